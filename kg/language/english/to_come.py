"""What leaders are told to say at a meeting to come: planned, where a country's "will" is its pledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAID = frozenset(
    {"Adoption", "Agreement", "Announcement", "Appreciation", "Condemnation", "Emphasis", "Request", "Welcome"}
)  # what is done by saying it
_REACH = 40  # characters before "will" in which its subject stands


class ToCome:
    """Judges verbs in the future with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the pattern."""
        who, own = alternation(words.get("who_will", ())), alternation(words.get("own_ones", ()))
        self._who = compiled(rf"(?<!\w)(?!(?:{own})\s)(?:[\w'-]+\s)?(?:{who})\s$")
        self._own = compiled(rf"\b(?:{own})\s(?:[\w'-]+\s){{1,2}}$")

    def only_planned(self, lower: str, floor: int, start: int, act: str) -> bool:
        """Whether an act by words is told of leaders to come: "the leaders will reaffirm A", not "our ministers will".

        `start` is where "will" stands.
        """
        begin = max(floor, start - _REACH)
        return (
            act in _SAID
            and self._who.search(lower, begin, start) is not None
            and self._own.search(lower, begin, start) is None
        )
