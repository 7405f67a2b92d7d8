"""Guests in Thai: all the parts of their names, and the country behind their office."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


def _guests(reader: Reader, text: str) -> dict[str, str | None]:
    """The country of everybody who takes part, by the name that the text uses."""
    reading = reader.read(Release("note", text, "th"))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    names = {p.person: next(iter(reading.things[p.person].forms))[0] for p in found}
    return {names[p.person]: p.represents and p.represents.rpartition("/")[2] for p in found}


@pytest.mark.parametrize(
    ("name", "office", "country"),
    [
        ("นางอานา มาเรีย เปเรซ โลเปซ", "เอกอัครราชทูตสาธารณรัฐโคลอมเบียประจำประเทศไทย", "colombia"),
        ("นายฮาจี ซาลี บิน ฮาจี อาหมัด บิน ยูซุฟ  (H.E. Mr. Haji Sali)", "เอกอัครราชทูตบรูไนดารุสซาลามประจำประเทศไทย", "brunei"),
        ("นายทอม เจมส์ คิง (The Right Honourable Tom James King)", "นายกรัฐมนตรีนิวซีแลนด์", "new-zealand"),
        ("นาย Peter Holm (ปีเตอร์ โฮล์ม)", "เอกอัครราชทูตเดนมาร์กประจำประเทศไทย", "denmark"),
        ("นายฟรันซ์ มายเออร์", "อัครราชทูตที่ปรึกษาฝ่ายการพาณิชย์ ณ สถานเอกอัครราชทูตออสเตรียประจำประเทศไทย", "austria"),
        ("นางสาวยูกิ โมริ", "ผู้ช่วยปลัดกระทรวงยุติธรรม กระทรวงยุติธรรมญี่ปุ่น", "japan"),
        ("นายอาหมัด ซาลี", "รัฐมนตรีว่าการกระทรวงการคลัง (คนที่สอง) มาเลเซีย", "malaysia"),
    ],
)
def test_a_guest_is_of_the_country_behind_his_office(reader: Reader, name: str, office: str, country: str):
    """Not of the country to which he is sent, nor of the home country."""
    text = f"{name} {office} เข้าเยี่ยมคารวะนายสมชาย ใจดี อธิบดีกรมเจ้าท่า และหารือเรื่องประภาคาร"
    assert _guests(reader, text) | {"นายสมชาย ใจดี": "thailand"} == _guests(reader, text)
    assert country in _guests(reader, text).values()
    assert len(_guests(reader, text)) == 2


def test_a_name_does_not_run_into_the_next_person(reader: Reader):
    """Of two people in a list each has a name, whatever office follows the second one."""
    text = "นายประชา อินทร์ดี นายสมชาย ใจดี และนายวิชัย มั่นคง เอกอัครราชทูต ณ กรุงโตเกียว เข้าร่วมการประชุม"
    assert {"นายประชา อินทร์ดี", "นายสมชาย ใจดี", "นายวิชัย มั่นคง"} == set(_guests(reader, text))


@pytest.mark.parametrize(("office", "body"), [("เลขาธิการอาเซียน", "asean"), ("เลขาธิการสหประชาชาติ", "un")])
def test_whoever_heads_a_body_of_no_country_speaks_for_it(office: str, body: str) -> None:
    """Not for the country whose release tells of it."""
    text = f"ดร.สมชาย ดีเลิศ {office} เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25"
    reading = reader_of(load()).read(Release("one", text, "th", None, "Ministry of Foreign Affairs of Thailand"))
    told = [c.about.represents for c in reading.claims if isinstance(c.about, Participation)]
    assert [iri and iri.rpartition("/")[2] for iri in told] == [body]
