"""Meetings that a release names only far below its opening: nothing that it tells was done there."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Participation, Reader
from kg.release.model import Release

TITLE = "รัฐมนตรีฯ มณี ยกระดับการเลี้ยงสาหร่าย"
LEAD = (
    "วันนี้ (5 พฤษภาคม 2566) เวลา 10.00 น. ณ ห้องประชุมสาหร่าย ชั้น 2 นางสาวมณี ทองดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม "
    "พร้อมด้วยผู้บริหารกระทรวงอุตสาหกรรมและหน่วยงานที่เกี่ยวข้อง ลงพื้นที่ติดตามการเลี้ยงสาหร่ายในจังหวัดชลบุรี "
    "และเยี่ยมชมบ่อเลี้ยงปูของกลุ่มเกษตรกรในพื้นที่อำเภอบางละมุง ซึ่งเป็นแหล่งเลี้ยงสาหร่ายที่สำคัญของภาคตะวันออก "
    "และเป็นต้นแบบของการเลี้ยงปูแบบยั่งยืน"
)
CALL = LEAD.replace("ลงพื้นที่", "ให้การต้อนรับเอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ซึ่งเข้าเยี่ยมคารวะ และ")
SAID = "รัฐมนตรีว่าการกระทรวงอุตสาหกรรมย้ำความสำคัญของการเลี้ยงปู"


def _where(reader: Reader, *paragraphs: str) -> set[str | None]:
    """The ends of the IRIs of the meetings at which acts were done and people were, as a release tells."""
    told = [claim.about for claim in reader.read(Release("note", "\n".join(paragraphs), "th")).claims]
    meetings = {one.meeting for one in told if isinstance(one, Act | Participation)}
    return {iri and iri.rpartition("/")[2] for iri in meetings}


@pytest.mark.parametrize(
    "passing",
    [
        "ขอบคุณญี่ปุ่นที่สนับสนุนการเป็นเจ้าภาพการประชุมเอเปคของไทย",
        "กล่าวว่า ไทยได้ประกาศเป้าหมายดังกล่าวในการประชุม COP26",
        "ชื่นชมความสำเร็จของการประชุมสุดยอดอาเซียน ครั้งที่ 42",
        "กล่าวว่า ฟาร์มปูได้รับการรับรองจากการประชุม Reef Forum",
        "เชิญชวนญี่ปุ่นเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 30",
    ],
)
def test_nothing_was_done_at_a_meeting_named_far_below(reader: Reader, passing: str):
    """It is thanked for, recalled or looked forward to in a third paragraph."""
    assert _where(reader, TITLE, LEAD, SAID, f"รัฐมนตรีว่าการกระทรวงอุตสาหกรรม{passing}") == {None}


@pytest.mark.parametrize(
    "told",
    [
        (f"{TITLE} ในการประชุมสุดยอดอาเซียน ครั้งที่ 42", LEAD, SAID),
        (TITLE, LEAD.replace("ลงพื้นที่", "เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 42 และ"), SAID),
        (TITLE, LEAD, "นางสาวมณี ทองดี เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 42", SAID),
    ],
)
def test_what_is_told_below_was_done_at_the_meeting_of_the_opening(reader: Reader, told: tuple[str, ...]):
    """The headlines and the first two paragraphs are the opening."""
    assert "asean-summit-42" in _where(reader, *told)


@pytest.mark.parametrize(
    "passing",
    [
        "ขอบคุณญี่ปุ่นที่สนับสนุนการจัดการประชุมสุดยอดอาเซียน ครั้งที่ 42",
        "ยินดีกับความสำเร็จของการประชุมสุดยอดอาเซียน ครั้งที่ 42",
    ],
)
def test_of_a_call_only_the_first_paragraph_tells_where_it_was(reader: Reader, passing: str):
    """What the second one names they only spoke of."""
    assert _where(reader, TITLE, CALL, f"รัฐมนตรีว่าการกระทรวงอุตสาหกรรม{passing}", SAID) == {None}


def test_the_day_of_the_opening_is_not_that_of_a_meeting_named_far_below(reader: Reader):
    """It is the day of what the opening tells."""
    passing = "ไทยพร้อมเป็นเจ้าภาพการประชุมสุดยอดอาเซียน ครั้งที่ 42\nไทยจัดการประชุมสุดยอดอาเซียน"
    text = f"{TITLE}\n{LEAD}\n{SAID}\n{passing}"
    meetings = [c.about for c in reader.read(Release("note", text, "th")).claims if c.kind == "meeting"]
    assert [getattr(one, "date", None) for one in meetings] == [None]


AFTER = "วันนี้ (5 พฤษภาคม 2566) ภายหลังการประชุมคณะรัฐมนตรี"


@pytest.mark.parametrize("name", ["", " (ครม.)", " "])
def test_what_somebody_said_after_a_meeting_was_not_said_there(reader: Reader, name: str):
    """The day is that of the meeting all the same."""
    text = f"{TITLE}\n{AFTER}{name} {LEAD.partition('ชั้น 2 ')[2]} และย้ำความสำคัญของการเลี้ยงปู\n{SAID}"
    told = [claim.about for claim in reader.read(Release("note", text, "th")).claims]
    assert {one.meeting for one in told if isinstance(one, Act | Participation)} == {None}
    assert [one.date and one.date.start for one in told if isinstance(one, Meeting)] == ["2023-05-05"]


def test_what_is_said_of_a_meeting_after_it_may_have_been_done_there(reader: Reader):
    """The words for "after" stand behind who speaks."""
    said = "กล่าวภายหลังการประชุมคณะรัฐมนตรี ว่า ครม. เห็นชอบแผนเลี้ยงปู และ"
    assert "thai-cabinet-meeting-note" in _where(reader, TITLE, LEAD.replace("ลงพื้นที่", said), SAID)
