"""Triples as readable Turtle and TriG, the same bytes for the same triples, in bounded memory.

Lines of N-Triples go in, subject by subject in order; `kg.store.sorting` puts them into that order.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
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
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_SHORT = {name: base for name, base in PREFIXES.items() if name not in {"ajid", "ajr"}}
_TYPE = f"<{RDF}type>"
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
_STARTS = [(f"<{BASE}{start}/".encode(), b"%02d" % place) for place, (start, _) in enumerate(_SECTIONS)]
_REST = b"%02d" % len(_SECTIONS)


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


def header() -> bytes:
    """The base and the prefixes."""
    lines = [f"@base <{BASE}> .\n", *(f"@prefix {name}: <{base}> .\n" for name, base in sorted(_SHORT.items()))]
    return "".join(lines).encode()


def ordered(ntriples: bytes) -> list[bytes]:
    """Lines of N-Triples, unsorted, in a form that sorts by section and subject: place, subject, NUL, the rest."""
    made = []
    before, head = b"", b""
    for line in ntriples.split(b" .\n"):
        subject, _, rest = line.partition(b" ")
        if subject != before:
            before = subject
            place = next((place for start, place in _STARTS if subject.startswith(start)), _REST)
            head = place + subject[1:-1] + b"\0"
        if rest:
            made.append(head + rest)
    return made


def statements(lines: Iterable[bytes], indent: str = "") -> Iterator[bytes]:
    """Turtle of sorted lines as `ordered` makes them: headings and subjects, types first; each triple once."""
    heading = ""
    for head, group in groupby(lines, lambda line: line[: line.index(b"\0")]):
        place, subject = int(head[:2]), head[2:].decode()
        here = _SECTIONS[place][1] if place < len(_SECTIONS) else "Other things"
        text = "" if here == heading else f"\n{indent}# --- {here} ---\n"
        heading = here
        yield (text + _statement(subject, {line[len(head) + 1 :] for line in group}, indent)).encode()


def _statement(subject: str, rests: Iterable[bytes], indent: str) -> str:
    """All that is said of one subject; `rests` are predicates with objects."""
    about: dict[str, list[tuple[tuple[bool, str, str], str]]] = {}
    for rest in rests:
        predicate, _, value = rest.decode().partition(" ")
        about.setdefault(predicate, []).append(_object(value))
    lines = []
    for predicate in sorted(about, key=lambda name: (name != _TYPE, name[1:-1])):
        verb = "a" if predicate == _TYPE else iri(predicate[1:-1])
        lines.append(f"{verb} {' , '.join(text for _, text in sorted(about[predicate]))}")
    return f"\n{indent}{iri.__wrapped__(subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"


def _object(value: str) -> tuple[tuple[bool, str, str], str]:
    """The place in the order of objects, and the Turtle, of an object in N-Triples."""
    if value.startswith("<"):
        return (False, value[1:-1], ""), iri(value[1:-1])
    end = value.rindex('"')
    words, after = value[1:end], value[end + 1 :]
    plain = _ESCAPE.sub(_unescaped, words) if "\\" in words else words
    if after.startswith("@"):
        return (True, plain, f"{after[1:]} {RDF}langString"), value
    datatype = after[3:-1] or XSD + "string"
    place = (True, plain, f" {datatype}")
    if not after:
        return place, value
    if datatype == XSD + "integer" and _INTEGER.fullmatch(words):
        return place, words
    return place, f'"{words}"^^{iri(datatype)}'


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])


def name_of(graph: str) -> bytes:
    """The opening of a named graph in TriG."""
    return f"\n{iri(graph)} {{\n".encode()
