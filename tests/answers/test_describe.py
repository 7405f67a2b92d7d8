"""Statements in words: what a thing is, who says so, and how two things are joined."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from graphs import invented

from kg.answers.describe import claims, name, path, quote, said_by, words
from kg.names import AJ, ID, RELEASE, VOCABULARY_GRAPH

PLEDGE = ID + "act/one/a1"


@pytest.fixture(scope="module")
def store():
    """The invented graph."""
    return invented()


def test_acts_are_told_by_who_did_what(store) -> None:
    """An act has no label of its own: its type, agents, targets and amount tell it; so does what it was not."""
    assert name(store, PLEDGE, "en") == "pledge: Norland -> Reef Fund -> 250 EUR"
    assert name(store, ID + "act/one/a5", "en").endswith("Sudland -> Tides -> (negated)")
    assert name(store, ID + "participation/p1", "en").startswith("Ann Ek; Norland; Minister of Tides; chair; 3rd")
    assert name(store, ID + "tenure/t1", "en") == "Sudland, Coordinator, 2031 to 2034"


def test_why_leads_to_the_words(store) -> None:
    """From an act, from its claim, and from a thing that only stands in a slot of it."""
    for thing in (PLEDGE, ID + "claim/one/c1", ID + "fund", ID + "amount/EUR-250"):
        assert claims(store, thing) == [ID + "claim/one/c1"]
    told = quote(store, ID + "claim/one/c1")
    assert (told.exact, told.start, told.end) == ("Norland pledged 250 euro to the Fund", 0, 36)
    assert claims(store, ID + "mercury-a") == []


def test_path_is_the_shortest_chain_in_words(store) -> None:
    """From a person to a document over what the person's country proposed."""
    chain = path(store, ID + "ann", ID + "plan")
    assert chain is not None
    assert words(store, chain[-1], "en").endswith("-- concerns --> Plan of the Tides")
    assert {said_by(store, one) for one in chain} == {"said in ajr:one"}
    assert path(store, ID + "ann", ID + "mercury-a") is None
    assert path(store, ID + "ann", ID + "ann") == []


def test_paths_do_not_run_through_claims_or_generic_relations(store) -> None:
    """Two things of one release are not joined by being in it."""
    chain = path(store, ID + "bo", ID + "fund")
    assert chain is not None
    assert not [one for one in chain if "/claim/" in one.subject or one.predicate == AJ + "actsOn"]


def test_a_path_is_the_same_from_either_end(store) -> None:
    """Whichever end more is told of, the chain begins where it was asked to, and is one and the same."""
    there, back = path(store, ID + "ann", ID + "plan"), path(store, ID + "plan", ID + "ann")
    assert there
    assert back == there[::-1]
    assert ID + "ann" in there[0]
    assert ID + "plan" in back[0]


def test_what_releases_say_joins_before_what_the_vocabulary_knows() -> None:
    """Of two ways with as many steps the one that a release tells is taken, whatever the order of names."""
    known, told = ox.NamedNode(VOCABULARY_GRAPH), ox.NamedNode(RELEASE + "one")
    store = ox.Store()
    for graph, middle, predicate in ((known, "body", "agent"), (told, "zebra", "agent")):
        for end in ("ann", "bo"):
            triple = (ox.NamedNode(ID + middle), ox.NamedNode(AJ + predicate), ox.NamedNode(ID + end))
            store.add(ox.Quad(*triple, graph))
            store.add(ox.Quad(*triple))
    chain = path(store, ID + "ann", ID + "bo")
    assert chain is not None
    assert {one.subject for one in chain} == {ID + "zebra"}
