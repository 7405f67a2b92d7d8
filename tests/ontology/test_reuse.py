"""docs/ontology-reuse.md: the ontology and the shapes in a project of somebody else, as written there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.resources import folder

GUIDE = Path(__file__).parents[2] / "docs" / "ontology-reuse.md"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A folder with a copy of ontology/ and the files of the guide."""
    root = tmp_path_factory.mktemp("lakes")
    shutil.copytree(folder("ontology"), root / "ontology")
    heads = r"^## [^\n]*?([a-z-]+\.(?:ttl|py))\n(?:(?!^## ).*\n)*?^```(?:turtle|python)\n((?:.*\n)*?)^```"
    found = re.findall(heads, GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [name for name, _ in found] == ["lakes.ttl", "lake-terms.ttl", "use.py"]
    for name, text in found:
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_the_guide_runs_and_prints_what_it_says(project: Path) -> None:
    """The program, run in that folder, prints what the guide shows."""
    promised = re.search(r"^```text\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ran = subprocess.run(
        [sys.executable, "use.py"],
        cwd=project,
        env={**environment, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert promised
    assert ran.stdout == promised[1]


def test_it_needs_nothing_of_this_program(project: Path) -> None:
    """Only public packages are imported."""
    imported = re.findall(
        r"^(?:import|from) (\w+)", (project / "use.py").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert set(imported) == {"owlrl", "pyshacl", "rdflib"}
