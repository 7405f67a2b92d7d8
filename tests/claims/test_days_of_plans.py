"""The day on which a text tells of a meeting to come is not that of the meeting, in English and Thai."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release


def _day(reader: Reader, text: str, language: str) -> str | None:
    """When the first meeting of a text begins."""
    release = Release("note", text, language, None, "Ministry of Foreign Affairs of Thailand", date(2022, 5, 6))
    (meeting, *_) = (c.about for c in reader.read(release).claims if isinstance(c.about, Meeting))
    return meeting.date.start if meeting.date is not None else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("BANGKOK, 5 May 2022 - The Prime Minister will attend the 25th ASEAN-Japan Summit in Tokyo.", "en"),
        ("On 5 May 2022, the Ministry announced that Thailand will host the 25th ASEAN-Japan Summit.", "en"),
        ("กรุงเทพฯ - 5 พฤษภาคม 2565 - นายกรัฐมนตรีจะเดินทางไปร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25", "th"),
        ("วันที่ 5 พฤษภาคม 2565 กระทรวงพลังงานเปิดเผยว่า ไทยจะเป็นเจ้าภาพการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25", "th"),
    ],
)
def test_a_dateline_dates_no_meeting_to_come(reader: Reader, text: str, language: str) -> None:
    """Neither does the day on which somebody said that it will be."""
    assert _day(reader, text, language) is None


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("On 7 May 2022, the Prime Minister will attend the 25th ASEAN-Japan Summit.", "en", "2022-05-07"),
        ("BANGKOK, 5 May 2022 - The 25th ASEAN-Japan Summit adopted a new plan.", "en", "2022-05-05"),
        ("ในวันที่ 7 พฤษภาคม 2565 นายกรัฐมนตรีจะเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25", "th", "2022-05-07"),
        (
            "กรุงเทพฯ - 5 พฤษภาคม 2565 - นายกรัฐมนตรีจะเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ในวันที่ 9 พฤษภาคม 2565",
            "th",
            "2022-05-09",
        ),
    ],
)
def test_a_day_to_come_or_of_what_a_meeting_did_is_its_day(reader: Reader, text: str, language: str, day: str) -> None:
    """A day after the release is that of the plan; what a meeting did on the day of the dateline was there."""
    assert _day(reader, text, language) == day
