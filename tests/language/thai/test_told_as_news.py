"""What a Thai speaker tells of having done or been sent to is no stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

_SPEAKER = "นางสาวสมหญิง ดีใจ รองอธิบดีกรมประมง เปิดเผยว่า "


@pytest.mark.parametrize(
    "text",
    [
        "นายสมชาย ใจดี อธิบดีกรมประมง ได้มอบหมายตนเป็นหัวหน้าคณะผู้แทนไทยเข้าร่วมงานเทศกาลปู",
        "ตนได้รับมอบหมายให้เป็นผู้แทนกรมประมงในงานเทศกาลปูที่กรุงจาการ์ตา",
        "ในโอกาสนี้ได้แนะนำ นายสมชาย ใจดี ผู้แทนการค้าไทย ให้ฝ่ายญี่ปุ่นรู้จัก",
        "วันนี้ได้ลงพื้นที่ตรวจแนวปะการังที่จังหวัดภูเก็ตกับเจ้าหน้าที่",
        "กรมประมงได้จัดกิจกรรมปล่อยลูกปูลงทะเลที่จังหวัดตราดเมื่อเดือนที่แล้ว",
    ],
)
def test_what_happened_is_no_stance(read: Reader, text: str) -> None:
    """Neither who was sent nor where somebody went is stressed."""
    assert "Emphasis" not in read(_SPEAKER + text).acts()


@pytest.mark.parametrize(
    "text",
    [
        "แนวปะการังมีความสำคัญต่อการประมงของไทยและประเทศในภูมิภาค",
        "เจ้าหน้าที่ที่ได้เดินทางมามีส่วนช่วยให้แนวปะการังฟื้นตัวได้เร็วขึ้นมาก",  # who came is no news
    ],
)
def test_what_is_said_of_a_matter_stays_one(read: Reader, text: str) -> None:
    """A statement about something is a stance as before."""
    assert "Emphasis" in read(_SPEAKER + text).acts()
