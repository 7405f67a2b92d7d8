"""What a picture is made of: all that a graph holds, or what belongs to some acts, looked up for each."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.describe import objects, subjects
from kg.answers.run import rows_of
from kg.names import AJ, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = tuple[str, ...]
_ENDS = ("agent", "addressee", "concerns", "intendedFor", "atMeeting")
_PAPERS = ("adopts", "endorses", "implements", "follows")
_KINDS = {
    "Meeting": "meeting",
    "Person": "person",
    "PolicyDocument": "document",
    "Topic": "topic",
    **dict.fromkeys(("Country", "Organization", "Ministry", "Centre", "Fund"), "actor"),
}
_TOLD = """
SELECT ?act (COUNT(?claim) AS ?told) WHERE { ?act aj:modality aj:Done . ?claim aj:claims ?act } GROUP BY ?act
"""
_HOW_MANY = "SELECT (COUNT(?act) AS ?many) WHERE { ?act aj:modality aj:Done }"
_ACTS = """
SELECT ?act ?type ?value ?currency WHERE {
  ?act a ?type ; aj:modality aj:Done .
  GRAPH <https://w3id.org/asean-japan-kg/graph/ontology> { ?type aj:actTypeCode ?code }
  OPTIONAL { ?act aj:amount ?amount . ?amount aj:value ?value ; aj:currency ?currency }
} ORDER BY ?act ?type ?value ?currency
"""
_SIDES = """
SELECT ?act ?says ?claim WHERE {
  ?conflict aj:conflictKind "amount" ; aj:conflictAbout ?act ; aj:hasSide ?side .
  ?side aj:statedValue ?says ; aj:saidBy ?claim .
  FILTER NOT EXISTS { ?conflict aj:conflictDoubt ?doubt }
} ORDER BY ?act ?says ?claim
"""
_EDGES = f"""
SELECT ?from ?name ?to WHERE {{
  VALUES ?name {{ {" ".join(f"aj:{one}" for one in _ENDS)} }}
  ?from ?name ?to ; aj:modality aj:Done .
}} ORDER BY ?from ?name ?to
"""
_DOCUMENTS = f"""
SELECT ?from ?name ?to WHERE {{ VALUES ?name {{ {" ".join(f"aj:{one}" for one in _PAPERS)} }} ?from ?name ?to }}
ORDER BY ?from ?name ?to
"""
_PEOPLE = """
SELECT ?person ?for ?meeting WHERE {
  ?participation aj:participant ?person .
  OPTIONAL { ?participation aj:represents ?for }
  OPTIONAL { ?participation aj:atMeeting ?meeting }
} ORDER BY ?person ?for ?meeting
"""
_KIND = f"""
SELECT ?thing ?kind WHERE {{
  VALUES (?class ?kind) {{ {" ".join(f'(aj:{name} "{kind}")' for name, kind in _KINDS.items())} }}
  ?thing a ?class .
}}
"""
_PROVISIONAL = "SELECT DISTINCT ?thing WHERE { ?thing aj:provisional true }"


def surveyed(store: ox.Store, few: int) -> tuple[int, list[str]] | None:
    """Of more acts than `few` the number, and those that most claims tell; None of fewer.

    Counted by the engine and put in order here: it looks each name up in its files to compare two.
    """
    many = int(next(iter(rows_of(store, _HOW_MANY)), ("0",))[0])
    if many <= few:
        return None
    told = ((-int(count), act) for act, count in rows_of(store, _TOLD))
    return many, [act for _, act in nsmallest(few, told)]


class All:
    """All that a graph holds, by one query for each kind of thing."""

    def __init__(self, store: ox.Store) -> None:
        """Take what is asked."""
        self._store = store

    def acts(self) -> list[Row]:
        """Acts with type, value and currency."""
        return rows_of(self._store, _ACTS)

    def sides(self) -> list[Row]:
        """Sums on which releases disagree: act, value with currency, claim that says so."""
        return rows_of(self._store, _SIDES)

    def ends(self) -> list[Row]:
        """What acts are joined to: act, property, thing."""
        return rows_of(self._store, _EDGES)

    def people(self) -> list[Row]:
        """Who spoke for whom at which meeting."""
        return rows_of(self._store, _PEOPLE)

    def documents(self, _: Iterable[str]) -> list[Row]:
        """How documents are joined."""
        return rows_of(self._store, _DOCUMENTS)

    def kinds(self, _: Iterable[str]) -> list[Row]:
        """Things with their kinds."""
        return rows_of(self._store, _KIND)

    def provisional(self, _: Iterable[str]) -> set[str]:
        """Things that only texts name."""
        return {row[0] for row in rows_of(self._store, _PROVISIONAL)}


class Some:
    """What belongs to some acts that were done, in the rows that `All` gives."""

    def __init__(self, store: ox.Store, acts: Sequence[str]) -> None:
        """Take what is asked, and the acts."""
        self._store, self._acts = store, sorted(acts)

    def acts(self) -> list[Row]:
        """Acts with type, value and currency."""
        codes = self._store.quads_for_pattern(None, ox.NamedNode(AJ + "actTypeCode"), None, None)
        types = {quad.subject.value for quad in codes if isinstance(quad.subject, ox.NamedNode)}
        found: list[Row] = []
        for act in self._acts:
            sums = sorted(self._sum(one) for one in self._all(act, "amount")) or [("", "")]
            found += [
                (act, kind, *one) for kind in objects(self._store, act, RDF + "type") if kind in types for one in sums
            ]
        return found

    def _sum(self, amount: str) -> tuple[str, str]:
        value, currency = self._all(amount, "value"), self._all(amount, "currency")
        return (value[0], currency[0]) if value and currency else ("", "")

    def sides(self) -> list[Row]:
        """Sums on which releases disagree: act, value with currency, claim that says so."""
        return [
            (act, says, claim)
            for act in self._acts
            for conflict in subjects(self._store, AJ + "conflictAbout", act)
            if self._all(conflict, "conflictKind") == ["amount"] and not self._all(conflict, "conflictDoubt")
            for side in self._all(conflict, "hasSide")
            for says in self._all(side, "statedValue")
            for claim in self._all(side, "saidBy")
        ]

    def ends(self) -> list[Row]:
        """What the acts are joined to: act, property, thing."""
        return self._joined(self._acts, _ENDS)

    def people(self) -> list[Row]:
        """Who spoke for whom at the meetings of the acts."""
        place = ox.NamedNode(AJ + "atMeeting")
        found = set()
        for meeting in sorted({to for _, name, to in self.ends() if name == place.value}):
            there = self._store.quads_for_pattern(None, place, ox.NamedNode(meeting), ox.DefaultGraph())
            for one in {quad.subject.value for quad in there if isinstance(quad.subject, ox.NamedNode)}:
                who = self._all(one, "participant") if "/act/" not in one else []
                found |= {(person, other, meeting) for person in who for other in self._all(one, "represents") or [""]}
        return sorted(found)

    def documents(self, things: Iterable[str]) -> list[Row]:
        """How those of the things that are documents are joined."""
        return self._joined(sorted(one for one in things if "/document/" in one), _PAPERS)

    def kinds(self, things: Iterable[str]) -> list[Row]:
        """The things with their kinds."""
        told = ((one, kind.removeprefix(AJ)) for one in things for kind in objects(self._store, one, RDF + "type"))
        return [(one, _KINDS[kind]) for one, kind in told if kind in _KINDS]

    def provisional(self, things: Iterable[str]) -> set[str]:
        """Those of the things that only texts name."""
        return {one for one in things if "true" in self._all(one, "provisional")}

    def _joined(self, things: Iterable[str], names: Sequence[str]) -> list[Row]:
        return sorted((one, AJ + name, to) for one in things for name in names for to in self._all(one, name))

    def _all(self, thing: str, name: str) -> list[str]:
        return objects(self._store, thing, AJ + name)
