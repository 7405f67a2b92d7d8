"""Offices that nobody is told to hold, where somebody is only posted, and what only reads like an act or a name."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reader, Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(name="reader", scope="module")
def _reader() -> Reader:
    return reader_of(load())


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2026, 5, 4)))


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str]]]:
    acts = [claim.about for claim in _read(reader, text).claims if isinstance(claim.about, Act)]
    return [(act.type, sorted(iri.rsplit("/", 1)[1] for iri in act.agents)) for act in acts]


@pytest.mark.parametrize("office", ["นายกฯ", "นายกรัฐมนตรี", "รองนายกฯ", "รองนายกรัฐมนตรี"])
@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("ย้ำความร่วมมือด้านแนวปะการัง", "Emphasis"),
        ("เสนอจัดตั้งศูนย์แนวปะการัง", "Proposal"),
        ("ชื่นชมเกษตรกรผู้เลี้ยงปู", "Appreciation"),
    ],
)
def test_the_head_of_government_alone_acts_for_the_home_country(
    reader: Reader, office: str, words: str, act: str
) -> None:
    """Where nobody is told to hold the office, not those who meet are meant."""
    text = f"การประชุมสุดยอดอาเซียน-สหรัฐฯ ครั้งที่ 10\n{office} {words}"
    assert _acts(reader, text) == [(act, ["thailand"])]


def test_a_spokesman_at_the_head_of_governments_office_is_posted_to_no_country(reader: Reader) -> None:
    """The office that somebody is a spokesman at is no place abroad."""
    text = "โฆษกประจำสำนักนายกรัฐมนตรีย้ำว่า แนวปะการังเป็นความสำเร็จของไทย"
    assert ("Emphasis", ["thailand"]) in _acts(reader, text)


def test_an_office_that_nobody_holds_talks_for_nobody(reader: Reader) -> None:
    """Countries named in passing are not those who talked."""
    text = "รมว.ธรรมนัส หารือร่วมกับ RSPO มุ่งยกระดับการเลี้ยงปู\n\nRSPO มีสำนักงานในอินโดนีเซีย จีน และโคลัมเบีย"
    assert _acts(reader, text) == []


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("ทูตพาณิชย์ประจำประเทศญี่ปุ่น", "thailand"),
        ("ทูตพาณิชย์ประจำญี่ปุ่น", "thailand"),
        ("อัครราชทูตที่ปรึกษาฝ่ายเกษตรประจำประเทศจีน", "thailand"),
        ("เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย", "japan"),
        ("เอกอัครราชทูตญี่ปุ่นประจำอาเซียน", "japan"),
    ],
)
def test_whoever_is_posted_to_a_country_does_not_speak_for_it(reader: Reader, office: str, country: str) -> None:
    """The country that sends somebody is spoken for."""
    text = f"นายสมชาย ดีเลิศ {office} เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 29"
    told = [claim.about for claim in _read(reader, text).claims if isinstance(claim.about, Participation)]
    assert [(one.represents or "").rpartition("/")[2] for one in told] == [country]


@pytest.mark.parametrize(
    "words",
    [
        "ลงนามในสมุดแสดงความเสียใจต่อการจากไปของอดีตนายกรัฐมนตรีญี่ปุ่น",
        "ลงนามในสมุดเยี่ยม",
        "ร่วมลงนามถวายพระพร",
        "ลงนามไว้อาลัยแด่ประธานาธิบดี",
    ],
)
def test_a_book_that_is_signed_is_no_agreement(reader: Reader, words: str) -> None:
    """Nobody agrees on anything."""
    assert _acts(reader, f"นายกรัฐมนตรี{words} ณ สถานเอกอัครราชทูตญี่ปุ่น") == []


def test_what_is_told_behind_whoever_gave_support_was_not_received(reader: Reader) -> None:
    """A space and another verb begin something else, a word that leads to the matter does not."""
    lead = "ญี่ปุ่นได้รับการสนับสนุนจากอาเซียน"
    targets = []
    for rest in (" เปิดโอกาสให้นักวิชาการจากกัมพูชาศึกษาปู", " ในการอนุรักษ์แนวปะการัง"):
        claims = _read(reader, lead + rest).claims
        acts = [c.about for c in claims if isinstance(c.about, Act) and c.about.type == "Support"]
        targets.append(sum(len(act.targets) for act in acts))
    assert targets[0] < targets[1]


@pytest.mark.parametrize(
    ("text", "known"),
    [("ศบปภ. ยกระดับการเลี้ยงปู", False), ("ปภ. ยกระดับการเลี้ยงปู", True), ("ข้อมูลของปภ. เรื่องปู", True)],
)
def test_the_end_of_a_longer_abbreviation_is_no_name(reader: Reader, text: str, known: bool) -> None:  # noqa: FBT001
    """Letters without vowels before it are of the longer one, but for words that end so."""
    names = {words for thing in _read(reader, text).things.values() for words, _ in thing.forms}
    assert ("ปภ." in names) is known
