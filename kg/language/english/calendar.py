"""Dates in English: day, month and year in either order, ranges, months, years, relative words."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import DateValue, Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*(?:-|to|until|through|and|&|,)\s*"
_THIS = 9  # months ahead within which "this" tells of a month to come
_RELATIVE = {"last": -1, "this": 0, "next": 1}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_DIGITS, _CENTURIES = "0123456789", ("19", "20")
_RELATIVES = (*_RELATIVE, *_DAYS)
_FIGURES = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"\b(?:last|this|next|today|yesterday|tomorrow)\b")
_AHEAD = 120  # characters before a month in which the future is announced
_DECEMBER = 12
_FIRST, _LAST = 1868, 2100  # years that one may tell with an era


class Calendar:
    """Reads dates with the month names of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._months = {name: int(value) for name, value in table(words, "month").items()}
        self._future = compiled(rf"\b(?:{alternation(words.get('future', ()))})\b")
        self._same_day = Begun(words.get("same_day", ()), rf"(?<!\w)(?:{alternation(words.get('same_day', ()))})(?!\w)")
        month = rf"(?:{alternation(self._months)})(?![a-z])\.?"
        self._hint = Begun(self._months, rf"\b(?:{alternation(name[:3] for name in self._months)})")
        self._eras = {name: int(value) for name, value in table(words, "era").items()}
        self._era = compiled(rf"\b(?:{alternation(self._eras)})")
        era = alternation(self._eras)
        with_era = rf"(?P<era>{era})\s?(?P<ey>\d{{1,4}})(?!\d)|(?P<ey2>(?:24|25|26)\d\d)\s?(?P<era2>{era})"
        patterns = (
            ("era", rf"(?:(?P<d1>{_DAY})\s+(?:of\s+)?)?(?P<m1>{month}),?\s+(?:{with_era})"),
            ("era", rf"(?P<m1>{month})\s+(?P<d1>{_DAY}),?\s+(?:{with_era})"),
            ("era", rf"(?:{with_era})"),
            (
                "dmy",
                (
                    rf"(?P<d1>{_DAY})\s+(?:of\s+)?(?P<m1>{month})(?:\s+(?P<y1>{_YEAR}))?{_TO}"
                    rf"(?P<d2>{_DAY})\s+(?P<m2>{month}),?\s+(?P<y2>{_YEAR})"
                ),
            ),
            ("dmy", rf"(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY})\s+(?P<m1>{month})(?:,?\s+(?P<y1>{_YEAR}))?"),
            ("dmy", rf"(?P<d1>{_DAY})\s+(?:of\s+)?(?P<m1>{month}),?\s+(?P<y1>{_YEAR})"),
            (
                "dmy",
                (
                    rf"(?P<m1>{month})\s+(?P<d1>{_DAY})(?:,\s*(?P<y1>{_YEAR}))?{_TO}"
                    rf"(?P<m2>{month})\s+(?P<d2>{_DAY})(?:,?\s+(?P<y2>{_YEAR}))?"
                ),
            ),
            ("dmy", rf"(?P<m1>{month})\s+(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY})(?!\d)(?:,?\s+(?P<y1>{_YEAR}))?"),
            ("dmy", rf"(?P<m1>{month})\s+(?P<d1>{_DAY})(?!\d)(?:,?\s+(?P<y1>{_YEAR}))?"),
            ("my", rf"(?P<m1>{month})\s+(?P<y1>{_YEAR}){_TO}(?P<m2>{month})\s+(?P<y2>{_YEAR})"),
            ("my", rf"(?P<m1>{month})\s*(?:-|to|until|through)\s*(?P<m2>{month})\s+(?P<y2>{_YEAR})"),
            ("my", rf"(?P<m1>{month}),?\s+(?:of\s+)?(?P<y1>{_YEAR})"),
            (
                "relmy",
                rf"(?:(?P<d1>{_DAY})\s+)?(?P<m1>{month}),?\s+(?:of\s+)?(?P<rel>last|this|next)\s+year",
            ),
            ("dmy", rf"(?P<d1>{_DAY})\s+(?P<m1>{month})"),
            ("iso", rf"(?<!\d)(?P<y1>{_YEAR})-(?P<n1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?!\d)"),
            (
                "fy",
                (
                    rf"(?:fiscal year|financial year|fy)s?\s*(?P<y1>{_YEAR})"
                    rf"(?:\s*(?:-|/|to|and)\s*(?P<y2>{_YEAR}|\d\d)(?!\d))?"
                ),
            ),
            ("figures", rf"(?<![\w/.])(?P<f1>\d\d?)(?P<part>[/.])(?P<f2>\d\d?)(?P=part)(?P<y1>{_YEAR})(?![/.]?\d)"),
            (
                "month",
                rf"(?:in|by|since|until|early|late|mid-|of|(?P<rel>this\s+past|last|this|next))\s+(?P<m1>{month})(?!\s+\d)",
            ),
            ("relmonth", r"(?P<rel>last|this|next)\s+month"),
            ("relyear", r"(?:later\s+)?(?P<rel>last|this|next)\s+year"),
            ("day", r"(?P<rel>today|yesterday|tomorrow)"),
            ("yy", rf"(?<![\d$,.])(?P<y1>{_YEAR}){_TO}(?P<y2>{_YEAR})(?!\d|[.,]\d)"),
            ("y", rf"(?<![\d$,.-])(?P<y1>{_YEAR})(?!\d|[,.-]\d|\s*(?:million|billion|trillion|yen))"),
        )
        self._patterns = [
            (kind, body.startswith("(?P<m1>"), self._compiled(rf"(?<![\w]){body}(?![a-z])", body))
            for kind, body in patterns
        ]

    def _compiled(self, pattern: str, body: str) -> Begun | re.Pattern[str]:
        """A pattern of dates, tried where the months, the figures or the words stand with which it begins."""
        begins = {"(?P<m1>": self._months, "(?P<d1>": _DIGITS, "(?P<y1>": _CENTURIES, "(?P<rel>": _RELATIVES}
        words = next((words for group, words in begins.items() if body.startswith(group)), ())
        return Begun(words, pattern) if words else compiled(pattern)

    def find(self, lower: str, span: Span, reference: date | None) -> Iterator[Mention]:
        """Dates in `lower[span]`, longest pattern first, none overlapping."""
        taken = Taken(span)
        for kind, pattern, start in self._fitting(lower, span):
            for match in pattern.finditer(lower, start, span.end):
                here = Span(*self._edges(match))
                if taken.touches(*here):
                    continue
                value = self._value(kind, match, reference)
                if value is not None:
                    taken.add(here)
                    yield Mention("date", here.start, here.end, value=value, rule=f"english-date-{kind}")

    def _fitting(self, lower: str, span: Span) -> Iterator[tuple[str, Begun | re.Pattern[str], int]]:
        """The patterns that can match in a span, by the words and figures in it, and from where on."""
        month, year, word = (sign.search(lower, span.start, span.end) for sign in (self._hint, _FIGURES, _WORDS))
        era = self._era.search(lower, span.start, span.end)
        if not any((month, year, word, era)):
            return
        words = lower[span.start : span.end]
        told = {
            "dmy": month and _DIGIT.search(words),
            "my": month and year,
            "month": month,
            "relmonth": word and "month" in words,
            "relyear": word and "year" in words,
            "relmy": month and word and "year" in words,
            "day": word,
            "iso": year and "-" in words,
            "fy": year and ("year" in words or "fy" in words),
            "era": era,
            "figures": year and ("/" in words or "." in words),
            "yy": year,
            "y": year,
        }
        first_year = year.start() if year else span.end
        begins = {"iso": first_year, "yy": first_year, "y": first_year}
        for kind, with_month, pattern in self._patterns:
            if told[kind]:
                yield kind, pattern, month.start() if month and with_month else begins.get(kind, span.start)

    def again(self, lower: str, span: Span, dates: Sequence[Mention]) -> Iterator[Mention]:
        """Where the text goes back to the last day that it told: "on the same day"."""
        for match in self._same_day.finditer(lower, span.start, span.end):
            days = [m for m in dates if m.end <= match.start() and _is_day(m)]
            if days:
                value = max(days, key=lambda m: m.start).value
                yield Mention("date", match.start(), match.end(), value=value, rule="english-date-same")

    @staticmethod
    def _edges(match: re.Match[str]) -> tuple[int, int]:
        """The match without the preposition before a bare month."""
        groups = [match.start(name) for name, value in match.groupdict().items() if value]
        return min(groups), match.end()

    def _value(self, kind: str, match: re.Match[str], reference: date | None) -> DateValue | None:
        found = match.groupdict()
        if kind in {"relmonth", "relyear", "day"}:
            return self._relative(kind, found["rel"], reference)
        if kind in {"fy", "yy", "y"}:
            return self._years(found)
        if kind in {"figures", "era"}:
            return self._of_figures(found) if kind == "figures" else self._of_era(found)
        return self._in_year(kind, match, reference)

    def _in_year(self, kind: str, match: re.Match[str], reference: date | None) -> DateValue | None:
        """A month or day, or a range of them, in the year that is told or that is nearest."""
        found = match.groupdict()
        first = int(found["n1"]) if kind == "iso" else self._months[found["m1"].rstrip(".")]
        year = found.get("y1") or found.get("y2")
        if kind == "relmy" and reference is not None:
            year = str(reference.year + _RELATIVE[found["rel"] or "this"])
        elif year is None:
            year = self._nearest(first, reference, found.get("rel") or self._ahead(match))
        if year is None:
            return None
        if kind == "month":
            return DateValue(f"{int(year):04}-{first:02}")
        second = self._months[found["m2"].rstrip(".")] if found.get("m2") else first
        over = second < first  # from December to January
        start = self._lexical(int(year) - (over and not found.get("y1")), first, found.get("d1"))
        last = found.get("y2") or int(year) + (over and bool(found.get("y1")))
        end = self._lexical(last, second, found.get("d2"))
        if start is None:
            return None
        return DateValue(start, end if (found.get("d2") or found.get("m2")) and end else None)

    def _of_era(self, found: dict[str, str | None]) -> DateValue | None:
        """A year of an era, with its month and day where they are told: "12 May B.E. 2564", "Reiwa 3"."""
        told, number = (found["era"], found["ey"]) if found["era"] else (found["era2"], found["ey2"])
        year = self._eras[told or ""] + int(number or 0)
        if not _FIRST <= year <= _LAST:
            return None
        if not found.get("m1"):
            return DateValue(f"{year:04}")
        start = self._lexical(year, self._months[(found["m1"] or "").rstrip(".")], found.get("d1"))
        return DateValue(start) if start else None

    def _of_figures(self, found: dict[str, str | None]) -> DateValue | None:
        """A day in figures, "12.05.2021"; of 12/05/2021, which some read as December, no more than the year is sure."""
        day, month, year = (int(found[name] or 0) for name in ("f1", "f2", "y1"))
        if month > _DECEMBER >= day and found["part"] == "/":
            day, month = month, day
        if not 1 <= month <= _DECEMBER:
            return None
        if found["part"] == "/" and day <= _DECEMBER and day != month:
            return DateValue(f"{year:04}")
        start = self._lexical(year, month, str(day)) if day else None
        return DateValue(start) if start else None

    @staticmethod
    def _lexical(year: str | int, month: int, day: str | None) -> str | None:
        if day is None:
            return f"{int(year):04}-{month:02}"
        number = int(re.sub(r"\D", "", day))
        if number > calendar.monthrange(int(year), month)[1]:
            return None
        return f"{int(year):04}-{month:02}-{number:02}"

    def _ahead(self, match: re.Match[str]) -> str | None:
        """Whether the words before a month speak of what is to come."""
        return "next" if self._future.search(match.string, max(0, match.start() - _AHEAD), match.start()) else None

    @staticmethod
    def _nearest(month: int, reference: date | None, word: str | None) -> str | None:
        """The year of a month without one: that of the reference, whichever makes it nearest.

        "This November" is the reference's year's also in its spring, but not at its very beginning.
        """
        if reference is None:
            return None
        if word == "next":
            return str(reference.year + (month < reference.month))
        if word is not None and word.endswith(("last", "past")):
            return str(reference.year - (month >= reference.month))
        if month - reference.month > (_THIS if word == "this" else _DECEMBER // 2):
            return str(reference.year - 1)
        return str(reference.year)

    @staticmethod
    def _years(found: dict[str, str | None]) -> DateValue | None:
        first, second = found["y1"], found.get("y2")
        if first is None:
            return None
        if second is not None and len(second) < len(first):
            second = first[:2] + second
        return DateValue(first, second)

    @staticmethod
    def _relative(kind: str, word: str, reference: date | None) -> DateValue | None:
        if reference is None:
            return None
        if kind == "day":
            return DateValue((reference + timedelta(days=_DAYS[word])).isoformat())
        shift = _RELATIVE[word]
        if kind == "relyear":
            return DateValue(f"{reference.year + shift:04}")
        months = reference.year * _DECEMBER + reference.month - 1 + shift
        return DateValue(f"{months // _DECEMBER:04}-{months % _DECEMBER + 1:02}")


def _is_day(date: Mention) -> bool:
    return isinstance(date.value, DateValue) and date.value.end is None and len(date.value.start) == len("2020-11-14")
