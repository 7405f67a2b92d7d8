"""Triples as readable Turtle and TriG, the same bytes for the same triples."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import BASE, PREFIXES, RDF, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Term = ox.NamedNode | ox.Literal
Triples = dict[str, dict[str, list[Term]]]  # subject → predicate → objects
_LOCAL = re.compile(r"[A-Za-z0-9]([\w-]*[A-Za-z0-9_])?", re.ASCII)
_RELATIVE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_.-]*")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_SHORT = {name: base for name, base in PREFIXES.items() if name not in {"ajid", "ajr"}}
_SECTIONS = (
    ("release", "Releases"),
    ("id/meeting", "Meetings"),
    ("id/participation", "Who took part"),
    ("id/act", "Acts"),
    ("id/amount", "Amounts"),
    ("id/tenure", "Tenures"),
    ("id/document", "Documents"),
    ("id/actor", "Actors"),
    ("id/person", "People"),
    ("id/position", "Positions"),
    ("id/series", "Series of meetings"),
    ("id/topic", "Topics"),
    ("id/place", "Places"),
    ("id/claim", "Claims"),
    ("id/evidence", "Evidence"),
    ("id/unread", "Passages that were not understood"),
)


def grouped(triples: Iterable[tuple[str, str, Term]]) -> Triples:
    """Group triples by subject and predicate."""
    found: Triples = {}
    for subject, predicate, value in triples:
        found.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return found


def key(value: Term) -> tuple[bool, str, str]:
    """The order of objects: things by IRI, then literals by words and type."""
    if isinstance(value, ox.NamedNode):
        return False, value.value, ""
    return True, value.value, f"{value.language or ''} {value.datatype.value}"


@lru_cache(maxsize=1 << 16)
def iri(value: str) -> str:
    """An IRI as short as Turtle allows under our base and prefixes."""
    for name, base in _SHORT.items():
        if value.startswith(base) and _LOCAL.fullmatch(value, len(base)):
            return f"{name}:{value[len(base) :]}"
    if value.startswith(BASE) and _RELATIVE.fullmatch(value, len(BASE)):
        return f"<{value[len(BASE) :]}>"
    return str(ox.NamedNode(value))


def term(value: Term) -> str:
    """An object in Turtle."""
    if isinstance(value, ox.NamedNode):
        return iri(value.value)
    if value.datatype.value == XSD + "integer" and _INTEGER.fullmatch(value.value):
        return value.value
    plain = str(value)
    if value.language or value.datatype.value == XSD + "string":
        return plain
    return f"{ox.Literal(value.value)!s}^^{iri(value.datatype.value)}"


def turtle(triples: Triples) -> str:
    """One Turtle document."""
    return "".join([*_header(), *_statements(triples, "")])


def trig(graphs: dict[str, Triples]) -> str:
    """One TriG document of named graphs."""
    parts = [*_header()]
    for name in sorted(graphs):
        parts += [f"\n{iri(name)} {{\n", *_statements(graphs[name], "    "), "}\n"]
    return "".join(parts)


def _header() -> Iterator[str]:
    yield f"@base <{BASE}> .\n"
    for name, base in sorted(_SHORT.items()):
        yield f"@prefix {name}: <{base}> .\n"


def _section(subject: str) -> tuple[int, str]:
    """The place and heading of the section that a subject belongs to."""
    for place, (start, heading) in enumerate(_SECTIONS):
        if subject.startswith(f"{BASE}{start}/"):
            return place, heading
    return len(_SECTIONS), "Other things"


def _statements(triples: Triples, indent: str) -> Iterator[str]:
    """Statements by section and subject, types first."""
    before = ""
    for subject in sorted(triples, key=lambda name: (_section(name)[0], name)):
        heading = _section(subject)[1]
        if heading != before:
            before = heading
            yield f"\n{indent}# --- {heading} ---\n"
        about = triples[subject]
        lines = []
        for predicate in sorted(about, key=lambda name: (name != RDF + "type", name)):
            verb = "a" if predicate == RDF + "type" else iri(predicate)
            values = " , ".join(term(value) for value in sorted(about[predicate], key=key))
            lines.append(f"{verb} {values}")
        yield f"\n{indent}{iri(subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"
