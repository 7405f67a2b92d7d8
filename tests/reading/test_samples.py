"""The samples through the whole product: what is read, measured against what a person wrote down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from reading.written import LANGUAGES, NAMES, SAMPLES, manifest, read

from kg.builder import build
from kg.evaluation import evaluate
from kg.names import AJ, DCTERMS
from kg.quads.records import records
from kg.store import current

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Version

FLOORS = json.loads((SAMPLES / "floors.json").read_text(encoding="utf-8"))
EVENT = ("en-forum-41", "ja-forum-41", "th-forum-41")


@pytest.fixture(name="graph", scope="module")
def _graph(tmp_path_factory: pytest.TempPathFactory) -> Version:
    folder = tmp_path_factory.mktemp("samples")
    report = build([manifest(folder, NAMES)], folder / "graph")
    assert report.status == 0, report.held or report.failures
    return current(folder / "graph")


@pytest.fixture(name="facts", scope="module")
def _facts(graph: Version) -> list[dict[str, Any]]:
    return list(records(graph.open()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reading_does_not_get_worse(facts: list[dict[str, Any]], language: str):
    """F1 of a language stays above its floor: what was measured, less 0.02."""
    result = evaluate(SAMPLES / language, [fact for fact in facts if fact["document"][:2] == language])
    assert result.groups[f"lang:{language}"].f1 >= FLOORS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_stands_where_it_says(facts: list[dict[str, Any]], language: str):
    """The evidence of every fact is found at its offsets, and every sample gives facts."""
    mine = [fact for fact in facts if fact["document"][:2] == language]
    result = evaluate(SAMPLES / language, mine)
    assert result.exact_quotes == result.facts == len(mine)
    assert {fact["document"] for fact in mine} == {name for name in NAMES if name[:2] == language}


@pytest.mark.parametrize("name", NAMES)
def test_what_a_sample_denies_is_not_asserted(name: str):
    """No done act has its evidence in a sentence of the sample that negates or supposes."""
    reading = read(name)
    denied = json.loads((SAMPLES / "denied.json").read_text(encoding="utf-8")).get(name, [])
    text = reading.release.text
    for sentence in denied:
        start = text.index(sentence)
        end = start + len(sentence)
        done = [
            c
            for c in reading.claims
            if c.kind == "act" and start <= c.evidence.start < end and c.about.modality == "Done"
        ]
        assert not done, sentence


def _releases_of(store: ox.Store, thing: str) -> set[str]:
    rows = store.query(
        f"SELECT DISTINCT ?name {{ GRAPH ?g {{ ?claim <{AJ}claims> <{thing}> ; <{AJ}statedIn> ?release ; "
        f"<{AJ}hasEvidence> ?evidence . ?release <http://purl.org/dc/terms/identifier> ?name }} }}"
    )
    return {row["name"].value for row in rows}


def _things(store: ox.Store, pattern: str) -> set[str]:
    rows = store.query(f"SELECT DISTINCT ?x {{ GRAPH ?g {{ {pattern.replace('aj:', AJ)} }} }}")
    return {row["x"].value for row in rows}


def test_the_meeting_told_in_three_languages_is_one(graph: Version):
    """One node for the 41st forum, with evidence in each of the three releases."""
    store = graph.open()
    found = _things(store, "?x a <aj:Meeting> ; <aj:ordinal> 41")
    assert len(found) == 1
    assert _releases_of(store, found.pop()) == set(EVENT)


def test_the_document_told_in_three_languages_is_one(graph: Version):
    """The vision statement is one node, whatever the language names it in."""
    store = graph.open()
    told = _things(store, "?x a ?type . ?c <aj:claims> ?x ; <aj:claimKind> 'document'")
    shared = [thing for thing in told if _releases_of(store, thing) >= set(EVENT)]
    assert len(shared) == 1


@pytest.mark.parametrize("words", ["AKAHORI Takeshi", "赤堀毅", "อากาโฮริ ทาเกชิ"])
def test_a_known_person_told_in_three_languages_is_one(graph: Version, words: str):
    """Each writing of the name leads to the one person, whose participation three releases tell."""
    store = graph.open()
    people = _things(store, f"?p <aj:participant> ?x . ?x ?named ?words FILTER(STR(?words) = '{words}')")
    assert len(people) == 1
    meetings = _things(store, f"?x a <aj:Participation> ; <aj:participant> <{people.pop()}>")
    assert [_releases_of(store, one) for one in meetings] == [set(EVENT)]


def test_an_unknown_person_with_a_romanised_name_is_one(graph: Version):
    """Nobody knows the ambassador; the romanised name in brackets joins the three writings."""
    store = graph.open()
    named = f"?x a <{AJ}Person> ; ?named ?words FILTER(LCASE(STR(?words)) = 'kitamura haruo')"
    rows = store.query(f"SELECT DISTINCT ?x {{ {named} }}")
    (person,) = (row["x"].value for row in rows)
    told = f"?part <{AJ}participant> <{person}> . ?claim <{AJ}claims> ?part ; <{AJ}statedIn>/<{DCTERMS}identifier> ?x"
    assert {row["x"].value for row in store.query(f"SELECT DISTINCT ?x {{ {told} }}")} == set(EVENT)


def test_the_pledge_is_told_by_all_three(facts: list[dict[str, Any]]):
    """Each release tells the same sum for the same fund."""
    pledges = [f for f in facts if f["document"] in EVENT and f["kind"] == "act" and f["type"] == "pledge"]
    assert [(p["document"], p["amount"]) for p in pledges] == [
        (name, {"value": 2_500_000, "currency": "USD"}) for name in EVENT
    ]
    assert all(any("JAIF" in target for target in p["targets"]) for p in pledges)
