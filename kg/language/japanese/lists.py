"""The lines of a list below a sentence that says 次の…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.text import Folded

_LINE = re.compile(
    r"\n[ \t]*(?:(?P<letter>\([^()\n]{1,3}\))|(?P<mark>[・○●◯※\-*])|(?P<number>\d{1,2}[.)、 ])"
    r"|(?P<kana>[アイウエオカキクケコ][ 、.])|(?P<title>「))"
    r"[^\n。]{2,90}。?(?=\n|$)"
)


def listed(text: Folded, end: int) -> list[Span]:
    """The lines right below `end` that are marked as its first one is: what has another mark begins something new."""
    found: list[Span] = []
    first = None
    while (line := _LINE.match(text.text, end)) and first in {None, line.lastgroup}:
        first = line.lastgroup
        found.append(Span(line.start() + 1, line.end()))
        end = line.end()
    return found
