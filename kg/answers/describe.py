"""Put statements into words: what a thing is, what is said of it, who says so, and how two things are joined."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.answers.things import compact, label, names_of
from kg.names import AJ, DCTERMS, ID, INFERRED, OA, RDF, RELEASE, RESOLUTION_GRAPH, VOCABULARY_GRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_TYPE = RDF + "type"
_DEFAULT = ox.DefaultGraph()
_KINDS = (
    "candidate",
    "claim",
    "conflict",
    "evidence",
    "identity",
    "reading",
    "software",
    "status-record",
    "unread",
)
APPARATUS = tuple(f"{ID}{kind}/" for kind in _KINDS)
NO_THINGS = (*APPARATUS, RELEASE)
_KNOWN = (VOCABULARY_GRAPH, RESOLUTION_GRAPH)
# What releases say comes before what is known anyway; what follows from an act is longer than the way through the act.
_TOLD_COSTS, _KNOWN_COSTS, _INFERRED_COSTS = 2, 5, 5
QUIET = frozenset(  # resolvedTo has more telling kinds, and the end of a fiscal year is a number for the reader
    {_TYPE, *(AJ + one for one in ("provisional", "actsOn", "resolvedTo", "fiscalYearEnds"))}
)


class Statement(NamedTuple):
    """A triple whose object is a thing, as IRIs."""

    subject: str
    predicate: str
    object: str


class Quote(NamedTuple):
    """The words that say something, with where they stand."""

    claim: str
    kind: str
    release: str
    start: int
    end: int
    prefix: str
    exact: str
    suffix: str
    rule: str
    confidence: str


def objects(store: ox.Store, subject: str, predicate: str) -> list[str]:
    """The values of a property, IRIs and lexical forms, sorted."""
    found = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, _DEFAULT)
    return sorted(quad.object.value for quad in found if isinstance(quad.object, ox.NamedNode | ox.Literal))


def subjects(store: ox.Store, predicate: str, value: str) -> list[str]:
    """The things that have a value, sorted."""
    found = store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(value), _DEFAULT)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))


def name(store: ox.Store, iri: str, language: str, date: Callable[[str], str] = str) -> str:
    """What to call a thing: its label, or for acts, participations and tenures who does or is what.

    `date` writes the dates of terms of office.
    """
    if not iri.startswith((ID + "act/", ID + "participation/", ID + "tenure/", ID + "amount/")):
        return label(store, iri, language)

    told = _Told(store, iri, language, date)

    if iri.startswith(ID + "amount/"):
        return " ".join(told("value", "currency")) or compact(iri)
    if iri.startswith(ID + "act/"):
        return _act(told)
    if iri.startswith(ID + "tenure/"):
        years = (" to " if language == "en" else " \u2013 ").join(map(date, [*told("from"), *told("until")]))
        return ", ".join([*told("holder"), *told("tenureRole"), *([years] if years else [])])
    who = [", ".join(told(one)) for one in ("participant", "represents", "position", "role", "atMeeting")]
    return "; ".join(part for part in who if part)


class _Told:
    """The labels of what a thing's properties say."""

    def __init__(self, store: ox.Store, iri: str, language: str, date: Callable[[str], str]) -> None:
        self.store, self.iri, self.language, self.date = store, iri, language, date

    def __call__(self, *predicates: str) -> list[str]:
        values = dict.fromkeys(value for one in predicates for value in objects(self.store, self.iri, AJ + one))
        return [
            name(self.store, value, self.language, self.date) if value.startswith("http") else value for value in values
        ]


def _act(told: _Told) -> str:
    """An act as "Pledge: who -> to whom, about what -> how much"."""
    classes = [kind for kind in objects(told.store, told.iri, _TYPE) if _has_code(told.store, kind)]
    kinds = ", ".join(label(told.store, kind, told.language) for kind in classes)
    slots = [told("addressee", "concerns", "intendedFor"), told("amount")]
    parts = [f"{kinds}: {', '.join(told('agent'))}", *(", ".join(values) for values in slots if values)]
    if objects(told.store, told.iri, AJ + "modality") != [AJ + "Done"]:
        parts.append(f"({', '.join(told('modality'))})")
    return " -> ".join(parts)


def _has_code(store: ox.Store, kind: str) -> bool:
    return any(store.quads_for_pattern(ox.NamedNode(kind), ox.NamedNode(AJ + "actTypeCode"), None, None))


