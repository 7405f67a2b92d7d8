"""A time to come that begins with the release, in which something is to be done: "within three years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DateValue
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_MONTHS = 12


class Durations:
    """The words of one language for such a time."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "duration_before", "duration_behind" and "duration_unit", and the numbers."""
        self._units, self._numbers = table(words, "duration_unit"), table(words, "number_word")
        numbers, units = alternation(self._numbers), alternation(self._units)
        before, behind = (alternation(words.get(f"duration_{name}", ())) for name in ("before", "behind"))
        told = rf"(?:\d{{1,2}}|{numbers})[\s-]?(?:{units})"
        led = rf"(?<![a-z])(?:{before})\s?(?P<led>{told})(?![a-z]|\sof\b)"
        self._pattern = compiled(rf"{led}|(?<![\d年第])(?P<ended>{told})(?:{behind})")
        self._parts = compiled(rf"(?P<number>\d{{1,2}}|{numbers})[\s-]?(?P<unit>{units})")

    def end(self, lower: str, within: Span, published: date) -> tuple[Span, DateValue] | None:
        """Where `lower` tells such a time, and the month in which it ends."""
        found = self._pattern.search(lower, *within)
        parts = self._parts.fullmatch(found["led"] or found["ended"]) if found else None
        if found is None or parts is None:
            return None
        number = parts["number"]
        months = int(self._numbers.get(number, number)) * int(self._units[parts["unit"]])
        month = published.month - 1 + months
        value = DateValue(f"{published.year + month // _MONTHS:04}-{month % _MONTHS + 1:02}")
        return Span(*found.span()), value
