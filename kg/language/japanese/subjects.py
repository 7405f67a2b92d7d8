"""Subjects of a Japanese sentence: runs of parties that a subject particle closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.text import Folded

PARTIES = DOERS | {"series"}
_WISHED = frozenset({"Request", "Expectation"})  # acts about what those whom が marks are to do


_POSTPOSITION = compiled(
    r"に(?:関する|対する|係る|よる|おける|基づく|向けた|関連する)|を(?:含む|通じた|めぐる|巡る)|のための"
)
_FROM = frozenset({"から", "より", "からは", "よりは"})
_TOWARD = compiled(
    r"[^、。をはがのに]{1,12}(?:への|まで)の?(?:直接)?(?:訪問|渡航|輸|投資|移|観光|留学|派遣|旅|直行|航空|来)"
)
_WHILE = compiled(
    r"^[^、。はが]{1,24}[るた](?:に当た[っり]|に際し|際(?:に|、)|場合|間に|以上)"
)  # Xが議長国を務めるに当たって
_JOINED_BY = compiled(  # XとYの間で発効した協定: between whom a noun's own clause is
    r"(?:で)?[^、。をはが]{1,12}(?:した|された|している|されている|してきた)(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「])(?!上|後|結果|ほか|際)"
)
_HAPPENED = compiled(  # XとYの間で協定が発効したことを: between whom what is spoken of came about
    r"[^。はを]{1,50}?が[^、。をはが]{1,10}"
    r"(?:した|された|する|される|している|されている|なった|至った|始まった|整った|行われた|開かれた)(?:こと|旨)"
)
_HONOURED = compiled(r"[をと旨][^、。をがはとで]{1,4}(?:さ|ら)れ")  # を発表され, と述べられ: no passive of what is said
_GAVE = compiled(
    r"[^、。はがを]{0,12}?(?:寄せられた|提起された|出された|示された|のあった|があった|提案[さし]た|提案された|提出した|提示した|提出された|表明された|来日した|訪日した|来訪した|参加した|派遣された|招へいされた|招かれた)"
    r"(?=[\u4e00-\u9fff\u30a1-\u30fa「おご])"
)
_GIVEN_US = compiled(r"(?:[^、。はが]{1,14}に)?[^、。は]{1,20}が[^、。はが]{1,8}[さらわ]れた(?:こと|旨)?に")
_GIVEN_ME = compiled(  # Xから率直な御意見を頂けることを期待, 参加を得たことに感謝: what the speaker was given
    r"[^、。はが]{1,30}を(?:いただ|頂|頂戴|賜|もら|お寄せいただ|お寄せ頂|得(?=られ|た|て))[^、。をはが]{0,10}?(?:こと|よう)(?:[をにがへ]|への|に対)"
)
_OWED = compiled(  # Xから我が国に対する(またはへの)Yの供給に対し謝意を表明: whose giving somebody else thanks for
    r"(?:我が国|わが国|[^、。はがを]{1,14}?)(?:に対する|への)[^、。はが]{2,30}?(?:に対し(?:て)?、?|への|に|を)(?:深い|心からの|改めて|高く)?"
    r"(?:謝意|感謝|お礼|歓迎|評価|期待)(?:の意)?(?:を(?:表|示|述|伝)|し|する)"
)
_AS = frozenset({"として", "としては"})
_TOPIC = frozenset({"は", "が", "から", "より"})
CONTENT = compiled(r"(?:である|だ|ない|べき)(?:旨|と|との考え|との認識)(?:改めて|強く|それぞれ)?$")
_GAINED = compiled(r"を(?:得|いただ|頂|受け)|が(?:得られ|寄せられ)")
_TO_BE_DONE = compiled(r"(?:[るうくすつぶむ]こと(?:を|に|への?)|よう(?:に)?|こと)、?(?:改めて|強く|引き続き|重ねて)?$")
_GIVEN = compiled(r"(?:[^、。をがは]{0,6}?(?:い|な|した|的))?")
_OUT = frozenset({"Announcement", "Pledge", "Proposal", "Request"})  # acts that bring out what somebody made
_OWNING = compiled(
    r"(?:側|各国|首脳|政府)*(?:から)?の(?=[^、。をがは]{0,12}(?:を(?:得|いただ|頂|受け)|が(?:得られ|寄せられ)))"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Parties with the particle that follows: は, が, から or より; `end` is where the object may begin."""

    span: Span
    particle: str
    end: int


