"""Which meeting is meant: by its number, by its turn in time, or as the one before or after another of its series."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from kg.questions.items import Item
from kg.questions.model import Held
from kg.questions.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

TURNS = ("next", "last", "first")
ORDERS = ("following", "preceding")
_BETWEEN = (
    "owner",
    "after",
    "before",
    "mark",
    *ORDERS,
)  # uses of a mark between a turn and the meeting that it counts from
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def numbered(items: list[Item]) -> list[Item]:
    """Numbers joined with the series, or the noun for a meeting, beside them."""
    made: list[Item] = []
    for item in items:
        joined = _numbered(made[-1], item) if made else None
        if joined is not None:
            made[-1] = joined
        else:
            made.append(item)
    return made


def in_turn(items: list[Item], day: str) -> list[Item]:
    """The items with "next", "last" or "first" given to the meeting beside it; elsewhere it fits nowhere."""
    made = list(items)
    for item in items:
        if item.ordinal == 1 and not re.search(r"\d", item.words):
            item.ordinal, item.uses = None, (*item.uses, Word("first"))
        word = item.use(*TURNS)
        if word is None or (word.use != "first" and _counted_from(made, item, word.use)):
            continue
        place = made.index(item)
        beside = [made[at] for at in (place + 1, place - 1, place + 2) if 0 <= at < len(made)]
        beside += [*dropwhile(_is_held, made[place + 1 :])][:1]  # "the first that was held"
        meeting = next((one for one in beside if _takes_turn(one)), None)
        if meeting is None:
            continue
        meeting = _in_series(made, meeting)
        filler = meeting.filler if isinstance(meeting.filler, Held) else Held(meeting.words, level=_level(meeting))
        words = _joined(sorted((item, meeting), key=lambda one: one.start), " ")
        start, end = min(item.start, meeting.start), max(item.end, meeting.end)
        made[made.index(meeting)] = Item(
            "told", words, start, end, replace(filler, words=words, turn=word.use, day=day)
        )
        made.remove(item)
    return made


def beside(item: Item, mark: Item, use: str) -> None:
    """Let an item be the meeting after the one that it names ("following"), or before it."""
    held = item.filler
    if isinstance(held, Held):
        words = _joined(sorted((item, mark), key=lambda one: one.start), " ")
        item.filler = Held(words, turn="next" if use == "following" else "last", of=held)


def _counted_from(items: list[Item], turn: Item, use: str) -> bool:
    """Let the meeting that a turn counts from be the one next to it: "the next meeting after the 23rd Summit"."""
    place = items.index(turn)
    for step in (-1, 1):
        used = [turn]
        at = place + step
        if step > 0 and at < len(items) and _is_meeting(items[at]):
            used.append(items[at])
            at += step
        if 0 <= at < len(items) and items[at].kind == "mark" and items[at].use(*_BETWEEN):
            used.append(items[at])
            at += step
        if not 0 <= at < len(items) or len(used) == 1 or not _is_sure(items[at]):
            continue
        meeting = items[at]
        after = place + 1
        if step < 0 and after < len(items) and _is_meeting(items[after]):
            used.append(items[after])
        words = _joined(sorted((meeting, *used), key=lambda one: one.start), " ")
        held = meeting.filler if isinstance(meeting.filler, Held) else None
        start, end = min(one.start for one in (meeting, *used)), max(one.end for one in (meeting, *used))
        items[at] = Item("told", words, start, end, Held(words, turn=use, of=held))
        items[:] = [one for one in items if one not in used]
        return True
    return False


def _is_held(item: Item) -> bool:
    """Whether an item only says that a meeting took place."""
    return "Meeting" in item.types or (item.kind == "mark" and item.use("passive") is not None)


def _in_series(items: list[Item], meeting: Item) -> Item:
    """The series that "meeting of" names, in the place of both."""
    at = items.index(meeting)
    if not _is_meeting(meeting) or at + 2 >= len(items) or not items[at + 1].use("owner"):
        return meeting
    series = items[at + 2]
    if not isinstance(series.filler, Held) or not _takes_turn(series):
        return meeting
    del items[at : at + 2]
    return series


def _joined(items: Sequence[Item], space: str) -> str:
    words = [item.words for item in items]
    return ("" if any(map(_UNSPACED.search, words)) else space).join(words)


def _is_sure(item: Item) -> bool:
    """Whether an item names one meeting by its number."""
    return isinstance(item.filler, Held) and item.filler.ordinal is not None and not item.filler.turn


def _is_meeting(item: Item) -> bool:
    """Whether an item is the noun for any meeting."""
    noun = item.use("kind") if item.kind == "noun" else None
    return noun is not None and "Meeting" in noun.kinds


def _takes_turn(item: Item) -> bool:
    """Whether an item is a meeting without a number: a series, or the noun for a meeting."""
    if isinstance(item.filler, Held):
        return item.filler.ordinal is None and not item.filler.turn
    return _is_meeting(item)


def _level(item: Item) -> str | None:
    noun = item.use("kind")
    return noun.level if noun is not None else None


def _numbered(one: Item, two: Item) -> Item | None:
    number = next((item.ordinal for item in (one, two) if item.ordinal is not None), None)
    named = next((item for item in (one, two) if item.ordinal is None), None)
    if number is None or named is None:
        return None
    words = _joined((one, two), " ")
    if isinstance(named.filler, Held) and named.filler.ordinal is None:
        held = replace(named.filler, ordinal=number, words=words)
    elif _is_meeting(named) and number == 1 and _level(named) is None and not re.search(r"\d", words):
        return None  # "the first meeting" of those that are told of
    elif _is_meeting(named):
        held = Held(words, ordinal=number, level=_level(named))
    else:
        return None
    return Item("told", words, one.start, two.end, held)
