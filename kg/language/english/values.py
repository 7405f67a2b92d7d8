"""Dates, money and ordinals in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue, Mention, Money
from kg.language.words import alternation, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kg.text import Folded, Span

_MONTHS = 12
_DAYS = 31
_TENS = 10


class Values:
    """Parsers of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns from the month, currency and number words."""
        self._months = {name: int(value) for name, value in table(words, "month").items()}
        self._scales = {name: float(value) for name, value in table(words, "number_scale").items()}
        self._currencies = table(words, "currency")
        self._ordinals = {name: int(value) for name, value in table(words, "ordinal_word").items()}
        self._tens = {name: int(value) for name, value in table(words, "ordinal_tens").items()}
        month = rf"(?:{alternation(self._months)})\b\.?"
        day = r"\d{1,2}(?:st|nd|rd|th)?"
        dash = r"\s*(?:-|to|and|until|through)\s*"
        self._patterns = [
            re.compile(
                rf"\b(?P<d1>{day})(?:\s+(?P<m1>{month}))?{dash}(?P<d2>{day})\s+(?:of\s+)?(?P<m2>{month}),?(?:\s+(?P<y>\d{{4}}))?"
            ),
            re.compile(
                rf"\b(?P<m1>{month})\s+(?P<d1>{day}){dash}(?:(?P<m2>{month})\s+)?(?P<d2>{day})(?:,?\s+(?P<y>\d{{4}}))?\b"
            ),
            re.compile(rf"\b(?P<d1>{day})\s+(?:of\s+)?(?P<m1>{month}),?(?:\s+(?P<y>\d{{4}}))?"),
            re.compile(rf"\b(?P<m1>{month})\s+(?P<d1>{day})\b(?:,?\s+(?P<y>\d{{4}})\b)?"),
            re.compile(rf"\b(?P<m1>{month}){dash}(?P<m2>{month})\s+(?P<y>\d{{4}})\b"),
            re.compile(rf"\b(?P<m1>{month}),?\s+(?:of\s+)?(?P<y>\d{{4}})\b"),
            re.compile(rf"\b(?P<which>this|last|next|coming)\s+(?P<m1>{month})"),
        ]
        self._iso = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
        self._years = re.compile(
            r"\b(?:(?:from|between|for|in|during|since|by|until|of|the|fiscal|fy|year)\s+)+(?P<y>(?:19|20)\d{2})"
            r"(?:\s*(?:-|to|and|until|/)\s*(?P<y2>(?:19|20)?\d{2})(?!\d))?\b(?!\s*%|,\d)"
        )
        self._relative = re.compile(
            r"\b(?:(?P<which>this|last|next)\s+(?P<unit>year|month)|(?P<day>today|yesterday|tomorrow))\b"
        )
        number = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        scale = rf"(?P<scale>(?:{alternation(self._scales)})\b)?"
        signs = [name for name in self._currencies if not name.isalpha() and " " not in name]
        codes = [name for name in self._currencies if name.isalpha() and len(name) == len("USD")]
        names = [name for name in self._currencies if name[-1].isalpha()]
        self._money = [
            re.compile(rf"(?<![a-z])(?P<currency>{alternation([*signs, *codes])})\s?{number}[\s-]?{scale}"),
            re.compile(rf"{number}[\s-]?{scale}[\s-]?(?:of\s)?(?P<currency>{alternation(names)})\b"),
        ]
        self._ordinal = re.compile(r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)\b")
        ones = alternation(self._ordinals)
        self._ordinal_word = re.compile(rf"\b(?:(?P<tens>{alternation(self._tens)})[\s-])?(?P<ones>{ones})\b")

    def find(self, text: Folded, span: Span, reference: date | None) -> Iterator[Mention]:
        """Every date, amount and ordinal of the span; a place is read once, by the longest pattern."""
        taken: list[tuple[int, int]] = []
        for pattern in (*self._patterns, self._iso, self._years, self._relative):
            for match in pattern.finditer(text.lower, span.start, span.end):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                value = self._date(match, reference)
                if value is not None:
                    taken.append(match.span())
                    start = match.start("y") if pattern is self._years else match.start()
                    yield Mention("date", start, match.end(), value=value, rule="english-date")
        for pattern in self._money:
            for match in pattern.finditer(text.lower, span.start, span.end):
                value = float(match["n"].replace(",", "")) * self._scales.get(match["scale"] or "", 1.0)
                money = Money(value, self._currencies[match["currency"]])
                yield Mention("money", match.start(), match.end(), value=money, rule="english-money")
        yield from self._find_ordinals(text, span, taken)

    def _find_ordinals(self, text: Folded, span: Span, dates: list[tuple[int, int]]) -> Iterator[Mention]:
        for match in self._ordinal.finditer(text.lower, span.start, span.end):
            if not any(start <= match.start() < end for start, end in dates):
                yield Mention("ordinal", match.start(), match.end(), value=int(match["n"]), rule="english-ordinal")
        for match in self._ordinal_word.finditer(text.lower, span.start, span.end):
            ones = self._ordinals[match["ones"]]
            if match["tens"] and ones >= _TENS:
                continue
            value = ones + (self._tens[match["tens"]] if match["tens"] else 0)
            yield Mention("ordinal", match.start(), match.end(), value=value, rule="english-ordinal", confidence=0.8)

    def _date(self, match: re.Match[str], reference: date | None) -> DateValue | None:
        groups = match.groupdict()
        if groups.get("day"):
            return self._days(groups["day"], reference)
        if groups.get("unit"):
            return self._units(groups, reference)
        if "m" in groups:
            return (
                DateValue(match.group()) if 1 <= int(match["m"]) <= _MONTHS and 1 <= int(match["d"]) <= _DAYS else None
            )
        if "y2" in groups:
            start = groups["y"]
            end = groups["y2"] or ""
            return DateValue(start, (start[: 4 - len(end)] + end) if end else None)
        year = int(groups["y"]) if groups.get("y") else (reference.year if reference else None)
        if year is None:
            return None
        if groups.get("which") in {"last", "next", "coming"} and reference:
            year += self._shift(groups["which"], self._month(groups["m1"]), reference)
        return self._interval(groups, year)

    def _interval(self, groups: Mapping[str, str | None], year: int) -> DateValue | None:
        m2 = groups.get("m2")
        m1 = groups.get("m1") or m2
        if m1 is None:
            return None
        start = self._point(year, self._month(m1), groups.get("d1"))
        end = self._point(year, self._month(m2 or m1), groups.get("d2")) if groups.get("d2") or m2 else None
        return DateValue(start, end) if start else None

    def _month(self, name: str) -> int:
        return self._months[name.rstrip(".")]

    @staticmethod
    def _point(year: int, month: int, day: str | None) -> str | None:
        if day is None:
            return f"{year:04d}-{month:02d}"
        number = int(re.sub(r"\D", "", day))
        return f"{year:04d}-{month:02d}-{number:02d}" if 1 <= number <= _DAYS else None

    @staticmethod
    def _shift(which: str | None, month: int, reference: date) -> int:
        if which == "last":
            return -1 if month >= reference.month else 0
        return 1 if month <= reference.month else 0

    @staticmethod
    def _days(word: str, reference: date | None) -> DateValue | None:
        if reference is None:
            return None
        ordinal = reference.toordinal() + {"yesterday": -1, "tomorrow": 1}.get(word, 0)
        return DateValue(reference.fromordinal(ordinal).isoformat())

    @staticmethod
    def _units(groups: Mapping[str, str | None], reference: date | None) -> DateValue | None:
        if reference is None:
            return None
        step = {"last": -1, "next": 1}.get(groups["which"] or "", 0)
        if groups["unit"] == "year":
            return DateValue(f"{reference.year + step:04d}")
        year, month = divmod(reference.year * _MONTHS + reference.month - 1 + step, _MONTHS)
        return DateValue(f"{year:04d}-{month + 1:02d}")
