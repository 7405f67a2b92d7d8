"""What Thai releases say without a verb of an act of its own: stances, demands, gifts thanked for, lists, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.text import Span, fold

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


@pytest.mark.parametrize(
    ("said", "phrases"),
    [
        ("ความร่วมมือทางทะเลถือเป็นก้าวสำคัญในการฟื้นฟูป่าชายเลนของอ่าว", ["ความร่วมมือทางทะเล", "ฟื้นฟูป่าชายเลนของอ่าว"]),
        ("การฝึกอบรมสะท้อนถึงความไว้วางใจระหว่างชาวประมง", ["การฝึกอบรม", "ความไว้วางใจระหว่างชาวประมง"]),
    ],
)
def test_a_statement_is_about_what_stands_on_both_sides_of_its_predicate(
    read: Reader, said: str, phrases: list[str]
) -> None:
    """Of "this shows our trust", the words before the predicate alone would not tell what it is about."""
    assert read(f"นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวว่า {said}").phrases("Emphasis") == phrases
    quoted = read(f'"{said}" นายสมชาย รักไทย กล่าว')
    assert quoted.phrases("Emphasis") == phrases


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


def test_a_party_right_behind_a_noun_acts_where_it_has_done_so(read: Reader) -> None:
    """In Thai no space need part "the ports" from "Japan", which has thanked; what another party has is no act."""
    found = read("ในส่วนของอุตสาหกรรมท่าเรือไทยได้ขอบคุณญี่ปุ่นที่ช่วยขุดร่องน้ำ")
    assert found.agents("Appreciation") == ["ไทย"]
    assert read("ความร่วมมือที่ญี่ปุ่นได้เสนอการขุดร่องน้ำ").acts() == []


def test_a_speaker_may_speak_of_himself(read: Reader) -> None:
    """The pronoun between a connector and the verb means whoever speaks."""
    found = read("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวว่า ท่าเรือเต็ม ซึ่งตนมองว่าการขุดร่องน้ำจำเป็น")
    assert found.agents("Emphasis") == ["นายสมชาย รักไทย"]


def test_joy_without_a_subject_is_a_welcome_of_the_speaker(read: Reader) -> None:
    """It is a joy that."""
    assert read("เป็นที่น่ายินดีที่ญี่ปุ่นได้สนับสนุนการขุดร่องน้ำ").acts()[0] == "Welcome"


def test_what_is_only_told_of_a_phrase_is_no_phrase(read: Reader) -> None:
    """A predicate behind a space or behind "that Japan" is no topic; one that is joined is."""
    assert read("ไทยเสนอการฝึกอบรมชาวประมง ที่ญี่ปุ่นมีความชำนาญ").phrases("Proposal") == ["การฝึกอบรมชาวประมง"]


def test_whoever_sends_somebody_in_his_place_is_not_there(read: Reader) -> None:
    """The minister assigned his deputy to receive the guest."""
    found = read("นายสมชาย รักไทย รัฐมนตรีว่าการกระทรวงแรงงาน มอบหมายให้ นายวิชัย ใจดี รองปลัดกระทรวงแรงงาน ให้การต้อนรับ คณะ")
    frame = next(frame for frame in found.frames if frame.act == "Attendance")
    assert "วิชัย" in found.words(frame.subject)
    assert "สมชาย" not in found.words(frame.subject)


def test_a_long_line_is_a_paragraph(read: Reader) -> None:
    """Behind a line too long to be wrapped a sentence begins, unless it goes on with the one before."""
    line = "ไทยเสนอการขุดร่องน้ำ " + "ให้ลึกและกว้างพอสำหรับเรือทุกขนาด " * 8
    for rest, sentences in (("งานวิจัยเรื่องนี้", 2), ("ซึ่งเป็นงานใหญ่", 1)):
        text = fold(f"{line}\n{rest}")
        assert len(read.thai.sentences(text, Span(0, len(text.text)))) == sentences


def test_two_sides_between_whom_something_is_are_one_phrase(read: Reader) -> None:
    """A space before "with" does not part the cooperation between A and B."""
    found = read("ไทยยินดีต่อความร่วมมือระหว่างอาเซียน กับญี่ปุ่นด้านการเดินเรือ")
    assert found.phrases("Welcome") == ["ความร่วมมือระหว่างอาเซียน กับญี่ปุ่นด้านการเดินเรือ"]


def test_people_of_a_country_are_not_the_country(read: Reader) -> None:
    """Inviting investors of Japan: they are who is invited, and to do what comes next."""
    assert read("ไทยเชิญชวนนักลงทุนญี่ปุ่นขุดร่องน้ำในอ่าว").phrases("Invitation")[0] == "นักลงทุนญี่ปุ่น"


def test_a_place_before_a_purpose_is_nobody_who_acts(read: Reader) -> None:
    """What is done in Malaysia to discuss ports is no talk of Malaysia."""
    found = read("รัฐมนตรีเดินทางไปเมืองมะละกา ประเทศมาเลเซีย เพื่อหารือด้านท่าเรือ")
    assert "ประเทศมาเลเซีย" not in found.agents("ExchangeOfViews")


def test_one_more_act_of_a_party_is_its_own(read: Reader) -> None:
    """Japan proposed and, joined to it by "and", adopted; behind a space alone the parties adopt."""
    assert read("ญี่ปุ่นเสนอการขุดร่องน้ำ และรับรองแผนปฏิบัติการการเดินเรือ").agents("Adoption") == ["ญี่ปุ่น"]
    assert read("ญี่ปุ่นเสนอการขุดร่องน้ำ โดยรับรองแผนปฏิบัติการการเดินเรือ").agents("Adoption") == []


def test_the_means_are_a_topic_only_by_name(read: Reader) -> None:
    """Through better boats is how; through a named body is a topic too."""
    assert read("ไทยเสนอการประมง ผ่านเรือที่ดีขึ้น").phrases("Proposal") == ["การประมง"]
