"""Both validators judge generated graphs alike, whichever shape of the ontology is broken, and how."""

import random

import pyoxigraph as ox
import pytest

from benchmarks.world import releases
from kg.claims import Reader
from kg.closure import Compiled, of_files, of_quads
from kg.closure.triples import TYPE
from kg.names import AJ, SH, XSD
from kg.quads import to_quads
from kg.quads.terms import ontology_files
from kg.release.model import Release
from kg.resources import folder
from kg.validation import Validator
from kg.validation.shapes import Shapes
from kg.vocabulary import load

SHAPES = of_files([folder("ontology") / "shapes.ttl"])
WRONG = [
    ox.Literal("0", datatype=ox.NamedNode(XSD + "integer")),
    ox.Literal("many", datatype=ox.NamedNode(XSD + "integer")),
    ox.Literal("2020-13-40", datatype=ox.NamedNode(XSD + "date")),
    ox.Literal(""),
    ox.Literal("words", language="en"),
    "http://example.org/unknown",
    AJ + "Negated",
]
# An ill-typed literal compares with nothing, so that it breaks both bounds of a range (SHACL, section 4.3); pySHACL
# tells of one of them, so that properties with bounds get none.
ILL_TYPED = [value for value in WRONG if isinstance(value, ox.Literal) and value.value in {"many", "2020-13-40"}]
# pySHACL stops at values of two types that have no order, so that these keep theirs.
ORDERED = {str(o) for _, p, o in SHAPES if p in {SH + "lessThan", SH + "lessThanOrEquals"}}
ORDERED |= {str(o) for s, p, o in SHAPES if p == SH + "path" and any(s == t and SH + "less" in q for t, q, _ in SHAPES)}
RANGED = {
    str(o)
    for s, p, o in SHAPES
    if p == SH + "path" and any(s == t and q in {SH + "minInclusive", SH + "maxInclusive"} for t, q, _ in SHAPES)
}


def _wrong(path: str) -> list:
    return [value for value in WRONG if path not in RANGED or value not in ILL_TYPED]


@pytest.fixture(scope="module")
def told():
    """Generated releases in three languages with what follows, as one graph."""
    vocabulary = load()
    reader, reasoner = Reader(vocabulary), Compiled(of_files(ontology_files()), [])
    found = []
    for one in releases(3):
        quads = to_quads(reader.read(Release(one.document, one.text, lang=one.lang)), vocabulary)
        found += [*quads, *reasoner.infer(quads, "http://example.org/inferred")]
    kinds = [(entry.iri, TYPE, AJ + entry.type) for entry in vocabulary.entries.values() if entry.type]
    triples = of_quads(found)
    mentioned = {value for _, _, value in triples if isinstance(value, str)}
    return [*triples, *(kind for kind in kinds if kind[0] in mentioned)]


@pytest.fixture(scope="module")
def validators():
    """The fast one and pySHACL."""
    return Validator(SHAPES), Validator(SHAPES, "pyshacl")


def _same(validators, triples) -> list:
    fast, reference = (validator.validate(triples) for validator in validators)
    assert {(v.focus, v.path, v.component, v.severity) for v in fast} == {
        (v.focus, v.path, v.component, v.severity) for v in reference
    }
    return [violation for violation in fast if violation.severity == "Violation"]


def _targets() -> list[str]:
    return sorted({str(value) for shape in Shapes(SHAPES).shapes for _, value in shape.targets})


def test_sound_graphs_pass(told, validators):
    """What the builder makes is sound to both."""
    assert _same(validators, told) == []


@pytest.mark.parametrize("seed", range(2))
def test_every_shape_is_broken(told, validators, seed):
    """A thing of every class with nothing said of it, and with wrong values for every property of its shape."""
    chance = random.Random(seed)  # noqa: S311 - no secrets here
    triples = list(told)
    for number, shape in enumerate(Shapes(SHAPES).shapes):
        for kind, value in shape.targets:
            bare, wrong = f"http://example.org/bare/{number}", f"http://example.org/wrong/{number}"
            a = (TYPE, value) if kind == "targetClass" else (str(value), bare)
            triples += [(bare, *a), (wrong, *a)]
            for nested in shape.properties:
                if nested.path and nested.path[0] == "iri" and nested.path[1] not in ORDERED:
                    triples += [(wrong, nested.path[1], each) for each in chance.sample(_wrong(nested.path[1]), 2)]
    broken = {violation.focus.rpartition("/")[2] for violation in _same(validators, triples)}
    assert len(broken) > len(_targets()) / 2


@pytest.mark.parametrize("seed", range(3))
def test_damaged_releases_are_judged_alike(told, validators, seed):
    """Whatever is dropped, moved to another thing or given another value."""
    chance = random.Random(seed)  # noqa: S311
    things = [value for _, _, value in told if isinstance(value, str)]
    damaged = [triple for triple in told if chance.random() > 0.05]
    for subject, predicate, _ in chance.sample([triple for triple in told if triple[1] not in ORDERED], 40):
        damaged.append((subject, predicate, chance.choice([*_wrong(predicate), chance.choice(things)])))
    assert _same(validators, damaged)
