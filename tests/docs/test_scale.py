"""The plan for many releases is worked out from its own figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import scale

PLAN = Path(__file__).parents[2] / "docs" / "scale.md"


def test_the_tables_of_the_plan_are_fresh() -> None:
    """Make them again with `python -m benchmarks.scale`."""
    assert scale.tables(scale.values([])) in PLAN.read_text(encoding="utf-8")


def test_a_figure_that_changed_is_given() -> None:
    """Twice the rate, half the hours; what is no figure is told."""
    row = "| Reading, core-hours | `n / rate / HOUR` | 0.23 h | 23 h | 231 h |"
    assert row in scale.tables(scale.values(["rate=120"]))
    with pytest.raises(SystemExit, match="no figure is called speed"):
        scale.values(["speed=1"])
