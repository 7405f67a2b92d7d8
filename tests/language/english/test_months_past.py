"""Months told by "this past"."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.english.language import English
from kg.text import Span, fold
from kg.vocabulary import load


@pytest.mark.parametrize(
    ("words", "start"),
    [("this past May", "2022-05"), ("this past December", "2021-12"), ("last May", "2022-05"), ("this May", "2022-05")],
)
def test_the_month_before_the_release(words: str, start: str) -> None:
    """The last one that is over."""
    folded = fold(f"The Reef Forum was held {words}.")
    found = English(load()).values(folded, Span(0, len(folded.text)), date(2022, 12, 9))
    assert [m.value.start for m in found if m.kind == "date"] == [start]
