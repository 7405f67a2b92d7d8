"""Ratios, aims and growth as the benchmark reports them."""

from __future__ import annotations

import time

from benchmarks.measure import Row, pairs, stopped
from benchmarks.report import grown, markdown, read


def test_ratios_say_how_much_faster_or_slower():
    """Faster is the other's time over ours, not slower is ours over the other's; medians count."""
    fast = Row("infer", "closure", 10, ours=[1.0, 2.0, 9.0], others=[200.0], goal=100.0)
    assert (fast.ratio, fast.met) == (100.0, True)
    level = Row("load", "store", 10, ours=[3.0], others=[2.0], goal=1.25, better="not slower")
    assert (level.ratio, level.met) == (1.5, False)
    assert Row("draw", "picture", 10, ours=[1.0]).met is None


def test_growth_is_against_the_releases():
    """Ten times the time for ten times the releases is a growth of one."""
    rows = [Row("query", "pledges", size, ours=[seconds]) for size, seconds in ((100, 0.1), (1000, 3.0), (10000, 30.0))]
    assert [(round(ratio, 6), sizes) for ratio, _, sizes, _ in grown(rows)] == [
        (3.0, "100 → 1,000"),
        (1.0, "1,000 → 10,000"),
    ]


def test_the_table_has_ratio_aim_and_times():
    """And the machine above it; a row comes back from JSON."""
    row = Row("load", "store", 1000, 5000, "quads", [0.5, 0.6], "the engine", [0.5], 1.25, "not slower")
    text = markdown([read(row.json())], {"cores": "2"})
    assert "cores 2" in text
    assert "| **1.10** | ≤ 1.25 yes | store | 1,000 | 5,000 quads | 550 ms ± 9%, 9,091/s | the engine: 500 ms |" in text


def test_pairs_are_measured_in_turn():
    """As many times each, one after the other."""
    order = []
    row = pairs(Row("x", "y", 1), lambda: order.append("ours"), lambda: order.append("other"), rounds=2)
    assert order == ["ours", "other", "ours", "other"]
    assert len(row.ours) == len(row.others) == 2
    assert row.memory > 0


def test_what_takes_too_long_is_stopped():
    """In a process of its own."""
    assert stopped(lambda: time.sleep(5), 1)
    assert not stopped(lambda: None, 5)
