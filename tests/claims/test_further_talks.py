"""Who both sides are once others have talked, and who did what a headline tells of their country."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

FIRST = "นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงพลังงานของไทย พบหารือกับนายเคนจิ โมริ รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่น\n"
SECOND = "จากนั้น นายสมชาย ดีเลิศ พบหารือกับนายทานากะ จิโร เอกอัครราชทูตญี่ปุ่น และนายซาโต ฮิโรชิ อัครราชทูตญี่ปุ่น\n"
SERIES = "ไทยเข้าร่วมการประชุมรัฐมนตรีอาเซียนด้านการเกษตรและป่าไม้ ครั้งที่ 44\nที่ประชุมเห็นชอบแผนปลูกป่าชายเลน\n"
LISTED = "จีน ญี่ปุ่น อินเดีย แคนาดา และสาธารณรัฐเกาหลี"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def acts(reader: Reader, text: str, act: str) -> list[tuple[list[str], list[str]]]:
    """Agents and targets, by their first words, of each act of a type."""
    reading = reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2024, 5, 2)))
    found = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == act]

    def named(iris: list[str]) -> list[str]:
        return [next(iter(reading.things[iri].forms))[0] for iri in iris]

    return [(named(one.agents), named(one.targets)) for one in found]


def test_both_sides_are_who_talked_last(reader: Reader) -> None:
    """Though nothing tells what about, and though one side came with a second person."""
    text = FIRST + "ทั้งสองฝ่ายเห็นพ้องที่จะขยายสายส่งไฟฟ้า\n" + SECOND + "ทั้งสองฝ่ายเห็นพ้องที่จะสำรองน้ำมัน"
    assert [agents for agents, _ in acts(reader, text, "Agreement")] == [
        ["นายสมชาย ดีเลิศ", "นายเคนจิ โมริ"],
        ["นายสมชาย ดีเลิศ", "นายทานากะ จิโร"],
    ]


def test_thanks_to_the_other_side(reader: Reader) -> None:
    """Who is thanked where the words name nobody and nothing; both agree on what both are to do."""
    text = FIRST + SECOND + "โอกาสนี้นายสมชาย กล่าวขอบคุณ และเห็นพ้องว่า ทั้งสองฝ่ายควรสำรองน้ำมัน"
    assert acts(reader, text, "Appreciation") == [(["นายสมชาย ดีเลิศ"], ["นายทานากะ จิโร"])]
    assert [agents for agents, _ in acts(reader, text, "Agreement")] == [["นายสมชาย ดีเลิศ", "นายทานากะ จิโร"]]


def test_a_headline_and_who_did_it(reader: Reader) -> None:
    """What is told of the country first and then of the person who speaks for it is one act, the person's."""
    text = "ไทยเน้นย้ำการสำรองน้ำมัน\n" + FIRST + "นายสมชาย เน้นย้ำการสำรองน้ำมัน"
    assert [agents for agents, _ in acts(reader, text, "Emphasis")] == [["นายสมชาย ดีเลิศ"]]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        (f"รวมทั้งรับทราบผลความร่วมมือด้านป่าไม้ กับประเทศคู่เจรจา ได้แก่ {LISTED}", False),
        (f"โดยมีผู้แทนจากประเทศคู่เจรจา ได้แก่ {LISTED} เข้าร่วมด้วย", True),
    ],
)
def test_partners_of_work_did_not_meet(reader: Reader, text: str, *, several: bool) -> None:
    """Partners listed as those with whom there is cooperation are no party of the meeting; those who came are."""
    found = acts(reader, SERIES + text, "Agreement")
    assert [len(agents) > 1 for agents, _ in found] == [several]
