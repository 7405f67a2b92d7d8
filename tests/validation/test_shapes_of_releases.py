"""The shapes of release graphs: sound readings pass, damaged ones are told in plain words, by both validators alike."""

import random

import pyoxigraph as ox
import pytest
import samples_reading as sample

from kg.closure import Compiled, of_files, of_quads
from kg.closure.triples import TYPE
from kg.names import AJ, OA, XSD
from kg.quads import to_quads
from kg.quads.terms import ontology_files
from kg.resources import folder
from kg.validation import Validator
from kg.validation.words import Words

SHAPES = of_files([folder("ontology") / "shapes.ttl"])


@pytest.fixture(scope="module")
def data():
    """The sample reading's triples and what follows."""
    quads = to_quads(sample.reading(), sample.vocabulary())
    return of_quads([*quads, *Compiled(of_files(ontology_files()), []).infer(quads, "http://x/inferred")])


def hard(violations) -> list:
    """Violations without warnings."""
    return [v for v in violations if v.severity == "Violation"]


def test_a_sound_reading_passes(data):
    """The fast validator covers the shapes and finds nothing wrong."""
    validator = Validator(SHAPES)
    assert validator.note == ""
    assert hard(validator.validate(data)) == []


@pytest.mark.parametrize("seed", range(8))
def test_damaged_graphs_are_reported_alike(data, seed):
    """Whatever is dropped, doubled or swapped, both validators report the same."""
    chance = random.Random(seed)  # noqa: S311 - no secrets here
    damaged = [triple for triple in data if chance.random() > 0.1]
    for subject, predicate, _ in chance.sample(data, 12):
        damaged.append((subject, predicate, chance.choice(data)[2]))
    fast, reference = Validator(SHAPES).validate(damaged), Validator(SHAPES, "pyshacl").validate(damaged)
    assert hard(fast)
    assert {(v.focus, v.path, v.component) for v in fast} == {(v.focus, v.path, v.component) for v in reference}


def test_a_violation_names_the_thing_the_rule_and_the_quote(data):
    """A person reads what is wrong with what, and where the text says it."""
    wrong = [
        *data,
        (
            sample.MEETING,
            AJ + "ordinal",
            ox.Literal("0", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        ),
    ]
    lines = [Words(wrong).describe(v) for v in hard(Validator(SHAPES).validate(wrong))]
    assert (
        'Meeting "7th Alpha-Beta Forum": A meeting has at most one number, 1 or above. (found: 0)'
        ' Quote: "7th Alpha-Beta Forum by video"'
    ) in lines


def test_a_quote_is_found_from_evidence_and_from_parts(data):
    """An amount leads to the words of its act, evidence to its own."""
    words = Words(data)
    amount = next(s for s, p, o in data if p == AJ + "currency")
    assert words.quote(amount) == "Beta pledged 2.5 million euro to the Harbour Fund."
    place, _, quote = next(t for t in data if t[1] == OA + "exact")
    assert words.quote(place) == quote.value


def test_things_without_a_name_are_told_by_who_is_in_them(data):
    """A participation by its person, an act by its agents."""
    words = Words(data, {sample.BETA: "Beta"})
    part = next(s for s, p, _ in data if p == AJ + "participant")
    pledge = next(s for s, p, _ in data if p == AJ + "pledger")
    assert words.name(part) == "Participation of Ann Example"
    assert words.name(pledge) == "Pledge of Beta"


@pytest.mark.parametrize(
    ("begins", "ends", "sound"),
    [
        ("2031-05-02", "2031-05-01", False),
        ("2031-05", "2031-04", False),
        ("2024", "2023", False),
        ("2023", "2024", True),
        ("2024", "2024", True),
        ("2031-05-02", "2031-05-02", True),
        ("2031-05-02", "2031-05", True),
        ("2031-05", "2031", True),
        ("2031", "2031-05-02", True),
        ("2031-05-02", "", True),
        ("", "2031-05-02", True),
    ],
)
@pytest.mark.parametrize("engine", ["compiled", "pyshacl"])
def test_a_tenure_ends_after_it_begins(engine, begins, ends, sound):
    """Days, months and years are compared with their like, by both validators."""
    data = [("http://x/t", TYPE, AJ + "Tenure")]
    for name, told in (("from", begins), ("until", ends)):
        kind = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(told))
        data += [("http://x/t", AJ + name, ox.Literal(told, datatype=ox.NamedNode(XSD + kind)))] if kind else []
    messages = {found.message for found in hard(Validator(SHAPES, engine).validate(data))}
    assert ("A tenure cannot end before it begins." in messages) != sound
