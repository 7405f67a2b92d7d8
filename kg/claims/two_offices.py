"""Two offices named together that two people hold: "the President and the Prime Minister"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Mention


def two_hold(things: Things, people: People, office: Mention) -> list[str]:
    """The IRIs of the two who hold the two halves of an office that nobody holds as a whole; else empty.

    "Deputy Prime Minister and Minister for Reefs" may be the office of one: so no half may be without a holder, or
    have the holder of the other.
    """
    text = things.marked.folded.lower
    for joint in things.words_at(office.start).get("office_joint", ()):
        place = text.find(joint, office.start, office.end)
        if place < 0:
            continue
        halves = ((office.start, place), (place + len(joint), office.end))
        holders = [people.holder(_half(things, office, *half)) for half in halves]
        found = [holder.iri for holder in holders if holder is not None]
        if len(set(found)) == len(halves):
            return found
    return []


def _half(things: Things, office: Mention, start: int, end: int) -> Mention:
    """An office from `start` to `end`, with what the vocabulary knows by these words."""
    known = things.label_match(things.marked.folded.text[start:end], "position")
    return replace(office, start=start, end=end, iris=(known,) if known else ())
