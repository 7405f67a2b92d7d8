"""Talks of two countries that a release is about under a name of their own: 日・タイ外相会談."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.text import Span


def is_talks(things: Things, name: Span) -> bool:
    """Whether the `name` of a meeting is that of talks, which have neither series nor number."""
    heads = things.words_at(name.start).get("talks_head", ())
    return bool(heads) and things.marked.folded.text.endswith(heads, name.start, name.end)


def counted_beside(things: Things, occurrences: Sequence[Occurrence], talks: Span, counted: Span) -> str | None:
    """The series of which a number counts a meeting, where those who hold `talks` tell of it; None where none is named.

    It is the one named before in the sentence: 「次官級協議を新設し、年内に第1回会合を開催」.
    """
    if not is_talks(things, talks):
        return None
    text = things.marked.folded.text
    before = [o for o in occurrences if o.span.end <= counted.start and o.span.start > talks.start]
    if not before or set(text[before[-1].span.end : counted.start]) & set("。\n"):
        return None
    return before[-1].series
