"""Dates, money and ordinals in Japanese."""

from __future__ import annotations

import math
import re
from bisect import insort
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue, Mention, Money
from kg.language.ranges import joined
from kg.language.words import alternation, any_of, table
from kg.patterns import compiled
from kg.text import Span, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = 10000  # 万
_MONTHS = 12
_HOURS = ("今朝", "昨晩", "昨夜", "先ほど", "先程")  # times of a day that is told without 日
_SAME = ("同年", "同月", "翌年", "翌月")
_SAME_DAY, _NEXT_DAY = "同日", "翌日"
_ON_DAY = compiled(r"同日|翌日|[同翌]\d{1,2}日")  # counted from the day told last before
_DAY = len("2020-08-27")
_FAR = 600  # characters before a paragraph in which the day stands that 同日 at its beginning means
_TO = compiled(r"\s*(?:から|より|-|~)\s*")
_NUMERAL = "〇○零一二三四五六七八九十"
_COUNT = rf"(?:\d{{1,2}}|[{_NUMERAL}]{{1,3}})"  # of a month or day
_YEAR = rf"(?:19|20)\d{{2}}|(?:一九|二[〇○零])[{_NUMERAL[:-1]}]{{2}}"
WRITTEN = r"[\d,.兆億万千百]"  # a character of a sum as it is written
_DIGIT = compiled(r"\d")
_COUNTED = compiled(r"[\d〇○零一二三四五六七八九十元]\s*[年月日度]")
_LAST_OF_FISCAL_YEAR = 3  # it ends in March of the next year


def _dated(match: re.Match[str], value: DateValue) -> Mention:
    return Mention("date", match.start(), match.end(), value=value, rule="japanese-date")


def _day_in(told: str, reference: date | None) -> date | None:
    """A day of the year, and of the month where one is told, of a date; None where that is no day."""
    year, month = int(told[:4]), int(told[5:7] or (reference.month if reference else 1))
    return date(year, month, 1) if 1 <= year <= date.max.year and 1 <= month <= _MONTHS else None


def _from_day(word: str, told: str) -> DateValue | None:
    """The day that a word counts from a day (ISO): 同日 is that day, 翌日 the next, 翌7日 the next 7th."""
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return None  # 31 June
    number = int(word[1:-1] or 0) if word not in {_SAME_DAY, _NEXT_DAY} else 0
    if not number:
        return DateValue((day + timedelta(days=word == _NEXT_DAY)).isoformat())
    month = _turned("翌月" if word.startswith("翌") and number < day.day else "同月", day)
    return _of_day(month, number)


def _turned(word: str, reference: date) -> str:
    """The month that a word tells from that of a date: 来月 is the next."""
    step = {"来月": 1, "翌月": 1, "先月": -1}.get(word, 0)
    year, month = divmod(reference.year * _MONTHS + reference.month - 1 + step, _MONTHS)
    return f"{year:04d}-{month + 1:02d}"


def _of_day(month: str, day: int) -> DateValue | None:
    return DateValue(f"{month}-{day:02d}") if 1 <= day <= 31 else None  # noqa: PLR2004


def kanji_number(word: str) -> int:
    """The value of a number below ten thousand in kanji or digits.

    >>> kanji_number("三十五")
    35
    """
    if word.isdigit():
        return int(word)
    if not any(character in _UNITS for character in word):
        return int("".join(str(_DIGITS[character]) for character in word))
    total = current = 0
    for character in word:
        if character in _UNITS:
            total += (current or 1) * _UNITS[character]
            current = 0
        else:
            current = _DIGITS[character]
    return total + current


