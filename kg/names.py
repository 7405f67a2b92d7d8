"""Namespaces and IRIs: the one place where they are made."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

BASE = "https://w3id.org/asean-japan-kg/"
AJ = BASE + "ontology#"
ID = BASE + "id/"
RELEASE = BASE + "release/"
INFERRED = BASE + "inferred/"
ONTOLOGY_GRAPH = BASE + "graph/ontology"
VOCABULARY_GRAPH = BASE + "graph/vocabulary"
RESOLUTION_GRAPH = BASE + "graph/resolution"
QUARANTINE = BASE + "quarantine/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
FOAF = "http://xmlns.com/foaf/0.1/"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"

PREFIXES = {
    "aj": AJ,
    "ajid": ID,
    "ajr": RELEASE,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "oa": OA,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}

# What a meeting's property, by its local name, is written as where its value was foretold and gave way
FORETOLD = {
    "startDate": AJ + "foretoldStart",
    "endDate": AJ + "foretoldEnd",
    "place": AJ + "foretoldPlace",
    "mode": AJ + "foretoldMode",
}
GIVES_WAY = {
    AJ + "coarserDate": (AJ + "startDate", AJ + "endDate", AJ + "from", AJ + "until"),
    **{told: (AJ + name,) for name, told in FORETOLD.items()},
}  # which properties' values do, by the property that tells it


def expand(name: str) -> str | None:
    """The IRI that `name` is or abbreviates with a known prefix, None when it is a label."""
    stripped = name.strip("<>")
    if stripped.startswith(("http:", "https:", "urn:")):
        return stripped
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES and " " not in local else None


_COMMON = frozenset({"resolution", "vocabulary"})  # whose inferred graphs no release owns
_LONGEST = 80  # characters of a slug
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_REMEMBERED = 4096  # slugs: releases name the same things again and again


def digest(*parts: object, length: int = 12) -> str:
    """A stable hexadecimal digest of the parts (SHA-256, `length` digits)."""
    import hashlib  # noqa: PLC0415 -- queries mint no IRIs, and it loads a library

    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


@lru_cache(maxsize=_REMEMBERED)
def slug(text: str) -> str:
    """An ASCII slug of `text`; a digest stands in where too little of it is Latin.

    >>> slug("ASEAN-Japan Forum")
    'asean-japan-forum'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    ascii_only = _NOT_SLUG.sub("-", decomposed.encode("ascii", "ignore").decode().lower()).strip("-")
    letters = sum(map(str.isalnum, text))
    if letters and len(ascii_only) <= _LONGEST and sum(map(str.isalnum, ascii_only)) == letters:
        return ascii_only
    return f"{ascii_only[:40]}-{digest(text)}".strip("-")


def thing(kind: str, name: str) -> str:
    """The IRI of a thing: its kind and a slug of what names it."""
    return f"{ID}{kind}/{slug(name)}"


def release_graph(document: str) -> str:
    """The named graph of a release, by the stem of its file."""
    return RELEASE + slug(document)


def inferred_graph(document: str) -> str:
    """The named graph of what follows from a release."""
    stem = slug(document)
    return f"{INFERRED}{stem}-" if stem in _COMMON else INFERRED + stem
