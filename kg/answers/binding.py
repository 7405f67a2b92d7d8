"""Write the values of parameters into a query's text, for endpoints, which take no substitutions, and for people.

The engine substitutes a selected variable wherever it is in scope. Here each group in scope gets `VALUES ?x { … }`:
at its start, or at its end when the group makes the variable itself with BIND. A sub-query is in scope for what it
selects. `inlined` is shorter: it puts the value in the place of the variable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.answers.run import ParameterError
from kg.names import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyoxigraph as ox

    from kg.answers.run import Term

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    |(?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<variable>[?$]\w+)
    |(?P<word>[^\W\d_][\w.:%-]*|:[\w.:%-]*)
    |(?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)

_LISTING = frozenset({"SELECT", "GROUP"})
_HEADS = _LISTING | {"WHERE", "ORDER", "HAVING", "LIMIT", "OFFSET", "VALUES"}
_BRACKETS = {"(": 1, ")": -1}


@dataclass(slots=True)
class _Group:
    """What stands in curly brackets."""

    start: int
    scope: frozenset[str]  # parameters that reach it
    holds: bool  # whether VALUES may stand in it
    above: _Group | None = None
    outermost: bool = False
    made: set[str] = field(default_factory=set)  # variables of its BINDs
    end: int = 0

    def makes(self, name: str) -> bool:
        """Whether it, or a group around it, makes the variable."""
        return name in self.made or (self.above is not None and self.above.makes(name))


class _Scan:
    """Finds the groups of a query that the engine takes, and the parameters that reach each."""

    def __init__(self, sparql: str, names: frozenset[str]) -> None:
        self.groups: list[_Group] = []
        self.declared: set[str] = set()  # prefixes
        self.used: set[str] = set()
        self._open: list[_Group] = []
        self._names = names
        self._clause = ""  # the keyword whose clause one is in: SELECT, VALUES, CONSTRUCT or none
        self._selected: set[str] | None = None  # None for "*"
        self._brackets = 0
        self._last = ""
        tokens = list(_tokens(sparql))
        for place, (kind, text, start, end) in enumerate(tokens):
            following = tokens[place + 1][1].upper() if place + 1 < len(tokens) else ""
            self._take(kind, text, (start, end), following)
            self._last = text.upper()

    def _take(self, kind: str, text: str, span: tuple[int, int], following: str) -> None:
        if kind == "word":
            self._word(text)
        elif kind == "variable":
            self._variable(text[1:])
        elif text == "{":
            self._enter(span[1], following)
        elif text == "}" and self._open:
            self._open.pop().end = span[0]
        elif text in "()":
            self._brackets += 1 if text == "(" else -1
        elif text == "*" and self._clause == "SELECT" and not self._brackets:
            self._selected = None

    def _word(self, text: str) -> None:
        keyword = text.upper()
        if keyword in {"SELECT", "VALUES", "CONSTRUCT"}:
            self._clause, self._selected, self._brackets = keyword, set(), 0
        prefix, colon, _ = text.partition(":")
        if colon:
            (self.declared if self._last == "PREFIX" else self.used).add(prefix)

    def _variable(self, name: str) -> None:
        if self._clause == "SELECT":
            if not self._brackets and self._selected is not None:
                self._selected.add(name)
        elif self._last == "AS" and self._open:
            self._open[-1].made.add(name)

    def _enter(self, start: int, following: str) -> None:
        above = self._open[-1] if self._open else None
        scope = above.scope if above else self._names
        if self._clause == "SELECT" and self._selected is not None:
            scope &= self._selected
        pattern = self._clause not in {"VALUES", "CONSTRUCT"}
        holds = pattern and following != "SELECT"
        # What a sub-query makes is hidden from the groups around it, and theirs from it.
        group = _Group(start, scope, holds, None if self._clause == "SELECT" else above, above is None and pattern)
        self._clause = ""
        self._open.append(group)
        self.groups.append(group)


def _tokens(sparql: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _TOKEN.finditer(sparql):
        if match.lastgroup != "skip":
            yield str(match.lastgroup), match.group(), *match.span()


def written(sparql: str, bound: Mapping[ox.Variable, Term], default_graph: str = "") -> str:
    """A query with the values of its parameters, and with the known prefixes that it uses and does not declare.

    Patterns outside GRAPH are about `default_graph` when it is named: a GRAPH within a GRAPH is about its own.
    Lines keep their numbers.

    :raises ParameterError: when a parameter is bound that the query does not select.
    """
    names = frozenset(variable.value for variable in bound)
    scan = _Scan(sparql, names)
    reached = frozenset(name for group in scan.groups for name in group.scope if group.holds)
    if missing := sorted(names - reached):
        message = f"the parameter {missing[0]} reaches no part of this query"
        raise ParameterError(message, hint="select each parameter, as ?_name to keep it out of the answer")
    values = {variable.value: f" VALUES ?{variable.value} {{ {term} }} " for variable, term in bound.items()}
    pieces: list[tuple[int, str]] = []
    for group in scan.groups:
        if group.outermost and default_graph:
            pieces += [(group.start, f" GRAPH <{default_graph}> {{ "), (group.end, " } ")]
        for name in sorted(group.scope) if group.holds else ():
            if name in group.made:
                pieces.append((group.end, values[name]))
            elif not group.makes(name):
                pieces.append((group.start, values[name]))
    text = sparql
    for place, piece in sorted(pieces, reverse=True):
        text = text[:place] + piece + text[place:]
    lacking = sorted(scan.used & PREFIXES.keys() - scan.declared)
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in lacking) + text


def inlined(sparql: str, bound: Mapping[ox.Variable, Term], more: str = "") -> str:
    """A query of its own: values in the place of parameters, no comments, and `more` at the end of its pattern.

    Parameters are no longer selected or grouped by; none of them may be made by BIND, asked for by BOUND, or be all
    that is selected or grouped by.
    """
    values = {f"?{variable.value}": str(term) for variable, term in bound.items()}
    end = next(group.end for group in _Scan(sparql, frozenset()).groups if group.outermost)
    pieces: list[str] = []
    listed, brackets = False, 0  # whether one is among the variables of SELECT or GROUP BY, and in how many brackets
    for match in _TOKEN.finditer(sparql):
        kind, text = match.lastgroup, match.group()
        if kind == "word" and text.upper() in _HEADS:
            listed, brackets = text.upper() in _LISTING, 0
        elif text in _BRACKETS:
            brackets += _BRACKETS[text]
        elif text in "{}":
            listed = False
            pieces += [more] * (match.start() == end)
        elif kind == "skip" and text.startswith("#"):
            continue
        elif text in values:
            text = "" if listed and not brackets else values[text]
        pieces.append(text)
    return "".join(pieces).lstrip()
