"""What Thai meetings decide, give to others to do and issue; what a relative clause tells of; settings of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

_SPEAKER = "นายสมชาย รักไทย ปลัดกระทรวงพลังงาน"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ที่ประชุมได้พิจารณาเห็นชอบร่างแผนงานด้านการเดินเรือ", "Agreement"),
        ("ที่ประชุมพิจารณาร่างแผนงานด้านการเดินเรือ", "ExchangeOfViews"),
        ("ที่ประชุมอนุมัติให้ประเทศแคนาดาเป็นผู้สังเกตการณ์", "Agreement"),
        ("ที่ประชุมมอบหมายให้คณะทำงานจัดทำแผนงานด้านการเดินเรือ", "Request"),
        ("ที่ประชุมออกแถลงการณ์ร่วมว่าด้วยความมั่นคงทางอาหาร", "Adoption"),
        ("ที่ประชุมรับทราบด้วยความชื่นชมต่อการฝึกอบรมครู", "Appreciation"),
    ],
)
def test_what_meetings_decide(read: Reader, text: str, act: str) -> None:
    """What was considered and agreed at once is agreed; what others are given to do is asked of them."""
    assert read(text).acts() == [act]


@pytest.mark.parametrize(
    "text",
    [
        f"{_SPEAKER} มอบหมายให้ นายวิชัย ดีงาม อธิบดีกรมพลังงาน เป็นผู้แทน",
        "ที่ประชุมรับทราบรายงานของคณะทำงาน",
        f"โดยมี{_SPEAKER} กล่าวรายงาน",
    ],
)
def test_delegates_notes_and_ceremonies_are_no_acts(read: Reader, text: str) -> None:
    """Whoever is sent in somebody's place is asked for nothing, a bare note and an opening report tell nothing."""
    assert not {"Request", "Appreciation", "Announcement", "Agreement"} & set(read(text).acts())


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ทั้งสองฝ่ายหารือในประเด็นที่สำคัญของภูมิภาค", "ประเด็นที่สำคัญของภูมิภาค"),
        ("ทั้งสองฝ่ายแลกเปลี่ยนความคิดเห็นในประเด็นที่มีความสนใจร่วมกัน", "ประเด็นที่มีความสนใจร่วมกัน"),
        ("ทั้งสองฝ่ายหารือในประเด็นพลังงานสะอาด", "พลังงานสะอาด"),
    ],
)
def test_the_noun_of_a_relative_clause_stays(read: Reader, text: str, topic: str) -> None:
    """A light noun is left off only where the matter itself follows."""
    assert read(text).phrases("ExchangeOfViews")[0] == topic


def test_a_setting_speaks_for_nobody(read: Reader) -> None:
    """The framework in which something is said is not who says it."""
    assert read("ในกรอบอาเซียน ยินดีที่ไทยเป็นเจ้าภาพการประชุมด้านการเดินเรือ").agents("Welcome") == []


def test_talks_with_others_are_of_the_speaker(read: Reader) -> None:
    """Not of the parties of the meeting, though nobody knows the partners."""
    found = read(f"{_SPEAKER} ขอบคุณญี่ปุ่นสำหรับการต้อนรับ และหารือกับบริษัทเดินเรือเกี่ยวกับท่าเรือน้ำลึก")
    assert found.agents("ExchangeOfViews") == ["นายสมชาย รักไทย"]


def test_whoever_is_quoted_is_no_topic(read: Reader) -> None:
    """An object ends with the quotation."""
    found = read('"ขอขอบคุณชาวประมงสำหรับการต้อนรับ" นายสมชาย กล่าว')
    assert found.phrases("Appreciation") == ["ชาวประมงสำหรับการต้อนรับ"]


def test_time_may_stand_before_a_party(read: Reader) -> None:
    """An adverb of time hides no subject."""
    found = read(f"{_SPEAKER} กล่าวว่า ที่ผ่านมากระทรวงพาณิชย์ได้ผลักดันการขุดร่องน้ำ")
    assert found.agents("Proposal") == ["กระทรวงพาณิชย์"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ญี่ปุ่นยินดีมอบรถพยาบาลแก่โรงพยาบาลชายแดน", "Pledge"),
        ("ญี่ปุ่นฝากให้ผู้ประกอบการดูแลลูกเรือ", "Request"),
        ("ญี่ปุ่นพูดคุยถึงการขุดร่องน้ำ", "ExchangeOfViews"),
        ("ฝั่งญี่ปุ่นชื่นชมการขุดร่องน้ำ", "Appreciation"),
        ("ที่ประชุมคณะรัฐมนตรีเห็นชอบการขุดร่องน้ำ", "Agreement"),
    ],
)
def test_more_that_parties_do(read: Reader, text: str, act: str) -> None:
    """Gifts gladly given, what somebody wants looked after, talk about something, sides, the cabinet."""
    assert read(text).acts() == [act]


def test_papers_that_change_hands_are_no_views(read: Reader) -> None:
    """Nor are visits."""
    assert read("ทั้งสองฝ่ายแลกเปลี่ยนเอกสารกรอบความร่วมมือ และแลกเปลี่ยนการเยือนอย่างสม่ำเสมอ").acts() == []


def test_what_happened_next_is_no_topic(read: Reader) -> None:
    """Nor is what is reckoned with."""
    found = read("ญี่ปุ่นขอบคุณชาวประมงสำหรับการต้อนรับ หลังการหารือได้เยี่ยมชมท่าเรือ")
    assert found.phrases("Appreciation") == ["ชาวประมงสำหรับการต้อนรับ"]


def test_what_a_purpose_goes_on_with_is_no_act(read: Reader) -> None:
    """A conjunction without a space before it joins to the purpose."""
    found = read(f"{_SPEAKER} เสนอการตั้งทีมงานร่วม เพื่อวางแผนและผลักดันการขุดร่องน้ำ")
    assert found.acts() == ["Proposal"]


def test_whoever_is_asked_need_not_be_known(read: Reader) -> None:
    """What some company is to do is what is proposed, not what the speaker does."""
    found = read(f"{_SPEAKER} เสนอให้ทางบริษัทฯ พิจารณาการขุดร่องน้ำ")
    assert found.acts() == ["Proposal"]


def test_an_award_is_no_gift(read: Reader) -> None:
    """Nor is an office that is handed over."""
    assert "Pledge" not in read(f"{_SPEAKER} ได้รับมอบรางวัลจากสมาคมประมงญี่ปุ่น").acts()
