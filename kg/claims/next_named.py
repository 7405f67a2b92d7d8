"""The meeting after the one that a release is about, named by no series: "the next meeting will be held in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns

_BEFORE = 8  # characters before a series in which the word for "next" stands


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
    """Whether the word right before a series tells that its next meeting is meant: "the next A-B Forum"."""
    words = things.words_at(mention.start).get("next_before", ())
    before = things.marked.folded.lower[max(0, mention.start - _BEFORE) : mention.start].rstrip()
    return bool(words) and before.endswith(words)
