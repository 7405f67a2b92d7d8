"""Who holds an office, asked without a meeting: told by a term of office, or seen where somebody takes part with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.questions.bounds import bound, holds, no_later
from kg.questions.model import Held, Things, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.questions.model import Frame
    from kg.questions.query import Query

_AT_A_MEETING = ("atMeeting", "place", "mode", "beside", "startDate")
_OF = "aj:country|aj:spokeFor"


@dataclass(frozen=True, slots=True)
class _Asked:
    """The parts of the pattern: variables, or things; `land` is "" where none is told."""

    holding: str
    person: str
    office: str
    land: str
    times: tuple[Time, ...]


def asks_holder(frame: Frame) -> bool:
    """Whether a question for who has an office speaks of no meeting: "Who was Prime Minister of Japan in 2019?"."""
    offices = [one for one in frame.slots.get("position", ()) if isinstance(one, Things) and one.iris]
    elsewhere = any(slot in frame.slots for slot in _AT_A_MEETING) or any(isinstance(one, Held) for one in _when(frame))
    told = all(isinstance(one, Things) for one in frame.slots.get("represents", ()))
    return bool(offices) and told and not frame.types and frame.form in {"list", "truth"} and not elsewhere


def _when(frame: Frame) -> Iterator[object]:
    """What a question tells of the time, whichever slot it fills."""
    return (one for slot in ("actDate", "date") for one in frame.slots.get(slot, ()))


def holders(made: Query, frame: Frame) -> None:
    """Put both ways to know who holds an office into a query; a term shows its dates."""
    holding, person = made.variable("holding"), made.variable("person")
    made.evidence.append(holding)
    for filler in frame.slots.get("participant", ()):
        if isinstance(filler, Things):
            made.among(person, filler.iris)
    times = tuple(one for one in _when(frame) if isinstance(one, Time))
    asked = _Asked(holding, person, _told(made, frame, "position"), _told(made, frame, "represents"), times)
    begin, end = made.variable("from"), made.variable("until")
    seen, term = _seen(made, asked), _term(made, asked, begin, end)
    made.lines.append("\n".join(["{", *(f"  {one}" for one in seen), "} UNION {", *(f"  {one}" for one in term), "}"]))
    made.show(person, begin, end)
    made.optional += [begin, end]


def _told(made: Query, frame: Frame, slot: str) -> str:
    """The one thing that fills a slot, or a variable for one of several; "" where none does."""
    iris = [iri for one in frame.slots.get(slot, ()) if isinstance(one, Things) for iri in one.iris]
    if len(iris) < 2:  # noqa: PLR2004 -- one, or none
        return "".join(str(ox.NamedNode(iri)) for iri in iris)
    variable = made.variable(slot)
    made.among(variable, iris)
    return variable


def _seen(made: Query, asked: _Asked) -> list[str]:
    """Who takes part with the office: on the day of the meeting, or of the release where no meeting is told."""
    of = f" ; aj:represents {asked.land}" if asked.land else ""
    part = asked.holding
    lines = [f"{part} a aj:Participation ; aj:participant {asked.person} ; aj:position {asked.office}{of} ."]
    if asked.times:
        held, issued, day = made.variable("held"), made.variable("issued"), made.variable("day")
        lines += [
            f"OPTIONAL {{ {part} aj:atMeeting/aj:startDate {held} }}",
            f"OPTIONAL {{ ?claim aj:claims {part} . ?claim aj:statedIn/dcterms:issued {issued} }}",
            f"BIND(COALESCE({held}, {issued}) AS {day})",
            *(f"FILTER({bound(day, one)})" for one in asked.times),
        ]
    return lines


def _term(made: Query, asked: _Asked, begin: str, end: str) -> list[str]:
    """Whose term of the office holds the time; one that one holds at a time lasts until the next begins."""
    term, office = asked.holding, asked.office
    of = f" . {asked.person} {_OF} {asked.land}" if asked.land else ""
    lines = [f"{term} a aj:Tenure ; aj:holder {asked.person} ; aj:tenureRole {office}{of} ."]
    lines += [f"OPTIONAL {{ {term} aj:from {begin} }}", f"OPTIONAL {{ {term} aj:until {end} }}"]
    for day in (str(ox.Literal(one.date.start)) for one in asked.times):
        other, later = _other(made, asked)
        lines += [*holds(begin, end, day), no_later(other, later, begin, end, day)]
    return lines


def _other(made: Query, asked: _Asked) -> tuple[str, str]:
    """A pattern for a term of the same office, in the same country, that one holds at a time; and when it began."""
    other, later, holder = made.variable("other"), made.variable("later"), made.variable("next")
    alone = (
        f"{asked.office} aj:heldByOne {made.variable('reach')}" if asked.land else f'{asked.office} aj:heldByOne "all"'
    )
    of = f" {holder} {_OF} {asked.land} ." if asked.land else ""
    return f"{alone} . {other} aj:tenureRole {asked.office} ; aj:from {later} ; aj:holder {holder} .{of}", later
