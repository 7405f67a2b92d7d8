"""Talks with somebody: whoever is met takes part, and what follows is done by both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.japanese.scene import Scene, Talk
from kg.language.protocol import Frame, Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.subjects import Subject
    from kg.language.japanese.syntax import Predicate
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_BETWEEN = compiled(r"(?:\([^()]{1,12}\))?(?:政府|側)?と(?:の間で|、)")
_GETS = "受け"  # a guest
_HELD = compiled("会談を(?:行|実施|開催|持)")
_SIGNED = compiled(  # Xと共に共同声明に署名した
    r"(?:氏|閣下)?(?:\([^()]{1,12}\))?と(?:の|共に|ともに|一緒に|共同で|連名で)?、?"
    r"(?=[^、。はがのとを]{0,14}(?:に関する|に係る|についての|のための)?[^、。はがをとの]{1,30}(?:に(?:それぞれ|共に|共同で)?(?:署名|調印)|を(?:締結|発出)))"
)
_AGREED = compiled(  # Xと昆布の養殖を進めることで一致した
    r"(?:氏|閣下)?(?:\([^()]{1,12}\))?と、?(?!の)(?=[^、。はが]{2,60}?(?:こと|点|旨)(?:で|に|について)(?:一致|合意|同意))"
)
_BELOW = compiled("ところ、|概要|以下|次の")
_PARTIES = frozenset({"actor", "person"})
_SETTLED = frozenset({"Adoption", "Agreement"})
_DOES = frozenset({"は", "が", "から"})  # particles of whoever meets somebody
_QUALIFIES = ("の", "・", "")  # between a country and its minister
_JOINED = compiled(
    r"(?:\((?:[^()]{1,12}|[A-Z][^()\u3041-\u9fff]*)\))?、?(?:及び|並びに|と|、|・|/)(?:[^、。はがを]{1,16}の)?"
)


def joined(text: str, parties: Sequence[Mention], place: int, link: re.Pattern[str]) -> list[Mention]:
    """The party at `place` with those before it that words like `link` join to it, each with or without its country."""
    found, edge = [parties[place]], parties[place].start
    for other in reversed(parties[:place]):
        if text[other.start - 1 : other.start] == "(" and text[other.end : other.end + 1] == ")":
            continue  # X商業大臣(ラオス)及びY外務大臣
        if other.kind == "actor" and text[other.end : edge] in _QUALIFIES:
            edge = other.start
            continue
        if not link.fullmatch(text, other.end, edge):
            break
        found.insert(0, other)
        edge = other.start
    return found


class Talks:
    """Finds who is met in a sentence, and remembers who of the home country was named last."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]], home: str | None) -> None:
        """Compile from the list "meets"; `home` is the IRI of the country whose people meet the others."""
        meets = alternation(words.get("meets", ()))
        self._with = compiled(
            rf"(?:氏|閣下)?(?:\([^()]{{1,12}}\))?(?:(?:への|による)表敬(?:訪問)?(?:では|において)|(?:ら|など|等)?と(?:の(?:[^、。とをは]{{0,8}}?)(?:{meets})|[はも](?:[^、。とのをは]{{0,6}}?)(?:{meets})|(?:[^、。とのをは]{{1,8}}間、)?(?:[^、。とのをは]{{1,6}}の)?(?:[^、。とのをは]{{0,10}}?)(?:{meets})|(?:は|も)、))"
        )
        named = alternation(words.get("dialogue", ()))  # Xと第2回環境政策対話を行い
        self._dialogue = compiled(
            rf"(?:氏|閣下)?(?:\([^()]{{1,12}}\))?と(?:の間で)?、?[^、。とのをはが]{{0,18}}?(?:{named})を(?:行|実施|開催|持)"
        )
        self._received = compiled(
            rf"(?:による|からの|の)(?:{alternation(words.get('call_of_guest', ()))})を(?:受け(?!入れ|入る)|お?受けし)"
        )
        briefing = alternation(words.get("briefing", ()))
        self._briefed = compiled(rf"から(?:は、?|、)?[^。]{{0,60}}?(?:{briefing})(?:等|など)?を(?:受け|聴取|聞)")
        self._both = tuple(words.get("both_who_talk", ())) or ("両",)
        self._pair: tuple[Folded, tuple[Mention, ...]] | None = None
        self._below: tuple[Folded, tuple[Mention, ...]] | None = None
        self._home = home
        self._cue = cue_of(cues, "Attendance")
        self._last: tuple[Folded, Mention] | None = None
        self._met: tuple[Folded, dict[str, Mention]] | None = None

    def find(self, scene: Scene) -> Talk | None:
        """Who is met: "Xとの会談では", "Xと会談し", "Xとは、", "Xとの間で"."""
        text, end = scene.text.text, scene.sentence.end
        parties = [m for m in scene.mentions if m.kind in {"person", "actor"}]
        self.heard(scene.text, parties)
        for place, party in enumerate(parties):
            if self._resumed(scene, party):
                return None
            match = self._meets(scene, party) or _BETWEEN.match(text, party.end, end)
            if match is None or (match.group().endswith("、") and not self._has_subject(scene, match)):
                continue
            found = joined(text, parties, place, _JOINED)
            if match.re is not _BETWEEN or len(found) == 1 or all(m.kind == "person" for m in found):
                talk = Talk(tuple(found), match.end())
                self._remember(scene, talk)
                return talk
        return None

    def _meets(self, scene: Scene, party: Mention) -> re.Match[str] | None:
        """The words behind somebody that tell of talks, a dialogue by its name, or what is settled with him."""
        text, end = scene.text.text, scene.sentence.end
        for pattern in (self._with, self._dialogue) if party.kind == "person" else ():
            if match := pattern.match(text, party.end, end):
                return match
        settled = _SIGNED.match(text, party.end, end) or _AGREED.match(text, party.end, end)
        beside = settled is not None and any(m.start == settled.end() and m.kind in _PARTIES for m in scene.mentions)
        return None if beside else settled  # XとYの協定に署名

    def headed(self, scene: Scene) -> list[Frame]:
        """The attendance of those whom a heading tells to be met; what nobody is told to do below it, both do."""
        talk = self.find(scene)
        self._below = self._pair if talk is not None else None
        return self.met(replace(scene, talks=talk))

    def heard(self, text: Folded, mentions: Sequence[Mention]) -> None:
        """Remember who of the home country is named."""
        for mention in mentions:
            own = isinstance(mention.value, PersonValue) and mention.value.country == self._home
            if own and not self._with.match(text.text, mention.end):
                self._last = (text, mention)

    @staticmethod
    def _has_subject(scene: Scene, match: re.Match[str]) -> bool:
        """Whether "Xと、" stands behind who meets X: else X is the first of those who do something."""
        if match.re is not _BETWEEN:
            return True
        before = [s.span for s in scene.subjects if s.span.end <= match.start()]
        speakers = (Span(m.start, m.end) for m in scene.mentions if m.kind in {"person", "actor"})
        return any(span.contains(speaker) for speaker in speakers for span in before)

    def _resumed(self, scene: Scene, party: Mention) -> bool:
        """Whether talks with somebody's country are taken up again: ベトナムとの会談では、両大臣は."""
        if party.kind != "actor" or self._met is None or self._met[0] is not scene.text or self._last is None:
            return False
        partner = next((self._met[1][iri] for iri in party.iris if iri in self._met[1]), None)
        if partner is None or not self._with.match(scene.text.text, party.end, scene.sentence.end):
            return False
        self._pair = (scene.text, (self._last[1], partner))
        return True

    def _remember(self, scene: Scene, talk: Talk) -> None:
        """Keep who talks with whom, for 両大臣 and 両者 in what follows."""
        if self._met is None or self._met[0] is not scene.text:
            self._met = (scene.text, {})
        for met in talk.partners:
            if isinstance(met.value, PersonValue) and met.value.country is not None:
                self._met[1][met.value.country] = met
        if len(talk.partners) > 1 or talk.partners[0].kind != "person":
            return
        people = [m for m in scene.mentions if m.kind == "person" and m.end <= talk.partners[0].start]
        mine = people[-1:] or ([self._last[1]] if self._last is not None and self._last[0] is scene.text else [])
        if mine:
            self._pair = (scene.text, (*mine, *talk.partners))

    def met(self, scene: Scene) -> list[Frame]:
        """The attendance of those who are met and of who meets them, of who is received and who receives."""
        told = self._receptions(scene)
        partners = scene.talks.partners if scene.talks is not None else ()
        people = [m for m in scene.mentions if m.kind == "person"]
        if partners and all(m.kind == "person" for m in partners):
            told.append(Span(partners[0].start, partners[-1].end))
            subjects = [s.span for s in scene.subjects if s.particle in _DOES and s.end <= partners[0].start]
            told += [span for span in subjects[-1:] if any(span.contains(m) for m in people)]
        elif partners:  # X国司法省(Y大臣)との間で
            text, edge = scene.text.text, partners[-1].end
            told += [Span(m.start, m.end) for m in people if m.start == edge + 1 and text[edge] + text[m.end] == "()"]
        return [frame for frame in map(self._there, told) if frame is not None]

    def _there(self, span: Span) -> Frame | None:
        """The attendance of those whom a span names."""
        if self._cue is None:
            return None
        return Frame("Attendance", self._cue.iri, span, span, span, (), "none", "done", "japanese-talks", 0.75)

    def _receptions(self, scene: Scene) -> list[Span]:
        """Where those stand who received a guest, with the guest (AはBの表敬を受け), and who told all of something."""
        text, (start, end) = scene.text.text, scene.sentence
        came = self._received.finditer(text, start, end) if text.find(_GETS, start, end) >= 0 else ()
        found = [Span(start, match.start()) for match in came]
        for match in self._briefed.finditer(text, start, end):
            teller = Span(max(text.rfind("は、", start, match.start()), start), match.start())
            if not any(m.kind == "person" and not teller.contains(m) and m.end <= teller.start for m in scene.mentions):
                found.append(teller)
        return found

    @staticmethod
    def bare(scene: Scene, frame: Frame) -> bool:
        """Whether talks are told that the release goes on to tell of, and nothing that they were about.

        Xと会談を行ったところ、概要は以下のとおり; talks on the side of a meeting are told for themselves.
        """
        text = scene.text.text
        if frame.act != "ExchangeOfViews" or not _HELD.match(text, frame.cue_span.start):
            return False
        if "。" in text[: scene.sentence.start] and not _BELOW.search(text, *scene.sentence):
            return False
        met = [m for m in scene.mentions if m.kind == "person"]
        about = [told for told in frame.objects if told.end != frame.cue_span.start]  # and not 外相 of 外相会談
        return all(any(told.overlaps(m) for m in met) for told in about)

    def doers(self, scene: Scene, subject: Subject | None, head: Predicate, *, joint: bool) -> list[Mention]:
        """Who does something in talks: both where it is `joint`, else who is at home (Xとの会談では、…に謝意を伝え)."""
        if joint:
            return self.both(scene, subject, head.hit.start)
        if scene.talks is None or subject is not None or head.passive or head.hit.start < scene.talks.end:
            return []
        text, end = scene.text.text, scene.talks.end
        opens = text.startswith(("では、", "においては、", "は、"), end) or text.endswith("は、", 0, end)
        return self._speaker(scene, None) if opens else []

    def both(self, scene: Scene, subject: Subject | None, end: int) -> list[Mention]:
        """The agents of a joint act that ends at `end`: those who talk, none where it has a subject of its own."""
        if subject is not None and scene.text.text.startswith(self._both, subject.span.start):
            return list(self._pair[1]) if self._pair is not None and self._pair[0] is scene.text else []
        if scene.talks is None and subject is None and self._below is not None and self._below[0] is scene.text:
            return list(self._below[1])
        if scene.talks is None or (subject is not None and subject.span.end > scene.talks.partners[0].start):
            return []
        mine = self._speaker(scene, subject)
        if end < scene.talks.end:
            signed = _SIGNED.match(
                scene.text.text, scene.talks.partners[-1].end
            )  # tells nothing of what is told before
            return mine if subject is None and not signed else []
        return [*mine, *scene.talks.partners] if mine else []

    @staticmethod
    def shared(scene: Scene, head: Predicate, confirming: frozenset[str]) -> bool:
        """Whether somebody confirms or does something with whom he talks: Xとは、…を確認し, 期待を表明し合い."""
        text, hit = scene.text.text, head.hit
        if scene.talks is None or hit.start < scene.talks.end:
            return False
        confirms = text[hit.start : hit.end] in confirming
        if not text.startswith(("は、", "も、"), scene.talks.end - 2):
            return confirms and "。" not in text[scene.talks.end : hit.start]  # Xと会談を行い、…を確認した
        return confirms or "し合" in text[hit.end : head.end + 2]

    @staticmethod
    def apart(scene: Scene, hit: Hit, found: Iterable[Span]) -> list[Span]:
        """What an act is about, without whoever agrees to it too, and the dialogue in which both do."""
        talk = scene.talks
        if talk is None or hit.start < talk.end or hit.cue.act not in _SETTLED:
            return list(found)
        held = Span(talk.partners[0].start, talk.end)
        return [told for told in found if not held.contains(told)]

    def mine(self, text: Folded) -> Mention | None:
        """The person of the home country named last in a text."""
        return self._last[1] if self._last is not None and self._last[0] is text else None

    def _speaker(self, scene: Scene, subject: Subject | None) -> list[Mention]:
        """The subject, else the person of the home country named last."""
        if subject is not None:
            inside = [m for m in scene.mentions if subject.span.contains(m)]
            return [m for m in inside if m.kind in {"person", "actor"}]
        return [self._last[1]] if self._last is not None and self._last[0] is scene.text else []
