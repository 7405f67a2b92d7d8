"""Parts of a release below a heading of their own: which meeting each is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.text import Folded

_LINE = compiled(r"[^\n]+")
_LONGEST = 60  # characters of a line that is a heading
_STOPS = (".", "。", "!", "?", ",", "、", ":")
_NUMBERED = re.compile(r"[ \t]*(?:\d{1,2}(?:[.)、]|[ \t])|[【<])")
_SHARE = 0.4  # of a heading that the name of its meeting fills
_TITLE = 120  # characters at the head of a release in which its title stands


def sections(text: Folded, meetings: Meetings) -> list[tuple[int, str | None]]:
    """Where parts begin, in order, with the series of the meeting that each one's heading names alone, or None."""
    found: list[tuple[int, str | None]] = []
    for line in _LINE.finditer(text.text, min(_TITLE, len(text.text))):
        words = line.group().strip()
        if len(words) > _LONGEST or words.endswith(_STOPS):
            continue
        inside = meetings.namings.inside(Span(*line.span()))
        if len(inside) == 1 and inside[0].span.end - inside[0].span.start >= _SHARE * len(words):
            found.append((line.end(), inside[0].series))
        elif found and _NUMBERED.match(line.group()):
            found.append((line.end(), None))
    return found


def series_at(found: list[tuple[int, str | None]], place: int) -> str | None:
    """The series of the part in which a place of the text stands."""
    part = bisect_right(found, place, key=lambda p: p[0]) - 1
    return found[part][1] if part >= 0 else None
