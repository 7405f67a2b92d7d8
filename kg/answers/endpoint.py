"""A SPARQL 1.1 endpoint that is asked as a store on disk is.

Questions need two things of a store: `query` and `quads_for_pattern`. Over a network each call would cost a round trip,
so that look-ups are answered for many things at once: what an answer names is mostly what is asked for next.
An endpoint is a stranger: an answer is read whole and compared with the question before anything rests on it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn, cast

import pyoxigraph as ox

from kg.answers import guard
from kg.answers.binding import written
from kg.answers.describe import NO_THINGS
from kg.answers.things import LABELS
from kg.errors import UsageError
from kg.names import AJ, ID, PREFIXES
from kg.web import AnswerError, Client, Patience
from kg.web.errors import TooLargeError
from kg.web.told import is_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kg.answers.run import Term
    from kg.web import Response

JSON = ("application/sparql-results+json", "application/json")
GRAPHS = {"application/n-triples": ox.RdfFormat.N_TRIPLES, "text/turtle": ox.RdfFormat.TURTLE}
MOST_BYTES = 64 << 20
_DEEPEST = 32  # brackets of an answer; the engine's stack ends at some ten thousand
_AT_ONCE = 200  # things that one look-up asks about
_WANTED = 20_000  # things that are remembered as named
_LANGUAGES = ("en", "th", "ja")
_DEFAULT = ox.DefaultGraph()
_EMPTY = ox.Store()
_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
Node = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple
Key = tuple[str, "Node | None", "Node | None", "Node | None"]


def connect(url: str, timeout: float | None = None, *, default_graph: str = "") -> ox.Store:
    """An endpoint in the place of a store, for everything that only asks.

    `timeout` in seconds, for each request; `default_graph` is the IRI of the named graph that stands for the default
    graph, "" for the endpoint's own.

    :raises EndpointError: when the address is none.
    :raises UsageError: when `default_graph` is no IRI.
    """
    try:
        _ = default_graph and ox.NamedNode(default_graph)
    except ValueError as error:
        message = f"--default-graph {default_graph}: not an IRI"
        raise UsageError(message, hint="give the one that was given to `ajkg push`") from error
    return cast("ox.Store", Endpoint(url, timeout, default_graph=default_graph))


class Endpoint:
    """Asks one endpoint (SPARQL 1.1 Protocol, queries via POST) and keeps what it was told about things."""

    def __init__(self, url: str, timeout: float | None = None, *, default_graph: str = "") -> None:
        """Take what `connect` takes; nothing is sent yet.

        :raises EndpointError: when it is no web address.
        :raises CredentialsError: when the environment's credentials may not be sent there.
        """
        patience = Patience() if timeout is None else Patience(timeout=timeout)
        self.client = Client(url, "--endpoint", patience, most=MOST_BYTES)
        self._default = default_graph
        self._known: dict[Key, list[ox.Quad]] = {}
        self._wanted: dict[ox.NamedNode, None] = {}  # what answers named
        self._likely: dict[ox.NamedNode, None] = {}  # what those name that were looked up besides
        self._predicates: dict[ox.NamedNode, None] = {ox.NamedNode(one): None for one in (*LABELS, AJ + "resolvedTo")}
        self._walks = False

    def query(
        self,
        query: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        substitutions: Mapping[ox.Variable, Term] | None = None,
    ) -> ox.QuerySolutions | ox.QueryBoolean | list[ox.Triple]:
        """The answer to a query, as a store gives it; the project's prefixes are known.

        :raises SyntaxError: when it is not SPARQL.
        :raises QueryRefusedError: when the guard refuses it.
        :raises EndpointError: when the endpoint fails, or does not answer the question.
        """
        guard.check(query)
        columns = _columns(query, prefixes or PREFIXES)
        text = written(query, substitutions or {}, self._default)
        if columns is None:
            return self._triples(self._post(text, ", ".join(GRAPHS)))
        body = self._post(text, JSON[0]).body
        rows = self._rows(body, columns)
        self._name(self._wanted, (cell for row in rows for cell in row))
        return ox.parse_query_results(body, ox.QueryResultsFormat.JSON)

    def quads_for_pattern(
        self,
        subject: Node | None,
        predicate: Node | None,
        object: Node | None,  # noqa: A002 -- the engine's name
        graph_name: Node | ox.DefaultGraph | None = None,
    ) -> Iterable[ox.Quad]:
        """The quads of a pattern, None standing for any term.

        With subject and predicate alone and any graph, each triple comes once, as of the default graph.
        """
        where = "" if graph_name is None else "default" if graph_name == _DEFAULT else str(graph_name)
        key: Key = (where, subject, predicate, object)
        if key not in self._known:
            try:
                self._look_up(key, _AT_ONCE)
            except TooLargeError:
                self._fetch(where, [key])
            if subject is not None or object is not None:  # else it is a survey, not an answer
                for quad in self._known[key]:
                    self._name(self._wanted, (quad.subject, quad.predicate, quad.object))
        return self._known[key]

    def dump(self, *_: object, **__: object) -> NoReturn:
        """Exports read whole graphs, which is nothing to ask of a server that others use.

        :raises UsageError: always.
        """
        message = "an endpoint is asked, not exported"
        raise UsageError(message, hint="export the graph on disk, or ask with CONSTRUCT")

    named_graphs = dump

    def _post(self, text: str, accept: str) -> Response:
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        response = self.client.send("POST", self.client.address.target, headers, text.encode())
        kinds = JSON if accept == JSON[0] else tuple(GRAPHS)
        if response.kind in kinds or (not response.kind and not is_page(response.body, "")):
            return response
        said = self.client.said(response)
        message = f"{response.address} answers with {response.kind or 'something'}, not with {kinds[0]}: {said}"
        raise AnswerError(message, hint="check the address: endpoints mostly end in /sparql or /query")

    def _refuse(self, why: object, error: Exception | None = None) -> NoReturn:
        told = " ".join(str(why).split())[:200]
        message = f"the answer of {self.client.address} is not what SPARQL 1.1 says: {told}"
        raise AnswerError(message, hint="check the address, or ask another endpoint") from error

    def _rows(self, body: bytes, columns: list[str]) -> list[tuple[Term | None, ...]]:
        """All rows of a SELECT, by the variables that were asked for; none of ASK, which has no columns.

        :raises AnswerError: when the body is no answer, or one to another question.
        """
        if _depth(body) > _DEEPEST:  # it would overflow the parser's stack
            self._refuse("it nests too deeply")
        try:
            told, rows = _read(body)
        except (SyntaxError, ValueError) as error:
            self._refuse(error, error)
        if sorted(told) != sorted(columns):
            have, want = (", ".join(names) or "none but yes or no" for names in (told, columns))
            self._refuse(f"it has the columns {have}, asked for were {want}")
        places = [told.index(name) for name in columns]
        return [tuple(row[place] for place in places) for row in rows]

    def _triples(self, response: Response) -> list[ox.Triple]:
        if response.body.count(b"<<(") > _DEEPEST:
            self._refuse("it nests too deeply")
        try:
            form = GRAPHS.get(response.kind, ox.RdfFormat.N_TRIPLES)
            return [quad.triple for quad in ox.parse(response.body, form, base_iri=str(response.address))]
        except (SyntaxError, ValueError) as error:
            self._refuse(error, error)

    @staticmethod
    def _name(things: dict[ox.NamedNode, None], terms: Iterable[object]) -> None:
        """Remember things that are named."""
        for term in terms:
            if isinstance(term, ox.NamedNode) and len(things) < _WANTED:
                things.setdefault(term)

    def _look_up(self, key: Key, most: int) -> None:
        """Fetch a pattern, and the same for other things that are likely to be asked for."""
        where, subject, predicate, value = key
        if subject is not None and value is None:
            few = most if predicate is not None else most // 4
            keys = self._others(key, 1, few, _any if predicate is not None else _is_thing)
            if predicate is not None:
                keys = self._with_other_predicates(keys, predicate, most)
        elif isinstance(value, ox.NamedNode) and subject is None:
            few = most if predicate is not None else most // 4 if self._walks else 1
            keys = self._others(key, 3, few, _is_thing)
            self._walks |= predicate is None
        elif isinstance(value, ox.Literal) and subject is None and where == "default":
            keys = _names(key, value)
        else:
            keys = [key]
        self._fetch(where, keys)

    def _others(self, key: Key, place: int, most: int, fits: Callable[[ox.NamedNode], bool]) -> list[Key]:
        """The key and those of other things in its place, that are not known yet."""
        found = {key: None}
        for things, full in ((self._wanted, most), (self._likely, most // 4)) if most > 1 else ():
            for node in things:
                if len(found) >= full:
                    break
                other = cast("Key", (*key[:place], node, *key[place + 1 :]))
                if other not in self._known and fits(node):
                    found[other] = None
        return list(found)

    def _with_other_predicates(self, keys: list[Key], predicate: Node, most: int) -> list[Key]:
        """The keys, and those of the properties that others were asked for and the first thing not yet."""
        where, first, _, _ = keys[0]
        self._predicates.setdefault(cast("ox.NamedNode", predicate))
        if most == 1:
            return keys
        more = [p for p in self._predicates if (where, first, p, None) not in self._known]
        return [(where, one[1], p, None) for one in keys for p in more]

    def _fetch(self, where: str, keys: list[Key]) -> None:
        """Ask for the quads of patterns of one shape, and keep them."""
        shape = [term is not None for term in keys[0]]
        with_graph = where == "" and shape[1:] != [True, True, False]
        pattern = _Pattern(keys)
        columns = [*pattern.variables, *(["g"] if with_graph else [])]
        selected = " ".join(f"?{name}" for name in columns) or "(1 AS ?found)"
        text = f"SELECT DISTINCT {selected} WHERE {{ {pattern.within(where, 'g' if with_graph else 'any')} }}"
        rows = self._rows(self._post(written(text, {}, self._default), JSON[0]).body, columns or ["found"])
        fresh: dict[Key, list[ox.Quad]] = {key: [] for key in keys}
        named = _DEFAULT if where in {"", "default"} else ox.NamedNode(where[1:-1])
        for row in rows:
            cells: dict[str, Any] = {**pattern.fixed, **dict(zip(columns, row, strict=True))}
            quad = ox.Quad(cells["s"], cells["p"], cells["o"], cells.get("g") or named)
            terms = (quad.subject, quad.predicate, quad.object)
            held: list[Node | None] = [term if bound else None for term, bound in zip(terms, shape[1:], strict=True)]
            if (kept := fresh.get(cast("Key", (where, *held)))) is not None:
                kept.append(quad)
            if len(rows) < _WANTED:
                self._name(self._likely, terms)
        self._known.update(fresh)


class _Pattern:
    """A triple pattern whose subject, predicate and object are each free, one term, or one of several."""

    def __init__(self, keys: list[Key]) -> None:
        self.fixed: dict[str, Node] = {}
        self._lists: list[str] = []
        self._filter = ""
        columns = zip("spo", list(zip(*keys, strict=True))[1:], strict=True)
        for name, column in columns:
            terms = list(dict.fromkeys(column))
            if len(terms) == 1:
                if not (terms[0] is None or isinstance(terms[0], str)):
                    self.fixed[name] = terms[0]
            elif name == "p":  # a second VALUES is a product of both, which engines take slowly
                self._filter = f"FILTER(?p IN ({', '.join(map(str, terms))}))"
            else:
                self._lists.append(f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}")
        self.variables = [name for name in "spo" if name not in self.fixed]

    def within(self, where: str, variable: str) -> str:
        """The pattern in the default graph, in one graph, or in any."""
        terms = " ".join(str(self.fixed.get(name, f"?{name}")) for name in "spo")
        own = " ".join([*self._lists, terms, self._filter])
        if where == "default":
            return own
        if where:
            return f"GRAPH {where} {{ {own} }}"
        return f"{{ {own} }} UNION {{ GRAPH ?{variable} {{ {own} }} }}"


def _names(key: Key, value: ox.Literal) -> list[Key]:
    """The keys of all properties by which a thing may bear a name, in all languages."""
    names = [ox.Literal(value.value), *(ox.Literal(value.value, language=one) for one in _LANGUAGES)]
    keys: list[Key] = [("default", None, ox.NamedNode(p), name) for p in LABELS for name in names]
    return keys if key in keys else [key]


def _any(_: ox.NamedNode) -> bool:
    return True


def _columns(query: str, prefixes: Mapping[str, str]) -> list[str] | None:
    """The columns of the answer, none for ASK; None when it has triples.

    :raises SyntaxError: when it is no SPARQL; names line and column.
    """
    asked = _EMPTY.query(query, prefixes=dict(prefixes))
    if isinstance(asked, ox.QueryTriples):
        return None
    return [variable.value for variable in asked.variables] if isinstance(asked, ox.QuerySolutions) else []


def _read(body: bytes) -> tuple[list[str], list[tuple[Term | None, ...]]]:
    """Columns and rows of SPARQL results, none of a truth value.

    :raises SyntaxError: when they are no results.
    """
    found = None
    try:
        found = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        if not isinstance(found, ox.QuerySolutions):
            return [], []
        names = [variable.value for variable in found.variables]
        rows: list[tuple[Term | None, ...]] = []
        for row in found:
            rows.append(tuple(row[name] for name in names))  # noqa: PERF401 -- no frame that outlives this one
        return names, rows
    finally:
        del found  # a traceback would keep it for another thread to drop, which the engine does not like


def _is_thing(node: ox.NamedNode) -> bool:
    return node.value.startswith(ID) and not node.value.startswith(NO_THINGS)


def _depth(body: bytes) -> int:
    """How deep the brackets of JSON nest, to some more than what is allowed."""
    left = _STRINGS.sub(b"", body).translate(None, bytes(set(range(256)) - set(b"[]{}")))
    for depth in range(_DEEPEST + 1):
        closed = left.replace(b"[]", b"").replace(b"{}", b"")
        if closed == left:  # nothing is left, or what was cut off or never opened
            return depth + left.count(b"[") + left.count(b"{")
        left = closed
    return _DEEPEST + 1
