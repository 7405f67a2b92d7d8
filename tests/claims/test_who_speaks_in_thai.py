"""Who is meant in Thai releases: delegations and their heads, "I", those who signed, talks with firms."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

_HOST = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน"


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str]]]:
    reading = reader.read(Release("note", text, "th"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type, [_name(reading.things[iri].forms, iri) for iri in act.agents]) for act in acts]


def _name(forms: dict[tuple[str, str], None], iri: str) -> str:
    return next((words for words, _ in forms), iri.rsplit("/", 1)[-1])


@pytest.mark.parametrize(
    "delegation",
    [
        "คณะผู้บริหารสมาคมปะการังแห่งประเทศญี่ปุ่น นำโดย",
        "คณะนักธุรกิจญี่ปุ่น นำโดย",
        "คณะผู้แทนสมาพันธ์ปูญี่ปุ่น นำทีมโดย",
    ],
)
def test_the_head_of_a_delegation_is_of_its_country(reader: Reader, delegation: str):
    """An office that tells no country is not the home country's where a foreign delegation is led."""
    text = f"{_HOST} ให้การต้อนรับ{delegation} นายทาคาชิ โมริ ผู้อำนวยการ เข้าเยี่ยมคารวะ พร้อมหารือถึงความร่วมมือด้านสาหร่ายทะเล"
    claims = reader.read(Release("note", text, "th")).claims
    told = [str(c.about.represents).rsplit("/", 1)[-1] for c in claims if isinstance(c.about, Participation)]
    assert told == ["thailand", "japan"]


@pytest.mark.parametrize("own", ["ตนขอเป็นกำลังใจและขอขอบคุณ", "ตนรู้สึกยินดีและขอบคุณ"])
def test_who_means_oneself_is_who_spoke(reader: Reader, own: str):
    """Behind talks of both sides "I" is whoever was told to say something."""
    text = (
        f"{_HOST} หารือกับนายทาคาชิ โมริ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เรื่องสาหร่าย\n"
        f"นายสมชาย กล่าวว่า กระทรวงดูแลแนวปะการัง\nทั้งสองฝ่ายหารือเรื่องปู\nทั้งนี้ {own}ญี่ปุ่นที่ส่งผู้เชี่ยวชาญด้านปู"
    )
    agents = [agents for act, agents in _acts(reader, text) if act == "Appreciation"]
    assert agents == [["นายสมชาย ใจดี"]]


@pytest.mark.parametrize("signed", ["โดยมีการลงนามใน", "ซึ่งได้มีการลงนาม", "และมีการลงนามใน"])
def test_the_two_of_whom_a_sentence_tells_signed(reader: Reader, signed: str):
    """Also where the signing itself names nobody."""
    text = f"กรมประมง กับสมาคมปะการังญี่ปุ่น มีความร่วมมือกันมานาน {signed}บันทึกความเข้าใจว่าด้วยความร่วมมือด้านสาหร่าย"
    assert _acts(reader, text) == [("Agreement", ["กรมประมง", "สมาคมปะการังญี่ปุ่น"])]


@pytest.mark.parametrize("firm", ["บริษัท Kelp & Crab", "สถาบันการเงิน Kelp Bank", "ผู้บริหารบริษัท Kelp & Crab"])
def test_who_talks_with_a_firm_goes_on(reader: Reader, firm: str):
    """What a headline tells behind the firm's name is of whoever met it."""
    text = f"{_HOST} หารือ{firm} ย้ำจุดยืนความเป็นกลางของไทย"
    assert [agents for act, agents in _acts(reader, text) if act == "Emphasis"] == [["นายสมชาย ใจดี"]]


@pytest.mark.parametrize("words", ["ขอให้เชื่อมั่นว่า", "ขอให้มั่นใจว่า", "ขอให้ทุกฝ่ายเชื่อมั่นว่า"])
def test_an_assurance_asks_for_nothing(reader: Reader, words: str):
    """To ask to be trusted is a stance."""
    assert [act for act, _ in _acts(reader, f"{_HOST} {words}ไทยจะรักษาแนวปะการัง")] == ["Emphasis"]


@pytest.mark.parametrize("words", ["อยู่ระหว่างการพิจารณา", "อยู่ระหว่างการศึกษา", "อยู่ระหว่างการศึกษาและพิจารณา"])
def test_what_is_still_looked_at_was_not_talked_about(reader: Reader, words: str):
    """A ministry that looks at something at home exchanges no views."""
    assert not _acts(reader, f"ซึ่งขณะนี้กระทรวงกลาโหม{words}สาขาความร่วมมือด้านการต่อเรือ")


@pytest.mark.parametrize("spokesman", ["โฆษกรัฐบาลชี้แจง", "โฆษกรัฐบาลแถลง"])
def test_a_spokesman_announces_nothing(reader: Reader, spokesman: str):
    """What a headline lets him explain is no act of the country."""
    assert not _acts(reader, f"{spokesman}การเดินทางร่วมงานเลี้ยงปู")


def test_who_is_met_has_a_country_behind(reader: Reader):
    """The name of a country behind that of its ministry begins no clause."""
    text = f"{_HOST} หารือ MAFF ญี่ปุ่น เดินหน้าสนับสนุนโครงการเลี้ยงปู"
    assert [agents for act, agents in _acts(reader, text) if act == "Emphasis"] == [["นายสมชาย ใจดี"]]


def test_talks_of_people_of_one_country(reader: Reader):
    """To discuss something is done by whoever met."""
    text = f"{_HOST} พบหารือร่วมกับ นายพยงค์ รักทะเล ประธานสมาคมปูแห่งชาติ และคณะ เพื่อหารือแนวทางการเลี้ยงปู"
    assert _acts(reader, text) == [("ExchangeOfViews", ["นายสมชาย ใจดี", "นายพยงค์ รักทะเล"])]


def test_who_invited_was_not_there(reader: Reader):
    """By whose invitation somebody goes tells of no presence."""
    text = f"{_HOST} เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 44 ตามคำเชิญของนายสอนไซ สีพันดอน นายกรัฐมนตรี สปป. ลาว"
    claims = reader.read(Release("note", text, "th")).claims
    told = [str(c.about.represents).rsplit("/", 1)[-1] for c in claims if isinstance(c.about, Participation)]
    assert "laos" not in told
