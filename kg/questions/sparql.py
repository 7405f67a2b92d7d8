"""From a frame to SPARQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, ONTOLOGY_GRAPH
from kg.questions import memberships, offices, releases
from kg.questions.bounds import bound, holds, no_later
from kg.questions.meetings import beyond, held, pick
from kg.questions.model import Held, Open, Things, Time
from kg.questions.query import Query
from kg.questions.sums import amounts, goods

if TYPE_CHECKING:
    from kg.questions.model import Frame

_DATES = """OPTIONAL {{ {act} aj:actDate {own} }}
OPTIONAL {{ {act} aj:atMeeting/aj:startDate {held} }}
OPTIONAL {{ {act} ^aj:claims/aj:statedIn/dcterms:issued {told} }}
BIND(COALESCE({own}, {held}, {told}) AS {date})"""
_AGENT = "aj:agent/aj:spokeFor?"
_AT = "aj:atMeeting|aj:intendedFor"


def query(frame: Frame, *, loose: bool = False, bare: bool = False) -> Query:
    """The query of a frame; `loose`: joined acts need only be of one meeting; `bare`: the act is about no matter."""
    made = Query(frame.form)
    if bare:
        made.lines.append("FILTER NOT EXISTS { ?act aj:concerns ?_matter }")
    _ABOUT[frame.about](made, frame, loose)
    if frame.pick:
        pick(made, frame.pick, frame.day)
    if not made.columns:
        made.show(*made.evidence)
    return made


# --- Acts ---


def _act(made: Query, frame: Frame, loose: bool) -> None:  # noqa: FBT001 -- one of a table of builders
    act = made.variable("act")
    made.evidence.append(act)
    _type(made, frame, act)
    for filler in frame.slots.get("agent", ()):
        _agent(made, act, filler)
    for filler in frame.slots.get("party", ()):
        if isinstance(filler, Things):
            made.one_of(act, "(aj:agent|aj:target)/aj:spokeFor?", filler.iris, "party")
        elif isinstance(filler, Open):
            party = _open(made, act, "aj:agent|aj:target", filler, "party")
            made.triple(party, "a", "aj:Actor")
            agents = [iri for one in frame.slots.get("agent", ()) if isinstance(one, Things) for iri in one.iris]
            made.other_than(party, agents)
    _targets(made, act, frame)
    for filler in frame.slots.get("position", ()):
        if isinstance(filler, Things):
            made.one_of(act, "aj:agent/aj:heldPosition", filler.iris, "position")
    amounts(made, act, frame)
    goods(made, act, frame)
    _meetings(made, act, frame)
    _times(made, act, frame)
    if frame.has("statedIn"):
        release = made.variable("release")
        made.triple(act, "^aj:claims/aj:statedIn", release)
        made.show(release)
    if frame.joined is not None:
        _joined(made, act, frame, loose=loose)


def _type(made: Query, frame: Frame, act: str) -> None:
    told = any(isinstance(one, Things) and one.iris for one in frame.slots.get("target", ()))
    if frame.types == ("Adoption",) and frame.modality == "Done" and told:  # what is announced to be there was founded
        made.lines.append(f"{{ {act} a aj:Adoption }} UNION {{ {act} a aj:Announcement ; aj:delivered true }}")
    elif len(frame.types) == 1:
        made.triple(act, "a", f"aj:{frame.types[0]}")
    elif frame.types:
        kind = made.variable("kind")
        made.among(kind, (AJ + one for one in frame.types))
        made.triple(act, "a", kind)
    else:
        kind = made.variable("kind")
        made.triple(act, "a", kind)
        made.lines.append(f"GRAPH {ox.NamedNode(ONTOLOGY_GRAPH)} {{ {kind} aj:actTypeCode {made.variable('code')} }}")
        made.show(kind)
    if frame.delivered:
        made.triple(act, "aj:delivered", "true")
    if frame.modality == "Planned" and frame.types == ("Pledge",):  # what was promised is to be done, too
        made.among(made.variable("modality"), (AJ + "Planned", AJ + "Done"))
        made.triple(act, "aj:modality", "?modality")
    else:
        made.triple(act, "aj:modality", f"aj:{frame.modality}")


def _agent(made: Query, act: str, filler: object) -> None:
    if isinstance(filler, Things) and filler.iris:
        made.one_of(act, _AGENT, filler.iris, "agent")
    elif isinstance(filler, Open):
        body = set(filler.kinds) & {"Country", "Organization", "Ministry"}
        _open(made, act, _AGENT if body else "aj:agent", filler, "agent")


def _open(made: Query, subject: str, path: str, filler: Open, name: str) -> str:
    variable = made.variable(name)
    made.triple(subject, path, variable)
    made.of_class(variable, filler.kinds)
    made.within(variable, filler)
    made.show(variable)
    return variable


def _targets(made: Query, act: str, frame: Frame) -> None:
    for filler in frame.slots.get("target", ()):
        if isinstance(filler, Things) and filler.iris:
            path = "aj:target/aj:heldPosition" if filler.kind == "position" else "aj:target"
            made.one_of(act, path, filler.iris, "matter")
        elif isinstance(filler, Things):
            made.of_class(_related(made, act), filler.kinds)
        elif isinstance(filler, Open):
            _asked_target(made, act, filler, frame)
    if not frame.types and not frame.has("target") and not frame.has("amount") and "target" not in frame.slots:
        target = made.variable("target")
        made.lines.append(f"OPTIONAL {{ {act} aj:target {target} }}")
        made.show(target)


def _asked_target(made: Query, act: str, filler: Open, frame: Frame) -> None:
    """What an act is about, where that is asked; it may be a sum instead."""
    before = len(made.lines)
    target = _open(made, act, "aj:target", filler, "target")
    if "Actor" in filler.kinds:
        made.triple(target, "a", "aj:Actor")
    told = [one for one in frame.slots["target"] if isinstance(one, Things) and one.kind in {"actor", "person"}]
    made.other_than(target, [iri for one in told for iri in one.iris])
    if not filler.kinds:  # "what" is no country and no person
        if frame.modality == "Negated":  # "did not support A's proposal" names A alone
            made.lines.append(f"FILTER(!EXISTS {{ {target} a aj:Country }} || !EXISTS {{ {act} aj:concerns [] }})")
        else:
            made.lines.append(f"FILTER NOT EXISTS {{ {target} a aj:Country }}")
        made.lines.append(f"FILTER NOT EXISTS {{ {target} a aj:Person }}")
    if frame.form == "list" and (frame.either or (frame.delivered and not filler.kinds)):
        _or_given(made, act, target, before, goods=frame.delivered)


def _or_given(made: Query, act: str, target: str, before: int, *, goods: bool) -> None:
    """Let the answer be a sum as well, or goods: the lines from `before` on, which ask for a target, are optional."""
    wanted = "\n".join(f"  {line}" for line in made.lines[before:])
    value, currency = made.variable("value"), made.variable("currency")
    money = f"{act} aj:amount [ aj:value {value} ; aj:currency {currency} ] ."
    made.lines[before:] = [f"OPTIONAL {{\n{wanted}\n}}", f"OPTIONAL {{ {money} }}"]
    answers = [target, value]
    made.show(value, currency)
    made.optional += [value, currency]
    if goods:
        kind, count, supply = made.variable("goods"), made.variable("count"), made.variable("supply")
        counted = f"OPTIONAL {{ {supply} aj:supplyCount {count} }}"
        made.lines.append(f"OPTIONAL {{ {act} aj:supplies {supply} . {supply} aj:supplyKind {kind} . {counted} }}")
        made.show(kind, count)
        made.optional += [kind, count]
        answers.append(kind)
    made.lines.append(f"FILTER({' || '.join(f'BOUND({one})' for one in answers)})")


def _related(made: Query, act: str) -> str:
    variable = made.variable("matter")
    made.triple(act, "aj:target", variable)
    return variable


def _meetings(made: Query, act: str, frame: Frame) -> None:
    """The meeting, the place and the way of meeting of an act, told or asked."""
    told = [one for slot in ("atMeeting", "place", "mode") for one in frame.slots.get(slot, ())]
    if not told:
        return
    meeting = made.variable("meeting")
    made.triple(act, _AT if any(isinstance(one, Held) for one in told) else "aj:atMeeting", meeting)
    for filler in frame.slots.get("atMeeting", ()):
        held(made, meeting, filler)
    _venue(made, meeting, frame)


def _venue(made: Query, meeting: str, frame: Frame) -> None:
    for slot in ("place", "mode"):
        for filler in frame.slots.get(slot, ()):
            if isinstance(filler, Open):
                path = "aj:place/aj:country?" if "Country" in filler.kinds else f"aj:{slot}"
                variable = made.variable(slot)
                made.ask(meeting, path, variable, frame)
                made.of_class(variable, filler.kinds)
                made.within(variable, filler)
                if path == "aj:place":  # where a town is told, its country says no more
                    made.lines.append(f"FILTER NOT EXISTS {{ {meeting} aj:place/aj:country {variable} }}")
            elif isinstance(filler, Things):
                path = "aj:place/aj:country?" if slot == "place" else "aj:mode"
                made.one_of(meeting, path, filler.iris, slot)


def _times(made: Query, act: str, frame: Frame) -> None:
    fillers = frame.slots.get("actDate", ())
    if not fillers:
        return
    names = {name: made.variable(name) for name in ("date", "own", "held", "told")}
    made.lines.append(_DATES.format(act=act, **names))
    for filler in fillers:
        if isinstance(filler, Time):
            made.lines.append(f"FILTER({bound(names['date'], filler)})")
        elif isinstance(filler, Held):
            beyond(made, names["date"], filler)
        else:
            made.lines.append(f"FILTER(BOUND({names['date']}))")
            made.show(names["date"])


def _joined(made: Query, act: str, frame: Frame, *, loose: bool) -> None:
    """The other act: of one matter with this one, or else done at the same meeting and addressed by this one."""
    other_frame = frame.joined
    if other_frame is None:
        return
    other = made.variable("other")
    _type(made, other_frame, other)
    for filler in other_frame.slots.get("agent", ()):
        _agent(made, other, filler)
    made.evidence.append(other)
    if loose:
        meeting = made.variable("meeting")
        made.triple(act, "aj:atMeeting", meeting)
        made.triple(other, "aj:atMeeting", meeting)
        for filler in other_frame.slots.get("agent", ()):
            if isinstance(filler, Things):
                made.one_of(act, "aj:target/aj:spokeFor?", filler.iris, "addressee")
    else:
        shared = next((c for c in made.columns if c.startswith("?target")), None) or _related(made, act)
        made.triple(other, "aj:target", shared)
        made.lines.append(f"FILTER NOT EXISTS {{ {shared} a aj:Country }}")
        made.show(shared)
    made.lines.append(f"FILTER({act} != {other})")


# --- Who was there ---


def _hosting(made: Query, frame: Frame) -> None:
    """Who hosted a meeting: as it is told of the meeting, or of those who were there."""
    meeting, host = made.variable("meeting"), made.variable("host")
    made.evidence.append(meeting)
    there = f"[] a aj:Participation ; aj:role aj:Host ; aj:atMeeting {meeting} ; aj:participant|aj:represents {host} ."
    made.lines.append(f"{{ {meeting} aj:hostedBy {host} . }} UNION {{ {there} }}")
    for slot in ("participant", "represents"):
        for filler in frame.slots.get(slot, ()):
            if isinstance(filler, Things):
                made.one_of(host, "aj:spokeFor?", filler.iris, "body")
            elif isinstance(filler, Open):
                made.of_class(host, filler.kinds)
                made.within(host, filler)
                made.show(host)
    for filler in frame.slots.get("atMeeting", ()):
        held(made, meeting, filler)
    _venue(made, meeting, frame)
    _days(made, meeting, frame)


def _participation(made: Query, frame: Frame, _: bool) -> None:  # noqa: FBT001
    if frame.types == ("Host",) and not frame.has("position") and "position" not in frame.slots:
        _hosting(made, frame)
        return
    if offices.asks_holder(frame):
        offices.holders(made, frame)
        return
    part, person = made.variable("participation"), made.variable("person")
    made.evidence.append(part)
    made.triple(part, "a", "aj:Participation")
    made.triple(part, "aj:participant", person)
    _roles(made, part, frame)
    for filler in frame.slots.get("participant", ()):
        if isinstance(filler, Things):
            made.among(person, filler.iris)
        else:
            made.show(person)
    for slot in ("represents", "position"):
        variable = _of_part(made, part, frame, slot)
        if variable is not None:
            made.show(variable)
    told = any(frame.has(slot) for slot in ("atMeeting", "place", "mode", "actDate", "date", "beside"))
    if told or frame.form == "most":
        made.counted = meeting = made.variable("meeting")
        made.triple(part, "aj:atMeeting", meeting)
        _beside(made, part, meeting, frame)
        for filler in frame.slots.get("atMeeting", ()):
            held(made, meeting, filler)
        _venue(made, meeting, frame)
        _days(made, meeting, frame)


def _beside(made: Query, part: str, meeting: str, frame: Frame) -> None:
    """With whom somebody took part: that party was at the meeting, and is not who is asked for."""
    for filler in frame.slots.get("beside", ()):
        if not isinstance(filler, Things):
            continue
        other = made.variable("other")
        made.triple(other, "aj:atMeeting", meeting)
        made.one_of(other, "aj:represents", filler.iris, "beside")
        _roles(made, other, frame)
        for iri in filler.iris:
            made.lines.append(f"FILTER NOT EXISTS {{ {part} aj:represents {ox.NamedNode(iri)} }}")


def _roles(made: Query, part: str, frame: Frame) -> None:
    """Whoever chairs with another chairs; whoever has any role attends."""
    roles = [role for role in frame.types if role != "Attendee"]
    if "Chair" in roles:
        roles.append("Cochair")
    if roles:
        made.one_of(part, "aj:role", [AJ + role for role in dict.fromkeys(roles)], "role")


def _of_part(made: Query, part: str, frame: Frame, slot: str) -> str | None:
    """For whom and as what somebody takes part: told, asked, or shown beside the person."""
    fillers = frame.slots.get(slot, [])
    for filler in fillers:
        if isinstance(filler, Things) and filler.iris:
            made.one_of(part, f"aj:{slot}", filler.iris, slot)
    variable = made.variable(slot)
    asked = [one for one in fillers if isinstance(one, Open)]
    if asked:
        made.triple(part, f"aj:{slot}", variable)
        made.of_class(variable, asked[0].kinds)
        made.within(variable, asked[0])
        return variable
    if fillers or not any(isinstance(one, Open) for one in frame.slots.get("participant", ())):
        return None
    made.lines.append(f"OPTIONAL {{ {part} aj:{slot} {variable} }}")
    return variable


# --- Who held which office when ---


def _tenure(made: Query, frame: Frame, _: bool) -> None:  # noqa: FBT001
    tenure, holder = made.variable("tenure"), made.variable("holder")
    made.evidence.append(tenure)
    made.triple(tenure, "a", "aj:Tenure")
    made.triple(tenure, "aj:holder", holder)
    for filler in frame.slots.get("holder", ()):
        if isinstance(filler, Things):
            made.among(holder, filler.iris)
        elif isinstance(filler, Open):
            made.of_class(holder, filler.kinds)
            made.show(holder)
    for filler in frame.slots.get("tenureRole", ()):
        if isinstance(filler, Things):
            made.one_of(tenure, "aj:tenureRole", filler.iris, "office")
    begin, end = made.variable("from"), made.variable("until")
    made.lines.append(f"OPTIONAL {{ {tenure} aj:from {begin} }}")
    made.lines.append(f"OPTIONAL {{ {tenure} aj:until {end} }}")
    for filler in frame.slots.get("date", ()):
        if isinstance(filler, Time):
            day = str(ox.Literal(filler.date.start))
            made.lines += holds(begin, end, day)
            if frame.alone:
                made.lines.append(_until_the_next(made, tenure, begin, end, day))
    wanted = [variable for slot, variable in (("from", begin), ("until", end)) if frame.has(slot)]
    made.show(*(wanted or (begin, end)))


def _until_the_next(made: Query, tenure: str, begin: str, end: str, day: str) -> str:
    """Of an office that one holds at a time, let a term without an end last until a later one begins."""
    role, other, later = made.variable("role"), made.variable("other"), made.variable("later")
    made.triple(tenure, "aj:tenureRole", role)
    return no_later(f"{other} aj:tenureRole {role} ; aj:from {later}", later, begin, end, day)


# --- Meetings ---


def _meeting(made: Query, frame: Frame, _: bool) -> None:  # noqa: FBT001
    meeting = made.variable("meeting")
    made.evidence.append(meeting)
    made.triple(meeting, "a", "aj:Meeting")
    if frame.form == "count" or frame.has("atMeeting"):
        made.show(meeting)
    for filler in (*frame.slots.get("meeting", ()), *frame.slots.get("atMeeting", ())):
        held(made, meeting, filler)
    for filler in frame.slots.get("party", ()):
        if isinstance(filler, Things):
            made.one_of(meeting, "aj:inSeries/aj:party", filler.iris, "party")
    _days(made, meeting, frame)
    if frame.has("endDate"):
        end = made.variable("end")
        made.lines.append(f"OPTIONAL {{ {meeting} aj:endDate {end} }}")
        made.show(end)
    _venue(made, meeting, frame)
    if not made.columns:
        made.show(meeting)


def _days(made: Query, meeting: str, frame: Frame) -> None:
    """The date of a meeting, told or asked."""
    fillers = [one for slot in ("startDate", "actDate", "date") for one in frame.slots.get(slot, ())]
    if not fillers:
        return
    date = made.variable("date")
    told = [one for one in fillers if isinstance(one, Time | Held)]
    if told:
        made.triple(meeting, "aj:startDate", date)
    for filler in told:
        if isinstance(filler, Held):
            beyond(made, date, filler)
        else:
            made.lines.append(f"FILTER({bound(date, filler)})")
    if len(told) < len(fillers):
        made.ask(meeting, "aj:startDate", date, frame)


def _release(made: Query, frame: Frame, _: bool) -> None:  # noqa: FBT001
    releases.naming(made, frame)


_ABOUT = {
    "Act": _act,
    "Participation": _participation,
    "Tenure": _tenure,
    "Membership": memberships.members,
    "Meeting": _meeting,
    "Release": _release,
}
