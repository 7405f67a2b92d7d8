"""Which releases repeat another one nearly word for word: they are no source of their own."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from kg.text.sketch import DIGITS, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account

_ENOUGH = 0.5  # of the wording in common
_DAYS = 31  # between a release and one that repeats it; a yearly form letter is a release of its own
_BAND = 2 * DIGITS  # digits by which pairs worth comparing are found
_ANY = -1  # the month of releases whose day is not known, and of all releases for them


def near_copies(accounts: Iterable[Account]) -> dict[str, str]:
    """Each release that repeats an earlier one, with the earliest of them (of one day: the lowest IRI)."""
    told = [(one.issued, one.release, next(iter(one.facts.get("textSketch", ())), "")) for one in accounts]
    ordered = sorted(told, key=lambda one: (one[0] or "9999", one[1]))
    codes: dict[str, tuple[str, int]] = {}
    blocks: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    latest = _ANY
    undated = bool(ordered) and not ordered[-1][0]  # they come last, and are compared with all
    for issued, release, code in ordered:
        day = _ordinal(issued)
        month = day // _DAYS if day else _ANY
        near = (month - 1, month) if day else (_ANY,)
        if month > latest:
            _forget(blocks, month - 1)
            latest = month
        for other in dict.fromkeys(one for band in _bands(near, code) for one in blocks.get(band, ())):
            if likeness(code, codes[other][0]) >= _ENOUGH and (not day or day - codes[other][1] <= _DAYS):
                found[release] = other
                break
        else:  # only a release that repeats none is one that others repeat
            codes[release] = code, day
            for band in _bands((month, _ANY) if undated and day else (month,), code):
                blocks[band].append(release)
    return dict(sorted(found.items()))


def _forget(blocks: dict[tuple[int, int, str], list[str]], month: int) -> None:
    """Drop what is of earlier months: releases come by their days, and no other is compared with it."""
    for band in [one for one in blocks if _ANY < one[0] < month]:
        del blocks[band]


def _bands(months: Iterable[int], code: str) -> Iterator[tuple[int, int, str]]:
    """The pieces of a sketch, with their places and months, one of which two copies are sure to share."""
    yield from ((month, place, code[place : place + _BAND]) for month in months for place in range(0, len(code), _BAND))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0
