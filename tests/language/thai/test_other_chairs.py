"""Chairs of bodies that a Thai release only names: they chaired no meeting by that."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release

MINISTER, ADVISER = "นางสาวมณี ทองดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม", "นายสมชาย ใจดี ที่ปรึกษารัฐมนตรีว่าการกระทรวงอุตสาหกรรม"
MEETING = "การประชุมสุดยอดอาเซียน ครั้งที่ 42"


def _chairs(reader: Reader, text: str) -> int:
    """How many people chaired."""
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    return sum(1 for one in told if isinstance(one, Participation) and one.role in {"Chair", "Cochair"})


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} ขอให้เสนอแผนต่อคณะกรรมการส่งเสริมการเลี้ยงปู ที่มี{ADVISER} เป็นประธาน พิจารณาต่อไป",
        f"{MINISTER} แต่งตั้งคณะทำงานด้านสาหร่ายโดยมี{ADVISER} เป็นประธาน",
        f"{MINISTER} ตั้งคณะอนุกรรมการ 2 ชุด ได้แก่ คณะอนุกรรมการกำกับการเลี้ยงปู โดยมี{ADVISER} เป็นประธาน",
        f"{ADVISER} ในฐานะประธานคณะกรรมการบริหารจัดการปู กล่าวว่า การเลี้ยงปูมีความสำคัญ",
        f"{MINISTER} ได้รับรายงานจาก{ADVISER} ในฐานะประธานสมาพันธ์ผู้เลี้ยงสาหร่าย",
    ],
)
def test_whoever_chairs_a_body_chaired_no_meeting(reader: Reader, text: str):
    """The body is only named."""
    assert _chairs(reader, text) == 0


@pytest.mark.parametrize(
    "text",
    [
        f"{MEETING} โดยมี{MINISTER} เป็นประธานการประชุม",
        f"การประชุมคณะกรรมการส่งเสริมการเลี้ยงปู ครั้งที่ 2/2566 ซึ่งมี{MINISTER} เป็นประธาน",
        f"ที่ประชุมคณะกรรมการเลี้ยงปูแห่งชาติ (บอร์ดปู) ซึ่งมี{MINISTER} เป็นประธาน ได้เห็นชอบแผนสาหร่าย",
        f"{MINISTER} ในฐานะประธานการประชุม กล่าวว่า การเลี้ยงปูมีความสำคัญ",
        f"{MINISTER} เป็นประธานการประชุมคณะกรรมการส่งเสริมการเลี้ยงปู",
    ],
)
def test_whoever_chairs_a_meeting_of_a_body_chaired(reader: Reader, text: str):
    """The body meets, or the meeting itself is named."""
    assert _chairs(reader, text) == 1


@pytest.mark.parametrize(
    "meeting", ["การประชุมเจ้าหน้าที่อาวุโสอาเซียน-ญี่ปุ่น ครั้งที่ 31", "การประชุมรัฐมนตรีเศรษฐกิจอาเซียน ครั้งที่ 57", MEETING]
)
def test_a_body_in_the_name_of_a_meeting_is_not_what_is_chaired(reader: Reader, meeting: str):
    """The meeting is, wherever in its name the body stands."""
    guest = "นายจอห์น โร รองปลัดกระทรวงการต่างประเทศญี่ปุ่น"
    text = f"เมื่อวันที่ 4 มิถุนายน 2566 มี{meeting} ที่กรุงเทพฯ โดยมี{guest} และ{MINISTER} เป็นประธานร่วม"
    assert _chairs(reader, text) == 2
