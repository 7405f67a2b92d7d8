"""With the real ontology, a release's closure equals owlrl's."""

import pyoxigraph as ox
import pytest
import samples_reading as sample

from kg.closure import Compiled, Owlrl, of_files
from kg.names import AJ
from kg.quads import to_quads
from kg.quads.terms import ontology_files

GRAPH = "http://x/inferred"


@pytest.fixture(scope="module")
def axioms():
    """Terms and axioms without their labels, from which nothing follows."""
    return [triple for triple in of_files(ontology_files()) if not isinstance(triple[2], ox.Literal)]


def vocabulary():
    """A part-whole chain of the sample's world and the parties of its series."""
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    return [
        (sample.ALPHA, kind, AJ + "Country"),
        (sample.BETA, kind, AJ + "Country"),
        (sample.FUND, AJ + "partOf", sample.BETA),
        (sample.BETA, AJ + "partOf", sample.ALPHA),
        (sample.SERIES, AJ + "party", sample.ALPHA),
        (sample.ANN, AJ + "country", sample.ALPHA),
    ]


def test_release_closure_equals_owlrl(axioms):
    """Both add the same quads to the sample reading, and the direct relations are among them."""
    quads = to_quads(sample.reading(), sample.vocabulary())
    fast = Compiled(axioms, vocabulary()).infer(quads, GRAPH)
    reference = Owlrl(axioms, vocabulary()).infer(quads, GRAPH)
    assert set(fast) == set(reference)
    found = {(q.subject.value, q.predicate.value.removeprefix(AJ), q.object.value) for q in fast}
    assert (sample.BETA, "pledgedTo", sample.FUND) in found
    assert (sample.ANN, "tookPartIn", sample.MEETING) in found
    assert (sample.ALPHA, "representedAt", sample.MEETING) in found


def test_negated_acts_lead_to_no_relation(axioms):
    """Who did not support something does not support it."""
    fast = Compiled(axioms, vocabulary()).infer(to_quads(sample.reading(), sample.vocabulary()), GRAPH)
    assert not [q for q in fast if q.predicate.value == AJ + "supports"]
