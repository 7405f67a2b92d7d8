"""Who came, and whose statement a minute is: they do what is told without a subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame
    from kg.text import Folded

_LONGEST = 600  # characters of a quotation
_SPEAKS = re.compile(r"(?:から)?(?:は|が|も|、)")
_EDGE = 2  # characters at most before whoever a line names first
_OPENS, _CLOSES = "【[〈<《(", "】]〉>》)"  # brackets in which a line names whoever has the floor


class Guests:
    """Remembers, of one text, who came and who speaks."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Start with nobody; compile from the list "floor_of", words for what somebody says as a whole."""
        speech = alternation(words.get("floor_of", ()))
        self._title = compiled(rf"(?:の|による)?(?:[^、。\n]{{0,24}}?)(?:{speech})")
        self._bracket = compiled(rf"(?:の|による)?[^、。\n]{{0,8}}?(?:{speech})?(?=[{re.escape(_CLOSES)}])")
        self._guest: tuple[Folded, Mention] | None = None
        self._speaker: tuple[Folded, Mention] | None = None
        self._listed: Folded | None = None
        self._quoted: tuple[Folded, Mention, int] | None = None  # who speaks up to where a quotation closes

    def served(self, scene: Scene, frame: Frame, mine: Mention | None) -> Frame:
        """The frame of a role; whoever chairs with somebody from abroad is of the home country: Xとの共同議長."""
        text = scene.text.text
        topics = [s.span for s in scene.subjects if s.particle == "は"]
        guests = [m for m in scene.mentions if m.kind == "person" and Span(m.start, m.end) in topics]
        if guests and frame.act == "Attendance":
            self._guest = (scene.text, guests[0])
        beside = frame.act == "Cochairing" and text.startswith("との共同", frame.cue_span.start - len("との"))
        alone = not any(m.kind in {"person", "position", "actor"} for m in self._within(scene, frame))
        if self._speaker is not None and self._speaker[0] is scene.text:
            own = self._speaker[1]
            if frame.act == "Attendance" and alone:
                return replace(frame, agents=[own])
            if frame.fallback == "beside":  # Yと共に、共同議長を務めました
                return replace(frame, objects=(Span(own.start, own.end),))
        if not beside or mine is None or frame.subject is None or scene.sentence.contains(mine):
            return frame
        return replace(frame, objects=(Span(mine.start, mine.end),))

    @staticmethod
    def _within(scene: Scene, frame: Frame) -> list[Mention]:
        """Whoever stands where a role tells who has it."""
        return [m for m in scene.mentions if frame.subject is not None and frame.subject.contains(m)]

    def _own(self, scene: Scene, frame: Frame, speaker: Mention) -> bool:
        """Whether what a speaker's own country does is told: 我が国として."""
        country = speaker.value.country if isinstance(speaker.value, PersonValue) else None
        return all(m.kind == "actor" and country in m.iris for m in self._within(scene, frame))

    def headed(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> None:
        """Note whose words a title or a line in brackets says that the record is: X大臣臨時会見, 【X総理発言】."""
        self._listed = None
        for mention in mentions:
            if mention.kind == "position" and "。" not in text.text[: mention.start]:
                if text.text.startswith("談話", mention.end):
                    self._speaker = (text, _of_home(mention))
                continue
            if mention.kind != "person":
                continue
            bracketed = mention.start > 0 and text.text[mention.start - 1] in _OPENS
            if bracketed and self._bracket.match(text.text, mention.end, sentence.end + 1):
                self._guest = self._speaker = (text, mention)
            elif "。" not in text.text[: mention.start] and self._title.match(text.text, mention.end, sentence.end):
                self._speaker = (text, mention)

    def begins(self, text: Folded, who: Mention | None) -> None:
        """Note of whom it is told below what they said, point by point."""
        self._listed = text
        self._guest = (text, who) if who is not None else None

    def speaking(self, text: Folded) -> bool:
        """Whether what somebody said is being told point by point."""
        return self._listed is text

    def holds_floor(self, text: Folded) -> bool:
        """Whether somebody is known to speak: whose record it is, or whose points are told."""
        return self._listed is text or (self._speaker is not None and self._speaker[0] is text)

    def opened(self, scene: Scene) -> None:
        """Note who speaks where a minute says so in brackets: 【X大臣】."""
        text, start = scene.text.text, scene.sentence.start
        self._quotes(scene)
        first = next((m for m in scene.mentions if m.kind == "person"), None)
        if first is None or first.start - start > 1:
            return
        bracket = text[first.start - 1] + text[first.end : first.end + 1]
        line = start - text.rfind("\n", 0, start) <= _EDGE
        if bracket == "【】" or (bracket == "()" and line):
            self._guest = self._speaker = (scene.text, first)

    def _quotes(self, scene: Scene) -> None:
        """Note who speaks where a quotation goes on behind its first sentence: X首相は、「…です。…です」と述べた."""
        text, (start, end) = scene.text.text, scene.sentence
        opens = text.rfind("「", start, end)
        closes = text.find("」", end, end + _LONGEST) if opens >= 0 and text.find("」", opens, end) < 0 else -1
        who = [m for m in scene.mentions if m.kind == "person" and m.end < opens]
        if who and closes >= 0 and _SPEAKS.match(text, who[-1].end):
            self._quoted = (scene.text, who[-1], closes)

    def _said_by(self, scene: Scene) -> Mention | None:
        """Who says what a sentence tells that goes on with a quotation; None where it goes on with none."""
        if self._quoted is None or self._quoted[0] is not scene.text or scene.sentence.start > self._quoted[2]:
            return None
        return self._quoted[1] if self._quoted[1].end < scene.sentence.start else None

    def answers(self, scene: Scene, mine: Mention | None) -> None:
        """Note that whoever of the home country the record is of answers, else the home country by an officer."""
        first = next((m for m in scene.mentions if m.start - scene.sentence.start <= _EDGE), None)
        if first is not None and first.kind == "position" and not _holds(scene.text, mine, first):
            mine = _of_home(first)
        if mine is not None:
            self._guest = self._speaker = (scene.text, mine)

    def carried_on(self, scene: Scene, frame: Frame) -> None:
        """Let whoever came do what is told first without a subject (首相は会議に臨んだ。…と強調した)."""
        alone = frame.subject is None and not frame.agents and frame.rule == "japanese-active"
        if alone and (speaker := self._said_by(scene)) is not None:
            frame.agents = [speaker]
            return
        alone = alone and (frame.fallback != "meeting" or scene.talks is not None)  # what is agreed, all agree on
        if self._speaker is not None and self._speaker[0] is scene.text and alone:
            frame.agents = [self._speaker[1]]  # a statement of one person's own
            return
        if self._speaker is not None and self._speaker[0] is scene.text and self._elsewhere(scene, frame):
            frame.fallback = "none"
        if self._guest is None or self._guest[0] is not scene.text:
            return
        if frame.subject is not None or frame.agents:
            if self._listed is not scene.text or not self._own(scene, frame, self._guest[1]):
                self._guest = self._listed = None
        elif frame.fallback == "last" and frame.rule == "japanese-active" and not self._all_meet(scene):
            frame.agents = [self._guest[1]]

    @staticmethod
    def _elsewhere(scene: Scene, frame: Frame) -> bool:
        """Whether a statement tells of a paper that came out somewhere, nobody tells by whom: …で宣言が発出され."""
        nobody = frame.subject is None and not frame.agents and frame.rule == "japanese-passive"
        return nobody and frame.act == "Adoption" and not any(m.kind in {"series", "reference"} for m in scene.mentions)

    @staticmethod
    def _all_meet(scene: Scene) -> bool:
        """Whether a sentence opens with the meeting at which all did what it tells: 会合では、…."""
        opens = (m for m in scene.mentions if m.start == scene.sentence.start and m.kind in {"reference", "series"})
        return any(scene.text.text.startswith("では、", m.end) for m in opens)


def _of_home(office: Mention) -> Mention:
    """The home country, for whom the holder of an office speaks whom nobody names."""
    return Mention("reference", office.start, office.end, (), "home", "japanese-office")


def _holds(text: Folded, person: Mention | None, office: Mention) -> bool:
    """Whether the office of a person ends in the words of another mention of it: 大臣 of 外務大臣."""
    if person is None or not isinstance(person.value, PersonValue) or person.value.position is None:
        return False
    return text.text.endswith(text.text[office.start : office.end], *person.value.position)
