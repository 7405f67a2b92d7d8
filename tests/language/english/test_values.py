"""Dates, money and ordinals as English writes them."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.protocol import DateValue, Money

REFERENCE = date(2021, 6, 15)
DAYS = st.dates(date(1967, 1, 1), date(2067, 12, 31))
WRITTEN = (
    "{d} {month} {y}",
    "{d}{th} {month} {y}",
    "{month} {d}, {y}",
    "{month} {d}{th}, {y}",
    "{d} {short} {y}",
    "{short}. {d}, {y}",
    "{y}-{m:02}-{d:02}",
)


def _suffix(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _write(day: date, pattern: str) -> str:
    month = calendar.month_name[day.month]
    return pattern.format(d=day.day, m=day.month, y=day.year, month=month, short=month[:3], th=_suffix(day.day))


@given(day=DAYS, pattern=st.sampled_from(WRITTEN))
def test_every_written_day_is_read_back(read, day, pattern):
    """A day of any year, in every order and spelling, is that day."""
    found = read(f"The talks took place on {_write(day, pattern)} in the capital.", REFERENCE).of("date")
    assert [mention.value for mention in found] == [DateValue(day.isoformat())]


@given(day=DAYS, length=st.integers(1, 20))
def test_a_range_in_one_month_has_both_ends(read, day, length):
    """From … to … inside a month gives first and last day."""
    last = min(day.day + length, calendar.monthrange(day.year, day.month)[1])
    if last == day.day:
        return
    text = f"It runs from {day.day} to {last} {calendar.month_name[day.month]} {day.year}."
    (found,) = read(text, REFERENCE).of("date")
    assert found.value == DateValue(day.isoformat(), day.replace(day=last).isoformat())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 30 June - 2 July 2022", "2022-06-30", "2022-07-02"),
        ("in November 2020", "2020-11", None),
        ("next month", "2021-07", None),
        ("this year", "2021", None),
        ("from 2021 to 2024, as agreed", "2021", "2024"),
        ("in 2021-2024, when", "2021", "2024"),
        ("last year", "2020", None),
        ("today", "2021-06-15", None),
        ("on May 27", "2021-05-27", None),
        ("from 2019 to 2023", "2019", "2023"),
        ("in fiscal year 2022", "2022", None),
        ("looked forward to the visit in March", "2022-03", None),
        ("was held in March", "2021-03", None),
    ],
)
def test_partial_and_relative_dates(read, text, start, end):
    """What is left out comes from the day of publication."""
    (found,) = read(f"The parties met {text}.", REFERENCE).of("date")
    assert found.value == DateValue(start, end)


@pytest.mark.parametrize("text", ["US$2,024 million", "room 2024", "2024 million yen"])
def test_numbers_that_are_no_years(read, text):
    """An amount is no year; a bare number after a noun may be one."""
    dates = [m.value for m in read(f"It is {text}.", REFERENCE).of("date")]
    assert dates in ([], [DateValue("2024")])
    assert "million" not in text or dates == []


@pytest.mark.parametrize(
    ("text", "published", "month"),
    [
        ("this November", date(2021, 3, 26), "2021-11"),
        ("this November", date(2022, 1, 5), "2021-11"),
        ("in November", date(2021, 3, 26), "2020-11"),
        ("this March", date(2021, 11, 2), "2021-03"),
    ],
)
def test_this_month_lies_in_the_year_of_publication(read, text, published, month):
    """Before and behind it; but not far ahead at the very beginning of a year. A bare month is the nearest one."""
    [found] = read(f"The talks of {text} bring them together.", published).of("date")
    assert found.value == DateValue(month)


def test_relative_dates_need_a_day_of_publication(read):
    """Without one, "next month" stays unread."""
    assert read("They will meet next month.").of("date") == []


SCALES = {"": 1, " thousand": 1e3, " million": 1e6, " billion": 1e9, " trillion": 1e12}
CURRENCIES = {
    "US${n}{s}": "USD",
    "USD {n}{s}": "USD",
    "{n}{s} US dollars": "USD",
    "JPY {n}{s}": "JPY",
    "{n}{s} yen": "JPY",
    "{n}{s} baht": "THB",
    "S${n}{s}": "SGD",
    "EUR {n}{s}": "EUR",
}


@given(
    number=st.integers(1, 999_999),
    scale=st.sampled_from(sorted(SCALES)),
    written=st.sampled_from(sorted(CURRENCIES)),
)
def test_every_amount_is_read_back(read, number, scale, written):
    """Number, scale word and currency give the amount in units."""
    text = written.format(n=f"{number:,}", s=scale)
    (found,) = read(f"Japan pledged {text} for roads.").of("money")
    assert found.value == Money(number * SCALES[scale], CURRENCIES[written])


def test_decimals_and_approximate_amounts(read):
    """A decimal point counts, "up to" and "approximately" do not."""
    found = read("up to USD 2.5 billion and approximately 1.25 million yen").of("money")
    assert [mention.value for mention in found] == [Money(2.5e9, "USD"), Money(1.25e6, "JPY")]


@pytest.mark.parametrize("written", ["5 million dollar", "5-million-dollar", "five million US dollar"])
def test_amounts_before_what_is_given(read, written):
    """A currency before a noun stands in the singular."""
    (found,) = read(f"Japan announced a {written} grant for roads.").of("money")
    assert found.value == Money(5e6, "USD")


ONES = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 90: "ninety"}


@given(number=st.integers(1, 199))
def test_ordinals_in_digits(read, number):
    """Digits with their endings, such as 113th."""
    found = read(f"the {number}{_suffix(number)} Round").of("ordinal")
    assert [mention.value for mention in found] == [number]


@given(tens=st.sampled_from(sorted(TENS)), ones=st.integers(1, 9), join=st.sampled_from("- "))
def test_ordinals_in_words(read, tens, ones, join):
    """Words with and without a hyphen, such as twenty-third."""
    found = read(f"the {TENS[tens]}{join}{ONES[ones]} Round").of("ordinal")
    assert [mention.value for mention in found] == [tens + ones]
