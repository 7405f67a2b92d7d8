"""Who did what an earlier meeting did: the countries and bodies that meet, and not the people who came this time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.agents import Agents
    from kg.language.protocol import Frame
    from kg.mentions.collect import Sentence

_PREVIOUS = "previous_meeting"


def then(agents: Agents, frame: Frame, sentence: Sentence, found: list[str], *, earlier: bool) -> list[str]:
    """The agents `found` of a frame that names nobody, as they were at the meeting before this one.

    That is told by a word for it in front of the verb (前回の会合では、…を議論した), or by the time (`earlier`).
    Of people the countries or bodies stand for which they speak; nobody where that is one alone.
    """
    if frame.subject is not None or frame.agents or frame.fallback != "meeting":
        return found
    if not (earlier or _recalled(agents, frame, sentence)):
        return found
    known = agents.people.known
    people = [known[iri] for iri in found if iri in known]
    if not people:
        return found
    told = dict.fromkeys(iri for iri in found if iri not in known)
    told |= dict.fromkeys(iri for one in people if (iri := one.body or agents.people.represents(one)) is not None)
    return list(told) if len(told) > 1 else []


def _recalled(agents: Agents, frame: Frame, sentence: Sentence) -> bool:
    """Whether the sentence names the meeting before this one in front of what the frame tells."""
    return any(
        m.kind == "reference" and m.end <= frame.cue_span.start and agents.things.role(m) == _PREVIOUS
        for m in sentence.mentions
    )
