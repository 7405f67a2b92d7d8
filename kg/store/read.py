"""An exported graph as a store that answers like one on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.names import ONTOLOGY_GRAPH
from kg.resources import folder
from kg.store.load import without_graph
from kg.store.rename import Renaming

if TYPE_CHECKING:
    from pathlib import Path


def exported(path: Path) -> ox.Store:
    """The graph of an .nq or .trig file, with the terms of this program's ontology.

    :raises InputError: when it cannot be read.
    """
    store = ox.Store()
    try:
        data = path.read_bytes()
        if path.suffix.lower() == ".trig":
            data = ox.serialize(ox.parse(data, ox.RdfFormat.TRIG), format=ox.RdfFormat.N_QUADS) or b""
        store.load(data, ox.RdfFormat.N_QUADS)
    except (OSError, SyntaxError, ValueError) as error:
        message = f"cannot read {path}: {error}"
        raise InputError(message, hint="export it again with: ajkg export --format nquads -o FILE.nq") from error
    store.load(Renaming.told(data)(without_graph(data)), ox.RdfFormat.N_TRIPLES)
    store.load(
        path=str(folder("ontology") / "terms.ttl"), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(ONTOLOGY_GRAPH)
    )
    return store
