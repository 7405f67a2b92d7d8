"""Negated, planned and merely possible acts are not asserted: at most 1 in 100 of the sentences in not-done.tsv."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from kg.claims import Act, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

ROWS = list(csv.DictReader(Path(__file__).with_name("not-done.tsv").open(encoding="utf-8"), delimiter="\t"))
MOST = 0.01  # of the sentences may give an act that is said to be done


@pytest.fixture(name="reader", scope="module")
def _reader() -> Reader:
    return reader_of(load())


def _asserted(reader: Reader, row: dict[str, str]) -> list[str]:
    reading = reader.read(Release("sentence", row["sentence"], row["lang"], published=date(2024, 1, 15)))
    return [c.about.type for c in reading.claims if isinstance(c.about, Act) and c.about.modality == "Done"]


def test_what_was_not_done_is_not_asserted(reader: Reader):
    """Over all three languages at most one sentence in a hundred gives a done act."""
    wrong = [(row["sentence"], found) for row in ROWS if (found := _asserted(reader, row))]
    assert len(wrong) <= MOST * len(ROWS), wrong


@pytest.mark.parametrize(
    ("lang", "sentence", "act"),
    [
        ("en", "Japan agreed to the proposed tariff schedule.", "Agreement"),
        ("th", "ญี่ปุ่นสนับสนุนโควตาประมงใหม่", "Support"),
        ("ja", "日本は新たな漁獲枠を支持した。", "Support"),
    ],
)
def test_the_same_said_plainly_is_asserted(reader: Reader, lang: str, sentence: str, act: str):
    """The measure cannot be met by asserting nothing."""
    assert act in _asserted(reader, {"lang": lang, "sentence": sentence})
