"""Which of the dates that a release tells is that of a meeting: the nearest one that is of nothing else."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.claims.occasions import (
    in_quotes,
    is_day_of_telling,
    is_of_beginning,
    is_of_next,
    is_owned,
    is_reason_of_visit,
    is_topic,
    only_spoken_of,
    opens_clause,
    ties,
    told_of_later,
)
from kg.language.protocol import HOUR, DateValue
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_DATE_REACH = 90  # characters after a meeting within which its own date may stand
_STOPS = ".。!?"
_OPENS = 6  # characters before a date that opens a sentence
_BODY = 25  # characters after a date that is more than a dateline
_HEADED = 5.0  # how far such a date counts as being from its meeting
# What follows the day at the head of a release
_DATELINE = re.compile(r"\)?\s?(?:\([^()]{1,30}\)\s?)?(?:--?|:)\s.*", re.DOTALL)
_TIED = 1.0  # of a date that words tie to a meeting
_ISSUED = 90.0  # more than any day behind a meeting costs
_YEAR = len("2020")
_HELD = 40  # characters before a date in which words say that something was held then
_YEAR_REACH = 60  # characters before a meeting in which a year without month and day may be that of it
_POINT = re.compile(r"(?:^|\s)\(?\d{1,2}\)\s")  # of a list within a sentence


def headed(meetings: Meetings) -> dict[str, tuple[float, Mention]]:
    """The dates that open what stands below a heading that names a meeting."""
    best: dict[str, tuple[float, Mention]] = {}
    text = meetings.things.marked.folded.text
    for heading, below in pairwise(meetings.things.marked.sentences):
        named = meetings.at(heading.span)
        first = next(iter(below.dates), None)
        aside = any(o.beside for o in meetings.namings.inside(heading.span))
        if first is None or len(named) != 1 or aside or meetings.at(below.span):
            continue
        alone = "\n" in text[heading.span.end : below.span.start] and text[heading.span.end - 1] not in _STOPS
        opens = first.start - below.span.start < _OPENS and below.span.end - first.end > _BODY
        dated = any(m.kind == "date" for m in heading.mentions) or is_of_beginning(meetings.things, first)
        if alone and opens and not dated:
            best.setdefault(named[0].iri, (_HEADED, first))
    return best


def cost_of(meetings: Meetings, occurrence: Occurrence, date: Mention, inside: list[Occurrence]) -> float | None:
    """How far a date is from being that of a meeting named in its sentence; None where it is of something else.

    `inside` are all namings of meetings in the sentence.
    """
    if occurrence.span.contains(date):
        return 0.0  # a year inside the name
    if _of_paper(meetings, occurrence, date) or _is_of_years(date):
        return None
    vague = 60 if _is_vague(date) else 0
    cost = (_behind if date.start >= occurrence.span.end else _before)(meetings, occurrence, date, inside)
    return None if cost is None else cost + vague * (cost != _TIED)


def is_finer(date: Mention, cost: float, known: Mention) -> bool:
    """Whether a date tells the day or month of the year that the name of a meeting holds, known at no `cost`."""
    if cost or not (isinstance(date.value, DateValue) and isinstance(known.value, DateValue)):
        return False
    year, told = known.value.start, date.value.start
    return len(year) == len("2020") < len(told) and told.startswith(year)


def _is_vague(date: Mention) -> bool:
    """Whether a date is a year without month and day."""
    return isinstance(date.value, DateValue) and len(date.value.start) == _YEAR


def _is_of_years(date: Mention) -> bool:
    """Whether a date tells of several years, as plans and terms have them and no meeting."""
    value = date.value
    return isinstance(value, DateValue) and bool(value.end) and _is_vague(date) and value.end != value.start


def _of_paper(meetings: Meetings, occurrence: Occurrence, date: Mention) -> bool:
    """Whether a date stands inside the title of a paper that does not name the meeting: 「行動計画(2026-2030)」."""
    near = meetings.things.marked.within(Span(max(0, date.start - _DATE_REACH), date.end + _DATE_REACH))
    titles = [Span(m.start, m.end) for m in near if m.kind == "document" and m.start < date.start]
    return any(title.contains(date) and not title.overlaps(occurrence.span) for title in titles)


def _behind(meetings: Meetings, occurrence: Occurrence, date: Mention, inside: list[Occurrence]) -> float | None:
    """The cost of a date behind the name of a meeting."""
    things, name, mine = meetings.things, occurrence.span, meetings.named(occurrence)
    between = Span(name.end, date.start)
    vague = _is_vague(date)
    others = any(between.overlaps(o.span) for o in inside if meetings.named(o) is not mine)
    gap = between.end - between.start - (0 if vague else in_quotes(things, between))
    apart = others or gap > _DATE_REACH or is_owned(things, date) or told_of_later(things, name, date)
    apart = apart or is_reason_of_visit(things, name)
    return None if apart or is_of_next(things, name, date, [o.span for o in inside]) else gap


def _before(meetings: Meetings, occurrence: Occurrence, date: Mention, inside: list[Occurrence]) -> float | None:
    """The cost of a date before the name of a meeting."""
    things, name = meetings.things, occurrence.span
    between = Span(date.end, name.start)
    hour = date.type == HOUR and not any(between.overlaps(o.span) for o in inside)
    if ties(things, date, name.start) or (hour and not is_reason_of_visit(things, name)):
        return _TIED  # "at 10:30 the summit with A, at 11:30 that with B"
    if occurrence.beside or is_day_of_telling(things, date, name) or is_reason_of_visit(things, name):
        return None  # the day of what is held, not of what it prepares or of who tells of it
    far = _is_vague(date) and between.end - between.start > _YEAR_REACH
    if far or is_of_another(things, date, between):
        return None
    if is_topic(things, date, name.start):
        return _TIED
    first = min((o for o in inside if not o.beside), key=lambda o: o.span.start)
    opens = opens_clause(things, date, [o.span for o in inside if o.span.end <= date.start])
    behind = occurrence is not first and (occurrence.ordinal is None or first.ordinal is not None) and not opens
    if behind or meetings.namings.date_another(date, occurrence.series) or only_spoken_of(things, between):
        return None
    before = things.marked.folded.text[slice(*between)]
    issued = _ISSUED if _DATELINE.fullmatch(before) else 0  # the day of the release rather than of the meeting
    return len(before) + 10.0 + issued


def is_of_another(things: Things, date: Mention, between: Span) -> bool:
    """Whether a date before a name ends what is told of something else: "(2) A, held on 5 May, (3) the Reef Forum".

    Either words before it say that something was held then, or both stand in different points of a list.
    """
    text = things.marked.folded.lower
    words = things.words_at(date.start)
    before = text[max(0, date.start - _HELD) : date.start].rstrip()
    for word in words.get("date_particle", ()):
        before = before.removesuffix(word).rstrip()
    if before.endswith(words.get("held_on", ())):
        return True
    sentence = things.marked.sentence_of(date)
    begin = sentence.span.start if sentence is not None else date.start
    return _POINT.search(text, *between) is not None and _POINT.search(text, begin, date.start) is not None
