"""The frame of a question for a term of office: who holds it, from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions.model import Frame, Held, Open, Sum, Things, Time

if TYPE_CHECKING:
    from kg.questions.grammar import Grammar
    from kg.questions.items import Item
    from kg.questions.model import Filler


def tenure(grammar: Grammar, rest: list[Item], acts: list[Item]) -> Frame:
    """The frame of a question for a term of office, from its items and those of them that announce one."""
    made = Frame("Tenure")
    names = {word.stands_for: item.words for item in acts for word in item.uses if word.stands_for}
    for iri, words in list(names.items())[:1]:
        made.add("tenureRole", Things((iri,), words, "position"))
        made.alone = any(word in name for name in grammar.names(iri) for word in grammar.turns)
    for item in rest:
        if item.kind != "done" and item.filler is not None:
            _put(made, item, item.filler)
    holder = next((item for item in rest if _holds(grammar, item, made)), None)
    if holder is not None and holder.filler is not None:
        made.add("holder", holder.filler)
    for item in rest:  # "relations between X and Y": in the name of the office
        if item is not holder and isinstance(item.filler, Things) and _in_name(grammar, item.filler, made):
            made.add("concerns", item.filler)
    return made


def _put(made: Frame, item: Item, filler: Filler) -> None:
    """Put a time, or what is asked, where it belongs."""
    if item.slot == "actDate":
        made.add("from", filler)
        made.add("until", filler)
    elif isinstance(filler, Time):
        made.add("date", filler)
    elif isinstance(filler, Held | Sum):
        made.unused.append(item.words)
    elif item.slot in {"from", "until"}:
        made.add(item.slot, filler)
    elif isinstance(filler, Open):
        made.add("holder", filler)


def _holds(grammar: Grammar, item: Item, made: Frame) -> bool:
    """Whether a name is who holds the office, not one of those whose relations are coordinated."""
    if made.has("holder") or not isinstance(item.filler, Things) or item.filler.kind not in {"actor", "person"}:
        return False
    members = {"Country", "Person"} & {kind for iri in item.filler.iris for kind in grammar.types(iri)}
    return bool(members) and item.group == 0 and item.mark in {"agent", "owner", None}


def _in_name(grammar: Grammar, things: Things, made: Frame) -> bool:
    """Whether a party stands in the name of the office that is spoken of."""
    roles = [iri for one in made.slots.get("tenureRole", ()) if isinstance(one, Things) for iri in one.iris]
    called = [name for iri in roles for name in grammar.names(iri)]
    parts = [part for iri in things.iris for part in grammar.names(iri)]
    return things.kind == "actor" and any(part in name for name in called for part in parts)
