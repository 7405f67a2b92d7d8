"""Only what is new or changed is read again, and the graph is what a build from nothing makes of the same releases."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.builder
import kg.pipeline
from kg.builder import add, build, remove
from kg.errors import GraphMissingError, InputError
from kg.store import current, previous
from kg.store.export import export

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
TEXTS = (
    "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\nJapan pledged 2 million US dollars to ASEAN.\n",
    "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\nJapan pledged 3 million US dollars to ASEAN.\n",
    "The 13th ASEAN-Japan Forum was held in Tokyo on 4 June 2022. Thailand supported Japan.\n",
    "Viet Nam proposed a seed bank to Japan.\n\nThe 11th ASEAN-Japan Forum was held on 5 May 2020.\n",
    "第12回日ASEANフォーラムが2021年5月3日に開催された。\n\n日本はASEANに300万ドルの拠出を表明した。\n",
    "ญี่ปุ่นสนับสนุนเงิน 3 ล้านดอลลาร์สหรัฐแก่อาเซียน\n",
    "Форум состоялся в Токио. Япония и страны АСЕАН обсудили сотрудничество.\n",
    "The ASEAN-Japan Commemorative Summit was held on 7 May 2023.\n",
    "Thailand supported the proposal of Japan at the Commemorative Summit in May 2023.\n",
    "The 12th ASEAN-Japan Forum was held on 4 May 2021.\n",
)
UNREAD = 6  # the one that is of no language that can be read
NAMES = ("a", "b", "c", "d-e", "d e")  # the last two would share one graph


_compiled: dict[str, kg.pipeline.Pipeline] = {}


def _pipeline(chosen: kg.pipeline.Settings) -> kg.pipeline.Pipeline:
    if repr(chosen) not in _compiled:
        _compiled[repr(chosen)] = kg.pipeline.Pipeline(chosen)
        _compiled[repr(chosen)].compile()  # or each build's processes do
    return _compiled[repr(chosen)]


@pytest.fixture(autouse=True, scope="module")
def one_pipeline():
    """All builds of these tests share what is compiled once, and store none of the vocabulary, which takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kg.builder, "Pipeline", _pipeline)
        patch.setattr(kg.pipeline.Pipeline, "vocabulary", lambda _: b"")
        yield


class Read:
    """The documents that were read, in order; workers are copies of this process, so that they are noted in a file."""

    def __init__(self, file: Path) -> None:
        """Note in a new `file`."""
        self.file = file
        self.clear()

    def append(self, document: str) -> None:
        """Note one more."""
        with self.file.open("a", encoding="utf-8") as notes:
            notes.write(f"{document}\n")

    def clear(self) -> None:
        """Begin anew."""
        self.file.write_text("", encoding="utf-8")

    def __iter__(self) -> Iterator[str]:
        """Give each document."""
        return iter(self.file.read_text(encoding="utf-8").splitlines())

    def __getitem__(self, place: slice) -> list[str]:
        """Some of the documents."""
        return list(self)[place]

    def __eq__(self, other: object) -> bool:
        """Whether just these documents were read."""
        return list(self) == other

    __hash__ = None  # it changes


@pytest.fixture
def read(monkeypatch, tmp_path_factory) -> Read:
    """The documents that are read."""
    seen = Read(tmp_path_factory.mktemp("read") / "documents")
    run = kg.pipeline.Pipeline.run
    monkeypatch.setattr(
        kg.pipeline.Pipeline, "run", lambda self, release: (seen.append(release.document), run(self, release))[1]
    )
    return seen


