"""Firms and groups without a name that act, gifts told twice, and steps of a ceremony, in Thai."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize("lead", ["โดย", "", "และ", "ส่วน"])
@pytest.mark.parametrize("doers", ["บริษัทเทคโนโลยีเกษตร", "ผู้ประกอบการประมง", "สมาคมชาวนา"])
def test_firms_act_themselves(read: Reader, lead: str, doers: str) -> None:
    """What they do is not told of whoever spoke before."""
    found = read(f"นายสมชาย ใจดี รองนายกรัฐมนตรี ย้ำความสำคัญของท่าเรือ {lead}{doers} พร้อมสนับสนุนระบบเตือนภัย")
    assert found.agents("Support") == [doers]


@pytest.mark.parametrize("text", ["ไทยสนับสนุนบริษัทเทคโนโลยีเกษตร จะได้ผลดี", "ไทยย้ำบทบาทของผู้ประกอบการประมง ได้อย่างดี"])
def test_firms_in_an_object_are_nobody_who_acts(read: Reader, text: str) -> None:
    """Only behind a space or what opens a clause do they begin one."""
    assert not [m for m in read(text).mentions if m.rule == "thai-doers"]


@pytest.mark.parametrize(
    "text",
    ["ไทยขอบคุณรัฐบาลสหรัฐฯ ที่สนับสนุนความช่วยเหลือแก่ลาวในช่วงน้ำท่วม", "ลาวขอบคุณญี่ปุ่นที่สนับสนุนความช่วยเหลือด้านการเกษตร"],
)
def test_a_gift_that_thanks_tell_is_told_once(read: Reader, text: str) -> None:
    """By its noun, not by the verb before it as well."""
    assert sorted(read(text).acts()) == ["Appreciation", "Pledge"]


@pytest.mark.parametrize(
    ("rest", "acts"),
    [("ไปยังห้องสีขาว", []), ("ลงนามในสมุดเยี่ยม", []), ("เยือนไทย", ["Invitation"]), ("ร่วมงานแสดงสินค้า", ["Invitation"])],
)
def test_a_step_of_a_ceremony_is_no_invitation(read: Reader, rest: str, acts: list[str]) -> None:
    """A host shows a guest to another room."""
    assert read(f"นายกรัฐมนตรีเชิญนายกรัฐมนตรีลาว{rest}").acts() == acts


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("ทั้งนี้ KELPA ได้เชิญไทยเข้าร่วมงานเทศกาลสาหร่าย", "Invitation", "KELPA"),
        ("ในขณะที่ KSCC ยืนยันความพร้อมในการเลี้ยงปู", "Emphasis", "KSCC"),
        ("Reef Watch Bank ยินดีสนับสนุนการเลี้ยงปูของไทย", "Support", "Reef Watch Bank"),
        ("นายวิชา ปะการัง อธิบดีกรมประมง ย้ำความสำคัญของท่าเรือ โดย KELPCO เสนอการเลี้ยงสาหร่าย", "Proposal", "KELPCO"),
        ("นายกรัฐมนตรีย้ำความสำคัญของท่าเรือ\nKELPCO ยังได้ชื่นชมการเลี้ยงปูของไทย", "Appreciation", "KELPCO"),
    ],
)
def test_a_name_in_latin_letters_that_speaks_is_a_body(read: Reader, text: str, act: str, doer: str) -> None:
    """Where it opens a clause right before a verb of saying, it does what the verb tells."""
    assert read(text).agents(act) == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "ไทยย้ำความสำคัญของ Soft Power ที่ได้ผลดี",
        "ไทยให้ความสำคัญกับ Soft Power และย้ำการเลี้ยงปู",
        "ไทยพัฒนา Kelp Bridge จะช่วยการค้า",
    ],
)
def test_a_name_in_latin_letters_in_an_object_is_no_body(read: Reader, text: str) -> None:
    """Things with such names are what somebody's act is about."""
    assert not [m for m in read(text).mentions if m.rule == "thai-doers"]
