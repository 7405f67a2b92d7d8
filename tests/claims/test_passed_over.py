"""What is listed as unread: also a clause beside one that is read, and who did something that no cue tells."""

from __future__ import annotations

import pytest

from kg.claims import reader_of
from kg.release.model import Release
from kg.vocabulary import load


def _unread(text: str, language: str) -> list[str]:
    reading = reader_of(load()).read(Release("one", text, language, None, None, None))
    return [text[slice(*one.evidence)] for one in reading.unread]


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("th", "เวียดนามขุดคลองสายใหม่ในเมืองดานัง ไทยเน้นย้ำความสำคัญของทะเลจีนใต้", "เวียดนามขุดคลองสายใหม่ในเมืองดานัง"),
        ("th", "ไทยเน้นย้ำความสำคัญของทะเลจีนใต้ โดยเวียดนามมีประสบการณ์ด้านนี้มานาน", "เวียดนามมีประสบการณ์ด้านนี้มานาน"),
        ("th", "ไทยเน้นย้ำความสำคัญของทะเลจีนใต้ ซึ่งกัมพูชาอยู่ระหว่างศึกษาเรื่องดังกล่าว", "ซึ่งกัมพูชาอยู่ระหว่างศึกษาเรื่องดังกล่าว"),
        ("ja", "ベトナムは新しい運河を掘り、タイは自由貿易の重要性を強調しました。", "ベトナムは新しい運河を掘り"),
        (
            "en",
            "Japan dug canals, and Thailand stressed the importance of free trade.",
            "Japan dug canals",
        ),
        (
            "en",
            "Mr. Anwar Ibrahim, who was away, sent letters.",
            "Mr. Anwar Ibrahim, who was away, sent letters.",
        ),
        (
            "en",
            "Prime Minister Ishiba planted a tree.",
            "Prime Minister Ishiba planted a tree.",
        ),
        ("ja", "石破総理大臣は庭に桜の木を植えました。", "石破総理大臣は庭に桜の木を植えました。"),
    ],
)
def test_a_clause_that_no_cue_opens_is_listed(language: str, text: str, clause: str) -> None:
    """Whatever else is read beside it."""
    assert clause.rstrip(".。") in [words.rstrip(".。") for words in _unread(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("th", "ไทยเน้นย้ำความสำคัญของทะเลจีนใต้"),
        ("th", "นายกรัฐมนตรีมาเลเซียกล่าวว่า ไทยสนับสนุนการค้าเสรี"),
        ("th", "ไทย ลาว และเวียดนามเน้นย้ำความสำคัญของทะเลจีนใต้"),
        ("en", "Japan, for its part, stressed the importance of free trade."),
        ("en", "Japan and Thailand, who met in Tokyo, stressed the importance of free trade."),
        ("en", "It was a long day."),
        ("ja", "日本は自由貿易の重要性を強調しました。"),
        ("ja", "日本及びタイは、自由貿易の重要性を強調しました。"),
    ],
)
def test_what_belongs_to_a_clause_that_is_read_is_not(language: str, text: str) -> None:
    """Nor is a sentence that names nobody who does something."""
    assert _unread(text, language) == []
