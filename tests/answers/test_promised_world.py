"""Ten years of invented promises: each is in the state in which it was planted."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import pyoxigraph as ox
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "worlds"))
from promises import FATES, promises, releases

from kg.answers.commitments import commitments
from kg.builder import build
from kg.store import current


def names(store: ox.Store, iri: str) -> frozenset[str]:
    """All that a thing is called: a plan of two languages may be one, with one label in each."""
    told = store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
    return frozenset(q.object.value for q in told if isinstance(q.object, ox.Literal))


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> list[tuple[str, frozenset[str], str]]:
    """The class, names and state of every promise, as of the year after the last."""
    folder = tmp_path_factory.mktemp("promised")
    with (folder / "releases.jsonl").open("w", encoding="utf-8") as file:
        for one in releases():
            told = asdict(one) | {"published": one.published.isoformat()}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    assert build([folder / "releases.jsonl"], folder / "graph").status == 0
    store = current(folder / "graph").open()
    found = commitments(store, {"asof": "2026"})
    return [(one.kind.rpartition("#")[2], names(store, what), one.state) for one in found for what in one.about]


def test_every_fate_is_planted() -> None:
    """Sixty promises in three languages over ten years, of every state."""
    planted = promises()
    assert {one.state for one in planted} == set(FATES)
    assert {one.language for one in planted} == {"en", "th", "ja"}
    assert len({one.year for one in planted}) == 10
    assert len(planted) == 60


@pytest.mark.parametrize("one", promises(), ids=lambda one: f"{one.year}-{one.language}-{one.kind}-{one.state}")
def test_a_promise_is_in_its_state(told, one) -> None:
    """What was kept is fulfilled, what was due and is not told of again is overdue, a pledge without a day is never."""
    assert {state for kind, called, state in told if kind == one.kind and one.name in called} == {one.state}


def test_none_is_invented(told) -> None:
    """No promise but those that were made."""
    planted = {one.name for one in promises()}
    assert all(called & planted for _, called, _ in told)
