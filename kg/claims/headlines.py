"""Headlines: the short lines at the head of a release, which tell in brief what the paragraphs below tell in full."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.patterns import compiled

if TYPE_CHECKING:
    from kg.text import Folded

_LINE = compiled(r"[^\n]+")
_LONGEST = 260  # characters of a line that is no paragraph yet
_BODY = 200  # characters at least of what stands below
_MOST = 6  # lines at most: the title, its day, and both once more


def below_headlines(text: Folded) -> int:
    """Where the first paragraph of a text begins; 0 where it has only short lines, too many, or too little below."""
    for line in islice(_LINE.finditer(text.text), _MOST + 1):
        if line.end() - line.start() > _LONGEST:
            return line.start() if len(text.text) - line.start() > _BODY else 0
    return 0
