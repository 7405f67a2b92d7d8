"""Dates and people as what the languages read gives them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.protocol import DateValue, Mention, PersonValue
from kg.text import Span

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


@pytest.mark.parametrize(("office", "begins", "ends"), [(Span(2, 9), 2, 16), (Span(18, 30), 10, 30), (None, 10, 16)])
def test_a_person_reaches_over_the_office_beside_the_name(office: Span | None, begins: int, ends: int) -> None:
    """Before the name, behind it, or none."""
    person = Mention("person", 10, 16, value=PersonValue(("Ann Roe",), position=office))
    assert (person.office, person.begins, person.ends) == (office, begins, ends)


def test_what_is_no_person_has_no_office() -> None:
    """A date is where it stands."""
    day = Mention("date", 10, 16, value=DateValue("2026-02-03"))
    assert (day.office, day.begins, day.ends) == (None, 10, 16)
