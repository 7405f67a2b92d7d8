"""The opening of a release, its headlines and first paragraphs: they name the meeting at which was done what it tells.

A meeting first named further down is thanked for, recalled or looked forward to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.headlines import below_headlines
from kg.claims.margins import tells_of_talks
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.mentions import Marked

_AFTER = 30  # characters before a name in which words say "after"
_PERSON = 160  # characters of a person's name with title and office
_PEOPLE = frozenset({"person", "position"})
_SHORT = compiled(r"\s*(?:\([^()]{1,40}\))?\s*")  # behind a name: its short name in brackets
_SENTENCES = 6  # that open a text in which no headlines stand above longer paragraphs


def opens_with(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether the opening of a release names a meeting as what it may be about."""
    return bool(_opening(meetings, meeting))


def is_told_after(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether the opening says that what a release tells was done after a meeting: "after the meeting, A said"."""
    return all(_is_over(meetings.things, occurrence.span) for occurrence in _opening(meetings, meeting))


def _opening(meetings: Meetings, meeting: Meeting) -> list[Occurrence]:
    """Where the opening names a meeting.

    Of a release about talks that is the headlines and the first paragraph, of others the second one as well.
    """
    first, second = _ends(meetings.things.marked)
    talks = tells_of_talks(meetings.things, Span(0, first))
    end = first if talks else second
    return [o for o in meetings.namings_of(meeting) if o.span.start < end]


def _is_over(things: Things, name: Span) -> bool:
    """Whether the words beside the name of a meeting say that somebody did something after it.

    Who says something "after the meeting" may well tell of what was done there.
    """
    lower, words = things.marked.folded.lower, things.words_at(name.start)
    if not lower[max(0, name.start - _AFTER) : name.start].rstrip().endswith(words.get("after_which", ())):
        return False
    short = _SHORT.match(lower, name.end)
    place = short.end() if short is not None else name.end
    return any(m.kind in _PEOPLE and m.start == place for m in things.marked.within(Span(place, place + _PERSON)))


def _ends(marked: Marked) -> tuple[int, int]:
    """Where the first and the second paragraph below the headlines end."""
    text, begin = marked.folded.text, below_headlines(marked.folded)
    if not begin:
        end = marked.sentences[:_SENTENCES][-1].span.end if marked.sentences else 0
        return end, end
    first = _line_end(text, begin)
    return first, _line_end(text, first)


def _line_end(text: str, start: int) -> int:
    """Where the line ends that begins at a place or, where only white space stands there, behind it."""
    while start < len(text) and text[start].isspace():
        start += 1
    end = text.find("\n", start)
    return end if end >= 0 else len(text)
