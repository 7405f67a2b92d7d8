"""Subjects of a Japanese sentence: runs of parties that a subject particle closes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

PARTIES = frozenset({"actor", "person", "position", "reference", "series"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Parties with the particle that follows: は, が, から or より; `end` is where the object may begin."""

    span: Span
    particle: str
    end: int


class Subjects:
    """Finds the subjects of one vocabulary's language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "party_tail" and "subject_particle"."""
        tail = alternation(words.get("party_tail", ()))
        particle = alternation(words.get("subject_particle", ()))
        self._after = re.compile(
            rf"(?:\([^()]*\))?(?:{tail})*(?:\([^()]*\))?(?:にて)?(?P<particle>{particle})"
            r"(?:も|は)?、?(?!こそ|なる|ない)"
        )
        self._joined = re.compile(rf"^(?:及び|並びに|と|、|・|や|の|である|{tail}|\([^()]*\))*$")
        self._clause = re.compile(r"(?:る|た|ない|いる|だ|す|く)(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「]|こと)|こと")
        self._going_on = re.compile(r"(?:[ちしいりきみえべめけてび]|ところ|一方)$")
        self._by = re.compile(r"(?:\([^()]*\))?(?:によ(?:り|って)|と?、?の間で)")

    def inside_clause(self, words: str) -> bool:
        """Whether a clause that qualifies a noun ends in `words`: what stands before them is its subject."""
        first, comma, _ = words.partition("、")
        if comma and self._going_on.search(first) and not self._clause.search(first):
            return False
        return self._clause.search(words) is not None

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Subject]:
        """The subjects in order."""
        parties = [m for m in mentions if m.kind in PARTIES]
        found: list[Subject] = []
        for place, mention in enumerate(parties):
            match = self._after.match(text.text, mention.end, sentence.end)
            particle = match["particle"] if match else ""
            if match is None:
                match = self._by.match(text.text, mention.end, sentence.end)
                particle = "から"
            if match is None:
                continue
            start = mention.start
            for previous in reversed(parties[:place]):
                if not self._joined.match(text.text[previous.end : start]):
                    break
                start = previous.start
            found.append(Subject(Span(start, mention.end), particle, match.end()))
        return found
