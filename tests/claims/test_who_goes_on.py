"""A speaker goes on behind what their own country or one of its bodies is told to do."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader, Tenure
from kg.release.model import Release

TALKS = "วันที่ 2 พฤษภาคม 2567 นายสมชาย ดีเลิศ รัฐมนตรีว่าการกระทรวงพลังงาน หารือกับเอกอัครราชทูตญี่ปุ่น\n"


def _read(reader: Reader, text: str) -> list[tuple[str, str]]:
    reading = reader.read(Release("one", TALKS + text, "th", None, "Royal Thai Government", date(2024, 5, 2)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type, next(iter(reading.things[act.agents[0]].forms))[0]) for act in acts]


@pytest.mark.parametrize("own", ["กระทรวงพลังงานสนับสนุนการใช้พลังงานสะอาด", "ไทยสนับสนุนการใช้พลังงานสะอาด"])
def test_a_speaker_goes_on_behind_their_own_side(reader: Reader, own: str):
    """Who is not named again is the one who spoke, not the side that only does what is told of it."""
    found = _read(reader, f"นายสมชาย ขอบคุณญี่ปุ่นสำหรับการฝึกอบรม\n{own}\nนอกจากนี้ ยังเชิญชวนนักลงทุนสร้างสถานีชาร์จ")
    assert found[-1] == ("Invitation", "นายสมชาย ดีเลิศ")


def test_the_other_side_speaks_from_then_on(reader: Reader):
    """What another country says makes it the speaker."""
    found = _read(reader, "นายสมชาย ขอบคุณญี่ปุ่นสำหรับการฝึกอบรม\nฝ่ายญี่ปุ่นชื่นชมนโยบายไทย\nนอกจากนี้ ยังเสนอการฝึกอบรมช่างไฟฟ้า")
    assert found[-1] == ("Proposal", "ญี่ปุ่น")


def test_the_office_of_a_country_is_no_speakers(reader: Reader):
    """A term of office goes on from the country that is named, whoever speaks for it."""
    text = (
        "นายสมชาย ขอบคุณญี่ปุ่นสำหรับการฝึกอบรม ไทยพร้อมสนับสนุนสถานีชาร์จ\n"
        "และยังเป็นประเทศผู้ประสานงานความสัมพันธ์อาเซียน-ญี่ปุ่นระหว่างปี 2564-2567"
    )
    reading = reader.read(Release("one", TALKS + text, "th", None, "Royal Thai Government", date(2024, 5, 2)))
    holders = [claim.about.holder for claim in reading.claims if isinstance(claim.about, Tenure)]
    assert holders
    assert all(holder.endswith("/thailand") for holder in holders)
