"""First names behind an honorific are found as a pattern of both would find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language.thai.titled import DEPENDENT, titled
from kg.language.words import alternation
from kg.text import Span


def test_what_is_written_on_without_a_space_is_no_part_of_the_name():
    """นายสมหมายเสนอ: the name ends where the one that is known ends, with or without a space before it."""
    text = "นายสมหมายเสนอแผน และนาย สมหมายเห็นชอบ"
    assert list(titled(text, ["สมหมาย"], ("นาย", "นายแพทย์"))) == [(0, Span(3, 9)), (20, Span(24, 30))]


def test_a_name_that_a_vowel_goes_on_is_another_one():
    """สมะ is not สม."""
    assert list(titled("นายสมะ", ["สม"], ("นาย",))) == []


@given(st.lists(st.text("กข", min_size=1, max_size=3), min_size=1), st.text("กขคะ ", max_size=20))
def test_they_are_those_of_a_pattern(names, text):
    """The leftmost with the longest honorific, then with the longest name that ends there."""
    honorifics = ("ค", "คก", "กค")
    pattern = re.compile(rf"(?:{alternation(honorifics)})\s?(?P<name>{alternation(names)})(?![{DEPENDENT}])")
    expected = [(match.start(), match.span("name")) for match in pattern.finditer(text)]
    assert list(titled(text, names, honorifics)) == expected
