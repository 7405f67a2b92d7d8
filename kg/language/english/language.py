"""The English module behind the protocol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.english.frames import Frames
from kg.language.english.names import Names
from kg.language.english.phrases import Phrases
from kg.language.english.values import Values
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary

_SHORT = 50  # characters of a line that was not wrapped but ended


class English:
    """Reads English passages (see `kg.language.protocol.Language`)."""

    code = "en"

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and word lists."""
        words = vocabulary.words.get(self.code, {})
        self._values = Values(words)
        self._names = Names(words)
        self._frames = Frames(vocabulary.cues.get(self.code, ()), words)
        self._phrases = Phrases(words)
        abbreviation = alternation(words.get("abbreviation", ()))
        self._end = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]*[A-Z0-9])|\n")
        self._abbreviated = re.compile(rf"(?:\b(?:{abbreviation})|\b[a-z])$")
        self._leading_number = re.compile(r"\s*(?:\(?\d{1,2}[.)]?\s+|[-*\u2022]\s*)?")

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Sentences; a line end inside a paragraph is a space unless the line was short."""
        cuts = [span.start]
        for match in self._end.finditer(text.text, span.start, span.end):
            if match.group() == "\n" and not self._ends_line(text, match.start(), span):
                continue
            if match.group() != "\n" and self._abbreviated.search(text.lower, cuts[-1], match.start()):
                continue
            cuts.append(match.end())
        cuts.append(span.end)
        found = []
        for start, end in zip(cuts, cuts[1:], strict=False):
            match = self._leading_number.match(text.text, start, end)
            begin = match.end() if match else start
            words = text.text[begin:end].rstrip()
            if words.strip():
                found.append(Span(begin, begin + len(words)))
        return found

    @staticmethod
    def _ends_line(text: Folded, newline: int, span: Span) -> bool:
        start = text.text.rfind("\n", span.start, newline) + 1 or span.start
        line = text.text[start:newline].rstrip()
        following = text.text[newline + 1 : newline + 3]
        return len(line) < _SHORT or following[:1] in "-*\u2022" or line.endswith((".", ":", ";", "!", "?"))

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates, money and ordinals."""
        return list(self._values.find(text, span, reference))

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People, documents, organisations and meetings by pattern."""
        return list(self._names.find(text, span, mentions))

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Clauses with a cue."""
        return self._frames.find(text, sentence, mentions)

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Noun phrases of an object."""
        return self._phrases.find(text, span, mentions)
