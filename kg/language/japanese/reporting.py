"""Verbs that only report: what somebody says that he does, means to do, or has decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.japanese.syntax import DECIDED, OFFERED, ROLES, Predicate
from kg.language.japanese.values import WRITTEN
from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.vocabulary.model import Cue

_REACH = 60  # characters before a verb in which what it is about stands
_TOUCHES = ("触れ", "言及")
_STANCES = frozenset({"Appreciation", "Condemnation", "Expectation", "Request", "Support", "Welcome"})
_GOING_ON = ("していき", "していく", "してまい", "して参")
_CLOSES = compiled("言及(?:し|いたし)(?:た|ました)。")  # what a sentence tells, and not in passing
_VOWED = compiled(  # 総額3億円の支援を行います: whoever speaks for himself commits himself
    r"(?:を(?:行|実施|続け|継続|開始|決定|決め|予定)[いしうす]?)?(?:する|します|いたします|います|ます|う|る)(?:。|$|\n)"
)
_COUNTED = compiled(r"\d[\d,万千]*(?:人|名|回分|隻|台|校|か所|件)")  # 3年間で8万人に研修の機会を提供します
_TELLS = compiled(r"(?:(?:いた|致)?し)?ます(?:。|$|\n)")
_TOLD = compiled(r"(?:(?:いた|致)?し)?(?:まし)?た(?:。|$|\n)")
_MEANS = compiled("して[^。を]{2,9}(?:考え|方針|所存)")
_HANDED = compiled(r"し(?!てい[くき]|てまい|て参)")  # 供与した旨: what was given is no promise
MENTIONED = "mentioned"  # what somebody merely touches on is no act, unless it is a gift
_INTENDED = frozenset({"考え", "意向", "用意", "方針", "決意"})
_PLAN = "方針"
_TOWARD = compiled(r"(?:に向け|のため)(?:[^。と]|と(?:して|も)){0,30}$")
_TO_DO = ("する", "ていく", "行う", "進める", "続ける", "でいく")
_NEAR = 20  # characters before a verb in which its object stands


def _is_to_come(inner: Predicate) -> bool:
    """Whether a paper, or news, is only meant to come: 発表する考え."""
    return inner.hit.cue.act in {"Adoption", "Announcement", "Proposal"} and inner.marker in _INTENDED


@dataclass(frozen=True, slots=True)
class Reporting:
    """Which cues only report what their content says: cue IRIs by what they do."""

    report: frozenset[str]
    commitment: frozenset[str]
    promising: tuple[str, ...]
    supporting: tuple[str, ...]
    support: Cue | None
    deciding: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    handing: tuple[str, ...] = ()
    founding: tuple[str, ...] = ()
    publishing: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    announcement: Cue | None = None
    pledge: Cue | None = None
    money: re.Pattern[str] | None = None
    begun: re.Pattern[str] | None = None
    aiding: tuple[str, ...] = ()
    conveying: tuple[str, ...] = ()

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue]) -> Reporting:
        """From the word lists "report", "promise" and "supporting", and the cues."""
        verbs = set(words.get("report", ()))
        report = frozenset(cue.iri for cue in cues if verbs & set(cue.forms))
        commitment = frozenset(cue.iri for cue in cues if cue.voice == "nominal")
        support = cue_of(cues, "Support")
        announcement = cue_of(cues, "Announcement")
        promise, supporting = words.get("promise", ()), words.get("supporting", ())
        return cls(
            report,
            commitment,
            promise,
            supporting,
            support,
            deciding=words.get("deciding", ()),
            telling=words.get("telling", ()),
            handing=words.get("handing", ()),
            founding=words.get("founding", ()),
            publishing=words.get("publishing", ()),
            running=words.get("running", ()),
            lasting=words.get("lasting", ()),
            deeds=words.get("deed", ()),
            announcement=announcement,
            pledge=cue_of(cues, "Pledge"),
            aiding=words.get("aiding", ()),
            conveying=words.get("conveying", ()),
            begun=compiled(rf"(?:{alternation(words.get('deed', ()))})」?を(?:新たに|本格的に|順次|今後)?$"),
            money=compiled(rf"\d{WRITTEN}*(?:{alternation(table(words, 'currency'))})"),
        )

    def _lends(self, text: str, start: int) -> bool:
        """Whether support is what somebody speaks of: 支援する, 支援を継続する."""
        goes_on = text.startswith(self.lasting, start) and text.endswith(
            tuple(f"{w}を" for w in self.supporting), 0, start
        )
        return goes_on or text.startswith(self.supporting, start)

    @staticmethod
    def _will(text: str, inner: Predicate) -> bool:
        """Whether somebody tells that he will do something, not that he has: 支援を行うことを(紹介)."""
        return inner.marker.startswith("こと") and text.endswith(
            ("行う", "する"), inner.hit.end, inner.end - len(inner.marker)
        )

    def _aids(self, text: str, inner: Predicate) -> bool:
        """Whether somebody will help something on, rather than work together with somebody: …に向けて協力していく旨."""
        begin = max(0, inner.hit.start - _REACH)
        aids = text.startswith(self.aiding, inner.hit.start) and self._to_do(text, inner)
        return aids and _TOWARD.search(text, begin, inner.hit.start) is not None

    @staticmethod
    def _to_do(text: str, inner: Predicate) -> bool:
        """Whether somebody says that he will do something, not that he wishes or has done it: 整備を進める旨述べ."""
        return inner.marker == "旨" and text.endswith(_TO_DO, inner.hit.end, inner.end - len(inner.marker))

    def _vows(self, text: str, hit: Hit) -> bool:
        """Whether somebody tells in the present of a sum that he gives."""
        if self.money is None or not _VOWED.match(text, hit.end):
            return False
        near = (text, max(0, hit.start - _REACH), hit.start)
        return self.money.search(*near) is not None or _COUNTED.search(*near) is not None

    def _helped_on(self, text: str, final: Predicate) -> Predicate:
        """The support of whoever means to go on helping what he names no sum for: …を支援していく考えです."""
        helps = final.marker == DECIDED and final.hit.cue.iri in self.commitment
        if not helps or self.support is None or not text.startswith(self.supporting, final.hit.start):
            return final
        near = (text, max(0, final.hit.start - _REACH), final.hit.start)
        counts = _COUNTED.search(*near) or (self.money is not None and self.money.search(*near))
        if counts or not _MEANS.match(text, final.hit.end, final.end):
            return final
        return replace(final, hit=final.hit._replace(cue=self.support))

    def _gift(self, text: str, inner: Predicate, final: Predicate) -> Predicate | None:
        """The pledge of what is told to be decided, where that is a gift: 巡視船の供与を(決定した旨述べ)."""
        gives = text.endswith(tuple(f"{noun}を" for noun in self.handing), 0, inner.hit.start)
        if not gives or self.pledge is None or not text.startswith(self.deciding, inner.hit.start):
            return None
        return replace(inner, hit=inner.hit._replace(cue=self.pledge), status="asserted", end=final.end, marker="")

    def _sets_up(self, text: str, hit: Hit) -> bool:
        """Whether somebody tells that he sets something up, or that what has a name was: 「…」を立ち上げました."""
        founds = hit.cue.iri in self.commitment and text.startswith(self.founding, hit.start)
        if not founds or not text.endswith("を", 0, hit.start):
            return False
        named = text.endswith(("」を", "』を"), 0, hit.start)
        return (_TELLS.match(text, hit.end) or (named and _TOLD.match(text, hit.end))) is not None

    def _told(self, text: str, inner: Predicate, final: Predicate, *, promises: bool) -> Predicate | None:
        """The act that somebody says he does, with the ending of the verb that reports it; `promises`: so it tells."""
        cue, reports = inner.hit.cue, final.hit.cue.iri in self.report
        if inner.modality == "conditional":
            return None  # 派遣することを検討していると述べ: it is only said to be weighed
        lends = cue.iri in self.commitment and (self._lends(text, inner.hit.start) or self._aids(text, inner))
        tells = text.startswith(self.telling, final.hit.start)
        promises |= lends and tells and self._will(text, inner)
        told = Predicate(inner.hit, "asserted", final.end, final.passive, "", final.modality)
        if self.support and lends and reports and not promises and not (tells and inner.marker.startswith("こと")):
            return replace(told, hit=inner.hit._replace(cue=self.support))
        if cue.act == "Pledge":
            return told if self._pledges(text, inner, final, promises=promises) else None
        conveys = inner.marker == "旨" and cue.act in _STANCES and text.startswith(self.conveying, final.hit.start)
        if not (reports or conveys) or (cue.act in {"Adoption", "Proposal"} and inner.marker in _INTENDED):
            return None  # 策定する意向を表明: what is to be adopted is announced
        if cue.act == "Announcement" and text.startswith(_GOING_ON, inner.hit.end):
            return None  # 魅力を発信していきたいとの発言: what is to be told is not told
        touches = text.startswith(_TOUCHES, final.hit.start)
        return told if touches or not inner.marker.startswith("こと") else None

    def _pledges(self, text: str, inner: Predicate, final: Predicate, *, promises: bool) -> bool:
        """Whether a deed is promised by the verb that reports it."""
        start, reports = inner.hit.start, final.hit.cue.iri in self.report
        if reports and text.startswith(self.handing, start) and not _HANDED.match(text, inner.hit.end):
            return True
        means = (inner.marker in _INTENDED or self._to_do(text, inner)) and text.startswith(self.deeds, start)
        return (promises or (reports and means)) and not self._founds(text, inner, final)

    def _founds(self, text: str, inner: Predicate, final: Predicate) -> bool:
        """Whether something is set up or run, which is announced; a deed is begun (研修を新たに開始する旨表明)."""
        start = inner.hit.start
        if inner.modality == "conditional":
            return False
        if text.startswith(self.founding, start):
            return self.begun is None or self.begun.search(text, max(0, start - _NEAR), start) is None
        if inner.marker == _PLAN and text.startswith(self.telling, final.hit.start):
            return True  # 拡充する方針だと説明: a plan that is explained
        return text.startswith(self.publishing, final.hit.start) and text.startswith(self.running, start)

    def merge(self, text: str, found: Sequence[Predicate], place: int) -> tuple[Predicate | None, int]:
        """The act told by the predicates from `place` on up to the next asserted one, and that one's index."""
        last = next((i for i in range(place, len(found)) if found[i].status == "asserted"), None)
        if last is None:
            return None, len(found) - 1
        final = found[last]
        promises = text[final.hit.start : final.hit.end + 8].startswith(self.promising)
        touches = text.startswith(_TOUCHES, final.hit.start)
        reports = final.hit.cue.iri in self.report
        decided = False
        for inner in reversed([p for p in found[place:last] if p.status == "embedded"]):
            cue = inner.hit.cue
            if _is_to_come(inner) and cue.act in {"Announcement", "Proposal"}:
                decided = True  # 発表する考えを示し: that it is to come is announced
                break
            if cue.act in ROLES or cue.iri in self.report:
                continue
            if gift := self._gift(text, inner, final):
                return gift, last
            if text.startswith(self.deciding, inner.hit.start):
                decided = promises = True  # 供与することを決定した旨伝え: what was decided is told
                continue
            told = self._told(text, inner, final, promises=promises)
            if told is not None:
                return told, last
            decided = decided or self._founds(text, inner, final) or (reports and _is_to_come(inner))
            break
        if self.announcement is not None and ((decided and reports) or self._sets_up(text, final.hit)):
            final = replace(final, hit=final.hit._replace(cue=self.announcement))
        final = self._helped_on(text, final)
        if touches and not final.passive and not _CLOSES.match(text, final.hit.start):
            final = replace(final, marker=MENTIONED)
        only = (
            final.hit.cue.iri in self.commitment
            and final.marker not in {DECIDED, OFFERED}
            and not self._vows(text, final.hit)
        )
        return (None if only else final), last
