"""Emphasis, headings and links of Markdown are no words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import fold, readable

_CASES = [
    ("The **Reef Forum** met.", "The Reef Forum met."),
    ("第3回**港湾会議**を開催した。", "第3回港湾会議を開催した。"),
    ("การประชุม**ท่าเรือ** ครั้งที่ 3", "การประชุมท่าเรือ ครั้งที่ 3"),
    ("The *Reef Accord* and _Reef Plan_.", "The Reef Accord and Reef Plan."),
    ("*note* that", "note that"),
    ("* an item", "* an item"),
    ("reef_plan_v2.pdf", "reef_plan_v2.pdf"),
    ("Sign here: ____", "Sign here: ____"),
    ("# Reef Forum\n\n## Joint *Statement*", "Reef Forum\n\nJoint Statement"),
    ("issue #4", "issue #4"),
    ("the [Reef Forum](https://reef.example/f_(3)) met", "the Reef Forum met"),
    ('[**Reef** Forum](/news/3 "Forum")', "Reef Forum"),
    ("![a jetty](https://reef.example/j.png)The jetty", "The jetty"),
    ("the Forum [1] (see below)", "the Forum [1] (see below)"),
    ("港を整備した．第2．1節，（１）計画を決めた．", "港を整備した。第2.1節,(1)計画を決めた。"),
    ("ท่าเรือ  และทางรถไฟ", "ท่าเรือ และทางรถไฟ"),
]


@pytest.mark.parametrize(("source", "text"), _CASES)
def test_marks_vanish_and_words_stay(source: str, text: str) -> None:
    """What only looks like a mark stays."""
    assert fold(source).text == text


def test_a_name_across_a_mark_is_quoted_without_it() -> None:
    """The quotation begins and ends with words of the text as given."""
    source = "the [ASEAN](https://reef.example/)-Reef **Forum**"
    folded = fold(source)
    start = folded.text.index("ASEAN")
    span = folded.to_source(start, len(folded.text))
    assert source[span.start : span.end] == "ASEAN](https://reef.example/)-Reef **Forum"
    assert readable(source[span.start : span.end]) == "ASEAN-Reef Forum"


@given(st.text(alphabet="*_[]()#\\&{}: \nab/ก港", max_size=60))
def test_every_letter_that_stays_leads_to_itself(source: str) -> None:
    """Whatever the marks: plain letters keep their places."""
    folded = fold(source)
    kept = zip(folded.text, folded.offsets, strict=False)
    assert all(source[at] == letter for letter, at in kept if letter in "abก港")
