"""Whose an office is that stands before a name in English, where it is of somebody else.

"Mr Roe, Minister of A, Mr Coe, …", "on behalf of the Minister, Mr Roe attended".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.patterns import compiled

if TYPE_CHECKING:
    import re

_CLOSED = compiled(r"(?:[a-z]{4}|[\d)])\.\s")  # the end of a sentence, and of no title
_BEHALF = 40  # characters before an office in which such words stand
_LISTED = 600  # characters before an office in which a list of people begins


def name_first(text: str, told: re.Match[str], titled_name: re.Pattern[str]) -> bool:
    """Whether the office before a name is of whoever is named before the office.

    `told` is an office with a title (group `h`) and a name behind it; `titled_name` finds a title, a name and a comma.
    The first of the list tells on which side of the names the offices are.
    """
    first = told.start()
    if not text.endswith(", ", first, told.start("h")) or not text.endswith((", ", ", the "), 0, first):
        return False
    earliest = max(0, first - _LISTED)
    begin = max((end.end() for end in _CLOSED.finditer(text, earliest, first)), default=earliest)
    named = titled_name.search(text, begin, first)
    return named is not None and not text.endswith(", ", 0, named.start())


def stood_in_for(text: str, told: re.Match[str], behalf: re.Pattern[str]) -> bool:
    """Whether the office before a name is of somebody whose place the bearer of the name took.

    `told` is an office with a title (group `h`) and a name behind it; `behalf` finds the words that lead to the office.
    """
    apart = text.endswith(", ", told.start(), told.start("h"))
    return apart and behalf.search(text, max(0, told.start() - _BEHALF), told.start()) is not None
