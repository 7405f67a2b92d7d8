"""People in Thai text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language.protocol import PersonValue

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader


def people(read: Reader, text: str) -> list[tuple[tuple[str, ...], str]]:
    """Names and office of each person."""
    found = read(text)
    values = [m.value for m in found.mentions if isinstance(m.value, PersonValue)]
    return [(value.names, found.words(value.position)) for value in values]


@pytest.mark.parametrize(
    ("text", "names", "office"),
    [
        (
            "นายสมชาย รักไทย รองปลัดกระทรวงการต่างประเทศ เข้าร่วมการประชุม",
            ("สมชาย รักไทย",),
            "รองปลัดกระทรวงการต่างประเทศ",
        ),
        (
            "นางสาวยามาดะ ฮานาโกะ (H.E. Ms. Yamada Hanako) รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น กล่าวขอบคุณ",
            ("ยามาดะ ฮานาโกะ", "Yamada Hanako"),
            "รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น",
        ),
        ("พลเอก กล้า หาญศึก นายกรัฐมนตรีกล่าวว่า", ("กล้า หาญศึก",), "นายกรัฐมนตรี"),
        ("น.ส.กล้าหาญ ได้กล่าวในงาน", ("กล้าหาญ",), ""),
        ("นายกล้าหาญ ได้ขอบคุณคณะที่มาจากต่างเมือง", ("กล้าหาญ",), ""),
        ("รศ.ดร.ใจดี มีสุข อธิบดีกรมป่าไม้ ได้หารือ", ("ใจดี มีสุข",), "อธิบดีกรมป่าไม้"),
        ("พบกับ Mr. Taro SUZUKI Deputy Director-General และคณะ", ("Taro SUZUKI",), "Deputy Director-General"),
        (
            "นายเอก ใจงาม รัฐมนตรีว่าการกระทรวงการเดินเรือ ท่าเรือ และประมง เดินทางเยือน",
            ("เอก ใจงาม",),
            "รัฐมนตรีว่าการกระทรวงการเดินเรือ ท่าเรือ และประมง",
        ),
    ],
)
def test_reads_a_person_with_names_and_office(read: Reader, text: str, names: tuple[str, ...], office: str) -> None:
    """Honorific, name, romanised bracket and office, cut before the verb."""
    assert people(read, text) == [(names, office)]


@pytest.mark.parametrize("text", ["นายกรัฐมนตรีกล่าวว่า", "นายกฯ ยืนยัน", "คุณภาพชีวิตของประชาชน", "ขอบคุณญี่ปุ่น"])
def test_words_that_begin_like_a_title_are_no_people(read: Reader, text: str) -> None:
    """นายก is not นาย ก, คุณภาพ is not คุณ ภาพ."""
    assert people(read, text) == []


def test_a_part_of_a_name_after_an_office_is_the_person_again(read: Reader) -> None:
    """The deputy "รองปลัดฯ สมชาย" is the one named before."""
    found = people(read, "นายสมชาย รักไทย รองปลัดกระทรวงอุตสาหกรรม เดินทางเยือน\nรองปลัดฯ สมชาย ขอให้ญี่ปุ่นพิจารณา")
    assert found[1][0][:2] == ("สมชาย", "สมชาย รักไทย")


def test_what_somebody_is_present_as_stands_for_the_person(read: Reader) -> None:
    """Whoever comes as the head of the delegation is the head of the delegation later on."""
    text = "นายสมชาย รักไทย ปลัดกระทรวงวัฒนธรรม ในฐานะหัวหน้าคณะผู้แทนไทย ร่วมการหารือที่โตเกียว นอกจากนี้ หัวหน้าคณะผู้แทนไทย ยังได้หารือ"
    assert ("สมชาย รักไทย",) in [names for names, _ in people(read, text)[1:]]


def test_tells_whom_a_foreign_office_speaks_for(read: Reader) -> None:
    """The country named in or right after an office."""
    found = read("นายโอโนะ อิจิโร ปลัดกระทรวงการคลังญี่ปุ่น เข้าพบ")
    value = next(m.value for m in found.mentions if isinstance(m.value, PersonValue))
    assert str(value.country).endswith("/japan")


def test_a_short_form_of_an_office_is_its_holder(read: Reader) -> None:
    """The minister's ministry is told once in full and abbreviated later on."""
    text = "นางสาวมาลี ใจดี รัฐมนตรีว่าการกระทรวงการเดินเรือ หารือกับคณะผู้แทน\nรมว.กด. ได้เสนอให้ขยายการฝึกอบรม"
    assert people(read, text)[1][0] == ("มาลี ใจดี",)


