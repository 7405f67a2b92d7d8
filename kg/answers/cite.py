"""Which releases an answer rests on, and how to refer to them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.describe import objects
from kg.answers.run import Table
from kg.answers.things import compact
from kg.names import AJ, DCTERMS, ID, RDF, RELEASE, XSD, expand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.answers.run import Term

_DEFAULT = ox.DefaultGraph()
DISPUTED = "disputed"  # the column that says on what releases disagree
_SAYING = (f"{ID}claim/", f"{ID}unread/")
_NUMBER = ox.NamedNode(XSD + "integer")  # which may be how many there are
_AMOUNT = f"{ID}amount/"
_EVENTS = tuple(f"{ID}{kind}/" for kind in ("act", "meeting", "participation", "tenure"))


def reference(store: ox.Store, release: str, date: Callable[[str], str] = str) -> str:
    """A release as one refers to it: publisher, title, date, address; `date` writes the date."""

    def one(what: str) -> str:
        return next(iter(objects(store, release, DCTERMS + what)), "")

    title = one("title") or one("identifier") or compact(release)
    told = [one("publisher"), f"\u201c{title}\u201d", date(one("issued")) if one("issued") else "", one("source")]
    return ", ".join(part for part in told if part)


def rests_on(store: ox.Store, table: Table) -> list[tuple[str, ...]]:
    """For each row the IRIs of the releases that it rests on, sorted.

    Where a row names releases or claims, these. Else the releases that tell of what fits most of the row's
    cells: of an act by its agent, target and amount, of a participation by its person and meeting. Else
    those of the table. Of what is disputed those of all sides, too.
    """
    support = _Support(store)
    at = table.columns.index(DISPUTED) if DISPUTED in table.columns else None
    disputed = [at is not None and row[at] is not None for row in table.rows]
    return [
        tuple(sorted((support.releases(row) or set(table.sources)) | (support.sides(row) if several else set())))
        for row, several in zip(table.rows, disputed, strict=True)
    ]


def sure(store: ox.Store, table: Table, least: float) -> Table:
    """The rows that rest on claims of at least this confidence; what rests on no claim stays."""
    support = _Support(store)
    told = table.columns.index("confidence") if "confidence" in table.columns else None

    def confidence(row: Sequence[Term | None]) -> float:
        cell = None if told is None else row[told]
        return float(cell.value) if isinstance(cell, ox.Literal) else support.confidence(row)

    return Table(table.columns, [row for row in table.rows if confidence(row) >= least])


class _Support:
    """Looks up who says what, each thing once."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self._touching: dict[Term, frozenset[str]] = {}
        self._telling: dict[str, frozenset[str]] = {}
        self._values: dict[tuple[str, str], list[str]] = {}

    def releases(self, row: Iterable[Term | None]) -> set[str]:
        """The releases that a row names, or that its claims stand in."""
        cells = [cell for cell in row if cell is not None]
        named = {iri for cell in cells for iri in _iris(cell) if iri.startswith(RELEASE)}
        return named or {release for group in self._groups(cells) for release in self._saying(group, cells)}

    def sides(self, row: Iterable[Term | None]) -> set[str]:
        """The releases that disagree about what a row names."""
        things = {iri for cell in row if cell is not None for iri in _iris(cell)}
        conflicts = {one for iri in things for one, _ in self._subjects(ox.NamedNode(iri), AJ + "conflictAbout")}
        sides = [side for one in conflicts for side in objects(self.store, one, AJ + "hasSide")]
        told = (claim for side in sides for claim in objects(self.store, side, AJ + "saidBy"))
        return {release for claim in told for release in self._of(claim, "statedIn")}

    def _saying(self, group: Iterable[str], cells: Iterable[Term]) -> set[str]:
        """The releases of some claims that say a row's values too: several may tell one act, with other sums."""
        found = {release for claim in group for release in self._of(claim, "statedIn")}
        for cell in cells:
            if isinstance(cell, ox.Literal) and cell.datatype != _NUMBER and len(found) > 1:
                found = {release for release in found if self._says(release, cell)} or found
        return found

    def _says(self, release: str, cell: ox.Literal) -> bool:
        told = self.store.quads_for_pattern(None, None, cell, ox.NamedNode(release))
        return any(quad.predicate.value.startswith(AJ) for quad in told)

    def confidence(self, row: Iterable[Term | None]) -> float:
        """The confidence of the surest claim behind a row, of the least sure part where there are several."""
        groups = self._groups([cell for cell in row if cell is not None])
        values = [[float(value) for claim in group for value in self._of(claim, "confidence")] for group in groups]
        return min((max(group) for group in values if group), default=1.0)

    def _groups(self, cells: list[Term]) -> list[set[str]]:
        """The claims behind a row: those that it names, else for each part of it those about what fits it best."""
        named = {iri for cell in cells for iri in _iris(cell) if iri.startswith(_SAYING)}
        if named:
            return [named]
        things = [cell for cell in cells if isinstance(cell, ox.NamedNode)]
        found = []
        while things:
            counts = Counter(event for cell in cells for event in self._touched(cell))
            fitting = {event for cell in things for event in self._touched(cell)}
            most = max((counts[event] for event in fitting), default=0)
            best = {event for event in fitting if counts[event] == most}
            if not best:
                break
            found.append({claim for event in best for claim in self._claims(event)})
            things = [cell for cell in things if best.isdisjoint(self._touched(cell))]
        return found

    def _touched(self, cell: Term) -> frozenset[str]:
        """What releases tell of that has a term in it: the thing itself, and events with it in a slot."""
        if cell not in self._touching:
            found = {cell.value} if isinstance(cell, ox.NamedNode) else set()
            for subject, predicate in self._subjects(cell):
                if subject.startswith(_AMOUNT):
                    found.update(act for act, _ in self._subjects(ox.NamedNode(subject)) if act.startswith(_EVENTS))
                elif subject.startswith(_EVENTS) and (predicate.startswith(AJ) or predicate == RDF + "type"):
                    found.add(subject)
            self._touching[cell] = frozenset(event for event in found if self._claims(event))
        return self._touching[cell]

    def _claims(self, thing: str) -> frozenset[str]:
        """The claims about a thing."""
        if thing not in self._telling:
            found = self._subjects(ox.NamedNode(thing), AJ + "claims")
            self._telling[thing] = frozenset(claim for claim, _ in found)
        return self._telling[thing]

    def _of(self, claim: str, name: str) -> list[str]:
        if (claim, name) not in self._values:
            self._values[claim, name] = objects(self.store, claim, AJ + name)
        return self._values[claim, name]

    def _subjects(self, value: Term, predicate: str | None = None) -> Iterator[tuple[str, str]]:
        node = ox.NamedNode(predicate) if predicate else None
        for quad in self.store.quads_for_pattern(None, node, value, _DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value, quad.predicate.value


def same_claims(store: ox.Store, claim: str) -> list[str]:
    """The claims of the same release about the same thing."""
    releases = objects(store, claim, AJ + "statedIn")
    about = [
        quad.subject.value
        for thing in objects(store, claim, AJ + "claims")
        for quad in store.quads_for_pattern(None, ox.NamedNode(AJ + "claims"), ox.NamedNode(thing), _DEFAULT)
        if isinstance(quad.subject, ox.NamedNode)
    ]
    return [one for one in about if objects(store, one, AJ + "statedIn") == releases]


def _iris(cell: Term) -> Iterator[str]:
    """The IRI of a cell, or those that its words abbreviate."""
    if isinstance(cell, ox.NamedNode):
        yield cell.value
    elif isinstance(cell, ox.Literal) and ("ajr:" in cell.value or "ajid:" in cell.value):
        for word in cell.value.replace(",", " ").replace(";", " ").split():
            if iri := expand(word):
                yield iri
