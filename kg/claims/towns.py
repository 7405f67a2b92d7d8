"""Towns in what an act is about: where it was done, rather than a matter of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.text import Span

_IN = (" in ", " to ")  # before a town
_WHERE = frozenset({"", "in", "to"})


def without_towns(things: Things, phrases: Sequence[list[Span]], places: Sequence[Mention]) -> list[list[Span]]:
    """Phrases in their wordings but those that only tell where something was done; `places` are named in them."""
    return [phrase for phrase in phrases if not _is_where(things, phrase[0], places)] if places else list(phrases)


def _is_where(things: Things, phrase: Span, places: Sequence[Mention]) -> bool:
    """Whether a phrase is a town with "in" or "to" before it: where something was done, not what it is about."""
    ending = [m for m in places if m.end == phrase.end and phrase.start <= m.start]
    if not ending:
        return False
    lower = things.marked.folded.lower
    acts = tuple(f" {word} " for word in things.words_at(phrase.start).get("auxiliary", ()))
    if acts and lower.startswith(acts, phrase.end) and any(m.start == phrase.start for m in ending):
        return True  # "said that Tokyo would …": who does what is told
    return any(lower.endswith(_IN, 0, m.start) and lower[phrase.start : m.start].strip() in _WHERE for m in ending)
