"""A graph's folder: versions are swapped whole, and readers and builders are told what is wrong."""

import os
import resource
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphBusyError, GraphMissingError, GraphVersionError, InputError, StorageError
from kg.store import current, previous, shards
from kg.store.load import without_graph
from kg.store.write import Writer

ONE = b'<http://x/a> <http://x/p> "1 . <x>" <http://x/g1> .\n'
TWO = b'<http://x/a> <http://x/p> "1 . <x>" <http://x/g2> .\n<http://x/b> <http://x/p> <http://x/c> <http://x/g2> .\n'
ROOT = Path(__file__).parents[2]


def write(folder: Path, **shards: bytes):
    """Make a graph of the shards."""
    with Writer(folder) as writer:
        for name, data in shards.items():
            writer.add_shard(name, data)
            writer.add_text(name, f"text of {name}\n")
        return writer.commit(b'{"releases": 1}')


def count(folder: Path, pattern: str) -> int:
    """How many solutions a pattern has."""
    return len(list(current(folder).open().query(f"SELECT * WHERE {{ {pattern} }}")))


def test_default_graph_holds_each_triple_once(tmp_path):
    """Two releases say one triple: queries see it once, the named graphs say who says it."""
    write(tmp_path, one=ONE, two=TWO)
    assert count(tmp_path, "?s ?p ?o") == 2
    assert count(tmp_path, "GRAPH ?g { ?s ?p ?o }") == 3


def test_text_report_and_shards_can_be_read(tmp_path):
    """A version knows its texts, its report and its shards; people find copies in the folder."""
    version = write(tmp_path, one=ONE)
    assert version.text("one") == "text of one\n"
    assert version.report() == {"releases": 1}
    assert [shards.read(path) for path in version.shards()] == [ONE]
    assert (tmp_path / "text" / "one.txt").read_text(encoding="utf-8") == "text of one\n"
    with pytest.raises(InputError, match="no release named 'two'"):
        version.text("two")


def test_a_new_build_replaces_the_old_one_and_a_reader_of_the_old_goes_on(tmp_path):
    """The pointer moves; whoever has the old store open keeps it."""
    write(tmp_path, one=ONE)
    reader = current(tmp_path).open()
    write(tmp_path, two=TWO)
    assert count(tmp_path, "GRAPH ?g { ?s ?p ?o }") == 2
    assert len(list(reader.query("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }"))) == 1
    assert not (tmp_path / "text" / "one.txt").exists()
    assert previous(tmp_path).shards() != current(tmp_path).shards()
    write(tmp_path, two=TWO)
    write(tmp_path, three=TWO)
    assert len(list((tmp_path / "stores").iterdir())) == 2


def test_leaving_without_commit_changes_nothing(tmp_path):
    """An error in the middle of a build leaves the graph as it was."""
    before = write(tmp_path, one=ONE)
    with Writer(tmp_path) as writer:
        writer.add_shard("two", TWO)
    assert current(tmp_path) == before
    assert count(tmp_path, "?s ?p ?o") == 1


def test_no_graph(tmp_path):
    """The error says how to build one."""
    with pytest.raises(GraphMissingError, match="ajkg build"):
        current(tmp_path)
    (tmp_path / "x").write_text("")
    with pytest.raises(GraphMissingError, match="something else"):
        current(tmp_path)


def test_no_graph_after_a_build_that_failed(tmp_path):
    """The folder is ours; the next step is to build."""
    with Writer(tmp_path / "g"):
        pass
    with pytest.raises(GraphMissingError, match="no build of it has come to its end; build one with"):
        current(tmp_path / "g")


def test_another_format(tmp_path):
    """Neither readers nor builders touch a graph of another format."""
    write(tmp_path, one=ONE)
    (tmp_path / "format").write_text("99", encoding="utf-8")
    with pytest.raises(GraphVersionError, match="has format 99"):
        current(tmp_path)
    with pytest.raises(GraphVersionError), Writer(tmp_path):
        pass


def test_damaged_graph(tmp_path):
    """A pointer into nothing and broken files are told as such."""
    version = write(tmp_path, one=ONE)
    for path in version.store.glob("MANIFEST*"):
        path.write_bytes(b"nonsense")
    with pytest.raises(StorageError, match="cannot open"):
        current(tmp_path).open()
    (tmp_path / "current").write_text("elsewhere", encoding="utf-8")
    with pytest.raises(StorageError, match="damaged"):
        current(tmp_path)


