"""What a Thai paper holds is done by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader

_SPEAKER = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน กล่าวว่า "


def _acts(reader: Reader, text: str) -> set[str]:
    """The kinds of acts that a text tells of."""
    reading = reader.read(Release("note", text, "th"))
    return {c.about.type for c in reading.claims if isinstance(c.about, Act)}


@pytest.mark.parametrize(
    "text",
    [
        "แผนงานฉบับนี้มีสาระสำคัญ ได้แก่ (1) การพัฒนาพันธุ์สาหร่าย (2) การแลกเปลี่ยนข้อมูล รวมถึงสนับสนุนการวิจัยร่วม",
        "ร่างแถลงการณ์ร่วมฯ มีสาระสำคัญเป็นการแสดงเจตนารมณ์ร่วมกันของไทยและญี่ปุ่น โดยสนับสนุนการวิจัย และเรียกร้องให้ลดขยะทะเล",
        "โครงการนี้แบ่งเป็น 3 ด้าน คือ ด้านที่ 1 ส่งเสริมการเลี้ยงปู ด้านที่ 2 สนับสนุนการวิจัยสาหร่าย และด้านที่ 3 แลกเปลี่ยนข้อมูล",
        "แผนปฏิบัติการด้านปะการัง ประกอบด้วย 1) ส่งเสริมการวิจัย 2) สนับสนุนการฟื้นฟูแนวปะการัง",
        "บันทึกความเข้าใจฯ มีเนื้อหาเกี่ยวกับการเลี้ยงปู พร้อมสนับสนุนให้มีการวิจัยร่วม",
    ],
)
def test_points_of_a_paper_are_no_support(reader: Reader, text: str) -> None:
    """Whoever speaks of a plan does not do what stands in it."""
    assert _acts(reader, _SPEAKER + text).isdisjoint({"Support", "Request", "ExchangeOfViews"})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("แผนปฏิบัติการด้านปะการังประกอบด้วย 3 ด้าน ซึ่งญี่ปุ่นสนับสนุนการวิจัยสาหร่าย", "Support"),
        ("ที่ประชุมได้เห็นชอบแผนงานด้านปะการัง ประกอบด้วย 3 ด้าน พร้อมทั้งได้หารือเรื่องปูกับญี่ปุ่น", "ExchangeOfViews"),
        ("ไทยสนับสนุนแผนงานด้านปะการัง ซึ่งมีสาระสำคัญเรื่องการวิจัย", "Support"),
    ],
)
def test_a_doer_of_its_own_or_what_was_done_stays(reader: Reader, text: str, act: str) -> None:
    """Behind the contents of a paper somebody may still act."""
    assert act in _acts(reader, "ในการประชุมอาเซียน-ญี่ปุ่น " + text)
