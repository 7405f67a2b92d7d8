"""How many releases sources hold, counted without reading them: for a progress bar."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.release.load import SUFFIXES
from kg.release.places import Remote, place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BLOCK = 1 << 20
_MANY = 1000


def count(sources: Iterable[str | Path]) -> int:
    """The number of releases in the sources, as far as names and line ends tell; at least one for each.

    What lies in a storage is not fetched for that, and counts as many.
    """
    return sum(_in(source) for source in sources)


def _in(source: str | Path) -> int:
    try:
        path = place(source)
        if isinstance(path, Remote):
            return _MANY
        if path.is_dir():
            return sum(file.suffix.lower() in SUFFIXES for file in path.iterdir())
        name = path.name.lower()
        if name.endswith((".csv", ".jsonl", ".jsonl.gz")):
            return max(1, _lines(path) - name.endswith(".csv"))
    except (OSError, EOFError, zlib.error, InputError):
        return 1  # the build says what is wrong with it
    return 1


def _lines(path: Path) -> int:
    """Line ends of a file, and one more when the last line has none."""
    lines, last = 0, b"\n"
    with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
        while block := file.read(_BLOCK):
            lines += block.count(b"\n")
            last = block[-1:]
    return lines + (last != b"\n")
