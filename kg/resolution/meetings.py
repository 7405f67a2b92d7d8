"""Which meeting came right before which: the same series, one number less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import Meeting
from kg.names import AJ

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.model import Reading

Numbered = tuple[str, int, str]  # IRI of the series, ordinal, IRI of the meeting


def numbered(reading: Reading) -> list[Numbered]:
    """The meetings of a reading that have a number."""
    meetings = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return sorted({(m.series, m.ordinal, m.iri) for m in meetings if m.ordinal is not None})


def previous_meetings(meetings: Iterable[Numbered]) -> list[tuple[str, str, str]]:
    """Triples that join each meeting to the one before it, over all releases, sorted."""
    by_number: dict[tuple[str, int], set[str]] = {}
    for series, ordinal, iri in meetings:
        by_number.setdefault((series, ordinal), set()).add(iri)
    return sorted(
        (iri, AJ + "previousMeeting", before)
        for (series, ordinal), iris in by_number.items()
        for iri in iris
        for before in by_number.get((series, ordinal - 1), ())
    )
