"""Dates as what the languages read gives them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.protocol import DateValue

DAY = date(2026, 2, 3)


@pytest.mark.parametrize(
    ("told", "after"),
    [
        ("2026-02-04", True),
        ("2026-02-03", False),
        ("2026-02", False),
        ("2026-03", True),
        ("2026", False),
        ("2027", True),
    ],
)
def test_a_date_is_after_a_day_as_exactly_as_it_is_told(told: str, *, after: bool) -> None:
    """A month or year in which a day lies is not after it; without a day nothing is."""
    assert (DateValue(told).is_after(DAY), DateValue(told).is_after(None)) == (after, False)
