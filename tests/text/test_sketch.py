"""Near copies by their sketches."""

from kg.text.sketch import BINS, DIGITS, likeness, sketch

WORDS = " ".join(f"word{number} of a release that tells something {number * 7}" for number in range(60))


def test_the_same_words_have_one_sketch():
    """Layout, case and punctuation do not matter."""
    assert sketch(WORDS) == sketch(WORDS.upper().replace(" ", "\n"))
    assert len(sketch("")) == len(sketch(WORDS)) == BINS * DIGITS


def test_likeness_follows_what_is_shared():
    """A sentence more leaves texts alike, other texts are not."""
    assert likeness(sketch(WORDS), sketch(WORDS + " (Newswire) with one more line")) > 0.8
    assert likeness(sketch(WORDS), sketch("ข่าวอื่นที่ไม่เหมือนกันเลย " * 20)) < 0.2
    assert likeness("", sketch(WORDS)) == 0.0
