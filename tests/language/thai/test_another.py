"""Thai sentences that only a space parts from the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "act", "phrases"),
    [
        ("ญี่ปุ่นเสนอโครงการพัฒนาบุคลากร เวียดนามพร้อมเป็นเจ้าภาพการประชุมครั้งต่อไป", "Proposal", ["โครงการพัฒนาบุคลากร"]),
        ("ไทยสนับสนุนระบบเตือนภัยร่วม ลาวไม่มีข้อคัดค้าน", "Support", ["ระบบเตือนภัยร่วม"]),
        ("อาเซียนชื่นชมความก้าวหน้าของโครงการนม กัมพูชาสามารถส่งออกข้าวได้มากขึ้น", "Appreciation", ["ความก้าวหน้าของโครงการนม"]),
        ("ไทยย้ำความสำคัญของท่าเรือ เลขาธิการอาเซียนเดินทางกลับกรุงจาการ์ตา", "Emphasis", ["ท่าเรือ"]),
    ],
)
def test_what_another_party_does_behind_a_space_is_no_topic_of_the_act_before(
    read: Reader, text: str, act: str, phrases: list[str]
) -> None:
    """A party with a verb right behind it opens a sentence of its own."""
    assert read(text).phrases(act) == phrases


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ไทยหารือเรื่องการค้ากับ ลาว เวียดนาม กัมพูชาเป็นต้น", "กัมพูชา"),
        ("ไทยยินดีที่ ญี่ปุ่นเปิดตลาดกล้วยไม้", "ตลาดกล้วยไม้"),
        ("ไทยย้ำความสำคัญของการลงทุนโดยเฉพาะใน ญี่ปุ่นให้มากขึ้น", "ญี่ปุ่น"),
    ],
)
def test_a_party_that_is_led_in_or_listed_opens_no_sentence(read: Reader, text: str, phrases: str) -> None:
    """What is glad-making, or one of several, stays in the object."""
    found = read(text)
    assert any(phrases in found.words(span) for frame in found.frames for span in frame.objects)
