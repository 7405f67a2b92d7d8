"""Meetings that Thai releases name in two ways, how they were held, and those to which a guest was on the way."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Participation, Reader
from kg.release.model import Release


def _meetings(reader: Reader, text: str) -> list[Meeting]:
    release = Release("note", text, "th", published=date(2024, 7, 1))
    return [claim.about for claim in reader.read(release).claims if isinstance(claim.about, Meeting)]


@pytest.mark.parametrize(
    "text",
    [
        "ร่วมประชุม Kelp Forum\n\nนายสมชาย ใจดี เข้าร่วมการประชุม International Conference on Reefs หรือ Kelp Forum ครั้งที่ 8",
        "นายสมชาย เข้าร่วมการประชุม The 8th Kelp Forum ASEAN-Japan Workshop\nการสัมมนา Kelp Forum ASEAN-Japan ครั้งที่ 8",
        "ประชุมคณะอนุกรรมการร่วม (ไทย-ญี่ปุ่น) ครั้งที่ 8\n\nนายสมชาย เข้าร่วมการประชุมว่าด้วยการเลี้ยงสาหร่ายไทย-ญี่ปุ่น ครั้งที่ 8",
    ],
    ids=["or", "longer", "title"],
)
def test_one_meeting_of_two_names(reader: Reader, text: str):
    """Two names joined by "or", a longer English name, and the title's name of the same number are of one meeting."""
    assert [meeting.ordinal for meeting in _meetings(reader, text)] == [8]


@pytest.mark.parametrize(
    "text",
    [
        "นายสมชาย ใจดี เข้าร่วมการประชุม Kelp Forum ครั้งที่ 8 และการประชุม Coral Reef Forum ครั้งที่ 8",
        "นายสมชาย ใจดี เข้าร่วมการประชุม Reef Meeting on Crabs ครั้งที่ 8 และการประชุม Reef Meeting on Kelp ครั้งที่ 9",
    ],
)
def test_two_meetings_stay_two(reader: Reader, text: str):
    """Other names, or other numbers, are of other meetings."""
    assert len(_meetings(reader, text)) == 2


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("ผ่านระบบออนไลน์", "Videoconference"),
        ("ในรูปแบบออนไลน์", "Videoconference"),
        ("แบบไฮบริด", "Hybrid"),
        ("เรื่องการหลอกลวงออนไลน์", None),
        ("เรื่องการค้าออนไลน์ของชาวประมง", None),
        ("เรื่องรถยนต์ไฮบริด", None),
        ("เรื่องการแพทย์ทางไกล", None),
        ("และรับชมวีดิทัศน์แนะนำแนวปะการัง", None),
    ],
)
def test_what_is_online_besides_meetings(reader: Reader, words: str, mode: str | None):
    """Fraud, trade, cars and medicine may be online or hybrid, too: that tells nothing of the meeting."""
    assert [m.mode for m in _meetings(reader, f"นายสมชาย ใจดี เข้าร่วมการประชุม Kelp Forum ครั้งที่ 8 {words}")] == [mode]


@pytest.mark.parametrize("day", ["วันพฤหัสบดีที่ 27 พฤาภาคม 2567", "วันพฤหัสบดีที่ ๒๗"])
def test_a_date_that_nobody_reads_is_no_weekday(reader: Reader, day: str):
    """A misspelt month behind the name of a day does not make it last Thursday."""
    (meeting,) = _meetings(reader, f"{day} นายสมชาย ใจดี เข้าร่วมการประชุม Kelp Forum ครั้งที่ 8")
    assert meeting.date is None


@pytest.mark.parametrize(
    "journey",
    ["ในโอกาสเยือนไทยเพื่อเข้าร่วม", "ในโอกาสเดินทางเยือนประเทศไทยเพื่อร่วม", "ซึ่งเดินทางมาไทยเพื่อเข้าร่วม"],
)
def test_talks_on_the_way_to_a_meeting(reader: Reader, journey: str):
    """The day and the room are those of the talks; the meeting is in the country that they came to."""
    text = (
        "วันนี้ (17 มิถุนายน 2567) ณ ทำเนียบรัฐบาล นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน หารือกับ"
        f"นายทาคาชิ โมริ รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศญี่ปุ่น {journey}การประชุม Kelp Forum ครั้งที่ 8"
    )
    (meeting,) = _meetings(reader, text)
    assert (meeting.date, str(meeting.place).rsplit("/", 1)[-1]) == (None, "thailand")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("เป็นประธานฝ่ายไทย", "เป็นประธานฝ่ายญี่ปุ่น"),
        ("เป็นประธานการประชุมร่วมฝ่ายไทย", "เป็นประธานการประชุมร่วมฝ่ายญี่ปุ่น"),
        ("เป็นประธาน", "เป็นประธานร่วม"),
    ],
)
def test_who_chairs_for_each_side(reader: Reader, one: str, two: str):
    """Two who chair one meeting for two countries do so together."""
    text = (
        f"นายสมชาย ใจดี ปลัดกระทรวงพลังงาน {one} และนายทาคาชิ โมริ รองปลัดกระทรวงการต่างประเทศญี่ปุ่น {two} "
        "ในการประชุมคณะกรรมการร่วมด้านสาหร่ายไทย-ญี่ปุ่น ครั้งที่ 5"
    )
    claims = reader.read(Release("note", text, "th")).claims
    assert [c.about.role for c in claims if isinstance(c.about, Participation)] == ["Cochair", "Cochair"]


def test_the_day_of_a_meeting_with_a_year_in_its_name(reader: Reader):
    """The year of the name does not hide the day."""
    (meeting,) = _meetings(reader, "นายสมชาย ใจดี เข้าร่วมการประชุม Kelp Forum 2024 เมื่อวันที่ 3 มิถุนายน 2567")
    assert meeting.date is not None
    assert meeting.date.start == "2024-06-03"


def test_a_session_told_in_one_word(reader: Reader):
    """The number of a session of the General Assembly stands in its short name."""
    assert [m.ordinal for m in _meetings(reader, "นายสมชาย ใจดี เข้าร่วมการประชุม UNGA78")] == [78]


def test_a_meeting_under_an_agreement(reader: Reader):
    """A paper in the name of a meeting does not end it."""
    name = "การประชุมคณะทำงานด้านปู ภายใต้ความตกลงการค้าเสรีอาเซียน - จีน ครั้งที่ 3"
    assert [m.ordinal for m in _meetings(reader, f"นายสมชาย ใจดี เข้าร่วม{name} ณ กรุงเทพฯ")] == [3]
