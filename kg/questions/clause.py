"""From tokens to the items of a clause, each with its kind, the noun that belongs to it and the mark beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.questions.items import Clause, Item
from kg.questions.marks import marked
from kg.questions.model import Held, Open, Things
from kg.questions.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.questions.tokens import Token
    from kg.questions.words import Word

TURNS = ("next", "last", "first")
_ASKS = ("ask", "list", "count")
_HANGING = ("pronoun", *TURNS)  # uses of words that say nothing alone
_OTHER = frozenset({"mark", "filler", "kind", "passive", "negation", "planned"})  # uses that come before doing
_PLAIN = frozenset({"filler", "truth", "truth first", "truth last"})
_LIGHT = frozenset({"Meeting", "Act"})  # what is done in any case
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def clause(tokens: Sequence[Token], bodies: Callable[[str], bool], *, final: bool, day: str = "") -> Clause:
    """The items of a question.

    `bodies` tells whether countries are members of an actor; `final`: the language puts the verb last; `day` is the day
    from which the next and the last meeting are counted, today where none is given.
    """
    truth = _is_truth(tokens)
    day = day or date.today().isoformat()  # noqa: DTZ011 -- the day of the person who asks
    pieces = [token for token in tokens if not token.uses or {word.use for word in token.uses} - _PLAIN]
    weak = not any(_acts(piece) and _is_sure(piece) for piece in pieces)
    items = _in_turn(_numbered(_named_again([_item(piece, weak=weak) for piece in pieces])), day)
    total = next((piece.words for piece in pieces if piece.use("total")), "")
    items = [item for item in items if item.kind != "mark" or not item.use("total")]
    unused = [item.words for item in items if item.ordinal is not None or (item.kind == "mark" and item.use(*_HANGING))]
    items = marked(nouns(_people(items), bodies, truth=truth), final=final)
    _offices(items)
    first = next((item.start for item in items if item.kind == "done"), None)
    return Clause(
        items,
        next((piece.words for piece in pieces if piece.use("negation")), ""),
        any(piece.use("planned") and (first is None or final or piece.start < first) for piece in pieces),
        truth,
        total,
        unused,
    )


def _is_truth(tokens: Sequence[Token]) -> bool:
    """Whether a question wants yes or no: by a word for that, by its first word, or by its last one."""
    words = [token for token in tokens if re.search(r"\w", token.words)]
    if any(token.use(*_ASKS) for token in words):
        return False
    ends = bool(words) and (words[0].use("truth first") or words[-1].use("truth last")) is not None
    return ends or any(token.use("truth") for token in words)


def _acts(piece: Token) -> tuple[Word, ...]:
    """What words announce; those that tell how something is said ("will", "not") announce nothing here."""
    if piece.use("planned", "negation"):
        return ()
    return tuple(word for word in piece.uses if word.use == "act")


def _is_sure(piece: Token) -> bool:
    """Whether words that announce something have no other use, and what they announce tells something."""
    taken = any(word.use in _OTHER for word in piece.uses)
    return not taken and not any(_LIGHT.issuperset(word.acts) for word in _acts(piece))


def _item(piece: Token, *, weak: bool) -> Item:
    """The item that a token is by itself; `weak`: nothing surer announces what is done."""
    made = Item("mark", piece.words, piece.start, piece.end, uses=piece.uses, ordinal=piece.ordinal)
    if piece.filler is not None:
        made.kind, made.filler = "told", piece.filler
        if isinstance(piece.filler, Things) and piece.filler.kind == "series":
            made.filler = Held(piece.words, piece.filler.iris)
    elif _acts(piece) and (weak or _is_sure(piece)):
        made.kind, made.uses = "done", _acts(piece)
    elif (word := piece.use(*_ASKS)) is not None:
        made.kind, made.filler, made.count = "asked", Open(word.kinds, piece.words), word.use == "count"
        made.slot = word.slot
        if word.slot == "agent":  # whose
            made.slot, made.mark = None, "owner"
    elif piece.use("kind") is not None:
        made.kind = "noun"
    return made


def _named_again(items: list[Item]) -> list[Item]:
    """The items with "its" and the like as the party last named, whose something is."""
    last: Things | None = None
    for item in items:
        if isinstance(item.filler, Things) and item.filler.kind in {"actor", "person"}:
            last = item.filler
        elif item.use("pronoun") and last is not None:
            item.kind, item.uses, item.filler, item.mark = "told", (), last, "owner"
    return items


def _numbered(items: list[Item]) -> list[Item]:
    """Numbers joined with the series, or the noun for a meeting, beside them."""
    made: list[Item] = []
    for item in items:
        joined = _meeting(made[-1], item) if made else None
        if joined is not None:
            made[-1] = joined
        else:
            made.append(item)
    return made


def _in_turn(items: list[Item], day: str) -> list[Item]:
    """The items with "next", "last" or "first" given to the meeting beside it; elsewhere it fits nowhere."""
    made = list(items)
    for item in items:
        word = item.use(*TURNS)
        if word is None:
            continue
        place = made.index(item)
        beside = [made[at] for at in (place + 1, place - 1, place + 2) if 0 <= at < len(made)]
        meeting = next((one for one in beside if _takes_turn(one)), None)
        if meeting is None:
            continue
        filler = meeting.filler if isinstance(meeting.filler, Held) else Held(meeting.words, level=_level(meeting))
        words = " ".join(one.words for one in sorted((item, meeting), key=lambda one: one.start))
        start, end = min(item.start, meeting.start), max(item.end, meeting.end)
        made[made.index(meeting)] = Item(
            "told", words, start, end, replace(filler, words=words, turn=word.use, day=day)
        )
        made.remove(item)
    return made


def _takes_turn(item: Item) -> bool:
    """Whether an item is a meeting without a number: a series, or the noun for a meeting."""
    if isinstance(item.filler, Held):
        return item.filler.ordinal is None and not item.filler.turn
    noun = item.use("kind") if item.kind == "noun" else None
    return noun is not None and "Meeting" in noun.kinds


def _level(item: Item) -> str | None:
    noun = item.use("kind")
    return noun.level if noun is not None else None


def _meeting(one: Item, two: Item) -> Item | None:
    number = next((item.ordinal for item in (one, two) if item.ordinal is not None), None)
    named = next((item for item in (one, two) if item.ordinal is None), None)
    if number is None or named is None:
        return None
    words = ("" if _UNSPACED.search(one.words + two.words) else " ").join((one.words, two.words))
    noun = named.use("kind") if named.kind == "noun" else None
    if isinstance(named.filler, Held) and named.filler.ordinal is None:
        held = replace(named.filler, ordinal=number, words=words)
    elif noun is not None and "Meeting" in noun.kinds:
        held = Held(words, ordinal=number, level=noun.level)
    else:
        return None
    return Item("told", words, one.start, two.end, held)


def _people(items: list[Item]) -> list[Item]:
    """The items without the offices that stand beside a person's name."""

    def holder(item: Item) -> bool:
        return isinstance(item.filler, Things) and item.filler.kind == "person"

    def office(item: Item) -> bool:
        word = item.use("kind") if item.kind == "noun" else None
        noun = word is not None and "Person" in word.kinds
        return noun or (isinstance(item.filler, Things) and item.filler.kind == "position")

    people = [item for item in items if holder(item)]
    return [item for item in items if not (office(item) and any(item.beside(person) for person in people))]


def _offices(items: list[Item]) -> None:
    """Join an office with the country or body beside it: who holds the office there is one agent."""
    for one, two in pairwise(items):
        kinds = {item.filler.kind for item in (one, two) if isinstance(item.filler, Things)}
        joined = one.beside(two) or "owner" in {one.mark, two.mark}
        if kinds == {"position", "actor"} and joined and not one.group and not two.group:
            one.group = two.group = two.end
