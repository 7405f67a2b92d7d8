"""Meetings that an act names and that it is not meant for: those that are over, and those through which one works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from kg.claims.meetings import Meetings
    from kg.claims.things import Things
    from kg.language.protocol import Frame

_NEAR = 60  # characters before a meeting's name in which the words stand that tell it


def is_gone_by(things: Things, meetings: Meetings, frame: Frame, meeting: str) -> bool:
    """Whether the words before a meeting's name tell, wherever a frame names it (an IRI), that it is not to come.

    "The success of the recent Reef Summit", "through the Reef Forum"; a day behind the release speaks against it.
    """
    told_by = meetings.undertakings.patterns.kept(_patterns, things.language_at(frame.cue_span.start))
    if told_by is None:
        return False
    pattern, coming = told_by
    named = [m for span in (frame.clause, *frame.objects) for m in things.marked.within(span) if m.kind == "series"]
    told = {m.start: found for m in named if (found := meetings.of(m)) is not None and found.iri == meeting}
    lower = things.marked.folded.lower
    before = [lower[max(frame.clause.start, begin - _NEAR) : begin].replace("\n", " ") for begin in told]
    if any(map(meetings.later, told.values())):
        return False
    return bool(before) and all(pattern.search(lead) and not coming.search(lead) for lead in before)


def _patterns(words: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What ends with such words before a name, and what tells that it is to come; None in a language without."""
    leads, to_come = words.get("meeting_gone_by", ()), words.get("meeting_to_come", ())
    if not leads:
        return None
    lead = compiled(rf"\b(?:{alternation(leads)})\s(?:[\w.'/-]+\s){{0,5}}$")
    return lead, compiled(rf"\b(?:{alternation(to_come)})\b")
