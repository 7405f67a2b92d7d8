"""A thing is found by IRI, CURIE or a label in any language; what is not found gets suggestions."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from graphs import invented

from kg.answers.things import RDFS_LABEL, ThingNotFoundError, compact, expand, find, label, naming_releases
from kg.names import AJ, ID, RELEASE

NORLAND = ID + "norland"


@pytest.fixture(scope="module")
def store():
    """The invented graph."""
    return invented()


@pytest.mark.parametrize(
    "name",
    [NORLAND, "ajid:norland", "Norland", "norland", " Norland ", "นอร์แลนด์", "ノルランド", "kingdom-of norland"],
)  # fmt: skip
def test_finds_a_thing(store, name: str) -> None:
    """IRI, CURIE, any label; case, spaces and hyphens do not matter."""
    assert find(store, name) == NORLAND


@pytest.mark.parametrize("name", ["Norlund", "Nordland", "นอร์แลน"])
def test_suggests_the_nearest(store, name: str) -> None:
    """A slip of the pen gets the label that was meant."""
    with pytest.raises(ThingNotFoundError, match=r"Norland|นอร์แลนด์"):
        find(store, name)


def test_says_what_to_do_when_nothing_is_near(store) -> None:
    """The next step stands in the message."""
    with pytest.raises(ThingNotFoundError, match="ajkg stats"):
        find(store, "zzzzzzzzzz")
    with pytest.raises(ThingNotFoundError, match="look it up by a label"):
        find(store, "ajid:nobody")


def test_tells_two_things_of_one_name_apart(store) -> None:
    """An ambiguous name lists the things that bear it."""
    with pytest.raises(ThingNotFoundError, match="ajid:mercury-a, ajid:mercury-b"):
        find(store, "Mercury")


def test_label_falls_back(store) -> None:
    """Asked language, English, any other, then the CURIE."""
    assert label(store, NORLAND, "th") == "นอร์แลนด์"
    assert label(store, ID + "sudland", "ja") == "Sudland"
    assert label(store, ID + "nobody", "ja") == "ajid:nobody"


def test_a_name_in_the_letters_of_the_language_is_the_label() -> None:
    """Not the English one that a Thai text gives in brackets, though that is shorter."""
    paper, told, store = ox.NamedNode(ID + "provisional/document/1"), ox.NamedNode(RDFS_LABEL), ox.Store()
    for name in ("Joint Plan", "แผนงานร่วมว่าด้วยการประมง"):
        store.add(
            ox.Quad(paper, ox.NamedNode(RDFS_LABEL), ox.Literal(name, language="th"), ox.NamedNode(RELEASE + "a"))
        )
    assert label(store, paper.value, "th") == "แผนงานร่วมว่าด้วยการประมง"
    store.add(ox.Quad(paper, told, ox.Literal("Plan", language="ja"), ox.NamedNode(RELEASE + "b")))
    assert label(store, paper.value, "ja") == "Plan"


@pytest.mark.parametrize("iri", [NORLAND, "http://example.org/x", "https://w3id.org/asean-japan-kg/ontology#Act"])
def test_curies_lead_back(iri: str) -> None:
    """What is printed can be typed."""
    assert expand(compact(iri)) == iri


def test_people_and_bodies_are_shown_by_their_fullest_name():
    """Not by the surname or the abbreviation that a text goes on with, nor by a name with its abbreviation behind."""
    store = ox.Store()
    for kind, names in (
        ("person", ["Sato", "Sato Kenji"]),
        ("actor", ["RRC", "River Rice Centre", "River Rice Centre (RRC)"]),
    ):
        node = ox.NamedNode(f"{ID}provisional/{kind}/x")
        for name in names:
            store.add(ox.Quad(node, ox.NamedNode(RDFS_LABEL), ox.Literal(name, language="en"), ox.DefaultGraph()))
    assert label(store, f"{ID}provisional/person/x") == "Sato Kenji"
    assert label(store, f"{ID}provisional/actor/x") == "River Rice Centre"


def test_topics_are_shown_by_the_words_that_tell_them():
    """Neither the head noun alone nor a whole clause."""
    store = ox.Store()
    topic = f"{ID}provisional/topic/x"
    clause = "cooperation on river rice and on all that follows from it for the people of the delta"
    for name in ("cooperation", "cooperation on river rice", clause):
        store.add(ox.Quad(ox.NamedNode(topic), ox.NamedNode(RDFS_LABEL), ox.Literal(name, language="en")))
    assert label(store, topic) == "cooperation on river rice"


def test_the_releases_that_name_a_thing():
    """Under any of the IRIs that it has in them; none where only the vocabulary knows it."""
    store = ox.Store()
    one, two = ox.NamedNode(f"{ID}provisional/person/x"), ox.NamedNode(f"{ID}person/x")
    told = ox.Literal("Sato Kenji", language="en")
    store.add(ox.Quad(one, ox.NamedNode(f"{AJ}surfaceForm"), told, ox.NamedNode(f"{RELEASE}b1")))
    assert naming_releases(store, two.value) == []
    store.add(ox.Quad(one, ox.NamedNode(f"{AJ}resolvedTo"), two, ox.DefaultGraph()))
    assert naming_releases(store, two.value) == [f"{RELEASE}b1"]
