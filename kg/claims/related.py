"""Meetings that are told within what was held at a place together: the "ASEAN-related summits" and each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occasions import is_several

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting

_DAY = len("2020-11-12")


def at_one_place(meetings: Meetings) -> None:
    """Let a meeting of a day on which several were held together share their place, where the text tells none of it.

    Where no days of these are told, they are those of the release and the one before it.
    """
    whole = [m for m in meetings.known.values() if m.place and is_several(meetings.things, meetings.evidence[m.iri])]
    if len(whole) != 1:
        return
    days = _days(meetings, whole[0])
    for meeting in meetings.known.values() if days is not None else ():
        date = meeting.date
        lacks = meeting.place is None and meeting.mode is None and date is not None and len(date.start) == _DAY
        if lacks and date is not None and days is not None and days[0] <= date.start <= days[1]:
            meeting.place, meeting.mode = whole[0].place, whole[0].mode


def _days(meetings: Meetings, meeting: Meeting) -> tuple[str, str] | None:
    """The first and the last day of what was held together; None where they are not known to the day."""
    if meeting.date is not None:
        last = meeting.date.end or meeting.date.start
        return (meeting.date.start, last) if len(meeting.date.start) == len(last) == _DAY else None
    published = meetings.things.marked.release.published
    if published is None:
        return None
    return published.fromordinal(max(1, published.toordinal() - 1)).isoformat(), published.isoformat()
