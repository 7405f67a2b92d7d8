"""Which releases repeat another one: alike in wording, told within days, and saying nothing that the other does not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.resolution.days import number
from kg.text.sketch import DIGITS, likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.resolution.account import Account

_ENOUGH = 0.5  # of the wording in common, of two releases whose days are known
_NEARLY_ALL = 0.9  # of the wording in common, where a day is not known, or nothing is read that could differ
_DAYS = 7  # between a release and one that repeats it; what comes later is one of its own if it words anything anew
_BAND = 2 * DIGITS  # digits by which pairs worth comparing are found
_WIDE = 8 * DIGITS  # the same for pairs that have nearly all in common: some such piece is sure to be whole
_MODE = "mode"  # told or guessed, also from where a release was sent: only two that are told and differ tell two texts
_WORDING = frozenset({"writtenDate", _MODE})  # how something is told, which a copy may word anew
_ANY = -1  # the week of releases whose day is not known, and of all releases for them
_EVER = -2  # the week of all releases for those that repeat nearly all of one, however much later


@dataclass(frozen=True, slots=True)
class _Told:
    """A release: its day and the code of its wording; as hashes what is done in it, and its meetings and sums."""

    issued: str
    release: str
    code: str
    done: frozenset[int]
    others: frozenset[int]
    modes: frozenset[tuple[int, str]] = frozenset()  # of meetings

    @property
    def day(self) -> int:
        """The day as a number, 0 when it is not known."""
        return number(self.issued)

    def repeats(self, other: _Told) -> bool:
        """Whether this is a copy of an earlier release: a shared paragraph does not make one."""
        dated = bool(self.day and other.day)
        if not self._leaves_out(other) or not self.done <= other.done or self._held_otherwise(other):
            return False
        told = bool(self.done or self.others)
        late = dated and self.day - other.day > _DAYS
        if late and not told:
            return False
        return likeness(self.code, other.code) >= (_ENOUGH if dated and told and not late else _NEARLY_ALL)

    def _leaves_out(self, other: _Told) -> bool:
        """Whether this tells no meeting and sum but the other's: who repeats may shorten, but not drop all of them."""
        return self.others == other.others or (bool(self.others) and self.others < other.others)

    def _held_otherwise(self, other: _Told) -> bool:
        """Whether both tell how one meeting was held, and differently."""
        theirs = dict(other.modes)
        return any(theirs.get(meeting, mode) != mode for meeting, mode in self.modes)


def near_copies(accounts: Iterable[Account], of: Callable[[str], str] = str) -> dict[str, str]:
    """Each release that repeats an earlier one, with the earliest of them.

    Of one day it is the one that tells the most, then that of the lowest IRI. `of` gives the IRI that stands for
    a thing.
    """
    ordered = sorted(
        (_told(one, of) for one in accounts), key=lambda one: (one.issued or "9999", -len(one.done), one.release)
    )
    blocks: dict[tuple[int, int, str], list[_Told]] = defaultdict(list)
    found: dict[str, str] = {}
    latest = _ANY
    undated = bool(ordered) and not ordered[-1].day  # they come last, and are compared with all
    for one in ordered:
        week = one.day // _DAYS if one.day else _ANY
        near = (week - 1, week, _EVER) if one.day else (_ANY,)
        if week > latest:
            _forget(blocks, week - 1)
            latest = week
        others = dict.fromkeys(other for band in _bands(near, one.code) for other in blocks.get(band, ()))
        origin = next((other for other in others if one.repeats(other)), None)
        if origin is not None:
            found[one.release] = origin.release
            continue
        weeks = (week, *([_EVER] if one.day else []), *([_ANY] if undated and one.day else []))
        for band in _bands(weeks, one.code):
            blocks[band].append(one)  # only a release that repeats none is one that others repeat
    return dict(sorted(found.items()))


def _told(account: Account, of: Callable[[str], str]) -> _Told:
    """What of an account is compared: an act with all that its slots hold, whatever the release calls the things."""

    def whole(thing: str) -> int:
        told = account.things[thing].items()
        slots = ((name, tuple(sorted(map(of, values)))) for name, values in told if name not in _WORDING)
        return hash(tuple(sorted(slots)))

    done = frozenset(whole(one) for kind in ("act", "participation") for one in account.of_kind(kind))
    meetings = frozenset(hash((of(one), whole(one))) for one in account.of_kind("meeting"))
    sums = frozenset(map(hash, account.of_kind("amount")))
    modes = frozenset((hash(of(one)), mode) for one in account.of_kind("meeting") for mode in account.all(one, _MODE))
    code = next(iter(account.facts.get("textSketch", ())), "")
    return _Told(account.issued, account.release, code, done, meetings | sums, modes)


def _forget(blocks: dict[tuple[int, int, str], list[_Told]], week: int) -> None:
    """Drop what is of earlier weeks: releases come by their days, and no other is compared with it."""
    for band in [one for one in blocks if _ANY < one[0] < week]:
        del blocks[band]


def _bands(weeks: Iterable[int], code: str) -> Iterator[tuple[int, int, str]]:
    """The pieces of a sketch, with their places and weeks, one of which two copies are sure to share."""
    for week in weeks:
        size = _WIDE if week == _EVER else _BAND
        yield from ((week, place, code[place : place + size]) for place in range(0, len(code), size))
