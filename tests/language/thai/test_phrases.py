"""Noun phrases of Thai objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.text import Span

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "act", "phrases"),
    [
        (
            "ไทยเสนอความร่วมมือด้านท่าเรือ การฝึกอบรมชาวประมง และการอนุรักษ์ปะการัง",
            "Proposal",
            ["ความร่วมมือด้านท่าเรือ", "การฝึกอบรมชาวประมง", "การอนุรักษ์ปะการัง"],
        ),
        ("ไทยหารือเรื่องความยั่งยืนและมั่นคงทางทะเล", "ExchangeOfViews", ["ความยั่งยืนและมั่นคงทางทะเล"]),
        ("ไทยเชิญชวนให้ญี่ปุ่นลงทุนในท่าเรือน้ำลึก", "Invitation", ["ลงทุนในท่าเรือน้ำลึก"]),
        ("ไทยย้ำถึงการขนส่งทางน้ำ ซึ่งเป็นเรื่องสำคัญ", "Emphasis", ["การขนส่งทางน้ำ"]),
        ("ไทยหารือเรื่องการขนส่งทางน้ำ ทุกมิติ และทำงานร่วมกัน", "ExchangeOfViews", ["การขนส่งทางน้ำ"]),
    ],
)
def test_parts_the_items_of_a_list(read: Reader, text: str, act: str, phrases: list[str]) -> None:
    """Spaces part items; a conjunction without spaces does not; a party that is addressed is left off."""
    assert read(text).phrases(act) == phrases


def test_a_phrase_is_followed_by_its_narrower_wordings(read: Reader) -> None:
    """With and without its verb, its adverb and what qualifies it."""
    found = read("ไทยเสนอเสริมสร้างความร่วมมือด้านท่าเรือของภูมิภาคอย่างต่อเนื่อง")
    span = Span(found.folded.text.index("เสริม"), len(found.folded.text))
    wordings = [found.words(p) for p in found.thai.phrases(found.folded, span, found.mentions)]
    assert wordings[0] == "เสริมสร้างความร่วมมือด้านท่าเรือของภูมิภาคอย่างต่อเนื่อง"
    assert {"ความร่วมมือด้านท่าเรือของภูมิภาค", "ความร่วมมือด้านท่าเรือ"} <= set(wordings)
