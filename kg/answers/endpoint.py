"""Ask a SPARQL 1.1 endpoint over HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pyoxigraph as ox

from kg.answers import guard
from kg.answers.run import Table, Term
from kg.errors import AjkgError


class EndpointError(AjkgError):
    """An endpoint does not answer, or not with SPARQL results."""

    name = "ENDPOINT"


def ask(url: str, sparql: str, timeout: float | None = None) -> Table:
    """The SELECT or ASK results of a query at `url` (SPARQL 1.1 Protocol, query via POST directly).

    `timeout` in seconds.

    :raises EndpointError: when the endpoint fails or answers something else.
    """
    guard.check(sparql)
    if not url.startswith(("http://", "https://")):
        message = f"--endpoint {url}: not a web address"
        raise EndpointError(message, hint="begin it with http:// or https://")
    headers = {"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"}
    request = urllib.request.Request(url, sparql.encode(), headers)  # noqa: S310 -- the scheme was checked
    try:
        with urllib.request.urlopen(request, timeout=timeout or 60) as answer:  # noqa: S310
            data = json.load(answer)
    except urllib.error.HTTPError as error:
        message = f"{url} answered {error.code}: {error.read(200).decode('utf-8', 'replace')}"
        raise EndpointError(message, hint="check the query and the address") from error
    except (OSError, ValueError) as error:
        message = f"{url} gives no SPARQL results: {error}"
        raise EndpointError(message, hint="check the address") from error
    try:
        return _table(data)
    except (KeyError, TypeError, AttributeError) as error:
        message = f"{url} gives JSON that is no SPARQL result"
        raise EndpointError(message, hint="check the address") from error


def _table(data: dict[str, Any]) -> Table:
    """SPARQL 1.1 Query Results JSON as a table; a truth value is one cell."""
    if "boolean" in data:
        return Table.of_truth(bool(data["boolean"]))
    columns = tuple(data["head"]["vars"])
    return Table(columns, [tuple(_term(row.get(name)) for name in columns) for row in data["results"]["bindings"]])


def _term(cell: dict[str, Any] | None) -> Term | None:
    if cell is None:
        return None
    if cell["type"] == "uri":
        return ox.NamedNode(cell["value"])
    if cell["type"] == "bnode":
        return ox.BlankNode(cell["value"])
    if "xml:lang" in cell:
        return ox.Literal(cell["value"], language=cell["xml:lang"])
    datatype = cell.get("datatype")
    return ox.Literal(cell["value"], datatype=ox.NamedNode(datatype) if datatype else None)
