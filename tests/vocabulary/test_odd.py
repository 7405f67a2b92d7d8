"""A user's vocabulary says something that nobody reads: each is told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.builder import build
from kg.vocabulary.odd import odd

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/asean-japan-kg/id/topic/reefs> a skos:Concept , aj:Topic ;
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('skos:prefLabel "Reefs"@en ; aj:colour "red" .', ["4: nothing reads aj:colour; see ontology/README.md"]),
        ('skos:prefLable "Reefs"@en .', ["4: nothing reads skos:prefLable; see ontology/README.md"]),
        ('skos:prefLabel "Reefs" .', ['4: the name "Reefs" has no language; write "Reefs"@en, or whichever it is']),
        ('skos:prefLabel "Reefs"@en .', []),
        ('skos:prefLabel "Reefs"@en', []),  # no Turtle: whoever loads it says so
    ],
)
def test_odd_triples(tmp_path: Path, line: str, told: list[str]) -> None:
    """Predicates that mean nothing here, misspelt ones, and names in no language."""
    path = tmp_path / "mine.ttl"
    path.write_text(HEAD + line, encoding="utf-8")
    assert odd([path, tmp_path / "missing.ttl"]) == [f"{path}:{one}" for one in told]


def test_a_build_tells_them(tmp_path: Path) -> None:
    """As notes: the build goes on."""
    path = tmp_path / "mine.ttl"
    path.write_text(HEAD + 'skos:prefLabel "Reefs" .', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Japan proposed a school of divers to ASEAN.", encoding="utf-8")
    report = build([tmp_path / "a.txt"], tmp_path / "g", vocabulary_files=[path])
    assert report.status == 0
    assert any("has no language" in note for note in report.notes)
