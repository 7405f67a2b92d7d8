"""Builds that take more than a second show a bar on a terminal, and nothing elsewhere."""

from __future__ import annotations

import io
import sys

from kg.cli.build import Progress


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
    assert "2 read, two\ufffd" in written


def test_nothing_when_quick_quiet_or_piped(monkeypatch) -> None:
    """No bar within the first second, with -q, or when standard error is a file."""
    assert shown(monkeypatch, Terminal(), slow=60) == ""
    assert shown(monkeypatch, Terminal(), quiet=True) == ""
    assert shown(monkeypatch, io.StringIO()) == ""
