"""Boards of one country, which count their meetings anew each year ("No. 2/2022"): who met is the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.language.protocol import Mention


def national_board(meetings: Meetings, meeting: Meeting, *, alone: bool) -> list[str]:
    """Who met at a meeting that counts within a year: the board that its name ends with, else the home country.

    The latter where people of one side `alone` are told of. Empty where the meeting does not count so, where the
    vocabulary knows its series, or where its name tells of countries other than at the end of the board's name.
    """
    things = meetings.things
    if meeting.counted_in is None or things.entry(meeting.series) is not None:
        return []
    named = [Span(o.mention.start, o.mention.end) for o in meetings.namings.of_series(meeting.series)]
    bodies = [board for span in named if (board := _board(meetings, span)) is not None]
    if bodies:
        return [things.of(bodies[0])]
    inside = [m for span in named for m in things.marked.inside(span) if m.kind == "actor"]
    return [things.home] if things.home and alone and not inside else []


def _board(meetings: Meetings, name: Span) -> Mention | None:
    """The widest body at the end of a name, unless it is a country."""
    things = meetings.things
    inside = [m for m in things.marked.inside(name) if m.kind == "actor" and m.end == name.end]
    widest = min(inside, key=lambda m: m.start, default=None)
    return widest if widest is not None and not things.names_country(widest) else None
