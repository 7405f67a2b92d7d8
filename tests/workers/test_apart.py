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


def test_what_is_done_meanwhile(tmp_path: Path) -> None:
    """Is done here; an error of it ends the copy and is raised."""
    program = """
        import sys, time
        from pathlib import Path
        from kg.workers.apart import apart
        made = []
        print(apart(lambda: made.append("there"), lambda: made.append("here")), made)
        def broken():
            raise ValueError
        def slow():
            time.sleep(30)
            Path(sys.argv[1]).write_text("done")
        began = time.monotonic()
        try:
            apart(slow, broken)
        except ValueError:
            print(time.monotonic() - began < 20)
    """
    assert alone(program, str(tmp_path / "file")) == "True ['here']\nTrue\n"
    assert not (tmp_path / "file").exists()


FILLED = """
    import sys
    from kg import builder
    from kg.store import load
    from kg.store.write import Writer
    builder._MANY = 0
    real, begun = Writer.begin, []
    def begin(writer, progress):
        real(writer, progress)
        begun.append(writer._begun is not None)
    Writer.begin = begin
    builder.build(sys.argv[1:-1], sys.argv[-1], workers=2)
    print(begun)
"""


def test_a_store_that_is_filled_while_releases_are_joined_is_the_same(tmp_path: Path) -> None:
    """With the named graphs first; where little differs from the version before, nothing is begun."""
    names = []
    for number in range(1, 9):
        names.append(str(tmp_path / f"{number}.txt"))
        text = f"The {number}th ASEAN-Japan Forum was held in Tokyo on {number} May 2021. Japan pledged 3 million yen."
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    for few, begun in ((names[:-1], "[True]\n"), (names, "[False]\n")):
        assert alone(FILLED, *few, str(tmp_path / "beside")) == begun
        build(few, tmp_path / "after", workers=1)
        beside, after = current(tmp_path / "beside"), current(tmp_path / "after")
        assert beside.path.name == after.path.name
        assert export(beside.open(), "nquads") == export(after.open(), "nquads")
        assert set(beside.open()) == set(after.open())
        assert not list((tmp_path / "beside" / "stores").glob(".new*"))


def test_a_damaged_shard_ends_a_build_that_fills_and_joins(tmp_path: Path) -> None:
    """It is removed, the folder is as it was, and the next build makes the graph."""
    (tmp_path / "1.txt").write_text("The 1st ASEAN-Japan Forum was held in Tokyo.", "utf-8")
    program = """
        import sys
        from kg import builder
        from kg.errors import StorageError
        from kg.store import load
        builder._MANY = 0
        real = load.named
        def damaged(store, paths, progress):
            paths = list(paths)
            paths[-1].write_bytes(paths[-1].read_bytes()[:-9])
            real(store, paths, progress)
        load.named = damaged
        try:
            builder.build([sys.argv[1]], sys.argv[2], workers=2)
        except StorageError as error:
            print(error)
    """
    told = alone(program, str(tmp_path / "1.txt"), str(tmp_path / "graph"))
    assert "was damaged; the earlier graph is as it was; build again" in told
    assert not list((tmp_path / "graph" / "stores").iterdir())
    assert build([tmp_path / "1.txt"], tmp_path / "graph").status == 0


def test_releases_that_are_joined_apart_make_the_same_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many of them are joined in a copy: the statements are those of a build that joins them here."""
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"The {number}th ASEAN-Japan Forum was held in Tokyo.", "utf-8")
    program = """
        import sys
        from kg import builder
        from kg.workers import apart
        asked = []
        def told(do, meanwhile):
            asked.append((apart.apart(do), meanwhile))
            return asked[-1]
        builder.apart, builder._ALONE, builder._IN_MEMORY = told, 0, 0
        builder.build([sys.argv[1]], sys.argv[2], workers=1)
        print(asked)
    """
    assert alone(program, str(tmp_path), str(tmp_path / "apart")) == "[(True, None)]\n"
    decoded, real = [], builder.decode
    monkeypatch.setattr(builder, "decode", lambda data: decoded.append(data) or real(data))
    build([tmp_path / "1.txt", tmp_path / "2.txt"], tmp_path / "here")
    assert len(decoded) == 2  # once each, where memory holds them
    assert export(current(tmp_path / "apart").open(), "nquads") == export(current(tmp_path / "here").open(), "nquads")
