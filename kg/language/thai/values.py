"""Dates, money and ordinals in Thai."""

from __future__ import annotations

import re
import string
from itertools import product
from typing import TYPE_CHECKING

from kg.eras import BUDDHIST, FIRST_BUDDHIST_YEAR
from kg.language.begun import Begun, begun_by
from kg.language.protocol import HOUR, DateValue, Mention, Money
from kg.language.ranges import joined
from kg.language.thai.numbers import Numbers
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span, Taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from kg.text import Folded

    _Read = Callable[[re.Match[str], "date | None"], DateValue | None]

_MONTHS = 12
_DAYS = 31
_CENTURY = 100
_BESIDE = 24  # characters between a day and its hour
_DAY = len("2020-11-14")
_PAST = 20  # characters behind a month in which words say that it is over
_DIGIT = re.compile(r"\d")
_TO = re.compile(r"\s*(?:[-~]|(?:จน)?ถึง)\s*(?:วันที่|เดือน)?\s*")
_COUNTED = re.compile(r"\d ?(?:st|nd|rd|th) ")
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_YEAR, _MONTH = "ปี", "เดือน"
_YEAR_SIGNS = (_YEAR, "พ.ศ.", "ค.ศ.")
_YEAR_BEGINS = (*_YEAR_SIGNS, *("".join(told) + _YEAR for told in product(("ใน", ""), ("ช่วง", ""), ("ระหว่าง", ""))))
_RELATIVE_BEGINS = ("วันนี้", _MONTH, _YEAR)
_RELATIVE_SIGNS = ("นี้", "หน้า")
_CURRENCY_SIGNS = {"$": "USD", "us$": "USD", "usd": "USD", "jpy": "JPY", "¥": "JPY", "thb": "THB", "eur": "EUR"}


def gregorian(year: int, era: str | None, *, thai_century: int = 2500) -> int | None:
    """The Gregorian year of a written one; `era` is "be", "ce" or None where nothing marks it.

    Two digits are a year of the Buddhist century (63 is 2563), years from 2400 on count in the Buddhist era.
    """
    if year < _CENTURY:
        year += thai_century
    if era == "be" or (era is None and year >= FIRST_BUDDHIST_YEAR):
        year -= BUDDHIST
    return year if 1800 <= year <= 2200 else None  # noqa: PLR2004 -- what press releases may speak of


def _is_day(date: Mention) -> bool:
    """Whether a date is one day, and no month, year or time of several days."""
    return isinstance(date.value, DateValue) and len(date.value.start) == _DAY and date.value.end is None


