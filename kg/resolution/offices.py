"""What offices have to do with each other: whether one person may well have held both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.ranks import NONE, Ranks
from kg.resolution import labels
from kg.resolution.days import number
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.vocabulary.model import Vocabulary

_WORD = re.compile(r"[a-z]{3,}")
_NO_FIELD = ("position_head", "every_portfolio", "preposition", "function_word", "demonym")  # lists of the lexicon
_NEAR = 730  # days within which somebody may well go from one office to any other
_TURN = 30  # days at least between two offices that are told by turns
_ONE_FIELD, _MOVED, _STRANGERS = 0.92, 0.77, 0.6


@dataclass(slots=True)
class Held:
    """Somebody's offices: their names, the fields that these tell, and the days on which one reads of them."""

    names: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    days: set[int] = field(default_factory=set)
    ranks: Ranks | None = None

    def told(self, day: str) -> None:
        """Add a day; what is less than a day is left out."""
        if counted := number(day):
            self.days.add(counted)

    def fits(self, other: Held) -> bool:
        """Whether an office of the one may be one of the other, told in short: "Minister", "Minister of Finance"."""
        if self.ranks is None:
            return bool(self.names & other.names)
        return any(self.ranks.fit(*both) != NONE for both in ((self.names, other.names), (other.names, self.names)))


class Offices:
    """What the name of an office tells: its field are the words that no rank, no country and no other office has."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the lists of the lexicon."""
        self._entries = vocabulary.entries
        lists = vocabulary.words.items()
        self._fields = frozenset(
            word
            for _, words in lists
            for word in words.get("portfolio", ())
            if not word.isascii() and word not in words.get("every_portfolio", ())
        )
        named = [one for one in vocabulary.entries.values() if vocabulary.may_meet(one.iri)]
        told = [label for entry in named for label in entry.all_labels()]
        told += [word for _, words in lists for name in _NO_FIELD for word in words.get(name, ())]
        self._none = {word for label in told for word in _WORD.findall(label.lower())}
        self._ranks = Ranks(vocabulary.words)
        self._known: dict[tuple[str, ...], tuple[set[str], set[str]]] = {}

    def add(self, held: Held, position: str, standing: str, account: Account) -> None:
        """Add a position that a release tells; `standing` is the IRI that stands for it."""
        forms = [words for words, _ in account.forms.get(position, ())]
        entry = self._entries.get(standing)
        key = (*forms, *(entry.all_labels() if entry else ()))
        if key not in self._known:
            names = {labels.key(form) for form in key} - {""}
            self._known[key] = names, {field for form in key for field in self._in(form)}
        names, fields = self._known[key]
        held.names |= names
        held.ranks = self._ranks
        held.fields |= fields

    def _in(self, form: str) -> Iterator[str]:
        text = lowered(form)
        if labels.script(form) == "latin":
            yield from (word for word in _WORD.findall(text) if word not in self._none)
            return
        found = {field for field in self._fields if field in text}
        yield from (field for field in found if not any(field != other and field in other for other in found))


def career(one: Held, two: Held, *, met: bool) -> tuple[float, str]:
    """How sure one name of two different offices may make one person, and why; `met`: they spoke at one meeting."""
    if met:
        return _ONE_FIELD, ", at one meeting"
    if shared := sorted(one.fields & two.fields):
        return _ONE_FIELD, f", offices of one field ({shared[0]})"
    if short := sorted(a for a in one.names | two.names if _shortens(a, one.names) and _shortens(a, two.names)):
        return _ONE_FIELD, f", offices called by one name ({short[0]})"
    if by_turns(one, two):
        return _STRANGERS, ", other offices by turns"
    apart = _gap(one, two)
    if apart is not None and apart <= _NEAR:
        return _MOVED, f", other offices {apart} day(s) apart"
    return _STRANGERS, f", other offices {apart // 365} years apart" if apart else ", other offices, no days told"


def by_turns(one: Held, two: Held) -> bool:
    """Whether offices of two fields are told by turns: who took over another ministry does not come back in between.

    An office of no field (a deputy prime minister's) goes with any other.
    """
    if not (one.fields and two.fields) or one.fields & two.fields or one.names & two.names:
        return False
    return any(
        min(outer) + _TURN < day < max(outer) - _TURN
        for outer, inner in ((one.days, two.days), (two.days, one.days))
        for day in (inner if outer else ())
    )


def together(held: Iterable[Held]) -> Held:
    """What is told of the offices of people who may be one."""
    joined = Held()
    for one in held:
        joined.names |= one.names
        joined.fields |= one.fields
        joined.days |= one.days
    return joined


def _shortens(name: str, names: set[str]) -> bool:
    """Whether a name is one of some names, or the beginning or the end of one: "ambassador"."""
    return any(name == one or one.startswith(f"{name} ") or one.endswith(f" {name}") for one in names)


def near_in_time(one: Held, two: Held) -> bool:
    """Whether one reads of two people at about the same time."""
    apart = _gap(one, two)
    return apart is not None and apart <= _NEAR


def far_in_time(one: Held, two: Held) -> bool:
    """Whether years lie between all that one reads of two people, as far as days are told."""
    apart = _gap(one, two)
    return apart is not None and apart > _NEAR


def _gap(one: Held, two: Held) -> int | None:
    """Days between two spans of time; None when one of them is not told."""
    if not one.days or not two.days:
        return None
    return max(0, min(two.days) - max(one.days), min(one.days) - max(two.days))
