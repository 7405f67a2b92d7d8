"""Money and ordinals in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention, Money
from kg.language.words import alternation, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.text import Span

_ARTICLES = frozenset({"a", "an"})
_DIGIT = re.compile(r"\d")
_DIGITS = "0123456789"
_COUNTED = re.compile(r"\d\s?(?:st|nd|rd|th)")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class Numbers:
    """Reads amounts and ordinals with the number words and currencies of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._scales = {k: float(v) for k, v in table(words, "number_scale").items()}
        self._small = {k: float(v) for k, v in table(words, "number_word").items()}
        self._currencies = {k: v.upper() for k, v in table(words, "currency").items()}
        self._ordinals = {k: int(v) for k, v in table(words, "ordinal_word").items()}
        number = rf"(?:{_NUMBER}|{alternation(self._small)})"
        scale = rf"(?:[\s-]?(?P<scale>{alternation(self._scales)})(?![a-z]))?"
        currency = alternation(self._currencies)
        self._before = Begun(self._currencies, rf"(?<![a-z])(?P<currency>{currency})\s?(?P<number>{_NUMBER}){scale}")
        self._after = Begun(
            [*_DIGITS, *self._small],
            rf"(?<![\w.,$])(?P<number>{number}){scale}[\s-]?(?:in\s)?(?P<currency>{currency})(?![a-z])",
        )
        tens = [word for word, value in self._small.items() if value >= 20]  # noqa: PLR2004 - "twenty-" leads
        self._word = Begun(
            [*tens, *self._ordinals],
            rf"(?<![\w-])(?:(?P<tens>{alternation(tens)})[\s-])?(?P<word>{alternation(self._ordinals)})(?![\w])",
        )
        self._digits = re.compile(r"(?<![\w.,])(?P<digits>\d{1,3})\s?(?:st|nd|rd|th)(?![\w])")
        numbered = [word.lower() for word in words.get("numbered_series", ())]
        self._behind = Begun(numbered, rf"(?<![\w-])(?:{alternation(numbered)})[\s-]?(?P<digits>\d{{1,2}})(?![\w.])")

    def money(self, lower: str, span: Span) -> Iterator[Mention]:
        """Amounts in `lower[span]`."""
        end, words = span.start, lower[span.start : span.end]
        if not any(currency in words for currency in self._currencies):
            return
        found = [
            *(self._before.finditer(lower, span.start, span.end) if _DIGIT.search(words) else ()),
            *self._after.finditer(lower, span.start, span.end),
        ]
        for match in sorted(found, key=lambda m: (m.start(), -m.end())):
            if match.start() < end or (match["number"] in _ARTICLES and not match["scale"]):
                continue  # "a yen loan" is no sum
            end = match.end()
            written = match["number"].replace(",", "")
            value = self._small[written] if written in self._small else float(written)
            value *= self._scales.get(match["scale"] or "", 1.0)
            currency = self._currencies[match["currency"]]
            yield Mention("money", match.start(), match.end(), value=Money(value, currency), rule="english-money")

    def ordinals(self, lower: str, span: Span) -> Iterator[Mention]:
        """Ordinals in `lower[span]`, as digits or words."""
        if _DIGIT.search(lower, span.start, span.end):
            counted = _COUNTED.search(lower, span.start, span.end) is not None
            for match in self._digits.finditer(lower, span.start, span.end) if counted else ():
                yield Mention("ordinal", match.start(), match.end(), value=int(match["digits"]), rule="english-ordinal")
            for match in self._behind.finditer(lower, span.start, span.end):
                yield Mention("ordinal", *match.span("digits"), value=int(match["digits"]), rule="english-ordinal")
        for match in self._word.finditer(lower, span.start, span.end):
            value = self._ordinals[match["word"]] + int(self._small.get(match["tens"] or "", 0))
            yield Mention("ordinal", match.start(), match.end(), value=value, rule="english-ordinal-word")
