"""Names that the graph knows: what its things are called, found in a question."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.names import AJ, ID, SKOS
from kg.text import ODDLY_WRITTEN, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM = AJ + "surfaceForm"  # every label that a release gave is one of these
_KINDS = ("document", "actor", "person", "series", "place", "position", "topic")
KINDS = frozenset(_KINDS)
KNOWN = (SKOS + "prefLabel", SKOS + "altLabel")
_PIECES = (ID + "series/", ID + "document/")  # things of the vocabulary that a piece of their name may mean
_FEWEST = 3  # letters of a name that only the graph knows
_FEWEST_WIDE = 2  # the same in Chinese characters
_MOST = 12  # things that a piece of a name may mean; a piece of more names tells nothing
_SHARE = 2  # of a topic's words a piece has to be a half
_ODDLY = ox.Literal(rf"{ODDLY_WRITTEN}|\n|^ | $")  # what may not stand in a folded question as it is written
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


class Found(NamedTuple):
    """A name in a question: where it stands, and the things of one kind that it may mean."""

    start: int
    end: int
    kind: str
    iris: tuple[str, ...]


def whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at the edges, as far as the script tells words apart by more than sense."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _splits(text, start, end):
        return False
    joined = re.compile(r"[a-z0-9\u00c0-\u024f]", re.IGNORECASE)
    return not (joined.match(text[start]) and joined.match(before)) and not (
        joined.match(text[end - 1]) and joined.match(after)
    )


def _splits(text: str, start: int, end: int) -> bool:
    """Whether an edge parts a Thai vowel or mark from its consonant."""
    after, before = text[end : end + 1], text[start - 1 : start] if start else ""
    return bool(re.match(r"[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]", after) or re.match("[\u0e40-\u0e44]", before))


def called(store: ox.Store, iri: str, *predicates: str) -> Iterator[str]:
    """What a thing of the vocabulary is called by some properties of SKOS, in lower case."""
    for predicate in predicates:
        quads = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(predicate), None, ox.DefaultGraph())
        yield from (lowered(quad.object.value) for quad in quads if isinstance(quad.object, ox.Literal))


def occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where a form stands in a text as whole words."""
    start = text.find(form)
    while start >= 0:
        if whole(text, start, start + len(form)):
            yield start, start + len(form)
        start = text.find(form, start + 1)


class Labels:
    """The labels and the words of releases for every thing of a graph, as far as a question needs them."""

    def __init__(self, store: ox.Store) -> None:
        """Take the store; which names may matter is left to the engine, which is ten times as fast as reading all."""
        self._store = store

    def find(self, text: str) -> Iterator[Found]:
        """Every whole name in a folded text in lower case; names may overlap."""
        for label, kinds in self._named(f"CONTAINS({ox.Literal(text)}, LCASE(STR(?label)))").items():
            fewest = _FEWEST_WIDE if _WIDE.match(label) else _FEWEST
            if len(label) >= fewest and label in text:
                for start, end in occurrences(text, label):
                    yield self._found(start, end, kinds)

    def containing(self, piece: str, kinds: frozenset[str] = KINDS) -> Found | None:
        """The things of some kinds with a name in which a piece stands (from the beginning of a word)."""
        if len(piece) < (_FEWEST_WIDE if _WIDE.match(piece) else _FEWEST + 1):
            return None
        together: dict[str, list[str]] = defaultdict(list)
        for label, named in self._named(f"CONTAINS(LCASE(STR(?label)), {ox.Literal(piece)})").items():
            start = label.find(piece)
            inside = start > 0 and piece.isascii() and label[start].isalnum() and label[start - 1].isalnum()
            inside = inside or (start >= 0 and _splits(label, start, start + len(piece)))
            if start >= 0 and not inside:
                for kind in kinds & named.keys():
                    if kind != "topic" or len(piece) * _SHARE >= len(label):
                        together[kind] += [iri for iri in named[kind] if iri not in together[kind]]
        if not 0 < sum(map(len, together.values())) <= _MOST:
            return None
        return self._found(0, 0, {kind: iris for kind, iris in together.items() if iris})

    def _named(self, condition: str) -> dict[str, dict[str, list[str]]]:
        """The things by their names and kinds: those whose name meets a condition of SPARQL or is oddly written."""
        may_be = f"FILTER({condition} || REGEX(STR(?label), {_ODDLY}))"
        asked = f"SELECT ?thing ?label WHERE {{ ?thing <{_FORM}> ?label {may_be} }}"
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for name, kind, iri in chain(self._read(asked, ID), self._vocabulary):
            things = found[name][kind]
            if iri not in things:
                things.append(iri)
        return found

    @cached_property
    def _vocabulary(self) -> list[tuple[str, str, str]]:
        """What the vocabulary calls the things that a piece of their name may mean; read once, as it does not grow."""
        asked = (f"SELECT ?thing ?label WHERE {{ ?thing <{predicate}> ?label }}" for predicate in KNOWN)
        return [named for query in asked for named in self._read(query, _PIECES)]

    def _read(self, query: str, within: str | tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
        """Names as questions are folded, each with the kind and the IRI of its thing."""
        solutions = self._store.query(query)
        for thing, label in solutions if isinstance(solutions, ox.QuerySolutions) else ():
            if isinstance(thing, ox.NamedNode) and thing.value.startswith(within) and isinstance(label, ox.Literal):
                kind = thing.value.removeprefix(ID).removeprefix("provisional/").partition("/")[0]
                if kind in _KINDS:
                    yield " ".join(lowered(label.value).split()), kind, thing.value

    @staticmethod
    def _found(start: int, end: int, kinds: dict[str, list[str]]) -> Found:
        kind = next(kind for kind in _KINDS if kind in kinds)
        near = [iri for one in _KINDS if one in kinds and _alike(one, kind) for iri in kinds[one]]
        return Found(start, end, kind, tuple(sorted(near)))


def _alike(one: str, other: str) -> bool:
    """Whether things of two kinds fill the same slots: what an act concerns may be a topic for one release only."""
    matters = {"document", "topic", "actor"}
    return one == other or {one, other} <= matters