def test_building_again_mends_a_damaged_graph(tmp_path):
    """The same releases make the same version; damaged files of it do not stay."""
    version = write(tmp_path, one=ONE)
    for path in version.store.glob("MANIFEST*"):
        path.write_bytes(b"nonsense")
    assert write(tmp_path, one=ONE) == version
    assert count(tmp_path, "?s ?p ?o") == 1


def test_second_builder_is_refused(tmp_path):
    """Only one build writes at a time; the lock goes when it ends."""
    with Writer(tmp_path), pytest.raises(GraphBusyError, match="another build"), Writer(tmp_path):
        pass
    write(tmp_path, one=ONE)


def test_a_folder_of_other_files_is_left_alone(tmp_path):
    """Whoever names the wrong folder loses nothing."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StorageError, match="holds other files and no graph"), Writer(tmp_path):
        pass
    assert [path.name for path in tmp_path.rglob("*")] == ["text", "mine.txt"]


def test_files_that_people_lay_beside_the_texts_stay(tmp_path):
    """Only texts of the version before go."""
    write(tmp_path, one=ONE)
    (tmp_path / "text" / "notes.txt").write_text("mine", encoding="utf-8")
    write(tmp_path, two=TWO)
    assert sorted(path.name for path in (tmp_path / "text").iterdir()) == ["notes.txt", "two.txt"]


def test_folder_that_cannot_be_made(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StorageError, match="cannot write"), Writer(tmp_path / "file" / "graph"):
        pass


def test_no_permission(tmp_path, monkeypatch):
    """The system's refusal becomes one clear line."""

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "shards"))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(StorageError, match=r"no permission to write .*shards; the earlier graph is as it was"):
        Writer(tmp_path).__enter__()


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _script(folder: Path, body: str) -> str:
    return textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {str(ROOT)!r})
        from kg.store.write import Writer
        with Writer({str(folder)!r}) as writer:
    """) + textwrap.indent(textwrap.dedent(body), "    ")


@pytest.mark.parametrize(
    "body",
    [
        "import os; writer.add_shard('big', os.urandom(1_000_000))",
        """
        lines = b"".join(b'<http://x/%d> <http://x/p> "%d" <http://x/g> .\\n' % (n, n * n) for n in range(40_000))
        writer.add_shard("many", lines)
        writer.commit(b"{}")
        """,
    ],
    ids=["shard", "store"],
)
def test_full_disk_leaves_the_earlier_graph(tmp_path, body):
    """Whatever does not fit is an error, and the graph from before still answers."""
    write(tmp_path, one=ONE)
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", _script(tmp_path, body)],
        preexec_fn=_limited,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1, done.stderr
    assert "the earlier graph is as it was" in done.stderr.splitlines()[-1]
    assert count(tmp_path, "?s ?p ?o") == 1
    write(tmp_path, two=TWO)


@pytest.mark.parametrize("step", ["fill", "replace", "_replace", "_copies"])
def test_a_killed_build_leaves_a_whole_graph(tmp_path, step):
    """Killed at any step, the folder holds the old graph or the new one, and the next build works."""
    write(tmp_path, one=ONE)
    body = f"""
        import os, signal, pathlib, kg.store.write as module, kg.store.load
        def die(*args, **more):
            os.kill(os.getpid(), signal.SIGKILL)
        writer.add_shard("two", {TWO!r})
        writer.add_text("two", "two")
        if {step!r} == "fill":
            kg.store.load.without_graph = die  # the store is half filled
        elif {step!r} == "replace":
            pathlib.Path.replace = die
        elif {step!r} == "_replace":
            module._replace = die
        else:
            Writer._copies = die
        writer.commit(b"{{}}")
    """
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _script(tmp_path, body)], check=False, timeout=60, capture_output=True
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert count(tmp_path, "?s ?p ?o") == (2 if step == "_copies" else 1)
    version = write(tmp_path, two=TWO)
    assert version.text("two") == "text of two\n"
    assert not list((tmp_path / "stores").glob(".new*"))


def test_a_read_only_folder_can_be_read(tmp_path):
    """Readers write nothing."""
    version = write(tmp_path, one=ONE)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    time.sleep(0.01)
    assert len(list(version.open())) == 2
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert os.access(tmp_path, os.R_OK)


def test_triples_without_their_graph():
    """Only the graph's name goes, whatever the literal looks like."""
    assert without_graph(ONE) == b'<http://x/a> <http://x/p> "1 . <x>" .\n'
    assert len(list(ox.parse(without_graph(TWO), format=ox.RdfFormat.N_TRIPLES))) == 2
