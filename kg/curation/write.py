"""Write decisions to a file that diffs well: one table each, in a fixed order of keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.files import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kg.curation.model import Value

_ORDER = ("do", "claim", "thing", "things", "slot", "value", "release", "quote", "kind")
_LAST = ("by", "on", "why")
HEAD = "# Decisions of people, applied at every build. Their form is in docs/curation.md.\n"


def append(path: Path, told: Mapping[str, Value]) -> None:
    """Add a decision at the end of a file, which is made when it is missing; one that stands there is not repeated.

    :raises StorageError: when the file cannot be written; what it held stays.
    """
    block = "\n".join(["[[decision]]", *(f"{name} = {_toml(told[name])}" for name in _sorted(told))]) + "\n"
    before = path.read_text(encoding="utf-8") if path.exists() else HEAD
    if block in before:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(str(path), f"{before.rstrip()}\n\n{block}".encode())


def _sorted(told: Mapping[str, Value]) -> list[str]:
    known = [name for name in _ORDER if name in told]
    return [*known, *sorted(set(told) - {*_ORDER, *_LAST}), *(name for name in _LAST if name in told)]


def _toml(value: Value) -> str:
    """A value as TOML 1.0; JSON's strings are TOML's but for DEL, which is escaped too."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower() if isinstance(value, bool) else str(value)
