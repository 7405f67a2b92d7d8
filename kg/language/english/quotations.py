"""Quotations in English: whose words stand between quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Frame, Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene

_MARK = '"'
_NEAR = 90  # characters between a speaker and the verb of saying
_STANCE = 0.6
_FEWEST = 25  # characters of a quotation that says something


class Quotations:
    """Finds quotations with the verbs of saying of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        says = alternation(words.get("reporting", ()))
        self._before = Begun(words.get("reporting", ()), rf'\b(?:{says})(?:\s[^."]{{0,60}})?[,:]?\s(?:that\s)?(?=")')
        self._after = compiled(rf',"\s(?:{says})\s|,"\s(?=[^".]{{2,60}}\s(?:{says})\b)')

    def begin(self, scene: Scene) -> Span | None:
        """Note who is quoted from here on; the quotation, where one begins in the sentence."""
        lower, (start, end), context = scene.lower, scene.sentence, scene.context
        if not context.quoting and lower[start] != _MARK:  # the words of whoever spoke last may go on
            context.speaker = None
        if lower.find(_MARK, start, end) < 0:
            return None
        people = [m for m in scene.mentions if m.kind == "person"]
        if found := self._before.search(lower, start, end):
            near = [m for m in people if m.end <= found.start() + 1 and found.start() - m.end < _NEAR]
            context.speaker = near[-1] if near else context.singular
            return Span(found.end() + 1, end)
        if found := self._after.search(lower, start, end):
            context.speaker = next((m for m in people if m.start >= found.start()), context.singular)
            return Span(start + 1, found.start()) if lower[start] == _MARK else None
        return None

    def said(self, scene: Scene, frames: Sequence[Frame]) -> None:
        """Note with the frames of a quotation who said it, and end their objects with it: "…," said the Minister."""
        end = self._after.search(scene.lower, *scene.sentence)
        if end is None or scene.context.speaker is None:
            return
        for frame in frames:
            if frame.cue_span.end <= end.start():
                frame.reporter = frame.reporter or scene.context.speaker
                within = (Span(span.start, min(span.end, end.start())) for span in frame.objects)
                frame.objects = tuple(span for span in within if span.end > span.start)

    @staticmethod
    def finish(scene: Scene) -> None:
        """Note whether the quotation goes on in the next sentence."""
        odd = scene.lower.count(_MARK, scene.sentence.start, scene.sentence.end) % 2
        scene.context.quoting = scene.context.quoting != bool(odd)

    @staticmethod
    def speaker(scene: Scene, position: int) -> Mention | None:
        """Whose words stand at a position, None outside of quotations."""
        marks = scene.lower.count(_MARK, scene.sentence.start, position)
        inside = scene.context.quoting != bool(marks % 2)
        return scene.context.speaker if inside else None

    @staticmethod
    def stance(scene: Scene, words: Span) -> Frame | None:
        """What a quotation states without a verb that names an act."""
        speaker = scene.context.speaker
        if speaker is None or words.end - words.start < _FEWEST:
            return None
        whole = Span(min(speaker.start, words.start), words.end)
        rule = "english-quotation"
        return Frame("Emphasis", "", words, whole, None, (words,), "last", "done", rule, _STANCE, [speaker])

    @staticmethod
    def speakers(scene: Scene, position: int) -> list[Mention]:
        """Whose words stand at a position: who is quoted, or who gives the speech or makes the statement."""
        context = scene.context
        if told := Quotations.speaker(scene, position):
            return [told]
        if context.makers or not context.speech:
            return list(context.makers)
        return [context.giver or Mention("reference", position, position, value="home")]
