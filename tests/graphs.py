"""Graphs that tests ask, in memory: an invented one, and those of the releases of a test."""

from __future__ import annotations

import csv
from functools import cache, partialmethod
from pathlib import Path
from unittest import mock

import pyoxigraph as ox

import kg.builder
import kg.workers.who
from kg.builder import build
from kg.names import ONTOLOGY_GRAPH
from kg.pipeline import Pipeline
from kg.quads.terms import ontology_files
from kg.store import load
from kg.store.layout import SHARDS
from kg.store.write import Writer

INVENTED = Path(__file__).parent / "queries" / "invented.trig"
LATER = INVENTED.with_name("invented-later.trig")
_PUBLISHERS = {
    "en": "ASEAN Secretariat",
    "th": "Ministry of Foreign Affairs of Thailand",
    "ja": "Ministry of Foreign Affairs of Japan",
}


class _Shared(Pipeline):
    """What hundreds of small builds of one process share; each compiles and writes it by itself else."""

    vocabulary = cache(Pipeline.vocabulary)


_pipeline = cache(_Shared)


def _in_memory(writer: Writer, made: list[ox.Store], path: Path, _progress: object) -> None:
    """Load what the store on disk would hold into one in memory, in a third of the time."""
    shards = [writer.root / SHARDS / name for name in writer.shards()]
    made.append(ox.Store())
    load.fill(made[0], shards, writer._renaming(shards))
    path.mkdir()


def told(folder: Path, *releases: tuple[str, str, str], title: str | None = None) -> ox.Store:
    """The store of releases (language, day, text), whose `title` is the first line unless it is given."""
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file)
        manifest.writerow(["path", "title", "url", "publisher", "published", "lang"])
        for place, (language, day, text) in enumerate(releases):
            (folder / f"r{place}.txt").write_text(f"{text}\n", encoding="utf-8")
            heading = title or text.partition("\n")[0]
            url = f"https://x.example/{place}"
            manifest.writerow([f"r{place}.txt", heading, url, _PUBLISHERS[language], day, language])
    made: list[ox.Store] = []
    with (
        mock.patch.object(kg.workers.who, "may_copy", return_value=False),  # a copy costs more than it reads
        mock.patch.object(kg.builder, "Pipeline", _pipeline),
        mock.patch.object(Writer, "_make_store", partialmethod(_in_memory, made)),
    ):
        assert build([folder / "manifest.csv"], folder / "graph").status == 0
    return made[0]


def invented(*more: Path) -> ox.Store:
    """The invented graph with the ontology; as on disk, the default graph holds every triple of releases once."""
    store = ox.Store()
    for path in (INVENTED, *more):
        store.load(path=str(path), format=ox.RdfFormat.TRIG)
    for quad in list(store):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph()))
    for path in ontology_files():
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(ONTOLOGY_GRAPH))
    return store
