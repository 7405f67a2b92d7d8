"""The words about goods and promises are looked for only where one of them begins, and none is missed."""

import re

import pytest

from kg.claims.goods import Keeping, setbacks

WORDS = {
    "promise_kept": ("Honoured", "made good", "履行し"),
    "kept_promise": ("pledge", "คำมั่น", "約束"),
    "keeping_behind": ("was kept", "果たされた"),
    "sum_came_auxiliary": ("was",),
    "sum_came_participle": ("paid out",),
    "sum_came": ("arrived", "届いた"),
    "sum_paid": ("Paid the reef",),
    "put_off": ("put off=postponed", "延期=postponed", "Called Off=cancelled"),
}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("alpha honoured its pledge", "promise"),
        ("alpha made good on the pledge", "promise"),
        ("the pledge of alpha was kept", "promise"),
        ("約束は果たされた", "promise"),
        ("アルファは履行した。約束", None),
        ("the sum was fully paid out", "sum"),
        ("the sum arrived", "sum"),
        ("金額が届いた", "sum"),
        ("alpha paid the reef", "paid"),
        ("alpha dishonoured its pledges", None),
        ("nothing of it", None),
    ],
)
def test_words_of_keeping_are_found_wherever_their_first_one_stands(text, kind):
    """In all three forms, in any language, whatever letters the list has."""
    found = Keeping(WORDS).kept.search(text)
    assert (found.lastgroup if found else None) == kind


def test_no_list_of_words_finds_nothing():
    """A language that has none of the lists."""
    assert Keeping({}).kept.search("alpha honoured its pledge") is None


def test_what_was_put_off_is_found_with_its_kind():
    """The guard knows the words as the text has them, in small letters."""
    pattern, kinds, denied = setbacks(WORDS)
    told = [kinds[match.group()] for match in pattern.finditer("it was put off, called off, 延期, inputoff")]
    assert told == ["postponed", "cancelled", "postponed"]
    assert isinstance(denied, re.Pattern)
