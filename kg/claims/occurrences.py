"""Where a release names meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.protocol import Mention


@dataclass(slots=True)
class Occurrence:
    """One naming of a meeting in the text."""

    mention: Mention
    series: str
    ordinal: int | None
    span: Span  # with the ordinal
    turn: str = ""  # of a meeting without a number that is not the one first numbered: "next", "previous" or its date
    beside: bool = False  # named only for its relation to what is held: "ahead of …", "to follow up …"
    year: str = ""  # within which its number counts: "No. 2/2031"
    recalled: Span | None = None  # the words that recall what was said there: "… which it had pledged at"

    @property
    def start(self) -> int:
        """Where the naming begins, with its number."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the naming ends, exclusive."""
        return self.span.end


class Namings:
    """The namings of a release, looked up by place and by series."""

    def __init__(self, occurrences: Sequence[Occurrence]) -> None:
        """Sort namings, which are given in the order of the text."""
        self.count = len(occurrences)
        self._placed = Spread(occurrences)
        self._by_series: dict[str, list[Occurrence]] = {}
        for occurrence in occurrences:
            self._by_series.setdefault(occurrence.series, []).append(occurrence)

    def of_series(self, series: str) -> Sequence[Occurrence]:
        """The namings of the meetings of a series, in order."""
        return self._by_series.get(series, ())

    def near(self, span: Span | Mention) -> list[Occurrence]:
        """The namings that share a character with a place, in order."""
        return self._placed.touching(span.start, span.end)

    def inside(self, span: Span) -> list[Occurrence]:
        """The namings that lie inside a place with their numbers, in order."""
        return [o for o in self.near(span) if span.contains(o.span)]
