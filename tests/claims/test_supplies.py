"""Goods that a sentence gives: their kind and how many, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader
from kg.claims.model import Act
from kg.release import Release
from kg.vocabulary import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader of the bundled vocabulary."""
    return Reader(load(()))


@pytest.mark.parametrize(("language", "sentence", "kind", "count"), [
    ("en", "Japan pledged 500 ventilators to Indonesia.", "ventilator", 500),
    ("en", "Japan pledged 1.5 million doses of COVID-19 vaccine to Indonesia.", "vaccine", 1_500_000),
    ("en", "Japan pledged two patrol boats to Indonesia.", "patrol-vessel", 2),
    ("en", "Japan pledged COVID-19 vaccines to Indonesia in 2021.", "vaccine", None),
    ("en", "Japan pledged zero-emission vehicles to Indonesia.", "vehicle", None),
    ("th", "ญี่ปุ่นส่งมอบวัคซีนโควิด-19 จำนวน 1.5 ล้านโดสให้แก่ไทย", "vaccine", 1_500_000),
    ("th", "ญี่ปุ่นส่งมอบรถพยาบาล 3 คันให้แก่ไทย", "ambulance", 3),
    ("ja", "日本は、ベトナムに対してワクチン150万回分を供与することを表明しました。", "vaccine", 1_500_000),
    ("ja", "日本は、6月5日に巡視船2隻をベトナムに引き渡しました。", "patrol-vessel", 2),
])  # fmt: skip
def test_kind_and_number(reader: Reader, language: str, sentence: str, kind: str, count: float | None) -> None:
    """A number counts the goods beside it, not the name of an illness or a day."""
    found = reader.read(Release(document="one", text=sentence + "\n", lang=language, published=date(2021, 6, 5)))
    acts = [claim.about for claim in found.claims if isinstance(claim.about, Act)]
    assert [(one.kind, one.count) for act in acts for one in act.supplies] == [(kind, count)]
