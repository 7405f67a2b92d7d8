"""What offices have to do with each other: whether one person may well have held both."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kg.resolution import labels
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kg.resolution.account import Account
    from kg.vocabulary.model import Vocabulary

Held = tuple[set[str], set[str]]  # the fields of somebody's offices, and the days on which one reads of them
_WORD = re.compile(r"[a-z]{3,}")
_NO_FIELD = ("position_head", "every_portfolio", "preposition", "function_word", "demonym")  # lists of the lexicon
_NEAR = 730  # days within which somebody may well go from one office to any other
_ONE_FIELD, _MOVED, _STRANGERS = 0.92, 0.77, 0.6


class Fields:
    """The field of an office, by the words of its names: what no rank, no country and no word of many offices is."""

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
        named = [one for one in vocabulary.entries.values() if one.type == "Country" or vocabulary.has_members(one.iri)]
        told = [label for entry in named for label in entry.all_labels()]
        told += [word for _, words in lists for name in _NO_FIELD for word in words.get(name, ())]
        self._none = {word for label in told for word in _WORD.findall(label.lower())}
        self._known: dict[tuple[str, ...], frozenset[str]] = {}

    def of(self, position: str, standing: str, account: Account) -> frozenset[str]:
        """The fields of a position that a release tells, under the IRI that stands for it."""
        forms = [words for words, _ in account.forms.get(position, ())]
        entry = self._entries.get(standing)
        key = (*forms, *(entry.all_labels() if entry else ()))
        if key not in self._known:
            self._known[key] = frozenset(field for form in key for field in self._in(form))
        return self._known[key]

    def _in(self, form: str) -> Iterator[str]:
        text = fold(form).lower
        if labels.script(form) == "latin":
            yield from (word for word in _WORD.findall(text) if word not in self._none)
            return
        found = {field for field in self._fields if field in text}
        yield from (field for field in found if not any(field != other and field in other for other in found))


def career(one: Held, two: Held) -> tuple[float, str]:
    """How sure one name of two different offices may make one person, and why."""
    if shared := sorted(set(one[0]) & set(two[0])):
        return _ONE_FIELD, f", offices of one field ({shared[0]})"
    apart = _gap(one[1], two[1])
    if apart is not None and apart <= _NEAR:
        return _MOVED, f", other offices {apart} day(s) apart"
    return _STRANGERS, f", other offices {apart // 365} years apart" if apart else ", other offices, no days told"


def near_in_time(one: Collection[str], two: Collection[str]) -> bool:
    """Whether one reads of two people at about the same time."""
    apart = _gap(one, two)
    return apart is not None and apart <= _NEAR


def _gap(one: Collection[str], two: Collection[str]) -> int | None:
    """Days between two spans of time; None when one of them is not told."""
    mine, theirs = ([date.fromisoformat(day).toordinal() for day in days if day] for days in (one, two))
    if not mine or not theirs:
        return None
    return max(0, min(theirs) - max(mine), min(mine) - max(theirs))
