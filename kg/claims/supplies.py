"""Goods that an act gives: their kind, how many, and whether they came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims.model import Act, Supply
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from kg.claims.goods import Goods
    from kg.claims.model import Claim
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.mentions.collect import Sentence

_SEVERAL = 2  # goods that can be parted
_BEFORE = 36  # characters before goods in which their number stands
_VALUES = frozenset({"date", "money", "ordinal", "series"})  # numbers that count no goods


@dataclass(slots=True)
class Supplies:
    """Finds goods in one release."""

    things: Things
    patterns: Patterns

    def pattern(self, sentence: Sentence) -> Goods:
        """The words of a sentence's language."""
        return self.patterns.goods(sentence.language.code)

    def told(self, span: Span, sentence: Sentence) -> list[Supply]:
        """The goods that a part of a sentence names, each kind once, with their number where it is told."""
        found: dict[str, Supply] = {}
        for kind, count in self._counted(span, sentence):
            known = found.get(kind)
            if known is None or known.count is None:
                found[kind] = Supply(kind, count)
        return list(found.values())

    def _counted(self, span: Span, sentence: Sentence) -> Iterator[tuple[str, float | None]]:
        pattern, lower = self.pattern(sentence), self.things.marked.folded.lower
        last = span.start
        for match in pattern.goods.finditer(lower, *span):
            before = pattern.before.search(lower, max(last, match.start() - _BEFORE), match.start())
            number = before if before and self._counts(before, sentence) else None
            if number is None:
                behind = pattern.behind.match(lower, match.end(), span.end)
                number = behind if behind and self._counts(behind, sentence) else None
            count = pattern.value(number) if number is not None else None
            kind = pattern.kinds[match.group()]
            if count or kind not in pattern.by_number:
                yield kind, count or None  # "zero-emission vehicles" are not none
            last = max(match.end(), number.end() if number is not None else 0)

    @staticmethod
    def _counts(number: re.Match[str], sentence: Sentence) -> bool:
        """Whether a number is no part of a date, a sum or a name."""
        where = Span(*number.span("number"))
        return not any(m.kind in _VALUES and where.overlaps(m) for m in sentence.mentions)

    def in_part(self, span: Span, sentence: Sentence) -> bool:
        """Whether the words tell that only a part came."""
        return self.pattern(sentence).in_part.search(self.things.marked.folded.lower, *span) is not None

    def parted(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims, an act that gives each of several parties goods of their own parted into one for each.

        "20 ambulances to A and 30 trucks to B", "A に救急車20台、B にトラック30台": parties and goods by turns.
        """
        for claim in claims:
            act = claim.about
            if not isinstance(act, Act):
                yield claim
                continue
            pairs = self._pairs(claim, act) if len(act.supplies) >= _SEVERAL else []
            for supply, party, words in pairs:
                others = [iri for iri in act.targets if iri not in {one for _, one, _ in pairs}]
                own = [iri for iri in others if self._called(iri, words)]
                told = replace(act, targets=[*own, party], supplies=[supply], agents=list(act.agents))
                yield replace(claim, about=told, decisions=[])
            if not pairs:
                yield claim

    def _called(self, iri: str, words: str) -> bool:
        thing = self.things.named.get(iri)
        return thing is not None and any(words in form.lower() for form, _ in thing.forms)

    def _pairs(self, claim: Claim, act: Act) -> list[tuple[Supply, str, str]]:
        """The goods of an act, each with who gets them and its words; none where they do not come by turns."""
        marked = self.things.marked
        source = marked.folded.to_source
        inside = [s for s in marked.sentences if source(*s.span).overlaps(claim.evidence)]
        parties = [m for m in marked.mentions if m.kind == "actor" and claim.evidence.contains(source(m.start, m.end))]
        named = [(m.start, self.things.of(m)) for m in parties]
        found = [(start, iri) for start, iri in named if iri in act.targets and iri not in act.agents]
        goods = []
        for sentence in inside[:1]:
            pattern = self.pattern(sentence)
            for match in pattern.goods.finditer(marked.folded.lower, *sentence.span):
                kind = pattern.kinds[match.group()]
                goods += [(match.start(), one, match.group()) for one in act.supplies if one.kind == kind]
        turns = "".join(kind for _, kind in sorted([*((s, "p") for s, _ in found), *((s, "g") for s, *_ in goods)]))
        if len(found) != len(goods) or turns not in {"pg" * len(goods), "gp" * len(goods)}:
            return []
        return [(supply, iri, words) for (_, supply, words), (_, iri) in zip(goods, found, strict=True)]


def counted(claims: Iterable[Claim]) -> None:
    """Let a delivery told without a number, as in a heading, be the one that the release counts elsewhere.

    Where it counts several, the heading is about all of them and gives nothing besides.
    """
    came = [one.about for one in claims if isinstance(one.about, Act) and one.about.delivered and one.about.supplies]
    for act in came:
        known: list[Supply] = []
        for supply in act.supplies:
            told = {
                each
                for other in came
                for each in other.supplies
                if each.kind == supply.kind and each.count is not None and _share(act, other)
            }
            known += [supply] if supply.count is not None or not told else list(told) if len(told) == 1 else []
        act.supplies = known


def _share(one: Act, other: Act) -> bool:
    return not {*one.agents, *one.targets}.isdisjoint((*other.agents, *other.targets))
