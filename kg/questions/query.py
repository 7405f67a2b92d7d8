"""A SPARQL query in the making: its terms are written by the engine, never pasted from what a person typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.questions.model import Frame, Open


@dataclass(slots=True)
class Query:
    """A query in the making.

    `columns` are the variables of the answer, `evidence` those of what the claims are about; `form` is "list", "count"
    (of the first column), "total" (of the sums, for each of the other columns), "most" (of which first column there are
    the most of `counted`, or the largest sum) or "truth". `optional` are columns to leave out where no row fills them.
    `rank` is a variable whose lowest value, without its sign, is the sum of an act that counts.
    `picked` is a date and "MIN" or "MAX": only what has the first or the last of these dates is an answer.
    """

    form: str = "list"
    lines: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    counted: str = ""
    picked: tuple[str, str] | None = None
    rank: str = ""
    _used: set[str] = field(default_factory=set)

    def variable(self, name: str) -> str:
        """A variable of this name, or with a number after it where the name is taken."""
        made, number = name, 1
        while made in self._used:
            number += 1
            made = f"{name}{number}"
        self._used.add(made)
        return f"?{made}"

    def triple(self, subject: str, path: str, value: str) -> None:
        """Add a pattern."""
        self.lines.append(f"{subject} {path} {value} .")

    def among(self, variable: str, iris: Iterable[str]) -> None:
        """Let a variable be one of some things."""
        self.lines.append(f"VALUES {variable} {{ {' '.join(str(ox.NamedNode(iri)) for iri in iris)} }}")

    def one_of(self, subject: str, path: str, iris: Sequence[str], name: str) -> None:
        """Add a pattern whose value is one of some things."""
        if len(iris) == 1:
            self.triple(subject, path, str(ox.NamedNode(iris[0])))
        else:
            variable = self.variable(name)
            self.among(variable, iris)
            self.triple(subject, path, variable)

    def other_than(self, variable: str, iris: Sequence[str]) -> None:
        """Let a variable be none of some things."""
        if iris:
            self.lines.append(f"FILTER({variable} NOT IN ({', '.join(str(ox.NamedNode(iri)) for iri in iris)}))")

    def of_class(self, variable: str, kinds: Sequence[str]) -> None:
        """Let a variable be of one of some classes; anything may be an actor."""
        wanted = [kind for kind in kinds if kind != "Actor"]
        if len(wanted) == 1:
            self.triple(variable, "a", f"aj:{wanted[0]}")
        elif wanted:
            kind = self.variable("kind")
            self.among(kind, (AJ + one for one in wanted))
            self.triple(variable, "a", kind)

    def within(self, variable: str, asked: Open) -> None:
        """Let a variable be a member of one of the bodies that what is asked is part of."""
        if asked.part_of:
            self.one_of(variable, "aj:partOf", asked.part_of, "body")

    def ask(self, subject: str, path: str, variable: str, frame: Frame) -> None:
        """Add a pattern for what is asked; where several things are, each may be missing."""
        one = sum(frame.has(slot) for slot in frame.opened()) == 1
        self.lines.append(f"{subject} {path} {variable} ." if one else f"OPTIONAL {{ {subject} {path} {variable} }}")
        self.show(variable)

    def show(self, *variables: str) -> None:
        """Add columns to the answer."""
        self.columns += [one for one in variables if one not in self.columns]

    def text(self, form: str = "") -> str:
        """The query as SPARQL, with the prefixes that it uses."""
        form = form or self.form
        body = "\n".join(f"  {line}" for part in self.lines for line in part.split("\n"))
        if self.picked is not None:
            day, extreme = self.picked
            chosen = f"SELECT ({extreme}(STR({day})) AS ?chosen) WHERE {{\n{body}\n  }}"
            body += f"\n  {{ {chosen} }}\n  FILTER(STR({day}) = ?chosen)"
        if form == "truth":
            head, tail = "ASK {", "}"
        elif form == "count":
            head, tail = f"SELECT (COUNT(DISTINCT {self.columns[0]}) AS ?number) WHERE {{", "}"
        elif form == "total":
            head, tail = self._total([one for one in self.columns if not one.startswith("?value")])
        elif form == "most":
            head, body, tail = self._most(body)
        else:
            shown = list(dict.fromkeys([*self.columns, *self.evidence]))
            head, tail = f"SELECT DISTINCT {' '.join(shown)} WHERE {{", f"}} ORDER BY {' '.join(shown)}"
        used = [name for name in ("aj", "dcterms") if f"{name}:" in body]
        prefixes = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used)
        return f"{prefixes}{head}\n{body}\n{tail}"

    def _total(self, columns: Sequence[str]) -> tuple[str, str]:
        """What stands before and behind the body of a query for the sum of each of some columns."""
        sums = next(one for one in self.columns if one.startswith("?value"))
        by = " ".join(columns)
        each = " ".join(one for one in dict.fromkeys([*columns, *self.evidence]) if one != sums)
        least = f"ABS(MIN({self.rank}))" if self.rank else f"MIN({sums})"  # of sums that releases dispute
        head = f"SELECT (SUM(?least) AS ?total) {by} WHERE {{ SELECT ({least} AS ?least) {each} WHERE {{"
        return head, f"}} GROUP BY {each} }}" + (f" GROUP BY {by} ORDER BY {by}" if by else "")

    def grouped(self) -> list[str]:
        """The columns for each of which the most is sought: what is asked first, and the currency of sums."""
        asked = [one for one in self.columns if not one.startswith(("?value", "?currency"))][:1]
        return [*asked, *(one for one in self.columns if one.startswith("?currency"))]

    def _most(self, body: str) -> tuple[str, str, str]:
        """Before, body and behind of a query for what has the most: the numbers of all beside the greatest of them."""
        by = self.grouped()
        money = [one for one in by if one.startswith("?currency")]
        if not money:
            head = f"SELECT {by[0]} (COUNT(DISTINCT {self.counted or self.evidence[0]}) AS ?total) WHERE {{"
            tail = f"}} GROUP BY {by[0]}"
        elif by == money:
            value = next(one for one in self.columns if one.startswith("?value"))
            head, tail = f"SELECT DISTINCT ({value} AS ?total) {money[0]} WHERE {{", "}"
        else:
            head, tail = self._total(by)
        each = f"{head}\n{body}\n{tail}"
        top = f"SELECT (MAX(?total) AS ?top) {' '.join(money)} WHERE {{ {{ {each} }} }}"
        top += f" GROUP BY {' '.join(money)}" if money else ""
        shown = " ".join([*(one for one in by if one not in money), "?total", *money])
        return f"SELECT {shown} WHERE {{", f"{{ {each} }}\n{{ {top} }}\nFILTER(?total = ?top)", f"}} ORDER BY {shown}"
