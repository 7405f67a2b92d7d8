"""Chairs that countries take in turn, and where and when meetings named together were held, in Thai."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Reader, Reading, Tenure, reader_of
from kg.release.model import Release
from kg.vocabulary import load

PLACE = "https://w3id.org/asean-japan-kg/id/actor/"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def read(reader: Reader, text: str) -> Reading:
    """The reading of a Thai text."""
    return reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2024, 5, 2)))


def terms(reading: Reading) -> dict[str, tuple[str | None, str | None]]:
    """Holders with beginning and end of their terms."""
    found = [c.about for c in reading.claims if isinstance(c.about, Tenure)]
    return {one.holder.removeprefix(PLACE): (one.start, one.end) for one in found}


def test_who_hands_a_chair_over_gives_no_gift(reader: Reader):
    """The one who has it next holds it from the year that is told, when the other's term ends."""
    reading = read(reader, "ฟิลิปปินส์ได้ส่งมอบการเป็นประธาน SOMSWD ในปี 2568 ให้กับมาเลเซีย")
    assert terms(reading) == {"malaysia": ("2025", None), "philippines": (None, "2025")}
    assert not [c for c in reading.claims if isinstance(c.about, Act)]


def test_two_take_a_chair_together(reader: Reader):
    """Both hold it, and its body is told to the end."""
    reading = read(reader, "ไทยและญี่ปุ่นจะจับคู่เป็นประธานร่วมคณะทำงานผู้เชี่ยวชาญด้าน PKO ในกรอบ ADMM-Plus ช่วงปี 2024 - 2027")
    assert set(terms(reading).values()) == {("2024", "2027")}
    assert len(terms(reading)) == 2
    assert not [c for c in reading.claims if isinstance(c.about, Meeting)]


def test_who_chairs_a_meeting_holds_no_office(reader: Reader):
    """It is a part in the meeting."""
    assert not terms(read(reader, "มาเลเซียรับหน้าที่ประธานการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 9"))


def test_a_town_behind_its_hall_is_where_the_meeting_was(reader: Reader):
    """Hall and house stand between the preposition and the town."""
    reading = read(
        reader,
        "นายปิติ ชูใจ เข้าร่วมการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 9 วันที่ 3 พฤษภาคม 2567 "
        "ณ โรงแรมริเวอร์ไซด์ แกรนด์ เมืองโกตากินาบาลู มาเลเซีย",
    )
    meeting = next(c.about for c in reading.claims if isinstance(c.about, Meeting))
    assert meeting.place is not None
    assert "เมืองโกตากินาบาลู" in [words for words, _ in reading.things[meeting.place].forms]


def test_meetings_joined_by_and_share_their_days(reader: Reader):
    """The day told before the first is that of the second too."""
    reading = read(
        reader,
        "วันที่ 3 พฤษภาคม 2567 นายปิติ ชูใจ เข้าร่วมการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 28 "
        "และการประชุมรัฐมนตรีแรงงานอาเซียนบวกสาม ครั้งที่ 13 ณ กรุงเวียงจันทน์",
    )
    days = [c.about.date.start for c in reading.claims if isinstance(c.about, Meeting) and c.about.date]
    assert days == ["2024-05-03", "2024-05-03"]


def test_what_only_goes_on_telling_of_a_topic_is_none(reader: Reader):
    """Behind "by" and the like nothing new begins, unless it has a name."""
    reading = read(reader, "ไทยเสนอความร่วมมือด้านพลังงานสะอาด โดยการแบ่งปันข้อมูลระหว่างหน่วยงาน")
    act = next(c.about for c in reading.claims if isinstance(c.about, Act))
    assert len(act.targets) == 1


def test_a_long_list_of_examples_is_read_to_its_end(reader: Reader):
    """An object that gives a list may be longer than others."""
    items = " ".join(f"การพัฒนาความร่วมมือด้านอุตสาหกรรมสาขาที่ {word}" for word in ("ยานยนต์", "อาหาร", "ยา", "ไม้", "เหล็ก"))
    reading = read(reader, f"ไทยเสนอความร่วมมือในหลายสาขา อาทิ {items} การท่องเที่ยวเชิงสุขภาพ")
    act = next(c.about for c in reading.claims if isinstance(c.about, Act))
    words = [told for iri in act.targets for told, _ in reading.things[iri].forms]
    assert "การท่องเที่ยวเชิงสุขภาพ" in words
