"""Names that only a text tells are found as a pattern of them would find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language.named import Named
from kg.language.words import alternation
from kg.text import Span

NAMES = st.lists(st.text("ab'", min_size=1, max_size=3), min_size=1, max_size=4)
TEXTS = st.text("ab' -\n", max_size=20)


def test_names_in_a_row_are_one_place():
    """First and last name together, as whole words: neither "Roes" nor "Roe-Reef"."""
    found = Named(["Roe", "Ann"]).rows("Ann Roe met Roe, not the Roes or Roe-Reef; Roe Ann agreed.")
    assert list(found) == [Span(0, 7), Span(12, 15), Span(43, 50)]


@given(NAMES, TEXTS)
def test_the_longest_are_those_of_a_pattern(names, text):
    """From left to right, the longest of those that begin together, none overlapping."""
    pattern = re.compile(alternation(names))
    assert Named(names).longest(text) == [match.span() for match in pattern.finditer(text)]


@given(NAMES, TEXTS)
def test_rows_are_those_of_a_pattern(names, text):
    """Also where the longest reading ends inside a word, and a shorter one does not."""
    run = alternation(names)
    pattern = re.compile(rf"(?<![\w-])(?:{run})(?:\s(?:{run}))*(?![\w-])")
    assert list(Named(names).rows(text)) == [match.span() for match in pattern.finditer(text)]


def test_a_row_as_long_as_a_text_is_found():
    """A name said a hundred thousand times is one row, read without the stack growing."""
    assert list(Named(["Roe"]).rows("Roe " * 100_000)) == [Span(0, 399_999)]
