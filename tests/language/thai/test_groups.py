"""People without a name who act in Thai, and meetings that are only to be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

HEAD = "นายสมชาย ใจดี รองนายกรัฐมนตรี ย้ำความสำคัญของท่าเรือ"


@pytest.mark.parametrize(
    "group",
    ["ภาคเอกชนญี่ปุ่น", "นักลงทุนเวียดนาม", "คณะนักธุรกิจจากสิงคโปร์", "ผู้ประกอบการไทย", "ภาคธุรกิจของมาเลเซีย", "ชาวกัมพูชา"],
)
@pytest.mark.parametrize("lead", [f"{HEAD} โดย", f"{HEAD} ซึ่ง", ""])
def test_people_of_a_country(read: Reader, group: str, lead: str) -> None:
    """They are who acts, and not their country."""
    assert read(f"{lead}{group}ขอบคุณฟิลิปปินส์สำหรับการดูแลแนวปะการัง").agents("Appreciation") == [group]


@pytest.mark.parametrize(
    "text",
    ["ไทยขอบคุณรัฐบาลญี่ปุ่นสำหรับปู", "ไทยขอบคุณภาคเอกชนญี่ปุ่นสำหรับปู", "ไทยขอบคุณญี่ปุ่นสำหรับปู"],
)
def test_who_is_thanked_does_not_act(read: Reader, text: str) -> None:
    """Behind a verb people of a country begin no clause, and a government is its country."""
    found = read(text)
    assert found.agents("Appreciation") == ["ไทย"]
    assert not [m for m in found.mentions if m.rule == "thai-groups"]


@pytest.mark.parametrize(
    "group",
    ["เกษตรกรผู้เลี้ยงปู", "ผู้สำเร็จราชการฯ", "มหาวิทยาลัยประมง", "ผู้เชี่ยวชาญด้านสาหร่าย", "ตัวแทนชาวประมง"],
)
@pytest.mark.parametrize("lead", ["โดย", "ซึ่ง", "ขณะที่"])
def test_people_whom_nobody_knows(read: Reader, group: str, lead: str) -> None:
    """What they do behind what opens a clause is not told of whoever spoke before."""
    assert read(f"{HEAD} {lead}{group} ขอบคุณเวียดนามสำหรับการดูแลแนวปะการัง").agents("Appreciation") == [group]


@pytest.mark.parametrize("text", [f"{HEAD} และคณะ ขอบคุณเวียดนาม", "ประเทศไทย โดยมหาวิทยาลัยประมง ขอบคุณเวียดนาม"])
def test_who_only_comes_along(read: Reader, text: str) -> None:
    """Entourage, and those through whom somebody acts, are not read as others who act."""
    assert not [m for m in read(text).mentions if m.rule == "thai-groups"]


@pytest.mark.parametrize(
    "plan",
    [
        "ทั้งสองฝ่ายเห็นพ้องให้มีการจัดการประชุมคณะกรรมาธิการสาหร่าย ครั้งที่ 6",
        "เวียดนามจะเป็นเจ้าภาพการประชุมรัฐมนตรีแนวปะการัง ครั้งที่ 6",
        "ทั้งสองฝ่ายจะมีการประชุมทางไกล",
        "นายสมชาย ใจดี มีกำหนดพบหารือกับนายวิชัย ดีงาม",
    ],
)
def test_talks_at_a_meeting_to_come(read: Reader, plan: str) -> None:
    """What a meeting to come is for was not talked about yet."""
    talks = [f for f in read(f"{plan} เพื่อหารือแนวทางการดูแลหญ้าทะเล").frames if f.act == "ExchangeOfViews"]
    assert all(frame.modality == "planned" for frame in talks)
