"""The facts format, asked of a graph."""

import pyoxigraph as ox
import pytest
import samples_reading as sample

from kg.names import AJ, ONTOLOGY_GRAPH, SKOS, VOCABULARY_GRAPH
from kg.quads import to_quads
from kg.quads.meeting_names import meeting_name
from kg.quads.records import MOST_LABELS, records
from kg.quads.terms import Terms

CODES = {"Pledge": "pledge", "Proposal": "propose", "Support": "support", "Appreciation": "appreciate"}


@pytest.fixture
def store():
    """A graph of the sample reading with the labels and codes it needs."""
    store = ox.Store()
    kinds = Terms({}, frozenset({"Country", "Fund", "Person"}))
    store.extend(to_quads(sample.reading(), sample.vocabulary(), kinds))
    ontology, vocabulary = ox.NamedNode(ONTOLOGY_GRAPH), ox.NamedNode(VOCABULARY_GRAPH)
    for name, code in CODES.items():
        store.add(ox.Quad(ox.NamedNode(AJ + name), ox.NamedNode(AJ + "actTypeCode"), ox.Literal(code), ontology))
    for entry in sample.vocabulary().entries.values():
        for language, labels in entry.labels.items():
            label = ox.Literal(labels[0], language=language)
            store.add(ox.Quad(ox.NamedNode(entry.iri), ox.NamedNode(SKOS + "prefLabel"), label, vocabulary))
    return store


def of_kind(store, kind: str) -> list[dict]:
    """The records of one kind."""
    return [record for record in records(store) if record["kind"] == kind]


def test_a_pledge_with_its_amount(store):
    """Who pledged how much to what."""
    pledge = next(record for record in of_kind(store, "act") if record["type"] == "pledge")
    assert pledge["agents"] == [["Beta", "เบตา", "ベータ"]]
    assert pledge["targets"] == [["Harbour Fund"]]
    assert pledge["amount"] == {"value": 2500000, "currency": "EUR"}


def test_negated_acts_stay_in_the_graph_only(store):
    """What was not supported is no fact."""
    assert "support" not in {record["type"] for record in of_kind(store, "act")}
    assert len(of_kind(store, "act")) == 3


def test_a_speaker_is_one_agent_with_the_country(store):
    """Somebody who speaks for a country carries the labels of both."""
    proposal = next(record for record in of_kind(store, "act") if record["type"] == "propose")
    assert proposal["agents"] == [["Ann Example", "Alpha", "อัลฟา", "アルファ"]]


def test_a_meeting_as_target_has_numbered_names(store):
    """The 8th meeting of a series is named in each language."""
    proposal = next(record for record in of_kind(store, "act") if record["type"] == "propose")
    names = proposal["targets"][1]
    assert names[:3] == ["8th Alpha-Beta Forum", "การประชุมอัลฟา-เบตา ครั้งที่ 8", "第8回アルファ・ベータ会議"]


def test_meeting_participation_and_tenure(store):
    """The other kinds carry their slots."""
    first, second = of_kind(store, "meeting")
    assert (first["ordinal"], first["date"], first["mode"]) == (7, "2021-03-03", "videoconference")
    assert (second["ordinal"], second["date"], second["mode"], second["place"]) == (8, None, None, None)
    (part,) = of_kind(store, "participation")
    assert (part["person"], part["position"], part["role"]) == (["Ann Example"], ["Director"], "chair")
    (tenure,) = of_kind(store, "tenure")
    assert (tenure["role"], tenure["start"], tenure["end"]) == (["country coordinator"], "2021", "2023")


def test_every_record_quotes_the_text_and_names_its_claim(store):
    """Evidence stands at its offsets; the id is a claim of the graph."""
    for record in records(store):
        evidence = record["evidence"]
        assert sample.TEXT[evidence["start"] : evidence["end"]] == evidence["exact"]
        assert list(store.quads_for_pattern(ox.NamedNode(record["id"]), None, None, None))


def test_records_can_be_asked_for_some_documents(store):
    """Another document has no facts here."""
    assert list(records(store, {"elsewhere"})) == []
    assert list(records(store, {"alpha-beta-forum-7"})) == list(records(store))


def test_no_entity_has_too_many_labels(store):
    """A list of labels ends at forty."""
    graph = ox.NamedNode(VOCABULARY_GRAPH)
    for number in range(100):
        label = ox.Literal(f"Beta {number}", language="en")
        store.add(ox.Quad(ox.NamedNode(sample.BETA), ox.NamedNode(SKOS + "altLabel"), label, graph))
    longest = max(len(labels) for record in of_kind(store, "actor") for labels in [record["name"]])
    assert longest == MOST_LABELS


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "1st X"), (2, "2nd X"), (3, "3rd X"), (4, "4th X"), (11, "11th X"), (22, "22nd X"), (113, "113th X")],
)
def test_english_ordinals(number, name):
    """The suffix follows the last digits."""
    assert meeting_name(number, "X", "en") == name
    assert meeting_name(number, "X", "vi") is None
