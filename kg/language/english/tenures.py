"""Terms of office in English: who is or becomes the chair, the coordinator, the host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention

_REACH = 60


class Tenures:
    """Finds terms of office with the roles of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._role = re.compile(rf"\b(?:{alternation(w.lower() for w in words.get('tenure_role', ()))})\b")
        self._as = re.compile(rf"(?:\b(?:{alternation(words.get('tenure_verb', ()))})\b|,)\s(?:[\w'-]+\s){{0,3}}$")
        self._owned = re.compile(r"'s?\s(?:[\w'-]+\s){0,2}$")

    def find(self, lower: str, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """Tenure frames of a sentence."""
        for match in self._role.finditer(lower, sentence.start, sentence.end):
            before = lower[max(sentence.start, match.start() - _REACH) : match.start()]
            holders = [m for m in mentions if m.kind == "actor" and m.end <= match.start() and m.iris]
            if not holders:
                continue
            holder = holders[-1]
            owned = self._owned.match(lower[holder.end : match.start()])
            if not owned and not self._as.search(before):
                continue
            role = Span(match.start(), match.end())
            yield Frame(
                "Tenure",
                "",
                role,
                Span(holder.start, match.end()),
                Span(holder.start, holder.end),
                (Span(match.end(), min(sentence.end, match.end() + _REACH)),),
                "none",
                "done",
                "english-tenure",
                0.8,
                [holder],
            )
