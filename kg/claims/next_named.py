"""Meetings beside the one that a release is about, named by no series: "the next meeting", "the 5th meeting"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns

_BEHIND, _BEFORE = 16, 8  # characters behind a series and before it in which the word for "next" stands


def next_named(things: Things, patterns: Patterns) -> Iterator[Mention]:
    """The words for the next meeting that name no series and are no mention yet, where a date or place is told."""
    named = Spread(m for m in things.marked.mentions if m.kind in {"series", "reference"})
    for sentence in things.marked.sentences:
        places = (m for m in sentence.mentions if m.kind == "place" or is_venue(things, m))
        last = max((told.start for told in (*sentence.dates, *places)), default=-1)
        words = patterns.any_of(sentence.language.code, "next_meeting")
        for found in words.finditer(things.marked.folded.lower, *sentence.span):
            if found.end() <= last and not named.touching(*found.span()):
                yield Mention("reference", *found.span(), value="next_meeting")


def counted_alone(
    things: Things, main: Meeting, occurrences: Sequence[Occurrence], ordinals: Sequence[Mention]
) -> Iterator[tuple[Mention, int, Span]]:
    """Mention, number and words of the meeting before or after the `main` one, told by a number: "the 5th meeting"."""
    if main.ordinal is None:
        return
    lower, named = things.marked.folded.lower, Spread(o.span for o in occurrences)
    for ordinal in ordinals:
        near = isinstance(ordinal.value, int) and abs(ordinal.value - main.ordinal) == 1
        if not near or named.touches(ordinal.start, ordinal.end):
            continue
        words, begin = things.words_at(ordinal.start), ordinal.end + 1
        noun = next((noun for noun in words.get("counted_noun", ()) if lower.startswith(noun, begin)), None)
        end = begin + len(noun or "")
        if noun and not lower[end : end + 1].isalnum() and not lower.startswith(words.get("counted_of", ()), end):
            number = ordinal.value if isinstance(ordinal.value, int) else main.ordinal
            yield Mention("series", begin, end, (main.series,), rule="shortened"), number, Span(ordinal.start, end)


def is_venue(things: Things, mention: Mention) -> bool:
    """Whether words beside a country say that something is held there: フィリピンで, "in the Philippines"."""
    if mention.kind != "actor" or not things.names_country(mention):
        return False
    before = things.words_at(mention.start).get("venue_before", ())
    return things.is_where(mention) or things.marked.folded.lower.endswith(before, 0, mention.start)


def is_next(things: Things, mention: Mention) -> bool:
    """Whether the words right behind a series, or right before it, tell that its next meeting is meant."""
    words, lower = things.words_at(mention.start), things.marked.folded.lower
    behind, before = words.get("next_meeting", ()), words.get("next_before", ())
    if lower[mention.end : mention.end + _BEHIND].lstrip().startswith(behind):
        return True
    return lower[max(0, mention.start - _BEFORE) : mention.start].rstrip().endswith(before)
