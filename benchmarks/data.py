"""What is measured on: releases and graphs of a size, made once and kept in the folder of the benchmark."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox

from benchmarks.world import releases
from kg.closure import of_quads
from kg.names import INFERRED, RELEASE
from kg.pipeline import Pipeline, Settings
from kg.store import current
from kg.store.shards import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.closure.triples import Triple


class Work:
    """The folder with everything that the stages of one size share."""

    def __init__(self, folder: Path, size: int) -> None:
        """Name the folder and the number of releases."""
        self.folder, self.size = folder, size

    def source(self) -> Path:
        """The releases as JSON Lines."""
        path = self.folder / f"releases-{self.size}.jsonl"
        if not path.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(".new")
            with beside.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(told.line(), ensure_ascii=False) + "\n" for told in releases(self.size))
            beside.replace(path)
        return path

    def graph(self, workers: int = 1) -> Path:
        """The graph of these releases; how long its build took stands beside it, when it was made in one go."""
        path = self.folder / f"graph-{self.size}"
        if not (path / "current").is_file():
            resumed = path.exists()
            command = [sys.executable, "-m", "kg.cli.main", "build", str(self.source()), "-o", str(path)]
            began = time.perf_counter()
            subprocess.run([*command, "--workers", str(workers)], check=True)  # noqa: S603 -- our own command
            if not resumed:
                seconds = {"seconds": time.perf_counter() - began, "workers": workers}
                (self.folder / f"built-{self.size}.json").write_text(json.dumps(seconds), encoding="utf-8")
        return path

    def seed(self) -> Path:
        """The graph of the bundled seed."""
        path = self.folder / "graph-seed"
        if not (path / "current").is_file():
            subprocess.run([sys.executable, "-m", "kg.cli.main", "build", "-o", str(path)], check=True)  # noqa: S603
        return path

    def shards(self) -> list[Path]:
        """The N-Quads of the releases."""
        return current(self.graph()).shards()

    def told(self, most: int) -> list[list[ox.Quad]]:
        """What releases say, without what follows: releases until there are `most` triples."""
        found: list[list[ox.Quad]] = []
        count = 0
        for quads in self._quads():
            found.append([quad for quad in quads if quad.graph_name.value.startswith(RELEASE)])
            count += len(found[-1])
            if count >= most:
                break
        return found

    def closed(self, most: int, background: dict[str, list[Triple]]) -> list[list[Triple]]:
        """What a validator gets of each release: its triples, what follows, and the types of what it mentions."""
        found: list[list[Triple]] = []
        count = 0
        for quads in self._quads():
            triples = of_quads(quads)
            mentioned = {value for _, _, value in triples if isinstance(value, str)}
            types = (one for thing in mentioned & background.keys() for one in background[thing])
            found.append([*triples, *types])
            count += len(found[-1])
            if count >= most:
                break
        return found

    def _quads(self) -> Iterator[list[ox.Quad]]:
        for path in self.shards():
            quads = ox.parse(read(path), ox.RdfFormat.N_QUADS)
            yield [q for q in quads if q.graph_name.value.startswith((RELEASE, INFERRED))]


def pipeline() -> Pipeline:
    """All that is compiled once for a build."""
    return Pipeline(Settings())
