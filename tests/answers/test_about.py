"""What show tells of a thing: all of little, and of much the most telling."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from graphs import invented

from kg.answers import about as module
from kg.answers.about import about, claims_about
from kg.answers.describe import claims
from kg.names import AJ, ID
from kg.web.errors import AnswerError

NORLAND = ID + "norland"


@pytest.fixture(scope="module")
def store():
    """The invented graph."""
    return invented()


def test_about_groups_what_is_known(store) -> None:
    """Names first, then properties, then acts, each once and with its claims."""
    lines = list(about(store, NORLAND, "en"))
    assert lines[0].value == "country"
    assert "ノルランド" in lines[1].value
    acts = [line for line in lines if line.group == "acts of it"]
    assert len(acts) == len({line.value for line in acts}) == 5
    assert [line.claims for line in acts if line.value.startswith("pledge")] == [(ID + "claim/one/c1",)]
    assert {line.property for line in lines if line.group == "acts about it"} == {
        f"ajid:act/one/a{number}" for number in (3, 7, 8)
    }


def test_what_is_little_is_shown_whole(store) -> None:
    """With room for all, the lines are those of everything."""
    for thing in ("norland", "sudland", "ann", "fund", "act/one/a1", "plan"):
        assert list(about(store, ID + thing, "en", 100)) == list(about(store, ID + thing, "en", None))


def test_of_much_the_most_told_is_shown(store) -> None:
    """Events that most claims tell; how many are left out is told, of claims too."""
    told = ox.Store()
    told.extend(store)
    for number in range(3):
        claim = ox.NamedNode(f"{ID}claim/two/c{number}")
        told.add(ox.Quad(claim, ox.NamedNode(AJ + "claims"), ox.NamedNode(ID + "act/one/a1"), ox.DefaultGraph()))
    acts = [line for line in about(told, NORLAND, "en", 1) if line.group == "acts of it"]
    assert [line.property for line in acts] == ["ajid:act/one/a1", "more"]
    assert (acts[0].unnamed, acts[1].more) == (3, 4)


def test_of_many_things_those_with_most_acts_in_common(store) -> None:
    """A property with more values than are shown begins with what shares acts with the thing."""
    told = ox.Store()
    told.extend(store)
    for name in ("amber", "birch", "cedar"):
        told.add(ox.Quad(ox.NamedNode(NORLAND), ox.NamedNode(AJ + "supports"), ox.NamedNode(ID + name)))
    told.add(ox.Quad(ox.NamedNode(NORLAND), ox.NamedNode(AJ + "supports"), ox.NamedNode(ID + "fund")))
    (line,) = [line for line in about(told, NORLAND, "en", 1) if line.property == "supports"]
    assert line.value == "Reef Fund; and 3 more"
    assert len([line for line in about(told, NORLAND, "en", None) if "amber" in line.value]) == 1


def test_only_what_is_shown_is_put_into_words(store, monkeypatch) -> None:
    """However much there is: words take the time."""
    told, named = ox.Store(), []
    told.extend(store)
    for number in range(300):
        act = ox.NamedNode(f"{ID}act/many/a{number:03}")
        for predicate in ("agent", "supporter"):
            told.add(ox.Quad(act, ox.NamedNode(AJ + predicate), ox.NamedNode(NORLAND)))
    monkeypatch.setattr(module, "name", lambda _, iri, *__: named.append(iri) or iri)
    list(about(told, NORLAND, "en"))
    assert len([iri for iri in named if "/act/" in iri]) <= 2 * module.MOST


def test_claims_are_counted_as_why_lists_them(store) -> None:
    """Of a thing, of an act, of what only stands in a slot, of a claim itself, and of what nobody speaks of."""
    for thing in ("norland", "fund", "act/one/a1", "amount/EUR-250", "claim/one/c1", "mercury-a"):
        assert claims_about(store, ID + thing) == len(claims(store, ID + thing))


@pytest.mark.parametrize(
    ("rows", "says"), [([("http://x/p", "many", "http://x/o")], "counts 'many'"), ([], "how many")]
)
def test_an_endpoint_that_lies_about_numbers(store, monkeypatch, rows, says) -> None:
    """It is told as what it is, not as an error of ours."""
    monkeypatch.setattr(module, "rows_of", lambda *_: rows)
    with pytest.raises(AnswerError, match=says):
        [*about(store, NORLAND, "en"), claims_about(store, NORLAND)]
