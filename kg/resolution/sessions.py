"""The days of a meeting that releases agree on, against which a weaker word on its day is no disagreement."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kg.resolution.days import DAY, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.resolution.plans import Word

_LONGEST = 21  # days of a meeting: what is told to last longer is a season of meetings
_SESSIONS = 3  # days in a row that are told of one meeting, of which it has several then
_AGREED = 2  # releases that tell the same day of a meeting as its own
Span = tuple[str, str]  # first and last day


def spans(words: Iterable[Word]) -> list[Span]:
    """From when until when releases tell a meeting to last, of those that tell more than one day of it."""
    told = {(word.start, word.end) for word in words if len(word.start) == len(word.end) == DAY}
    return sorted((first, last) for first, last in told if 0 < number(last) - number(first) <= _LONGEST)


def runs(words: Iterable[Word]) -> list[Span]:
    """First and last of three days or more in a row that are told of a meeting one by one: it lasted over them."""
    days = sorted({number(word.start) for word in words if number(word.start) and word.end in ("", word.start)})
    found: list[list[int]] = []
    for day in days:
        if found and day == found[-1][-1] + 1:
            found[-1].append(day)
        else:
            found.append([day])
    return [
        (date.fromordinal(run[0]).isoformat(), date.fromordinal(run[-1]).isoformat())
        for run in found
        if len(run) >= _SESSIONS
    ]


def within(told: Iterable[Span], one: Span, two: Span) -> bool:
    """Whether a meeting is told to last over both of two days or spans: they are two of its days.

    >>> within([("2031-05-02", "2031-05-04")], ("2031-05-02", "2031-05-02"), ("2031-05-03", "2031-05-03"))
    True
    """
    return any(first <= min(one[0], two[0]) and max(one[1], two[1]) <= last for first, last in told)


def firm(words: Sequence[Word]) -> list[Word]:
    """The words on the day of a meeting that may disagree with each other.

    Where several releases tell a day as the meeting's own, another day on which somebody is told to have been there
    (at what prepared it, on the way to it), or another month or year alone, is no word against them.
    """
    agreed = _agreed(words)
    return [word for word in words if not (agreed and _weak(word) and _elsewhen(word, agreed))]


def _weak(word: Word) -> bool:
    return word.someones_day or len(word.start) < DAY


def _elsewhen(word: Word, agreed: Iterable[str]) -> bool:
    last = word.end or word.start
    return not any(word.start <= day[: len(word.start)] and day[: len(last)] <= last for day in agreed)


def _agreed(words: Iterable[Word]) -> list[str]:
    """The days that several releases tell as the meeting's own."""
    tellers: dict[str, set[str]] = {}
    for word in words:
        if not _weak(word):
            first = number(word.start)
            last = min(max(first, number(word.end)), first + _LONGEST)
            for day in range(first, last + 1) if first else ():
                tellers.setdefault(date.fromordinal(day).isoformat(), set()).add(word.release)
    return sorted(day for day, releases in tellers.items() if len(releases) >= _AGREED)
