"""Which decisions about things would be followed by a build, so that `ajkg review` offers no others."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers.describe import objects, quote
from kg.answers.things import compact
from kg.names import AJ, RDF, RELEASE, VOCABULARY_GRAPH

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Iterator

Told = dict[str, "str | list[str]"]
_SLOTS: dict[
    str, dict[str, tuple[str, ...]]
] = {  # of what conflicts are about, by the kind of claim; a term of office has two
    "act": {"date": ("due",)},
    "tenure": {"date": ("start", "end"), "holder": ("holder",)},
    "participation": {"holder": ("person",)},
}


def in_vocabulary(store: ox.Store, iri: str) -> bool:
    """Whether a thing is one of the vocabulary's."""
    return bool(_types(store, iri, VOCABULARY_GRAPH))


def never_one(store: ox.Store, one: str, two: str) -> str:
    """Why a merge of two things would not be followed, in words; empty when it would."""
    from kg.curation.identity import exclude, of_one_kind  # noqa: PLC0415 -- start-up

    if one == two:
        return "one thing already"
    if not of_one_kind([one, two]):
        return "of different kinds"
    if in_vocabulary(store, one) and in_vocabulary(store, two):
        return "two things of the vocabulary"
    for told in ("ordinal", "inSeries"):
        mine, theirs = (set(objects(store, iri, AJ + told)) for iri in (one, two))
        if told == "inSeries":  # what only releases know may be another name of a series
            mine, theirs = ({one for one in series if in_vocabulary(store, one)} for series in (mine, theirs))
        if mine and theirs and mine != theirs:
            return "meetings of different numbers" if told == "ordinal" else "meetings of different series"
    types = {iri: _types(store, iri, VOCABULARY_GRAPH) or _types(store, iri, RELEASE) for iri in (one, two)}
    return "of classes of which nothing is both" if exclude(one, types[one], two, types[two]) else ""


def corrections(store: ox.Store, row: dict[str, str], value: str) -> Iterator[Told]:
    """What makes the claim of a conflict's row say a value.

    Its slot is set; the claim is dropped where the value is a thing that only another release knows.
    """
    ground: Told = {"claim": compact(row["claim"]), "quote": row["quote"]}
    if value.startswith("http") and not in_vocabulary(store, value):
        yield {"do": "reject", **ground}
        return
    slots = _SLOTS.get(quote(store, row["claim"]).kind, {}).get(row["kind"], (row["kind"],))
    values = value.split("/") if len(slots) > 1 else [value]
    for slot, one in zip(slots, values, strict=True):
        yield {"do": "correct", **ground, "slot": slot, "value": compact(one)}


def _types(store: ox.Store, iri: str, graph: str) -> set[str]:
    """The local names of a thing's classes, as the graphs tell whose name begins so."""
    told = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(RDF + "type"), None)
    return {
        quad.object.value.removeprefix(AJ)
        for quad in told
        if isinstance(quad.object, ox.NamedNode)
        and isinstance(quad.graph_name, ox.NamedNode)
        and quad.graph_name.value.startswith(graph)
        and quad.object.value.startswith(AJ)
    }
