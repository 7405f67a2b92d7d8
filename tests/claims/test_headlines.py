"""Headlines tell in brief what the paragraphs below tell in full."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.claims.headlines import below_headlines
from kg.release.model import Release
from kg.text import fold

HEADLINE = "นายกฯ หารือความร่วมมือด้านท่าเรือสีเขียวกับนายกรัฐมนตรีญี่ปุ่น\n"
LEAD = (
    "เมื่อเช้าวันที่ 14 พฤศจิกายน 2565 ที่ห้องรับรองของทำเนียบ นายกรัฐมนตรีของไทยให้การต้อนรับคณะจากกรุงโตเกียว "
    "นำโดยนายอิชิดะ ทาโร่ นายกรัฐมนตรีของญี่ปุ่น ซึ่งแวะมาเยือนประเทศไทยเป็นเวลาสองวันระหว่างทางไปร่วมงานเปิดท่าเรือแห่งใหม่"
    "ของเพื่อนบ้านในภูมิภาค และพักค้างคืนที่ริมแม่น้ำเจ้าพระยาก่อนออกเดินทางต่อในตอนบ่ายของวันถัดไป "
)
TALKS = "โดยทั้งสองฝ่ายได้หารือเกี่ยวกับการพัฒนาท่าเรือและการขนส่งทางราง\n"
THANKS = "โดยนายกรัฐมนตรีขอบคุณญี่ปุ่นสำหรับการสนับสนุนด้านการพัฒนาท่าเรือ\n"


def _talks(reader: Reader, text: str) -> list[str]:
    """The words of the text that tell of talks."""
    claims = reader.read(Release("note", text, "th", published=date(2022, 11, 14))).claims
    acts = [c for c in claims if isinstance(c.about, Act) and c.about.type == "ExchangeOfViews"]
    return [text[c.evidence.start : c.evidence.end] for c in acts]


def test_talks_of_a_headline_are_those_that_the_paragraphs_tell_of(reader: Reader) -> None:
    """What two talked about is told once: where the text does so, not where the headline does."""
    (told,) = _talks(reader, HEADLINE + LEAD + TALKS)
    assert "การขนส่งทางราง" in told


def test_talks_that_only_the_headline_tells_of_stay(reader: Reader) -> None:
    """Where no paragraph tells of talks, the headline does."""
    (told,) = _talks(reader, HEADLINE + LEAD + THANKS)
    assert "ท่าเรือสีเขียว" in told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A title\n" + "w" * 300, 8),
        ("A title\nand a line\n\n" + "w" * 300, 20),
        ("A title\nand two lines\nno more", 0),  # no paragraph at all
        ("line\n" * 9 + "w" * 300, 0),  # a list, no headline
    ],
)
def test_the_first_paragraph_is_the_first_long_line(text: str, place: int) -> None:
    """Of a few short lines the first ones are the headline."""
    assert below_headlines(fold(text)) == place
