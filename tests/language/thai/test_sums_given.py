"""Money, grants and budgets that somebody gives, as verbs of everyday words tell it."""

from __future__ import annotations

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load


def _pledges(text: str) -> list[tuple[str, float | None]]:
    reading = reader_of(load()).read(Release("one", text, "th", None, None, None))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.modality, act.amount and act.amount.value) for act in acts if act.type == "Pledge"]


@pytest.mark.parametrize(
    ("clause", "modality", "value"),
    [
        ("จะให้เงิน 300 ล้านเยนแก่กัมพูชา", "Done", 3e8),  # who says that he will give so much pledges it
        ("ให้งบ 20 ล้านดอลลาร์สหรัฐแก่ลาว", "Done", 2e7),
        ("ให้ทุนจำนวน 5 ล้านดอลลาร์สหรัฐแก่เวียดนาม", "Done", 5e6),
        ("ให้เงินแก่กัมพูชา 300 ล้านเยน", "Done", 3e8),
        ("มีแผนจะให้เงิน 300 ล้านเยนแก่กัมพูชา", "Planned", 3e8),
        ("ไม่ได้ให้เงิน 300 ล้านเยนแก่กัมพูชา", "Negated", 3e8),
    ],
)
def test_who_gives_a_sum_pledges_it(clause: str, modality: str, value: float) -> None:
    """Also where another party's sentence follows behind a space."""
    assert _pledges(f"ญี่ปุ่น{clause}") == [(modality, value)]
    assert _pledges(f"ญี่ปุ่น{clause} ไทยเน้นย้ำความสำคัญของทะเลจีนใต้") == [(modality, value)]


@pytest.mark.parametrize("text", ["ภัยแล้งทำให้เงิน 300 ล้านเยนสูญหาย", "ญี่ปุ่นให้เงินแก่กัมพูชา", "ไทยขอให้เงิน 300 ล้านเยนแก่กัมพูชา"])
def test_what_gives_nobody_a_sum_is_no_pledge(text: str) -> None:
    """Causing, giving nobody knows how much, and asking."""
    assert _pledges(text) == []
