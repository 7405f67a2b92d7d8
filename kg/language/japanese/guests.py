"""Who came, and whose statement a minute is: they do what is told without a subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.japanese.lists import BULLET, KANA
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
_SPEAKS = compiled(r"(?:から)?(?:は|が|も|、)")
_ITEM = compiled(rf"^[ \t]*(?:{BULLET}|\(?[{KANA}][).、。 ])", re.MULTILINE)
_MARKS = "()0123456789.、 \t" + "アイウエオカキクケコ・○●◯〇◎※◇◆■▶-"
_VOWS = compiled(r"[^、。\n]{0,40}?(?:ます|ところです|所存です|考えです)(?:。|\n|$)")
_OF_BODY = compiled("(?:では|としては|としても)、")
_TAKES_FLOOR = compiled("[○◯〇] ")  # in the records of parliament: ○X大臣 お答えいたします
_IS_FIRST = compiled(r"(?:は|が)、?[^、。はが]{1,30}(?:であり|で)、")
_AS_FOLLOWS = compiled(r"(?:次|以下|下記)の(?:よう|とおり|通り)に?[^、。]{1,8}。?$")
_EDGE = 2  # characters at most before whoever a line names first
_OPENS, _CLOSES = "【[〈<《(", "】]〉>》)"  # brackets in which a line names whoever has the floor


class Guests:
    """Remembers, of one text, who came and who speaks."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Start with nobody; compile from the list "floor_of", words for what somebody says as a whole."""
        speech = alternation(words.get("floor_of", ()))
        self._homes = frozenset([*words.get("home", ()), *(own.removesuffix("の") for own in words.get("own", ()))])
        self._title = compiled(rf"(?:の|による)?(?:[^、。\n]{{0,24}}?)(?:{speech})")
        self._bracket = compiled(rf"(?:の|による)?[^、。\n]{{0,8}}?(?:{speech})?(?=[{re.escape(_CLOSES)}])")
        tail = alternation(words.get("party_tail", ()))
        self._part = compiled(
            rf"(?:\([^()]*\))?(?:{tail})*(?:の|による|からの)?(?:主な|冒頭の?|個別の)?(?:{speech})(?:の?(?:要旨|概要|内容|要点|骨子))?"
        )
        self._label = compiled(rf"(?:\([^()\n]{{1,20}}\))?(?:{tail})*:")
        self._section: tuple[Folded, Mention] | None = None  # whose statement the part at hand is
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
        """Note whose words a title or a line in brackets says that the record is: X大臣臨時会見, 【X総理発言】.

        A heading tells it of the part below it alone: 2 X大臣の発言, 3 ASEAN側の発言. Points of a list are no headings.
        """
        if _ITEM.search(text.text, text.text.rfind("\n", 0, sentence.start) + 1, sentence.start):
            return
        self._listed = self._section = None
        if "。" in text.text[: sentence.start]:
            who = [m for m in mentions if m.kind in {"person", "actor"}]
            told = bool(who) and self._part.fullmatch(text.text, who[-1].end, sentence.end) is not None
            self._section = (text, who[-1]) if told else None
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
        """Note who speaks where a minute says so in brackets or by a circle: 【X大臣】, ○X大臣."""
        text, start = scene.text.text, scene.sentence.start
        self._quotes(scene)
        self._labels(scene)
        first = next((m for m in scene.mentions if m.kind == "person"), None)
        if first is None or first.start - start > 1:
            return
        bracket = text[first.start - 1] + text[first.end : first.end + 1]
        line = start - text.rfind("\n", 0, start) <= _EDGE
        if bracket == "【】" or (bracket == "()" and line) or (line and _TAKES_FLOOR.fullmatch(bracket)):
            self._guest = self._speaker = (scene.text, first)

    def _quotes(self, scene: Scene) -> None:
        """Note who speaks where a quotation goes on behind its first sentence: X首相は、「…です。…です」と述べた."""
        text, (start, end) = scene.text.text, scene.sentence
        if text.startswith("「", end) and _AS_FOLLOWS.search(text, start, end):  # X首相は、次のように述べた。「…。…。」
            led = [m for m in scene.mentions if m.kind == "person" and any(s.span.contains(m) for s in scene.subjects)]
            closes = text.find("」", end, end + _LONGEST)
            self._quoted = (scene.text, led[-1], closes) if led and closes >= 0 else self._quoted
            return
        opens = text.rfind("「", start, end)
        closes = text.find("」", end, end + _LONGEST) if opens >= 0 and text.find("」", opens, end) < 0 else -1
        who = [m for m in scene.mentions if m.kind == "person" and m.end < opens]
        if who and closes >= 0 and _SPEAKS.match(text, who[-1].end):
            self._quoted = (scene.text, who[-1], closes)

    def _labels(self, scene: Scene) -> None:
        """Note who speaks up to the end of a line that a name with a colon opens: X外相:…に感謝。…を期待する."""
        first = scene.mentions[0] if scene.mentions else None
        start = scene.sentence.start
        named = first is not None and first.start == start and first.kind in {"person", "actor"} and _opens_line(scene)
        if first is not None and named and self._label.match(scene.text.text, first.end):
            line = scene.text.text.find("\n", start)
            self._quoted = (scene.text, first, line if line >= 0 else len(scene.text.text))

    def _said_by(self, scene: Scene) -> Mention | None:
        """Who says what a sentence tells that goes on with a quotation; None where it goes on with none."""
        if self._quoted is None or self._quoted[0] is not scene.text or scene.sentence.start > self._quoted[2]:
            return None
        who = self._quoted[1]
        labels = who.start == scene.sentence.start and self._label.match(scene.text.text, who.end) is not None
        return who if labels or who.end < scene.sentence.start else None

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
        speaker = self._said_by(scene)
        if speaker is not None and (alone or self._of_oneself(scene, frame)):
            frame.agents = [speaker]
            return
        talk = scene.talks is not None and scene.talks.end <= frame.cue_span.start
        alone = alone and (frame.fallback != "meeting" or talk)  # what is agreed, all agree on
        if self._speaker is not None and self._speaker[0] is scene.text and alone:
            frame.agents = [self._speaker[1]]  # a statement of one person's own
            return
        if self._speaker is not None and self._speaker[0] is scene.text and self._elsewhere(scene, frame):
            frame.fallback = "none"
        if alone and frame.fallback == "last" and (who := self._goes_on(scene, frame)) is not None:
            frame.agents = [who]
            return
        if self._guest is None or self._guest[0] is not scene.text:
            return
        if frame.subject is not None or frame.agents:
            if self._listed is not scene.text or not self._own(scene, frame, self._guest[1]):
                self._guest = self._listed = None
        elif frame.fallback == "last" and frame.rule == "japanese-active" and not self._all_meet(scene):
            frame.agents = [self._guest[1]]

    def _of_oneself(self, scene: Scene, frame: Frame) -> bool:
        """Whether somebody who is quoted speaks of the own country, or first of another: Xは友人であり、…を歓迎する."""
        if frame.subject is None or frame.agents:
            return False
        text = scene.text.text
        own = text[slice(*frame.subject)] in self._homes
        return own or _IS_FIRST.match(text, frame.subject.end, frame.cue_span.start) is not None

    def _goes_on(self, scene: Scene, frame: Frame) -> Mention | None:
        """Whose statement the part is in which an item opens with no speaker; else who publishes, of what goes on."""
        if self._section is not None and self._section[0] is scene.text and _opens_line(scene):
            return self._section[1]
        alone = self._guest is None or self._guest[0] is not scene.text
        return _publisher(scene) if alone and _vows(scene, frame) else None

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


