"""Folding sees through what the eye does not see, and every position leads back."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.text import composed, fold, lowered, readable
from kg.text.folded import Joint


def test_digits_of_every_script_become_ascii():
    """Thai and full-width digits read like 0 to 9."""
    assert fold("ครั้งที่ ๓๕").text == "ครั้งที่ 35"
    assert fold("第２７回").text == "第27回"


def test_invisible_characters_vanish_but_the_quote_keeps_them():
    """A zero-width space inside a name neither hides it nor moves the evidence."""
    source = "อา\u200bเซียน และ ญี่ปุ่น"
    folded = fold(source)
    start = folded.text.index("อาเซียน")
    assert folded.quote(start, start + len("อาเซียน")) == "อา\u200bเซียน"


# By hand, and not from the code: what pages, word processors and converters leave between letters.
UNSEEN = {
    "soft hyphen": "\u00ad",
    "zero-width space": "\u200b",
    "zero-width non-joiner": "\u200c",
    "zero-width joiner": "\u200d",
    "left-to-right mark": "\u200e",
    "right-to-left mark": "\u200f",
    "left-to-right embedding": "\u202a",
    "right-to-left embedding": "\u202b",
    "end of embedding": "\u202c",
    "left-to-right override": "\u202d",
    "right-to-left override": "\u202e",
    "word joiner": "\u2060",
    "function application": "\u2061",
    "invisible times": "\u2062",
    "invisible separator": "\u2063",
    "byte order mark": "\ufeff",
}


@pytest.mark.parametrize("name", UNSEEN)
@pytest.mark.parametrize("words", ["อาเซียน", "ASEAN", "2564", "東南アジア"])
def test_what_the_eye_does_not_see_vanishes_from_words(name: str, words: str):
    """Each such character, in each place of a word; the quote keeps it."""
    for place in range(1, len(words)):
        source = f"a {words[:place]}{UNSEEN[name]}{words[place:]} b"
        folded = fold(source)
        assert folded.text == f"a {words} b"
        assert folded.quote(2, 2 + len(words)) == source[2:-2]
        assert lowered(source) == folded.lower


SEEN_AS = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02",
    "'": "\u2018\u2019\u201a\u201b\uff07\u02bc",
    " ": "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000",
    "~": "\u301c\uff5e",
    "\n": "\r\u2028\u2029",
}


@pytest.mark.parametrize(("plain", "odd"), [(plain, odd) for plain, all_of in SEEN_AS.items() for odd in all_of])
def test_signs_that_look_alike_are_one(plain: str, odd: str):
    """Dashes, quotation marks, blanks, line ends."""
    assert fold(f"ก{odd}1").text == f"ก{plain}1"
    assert fold(f"ก{odd}1").quote(1, 2) == odd


INVISIBLE = [
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\u200b", "\u200d", "\u200e", "\u202a", "\u202e", "\u2060", "\u2064"),
    *("\u2066", "\u2069", "\u206a", "\u3164", "\ufe0f", "\ufeff", "\ufff9", "\U000e0041", "\U000e0100"),
    *("\x01", "\x08", "\x1b", "\x1f", "\x7f", "\x9b"),
]


@pytest.mark.parametrize("mark", INVISIBLE, ids=ascii)
def test_what_has_no_shape_parts_no_word_and_no_number(mark: str):
    """Marks of direction, selectors, tags and controls vanish; the places behind them still point into the source."""
    source = f"{mark}ญี่{mark}ปุ่น 25{mark}64 髙{mark}橋"
    folded = fold(source)
    assert folded.text == "ญี่ปุ่น 2564 髙橋"
    assert folded.quote(0, 7) == f"ญี่{mark}ปุ่น"
    year = folded.to_source(8, 12)
    assert source[year.start : year.end] == f"25{mark}64"


@pytest.mark.parametrize("space", ["\t", "\v", "\f", "\x85", "\u2028"], ids=ascii)
def test_controls_that_part_lines_and_columns_part_words(space: str):
    """A tab or a page break between two words is no reason to join them."""
    assert fold(f"25{space}64").text.split() == ["25", "64"]


def test_decomposed_sara_am_reads_like_the_composed_one():
    """NIKHAHIT and AA are SARA AM, also when typed twice."""
    assert fold("สํานัก").text == fold("สำนัก").text == fold("สำำนัก").text


def test_a_tone_mark_typed_before_its_vowel_reads_like_one_behind_it():
    """Both look the same; the quote keeps the order of the source."""
    source = "ประเทศญ\u0e48\u0e35ปุ่น"
    folded = fold(source)
    assert folded.text == fold(f"\u200b{source}").text == lowered(source) == "ประเทศญ\u0e35\u0e48ปุ่น"
    assert folded.quote(6, len(folded.text)) == source[6:]


def test_letters_written_apart_read_like_whole_ones():
    """Marks of Unicode NFD and of half-width kana join their letter, and the quote keeps them."""
    source = "か\u3099いむ ｶﾞ e\u0323\u0302"
    folded = fold(source)
    assert folded.text == "がいむ ガ ệ"
    assert folded.quote(0, 3) == "か\u3099いむ"
    assert folded.quote(4, 5) == "ｶﾞ"
    assert folded.quote(6, 7) == "e\u0323\u0302"
    assert composed("か\u3099") == "が"


def test_dashes_quotes_and_spaces_are_one_each():
    """Typography does not tell names apart."""
    assert fold("ASEAN–Japan\u00a0“Vision”").text == 'ASEAN-Japan "Vision"'


@given(st.text())
def test_every_folded_range_quotes_the_source(source: str):
    """Offsets rise and stay inside the source, whatever the text."""
    folded = fold(source)
    assert len(folded.text) == len(folded.lower) == len(folded.offsets) - 1
    assert list(folded.offsets) == sorted(folded.offsets)
    whole = folded.to_source(0, len(folded.text))
    assert 0 <= whole.start <= whole.end <= len(source)


@given(st.one_of(st.text(), st.text(alphabet="aBé Ｃ๓3กำํา&;{}:\\\u200b\n")))
@example("note*")
@example("a [port](https://example.org)")
@example("two  blanks")
def test_words_to_look_up_are_the_folded_text(source: str):
    """The short way for plain words gives what the long one gives."""
    assert lowered(source) == fold(source).lower


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1.&nbsp;Rice &amp; ports", "1. Rice & ports"),
        ("Minister\\_Tan\\u2019s \\### visit", "Minister Tan's ### visit"),
        ('{:start="2"} Rice', " Rice"),
        ("AT&T; a & b; C:\\dir", "AT&T; a & b; C:\\dir"),
    ],
)
def test_escapes_of_converters(source, text):
    """What a converter escaped reads like the character; what only looks like an escape stays."""
    folded = fold(source)
    assert folded.text == text
    assert len(folded.offsets) == len(text) + 1
    assert folded.quote(0, len(text)) == source.removeprefix('{:start="2"}')


def test_letters_that_an_escape_parts_from_plain_words_join_them():
    """NIKHAHIT before AA, and an accent, join across the edge of a run of plain letters, and every place leads back."""
    source = "ส&#3661;านัก: A\n  Cafe\u0301s"
    folded = fold(source)
    assert folded.text == "สำนัก: A\nCafés"
    assert [folded.quote(at, at + 1) for at in (2, 7, 11, 13)] == ["น", "A", "f", "s"]


def test_readable_words():
    """Words of the source are shown without escapes."""
    assert readable("Minister\\_Tan &amp; others met") == "Minister Tan & others met"


def _seconds_to_fold(lines: int) -> float:
    """The least processor time that it takes to fold wrapped Thai of so many lines."""
    line = "ญี่ปุ่นสนับสนุนสํานักงานและ"
    joints = [Joint(end, end + 1, "") for end in range(len(line), lines * (len(line) + 1) - 1, len(line) + 1)]
    source, taken = "\n".join([line] * lines), []
    for _ in range(3):
        start = process_time()
        assert "\n" not in fold(source, joints).text
        taken.append(process_time() - start)
    return min(taken)


def test_time_grows_with_the_number_of_wrapped_lines():
    """Eight times the lines take some eight times the time, where the whole text was searched once for each line."""
    assert _seconds_to_fold(4000) < 24 * _seconds_to_fold(500)
