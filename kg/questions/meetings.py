"""The part of a query that says which meeting is meant: by series and number, by turn, or next to another one."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from kg.names import RESOLUTION_GRAPH
from kg.questions.bounds import SIGNS
from kg.questions.model import Held, Open
from kg.questions.query import Query


def held(made: Query, meeting: str, filler: object) -> None:
    """Let a variable be the meeting that was named; show it where it is asked for."""
    if isinstance(filler, Open):
        made.show(meeting)
    if not isinstance(filler, Held):
        return
    if filler.series:
        made.one_of(meeting, "aj:inSeries", filler.series, "series")
    if filler.level:
        made.triple(meeting, "aj:inSeries/aj:level", f"aj:{filler.level}")
    if filler.ordinal is not None:
        made.triple(meeting, "aj:ordinal", str(filler.ordinal))
    if filler.of is not None:
        _beside(made, meeting, filler)
    elif filler.turn:
        _in_turn(made, meeting, filler)


def _beside(made: Query, meeting: str, filler: Held) -> None:
    """Let a meeting be the one right after another in its series, or right before it."""
    other = made.variable("neighbour")
    held(made, other, filler.of)
    later, earlier = (meeting, other) if filler.turn == "next" else (other, meeting)
    order = f"{later} aj:previousMeeting|aj:precededBy {earlier}"
    made.lines.append(f"GRAPH {ox.NamedNode(RESOLUTION_GRAPH)} {{ {order} }}")


def _in_turn(made: Query, meeting: str, filler: Held) -> None:
    """Let a meeting be the next, the last or the first of those that were named."""
    other, day, date, chosen = (made.variable(name) for name in ("any", "anyDay", "day", "chosen"))
    inner = Query()
    held(inner, other, replace(filler, turn=""))
    inner.triple(other, "aj:startDate", day)
    least = _of_turn(inner, day, filler.turn, filler.day)
    made.triple(meeting, "aj:startDate", date)
    made.lines.append(f"{{ SELECT ({least}(STR({day})) AS {chosen}) WHERE {{ {' '.join(inner.lines)} }} }}")
    made.lines.append(f"FILTER(STR({date}) = {chosen})")
    if (
        filler.turn == "first"
    ):  # the earliest that is known is the first only where no number tells that others were before
        made.lines.append(f"FILTER NOT EXISTS {{ {meeting} aj:ordinal ?_number FILTER(?_number > 1) }}")


def beyond(made: Query, date: str, filler: Held) -> None:
    """Let a date come before or after that of a meeting."""
    other, day = made.variable("other"), made.variable("day")
    held(made, other, filler)
    made.triple(other, "aj:startDate", day)
    made.lines.append(f"FILTER(STR({date}) {SIGNS[filler.relation]} STR({day}))")


def pick(made: Query, turn: str, day: str) -> None:
    """Leave of all answers those of the first or the last meeting, or the next one after a day."""
    date = made.variable("pickedDay")
    made.triple("?meeting", "aj:startDate", date)
    made.picked = (date, _of_turn(made, date, turn, day))


def _of_turn(made: Query, date: str, turn: str, day: str) -> str:
    """Leave the dates among which one is "first" of all, "last" until a day or "next" after it; which one of them."""
    if turn != "first":
        made.lines.append(f"FILTER(STR({date}) {'<=' if turn == 'last' else '>'} {ox.Literal(day)})")
    return "MAX" if turn == "last" else "MIN"
