"""Meetings that an act names and that it is not meant for: those that are over, and those through which one works."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re

    from kg.claims.meetings import Meetings
    from kg.claims.things import Things
    from kg.language.protocol import Frame

_NEAR = 60  # characters before a meeting's name in which the words stand that tell it


def is_gone_by(things: Things, meetings: Meetings, frame: Frame, meeting: str) -> bool:
    """Whether the words before a meeting's name tell, wherever a frame names it (an IRI), that it is not to come.

    "The success of the recent Reef Summit", "through the Reef Forum"; a day behind the release speaks against it.
    """
    words = things.words_at(frame.cue_span.start)
    leads, to_come = words.get("meeting_gone_by", ()), words.get("meeting_to_come", ())
    if not leads:
        return False
    pattern, coming = _patterns(leads, to_come)
    named = [m for span in (frame.clause, *frame.objects) for m in things.marked.within(span) if m.kind == "series"]
    told = {m.start: found for m in named if (found := meetings.of(m)) is not None and found.iri == meeting}
    lower = things.marked.folded.lower.replace("\n", " ")
    before = [lower[max(frame.clause.start, begin - _NEAR) : begin] for begin in told]
    if any(map(meetings.later, told.values())):
        return False
    return bool(before) and all(pattern.search(lead) and not coming.search(lead) for lead in before)


@lru_cache(maxsize=8)
def _patterns(leads: tuple[str, ...], to_come: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends with such words before a name, and what tells that it is to come, of one language's lists."""
    lead = compiled(rf"\b(?:{alternation(leads)})\s(?:[\w.'/-]+\s){{0,5}}$")
    return lead, compiled(rf"\b(?:{alternation(to_come)})\b")
