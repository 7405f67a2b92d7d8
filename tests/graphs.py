"""Graphs that tests ask: an invented one in memory, and on disk the bundled seed's and those of releases of a test."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from unittest import mock

import pyoxigraph as ox

import kg.builder
import kg.workers.who
from kg.builder import build
from kg.names import ONTOLOGY_GRAPH
from kg.pipeline import Pipeline, Settings
from kg.quads.terms import ontology_files
from kg.store import current

INVENTED = Path(__file__).parent / "queries" / "invented.trig"
LATER = INVENTED.with_name("invented-later.trig")
_PUBLISHERS = {
    "en": "ASEAN Secretariat",
    "th": "Ministry of Foreign Affairs of Thailand",
    "ja": "Ministry of Foreign Affairs of Japan",
}


@cache
def _pipeline(settings: Settings) -> Pipeline:
    """What hundreds of small builds of one process share; each compiles it by itself else."""
    return Pipeline(settings)


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
    here = mock.patch.object(kg.workers.who, "may_copy", return_value=False)  # a copy costs more than it reads
    with mock.patch.object(kg.builder, "Pipeline", _pipeline), here:
        assert build([folder / "manifest.csv"], folder / "graph").status == 0
    return current(folder / "graph").open()


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
