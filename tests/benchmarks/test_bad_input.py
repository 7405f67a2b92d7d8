"""Two hundred releases, one in ten of them broken, huge or hostile: the others land."""

from __future__ import annotations

from benchmarks.bad_input import missing, sources
from benchmarks.spoilt import WAYS
from kg.builder import build
from kg.store import current
from kg.workers import Workers


def test_bad_releases_do_not_stop_the_others(tmp_path):
    """Each bad one is told with its place and reason, the status says so, and a second build gives the same."""
    given, sound, spoilt = sources(tmp_path / "in", 200, 10)
    assert set(spoilt.values()) == set(WAYS)
    report = build(given, tmp_path / "g", workers=Workers(2, seconds=60))
    assert missing(report, sound, spoilt) == []
    told = "\n".join(report.failures)
    for name in ("empty.txt", "binary.txt", "picture.pdf", "large.txt", "missing.txt", "hostname"):
        assert name in told
    assert all("[" in line and "\n" not in line for line in report.failures)
    assert current(tmp_path / "g").report()["failures"] == report.failures
    again = build(given, tmp_path / "g", workers=1)
    assert (again.failures, again.read) == (report.failures, 0)
