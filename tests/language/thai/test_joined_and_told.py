"""Where the names in an object end: at "and" between two of them, at the sentence of those who meet, behind a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Meeting, reader_of
from kg.release.model import Release
from kg.vocabulary import load

if TYPE_CHECKING:
    from kg.claims.model import Reading

HEADING = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27\n\n"


def _read(text: str) -> Reading:
    return reader_of(load()).read(Release("one", HEADING + text, "th", None, None, None))


def _targets(text: str) -> dict[str, list[str]]:
    reading = _read(text)
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return {act.type: [next(iter(reading.things[iri].forms))[0] for iri in act.targets] for act in acts}


@pytest.mark.parametrize(
    ("text", "act", "targets"),
    [
        ("ผู้นำแลกเปลี่ยนความเห็นเกี่ยวกับสถานการณ์ในเมียนมาและทะเลจีนใต้", "ExchangeOfViews", ["สถานการณ์ในเมียนมา", "ทะเลจีนใต้"]),
        ("ผู้นำแลกเปลี่ยนความเห็นเกี่ยวกับทะเลจีนใต้และสถานการณ์ในเมียนมา", "ExchangeOfViews", ["ทะเลจีนใต้", "สถานการณ์ในเมียนมา"]),
        ("ผู้นำหารือเกี่ยวกับสถานการณ์ในคาบสมุทรเกาหลีและทะเลจีนใต้", "ExchangeOfViews", ["สถานการณ์ในคาบสมุทรเกาหลี", "ทะเลจีนใต้"]),
        ("ที่ประชุมให้ความสำคัญกับทะเลจีนใต้และคาบสมุทรเกาหลี", "Emphasis", ["ทะเลจีนใต้", "คาบสมุทรเกาหลี"]),
        ("ญี่ปุ่นสนับสนุนการค้าและการลงทุนของไทย", "Support", ["การค้าและการลงทุน"]),  # one matter of Thailand
    ],
)
def test_matters_that_are_joined_are_two_targets(text: str, act: str, targets: list[str]) -> None:
    """Where each is named by itself, also without a space before "and"."""
    assert _targets(text) == {act: targets}


@pytest.mark.parametrize(
    "clause",
    ["ที่ประชุมจัดตั้งศูนย์ไฮโดรเจนสีเขียวอาเซียน-ญี่ปุ่น", "ที่ประชุมก่อตั้งกองทุนป่าไม้อาเซียน-ญี่ปุ่น", "ที่ประชุมอนุมัติกองทุนป่าไม้อาเซียน-ญี่ปุ่น"],
)
def test_what_those_who_meet_do_names_no_meeting(clause: str) -> None:
    """And is nothing that the party before proposed."""
    for text in (clause, f"อินโดนีเซียสนับสนุนข้อเสนอของญี่ปุ่น {clause}"):
        assert len([claim for claim in _read(text).claims if isinstance(claim.about, Meeting)]) == 1
    assert _targets(f"อินโดนีเซียสนับสนุนข้อเสนอของญี่ปุ่น {clause}")["Support"] == ["ญี่ปุ่น"]
    assert "Proposal" not in _targets(f"อินโดนีเซียสนับสนุนข้อเสนอของญี่ปุ่น {clause}")


def test_a_joint_meeting_is_named_so() -> None:
    """The verb "to do together" is a word of its name."""
    reading = _read("ที่ประชุมร่วมไทย-ญี่ปุ่น ครั้งที่ 5 ยินดีต่อความคืบหน้า")
    assert len([claim for claim in reading.claims if isinstance(claim.about, Meeting)]) == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ข้อริเริ่มประชาคมเอเชียที่ปล่อยก๊าซเรือนกระจกเป็นศูนย์ของญี่ปุ่น", "ข้อริเริ่มประชาคมเอเชียที่ปล่อยก๊าซเรือนกระจกเป็นศูนย์"),
        ("ข้อริเริ่มประชาคมเอเชียที่ปล่อยก๊าซเรือนกระจกเป็นศูนย์", "ข้อริเริ่มประชาคมเอเชียที่ปล่อยก๊าซเรือนกระจกเป็นศูนย์"),
        ("แผนงานเมืองที่ปล่อยคาร์บอนเป็นกลาง", "แผนงานเมืองที่ปล่อยคาร์บอนเป็นกลาง"),
    ],
)
def test_a_relative_clause_in_a_name_goes_on_to_its_state(words: str, name: str) -> None:
    """The name would say the opposite without it."""
    assert _targets(f"ไทยยินดีต่อ{words}") == {"Welcome": [name]}


@pytest.mark.parametrize(
    ("rest", "more"),
    [
        ("อากาศที่หลวงพระบางในวันนั้นแจ่มใสและลมพัดเย็นสบาย", False),
        ("ดอกไม้ในสวนของโรงแรมบานสะพรั่งตลอดทั้งสัปดาห์", False),
        ("และการฝึกอบรมช่างไฟฟ้าในชนบท", True),
        ("การฝึกอบรมช่างไฟฟ้า และการปลูกป่าชายเลน", True),
    ],
)
def test_a_sentence_behind_a_paper_is_no_target(rest: str, more: bool) -> None:  # noqa: FBT001
    """Unlike what "and" joins to the paper, or to a list that it begins."""
    first, *others = _targets(f"ที่ประชุมยินดีต่อมุมมองอาเซียนต่ออินโด-แปซิฟิก {rest}")["Welcome"]
    assert first == "มุมมองอาเซียนต่ออินโด-แปซิฟิก"
    assert bool(others) == more
