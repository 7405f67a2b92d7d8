"""Who is sent to do something in Thai, what talks were about, and what somebody will gladly do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader

_OFFICIAL = "นายวิชา ปะการัง อธิบดีกรมประมง "
_PARTNER = "นายแจน โร ประธานหอการค้ายุโรปในประเทศไทย"


def acts(reader: Reader, text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Type, modality, agents and targets of the acts, by words or the last part of an IRI."""
    reading = reader.read(Release("note", text, "th"))

    def name(iri: str) -> str:
        forms = reading.things[iri].forms if iri in reading.things else {}
        return next((form for form, _ in forms), iri.rpartition("/")[2])

    told = [c.about for c in reading.claims if isinstance(c.about, Act)]
    return [(a.type, a.modality, [name(i) for i in a.agents], [name(i) for i in a.targets]) for a in told]


@pytest.mark.parametrize(
    "sent",
    [
        "ได้รับมอบหมายจากรัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์ ให้หารือร่วมกับ",
        "ได้รับมอบหมายให้หารือกับ",
        "ได้รับมอบหมายจากปลัดกระทรวงเกษตรและสหกรณ์ให้หารือกับ",
    ],
)
def test_who_is_sent_does_it(reader: Reader, sent: str) -> None:
    """Not whoever sends them."""
    found = acts(reader, _OFFICIAL + sent + _PARTNER + " เพื่อพัฒนาการเลี้ยงปู")
    assert [(kind, agents) for kind, _, agents, _ in found] == [("ExchangeOfViews", ["นายวิชา ปะการัง", "นายแจน โร"])]


@pytest.mark.parametrize(
    "topics",
    ["โดยมีประเด็นหารือที่สำคัญ อาทิ", "โดยมีประเด็นการหารือ ได้แก่", "โดยมีหัวข้อการหารือ ได้แก่", "โดยมีประเด็นสำคัญในการหารือ ได้แก่"],
)
def test_what_talks_were_about_is_told_behind_the_partner(reader: Reader, topics: str) -> None:
    """Both talked of it, not the partner alone."""
    found = acts(reader, f"{_OFFICIAL}หารือร่วมกับ{_PARTNER} {topics} การเลี้ยงปู และการส่งออกสาหร่าย")
    told = ("ExchangeOfViews", "Done", ["นายวิชา ปะการัง", "นายแจน โร"], ["การเลี้ยงปู", "การส่งออกสาหร่าย"])
    assert found == [told]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ญี่ปุ่นแสดงความยินดีอย่างยิ่งที่จะร่วมมือกับไทยในการเลี้ยงปู", "Support"),
        ("ญี่ปุ่นแสดงความยินดีที่จะให้ความช่วยเหลือในการเลี้ยงปู", "Support"),
        ("ญี่ปุ่นแสดงความยินดีที่จะยกระดับการเลี้ยงปู", "Emphasis"),
        ("ญี่ปุ่นแสดงความพร้อมที่จะร่วมมือกับไทยในการเลี้ยงปู", "Support"),
        ("มาเลเซียเห็นสอดคล้องกับไทยในการเลี้ยงปู", "Agreement"),
        ("มาเลเซียเห็นสอดคล้องที่จะเลี้ยงปู", "Agreement"),
    ],
)
def test_what_somebody_will_gladly_do_is_an_act(reader: Reader, text: str, kind: str) -> None:
    """It is no good wish, and thinking alike is agreeing."""
    assert [one[0] for one in acts(reader, text)] == [kind]


def test_a_problem_is_no_condition(reader: Reader) -> None:
    """The letters of "if" stand in "the problem of", where they are no word."""
    found = acts(reader, "มาเลเซียเห็นพ้องที่จะใช้การเจรจาในการแก้ไขปัญหาการประมง")
    assert [(kind, mood) for kind, mood, _, _ in found] == [("Agreement", "Done")]
    found = acts(reader, "มาเลเซียเห็นพ้องที่จะเลี้ยงปู หากไทยสนับสนุน")
    assert [(kind, mood) for kind, mood, _, _ in found] == [("Agreement", "Conditional")]
