"""The day of a call is not that on which somebody took the office on which they are congratulated."""

from __future__ import annotations

import pytest

from kg.claims import Reader, Tenure
from kg.release.model import Release


def _terms(reader: Reader, text: str) -> list[tuple[str | None, str | None]]:
    """Beginning and end of each term of office that a text tells."""
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    return [(one.start, one.end) for one in told if isinstance(one, Tenure)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "วันที่ 4 มีนาคม 2564 นายวิชัย ใจดี เอกอัครราชทูตเวียดนามประจำประเทศไทย เข้าเยี่ยมคารวะนายสมชาย ดีงาม "
            "ในโอกาสเข้ารับตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม"
        ),
        "วันที่ 4 มีนาคม 2564 นายวิชัย ใจดี เข้าพบเพื่อแสดงความยินดีในการเข้าดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม",
        "นายวิชัย ใจดี เยือนฟิลิปปินส์ในวันที่ 4 มีนาคม 2564 เป็นครั้งแรกหลังการดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม",
        "ปีนี้เป็นวาระครบรอบ 50 ปี และฝากความปรารถนาดีไปยัง นายวิชัย ใจดี ซึ่งคาดว่าจะดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคมในปี 2566",
        "นายวิชัย ใจดี เปิดงานสาหร่าย โดยในปี 2565 ประเทศไทยดำรงตำแหน่งประธานคณะกรรมการแนวปะการัง",
        "นายวิชัย ใจดี ซึ่งเข้ารับตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม กล่าวว่า แผนสาหร่ายเริ่มมาตั้งแต่ พ.ศ. 2558 และสิ้นสุดใน พ.ศ. 2565",
    ],
)
def test_day_of_something_else(reader: Reader, text: str) -> None:
    """Days of calls, of other years and of plans begin no term of office."""
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    people = [one for one in told if isinstance(one, Tenure) and "/person/" in one.holder]
    assert people == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "นายวิชัย ใจดี เข้ารับตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม เมื่อวันที่ 24 พฤศจิกายน 2563",
            [("2020-11-24", None)],
        ),
        (
            (
                "วันที่ 9 กุมภาพันธ์ 2564 นายสมชาย ดีงาม ต้อนรับ นายวิชัย ใจดี "
                "ในโอกาสเข้ารับตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม เมื่อวันที่ 24 พฤศจิกายน 2563"
            ),
            [("2020-11-24", None)],
        ),
        (
            "เมื่อวันที่ 24 พฤศจิกายน 2563 นายวิชัย ใจดี ได้รับแต่งตั้งให้ดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม",
            [("2020-11-24", None)],
        ),
        (
            "นายวิชัย ใจดี เคยดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคม ระหว่างปี 2554 - 2557",
            [("2011", "2014")],
        ),
    ],
)
def test_own_day(reader: Reader, text: str, terms: list[tuple[str | None, str | None]]) -> None:
    """A day that a word ties to the office, or that stands right before whoever took it, begins the term."""
    assert _terms(reader, text) == terms


@pytest.mark.parametrize(
    "text",
    [
        "กรมประมงจะเป็นผู้ประสานงานหลักด้านสาหร่าย",
        "สถาบันแนวปะการังแห่งชาติ เป็นผู้ประสานงานร่วมกับทุกฝ่ายที่เกี่ยวข้อง",
        "อาเซียนยินดีกับการดูแลแนวปะการัง ในฐานะผู้ประสานงานด้านหญ้าทะเล",
    ],
)
def test_no_office(reader: Reader, text: str) -> None:
    """An agency that takes care of something, and a body of countries, hold no coordinator's office."""
    assert _terms(reader, text) == []
