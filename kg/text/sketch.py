"""A short code of a text's wording, by which near copies of it are found without comparing every pair.

The shingles of the text (runs of letters, spaces and punctuation left out) are hashed into bins, and
each bin keeps its lowest hash (one-permutation MinHash, Li, Owen and Zhang 2012): two texts agree in
about as many bins as they share shingles. Of a long text only the shingles that begin with some of the
letters are taken, which are the same ones in every copy (sampling modulo, Manber 1994).
"""

from __future__ import annotations

import re
import unicodedata
import zlib

BINS = 64
DIGITS = 4  # hexadecimal digits that a bin keeps
_EMPTY = 0xFFFFFFFF  # of a bin into which no shingle falls
_SHINGLE = 12  # letters
# Characters of Thai and Japanese texts that NFKC takes apart, and that go on as they then are with all beside them:
# replaced before, most texts are found to be normal at a glance.
_APART = re.compile("[\u00a0\u0e33\u2026\u3000\uff01-\uff5e]+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_LONG = 1500  # letters of a text of which a sample of the shingles is enough
_BLOCK = 32  # code points, of which the first quarter begin a shingle of the sample
_FIRST = "".join(f"{re.escape(chr(code))}-{re.escape(chr(code + 7))}" for code in range(_BLOCK, 0xD800, _BLOCK))
_SAMPLED = re.compile(rf"(?=([{_FIRST}].{{{_SHINGLE - 1}}}))")


def sketch(text: str) -> str:
    """The code of a text: hexadecimal digits, the same for the same words whatever the layout."""
    letters = _NOT_LETTERS.sub("", _normal(text).lower())
    if len(letters) > _LONG:
        shingles = _SAMPLED.findall(letters)
    else:
        shingles = [letters[start : start + _SHINGLE] for start in range(max(1, len(letters) - _SHINGLE + 1))]
    lowest = [_EMPTY] * BINS
    for value in map(zlib.crc32, map(str.encode, shingles)):
        if value < lowest[value % BINS]:  # noqa: PLR1730 -- `min` takes three times as long
            lowest[value % BINS] = value
    return "".join([f"{(value if value == _EMPTY else value // BINS) & 0xFFFF:0{DIGITS}x}" for value in lowest])


def _normal(text: str) -> str:
    """The text in NFKC."""
    return unicodedata.normalize("NFKC", _APART.sub(lambda run: unicodedata.normalize("NFKC", run.group()), text))


def likeness(one: str, two: str) -> float:
    """The share of the wording that two texts have in common, told from their codes."""
    if not one or len(one) != len(two):
        return 0.0
    places = range(0, len(one), DIGITS)
    return sum(one[place : place + DIGITS] == two[place : place + DIGITS] for place in places) / len(places)
