"""One graph of the bundled seed and the written samples, and who answers questions over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.builder import build
from kg.questions.answer import Asker
from kg.resources import folder
from kg.store import current

SAMPLES = Path(__file__).parents[1] / "samples"
ASKED = (
    "forum-41",
    "economic-ministers-32",
    "transport-ministers-24",
    "health-*",
    "ambassador-call-*",
)  # told by the table

TODAY = "2026-10-01"


@pytest.fixture(scope="session")
def graph(tmp_path_factory) -> Path:
    """The folder of the graph."""
    directory = tmp_path_factory.mktemp("questions") / "graph"
    samples = sorted(path for name in ASKED for path in SAMPLES.glob(f"*/??-{name}.txt"))
    build((folder("seeds"), *samples), directory)
    return directory


@pytest.fixture(scope="session")
def store(graph):
    """The graph, open."""
    return current(graph).open()


@pytest.fixture(scope="session")
def asker(store) -> Asker:
    """Answers questions over it."""
    return Asker(store, TODAY)