def write(folder: Path, **texts: int | str) -> list[Path]:
    """Releases on disk, each one of `TEXTS` or a text."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, text in texts.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(TEXTS[text] if isinstance(text, int) else text, encoding="utf-8")
    return paths


def state(folder: Path) -> tuple[bytes, bytes, list[bytes], dict[str, str], dict[str, int]]:
    """Everything that a graph is: exports, shards, texts and counts."""
    version = current(folder)
    store = version.open()
    shards = [path.read_bytes() for path in [*version.shards(), *version.common()]]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (folder / "text").iterdir()}
    report = version.report()
    counts = {"releases": report["releases"], "statements": len(store), **report["counts"]}
    default = ox.serialize(store.quads_for_pattern(None, None, None, ox.DefaultGraph()), format=ox.RdfFormat.N_QUADS)
    lines = b"\n".join(sorted(default.split(b"\n")))
    return export(store, "nquads"), export(store) + lines, shards, texts, counts


def test_nothing_is_read_twice(tmp_path, read):
    """A second build of the same sources reads nothing and changes nothing."""
    sources = write(tmp_path / "in", a=0, b=2)
    build(sources, tmp_path / "g")
    before = state(tmp_path / "g")
    assert read == ["a", "b"]
    report = build(sources, tmp_path / "g")
    assert read == ["a", "b"]
    assert (report.read, report.releases, report.added, report.changed, report.removed) == (0, 2, [], [], [])
    assert state(tmp_path / "g") == before


def test_an_unchanged_build_compiles_nothing(tmp_path, monkeypatch):
    """Neither vocabulary nor axioms are loaded when there is nothing to read."""
    sources = write(tmp_path / "in", a=0)
    build(sources, tmp_path / "g")
    monkeypatch.setattr(kg.builder, "Pipeline", None)
    assert build(sources, tmp_path / "g").releases == 1
    assert build(sources, tmp_path / "g", workers=2).releases == 1


def test_only_what_changed_is_read_again(tmp_path, read):
    """A new text, a new title or a new file; the report and a note say so, a lost source is told."""
    sources = write(tmp_path / "in", a=0, b=2, c=3)
    build(sources, tmp_path / "g")
    read.clear()
    write(tmp_path / "in", b=1, e=5)
    manifest = tmp_path / "in" / "m.csv"
    manifest.write_text("path,title\na.txt,A title\nb.txt,\ne.txt,\n", encoding="utf-8")
    report = build([manifest], tmp_path / "g")
    assert read == ["a", "b", "e"]
    assert (report.added, report.changed, report.removed) == (["e"], ["a", "b"], ["c"])
    assert "b has changed: what it said before is replaced" in report.notes[-1]
    build([manifest], tmp_path / "other")
    assert state(tmp_path / "g") == state(tmp_path / "other")


def test_another_vocabulary_or_program_reads_everything_again(tmp_path, read, monkeypatch):
    """What was read under other rules is not taken over."""
    sources = write(tmp_path / "in", a=0, b=2)
    names = tmp_path / "names.ttl"
    names.write_text(
        "@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> . @prefix skos: "
        "<http://www.w3.org/2004/02/skos/core#> .\n"
        '<https://w3id.org/asean-japan-kg/id/actor/rain> a aj:Centre ; skos:prefLabel "Rain Observatory"@en .\n',
        encoding="utf-8",
    )
    build(sources, tmp_path / "g")
    build(sources, tmp_path / "g", vocabulary_files=[names])
    assert read == ["a", "b"] * 2
    names.write_text(names.read_text(encoding="utf-8").replace("Rain", "Snow"), encoding="utf-8")
    build(sources, tmp_path / "g", vocabulary_files=[names])
    assert read == ["a", "b"] * 3
    names.unlink()
    add(write(tmp_path / "in", c="Japan pledged 1 million US dollars to the Snow Observatory.\n"), tmp_path / "g")
    assert read == [*["a", "b"] * 3, "c"]  # the vocabulary that was added is kept in the graph
    assert b"actor/rain" in export(current(tmp_path / "g").open())
    monkeypatch.setattr("kg.fingerprint._program", lambda: "another")
    add(sources[:1], tmp_path / "g")
    assert sorted(read[7:]) == ["a", "b", "c"]


def test_add_reads_only_the_new_one(tmp_path, read):
    """The releases that are there need no source any more."""
    sources = write(tmp_path / "in", a=0, b=2)
    build(sources, tmp_path / "g")
    for path in sources:
        path.unlink()
    read.clear()
    (new,) = write(tmp_path / "in", c=3)
    report = add([new], tmp_path / "g")
    assert read == ["c"]
    assert (report.status, report.releases, report.added) == (0, 3, ["c"])
    assert previous(tmp_path / "g").report()["releases"] == 2


def test_add_replaces_a_release_of_the_same_name_and_says_so(tmp_path, read):
    """A release that changed is told with the places of both; an unchanged one is nothing new."""
    build(write(tmp_path / "in", a=0, b=2), tmp_path / "g")
    read.clear()
    (other,) = write(tmp_path / "new", a=1)
    report = add([other], tmp_path / "g")
    assert (report.changed, read) == (["a"], ["a"])
    (note,) = report.notes
    assert f"a has changed (it was {tmp_path}/in/a.txt, it is {other})" in note
    assert b"3000000" in export(current(tmp_path / "g").open())
    assert b"2000000" not in export(current(tmp_path / "g").open())
    assert (add([other], tmp_path / "g").notes, read) == ([], ["a"])


def test_add_keeps_what_a_bad_source_would_replace(tmp_path):
    """A text that cannot be read, a missing file and a clashing name are failures; the graph stays whole."""
    build(write(tmp_path / "in", a=0, **{"d-e": 2}), tmp_path / "g")
    before = state(tmp_path / "g")
    bad = write(tmp_path / "new", a=6, **{"d e": 3})
    with pytest.raises(InputError, match="nothing could be read"):
        add([*bad, tmp_path / "none.txt"], tmp_path / "g")
    report = add([*bad, *write(tmp_path / "new", c=3)], tmp_path / "g")
    assert (report.status, report.releases) == (1, 3)
    assert "language" in report.failures[0]
    assert "the names 'd e' and 'd-e' differ too little, and 'd-e' is read" in report.failures[1]
    remove(["c"], tmp_path / "g")
    assert state(tmp_path / "g") == before


def test_two_releases_of_one_name(tmp_path):
    """Both places are named, and the rest goes on."""
    sources = [*write(tmp_path / "in", a=0, b=2), *write(tmp_path / "new", a=1)]
    report = build(sources, tmp_path / "g")
    (told,) = report.failures
    assert "two releases are named 'a'" in told
    assert all(str(path) in told for path in (sources[0], sources[2]))
    assert report.releases == 2


def test_remove_takes_a_release_and_nothing_else(tmp_path, read):
    """By name, file, CURIE or IRI; unknown ones are told with what is near."""
    sources = write(tmp_path / "in", a=0, b=2, thirteenth=3)
    build(sources, tmp_path / "g")
    read.clear()
    report = remove(["a", "thirteen"], tmp_path / "g")
    assert (report.status, report.removed, report.releases) == (1, ["a"], 2)
    assert "no release named 'thirteen' in" in report.failures[0] or "did you mean thirteenth?" in report.failures[0]
    build(sources[1:], tmp_path / "other")
    assert state(tmp_path / "g") == state(tmp_path / "other")
    assert remove([str(sources[1]), "ajr:thirteenth"], tmp_path / "g").releases == 0
    assert read == ["b", "thirteenth"]  # by the other graph
    assert state(tmp_path / "g")[3] == {}
    with pytest.raises(InputError, match="no release named"):
        remove(["a"], tmp_path / "g")
    assert add(sources[:1], tmp_path / "g").releases == 1


def test_no_graph_to_add_to(tmp_path):
    """The folder is not made for nothing."""
    with pytest.raises(GraphMissingError):
        add(write(tmp_path / "in", a=0), tmp_path / "g")
    with pytest.raises(GraphMissingError):
        remove(["a"], tmp_path / "g")
    assert not (tmp_path / "g").exists()


def test_a_graph_of_an_earlier_program_is_built_again(tmp_path):
    """Without the list of its sources a graph cannot be added to, but built upon."""
    sources = write(tmp_path / "in", a=0)
    version = kg.store.current(tmp_path / "g") if build(sources, tmp_path / "g").status else current(tmp_path / "g")
    (version.path / "sources.jsonl").unlink()
    with pytest.raises(InputError, match="does not say what it was made from"):
        add(sources, tmp_path / "g")
    assert build(sources, tmp_path / "g").status == 0
    assert add(sources, tmp_path / "g").status == 0


def test_a_damaged_reading_or_shard_is_made_again(tmp_path, read):
    """What a broken disk left is noticed; nothing else is read again."""
    sources = write(tmp_path / "in", a=0, b=2)
    build(sources, tmp_path / "g")
    before = state(tmp_path / "g")
    for path in (tmp_path / "g" / "readings").glob("a-*"):
        path.write_bytes(b'{"stem": 1')
    for path in (tmp_path / "g" / "shards").glob("b-*"):
        path.write_bytes(path.read_bytes()[:-40])
    read.clear()
    build(sources, tmp_path / "g")
    assert read == ["a", "b"]
    assert state(tmp_path / "g") == before


def test_what_a_killed_build_had_read_is_not_read_again(tmp_path, read):
    """Readings are kept as they come."""
    sources = write(tmp_path / "in", a=0, b=2)

    def stop(_: int, document: str) -> None:
        if document == "b":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(sources, tmp_path / "g", progress=stop)
    build(sources, tmp_path / "g")
    assert read == ["a", "b"]


def test_clock_and_dates_in_the_future(tmp_path):
    """A date of publication after today and a graph from tomorrow are noted; nothing depends on the clock."""
    write(tmp_path / "in", a=0)
    manifest = tmp_path / "in" / "m.csv"
    manifest.write_text("path,published\na.txt,2999-01-02\n", encoding="utf-8")
    report = build([manifest], tmp_path / "g")
    assert report.status == 0
    assert "a is dated 2999-01-02, and this computer's clock says" in report.notes[0]
    before = state(tmp_path / "g")
    path = current(tmp_path / "g").path / "report.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["built"] = (datetime.now(tz=UTC) + timedelta(days=3)).isoformat(timespec="seconds")
    path.write_text(json.dumps(told), encoding="utf-8")
    assert "check the clock" in build([manifest], tmp_path / "g").notes[-1]
    assert state(tmp_path / "g") == before


def test_a_date_in_the_future_that_the_text_alone_gives(tmp_path):
    """A line of the head that says a day to come is noted like one of a manifest, also when it is not read again."""
    (tmp_path / "a.txt").write_text(
        "Ministers meet\n\n4 March 2098\n\nJapan proposed a fund for rural schools.\n", "utf-8"
    )
    for _ in range(2):
        report = build([tmp_path / "a.txt"], tmp_path / "g")
        assert [note for note in report.notes if "a is dated 2098-03-04, and this computer's clock says" in note]


def test_decisions_of_people_are_part_of_what_decides(tmp_path, read):
    """Another merge, or another reason for it, joins the releases anew; no release is read again for it."""
    sources = write(tmp_path / "in", a=0, b=2)
    file = tmp_path / "curation" / "decisions.toml"
    file.parent.mkdir()
    merge = (
        '[[decision]]\ndo = "merge"\nthings = ["ajid:actor/japan", "ajid:actor/thailand"]\nby = "A"\non = 2024-01-02\n'
    )
    found = []
    for text in ("", merge, merge + 'why = "one"\n', merge + 'why = "two"\n'):
        file.write_text(text, encoding="utf-8")
        build(sources, tmp_path / "g", curation=file.parent)
        found.append(state(tmp_path / "g"))
        if text:
            build(sources, tmp_path / str(len(found)), curation=file.parent)
            assert found[-1] == state(tmp_path / str(len(found)))
    assert len({told[0] for told in found}) == len(found)
    assert read[:2] == ["a", "b"]


STEP = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(NAMES), st.integers(0, len(TEXTS) - 1)),
    st.tuples(st.just("remove"), st.sampled_from(NAMES), st.just(0)),
)


@settings(max_examples=12)
@given(st.lists(STEP, min_size=2, max_size=5))
def test_any_sequence_gives_what_a_build_from_nothing_gives(steps):
    """Add, change and remove in any order: quads, Turtle, shards, texts and counts are the same bytes."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        graph, sources = root / "g", root / "in"
        build(write(sources, start=4), graph)
        held: dict[str, int] = {"start": 4}
        for step, document, text in steps:
            if step == "remove":
                if document in held:
                    remove([document], graph)
                    del held[document]
                continue
            clash = {"d-e": "d e", "d e": "d-e"}.get(document) in held
            if text == UNREAD or clash:
                with pytest.raises(InputError):
                    add(write(root / "new", **{document: text}), graph)
                continue
            add(write(root / "new", **{document: text}), graph)
            held[document] = text
        build(write(root / "all", **held), root / "again")
        assert state(graph) == state(root / "again")


