"""What a speech tells of the time before it, by the tense of its verbs: it was not done where the speech is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.context import TITLE
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.language.english.context import Context
    from kg.language.protocol import Frame
    from kg.text import Span

_OBLIGES = "to"
_GROUP = 40  # characters before a verb in which its auxiliaries stand


class ToldBefore:
    """Judges the frames of speeches with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._perfect = {*words.get("perfect", ())}
        self._be = {*words.get("present_be", ())}
        self._irregular = {*words.get("past_irregular", ())}
        self._participles = self._irregular.union(words.get("past_participle", ()))
        self._endings, self._present = words.get("past_ending", ()), {*words.get("present_like_past", ())}
        self._here = compiled(rf"\b(?:{alternation(words.get('done_here', ()))})\b")
        self._speech = compiled(rf"\b(?:{alternation(words.get('speech', ()))})\b")
        self._ends = compiled(rf"\b(?:{alternation(words.get('closing_speech', ()))})\b")

    def mark(self, context: Context, sentence: Span, frames: Iterable[Frame]) -> None:
        """Mark the frames of a sentence of a speech that tell what was done before it.

        "We launched the Reef Fund", "A and B have signed a memorandum": what a speaker does himself is in the present.
        The sentence may say that it was done here all the same ("today"), and a closing speech sums up what was done.
        """
        lower = context.flat.lower
        if not self._is_speech(context) or self._here.search(lower, *sentence):
            return
        for frame in frames:
            if frame.modality == "done" and self._is_past(
                lower, max(sentence.start, frame.cue_span.start - _GROUP), frame
            ):
                frame.before = True

    def _is_speech(self, context: Context) -> bool:
        """Whether the title says whose speech a release is, and that it was not given when all was over."""
        giver, lower = context.giver, context.flat.lower
        if giver is None or self._ends.search(lower, 0, TITLE):
            return False
        return giver.end == context.text.text.find("\n") or self._speech.search(lower, 0, TITLE) is not None

    def _is_past(self, lower: str, begin: int, frame: Frame) -> bool:
        """Whether the verb of a frame is one of the past: "launched", "have also launched", "had been launched"."""
        start, end = frame.cue_span
        told = lower[start:end].split()
        if not told or told[0] in self._present:
            return False
        group = [word for word in (*lower[begin:start].split(), told[0]) if not word.endswith("ly")]
        if told[0] in self._perfect:  # "has our gratitude" is now
            return any(word.endswith(self._endings) or word in self._participles for word in told[1:3])
        if self._perfect.intersection(group[-4:]):
            return _OBLIGES not in (*group[-3:], *told[1:2])  # "have to"
        is_past = told[0].endswith(self._endings) or told[0] in self._irregular
        return is_past and self._be.isdisjoint(group[-3:])
