"""From sources to a store: what goes in, what is held back, what is told."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import samples_reading as sample

import kg.pipeline
from kg.builder import build
from kg.errors import InputError, UsageError
from kg.names import AJ, RESOLUTION_GRAPH, inferred_graph
from kg.quads.records import records
from kg.store import current, shards
from kg.store.export import export

ROOT = Path(__file__).parents[1]


class FakeReader:
    """Reads every release as the sample; a text with "wrong" in it is read wrongly, one in no language not at all."""

    class languages:  # noqa: N801 - looks like the reader's attribute
        """The languages of the reader."""

        by_code = ("en",)

    gazetteer = None  # resolution makes its own

    def __init__(self, vocabulary):
        """Take the vocabulary as the reader does."""

    def read(self, release):
        """The sample reading over the release's own text, which begins with the sample's."""
        reading = sample.reading(release.document)
        reading.release = replace(release, lang="en")
        if "wrong" in release.text:
            reading.claims[0].about.ordinal = 0
        if "breaks" in release.text:
            message = "unforeseen"
            raise IndexError(message)
        if "lorem" in release.text:
            reading.language = None
        return reading


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    """Builds read with the fake reader."""
    monkeypatch.setattr(kg.pipeline, "reader_of", FakeReader)


def source(folder: Path, name: str, more: str = "") -> Path:
    """A release on disk."""
    path = folder / f"{name}.txt"
    path.write_text(sample.TEXT + more, encoding="utf-8")
    return path


def test_a_build_makes_a_graph_that_answers(tmp_path):
    """Facts, text and report come out of the folder."""
    seen = []
    report = build([source(tmp_path, "a")], tmp_path / "g", progress=lambda done, name: seen.append((done, name)))
    assert (report.status, report.releases, report.held, report.failures) == (0, 1, {}, [])
    assert seen == [(1, "a")]
    version = current(tmp_path / "g")
    assert version.text("a") == sample.TEXT
    assert version.report()["counts"]["act"] == 4
    kinds = [record["kind"] for record in records(version.open())]
    assert sorted(set(kinds)) == ["act", "actor", "document", "meeting", "participation", "tenure"]


def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path):
    """A missing file and an unknown language are told; the good release is in the graph."""
    sources = [tmp_path / "none.txt", source(tmp_path, "odd", "lorem"), source(tmp_path, "breaks", "breaks")]
    report = build([*sources, source(tmp_path, "good")], tmp_path / "g")
    assert (report.status, report.releases) == (1, 1)
    missing, odd, broken = report.failures
    assert "breaks.txt: IndexError unforeseen in test_builder.py, line" in broken
    assert "no file" in missing
    assert "language" in odd
    assert "odd.txt" in odd


def test_releases_named_like_what_no_release_owns(tmp_path):
    """What follows from them has graphs of its own."""
    build([source(tmp_path, name) for name in ("resolution", "vocabulary", "a")], tmp_path / "g")
    store = current(tmp_path / "g").open()
    graphs = {graph.value.rpartition("/inferred/")[2] for graph in store.named_graphs() if "/inferred/" in graph.value}
    assert graphs >= {"resolution-", "vocabulary", "vocabulary-", "a"}
    sizes = {len(list(store.quads_for_pattern(None, None, None, ox.NamedNode(inferred_graph(name))))) for name in "a"}
    for name in ("resolution", "vocabulary"):
        graph = ox.NamedNode(inferred_graph(name))
        assert {len(list(store.quads_for_pattern(None, None, None, graph)))} == sizes


def test_what_is_left_out_of_a_folder_is_noted(tmp_path):
    """A manifest and a folder in it are not read with it."""
    source(tmp_path, "a")
    (tmp_path / "manifest.csv").write_text("path\na.txt\n")
    [note] = [note for note in build([tmp_path], tmp_path / "g").notes if "directly" in note]
    assert note.startswith(f"of {tmp_path} only the releases directly in it are read; ")
    assert note.endswith(f"name what it holds by itself: {tmp_path}/manifest.csv")


def test_nothing_to_read_leaves_the_earlier_graph(tmp_path):
    """When no source can be read the build is an error and nothing changes."""
    build([source(tmp_path, "a")], tmp_path / "g")
    before = current(tmp_path / "g")
    with pytest.raises(InputError, match="no file"):
        build([tmp_path / "none.txt"], tmp_path / "g")
    assert current(tmp_path / "g") == before


def test_an_unsound_release_is_held_back_with_the_reason(tmp_path):
    """The report says what is wrong with what, and quotes the text; the rest is stored."""
    report = build([source(tmp_path, "bad", "wrong"), source(tmp_path, "good")], tmp_path / "g")
    assert (report.status, report.releases) == (1, 1)
    (line,) = report.held["bad"]
    assert "A meeting has at most one number, 1 or above" in line
    assert 'Quote: "7th Alpha-Beta Forum by video"' in line
    assert {record["document"] for record in records(current(tmp_path / "g").open())} == {"good"}


def test_an_unsound_release_can_be_kept_apart(tmp_path):
    """Under quarantine it is in a graph of its own that neither facts nor exports show."""
    report = build([source(tmp_path, "bad", "wrong")], tmp_path / "g", on_violation="quarantine")
    assert (report.status, report.quarantined) == (1, ["bad"])
    store = current(tmp_path / "g").open()
    assert list(records(store)) == []
    assert b"alpha-beta-forum-7" not in export(store)
    assert b"quarantine/bad" in b"".join(map(shards.read, current(tmp_path / "g").shards()))
    assert not list(store.query("SELECT * WHERE { ?s <https://w3id.org/asean-japan-kg/ontology#modality> ?m }"))


@pytest.mark.parametrize("options", [{"reasoner": "x"}, {"validator": "x"}, {"on_violation": "x"}])
def test_unknown_options(tmp_path, options):
    """Each option tells its choices."""
    with pytest.raises(UsageError, match="choose one of"):
        build([source(tmp_path, "a")], tmp_path / "g", **options)


def test_both_validators_build_the_same_graph(tmp_path):
    """The reference validator lets the same release in."""
    path = source(tmp_path, "a")
    build([path], tmp_path / "fast")
    report = build([path], tmp_path / "slow", validator="pyshacl")
    assert report.validator == "pyshacl"
    assert export(current(tmp_path / "fast").open()) == export(current(tmp_path / "slow").open())


SCRIPT = """
import sys
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
import kg.pipeline, test_builder
from kg.builder import build
from kg.store import current, shards
from kg.store.export import export
kg.pipeline.reader_of = test_builder.FakeReader
build(sys.argv[3:], sys.argv[2], workers=int(sys.argv[2][-1]))
version = current(sys.argv[2])
sys.stdout.buffer.write(export(version.open()) + b"".join(path.read_bytes() for path in version.shards()))
"""


def test_same_bytes_whatever_the_hash_seed_folder_and_workers(tmp_path):
    """Turtle and N-Quads depend on the sources alone."""
    sources = [str(source(tmp_path, "a")), str(source(tmp_path, "b"))]
    outputs = []
    for seed, folder in (("1", "x1"), ("2", "elsewhere/y1")):
        command = [sys.executable, "-c", SCRIPT, str(ROOT), str(tmp_path / folder), *sources]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        outputs.append(subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60).stdout)  # noqa: S603
    assert outputs[0] == outputs[1]
    assert b"aj:Pledge" in outputs[0]


def test_several_workers_give_what_one_gives(tmp_path, monkeypatch):
    """Processes share the work, in the order of the sources."""
    monkeypatch.undo()  # a worker that is no copy of this process knows no fake
    sources = [source(tmp_path, name) for name in "abc"] + [tmp_path / "none.txt"]
    one, two = build(sources, tmp_path / "one"), build(sources, tmp_path / "two", workers=2)
    assert export(current(tmp_path / "one").open()) == export(current(tmp_path / "two").open())
    assert (one.counts, one.failures) == (two.counts, two.failures)


def test_meetings_of_a_series_are_put_in_order(tmp_path):
    """The eighth meeting comes after the seventh, in a graph of its own."""
    build([source(tmp_path, "a")], tmp_path / "g")
    ask = f"ASK {{ GRAPH <{RESOLUTION_GRAPH}> {{ <{sample.NEXT}> <{AJ}previousMeeting> <{sample.MEETING}> }} "
    ask += f"<{sample.NEXT}> <{AJ}precededBy> <{sample.MEETING}> }}"
    assert current(tmp_path / "g").open().query(ask)


def test_the_time_of_building_stands_in_the_report_only(tmp_path):
    """No clock in the graph."""
    report = build([source(tmp_path, "a")], tmp_path / "g")
    kept = json.loads((tmp_path / "g" / "report.json").read_text(encoding="utf-8"))
    assert kept["built"] == report.built
    assert report.built[:10] not in export(current(tmp_path / "g").open()).decode()


def test_owlrl_builds_the_same_graph(tmp_path):
    """The reference reasoner, over the whole vocabulary, gives the same quads."""
    path = source(tmp_path, "a")
    for name in ("compiled", "owlrl"):
        assert build([path], tmp_path / name, reasoner=name).status == 0
    fast, slow = (export(current(tmp_path / name).open(), "nquads") for name in ("compiled", "owlrl"))
    assert fast == slow
