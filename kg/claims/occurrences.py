"""Where a release names meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.names import ID, slug
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention

_BEHIND = 1  # characters between a date and the name of the meeting on it


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


def give(things: Things, occurrence: Occurrence, series: str) -> None:
    """Let a naming be of a series, which its words name, too."""
    mention = occurrence.mention
    occurrence.series = series
    things.register(series, "series", things.marked.words(mention), Span(mention.start, mention.end))


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
        near = self._placed.touching(*span)
        return [o for o in near if span.contains(o.span)] if near else near

    def date_another(self, date: Mention, series: str) -> bool:
        """Whether the name of a meeting of another series stands right behind a date: "the 5 May 2031 Reef Summit"."""
        near = self.near(Span(date.end, date.end + _BEHIND + 1))
        on_it = (o for o in near if date.start <= o.start <= date.end + _BEHIND and not o.beside)
        return any(o.series != series for o in on_it)


def meeting_iri(series: str, told: int | str) -> str:
    """The IRI of a meeting of a series, by its number or else by what tells it from the others.

    >>> meeting_iri("https://w3id.org/asean-japan-kg/id/series/reef-forum", 3)
    'https://w3id.org/asean-japan-kg/id/meeting/reef-forum-3'
    """
    name = series.removeprefix(ID).replace("/", "-").removeprefix("series-")
    return f"{ID}meeting/{slug(name)}-{told}"
