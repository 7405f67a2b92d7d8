"""Our scorer gives the points of the reference scorer."""

import json
from pathlib import Path

import pytest

from kg.evaluation import compare
from kg.evaluation.labels import normalise, same_label

CASES = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", range(len(CASES)))
def test_points_equal_the_reference(number: int):
    """True, missed and spurious points of random facts are those of the reference (see make_golden.py)."""
    case = CASES[number]
    score = compare(case["gold"], case["found"])
    assert [score.true, score.missed, score.spurious] == case["points"]


def test_numbers_tell_labels_apart():
    """The 22nd summit is not the 23rd, however alike the words."""
    assert not same_label("22nd ASEAN-Japan Summit", "23rd ASEAN-Japan Summit", 0.6)
    assert same_label("ASEAN-Japan Summit", "the ASEAN–Japan Summit", 1.0)


def test_honorifics_and_punctuation_do_not_count():
    """A name with its title is the name."""
    assert normalise("นายสมชาย ใจดี") == normalise("สมชาย ใจดี")
