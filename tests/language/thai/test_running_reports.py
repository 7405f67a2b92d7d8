"""Verbs of running Thai reports: who goes on, what is an act of its own and what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("ไทยไม่ขัดข้องต่อข้อเสนอของญี่ปุ่นเรื่องท่าเรือ", ["Support", "Proposal"]),
        ("ไทยเชื่อมั่นในศักยภาพของท่าเรือน้ำลึก", ["Emphasis"]),  # a stance
        ("ไทยเชื่อมั่นว่าท่าเรือน้ำลึกจะเสร็จในปีหน้า", ["Expectation"]),  # that something will be so
        ("ไทยไว้วางใจญี่ปุ่นในเรื่องท่าเรือ", ["Appreciation"]),
        ("ไทยมีความพร้อมที่จะเข้าร่วมการฝึกซ้อมทางทะเล", ["Emphasis"]),
        ("ไทยยินดีต่อการขุดร่องน้ำ และตอกย้ำถึงความปลอดภัยของชาวประมง", ["Welcome", "Emphasis"]),
        ("ไทยและญี่ปุ่นเห็นพ้องและมีท่าทีสอดคล้องกันว่าชาวประมงควรได้รับความคุ้มครอง", ["Agreement"]),
        ("ญี่ปุ่นรับทราบการที่ ไทย ให้ความสำคัญกับท่าเรือ", []),  # "that Thailand stresses" is a noun
    ],
)
def test_acts_of_reports(read: Reader, text: str, acts: list[str]) -> None:
    """What each verb tells."""
    assert read(text).acts() == acts


def test_a_reason_and_its_wish(read: Reader) -> None:
    """Behind "so", without a space, whoever spoke goes on."""
    found = read("ไทยเน้นย้ำความสำคัญของท่าเรือ ร่องน้ำช่วยการค้าจึงหวังว่าการขุดลอกจะเสร็จในปีหน้า")
    assert found.acts() == ["Emphasis", "Expectation"]
    assert found.agents("Expectation") == ["ไทย"]


def test_what_was_only_noted_is_not_agreed(read: Reader) -> None:
    """The object of a decision ends where the meeting takes note of something else."""
    found = read("ที่ประชุมเห็นชอบแผนขุดลอกร่องน้ำ และรับทราบรายงานการสำรวจปะการัง")
    assert found.phrases("Agreement") == ["แผนขุดลอกร่องน้ำ"]


def test_who_met_several_goes_on(read: Reader) -> None:
    """Behind all of those whom somebody met it is this one who stresses something."""
    found = read("นายสมชาย รักไทย หารือนายเคนจิ โมริ และนายทานากะ จิโร พร้อมย้ำความสำคัญของท่าเรือ")
    assert found.agents("Emphasis") == ["นายสมชาย รักไทย"]


def test_thanks_and_what_is_agreed_then(read: Reader) -> None:
    """Thanks have no object in common with "and agreed that"; both agree on what both are to do."""
    found = read("นายสมชาย รักไทย กล่าวขอบคุณ และเห็นพ้องว่า ทั้งสองฝ่ายควรขุดลอกร่องน้ำ")
    assert [(f.act, len(f.objects), len(f.agents)) for f in found.frames] == [
        ("Appreciation", 0, 1),
        ("Agreement", 1, 0),
    ]


def test_who_speaks_of_himself(read: Reader) -> None:
    """What "I believe" leads in is said by who speaks, not by the ministry named last."""
    found = read("กระทรวงคมนาคมได้จัดตั้งศูนย์ฝึกอบรมชาวเรือ ซึ่งตนเชื่อว่าชาวเรือจะปลอดภัยขึ้น")
    assert found.agents("Expectation") == []
    found = read("นายสมชาย รักไทย กล่าวว่า กระทรวงคมนาคมได้จัดตั้งศูนย์ฝึกอบรมชาวเรือ ซึ่งตนเชื่อว่าชาวเรือจะปลอดภัยขึ้น")
    assert found.agents("Expectation") == ["นายสมชาย รักไทย"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("การสัมมนามีวัตถุประสงค์เพื่อฝึกอบรมชาวเรือ โดยมุ่งเน้นความปลอดภัยในร่องน้ำ", []),
        ("การสัมมนามีวัตถุประสงค์เพื่อฝึกอบรมชาวเรือ โดยญี่ปุ่นเน้นย้ำความปลอดภัยในร่องน้ำ", ["Emphasis"]),
        ("การสัมมนามีวัตถุประสงค์เพื่อฝึกอบรมชาวเรือ โดยหวังว่าร่องน้ำจะปลอดภัยขึ้น", ["Expectation"]),
    ],
)
def test_aims_are_no_acts(read: Reader, text: str, acts: list[str]) -> None:
    """What a meeting is for is done by nobody there, but for what somebody is named with, and for hopes."""
    assert [act for act in read(text).acts() if act != "Tenure"] == acts


def test_talks_of_a_meeting_to_come(read: Reader) -> None:
    """What is to be talked of where somebody will host a meeting is planned."""
    found = read("ไทยจะเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 40 เพื่อหารือความปลอดภัยของชาวเรือ")
    assert [f.modality for f in found.frames if f.act == "ExchangeOfViews"] == ["planned"]


def test_the_last_sentence_of_a_quotation(read: Reader) -> None:
    """It is what the speaker is quoted with, though the quotation opens before it."""
    found = read('"ไทยเน้นย้ำความสำคัญของท่าเรือ ดังนั้น การขุดลอกร่องน้ำจะช่วยชาวประมงได้อย่างยั่งยืน" นายสมชาย รักไทย กล่าว')
    last = [f for f in found.frames if f.act == "Emphasis"][-1]
    assert found.words(last.agents[0]) == "นายสมชาย รักไทย"
    assert found.words(last.objects[0]).startswith("การขุดลอกร่องน้ำ")


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        ("ญี่ปุ่นได้มีการเสนอโครงการขุดลอกร่องน้ำ", "Proposal", ["ญี่ปุ่น"]),
        ("เวียดนามได้มีการประกาศแผนขุดลอกร่องน้ำ", "Announcement", ["เวียดนาม"]),
    ],
)
def test_a_noun_of_what_there_has_been_is_an_act(read: Reader, text: str, act: str, agents: list[str]) -> None:
    """Whose verb "has had" is did what the noun behind it says."""
    found = read(text)
    assert found.acts() == [act]
    assert found.agents(act) == agents


@pytest.mark.parametrize(
    ("text", "act", "phrase"),
    [
        ("ไทยให้ความสำคัญในการพัฒนาท่าเรือน้ำลึก", "Emphasis", "การพัฒนาท่าเรือน้ำลึก"),
        ("ไทยประกาศความสำเร็จของท่าเรือน้ำลึก", "Announcement", "ความสำเร็จของท่าเรือน้ำลึก"),
    ],
)
def test_a_noun_keeps_its_head(read: Reader, text: str, act: str, phrase: str) -> None:
    """The object begins with the noun with which the cue ends."""
    assert phrase in read(text).phrases(act)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ไทยพอใจผลการฝึกทางทะเลและการประชุมที่เกี่ยวข้อง", ["การประชุมที่เกี่ยวข้อง"]),
        ("ไทยเสนอให้มีการสัมมนาท่าเรือ คู่ขนานกับการฝึกทางทะเล", ["คู่ขนาน"]),
        ("ไทยและญี่ปุ่นหารือในประเด็นที่สำคัญ และการขุดร่องน้ำ", ["ประเด็นที่สำคัญ", "ที่สำคัญ"]),
        ("ไทยเน้นย้ำการขุดร่องน้ำ และหน่วยงานที่เกี่ยวข้อง", ["หน่วยงานที่เกี่ยวข้อง", "หน่วยงาน"]),
    ],
)
def test_whoever_else_is_concerned_is_no_topic(read: Reader, text: str, phrases: list[str]) -> None:
    """What only says that more is concerned, or that it matters, is left out; the topic beside it stays."""
    found = read(text)
    told = found.phrases(found.acts()[0])
    assert told
    assert not set(phrases) & set(told)
