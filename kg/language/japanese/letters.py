"""What Japanese names are written in, for patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

HAN = "\u3400-\u4dbf\u4e00-\u9fff\ufa0e-\ufa29\U00020000-\U0002fa1f"  # with the rare ones of names
KANJI = rf"[{HAN}々ヶ]"
KATAKANA = r"[\u30a1-\u30fa\u30fc]"


def without(letters: str, others: Collection[str]) -> str:
    """The letters of a character class (as they stand between its brackets) without some others.

    >>> without("a-fx", {"c", "x"})
    'a-bd-f'
    """
    kept = []
    for first, last in re.findall(r"(.)(?:-(.))?", letters, re.DOTALL):
        begin = ord(first)
        for code in sorted(ord(one) for one in others if first <= one <= (last or first)):
            kept += _range(begin, code - 1)
            begin = code + 1
        kept += _range(begin, ord(last or first))
    return "".join(kept)


def _range(first: int, last: int) -> list[str]:
    return [f"{chr(first)}-{chr(last)}" if first < last else chr(first)] if first <= last else []
