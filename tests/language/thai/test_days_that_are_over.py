"""Days without a year that a Thai text says are over: of the last year, where they would lie ahead."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("เมื่อวันที่ 14 ธันวาคมที่ผ่านมา", "2022-12-14"),
        ("เมื่อวันที่ 14 ธันวาคม ที่ผ่านมา", "2022-12-14"),
        ("เมื่อวันที่ 14 - 16 พฤศจิกายนปีที่แล้ว", "2022-11-14"),
        ("เมื่อวันที่ 5 มกราคม ที่ผ่านมา", "2023-01-05"),
        ("ในวันที่ 14 ธันวาคม", "2023-12-14"),
        ("ในวันที่ 14 ธันวาคมนี้", "2023-12-14"),
        ("เมื่อวันที่ 14 ธันวาคม 2565 ที่ผ่านมา", "2022-12-14"),
    ],
)
def test_a_day_that_is_over_is_not_ahead(reader: Reader, told: str, day: str):
    """The text is of January."""
    text = f"การประชุมสุดยอดอาเซียน ครั้งที่ 42 จัดขึ้น{told}"
    claims = reader.read(Release("note", text, "th", published=date(2023, 1, 12))).claims
    assert [m.date and m.date.start for m in (c.about for c in claims) if isinstance(m, Meeting)] == [day]
