"""Dates by three calendars in three languages, and what people write by the Buddhist era."""

from __future__ import annotations

import pytest

from kg.answers.eras import shown
from kg.eras import gregorian


@pytest.mark.parametrize(
    ("date", "era", "language", "told"),
    [
        ("2020-10-16", "buddhist", "th", "16 ตุลาคม พ.ศ. 2563"),
        ("2020-10", "buddhist", "th", "ตุลาคม พ.ศ. 2563"),
        ("2020", "buddhist", "th", "พ.ศ. 2563"),
        ("2020-10-16", "buddhist", "en", "16 October 2563 BE"),
        ("2020-10-16", "buddhist", "ja", "仏暦2563年10月16日"),
        ("2020-10-16", "japanese", "ja", "令和2年10月16日"),
        ("2019-05-01", "japanese", "ja", "令和元年5月1日"),
        ("2019-04-30", "japanese", "ja", "平成31年4月30日"),
        ("2019-05", "japanese", "ja", "令和元年5月"),
        ("2019", "japanese", "ja", "平成31年/令和元年"),
        ("1989-01", "japanese", "en", "January Showa 64/Heisei 1"),
        ("2020-10-16", "japanese", "en", "16 October Reiwa 2"),
        ("2020-10-16", "japanese", "th", "16 ตุลาคม ปีเรวะที่ 2"),
        ("1850-01-01", "japanese", "ja", "1850-01-01"),
        ("2020-10-16", "gregorian", "th", "2020-10-16"),
        ("soon", "buddhist", "th", "soon"),
        ("2020-13", "buddhist", "th", "พ.ศ. 2563-13"),
    ],
)
def test_shown(date, era, language, told):
    """Whole and partial dates; a reign begins with a day, and the year before and after it has two names."""
    assert shown(date, era, language) == told


def test_gregorian():
    """Years of the Buddhist era are known by their number."""
    assert [gregorian(one) for one in ("2563-10-16", "2563", "2020-10", "today")] == [
        *("2020-10-16", "2020", "2020-10", "today")
    ]
