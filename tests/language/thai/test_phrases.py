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


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("ไทยเสนอพัฒนาท่าเรือทั้งด้านสินค้า สะพาน และถนน", ["พัฒนาท่าเรือทั้งด้านสินค้า"]),
        ("ไทยเสนอการขนส่งทางน้ำเช่นนี้ และเรือไฟฟ้าของเมือง", ["การขนส่งทางน้ำเช่นนี้", "เรือไฟฟ้าของเมือง"]),
        ("ไทยเสนอการขนส่งทางน้ำ เพราะเรือไฟฟ้ามีราคาถูก", ["การขนส่งทางน้ำ"]),
    ],
)
def test_mere_words_behind_a_phrase_are_none(read: Reader, text: str, phrases: list[str]) -> None:
    """The short items of a list, and what a cut left of a reason."""
    assert read(text).phrases("Proposal") == phrases


def test_a_phrase_is_told_with_those_joined_to_it_too(read: Reader) -> None:
    """Whoever takes both for one topic names it so."""
    found = read("ไทยเสนอการขนส่งทางน้ำ และการอนุรักษ์ปะการัง")
    span = Span(found.folded.text.index("การขน"), len(found.folded.text))
    wordings = [found.words(p) for p in found.thai.phrases(found.folded, span, found.mentions)]
    assert wordings.count("การขนส่งทางน้ำ และการอนุรักษ์ปะการัง") == 1
    assert wordings.index("การขนส่งทางน้ำ") < wordings.index("การขนส่งทางน้ำ และการอนุรักษ์ปะการัง")


def test_a_noun_of_doing_keeps_what_belongs_to_it(read: Reader) -> None:
    """Without its verb "the linking of" would leave an "of"."""
    found = read("ไทยเสนอการเชื่อมโยงของท่าเรือในเมือง")
    span = Span(found.folded.text.index("การเชื่อม"), len(found.folded.text))
    wordings = [found.words(p) for p in found.thai.phrases(found.folded, span, found.mentions)]
    assert not any(words.startswith("ของ") for words in wordings)


def test_a_phrase_is_followed_by_its_narrower_wordings(read: Reader) -> None:
    """With and without its verb, its adverb and what qualifies it."""
    found = read("ไทยเสนอเสริมสร้างความร่วมมือด้านท่าเรือของภูมิภาคอย่างต่อเนื่อง")
    span = Span(found.folded.text.index("เสริม"), len(found.folded.text))
    wordings = [found.words(p) for p in found.thai.phrases(found.folded, span, found.mentions)]
    assert wordings[0] == "เสริมสร้างความร่วมมือด้านท่าเรือของภูมิภาคอย่างต่อเนื่อง"
    assert {"ความร่วมมือด้านท่าเรือของภูมิภาค", "ความร่วมมือด้านท่าเรือ"} <= set(wordings)


def test_how_something_is_done_is_no_topic(read: Reader):
    """Neither is what stands behind "in a … way", nor a bare number."""
    text = read("ญี่ปุ่นสนับสนุนการใช้ประโยชน์จากกองทุนน้ำสะอาดได้อย่างคุ้มค่าและเสมอภาค รวมถึงการอบรมช่างประปา (2568)")
    assert text.phrases("Support") == ["การใช้ประโยชน์จากกองทุนน้ำสะอาด", "การอบรมช่างประปา"]


@pytest.mark.parametrize(
    ("text", "act", "phrases"),
    [
        ("ไทยยืนยันว่าจะสามารถขุดลอกท่าเรือเมืองใหม่", "Emphasis", ["ขุดลอกท่าเรือเมืองใหม่"]),
        ("ไทยยินดีที่ญี่ปุ่นมีความร่วมมือด้านประภาคาร", "Welcome", ["ความร่วมมือด้านประภาคาร"]),
        ("ไทยกล่าวชื่นชมและยินดีกับประภาคารแห่งใหม่", "Appreciation", ["ประภาคารแห่งใหม่"]),
        ("ไทยหวังว่าจะมีการขุดลอกท่าเรือเมืองใหม่", "Expectation", ["การขุดลอกท่าเรือเมืองใหม่"]),
        ("ไทยและญี่ปุ่นหารือกันในประเด็นประภาคารชายฝั่ง", "ExchangeOfViews", ["ประภาคารชายฝั่ง"]),
    ],
)
def test_a_topic_begins_behind_its_auxiliaries(read: Reader, text: str, act: str, phrases: list[str]) -> None:
    """What will be, can be, there is, is welcomed besides, or is talked of with each other."""
    assert read(text).phrases(act) == phrases


@pytest.mark.parametrize("phrase", ["กำลังคนของท่าเรือ", "เกิดขึ้นของท่าเรือ"])
def test_a_word_that_begins_like_an_auxiliary_is_whole(read: Reader, phrase: str) -> None:
    """The word for manpower begins like "is doing"."""
    assert read(f"ไทยหารือเรื่อง{phrase}").phrases("ExchangeOfViews") == [phrase]


def test_what_can_be_done_with_a_topic_is_none(read: Reader) -> None:
    """Behind a mere space an auxiliary begins a clause that tells of the phrase before it."""
    assert read("ไทยเสนอการขนส่งทางน้ำ สามารถลดควันในเมืองท่า").phrases("Proposal") == ["การขนส่งทางน้ำ"]


def test_an_act_about_nothing_but_a_negated_clause_keeps_it(read: Reader) -> None:
    """An auxiliary before "not" stays: without it nothing would be left to tell."""
    assert read("ไทยยืนยันว่าจะไม่ปิดท่าเรือเมืองใหม่").phrases("Emphasis") == ["จะไม่ปิดท่าเรือเมืองใหม่"]
