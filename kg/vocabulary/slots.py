"""Which slots an act has, read from its SHACL shape."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, SH

if TYPE_CHECKING:
    from collections.abc import Iterable

SHAPES = "https://w3id.org/asean-japan-kg/shapes#"


def act_slots(triples: Iterable[tuple[object, ox.NamedNode, object]]) -> dict[str, tuple[str, ...]]:
    """Slots by class of acts: local names of properties whose shape allows at least one value.

    Slots of the shape of all acts (ajs:Act) hold for every class that does not close them with
    `sh:maxCount 0` (SHACL, section 4.2.2).
    """
    paths: dict[object, str] = {}
    most: dict[object, int] = {}
    members: dict[str, list[object]] = defaultdict(list)
    for subject, predicate, value in triples:
        if predicate.value == SH + "path" and isinstance(value, ox.NamedNode):
            paths[subject] = value.value.removeprefix(AJ)
        elif predicate.value == SH + "maxCount" and isinstance(value, ox.Literal):
            most[subject] = int(value.value)
        elif predicate.value == SH + "property" and isinstance(subject, ox.NamedNode):
            members[subject.value.removeprefix(SHAPES)].append(value)
    common = [paths[p] for p in members.get("Act", ()) if p in paths and most.get(p) != 0]
    slots = {}
    for name, properties in members.items():
        mine = [paths[p] for p in properties if p in paths and most.get(p) != 0]
        closed = {paths[p] for p in properties if p in paths and most.get(p) == 0}
        if "concerns" not in mine:  # not a class of acts
            continue
        slots[name] = tuple(sorted({*(slot for slot in common if slot not in closed), *mine}))
    return slots
