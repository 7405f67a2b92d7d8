"""The meeting after the one that a release is about, named by no series: "the next meeting will be held in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns

_BEHIND, _BEFORE = 16, 8  # characters behind a series and before it in which the word for "next" stands


def next_named(things: Things, patterns: Patterns) -> Iterator[Mention]:
    """The words for the next meeting that name no series and are no mention yet, in sentences with a date."""
    named = Spread(m for m in things.marked.mentions if m.kind in {"series", "reference"})
    for sentence in things.marked.sentences:
        last = max((date.start for date in sentence.dates), default=-1)
        words = patterns.any_of(sentence.language.code, "next_meeting")
        for found in words.finditer(things.marked.folded.lower, *sentence.span):
            if found.end() <= last and not named.touching(*found.span()):
                yield Mention("reference", *found.span(), value="next_meeting")


def is_next(things: Things, mention: Mention) -> bool:
    """Whether the words right behind a series, or right before it, tell that its next meeting is meant."""
    words, lower = things.words_at(mention.start), things.marked.folded.lower
    behind, before = words.get("next_meeting", ()), words.get("next_before", ())
    if lower[mention.end : mention.end + _BEHIND].lstrip().startswith(behind):
        return True
    return lower[max(0, mention.start - _BEFORE) : mention.start].rstrip().endswith(before)
