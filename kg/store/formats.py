"""Triples as RDF/XML and JSON-LD, the same bytes for the same triples."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.names import PREFIXES, RDF, XSD
from kg.store.turtle import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.store.turtle import Term, Triples

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)


def rdfxml(triples: Triples) -> str:
    """One RDF/XML document. Characters that XML cannot hold become U+FFFD."""
    spaces = "".join(f"\n    xmlns:{name}={quoteattr(base)}" for name, base in sorted(PREFIXES.items()))
    parts = [f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n']
    for subject in sorted(triples):
        parts.append(f"  <rdf:Description rdf:about={quoteattr(subject)}>\n")
        parts += _elements(triples[subject])
        parts.append("  </rdf:Description>\n")
    return "".join([*parts, "</rdf:RDF>\n"])


def _elements(about: dict[str, list[Term]]) -> Iterator[str]:
    for predicate in sorted(about, key=lambda name: (name != RDF + "type", name)):
        name, declared = _element(predicate)
        for value in sorted(about[predicate], key=key):
            if isinstance(value, ox.NamedNode):
                yield f"    <{name}{declared} rdf:resource={quoteattr(value.value)}/>\n"
                continue
            kind = ""
            if value.language:
                kind = f" xml:lang={quoteattr(value.language)}"
            elif value.datatype.value != XSD + "string":
                kind = f" rdf:datatype={quoteattr(value.datatype.value)}"
            words = escape(_NOT_XML.sub("\ufffd", value.value), {"\r": "&#13;"})
            yield f"    <{name}{declared}{kind}>{words}</{name}>\n"


def _element(predicate: str) -> tuple[str, str]:
    """The element of a predicate, and the namespace to declare when no prefix is known for it."""
    match = _NAME.search(predicate)
    local = match[0] if match else ""
    base = predicate[: len(predicate) - len(local)]
    for name, known in PREFIXES.items():
        if known == base:
            return f"{name}:{local}", ""
    return f"other:{local}", f" xmlns:other={quoteattr(base)}"


def jsonld(triples: Triples) -> str:
    """One JSON-LD document: a context with our prefixes, and a node for each subject."""
    nodes = []
    for subject in sorted(triples):
        node: dict[str, Any] = {"@id": subject}
        about = triples[subject]
        for predicate in sorted(about, key=lambda name: (name != RDF + "type", name)):
            values = sorted(about[predicate], key=key)
            if predicate == RDF + "type":
                node["@type"] = [_compact(value.value) for value in values]
            else:
                node[_compact(predicate)] = [_value(value) for value in values]
        nodes.append(node)
    context = dict(sorted(PREFIXES.items()))
    return json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


def _compact(iri: str) -> str:
    for name, base in PREFIXES.items():
        if iri.startswith(base) and _NAME.fullmatch(iri, len(base)):
            return f"{name}:{iri[len(base) :]}"
    return iri


def _value(value: Term) -> Any:  # noqa: ANN401 - what JSON-LD has for a value
    if isinstance(value, ox.NamedNode):
        return {"@id": value.value}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == XSD + "string":
        return value.value
    return {"@value": value.value, "@type": _compact(value.datatype.value)}
