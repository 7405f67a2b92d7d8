"""Parties whom somebody met in a Thai sentence: what stands behind them is told of whoever met or thanked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.thai.heads import ROLES, TALKS, ends_with, unspaced
from kg.language.words import longest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.cues import Hit
    from kg.language.thai.heads import Sentence
    from kg.language.thai.runs import Run

_PRAISE = frozenset({"Appreciation", "Welcome"})
_SPOKEN = frozenset({"Emphasis", "Expectation", "Invitation", "Request"})  # by the one who praises, not by the praised


class Met:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Take the word that joins a second party to the first."""
        self._also = longest(words, "last_field")

    def right_before(self, here: Sentence, start: int) -> bool:
        """Whether a verb of talking or meeting stands right before a party: "A met B, stressing …" tells of A."""
        bare = unspaced(here, start)
        if any(head.hit.end == bare and head.hit.cue.act in TALKS for head in here.found):
            return True
        word = ends_with(here.lower, here.span.start, bare, self._also)
        before = here.run_before(unspaced(here, bare - len(word)))
        return before is not None and self.right_before(
            here, before.start
        )  # "A met B and C, stressing …", "met B of C"

    def passed(self, here: Sentence, hit: Hit, run: Run) -> bool:
        """Whether a verb behind a space tells of whoever met or praised the party before it: "thanks B, stresses"."""
        bare = unspaced(here, run.start)
        praised = hit.cue.act in _SPOKEN and any(h.hit.end == bare and h.hit.cue.act in _PRAISE for h in here.found)
        return praised or self.right_before(here, run.start)

    def beside(self, here: Sentence, hit: Hit, run: Run, between: str) -> bool:
        """Whether a party before a space tells whose the one right before it is, who was met: "met X of B, says"."""
        spaced = between.startswith(" ") or here.lower[run.end : run.end + 1] == " "
        before = here.run_before(unspaced(here, run.start)) if spaced and hit.cue.act not in ROLES else None
        return before is not None and before.end < run.start and self.right_before(here, before.start)
