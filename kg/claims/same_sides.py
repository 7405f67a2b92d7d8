"""Meetings whose names differ in what they call the sides: "the ROK-Laos Talks", "the Korean – Lao Talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occurrences import give
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things

_APART = compiled(r"[\s,\u2013\u2014_-]+")  # what parts words and the sides that a name joins
_FEWEST = 2  # sides of a name that is compared


def same_sides(things: Things, occurrences: Sequence[Occurrence]) -> None:
    """Give meetings that no vocabulary knows one series where their names differ in what they call the sides only."""
    known: dict[tuple[str, ...], str] = {}
    own = [o for o in occurrences if not o.mention.iris and things.entry(o.series) is None]
    for occurrence in sorted(own, key=lambda o: o.ordinal is None):  # a numbered one is named in full
        key = _key(things, occurrence)
        series = known.setdefault(key, occurrence.series) if key else occurrence.series
        if series != occurrence.series:
            give(things, occurrence, series)


def _key(things: Things, occurrence: Occurrence) -> tuple[str, ...]:
    """The words of a name with what each side is in place of what it is called; none where it has fewer than two."""
    mention, marked = occurrence.mention, things.marked
    inside = marked.inside(Span(mention.start, mention.end))
    sides = [m for m in inside if m.kind == "actor" and len(m.iris) == 1 and _is_side(things, m.iris[0])]
    if len({m.iris[0] for m in sides}) < _FEWEST:
        return ()
    lower, at = marked.folded.lower, mention.start
    told: list[str] = []
    for side in sides:
        told += [*_APART.split(lower[at : side.start]), side.iris[0]]
        at = side.end
    told += _APART.split(lower[at : mention.end])
    several = things.words_at(mention.start).get("several_sided", ())
    left_out = {"", "the", "and", *(word.lower() for word in several)}
    return tuple(word for word in told if word not in left_out)


def _is_side(things: Things, iri: str) -> bool:
    """Whether an actor is a country or a body of countries."""
    return things.vocabulary.is_country(iri) or bool(things.vocabulary.members(iri))
