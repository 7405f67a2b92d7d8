"""Blanks that indent or fill up read like one blank."""

from __future__ import annotations

from kg.text import fold


def test_indented_line_goes_on_like_any_other() -> None:
    """A quotation still says where its words stood."""
    source = "Japan will give $41\n        million for\n\tpumps."
    folded = fold(source)
    assert folded.text == "Japan will give $41\nmillion for\npumps."
    assert folded.quote(*(folded.text.index("pumps"), len(folded.text))) == "pumps."


def test_several_blanks_are_one() -> None:
    """They fill a line up, no more."""
    assert fold("two   words").text == "two words"


def test_line_end_that_markdown_keeps_stays() -> None:
    """It tells where a heading ends."""
    assert fold("A heading  \nA line").text == "A heading  \nA line"
