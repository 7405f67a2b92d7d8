"""From tokens to the items of a clause, each with its kind, the noun that belongs to it and the mark beside it."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.questions.items import Clause, Item
from kg.questions.marks import marked
from kg.questions.model import Held, Open, Things
from kg.questions.nouns import nouns
from kg.questions.turns import TURNS, in_turn, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.questions.pieces import Token
    from kg.questions.words import Word

_ASKS = ("ask", "list", "count")
_HANGING = ("pronoun", *TURNS)  # uses of words that say nothing alone
_OTHER = frozenset({"mark", "filler", "kind", "passive", "negation", "planned"})  # uses that come before doing
_PLAIN = frozenset({"filler", "truth", "truth first", "truth last"})
_LIGHT = frozenset({"Meeting", "Act"})  # what is done in any case


def clause(tokens: Sequence[Token], bodies: Callable[[str], bool], *, final: bool, day: str = "") -> Clause:
    """The items of a question.

    `bodies` tells whether countries are members of an actor; `final`: the language puts the verb last; `day` is the day
    from which the next and the last meeting are counted, today where none is given.
    """
    truth = _is_truth(tokens)
    day = day or date.today().isoformat()  # noqa: DTZ011 -- the day of the person who asks
    pieces = [token for token in tokens if not token.uses or {word.use for word in token.uses} - _PLAIN]
    weak = not any(_acts(piece) and _is_sure(piece) for piece in pieces)
    items = in_turn(numbered(_named_again([_item(piece, weak=weak) for piece in pieces])), day)
    total, most = (next((piece.words for piece in pieces if piece.use(use)), "") for use in ("total", "most"))
    items = [item for item in items if item.kind != "mark" or not item.use("total", "most")]
    unused = [item.words for item in items if item.ordinal is not None or (item.kind == "mark" and item.use(*_HANGING))]
    items, wasted = marked(nouns(_people(items), bodies, truth=truth), final=final)
    _offices(items)
    first = next((item.start for item in items if item.kind == "done"), None)
    return Clause(
        items,
        next((piece.words for piece in pieces if piece.use("negation")), ""),
        any(piece.use("planned") and (first is None or final or piece.start < first) for piece in pieces),
        truth,
        total,
        most,
        [*unused, *wasted],
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
    elif _acts(piece) and (weak or _is_sure(piece)) and not (piece.use("list") and piece.start == 0):
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


def _people(items: list[Item]) -> list[Item]:
    """The items without the offices that stand beside a person's name."""

    def holder(item: Item) -> bool:
        return isinstance(item.filler, Things) and item.filler.kind == "person"

    def office(item: Item) -> bool:
        word = item.use("kind") if item.kind == "noun" else None
        noun = word is not None and "Person" in word.kinds
        return noun or (isinstance(item.filler, Things) and item.filler.kind == "position")

    items = [item for place, item in enumerate(items) if place == 0 or not _same(items[place - 1], item)]
    people = [item for item in items if holder(item)]
    return [item for item in items if not (office(item) and any(item.beside(person) for person in people))]


def _same(one: Item, two: Item) -> bool:
    """Whether two names side by side are of one person."""
    persons = [item.filler for item in (one, two) if isinstance(item.filler, Things) and item.filler.kind == "person"]
    return len(persons) == len((one, two)) and one.beside(two) and persons[0].iris == persons[1].iris


def _offices(items: list[Item]) -> None:
    """Join an office with the country or body beside it: who holds the office there is one agent."""
    for one, two in pairwise(items):
        kinds = {item.filler.kind for item in (one, two) if isinstance(item.filler, Things)}
        joined = one.beside(two) or "owner" in {one.mark, two.mark}
        if kinds == {"position", "actor"} and joined and not one.group and not two.group:
            one.group = two.group = two.end
