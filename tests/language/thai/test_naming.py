"""Documents, organisations, meetings and places that patterns tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kg.language.protocol import Mention
    from tests.language.thai.conftest import Reader


def named(read: Reader, text: str, kind: str) -> list[tuple[str, Mention]]:
    """The words and mentions of a kind."""
    found = read(text)
    return [(found.words(m), m) for m in found.mentions if m.kind == kind]


def test_a_bracket_gives_other_names(read: Reader) -> None:
    """English title and abbreviation after a Thai name introduce both."""
    text = "รับรองแผนปฏิบัติการท่าเรือสีเขียวอาเซียน-ญี่ปุ่น (ASEAN-Japan Green Harbour Action Plan: GHAP) ในวันนี้"
    words, mention = named(read, text, "document")[0]
    assert words == "แผนปฏิบัติการท่าเรือสีเขียวอาเซียน-ญี่ปุ่น"
    assert mention.names == ("ASEAN-Japan Green Harbour Action Plan", "GHAP")
    assert mention.type == "ActionPlan"


def test_a_quoted_title_is_a_document(read: Reader) -> None:
    """A title in quotation marks whose first word is a kind of document."""
    text = "จัดทำ “ถ้อยแถลงร่วมว่าด้วยการอนุรักษ์ป่าชายเลน (Joint Statement on Mangroves)” ต่อไป"
    words, mention = named(read, text, "document")[0]
    assert words == "ถ้อยแถลงร่วมว่าด้วยการอนุรักษ์ป่าชายเลน"
    assert mention.names == ("Joint Statement on Mangroves",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("โดยกรมส่งเสริมการเดินเรือ ได้จัด", "กรมส่งเสริมการเดินเรือ"),
        ("ร่วมกับสถาบันไทย-ลาว และคณะ", "สถาบันไทย-ลาว"),
        ("กระทรวงการเดินเรือ ท่าเรือ และประมง ได้จัด", "กระทรวงการเดินเรือ ท่าเรือ และประมง"),
        ("ของบริษัท Blue Harbour Co., Ltd. ในวันนี้", "บริษัท Blue Harbour Co., Ltd."),
    ],
)
def test_reads_organisations(read: Reader, text: str, words: str) -> None:
    """Organisations by their head noun, up to the word that goes on."""
    assert words in [found for found, _ in named(read, text, "actor")]


@pytest.mark.parametrize("text", ["เป็นศูนย์กลางการค้าของภูมิภาค", "การพัฒนาทรัพยากรมนุษย์", "สภาพอากาศแปรปรวน"])
def test_words_that_hold_a_head_noun_are_no_organisations(read: Reader, text: str) -> None:
    """ศูนย์กลาง, ทรัพยากรมนุษย์ and สภาพ are no centre, department or council."""
    assert named(read, text, "actor") == []


def test_a_meeting_of_no_known_series_is_named_without_its_ordinal(read: Reader) -> None:
    """The name ends before the ordinal, and the people of a meeting are the meeting."""
    words, mention = named(read, "เสนอต่อที่ประชุมคณะทำงานด้านท่าเรือไทย-ญี่ปุ่น ครั้งที่ 4", "series")[0]
    assert words == "ที่ประชุมคณะทำงานด้านท่าเรือไทย-ญี่ปุ่น"
    assert mention.value == "การประชุมคณะทำงานด้านท่าเรือไทย-ญี่ปุ่น"


def test_reads_a_place_after_its_preposition(read: Reader) -> None:
    """A town or province that no vocabulary knows."""
    assert [words for words, _ in named(read, "จัดขึ้น ณ จังหวัดนางาโนะใหม่ ประเทศญี่ปุ่น", "place")] == ["จังหวัดนางาโนะใหม่"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("เข้าร่วมการประชุมรัฐมนตรีการเดินเรืออาเซียน-ญี่ปุ่น ที่ภูเก็ต", "การประชุมรัฐมนตรีการเดินเรืออาเซียน-ญี่ปุ่น"),
        ("เป็นประธานร่วมในการประชุมรัฐมนตรีพลังงานอาเซียน - ญี่ปุ่น", "การประชุมรัฐมนตรีพลังงานอาเซียน - ญี่ปุ่น"),
    ],
)
def test_a_meeting_of_two_parties_is_no_meeting_of_the_first(read: Reader, text: str, words: str) -> None:
    """A dash and another party go on with the name."""
    assert [found for found, _ in named(read, text, "series")] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ตามนโยบาย CLEAN Harbour ของไทย", "นโยบาย CLEAN Harbour"),
        ("หารือเรื่องความตกลงประกันภัย ซึ่งสำคัญ", "ความตกลงประกันภัย"),
        ('ผ่านแผนความร่วมมือ "อ่าวไทยสีคราม" ร่วมกัน', "อ่าวไทยสีคราม"),
        (
            "ที่ประชุมรับรองแถลงการณ์ผู้นำอาเซียน-แคนาดาฯ ว่าด้วยการเดินเรือปลอดภัย",
            "แถลงการณ์ผู้นำอาเซียน-แคนาดาฯ ว่าด้วยการเดินเรือปลอดภัย",
        ),
    ],
)
def test_reads_documents(read: Reader, text: str, words: str) -> None:
    """Policies with a title in Latin letters, short titles, quoted ones behind their head noun."""
    assert [found for found, _ in named(read, text, "document")] == [words]


def test_a_ministry_abroad_by_its_short_name(read: Reader) -> None:
    """The abbreviation of a ministry at home, with another country behind it."""
    (words, mention), *_ = named(read, "หารือกับ กห.ญี่ปุ่น", "actor")
    assert (words, mention.iris[0].rpartition("/")[2]) == ("กห.ญี่ปุ่น", "mod-japan")


def test_a_short_form_inside_the_english_name_is_another_name(read: Reader) -> None:
    """A memorandum between two ministries, with its abbreviation in the middle of the bracket."""
    found = read(
        "ลงนามบันทึกความร่วมมือระหว่างกระทรวงประมงไทยกับกระทรวงท่าเรือญี่ปุ่น ในสาขาการเดินเรือ "
        "(Memorandum of Cooperation (MOC) between the Ministry of Fisheries and the Ministry of Ports on Shipping)"
    )
    document = next(m for m in found.mentions if m.kind == "document")
    assert found.words(document).startswith("บันทึกความร่วมมือระหว่างกระทรวงประมงไทยกับ")
    assert "MOC" in document.names


def test_words_said_at_a_meeting_are_no_name_of_it(read: Reader) -> None:
    """What is said at a meeting of ASEAN and Japan does not name one."""
    found = read("ประธานกล่าวในที่ประชุมว่า ความสัมพันธ์อาเซียน-ญี่ปุ่น แน่นแฟ้น")
    assert not [m for m in found.mentions if m.kind == "series"]


def test_talks_with_a_number_are_a_meeting(read: Reader) -> None:
    """A name that holds a verb of talks is taken with its number."""
    found = read("เข้าร่วมการประชุมหารือระดับสูงด้านท่าเรือ ระหว่างไทย-ญี่ปุ่น ครั้งที่ 4")
    assert [m.kind for m in found.mentions if m.kind == "series"] == ["series"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "กระทรวงคมนาคม ในฐานะผู้ประสานงานท่าเรือสีเขียวอาเซียน (ASEAN Green Harbour Contact: AGHC) ได้จัดประชุม",
            "กระทรวงคมนาคม",
        ),
        ("กระทรวงคมนาคม ยังเน้นย้ำการเดินเรือวิถีใหม่ (Shipping New Normal) ในวันนี้", "กระทรวงคมนาคม"),
        ("กระทรวงคมนาคม หัวหน้าคณะผู้แทนไทยด้านการเดินเรือ (Shipping Leader) กล่าวเปิดงาน", "กระทรวงคมนาคม"),
    ],
)
def test_no_name_before_a_bracket_goes_over_what_a_body_does(read: Reader, text: str, words: str) -> None:
    """A known body that is told to do or be something is named by its own name alone."""
    assert [found for found, _ in named(read, text, "actor")][:1] == [words]


@pytest.mark.parametrize(
    "text", ["จะจัดตั้งศูนย์ฝึกอบรมและศูนย์วิจัยและพัฒนา", "จะลดการปล่อยก๊าซให้เป็นศูนย์ภายในปี 2593", "ร่วมกับมหาวิทยาลัยชั้นนำ"]
)
def test_bodies_in_general_have_no_name(read: Reader, text: str) -> None:
    """Where nothing but what such bodies do stands behind the noun, none is named."""
    assert named(read, text, "actor") == []


def test_the_short_form_of_a_party_is_no_name_of_the_meeting(read: Reader) -> None:
    """In "the meeting of A, B (letters of B) and C" the letters are B's."""
    text = "ผู้นำร่วมการประชุม 3 ฝ่าย ระหว่างอาเซียน คณะมนตรีความร่วมมือรัฐอ่าวอาหรับ (GCC) และจีน"
    assert "GCC" not in [name for _, mention in named(read, text, "series") for name in mention.names]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "เข้าร่วมการประชุม High-level Forum on Reef Fish (RF) Trade Outlook เมื่อวันที่ 5 มิถุนายน",
            "การประชุม High-level Forum on Reef Fish (RF) Trade Outlook",
        ),
        (
            "จัดการประชุม Regional Workshop on Soil Methods for Compost and other Carbon Farming เมื่อวันที่ 5 มิถุนายน",
            "การประชุม Regional Workshop on Soil Methods for Compost and other Carbon Farming",
        ),
    ],
)
def test_a_title_in_latin_letters_goes_on_behind_brackets_and_small_words(read: Reader, text: str, words: str) -> None:
    """It ends where Thai words go on."""
    assert words in [found for found, _ in named(read, text, "series")]


