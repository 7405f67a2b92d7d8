"""Helpers over the word lists of a language."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from kg.patterns import compiled, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Words = "Mapping[str, tuple[str, ...]]"


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; matches nothing when there are none."""
    ordered = sorted({word for word in words if word})
    return _any_of(tuple(ordered)) if ordered else r"(?!)"


@lru_cache(maxsize=256)
def _any_of(ordered: tuple[str, ...]) -> str:  # most lists are asked for more than once
    return written(ordered, _branches)


def _branches(words: Sequence[str], depth: int = 0) -> str:
    """The alternatives of sorted words alike up to `depth`: written as a trie, so that each character is tried once."""
    parts = []
    for _, group in groupby(words, key=itemgetter(depth)):
        alike = list(group)
        first = alike[0]
        if len(alike) == 1:
            parts.append(re.escape(first[depth:]))
            continue
        common = _alike(first, alike[-1], depth + 1)
        ends = len(first) == common
        rest = _branches(alike[1:] if ends else alike, common)
        parts.append(f"{re.escape(first[depth:common])}(?:{rest}){'?' if ends else ''}")
    return "|".join(parts)


def _alike(one: str, two: str, known: int) -> int:
    """How many characters two words have in common at their beginning, which is `known` to be so long at least."""
    most = min(len(one), len(two))
    while known < most and one[known] == two[known]:
        known += 1
    return known


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the words: where none stands, a pattern that needs one cannot match and need not be tried."""
    return compiled(alternation(words))


def opening(words: Iterable[str], also: str = "") -> str:
    """A lookahead for what any of the words may begin with (or a character of the class `also`).

    In front of a pattern that cannot tell it by itself, it spares trying the whole pattern at every character.

    >>> opening(["bay", "reef", "rock"])
    '(?=[br])'
    """
    first = "".join(sorted({re.escape(word[0]) for word in words if word}))
    return f"(?=[{first}{also}])" if first or also else ""


def endings(words: Iterable[str]) -> tuple[str, ...]:
    """What a text ends with where a pattern of these words and "$" may match: one of them, or a line end behind it."""
    return (*(word for word in words if word), "\n")


def table(words: Mapping[str, tuple[str, ...]], word_class: str) -> dict[str, str]:
    """The pairs of a word list whose entries read WORD=VALUE, by word in lower case."""
    return dict(_table(tuple(words.get(word_class, ()))))


@lru_cache(maxsize=256)  # some are asked for in every release
def _table(entries: tuple[str, ...]) -> dict[str, str]:
    return {word.lower(): value for word, _, value in (entry.rpartition("=") for entry in entries)}


def pairs(words: Mapping[str, tuple[str, ...]], word_class: str) -> list[tuple[str, str]]:
    """The pairs of a word list whose entries read WORD=VALUE, where one word may have several values."""
    parts = (entry.rpartition("=") for entry in words.get(word_class, ()))
    return [(word, value) for word, _, value in parts]


def longest(words: Mapping[str, tuple[str, ...]], word_class: str) -> tuple[str, ...]:
    """The words of a class in lower case, the longest first: what ends or begins with one does so with all of it."""
    return tuple(sorted({word.lower() for word in words.get(word_class, ())}, key=len, reverse=True))
