"""Acts told in the passive: タイの提案はXに支持された, 日本側は、Yから…を求められた."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame

_ANSWERED = frozenset({"Appreciation", "Support", "Welcome"})  # acts that something meets with
_ASKED = frozenset({"Invitation", "Request"})  # acts that somebody is the object of
_PASSIVE = compiled(r"(?:さ|ら|わ|か)れ(?!て(?:い|お)?な)")
_AGAIN = compiled(r"(?:この|こうした|同|本|これらの|その)")
_MATTER = compiled(r"(?P<matter>[^、。をはが]{2,40}?)(?:に関する|に係る|についての|に向けた|に対する)")
_TOPIC = compiled(r"[はがも]、?")
_GOES_ON = compiled(r"[、\s]*(?:(?:また|さらに|更に|次いで|続いて|その後)、?)?")  # …され、また、Xに支持された
_ADVERBS = (
    r"(?:[、]|広く|強く|高く|温かく|改めて|正式に|全面的に|全会一致で|大いに|心から|幅広く|一様に|共に|それぞれ)*"
)


class Passives:
    """Turns such acts round with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], objects: Objects, home: str | None) -> None:
        """Compile from the list "party_tail"; `home` is the country that publishes."""
        self._objects = objects
        self._home = home
        self._tail = rf"(?:\([^()]*\))?(?:{alternation(words.get('party_tail', ()))})*"
        self._by = compiled(rf"{self._tail}(?:によって|により|に|から)(?:も|は)?{_ADVERBS}")
        self._from = compiled(rf"{self._tail}(?:から|より)、?")
        self._to = compiled(rf"{self._tail}(?:から|より|に(?!対|つい|関|お|よ|は|も))、?")
        self._its = compiled(
            rf"{self._tail}の(?:提案|提起|発案|表明|発表|発言|決定|イニシアティブ|イニシアチブ|取組|取り組み|努力|貢献)"
        )
        self._joined = compiled(rf"{self._tail}(?:及び|並びに|と|や|、|・)(?:の)?")

    def turned(
        self, scene: Scene, frame: Frame, floor: int, before: Sequence[Span], told: Sequence[Frame] = ()
    ) -> Frame:
        """The act with whoever does it and what it is about, where it is told in the passive.

        `before` is what この and 同 take up, `told` are the frames before in the sentence.
        """
        text, hit = scene.text.text, frame.cue_span
        parties = [m for m in scene.mentions if m.kind in DOERS and floor <= m.start and m.end <= hit.start]
        region = Span(floor, hit.start)
        if frame.act in _ASKED and _PASSIVE.match(text, hit.end):
            return self._asked(scene, frame, parties, region)
        if frame.act == "Proposal" and _PASSIVE.match(text, hit.end):
            return self._offered(scene, frame, parties, region)
        if frame.act not in _ANSWERED:
            return frame
        if _PASSIVE.match(text, hit.end):
            earlier = told[-1] if told and _PASSIVE.match(text, told[-1].cue_span.end) else None
            followed = self._followed(text, frame, parties, earlier, floor) if earlier is not None else None
            frame = followed or self._answered(scene, frame, parties, region, before)
        objects = tuple(self._owner(text, parties, told) for told in frame.objects)
        return replace(frame, objects=objects)

    def _owner(self, text: str, parties: Sequence[Mention], told: Span) -> Span:
        """Whose something is, where no word says what it is about: タイの提案を支持した."""
        for owner in (m for m in parties if told.start <= m.start and self._its.match(text, m.end)):
            said = text.endswith("との", 0, owner.start)  # …するとの日本側の発表: what was said is told
            if owner.start == told.start and self._its.fullmatch(text, owner.end, told.end) and not said:
                return Span(owner.start, owner.end)
            if matter := _MATTER.fullmatch(text, told.start, owner.start):
                return Span(*matter.span("matter"))  # …に関するタイの提案
        return told

    def _followed(
        self, text: str, frame: Frame, parties: Sequence[Mention], earlier: Frame, floor: int
    ) -> Frame | None:
        """What an `earlier` passive is about meets with more: …は、Xに歓迎され、Yに支持された."""
        givers = self._givers(text, parties, frame.cue_span.start)
        if not givers or _GOES_ON.fullmatch(text, floor, givers[0].start) is None:
            return None
        return replace(frame, subject=None, agents=givers, objects=earlier.objects)

    def _givers(self, text: str, parties: Sequence[Mention], end: int) -> list[Mention]:
        """Those who are told right before a passive, which begins at `end`, to do it."""
        last = next((m for m in reversed(parties) if self._by.fullmatch(text, m.end, end)), None)
        return self._run(text, parties, last) if last is not None else []

    def _answered(
        self, scene: Scene, frame: Frame, parties: Sequence[Mention], region: Span, before: Sequence[Span]
    ) -> Frame:
        """What meets with support, told as a topic before those who give it."""
        text = scene.text.text
        givers = self._givers(text, parties, region.end)
        if not givers:
            return frame
        topics = list(_TOPIC.finditer(text, region.start, givers[0].start))
        topic = next((t for t in topics if t.group().startswith("は")), topics[-1] if topics else None)
        if topic is None or any(m.end == topic.start() for m in parties):
            return frame
        told = Span(region.start, topic.start())
        objects = self._objects.find(scene.text, told, scene.mentions, frame.act)
        objects = list(before) if _AGAIN.match(text, *told) and before else objects
        return replace(frame, subject=None, agents=givers, objects=tuple(objects))

    def _asked(self, scene: Scene, frame: Frame, parties: Sequence[Mention], region: Span) -> Frame:
        """Of whom something is asked, told as the topic; who asks is named behind, or is the other side."""
        text = scene.text.text
        topic = compiled(rf"{self._tail}は、?")
        asked = next((m for m in parties if topic.match(text, m.end, region.end)), None)
        if asked is None or "を" not in text[asked.end : region.end]:
            return frame
        by = self._to if frame.act == "Proposal" else self._from
        askers = [m for m in parties if m.start > asked.end and by.match(text, m.end, region.end)]
        agents = self._run(text, parties, askers[0]) if askers else [self._other(asked)]
        agents = [m for m in agents if m is not asked]
        objects = [o for o in frame.objects if not any(o.overlaps(m) for m in agents)]
        party = Span(asked.start, asked.end)
        return replace(frame, subject=None, agents=agents, objects=(party, *(o for o in objects if o != party)))

    def _offered(self, scene: Scene, frame: Frame, parties: Sequence[Mention], region: Span) -> Frame:
        """To whom something is proposed, where who proposes it is named behind: Xは、Yに…を提案された."""
        told = [m for m in parties if self._to.match(scene.text.text, m.end, region.end)]
        return self._asked(scene, frame, [*parties[:1], *told], region) if told and told[0] != parties[0] else frame

    def _run(self, text: str, parties: Sequence[Mention], last: Mention) -> list[Mention]:
        """A party with those that are joined to it before."""
        found = [last]
        for party in reversed([m for m in parties if m.end <= last.start]):
            if self._joined.fullmatch(text, party.end, found[0].start) is None:
                break
            found.insert(0, party)
        return found

    def _other(self, asked: Mention) -> Mention:
        """The side that is not asked."""
        role = "counterpart" if self._home in asked.iris or asked.kind == "reference" else "home"
        return Mention("reference", asked.start, asked.end, (), role, "japanese-passive")
