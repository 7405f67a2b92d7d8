"""Meetings told by two names, the second in brackets behind the first: "the Meeting of Ministers on A (B plus C)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things

_OPENS = compiled(r"\s?[(\uff08]\s?[\"']?")
_CLOSES = compiled(r"[\"']?\s?[)\uff09]")


def in_brackets(things: Things, occurrences: Sequence[Occurrence]) -> None:
    """Let a name that fills the brackets behind another one be of its series, where no vocabulary knows either."""
    text = things.marked.folded.text
    ordered = sorted(occurrences, key=lambda o: o.mention.start)
    for first, second in pairwise(ordered):
        one, two = first.mention, second.mention
        known = any(o.mention.iris or things.entry(o.series) is not None for o in (first, second))
        if known or first.series == second.series or _OPENS.fullmatch(text, one.end, max(one.end, two.start)) is None:
            continue
        if _CLOSES.match(text, two.end) is None:
            continue
        short = second.series
        for occurrence in occurrences:
            if occurrence.series == short:
                occurrence.series = first.series
        things.register(first.series, "series", things.marked.words(two), Span(two.start, two.end))