class Subjects:
    """Finds the subjects of one vocabulary's language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: frozenset[str] = frozenset()) -> None:
        """Compile from the lists "party_tail" and "subject_particle"; `parties` are countries and their bodies."""
        self._parties = parties
        tail = alternation(words.get("party_tail", ()))
        particle = alternation(words.get("subject_particle", ()))
        self._after = compiled(
            rf"[」』]?(?:\([^()]*\))?(?:{tail})*(?:\([^()]*\))?(?:にて)?(?P<particle>{particle})"
            r"(?:も|は)?、?(?!こそ|なる|ない|(?<=から)の|(?<=より)の)"
        )
        self._heads = compiled(
            rf"(?:\([^()\n]{{1,20}}\))?(?:{tail})*、(?=[^。\n=]{{2,60}}(?:を|で|に|と)(?:改めて|強く)?"
            r"[\u4e00-\u9fff][\u3041-\u3096\u4e00-\u9fff]{1,5}(?:$|[\n=(]|-[^\d]))"
        )
        self._joined = compiled(rf"^(?:及び|並びに|と|、|・|/|や|の|である|{tail}|\([^()]*\))*$")
        self._clause = compiled(r"(?:る|た|ない|いる|だ|す|く)(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「]|こと)|こと")
        self._together = tuple(words.get("together", ()))
        self._offices = tuple(words.get("position_head", ()))
        self._own_making = compiled(rf"(?:{alternation(words.get('own_making', ()))})(?:[^、。はがを]{{1,16}}を)?$")
        self._states_office = tuple(words.get("office_of_state", ()))
        self._next = tuple(words.get("place_of_next", ()))
        self._going_on = compiled(r"(?:[ちしいりきみえべめけてび]|ところ|一方)$")
        self._notes = compiled(rf"ので、[^、。]{{0,20}}?(?:{alternation(words.get('notifying', ()))})")
        self._by = compiled(r"(?:\([^()]*\))?(?:によ(?:り|って)|と?、?の間で|の?\d+か国(?:の間)?では、)")

    def inside_clause(self, words: str) -> bool:
        """Whether a clause that qualifies a noun ends in `words`: what stands before them is its subject."""
        if _WHILE.search(words):
            return True
        words = _POSTPOSITION.sub("の", words)
        first, comma, _ = words.partition("、")
        if comma and self._going_on.search(first) and not self._clause.search(first):
            return False
        return self._clause.search(words) is not None

    def acting(
        self, text: str, before: Sequence[Subject], pool: Sequence[Subject], hit: Hit, *, many: bool
    ) -> list[Subject]:
        """Who of those marked with が or も does what the cue tells; looked for behind the nearest one where `many`.

        Xが挨拶し、日本が表明した支援を(評価した): who stands nearest is inside what the cue is about.
        """
        return [one for one in reversed(pool if many else pool[-1:]) if self._acts(text, before, one, hit)][:1]

    def _acts(self, text: str, before: Sequence[Subject], subject: Subject, hit: Hit) -> bool:
        """Whether a party marked with が or も does what the cue tells, and is not inside what the cue is about.

        Of acts about what others are to do: 双方が自制することを(求めた), and not 双方が…を(求めた).
        Who is told `before` acts in Xは、…を述べ、会議が出発点となることに(期待を示した).
        """
        wished = hit.cue.act in _WISHED
        if wished and text[subject.end - 1] != "、" and _TO_BE_DONE.search(text, subject.end, hit.start):
            topic = any(s.particle in {"は", "から"} and s.end < subject.span.start for s in before)
            inside = topic and text[subject.end - 1] == "が"
            return not inside and not text.startswith(self._together, subject.span.start)
        words = text[subject.end : hit.start]
        return not self.inside_clause(words) or (hit.cue.act in _OUT and self._of_own_making(text, subject, words))

    @staticmethod
    def free(text: Folded, pool: Sequence[Subject]) -> list[Subject]:
        """The subjects without those from whom something only comes, behind a topic: Xは、Yから10万人を迎える目標を."""
        kept: list[Subject] = []
        for one in pool:
            bare = one.particle in {"から", "より"} and text.text.endswith(one.particle, one.span.end, one.end)
            topic = kept[-1] if kept and kept[-1].particle == "は" else None
            if not (bare and topic is not None and "。" not in text.text[topic.end : one.span.start]):
                kept.append(one)
        return kept

    def honours(self, text: str, before: Sequence[Subject], hit: Hit, end: int) -> bool:
        """Whether the passive up to `end` only honours whoever holds an office: 総理は、…を発表され, …と述べられ."""
        topic = next((s for s in reversed(before) if s.particle == "は"), None)
        if topic is None or not text.endswith(self._offices, topic.span.start, topic.span.end):
            return False
        return _HONOURED.search(text, hit.start - 1, end + 2) is not None

    def _of_own_making(self, text: str, subject: Subject, words: str) -> bool:
        """Whether whoever opens a clause made what he brings out: 会合では、Xがまとめた要望書を(手交した)."""
        opens = subject.span.start == 0 or text[subject.span.start - 1] in "、。\n 　"
        return opens and self._own_making.search(words) is not None

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Subject]:
        """The subjects in order."""
        parties = [m for m in mentions if m.kind in PARTIES]
        found: list[Subject] = []
        for place, mention in enumerate(parties):
            match, particle = self._marked(text, sentence, parties, place)
            if match is None:
                continue
            start = mention.start
            for previous in reversed(parties[:place]):
                if not self._joined.match(text.text[previous.end : start]):
                    break
                start = previous.start
            alone = start == mention.start or (
                mention.kind == "person" and text.text[start : mention.start].endswith("の")
            )
            end = mention.end
            if mention.kind == "reference" and not alone and text.text[mention.start - 1] == "の":
                end = parties[place - 1].end  # タイ、ベトナムの両国から
            if text.text.startswith(self._next, start) and mention.kind == "reference":
                continue  # 次回会合は、…で開催することで一致した
            if not self._is_none(text.text, mention, match, Span(int(alone), sentence.end), found):
                found.append(Subject(Span(start, end), particle, match.end()))
        return self._told(text, sentence, found)

    def _marked(
        self, text: Folded, sentence: Span, parties: Sequence[Mention], place: int
    ) -> tuple[re.Match[str] | None, str]:
        """What marks a party as a subject, with the particle that it is, or stands for."""
        end = parties[place].end
        if match := self._after.match(text.text, end, sentence.end):
            return match, match["particle"]
        if match := self._by.match(text.text, end, sentence.end):
            return match, "から"
        if match := _OWNING.match(text.text, end, sentence.end):
            return match, "の"
        return self._headline(text, sentence, parties, place), "は"

    def _headline(self, text: Folded, sentence: Span, parties: Sequence[Mention], place: int) -> re.Match[str] | None:
        """The comma behind whoever a headline, or its second part, begins with: X首相、Yを提案=Z、Wで一致.

        Countries one behind the other are a list.
        """
        start, whole = parties[place].start, text.text
        if start != sentence.start and not whole.startswith("=", start - 1):
            return None
        begin = whole.rfind("\n", 0, start) + 1
        if whole[begin : sentence.start].strip() or "。" in whole[begin : sentence.end + 1]:
            return None
        match = self._heads.match(whole, parties[place].end, sentence.end)
        listed = match is not None and any(
            m.start == match.end() and whole.startswith(("、", "・", "及び"), m.end) for m in parties[place + 1 :]
        )
        return None if listed else match

    def _told(self, text: Folded, sentence: Span, found: list[Subject]) -> list[Subject]:
        """The subjects without the office that only tells of it: X省は、Y大臣が…を提案しましたので、お知らせします."""
        if len(found) > 1 and found[0].particle == "は" and self._notes.search(text.text, *sentence):
            return found[1:] if any(s.particle == "が" for s in found[1:]) else found
        return found

    def _is_none(self, text: str, mention: Mention, match: re.Match[str], rest: Span, found: Sequence[Subject]) -> bool:
        """Whether a party with a particle is no subject; `rest` says whether it stands alone, and where to look to."""
        particle = match.groupdict().get("particle") or ""
        if (rest.start and match.group().endswith("間で")) or text.startswith(("とは、", "とも、"), mention.end):
            return True  # with whom somebody does it
        if particle in _AS and mention.kind == "position" and text.endswith(self._states_office, 0, mention.end):
            return True  # ASEAN議長国として、…: whoever is it does that, and not the body
        if match.group().endswith("間で") and (
            _JOINED_BY.match(text, match.end(), rest.end) or _HAPPENED.match(text, match.end(), rest.end)
        ):
            return True
        if particle in _FROM and _gives(text, match.end(), rest.end):
            return True
        if mention.kind == "series" and (particle == "も" or _within_said(text, mention, particle, found)):
            return True  # "同フォーラムも活用し"
        office = mention.kind != "actor" or not text.startswith("と", mention.end)
        office |= bool(self._parties) and self._parties.isdisjoint(mention.iris)  # "Xから、基金として1億円を"
        return bool(found) and particle in _AS and found[-1].particle in _TOPIC and office  # "Xは、議長国として"

    def teller(self, text: Folded, near: Sequence[Subject], end: int) -> Subject | None:
        """Who tells: Xから、 before the topic of what is told (Xから、Yは…である旨述べ), which ends at `end`."""
        tellers = [s for s in near if s.particle in _FROM and text.text[s.end - 1] in "、は"]
        if not tellers:
            return None
        told = CONTENT.search(text.text, tellers[-1].end, end) is not None
        return tellers[-1] if told or not self.inside_clause(text.text[tellers[-1].end : near[-1].span.start]) else None

    def gained(self, text: Folded, start: int, end: int, subjects: Sequence[Subject]) -> Subject | None:
        """Whose support is gained: 各国の賛同を得, where `start` and `end` are those of the support."""
        if not _GAINED.match(text.text, end):
            return None
        givers = [s for s in subjects if s.end <= start and s.particle == "の"]
        givers = givers or [s for s in subjects if s.end <= start and s.particle in _FROM][-1:]  # 各国から支持を得
        return givers[-1] if givers and _GIVEN.fullmatch(text.text, givers[-1].end, start) else None

    @staticmethod
    def ungiven(text: Folded, start: int, end: int, subjects: Sequence[Subject]) -> bool:
        """Whether support is gained of which nobody is told to give it: 理解を求め、支持を得た."""
        if not _GAINED.match(text.text, end):
            return False
        givers = (s for s in subjects if s.particle in {"の", *_FROM} and s.end <= start)
        return not any("、" not in text.text[giver.end : start] for giver in givers)


def _gives(text: str, start: int, end: int) -> bool:
    """Whether whoever stands before から at `start` only gave or sent what is told, and tells nothing."""
    if _GIVEN_ME.match(text, start, end):
        return True
    if text[start - 1] == "、":
        return False
    if text[start - 1] == "ら" and _TOWARD.match(text, start, end):
        return True  # "日本からASEANへの訪問者"
    if text[start - 1] in "らり" and (_GIVEN_US.match(text, start, end) or _OWED.match(text, start, end)):
        return True  # "Xから我が国に医薬品が寄贈されたことに謝意を表明"
    return _GAVE.match(text, start, end) is not None  # "Xから寄せられた要請"


def _within_said(text: str, mention: Mention, particle: str, found: Sequence[Subject]) -> bool:
    """Whether a meeting is only the topic of what somebody says: "Xは、同会議は…であると述べ"."""
    if particle != "は" or not found or found[-1].particle not in _TOPIC:
        return False
    between = text[found[-1].end : mention.start]
    return text[found[-1].end - 1] == "、" and not set(between) & set("、がを")
