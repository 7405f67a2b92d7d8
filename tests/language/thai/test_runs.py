"""Thai parties that stand together, and who of them acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    "offices",
    [
        "รองนายกรัฐมนตรี และที่ปรึกษาประธานอาเซียน",
        "อธิบดีกรมการค้า และผู้แทนพิเศษของประธานอาเซียน",
        "เลขาธิการพรรค และที่ปรึกษาเลขาธิการอาเซียน",
    ],
)
def test_a_second_office_is_nobody_else(read: Reader, offices: str) -> None:
    """Whoever advises the chair of a body is not that body."""
    assert read(f"นายสมชาย ใจดี {offices} เสนอให้จัดตั้งกองทุนข้าว").agents("Proposal") == ["นายสมชาย ใจดี"]


def test_staff_comes_along(read: Reader) -> None:
    """So do the chair's advisers."""
    assert read("นายสมชาย ใจดี และคณะที่ปรึกษาประธานอาเซียนเสนอให้จัดตั้งกองทุนข้าว").agents("Proposal") == ["นายสมชาย ใจดี"]


def test_another_office_behind_and_is_somebody_else(read: Reader) -> None:
    """The Secretary-General of a body acts beside the person before."""
    found = read("นายสมชาย ใจดี รองนายกรัฐมนตรี และเลขาธิการอาเซียน เสนอให้จัดตั้งกองทุนข้าว")
    assert found.agents("Proposal") == ["นายสมชาย ใจดี", "เลขาธิการอาเซียน"]
