"""After a push: compare how many triples each graph has here and behind a SPARQL endpoint of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.answers.endpoint import connect
from kg.answers.run import Table, evaluate
from kg.names import QUARANTINE
from kg.push.confirm import NotHeldError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.push import Push

_ALL = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_NAMED = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"


def counted(push: Push, url: str, timeout: float) -> int:
    """How many named graphs the store has with all their triples, the default graph looked at as well.

    `url` is the endpoint, `timeout` the seconds that one request may take. A store may hold more than was sent.

    :raises NotHeldError: when a graph lacks triples.
    :raises EndpointError: when the endpoint does not answer.
    """
    here, there = push.version.open(), connect(url, timeout, default_graph=push.graphs.merged)
    found = {"": _number(there)} | _named(there)
    wanted = {graph: sent for graph, sent in _named(here).items() if not graph.startswith(QUARANTINE)}
    for graph, sent in {"": _number(here), **wanted}.items():
        held = found.get(push.graphs.called(graph) if graph else "", 0)
        if held < sent:
            raise NotHeldError(url, graph, held, sent)
    return len(wanted)


def _number(store: ox.Store) -> int:
    """The triples of the default graph."""
    return next(iter(_rows(store, _ALL)))[0]


def _named(store: ox.Store) -> dict[str, int]:
    """The triples of each named graph."""
    return {graph: number for number, graph in _rows(store, _NAMED)}


def _rows(store: ox.Store, query: str) -> list[tuple[int, str]]:
    answer = evaluate(store, query)
    rows = answer.rows if isinstance(answer, Table) else []
    return [(int(row[-1].value), getattr(row[0], "value", "")) for row in rows]  # type: ignore[union-attr]
