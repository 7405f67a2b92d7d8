"""What Thai releases say without a verb of an act of its own: stances, demands, gifts thanked for, lists, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "act", "phrases"),
    [
        ("ญี่ปุ่นพร้อมยกระดับท่าเรือน้ำลึกของภูมิภาค", "Emphasis", ["ยกระดับท่าเรือน้ำลึกของภูมิภาค"]),
        ("ไทยยินดีขยายการฝึกอบรมชาวประมง", "Emphasis", ["ขยายการฝึกอบรมชาวประมง"]),
        ("ฝ่ายไทยต้องการเพิ่มเส้นทางเดินเรือ", "Proposal", ["เพิ่มเส้นทางเดินเรือ"]),
        ("ไทยกล่าวว่า ทุกฝ่ายจำเป็นต้องรักษาแนวปะการัง", "Emphasis", ["รักษาแนวปะการัง"]),
        ("ไทยกำลังพัฒนาท่าเรือน้ำลึกแห่งใหม่", "Announcement", ["ท่าเรือน้ำลึกแห่งใหม่"]),
    ],
)
def test_a_stance_keeps_its_verb_in_the_object(read: Reader, text: str, act: str, phrases: list[str]) -> None:
    """Ready to, glad to, wanting to, having to, being about: the verb after it tells what for."""
    assert read(text).phrases(act) == phrases


def test_what_is_said_and_by_whom(read: Reader) -> None:
    """Words without another act are a stance of the speaker; with one, the speaker is told for what comes next."""
    said = read("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวว่า การขนส่งทางน้ำเป็นหัวใจของการค้าในอ่าว")
    assert (said.acts(), said.agents("Emphasis")) == (["Emphasis"], ["นายสมชาย รักไทย"])
    assert read("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวว่า ญี่ปุ่นสนับสนุนการประมง").acts() == ["Speech", "Support"]


def test_who_is_thanked_for_support_gave_it(read: Reader) -> None:
    """The noun of giving after thanks."""
    found = read("ไทยขอบคุณญี่ปุ่นสำหรับการสนับสนุนการฝึกอบรมชาวประมง")
    assert (found.agents("Appreciation"), found.agents("Support")) == (["ไทย"], ["ญี่ปุ่น"])


def test_those_who_only_come_along_do_not_act(read: Reader) -> None:
    """Together with his deputy, the minister proposed."""
    found = read("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน พร้อมด้วย นายวิชัย ใจดี รองปลัดกระทรวงแรงงาน เสนอการฝึกอบรมชาวประมง")
    assert found.agents("Proposal") == ["นายสมชาย รักไทย"]


def test_whoever_is_to_act_is_the_object_of_a_proposal(read: Reader) -> None:
    """Proposing that ASEAN and Japan stress something is no act of Japan."""
    assert read("ไทยเสนอให้อาเซียนและญี่ปุ่นมุ่งเน้นการขนส่งทางน้ำ").acts() == ["Proposal"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ไทยเสนอโครงการท่าเรือ ซึ่งเหมาะกับยุคนี้ เช่น การขุดร่องน้ำ และการเดินเรือชายฝั่ง", ["การขุดร่องน้ำ", "การเดินเรือชายฝั่ง"]),
        ("ไทยเสนอความร่วมมือ 2 ประการ ดังนี้\nการขุดร่องน้ำ ให้ลึกขึ้น\nการเดินเรือชายฝั่ง ให้ปลอดภัย", ["การขุดร่องน้ำ", "การเดินเรือชายฝั่ง"]),
        ("ไทยเสนอแนวทาง ดังนี้\nประการแรก การขุดร่องน้ำ\nประการที่สอง การเดินเรือชายฝั่ง", ["การขุดร่องน้ำ", "การเดินเรือชายฝั่ง"]),
    ],
)
def test_lists_go_on_after_the_object(read: Reader, text: str, phrases: list[str]) -> None:
    """Behind a relative clause, and as points on the lines that follow, numbered or counted."""
    assert read(text).phrases("Proposal")[-2:] == phrases


def test_numbers_dashes_and_commas_of_figures_stay_in_a_phrase(read: Reader) -> None:
    """A space beside a figure or a dash parts no list; English in brackets is no topic of its own."""
    found = read("ไทยเสนอการฝึกอบรมชาวประมง 12,500 คนตามชายฝั่งไทย - ลาว (Coastal Training) และการเดินเรือ")
    assert found.phrases("Proposal") == ["การฝึกอบรมชาวประมง 12,500 คนตามชายฝั่งไทย - ลาว", "การเดินเรือ"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("ญี่ปุ่นสนับสนุนการเป็นเจ้าภาพเอเปคของไทย", "ไทย"),
        ("ในฐานะประธานอาเซียน กัมพูชาเสนอแผนงานด้านป่าไม้", "กัมพูชา"),
        ("ลาวจะทำหน้าที่ประธานอาเซียนในปี 2567", "ลาว"),
    ],
)
def test_terms_of_office_and_their_holders(read: Reader, text: str, holder: str) -> None:
    """After "of", after the office that opens the clause, or before the verb."""
    assert read(text).agents("Tenure") == [holder]


def test_a_ministry_is_known_however_it_is_spaced(read: Reader) -> None:
    """Fields with spaces, the country apart, or left out where no other ministry has the name."""
    for words in ("กระทรวงเกษตร ป่าไม้ และประมง ประเทศญี่ปุ่น", "กระทรวงเกษตร ป่าไม้ และประมง"):
        ministry = next(m for m in read(f"{words} เสนอแผนงาน").mentions if m.kind == "actor")
        assert [iri.rsplit("/", 1)[-1] for iri in ministry.iris] == ["maff-japan"]


def test_the_government_that_acts_is_the_home_one(read: Reader) -> None:
    """Without a country, and only where a verb follows."""
    assert read("ทั้งนี้ รัฐบาลพร้อมดูแลชาวประมง").agents("Emphasis") == ["รัฐบาล"]
    assert not [m for m in read("ญี่ปุ่นชื่นชมนโยบายของรัฐบาล").mentions if m.kind == "reference"]
