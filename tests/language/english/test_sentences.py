"""Sentences of wrapped and unwrapped English prose."""

from __future__ import annotations

from kg.text import Span, fold


def _cut(read, text: str) -> list[str]:
    folded = fold(text)
    return [folded.text[s.start : s.end] for s in read.english.sentences(folded, Span(0, len(folded.text)))]


def test_abbreviations_end_no_sentence(read):
    """H.E., Mr., U.S. and initials go on."""
    text = "H.E. Mr. Ann B. Example met Dr. Roe. The U.S. Embassy hosted them."
    assert _cut(read, text) == ["H.E. Mr. Ann B. Example met Dr. Roe.", "The U.S. Embassy hosted them."]


def test_a_line_end_inside_a_paragraph_is_a_space(read):
    """Lines wrapped by hand belong together."""
    first = "The Ministers of both countries welcomed the opening of the\nnew harbour at the river mouth."
    text = f"{first} They agreed to meet every year in\nspring."
    assert len(_cut(read, text)) == 2


def test_list_items_stand_alone(read):
    """An item with a marker begins a sentence."""
    text = "He announced the following:\n(1) a bridge over the river;\n(2) a school of navigation"
    assert len(_cut(read, text)) == 3


def test_a_semicolon_parts_clauses_but_not_lists(read):
    """Only where a verb follows does a semicolon end a sentence."""
    assert len(_cut(read, "Japan thanked the hosts; Thailand welcomed the report.")) == 2
    assert len(_cut(read, "They discussed rice; fish and salt; early warning.")) == 1
