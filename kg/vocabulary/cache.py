"""Compiled vocabularies on disk, by content hash; without a writable place there is no cache."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.version import VERSION
from kg.vocabulary.model import Cue, Entry, LabelTable, Vocabulary


def _path(digest: str) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    name = f"vocabulary-{VERSION}-{sys.implementation.cache_tag}-{digest[:24]}.json"
    return Path(base) / "ajkg" / name


def get(digest: str) -> Vocabulary | None:
    """The compiled vocabulary of this digest, None when it was not kept or cannot be read."""
    try:
        data = json.loads(_path(digest).read_bytes())
        entries = {iri: _entry(fields) for iri, fields in data["entries"].items()}
        cues = {code: tuple(_cue(fields) for fields in found) for code, found in data["cues"].items()}
        table = _table(data["table"])
        return Vocabulary(entries, cues, _tuples(data["words"]), _tuples(data["slots"]), digest, table=table)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError):
        return None


def put(digest: str, vocabulary: Vocabulary) -> None:
    """Keep a compiled vocabulary; a place that cannot be written is no error."""
    kept = {name: value for name, value in asdict(vocabulary).items() if not name.startswith("_")}
    try:
        path = _path(digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except (OSError, RuntimeError):
        return


def _entry(fields: dict) -> Entry:  # type: ignore[type-arg]
    fields["labels"] = {code: tuple(found) for code, found in fields["labels"].items()}
    for name in ("parties", "part_of", "broader"):
        fields[name] = tuple(fields[name])
    fields["positions"] = tuple(tuple(held) for held in fields["positions"])
    return Entry(**fields)


def _cue(fields: dict) -> Cue:  # type: ignore[type-arg]
    fields["forms"] = tuple(fields["forms"])
    fields["object_kinds"] = tuple(fields["object_kinds"])
    return Cue(**fields)


def _table(fields: dict) -> LabelTable:  # type: ignore[type-arg]
    found = tuple([tuple([(kind, tuple(iris)) for kind, iris in pairs]) for pairs in fields["found"]])
    return LabelTable(tuple(fields["keys"]), found, _tuples(fields["capitals"]))


def _tuples(value: Any) -> Any:  # noqa: ANN401 -- lists of the JSON become tuples again
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(value) if isinstance(value, list) else value
