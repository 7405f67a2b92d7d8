"""Releases about talks with somebody: what they tell was done at no meeting that only their paragraphs name.

"Minister A met the ambassador of B" names meetings that are thanked for, awaited, or that brought B here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.headlines import below_headlines

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting

_AFTER = 24  # characters before a meeting in which it is told that somebody was there
_PURPOSE = 24  # characters before those in which it is told that this was only what they came for


def tells_only_of_talks(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether the headlines tell of talks and of no meeting, and nobody is told to have been at the `meeting`."""
    begin, end = _headline(meetings)
    words, headline = meetings.things.words_at(begin), meetings.things.marked.folded.lower[begin:end]
    met, gathered = words.get("headline_of_talks", ()), words.get("headline_of_meeting", ())
    if not any(word in headline for word in met) or any(word in headline for word in gathered):
        return False
    named = meetings.namings_of(meeting)
    return not any(o.span.start < end or _attended(meetings, o.span.start) for o in named)


def _headline(meetings: Meetings) -> tuple[int, int]:
    """Where the headlines of a release begin and end; nothing where it has none."""
    folded = meetings.things.marked.folded
    begin = len(folded.lower) - len(folded.lower.lstrip())
    return begin, below_headlines(folded) or max(folded.lower.find("\n", begin), begin)


def _attended(meetings: Meetings, start: int) -> bool:
    """Whether the words before a meeting's name say that somebody was there, and not why they came."""
    words, lower = meetings.things.words_at(start), meetings.things.marked.folded.lower
    before = lower[max(0, start - _AFTER) : start].rstrip()
    word = max((w for w in words.get("was_present", ()) if before.endswith(w)), key=len, default="")
    if not word:
        return False
    lead = lower[max(0, start - _AFTER - _PURPOSE) : start].rstrip().removesuffix(word)
    return not any(only in lead for only in words.get("came_for", ()))


def by_the_body(meetings: Meetings, meeting: Meeting, agents: Collection[str]) -> bool:
    """Whether what `agents` did was done at a meeting: at that of one country's cabinet the cabinet alone acts.

    What else a release about its resolutions tells was said to the press, or done elsewhere.
    """
    entry = meetings.things.entry(meeting.series)
    bodies = entry.parties if entry is not None else ()
    body = meetings.things.entry(bodies[0]) if len(bodies) == 1 else None
    if body is None or not body.country or body.iri in agents:
        return True
    named = [o for o in meetings.namings.of_series(meeting.series) if o.span.start < _headline(meetings)[1]]
    return any(_attended(meetings, o.span.start) for o in named)
