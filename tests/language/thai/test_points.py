"""Numbered points that open with a noun of doing, first names that run into a verb, listed partners, in Thai."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reader, Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load

BODY = "https://w3id.org/asean-japan-kg/id/actor/"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def read(reader: Reader, text: str) -> Reading:
    """The reading of a Thai text."""
    return reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2024, 5, 2)))


def acts(reading: Reading) -> list[tuple[str, str]]:
    """Each act with the first words for its first agent."""
    found = [c.about for c in reading.claims if isinstance(c.about, Act)]
    return [(act.type, next(iter(reading.things[act.agents[0]].forms))[0]) for act in found]


def test_a_numbered_point_may_open_with_a_noun_of_doing(reader: Reader):
    """Whoever is told behind "by" did it, else whoever spoke last."""
    reading = read(
        reader,
        "นายสมชาย ดีเลิศ ปลัดกระทรวงพลังงาน กล่าวต่อที่ประชุม ดังนี้\n"
        "1. การให้ความสำคัญกับการฝึกอบรมช่างไฟฟ้า\n"
        "2. การขอรับการสนับสนุนด้านเทคโนโลยีจากญี่ปุ่น\n"
        "3. การนำเสนอผลการศึกษาเรื่องสายส่ง โดยนางสาวมานี ดีงาม ผู้อำนวยการกองการต่างประเทศ",
    )
    assert acts(reading) == [
        ("Emphasis", "นายสมชาย ดีเลิศ"),
        ("Request", "นายสมชาย ดีเลิศ"),
        ("Announcement", "นางสาวมานี ดีงาม"),
    ]


@pytest.mark.parametrize("said", ["ย้ำถึงความสำคัญของพลังงานสะอาด", "ได้เน้นย้ำถึงความสำคัญของพลังงานสะอาด"])
def test_a_first_name_runs_into_its_verb(reader: Reader, said: str):
    """Once the full name is told, its first part is known wherever it stands behind the title."""
    text = "นายสมชาย ดีเลิศ ปลัดกระทรวงพลังงาน เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 9\nนายสมชาย"
    assert acts(read(reader, text + said)) == [("Emphasis", "นายสมชาย ดีเลิศ")]


def test_an_office_told_in_short_is_of_the_same_person(reader: Reader):
    """The body behind it may be told by letters that nothing explains."""
    reading = read(
        reader,
        "นายปรีชา ใจงาม ผู้อำนวยการสำนักงานนโยบายพลังงาน เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 9\n"
        "นายปรีชา ผอ.สนพ. ได้พูดถึงโครงการโซลาร์ลอยน้ำ",
    )
    assert len([c for c in reading.claims if isinstance(c.about, Participation)]) == 1
    assert acts(reading) == [("Announcement", "นายปรีชา ใจงาม")]


def test_partners_that_are_listed_meet_too(reader: Reader):
    """A body of countries met with the partners whom the text lists."""
    reading = read(
        reader,
        "นายสมชาย ดีเลิศ เข้าร่วมการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 28 ที่ประชุมเห็นพ้องขยายการฝึกอบรมแรงงาน "
        "การประชุมมีผู้แทนจากอาเซียน รวมทั้งประเทศคู่เจรจาของอาเซียน ได้แก่ ออสเตรเลีย ญี่ปุ่น และอินเดีย เข้าร่วม",
    )
    agreed = next(c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == "Agreement")
    assert [iri.removeprefix(BODY) for iri in agreed.agents] == ["asean", "australia", "japan", "india"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ไทยเสนอให้มีการแลกเปลี่ยนบุคลากรด้านพลังงาน", "Proposal"),
        ("ญี่ปุ่นขอให้มีการหารือเพิ่มเติมเรื่องกฎหมายแรงงาน", "Request"),
    ],
)
def test_what_is_asked_for_is_no_act_of_its_own(reader: Reader, text: str, act: str):
    """Who proposes an exchange has exchanged nothing."""
    assert [told for told, _ in acts(read(reader, text))] == [act]


def test_a_clause_opens_behind_the_meeting_at_hand(reader: Reader):
    """The words for the occasion belong to the noun before them."""
    text = "นางมานี ดีงาม อธิบดีกรมพัฒนาสังคม กล่าวเพิ่มเติมว่า การประชุมครั้งนี้ ตนยังเสนอให้ปรับปรุงแผนการฝึกอบรม"
    assert acts(read(reader, text)) == [("Proposal", "นางมานี ดีงาม")]


def test_a_body_meets_with_the_partners_named_in_one_breath(reader: Reader):
    """Its own members are no partners of it."""
    reading = read(
        reader,
        "ไทย จีน ญี่ปุ่น อินเดีย และออสเตรเลีย เข้าร่วมการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 28 ที่ประชุมเห็นพ้องขยายการฝึกอบรมแรงงาน",
    )
    agreed = next(c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == "Agreement")
    assert f"{BODY}thailand" not in agreed.agents


def targets(reading: Reading, act: str) -> list[str]:
    """The first words for each target of the first act of a type."""
    about = next(c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == act)
    return [next(iter(reading.things[iri].forms))[0] for iri in about.targets]


@pytest.mark.parametrize("opener", ["ใน 3 ประเด็น ได้แก่\n", "ใน 3 ประเด็น ดังนี้\n", "ใน 3 ประเด็น ประกอบด้วย "])
def test_points_of_a_list_are_what_was_proposed(reader: Reader, opener: str):
    """Those of one list, as many as were announced; how many there are is no target, and points of points are none."""
    text = (
        f"รัฐมนตรีว่าการกระทรวงพลังงานเสนอให้ร่วมมือ{opener}"
        "1. การผลิตไฟฟ้าจากขยะ เช่น 1) ขยะเปียก 2) ขยะแห้ง "
        "2. การฝึกอบรมช่างไฟฟ้า 3. การเชื่อมสายส่งข้ามแดน\n"
        "ญี่ปุ่นเสนอ 2 แนวทาง ดังนี้\n1. การกำจัดกากนิวเคลียร์\n2. การตรวจวัดคุณภาพอากาศ"
    )
    assert targets(read(reader, text), "Proposal") == ["การผลิตไฟฟ้าจากขยะ", "การฝึกอบรมช่างไฟฟ้า", "การเชื่อมสายส่งข้ามแดน"]


def test_points_further_down_belong_to_no_list(reader: Reader):
    """Words that announce points announce those that follow at once."""
    text = (
        "ญี่ปุ่นเสนอให้จัดตั้งคณะทำงานด้านสายส่ง ประกอบด้วย ผู้แทนจากกระทรวงพลังงานของทั้งสองประเทศ "
        "และผู้เชี่ยวชาญจากสถาบันวิจัยในภูมิภาคอีกหลายแห่งด้วยกัน\n"
        "กำหนดการมีดังนี้ 1. การกำจัดกากนิวเคลียร์ 2. การตรวจวัดคุณภาพอากาศ"
    )
    assert "การกำจัดกากนิวเคลียร์" not in targets(read(reader, text), "Proposal")


@pytest.mark.parametrize(
    "announced",
    [
        "เน้นย้ำประเด็นสำคัญ คือ 1) {0} 2) {1} และ 3) {2}",
        "เน้นย้ำ 3 เรื่อง ได้แก่ (1) {0} (2) {1} และ (3) {2}",
        "เน้นย้ำปัจจัยสำคัญ 3 ประการ ได้แก่ {0} {1} และ{2}",
        "เน้นย้ำ 3 เรื่องหลัก คือ เรื่องแรก {0} เรื่องที่สอง {1} เรื่องที่สาม {2}",
        "เน้นย้ำประเด็นต่าง ๆ เช่น {0} {1} และ{2}",
    ],
)
def test_what_only_announces_a_list_is_no_topic(reader: Reader, announced: str):
    """With or without how many follow, and however the points are numbered."""
    points = ["การฝึกอบรมช่างไฟฟ้า", "การเชื่อมสายส่งข้ามแดน", "การปลูกป่าชายเลน"]
    text = f"รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่น{announced.format(*points)}"
    assert sorted(targets(read(reader, text), "Emphasis")) == sorted(points)


def test_a_noun_that_says_something_of_its_own_stays_beside_its_points(reader: Reader):
    """Measures of something are a topic, also where a list of them follows."""
    text = "รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่นเน้นย้ำแนวทางลดขยะทะเล ได้แก่ การคัดแยกพลาสติก และการห้ามถุงพลาสติก"
    assert "ขยะทะเล" in targets(read(reader, text), "Emphasis")


MINISTER = "รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่น"
THREE = ["การฝึกอบรมช่างไฟฟ้า", "การเชื่อมสายส่งข้ามแดน", "การปลูกป่าชายเลน"]


@pytest.mark.parametrize(
    "told",
    [
        "เน้นย้ำ 3 ประการ ได้แก่ ประการแรก {0} ประการที่สอง {1} ประการที่สาม {2}",
        "เน้นย้ำความร่วมมือ 3 ด้าน คือ ด้านแรก {0} ด้านที่ 2 {1} และด้านที่ 3 {2}",
        "เน้นย้ำสามเรื่อง ได้แก่ (1) {0} (2) {1} (3) {2}",
        "เน้นย้ำแนวทางดังต่อไปนี้\n• {0}\n• {1}\n• {2}",
        "เน้นย้ำ 3 แนวทาง ได้แก่\n- {0}\n- {1}\n- {2}",
        "เน้นย้ำ 3 แนวทาง ได้แก่\nก. {0}\nข. {1}\nค. {2}",
        "เน้นย้ำประเด็นต่าง ๆ โดยมีสาระสำคัญดังนี้ 1) {0} 2) {1} 3) {2}",
        "เน้นย้ำความร่วมมือ 3 ด้าน\nด้านแรก {0} ด้านที่สอง {1} ด้านที่สาม {2}",
    ],
)
def test_points_are_numbered_in_words_letters_and_bullets(reader: Reader, told: str):
    """Whatever marks them, on one line or below each other, they are what the act is about."""
    assert sorted(targets(read(reader, MINISTER + told.format(*THREE)), "Emphasis")) == sorted(THREE)


def test_points_may_be_clauses_of_parties(reader: Reader):
    """A party at the head of the first point does not end the list."""
    text = "เน้นย้ำประเด็นสำคัญ 2 ประการ คือ 1) ไทยจะสร้างท่าเรือน้ำลึก 2) ญี่ปุ่นเพิ่มโควตาทุเรียน"
    found = targets(read(reader, MINISTER + text), "Emphasis")
    assert {"สร้างท่าเรือน้ำลึก", "เพิ่มโควตาทุเรียน"} <= set(found)


@pytest.mark.parametrize("told", ["เน้นย้ำประเด็นสำคัญ 3 ประการ", "เสนอแนวทาง 3 ข้อ"])
def test_what_announces_stays_where_nothing_follows(reader: Reader, told: str):
    """An act whose points are told nowhere is still one."""
    assert len(acts(read(reader, MINISTER + told))) == 1


def test_bullets_of_another_kind_are_no_points_of_the_list(reader: Reader):
    """Those of a point have a mark of their own, and so has the list that follows."""
    told = "เน้นย้ำแนวทางดังต่อไปนี้\n• การฝึกอบรมช่างไฟฟ้า\n• การปลูกป่าชายเลน\n- การกำจัดกากนิวเคลียร์"
    assert targets(read(reader, MINISTER + told), "Emphasis") == ["การฝึกอบรมช่างไฟฟ้า", "การปลูกป่าชายเลน"]


def test_words_that_announce_on_and_on_take_no_time(reader: Reader):
    """Nothing is tried twice: a line of such words alone is read at once."""
    assert acts(read(reader, MINISTER + "เน้นย้ำ" + "ประเด็นแรก" * 4000 + "กขค"))
