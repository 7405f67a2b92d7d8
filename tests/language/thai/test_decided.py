"""Bodies that decide, and words that are no surname, in Thai."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader

SPEAKER = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เปิดเผยว่า "


@pytest.mark.parametrize(
    ("body", "rest"),
    [
        ("ครม.", " เมื่อวันที่ 17 มิถุนายน 2568 เห็นชอบแผนดูแลแนวปะการัง"),
        ("คณะรัฐมนตรี", "เมื่อวันที่ 17 มิถุนายน 2568 มีมติเห็นชอบแผนดูแลแนวปะการัง"),
        ("คณะรัฐมนตรี", "ได้มีมติรับทราบ และเห็นชอบแผนดูแลแนวปะการัง"),
        ("ที่ประชุมคณะรัฐมนตรี", "วานนี้ ได้อนุมัติแผนดูแลแนวปะการัง"),
    ],
)
def test_whose_decision(read: Reader, body: str, rest: str) -> None:
    """A day between a body and its verb leaves the decision the body's."""
    decisions = [f for f in read(f"{SPEAKER}{body}{rest}").frames if f.act in {"Agreement", "Adoption"}]
    assert {m.iris for f in decisions for m in f.agents} == {("https://w3id.org/asean-japan-kg/id/actor/thai-cabinet",)}


@pytest.mark.parametrize(
    "lead",
    [
        "ผลการหารือในวันนี้นายวิชัย ใจดี จะนำเสนอ",
        "กระทรวงคมนาคมเตรียมนำเข้า",
        "เรื่องนี้ต้องรอ",
        "จะมีการเสนอที่ประชุมคณะรัฐมนตรี (ครม.) พิจารณาเห็นชอบแผนปู โดยจะเสนอ",
    ],
)
def test_who_is_asked_to_decide(read: Reader, lead: str) -> None:
    """Who is only asked to decide has decided nothing yet."""
    found = read(f"{lead}คณะรัฐมนตรีเพื่อรับทราบ และอนุมัติกรอบความร่วมมือด้านสาหร่าย").frames
    assert not [f for f in found if f.act == "Agreement" and f.modality == "done"]


@pytest.mark.parametrize("rest", ["ยังย้ำว่า", "ยัง ย้ำว่า", "ยังขอบคุณ", "ยังเน้นย้ำ", "ยังยินดี"])
def test_no_surname(read: Reader, rest: str) -> None:
    """Words that go on with what somebody said are no surname."""
    found = read(f"นายสมชาย ใจดี พบนายวิชัย ดีงาม โดยนายสมชาย {rest} ความร่วมมือด้านแนวปะการัง")
    assert {found.words(m) for m in found.mentions if m.kind == "person"} <= {"นายสมชาย ใจดี", "นายวิชัย ดีงาม", "นายสมชาย"}


def test_surname_like_such_a_word(read: Reader) -> None:
    """A surname that only begins like one is told in full."""
    found = read("นายเอกชัย พร้อมพันธุ์ ย้ำเรื่องปู")
    assert "นายเอกชัย พร้อมพันธุ์" in [found.words(m) for m in found.mentions]
