"""Sort more lines than memory should hold: sorted runs go to temporary files, and are merged at the end."""

from __future__ import annotations

import heapq
import tempfile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 64_000_000  # bytes of lines that are held at once


def merged(batches: Iterable[list[bytes]], most: int = MOST) -> Iterator[bytes]:
    """All lines of the batches in order, those that occur twice side by side.

    Lines hold no line ends. No more than about `most` bytes of them are held at once.
    """
    runs: list[IO[bytes]] = []
    held: list[bytes] = []
    size = 0
    for batch in batches:
        held += batch
        size += sum(map(len, batch))
        if size > most:
            runs.append(_run(held))
            held, size = [], 0
    held.sort()
    if not runs:
        yield from held
        return
    try:
        yield from heapq.merge(held, *(_lines(run) for run in runs))
    finally:
        for run in runs:
            run.close()


def _run(lines: list[bytes]) -> IO[bytes]:
    lines.sort()
    file = tempfile.TemporaryFile(prefix="ajkg-sort-")  # noqa: SIM115 - closed when all runs are merged
    file.writelines(line + b"\n" for line in lines)
    file.seek(0)
    return file


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    return (line[:-1] for line in file)
