"""What a meeting does in Thai, behind a spokesman who tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader

_SPOKESMAN = "นายสมชาย ใจดี รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า "
_MEETING = "การประชุมรัฐมนตรีอาเซียนด้านสิ่งแวดล้อม ครั้งที่ 17"
_OFFICIAL = "นายวิชา ปะการัง อธิบดีกรมประมง "


def agents(reader: Reader, text: str) -> list[list[str]]:
    """Who does each act, by words."""
    reading = reader.read(Release("note", text, "th"))
    acts = [c.about for c in reading.claims if isinstance(c.about, Act)]
    return [[next(form for form, _ in reading.things[i].forms) for i in act.agents] for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        _SPOKESMAN + "ที่ประชุมรัฐมนตรีอาเซียนด้านสิ่งแวดล้อม ครั้งที่ 17 ได้พิจารณารับรองแผนปฏิบัติการแนวปะการัง",
        _SPOKESMAN + _MEETING + " (17th AMME) เมื่อวันที่ 1 สิงหาคม 2566 ได้เห็นชอบแผนปฏิบัติการแนวปะการัง",
        _SPOKESMAN + _MEETING + " เมื่อวันที่ 23-24 สิงหาคม 2566 ที่ผ่านมา รับรองแผนปฏิบัติการแนวปะการัง",
        _OFFICIAL + "กล่าวว่า " + _MEETING + " ให้ความสำคัญกับการเลี้ยงปู",
        _SPOKESMAN + _MEETING + " ได้รับรองแผนปฏิบัติการแนวปะการัง และย้ำความสำคัญของการเลี้ยงปู",
    ],
)
def test_the_meeting_does_it(reader: Reader, text: str) -> None:
    """Those who met did what stands behind the number, name and day of the meeting, with what is joined to it."""
    told = agents(reader, text)
    assert told
    assert all(one == ["อาเซียน"] for one in told)


@pytest.mark.parametrize(
    "text",
    [
        _OFFICIAL + "กล่าวใน" + _MEETING + " เน้นย้ำการเลี้ยงปู",
        _OFFICIAL + "เปิดเผยว่า ใน" + _MEETING + " ได้เสนอการเลี้ยงปู",
        _OFFICIAL + "เข้าร่วม" + _MEETING + " และเน้นย้ำการเลี้ยงปู",
    ],
)
def test_who_speaks_at_a_meeting_goes_on(reader: Reader, text: str) -> None:
    """Where the meeting is only where it was said, the speaker does it."""
    assert agents(reader, text) == [["นายวิชา ปะการัง"]]
