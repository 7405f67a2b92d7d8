"""Where a Thai text has its meeting held: in towns by their head nouns, and in countries that are no subject."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

SUMMIT = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def _place(reader: Reader, text: str) -> tuple[str | None, str | None]:
    """The last part of the place of the only meeting, and how it was held."""
    [meeting] = [c.about for c in reader.read(Release("where", text, "th")).claims if isinstance(c.about, Meeting)]
    return (meeting.place and meeting.place.rsplit("/", 1)[-1], meeting.mode)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("ณ นครหลวงเวียงจันทน์ (สปป.ลาว)", "vientiane"),
        ("ที่เกาะลังกาวี ประเทศมาเลเซีย", "langkawi"),
        ("ณ เกาะบาหลี ประเทศอินโดนีเซีย", "bali"),
        (" ที่บาหลี", "bali"),
        (" ที่หอประชุมใหญ่ กรุงพนมเปญ", "phnom-penh"),
        ("ที่ประเทศสิงคโปร์", "singapore"),
        ("ที่ญี่ปุ่น", "japan"),
        (" ณ ประเทศสิงคโปร์", "singapore"),
    ],
)
def test_towns_islands_and_countries(reader: Reader, where: str, place: str) -> None:
    """Behind "held", and behind the name alone."""
    assert _place(reader, f"{SUMMIT} จัดขึ้น{where} เมื่อวันที่ 3 พฤษภาคม 2569") == (place, "InPerson")


@pytest.mark.parametrize(
    "words",
    [
        "ผู้นำชื่นชมประชาคม AZEC ที่ญี่ปุ่นริเริ่ม",
        "ผู้นำชื่นชมความช่วยเหลือที่ญี่ปุ่นมอบให้",
        "ผู้นำยินดีต่อโครงการที่สิงคโปร์จะจัดขึ้น",
        "ผู้นำยินดีในโอกาสที่ไทยเป็นประธาน",
    ],
)
def test_what_a_country_does_tells_no_place(reader: Reader, words: str) -> None:
    """The same word begins a relative clause, whose subject the country is."""
    assert _place(reader, f"{SUMMIT} {words}") == (None, None)