class Values:
    """Parsers of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns from the era, scale and currency words."""
        self._eras = {name: int(value) for name, value in table(words, "era").items()}
        self._scales = {name: float(value) for name, value in table(words, "number_scale").items()}
        self._currencies = table(words, "currency")
        self._over = compiled(rf"[^、。\n]{{0,14}}?(?:{alternation(words.get('held_before', ()))})")
        era = alternation(self._eras)
        year = (
            rf"(?:(?P<era>{era})\s*(?P<ey>元|{_COUNT})\s*年|(?P<y>{_YEAR})\s*(?:年|\([^)]{{0,20}}\)年)"
            rf"|(?P<rel>本年|今年|昨年|来年|一昨年|前年|同年|翌年|(?<![\d{_NUMERAL}数来今本昨同半])年内))"
        )
        note = r"(?:\((?:[^()]{1,12})\))?"
        range_ = r"(?:及び|、|から|-|~|と|・)"
        self._date = compiled(
            rf"(?:{year}度?{note}の?\s*)?(?P<m>{_COUNT})月\s*(?P<d>{_COUNT})日{note}"
            rf"(?:\s*{range_}\s*(?:(?P<m2>{_COUNT})月\s*)?(?P<d2>{_COUNT})日)?"
        )
        self._month = compiled(rf"{year}{note}の?\s*(?P<m>{_COUNT})月(?:\s*{range_}\s*(?P<m2>{_COUNT})月)?")
        self._bare_month = compiled(r"(?<!\d)(?P<m>\d{1,2})月(?!\d*日)(?![間号])")
        self._years = compiled(
            rf"{year}度?{note}(?:\s*(?:から|-|~)\s*(?P<y2>{_YEAR})(?:年(?!\s*{_COUNT}月)|(?!\s*年)))?"
        )
        self._fiscal_end = compiled(rf"{year}度末")
        self._range = compiled(r"(?P<y>(?:19|20)\d{2})\s*[-~]\s*(?P<y2>(?:19|20)\d{2})")
        self._day = compiled(
            r"(?P<turn>[本今同来先翌]月|[本今同翌]|来る)(?P<d>\d{1,2})日"
            r"|(?P<word>本日|昨日|明日|同日|翌日|今月|来月|先月|今朝|昨晩|昨夜|先ほど|先程)(?!の?会合)|(?<![\d月年及・-])(?<!日、)(?<!\)、)(?P<d0>\d{1,2})日(?![間目程本以])"
        )
        scale = "".join(self._scales)
        figure = r"(?<!\d)(?<!\d[,.])\d[\d,.]*+"
        lower = rf"{figure}\s*[{scale}]*+\s*"  # the lower bound of a range, of which the upper one is read
        # Possessive, and begun at the first digit only: a long row of digits costs its length once.
        number = rf"(?P<n>(?<!\d)(?<!\d[,.])\d[\d,.]*+(?:\s*[{scale}]+\s*\d[\d,.]*+)*\s*[{scale}]*\s*)"
        self._currency = any_of(self._currencies)
        self._money = compiled(
            rf"(?:{lower}(?:{alternation(self._currencies)})?\s*(?:[-~]|から)\s*)?{number}(?P<currency>{alternation(self._currencies)})"
        )
        large = "".join(sign for sign, factor in self._scales.items() if factor >= _MYRIAD)
        numeral = "".join([*_DIGITS, *_UNITS])
        # 九千九百万円; without 万 or above it may be no sum (一元的), and behind 数 or a digit it is no whole number.
        self._written = compiled(
            rf"(?<![数何幾\d{numeral}{large}])(?P<k>(?:[{numeral}]{{1,7}}[{large}]){{1,3}}[{numeral}]{{0,7}})"
            rf"(?P<currency>{alternation(self._currencies)})"
        )
        self._group = compiled(rf"([{numeral}]+)([{large}]?)")
        self._large = compiled(f"[{large}]")
        self._sign = compiled(
            rf"(?P<currency>us\$|\$|¥)\s?(?:{lower}(?:\s*[-~]\s*|から)(?=\d[\d,.]*+\s*[{scale}])|{figure}[-~])?{number}"
        )
        self._part = compiled(rf"(?P<v>\d[\d,]*(?:\.\d+)?)\s*(?P<s>[{scale}]*)")
        self._ordinal = compiled(
            r"(?:第\s?(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,5})\s?回|(?<![\d.,])(?P<n2>\d{1,3})回目)"
        )

    def find(self, text: Folded, span: Span, reference: date | None) -> Iterator[Mention]:
        """Every date, amount and ordinal of the span; the year of a date carries on to later ones."""
        taken = Taken(span)
        found: list[Mention] = []
        again: list[re.Match[str]] = []
        words = text.text[span.start : span.end]
        for pattern in self._dates(words):
            for match in pattern.finditer(text.text, span.start, span.end):
                if taken.touches(*match.span()):
                    continue
                if match.group().startswith(_SAME) or _ON_DAY.fullmatch(match.group()):
                    taken.add(Span(*match.span()))
                    again.append(match)
                    continue
                value = self._valued(match, found, reference)
                if value is not None:
                    taken.add(Span(*match.span()))
                    found.append(_dated(match, value))
        last = self._last_day(text, span, reference) if again else ""
        yield from joined(text.text, [*found, *self._again(again, found, reference, last)], _TO)
        for pattern in self._amounts(text.lower[span.start : span.end]):
            for match in pattern.finditer(text.lower, span.start, span.end):
                money = self._amount(match)
                if money is not None:
                    yield Mention("money", match.start(), match.end(), value=money, rule="japanese-money")
        for match in self._ordinal.finditer(text.text, span.start, span.end):
            number = kanji_number(match["n"] or match["n2"])
            yield Mention("ordinal", match.start(), match.end(), value=number, rule="japanese-ordinal")

    def _valued(self, match: re.Match[str], found: Sequence[Mention], reference: date | None) -> DateValue | None:
        """The value of a date; a bare day is in the month of the day that it follows: 8月27日に…、28日に…."""
        bare = int(match.groupdict().get("d0") or 0)
        before = [m.value.start for m in found if m.end <= match.start() and isinstance(m.value, DateValue)]
        last = next((told for told in reversed(before) if bare and len(told) == _DAY), "")
        follows = last and int(last[-2:]) <= bare <= 31  # noqa: PLR2004
        return DateValue(f"{last[:-2]}{bare:02d}") if follows else self._read(match, reference)

    def _dates(self, words: str) -> Iterator[re.Pattern[str]]:
        """The patterns of dates that can match in these words, the longer ones first."""
        counted, digit = _COUNTED.search(words) is not None, _DIGIT.search(words) is not None
        year, month, day = "年" in words, "月" in words, "日" in words
        if year and "度末" in words:
            yield self._fiscal_end
        if counted and month and day:
            yield self._date
        if counted and year and month:
            yield self._month
        if digit and ("-" in words or "~" in words):
            yield self._range
        if year:
            yield self._years
        if day or month or any(word in words for word in _HOURS):
            yield self._day
        if digit and month:
            yield self._bare_month

    def _amounts(self, words: str) -> Iterator[re.Pattern[str]]:
        """The patterns of amounts that can match in these words."""
        told = self._currency.search(words) is not None
        if told and self._large.search(words) is not None:
            yield self._written
        if _DIGIT.search(words) is not None:
            if told:
                yield self._money
            if "$" in words or "¥" in words:
                yield self._sign

    def _last_day(self, text: Folded, span: Span, reference: date | None) -> str:
        """The day told last before a span (ISO), "" where none is told near."""
        told = list(self._date.finditer(text.text, max(0, span.start - _FAR), span.start))
        value = self._read(told[-1], reference) if told else None
        return (value.end or value.start) if value is not None else ""

    def _again(
        self, matches: Sequence[re.Match[str]], found: Sequence[Mention], reference: date | None, last: str
    ) -> Iterator[Mention]:
        """同年12月, 同月20日, 翌日: of the date told last before, else of the reference, or days of the `last` day."""
        known = sorted((m.start, m.value.end or m.value.start) for m in found if isinstance(m.value, DateValue))
        for match in sorted(matches, key=re.Match.start):
            before = [told for start, told in known if start < match.start()]
            if _ON_DAY.fullmatch(match.group()):
                days = [told for told in before if len(told) == _DAY]
                day = next(iter(days[-1:]), last)
                value = _from_day(match.group(), day) if day else self._read(match, reference)
                insort(known, (match.start(), value.start if value is not None else ""))
            else:
                value = self._read(match, _day_in(before[-1], reference) if before else reference)
            if value is not None:
                yield _dated(match, value)

    def _year(self, groups: Mapping[str, str | None], reference: date | None) -> int | None:
        if groups.get("era"):
            number = 1 if groups["ey"] == "元" else kanji_number(groups["ey"] or "0")
            return self._eras[groups["era"] or ""] + number
        if groups.get("y"):
            return kanji_number(groups["y"] or "0")
        if reference is None:
            return None
        steps = {"昨年": -1, "前年": -1, "来年": 1, "翌年": 1, "一昨年": -2}
        return reference.year + steps.get(groups.get("rel") or "", 0)

    def _read(self, match: re.Match[str], reference: date | None) -> DateValue | None:
        groups = match.groupdict()
        if groups.get("word"):
            return self._relative(groups["word"] or "", reference)
        year = self._year(groups, reference)
        if year is None:
            return None
        year -= self._is_past(match, reference)
        if match.re is self._fiscal_end:
            return DateValue(f"{year + 1:04d}-{_LAST_OF_FISCAL_YEAR:02d}")
        return self._of_month(groups, year) if "m" in groups else self._of_year(groups, year, reference)

    def _is_past(self, match: re.Match[str], reference: date | None) -> bool:
        """Whether a month without a year that is still to come is told to be over: 12月に東京で開催した."""
        groups = match.groupdict()
        if reference is None or not groups.get("m") or any(groups.get(name) for name in ("era", "y", "rel")):
            return False
        return kanji_number(groups["m"] or "0") > reference.month and bool(self._over.match(match.string, match.end()))

    def _of_year(self, groups: Mapping[str, str | None], year: int, reference: date | None) -> DateValue | None:
        """A year, or a day whose month is that of the reference."""
        if groups.get("d0") and reference:
            return self._bare_day(int(groups["d0"] or 0), reference)
        if groups.get("d") and reference:
            return _of_day(_turned(groups["turn"] or "", reference), int(groups["d"] or 0))
        last = groups.get("y2")
        return DateValue(f"{year:04d}", f"{kanji_number(last):04d}" if last else None)

    @staticmethod
    def _of_month(groups: Mapping[str, str | None], year: int) -> DateValue | None:
        """A month or day, or a range of them."""
        month = kanji_number(groups["m"] or "0")
        if not 1 <= month <= _MONTHS:
            return None
        start = f"{year:04d}-{month:02d}" + (f"-{kanji_number(groups['d'] or ''):02d}" if groups.get("d") else "")
        last = kanji_number(groups.get("m2") or str(month))
        end = year + (last < month)  # from December to January
        if groups.get("d2"):
            return DateValue(start, f"{end:04d}-{last:02d}-{kanji_number(groups['d2'] or ''):02d}")
        return DateValue(start, f"{end:04d}-{last:02d}" if groups.get("m2") else None)

    @staticmethod
    def _bare_day(day: int, reference: date) -> DateValue | None:
        """A day without its month: the last such day before the reference, if the month has it."""
        year, month = divmod(reference.year * _MONTHS + reference.month - 1 - (day > reference.day), _MONTHS)
        return DateValue(f"{year:04d}-{month + 1:02d}-{day:02d}") if 1 <= day <= 31 else None  # noqa: PLR2004

    @staticmethod
    def _relative(word: str, reference: date | None) -> DateValue | None:
        if reference is None or word == _NEXT_DAY:
            return None
        if word.endswith("月"):
            return DateValue(_turned(word, reference))
        step = {"昨日": -1, "昨晩": -1, "昨夜": -1, "明日": 1}.get(word, 0)
        return DateValue(reference.fromordinal(reference.toordinal() + step).isoformat())

    def _scaled(self, signs: str) -> tuple[float, float]:
        """The factor of the signs below 万, which is one number's, and that of 万 and above, which ends a group."""
        factors = [self._scales[sign] for sign in signs]
        small = math.prod(factor for factor in factors if factor < _MYRIAD)
        return small, math.prod(factor for factor in factors if factor >= _MYRIAD)

    def _amount(self, match: re.Match[str]) -> Money | None:
        if match.re is self._written:
            groups = self._group.findall(match["k"])
            total = sum(kanji_number(number) * self._scales.get(scale, 1.0) for number, scale in groups)
            return Money(total, self._currencies[match["currency"]])
        total = below = 0.0  # 3億4千3百万: what stands below 万 is gathered until 万 multiplies all of it
        for part in self._part.finditer(match["n"]):
            value = float(part["v"].rstrip(".,").replace(",", ""))
            small, large = self._scaled(part["s"])
            below += value * small
            if large > 1:
                total, below = total + below * large, 0.0
        total += below
        signs = {"$": "USD", "us$": "USD", "¥": "JPY"}
        currency = self._currencies.get(match["currency"]) or signs.get(match["currency"])
        return Money(total, currency) if currency else None
