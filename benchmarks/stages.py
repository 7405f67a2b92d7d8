"""The stages of the benchmark: each gives rows of measures for one size."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from benchmarks.data import Work, pipeline
from benchmarks.measure import Row, memory, pairs, stopped, timed
from benchmarks.world import releases
from kg.answers import questions
from kg.answers.run import bind, evaluate
from kg.names import AJ, PREFIXES
from kg.quads import triples_of
from kg.release.tables import release_of_line
from kg.store import current, shards
from kg.store.export import pieces
from kg.store.write import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.release import Release

_SAMPLE = 120  # releases that are read for the rates
_LIMIT = 120  # seconds for one query
_TRIPLES = 60_000


def _releases(count: int) -> list[Release]:
    return [release_of_line(json.dumps(told.line()).encode(), "benchmark") for told in releases(count)]


def read(work: Work) -> list[Row]:
    """Releases a second of one core: the reader alone, and all that happens to one release."""
    made, found = pipeline(), _releases(min(_SAMPLE, work.size))
    made.run(found[0])
    reader, vocabulary = made._reader, made._vocabulary  # noqa: SLF001 -- the stage apart
    alone = Row("read", "reader and triples", work.size, len(found), "releases")
    pairs(alone, lambda: [triples_of(reader.read(one), vocabulary) for one in found])
    whole = Row("read", "read, infer, validate, write", work.size, len(found), "releases")
    characters = sum(len(one.text) for one in found) // len(found)
    quads = sum(sum(made.run(one).counts.get(name, 0) for name in ("quads", "inferred")) for one in found) // len(found)
    whole.note = f"{characters} characters and {quads} quads a release"
    return [alone, pairs(whole, lambda: [made.run(one) for one in found])]


def infer(work: Work) -> list[Row]:
    """Triples a second that are closed, release by release."""
    reasoner, told = pipeline()._reasoner, work.told(_TRIPLES)  # noqa: SLF001
    row = Row("infer", "closure of releases", work.size, sum(map(len, told)), "triples")
    return [pairs(row, lambda: [reasoner.infer(quads, "http://x.example/g") for quads in told], rounds=5)]


def validate(work: Work) -> list[Row]:
    """Triples a second that are validated, release by release."""
    made = pipeline()
    validator, told = made._validator, work.closed(_TRIPLES, made._types)  # noqa: SLF001
    row = Row("validate", "shapes over releases", work.size, sum(map(len, told)), "triples")
    return [pairs(row, lambda: [validator.validate(triples) for triples in told], rounds=5)]


def load(work: Work) -> list[Row]:
    """Making the store of shards against Oxigraph's bulk load of a file with the same quads."""
    rounds = 3 if work.size < 1000 else 1  # noqa: PLR2004
    folder = Path(tempfile.mkdtemp(prefix="load-", dir=work.folder))
    try:
        version = current(work.graph())
        store = version.open()
        row = Row("load", "store of all shards", work.size, len(store), "quads", other="Oxigraph's bulk load")
        row.goal, row.better, row.clock = 1 / 0.8, "not slower", "wall"
        dumped = folder / "all.nq"
        store.dump(str(dumped), ox.RdfFormat.N_QUADS)
        del store
        for number in range(rounds):
            with Writer(folder / f"graph-{number}") as writer:
                for path in [*version.shards(), *version.common()]:
                    writer.add_shard(shards.stem_of(path.name), shards.read(path))
                row.ours.append(timed(lambda writer=writer: writer.commit(b"{}"), "wall"))
            shutil.rmtree(folder / f"graph-{number}")
            raw = folder / f"raw-{number}"
            row.others.append(timed(lambda raw=raw: _bulk(raw, dumped), "wall"))
            shutil.rmtree(raw)
        row.memory = memory()
        return [row]
    finally:
        shutil.rmtree(folder)


def _bulk(folder: Path, data: Path) -> None:
    store = ox.Store(str(folder))
    store.bulk_load(path=str(data), format=ox.RdfFormat.N_QUADS)
    store.flush()


EXTRA = {
    "top ten actors": "SELECT ?actor (COUNT(?act) AS ?n) { ?act aj:agent ?actor } GROUP BY ?actor "
    "ORDER BY DESC(?n) LIMIT 10",
    "acts by class": "SELECT ?class (COUNT(?act) AS ?n) { ?act a ?class ; aj:modality aj:Done } GROUP BY ?class",
    "how many triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "latest ten meetings": "SELECT ?m ?day { ?m a aj:Meeting ; aj:startDate ?day } ORDER BY DESC(?day) ?m LIMIT 10",
}


def query(work: Work) -> list[Row]:
    """Every ready question, top-k and aggregates, against the engine alone on the same store."""
    graph = work.graph()
    rows = []
    for name in [*questions.names(), *EXTRA]:
        with tempfile.NamedTemporaryFile(dir=work.folder, suffix=".json") as told:
            measure = lambda name=name, told=told: _query(graph, name, work.size, Path(told.name))  # noqa: E731
            try:
                late = f"stopped after {_LIMIT} s" if stopped(measure, _LIMIT) else ""
            except RuntimeError as error:
                late = str(error)
            measured = "" if late else Path(told.name).read_text(encoding="utf-8")
            rows.append(Row(**json.loads(measured)) if measured else Row("query", name, work.size, note=late))
    return rows


