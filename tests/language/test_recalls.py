"""Words with which a text recalls what was said at an earlier meeting, in three languages."""

from __future__ import annotations

import pytest

from kg.language.protocol import Mention
from kg.language.recalls import Recalls
from kg.text import Span
from kg.vocabulary import load

NAMES = {"en": "26th asean-japan summit", "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26", "ja": "第26回日・asean首脳会議"}


@pytest.fixture(name="recalls", scope="module")
def _recalls() -> dict[str, Recalls]:
    return {code: Recalls(words) for code, words in load(()).words.items() if code in NAMES}


def recalled(recalls: dict[str, Recalls], language: str, sentence: str) -> list[str]:
    """The words that recall something of the meeting in a sentence."""
    name = NAMES[language]
    begin = sentence.index(name)
    meeting = Mention("series", begin, begin + len(name))
    asides = recalls[language].asides(sentence, Span(0, len(sentence)), [meeting])
    return [sentence[aside.start : aside.end].strip() for aside in asides]


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "it gave the grant that it had pledged at the 26th asean-japan summit.", "that it had pledged at the"),
        ("en", "it gave the support announced at the 26th asean-japan summit.", "support announced at the"),
        ("en", "following the promise made by japan at the 26th asean-japan summit, it gave boats.",
         "following the promise made by japan at the"),
        ("en", "at the 26th asean-japan summit, japan had promised boats.", ", japan had promised"),
        ("th", "ไทยมอบเรือตามที่ประกาศไว้ในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26", "ตามที่ประกาศไว้ใน"),
        ("ja", "日本は第26回日・asean首脳会議で約束した船を供与した。", "で約束した"),
        ("ja", "第26回日・asean首脳会議での約束に基づき船を供与した。", "での約束に基づ"),
    ],
)  # fmt: skip
def test_what_is_recalled_of_a_meeting(recalls, language, sentence, words) -> None:
    """The words between the promise and the name of the meeting."""
    assert recalled(recalls, language, sentence) == [words]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "japan announced at the 26th asean-japan summit that it would give boats."),
        ("en", "japan had a talk at the 26th asean-japan summit and pledged boats."),
        ("en", "the 26th asean-japan summit, which japan had chaired, ended."),
        ("th", "ญี่ปุ่นประกาศในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 ว่าจะมอบเรือ"),
        ("ja", "日本は第26回日・asean首脳会議で船の供与を表明した。"),
        ("ja", "第26回日・asean首脳会議で、日本が船の供与を表明したことを歓迎した。"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_meeting_is_not_recalled(recalls, language, sentence) -> None:
    """What was done there, told for the first time."""
    assert recalled(recalls, language, sentence) == []
