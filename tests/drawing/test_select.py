"""What is chosen from a graph for its picture."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import matplotlib as mpl
import pyoxigraph as ox
import pytest
from samples_drawing import overlaps

from kg.answers.run import rows_of
from kg.drawing import NothingToDrawError, draw_timeline, select
from kg.drawing.gathered import All, Some, surveyed
from kg.drawing.output import settings
from kg.drawing.render import figure
from kg.drawing.timeline import spans, timeline
from kg.graph import build

if TYPE_CHECKING:
    from pathlib import Path

    from kg.graph import Graph

DATA = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix : <https://example.org/> .
:north a aj:Country ; rdfs:label "North"@en , "ทิศเหนือ"@th . :south a aj:Country ; rdfs:label "South"@en .
:fund a aj:Fund ; rdfs:label "Rain Fund"@en ; aj:provisional true . :rain a aj:Topic ; rdfs:label "rain"@en .
:sun a aj:Topic ; rdfs:label "sun"@en . :far a aj:Topic ; rdfs:label "far"@en .
:talks a aj:Meeting ; rdfs:label "5th Talks"@en ; aj:startDate "2019-03" .
:next a aj:Meeting ; rdfs:label "6th Talks"@en ; aj:startDate "2020-02-28" ; aj:endDate "2020-03-01" .
:give a aj:Pledge ; aj:modality aj:Done ; aj:agent :north ; aj:addressee :fund ; aj:amount :sum ; aj:atMeeting :talks .
:sum aj:value 2500000 ; aj:currency "JPY" .
:one a aj:Proposal ; aj:modality aj:Done ; aj:agent :south ; aj:concerns :rain ; aj:intendedFor :next ;
  aj:atMeeting :talks .
:two a aj:Proposal ; aj:modality aj:Done ; aj:agent :south ; aj:concerns :sun ; aj:intendedFor :next ;
  aj:atMeeting :talks .
:not a aj:Proposal ; aj:modality aj:Negated ; aj:agent :south ; aj:concerns :far .
:part aj:participant :lady ; aj:represents :north ; aj:atMeeting :talks . :lady a aj:Person ; rdfs:label "Lady"@en .
:term a aj:Tenure ; aj:holder :south ; aj:tenureRole :chair ; aj:from "2020" ; aj:until "2021-02" .
:chair rdfs:label "chair"@en . :told aj:claims :term .
"""
ONTOLOGY = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
aj:Pledge aj:actTypeCode "pledge" ; rdfs:label "pledge (act)"@en , "คำมั่น"@th .
aj:Proposal aj:actTypeCode "proposal" ; rdfs:label "proposal"@en .
aj:concerns rdfs:label "concerns"@en .
"""


@pytest.fixture
def store() -> ox.Store:
    """A small graph in the shape of a built one."""
    made = ox.Store()
    made.load(DATA.encode(), ox.RdfFormat.TURTLE)
    graph = ox.NamedNode("https://w3id.org/asean-japan-kg/graph/ontology")
    made.load(ONTOLOGY.encode(), ox.RdfFormat.TURTLE, to_graph=graph)
    return made


def labels(store: ox.Store, **options: object) -> list[str]:
    """The labels of the picture's nodes."""
    return sorted(node.label for node in select(store, **options).nodes.values())  # type: ignore[arg-type]


def test_acts_that_differ_in_topic_only_are_one(store: ox.Store) -> None:
    """Two proposals of one agent for one meeting are one card, which leads to both topics."""
    assert "Proposal ×2" in labels(store)
    assert labels(store, merge=False).count("Proposal") == 2


def test_amounts_are_shown(store: ox.Store) -> None:
    """A pledge shows how much."""
    assert "Pledge\n2,500,000 JPY" in labels(store)


