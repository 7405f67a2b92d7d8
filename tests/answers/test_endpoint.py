"""Ask a SPARQL 1.1 endpoint: the request it gets, the answers and failures it gives."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, ClassVar

import pyoxigraph as ox
import pytest

from kg.answers.endpoint import EndpointError, ask
from kg.answers.guard import QueryRefusedError
from kg.answers.run import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

QUERY = "SELECT ?thing ?name { ?thing ?p ?name }"
RESULTS = {
    "head": {"vars": ["thing", "name"]},
    "results": {
        "bindings": [
            {
                "thing": {"type": "uri", "value": "http://x/a"},
                "name": {"type": "literal", "value": "เอ", "xml:lang": "th"},
            },
            {"thing": {"type": "bnode", "value": "b"}},
            {"name": {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}},
        ]
    },
}


class Endpoint(BaseHTTPRequestHandler):
    """Answers every query with what the test sets."""

    answer: ClassVar[tuple[int, bytes]] = (200, b"")
    asked: ClassVar[list[tuple[str, str, str]]] = []

    def do_POST(self) -> None:
        """Remember the request and answer."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.asked.append((self.headers["Content-Type"], self.headers["Accept"], body))
        status, data = self.answer
        self.send_response(status)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def url() -> Iterator[str]:
    """An endpoint on this machine."""
    Endpoint.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    server.server_close()


def test_asks_as_the_protocol_says(url: str) -> None:
    """The query is posted directly; terms of every kind come back."""
    Endpoint.answer = (200, json.dumps(RESULTS).encode())
    found = ask(url, QUERY)
    assert Endpoint.asked == [("application/sparql-query", "application/sparql-results+json", QUERY)]
    assert isinstance(found, Table)
    assert found.rows == [
        (ox.NamedNode("http://x/a"), ox.Literal("เอ", language="th")),
        (ox.BlankNode("b"), None),
        (None, ox.Literal("3", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))),
    ]


def test_truth_values(url: str) -> None:
    """ASK gives one cell."""
    Endpoint.answer = (200, b'{"head": {}, "boolean": true}')
    assert [cell.value for row in ask(url, "ASK {}").rows for cell in row] == ["true"]


@pytest.mark.parametrize(
    "answer", [(500, b"broken"), (200, b"<html>"), (200, b"[]"), (200, b'{"head": {"vars": ["x"]}}')]
)
def test_failures_are_told(url: str, answer: tuple[int, bytes]) -> None:
    """An error status, a page, JSON of another shape: one clear error."""
    Endpoint.answer = answer
    with pytest.raises(EndpointError):
        ask(url, QUERY)


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://x/", "nowhere", "http://127.0.0.1:1/"])
def test_only_web_addresses_that_answer(address: str) -> None:
    """No file is read through --endpoint."""
    with pytest.raises(EndpointError):
        ask(address, QUERY)


def test_the_guard_stands_here_too(url: str) -> None:
    """What the guard refuses is not sent."""
    with pytest.raises(QueryRefusedError):
        ask(url, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    assert Endpoint.asked == []
