"""Programmes of a day in Thai: meetings at their hours, two meetings by their numbers, how talks are held."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Meeting, Reader
from kg.release.model import Release

DAY = "วันที่ 3 พฤษภาคม 2569 ณ หอประชุมริมน้ำ เวียงจันทน์ นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงพลังงาน"


def _meetings(reader: Reader, text: str) -> list[tuple[int | None, str | None, str | None]]:
    reading = reader.read(Release("day", text, "th", None, None, date(2026, 5, 4)))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return [(m.ordinal, m.date and m.date.start, m.place and m.place.rsplit("/", 1)[1]) for m in found]


def test_an_hour_is_one_of_the_day_told_before(reader: Reader) -> None:
    """Each meeting that stands behind its hour is on that day."""
    text = (
        f"{DAY} เข้าร่วมการประชุมสุดยอดอาเซียน-จีน ครั้งที่ 30 และเวลา 09.45 น. การประชุมสุดยอดอาเซียน-อินเดีย ครั้งที่ 24\n"
        "ต่อมา เวลา 13.00 น. นายสมชาย ร่วมการประชุมสุดยอดอาเซียนบวกสาม ครั้งที่ 29"
    )
    assert [(number, day) for number, day, _ in _meetings(reader, text)] == [
        (30, "2026-05-03"),
        (24, "2026-05-03"),
        (29, "2026-05-03"),
    ]


@pytest.mark.parametrize("numbers", ["44-45", "44 และ 45", "44 และครั้งที่ 45"])
def test_two_meetings_by_their_numbers(reader: Reader, numbers: str) -> None:
    """Both are there, at one place and time."""
    text = f"{DAY} เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ {numbers}"
    assert _meetings(reader, text) == [(44, "2026-05-03", "vientiane"), (45, "2026-05-03", "vientiane")]


def test_a_meeting_is_told_as_a_verb_too(reader: Reader) -> None:
    """The prefix that makes a noun of "to meet" may be missing."""
    assert _meetings(reader, f"{DAY} ร่วมประชุมสุดยอดอาเซียน ครั้งที่ 44") == [(44, "2026-05-03", "vientiane")]


@pytest.mark.parametrize("manner", ["แบบทวิภาคี", "เต็มคณะ", " (pull-aside) "])
def test_how_talks_are_held_is_no_topic(reader: Reader, manner: str) -> None:
    """Talks without a topic are no act."""
    text = f"{DAY} พบหารือ{manner}กับนายเคนจิ โมริ รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่น"
    reading = reader.read(Release("day", text, "th", None, None, date(2026, 5, 4)))
    assert not [claim for claim in reading.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize("name", ["การประชุมเอเปค", "การประชุม APEC", "การประชุม ผู้นำเอเปค"])
def test_a_summit_under_its_short_name(reader: Reader, name: str) -> None:
    """The word for a meeting and the body alone name its summit."""
    reading = reader.read(Release("day", f"ไทยเป็นเจ้าภาพ{name} เมื่อวันที่ 3 พฤษภาคม 2569", "th"))
    [meeting] = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    assert meeting.series.endswith("/apec-leaders")


@pytest.mark.parametrize("name", ["COP30", "UNFCCC COP 30", "การประชุม COP30"])
def test_a_number_in_the_name(reader: Reader, name: str) -> None:
    """Its number stands behind the initials of a conference."""
    assert [number for number, *_ in _meetings(reader, f"{DAY} เข้าร่วม{name}")] == [30]