def claims(store: ox.Store, iri: str) -> list[str]:
    """The IRIs of the claims about a thing, or naming it in a slot, or the claim itself; sorted."""
    node = ox.NamedNode(iri)
    if any(store.quads_for_pattern(node, ox.NamedNode(AJ + "hasEvidence"), None, _DEFAULT)):
        return [iri]
    if found := subjects(store, AJ + "claims", iri):
        return found
    pointing = {
        quad.subject.value
        for quad in store.quads_for_pattern(None, None, node, _DEFAULT)
        if isinstance(quad.subject, ox.NamedNode) and quad.predicate.value.startswith(AJ)
    }
    return sorted({claim for subject in pointing for claim in subjects(store, AJ + "claims", subject)})


def quote(store: ox.Store, claim: str) -> Quote:
    """The evidence of a claim, or of an unread passage."""

    def one(subject: str, predicate: str) -> str:
        return next(iter(objects(store, subject, predicate)), "") if subject else ""

    evidence = one(claim, AJ + "hasEvidence")
    return Quote(
        claim,
        one(claim, AJ + "claimKind"),
        one(evidence, OA + "hasSource"),
        int(one(evidence, OA + "start") or 0),
        int(one(evidence, OA + "end") or 0),
        one(evidence, OA + "prefix"),
        one(evidence, OA + "exact"),
        one(evidence, OA + "suffix"),
        one(claim, AJ + "rule"),
        one(claim, AJ + "confidence"),
    )


def claimed(store: ox.Store, claim: str) -> str:
    """The IRI of what a claim is about, of the claim itself where that is not told."""
    return next(iter(objects(store, claim, AJ + "claims")), claim)


def judgements(store: ox.Store, claim: str) -> list[str]:
    """What people decided: "decided by NAME, DATE: correct amount from 1 USD to 2 USD (why)"."""
    found = []
    for decision in objects(store, claim, AJ + "decidedBy"):
        who = ", ".join(one for what in ("creator", "date") for one in objects(store, decision, DCTERMS + what)[:1])
        why = "; ".join(objects(store, decision, DCTERMS + "description"))
        done = ", ".join(objects(store, decision, AJ + "decided")) + _change(store, decision)
        found.append(f"decided by {who or 'a person'}: {done}" + (f" ({why})" if why else ""))
    return found


def _change(store: ox.Store, decision: str) -> str:
    """Of a correction the slot with its values before and after, things as the commands print them."""
    slot = next(iter(objects(store, decision, AJ + "correctedSlot")), "")
    before, after = (
        ", ".join(compact(value) for value in objects(store, decision, AJ + name)) or "nothing"
        for name in ("valueBefore", "valueAfter")
    )
    return f" {slot} from {before} to {after}" if slot else ""


def source(store: ox.Store, release: str, date: Callable[[str], str] = str) -> str:
    """A release by publisher, title and date, as far as they are known; `date` writes the date."""
    told = [one for what in ("publisher", "title") for one in objects(store, release, DCTERMS + what)[:1]]
    told += map(date, objects(store, release, DCTERMS + "issued")[:1])
    return ", ".join([compact(release), *told])


def words(store: ox.Store, statement: Statement, language: str) -> str:
    """A statement as "subject -- predicate --> object" in labels of the language."""
    subject, predicate, value = (name(store, iri, language) for iri in statement)
    return f"{subject} -- {predicate} --> {value}"


def said_by(store: ox.Store, statement: Statement) -> str:
    """Who says a statement: "said in RELEASE", "follows from RELEASE" or "vocabulary"."""
    predicate = ox.NamedNode(statement.predicate)
    graphs = [
        quad.graph_name.value
        for subject in names_of(store, statement.subject)
        for value in names_of(store, statement.object)
        for quad in store.quads_for_pattern(ox.NamedNode(subject), predicate, ox.NamedNode(value), None)
        if isinstance(quad.graph_name, ox.NamedNode)
    ]
    said = sorted(compact(graph) for graph in graphs if graph.startswith(RELEASE))
    if said:
        return "said in " + ", ".join(said)
    if VOCABULARY_GRAPH in graphs or INFERRED + "vocabulary" in graphs:
        return "vocabulary"
    follows = sorted({graph.removeprefix(INFERRED) for graph in graphs if graph.startswith(INFERRED)})
    follows = [one for one in follows if one != "resolution"] or follows
    return "follows from " + ", ".join(one.rstrip("-") for one in follows) if follows else "follows"


def path(store: ox.Store, start: str, end: str) -> list[Statement] | None:
    """The shortest chain of statements between two things, None when nothing joins them.

    Statements are followed both ways; types, claims and evidence are no joints. What is told counts less than what
    only follows from it, so that the act stands in the chain and not the relation that it gives. Among chains of one
    length the first by IRI is taken, seen from the end that fewer statements tell of, so that the answer repeats.
    """
    if _is_busier(store, start, end):  # its neighbours need not be looked at when it is what is looked for
        found = _chain(store, end, start)
        return found and found[::-1]
    return _chain(store, start, end)


