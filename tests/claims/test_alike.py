"""Meetings that are named in short beside their full name."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release

FULL = "การประชุมรัฐมนตรีว่าการกระทรวงแนวปะการังลุ่มน้ำโขง ครั้งที่ 7"


def _meetings(reader: Reader, text: str, lang: str = "th") -> list[tuple[str, int | None]]:
    """Each meeting by the longest name of its series, and its number."""
    reading = reader.read(Release("note", text, lang))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return [(max((form for form, _ in reading.things[m.series].forms), key=len), m.ordinal) for m in told]


@pytest.mark.parametrize("short", ["การประชุม รมว.แนวปะการังลุ่มน้ำโขง ครั้งที่ 7", "การประชุมรัฐมนตรีแนวปะการัง ครั้งที่ 7"])
def test_a_short_name_with_the_same_number(reader: Reader, short: str) -> None:
    """Its letters stand in their order in the full name."""
    told = _meetings(reader, f"ผลของ{short}\n\nนายสมชาย ใจดี เข้าร่วม{FULL} เมื่อวันที่ 3 พฤษภาคม 2569")
    assert told == [(FULL.removesuffix(" ครั้งที่ 7"), 7)]


@pytest.mark.parametrize(
    "other",
    ["การประชุมรัฐมนตรีแนวปะการัง ครั้งที่ 6", "การประชุมเจ้าหน้าที่อาวุโสแนวปะการัง ครั้งที่ 7"],
)
def test_other_meetings_beside_it(reader: Reader, other: str) -> None:
    """Another number, or other letters, tell of another meeting."""
    assert len(_meetings(reader, f"นายสมชาย ใจดี เข้าร่วม{FULL} และ{other} เมื่อวันที่ 3 พฤษภาคม 2569")) == 2


@pytest.mark.parametrize("verb", ["ร่วมประชุม", "จัดประชุม", "เข้าร่วมการประชุม"])
def test_to_meet_before_a_numbered_name(reader: Reader, verb: str) -> None:
    """Verb and noun name the same."""
    [(name, number)] = _meetings(reader, f"นายสมชาย ใจดี {verb}คณะทำงานแนวปะการังลุ่มน้ำโขง ครั้งที่ 3 ณ กรุงพนมเปญ")
    assert (name.removeprefix("การ"), number) == ("ประชุมคณะทำงานแนวปะการังลุ่มน้ำโขง", 3)


def test_related_meetings_are_none(reader: Reader) -> None:
    """Nothing tells which they are."""
    told = _meetings(reader, f"นายสมชาย ใจดี เข้าร่วม{FULL} และการประชุมอื่น ๆ ที่เกี่ยวข้อง ครั้งที่ 2")
    assert [number for _, number in told] == [7]


@pytest.mark.parametrize("named", ["Reef Basin Forum", "Reef Basin Forum 2030"])
def test_the_year_of_a_meeting_is_no_part_of_its_series(reader: Reader, named: str) -> None:
    """Once with it and once without is one series."""
    reading = reader.read(Release("note", f"Ministers met at the {named}. The Reef Basin Forum was held in May.", "en"))
    assert len({c.about.series for c in reading.claims if isinstance(c.about, Meeting)}) == 1
