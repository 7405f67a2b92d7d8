"""The list of terms that came after the last published version, kept in docs/ontology-history.md."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.documenting.source import KINDS
from kg.documenting.words import word
from kg.names import AJ
from kg.resources import folder

if TYPE_CHECKING:
    from kg.documenting.source import Source

_LIST = re.compile(r"(<!-- new terms -->\n).*?(<!-- end -->)", flags=re.DOTALL)


def published() -> dict[str, set[str]]:
    """The names of the terms of each published version, oldest first."""
    paths = sorted((folder("ontology") / "published").glob("*.txt"), key=lambda path: _number(path.stem))
    return {path.stem: set(path.read_text(encoding="utf-8").split()) for path in paths}


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def filled(text: str, source: Source) -> str:
    """The page with the terms that no published version has."""
    known = set().union(*published().values())
    lines = []
    for kind in KINDS:
        new = [name for term in source.terms(kind) if (name := term.removeprefix(AJ)) not in known]
        if new:
            lines.append(f"- {word(kind, 'en')}: {', '.join(f'`aj:{name}`' for name in new)}\n")
    return _LIST.sub(lambda found: found[1] + "".join(lines) + found[2], text)
