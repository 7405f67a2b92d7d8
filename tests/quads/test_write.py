"""What the release's named graph holds."""

import pyoxigraph as ox
import pytest
import samples_reading as sample

from kg.claims.model import Claim, Meeting
from kg.errors import InternalError
from kg.language.protocol import DateValue
from kg.names import AJ, OA, RDF, RDFS, RELEASE
from kg.quads import to_quads
from kg.quads.terms import Terms
from kg.text import Span

ONTOLOGY = Terms({"Pledge": ox.NamedNode(AJ + "pledger")}, frozenset({"Country", "Fund", "Person"}))


def quads(reading=None):
    """The quads of a reading."""
    return to_quads(reading or sample.reading(), sample.vocabulary(), ONTOLOGY)


def objects(found, subject: str, predicate: str) -> list[str]:
    """What a subject has for a predicate."""
    return [q.object.value for q in found if q.subject.value == subject and q.predicate.value == predicate]


def subjects(found, predicate: str, value: str) -> list[str]:
    """Who has the value for the predicate."""
    return [q.subject.value for q in found if q.predicate.value == predicate and q.object.value == value]


def test_one_graph_without_blank_nodes_and_with_ascii_iris():
    """Everything lies in the release's graph and every IRI is plain ASCII."""
    for quad in quads():
        assert quad.graph_name.value == RELEASE + "alpha-beta-forum-7"
        for term in (quad.subject, quad.predicate, quad.object):
            assert isinstance(term, ox.NamedNode | ox.Literal)
            assert isinstance(term, ox.Literal) or term.value.isascii()


def test_quotes_stand_at_their_offsets_with_context():
    """Evidence gives the words, where they stand and the words around."""
    found = quads()
    places = subjects(found, RDF + "type", AJ + "Evidence")
    assert places
    for place in places:
        start, end = int(objects(found, place, OA + "start")[0]), int(objects(found, place, OA + "end")[0])
        assert objects(found, place, OA + "exact") == [sample.TEXT[start:end]]
        assert objects(found, place, OA + "prefix") == [sample.TEXT[max(0, start - 32) : start]]
        assert objects(found, place, OA + "suffix") == [sample.TEXT[end : end + 32]]


def test_evidence_outside_the_text_is_an_error_that_names_it():
    """The builder checks every quote."""
    reading = sample.reading()
    reading.claims.append(Claim("actor", reading.things[sample.ALPHA], Span(5, 9999), "x", 0.5))
    with pytest.raises(InternalError, match="alpha-beta-forum-7: evidence 5-9999"):
        quads(reading)


def test_targets_are_told_apart():
    """A fund is addressed, a plan concerned, a later meeting intended."""
    found = quads()
    (pledge,) = subjects(found, RDF + "type", AJ + "Pledge")
    (proposal,) = subjects(found, RDF + "type", AJ + "Proposal")
    assert objects(found, pledge, AJ + "addressee") == [sample.FUND]
    assert objects(found, proposal, AJ + "concerns") == [sample.PLAN]
    assert objects(found, proposal, AJ + "intendedFor") == [sample.NEXT]


def test_only_what_was_done_has_the_direct_property():
    """The property of the act's type joins the agent when the act was done."""
    found = quads()
    assert [q.object.value for q in found if q.predicate.value == AJ + "pledger"] == [sample.BETA]
    reading = sample.reading()
    reading.claims[3].about.modality = "Planned"
    assert not [q for q in quads(reading) if q.predicate.value == AJ + "pledger"]


def test_meetings_are_named_in_every_language_of_their_series():
    """Number and series make the name."""
    assert objects(quads(), sample.MEETING, RDFS + "label") == [
        "7th Alpha-Beta Forum",
        "การประชุมอัลฟา-เบตา ครั้งที่ 7",
        "第7回アルファ・ベータ会議",
    ]


def test_dates_have_the_type_of_their_precision():
    """A day is a date, a year a year."""
    literals = {q.object.value: q.object.datatype.value for q in quads() if isinstance(q.object, ox.Literal)}
    assert literals["2021-03-03"].endswith("#date")
    assert literals["2023"].endswith("#gYear")
    assert literals["2500000"].endswith("#decimal")


def test_a_claim_keeps_its_iri_when_other_claims_come_and_go():
    """Decisions hang on a claim's IRI: it depends on its kind and words only."""
    before = {q.subject.value for q in quads() if "/id/claim/" in q.subject.value}
    reading = sample.reading()
    del reading.claims[1]
    after = {q.subject.value for q in quads(reading) if "/id/claim/" in q.subject.value}
    assert after < before
    assert len(before - after) == 1


def test_a_proposed_document_has_that_status_until_it_is_adopted():
    """The later stage wins; a document that is only built on has none."""
    reading = sample.reading()
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "Proposed"]
    reading.claims[5].about.type = "Adoption"
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "Proposed"]  # the act is negated
    reading.claims[5].about.modality = "Planned"
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "ToBeAdopted"]
    reading.claims[5].about.modality = "Done"
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "Adopted"]


def test_a_document_that_an_agreement_concludes_is_adopted():
    """Signing is told as an agreement that is there; an agreement on a document alone changes nothing."""
    reading = sample.reading()
    reading.claims[5].about.type, reading.claims[5].about.modality = "Agreement", "Done"
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "Proposed"]
    reading.claims[5].about.delivered = True
    assert objects(quads(reading), sample.PLAN, AJ + "status") == [AJ + "Adopted"]


def test_a_meeting_that_is_claimed_twice_is_described_once():
    """A second account of a meeting adds evidence, not a second date."""
    reading = sample.reading()
    again = Meeting(sample.MEETING, sample.SERIES, 7, DateValue("2021-03"))
    reading.claims.append(Claim("meeting", again, sample.span("Alpha-Beta Forum"), "meeting", 0.5))
    assert objects(quads(reading), sample.MEETING, AJ + "startDate") == ["2021-03-03"]


def test_a_name_that_makes_no_iri_is_refused():
    """What was made elsewhere is written only where the engine would take it."""
    reading = sample.reading()
    reading.claims.append(Claim("meeting", Meeting("http://x.example/no iri", sample.SERIES), Span(0, 5), "x", 0.5))
    with pytest.raises(ValueError, match="IRI"):
        quads(reading)
