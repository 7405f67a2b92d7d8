"""Sentences of English prose, also where lines are wrapped by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_END = compiled(
    r"[.!?][\"')\]]*(?=\s+[\"'(\[]?[A-Z0-9])|;(?=\s(?=[^;]{0,160}?(?:\w{2}ed\b|\b(?:was|were|is|are|has|have|had|will)\b)))"
)
_MARKER = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[-*•o]\s|\d{1,2}\.\d)")
_HEADED = re.compile(r"[-*•]\s[A-Z][^.:;!?]{2,80}")  # an item whose heading goes on in the next line
_LABELLED = re.compile(r"[^.:;!?]{1,60}:\s+[A-Z]")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\.")  # of an item: "1.", "a.", "iv."
_FULL = 0.65  # of the longest line of a passage: a shorter line ends something
_HARD = "  "  # a line end that Markdown keeps
_WRAPPED = 100  # characters beyond which a line was not wrapped by hand


class Sentences:
    """Cuts passages with the abbreviations of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the abbreviations."""
        self._abbreviation = compiled(
            rf"(?:^|[\s(\"-])(?:{alternation(words.get('abbreviation', ()))}|[A-Z]\.|[A-Z]\.[A-Z]\.)$"
        )

    def cut(self, text: str, span: Span) -> list[Span]:
        """The sentences of `text[span]`, without blanks at their edges."""
        found = []
        for line in self._lines(text, span):
            start = line.start
            for match in _END.finditer(text, line.start, line.end):
                if _NUMBER.fullmatch(text, start, match.end()):
                    continue
                if match.group()[0] == "." and self._abbreviation.search(
                    text[max(start, match.end() - 12) : match.end()]
                ):
                    continue
                found.append(Span(start, match.end()))
                start = match.end()
            found.append(Span(start, line.end))
        return [piece for piece in (self._strip(text, piece) for piece in found) if piece.end > piece.start]

    @staticmethod
    def _lines(text: str, span: Span) -> Iterator[Span]:
        """Lines that stand for themselves; lines wrapped by hand are one."""
        lines = text[span.start : span.end].split("\n")
        longest = max(map(len, lines))
        start = at = span.start
        for number, line in enumerate(lines):
            end = at + len(line)
            following = lines[number + 1] if number + 1 < len(lines) else None
            if following is None or _breaks(line, following, longest):
                yield Span(start, end)
                start = min(end + 1, span.end)
            at = end + 1

    @staticmethod
    def _strip(text: str, piece: Span) -> Span:
        words = text[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        return Span(start, max(start, piece.start + len(words.rstrip())))


def _breaks(line: str, following: str, longest: int) -> bool:
    """Whether a line end parts sentences: before a list item, after a line that was not full."""
    if line.endswith(_HARD) and not following[:1].islower():
        return True
    ends = line.rstrip()
    if _MARKER.match(following) and (ends.endswith(("; and", "; or")) or not ends.endswith(("and", "of", "the", ","))):
        return True
    if _HEADED.fullmatch(ends) and _LABELLED.match(following) and not _MARKER.match(following):
        return False
    if longest > _WRAPPED:
        return len(line) > _WRAPPED or not (following[:1].islower() and line.rstrip()[-1:] not in ".:;!?")
    return len(line) < _FULL * longest and len(line) < longest - len(following.split(" ", 1)[0])
