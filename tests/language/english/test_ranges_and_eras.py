"""Bounds of sums, days in figures, years of other eras, ordinals above a hundred."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.protocol import DateValue, Money

REFERENCE = date(2021, 6, 15)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("US$1-2 million", "US$1-2 million", Money(2e6, "USD")),
        ("US$1.5 to 2 million", "US$1.5 to 2 million", Money(2e6, "USD")),
        ("between US$1 and 2 million", "US$1 and 2 million", Money(2e6, "USD")),
        ("US$1 million to US$2 million", "US$1 million to US$2 million", Money(2e6, "USD")),
        ("JPY 10–20 billion", "JPY 10-20 billion", Money(2e10, "JPY")),
        ("5 to 10 million yen", "5 to 10 million yen", Money(1e7, "JPY")),
        ("3 million baht to 4 million baht", "3 million baht to 4 million baht", Money(4e6, "THB")),
        ("US$100-200", "US$100-200", Money(200, "USD")),
        ("US$500 to 2 million people", "US$500", Money(500, "USD")),
        ("US$5 million to 10 countries", "US$5 million", Money(5e6, "USD")),
        ("US$5 million to 6 million people", "US$5 million", Money(5e6, "USD")),
        ("US$5 million - 3 boats", "US$5 million", Money(5e6, "USD")),
    ],
)
def test_a_range_of_money_is_its_upper_bound_in_its_scale(read, text, words, value):
    """Both bounds are the evidence; a number of other things behind a sum is none of it."""
    found = read(f"Japan gave {text} for roads.", REFERENCE)
    assert [(found.folded.text[m.start : m.end], m.value) for m in found.of("money")] == [(words, value)]


def test_two_sums_are_two(read):
    """Only behind "between" are they bounds."""
    found = read("Japan gave US$1 million and US$2 million.", REFERENCE).of("money")
    assert [mention.value for mention in found] == [Money(1e6, "USD"), Money(2e6, "USD")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 25/05/2021", "2021-05-25", None),
        ("on 05/25/2021", "2021-05-25", None),
        ("on 12/05/2021", "2021", None),
        ("on 12.05.2021", "2021-05-12", None),
        ("in B.E. 2564", "2021", None),
        ("on 12 May 2564 B.E.", "2021-05-12", None),
        ("in Reiwa 3", "2021", None),
        ("on May 12, Reiwa 3", "2021-05-12", None),
        ("from December to January 2022", "2021-12", "2022-01"),
        ("from 30 December to 2 January 2022", "2021-12-30", "2022-01-02"),
        ("from December 30, 2020 to January 2", "2020-12-30", "2021-01-02"),
        ("from December 2021 to January 2022", "2021-12", "2022-01"),
    ],
)
def test_days_in_figures_and_years_of_eras(read, text, start, end):
    """Of figures that may be day or month no more than the year is sure; ranges go over New Year."""
    (found,) = read(f"The parties met {text}.", REFERENCE).of("date")
    assert found.value == DateValue(start, end)
