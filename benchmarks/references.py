"""What others need for the same: start-up, owlrl, reasonable, pySHACL, rdflib. One size, because they take long."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from benchmarks.data import Work, pipeline
from benchmarks.measure import Row, around, memory, missing, pairs, timed
from kg.closure import of_quads, reasoner
from kg.closure.triples import lines
from kg.drawing.render import draw
from kg.drawing.select import select
from kg.names import RELEASE
from kg.quads import triples_of
from kg.store import current
from kg.store.export import pieces
from kg.store.shards import read
from kg.validation.reference import _turtle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.closure.triples import Triple

_FEW = 100_000  # triples


def startup(work: Work) -> list[Row]:
    """Whole processes of the commands against the import of the engine."""
    program = Path(sys.executable).parent / "ajkg"
    ajkg = [str(program)] if program.is_file() else [sys.executable, "-m", "kg.cli.main"]
    graph = ["-g", str(work.seed())]
    asked = {
        "ajkg --help": ["--help"],
        "ajkg query, a ready question": ["query", *graph, "who-represented-whom"],
        "ajkg query, one with a thing": ["query", *graph, "pledges", "--set", "actor=Japan"],
        "ajkg query, SPARQL text": ["query", *graph, "SELECT * { ?meeting a aj:Meeting ; aj:startDate ?date }"],
    }
    rows = []
    for name, arguments in asked.items():
        row = Row("start-up", name, 1, other="import pyoxigraph", goal=4.0, better="not slower", clock="wall")
        ours = _process([*ajkg, *arguments])
        ours()
        rows.append(pairs(row, ours, _process([sys.executable, "-c", "import pyoxigraph"]), rounds=15))
    ready = "from kg.vocabulary import load\nfrom kg.vocabulary.gazetteer import Gazetteer\nGazetteer(load())"
    row = Row("start-up", "vocabulary and gazetteer", 1, other="python -c pass", better="not slower", clock="wall")
    return [*rows, pairs(row, _process([sys.executable, "-c", ready]), _process([sys.executable, "-c", "pass"]), 7)]


def _process(command: list[str]) -> Callable[[], object]:
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True)  # noqa: S603


def tokens(work: Work) -> list[Row]:
    """The seed from text to quads, and the reader alone, against nlpo3 with the words of PyThaiNLP on the same text."""
    other = "nlpo3 on the same text"
    whole = Row("read", "the seed, text to quads", 1, 1, "releases", other=other, goal=8.0, better="not slower")
    alone = Row("read", "the seed, reader alone", 1, 1, "releases", other=other, better="not slower")
    for package in ("nlpo3", "pythainlp"):
        if find_spec(package) is None:
            return [missing(row, package) for row in (whole, alone)]
    nlpo3 = import_module("nlpo3")
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(sorted(import_module("pythainlp.corpus").thai_words())))
        file.flush()
        nlpo3.load_dict(file.name, "thai")
    text = next((work.seed() / "text").glob("*.txt")).read_text(encoding="utf-8")
    made = pipeline()
    from kg.release import Release  # noqa: PLC0415

    release = Release("seed", text, lang="th")
    reader, vocabulary = made._reader, made._vocabulary  # noqa: SLF001 -- the stage apart
    reader.read(release)  # what is compiled at the first text
    tokenized = lambda: nlpo3.segment(text, "thai")  # noqa: E731
    written = lambda: sorted(lines(triples_of(reader.read(release), vocabulary), RELEASE + "seed"))  # noqa: E731
    return [pairs(whole, written, tokenized, 20), pairs(alone, lambda: reader.read(release), tokenized, 20)]


def closures(work: Work, most: int) -> list[Row]:
    """Our closure of what releases say against those of owlrl and reasonable, which begin with the ontology."""
    made, told = pipeline(), work.told(most)
    triples = {*made.ontology, *made.entries, *(triple for quads in told for triple in of_quads(quads))}
    ours = lambda: [made._reasoner.infer(quads, "http://x.example/g") for quads in told]  # noqa: SLF001, E731
    ready = timed(lambda: reasoner("compiled", made.ontology, made.entries))
    note = f"ontology and vocabulary closed beforehand, once, in {ready:.2f} s"
    amount = sum(map(len, told))
    row = Row("infer", "closure", work.size, amount, "triples", other="reasonable", goal=1.0, note=note)
    there = find_spec("reasonable") is not None
    rows = [_reasonable(row, ours, triples) if there else missing(row, "reasonable")]
    row = Row("infer", "closure", work.size, amount, "triples", other="owlrl", goal=100.0, note=note)
    owlrl: Any = import_module("owlrl")
    graph = _graph(triples)
    closure = owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, rdfs_closure=False, axiomatic_triples=False)
    return [*rows, around(row, ours, lambda: closure.expand(graph))]


def _reasonable(row: Row, ours: Callable[[], object], triples: set[Triple]) -> Row:
    graph = _graph(triples)
    module: Any = import_module("reasonable")
    for _ in range(3):
        row.ours.append(timed(ours))
        engine = module.PyReasoner()
        engine.from_graph(graph)
        row.others.append(timed(engine.reason))  # without reading the graph, which takes as long again
    return row


def _graph(triples: set[Triple] | list[Triple]) -> Any:  # noqa: ANN401 - rdflib's graph
    rdflib: Any = import_module("rdflib")
    graph = rdflib.Graph()
    graph.parse(data=_turtle(triples), format="nt")
    return graph


def shapes(work: Work, most: int) -> list[Row]:
    """Our validation against pySHACL's, of one graph in memory, and of the same release by release."""
    made = pipeline()
    told = work.closed(most, made._types)  # noqa: SLF001
    triples = list(dict.fromkeys(triple for each in told for triple in each))
    pyshacl: Any = import_module("pyshacl")
    data, laws = _graph(triples), _graph(made._validator._triples)  # noqa: SLF001
    validator = made._validator  # noqa: SLF001
    amount = len(triples)
    theirs = lambda: pyshacl.validate(data, shacl_graph=laws, inference="none", allow_warnings=True)  # noqa: E731
    rounds = _rounds(most)
    whole = Row("validate", "one graph", work.size, amount, "triples", other="pySHACL", goal=50.0)
    around(whole, lambda: validator.validate(triples), theirs, rounds=rounds)
    apart = Row("validate", "release by release", work.size, amount, "triples", other="pySHACL on all", goal=50.0)
    return [whole, around(apart, lambda: [validator.validate(each) for each in told], theirs, rounds=rounds)]


