"""Sentences and noun phrases of Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language.japanese.phrases import Phrases
from kg.text import Span, fold
from kg.vocabulary import load

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_PHRASES = Phrases(load().words["ja"])


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("標識の統一を", ["標識の統一"]),
        ("港湾、空港及び橋梁について", ["港湾", "空港", "橋梁"]),
        ("港湾、空港及び橋梁の3分野で", ["港湾", "空港", "橋梁"]),
        ("川の水位を測る計器の設置を", ["計器の設置"]),
        ("標識の統一の重要性を", ["標識の統一の重要性"]),
        ("10名を", []),
    ],
)
def test_whole_phrases(text: str, phrases: list[str]) -> None:
    """Coordinated nouns apart; what stands in the clause of another noun left out."""
    folded = fold(text)
    found = _PHRASES.pieces(folded, Span(0, len(folded.text)), [])
    assert [folded.text[p.start : p.end] for p in found] == phrases


def test_a_phrase_is_told_in_several_wordings() -> None:
    """With and without the light noun that ends it."""
    folded = fold("標識の統一の重要性を")
    found = _PHRASES.find(folded, Span(0, len(folded.text)), [])
    assert [folded.text[p.start : p.end] for p in found] == ["標識の統一の重要性", "標識の統一"]


def test_sentences_end_at_marks_and_lines(read: Read) -> None:
    """Numbers of items belong to no sentence; a full stop inside a quotation ends none."""
    marked = read("１　概要\n（１）会合が開かれました。「次回も開く。」と述べました。").marked
    words = [marked.folded.text[s.span.start : s.span.end] for s in marked.sentences]
    assert words == ["概要", "会合が開かれました。", "「次回も開く。」と述べました。"]
