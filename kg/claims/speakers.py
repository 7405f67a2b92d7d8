"""Whose speech a release is, so that "I" is somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.people import People
    from kg.claims.things import Things

_LINES = 3  # sentences or lines at the start that tell whose speech it is


def speaker(things: Things, people: People) -> list[str]:
    """The IRI of the person whose speech the first lines say that a release is; empty where they do not."""
    lines = things.marked.sentences[:_LINES]
    for sentence in lines:
        words = things.words_in(sentence.language.code).get("speech_of", ())
        told = things.marked.folded.lower[sentence.span.start : sentence.span.end]
        if not any(word in told for word in words):
            continue
        first = next((m for each in lines for m in each.mentions if m.kind == "person"), None)
        return [people.add(first).iri] if first is not None else []
    return []
