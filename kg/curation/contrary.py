"""Decisions that cannot be followed together: none of them is."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kg.resolution.clusters import Clusters, identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.curation.model import Decision


def contrary(decisions: Sequence[Decision]) -> Iterator[tuple[Decision, str]]:
    """Each decision that contradicts another one, with the reason; some of them twice."""
    yield from _judged(decisions)
    merges = [(one, one.things) for one in decisions if one.do == "merge"]
    yield from merged_and_split(merges, [(one, one.things) for one in decisions if one.do == "split"])


def _judged(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, str]]:
    """Decisions about one claim or thing that cannot be followed together."""
    judged: dict[tuple[str, ...], Decision] = {}
    set_to: dict[tuple[str, str], Decision] = {}
    corrected: dict[str, list[Decision]] = {}
    for one in decisions:
        if one.do in {"accept", "reject"}:
            other = judged.setdefault((one.claim, *one.things), one)
            if other.do != one.do:
                yield from _both(one, other, f"{one.claim or one.things[0]} is both accepted and rejected")
        elif one.do == "correct":
            corrected.setdefault(one.claim, []).append(one)
            other = set_to.setdefault((one.claim, one.slot), one)
            if other.value != one.value:
                yield from _both(one, other, f"the {one.slot} of {one.claim} is corrected in two ways")
    for other in judged.values():
        for one in corrected.get(other.claim, ()) if other.do == "reject" else ():
            yield from _both(other, one, f"{one.claim} is both rejected and corrected")


def merged_and_split(
    merges: Sequence[tuple[Decision, Sequence[str]]], splits: Iterable[tuple[Decision, Sequence[str]]]
) -> Iterator[tuple[Decision, str]]:
    """Splits of things that merges make one, over however many others, and these merges; each with its things."""
    for split, things in splits:
        left = list(merges)
        for one, two in combinations(things, 2):
            while chain := _between(left, one, two):
                where = ", ".join(dict.fromkeys(merge.where for merge in chain))
                yield split, f"these things are merged by other decisions (see {where}); take one side back"
                apart = f"these things are told apart by another decision (see {split.where}); take one side back"
                yield from ((merge, apart) for merge in chain)
                left = [pair for pair in left if pair[0] not in chain]


def said_again(merges: Iterable[tuple[Decision, Sequence[str]]]) -> Iterator[tuple[str, str]]:
    """The IRI of each merge whose things other ones before it make one already, with what to say of it."""
    one, before = Clusters(lambda _: False), list[tuple["Decision", "Sequence[str]"]]()
    for merge, things in merges:
        if len({one.of(thing) for thing in things}) == 1:
            chain = [other for thing in things[1:] for other in _between(before, things[0], thing)]
            where = ", ".join(dict.fromkeys(other.where for other in chain))
            yield merge.iri, f"its things are one by other decisions already (see {where}); take it out"
        one.take(identity(things[0], other, "", "", 1.0) for other in things[1:])
        before.append((merge, things))


def _between(merges: Sequence[tuple[Decision, Sequence[str]]], one: str, two: str) -> list[Decision]:
    """The shortest chain of merges that makes two things one; empty when none does."""
    reached: dict[str, list[Decision]] = {one: []}
    ahead = [one]
    for thing in ahead:
        for merge, things in merges:
            for other in things if thing in things else ():
                if other not in reached:
                    reached[other] = [*reached[thing], merge]
                    ahead.append(other)
    return reached.get(two, [])


def _both(one: Decision, other: Decision, why: str) -> Iterator[tuple[Decision, str]]:
    yield one, f"{why} (see {other.where})"
    yield other, f"{why} (see {one.where})"
