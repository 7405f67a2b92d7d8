"""Clauses with a cue: who does what in Thai."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.text import Span

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        ("ญี่ปุ่นเสนอความร่วมมือด้านท่าเรือ", "Proposal", ["ญี่ปุ่น"]),
        ("ไทยและญี่ปุ่นได้หารือเรื่องการประมง", "ExchangeOfViews", ["ไทย", "ญี่ปุ่น"]),
        ("ไทย – ญี่ปุ่น ยืนยันความร่วมมือด้านน้ำ", "Emphasis", ["ไทย", "ญี่ปุ่น"]),
        ("ที่ประชุมเห็นชอบแผนงานด้านป่าไม้", "Agreement", ["ที่ประชุม"]),
        ("ทั้งสองฝ่ายเห็นพ้องที่จะขยายการค้า", "Agreement", ["ทั้งสองฝ่าย"]),
        (
            "ด้านรัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น ขอให้ไทยสนับสนุนการประมง",
            "Request",
            ["รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น"],
        ),
        ("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวขอบคุณญี่ปุ่นสำหรับการฝึกอบรม", "Appreciation", ["นายสมชาย รักไทย"]),
        ("ไทยกล่าวว่า ท่าเรือสำคัญ พร้อมย้ำถึงการขนส่งทางน้ำ", "Emphasis", ["ไทย"]),
        ("ไทยกล่าวถ้อยแถลง โดยเสนอการฝึกอบรมชาวประมง", "Proposal", ["ไทย"]),
        ("ไทยหวังว่าจะได้พัฒนาท่าเรือ ซึ่งญี่ปุ่นสนับสนุนการฝึกอบรม", "Support", ["ญี่ปุ่น"]),
    ],
)
def test_finds_the_party_of_a_verb(read: Reader, text: str, act: str, agents: list[str]) -> None:
    """Right before the verb, coordinated, with office and country, or carried over from the clause before."""
    assert read(text).agents(act) == agents


def test_the_doer_of_a_gift_that_is_thanked_for_is_who_is_thanked(read: Reader) -> None:
    """Thanking Japan, which supported: one act inside the other."""
    found = read("อาเซียนแสดงความชื่นชมญี่ปุ่นที่ประกาศสนับสนุนเงินจำนวน 2 ล้านเยน")
    assert (found.agents("Appreciation"), found.agents("Pledge")) == (["อาเซียน"], ["ญี่ปุ่น"])


def test_a_gift_received_is_the_giver_s(read: Reader) -> None:
    """The giver stands after จาก."""
    assert read("ลาวได้รับการบริจาคเงินจากญี่ปุ่น จำนวน 4 แสนเยน").agents("Pledge") == ["ญี่ปุ่น"]


def test_each_amount_is_a_pledge_of_its_own(read: Reader) -> None:
    """Two amounts for two purposes."""
    found = read("ญี่ปุ่นประกาศมอบเงินจำนวน 8 ล้านเยนสำหรับเรือตรวจการณ์ และ 3 ล้านบาทสำหรับการฝึกอบรม")
    assert found.acts() == ["Pledge", "Pledge"]
    assert found.phrases("Pledge") == ["เรือตรวจการณ์"]


def test_those_with_whom_views_are_exchanged_are_agents(read: Reader) -> None:
    """Whoever is talked with talks too."""
    found = read("นายสมชาย รักไทย ปลัดกระทรวงแรงงาน หารือร่วมกับนางสาวซาโต ยูมิ ปลัดกระทรวงแรงงานญี่ปุ่น เกี่ยวกับการฝึกอบรม")
    assert found.agents("ExchangeOfViews") == ["นายสมชาย รักไทย", "นางสาวซาโต ยูมิ"]
    assert found.phrases("ExchangeOfViews") == ["การฝึกอบรม"]


@pytest.mark.parametrize(
    "text",
    [
        "ข้อเสนอแนะด้านการประมง",  # a noun that holds a verb
        "ผู้สนับสนุนหลักของงาน",
        "ไทยขอให้ญี่ปุ่นพิจารณาเรื่องท่าเรือ",  # what Japan is to do is no act of Japan
        "ความตกลงหุ้นส่วนทางการค้า",
    ],
)
def test_a_verb_inside_a_noun_or_an_object_is_no_act_of_its_own(read: Reader, text: str) -> None:
    """Only the verb at the head of a clause tells an act."""
    assert set(read(text).acts()) <= {"Request"}


def test_a_spokesman_is_no_agent(read: Reader) -> None:
    """Who summarises for the press takes no part."""
    found = read("นายโฆษิต พูดดี โฆษกประจำสำนักนายกรัฐมนตรี กล่าวว่า ญี่ปุ่นขอบคุณไทยสำหรับผลไม้")
    assert found.agents("Appreciation") == ["ญี่ปุ่น"]


def test_tells_what_is_denied_and_what_may_be(read: Reader) -> None:
    """Negation and mood stand between party and verb."""
    assert read("ญี่ปุ่นไม่เห็นด้วยกับแผนท่าเรือ").frames[0].modality == "negated"
    assert read("ญี่ปุ่นอาจสนับสนุนการฝึกอบรม").frames[0].modality == "conditional"
    assert read("ญี่ปุ่นจะประกาศแผนท่าเรือ").frames[0].modality == "planned"


def test_reads_who_was_there_as_what(read: Reader) -> None:
    """Attendance and chairing."""
    text = (
        "นายสมชาย รักไทย ปลัดกระทรวงแรงงาน เข้าร่วมการประชุมแรงงานอาเซียน โดยมีนางสาวซาโต ยูมิ ปลัดกระทรวงแรงงานญี่ปุ่น เป็นประธานร่วม"
    )
    assert read(text).acts() == ["Attendance", "Attendance", "Cochairing"]


def test_splits_lines_but_not_wrapped_ones(read: Reader) -> None:
    """A line end before a preposition is wrapping; before a party it ends a sentence."""
    folded = read("ญี่ปุ่นเสนอแผนงาน\nในสาขาหลัก\nไทยขอบคุณญี่ปุ่น นอกจากนี้ อาเซียนหวังว่าจะมีความคืบหน้า").folded
    spans = read.thai.sentences(folded, Span(0, len(folded.text)))
    assert [folded.text[s.start : s.end].split()[0] for s in spans] == ["ญี่ปุ่นเสนอแผนงาน", "ไทยขอบคุณญี่ปุ่น", "นอกจากนี้"]
