"""Meetings whose numbers stand apart from their names: "the summits number 44 and 45", "the 25th such meeting"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_REACH = 8  # characters between the two numbers
_TELLING = 24  # characters beside a number that say what it counts


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


def number_antecedents(things: Things, occurrences: Sequence[Occurrence], ordinals: Sequence[Mention]) -> None:
    """Give the number of "the 25th such meeting" or 「今回で25回目」 to the meeting named last before it.

    That is one without a number, in the same paragraph.
    """
    text = things.marked.folded.lower
    placed, taken = sorted(occurrences, key=lambda o: o.span.start), Spread(o.span for o in occurrences)
    begins = [o.span.end for o in placed]
    for ordinal in ordinals:
        if taken.touches(ordinal.start, ordinal.end) or not _counts_such(things, ordinal):
            continue
        place = bisect_left(begins, ordinal.start + 1) - 1
        named = placed[place] if place >= 0 else None
        same = named is not None and "\n" not in text[named.span.end : ordinal.start].rstrip("\n")
        if named is not None and same and named.ordinal is None and isinstance(ordinal.value, int):
            named.ordinal = ordinal.value


def _counts_such(things: Things, ordinal: Mention) -> bool:
    """Whether the words beside a number say that it counts meetings of the kind just named."""
    words = things.vocabulary.words.get(things.language_at(ordinal.start), {})
    text = things.marked.folded.lower
    behind = text[ordinal.end : ordinal.end + _TELLING].lstrip()
    counted = next((w for w in words.get("such_behind", ()) if behind.startswith(w)), None)
    if counted is not None:
        return not behind.removeprefix(counted).lstrip().startswith(words.get("such_of_a_time", ()) or ("\0",))
    before = text[max(0, ordinal.start - _TELLING) : ordinal.start].rstrip()
    return before.endswith(words.get("such_before", ()) or ("\0",))
