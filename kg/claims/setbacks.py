"""Promised things told to be put off or called off: "the launch of the Fund was postponed", 設立は見送られた."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.called_off import is_doubted
from kg.claims.model import Act, Claim
from kg.language.protocol import Money
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kg.claims.agents import Agents
    from kg.claims.meetings import Meetings
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_NEAR = 70  # characters between a matter and the words that tell what became of it
_PARTIES = frozenset({"Country", "Ministry", "Organization"})
_ACTING = frozenset({"actor", "person"})
_SURE = 0.7
_REASON = 10  # characters behind a body in which stands that it is a reason


@dataclass(slots=True)
class Setbacks:
    """Reads in one release what was put off or called off."""

    things: Things
    agents: Agents
    meetings: Meetings
    patterns: Patterns

    def kind(self, words: Span, sentence: Sentence) -> str:
        """How a cue tells that something did not come about: "postponed", "cancelled" or ""."""
        pattern, kinds = self.patterns.setbacks(sentence.language.code)[:2]
        found = pattern.search(self.things.marked.folded.lower, *words)
        return kinds[found.group()] if found else ""

    def of(self, sentence: Sentence) -> Claim | None:
        """The claim that a body, paper or meeting that a sentence names was put off or called off."""
        lower = self.things.marked.folded.lower
        pattern, kinds, denied = self.patterns.setbacks(sentence.language.code)
        for found in pattern.finditer(lower, *sentence.span):
            if is_doubted(denied, lower, found, sentence):
                continue
            matter = min(self._matters(found, sentence), default=None)
            if matter is not None:
                act = self._act(matter[1], found, sentence)
                act.modality, act.setback = "Negated", kinds[found.group()]
                days, published = sentence.days, self.things.marked.release.published
                one = days[0] if len(days) == 1 and days[0].end is None else None
                act.date = one if one is not None and not one.is_after(published) else None
                return Claim("act", act, self.things.marked.folded.to_source(*sentence.span), "setback", _SURE)
        return None

    def _matters(self, found: re.Match[str], sentence: Sentence) -> Iterator[tuple[int, str]]:
        """What may have been put off, each with how far it stands from the words."""
        for mention in sentence.mentions:
            apart = max(mention.start - found.end(), found.start() - mention.end)
            if apart > _NEAR or any(stop in self._between(mention, found) for stop in ";:。"):
                continue
            if mention.kind == "series":
                if self.things.is_where(mention):
                    continue
                meeting = self.meetings.of(mention)
                if meeting is not None and meeting.ordinal is not None:
                    yield apart, meeting.iri
            elif self._is_reason(mention):
                continue
            elif mention.kind == "document" or (mention.kind == "actor" and self.things.is_body(mention)):
                yield apart, self.things.of(mention)

    def _is_reason(self, mention: Mention) -> bool:
        """Whether a body is only named in why something was put off: 国会日程のため."""
        reasons = self.things.words_at(mention.start).get("setback_reason", ())
        behind = self.things.marked.folded.lower[mention.end : mention.end + _REASON]
        return any(reason in behind for reason in reasons)

    def _between(self, mention: Mention, found: re.Match[str]) -> str:
        return self.things.marked.folded.lower[min(mention.end, found.end()) : max(mention.start, found.start())]

    def _act(self, matter: str, found: re.Match[str], sentence: Sentence) -> Act:
        """What was not done: a pledge where the words speak of money, else whatever was announced of the matter."""
        sums = [m.value for m in sentence.mentions if isinstance(m.value, Money)]
        parties = [m for m in sentence.mentions if m.kind in _ACTING and m.end <= found.start() and self._party(m)]
        agents = self.agents.in_span(Span(parties[-1].start, parties[-1].end)) if parties else []
        agents = [iri for iri in agents if iri != matter]
        if sums and agents:
            return Act("Pledge", agents, [matter], sums[0])
        is_meeting = matter in self.meetings.evidence
        act = Act(
            "Announcement",
            agents or ((self.agents.parties() or [self.things.home or matter]) if is_meeting else [matter]),
        )
        act.targets, act.intended_for = [matter], matter if is_meeting else None
        return act

    def _party(self, mention: Mention) -> bool:
        if mention.kind == "person":
            return True
        entry = self.things.entry(mention.iris[0]) if mention.iris else None
        return entry is not None and entry.type in _PARTIES
