"""What takes long is measured between others, and what is not measured is told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from benchmarks import references
from benchmarks.data import Work
from benchmarks.measure import Row, around, missing
from benchmarks.report import markdown


def test_what_takes_long_is_measured_between_ours() -> None:
    """Before and after it."""
    done: list[str] = []
    ours, other = (lambda: done.append("ours")), (lambda: done.append("other"))
    row = around(Row("a", "b", 1), ours, other, times=2, rounds=2)
    assert done == ["ours", "ours", "other"] * 2 + ["ours", "ours"]
    assert (len(row.ours), len(row.others)) == (6, 2)


def test_a_package_that_is_not_there_is_told(monkeypatch, tmp_path) -> None:
    """Its row stands in the table without numbers."""
    written = markdown([missing(Row("infer", "closure", 100, other="reasonable", goal=1.0), "reasonable")], {})
    assert "closure (not measured: reasonable is not installed; pip install reasonable)" in written
    monkeypatch.setattr(references, "find_spec", lambda _: None)
    rows = references.tokens(Work(tmp_path, 1))
    assert [row.what for row in rows] == ["the seed, text to quads", "the seed, reader alone"]
    assert all("nlpo3 is not installed" in row.note for row in rows)


def test_what_is_compared_with_comes_along() -> None:
    """`make bench` installs the extra: each package that a row needs is in it."""
    told = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    packages = {re.match(r"[\w-]+", one)[0] for one in told["optional-dependencies"]["bench"]}
    assert packages >= {"nlpo3", "pythainlp", "reasonable"}