def _opens_line(scene: Scene) -> bool:
    """Whether nothing but the mark of a point stands before a sentence on its line."""
    text, start = scene.text.text, scene.sentence.start
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(_MARKS)


def _vows(scene: Scene, frame: Frame) -> bool:
    """Whether a sentence tells politely, in the present, what is gone on with: …を進めてまいります."""
    return _VOWS.match(scene.text.text, frame.cue_span.start, scene.sentence.end) is not None


def _publisher(scene: Scene) -> Mention:
    """The body of which a sentence begins to tell (農林水産省では、…を推進します), else the home country."""
    start = scene.sentence.start
    own = next((m for m in scene.mentions if m.kind == "actor" and m.start == start), None)
    if own is not None and _OF_BODY.match(scene.text.text, own.end):
        return own
    return _of_home(Mention("reference", start, start + 1, ()))


def _of_home(office: Mention) -> Mention:
    """The home country, for whom the holder of an office speaks whom nobody names."""
    return Mention("reference", office.start, office.end, (), "home", "japanese-office")


def _holds(text: Folded, person: Mention | None, office: Mention) -> bool:
    """Whether the office of a person ends in the words of another mention of it: 大臣 of 外務大臣."""
    if person is None or not isinstance(person.value, PersonValue) or person.value.position is None:
        return False
    return text.text.endswith(text.text[office.start : office.end], *person.value.position)
