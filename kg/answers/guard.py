"""Refuse queries that could reach out or bring the process down, before the engine sees them.

SPARQL 1.1 Federated Query's SERVICE would send requests; deep nesting overflows the engine's
stack. One linear scan finds both. It knows comments, strings and IRIs (SPARQL 1.1, section 19.8); where a
"<" may begin an IRI or be the operator "less than", it follows both readings.
"""

from __future__ import annotations

from kg.errors import AjkgError

MOST_BYTES = 40_000
MOST_NESTED = 100
MOST_OPERATORS = 1_000  # a chain of ten thousand overflows the engine's stack
_NOT_IN_IRI = frozenset('<>"{}|^`\\') | frozenset(map(chr, range(0x21)))
_OPERATORS = frozenset("!+-*/")
_KEYWORD = "SERVICE"
_MOST_PASSED = 256
_passed: set[str] = set()  # queries that were found safe: the scan takes longer than many an answer


class QueryRefusedError(AjkgError):
    """A query is too long, nests too deeply, or asks for SERVICE."""

    name = "QUERY_REFUSED"
    status = 2


def check(query: str) -> None:
    """Pass a query that is safe to evaluate.

    :raises QueryRefusedError: when it is longer than 40 KB, nests more than 100 brackets, has more than 1,000
        operators, or names SERVICE.
    """
    if query not in _passed:
        _scan(query)
        if len(_passed) < _MOST_PASSED:
            _passed.add(query)


def _scan(query: str) -> None:
    if len(query.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        message = f"the query is longer than {MOST_BYTES} bytes"
        raise QueryRefusedError(message, hint="ask in smaller parts")
    reached: dict[int, int] = {0: 0}  # position between two tokens → the deepest nesting with which one gets there
    operators = 0
    for start in range(len(query)):
        if start not in reached:
            continue
        depth = reached.pop(start)
        character = query[start]
        if character in "({[":
            depth += 1
        elif character in ")}]":
            depth = max(0, depth - 1)
        operators += character in _OPERATORS
        if depth > MOST_NESTED:
            raise _refused(query, start, f"more than {MOST_NESTED} brackets are open", "flatten the query")
        if operators > MOST_OPERATORS:
            raise _refused(query, start, f"more than {MOST_OPERATORS} operators", "ask in smaller parts")
        for end in _ends(query, start):
            reached[end] = max(depth, reached.get(end, 0))


def _ends(query: str, start: int) -> list[int]:
    """Where the token at `start` may end."""
    character = query[start]
    if character == "#":
        return [_after(query, "\n", start)]
    if character in "\"'":
        return [_string_end(query, start)]
    if character == "<":
        return _less_than(query, start)
    if character in "?$@" or character in {"_", ":"} or character.isalnum():
        return [_word_end(query, start)]
    return [start + 1]


def _after(query: str, what: str, start: int) -> int:
    found = query.find(what, start)
    return len(query) if found < 0 else found + len(what)


def _string_end(query: str, start: int) -> int:
    quote = query[start]
    long = query.startswith(quote * 3, start)
    at = start + (3 if long else 1)
    while at < len(query):
        if query[at] == "\\":
            at += 2
        elif query[at] == quote and (not long or query.startswith(quote * 3, at)):
            return at + (3 if long else 1)
        elif query[at] == "\n" and not long:
            return at  # not a string after all: the parser will say so
        else:
            at += 1
    return len(query)


def _less_than(query: str, start: int) -> list[int]:
    at = start + 1
    while at < len(query) and query[at] not in _NOT_IN_IRI:
        at += 1
    if at == len(query) or query[at] != ">":
        return [start + 1]
    # After the operator no expression begins with SCHEME:// — only an IRI does.
    scheme, colon, _ = query[start + 1 : at].partition("://")
    return [at + 1] if colon and scheme.isalnum() else [start + 1, at + 1]


def _word_end(query: str, start: int) -> int:
    """The end of a variable, language tag, prefixed name, number or keyword; keywords may touch what is before them."""
    others = "_.:%" if query[start].isdigit() else "_-.:%"  # after a number, "-" is an operator
    at = start + 1
    while at < len(query) and (query[at].isalnum() or query[at] in others):
        at += 1
    word = query[start:at]
    # What stands before a colon is a prefix; an undeclared one may still be read as a keyword and a name.
    if query[start] not in "?$@" and not word.startswith("_:") and _KEYWORD in word.partition(":")[0].upper():
        place = start + word.upper().index(_KEYWORD)
        raise _refused(query, place, "SERVICE would ask another server", "ask this graph, or another with --endpoint")
    return at


def _refused(query: str, place: int, message: str, hint: str) -> QueryRefusedError:
    line = query.count("\n", 0, place) + 1
    column = place - query.rfind("\n", 0, place)
    return QueryRefusedError(f"line {line}, column {column}: {message}", hint=hint)
