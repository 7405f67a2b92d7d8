"""Ten years of invented promises: each is in the state in which it was planted."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "worlds"))
from promises import FATES, promises, releases

from kg.answers.commitments import commitments
from kg.answers.things import label
from kg.builder import build
from kg.store import current


@pytest.fixture(scope="module")
def states(tmp_path_factory) -> dict[tuple[str, str], str]:
    """The state of every promise by class and name, as of the year after the last."""
    folder = tmp_path_factory.mktemp("promised")
    with (folder / "releases.jsonl").open("w", encoding="utf-8") as file:
        for one in releases():
            told = asdict(one) | {"published": one.published.isoformat()}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    assert build([folder / "releases.jsonl"], folder / "graph").status == 0
    store = current(folder / "graph").open()
    found = commitments(store, {"asof": "2026"})
    return {(one.kind.rpartition("#")[2], label(store, what, "en")): one.state for one in found for what in one.what}


def test_every_fate_is_planted() -> None:
    """Forty promises in three languages over ten years, of every state."""
    planted = promises()
    assert {one.state for one in planted} == set(FATES)
    assert {one.language for one in planted} == {"en", "th", "ja"}
    assert len({one.year for one in planted}) == 10
    assert len(planted) == 40


@pytest.mark.parametrize("one", promises(), ids=lambda one: f"{one.year}-{one.language}-{one.kind}-{one.state}")
def test_a_promise_is_in_its_state(states, one) -> None:
    """What was kept is fulfilled, what was due and is not told of again is overdue, a pledge without a day is never."""
    assert states.get((one.kind, one.name)) == one.state


def test_none_is_invented(states) -> None:
    """No promise but those that were made."""
    assert {name for _, name in states} == {one.name for one in promises()}
