"""Noun phrases of a Thai object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_FEWEST = 4


class Phrases:
    """Splits an object at spaces, conjunctions and clause words."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the conjunction, phrase-end, phrase-lead and stop-phrase lists."""
        conjunction = alternation(words.get("conjunction", ()))
        nominal = alternation(words.get("nominaliser", ()))
        self._split = re.compile(rf'[\s,;:()"]+(?:(?:{conjunction})\s*)?|(?:{conjunction})(?=(?:{nominal}))')
        self._ends = re.compile(rf"(?:{alternation(words.get('phrase_end', ()))})")
        self._lead = re.compile(rf"(?:{alternation([*words.get('phrase_lead', ()), *words.get('conjunction', ())])})\s*")
        self._stop = frozenset(words.get("stop_phrase", ()))
        self._tail = re.compile(rf"(?:{alternation(words.get('stop_phrase', ()))})$")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order."""
        names = [Span(m.start, m.end) for m in mentions]
        pieces: list[Span] = []
        start = span.start
        for match in self._split.finditer(text.text, span.start, span.end):
            if any(name.start < match.start() and match.end() < name.end for name in names) or match.start() < start:
                continue
            pieces.append(Span(start, match.start()))
            start = match.end()
        pieces.append(Span(start, span.end))
        phrases = [part for piece in pieces for part in self._parts(text, piece, names)]
        return [phrase for phrase in phrases if self._counts(text, phrase)]

    def _parts(self, text: Folded, piece: Span, names: Sequence[Span]) -> list[Span]:
        """A piece cut where a clause word ends its noun phrase; what follows is a phrase of its own."""
        parts = []
        start = self._trim(text, piece.start, piece.end)
        for match in self._ends.finditer(text.text, start + 1, piece.end):
            if match.start() - start < _FEWEST * 2 or any(n.start <= match.start() < n.end for n in names):
                continue
            parts.append(Span(start, match.start()))
            start = self._trim(text, match.end(), piece.end)
        parts.append(Span(start, piece.end))
        return [self._shorten(text, part) for part in parts if part.end > part.start]

    def _trim(self, text: Folded, start: int, end: int) -> int:
        while (match := self._lead.match(text.text, start, end)) and match.end() < end:
            start = match.end()
        return start

    def _shorten(self, text: Folded, part: Span) -> Span:
        words = text.text[part.start : part.end].rstrip()
        while (match := self._tail.search(words)) and match.start() > 0:
            words = words[: match.start()].rstrip()
        return Span(part.start, part.start + len(words))

    def _counts(self, text: Folded, phrase: Span) -> bool:
        words = text.text[phrase.start : phrase.end].strip()
        return len(words) >= _FEWEST and words not in self._stop
