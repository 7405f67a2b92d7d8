"""A store behind the Graph Store HTTP Protocol: one request for one piece of one graph."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from kg.errors import UsageError
from kg.names import BASE
from kg.web import AnswerError, Client, EndpointError, Patience
from kg.web.errors import TooLargeError
from kg.web.told import HTML

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.web import Response

_KINDS = ("application/n-triples", "text/turtle")  # N-Triples are Turtle too, where a store knows only that
_GONE, _UNKNOWN_KIND = 404, 415
_NO_HEAD = (400, 405, 501)


class Graphs:
    """Puts, grows, reads and deletes graphs.

    `direct` names a graph by a path below the store's address instead of by `?graph=`; `merged` is the named graph
    that stands for the default graph, "" for the store's own.
    """

    def __init__(self, url: str, patience: Patience, *, direct: bool = False, merged: str = "") -> None:
        """Take the store's address."""
        self.client = Client(url, "push", patience)
        self._direct, self.merged = direct, merged
        self._kind = _KINDS[0]
        self.requests = 0

    def put(self, graph: str, ntriples: bytes) -> None:
        """Put triples in the place of a graph; "" is the default graph."""
        self._send("PUT", graph, ntriples)

    def post(self, graph: str, ntriples: bytes) -> None:
        """Add triples to a graph."""
        self._send("POST", graph, ntriples)

    def delete(self, graph: str) -> None:
        """Take a graph away; one that is not there is no error."""
        self._request("DELETE", graph, also=(_GONE,))

    def holds(self, graph: str) -> bool:
        """Whether the store has the graph; true where it does not tell."""
        return self._request("HEAD", graph, also=(_GONE, *_NO_HEAD)).status != _GONE

    def is_empty(self, graph: str) -> bool:
        """Whether a graph is empty or not there.

        :raises EndpointError: when a web page stands in its place.
        """
        most, self.client.most = self.client.most, 1
        try:
            answer = self._request("GET", graph, headers={"Accept": _KINDS[0]}, also=(_GONE,))
        except TooLargeError as error:
            if error.kind in HTML:
                message = f"{self.client.address} is a web page, not a store for graphs"
                raise EndpointError(message, hint="check the path: stores take graphs at /store, /data …") from error
            return False
        finally:
            self.client.most = most
        return answer.status == _GONE or not answer.body.strip()

    def triples(self, graph: str) -> int:
        """How many triples of a graph the store gives back.

        :raises EndpointError: when it gives none back, or something else.
        """
        answer = self._request("GET", graph, headers={"Accept": ", ".join(_KINDS)}, also=(_GONE,))
        if answer.status == _GONE or not answer.body.strip():
            return 0
        form = ox.RdfFormat.TURTLE if answer.kind == _KINDS[1] else ox.RdfFormat.N_TRIPLES
        try:
            return len({quad.triple for quad in ox.parse(answer.body, form, base_iri=graph)})
        except (SyntaxError, ValueError) as error:
            message = f"{self.client.address} gives back {answer.kind or 'something'} that is not what was asked for"
            raise AnswerError(message, hint="check the path: stores take graphs at /store, /data …") from error

    def called(self, graph: str) -> str:
        """The name by which the store knows a named graph."""
        path, _, _ = self.client.address.target.partition("?")
        return (
            str(self.client.address._replace(target=f"{path.rstrip('/')}/{_below(graph)}")) if self._direct else graph
        )

    def _send(self, method: str, graph: str, ntriples: bytes) -> None:
        answer = self._request(method, graph, ntriples, {"Content-Type": self._kind}, also=(_UNKNOWN_KIND,))
        if answer.status == _UNKNOWN_KIND:
            self._kind = _KINDS[1]
            self._request(method, graph, ntriples, {"Content-Type": self._kind})

    def _request(
        self,
        method: str,
        graph: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        *,
        also: Collection[int] = (),
    ) -> Response:
        answer = self.client.send(method, self._target(graph), headers or {}, body, follow=False, also=also)
        self.requests += 1
        # A store that answered once is there: when it is away later, it is worth waiting for.
        self.client.patience = self.client.patience._replace(unreachable=True)
        return answer

    def _target(self, graph: str) -> str:
        """What the request line names for a graph."""
        own = self.client.address.target
        name = graph or self.merged
        if self._direct and name:
            path, _, query = own.partition("?")
            return f"{path.rstrip('/')}/{_below(name)}" + (f"?{query}" if query else "")
        joint = "&" if "?" in own else "?"
        return f"{own}{joint}graph={quote(name, safe='')}" if name else f"{own}{joint}default"


def _below(graph: str) -> str:
    """The path by which a graph is named below a store's address."""
    return quote(graph.removeprefix(BASE), safe="/-._~")


def named_graph(iri: str) -> str:
    """The IRI of the graph that stands for the default graph.

    :raises UsageError: when it is no absolute IRI.
    """
    if not iri.startswith(("http://", "https://", "urn:")) or any(one in iri for one in '<>"{}|^`\\ '):
        message = f"--default-graph {iri}: not an IRI"
        raise UsageError(message, hint=f"give one, as {BASE}graph/merged")
    return iri


__all__ = ["EndpointError", "Graphs", "named_graph"]
