"""Who goes on speaking in a Thai headline behind thanks, and two ministers told by first names in one quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader
    from tests.language.thai.conftest import Reader as Module

_BODY = (
    "\n\nวันนี้ นายสมชาย ใจดี รองนายกรัฐมนตรี และนางสาวสมหญิง ดีใจ รัฐมนตรีว่าการกระทรวงพลังงาน "
    "หารือกับนายทานากะ ฮิโรชิ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย"
)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("นายกฯ ขอบคุณญี่ปุ่น ย้ำไทยพร้อมเลี้ยงปู", ["Appreciation", "Emphasis"]),
        ("นายกฯ ชื่นชมญี่ปุ่น หวังร่วมมือเลี้ยงปู", ["Appreciation", "Expectation"]),
        ("รมว.พลังงาน ขอบคุณเวียดนาม เชิญชวนลงทุนเลี้ยงปู", ["Appreciation", "Invitation"]),
        ("นายกรัฐมนตรีขอบคุณรัฐบาลญี่ปุ่น ยืนยันว่าไทยพร้อมร่วมมือด้านปะการัง", ["Appreciation", "Emphasis"]),
        ("ไทยขอบคุณญี่ปุ่น มอบวัคซีน", ["Appreciation"]),  # what they gave
    ],
)
def test_who_thanks_goes_on_behind_a_space(read: Module, text: str, acts: list[str]) -> None:
    """A verb of speaking behind thanked people tells of those who thank, not for what they do it."""
    assert read(text).acts() == acts


@pytest.mark.parametrize("title", ["“สมชาย-สมหญิง” ขอบคุณญี่ปุ่น", "“สมชาย” ขอบคุณญี่ปุ่น", "“รมว.สมหญิง” ขอบคุณญี่ปุ่น"])
def test_first_names_in_quotes_are_the_ministers_below(reader: Reader, title: str) -> None:
    """One or two of them thank."""
    reading = reader.read(Release("note", title + _BODY, "th"))
    act = next(c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == "Appreciation")
    told = {form for agent in act.agents for form, _ in reading.things[agent].forms}
    wanted = {name for name in ("สมชาย", "สมหญิง") if name in title}
    assert len(act.agents) == len(wanted)
    assert wanted <= {name for name in ("สมชาย", "สมหญิง") if any(name in form for form in told)}
