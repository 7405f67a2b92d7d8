"""Signatures of others that a Thai speaker tells of are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Act
from kg.release.model import Release

if TYPE_CHECKING:
    from kg.claims import Reader

_SPEAKER = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เปิดเผยว่า "


def _agreed(reader: Reader, text: str) -> list[set[str]]:
    """Who agreed, by the words of the text."""
    reading = reader.read(Release("note", text, "th"))
    acts = [c.about for c in reading.claims if isinstance(c.about, Act)]
    acts = [act for act in acts if act.type == "Agreement" and act.modality == "Done"]
    return [{next(iter(reading.things[a].forms))[0] for a in act.agents} for act in acts]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("มีการลงนามความร่วมมือระหว่าง กฟผ. กับ JICA ด้านปะการัง", {"กฟผ.", "JICA"}),
        ("ได้มีการลงนามบันทึกความเข้าใจ เรื่องการเลี้ยงปู ระหว่างกรมประมงกับ JICA", {"กรมประมง", "JICA"}),
        ("ภายในงานจัดให้มีพิธีลงนามความร่วมมือ (MOU) ระหว่างกระทรวงพลังงาน และ JICA ว่าด้วยปะการัง", {"กระทรวงพลังงาน", "JICA"}),
        ("ได้เป็นสักขีพยานการลงนามบันทึกความเข้าใจ เรื่องปะการัง ระหว่าง กรมประมง กับ JICA", {"กรมประมง", "JICA"}),
        ("มีการลงนามความตกลง 2 ฉบับ ระหว่างไทยและญี่ปุ่น ได้แก่ ความตกลงเรื่องปะการัง และความตกลงเรื่องปู", {"ไทย", "ญี่ปุ่น"}),
        ("ได้มีการลงนามในความตกลงว่าด้วยปะการังระหว่างไทยกับญี่ปุ่น", {"ไทย", "ญี่ปุ่น"}),
    ],
)
def test_who_signed_is_told_behind_between(reader: Reader, text: str, parties: set[str]) -> None:
    """Not the minister who tells of it or looks on."""
    assert _agreed(reader, _SPEAKER + text) == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "มีการลงนามบันทึกความเข้าใจเรื่องสาหร่าย ระหว่างชมรมคนรักปู กับกลุ่มเรือประมงพื้นบ้าน",  # nobody that is known
        "จะมีการลงนามบันทึกความเข้าใจเรื่องปู ระหว่างกรมประมงกับ JICA ในปีหน้า",  # to come
    ],
)
def test_a_signature_of_parties_not_read_is_not_its_speakers(reader: Reader, text: str) -> None:
    """Nor is one to come anybody's yet."""
    assert _agreed(reader, _SPEAKER + text) == []


def test_during_is_not_between(reader: Reader) -> None:
    """Where the word tells when ("ระหว่างการเยือน"), the parties stand before."""
    text = "ไทยและญี่ปุ่นได้ลงนามบันทึกความเข้าใจเรื่องปู ระหว่างการเยือนกรุงโตเกียว"
    assert _agreed(reader, text) == [{"ไทย", "ญี่ปุ่น"}]
