"""Compiled vocabularies on disk, by the hash of files and program; without a writable place there is no cache."""

from __future__ import annotations

import json
import sys
import zlib
from dataclasses import asdict, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg import caches
from kg.version import VERSION
from kg.vocabulary.model import Cue, Entry, LabelTable, Vocabulary

_KIND = "vocabulary"
_FIELDS = tuple(field.name for field in fields(Entry))


def _key(digest: str) -> str:
    return f"{VERSION}-{_program()}-{sys.implementation.cache_tag}-{digest[:24]}.json"


@lru_cache(maxsize=1)
def _program() -> str:
    """A checksum of the modules that compile a vocabulary: what another program compiled is another file."""
    package = Path(__file__).parent
    found = 0
    for path in sorted([*package.glob("*.py"), *(package.parent / "text").glob("*.py")]):
        found = zlib.crc32(path.read_bytes(), found)
    return f"{found:08x}"


def get(digest: str) -> Vocabulary | None:
    """The compiled vocabulary of this digest, None when it was not kept or cannot be read."""
    kept = caches.read(_KIND, _key(digest))
    if kept is None:
        return None
    try:
        data = json.loads(kept)
        rows = [_entry(row) for row in data["entries"]]
        entries = {entry.iri: entry for entry in rows}
        cues = {code: tuple(_cue(kept) for kept in found) for code, found in data["cues"].items()}
        table = _table(data["table"], rows)
        return Vocabulary(entries, cues, _tuples(data["words"]), _tuples(data["slots"]), digest, table=table)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def put(digest: str, vocabulary: Vocabulary) -> None:
    """Keep a compiled vocabulary; a place that cannot be written is no error."""
    kept = {
        "entries": [[getattr(entry, name) for name in _FIELDS] for entry in vocabulary.entries.values()],
        "cues": {code: [asdict(cue) for cue in found] for code, found in vocabulary.cues.items()},
        "words": vocabulary.words,
        "slots": vocabulary.slots,
        "table": _kept_table(vocabulary),
    }
    caches.keep(_KIND, _key(digest), json.dumps(kept, ensure_ascii=False).encode())


def _entry(row: list[Any]) -> Entry:
    iri, kind, type_, labels, parties, part_of, country, positions, broader, role, provisional, fiscal = row
    return Entry(
        iri,
        kind,
        type_,
        {code: tuple(found) for code, found in labels.items()},
        tuple(parties),
        tuple(part_of),
        country,
        tuple([tuple(held) for held in positions]),
        tuple(broader),
        role,
        provisional,
        fiscal,
    )


def _cue(kept: dict[str, Any]) -> Cue:
    kept["forms"] = tuple(kept["forms"])
    kept["object_kinds"] = tuple(kept["object_kinds"])
    return Cue(**kept)


def _kept_table(vocabulary: Vocabulary) -> dict[str, Any]:
    """The table with numbers of entries for IRIs: one number where a name is of one thing only."""
    table = vocabulary.table or LabelTable((), (), {})
    numbers = {iri: number for number, iri in enumerate(vocabulary.entries)}
    found = [[numbers[iri] for _, iris in pairs for iri in iris] for pairs in table.found]
    return {
        "keys": table.keys,
        "found": [named[0] if len(named) == 1 else named for named in found],
        "capitals": table.capitals,
    }


def _table(kept: dict[str, Any], rows: list[Entry]) -> LabelTable:
    alone = [((entry.kind, (entry.iri,)),) for entry in rows]
    found = tuple([alone[named] if isinstance(named, int) else _several(named, rows) for named in kept["found"]])
    return LabelTable(tuple(kept["keys"]), found, _tuples(kept["capitals"]))


def _several(named: list[int], rows: list[Entry]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    kinds: dict[str, list[str]] = {}
    for number in named:
        kinds.setdefault(rows[number].kind, []).append(rows[number].iri)
    return tuple([(kind, tuple(iris)) for kind, iris in kinds.items()])


def _tuples(value: Any) -> Any:  # noqa: ANN401 -- lists of the JSON become tuples again
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(value) if isinstance(value, list) else value
