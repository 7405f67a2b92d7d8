"""Write docs/ontology/ anew, and the new terms in docs/ontology-history.md: `python -m kg.documenting [DOCS]`."""

from __future__ import annotations

import sys
from pathlib import Path

from kg.documenting.history import filled
from kg.documenting.page import Page
from kg.documenting.source import Source
from kg.documenting.words import LANGUAGES


def files(docs: Path) -> dict[Path, str]:
    """What each file should hold, by its path in the folder of documents."""
    source = Source()
    pages = {docs / "ontology" / f"{language}.html": Page(source, language).html() for language in LANGUAGES}
    history = docs / "ontology-history.md"
    return {**pages, history: filled(history.read_text(encoding="utf-8"), source)}


def main() -> None:
    """Write the files."""
    docs = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "docs"
    for path, text in files(docs).items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
