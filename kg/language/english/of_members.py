"""Meetings named by those who meet, all told: "the Meeting of A, B, C and D Reef Ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kg.text import Span


class OfMembers:
    """Finds such names with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: Sequence[str]) -> None:
        """Compile the heads of meetings, the names of `parties`, and who meets."""
        heads, party = alternation(words.get("series_head", ())), rf"(?:{alternation(parties)})"
        members = alternation(word.capitalize() for word in words.get("meeting_member", ()))
        field = r"(?:\s(?:and\s|of\s|for\s)?[A-Z][\w'-]+){0,5}?"
        self._heads = tuple(f"{head} of " for head in words.get("series_head", ()))
        self._pattern = compiled(
            rf"(?<![\w-])(?:{heads})\sof\s(?:the\s)?{party}(?:,\s(?:the\s)?{party})*,?\sand\s(?:the\s)?{party}"
            rf"{field}\s(?:{members})\b"
        )

    def find(self, text: str, span: Span) -> Iterator[Mention]:
        """Such meetings in `text[span]` (on one line)."""
        told = text[span.start : span.end]
        if " of " in told and "and" in told and any(head in told for head in self._heads):
            for match in self._pattern.finditer(text, span.start, span.end):
                yield Mention(
                    "series", *match.span(), rule="english-series-of-members", confidence=0.7, type="MeetingSeries"
                )


def several_nations(text: str, words: Sequence[Span], nations: Collection[str]) -> bool:
    """Whether words are nations alone, which no bracket shortens together: "…, Japan and Korea (ASEAN+3)"."""
    plain = [text[word.start : word.end] for word in words]
    return "and" in plain and all(word in nations for word in plain if word != "and")
