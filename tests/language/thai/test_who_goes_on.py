"""Who acts where a Thai sentence names only the other side."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

LEAD = "นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงพลังงานของไทย พบหารือกับนายเคนจิ โมริ รัฐมนตรีว่าการกระทรวงพลังงานของญี่ปุ่น\n"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def acts(reader: Reader, text: str, act: str) -> list[list[str]]:
    """The first words for the agents of each act of a type."""
    reading = reader.read(Release("one", LEAD + text, "th", None, "Royal Thai Government", date(2024, 5, 2)))
    found = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == act]
    return [[next(iter(reading.things[iri].forms))[0] for iri in one.agents] for one in found]


def test_further_talks_are_those_of_whoever_came(reader: Reader):
    """A sentence that opens with "also met with" tells only the partner."""
    text = "นอกจากนี้ ยังได้หารือกับองค์การพลังงานระหว่างประเทศ (IEA) เกี่ยวกับการเก็บสำรองน้ำมัน"
    assert acts(reader, text, "ExchangeOfViews") == [["นายสมชาย ดีเลิศ", "องค์การพลังงานระหว่างประเทศ"]]


def test_partners_of_talks_may_be_listed(reader: Reader):
    """Those listed behind a noun for all of them are partners."""
    text = "นอกจากนี้ ยังได้หารือกับ 2 หน่วยงาน ได้แก่ องค์การพลังงานระหว่างประเทศ (IEA) เกี่ยวกับการเก็บสำรองน้ำมัน"
    assert acts(reader, text, "ExchangeOfViews") == [["นายสมชาย ดีเลิศ", "องค์การพลังงานระหว่างประเทศ"]]


def test_nobody_thanks_their_own_country(reader: Reader):
    """What is said to a country is said by whoever spoke before the country did something."""
    text = "นายสมชาย ดีเลิศ ย้ำความสำคัญของพลังงานสะอาด\nญี่ปุ่นสนับสนุนการฝึกอบรมช่างไฟฟ้า\nทั้งนี้ ขอบคุณที่ญี่ปุ่นส่งผู้เชี่ยวชาญด้านสายส่ง"
    assert acts(reader, text, "Appreciation") == [["นายสมชาย ดีเลิศ"]]
