"""Headings, and the lines of a list below a sentence that says 次の…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.text import Folded

BULLET = r"[・○●◯〇◎※◇◆■▶\-]"  # what marks an item, for patterns
_LINE = re.compile(
    r"\n[ \t]*(?:(?P<letter>\([^()\n]{1,3}\))|(?P<mark>[・○●◯※\-*])|(?P<number>\d{1,2}[.)、 ])"
    r"|(?P<kana>[アイウエオカキクケコ][ 、.])|(?P<title>「))"
    r"[^\n。]{2,90}。?(?=\n|$)"
)
_ASIDE = re.compile(r"\([^()、。:\d\n]{1,24}\)\s*$")
_MARKS = ("・", "○", "●", "◯", "※", "◇", "■", "▶")
_NOUN_LAST = re.compile(r"[をにで][^、。をにではが]{2,6}$")


def heading(text: Folded, sentence: Span) -> bool:
    """A line without a full stop that ends in a noun tells what follows, and nothing itself."""
    whole = text.text[sentence.start : sentence.end]
    words = _ASIDE.sub("", whole) or whole.strip("()")  # …首脳会議出席(内外記者会見), (岸田総理冒頭発言)
    if text.text[: sentence.start].rstrip(" ").endswith(_MARKS) and _NOUN_LAST.search(words):
        return False  # a line of a list: ・…を採択
    return not words.endswith(("。", ")", "」")) and not re.search(r"[たするい]$", words) and "、" not in words


def listed(text: Folded, end: int) -> list[Span]:
    """The lines right below `end` that are marked as its first one is: what has another mark begins something new."""
    found: list[Span] = []
    first = None
    while (line := _LINE.match(text.text, end)) and first in {None, line.lastgroup}:
        first = line.lastgroup
        found.append(Span(line.start() + 1, line.end()))
        end = line.end()
    return found
