"""Spread more items than memory should hold over temporary files, by a key; each part is then taken by itself."""

from __future__ import annotations

import contextlib
import pickle
import tempfile
from typing import IO, TYPE_CHECKING, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST = 50_000  # items that are held in memory at once
_PARTS = 61
T = TypeVar("T")


def parted(items: Iterable[T], key: Callable[[T], str], most: int = MOST) -> Iterator[list[T]]:
    """All items in parts, so that those of one key are in one part; more than `most` wait on disk."""
    held: list[T] = []
    files: list[IO[bytes]] = []
    try:
        for item in items:
            held.append(item)
            if len(held) > most:
                files = files or [tempfile.TemporaryFile() for _ in range(_PARTS)]  # noqa: SIM115 - closed below
                _put(held, key, files)
                held = []
        if not files:
            yield held
            return
        _put(held, key, files)
        held = []
        while files:
            with files.pop() as file:
                yield _taken(file)
    finally:
        for file in files:
            file.close()


def _put(items: list[T], key: Callable[[T], str], files: list[IO[bytes]]) -> None:
    """Write items to the files of their parts."""
    by_part: list[list[T]] = [[] for _ in files]
    for item in items:
        by_part[crc32(key(item).encode("utf-8", "surrogatepass")) % len(files)].append(item)
    for part, file in zip(by_part, files, strict=True):
        pickle.dump(part, file, pickle.HIGHEST_PROTOCOL)


def _taken(file: IO[bytes]) -> list[T]:
    """What `_put` wrote."""
    file.seek(0)
    found: list[T] = []
    with contextlib.suppress(EOFError):
        while True:
            found += pickle.load(file)  # noqa: S301 - our own, in a file that has no name
    return found
