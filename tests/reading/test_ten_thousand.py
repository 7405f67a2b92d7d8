"""Ten thousand short inputs, the same in every run, are read without an exception and with evidence inside the text.

test_fuzz.py looks for shorter and stranger ones by hypothesis, a few hundred at a time; these are cheap enough for all.
"""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest
from reading.test_fuzz import ODD, TEXTS
from reading.written import LANGUAGES, reader

from kg.quads import to_quads
from kg.release.model import Release

if TYPE_CHECKING:
    from collections.abc import Callable

LOTS, LOT = 20, 500
LINES = [line for text in TEXTS for line in text.splitlines() if line.strip()]
WORDS = sorted({word for line in LINES for word in line.split()}, key=lambda word: (len(word), word))
SHORT = [word for word in WORDS if len(word) <= 30]
SIGNS = [
    *ODD,
    *"0123456789๐๑๒๓๔๕๖๗๘๙０１２３",
    " ",
    "\n",
    "\r\n",
    "\t",
    ".",
    "。",
    "年",
    "月",
    "日",
    "ครั้งที่",
    "th ",
    "US$",
    "億円",
]
PUBLISHED = (None, date.min, date(2021, 5, 20), date.max)


def _characters(rng: random.Random) -> str:
    """Any characters but halves of pairs, of a few blocks more often."""
    blocks = ((0, 0x250), (0xE00, 0xE5C), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0x2000, 0x2070), (0xE000, 0x10FFFF))
    return "".join(chr(rng.randint(*rng.choice(blocks))) for _ in range(rng.randint(0, 60)))


def _words(rng: random.Random) -> str:
    """Words of the samples and odd signs, in any order and languages."""
    heap = (rng.choice(SHORT if rng.random() < 0.8 else SIGNS) for _ in range(rng.randint(1, 16)))
    return rng.choice(["", " ", " ", "\n"]).join(heap)


def _damaged(rng: random.Random) -> str:
    """A piece of a line of a sample, with parts of it taken out, doubled or exchanged for odd signs."""
    line = rng.choice(LINES)
    start = rng.randint(0, max(0, len(line) - 160))
    line = line[start : start + 160]
    for _ in range(rng.randint(1, 4)):
        begin = rng.randint(0, len(line))
        end = min(len(line), begin + rng.randint(0, 12))
        line = (
            line[:begin] + rng.choice(["", line[begin:end] * 2, rng.choice(SIGNS), line[begin:end][::-1]]) + line[end:]
        )
    return line


MAKERS: tuple[Callable[[random.Random], str], ...] = (_characters, _words, _damaged, _damaged)


@pytest.mark.parametrize("lot", range(LOTS))
def test_ten_thousand_inputs_are_read(lot: int) -> None:
    """Each gives a reading whose quads can be written."""
    rng = random.Random(lot)  # noqa: S311 -- not for secrets
    for number in range(LOT):
        text = rng.choice(MAKERS)(rng)
        given = Release("fuzz", text, rng.choice([*LANGUAGES, None]), "A title", None, rng.choice(PUBLISHED))
        told = f"input {number} of lot {lot}: {text!r}"
        try:
            reading = reader().read(given)
            sorted(map(str, to_quads(reading, reader().vocabulary)))
        except Exception as error:  # whatever it is, the input that led to it is told
            raise AssertionError(told) from error
        for found in (*reading.claims, *reading.unread):
            assert 0 <= found.evidence.start < found.evidence.end <= len(text), told
