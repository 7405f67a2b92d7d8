"""A pattern that is tried where its first words stand finds what it finds anywhere."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.language.begun import Begun
from kg.language.words import alternation

WORDS = st.lists(st.text("abก", min_size=1, max_size=3), max_size=4)
TEXTS = st.text("abก 1", max_size=24)


def test_what_stands_before_a_place_is_seen():
    """Nothing begins inside a word, also where the search begins there."""
    bay = Begun(["bay"], r"(?<![a-z])bay \d")
    assert [match.group() for match in bay.finditer("bay 1, subbay 2, bay 3")] == ["bay 1", "bay 3"]
    assert bay.search("subbay 2", 3) is None
    assert bay.search("bay 3", 0, 4) is None


def test_parts_of_two_texts_are_read_in_turn():
    """What was found in a text is kept for its other parts, and for no other text."""
    bay, texts = Begun(["bay"], r"bay \d"), ("bay 1, bay 2", "a bay 3")
    found = [[match.group() for match in bay.finditer(texts[place % 2], place)] for place in (0, 1, 2, 3)]
    assert found == [["bay 1", "bay 2"], ["bay 3"], ["bay 2"], []]


def test_without_words_nothing_begins():
    """A word list that a vocabulary does not have."""
    assert list(Begun([], "bay").finditer("bay")) == []


@given(WORDS, TEXTS, st.integers(0, 24), st.integers(0, 24))
def test_matches_are_those_of_the_pattern(words, text, start, end):
    """From left to right, none overlapping, longer words first, within any part of the text."""
    pattern = rf"(?<!1)(?:{alternation(words)})(?: \d)?(?!b)"
    expected = [match.span() for match in re.compile(pattern).finditer(text, start, end)]
    assert [match.span() for match in Begun(words, pattern).finditer(text, start, end)] == expected
