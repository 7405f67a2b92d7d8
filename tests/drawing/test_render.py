"""Pictures of the seed's graph: the same bytes each time, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.drawing import draw, draw_timeline, select
from kg.drawing.picture import NothingToDrawError
from kg.errors import UsageError
from kg.graph import Graph, build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="graph", scope="module")
def _graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return build(directory=tmp_path_factory.mktemp("graph"))


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_same_graph_same_bytes(graph: Graph, tmp_path: Path, suffix: str):
    """Two drawings of one graph are equal byte for byte."""
    one, two = tmp_path / f"one.{suffix}", tmp_path / f"two.{suffix}"
    graph.draw(one)
    graph.draw(two)
    assert one.read_bytes() == two.read_bytes()
    assert one.stat().st_size > 10_000


def test_kinds_are_told_apart(graph: Graph):
    """The seed's picture has actors, acts, people, meetings, documents and topics."""
    kinds = {node.kind for node in select(graph.store).nodes.values()}
    assert kinds == {"actor", "act", "person", "meeting", "document", "topic"}


def test_every_edge_has_a_name_and_two_nodes(graph: Graph):
    """No edge hangs in the air."""
    picture = select(graph.store)
    assert all(e.name and e.source in picture.nodes and e.target in picture.nodes for e in picture.edges)


def test_focus_draws_the_neighbourhood(graph: Graph):
    """One step around a thing is what it is joined to, and a step more is more."""
    iri = next(node.id for node in select(graph.store).nodes.values() if node.kind == "document")
    near, far = (select(graph.store, focus=iri, depth=depth) for depth in (1, 3))
    assert {iri} < set(near.nodes) < set(far.nodes)


def test_focus_on_a_stranger_is_an_error(graph: Graph):
    """A thing that no act speaks of cannot be drawn."""
    with pytest.raises(NothingToDrawError):
        select(graph.store, focus="https://example.org/nobody")


def test_timeline(graph: Graph, tmp_path: Path):
    """Meetings and tenures are drawn in time."""
    draw_timeline(graph.store, tmp_path / "time.svg", "th")
    assert (tmp_path / "time.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_another_suffix_is_an_error(graph: Graph, tmp_path: Path):
    """A picture has one of three formats."""
    with pytest.raises(UsageError):
        draw(select(graph.store), tmp_path / "graph.gif")
