"""The fields of a ministry behind the first one: "the Ministry of Women, Family and Reef Development"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kg.language.protocol import Mention

_WORD = r"[A-Z][\w'-]+"
_FIELD = rf"{_WORD}(?:\s(?!and\b){_WORD}){{0,2}}"


class Fields:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], others: Collection[str]) -> None:
        """Compile the patterns; `others` are words that no field has: nations, titles, days."""
        self._ministry = compiled(rf"(?:[\w'.-]+\s){{0,3}}?(?:{alternation(words.get('ministry_of', ()))})\s")
        self._more = compiled(rf"(?:,\s{_FIELD}){{1,4}},?\sand\s{_FIELD}")
        self._others = frozenset(others)
        self._long = tuple(one for one in others if " " in one)  # "New Zealand"

    def of(self, text: str, found: Mention, known: Sequence[Mention]) -> Mention:
        """The name of a ministry with all its fields; any other name as it is, and one that the vocabulary knows."""
        name = text[found.start : found.end]
        more = self._more.match(text, found.end) if self._ministry.match(name) else None
        if more is None or "," in name or any(m.start < found.end < m.end and m.iris for m in known):
            return found
        words = more.group().replace(",", " ").split()
        others = any(word in self._others for word in words) or any(one in more.group() for one in self._long)
        return found if others else replace(found, end=more.end(), names=(name, *found.names))
