"""Write what docs/ takes from ontology/ anew: `python -m kg.documenting [DOCS]`.

That is docs/ontology/, docs/word-classes.md and the list of new terms in docs/ontology-history.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kg.documenting.history import filled
from kg.documenting.lexicon import page
from kg.documenting.page import Page
from kg.documenting.source import Source
from kg.documenting.words import LANGUAGES

_ROOT = Path(__file__).parents[2]


def files(docs: Path) -> dict[Path, str]:
    """What each file should hold, by its path in the folder of documents."""
    source = Source()
    pages = {docs / "ontology" / f"{language}.html": Page(source, language).html() for language in LANGUAGES}
    history = docs / "ontology-history.md"
    classes = page(_ROOT / "ontology" / "lexicon", _ROOT / "kg")
    return {**pages, history: filled(history.read_text(encoding="utf-8"), source), docs / "word-classes.md": classes}


def main() -> None:
    """Write the files."""
    docs = Path(sys.argv[1]) if len(sys.argv) > 1 else _ROOT / "docs"
    for path, text in files(docs).items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
