"""Who heads a company, bank or society in a Thai release speaks for it, not for the publisher's country."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader, compiled once."""
    return reader_of(load())


def _speaks_for(reader: Reader, text: str) -> dict[str, str | None]:
    """For whom everybody present speaks, in the words of the text or by the name in its IRI."""
    reading = reader.read(Release("note", text, "th", None, "Ministry of Industry of Thailand"))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    words = {iri: next(iter(thing.forms), (iri.rpartition("/")[2], ""))[0] for iri, thing in reading.things.items()}
    return {words[p.person]: p.represents and words.get(p.represents, p.represents) for p in found}


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("ประธานบริษัท โตโยต้า มอเตอร์ ประเทศไทย จำกัด", "บริษัท โตโยต้า มอเตอร์ ประเทศไทย จำกัด"),
        ("กรรมการผู้จัดการ บริษัท ซีเทค (ประเทศไทย) จำกัด", "บริษัท ซีเทค (ประเทศไทย) จำกัด"),
        ("กรรมการผู้จัดการธนาคารซีแบงก์", "ธนาคารซีแบงก์"),
        ("นายกสมาคมปะการังไทย", "สมาคมปะการังไทย"),
        ("ประธานบริหารบริษัทซีเทคแห่งประเทศไทย จำกัด", "บริษัทซีเทคแห่งประเทศไทย จำกัด"),
        ("ประธานเจ้าหน้าที่บริหาร บริษัท ซีเทค ประเทศไทย", None),  # where the name ends is not known
        ("ประธานเจ้าหน้าที่บริหาร", None),
        ("กรรมการผู้จัดการใหญ่", None),
        ("อธิบดีกรมประมง", "thailand"),
    ],
)
def test_heads_of_bodies_speak_for_them(reader: Reader, office: str, body: str | None) -> None:
    """A company's own name may hold a country; an office of companies alone is of no country."""
    text = f"นายเคน โมริ {office} เข้าร่วมการประชุมสุดยอดปะการัง ครั้งที่ 3"
    assert _speaks_for(reader, text) == {"นายเคน โมริ": body}


@pytest.mark.parametrize("verb", ["หนุน", "พบ", "ชวน", "ถก"])
def test_a_short_verb_parts_a_name_from_a_country(reader: Reader, verb: str) -> None:
    """A minister whom a headline tells by office and first name is not of the country whose plan he backs."""
    text = f"รมว.สมชาย {verb}ญี่ปุ่นเรื่องปู\n\nนายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน หารือกับเอกอัครราชทูตญี่ปุ่นเรื่องปู"
    assert set(_speaks_for(reader, text).values()) <= {"thailand", "ไทย"}
