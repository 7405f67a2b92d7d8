"""The first meeting of a series, told by when it was: 「平成26年にバガンで初めて開催されて以来」."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occurrences import Occurrence
from kg.language.protocol import DateValue, Mention
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.mentions.collect import Sentence


def first_held(meetings: Meetings, main: Meeting) -> Iterator[tuple[Occurrence, Mention]]:
    """Each first meeting that words tell, with its date: of the series named before it, else of the `main` one's."""
    for sentence in meetings.things.marked.sentences:
        words = meetings.things.words_in(sentence.language.code).get("first_held", ())
        lower = meetings.things.marked.folded.lower
        for word in words:
            start = lower.find(word, *sentence.span)
            date = _date_before(sentence, start) if start >= 0 else None
            if date is None:
                continue
            named = [o for o in meetings.namings.inside(sentence.span) if o.span.end <= date.start]
            series = named[-1].series if named else main.series
            if not any(o.series == series and o.ordinal == 1 for o in meetings.occurrences):
                told = Mention("reference", start, start + len(word), value="meeting")
                yield Occurrence(told, series, 1, Span(told.start, told.end)), date
            break


def _date_before(sentence: Sentence, place: int) -> Mention | None:
    """The last date that a sentence tells before a place in the text."""
    before = [m for m in sentence.dates if m.end <= place and isinstance(m.value, DateValue)]
    return before[-1] if before else None
