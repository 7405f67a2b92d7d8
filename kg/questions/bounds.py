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


def summed(value: str, currency: str, filler: Sum) -> list[str]:
    """The conditions of a sum on its value and currency."""
    number = ox.Literal(f"{filler.money.value:f}", datatype=ox.NamedNode(XSD + "decimal"))
    return [
        f"FILTER({value} {SIGNS.get(filler.relation, '=')} {number})",
        f"FILTER(STR({currency}) = {ox.Literal(filler.money.currency)})",
    ]
