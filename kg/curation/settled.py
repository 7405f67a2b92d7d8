"""What a person has decided already, so that nobody is asked twice before the next build."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kg.names import expand
from kg.resolution.clusters import Clusters, identity, pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.curation.model import Decision

Told = dict[str, "str | list[str]"]  # a decision as it is written


class Settled:
    """The claims and things that decisions are about, and which things they make one or keep apart."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        """Take the decisions that are written already."""
        self._judged: set[str] = set()
        self._corrected: dict[tuple[str, str], str] = {}  # by claim and slot the value: another slot is still open
        self._merged = Clusters(lambda _: False)
        self._split: set[tuple[str, str]] = set()
        for one in decisions:
            self._take(one.do, one.claim, one.things, (one.slot, str(one.value)))

    def add(self, told: Mapping[str, str | list[str]]) -> None:
        """Take a decision as it is written to a file."""
        things = told.get("things") or [str(told.get("thing", ""))]
        iris = [_iri(one) for one in things]
        self._take(str(told["do"]), _iri(str(told.get("claim", ""))), iris, _set(told))

    def _take(self, do: str, claim: str, things: Iterable[str], said: tuple[str, str]) -> None:
        pairs = list(combinations(things, 2))
        if do == "merge":
            self._merged.take(identity(*two, do, "", 1.0) for two in pairs)
        elif do == "split":
            self._split.update(pair(*two) for two in pairs)
        elif do == "correct":
            self._corrected[claim, said[0]] = said[1]
        else:
            self._judged.update({claim, *things} - {""})

    def contradicts(self, told: Mapping[str, str | list[str]]) -> bool:
        """Whether a decision would set a slot to another value than one that is written already."""
        slot, value = _set(told)
        return self._corrected.get((_iri(str(told.get("claim", ""))), slot), value) != value

    def asks(self, told: Mapping[str, str | list[str]]) -> bool:
        """Whether a decision would say something about what no other one is about."""
        things = [_iri(one) for one in told.get("things", ())]
        if not things:
            about = _iri(str(told.get("claim") or told.get("thing")))
            slots = {slot for claim, slot in self._corrected if claim == about}
            corrected = told.get("slot") in slots if "slot" in told else bool(slots)
            return about not in self._judged and not corrected and len(self._merged.members(about)) == 1
        one, two = map(self._merged.members, things[:2])
        return two[0] not in one and not any(pair(a, b) in self._split for a in one for b in two)


def _set(told: Mapping[str, str | list[str]]) -> tuple[str, str]:
    """The slot that a decision sets, and its value."""
    return str(told.get("slot", "")), _iri(str(told.get("value", "")))


def _iri(name: str) -> str:
    return expand(name) or name
