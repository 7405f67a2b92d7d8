"""Whose speech a release is, so that "I" is somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.people import People
    from kg.claims.things import Things

_LINES = 3  # sentences or lines at the start that tell whose speech it is


def speaker(things: Things, people: People) -> list[str]:
    """The IRI of the person whose speech the first lines say that a release is; empty where they do not.

    Of an office without a name and a country it is the home country.
    """
    lines = things.marked.sentences[:_LINES]
    for sentence in lines:
        words = things.words_in(sentence.language.code).get("speech_of", ())
        told = things.marked.folded.lower[sentence.span.start : sentence.span.end]
        if not any(word in told for word in words):
            continue
        first = next((m for each in lines for m in each.mentions if m.kind == "person"), None)
        if first is not None:
            return [people.add(first).iri]
        offices = [m for m in sentence.mentions if m.kind == "position"]
        own = bool(offices) and people.country_of_position(Span(offices[0].start, offices[0].end)) is None
        return [things.home] if own and things.home is not None else []
    return []
