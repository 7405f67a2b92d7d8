"""Who acts in Thai releases: an office with its verb behind it, the cabinet, whoever gives a speech."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _acts(reader: Reader, text: str, title: str = "") -> list[tuple[str, list[str]]]:
    claims = reader.read(Release("note", text, "th", title=title)).claims
    acts = [claim.about for claim in claims if isinstance(claim.about, Act)]
    return [(act.type, [iri.rsplit("/", 1)[-1] for iri in act.agents]) for act in acts]


@pytest.mark.parametrize("verb", ["ประสงค์ขยายความร่วมมือด้านประภาคารกับ", "เยือนท่าเรือของ", "เป็นห่วงชาวประมงของ"])
def test_an_office_ends_before_its_verb(reader: Reader, verb: str):
    """The country behind the verb is not the one whose Prime Minister acts."""
    talks = "พลเอก ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี หารือกับนางซานนา มาริน นายกรัฐมนตรีฟินแลนด์ เรื่องเรือ"
    acts = _acts(reader, f"{talks}\nนายกรัฐมนตรี{verb}ฟินแลนด์ ชื่นชมความสะอาดของชายหาด")
    assert acts[-1] == ("Appreciation", ["prayut"])


@pytest.mark.parametrize("cabinet", ["คณะรัฐมนตรี ได้มีมติอนุมัติ", "ครม.อนุมัติ", "ครม. ไฟเขียว"])
def test_the_cabinet_approves(reader: Reader, cabinet: str):
    """Also in the words of headlines, whatever bodies are named beside it."""
    text = f"วันนี้ {cabinet}มาตรการขุดลอกร่องน้ำ โดยกรมเจ้าท่าจะร่วมกับกรมศุลกากร กรมสรรพสามิต จัดทำแผนที่"
    assert ("Agreement", ["thai-cabinet"]) in _acts(reader, text)


@pytest.mark.parametrize("words", ["กรมเจ้าท่าขออนุมัติ", "กรมเจ้าท่าได้รับอนุมัติ", "กรมเจ้าท่ารอการอนุมัติ"])
def test_what_waits_for_approval_is_not_approved(reader: Reader, words: str):
    """Whoever asks for it, or got it, approves nothing."""
    assert not [act for act, _ in _acts(reader, f"{words}งบประมาณขุดลอกร่องน้ำ") if act == "Agreement"]


def test_a_speech_under_an_office_alone_is_of_the_home_country(reader: Reader):
    """Nobody is named: "I" is the office that the heading tells; those addressed are no person."""
    text = (
        "ถ้อยแถลงนายกรัฐมนตรี การประชุมสุดยอดอาเซียน-ออสเตรเลีย\nท่านประธาน\nและ ฯพณฯ ทั้งหลาย\n"
        "ผมขอขอบคุณออสเตรเลียสำหรับเรือพยาบาล\nผมเห็นด้วยกับแนวคิดเรื่องประภาคาร"
    )
    assert _acts(reader, text) == [("Appreciation", ["thailand"]), ("Agreement", ["thailand"])]


def test_a_party_within_an_english_title_does_nothing(reader: Reader):
    """Behind an English preposition a name belongs to the title."""
    text = "นายสมชาย ใจดี อธิบดีกรมเจ้าท่า ร่วมกิจกรรม Learning from ASEAN โชว์วิสัยทัศน์ เน้นย้ำความปลอดภัยของประภาคาร"
    assert all(agents != ["asean"] for _, agents in _acts(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "เมื่อพิจารณามูลค่าการส่งออกข้าว พบว่าขยายตัวในตลาดสหรัฐ",
        "ต่อจากนี้ไป ขอเชิญรับฟังข่าวของไทย",
        "ระบบยืนยันตัวตนของไทยใช้งานได้แล้ว",
    ],
)
def test_verbs_within_other_words_are_no_acts(reader: Reader, text: str):
    """Reckoning, a programme that goes on, proof of identity."""
    assert _acts(reader, f"นายสมชาย ใจดี อธิบดีกรมเจ้าท่า ย้ำเรื่องประภาคาร\n{text}")[1:] == []
