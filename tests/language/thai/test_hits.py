"""What stands between two words of a Thai sentence, besides what is named there."""

from __future__ import annotations

from kg.language.protocol import Mention
from kg.language.thai.hits import blanked
from kg.text import Span


def test_only_what_is_asked_for_and_lies_inside_is_blanked() -> None:
    """Places stay as they are, so that what is left can be matched where it stands."""
    words = "ab 12 cd 34 ef"
    day, number = Mention("date", 3, 5), Mention("ordinal", 9, 11)
    assert blanked(words, Span(0, 14), [day, number], {"date"}) == "ab    cd 34 ef"
    assert blanked(words, Span(2, 12), [day, number], {"date", "ordinal"}) == "    cd    "
    assert blanked(words, Span(4, 14), [day, number], {"date"}) == "2 cd 34 ef"