def test_the_meeting_of_the_cabinet_has_a_day(read: Reader) -> None:
    """It is a meeting of its own beside the Cabinet, which decides there."""
    text = "โฆษกเปิดเผยหลังการประชุมคณะรัฐมนตรี (ครม.) เมื่อวันที่ 21 มิถุนายน 2565 ว่า ครม. เห็นชอบร่างบันทึกความเข้าใจ"
    assert [words for words, _ in named(read, text, "series")] == ["การประชุมคณะรัฐมนตรี"]
    assert "ครม." in [words for words, _ in named(read, text, "actor")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "เป็นประธานการประชุมคณะกรรมการเพื่อเตรียมการจัดการประชุมสุดยอดอาเซียน ครั้งที่ 1/2567",
            "การประชุมคณะกรรมการเพื่อเตรียมการจัดการประชุมสุดยอดอาเซียน",
        ),
        (
            "เข้าร่วมการประชุมเจ้าหน้าที่เตรียมการสำหรับการประชุมสุดยอดอาเซียน เมื่อวันที่ 5 พฤษภาคม 2565",
            "การประชุมเจ้าหน้าที่เตรียมการสำหรับการประชุมสุดยอดอาเซียน",
        ),
    ],
)
def test_a_meeting_that_prepares_another_is_not_that_one(read: Reader, text: str, words: str) -> None:
    """Its day and its number within a year are its own."""
    assert words in [found for found, _ in named(read, text, "series")]


def test_the_number_of_the_meeting_that_is_prepared_is_its_own(read: Reader) -> None:
    """Nobody counts meetings that prepare the 44th one as the 44th."""
    text = "เข้าร่วมการประชุมเพื่อเตรียมการประชุมสุดยอดอาเซียน ครั้งที่ 44"
    assert [words for words, _ in named(read, text, "series")] == ["การประชุมสุดยอดอาเซียน"]
