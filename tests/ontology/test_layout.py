"""The Turtle files keep the layout of the style guide, so that two people's edits differ only where they mean to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HAND_WRITTEN = ["terms.ttl", "axioms.ttl", "shapes.ttl", "style-shapes.ttl", "vocabulary-shapes.ttl", "alignments.ttl"]


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_layout(files: dict[str, Path], name: str) -> None:
    """Prefixes are sorted, lines end without space, blocks are apart by one line, the file says what it is."""
    text = files[name].read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix (\S+):", text, flags=re.MULTILINE)
    assert prefixes == sorted(prefixes)
    assert text.startswith("# ")
    assert text.endswith(".\n")
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]$|\t", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_prefixes_are_used(files: dict[str, Path], name: str) -> None:
    """No prefix is declared for nothing."""
    lines = files[name].read_text(encoding="utf-8").splitlines()
    declared = [line.split()[1] for line in lines if line.startswith("@prefix")]
    body = "\n".join(line for line in lines if not line.startswith(("@prefix", "#")))
    assert [prefix for prefix in declared if not re.search(rf"(?<![\w:]){prefix}[\w-]", body)] == []


def test_blocks_of_terms_stand_in_order(files: dict[str, Path]) -> None:
    """A term's block has labels, definition, example, scope note, codes, source and origin in this order."""
    order = [
        *("rdfs:label", "skos:definition", "skos:example", "skos:scopeNote"),
        *("aj:actTypeCode", "aj:agentProperty", "dcterms:source", "rdfs:isDefinedBy"),
    ]
    for block in files["terms.ttl"].read_text(encoding="utf-8").split("\n\naj:")[1:]:
        found = re.findall(r"^    ([a-z]+:[A-Za-z]+) ", block, flags=re.MULTILINE)
        assert found == [name for name in order if name in found], block


def test_languages_stand_in_order(files: dict[str, Path]) -> None:
    """Labels and definitions come in the order English, Thai, Japanese."""
    for block in files["terms.ttl"].read_text(encoding="utf-8").split("\n\naj:")[1:]:
        labels = re.search(r"rdfs:label (.*?) ;\n", block, flags=re.DOTALL)
        assert labels
        assert re.findall(r"@([a-z]+)", labels.group(1)) == ["en", "th", "ja"]