class Values:
    """Parsers of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns from the month, currency and number words."""
        self._months = {name: int(number) for name, number in table(words, "month").items()}
        self._scales = {name: float(value) for name, value in table(words, "number_scale").items()}
        self._currencies, self._over = table(words, "currency"), tuple(words.get("date_over", ()))
        month = alternation(self._months)
        self._named_month = begun_by(self._months)
        era = r"(?:(?P<be{0}>พ\.?ศ\.?|พุทธศักราช)|(?P<ce{0}>ค\.?ศ\.?|คริสต์ศักราช))?\s*"
        year = r"(?P<year>\d{4}|\d{2}(?!\d))"
        self._date = compiled(
            rf"(?P<day>\d\d?)(?:\s*(?:-|ถึง(?:วันที่)?|และ)\s*(?P<last>\d{{1,2}}))?\s*(?P<month>{month})"
            rf"(?:\s*(?:-|ถึง(?:วันที่)?)\s*(?P<day2>\d{{1,2}})\s*(?P<month2>{month}))?"
            rf"(?:\s*{era.format('')}(?P<year>\d{{4}}|\d{{2}}(?!\d))|(?P<this>\s*(?:ปี)?(?:ศก)?นี้))?"
        )
        self._month = Begun(
            [*self._months, _MONTH],
            rf"(?:เดือน\s*)?(?P<month>{month})(?:\s*(?:-|ถึง)\s*(?:เดือน\s*)?(?P<month2>{month}))?"
            rf"\s*(?:(?:ปี)?\s*{era.format('')}(?P<year>\d{{4}})|(?P<this>(?:ปี)?นี้)|(?P<next>(?:ปี)?หน้า))",
        )
        self._years = Begun(
            _YEAR_BEGINS,
            rf"(?<!สู่)(?:(?:ใน)?(?:ช่วง)?(?:ระหว่าง)?ปี(?:งบประมาณ)?\s*{era.format('')}|(?:(?P<be2>พ\.ศ\.)|(?P<ce2>ค\.ศ\.))\s*)"
            rf"{year}(?:\s*(?:-|ถึง)\s*(?:ปี)?\s*(?:พ\.ศ\.|ค\.ศ\.)?\s*(?P<until>\d{{4}}|\d{{2}}(?!\d)))?",
        )
        self._numeric = compiled(r"(?<!\d)(?P<day>\d{1,2})/(?P<m>\d{1,2})/(?P<year>\d{4})(?!\d)")
        past = alternation(words.get("past_turn", ()))
        self._relative = Begun(
            _RELATIVE_BEGINS,
            rf"(?P<today>วันนี้)|(?<!รอบ)เดือน(?:(?P<nm>หน้า)|(?P<tm>นี้)|(?P<lm>{past}))"
            rf"|(?<!รอบ)(?<!หลาย)(?<![\d])(?<!\d\s)ปี(?:งบประมาณ)?(?:(?P<ny>หน้า)|(?P<ty>นี้)|(?P<ly>{past}))",
        )
        self._relative_signs = (*_RELATIVE_SIGNS, *words.get("past_turn", ()))
        clock = alternation(words.get("clock", ()))
        self._same_day = compiled(rf"(?:{alternation(words.get('same_day', ()))}|(?:{clock})\s?\d{{1,2}}[.:]\d\d)")
        self._same_day_words = (*words.get("same_day", ()), *words.get("clock", ()))
        number = rf"(?P<number>{_FIGURE})"
        scale = alternation(self._scales)
        lower = rf"{_FIGURE}\s*(?:{scale}){{0,4}}\s*"  # the lower bound of a range, of which the upper one is read
        currency = alternation(self._currencies)
        self._currency = begun_by(self._currencies)
        told = rf"(?:{number}|(?P<words>{Numbers(words).pattern})(?=\s*(?:{scale})))"
        self._money = Begun(
            [*string.digits, *Numbers(words).first],
            rf"(?:{lower}(?:{currency})?\s*(?:[-~]|ถึง)\s*)?{told}\s*"
            rf"(?P<scale>(?:{scale}){{0,4}})\s*(?P<currency>{currency})",
        )
        self._prefixed = compiled(
            rf"(?P<currency>{alternation(_CURRENCY_SIGNS)})\s*"
            rf"(?:{lower}(?:[-~]|ถึง|หรือ)\s*(?={_FIGURE}\s*(?:{scale}))|{_FIGURE}[-~])?{number}\s*(?P<scale>(?:{scale}){{0,4}})"
        )
        self._numbers = Numbers(words)
        self._ordinal_signs = (*words.get("ordinal_marker", ()), *words.get("first_time", ()))
        mark, first = alternation(words.get("ordinal_marker", ())), alternation(words.get("first_time", ()))
        self._ordinal = Begun(
            self._ordinal_signs,
            rf"(?:{mark})\s*(?:(?P<n>\d{{1,3}})(?!\d)|(?P<words>{self._numbers.pattern}))|(?<=\s)(?:{first})",
        )
        self._next = compiled(
            rf"\s*(?:(?:{alternation(words.get('number_joint', ()))})\s*(?:{mark})?|{mark})\s*(?P<n>\d{{1,3}})(?![\d/])"
        )
        self._counted_names = words.get("counted_name", ())
        self._counted_name = compiled(rf"(?:{alternation(self._counted_names)})[ -]?(?P<n>\d{{1,2}})(?!\d)")
        self._english = compiled(r"(?<![A-Za-z0-9-])(?P<n>\d{1,2}) ?(?:st|nd|rd|th) (?=[A-Z])")

    def find(self, text: Folded, span: Span, reference: date | None) -> Iterator[Mention]:
        """Every date, amount and ordinal of the span, longest reading of a place first."""
        dates = self._dates(text.lower, span, reference)
        yield from dates
        words = text.lower[span.start : span.end]
        if any(word in words for word in self._same_day_words):
            for match in self._same_day.finditer(text.lower, span.start, span.end):
                if any(0 <= match.start() - day.end <= _BESIDE for day in dates):
                    continue  # the hour of a day that is told
                day = self._last_day(text.lower, Span(span.start, match.start()), dates, reference)
                if day is not None:
                    hour = HOUR if _DIGIT.search(match.group()) else None
                    yield Mention("date", *match.span(), value=day.value, type=hour, rule="thai-date-same")
        for pattern in self._amounts(text.lower, span, words):
            for match in pattern.finditer(text.lower, span.start, span.end):
                yield Mention("money", match.start(), match.end(), value=self._amount(match), rule="thai-money")
        yield from self._ordinals(text, span, words)

    def _ordinals(self, text: Folded, span: Span, words: str) -> Iterator[Mention]:
        """Ordinals of a span, which holds these words."""
        if any(sign in words for sign in self._ordinal_signs):
            for match in self._ordinal.finditer(text.lower, span.start, span.end):
                number = self._numbers.value(match["n"] or match["words"] or "1")
                yield Mention("ordinal", match.start(), match.end(), value=number, rule="thai-ordinal")
                yield from self._counted_on(text.lower, match.end(), number)
        if any(name.lower() in words for name in self._counted_names):
            for match in self._counted_name.finditer(text.text, span.start, span.end):
                yield Mention("ordinal", *match.span("n"), value=int(match["n"]), rule="thai-ordinal-latin")
        if _COUNTED.search(words) is not None:
            for match in self._english.finditer(text.text, span.start, span.end):
                value = int(match["n"])
                yield Mention("ordinal", match.start(), match.end() - 1, value=value, rule="thai-ordinal-latin")

    def _counted_on(self, lower: str, place: int, number: int) -> Iterator[Mention]:
        """The next number of two: "the meetings number 4 and 5"."""
        following = self._next.match(lower, place)
        if following is not None and int(following["n"]) == number + 1:
            yield Mention("ordinal", *following.span("n"), value=number + 1, rule="thai-ordinal")

    def _amounts(self, lower: str, span: Span, words: str) -> Iterator[re.Pattern[str] | Begun]:
        """The patterns of amounts that can match in a span, which holds these words."""
        if self._currency.places(lower, *span):
            yield self._money
        if _DIGIT.search(words) and any(sign in words for sign in _CURRENCY_SIGNS):
            yield self._prefixed

    def _dates(self, lower: str, span: Span, reference: date | None) -> list[Mention]:
        taken = Taken(span)
        told: list[Mention] = []
        for pattern, read in self._readers(lower, span, reference):
            for match in pattern.finditer(lower, span.start, span.end):
                if taken.touches(*match.span()):
                    continue
                value = read(match, reference)
                if value is not None:
                    taken.add(Span(*match.span()))
                    told.append(Mention("date", match.start(), match.end(), value=value, rule="thai-date"))
        return joined(lower, told, _TO)

    def _readers(
        self, lower: str, span: Span, reference: date | None
    ) -> Iterator[tuple[re.Pattern[str] | Begun, _Read]]:
        """The patterns of dates that can match in a span, each with what reads a match."""
        words = lower[span.start : span.end]
        digit, month = _DIGIT.search(words) is not None, bool(self._named_month.places(lower, *span))
        if digit and month:
            yield self._date, self._read_date
        if digit and "/" in words:
            yield self._numeric, self._read_numeric
        if month:
            yield self._month, self._read_month
        if digit and any(sign in words for sign in _YEAR_SIGNS):
            yield self._years, self._read_years
        if reference is not None and any(sign in words for sign in self._relative_signs):
            yield self._relative, self._read_relative

    def _last_day(self, lower: str, before: Span, dates: list[Mention], reference: date | None) -> Mention | None:
        """The last day that the text told before, in the same passage or else in those before it."""
        days = [m for m in dates if m.end <= before.end and _is_day(m)]
        days = days or [m for m in self._dates(lower, Span(0, before.start), reference) if _is_day(m)]
        return max(days, key=lambda m: m.start, default=None)

    @staticmethod
    def _era(match: re.Match[str]) -> str | None:
        groups = match.groupdict()
        if groups.get("be") or groups.get("be2"):
            return "be"
        return "ce" if groups.get("ce") or groups.get("ce2") else None

    def _year(self, match: re.Match[str], reference: date | None) -> int | None:
        if match.groupdict().get("year"):
            return gregorian(int(match["year"]), self._era(match))
        return reference.year - self._is_of_last_year(match, reference) if reference else None

    def _is_of_last_year(self, match: re.Match[str], reference: date) -> bool:
        """Whether a month later than that of the text is said to be over: "14 December last", told in January."""
        behind = match.string[match.end() : match.end() + _PAST].lstrip(" )")
        return self._months[match["month"]] > reference.month and behind.startswith(self._over)

    def _read_date(self, match: re.Match[str], reference: date | None) -> DateValue | None:
        year = self._year(match, reference)
        first, month = int(match["day"]), self._months[match["month"]]
        if year is None or not 1 <= first <= _DAYS:
            return None
        start = f"{year:04d}-{month:02d}-{first:02d}"
        if match["last"] and first < int(match["last"]) <= _DAYS:
            return DateValue(start, f"{year:04d}-{month:02d}-{int(match['last']):02d}")
        if match["month2"] and int(match["day2"]) <= _DAYS:
            last = self._months[match["month2"]]
            start = f"{year - (last < month):04d}-{month:02d}-{first:02d}"  # from December to January
            return DateValue(start, f"{year:04d}-{last:02d}-{int(match['day2']):02d}")
        return DateValue(start)

    def _read_numeric(self, match: re.Match[str], _reference: date | None) -> DateValue | None:
        year = gregorian(int(match["year"]), None)
        day, month = int(match["day"]), int(match["m"])
        if year is None or not 1 <= month <= _MONTHS or not 1 <= day <= _DAYS:
            return None
        return DateValue(f"{year:04d}-{month:02d}-{day:02d}")

    def _read_month(self, match: re.Match[str], reference: date | None) -> DateValue | None:
        year = self._year(match, reference)
        if year is None:
            return None
        year += 1 if match["next"] and "ปี" in match["next"] else 0
        first, last = self._months[match["month"]], self._months.get(match["month2"] or "", 0)
        if not last:
            return DateValue(f"{year:04d}-{first:02d}")
        start = f"{year - (last < first):04d}-{first:02d}"  # from December to January
        return DateValue(start, f"{year:04d}-{last:02d}")

    def _read_years(self, match: re.Match[str], _reference: date | None) -> DateValue | None:
        era = self._era(match)
        start = gregorian(int(match["year"]), era)
        if start is None:
            return None
        if not match["until"]:
            return DateValue(f"{start:04d}")
        end = gregorian(int(match["until"]), era)
        return DateValue(f"{start:04d}", f"{end:04d}") if end and end > start else DateValue(f"{start:04d}")

    def _read_relative(self, match: re.Match[str], reference: date | None) -> DateValue | None:
        if reference is None:
            return None
        if match["today"]:
            return DateValue(reference.isoformat())
        turn = 1 if match["nm"] or match["ny"] else -1 if match["lm"] or match["ly"] else 0
        if match["nm"] or match["tm"] or match["lm"]:
            year, month = divmod(reference.year * _MONTHS + reference.month - 1 + turn, _MONTHS)
            return DateValue(f"{year:04d}-{month + 1:02d}")
        return DateValue(f"{reference.year + turn:04d}")

    def _amount(self, match: re.Match[str]) -> Money:
        told = match.groupdict().get("words")
        value = float(self._numbers.value(told)) if told else float(match["number"].replace(",", ""))
        rest = match["scale"] or ""
        while rest:
            scale = next(name for name in sorted(self._scales, key=len, reverse=True) if rest.startswith(name))
            value *= self._scales[scale]
            rest = rest[len(scale) :].strip()
        currency = self._currencies.get(match["currency"]) or _CURRENCY_SIGNS[match["currency"]]
        return Money(value, currency)
