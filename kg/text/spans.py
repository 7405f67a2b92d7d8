"""Half-open character ranges."""

from __future__ import annotations

from typing import NamedTuple, Protocol


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
