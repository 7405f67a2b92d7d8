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


def summit(reader: Reader, lang: str, text: str) -> tuple[str | None, str | None]:
    """The day and the first words for the place of the one meeting of a text."""
    reading = reader.read(Release("one", text, lang, None, None, date(2018, 11, 20)))
    [meeting] = [c.about for c in reading.claims if isinstance(c.about, Meeting)]
    return meeting.date and meeting.date.start, meeting.place and next(iter(reading.things[meeting.place].forms))[0]


@pytest.mark.parametrize(
    ("lang", "head", "where"),
    [
        ("en", "Joint Statement of the 9th ASEAN-Japan Summit\nTokyo, 14 November 2018", "Tokyo"),
        ("en", "Chairman's Statement of the 9th ASEAN-Japan Summit\nBangkok, Thailand, 14 November 2018", "Bangkok"),
        ("en", "JOINT DECLARATION OF THE 9TH ASEAN-JAPAN SUMMIT\nBANGKOK, THAILAND, NOVEMBER 14, 2018", "BANGKOK"),
        ("en", "Joint Statement of the 9th ASEAN-Japan Summit\n14 November 2018, Tokyo", "Tokyo"),
        ("ja", "第9回日ASEAN首脳会議 議長声明\n(2018年11月14日、於:東京)", "東京"),
    ],
)
def test_the_line_below_the_title_of_a_paper_tells_where_and_when(reader: Reader, lang: str, head: str, where: str):
    """It is no part of the title, whatever stands between the two."""
    told = {"en": "We welcomed the plan for night trains.", "ja": "会議は、夜行列車計画を歓迎した。"}[lang]
    assert summit(reader, lang, f"{head}\n\n{told}") == ("2018-11-14", where)


def test_the_line_below_what_somebody_says_on_a_meeting_tells_nothing_of_that(reader: Reader):
    """A press statement is issued on a day, and in a town, of its own."""
    head = "Press Statement on the 9th ASEAN-Japan Summit\nBangkok, 18 November 2018"
    assert summit(reader, "en", f"{head}\n\nThe Summit was held in Tokyo on 14 November 2018.") == (
        "2018-11-14",
        "Tokyo",
    )
