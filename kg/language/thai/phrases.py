"""Noun phrases of a Thai object.

A phrase ends at a space (Thai parts the items of a list by spaces), at a bracket or quotation
mark, at a word that begins a list or another clause. Leading verbs and trailing adverbs are
taken off while what is left stays the greater part: whoever names the topic with or without
them then names the same.
"""

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
_KEEP = 0.62  # of a phrase that must be left when a verb or adverb is taken off
_LONG = 18  # characters of a phrase from which on a clause word ends it


class Phrases:
    """Splits objects with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile separators, leading words, trailing words and words that end a phrase."""
        joint = alternation(words.get("conjunction", ()))
        listed = alternation(words.get("list_opener", ()))
        glued = r"(?<![A-Za-z0-9,&]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?![A-Za-z0-9(&])"
        self._split = re.compile(
            rf'[\n,;:()"]\s*(?:(?:{joint})\s*)?|(?:\s|(?<=ๆ))(?:{joint})\s*|(?:{listed})\s*| (?!ๆ)|(?<=ๆ)\s+'
        )
        self._latin = re.compile(glued)
        self._ends = re.compile(rf"(?:{alternation(words.get('phrase_end', ()))})")
        self._late = re.compile(rf"(?:{alternation(words.get('late_phrase_end', ()))})")
        lead = alternation(words.get("phrase_lead", ()))
        self._lead = re.compile(rf"(?:{lead})\s*")
        self._verb = re.compile(rf"(?:{alternation(words.get('phrase_verb', ()))})\s*")
        self._tail = re.compile(rf"\s*(?:{alternation(words.get('phrase_tail', ()))})$")
        self._stop = frozenset(words.get("stop_phrase", ()))
        self._drop = re.compile(rf"(?:{alternation(words.get('no_phrase', ()))})")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order."""
        names = [Span(m.start, m.end) for m in mentions if m.kind != "reference"]
        found = []
        for piece in self._pieces(text.text, span, names):
            for part in self._parts(text.text, piece, names):
                phrase = self._core(text.text, part, names)
                words = text.text[phrase.start : phrase.end]
                if len(words) >= _FEWEST and words not in self._stop and not self._drop.match(words):
                    found.append(phrase)
        return found

    def _pieces(self, text: str, span: Span, names: Sequence[Span]) -> list[Span]:
        pieces = []
        start = span.start
        for match in self._split.finditer(text, span.start, span.end):
            if match.start() < start or any(n.start <= match.start() and match.end() <= n.end for n in names):
                continue
            if match.group() == " " and self._latin.match(text, match.start()):
                continue  # a Latin name in a Thai phrase
            pieces.append(Span(start, match.start()))
            start = match.end()
        pieces.append(Span(start, span.end))
        return [p for p in pieces if text[p.start : p.end].strip()]

    def _parts(self, text: str, piece: Span, names: Sequence[Span]) -> list[Span]:
        """A piece cut at words that end a noun phrase; what follows is a phrase of its own."""
        start = self._lead_off(text, piece.start, piece.end)
        parts = []
        for match in self._ends.finditer(text, start + 1, piece.end):
            if match.start() < start + _FEWEST or any(n.start < match.start() < n.end for n in names):
                continue
            parts.append(Span(start, match.start()))
            start = self._lead_off(text, match.end(), piece.end)
        for match in self._late.finditer(text, start + _LONG, piece.end):
            if not any(n.start < match.start() < n.end for n in names):
                parts.append(Span(start, match.start()))
                break
        else:
            parts.append(Span(start, piece.end))
        return [p for p in parts if p.end > p.start]

    def _lead_off(self, text: str, start: int, end: int) -> int:
        while start < end and (match := self._lead.match(text, start, end)) and match.end() < end:
            start = match.end()
        return start

    def _core(self, text: str, part: Span, names: Sequence[Span]) -> Span:
        """The part without leading verbs and trailing adverbs, as far as most of it is left."""
        start, end = part
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] in " .":
            end -= 1
        least = (end - start) * _KEEP
        starts = {n.start for n in names}
        while (match := self._tail.search(text, start, end)) and match.start() - start >= max(least, _FEWEST):
            end = match.start()
        while start not in starts and (match := self._verb.match(text, start, end)) and end - match.end() >= least:
            start = match.end()
        return Span(start, end)
