"""Words that give what stands beside them a slot, bound a date or a sum, or join two names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.questions import turns
from kg.questions.model import Held, Sum, Things, Time

if TYPE_CHECKING:
    from kg.questions.items import Item
    from kg.questions.words import Word

_BOUNDS = ("since", "after", "before", "until")
_WITHIN = ("since", "until")  # bounds of which a range has its own


def marked(items: list[Item], *, final: bool) -> tuple[list[Item], list[str]]:
    """The items without the marks, which are noted on what they mark, and the bounds that bound nothing.

    `final`: the language puts the verb last.
    """
    wasted = []
    for place, item in enumerate(items):
        if item.kind == "mark":
            if not _note(items, place, final=final) and all(
                word.use in {*_BOUNDS, *turns.ORDERS} for word in item.uses
            ):
                wasted.append(item.words)
        elif place + 1 < len(items):
            after = next((word.next_mark for word in item.uses if word.next_mark), None)
            if after != "target" or items[place + 1].kind in {"told", "asked"}:
                items[place + 1].mark = items[place + 1].mark or after
    _shared(items)
    return [item for item in items if item.kind != "mark"], wasted


def _shared(items: list[Item]) -> None:
    """Give names that "and" joins the mark of one of them: "by Japan and the Philippines"."""
    for item in items:
        if item.group and item.mark is None and item.kind == "told":
            other = next((one for one in items if one.group == item.group and one.mark and one.kind == "told"), None)
            if other is not None:
                item.mark, item.strong = other.mark, other.strong


def _note(items: list[Item], place: int, *, final: bool) -> bool:
    """Note a mark on what it marks; whether there is something."""
    mark = items[place]
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    if before is not None and after is not None and _joins(before, mark, after):
        return True
    if mark.use("passive"):
        done = before if final else after
        if done is not None and done.kind == "done":
            noun = any(word.nominal for word in done.uses) and not mark.beside(done)  # "is the largest pledge"
            done.passive = not done.words.endswith("ing") and not noun
    for word in mark.uses:
        beside = after if word.side == "after" else before
        if beside is not None and _takes(beside, word):
            _mark(beside, mark, word)
            return True
    if after is None:
        _last(items, mark)
    return False


def _joins(before: Item, mark: Item, after: Item) -> bool:
    """Join two items by "and", or make one of two names by "or"."""
    if not mark.use("and", "or") or not _alike(before, after):
        return False
    one, two = before.filler, after.filler
    if mark.use("or") and not mark.use("and") and isinstance(one, Things) and isinstance(two, Things):
        after.filler = replace(two, iris=(*one.iris, *two.iris), words=f"{one.words} | {two.words}")
        before.kind = "mark"
    else:
        before.group = after.group = before.group or mark.end
    return True


def _alike(one: Item, two: Item) -> bool:
    """Whether "and" may join two items."""
    if one.kind == two.kind == "done":
        return True
    return one.kind == two.kind == "told" and type(one.filler) is type(two.filler)


def _takes(item: Item, word: Word) -> bool:
    """Whether a word marks an item, the first one: dates, sums and meetings take bounds, all but values take slots."""
    if item.kind == "done":
        return word.use == "mark" and word.side == "before"
    if item.kind not in {"told", "asked"}:
        return False
    if isinstance(item.filler, Time | Sum):
        return word.use in _BOUNDS
    if isinstance(item.filler, Held) and word.use in {*_BOUNDS, *turns.ORDERS}:
        return item.filler.relation == "in" and item.filler.of is None
    return word.use in {"mark", "owner"} and item.mark is None


def _mark(item: Item, mark: Item, word: Word) -> None:
    if isinstance(item.filler, Time) and item.filler.date.end and word.use in _WITHIN:
        return  # "from 2024 to 2026" has both ends already
    if isinstance(item.filler, Time | Sum | Held) and word.use in _BOUNDS:
        item.filler = replace(item.filler, relation=word.use)
    elif word.use in turns.ORDERS:
        turns.beside(item, mark, word.use)
    elif word.use == "owner":
        item.mark = "owner"
    else:
        item.mark, item.strong = word.slot, word.passive


def _last(items: list[Item], mark: Item) -> None:
    """Give a mark at the end to what is asked: "Which fund did Japan pledge money to?"."""
    word = mark.use("mark")
    asked = next((item for item in items if item.kind == "asked" and item.slot is None), None)
    if word is not None and asked is not None and asked.mark is None and word.side == "after":
        asked.mark, asked.strong = word.slot, word.passive
