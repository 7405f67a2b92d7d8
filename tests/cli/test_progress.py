"""Builds that take more than a second show a bar on a terminal, and nothing elsewhere."""

from __future__ import annotations

import io
import sys

from kg.cli.progress import Progress, Rate, told


class Terminal(io.StringIO):
    """Standard error that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def shown(monkeypatch, stream: io.StringIO, *, quiet: bool = False, slow: float = 0.0) -> str:
    """What is written while two releases are read."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    progress = Progress(quiet=quiet, slow=slow)
    for done, document in enumerate(["one", "two\x1b[31m"], 1):
        progress(done, document)
    progress.stop()
    return stream.getvalue()


def test_bar_on_a_terminal(monkeypatch) -> None:
    """It counts releases and names the last, without obeying its control characters."""
    written = shown(monkeypatch, Terminal())
    assert "2 done" in written
    assert "two\ufffd" in written


def test_nothing_when_quick_quiet_or_piped(monkeypatch) -> None:
    """No bar within the first second, with -q, or when standard error is a file."""
    assert shown(monkeypatch, Terminal(), slow=60) == ""
    assert shown(monkeypatch, Terminal(), quiet=True) == ""
    assert shown(monkeypatch, io.StringIO()) == ""


def test_lines_on_request(monkeypatch) -> None:
    """Where there is no terminal, --progress writes a line now and then, with the rate and the time left."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("kg.cli.progress._OFTEN", 0.0)
    now = clock(monkeypatch)
    progress = Progress(quiet=False, total=4000, lines=True)
    now[0] += 7.0  # the reader is compiled
    progress(1, "one")
    now[0] += 10.0
    progress(1001, "other")
    progress.stage("joining")
    assert stream.getvalue().splitlines() == [
        "1 of 4,000 done",
        "1,001 of 4,000 done, 100 a second, 30 s left",
        "joining",
    ]


def clock(monkeypatch) -> list[float]:
    """A clock that goes only when a test turns it."""
    now = [100.0]
    monkeypatch.setattr("kg.cli.progress.time.monotonic", lambda: now[0])
    return now


def test_a_rate_counts_from_the_first_release(monkeypatch) -> None:
    """What comes before it is no reading; after half a second nothing is known yet, and later the last 30 s count."""
    now, rate = clock(monkeypatch), Rate()
    now[0] += 60.0
    assert rate(1) == 0
    now[0] += 0.5
    assert rate(40) == 0
    now[0] += 4.5
    assert rate(251) == 50
    for _ in range(40):
        now[0] += 1.0
        last = rate(251)
    assert last == 0


def test_how_far_in_words() -> None:
    """Seconds, minutes and hours; no time left where the number of releases is not known."""
    assert told(250, 1000, 25.0) == "250 of 1,000 done, 25 a second, 30 s left"
    assert told(1, 100_000, 10.0).endswith("2.8 h left")
    assert told(7, 0, 3.5) == "7 done, 3.5 a second"
    assert (told(1, 1000, 0.0), told(1, 0, 0.0)) == ("1 of 1,000 done", "1 done")
