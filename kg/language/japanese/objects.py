"""What a predicate is about: the noun phrases, names and addressed parties before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.phrases import Phrases
    from kg.language.protocol import Mention
    from kg.text import Folded

_PARTIES = frozenset({"actor", "person", "position", "reference"})
_NAMED = frozenset({"document", "series", "actor"})
_OWNED = frozenset({"Appreciation", "Expectation", "Condemnation"})  # acts about what a party does or is


class Objects:
    """Cuts the region of an object into the spans that hold its targets."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], phrases: Phrases) -> None:
        """Compile from the lists "party_tail" and "party_link"."""
        tail = alternation(words.get("party_tail", ()))
        self._phrases = phrases
        self._linked = re.compile(rf"(?:{tail})*(?:{alternation(words.get('party_link', ()))})")
        self._owned = re.compile(rf"(?:{tail})*(?:の|が|による)")

    def find(self, text: Folded, region: Span, mentions: Sequence[Mention], act: str) -> list[Span]:
        """The spans in order of the text."""
        inside = [m for m in mentions if region.start <= m.start and m.end <= region.end]
        pieces = self._phrases.pieces(text, region, inside)
        spans = [Span(p.start, p.end) for p in pieces]
        for mention in inside:
            where = Span(mention.start, mention.end)
            if mention.kind in _PARTIES and self._party(text, mention, region, act):
                spans.append(where)
            elif mention.kind in _NAMED and not self._is_party(mention) and not any(s.contains(where) for s in spans):
                spans.append(where)
        return sorted(set(spans))

    @staticmethod
    def _is_party(mention: Mention) -> bool:
        return mention.kind == "actor" and "/country/" in "".join(mention.iris)

    def _party(self, text: Folded, mention: Mention, region: Span, act: str) -> bool:
        if self._linked.match(text.text, mention.end, region.end + 2):
            return True
        return act in _OWNED and self._owned.match(text.text, mention.end, region.end) is not None
