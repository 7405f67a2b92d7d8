"""Half-open character ranges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Placed(Protocol):
    """Whatever stands somewhere in a text: a span, a mention."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


class Span(NamedTuple):
    """A half-open range of code points, `start` inclusive and `end` exclusive."""

    start: int
    end: int

    def contains(self, other: Placed) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Placed) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def without(self, inner: Placed | None) -> list[Span]:
        """The parts of this span before and behind one inside it; this span alone where there is none inside.

        >>> Span(0, 9).without(Span(0, 4))
        [Span(start=4, end=9)]
        """
        if inner is None or not self.contains(inner):
            return [self]
        return [part for part in (Span(self.start, inner.start), Span(inner.end, self.end)) if part.end > part.start]


def over(ordered: Iterable[Span], place: int) -> Span | None:
    """The first of spans, in the order of their starts, that holds a code point; None where none does.

    >>> over([Span(0, 4), Span(6, 9)], 7)
    Span(start=6, end=9)
    """
    for span in ordered:
        if span.start > place:
            break
        if place < span.end:
            return span
    return None


P = TypeVar("P", bound=Placed)
_START = attrgetter("start")


class Spread(Generic[P]):
    """Things that stand in a text, looked up by place, so that asking for each of them does not take the square.

    >>> Spread([Span(0, 4), Span(6, 9)]).touching(3, 6)
    [Span(start=0, end=4)]
    """

    __slots__ = ("_reach", "_starts", "items")
    _starts: list[int]
    _reach: list[int]

    def __init__(self, placed: Iterable[P]) -> None:
        """Put things in the order of the text; those that begin together stay as they came."""
        self.items = sorted(placed, key=_START)
        if not self.items:
            self._starts, self._reach = [], []
            return
        self._starts = [one.start for one in self.items]
        ends = [one.end for one in self.items]
        in_order = ends == sorted(ends)  # as where none holds another: most things that are put here
        self._reach = ends if in_order else list(accumulate(ends, max))  # how far any up to there goes

    def touches(self, start: int, end: int) -> bool:
        """Whether anything shares a character with the place (which is not empty)."""
        last = bisect_left(self._starts, end)
        return last > 0 and self._reach[last - 1] > start

    def holds(self, start: int, end: int) -> bool:
        """Whether the place lies inside anything."""
        last = bisect_right(self._starts, start)
        return last > 0 and self._reach[last - 1] >= end

    def touching(self, start: int, end: int) -> list[P]:
        """What shares a character with the place (which is not empty), in order."""
        if not self._starts:
            return []
        first = last = bisect_left(self._starts, end)
        while first > 0 and self._reach[first - 1] > start:
            first -= 1
        return [one for one in self.items[first:last] if one.end > start] if first < last else []

    def within(self, start: int, end: int) -> list[P]:
        """What lies inside the place, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_right(self._starts, end, first)
        return [one for one in self.items[first:last] if one.end <= end]

    def distance(self, start: int, end: int) -> int:
        """How far the nearest is from the place; below 0 where they share characters, 0 where nothing is."""
        if over := self.touching(start, end):
            return min(max(one.start - end, start - one.end) for one in over)
        place = bisect_left(self._starts, end)
        behind = [self._starts[place] - end] if place < len(self._starts) else []
        return min([*behind, *(start - reach for reach in self._reach[max(0, place - 1) : place])], default=0)

    def starting(self, start: int, last: int) -> list[P]:
        """What begins from `start` to `last`, both included, in order."""
        return self.items[bisect_left(self._starts, start) : bisect_right(self._starts, last)]

    def next_from(self, start: int) -> list[P]:
        """The first that begins at a place or behind it, none or one."""
        place = bisect_left(self._starts, start)
        return self.items[place : place + 1]

    def back_from(self, end: int) -> Iterator[P]:
        """What begins before a place, the last first."""
        return map(self.items.__getitem__, range(bisect_left(self._starts, end) - 1, -1, -1))


class Taken:
    """Places of a text that are taken, more and more of them."""

    __slots__ = ("_marks", "_offset")

    def __init__(self, within: Span, taken: Iterable[Placed] = ()) -> None:
        """Nothing is taken of a stretch of text but what is given."""
        self._offset = within.start
        self._marks = bytearray(max(0, within.end - within.start))
        for place in taken:
            self.add(place)

    def add(self, place: Placed) -> None:
        """Take a place."""
        start, end = max(0, place.start - self._offset), min(len(self._marks), place.end - self._offset)
        if start < end:
            self._marks[start:end] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of a place is taken."""
        return self._marks.find(1, max(0, start - self._offset), max(0, end - self._offset)) >= 0
