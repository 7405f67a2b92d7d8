"""Questions for who belongs to a body and since when: the frame and its query; the vocabulary holds the answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.questions.bounds import bound
from kg.questions.model import ROLES, Frame, Held, Open, Things, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.questions.grammar import Grammar
    from kg.questions.items import Item
    from kg.questions.query import Query

MEMBERSHIP = "Membership"
_JOINED = "memberSince"
_SLOTS = {"actDate": _JOINED, "from": _JOINED, "until": "memberUntil"}
_DATED = "{term} a aj:Membership ; aj:member {member} ; aj:inBody {body} ; aj:memberSince {since} ."
_EVER = "{{ {member} aj:partOf {body} ; a aj:Country MINUS {{ [] aj:member {member} ; aj:inBody {body} }} }}"


def asks(grammar: Grammar, items: Sequence[Item], acts: Sequence[Item]) -> bool:
    """Whether membership of a body is asked for; what is done loses that meaning where it is not.

    Of words that tell of presence, too ("joined"), it is meant where no meeting is told and a body is joined.
    """
    told = [item for item in acts if MEMBERSHIP in item.types]
    has_members = any(_is_body(grammar, item) for item in items if isinstance(item.filler, Things))
    within = any(isinstance(item.filler, Open) and item.filler.part_of for item in items)
    meets = any(isinstance(item.filler, Held) for item in items)
    plain = {type(item.filler) for item in items if item.kind != "done"} <= {Open, Time}
    joined = told and not meets and (has_members or (within and plain))
    if joined or any(not ROLES & set(item.types) for item in told):
        return True
    for item in told:
        item.uses = tuple(word for word in item.uses if MEMBERSHIP not in word.acts) or item.uses
    return within and not acts and plain and any(item.kind == "asked" and item.slot is None for item in items)


def _is_body(grammar: Grammar, item: Item) -> bool:
    things = item.filler
    return isinstance(things, Things) and things.kind == "actor" and any(map(grammar.bodies, things.iris))


def _body(grammar: Grammar, items: Sequence[Item]) -> Item | None:
    """What is joined: who has members, or else an organisation."""
    told = [item for item in items if isinstance(item.filler, Things) and item.filler.kind == "actor"]
    organised = [item for item in told if any("Organization" in grammar.types(iri) for iri in _iris(item))]
    return next((item for item in told if _is_body(grammar, item)), next(iter(organised), None))


def _iris(item: Item) -> tuple[str, ...]:
    return item.filler.iris if isinstance(item.filler, Things) else ()


def frame(grammar: Grammar, items: Sequence[Item]) -> Frame:
    """The frame of such a question: a member, a body and when it joined."""
    made = Frame(MEMBERSHIP)
    made.joining = any(word.slot == _JOINED for item in items if item.kind == "done" for word in item.uses)
    body = _body(grammar, items)
    for item in items:
        filler = item.filler
        if item.kind == "done" or filler is None:
            continue
        if item is body:
            made.add("inBody", filler)
        elif isinstance(filler, Things) and filler.kind == "actor":
            made.add("member", filler)
        elif isinstance(filler, Time):
            made.add("date", filler)
        elif isinstance(filler, Open) and item.slot in _SLOTS:
            made.add(_SLOTS[item.slot], filler)
        elif isinstance(filler, Open) and item.slot is None:
            made.add("member", filler)
        else:
            made.unused.append(item.words)
    if not any(item.kind == "asked" for item in items) and not made.has("member"):  # "members of ASEAN in 1990"
        made.add("member", Open(("Country",)))
    within = next((one for one in made.slots.get("member", ()) if isinstance(one, Open) and one.part_of), None)
    if within is not None and not made.has("inBody"):  # "which ASEAN countries" of no other body
        made.add("inBody", Things(within.part_of, within.words, "actor"))
        made.slots["member"] = [replace(within, part_of=())]
    return made


def members(made: Query, asked: Frame, _: bool) -> None:  # noqa: FBT001 -- one of a table of builders
    """The query of such a frame: who joined and when, or who belongs to the body at a time, today where none is told.

    Of whom no day is known belongs to it at any time.
    """
    names = {name: made.variable(name) for name in ("term", "member", "body", "since")}
    until, times = made.variable("until"), [one for one in asked.slots.get("date", ()) if isinstance(one, Time)]
    told = _DATED.format(**names)
    if asked.joining or asked.has(_JOINED) or asked.has("memberUntil"):
        made.lines.append(told)
    else:
        made.lines.append(f"{{ {told} }} UNION {_EVER.format(**names)}")
    made.lines.append(f"OPTIONAL {{ {names['term']} aj:memberUntil {until} }}")
    for slot, name in (("member", "member"), ("inBody", "body")):
        for filler in asked.slots.get(slot, ()):
            if isinstance(filler, Things):
                made.among(names[name], filler.iris)
            elif isinstance(filler, Open):
                made.of_class(names[name], filler.kinds)
                made.within(names[name], filler)
                made.show(names[name])
    made.lines += [_at(names["since"], until, one, joining=asked.joining) for one in times]
    if not times and not asked.joining and not asked.has("memberUntil"):
        made.lines.append(f"FILTER(!BOUND({until}))")
    made.show(names["since"])
    if asked.has("memberUntil"):
        made.show(until)
    made.optional += [names["since"]]
    made.evidence.append(names["term"])


def _at(since: str, until: str, time: Time, *, joining: bool) -> str:
    """Let a membership begin at a time, or last at it where nobody is said to join."""
    if joining or time.relation != "in":
        return f"FILTER({bound(since, time)})"
    first, last = ox.Literal(time.date.start), ox.Literal(f"{time.date.end or time.date.start}~")
    begun = f"!BOUND({since}) || STR({since}) <= {last}"
    return f'FILTER(({begun}) && (!BOUND({until}) || CONCAT(STR({until}), "~") >= {first}))'
