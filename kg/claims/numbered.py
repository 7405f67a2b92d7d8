"""Meetings that are named together by their numbers: "the summits number 44 and 45"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.language.protocol import Mention

_REACH = 8  # characters between the two numbers


def counted_on(
    text: str, first: Occurrence, ordinals: Sequence[Mention], joints: Collection[str]
) -> Sequence[Occurrence]:
    """The next meeting of a series that a naming names besides, none or one; both then stand for the whole naming."""
    if first.ordinal is None or not joints:
        return []
    begin = bisect_left(ordinals, first.span.end, key=lambda m: m.start)
    following = ordinals[begin] if begin < len(ordinals) else None
    if following is None or following.value != first.ordinal + 1 or following.start - first.span.end > _REACH:
        return []
    between = text[first.span.end : following.start].strip()
    if between and between not in joints:
        return []
    first.span = Span(first.span.start, following.end)
    return [replace(first, ordinal=first.ordinal + 1)]
