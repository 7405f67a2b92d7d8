"""Noun phrases of an English object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_FEWEST = 3


class Phrases:
    """Splits an object at commas, conjunctions and prepositions that open another phrase."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the conjunction, phrase-end, phrase-lead and stop-phrase lists."""
        multi = [word for word in words.get("conjunction", ()) if word not in {"and", "or", "from"}]
        self._split = re.compile(
            rf"\s*[,;:()\"]+\s*(?:(?:and|or)\b\s*)?(?:(?:{alternation(multi)})\b\s*)?|\s*\b(?:{alternation(multi)})\b\s*|\s+(?:and|or)\s+|\s-\s"
        )
        self._ends = re.compile(rf"\s(?:{alternation(words.get('phrase_end', ()))})\b")
        self._lead = re.compile(rf"(?:(?:{alternation(words.get('phrase_lead', ()))})\b(?:'s)?[\s,]+)")
        self._stop = frozenset(words.get("stop_phrase", ()))

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order."""
        names = [Span(m.start, m.end) for m in mentions]
        flat = text.lower.replace("\n", " ")
        pieces: list[Span] = []
        start = span.start
        for match in self._split.finditer(flat, span.start, span.end):
            if any(n.start < match.end() and match.start() < n.end for n in names) or match.start() < start:
                continue
            if match.group().strip() in {"and", "or"} and self._pair(flat, start, match, span.end):
                continue
            pieces.append(Span(start, match.start()))
            start = match.end()
        pieces.append(Span(start, span.end))
        parts = [part for piece in pieces for part in self._parts(flat, piece, names)]
        return [part for part in parts if self._counts(flat, part)]

    @staticmethod
    def _pair(flat: str, start: int, match: re.Match[str], end: int) -> bool:
        """Whether "and" joins two single words, which name one thing ("trade and investment")."""
        before = flat[start : match.start()].split()
        after = re.split(r"[,;.]", flat[match.end() : end])[0].split()
        return len(before) <= 2 and 1 <= len(after) <= 3  # noqa: PLR2004

    def _parts(self, flat: str, piece: Span, names: Sequence[Span]) -> list[Span]:
        parts = []
        start = self._trim(flat, piece.start, piece.end)
        for match in self._ends.finditer(flat, start, piece.end):
            if match.start() <= start or any(n.start <= match.start() < n.end for n in names):
                continue
            parts.append(Span(start, match.start()))
            start = self._trim(flat, match.end() + 1, piece.end)
        parts.append(Span(start, piece.end))
        return [self._strip(flat, part) for part in parts if part.end > part.start]

    def _trim(self, flat: str, start: int, end: int) -> int:
        while True:
            while start < end and flat[start] in " ,.'-":
                start += 1
            match = self._lead.match(flat, start, end)
            if not match or match.end() >= end:
                return start
            start = match.end()

    @staticmethod
    def _strip(flat: str, part: Span) -> Span:
        words = flat[part.start : part.end].rstrip(" ,.;:'-")
        return Span(part.start, part.start + len(words))

    def _counts(self, flat: str, part: Span) -> bool:
        words = flat[part.start : part.end]
        return len(words) >= _FEWEST and words not in self._stop
