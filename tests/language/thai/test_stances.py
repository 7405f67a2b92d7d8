"""What a Thai text says of somebody or something without a verb of saying: the speaker's stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

_SPEAKER = "นายสมชาย รักไทย ปลัดกระทรวงแรงงาน"


@pytest.mark.parametrize(
    "said",
    [
        "ญี่ปุ่นเป็นมิตรแท้ของชาวประมง",
        "ญี่ปุ่นถือเป็นหุ้นส่วนที่สำคัญของชาวประมง",
        "เวียดนามมีศักยภาพด้านการเดินเรือ",
        "การขุดร่องน้ำนับเป็นโอกาสของชาวประมง",
    ],
)
def test_a_judgement_is_a_stance_of_who_speaks(read: Reader, said: str) -> None:
    """Not of the country that it is about."""
    found = read(f"{_SPEAKER} ขอบคุณมาเลเซียสำหรับการต้อนรับ โดย{said} และเสนอการฝึกอบรมชาวประมง")
    assert found.acts() == ["Appreciation", "Emphasis", "Proposal"]
    assert {tuple(found.agents(act)) for act in found.acts()} == {("นายสมชาย รักไทย",)}


@pytest.mark.parametrize(
    "text",
    [
        "ไทยเสนอให้ยกระดับความสัมพันธ์เป็นหุ้นส่วนทางยุทธศาสตร์",
        "ไทยเห็นพ้องว่าเวียดนามมีศักยภาพด้านการเดินเรือ",
        "ไทยเสนอการเดินเรือชายฝั่ง ซึ่งเวียดนามได้เป็นหุ้นส่วนสำคัญมาแล้ว",
    ],
)
def test_what_another_verb_leads_in_or_what_was_is_none(read: Reader, text: str) -> None:
    """Nor what a relation is raised to."""
    assert "Emphasis" not in read(text).acts()


def test_a_judgement_told_before_other_acts_is_a_stance(read: Reader) -> None:
    """A background told there is none."""
    judged = read(f"{_SPEAKER} กล่าวว่า การเดินเรือชายฝั่งนับเป็นก้าวสำคัญของทุกประเทศ และขอบคุณญี่ปุ่นสำหรับเรือฝึก")
    assert judged.acts() == ["Emphasis", "Appreciation"]
    told = read(f"{_SPEAKER} กล่าวว่า การเดินเรือชายฝั่งเริ่มขึ้นเมื่อปีก่อน และขอบคุณญี่ปุ่นสำหรับเรือฝึก")
    assert told.acts() == ["Speech", "Appreciation"]


def test_several_who_are_thanked_for_something_are_one_object(read: Reader) -> None:
    """The last of them does not open a clause."""
    assert read("ไทยขอขอบคุณที่ทาง JETRO และ JICA ได้ให้ความสำคัญกับชาวประมง").acts() == ["Appreciation"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("หลังจากที่ไทยได้เสนอการเดินเรือชายฝั่ง ญี่ปุ่นเห็นชอบการขุดร่องน้ำ", ["Agreement"]),
        ("ญี่ปุ่นเห็นชอบการขุดร่องน้ำเพื่อพิจารณาและรับรองการเดินเรือชายฝั่ง", ["Agreement"]),
        ("ญี่ปุ่นเห็นชอบและรับรองการเดินเรือชายฝั่ง", ["Adoption"]),
        ("ที่ประชุมได้มีการรับรองแผนการเดินเรือชายฝั่ง", ["Adoption"]),
        ("ฝ่ายไทยได้ตรวจสอบและรับรองคุณภาพเรือฝึก", []),
    ],
)
def test_backgrounds_purposes_and_certificates_are_no_acts(read: Reader, text: str, acts: list[str]) -> None:
    """What the clause is about counts."""
    assert read(text).acts() == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ญี่ปุ่นเห็นถึงศักยภาพของชาวประมง", "Emphasis"),
        ("ฝ่ายไทยได้นำเรียนความคืบหน้าการขุดร่องน้ำ", "Announcement"),
        ("ญี่ปุ่นจะส่งผู้เชี่ยวชาญด้านการเดินเรือชายฝั่ง", "Pledge"),
        ("ทั้งสองฝ่ายได้ข้อสรุปเรื่องการเดินเรือชายฝั่ง", "Agreement"),
        ("ไทยแลกเปลี่ยนประสบการณ์การเดินเรือชายฝั่งกับเวียดนาม", "ExchangeOfViews"),
    ],
)
def test_more_cues(read: Reader, text: str, act: str) -> None:
    """Gathered from what parties of talks are told to have done."""
    assert read(text).acts() == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ไทยพร้อมร่วมมือกับญี่ปุ่นในการพัฒนาท่าเรือ", "Emphasis"),
        ("ไทยยินดีร่วมมือในกรอบความร่วมมือด้านท่าเรือ", "Support"),
        ("ไทยมุ่งมั่นที่จะสนับสนุนการประมงอย่างยั่งยืน", "Support"),
        ("ไทยมุ่งมั่นที่จะพัฒนาการประมงอย่างยั่งยืน", "Emphasis"),
        ("ญี่ปุ่นแสดงจุดยืนสนับสนุนการเดินเรือเสรี", "Support"),
        ("ญี่ปุ่นเชื่อมั่นในบทบาทของไทยด้านการประมง", "Emphasis"),
        ("ญี่ปุ่นเชื่อมั่นว่าการประมงจะเติบโต", "Expectation"),
        ("ญี่ปุ่นเชื่อมั่นการประมงจะเติบโต", "Expectation"),
    ],
)
def test_what_follows_a_stance_tells_its_kind(read: Reader, text: str, act: str) -> None:
    """With whom or for what somebody is ready, and whether somebody is trusted or something expected."""
    assert read(text).acts() == [act]
