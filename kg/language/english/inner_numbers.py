"""Numbers inside the names of meetings: "Reef Council 13th Kelp Forum"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.protocol import Mention


class InnerNumber:
    """Finds such a number with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what is celebrated, of which a number counts years."""
        celebrated = alternation(words.get("occasion", ()))
        self._number = compiled(rf"(?<=\s)\d{{1,3}}(?:st|nd|rd|th)\s(?!(?:{celebrated})\b)(?=[\w&']+\s)")

    def without(self, text: str, found: Mention) -> Mention:
        """A meeting as told without such a number."""
        number = self._number.search(text, found.start, found.end)
        if number is None:
            return found
        lead, rest = text[found.start : number.start()], text[number.end() : found.end]
        return replace(found, value=lead + rest, names=(*found.names, rest))
