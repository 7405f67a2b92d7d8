"""Put the rows of an answer in order here, where the engine would look up words for each comparison.

The engine compares keys and fetches what two of them stand for from its files each time: to sort forty thousand rows
takes it ten times as long as to find them. What a question asks is the same; where SPARQL leaves open which of two
terms comes first (a year and a day, words of two languages), here is one order.
"""

from __future__ import annotations

from functools import lru_cache

import pyoxigraph as ox

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from kg.answers.run import Term

    Order = tuple[tuple[str, bool], ...]  # variables, each with whether the greatest comes first
    Key = tuple[int, str | float, str]

_CLAUSE = "ORDER BY"
_UNBOUND, _BLANK, _IRI, _NUMBER, _WORDS, _OTHER = range(6)
_NUMBERS = frozenset({"integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger"})
_STRINGS = frozenset({"string", "langString"})


@lru_cache(maxsize=256)
def parted(sparql: str) -> tuple[str, Order]:
    """A query without the order of its rows, and that order; the query as it is where that is no list of variables.

    >>> parted("SELECT * { ?a ?b ?c } ORDER BY ?b DESC(?c)")
    ('SELECT * { ?a ?b ?c } ', (('b', False), ('c', True)))
    """
    start = sparql.rfind("}") + 1
    tail = sparql[start:]
    place = tail.upper().rfind(_CLAUSE) if tail.isascii() and "#" not in tail else -1
    order = _variables(tail[place + len(_CLAUSE) :]) if place >= 0 else ()
    return (sparql[: start + place], order) if order else (sparql, ())


def _variables(clause: str) -> Order:
    """The variables of an ORDER BY; none where it holds something else."""
    found: list[tuple[str, bool]] = []
    words = clause.replace("(", " ( ").replace(")", " ) ").split()
    while words:
        if words[0].upper() in {"ASC", "DESC"} and [*words[1:2], *words[3:4]] == ["(", ")"]:
            name, last = words[2], words[0].upper() == "DESC"
            words = words[4:]
        else:
            name, last = words[0], False
            words = words[1:]
        if name[0] not in "?$" or not name[1:].isidentifier():
            return ()
        found.append((name[1:], last))
    return tuple(found)


def sort(rows: list[tuple[Term | None, ...]], columns: tuple[str, ...], order: Order) -> None:
    """Sort the rows of an answer with these columns."""
    if len(rows) < 2:  # noqa: PLR2004 - one row is in order
        return
    for name, last in reversed(order):
        place = columns.index(name)
        rows.sort(key=lambda row: _key(row[place]), reverse=last)


def _key(term: Term | None) -> Key:
    """Unbound, then blank nodes, IRIs and literals: numbers by value, then words, then dates and what else there is."""
    if isinstance(term, ox.NamedNode):
        return _IRI, term.value, ""
    if isinstance(term, ox.Literal):
        kind = term.datatype.value.rpartition("#")[2]
        if kind in _STRINGS:
            return _WORDS, term.value, term.language or ""
        number = _number(term.value) if kind in _NUMBERS else None
        return (_OTHER, term.value, kind) if number is None else (_NUMBER, number, term.value)
    return (_UNBOUND, "", "") if term is None else (_BLANK, str(term), "")


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number == number else None  # noqa: PLR0124 -- not NaN, which has no place among numbers
