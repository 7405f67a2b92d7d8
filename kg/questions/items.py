"""From tokens to the items of a clause: what is told, what is asked, what is done, each with the mark beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.questions.model import Held, Open, Things, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.questions.model import Filler
    from kg.questions.tokens import Token
    from kg.questions.words import Word

_ASKS = ("ask", "list", "count")
_BOUNDS = ("since", "after", "before", "until")
_JOINS = ("and", "or")
_OTHER = frozenset({"mark", "filler", "kind", "passive", "negation", "planned"})  # uses that come before doing
_PLAIN = frozenset({"filler", "truth", "truth first", "truth last"})
_LIGHT = frozenset({"Meeting", "Act"})  # what is done in any case
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(slots=True)
class Item:
    """One item of a question: of the kind "told", "asked", "done", "noun" (for what is asked) or "mark".

    `slot` is the slot that its own words open, `mark` the one that a word beside it marks, "owner" for whose it is;
    `strong`: the mark names who acts in any voice. `group` is shared by items that "and" joins.
    """

    kind: str
    words: str
    filler: Filler | None = None
    uses: tuple[Word, ...] = ()
    ordinal: int | None = None
    slot: str | None = None
    mark: str | None = None
    strong: bool = False
    group: int = 0
    passive: bool = False
    count: bool = False

    @property
    def types(self) -> tuple[str, ...]:
        """What is announced, each once."""
        return tuple(dict.fromkeys(act for word in self.uses for act in word.acts))

    @property
    def nominal(self) -> bool:
        """Whether it is a noun for what is done."""
        return self.kind == "done" and all(word.nominal for word in self.uses)

    def use(self, *uses: str) -> Word | None:
        """The first of its uses among those asked for."""
        return next((word for use in uses for word in self.uses if word.use == use), None)


@dataclass(slots=True)
class Clause:
    """The items of a question in order, and how it is said."""

    items: list[Item] = field(default_factory=list)
    negated: bool = False
    planned: bool = False
    truth: bool = False


def clause(tokens: Sequence[Token], *, final: bool) -> Clause:
    """The items of a question; `final`: the language puts the verb last."""
    truth = _is_truth(tokens)
    pieces = [token for token in tokens if not token.uses or {word.use for word in token.uses} - _PLAIN]
    weak = not any(_acts(piece) and _is_sure(piece) for piece in pieces)
    items = _nouns(_numbered([_item(piece, weak=weak) for piece in pieces]), truth=truth)
    return Clause(
        _marked(items, final=final),
        any(piece.use("negation") for piece in pieces),
        any(piece.use("planned") for piece in pieces),
        truth,
    )


def _is_truth(tokens: Sequence[Token]) -> bool:
    """Whether a question wants yes or no: by a word for that, by its first word, or by its last one."""
    words = [token for token in tokens if re.search(r"\w", token.words)]
    if any(token.use(*_ASKS) for token in words):
        return False
    ends = bool(words) and (words[0].use("truth first") or words[-1].use("truth last")) is not None
    return ends or any(token.use("truth") for token in words)


def _acts(piece: Token) -> tuple[Word, ...]:
    return tuple(word for word in piece.uses if word.use == "act")


def _is_sure(piece: Token) -> bool:
    """Whether words that announce something have no other use, and what they announce tells something."""
    taken = any(word.use in _OTHER for word in piece.uses)
    return not taken and any(not _LIGHT.issuperset(word.acts) for word in _acts(piece))


def _item(piece: Token, *, weak: bool) -> Item:
    """The item that a token is by itself; `weak`: nothing surer announces what is done."""
    if isinstance(piece.filler, Things) and piece.filler.kind == "series":
        return Item("told", piece.words, Held(piece.words, piece.filler.iris))
    if piece.filler is not None:
        return Item("told", piece.words, piece.filler)
    if _acts(piece) and (weak or _is_sure(piece)):
        return Item("done", piece.words, uses=_acts(piece))
    if (word := next((word for word in piece.uses if word.use in _ASKS), None)) is not None:
        item = Item("asked", piece.words, Open(word.kinds, piece.words), slot=word.slot, count=word.use == "count")
        if word.slot == "agent":
            item.slot, item.mark = None, "owner"
        return item
    if piece.use("kind") is not None:
        return Item("noun", piece.words, uses=piece.uses)
    return Item("mark", piece.words, uses=piece.uses, ordinal=piece.ordinal)


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


def _meeting(one: Item, two: Item) -> Item | None:
    number = next((item.ordinal for item in (one, two) if item.ordinal is not None), None)
    named = next((item for item in (one, two) if item.ordinal is None), None)
    if number is None or named is None:
        return None
    words = ("" if _UNSPACED.search(one.words + two.words) else " ").join((one.words, two.words))
    if isinstance(named.filler, Held) and named.filler.ordinal is None:
        return Item("told", words, replace(named.filler, ordinal=number, words=words))
    noun = named.use("kind") if named.kind == "noun" else None
    if noun is not None and "Meeting" in noun.kinds:
        return Item("told", words, Held(words, ordinal=number, level=noun.level))
    return None


def _nouns(items: list[Item], *, truth: bool) -> list[Item]:
    """Nouns given to what is asked; the others are asked for themselves, or say of which kind something is."""
    made = list(items)
    for item in items:
        if item.kind == "asked":
            noun = _beside(made, item)
            if noun is not None:
                _give(item, noun)
                made.remove(noun)
    if not truth and not any(item.kind == "asked" for item in made):
        first = next((item for item in made if item.kind == "noun"), None)
        if first is not None:
            first.kind, first.filler = "asked", Open((), first.words)
            _give(first, first)
    return [_of_kind(item) if item.kind == "noun" else item for item in made if not _adds_nothing(item)]


def _beside(items: list[Item], asked: Item) -> Item | None:
    """The noun right after or before what is asked, or before it with a mark between ("the documents are which")."""
    place = next(i for i, item in enumerate(items) if item is asked)
    after = items[place + 1] if place + 1 < len(items) else None
    before = [items[i] for i in (place - 1, place - 2) if i >= 0]
    if after is not None and after.kind == "noun":
        return after
    if before and before[0].kind == "noun":
        return before[0]
    plain = isinstance(asked.filler, Open) and not asked.filler.kinds
    if plain and len(before) > 1 and before[0].kind == "mark" and before[1].kind == "noun":
        marks = [word for word in before[0].uses if word.use == "mark"]
        return before[1] if any(word.side == "before" for word in marks) else None
    return None


def _give(asked: Item, noun: Item) -> None:
    """Let a noun say of which kind the answer is."""
    word = noun.use("kind")
    if word is None or asked.slot is not None:
        return
    words = noun.words if noun is asked else f"{asked.words} {noun.words}"
    asked.filler, asked.slot = Open(word.kinds, words), word.slot
    if "Meeting" in word.kinds:
        asked.slot = "atMeeting"


def _adds_nothing(item: Item) -> bool:
    """Whether a noun says nothing of its own: it names a slot, anybody, any topic or any meeting."""
    word = item.use("kind") if item.kind == "noun" else None
    if word is None:
        return False
    general = not word.kinds or word.kinds[0] in {"Actor", "Topic", "Person", "Country"}
    return bool(word.slot) or general or ("Meeting" in word.kinds and word.level is None)


def _of_kind(item: Item) -> Item:
    """A noun that no question word takes: a meeting of that level, or something of that class."""
    word = item.use("kind")
    if word is not None and "Meeting" in word.kinds:
        return Item("told", item.words, Held(item.words, level=word.level))
    return Item("told", item.words, Things((), item.words, "document", word.kinds if word else ()))


def _marked(items: list[Item], *, final: bool) -> list[Item]:
    """The items without the marks, which are noted on what they mark."""
    for place, item in enumerate(items):
        if item.kind == "mark":
            _note(items, place, final=final)
        elif any(word.owner_after for word in item.uses) and place + 1 < len(items):
            items[place + 1].mark = items[place + 1].mark or "owner"
    return [item for item in items if item.kind != "mark"]


def _note(items: list[Item], place: int, *, final: bool) -> None:
    mark = items[place]
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    if mark.use(*_JOINS) and before is not None and after is not None and _alike(before, after):
        before.group = after.group = before.group or place + 1
        return
    if mark.use("passive"):
        done = before if final else after
        if done is not None and done.kind == "done":
            done.passive = not done.words.endswith("ing")
    for word in mark.uses:
        marked = after if word.side == "after" else before
        if marked is not None and _takes(marked, word):
            _mark(marked, word)
            return
    if after is None:
        _last(items, mark)


def _alike(one: Item, two: Item) -> bool:
    """Whether "and" may join two items."""
    if one.kind == two.kind == "done":
        return True
    return one.kind == two.kind == "told" and type(one.filler) is type(two.filler)


def _takes(item: Item, word: Word) -> bool:
    """Whether a word marks an item: bounds go with dates, slots with anything else, and the first one counts."""
    if item.kind == "done":
        return word.use == "mark" and word.side == "before"
    if item.kind not in {"told", "asked"}:
        return False
    if isinstance(item.filler, Time):
        return word.use in _BOUNDS
    return word.use in {"mark", "owner"} and item.mark is None


def _mark(item: Item, word: Word) -> None:
    if isinstance(item.filler, Time):
        item.filler = replace(item.filler, relation=word.use)
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
