"""The bundled seed's graph, built once, and `ajkg` as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kg.builder import build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Run = subprocess.CompletedProcess


@pytest.fixture(scope="session")
def seed_graph(tmp_path_factory) -> Path:
    """The folder of the seed's graph."""
    directory = tmp_path_factory.mktemp("seed") / "graph"
    report = build((), directory)
    assert report.status == 0
    return directory


@pytest.fixture
def ajkg(seed_graph) -> Callable[..., Run]:
    """Run a command as a process of its own, over the seed's graph unless told otherwise."""

    def run(*argv: str, stdin: str = "", cwd: Path | None = None, **environment: str) -> Run:
        return subprocess.run(  # noqa: S603 -- our own command
            [sys.executable, "-m", "kg.cli.main", *argv],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            cwd=cwd,
            check=False,
            env=os.environ | {"AJKG_GRAPH": str(seed_graph)} | environment,
        )

    return run