DISPUTE = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix : <https://example.org/> .
:give aj:amount :more . :more aj:value 30000000 ; aj:currency "JPY" .
:row aj:conflictKind "amount" ; aj:conflictAbout :give ; aj:hasSide :few , :many .
:few aj:statedValue "2500000 JPY" ; aj:saidBy :c1 . :many aj:statedValue "30000000 JPY" ; aj:saidBy :c2 , :c3 .
"""


def test_a_disputed_sum_is_no_fact(store: ox.Store) -> None:
    """Of sums on which releases disagree all are shown, the one that most tell first, and that they disagree."""
    store.load(DISPUTE.encode(), ox.RdfFormat.TURTLE)
    assert "Pledge\n30,000,000 or 2,500,000 JPY, disputed" in labels(store)
    assert "คำมั่น\n30,000,000 หรือ 2,500,000 JPY (ข่าวระบุไม่ตรงกัน)" in labels(store, language="th")


def test_sums_without_a_dispute_are_all_shown(store: ox.Store) -> None:
    """Two sums of one act that no conflict sets against each other stand one below the other."""
    data = """@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> . @prefix : <https://example.org/> .
        :give aj:amount :also . :also aj:value 20000 ; aj:currency "USD" ."""
    store.load(data.encode(), ox.RdfFormat.TURTLE)
    assert "Pledge\n20,000 USD\n2,500,000 JPY" in labels(store)


def test_what_was_not_done_is_not_drawn(store: ox.Store) -> None:
    """A negated act and what only it speaks of stay out."""
    assert "far" not in labels(store)


def test_focus_draws_the_surroundings(store: ox.Store) -> None:
    """One edge around a fund is the pledge to it; two edges reach who pledged and the meeting."""
    focus = "https://example.org/fund"
    assert labels(store, focus=focus, depth=1) == ["Pledge\n2,500,000 JPY", "Rain Fund"]
    assert labels(store, focus=focus, depth=2) == ["5th Talks", "North", "Pledge\n2,500,000 JPY", "Rain Fund"]


def test_a_merged_act_can_be_the_focus(store: ox.Store) -> None:
    """Whichever of the merged acts is asked for, the card that stands for it is found."""
    for act in ("one", "two"):
        assert "Proposal ×2" in labels(store, focus=f"https://example.org/{act}", depth=1)


def test_an_unknown_focus_is_told(store: ox.Store) -> None:
    """A thing that no act speaks of has no surroundings."""
    with pytest.raises(NothingToDrawError, match="far"):
        select(store, focus="https://example.org/far")


def test_an_empty_graph_has_no_picture(tmp_path: Path) -> None:
    """Nothing to draw is an error for people."""
    with pytest.raises(NothingToDrawError, match="no act"):
        select(ox.Store())
    with pytest.raises(NothingToDrawError, match="has a date"):
        draw_timeline(ox.Store(), tmp_path / "a.png")


def test_a_large_graph_is_cut_and_says_so(store: ox.Store) -> None:
    """With room for few cards the footnote counts what is drawn."""
    picture = select(store, most=4)
    assert sum(node.kind == "act" for node in picture.nodes.values()) == 1
    assert "1 of 2" in picture.note


def test_labels_in_the_language_asked_for(store: ox.Store) -> None:
    """Thai where there is Thai, else English."""
    found = labels(store, language="th")
    assert "ทิศเหนือ" in found
    assert "South" in found


def test_provisional_things_are_marked(store: ox.Store) -> None:
    """What only the text names is known to be provisional."""
    assert [node.label for node in select(store).nodes.values() if node.provisional] == ["Rain Fund"]


def test_one_meeting_is_the_title(store: ox.Store) -> None:
    """Where everything was done at one meeting, the picture is called after it."""
    assert select(store).title == "5th Talks"


def test_time_of_meetings_and_tenures(store: ox.Store) -> None:
    """A month lasts to its end, a term from the first day of a year to the last of a month."""
    found = [(span.name, str(span.start), str(span.end), span.written) for span in spans(store, "en")]
    assert found == [
        ("5th Talks", "2019-03-01", "2019-03-31", "2019-03"),
        ("South: chair", "2020-01-01", "2021-02-28", "2020 – 2021-02"),
        ("6th Talks", "2020-02-28", "2020-03-01", "2020-02-28 – 2020-03-01"),
    ]


def test_timeline_shows_both_eras(store: ox.Store) -> None:
    """Years stand with those of the Buddhist era, and no word covers another."""
    with mpl.rc_context(settings()):
        made = timeline(spans(store, "en"), "Time", {"meeting": "meeting", "actor": "tenure"})
        ticks = [tick.get_text() for tick in made.axes[0].get_xticklabels()]
        assert "2020\nพ.ศ. 2563" in ticks
        assert overlaps(made) == []


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the bundled seed."""
    return build(directory=tmp_path_factory.mktemp("seed") / "graph")


@pytest.mark.parametrize("language", ["en", "th", "ja"])
def test_the_seed_is_drawn_without_overlaps(seed: Graph, language: str) -> None:
    """The picture of the bundled release has cards of every kind, and no word covers another."""
    picture = select(seed.store, language)
    assert {node.kind for node in picture.nodes.values()} == {"meeting", "person", "actor", "act", "document", "topic"}
    with mpl.rc_context(settings()):
        assert overlaps(figure(picture)) == []


def test_what_belongs_to_acts_is_what_queries_for_all_give(store: ox.Store) -> None:
    """Looked up act by act, the parts of a picture are the same."""
    store.load(DISPUTE.encode(), ox.RdfFormat.TURTLE)
    everything, some = All(store), Some(store, [act for act, *_ in rows_of(store, ALL_ACTS)])
    things = sorted({to for _, _, to in everything.ends()} | {"https://example.org/lady"})
    assert (some.acts(), some.ends()) == (everything.acts(), everything.ends())
    assert some.sides() == everything.sides() != []
    assert some.people() == everything.people()
    assert sorted(some.kinds(things)) == sorted(row for row in everything.kinds(things) if row[0] in things)
    assert some.provisional(things) == everything.provisional(things)


ALL_ACTS = "SELECT DISTINCT ?act { ?act aj:modality aj:Done }"


def test_of_very_many_acts_the_most_told_are_looked_at(store: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The footnote counts all; nothing else is read."""
    claim, told = ox.NamedNode("https://example.org/c"), ox.NamedNode("https://w3id.org/asean-japan-kg/ontology#claims")
    store.add(ox.Quad(claim, told, ox.NamedNode("https://example.org/two")))
    monkeypatch.setattr(sys.modules["kg.drawing.select"], "surveyed", lambda store, _: surveyed(store, 1))
    monkeypatch.setattr(All, "acts", None)
    picture = select(store, most=4)
    assert [node.id for node in picture.nodes.values() if node.kind == "act"] == ["https://example.org/two"]
    assert "1 of 3" in picture.note
