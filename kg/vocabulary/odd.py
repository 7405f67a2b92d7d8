"""What a user's vocabulary says and nothing reads: predicates of no meaning here, names in no language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, PREFIXES, RDFS, SKOS
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LABELS = frozenset({SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel", RDFS + "label", AJ + "form"})


def odd(paths: Iterable[Path]) -> list[str]:
    """Notes about Turtle files, each with file, line and the next step; nothing about files that cannot be read."""
    known: frozenset[str] = frozenset()
    notes: list[str] = []
    for path in paths:
        known = known or _known()
        try:
            text = path.read_text(encoding="utf-8")
            quads = list(ox.parse(text, ox.RdfFormat.TURTLE))
        except (OSError, ValueError, SyntaxError):
            continue  # whoever loads it says what is wrong
        found = sorted({(line, told) for quad in quads for line, told in _about(quad, text, known)})
        notes += [f"{path}:{line}: {told}" for line, told in found]
    return notes


def _about(quad: ox.Quad, text: str, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    predicate, value = quad.predicate.value, quad.object
    if predicate not in known:
        name = _short(predicate)
        line = _line(text, rf"{re.escape(name)}\b|<{re.escape(predicate)}>")
        yield line, f"nothing reads {name}; see ontology/README.md"
    elif predicate in _LABELS and isinstance(value, ox.Literal) and not value.language:
        told = f'the name "{value.value}" has no language; write "{value.value}"@en, or whichever it is'
        yield _line(text, re.escape(f'"{value.value}"')), told


def _known() -> frozenset[str]:
    """The predicates that the ontology declares, and those that the bundled vocabularies use."""
    root = folder("ontology")
    declared = {quad.subject.value for quad in ox.parse(path=str(root / "terms.ttl"))}
    files = [*(root / "vocabulary").glob("*.ttl"), *(root / "lexicon").glob("*.ttl"), root / "terms.ttl"]
    return frozenset(declared | {quad.predicate.value for path in files for quad in ox.parse(path=str(path))})


def _short(iri: str) -> str:
    return next((f"{name}:{iri[len(base) :]}" for name, base in PREFIXES.items() if iri.startswith(base)), iri)


def _line(text: str, pattern: str) -> int:
    """The line on which something stands first; 1 where it is written in another way."""
    found = re.search(pattern, text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
