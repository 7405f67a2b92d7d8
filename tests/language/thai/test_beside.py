"""Who proposed what is approved, and who invited the guest, told beside the clause's own act in Thai."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader


def told(reader: Reader, text: str, act: str) -> list[tuple[list[str], list[str]]]:
    """Agents and targets of the acts of one type, by their words, those without words by their IRI's end."""
    reading = reader.read(Release("note", text, "th"))

    def name(iri: str) -> str:
        forms = reading.things[iri].forms if iri in reading.things else {}
        return next((form for form, _ in forms), iri.rpartition("/")[2])

    acts = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == act]
    return [([name(i) for i in one.agents], [name(i) for i in one.targets]) for one in acts]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("ครม. มีมติเห็นชอบร่างบันทึกความเข้าใจว่าด้วยแนวปะการัง ตามที่กระทรวงเกษตรและสหกรณ์เสนอ", "กระทรวงเกษตรและสหกรณ์"),
        ("คณะรัฐมนตรีอนุมัติกรอบความร่วมมือด้านสาหร่าย ตามที่กระทรวงการต่างประเทศ (กต.) เสนอ", "กระทรวงการต่างประเทศ"),
        ("ครม. เห็นชอบแผนปฏิบัติการแนวปะการัง ตามที่ทางกระทรวงพาณิชย์ได้เสนอ และให้ดำเนินการต่อไป", "กระทรวงพาณิชย์"),
        ("อาเซียนเห็นชอบร่างแผนปฏิบัติการแนวปะการัง ซึ่งเสนอโดยญี่ปุ่น", "ญี่ปุ่น"),
    ],
)
def test_who_proposed_what_is_approved(reader: Reader, text: str, by: str) -> None:
    """Whoever stands in "as A proposed" proposed what the decision before is about, and nobody else did."""
    proposals = told(reader, text, "Proposal")
    assert [agents for agents, _ in proposals] == [[by]]
    assert proposals[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "นายกรัฐมนตรีกล่าวตามที่กระทรวงพาณิชย์เสนอรายงานเรื่องปู",
        "ครม. เห็นชอบร่างบันทึกความเข้าใจว่าด้วยแนวปะการัง ตามที่กระทรวงพาณิชย์รายงาน",
        "ตามที่กระทรวงพาณิชย์เสนอให้เลี้ยงปูนั้น ขณะนี้ยังไม่มีข้อสรุป",
    ],
)
def test_no_proposal_without_a_decision_before(reader: Reader, text: str) -> None:
    """Nothing was proposed where no decision stands before the words, or where they tell of something else."""
    assert told(reader, text, "Proposal") == []


@pytest.mark.parametrize(
    ("text", "by", "whom"),
    [
        (
            "นายวิชา ปะการัง รองนายกรัฐมนตรี เดินทางเยือนมาเลเซียเพื่อเข้าร่วมการประชุมสาหร่าย ตามคำเชิญของนายกรัฐมนตรีมาเลเซีย",
            "มาเลเซีย",
            "ปะการัง",
        ),
        (
            "นายวิชา ปะการัง อธิบดีกรมประมง เข้าร่วมงานวันปูแห่งชาติ ตามคำเชิญของนายซูซูกิ เคนจิ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย",
            "เคนจิ",
            "ปะการัง",
        ),
        (
            "นายสมชาย ใจดี โฆษกรัฐบาล เปิดเผยว่า นายวิชา ปะการัง รองนายกรัฐมนตรี เดินทางไปเวียดนาม ตามคำเชิญของรัฐบาลเวียดนาม",
            "เวียดนาม",
            "ปะการัง",
        ),
    ],
)
def test_who_invited_the_guest(reader: Reader, text: str, by: str, whom: str) -> None:
    """Words such as "at the invitation of A" tell that A invited whoever the sentence sends there, no spokesman."""
    invitations = told(reader, text, "Invitation")
    assert len(invitations) == 1
    agents, targets = invitations[0]
    assert by in agents[0]
    assert whom in targets[0]


def test_an_unnamed_host_invites_nobody(reader: Reader) -> None:
    """Where no party stands behind the words, nobody is told to have invited."""
    assert told(reader, "นายวิชา ปะการัง เดินทางไปโตเกียว ตามคำเชิญของเพื่อนเก่า", "Invitation") == []
