"""What Japanese prints in every era, digit set and scale is read back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.japanese.values import Values
from kg.language.protocol import DateValue, Money
from kg.text import Span, fold
from kg.vocabulary import load

_VALUES = Values(load().words["ja"])
FULL = str.maketrans("0123456789,.", "０１２３４５６７８９，．")
KANJI = "〇一二三四五六七八九"
ERAS = {  # first and last day
    "明治": (date(1873, 1, 1), date(1912, 7, 29)),
    "大正": (date(1912, 7, 30), date(1926, 12, 24)),
    "昭和": (date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (date(2019, 5, 1), date(2060, 12, 31)),
}
FIRST = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
CURRENCIES = {"円": "JPY", "ドル": "USD", "米ドル": "USD", "ユーロ": "EUR", "バーツ": "THB", "ポンド": "GBP"}
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))


def values(text: str, kind: str) -> list[Any]:
    """What the parsers read without a day of publication."""
    folded = fold(text)
    return [m.value for m in _VALUES.find(folded, Span(0, len(folded.text)), None) if m.kind == kind]


def counted(number: int) -> str:
    """A number below a hundred in kanji with 十.

    >>> counted(31)
    '三十一'
    """
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else KANJI[tens]) + ("十" if tens else "") + (KANJI[ones] if ones else "")


def row(number: int) -> str:
    """A number as a row of kanji digits: 二〇二一."""
    return "".join(KANJI[int(digit)] for digit in str(number))


@st.composite
def era_days(draw: st.DrawFn) -> tuple[str, date]:
    """An era and a day of it."""
    era = draw(st.sampled_from(sorted(ERAS)))
    first, last = ERAS[era]
    return era, first + timedelta(draw(st.integers(0, (last - first).days)))


@given(told=era_days(), digits=st.sampled_from(["plain", "full", "kanji"]))
def test_every_day_of_an_era_is_read_back(told: tuple[str, date], digits: str):
    """Year 1 is 元年; digits of each kind."""
    era, day = told
    year = day.year - FIRST[era] + 1
    write = counted if digits == "kanji" else str
    text = f"{era}{'元' if year == 1 else write(year)}年{write(day.month)}月{write(day.day)}日"
    text = text.translate(FULL) if digits == "full" else text
    assert values(f"会合は{text}に開催された。", "date") == [DateValue(day.isoformat())]


@given(day=DAYS, zero=st.sampled_from("〇○零"))
def test_every_day_in_kanji_digits_is_read_back(day: date, zero: str):
    """The year is a row of digits, month and day are counted."""
    text = f"{row(day.year).replace('〇', zero)}年{counted(day.month)}月{counted(day.day)}日"
    assert values(text, "date") == [DateValue(day.isoformat())]


@given(first=DAYS, last=DAYS, joint=st.sampled_from(["から", "〜", "～", "-"]), kanji=st.booleans())
def test_ranges_over_months_and_years_are_read_back(first: date, last: date, joint: str, *, kanji: bool):
    """Days, months and years, each end with its year."""
    if (first.year, first.month) >= (last.year, last.month):
        return
    year, count = (row, counted) if kanji else (str, str)
    ends = [(f"{year(d.year)}年", f"{count(d.month)}月", f"{count(d.day)}日") for d in (first, last)]
    for parts, pattern in ((3, "%Y-%m-%d"), (2, "%Y-%m"), (1, "%Y")):
        text = joint.join("".join(end[:parts]) for end in ends)
        if parts > 1 or first.year < last.year:
            value = DateValue(first.strftime(pattern), last.strftime(pattern))
            assert values(f"{text}まで実施する。", "date") == [value], text


@given(
    groups=st.tuples(*[st.integers(0, 9999)] * 3).filter(any),
    currency=st.sampled_from(sorted(CURRENCIES)),
    digits=st.sampled_from(["plain", "commas", "full"]),
)
def test_sums_in_cho_oku_and_man_are_read_back(groups: tuple[int, ...], currency: str, digits: str):
    """兆, 億 and 万 with plain and full-width digits."""
    form = "{:,}{}" if digits != "plain" else "{}{}"
    text = "".join(form.format(count, sign) for count, sign in zip(groups, "兆億万", strict=True) if count)
    worth = sum(count * 10**power for count, power in zip(groups, (12, 8, 4), strict=True))
    text = text.translate(FULL) if digits == "full" else text
    assert values(f"約{text}{currency}を供与する。", "money") == [Money(worth, CURRENCIES[currency])]


@given(low=st.integers(1, 9999), more=st.integers(1, 999), sign=st.sampled_from("万億兆"), full=st.booleans())
def test_decimals_and_upper_bounds_are_read_back(low: int, more: int, sign: str, *, full: bool):
    """1.5〜2億円 is two hundred million."""
    high, power = low + more, {"万": 4, "億": 8, "兆": 12}[sign]
    worth = Money(pytest.approx(high / 10 * 10**power), "JPY")  # type: ignore[arg-type]
    for text in (
        f"{high / 10}{sign}円",
        f"{low / 10}〜{high / 10}{sign}円",
        f"{low / 10}{sign}円から{high / 10}{sign}円",
    ):
        assert values(text.translate(FULL) if full else text, "money") == [worth], text
