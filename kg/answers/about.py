"""What the graph knows of one thing, in groups; of much the most telling, chosen where it lies.

A country stands in tens of thousands of statements. They are counted by aggregates, which look at the engine's keys
alone, and only what is shown is put into words: that is what takes the time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.answers.describe import NO_THINGS, QUIET, claims, name, objects
from kg.answers.eras import written
from kg.answers.run import rows_of
from kg.answers.things import compact, label
from kg.names import AJ, ID, RDF
from kg.web.errors import AnswerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST = 10  # of one kind that are shown
_CANDIDATES = 200  # of equal weight, of which those shown are the first by IRI
_FEW = 300  # statements that are fetched at once
_DEFAULT = ox.DefaultGraph()
_AGENT = AJ + "agent"
_NAMES = frozenset({"prefLabel", "altLabel", "hiddenLabel", "label", "surfaceForm"})
_KINDS = ("act", "participation", "tenure")
_OF_IT = "acts of it"
_GROUPS = {"act": "acts about it", "participation": "participations", "tenure": "tenures"}
_EVENTS = tuple(f"{ID}{kind}/" for kind in _KINDS)

# Each gives the predicates of statements about a thing with their number and one other end.
_OUTWARD = "SELECT ?p (COUNT(*) AS ?n) (SAMPLE(?other) AS ?one) {{ {thing} ?p ?other }} GROUP BY ?p"
_INWARD = "SELECT ?p (COUNT(*) AS ?n) (SAMPLE(?other) AS ?one) {{ ?other ?p {thing} }} GROUP BY ?p"
_MEMBERS = """{{ SELECT DISTINCT ?event {{
  VALUES ?p {{ {predicates} }} ?event ?p {thing} FILTER(STRSTARTS(STR(?event), "{start}")) {unless}
}} }}"""
_HOW_MANY = "SELECT (COUNT(?event) AS ?n) {{ {members} }}"
_MOST_TOLD = """SELECT ?event ?told {{
  {{ SELECT ?event (COUNT(?claim) AS ?told) {{ {members} OPTIONAL {{ ?claim aj:claims ?event }} }} GROUP BY ?event }}
}} ORDER BY DESC(?told) ?event LIMIT {most}"""
# Things that share most acts with one: as who acts, as what is acted upon, or as where.
_SHARED = """SELECT ?other ?n {{
  {{ SELECT ?other (COUNT(*) AS ?n) {{
    VALUES ?one {{ aj:agent aj:target aj:atMeeting }} ?act ?one {thing} .
    VALUES ?two {{ aj:agent aj:target aj:atMeeting }} ?act ?two ?other
  }} GROUP BY ?other }}
}} ORDER BY DESC(?n) ?other LIMIT {most}"""
_JOINED = "SELECT ?other {{ VALUES ?other {{ {others} }} {pattern} }}"
_BUSIEST = """SELECT ?other ?n {{
  {{ SELECT ?other (COUNT(?act) AS ?n) {{ {pattern} OPTIONAL {{ ?act aj:agent ?other }} }} GROUP BY ?other }}
}} ORDER BY DESC(?n) ?other LIMIT {most}"""
_CLAIMS = "SELECT (COUNT(*) AS ?n) {{ ?claim aj:claims {thing} }}"
_CLAIMS_OF_SLOTS = """SELECT (COUNT(DISTINCT ?claim) AS ?n) {{
  {{ SELECT DISTINCT ?what {{ ?what ?p {thing} FILTER(STRSTARTS(STR(?p), "{ours}")) }} }} ?claim aj:claims ?what
}}"""


class Line(NamedTuple):
    """One thing that the graph knows of another: a group of lines, a property, its value and the claims behind it.

    `unnamed` is how many more claims there are. Of a group that has more than is shown, a last line says in `more` how
    many are left out.
    """

    group: str
    property: str
    value: str
    claims: tuple[str, ...] = ()
    unnamed: int = 0
    more: int = 0


def about(
    store: ox.Store, iri: str, language: str, most: int | None = MOST, date: Callable[[str], str] = str
) -> Iterator[Line]:
    """What the graph knows of a thing: names, properties, then acts and other events that it has a part in.

    :param most: how many of each group or property are shown: events that most claims tell, things that share most
        acts with it. None shows all.
    :param date: writes the dates.
    """
    return _About(store, iri, language, most, date).lines()


def claims_about(store: ox.Store, iri: str) -> int:
    """How many claims `kg.answers.describe.claims` gives, without fetching them."""
    thing = ox.NamedNode(iri)
    if any(store.quads_for_pattern(thing, ox.NamedNode(AJ + "hasEvidence"), None, _DEFAULT)):
        return 1
    return _count(store, _CLAIMS.format(thing=thing)) or _count(store, _CLAIMS_OF_SLOTS.format(thing=thing, ours=AJ))


class _About:
    """Gathers the lines about one thing."""

    def __init__(self, store: ox.Store, iri: str, language: str, most: int | None, date: Callable[[str], str]) -> None:
        self.store, self.iri, self.language, self.most, self.date = store, iri, language, most, date
        self.node = ox.NamedNode(iri)
        self._shared: list[str] | None = None
        self._inward: dict[str, list[str]] | None = None  # by predicate what points at it, where that is little

    def lines(self) -> Iterator[Line]:
        """All lines, in order."""
        kinds = [kind for kind in objects(self.store, self.iri, RDF + "type") if kind.startswith(AJ)]
        yield Line("is", "kind", ", ".join(sorted({label(self.store, kind, self.language) for kind in kinds})))
        yield from self._properties()
        inward = self._counts(_INWARD)
        if sum(number for number, _ in inward.values()) <= _FEW:
            self._inward = defaultdict(list)
            for quad in self.store.quads_for_pattern(None, None, self.node, _DEFAULT):
                if isinstance(quad.subject, ox.NamedNode):
                    self._inward[quad.predicate.value].append(quad.subject.value)
        for group, kind, predicates in sorted(self._groups(inward)):
            yield from self._group(group, kind, predicates)
        yield from self._others(inward)

    def _counts(self, query: str) -> dict[str, tuple[int, str]]:
        """The predicates of statements about the thing, with their number and one other end."""
        rows = rows_of(self.store, query.format(thing=self.node))
        return {predicate: (_whole(number), one) for predicate, number, one in rows if predicate}

    def _properties(self) -> Iterator[Line]:
        """Its names, and what it has that is no event."""
        names: set[str] = set()
        rows: dict[str, list[str]] = {}
        for predicate, (number, one) in self._counts(_OUTWARD).items():
            if predicate.rpartition("#")[2] in _NAMES:
                names.update(self._literals(predicate))
            elif predicate not in QUIET and not (one.startswith(_EVENTS) and number > (self.most or number)):
                shown = self._values(predicate, number)
                if shown:
                    rows.setdefault(label(self.store, predicate, self.language), []).extend(shown)
        yield Line("is", "called", ", ".join(sorted(names)))
        yield from (Line("is", told, "; ".join(dict.fromkeys(values))) for told, values in sorted(rows.items()))

    def _literals(self, predicate: str) -> list[str]:
        quads = self.store.quads_for_pattern(self.node, ox.NamedNode(predicate), None, _DEFAULT)
        return [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]

    def _values(self, predicate: str, number: int) -> list[str]:
        """The values of a property in words, sorted; of many the most telling, and how many more there are."""
        if self.most is None or number <= self.most:
            quads = self.store.quads_for_pattern(self.node, ox.NamedNode(predicate), None, _DEFAULT)
            return self._told(quad.object for quad in quads)
        return self._most_telling(f"{self.node} <{predicate}> ?other", number)

    def _told(self, terms: Iterable[object]) -> list[str]:
        """Things and literals in words, each once, sorted; events stand in groups of their own."""
        found = set()
        for term in terms:
            if not isinstance(term, ox.NamedNode):
                found.add(written(term, self.date) if isinstance(term, ox.Literal) else str(term))
            elif not term.value.startswith(_EVENTS):
                found.add(name(self.store, term.value, self.language, self.date))
        return sorted(found)

    def _most_telling(self, pattern: str, number: int) -> list[str]:
        chosen = self._telling(pattern)
        return [*self._told(map(ox.NamedNode, chosen)), f"and {number - len(chosen):,} more"]

    def _telling(self, pattern: str) -> list[str]:
        """The most telling values of ?other in a pattern: what shares most acts with the thing, then who acts most."""
        most = self.most or 0
        if self._shared is None:
            found = rows_of(self.store, _SHARED.format(thing=self.node, most=_CANDIDATES))
            self._shared = _first(found, _CANDIDATES)
        others = " ".join(f"<{iri}>" for iri in self._shared)
        joined = {iri for (iri,) in rows_of(self.store, _JOINED.format(others=others, pattern=pattern))}
        chosen = [iri for iri in self._shared if iri in joined][:most]
        if len(chosen) < most:
            more = _first(rows_of(self.store, _BUSIEST.format(pattern=pattern, most=_CANDIDATES)), _CANDIDATES)
            chosen += [iri for iri in more if iri not in joined][: most - len(chosen)]
        return chosen

    def _groups(self, inward: dict[str, tuple[int, str]]) -> list[tuple[str, str, list[str]]]:
        """The groups of events that it may have, each with the kind of its IRIs and the predicates that lead there."""
        told = self.store.quads_for_pattern(None, ox.NamedNode(AJ + "agentProperty"), None, None)
        of_agents = {_AGENT, *(quad.object.value for quad in told if isinstance(quad.object, ox.NamedNode))}
        leading = {predicate for predicate, (_, one) in inward.items() if one.startswith(_EVENTS)}
        rest = sorted(leading - of_agents)
        found = [(_GROUPS[kind], kind, rest) for kind in _KINDS if rest]
        return [*found, (_OF_IT, "act", [_AGENT])] if _AGENT in inward else found

    def _group(self, group: str, kind: str, predicates: list[str]) -> Iterator[Line]:
        """The events of one kind that point at the thing by some properties."""
        number, found = self._events(group, f"{ID}{kind}/", predicates)
        for event in found:
            saying = claims(self.store, event)
            named = tuple(saying[: self.most])
            told = name(self.store, event, self.language, self.date)
            yield Line(group, compact(event), told, named, len(saying) - len(named))
        if number > len(found):
            yield Line(group, "more", "", more=number - len(found))

    def _events(self, group: str, start: str, predicates: list[str]) -> tuple[int, list[str]]:
        """How many events there are, and those that are shown: all, or those that most claims tell."""
        unless = f"FILTER NOT EXISTS {{ ?event aj:agent {self.node} }}" if group == _GROUPS["act"] else ""
        listed = " ".join(f"<{predicate}>" for predicate in predicates)
        members = _MEMBERS.format(predicates=listed, thing=self.node, start=start, unless=unless)
        if self._inward is not None:
            apart = set(self._inward.get(_AGENT, ())) if unless else set()
            events = {one for told in predicates for one in self._inward[told] if one.startswith(start)} - apart
            number = len(events)
            if number <= (self.most or number):
                return number, sorted(events)
        else:
            number = _count(self.store, _HOW_MANY.format(members=members))
        most = self.most or number
        rows = rows_of(self.store, _MOST_TOLD.format(members=members, most=max(_CANDIDATES, most)))
        return number, sorted(iri for iri, _ in rows) if number <= most else _first(rows, most)

    def _others(self, inward: dict[str, tuple[int, str]]) -> Iterator[Line]:
        """What else points at the thing."""
        rows: dict[str, list[str]] = {}
        for predicate, (number, one) in inward.items():
            if predicate in QUIET or (number > (self.most or number) and one.startswith((*_EVENTS, *NO_THINGS))):
                continue
            shown = self._pointing(predicate, number)
            if shown:
                rows.setdefault(label(self.store, predicate, self.language), []).extend(shown)
        yield from (Line("others", told, "; ".join(dict.fromkeys(values))) for told, values in sorted(rows.items()))

    def _pointing(self, predicate: str, number: int) -> list[str]:
        if self.most is None or number <= self.most:
            things = [one for one in self._subjects(predicate) if not one.startswith(NO_THINGS)]
            return self._told(map(ox.NamedNode, things))
        return self._most_telling(f"?other <{predicate}> {self.node}", number)

    def _subjects(self, predicate: str) -> list[str]:
        if self._inward is not None:
            return self._inward[predicate]
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), self.node, _DEFAULT)
        return [quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)]


def _first(rows: Iterable[tuple[str, ...]], most: int) -> list[str]:
    """The things of rows (thing, number), of the greatest number first, those of one number by IRI."""
    return [iri for iri, _ in sorted(rows, key=lambda row: (-_whole(row[1]), row[0]))][:most]


def _count(store: ox.Store, sparql: str) -> int:
    rows = rows_of(store, sparql)
    return _whole(rows[0][0] if rows else "")


def _whole(told: str) -> int:
    """A number that the store counted.

    :raises AnswerError: when an endpoint gives something else in its place.
    """
    try:
        return int(told)
    except ValueError as error:
        message = f"the endpoint counts {told!r}" if told else "the endpoint does not answer how many there are"
        raise AnswerError(message, hint="check the address: does it answer SPARQL 1.1?") from error