def _rounds(triples: int) -> int:
    """How often another is measured that takes seconds for a few thousand triples, and minutes for a million."""
    return 3 if triples <= _FEW else 1


def turtle(work: Work, most: int) -> list[Row]:
    """Deterministic Turtle of a graph against rdflib's, which holds the same triples in memory."""
    store = ox.Store()
    count = 0
    for path in work.shards():
        store.load(data := read(path), ox.RdfFormat.N_QUADS)
        count += data.count(b"\n")
        if count >= most:
            break
    row = Row("export", "Turtle", work.size, other="rdflib", goal=5.0, unit="triples")
    ours = lambda: sum(map(len, pieces(store, "turtle")))  # noqa: E731
    ours()
    alone = memory()  # before rdflib holds the same
    rdflib: Any = import_module("rdflib")
    graph = rdflib.Graph()
    graph.parse(data=b"".join(pieces(store, "turtle")), format="turtle")
    row.amount = len(graph)
    around(row, ours, lambda: graph.serialize(format="turtle"), times=1, rounds=_rounds(most))
    row.memory = alone
    return [row]


def picture(work: Work) -> list[Row]:
    """A picture of five hundred cards."""
    store = current(work.graph()).open()
    row = Row("draw", "select, lay out and render", work.size, unit="cards", clock="wall", note="the aim is 5 s")

    def make() -> None:
        made = select(store, most=500)
        row.amount = len(made.nodes)
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            draw(made, Path(file.name))

    return [pairs(row, make, rounds=2)]


REFERENCES: dict[str, Callable[[Work], list[Row]]] = {
    "start-up": startup,
    "tokens": tokens,
    "closures": lambda work: closures(work, 12_600),
    "shapes": lambda work: shapes(work, 12_600),
    "turtle": lambda work: turtle(work, 60_000),
    "picture": picture,
    "closures-60k": lambda work: closures(work, 60_000),
    "shapes-60k": lambda work: shapes(work, 60_000),
    "turtle-1m": lambda work: turtle(work, 1_000_000),
}
LONG = ("closures-60k", "shapes-60k", "turtle-1m")
