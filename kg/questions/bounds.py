"""Conditions of dates and sums, as a question bounds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import XSD

if TYPE_CHECKING:
    from kg.questions.model import Sum, Time

SIGNS = {"since": ">=", "after": ">", "before": "<", "until": "<="}


def bound(date: str, filler: Time) -> str:
    """A condition on a date; dates of any precision compare as text."""
    start, end = ox.Literal(filler.date.start), ox.Literal(filler.date.end or filler.date.start)
    day = f"STR({date})"
    if filler.relation == "since":
        return f"{day} >= {start}"
    if filler.relation == "after":
        return f"{day} > {end} && !STRSTARTS({day}, {end})"
    if filler.relation == "before":
        return f"{day} < {start}"
    if filler.relation == "until" or filler.date.end:
        until = f"{day} < {end} || STRSTARTS({day}, {end})"
        return until if filler.relation == "until" else f"{day} >= {start} && ({until})"
    return f"STRSTARTS({day}, {start})"


def holds(begin: str, end: str, day: str) -> list[str]:
    """The conditions under which a term from `begin` to `end`, which may be unbound, holds a day or a year."""
    return [
        f"FILTER(STR({begin}) <= {day} || STRSTARTS(STR({begin}), {day}))",
        f"FILTER(!BOUND({end}) || STR({end}) >= {day} || STRSTARTS({day}, STR({end})))",
    ]


def no_later(pattern: str, later: str, begin: str, end: str, day: str) -> str:
    """The condition that a term has an end, or no term of `pattern`, which begins `later`, began before a day."""
    begun = f'STR({later}) > STR({begin}) && CONCAT(STR({later}), "~") <= {day}'
    return f"FILTER(BOUND({end}) || NOT EXISTS {{ {pattern} FILTER({begun}) }})"


def summed(value: str, currency: str, filler: Sum) -> list[str]:
    """The conditions of a sum on its value and currency."""
    number = ox.Literal(f"{filler.money.value:f}", datatype=ox.NamedNode(XSD + "decimal"))
    return [
        f"FILTER({value} {SIGNS.get(filler.relation, '=')} {number})",
        f"FILTER(STR({currency}) = {ox.Literal(filler.money.currency)})",
    ]
