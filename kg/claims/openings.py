"""Bodies and papers that are told to be there: "the Centre was opened", where no act tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Act, Claim
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.agents import Agents
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_NEAR = 30  # characters beside a name in which the words of opening stand
_NAMED = frozenset({"actor", "document"})
_OPENERS = frozenset({"actor", "person"})
_THOSE_WHO_MEET = frozenset({"position", "reference"})
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
        lower, published = self.things.marked.folded.lower, self.things.marked.release.published
        if any(day.is_after(published) for day in sentence.days):
            return None
        asides = [m for m in sentence.mentions if m.kind in _ASIDES]
        for mention in sentence.mentions:
            if mention.kind not in _NAMED or not self.things.is_body(mention) or self._begins_name(mention):
                continue
            openers = self._openers(mention, sentence)
            ends = {m.end for m in openers}
            if not pattern.opened(lower, mention, sentence.span, asides, openers=ends):
                continue
            body = self.things.of(mention)
            if known := [act for act in acts if body in {*act.targets, *act.agents}]:
                for act in known:
                    act.delivered |= (act.type, act.modality, act.due) == ("Announcement", "Done", None)
                continue
            act = Act("Announcement", self._opener(mention, sentence) or [body], [body], delivered=True)
            act.date = sentence.last_day
            evidence = self.things.marked.folded.to_source(*sentence.span)
            return Claim("act", act, evidence, "opening", _SURE)
        return None

    def _begins_name(self, mention: Mention) -> bool:
        """Whether a name only begins a longer one: "launched the UN | Kelp Fellowship", "the UN | -A Fellowship"."""
        behind = self.things.marked.folded.text[mention.end : mention.end + 2]
        return behind[:1] == "-" or (behind[:1] == " " and behind[1:].isupper())

    def _openers(self, body: Mention, sentence: Sentence) -> list[Mention]:
        """Who may have opened it: parties named before it, and those who meet as its subject."""
        before = [m for m in sentence.mentions if m.end <= body.start]
        subject = next((m for m in before if m.kind in _THOSE_WHO_MEET), None)
        if subject is not None and self._is_subject(subject, sentence):
            return [m for m in before if m.kind in _OPENERS or m is subject]
        return [m for m in before if m.kind in _OPENERS]

    def _is_subject(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether a sentence begins with words for people, with what marks a subject behind them, if anything does."""
        lower = self.things.marked.folded.lower
        words = self.things.words_in(sentence.language.code)
        marks = words.get("subject_particle", ())
        leads = lower[sentence.span.start : mention.start].strip() in {"", *words.get("subject_lead", ())}
        return leads and (not marks or lower.startswith(marks, mention.end))

    def _opener(self, body: Mention, sentence: Sentence) -> list[str]:
        """Who opened it, where the sentence begins with whoever did."""
        before = self._openers(body, sentence)
        if not before or before[0].start - sentence.span.start > _NEAR:
            return []
        met = any(mention.kind in _THOSE_WHO_MEET for mention in before)
        found = self.agents.in_span(Span(before[0].start, before[-1].end)) or self.agents.reference("meeting") * met
        return [] if self.things.of(body) in found else found  # a body that is guessed for "we" opened nobody
