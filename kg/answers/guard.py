"""Refuse queries that could reach out or bring the process down, before the engine sees them.

SPARQL 1.1 Federated Query's SERVICE would send requests; deep nesting overflows the engine's
stack. Both are seen by one linear scan that knows comments, strings and IRIs (SPARQL 1.1, section 19).
"""

from __future__ import annotations

import re

from kg.errors import AjkgError

MOST_BYTES = 20_000
MOST_NESTED = 100
_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)|(?P<long>\"{3}.*?\"{3}|'{3}.*?'{3})"""
    r"""|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?P<open>[({\[])|(?P<close>[)}\]])"""
    r"""|(?P<name>[?$@]?[A-Za-z_][\w.-]*:?[\w.-]*|:[\w.-]+)""",
    re.DOTALL,
)


class QueryRefusedError(AjkgError):
    """A query is too long, nests too deeply, or asks for SERVICE or an update."""

    name = "QUERY-REFUSED"
    status = 2


def check(query: str) -> None:
    """Pass a query that is safe to evaluate.

    :raises QueryRefusedError: when it is longer than 20 KB, nests more than 100 brackets, or names SERVICE.
    """
    if len(query.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        message = f"the query is longer than {MOST_BYTES} bytes"
        raise QueryRefusedError(message, hint="ask in smaller parts")
    depth = 0
    for token in _TOKEN.finditer(query):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
            if depth > MOST_NESTED:
                message = f"the query nests more than {MOST_NESTED} brackets (at character {token.start()})"
                raise QueryRefusedError(message, hint="flatten it")
        elif kind == "close":
            depth -= 1
        elif kind == "name" and token.group().upper() == "SERVICE":
            message = f"SERVICE at character {token.start()} would ask another server"
            raise QueryRefusedError(message, hint="ask only this graph; --endpoint asks another one as a whole")
