"""The Thai module behind the protocol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.thai.frames import Frames
from kg.language.thai.names import Names
from kg.language.thai.phrases import Phrases
from kg.language.thai.values import Values
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary

_BLOCK = 100  # characters of a paragraph of running text
_BLOCKS = 3  # paragraphs parted by blank lines that make single line ends mere wrapping


class Thai:
    """Reads Thai passages (see `kg.language.protocol.Language`)."""

    code = "th"

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and word lists."""
        words = vocabulary.words.get(self.code, {})
        self._values = Values(words)
        self._names = Names(words)
        self._frames = Frames(vocabulary.cues.get(self.code, ()), words)
        self._phrases = Phrases(words)
        opener = alternation(words.get("sentence_opener", ()))
        self._break = re.compile(rf"(?<=\s)(?=(?:{opener}))")
        self._hard = re.compile(rf"\n|(?<=\s)(?=(?:{opener}))")

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Lines, or paragraphs where lines are wrapped, cut before words that open a sentence."""
        blocks = sum(len(block) > _BLOCK for block in text.text.split("\n\n"))
        pattern = self._break if blocks >= _BLOCKS else self._hard
        cuts = [span.start, *(m.end() for m in pattern.finditer(text.text, span.start, span.end)), span.end]
        pieces = [Span(a, b) for a, b in zip(cuts, cuts[1:], strict=False)]
        return [self._strip(text, piece) for piece in pieces if text.text[piece.start : piece.end].strip()]

    @staticmethod
    def _strip(text: Folded, piece: Span) -> Span:
        words = text.text[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        return Span(start, piece.start + len(words.rstrip()))

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates, money and ordinals."""
        return list(self._values.find(text, span, reference))

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People, documents and organisations by pattern."""
        return list(self._names.find(text, span, mentions))

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Clauses with a cue."""
        return self._frames.find(text, sentence, mentions)

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Noun phrases of an object."""
        return self._phrases.find(text, span, mentions)
