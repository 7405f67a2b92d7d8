"""Values that a release may hold and nobody can mean."""

from __future__ import annotations

import pytest

from kg.claims import reader_of
from kg.mentions import mark
from kg.release.model import Release
from kg.vocabulary import load


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Japan pledged ¥" + "9" * 400 + " to the fund.", "en"),
        ("日本は" + "9" * 400 + "円を拠出しました。", "ja"),
        ("ญี่ปุ่นสนับสนุน " + "9" * 400 + " บาท", "th"),
    ],
)
def test_a_row_of_digits_is_no_amount(text: str, lang: str):
    """A number too large to be one is left out."""
    reader = reader_of(load())
    marked = mark(Release("note", text, lang), reader.gazetteer, reader.languages)
    assert not [m for m in marked.mentions if m.kind == "money"]
