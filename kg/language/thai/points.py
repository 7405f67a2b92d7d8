"""Nouns of doing that open the numbered points of a Thai text, and who did it: "1) the report on A by B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.thai.heads import Head, ends_with, unspaced
from kg.language.words import alternation, longest
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.cues import Hit
    from kg.language.thai.heads import Sentence

_WEAK = 0.8  # cues less sure than this open no point
_NUMBERED = 14  # characters of a number and what makes a noun of the verb behind it


class Points:
    """Tells them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the numbers of points."""
        self._doer = longest(words, "doer_before")
        self._next_number = compiled(r"[\s(]\d{1,2}[.)]\s?(?=\D)")
        self._told_noun = tuple(words.get("point_verb", ()))
        self._number = compiled(rf"(?:^|[\s(])\d{{1,2}}[.)]\s?(?:{alternation(words.get('point_noun_of_doing', ()))})$")

    def opens(self, here: Sentence, hit: Hit) -> bool:
        """Whether a noun of doing opens a numbered point: "1) the adoption of", "2. asking for support"."""
        before = here.lower[max(here.span.start, hit.start - _NUMBERED) : hit.start]
        told = hit.cue.confidence >= _WEAK and here.lower.startswith(self._told_noun, hit.start)
        return told and self._number.search(before) is not None

    def head(self, here: Sentence, hit: Hit) -> Head:
        """The head of such a point; who did it may be told before the next point: "1) the report on A by B"."""
        following = self._next_number.search(here.lower, hit.end, here.span.end)
        end = following.start() if following else here.span.end
        runs = (run for run in here.runs if hit.end <= run.start < end)
        doer = next((r for r in runs if ends_with(here.lower, hit.end, unspaced(here, r.start), self._doer)), None)
        if doer is None:
            return Head(hit, hit.start, here.carried(), carried=True, point=True)
        return Head(hit, hit.start, doer.agents, point=True)
