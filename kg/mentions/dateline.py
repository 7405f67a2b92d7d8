"""Find the date of publication that a release itself gives: a line of its head, or a dateline."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.language.protocol import Mention
    from kg.language.registry import Languages
    from kg.mentions.passages import Passage
    from kg.text import Folded

_HEAD = 10  # lines with text in which a date of publication stands
_BEFORE, _AFTER = 18, 24  # letters and digits that may stand beside the date ("Posted on Friday", a time or place)
_LINES, _LONG = 200, 300  # lines, empty ones too, and characters of a line that are looked at
_PLACE = 45  # characters in which a dateline names its place
_PARTED = re.compile(r"[ )\]】]*(?:\([^()]{1,30}\))?\s*(?:-|:\s)")
_CAPITALS = re.compile(r"[\[(]?[A-Z][A-Z .'-]*[A-Z][,:]?\s*[(]?$")  # "KUALA LUMPUR, "
_BEFORE_PUBLICATION = 7  # days for which a release may lie before it is published
_OPEN = frozenset({"(", "（"})
_AROUND, _CLOSING = " ,:;-()[]【】、", (")", "]", "】", ",", ":", ".", "")


def publication_date(
    folded: Folded, passages: list[Passage], languages: Languages, is_place: Callable[[str], bool] = lambda _: False
) -> date | None:
    """The date of publication, None where the text gives none.

    Either a line of the head says little but a day, or the text opens with its place and day: "PLACE, DAY - ",
    "PLACE (DAY)".
    """
    datelines = []
    for span, code in _head(folded, passages):
        if not any(map(str.isnumeric, folded.text[span.start : span.end])):
            continue  # no day is told
        days = [
            m for m in languages.by_code[code].values(folded, span, None) if m.kind == "date" and _day(m) is not None
        ]
        if not days:
            continue
        day = min(days, key=lambda one: one.start)
        before, after = folded.text[span.start : day.start], folded.text[day.end : span.end]
        if len(days) == 1 and _letters(before) <= _BEFORE and _letters(after) <= _AFTER:
            return _day(day)
        if _dateline(before, after, is_place):
            datelines.append(_day(day))
    return datelines[0] if datelines else None


def told_on(
    folded: Folded, passages: list[Passage], values: Iterable[Mention], published: date, is_place: Callable[[str], bool]
) -> date:
    """The day from which the text counts: which it says is today, or that of its dateline, if published days later.

    `values` are the dates of the passages as counted from the day of publication.
    """
    days = sorted((m for m in values if m.kind == "date" and _day(m) is not None), key=lambda m: m.start)
    for one, other in pairwise(days):
        if _day(one) == published and _explained(folded.text, one, other):
            return _day(other) or published
    for span, _ in _head(folded, passages):
        first = min((m for m in days if span.contains(m)), key=lambda one: one.start, default=None)
        day = _day(first) if first is not None else None
        if first is None or day is None or not 0 <= (published - day).days <= _BEFORE_PUBLICATION:
            continue
        if _dateline(folded.text[span.start : first.start], folded.text[first.end : span.end], is_place):
            return day
    return published


def _explained(text: str, today: Mention, day: Mention) -> bool:
    """Whether a day in brackets tells which one "today" is, wherever the text was published later."""
    told = text[today.start : today.end]
    return text[today.end : day.start].strip() in _OPEN and not any(c.isdigit() for c in told)


def _dateline(before: str, after: str, is_place: Callable[[str], bool]) -> bool:
    """Whether the words around the first day of a line make it a dateline.

    A dash parts it from the text; where none does, the place is in capitals, or one that is known stands in it alone.
    """
    if len(before) > _PLACE:
        return False
    if _PARTED.match(after):
        return True
    place = before.strip(_AROUND)
    return bool(place) and (_CAPITALS.match(before) is not None or (is_place(place) and after[:1] in _CLOSING))


def _letters(words: str) -> int:
    return sum(c.isalnum() for c in words)


def _head(folded: Folded, passages: list[Passage]) -> Iterator[tuple[Span, str]]:
    """The first lines that have text, each with the language of its passage; lines told twice belong to none."""
    start = found = 0
    for line in folded.text.split("\n", _LINES):
        span = Span(start, start + min(len(line), _LONG))
        start += len(line) + 1
        if not line.strip():
            continue
        for language, (first, last) in passages:
            if first > span.start:
                break  # they come in order
            if span.end <= last:
                yield span, language
        found += 1
        if found == _HEAD:
            return


def _day(mention: Mention) -> date | None:
    """The day that a mention names exactly, None for a month, a year or a range."""
    value = mention.value
    if not isinstance(value, DateValue) or value.end is not None:
        return None
    try:
        return date.fromisoformat(value.start)
    except ValueError:
        return None
