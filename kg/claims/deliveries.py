"""Goods and sums that came: who gave them and who got them, told by words that stand beside the parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Act, Claim
from kg.language.protocol import Money
from kg.text import Span

if TYPE_CHECKING:
    import re

    from kg.claims.agents import Agents
    from kg.claims.model import Supply
    from kg.claims.supplies import Supplies
    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_MARK = 30  # characters beside a party in which the words stand that tell its part
_BEFORE, _BEHIND = 24, 12  # characters beside words of arrival that may put them into the future
_SUM = 60  # characters beside words of arrival in which the sum stands that came
_PARTIES = frozenset({"actor", "place"})
_BODIES = frozenset({"Country", "Organization", "Ministry"})
_BESIDE = frozenset({"Appreciation", "Welcome"})  # acts beside which a delivery is one of its own
_SURE = 0.75


@dataclass(slots=True)
class Deliveries:
    """Reads deliveries of goods in one release."""

    things: Things
    agents: Agents
    supplies: Supplies

    def note(self, sentence: Sentence, told: list[Claim]) -> Claim | None:
        """The delivery that a sentence tells: noted with a pledge of the giver in `told`, else a claim of its own."""
        came = self._came(sentence)
        if came is None:
            return None
        goods = self.supplies.told(sentence.span, sentence)
        return self._brought(sentence, came, goods, told) if goods else self._received(sentence, came, told)

    def _brought(self, sentence: Sentence, came: re.Match[str], goods: list[Supply], told: list[Claim]) -> Claim | None:
        """The goods that a sentence tells to have come, as for `note`."""
        if came.group() in self.supplies.pattern(sentence).counted and any(one.count is None for one in goods):
            return None  # "gave a briefing on boats"
        givers, receivers = self._parties(sentence, came)
        if not givers or not (receivers or came.group() in self.supplies.pattern(sentence).counted):
            return None
        in_part = self.supplies.in_part(sentence.span, sentence)
        for claim in told:
            act = claim.about
            if isinstance(act, Act) and act.type == "Pledge" and act.modality == "Done" and act.amount is None:
                known = {iri for agent in act.agents for iri in self.agents.countries(agent)}
                if known & set(givers):
                    act.delivered, act.in_part, act.supplies = True, in_part, goods
                    act.targets += [iri for iri in receivers if iri not in act.targets]
                    return None
        if _spoken_of(told):
            return None
        targets = [*receivers, *self._matters(sentence)]
        return self._claim(Act("Pledge", givers, targets, supplies=goods, in_part=in_part), sentence)

    def _claim(self, act: Act, sentence: Sentence) -> Claim:
        """The claim that something came, on the last day that the sentence tells."""
        act.delivered, act.date = True, sentence.last_day
        evidence = self.things.marked.folded.to_source(*sentence.span)
        return Claim("act", act, evidence, "delivery", _SURE)

    def _received(self, sentence: Sentence, came: re.Match[str], told: list[Claim]) -> Claim | None:
        """The sum that a sentence tells to have come from somebody: "received USD 1 million from Japan"."""
        near = Span(max(sentence.span.start, came.start() - _SUM), min(sentence.span.end, came.end() + _SUM))
        sums = [m.value for m in sentence.mentions if near.contains(m) and isinstance(m.value, Money)]
        pattern = self.supplies.pattern(sentence)
        if len(sums) != 1 or _spoken_of(told):
            return None
        named = [m for m in sentence.mentions if m.kind == "actor"]
        givers = [m for m in named if self._known(m) and self._stands(m, pattern.giver)]
        others = [m for m in named if m not in givers and m.start < (givers[0].start if givers else 0)]
        marked = [m for m in named if m not in givers and self._stands(m, pattern.receiver)]
        got = others[:1] if came.group().startswith(pattern.getting) and others else marked
        gave, targets = self._countries(givers)[:1], [self.things.of(m) for m in dict.fromkeys([*got, *marked])]
        if not gave or not targets:
            return None
        return self._claim(Act("Pledge", gave, [iri for iri in targets if iri not in gave], sums[0]), sentence)

    def receivers(self, span: Span, sentence: Sentence) -> list[str]:
        """Who gets something, by the words beside their names."""
        pattern = self.supplies.pattern(sentence)
        marked = [m for m in self._named(sentence) if span.contains(m)]
        return self._countries([m for m in marked if self._stands(m, pattern.receiver)])

    def _came(self, sentence: Sentence) -> re.Match[str] | None:
        """The words of arrival of a sentence that are not about what is still to come."""
        pattern, lower = self.supplies.pattern(sentence), self.things.marked.folded.lower
        for match in pattern.arrival.finditer(lower, *sentence.span):
            first = max(sentence.span.start, match.start() - _BEFORE)
            last = min(sentence.span.end, match.end() + _BEHIND)
            if pattern.pending.search(lower, first, last) is None:
                return match
        return None

    def _parties(self, sentence: Sentence, came: re.Match[str]) -> tuple[list[str], list[str]]:
        """Who gave and who got: by the words beside them, else whoever is told first."""
        pattern, named = self.supplies.pattern(sentence), self._named(sentence)
        givers = [m for m in named if m.kind == "actor" and self._stands(m, pattern.giver)]
        receivers = [m for m in named if m not in givers and self._stands(m, pattern.receiver)]
        receivers = receivers or [m for m in named if m not in givers and self._behind(came, m)]
        first = next((m for m in named if m.kind == "actor" and m not in givers and m not in receivers), None)
        if first is not None and came.group().startswith(pattern.getting):
            receivers = receivers or [first]
        elif first is not None:
            givers = givers or [first]
        gave = self._countries(givers)[:1]
        got = [iri for iri in self._countries(receivers) if iri not in gave]
        home = self.things.home
        return gave, got or ([home] if home and home not in gave else [])

    def _behind(self, came: re.Match[str], party: Mention) -> bool:
        """Whether a party stands right behind the verb, before what it gets: "gave Laos 20 ambulances"."""
        between = self.things.marked.folded.lower[came.end() : party.start]
        return bool(between) and not between.strip().removeprefix("the")

    def _named(self, sentence: Sentence) -> list[Mention]:
        """The countries, known bodies and places that a sentence names."""
        named = [m for m in sentence.mentions if m.kind in _PARTIES]
        return [m for m in named if m.kind == "place" or self._known(m)]

    def _known(self, actor: Mention) -> bool:
        entry = self.things.entry(actor.iris[0]) if actor.iris else None
        return entry is not None and entry.type in _BODIES

    def _stands(self, party: Mention, marks: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
        """Whether a mark stands right before a party or right behind it."""
        lower = self.things.marked.folded.lower
        before, behind = marks
        return (
            before.search(lower, max(0, party.start - _MARK), party.start) is not None
            or behind.match(lower, party.end) is not None
        )

    def _countries(self, parties: list[Mention]) -> list[str]:
        """The countries and bodies that are named, of a place the country that it lies in."""
        told = [self.things.of(m) if m.kind == "actor" else self.things.country_of(self.things.of(m)) for m in parties]
        return list(dict.fromkeys(iri for iri in told if iri))

    def _matters(self, sentence: Sentence) -> list[str]:
        """The goods as topics, in the text's own words."""
        marked, found = self.things.marked, []
        for match in self.supplies.pattern(sentence).goods.finditer(marked.folded.lower, *sentence.span):
            where = Span(*match.span())
            topic = next((m for m in sentence.mentions if m.kind == "topic" and where.overlaps(m)), None)
            words = marked.words(where)
            found.append(self.things.of(topic) if topic else self.things.provisional("topic", "Topic", words, where))
        return list(dict.fromkeys(found))


def _spoken_of(told: list[Claim]) -> bool:
    """Whether an act tells what somebody says of a delivery: it is no claim of its own then."""
    return any(isinstance(claim.about, Act) and claim.about.type not in _BESIDE for claim in told)
