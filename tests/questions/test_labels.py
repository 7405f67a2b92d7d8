"""Names that a graph knows, found in a question by the engine as reading all of them would."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import AJ, ID
from kg.questions.labels import Labels, occurrences
from kg.text import fold, lowered

FORM = ox.NamedNode(AJ + "surfaceForm")
NAMES = {
    "actor/kelp": "Kelp  Board",
    "actor/reef": "Reef\nCouncil",
    "actor/crab": "Ｃrab Office",
    "actor/tide": "สำนักงานกระแสน้ํา",
    "provisional/topic/oysters": "oysters",
    "document/plan": "« Tidal Plan »",
    "place/kobe": "神戸ﾐﾅﾄ",
    "person/doe": "Ana d’Or",
    "claim/none": "reef",
}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A store of things with plain and with oddly written names."""
    made = ox.Store()
    made.extend(ox.Quad(ox.NamedNode(ID + thing), FORM, ox.Literal(name)) for thing, name in NAMES.items())
    return made


def _all(text: str) -> set[tuple[int, int, str]]:
    """Where each name stands in a text, looked for one by one."""
    names = {ID + thing: " ".join(lowered(name).split()) for thing, name in NAMES.items() if "claim/" not in thing}
    return {(*place, iri) for iri, name in names.items() for place in occurrences(text, name)}


def _found(store: ox.Store, text: str) -> set[tuple[int, int, str]]:
    return {(one.start, one.end, iri) for one in Labels(store).find(text) for iri in one.iris}


@pytest.mark.parametrize("name", [name for thing, name in NAMES.items() if "claim/" not in thing])
def test_a_name_is_found_however_the_graph_writes_it(store, name):
    """Blanks, line ends, widths, quotation marks and decomposed vowels of a label are no matter."""
    text = f"what of {' '.join(lowered(name).split())} now?"
    assert _found(store, text) == _all(text) != set()


def test_things_that_are_no_answer_are_not_found(store):
    """What bears words and is no thing that a question asks about is passed over."""
    assert _found(store, "the reef is well") == set()


@given(st.lists(st.sampled_from([*NAMES.values(), "of", "and?", "รีฟ", "海"]), max_size=6))
def test_names_among_others_are_all_found(store, words):
    """Any sequence of names and words: the same places as when each name is looked for."""
    text = fold(" ".join(" ".join(words).split())).lower
    assert _found(store, text) == _all(text)


def test_a_piece_of_a_name_leads_to_its_thing(store):
    """A piece from the beginning of a word, of the kinds that are asked for; not the middle of a word."""
    labels = Labels(store)
    piece = labels.containing("tidal", frozenset({"document"}))
    assert piece is not None
    assert piece.iris == (ID + "document/plan",)
    assert labels.containing("tidal", frozenset({"actor"})) is None
    assert labels.containing("idal") is None
