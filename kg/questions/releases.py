"""Questions for releases: which ones name something, or tell of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions.bounds import bound
from kg.questions.model import Frame, Open, Things, Time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions.items import Item
    from kg.questions.query import Query

_RELEASE = ("Release",)


def asks(item: Item) -> bool:
    """Whether an item asks for releases."""
    return isinstance(item.filler, Open) and item.filler.kinds == _RELEASE


def frame(items: Iterable[Item]) -> Frame:
    """The frame of a question for releases that name things, from a time on, until or in it."""
    made = Frame("Release")
    for item in items:
        if item.kind == "done" or item.filler is None:
            continue
        if asks(item):
            made.add("statedIn", item.filler)
        elif isinstance(item.filler, Things) and item.filler.iris:
            made.add("surfaceForm", item.filler)
        elif isinstance(item.filler, Time):
            made.add("actDate", item.filler)
        else:
            made.unused.append(item.words)
    return made


def naming(made: Query, asked: Frame) -> None:
    """The query of such a frame: releases and the words by which they name the things."""
    release = made.variable("release")
    made.triple(release, "a", "aj:Release")
    made.show(release)
    for filler in asked.slots.get("surfaceForm", ()):
        if isinstance(filler, Things):
            _named(made, release, filler)
    times = [one for one in asked.slots.get("actDate", ()) if isinstance(one, Time)]
    if times:
        day = made.variable("day")
        made.triple(release, "dcterms:issued", day)
        made.lines += [f"FILTER({bound(day, one)})" for one in times]


def _named(made: Query, release: str, filler: Things) -> None:
    """Let a release be one that names one of some things, by whatever words."""
    thing, named, words = made.variable("thing"), made.variable("named"), made.variable("words")
    made.among(thing, filler.iris)
    made.lines += [
        f"{{ GRAPH {release} {{ {thing} aj:surfaceForm {words} }} }}",
        f"UNION {{ {named} aj:resolvedTo {thing} . GRAPH {release} {{ {named} aj:surfaceForm {words} }} }}",
    ]
    made.show(words)
