"""The releases of the benchmarks: the same every time, in three languages, with facts that the reader finds."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from benchmarks.spoilt import WAYS, spoil
from benchmarks.world import release, releases
from kg.builder import build
from kg.graph import Graph

LEAST = 0.9  # of the acts that were put in, the share that must be read


def test_a_short_run_is_the_beginning_of_a_long_one():
    """Any part can be made apart."""
    long = list(releases(12))
    assert list(releases(6)) == long[:6]
    assert list(releases(4, start=8)) == long[8:]
    assert release(7, seed=2) != release(7)
    assert {one.lang for one in long[:3]} == {"en", "th", "ja"}


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    """A graph of thirty generated releases."""
    folder = tmp_path_factory.mktemp("world")
    source = folder / "releases.jsonl"
    source.write_text("".join(json.dumps(one.line()) + "\n" for one in releases(30)), encoding="utf-8")
    build([source], folder / "graph")
    return Graph(folder / "graph")


def test_what_was_put_in_is_read(graph):
    """Nearly all acts and every numbered meeting are found under their names."""
    found = [json.loads(line) if isinstance(line, str) else line for line in graph.facts()]
    acts = Counter((fact["document"], fact["type"]) for fact in found if fact["kind"] == "act")
    told = [fact for one in releases(30) for fact in one.facts]
    wanted = Counter((fact["document"], fact["type"]) for fact in told if fact["kind"] == "act")
    assert (acts & wanted).total() >= LEAST * wanted.total()
    ordinals = {(fact["document"], fact["ordinal"]) for fact in found if fact["kind"] == "meeting"}
    assert {(fact["document"], fact["ordinal"]) for fact in told if fact["kind"] == "meeting"} <= ordinals


def test_spoilt_releases_do_not_stop_the_others(tmp_path):
    """One of each kind among sound ones: those land, and what failed is listed."""
    told = list(releases(2 * len(WAYS)))
    lines = [spoil(one, at) if at < len(WAYS) else json.dumps(one.line()) for at, one in enumerate(told)]
    (tmp_path / "source.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = build([tmp_path / "source.jsonl"], tmp_path / "graph")
    assert report.releases >= len(WAYS)
    assert report.failures