KILLED = """
import os, signal, sys
sys.path.insert(0, {root!r})
import pathlib, kg.store.write as module, kg.store.load
from kg.builder import add
step, left = {step!r}, {left}
def counting(function):
    def counted(*args, **more):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*args, **more)
    return counted
owner = {{"replace": pathlib.Path, "write_text": pathlib.Path, "without_graph": kg.store.load}}.get(step, module)
setattr(owner, step, counting(getattr(owner, step)))
add([{source!r}], {graph!r})
"""
POINTS = [("_replace", n) for n in range(9)] + [("without_graph", 1), ("replace", 2), ("_opens", 0)]


@pytest.mark.parametrize(("step", "left"), [*POINTS, ("write_text", 1), ("time", 0.05), ("time", 0.9)])
def test_killed_while_adding_the_graph_is_the_old_or_the_new_one(tmp_path, step, left):
    """SIGKILL at many points and times: the store opens, holds one of the two states, and the next add works."""
    build(write(tmp_path / "in", a=0), tmp_path / "g")
    (new,) = write(tmp_path / "in", b=2)
    code = KILLED.format(root=str(ROOT), step=step, left=left, source=str(new), graph=str(tmp_path / "g"))
    if step == "time":
        code = "\n".join(line for line in code.splitlines() if "setattr" not in line and "owner" not in line)
    running = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stderr=subprocess.PIPE)  # noqa: S603
    try:
        _, errors = running.communicate(timeout=left if step == "time" else 60)
        assert running.returncode == -signal.SIGKILL or step == "time", errors.decode()
    except subprocess.TimeoutExpired:
        os.kill(running.pid, signal.SIGKILL)
        running.communicate()
    found = list(current(tmp_path / "g").open().query("SELECT ?r { ?r a aj:Release }", prefixes=kg.names.PREFIXES))
    assert len(found) in {1, 2}
    assert len(current(tmp_path / "g").report()["counts"]) > 0
    assert add([new], tmp_path / "g").releases == 2
    build(write(tmp_path / "in", a=0, b=2), tmp_path / "other")
    assert state(tmp_path / "g") == state(tmp_path / "other")
    assert not list((tmp_path / "g" / "stores").glob(".new*"))
