"""Noun phrases of a Japanese object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_FEWEST = 2
_WORD = r"[\u4e00-\u9fff\u30a1-\u30fa\u30fc々A-Za-z0-9)]"


class Phrases:
    """Splits an object at commas, conjunctions and case particles; verbs and their endings fall away."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the conjunction, phrase-end, phrase-lead, phrase-tail, verbal-noun and stop-phrase lists."""
        strong = [word for word in words.get("conjunction", ()) if len(word) > 1]
        ends = alternation(words.get("phrase_end", ()))
        self._splits = [
            re.compile(r'[、,。;:()"「」『』\n]+(?:また)?'),
            re.compile(rf"(?:{alternation(strong)})|(?<={_WORD})(?:や|と)(?={_WORD})"),
            re.compile(rf"(?:{ends})"),
            re.compile(rf"(?<={_WORD})(?:が|は|を|に|で|から|へ|まで|も|との|には|では|とは)(?={_WORD})"),
        ]
        self._lead = re.compile(rf"(?:{alternation(words.get('phrase_lead', ()))})")
        self._tail = re.compile(rf"(?:{alternation(words.get('phrase_tail', ()))})$")
        verbal = alternation(words.get("verbal_noun", ()))
        self._verbal = re.compile(rf"^(?:{verbal})$")
        self._stop = frozenset(words.get("stop_phrase", ()))

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order."""
        names = [Span(m.start, m.end) for m in mentions]
        cuts = [
            Span(*match.span())
            for pattern in self._splits
            for match in pattern.finditer(text.text, span.start, span.end)
            if not any(n.start < match.end() and match.start() < n.end for n in names)
        ]
        pieces: list[Span] = []
        start = span.start
        for cut in sorted(cuts):
            if cut.start >= start:
                pieces.append(Span(start, cut.start))
            start = max(start, cut.end)
        pieces.append(Span(start, span.end))
        trimmed = [self._trim(text.text, piece) for piece in pieces if piece.end > piece.start]
        return [piece for piece in trimmed if self._counts(text.text, piece)]

    def _trim(self, text: str, piece: Span) -> Span:
        start, end = piece
        while start < end and (match := self._lead.match(text, start, end)) and match.end() < end:
            start = match.end()
        words = text[start:end].rstrip()
        verbal = bool(re.search(r"(?:する|した|して|し|され|される|された|いく|いる)$", words))
        while (tail := self._tail.search(words)) and tail.start() > 0:
            words = words[: tail.start()]
        words = re.sub(r"[\u3041-\u309f]+$", "", words) if re.search(r"[\u3041-\u309f]$", words) else words
        if verbal and self._verbal.match(words):
            words = ""
        words = re.sub(r"^[\u3041-\u309f]+(?=[^\u3041-\u309f])", "", words.lstrip())
        start = text.index(words, start) if words else start
        return Span(start, start + len(words))

    def _counts(self, text: str, piece: Span) -> bool:
        words = text[piece.start : piece.end]
        hiragana = sum("\u3040" <= c <= "\u309f" for c in words)
        return len(words) >= _FEWEST and words not in self._stop and hiragana * 2 <= len(words)
