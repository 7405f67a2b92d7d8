"""A programme: lines of what takes place on a day, below a line that tells the day alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue
from kg.patterns import compiled
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.language.protocol import Mention

_LINE = compiled(r"[^\n]+")
_DAY_NAME = 16  # characters of the name of a day beside a date
_FULL = len("2020-11-14")
_TIME = r"\d{1,2}(?:[.:]\d{2}|時(?:\d{1,2}分)?)"
# a time or a mark begins it
_ENTRY = re.compile(rf"[ \t\-–•●○・*]*{_TIME}|[ \t]*[-–•●○・*]|.{{1,16}}[ \t]{{1,3}}[-–][ \t]")
_FEWEST = 2  # days or meetings of a programme: one line below a day may be anything


def programme(meetings: Meetings, main: Meeting) -> None:
    """Give the meetings of a programme the day they stand under, and where nothing else is told the place of `main`."""
    told = list(_told(meetings))
    if len({meeting.iri for meeting, _ in told}) < _FEWEST:
        return
    dated: set[str] = set()
    for meeting, day in told:
        if meeting.iri in dated or not isinstance(day.value, DateValue):
            continue
        dated.add(meeting.iri)
        meeting.date, meeting.written_date = day.value, meetings.things.marked.words(day)
        if meeting.place is None and meeting.mode in {None, "InPerson"} and main.mode != "Videoconference":
            meeting.place, meeting.mode = main.place, meeting.mode or main.mode


def _told(meetings: Meetings) -> Iterator[tuple[Meeting, Mention]]:
    """The meetings that lines of a programme name, each with the day above it."""
    marked = meetings.things.marked
    days = Spread(m for m in marked.mentions if m.kind == "date" and isinstance(m.value, DateValue))
    if not any(map(_is_day, marked.mentions)):
        return
    day: Mention | None = None
    seen: dict[str, Mention | None] = {}  # a line that stands twice has its mentions at the first
    for line in _LINE.finditer(marked.folded.text):
        span, words = Span(*line.span()), line.group().strip()
        if _ENTRY.match(line.group()) is None:
            day = seen[words] = _alone(days, span, marked.folded.text) or seen.get(words)
        elif day is not None:
            for occurrence in meetings.namings.inside(span):
                yield meetings.named(occurrence), day


def _alone(days: Spread[Mention], line: Span, text: str) -> Mention | None:
    """The day that a line tells, if it tells nothing else."""
    day = next((day for day in days.within(*line) if stands_alone(text, day)), None)
    return day if day is not None and _is_day(day) else None


def stands_alone(text: str, date: Mention) -> bool:
    """Whether a date is a line of its own in the text, but for the name of the day beside it."""
    start, end = text.rfind("\n", 0, date.start) + 1, text.find("\n", date.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line) - (date.end - date.start) <= _DAY_NAME


def _is_day(mention: Mention) -> bool:
    """Whether a mention tells a day, and not only a month or a year."""
    return mention.kind == "date" and isinstance(mention.value, DateValue) and len(mention.value.start) == _FULL
