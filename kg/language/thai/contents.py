"""What a Thai sentence tells as the contents of a paper: no act of who speaks or decides on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame
    from kg.text import Folded, Span

_TITLE = 110  # characters of a title between its head noun and the words that lead to the contents
_SUBJECT = 14  # characters between who does something and the verb
_DONE = 8  # characters before a verb in which an auxiliary tells that it was done


class Contents:
    """Judges frames with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile a paper with the words that lead to what it holds."""
        self._leads = tuple(words.get("paper_holds", ()))
        self._paper = compiled(
            rf"(?:{alternation(words.get('document_head', ()))})[^\n]{{0,{_TITLE}}}?"
            rf"(?:{alternation(words.get('paper_holds', ()))})"
        )
        self._done = tuple(words.get("done_auxiliary", ()))

    def without(self, text: Folded, sentence: Span, frames: Sequence[Frame]) -> list[Frame]:
        """The frames without those behind such words that name no doer of their own and are not told as done."""
        words = text.text[sentence.start : sentence.end]
        paper = self._paper.search(words) if frames and any(lead in words for lead in self._leads) else None
        if paper is None:
            return list(frames)
        begin = sentence.start + paper.end()
        hopes = [f for f in frames if f.act == "Expectation"]  # to hope is done now, whatever stands in the paper
        return [f for f in frames if f.cue_span.start < begin or f in hopes or self._stands(text, begin, f)]

    def _stands(self, text: Folded, begin: int, frame: Frame) -> bool:
        """Whether a frame behind the lead has a doer right before its verb, or tells of what was done."""
        start = frame.cue_span.start
        if frame.subject is not None and frame.subject.start >= begin and 0 <= start - frame.subject.end <= _SUBJECT:
            return True
        before = text.text[max(begin, start - _DONE) : start].rstrip()
        return text.text.startswith(self._done, start) or before.endswith(self._done)
