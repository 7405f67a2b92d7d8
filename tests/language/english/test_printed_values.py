"""What English prints in every calendar and scale is read back; the words are the test's own, not the vocabulary's."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.english.calendar import Calendar
from kg.language.english.numbers import Numbers
from kg.language.protocol import DateValue, Money
from kg.text import Span, fold
from kg.vocabulary import load

_WORDS = load().words["en"]
_NUMBERS, _CALENDAR = Numbers(_WORDS), Calendar(_WORDS)
ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
ERAS = {"Reiwa": 2018, "Heisei": 1988, "Showa": 1925, "B.E.": -543}
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def ordinal(number: int) -> str:
    """An ordinal from 1 to 999 in words.

    >>> ordinal(121)
    'one hundred and twenty-first'
    """
    hundreds, rest = divmod(number, 100)
    if hundreds:
        lead = f"{COUNTS[hundreds - 1]} hundred"
        return f"{lead} and {ordinal(rest)}" if rest else f"{lead}th"
    tens, ones = divmod(number, 10)
    if tens < 2:
        return (TEENS if tens else ["", *ONES])[ones]
    return f"{TENS[tens - 2]}-{ONES[ones - 1]}" if ones else f"{TENS[tens - 2][:-1]}ieth"


def dates(text: str) -> list[object]:
    """The dates of a text, without a day of publication."""
    folded = fold(text)
    return [m.value for m in _CALENDAR.find(folded.lower, Span(0, len(folded.text)), None)]


def numbers(text: str, kind: str = "ordinals") -> list[Any]:
    """The ordinals or sums of a text."""
    folded = fold(text)
    return [m.value for m in getattr(_NUMBERS, kind)(folded.lower, Span(0, len(folded.text)))]


def test_every_ordinal_in_words_is_read_back():
    """All of them below five hundred, with a hyphen and without, with "and" and without."""
    for number in range(1, 500):
        words = ordinal(number)
        assert numbers(f"the {words} Forum") == [number], words
        assert numbers(f"the {words.replace('-', ' ').replace(' and', '')} Forum".upper()) == [number], words


@given(day=DAYS, era=st.sampled_from(sorted(ERAS)), pattern=st.sampled_from(["{d} {m} {e}", "{m} {d}, {e}"]))
def test_a_day_of_any_era_is_read_back(day: date, era: str, pattern: str):
    """Years of Japanese emperors and of the Buddhist era."""
    year = day.year - ERAS[era]
    if year < 1:
        return
    text = pattern.format(d=day.day, m=MONTHS[day.month - 1], e=f"{era} {year}")
    assert dates(f"They met on {text} in Bangkok.") == [DateValue(day.isoformat())]
    assert dates(f"They met in {era} {year}.") == [DateValue(str(day.year))]


@given(first=DAYS, last=DAYS, short=st.booleans(), joint=st.sampled_from([" to ", " - ", "–", " until "]))
def test_a_range_of_days_or_months_over_years_is_read_back(first: date, last: date, *, short: bool, joint: str):
    """Both ends have years; one of them where it is the same, or New Year lies between."""
    if (first.year, first.month) >= (last.year, last.month):
        return
    one, other = (MONTHS[d.month - 1][:3] if short else MONTHS[d.month - 1] for d in (first, last))
    days = f"from {first.day} {one} {first.year}{joint}{last.day} {other} {last.year}"
    assert dates(days) == [DateValue(first.isoformat(), last.isoformat())]
    months = DateValue(f"{first:%Y-%m}", f"{last:%Y-%m}")
    assert dates(f"from {one} {first.year}{joint}{other} {last.year}") == [months]
    if first.year == last.year or (first.year + 1 == last.year and last.month < first.month):
        assert dates(f"from {one}{joint}{other} {last.year}") == [months]


@given(day=DAYS)
def test_days_in_figures_are_read_back(day: date):
    """With points the day stands first; with strokes it is known by being no month."""
    assert dates(f"on {day:%d.%m.%Y}") == [DateValue(day.isoformat())]
    sure = day.day > 12 or day.day == day.month
    for written in (f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}"):
        assert dates(f"on {written}") == [DateValue(day.isoformat() if sure else str(day.year))]


@given(
    cents=st.integers(1, 99_999_99),
    more=st.integers(1, 999),
    scale=st.sampled_from(sorted(SCALES)),
    written=st.sampled_from(["US${n}{s}", "{n}{s} US dollars", "USD {n}{s}"]),
)
def test_sums_with_decimals_and_their_ranges_are_read_back(cents: int, more: int, scale: str, written: str):
    """The sum, and the upper bound of a range, in every scale."""
    low, high = f"{cents / 100:,.2f}", f"{cents / 100 + more:,.2f}"
    told = f" {scale}" if scale else ""
    worth = Money(pytest.approx((cents / 100 + more) * 10 ** SCALES[scale]), "USD")  # type: ignore[arg-type]
    for words in (high, f"{low}-{high}", f"{low} – {high}"):
        assert numbers(f"It gave {written.format(n=words, s=told)} for rice.", "money") == [worth], words
