"""The closure of several releases is the closure of their union."""

from dataclasses import replace

import samples_reading as sample

from kg.claims.model import Act, Claim, Meeting
from kg.closure import Compiled, of_files, of_quads
from kg.closure.triples import to_quads as as_quads
from kg.names import AJ, ID
from kg.quads import to_quads
from kg.quads.terms import ontology_files
from kg.resolution import account, joining, transitive

THIRD = f"{ID}meeting/alpha-beta-forum-9"


def two_readings():
    """One release intends a plan of the 7th for the 8th meeting, another one of the 8th for the 9th."""
    first, second = sample.reading("first"), sample.reading("second")
    first.claims[4].about.meeting = sample.MEETING
    second.release = replace(second.release, document="second")
    words = sample.span("8th Forum")
    second.claims = [
        Claim("meeting", Meeting(sample.NEXT, sample.SERIES, 8), words, "meeting", 0.9),
        Claim("meeting", Meeting(THIRD, sample.SERIES, 9), words, "meeting", 0.9),
        Claim(
            "act",
            Act("Proposal", [sample.ALPHA], [sample.PLAN], meeting=sample.NEXT, intended_for=THIRD),
            words,
            "cue",
            0.9,
        ),
    ]
    return first, second


def test_closure_of_the_parts_and_of_their_links_is_the_closure_of_the_union():
    """What neither release says alone follows from the links of both, and nothing is missed."""
    ontology = of_files(ontology_files())
    reasoner, properties = Compiled(ontology, []), transitive(ontology)
    parts, accounts, told = set(), [], []
    for reading in two_readings():
        quads = to_quads(reading, sample.vocabulary())
        inferred = reasoner.infer(quads, "http://x/g")
        told += quads
        parts.update(of_quads(inferred))
        accounts.append(account([*quads, *inferred], properties))
    joined = set(of_quads(reasoner.infer(as_quads(joining(accounts, {}), "http://x/g"), "http://x/g")))
    assert (THIRD, AJ + "precededBy", sample.MEETING) in joined - parts
    assert set(of_quads(reasoner.infer(told, "http://x/g"))) == (parts | joined) - set(of_quads(told))
