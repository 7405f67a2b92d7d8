"""Meetings in English that no capitalised head word tells: names in small letters, numbers behind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Span

_ON = " on "  # between a kind of meeting and its matter
_NEAR = 40  # characters before a word in which the word before it stands
_MOST = 8  # words of a name
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|^)(?P<word>[A-Z][\w.&-]*|of|and|for)\s$")
_LINKS = frozenset({"of", "and", "for"})


class Gatherings:
    """Finds meetings with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: Sequence[str]) -> None:
        """Compile the patterns; `parties` are names of countries, of bodies of them, and adjectives of these."""
        party = rf"(?:{alternation(parties)})"
        small = alternation(words.get("small_series_head", ()))
        sides = rf"{party}(?:-{party})+"
        self._small = re.compile(rf"(?<![\w-]){sides}(?:\s(?:bilateral|trilateral|special))?\s(?:{small})\b")
        self._several = re.compile(
            rf"(?<![\w-])(?P<first>{sides}(?:,\s{sides})*),?\sand\s(?P<last>{sides})\s(?P<head>{small})s\b"
        )
        self._sides = re.compile(sides)
        self._numbered = re.compile(
            rf"(?<![\w-])(?P<name>{alternation(words.get('numbered_series', ()))})[\s-]?\d{{1,2}}(?![\w.])"
        )
        field = alternation(words.get("small_portfolio", ()))
        several = alternation(words.get("several_sided", ()))
        self._portfolio = re.compile(rf"\b(?:{several})\s(?:(?:{field})\s){{0,6}}(?:{small})\b")
        members, heads = alternation(words.get("meeting_member", ())), alternation(words.get("small_meeting", ()))
        self._members = re.compile(rf"\b(?:{members})'?\s(?:{heads})\b")
        self._lead = re.compile(rf"(?:{several})\s$")
        self._openers = frozenset(
            word.capitalize() for key in ("determiner", "preposition") for word in words.get(key, ())
        )

    def find(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Meetings in `text[span]` (on one line)."""
        for match in self._numbered.finditer(text, span.start, span.end):
            yield Mention("series", *match.span(), value=match["name"], rule="english-numbered", type="MeetingSeries")
        joined = "-" in text[span.start : span.end]  # else no parties are joined by hyphens
        several = list(self._several.finditer(text, span.start, span.end)) if joined else []
        for match in self._small.finditer(text, span.start, span.end) if joined else ():
            if any(match.start() < one.end() and one.start() < match.end() for one in several):
                continue
            matters = (m.end for m in mentions if m.kind == "topic" and text[match.end() : m.start] == _ON)
            yield self._named(match.start(), next(matters, match.end()))
        for match in several:
            parts = (self._sides.finditer(text, *match.span(part)) for part in ("first", "last"))
            for one in (side for part in parts for side in part):
                name = f"{one.group()} {match['head']}"
                yield replace(self._named(*one.span()), value=name, names=(name,))
        for match in self._portfolio.finditer(text, span.start, span.end):
            yield self._named(*match.span())
        for match in self._members.finditer(text, span.start, span.end):
            start = self._begin(text, match.start(), span.start)
            if start < match.start():
                yield self._named(start, match.end())

    @staticmethod
    def _named(start: int, end: int) -> Mention:
        return Mention("series", start, end, rule="english-small-series", confidence=0.7, type="MeetingSeries")

    def _begin(self, text: str, start: int, floor: int) -> int:
        """Where a name begins whose last words stand at `start`: capitalised words, and how many sides meet."""
        begin = at = start
        for _ in range(_MOST):
            near = max(floor, at - _NEAR)
            before = _WORD_BEFORE.search(text[near:at])
            if before is None or before["word"] in self._openers:
                break
            at = near + before.start("word")
            begin = begin if before["word"] in _LINKS else at
        near = max(floor, begin - _NEAR)
        lead = self._lead.search(text[near:begin])
        return near + lead.start() if lead else begin
