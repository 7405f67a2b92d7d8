"""Meetings named only for something of theirs (Xの成果, Xで採択された声明): a release tells of nothing done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting

_FAR = 20  # characters behind a name in which such words end


def only_in_passing(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether words behind each naming of a meeting tell so."""
    named = meetings.namings_of(meeting)
    return bool(named) and all(_in_passing(meetings, o.span.end) for o in named)


def _in_passing(meetings: Meetings, end: int) -> bool:
    """Whether such words stand behind a name that ends there."""
    pattern = meetings.undertakings.patterns.kept(_pattern, meetings.things.language_at(end - 1))
    return pattern is not None and pattern.match(meetings.things.marked.folded.lower, end, end + _FAR) is not None


def _pattern(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str] | None:
    """The words right behind a name, quotation marks and brackets apart; None in a language without."""
    behind = words.get("named_for", ())
    return compiled(rf"[」』]?(?:\([^()]*\))?(?:{alternation(behind)})") if behind else None
