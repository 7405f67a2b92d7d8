"""What Thai acts are about where words only look like an end: nouns of being, papers with a bracket, manner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.text import Span, fold

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


@pytest.mark.parametrize(
    ("matter", "words"),
    [
        ("จุดยืนความเป็นกลางของไทย", "จุดยืนความเป็นกลาง"),
        ("การจัดการกากตะกอนของอ่าว", "การจัดการกากตะกอน"),
        ("บทบาทของหุ้นส่วนเพื่อการพัฒนาของอ่าว", "หุ้นส่วนเพื่อการพัฒนา"),
    ],
)
def test_a_noun_of_being_is_not_halved(read: Reader, matter: str, words: str) -> None:
    """No wording ends with what only makes a noun of the verb behind it."""
    told = read(f"ญี่ปุ่นย้ำ{matter}")
    frame = next(frame for frame in told.frames if frame.act == "Emphasis")
    phrases = [told.words(p) for span in frame.objects for p in told.thai.phrases(told.folded, span, told.mentions)]
    assert words in phrases
    assert not any(phrase.endswith(("ความ", "การ")) for phrase in phrases)


@pytest.mark.parametrize("head", ["บันทึกความเข้าใจ", "บันทึกข้อตกลงความเข้าใจ", "บันทึกความร่วมมือ"])
def test_a_paper_with_its_short_form_in_its_name(read: Reader, head: str) -> None:
    """The name goes on behind the bracket."""
    told = read(f"ไทยและญี่ปุ่นลงนาม{head} (MOU) ว่าด้วยการเลี้ยงสาหร่าย")
    papers = [m for m in told.mentions if m.kind == "document"]
    assert [(told.words(m), m.names) for m in papers] == [
        (f"{head} (MOU) ว่าด้วยการเลี้ยงสาหร่าย", (f"{head}ว่าด้วยการเลี้ยงสาหร่าย",))
    ]


@pytest.mark.parametrize("rest", ["อย่างเต็มกำลัง", "อย่างเป็นรูปธรรม", "เสมอมา", " ทำให้ปูมีจำนวนมาก", " ส่งผลให้น้ำสะอาด"])
def test_how_and_with_what_result_is_no_matter(read: Reader, rest: str) -> None:
    """Manner and result behind a matter are no topics."""
    assert read(f"ญี่ปุ่นสนับสนุนการฟื้นฟูแนวปะการัง{rest}").phrases("Support")[:1] == [
        f"การฟื้นฟูแนวปะการัง{rest}".partition(" ")[0]
    ]
    assert len(read(f"ญี่ปุ่นสนับสนุนการฟื้นฟูแนวปะการัง{rest}").phrases("Support")) == 1


@pytest.mark.parametrize("joint", ["อีกทั้ง", "ในขณะที่", "มี", "ซึ่งมี"])
def test_another_party_ends_an_object(read: Reader, joint: str) -> None:
    """What is told behind a space of another party is no part of what somebody is thanked for."""
    assert read(f"ไทยขอบคุณการเลี้ยงสาหร่ายที่ยั่งยืน {joint}ญี่ปุ่นเป็นประเทศชายฝั่ง").phrases("Appreciation") == [
        "การเลี้ยงสาหร่ายที่ยั่งยืน"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "การประชุมในครั้งนี้ ถือเป็นโอกาสสำคัญในการ",
        "การหารือครั้งนี้เป็นโอกาสอันดีที่จะ",
        "การเยือนในครั้งนี้ นับเป็นก้าวสำคัญในการ",
    ],
)
def test_for_what_an_occasion_is_a_chance(read: Reader, words: str) -> None:
    """That is what is stressed, not the occasion itself."""
    told = read(f"นายสมชาย รักไทย ปลัดกระทรวงแรงงาน กล่าวว่า {words}ขยายตลาดสาหร่ายทะเล")
    assert told.phrases("Emphasis") == ["ขยายตลาดสาหร่ายทะเล"]


@pytest.mark.parametrize(
    "office",
    [
        "ผู้อำนวยการศูนย์ปฏิบัติการข่าว",
        "รองประธานคณะที่ปรึกษาติดตามและเร่งรัดการขับเคลื่อนนโยบาย",
        "ผู้อำนวยการกองการแลกเปลี่ยนวัฒนธรรม",
    ],
)
def test_an_office_with_a_verb_inside(read: Reader, office: str) -> None:
    """It ends at the space, not at words that begin like a verb."""
    told = read(f"นายสมชาย รักไทย {office} เข้าร่วมการหารือ")
    assert office in [told.words(m) for m in told.mentions if m.kind == "position"]


@pytest.mark.parametrize("begins", ["ในด้านการประมง", "ในส่วนของปู", "พร้อมกันนี้"])
def test_a_paragraph_begins_with_its_topic(read: Reader, begins: str) -> None:
    """Behind a line too long to be wrapped a line with such words is none that goes on."""
    text = f"ไทยเชื่อมั่นว่า ทรัพยากรทางทะเล{'และแนวปะการัง' * 14}จะเป็นประโยชน์ต่อไป\n{begins} ญี่ปุ่นชื่นชมการเลี้ยงสาหร่าย"
    folded = fold(text)
    assert any(folded.text[s.start : s.end].startswith(begins) for s in read.thai.sentences(folded, Span(0, len(text))))
