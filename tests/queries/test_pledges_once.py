"""A pledge that several releases tell is one row an amount, and says where they disagree; people act for countries."""

from __future__ import annotations

import pytest

from kg.answers.ready import rows
from kg.builder import build
from kg.graph import Graph
from kg.store import current

SPOKEN = (
    "Summit in Vientiane\n\nThe 27th ASEAN-Japan Summit was held in Vientiane on 10 October 2024. Prime Minister "
    "Ishiba announced that Japan would contribute {} yen to the Japan-ASEAN Integration Fund.\n"
)
TOLD = (
    "Summit with ASEAN\n\nAt the 27th ASEAN-Japan Summit, held on 10 October 2024, Japan pledged {} yen to the "
    "Japan-ASEAN Integration Fund.\n"
)
FIVE, SIX = "5000000000", "6000000000"


def _told(home, spoken: str, told: str):
    """A graph of two releases about one pledge: of a minister who speaks for Japan, and of Japan."""
    (home / "spoken.txt").write_text(SPOKEN.format(spoken), encoding="utf-8")
    (home / "told.txt").write_text(TOLD.format(told), encoding="utf-8")
    build((home / "spoken.txt", home / "told.txt"), home / "graph")
    return home / "graph"


@pytest.fixture(scope="module")
def agreed(tmp_path_factory):
    """Two releases that tell one sum."""
    return _told(tmp_path_factory.mktemp("agreed"), "5 billion", "5 billion")


@pytest.fixture(scope="module")
def disputed(tmp_path_factory):
    """Two releases that tell two sums."""
    return _told(tmp_path_factory.mktemp("disputed"), "5 billion", "6 billion")


def _cells(where, name: str, *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in Graph(where).query(name)]


def test_a_pledge_that_a_minister_and_a_country_make_is_one_row(agreed) -> None:
    """Whoever adds up the column gets what was pledged."""
    assert _cells(agreed, "pledges", "actor", "value", "disputed") == [("Japan", FIVE, "")]
    assert _cells(agreed, "money", "total", "pledges", "disputed") == [(FIVE, "1", "0")]


def test_a_disputed_sum_is_told_to_be(disputed) -> None:
    """Each row names what others tell; sums say how many pledges of theirs are disputed."""
    pledged = [("Japan", FIVE, f"{SIX} JPY"), ("Japan", SIX, f"{FIVE} JPY")]
    assert _cells(disputed, "pledges", "actor", "value", "disputed") == pledged
    assert len({cell for (cell,) in _cells(disputed, "pledges", "act")}) == 1
    assert _cells(disputed, "money", "total", "pledges", "disputed") == [(FIVE, "1", "1")]
    assert _cells(disputed, "money-by-year", "year", "total", "disputed") == [("2024", FIVE, "1")]


@pytest.mark.parametrize(
    ("name", "column"), [("act-counts", "actor"), ("centres-and-funds", "actor"), ("cooperation", "actor")]
)
def test_the_country_acts_that_a_person_speaks_for(agreed, name, column) -> None:
    """As pledges and money tell it."""
    said = {cell for (cell,) in _cells(agreed, name, column)}
    assert "Japan" in said
    assert not any("Ishiba" in cell for cell in said)


def test_several_targets_stand_in_one_cell(tmp_path) -> None:
    """In the order of their IRIs, by their names."""
    text = TOLD.format("5 billion").replace("Fund.", "Fund for disaster management and climate change.")
    (tmp_path / "told.txt").write_text(text, encoding="utf-8")
    build((tmp_path / "told.txt",), tmp_path / "graph")
    store = current(tmp_path / "graph").open()
    (row,) = rows(store, "pledges")
    assert len(row["target"].split(", ")) >= 2
    ((cell,),) = _cells(tmp_path / "graph", "pledges", "target")
    assert "http" not in cell
    assert "Japan-ASEAN Integration Fund" in cell
