"""The documents show what the commands print; `python tests/samples_documents.py` renews them."""

from __future__ import annotations

import doctest
import re
from typing import TYPE_CHECKING

import pytest
from samples_documents import DOCUMENTS, PYTHON, ROOT, said, shown, timeless

import kg.graph

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_print_what_the_document_shows(document: str, tmp_path: Path) -> None:
    """Every `$ ajkg …` prints what stands below it, one after the other in one folder."""
    pairs = shown(document)
    assert pairs
    for command, output in pairs:
        assert timeless(said(tmp_path, command)) == timeless(output), command


def test_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python gives what it shows."""
    monkeypatch.chdir(tmp_path)
    blocks = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    parsed = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", None, 0)
    assert parsed.examples
    assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(parsed).failed == 0
    assert (tmp_path / "graph.png").exists()


def test_the_docstring_of_graph_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of `kg.Graph` gives what it shows."""
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(kg.graph)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize("document", [*DOCUMENTS, "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(document: str) -> None:
    """Every relative link of a document names a file that is there."""
    path = ROOT / document
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
