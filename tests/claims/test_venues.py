"""Where a meeting was held: not where another one was, nor where what was agreed there is to be."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader, reader_of
from kg.claims.model import Meeting
from kg.release.model import Release
from kg.vocabulary import load

HELD = {
    "en": "The 21st ASEAN-Japan Summit was held on 14 November 2018. ",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 21 จัดขึ้นเมื่อวันที่ 14 พฤศจิกายน 2561\n",
    "ja": "2018年11月14日、第21回日ASEAN首脳会議が開催された。",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def place(reader: Reader, lang: str, behind: str) -> str | None:
    """The first words for the place of the Summit that the text tells first."""
    reading = reader.read(Release("one", HELD[lang] + behind, lang, None, None, date(2018, 11, 15)))
    summit = next(c.about for c in reading.claims if isinstance(c.about, Meeting) and c.about.ordinal == 21)
    return summit.place and next(iter(reading.things[summit.place].forms))[0]


@pytest.mark.parametrize(
    ("lang", "behind"),
    [
        ("en", "The previous Summit was held in Manila."),
        ("en", "The Leaders praised the meeting of labour ministers in Fukuoka."),
        ("en", "Japan proposed to hold a workshop in Jakarta."),
        ("en", "Japan announced that it will host a conference in Kyoto in 2019."),
        ("th", "การประชุมครั้งที่แล้วจัดขึ้นที่กรุงมะนิลา"),
        ("th", "ที่ประชุมเห็นพ้องจะจัดการประชุมครั้งต่อไปที่เวียดนาม"),
        ("th", "เวียดนามเสนอจัดการฝึกอบรมที่เมืองดานัง"),
        ("ja", "福岡での労働大臣会合の成果を歓迎した。"),
        ("ja", "前回の会議はマニラで開催された。"),
        ("ja", "日本はジャカルタで講習会を開催することを提案した。"),
    ],
)
def test_a_place_of_something_else_is_not_where_they_met(reader: Reader, lang: str, behind: str) -> None:
    """What came before, comes next or is proposed has a place of its own."""
    assert place(reader, lang, behind) is None


@pytest.mark.parametrize(
    ("lang", "behind", "where"),
    [
        ("en", "The Leaders met in Singapore and agreed to promote trade.", "Singapore"),
        ("th", "การประชุมจัดขึ้นที่กรุงเทพฯ", "กรุงเทพฯ"),
        ("ja", "首脳はシンガポールで会談し、貿易の促進で一致した。", "シンガポール"),
    ],
)
def test_where_they_met_is_told_in_the_next_sentence(reader: Reader, lang: str, behind: str, where: str) -> None:
    """It need not name the meeting again."""
    assert place(reader, lang, behind) == where


@pytest.mark.parametrize("thanked", ["ญี่ปุ่น", "เวียดนาม", " กัมพูชา"])
def test_thanks_are_no_place(reader: Reader, thanked: str) -> None:
    """The word for thanks ends with the letter that elsewhere is the Thai "at"."""
    assert place(reader, "th", f"ไทยขอบคุณ{thanked}สำหรับความช่วยเหลือ") is None
