"""Signatures that Thai tells in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("ไทยดำเนินการตามบันทึกความเข้าใจว่าด้วยท่าเรือสะอาด (MOU) ที่ไทยและญี่ปุ่นได้มีการลงนาม", True),
        ("ยินดีต่อการลงนามปฏิญญาว่าด้วยป่าชายเลน ระหว่างไทยกับญี่ปุ่น เมื่อปี 2562", True),
        ("เร่งรัดการลงนามปฏิญญาว่าด้วยป่าชายเลน ระหว่างไทยกับญี่ปุ่น ให้แล้วเสร็จ", False),  # one to come
        ("ตามบันทึกความเข้าใจว่าด้วยท่าเรือสะอาด (MOU) ที่ไทยและญี่ปุ่นให้ความสำคัญ", False),
    ],
)
def test_a_signature_of_two_parties_is_an_agreement(read: Reader, text: str, *, signed: bool) -> None:
    """In a relative clause, or as a noun with its day."""
    found = [f for f in read(text).frames if f.rule == "thai-signed"]
    agents = [[read(text).words(m) for m in f.agents] for f in found]
    assert agents == ([["ไทย", "ญี่ปุ่น"]] if signed else [])
