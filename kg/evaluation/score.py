"""Pair found facts with gold facts and count true, missed and spurious points.

The measure is that of the project's evaluation format: a pair counts one point for its key
and one for each slot value that both have.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.evaluation.labels import EXACT, LOOSE, TIGHT, same_entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Fact = dict[str, Any]

KINDS = ("meeting", "participation", "act", "document", "actor", "tenure")
_SINGLE = {
    "meeting": ("date", "mode", "place"),
    "participation": ("represents", "position", "role"),
    "tenure": ("role", "start", "end"),
}
_THANKS = {"appreciate", "welcome"}
_TIGHT_SLOTS = {"represents", "position"}


@dataclass(slots=True)
class Score:
    """Points of a group of facts, and what differed."""

    true: int = 0
    missed: int = 0
    spurious: int = 0
    missing: list[Fact] = field(default_factory=list)
    stray: list[Fact] = field(default_factory=list)
    partial: list[tuple[Fact, Fact]] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        """The points of both together."""
        return Score(self.true + other.true, self.missed + other.missed, self.spurious + other.spurious)

    @property
    def precision(self) -> float:
        """True points among the found, 1 when nothing was found."""
        found = self.true + self.spurious
        return self.true / found if found else 1.0

    @property
    def recall(self) -> float:
        """True points among the gold, 1 when there was nothing to find."""
        gold = self.true + self.missed
        return self.true / gold if gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def slots(fact: Fact) -> Iterator[tuple[str, Any]]:
    """The slot values of a fact beside its key, each worth a point."""
    kind = fact["kind"]
    if kind == "act":
        for name in ("agents", "targets"):
            for entity in fact.get(name) or ():
                yield name, entity
        if fact.get("amount") and fact["type"] not in _THANKS:  # the amount belongs to the pledge thanked for
            yield "amount", fact["amount"]
    else:
        for name in _SINGLE.get(kind, ()):
            if fact.get(name):
                yield name, fact[name]


def _share(gold: Sequence[list[str]], found: Sequence[list[str]], share: float, most: int) -> tuple[int, int]:
    """How many gold entities are matched, and how many found ones stand for none.

    `most` gold entities may be met by one found entity, and the other way round: a speaker and
    the country spoken for are one agent or two.
    """
    pairs = [(g, f) for g, one in enumerate(gold) for f, two in enumerate(found) if same_entity(one, two, share)]
    met: set[int] = set()
    uses: Counter[int] = Counter()
    for g, f in pairs:
        if g not in met and uses[f] < most:
            met.add(g)
            uses[f] += 1
    more: Counter[int] = Counter()
    for g, f in pairs:
        if not uses[f] and more[g] < most - 1:
            more[g] += 1
            uses[f] += 1
    return len(met), len(found) - sum(1 for used in uses.values() if used)


def _same_key(gold: Fact, found: Fact) -> bool:
    kind = gold["kind"]
    if kind == "meeting":
        return gold.get("ordinal") == found.get("ordinal") and same_entity(gold["series"], found["series"], EXACT)
    if kind == "participation":
        return same_entity(gold["person"], found["person"])
    if kind == "act":
        types = {gold["type"], found["type"]}
        return (len(types) == 1 or types == _THANKS) and _share(gold["agents"], found["agents"], TIGHT, 2)[0] > 0
    if kind == "tenure":
        return same_entity(gold["actor"], found["actor"], TIGHT)
    return same_entity(gold["name"], found["name"], TIGHT if kind == "actor" else LOOSE)


def _same_value(name: str, one: Any, two: Any) -> bool:  # noqa: ANN401 -- a slot holds labels, a number or a word
    if name == "amount":
        close = abs(one["value"] - two["value"]) < 1e-6 * max(1, abs(one["value"]))
        return bool(one["currency"] == two["currency"] and close)
    if isinstance(one, list):
        return same_entity(one, two, TIGHT if name in _TIGHT_SLOTS else LOOSE)
    return bool(one == two)


def _slot_points(gold: Fact, found: Fact) -> tuple[int, int]:
    """Slot values of the gold fact that were found, and found ones that are wrong."""
    right = wrong = 0
    for name in dict.fromkeys(name for fact in (gold, found) for name, _ in slots(fact)):
        theirs = [value for key, value in slots(gold) if key == name]
        ours = [value for key, value in slots(found) if key == name]
        if name in {"agents", "targets"}:
            hit, stray = _share(theirs, ours, *((TIGHT, 2) if name == "agents" else (LOOSE, 1)))
        else:
            hit = sum(any(_same_value(name, x, y) for y in ours) for x in theirs)
            stray = sum(not any(_same_value(name, x, y) for x in theirs) for y in ours)
        right, wrong = right + hit, wrong + stray
    return right, wrong


def compare(gold: Sequence[Fact], found: Sequence[Fact]) -> Score:
    """Score the facts of one kind of one document, pairing the best overlaps first."""
    candidates = []
    for g, one in enumerate(gold):
        for f, two in enumerate(found):
            if _same_key(one, two):
                right, wrong = _slot_points(one, two)
                candidates.append((-right, wrong, g, f))
    score = Score()
    pairs: dict[int, int] = {}
    for minus, wrong, g, f in sorted(candidates):
        if g in pairs or f in pairs.values():
            continue
        pairs[g] = f
        score.true += 1 - minus
        score.spurious += wrong
        if -minus < len(list(slots(gold[g]))) or wrong:
            score.partial.append((gold[g], found[f]))
    score.missing = [fact for g, fact in enumerate(gold) if g not in pairs]
    score.stray = [fact for f, fact in enumerate(found) if f not in pairs.values()]
    score.missed = sum(1 + len(list(slots(fact))) for fact in gold) - score.true
    score.spurious += sum(1 + len(list(slots(fact))) for fact in score.stray)
    return score
