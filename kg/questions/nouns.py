"""Nouns that say of which kind something is: "which fund", "the documents are what", "ASEAN countries"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.questions.model import Held, Open, Things

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.questions.items import Item

_GENERAL = frozenset(
    {"Actor", "Topic", "Person", "Country"}
)  # kinds that tell nothing of a thing that is not asked for


def nouns(items: list[Item], bodies: Callable[[str], bool], *, truth: bool) -> list[Item]:
    """The items with nouns given to what is asked; the others are asked for, or say of which kind something is."""
    made = _one_list(items)
    for item in list(made):
        if item.kind == "asked":
            noun = _of(made, item)
            if noun is not None:
                _give(item, noun)
                if item.beside(noun):
                    item.start, item.end = min(item.start, noun.start), max(item.end, noun.end)
                made.remove(noun)
            _members(made, item, bodies)
    if not truth and not any(item.kind == "asked" for item in made):
        first = next((item for item in made if item.kind == "noun"), None)
        if first is not None:
            first.kind, first.filler = "asked", Open((), first.words)
            _give(first, first)
    if not truth and not any(item.kind in {"asked", "done"} for item in made):  # "ASEAN countries in 1990"
        _countries(made, bodies)
    return [_of_kind(item) if item.kind == "noun" else item for item in made if not _adds_nothing(item)]


def _one_list(items: list[Item]) -> list[Item]:
    """The items without "tell me" where something else asks."""
    asked = [item for item in items if item.kind == "asked"]
    asks = [item for item in asked if not item.use("list")]
    return [item for item in items if item not in asked or item in asks or not asks]


def _of(items: list[Item], asked: Item) -> Item | None:
    """The noun of what is asked: right beside it, or with the verb "to be" or a mark between."""
    place = next(i for i, item in enumerate(items) if item is asked)
    after, before = items[place + 1 :], items[:place][::-1]
    if after and after[0].kind == "noun" and asked.beside(after[0]):
        return after[0]
    if before and before[0].kind == "noun" and asked.beside(before[0]):
        return before[0]
    if not isinstance(asked.filler, Open) or asked.filler.kinds or asked.slot not in {None, "place"}:
        return None
    if len(after) > 1 and after[0].kind == "mark" and after[1].kind == "noun":
        linked = after[0].use("passive") or (after[0].use("owner") and asked.beside(after[0]))
        return after[1] if linked and asked.slot is None else None
    if len(before) > 1 and before[0].kind == "mark" and before[1].kind == "noun":
        marks = [word for word in before[0].uses if word.use == "mark"]
        linked = any(word.side == "before" for word in marks) or (asked.use("list") and before[0].use("owner"))
        linked = linked and (asked.slot is None or _is_country(before[1]))
        return before[1] if linked else None
    return None


def _members(items: list[Item], asked: Item, bodies: Callable[[str], bool]) -> None:
    """Let a body beside "which country" say whose members are asked for."""
    place = next(i for i, item in enumerate(items) if item is asked)
    near = [items[i] for i in (place + 1, place + 2, place - 1, place - 2) if 0 <= i < len(items)]
    for item in near:
        things = item.filler
        if not isinstance(things, Things) or not any(bodies(iri) for iri in things.iris):
            continue
        country = isinstance(asked.filler, Open) and "Country" in asked.filler.kinds
        noun = next((one for one in items if one.kind == "noun" and _is_country(one) and one.beside(item)), None)
        plural = item.use("kind") is not None and _is_country(item)
        owner = country and _among(items, place, items.index(item))
        if owner or ((noun or plural) and asked.beside(item)):
            words = " ".join(one.words for one in sorted(filter(None, (noun, item, asked)), key=lambda one: one.start))
            asked.filler = Open(("Country",), words, things.iris)
            for used in (item, noun):
                if used is not None:
                    items.remove(used)
            return


def _countries(items: list[Item], bodies: Callable[[str], bool]) -> None:
    """Ask for the members of a body that is named with a noun for its countries, where nothing else is asked."""
    for item in items:
        things = item.filler
        if isinstance(things, Things) and _is_country(item) and any(bodies(iri) for iri in things.iris):
            item.kind, item.filler = "asked", Open(("Country",), item.words, things.iris)
            return


def _among(items: list[Item], asked: int, body: int) -> bool:
    """Whether "in" or "of" joins a body with what is asked."""
    between = items[min(asked, body) + 1 : max(asked, body)]
    words = [word for item in between for word in item.uses if item.kind == "mark"]
    return any(word.use == "owner" or (word.use == "mark" and word.slot == "place") for word in words)


def _is_country(item: Item) -> bool:
    word = item.use("kind")
    return word is not None and "Country" in word.kinds


def _give(asked: Item, noun: Item) -> None:
    """Let a noun say of which kind the answer is."""
    word = noun.use("kind")
    if word is None or (asked.slot is not None and not (asked.slot == "place" and _is_country(noun))):
        return  # "the country is where" asks for a country
    words = noun.words if noun is asked else f"{asked.words} {noun.words}"
    asked.filler, asked.slot = Open(word.kinds, words), word.slot
    if "Meeting" in word.kinds:
        asked.slot = "atMeeting"


def _adds_nothing(item: Item) -> bool:
    """Whether a noun says nothing of its own: it names a slot, anybody, any topic or any meeting."""
    word = item.use("kind") if item.kind == "noun" else None
    if word is None:
        return False
    general = not word.kinds or word.kinds[0] in _GENERAL
    return bool(word.slot) or general or ("Meeting" in word.kinds and word.level is None)


def _of_kind(item: Item) -> Item:
    """A noun that no question word takes: a meeting of that level, or something of that class."""
    word = item.use("kind")
    if word is not None and "Meeting" in word.kinds:
        return replace(item, kind="told", uses=(), filler=Held(item.words, level=word.level))
    kinds = word.kinds if word is not None else ()
    return replace(item, kind="told", uses=(), filler=Things((), item.words, "document", kinds))
