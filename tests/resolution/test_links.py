"""The closure of several releases is the closure of their union."""

from dataclasses import replace
from itertools import chain

import pytest
import samples_reading as sample

from kg.claims.model import Act, Claim, Meeting
from kg.closure import Compiled, Owlrl, of_files, of_quads
from kg.closure.triples import to_quads as as_quads
from kg.names import AJ, ID
from kg.quads import to_quads
from kg.quads.terms import ontology_files
from kg.resolution import Account, Joining, account_of, transitive

THIRD = f"{ID}meeting/alpha-beta-forum-9"
ONE, TWO = f"{ID}act/first/1", f"{ID}act/second/1"


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
        accounts.append(account_of([*quads, *inferred], properties))
    joining = Joining(accounts, {})
    joined = set(of_quads(chain.from_iterable(reasoner.infer_parts(joining.shared(), joining, "http://x/g"))))
    assert (THIRD, AJ + "precededBy", sample.MEETING) in joined - parts
    assert set(of_quads(reasoner.infer(told, "http://x/g"))) == (parts | joined) - set(of_quads(told))


def joined_acts():
    """Two accounts of one act: the first tells where it was done, the second for which meeting it is meant."""
    whole = {"type": ["Proposal"], "agent": [sample.ALPHA], "modality": [AJ + "Done"]}
    first, second = Account("first"), Account("second")
    first.things[ONE] = {**whole, "atMeeting": [sample.MEETING]}
    second.things[TWO] = {**whole, "concerns": [sample.PLAN], "intendedFor": [sample.NEXT]}
    second.links = [(THIRD, AJ + "precededBy", sample.NEXT)]
    return [first, second], {TWO: ONE}


@pytest.mark.parametrize("kind", [Compiled, Owlrl])
@pytest.mark.parametrize("most", [1, 100])
def test_events_are_closed_by_themselves_and_what_they_tell_of_other_things_leads_on(kind, most):
    """An act that only both releases tell whole puts its meetings in order, which leads on to a third meeting."""
    ontology = of_files(ontology_files())
    joining, reasoner = Joining(*joined_acts(), most), kind(ontology, [])
    told = [*joining.shared(), *chain.from_iterable(joining)]
    whole = set(of_quads(reasoner.infer(as_quads(told, "http://x/g"), "http://x/g")))
    parts = set(of_quads(chain.from_iterable(reasoner.infer_parts(joining.shared(), joining, "http://x/g"))))
    assert (THIRD, AJ + "precededBy", sample.MEETING) in parts
    assert parts == whole
    assert len(list(joining)) == (61 if most == 1 else 1)