def test_a_spokesman_is_no_person_of_the_release(read: Reader) -> None:
    """Who tells the press is left out."""
    assert people(read, "นายโฆษิต พูดดี โฆษกประจำสำนักนายกรัฐมนตรี แจ้งต่อสื่อมวลชนว่า") == []


def test_a_bracket_tells_how_far_a_name_of_many_parts_goes(read: Reader) -> None:
    """Names of more than two parts, with the romanised name after them."""
    text = "นางสาวนูรี ไอชา บินตี อาหมัด (Ms. Nuri Aisha binti Ahmad) ปลัดกระทรวงการคลังมาเลเซีย กล่าวว่า"
    assert people(read, text)[0] == (("นูรี ไอชา บินตี อาหมัด", "Nuri Aisha binti Ahmad"), "ปลัดกระทรวงการคลังมาเลเซีย")


def test_a_verb_that_runs_into_a_name_ends_it(read: Reader) -> None:
    """What follows "said" is no surname, on the same line or the next."""
    for text in ("นายสมชายกล่าวต่อว่า สำหรับการประมง", "นายสมชายกล่าว\nสำหรับการประมง"):
        found = read(text)
        assert [found.words(m) for m in found.mentions if m.kind == "person"] == ["นายสมชาย"]


def test_a_spokesman_by_first_name_takes_no_part(read: Reader) -> None:
    """Told once by office, later by name alone."""
    found = read("นางสาวใจดี รักสงบ รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า ไทยพร้อม\n\nนางสาวใจดี กล่าวว่า ท่าเรือมีความสำคัญ")
    assert [m for m in found.mentions if m.kind == "person"] == []


@pytest.mark.parametrize(
    "behind", ["ได้หยิบยกประเด็นการประมง", " เสนอโครงการประมง", "เสนอโครงการประมง", " หวังว่าท่าเรือจะเสร็จ", " และคณะ"]
)
def test_a_verb_behind_a_first_name_is_no_surname(read: Reader, behind: str) -> None:
    """Somebody introduced by the full name is told by the first one from there on."""
    found = read(f"นายสมชาย รักไทย เข้าร่วมการประชุม\n\nนายสมชาย{behind}")
    assert [found.words(m) for m in found.mentions if m.kind == "person"] == ["นายสมชาย รักไทย", "นายสมชาย"]


def test_a_surname_that_begins_like_a_short_verb(read: Reader) -> None:
    """Where nobody of that first name was told before."""
    assert people(read, "นายสมชาย หวังดี ปลัดกระทรวงพลังงาน หารือ")[0][0] == ("สมชาย หวังดี",)


@pytest.mark.parametrize("verb", ["เรียกร้องให้", "หยิบยกประเด็น", "สอบถามเรื่อง"])
def test_a_verb_ends_an_office(read: Reader, verb: str) -> None:
    """Also without a space before it."""
    found = read(f"รัฐมนตรีต่างประเทศสิงคโปร์{verb}การประมงในอ่าวไทย")
    assert [found.words(m) for m in found.mentions if m.kind == "position"] == ["รัฐมนตรีต่างประเทศสิงคโปร์"]
