"""Offices told before a bracketed name, those held for the time being, and the state behind an office in Thai."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release


def _present(reader: Reader, text: str) -> dict[str, tuple[str | None, str | None]]:
    """Country and office of everybody who takes part, by the name that the text uses."""
    reading = reader.read(Release("note", text, "th"))
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    words = {iri: next(iter(thing.forms), ("", ""))[0] for iri, thing in reading.things.items()}
    return {
        words[p.person]: (p.represents and p.represents.rpartition("/")[2], words.get(p.position or "")) for p in found
    }


@pytest.mark.parametrize(
    ("text", "name", "country", "office"),
    [
        (
            "โดยมีรัฐมนตรีว่าการกระทรวงคมนาคม (นายสมชาย ใจดี) เป็นหัวหน้าคณะผู้แทนไทยเข้าร่วมการประชุม",
            "นายสมชาย ใจดี",
            "thailand",
            "รัฐมนตรีว่าการกระทรวงคมนาคม",
        ),
        (
            "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพาณิชย์ (นายสมชาย ใจดี) หารือเรื่องปะการัง",
            "นายสมชาย ใจดี",
            "thailand",
            "รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพาณิชย์",
        ),
        (
            "ปลัดกระทรวงพลังงาน (นายสมชาย ใจดี) และรองปลัดกระทรวงพลังงาน (นางสาวสมหญิง ดีใจ) เข้าร่วมการประชุม",
            "นางสาวสมหญิง ดีใจ",
            "thailand",
            "รองปลัดกระทรวงพลังงาน",
        ),
        (
            "นายกรัฐมนตรีหารือกับรัฐมนตรีเกษตรญี่ปุ่น (นายโนมูระ เทตสึโร) เรื่องแนวปะการัง",
            "นายโนมูระ เทตสึโร",
            "japan",
            "รัฐมนตรีเกษตรญี่ปุ่น",
        ),
        (
            "เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย (นายทานากะ ฮิโรชิ) เข้าเยี่ยมคารวะอธิบดีกรมประมง",
            "นายทานากะ ฮิโรชิ",
            "japan",
            "เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย",
        ),
        (
            "นางสาวสมหญิง ดีใจ รักษาการในตำแหน่งที่ปรึกษาวิชาการประมง เข้าร่วมการประชุมเรื่องปะการังของไทย",
            "นางสาวสมหญิง ดีใจ",
            "thailand",
            "ที่ปรึกษาวิชาการประมง",
        ),
        (
            "อธิบดีกรมประมงหารือกับ Mr. Tan Mei รัฐมนตรีว่าการกระทรวงการคลังคนที่สอง ประเทศมาเลเซีย เรื่องปะการัง",
            "Mr. Tan Mei",
            "malaysia",
            "รัฐมนตรีว่าการกระทรวงการคลังคนที่สอง",
        ),
        (
            "กรมประมงหารือกับ H.E. Tan Mei รัฐมนตรีประจำสำนักนายกรัฐมนตรีและรัฐมนตรีคลังคนที่สอง สาธารณรัฐสิงคโปร์",
            "H.E. Tan Mei",
            "singapore",
            "รัฐมนตรีประจำสำนักนายกรัฐมนตรีและรัฐมนตรีคลังคนที่สอง",
        ),
    ],
)
def test_who_holds_an_office_told_around_a_name(
    reader: Reader, text: str, name: str, country: str, office: str
) -> None:
    """The office before a bracketed name is its holder's; a state behind an office is worth more than a body in it."""
    assert _present(reader, text)[name] == (country, office)


def test_a_bracket_behind_no_office_gives_none(reader: Reader) -> None:
    """Words without the head of an office right before a bracketed name are none."""
    assert _present(reader, "ผู้ชนะเลิศการประกวดภาพปะการัง (นายสมชาย ใจดี) หารือกับอธิบดีกรมประมง") in (
        {},
        {"นายสมชาย ใจดี": (None, None)},
    )


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("อธิบดีกรมประมงหารือกับรัฐมนตรีเกษตรญี่ปุ่น นายโนมูระ เทตสึโร เรื่องแนวปะการัง", "นายโนมูระ เทตสึโร", "japan"),
        ("นายก่อ งาม ปลัดกระทรวงพลังงาน พร้อมด้วยรองปลัดกระทรวงพลังงาน นายสมชาย ใจดี เข้าร่วมประชุม", "นายสมชาย ใจดี", "thailand"),
        ("นายก่อ ใจงาม รองปลัดกระทรวงพลังงาน นายสมชาย ใจดี เข้าร่วมการประชุมปะการัง", "นายสมชาย ใจดี", None),  # the first one's
        ("อธิบดีกรมประมง สถานเอกอัครราชทูตอินเดีย Mr. Lee Yeh เข้าร่วมการประชุมเรื่องปะการัง", "Mr. Lee Yeh", None),
    ],
)
def test_an_office_glued_to_the_words_before_is_of_who_follows(
    reader: Reader, text: str, name: str, country: str | None
) -> None:
    """Behind a space it may be that of somebody named before; a part of a body's name is none."""
    assert _present(reader, text)[name][0] == country


@pytest.mark.parametrize("words", ["สภาทนายความ ในพระบรมราชูปถัมภ์", "นายตำรวจ ระดับสูง", "นางพยาบาล ทุกคน", "นายช่าง โยธา"])
def test_a_trade_is_no_name(reader: Reader, words: str) -> None:
    """What begins like an honorific and goes on as another word names nobody."""
    assert _present(reader, f"{words} เข้าร่วมการประชุมเรื่องปะการัง") == {}
