"""A short code of a text's wording, by which near copies of it are found without comparing every pair.

The shingles of the text (runs of letters, spaces and punctuation left out) are hashed into bins, and
each bin keeps its lowest hash (one-permutation MinHash): two texts agree in about as many bins as
they share shingles.
"""

from __future__ import annotations

import re
import zlib

from kg.text.folded import fold

BINS = 64
DIGITS = 4  # hexadecimal digits that a bin keeps
_SHINGLE = 12  # letters
_NOT_LETTERS = re.compile(r"[\W_]+")


def sketch(text: str) -> str:
    """The code of a text: hexadecimal digits, the same for the same words whatever the layout."""
    letters = _NOT_LETTERS.sub("", fold(text).lower).encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    lowest = [0xFFFFFFFF] * BINS
    shingles = {letters[start : start + _SHINGLE] for start in range(max(1, len(letters) - _SHINGLE + 1))}
    hashes = map(zlib.crc32, map(str.encode, shingles))
    for value in sorted(hashes, reverse=True):  # the last that falls into a bin is its lowest
        lowest[value % BINS] = value // BINS
    return "".join(f"{value & 0xFFFF:0{DIGITS}x}" for value in lowest)


def likeness(one: str, two: str) -> float:
    """The share of the wording that two texts have in common, told from their codes."""
    if not one or len(one) != len(two):
        return 0.0
    places = range(0, len(one), DIGITS)
    return sum(one[place : place + DIGITS] == two[place : place + DIGITS] for place in places) / len(places)
