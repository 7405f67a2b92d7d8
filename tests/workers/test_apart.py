"""A copy of this process does one thing, and gives the memory back."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

from kg import builder
from kg.builder import build
from kg.store import current
from kg.store.export import export

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def alone(program: str, *args: str) -> str:
    """What a program of its own prints: the test's process has other threads about."""
    argv = [sys.executable, "-c", dedent(program), *args]
    return subprocess.run(argv, capture_output=True, text=True, check=True, timeout=60).stdout  # noqa: S603


def test_what_is_done_apart_is_left_in_files(tmp_path: Path) -> None:
    """And leaves nothing in this process."""
    program = """
        import sys
        from pathlib import Path
        from kg.workers.apart import apart
        made = []
        def do():
            made.append(1)
            Path(sys.argv[1]).write_text("done")
        print(apart(do), made)
    """
    assert alone(program, str(tmp_path / "file")) == "True []\n"
    assert (tmp_path / "file").read_text() == "done"


def test_what_fails_apart_is_left_to_whoever_asked() -> None:
    """An error, a kill, or other threads that a copy would not have."""
    program = """
        import os, signal, threading, time
        from kg.workers.apart import apart
        def broken():
            raise ValueError
        print(apart(broken), apart(lambda: os.kill(os.getpid(), signal.SIGKILL)))
        threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
        print(apart(lambda: None))
    """
    assert alone(program) == "False False\nFalse\n"


def test_releases_that_are_joined_apart_make_the_same_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many of them are joined in a copy: the statements are those of a build that joins them here."""
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"The {number}th ASEAN-Japan Forum was held in Tokyo.", "utf-8")
    program = """
        import sys
        from kg import builder
        from kg.workers import apart
        asked = []
        def told(do):
            asked.append(apart.apart(do))
            return asked[-1]
        builder.apart, builder._IN_MEMORY = told, 0
        builder.build([sys.argv[1]], sys.argv[2], workers=1)
        print(asked)
    """
    assert alone(program, str(tmp_path), str(tmp_path / "apart")) == "[True]\n"
    monkeypatch.setattr(builder, "_IN_MEMORY", 1000)
    build([tmp_path / "1.txt", tmp_path / "2.txt"], tmp_path / "here")
    assert export(current(tmp_path / "apart").open(), "nquads") == export(current(tmp_path / "here").open(), "nquads")
