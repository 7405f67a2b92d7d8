"""Texts whose letters are written apart (Unicode NFD, as some file systems and converters give them)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kg.claims import Reading, reader_of
from kg.release.model import Release
from kg.vocabulary import load

SAMPLES = Path(__file__).parents[1] / "samples"
JAPANESE = """第7回日・ASEANフォーラムは2031年5月3日にハノイ(ベトナム)で開催されました。

ベトナムは、日本からASEANデジタル基金への300万ドルの拠出を歓迎しました。
"""


def read(text: str, lang: str) -> Reading:
    """What a text says."""
    return reader_of(load()).read(Release("note", text, lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (JAPANESE, "ja"),
        (
            "The 7th ASEAN-Japan Forum was held in Hà Nội, Việt Nam on 3 May 2031. José Añez chaired it.",
            "en",
        ),
    ],
)
def test_letters_written_apart_tell_the_same(text: str, lang: str):
    """The same things are told, and each quote is what stands in the text as given."""
    whole, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert whole != apart
    one, two = read(whole, lang), read(apart, lang)
    assert [claim.about for claim in two.claims] == [claim.about for claim in one.claims]
    quotes = [apart[claim.evidence.start : claim.evidence.end] for claim in two.claims]
    assert [unicodedata.normalize("NFC", quote) for quote in quotes] == [
        whole[claim.evidence.start : claim.evidence.end] for claim in one.claims
    ]


@pytest.mark.parametrize("path", sorted((SAMPLES / "ja").glob("*.txt"))[:4], ids=lambda path: path.stem)
def test_samples_written_apart(path: Path):
    """No fact of a whole release is lost."""
    text = path.read_text(encoding="utf-8")
    one, two = (read(unicodedata.normalize(form, text), "ja") for form in ("NFC", "NFD"))
    assert [claim.about for claim in two.claims] == [claim.about for claim in one.claims]
