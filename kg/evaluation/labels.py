"""When two lists of labels name one thing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOSE, TIGHT, EXACT = 0.6, 0.85, 1.0
"""Share of the longer label that the shorter must fill to count as the same."""

_HONORIFIC = re.compile(r"^(?:h\s*e|mr|mrs|ms|dr|mme|นาย|นางสาว|นาง|ดร|ฯพณฯ)\s+|^(?:นางสาว|นาย|นาง)")
_NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=65536)
def normalise(label: str) -> str:
    """A label without case, punctuation, article, honorifics and spaces; digits as 0 to 9.

    >>> normalise("H.E. Mr. Mori Takeo")
    'moritakeo'
    """
    plain = []
    for character in unicodedata.normalize("NFKC", label).casefold():
        category = unicodedata.category(character)
        if category == "Nd":
            plain.append(str(unicodedata.digit(character)))
        else:
            plain.append(" " if category[0] in "PZC" else character)
    text = " ".join("".join(plain).split()).removeprefix("the ")
    while (shorter := _HONORIFIC.sub("", text, count=1).strip()) != text:
        text = shorter
    return text.replace(" ", "")


@lru_cache(maxsize=262144)
def same_label(one: str, two: str, share: float) -> bool:
    """Whether two labels are equal, or one holds the other and is filled by it to `share`.

    Labels whose numbers differ never match: the 22nd summit is not the 23rd.
    """
    short, long = sorted((normalise(one), normalise(two)), key=len)
    if not short:
        return False
    if short == long:
        return True
    return len(short) >= share * len(long) and short in long and _NUMBER.findall(short) == _NUMBER.findall(long)


def same_entity(one: Sequence[str] | None, two: Sequence[str] | None, share: float = LOOSE) -> bool:
    """Whether any label of one list matches any label of the other."""
    return any(same_label(a, b, share) for a in one or () for b in two or ())
