"""Promises told to have been kept ("fulfilled its pledge to …"), and sums to have come ("the 5 million reached …")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Act, Claim
from kg.language.protocol import Money
from kg.text import Span

if TYPE_CHECKING:
    import re

    from kg.claims.agents import Agents
    from kg.claims.goods import Keeping
    from kg.claims.supplies import Supplies
    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_SUM = 90  # characters between a sum and the words that tell that it came
_MARK = 30  # characters beside a party in which the words stand that tell its part
_BEFORE, _BEHIND = 24, 12  # characters beside such words in which others put them into the future
_AWAITED = frozenset({"Expectation", "Invitation", "Proposal", "Request"})  # acts about what is still to be done
_BODIES = frozenset({"Centre", "Fund", "Initiative", "Organization"})
_PAID = frozenset({"Centre", "Fund", "Organization"})
_GIVERS = frozenset({"Country", "Ministry", "Organization"})
_SURE = 0.75


@dataclass(slots=True)
class _Told:
    """What a sentence tells of a promise: the words that say that it was kept, its sum, who gave and who got."""

    words: re.Match[str]
    sum: Money | None
    giver: list[str]
    targets: list[str]


@dataclass(slots=True)
class Kept:
    """Reads in one release which promises have been kept."""

    things: Things
    agents: Agents
    supplies: Supplies

    def note(self, sentence: Sentence, told: list[Claim]) -> Claim | None:
        """The claim that something promised was given or set up; a pledge of it in `told` is noted as delivered."""
        words = self._words(sentence)
        if words is None or any(map(_awaits, told)):
            return None
        amount = self._sum(words, sentence)
        given = self._told(words, amount, sentence)
        if amount is None and not self._promise(words):
            return None
        if self._noted(given, told):
            return None
        act = self._founded(given, sentence) or self._given(given, sentence)
        if act is None:
            return None
        act.delivered, act.date = True, sentence.last_day
        return Claim("act", act, self.things.marked.folded.to_source(*sentence.span), "kept", _SURE)

    def _pattern(self, sentence: Sentence) -> Keeping:
        return self.supplies.patterns.keeping(sentence.language.code)

    @staticmethod
    def _promise(words: re.Match[str]) -> bool:
        """Whether the words name the promise that was kept."""
        return words.lastgroup == "promise"

    def _words(self, sentence: Sentence) -> re.Match[str] | None:
        """The words that tell that a promise was kept or a sum came, where nothing denies it or puts it off."""
        pattern, lower = self._pattern(sentence), self.things.marked.folded.lower
        for found in pattern.kept.finditer(lower, *sentence.span):
            first, last = (
                max(sentence.span.start, found.start() - _BEFORE),
                min(sentence.span.end, found.end() + _BEHIND),
            )
            end = pattern.clause_end.search(lower, found.end(), sentence.span.end)
            rest = Span(found.end(), end.start() if end else sentence.span.end)
            if (
                not pattern.denied.search(lower, sentence.span.start, found.end())
                and not pattern.denied.search(lower, *rest)
                and not pattern.later.search(lower, first, found.start())
                and not (pattern.later.search(lower, found.end(), last) and not self._promise(found))
                and pattern.done(lower, Span(first, found.start()), rest)
            ):
                return found
        return None

    def _sum(self, words: re.Match[str], sentence: Sentence) -> Money | None:
        """The one sum that is told near the words: before a verb of which it is the subject."""
        end = words.start() if words.lastgroup == "sum" else words.end() + _SUM
        near = Span(words.start() - _SUM, end)
        sums = [m.value for m in sentence.mentions if near.contains(m) and isinstance(m.value, Money)]
        return sums[0] if sums and all(one == sums[0] for one in sums) else None

    def _told(self, words: re.Match[str], amount: Money | None, sentence: Sentence) -> _Told:
        """Who gave, by the words beside the name or as the subject, and who or what got it."""
        actors = [m for m in sentence.mentions if m.kind == "actor"]
        getters = [m for m in actors if self._gets(m, words, sentence)]
        parties = [m for m in actors if m not in getters and self._type(m) in _GIVERS]
        givers = [m for m in parties if self._gives(m, sentence)]
        before = [m for m in parties if m.end <= words.start() and self._acts(m, words, sentence)]
        gave = (givers or before[-1:])[:1]
        countries = [iri for m in gave for iri in (self.things.of(m),)]
        targets = list(dict.fromkeys(self.things.of(m) for m in getters))
        return _Told(words, amount, countries, [iri for iri in targets if iri not in countries])

    def _type(self, party: Mention) -> str:
        entry = self.things.entry(party.iris[0]) if party.iris else None
        return entry.type if entry is not None else party.type or ""

    def _gets(self, party: Mention, words: re.Match[str], sentence: Sentence) -> bool:
        """Whether a party gets something: by the word beside its name, or as what the verb reaches."""
        lower, (before, behind) = self.things.marked.folded.lower, self.supplies.pattern(sentence).receiver
        start = max(sentence.span.start, party.start - _MARK)
        if before.search(lower, start, party.start):
            return True
        if behind.match(lower, party.end) and not self._gives(party, sentence):
            return True
        reached = words.end() <= party.start and lower[words.end() : party.start].strip() in {"", "the"}
        return reached or (
            self._type(party) in _PAID and not self._gives(party, sentence) and party.start > words.end()
        )

    def _gives(self, party: Mention, sentence: Sentence) -> bool:
        lower, pattern = self.things.marked.folded.lower, self._pattern(sentence)
        before, behind = self.supplies.pattern(sentence).giver
        start = max(sentence.span.start, party.start - _MARK)
        marked = before.search(lower, start, party.start) or behind.match(lower, party.end)
        return marked is not None or pattern.pledger.match(lower, party.end) is not None

    def _acts(self, party: Mention, words: re.Match[str], sentence: Sentence) -> bool:
        """Whether a party before the verb is its subject: always, where no sum may be that."""
        sums = any(m.kind == "money" and m.end <= words.start() for m in sentence.mentions)
        return not sums or self._pattern(sentence).topic.match(self.things.marked.folded.lower, party.end) is not None

    def _noted(self, given: _Told, told: list[Claim]) -> bool:
        """Whether a pledge of the sentence is what was kept, which is noted with it."""
        for claim in told:
            act = claim.about
            if not isinstance(act, Act) or act.type != "Pledge" or act.modality != "Done" or act.amount != given.sum:
                continue
            if given.sum is None and not self._promise(given.words):
                continue
            parties = {iri for agent in act.agents for iri in (agent, *self.agents.countries(agent))}
            if given.giver and parties.isdisjoint(given.giver):
                continue
            act.delivered, act.due, act.intended_for = True, None, None
            act.targets += [iri for iri in given.targets if iri not in act.targets and iri not in act.agents]
            return True
        return False

    def _founded(self, given: _Told, sentence: Sentence) -> Act | None:
        """The body that was promised to be set up, and has been."""
        lower, pattern = self.things.marked.folded.lower, self._pattern(sentence)
        bodies = [m for m in sentence.mentions if m.kind == "actor" and self._type(m) in _BODIES]
        if given.sum is not None or not bodies or pattern.founding.search(lower, *sentence.span) is None:
            return None
        body = self.things.of(bodies[-1])
        return None if self.things.vocabulary.has_members(body) else Act("Announcement", given.giver or [body], [body])

    def _given(self, given: _Told, sentence: Sentence) -> Act | None:
        """What was given: a sum or goods, or what a body or fund was promised."""
        goods = self.supplies.told(sentence.span, sentence) if given.sum is None else []
        bodies = [iri for iri in given.targets if self.things.named[iri].type in _PAID]
        if not given.giver:  # nobody tells who gave it: the sum came to the body
            return Act("Announcement", bodies[:1], bodies[:1], given.sum) if given.sum and bodies else None
        targets = given.targets or [self.things.of(m) for m in sentence.mentions if m.kind == "topic"]
        targets = [iri for iri in dict.fromkeys(targets) if iri not in given.giver]
        if not targets or (given.sum is None and not goods and not bodies):
            return None
        return Act("Pledge", given.giver, targets, given.sum, supplies=goods)


def _awaits(claim: Claim) -> bool:
    """Whether an act is about what is still to be done."""
    act = claim.about
    return isinstance(act, Act) and (act.type in _AWAITED or act.modality != "Done")