def _query(graph: Path, name: str, size: int, told: Path) -> None:
    """Measure one query and write the row; in a process of its own."""
    store = current(graph).open()
    question = questions.Question(name, EXTRA[name]) if name in EXTRA else questions.load(name)
    person = next(iter(store.query(f"SELECT ?p {{ ?x <{AJ}participant> ?p }} ORDER BY ?p LIMIT 1")))["p"].value
    given = {"a": "Japan", "b": "ASEAN", "actor": "Japan", "thing": "ASEAN Charter", "person": person}
    needed = {one.name: given[one.name] for one in question.parameters if one.default is None}
    row = Row("query", name, size, other="the engine alone", goal=1.3, better="not slower", unit="rows")

    def ours() -> None:
        answer = evaluate(store, question.sparql, bind(store, question, needed, "en"))
        row.amount = len(getattr(answer, "rows", ()) or ())

    bound = bind(store, question, needed, "en")

    def alone() -> None:
        found = store.query(question.sparql, prefixes=PREFIXES, substitutions=bound or None)
        names = [variable.value for variable in found.variables] if isinstance(found, ox.QuerySolutions) else []
        for one in found if not isinstance(found, ox.QueryBoolean) else ():
            [one[each] for each in names]

    first = timed(alone)
    pairs(row, ours, alone, rounds=_rounds(first))
    fields = {name: getattr(row, name) for name in row.__dataclass_fields__}
    told.write_text(json.dumps(fields), encoding="utf-8")


def _rounds(seconds: float) -> int:
    """How often to measure what takes so long: the median of few short times is chance."""
    return next(rounds for rounds, least in ((1, 1.0), (3, 0.1), (5, 0.01), (31, 0.0)) if seconds >= least)


def lookup(work: Work) -> list[Row]:
    """Whole processes of `ajkg query` by name on this graph, against the same on the seed's."""
    ajkg = [sys.executable, "-m", "kg.cli.main", "query"]
    asked = {
        "members of one body": ["members", "--set", "body=ASEAN"],
        "terms of one country": ["coordinators", "--set", "holder=Thailand"],
        "promises to adopt a document": ["document-status", "--set", "document=ASEAN Charter"],
    }
    rows = []
    for name, question in asked.items():
        row = Row("look-up", name, work.size, other="the same on the seed", goal=2.0, better="not slower", clock="wall")
        graphs = [["-g", str(path)] for path in (work.graph(), work.seed())]
        ours, seed = ([*ajkg, *graph, *question] for graph in graphs)
        rows.append(pairs(row, lambda ours=ours: _run(ours), lambda seed=seed: _run(seed), rounds=7))
    return rows


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # noqa: S603


class _Counting(io.RawIOBase):
    """A file that counts."""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return len(data)


def export(work: Work) -> list[Row]:
    """N-Quads against the store's own dump, and deterministic Turtle."""
    store = current(work.graph()).open()
    named = sum(1 for _ in store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    rounds = 3 if work.size < 1000 else 1  # noqa: PLR2004
    quads = Row("export", "N-Quads", work.size, unit="quads", other="the store's dump of the same graphs")
    quads.goal, quads.better, quads.amount = 1.25, "not slower", len(store) - named
    pairs(quads, _consume(store, "nquads"), lambda: _dump(store), rounds)
    turtle = Row("export", "Turtle", work.size, named, "triples")
    return [quads, pairs(turtle, _consume(store, "turtle"), rounds=rounds)]


def _consume(store: ox.Store, form: str) -> Callable[[], object]:
    return lambda: sum(map(len, pieces(store, form)))


def _dump(store: ox.Store) -> None:
    for graph in store.named_graphs():
        store.dump(_Counting(), ox.RdfFormat.N_TRIPLES, from_graph=graph)


def draw(work: Work) -> list[Row]:
    """The picture of a whole graph as a process: of what is more than can be shown, the most telling part."""
    out = work.folder / "picture.svg"
    row = Row("draw", "the whole graph", work.size, clock="wall")
    command = [sys.executable, "-m", "kg.cli.main", "draw", "-g", str(work.graph()), "-o", str(out)]
    return [pairs(row, lambda: _run(command))]


def built(work: Work) -> list[Row]:
    """How long the build of the graph took, where it was made here in one go."""
    work.graph()
    path = work.folder / f"built-{work.size}.json"
    if not path.is_file():
        return []
    told = json.loads(path.read_text(encoding="utf-8"))
    note = f"{told['workers']} worker(s)"
    return [Row("build", "whole build", work.size, work.size, "releases", [told["seconds"]], clock="wall", note=note)]


STAGES: dict[str, Callable[[Work], list[Row]]] = {
    "build": built,
    "read": read,
    "infer": infer,
    "validate": validate,
    "load": load,
    "query": query,
    "look-up": lookup,
    "export": export,
    "draw": draw,
}
