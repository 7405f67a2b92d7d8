"""No phrase begins or ends inside a word, though Thai leaves no spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ไทยเสนอการดูแลประเทศเพื่อนบ้านในลุ่มน้ำ", ["การดูแลประเทศเพื่อนบ้านในลุ่มน้ำ"]),  # not เพื่อ
        ("ไทยเสนอมาตรการกักกันพืช", ["มาตรการกักกันพืช"]),  # not มา
        ("ไทยเสนอการฝึกชาวเรือเพื่อต่อยอดงานวิจัยปะการัง", ["การฝึกชาวเรือ", "ต่อยอดงานวิจัยปะการัง"]),  # not ต่อ
        ("ไทยเสนอการฝึกชาวเรือเพื่อเพิ่มโอกาสให้ชาวประมง", ["การฝึกชาวเรือ", "เพิ่มโอกาสให้ชาวประมง"]),  # a purpose still parts
        ("ไทยเสนอการพัฒนาช่างเชื่อมผ่าน “วิทยาลัยท่าเรือ”", ["การพัฒนาช่างเชื่อม", "วิทยาลัยท่าเรือ"]),
        (
            "ไทยเสนอโครงการ Coral\u00a0 Nursery",
            ["โครงการ Coral  Nursery"],
        ),  # however many spaces part the words of a name
    ],
)
def test_phrases_are_cut_between_words(read: Reader, text: str, phrases: list[str]) -> None:
    """A word that holds a shorter one is one word."""
    assert read(text).phrases("Proposal") == phrases


def test_wordings_are_whole_words(read: Reader) -> None:
    """What a phrase is told by without its qualifiers does not end inside a word either."""
    found = read("ไทยเสนอการขุดลอกในพื้นที่ชายฝั่งของเกาะ")
    spans = [p for f in found.frames for s in f.objects for p in found.thai.phrases(found.folded, s, found.mentions)]
    words = {found.words(span) for span in spans}
    assert "ขุดลอกในพื้นที่ชายฝั่ง" in words
    assert "ขุดลอกในพื้น" not in words


def test_a_light_noun_and_a_verb_before_the_matter(read: Reader) -> None:
    """The hope of promoting clean energy is about clean energy, too."""
    found = read("ไทยเสนอความมุ่งหวังในการส่งเสริมการเดินเรือสะอาด")
    spans = [p for f in found.frames for s in f.objects for p in found.thai.phrases(found.folded, s, found.mentions)]
    assert "การเดินเรือสะอาด" in {found.words(span) for span in spans}
