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


@pytest.mark.parametrize(
    ("where", "forms"),
    [
        ("ณ ห้องประชุม 12 ชั้น 3 กระทรวงพลังงาน", {"ห้องประชุม 12 ชั้น 3", "กระทรวงพลังงาน"}),
        ("ณ ห้องประชุมกระทรวงพลังงาน โดยมีผู้แทนเข้าร่วม", {"ห้องประชุม", "กระทรวงพลังงาน"}),
        (" ที่โรงแรม Reef Hotel ชั้น 5", {"โรงแรม Reef Hotel ชั้น 5"}),
    ],
)
def test_rooms_and_houses(reader: Reader, where: str, forms: set[str]) -> None:
    """Where no town is told, the room is the place, also under the name of the body whose it is."""
    reading = reader.read(Release("where", f"{SUMMIT} จัดขึ้น{where} เมื่อวันที่ 3 พฤษภาคม 2569", "th"))
    [meeting] = [c.about for c in reading.claims if isinstance(c.about, Meeting)]
    assert meeting.place is not None
    assert {form for form, _ in reading.things[meeting.place].forms} == forms


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("ณ โรงแรม Reef Hotel กรุงพนมเปญ", ("phnom-penh", "InPerson")),
        ("ณ โรงแรมแนวปะการัง ประเทศสิงคโปร์", ("singapore", "InPerson")),
        ("ผ่านระบบการประชุมทางไกล ณ ห้องประชุม 12 ชั้น 3 กระทรวงพลังงาน", (None, "Videoconference")),
    ],
)
def test_rooms_that_are_no_place_of_the_meeting(reader: Reader, where: str, place: tuple[str | None, str]) -> None:
    """The town or land says more; and who met from afar only sat in a room."""
    assert _place(reader, f"{SUMMIT} จัดขึ้น{where} เมื่อวันที่ 3 พฤษภาคม 2569") == place
