"""Bodies and papers that are told to be there: "the Centre was opened", where no act tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Act, Claim
from kg.language.protocol import DateValue
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.agents import Agents
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_NEAR = 30  # characters beside a name in which the words of opening stand
_BODIES = frozenset({"Centre", "Fund", "Organization", "Initiative"})
_OPENERS = frozenset({"actor", "person"})
_ASIDES = frozenset({"date", "place"})
_SURE = 0.7


@dataclass(slots=True)
class Openings:
    """Reads in one release what has been opened."""

    things: Things
    agents: Agents
    patterns: Patterns

    def of(self, sentence: Sentence, told: list[Claim]) -> Claim | None:
        """The announcement that a sentence makes of a body; one in `told` is noted as made of the body itself."""
        pattern = self.patterns.openings(sentence.language.code)
        acts = [claim.about for claim in told if isinstance(claim.about, Act)]
        lower, days = self.things.marked.folded.lower, self._days(sentence)
        if self._to_come(days):
            return None
        asides = [m for m in sentence.mentions if m.kind in _ASIDES]
        for mention in sentence.mentions:
            named = any(m.kind in _OPENERS and m.end <= mention.start for m in sentence.mentions)
            if not self._body(mention) or not pattern.opened(lower, mention, sentence.span, asides, named=named):
                continue
            body = self.things.of(mention)
            if known := [act for act in acts if body in {*act.targets, *act.agents}]:
                for act in known:
                    act.delivered |= (act.type, act.modality, act.due) == ("Announcement", "Done", None)
                continue
            act = Act("Announcement", self._opener(mention, sentence) or [body], [body], delivered=True)
            act.date = max(days, key=lambda day: day.start, default=None)
            evidence = self.things.marked.folded.to_source(*sentence.span)
            return Claim("act", act, evidence, "opening", _SURE)
        return None

    @staticmethod
    def _days(sentence: Sentence) -> list[DateValue]:
        return [m.value for m in sentence.mentions if m.kind == "date" and isinstance(m.value, DateValue)]

    def _to_come(self, days: list[DateValue]) -> bool:
        """Whether a sentence tells a day after the release."""
        published = self.things.marked.release.published
        return published is not None and any(day.start > published.isoformat()[: len(day.start)] for day in days)

    def _body(self, mention: Mention) -> bool:
        """Whether a mention names a body or initiative rather than a party."""
        if mention.kind not in {"actor", "document"}:
            return False
        iri = self.things.of(mention)
        return self.things.named[iri].type in _BODIES and not self.things.vocabulary.has_members(iri)

    def _opener(self, body: Mention, sentence: Sentence) -> list[str]:
        """Who opened it, where the sentence begins with whoever did."""
        before = [m for m in sentence.mentions if m.end <= body.start and m.kind in _OPENERS]
        if not before or before[0].start - sentence.span.start > _NEAR:
            return []
        return self.agents.in_span(Span(before[0].start, before[-1].end))