def _is_busier(store: ox.Store, one: str, other: str) -> bool:
    """Whether more statements tell of one thing than of another; nothing is counted beyond the smaller number."""
    told = zip_longest(_about(store, one), _about(store, other))
    return next((mine is not None for mine, others in told if mine is None or others is None), False)


def _about(store: ox.Store, iri: str) -> Iterator[ox.Quad]:
    node = ox.NamedNode(iri)
    yield from store.quads_for_pattern(node, None, None, _DEFAULT)
    yield from store.quads_for_pattern(None, None, node, _DEFAULT)


def _chain(store: ox.Store, start: str, end: str) -> list[Statement] | None:
    """The shortest chain, found from its start (Dijkstra's algorithm)."""
    costs = _Costs(store)
    came: dict[str, tuple[str, Statement] | None] = {}
    queue: list[tuple[int, int, str, tuple[str, Statement] | None]] = [(0, 0, start, None)]
    pushed = 0
    while queue and end not in came:
        length, _, here, step = heappop(queue)
        if here in came:
            continue
        came[here] = step
        if here == end:
            break
        around = _neighbours(store, here)
        costs.learn(here, (statement.predicate for _, statement in around))
        for there, statement in around:
            if there not in came:
                pushed += 1  # of one length the first comes first
                heappush(queue, (length + costs.cost(statement), pushed, there, (here, statement)))
    if end not in came:
        return None
    steps: list[Statement] = []
    step = came[end]
    while step is not None:
        steps.append(step[1])
        step = came[step[0]]
    return steps[::-1]


class _Costs:
    """What a statement with a property counts in a chain: whether releases say it, or only the vocabulary does."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.known: dict[str, int] = {}
        self._vocabulary: set[Statement] = set()

    def cost(self, statement: Statement) -> int:
        """What a statement counts whose property and whose one end were learnt."""
        return max(self.known[statement.predicate], _KNOWN_COSTS if statement in self._vocabulary else 0)

    def learn(self, iri: str, predicates: Iterable[str]) -> None:
        """Look up a thing and the properties not known yet, all at once: an endpoint takes its time for each."""
        node, graph = ox.NamedNode(iri), ox.NamedNode(VOCABULARY_GRAPH)
        for subject, value in ((node, None), (None, node)):
            for quad in self._store.quads_for_pattern(subject, None, value, graph):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
                    self._vocabulary.add(Statement(quad.subject.value, quad.predicate.value, quad.object.value))
        fresh = sorted({one for one in predicates if one not in self.known})
        if not fresh:
            return
        others = " || ".join(f'STRSTARTS(STR(?graph), "{graph}")' for graph in _KNOWN)
        used = "EXISTS {{ GRAPH ?graph {{ ?one ?p ?other }} FILTER({}) }}"
        told, known = used.format(f'STRSTARTS(STR(?graph), "{RELEASE}")'), used.format(others)
        costs = f"IF({told}, {_TOLD_COSTS}, IF({known}, {_KNOWN_COSTS}, {_INFERRED_COSTS}))"
        listed = " ".join(f"<{one}>" for one in fresh)
        rows = self._store.query(f"SELECT ?p ?costs WHERE {{ VALUES ?p {{ {listed} }} BIND({costs} AS ?costs) }}")
        self.known.update(dict.fromkeys(fresh, _INFERRED_COSTS))
        for row in rows if isinstance(rows, ox.QuerySolutions) else ():
            self.known[row["p"].value] = int(row["costs"].value)


def _neighbours(store: ox.Store, iri: str) -> list[tuple[str, Statement]]:
    node = ox.NamedNode(iri)
    found = [
        (quad.object.value, Statement(iri, quad.predicate.value, quad.object.value))
        for quad in store.quads_for_pattern(node, None, None, _DEFAULT)
        if isinstance(quad.object, ox.NamedNode) and _joins(quad.predicate.value, quad.object.value)
    ]
    found += [
        (quad.subject.value, Statement(quad.subject.value, quad.predicate.value, iri))
        for quad in store.quads_for_pattern(None, None, node, _DEFAULT)
        if isinstance(quad.subject, ox.NamedNode) and _joins(quad.predicate.value, quad.subject.value)
    ]
    return sorted(found)


def _joins(predicate: str, other: str) -> bool:
    return (
        predicate.startswith(AJ) and predicate not in QUIET and other.startswith(ID) and not other.startswith(NO_THINGS)
    )
