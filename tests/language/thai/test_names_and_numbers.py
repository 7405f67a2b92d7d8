"""Names that Thai releases tell in many forms: offices, ministries abroad, papers with years, numbered meetings."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Participation, Reader, Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def read(reader: Reader, text: str) -> Reading:
    """The reading of a Thai text."""
    return reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2024, 5, 2)))


def words(reading: Reading, iri: str | None) -> list[str]:
    """The text's words for a thing."""
    return [told for told, _ in reading.things[iri].forms] if iri in reading.things else []


def names(reading: Reading, kind: str) -> list[str]:
    """All words for the things of a kind that the text names."""
    return [told for thing in reading.things.values() if thing.kind == kind for told, _ in thing.forms]


def people(reading: Reading) -> list[Participation]:
    """Those who took part."""
    return [c.about for c in reading.claims if isinstance(c.about, Participation)]


def numbers(reading: Reading) -> list[int | None]:
    """The numbers of the meetings."""
    return [c.about.ordinal for c in reading.claims if isinstance(c.about, Meeting)]


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("ปลัด อว.", "ปลัด อว."),
        ("รองปลัดกระทรวงพลังงาน รักษาการ ผู้อำนวยการสำนักงานนโยบายพลังงาน", "รองปลัดกระทรวงพลังงาน"),
        ("ผอ.กองการต่างประเทศ", "ผอ.กองการต่างประเทศ"),
    ],
)
def test_an_office_ends_where_its_body_ends(reader: Reader, office: str, told: str):
    """A short office goes on over a space with the short form of its ministry; another office is no part of it."""
    reading = read(reader, f"นางสาวมานี ดีงาม {office} เข้าร่วมการประชุมรัฐมนตรีแรงงานอาเซียน ครั้งที่ 9 ณ กรุงฮานอย")
    assert words(reading, people(reading)[0].position)[0] == told


def test_names_of_three_parts_and_the_country_behind_the_office(reader: Reader):
    """The third word of a name stands before an office; "from" behind it tells for whom somebody speaks."""
    reading = read(reader, "นายปาร์ค มิน จุน รัฐมนตรีว่าการกระทรวงการประมง จากสาธารณรัฐเกาหลี เป็นประธานการประชุม")
    assert "ปาร์ค มิน จุน" in words(reading, people(reading)[0].person)
    assert people(reading)[0].represents == "https://w3id.org/asean-japan-kg/id/actor/rok"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("กระทรวงแรงงานกัมพูชาเสนอความร่วมมือด้านทักษะ", "Ministry of Labour of Cambodia"),
        ("ไทยหารือกับกระทรวงพลังงานแห่งสาธารณรัฐสิงคโปร์ในเรื่องนี้", "Ministry of Energy of Singapore"),
        (
            "นายอารี ใจดี รัฐมนตรีว่าการกระทรวงคมนาคมลาว เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 9",
            "Ministry of Transport of Lao PDR",
        ),
    ],
)
def test_a_ministry_with_another_country_behind_is_that_country_s(reader: Reader, text: str, name: str):
    """Even inside the office of somebody it is no ministry of the own country."""
    reading = read(reader, text)
    assert name in names(reading, "actor")
    assert not any(told.endswith("of Thailand") for told in names(reading, "actor"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "ที่ประชุมหารือแผนงานด้านกีฬาของอาเซียนบวกสาม พ.ศ. 2566 - 2570 ในวันนี้",
            "แผนงานด้านกีฬาของอาเซียนบวกสาม พ.ศ. 2566 - 2570",
        ),
        ("ไทยเสนอนโยบายการจัดการขยะอาหาร (Urban Food Waste Policy) ต่อที่ประชุม", "นโยบายการจัดการขยะอาหาร"),
        ("ที่ประชุมรับรองร่างปฏิญญาร่วมของการประชุม 18th ADMM ในวันนี้", "ปฏิญญาร่วมของการประชุม 18th ADMM"),
    ],
)
def test_papers_of_a_span_of_years_a_title_or_a_meeting(reader: Reader, text: str, name: str):
    """Years at the end, an English title, or the meeting that issues it make a general head noun name one paper."""
    assert name in names(read(reader, text), "document")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('ไทยเข้าร่วมการประชุม "The 4th ASEAN-Japan Digital Ministers High Level Meeting" ณ กรุงโตเกียว', [4]),
        ("ในที่ประชุม 15th ADMM และ 9th ADMM-Plus รัฐมนตรีได้หารือความร่วมมือด้านไซเบอร์", [15, 9]),
    ],
)
def test_numbers_in_english_count_the_meeting_behind_them(reader: Reader, text: str, found: list[int]):
    """They are no part of its name."""
    assert numbers(read(reader, text)) == found


def test_no_country_is_read_out_of_a_word_with_a_mute_letter(reader: Reader):
    """The letter under the mark belongs to the word before it."""
    assert "ลาว" not in names(read(reader, "ญี่ปุ่นสนใจลงทุนในบริการคลาวด์ของไทย"), "actor")
