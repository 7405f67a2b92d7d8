"""Patterns that begin with one of many words, tried only where one of them stands."""

from __future__ import annotations

import sys
from bisect import bisect_left
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_NONE: Iterator[re.Match[str]] = iter(())
_TEXTS = 3  # that are kept: a release as it stands, in small letters, and a line of it


class Begun:
    r"""A pattern of which every match begins with one of some words.

    Regular expressions are tried at each character of a text, which takes most of the time of a long one; an automaton
    finds the words in a fifth of it, and those of many patterns in little more than those of one (`together`).

    >>> [match.group() for match in Begun(["reef", "bay"], r"(?:reef|bay) \d").finditer("a reef, bay 3")]
    ['bay 3']
    """

    __slots__ = ("_group", "_together", "match", "pattern")

    def __init__(self, words: Iterable[str], pattern: str) -> None:
        """Compile both. What `pattern` looks at before its first word may stand before the place where it is tried."""
        self.pattern = compiled(pattern)
        self.match = self.pattern.match
        self._together = _open.get() or Together()
        self._group = self._together.add(tuple(_shortest(words)))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[start:end]` from left to right, none overlapping, as those of a compiled pattern."""
        places = self.places(text, start, end)
        return self._matches(text, places, start, end) if places else _NONE

    def _matches(self, text: str, places: list[int], place: int, end: int) -> Iterator[re.Match[str]]:
        """The matches that begin at some places, from `place` on."""
        for begin in places:
            if begin >= place and (match := self.match(text, begin, end)) is not None:
                yield match
                place = match.end()

    def places(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[int]:
        """Where one of the words begins in `text[start:end]`, from left to right."""
        together = self._together
        told = together.known.get(id(text))
        places = (together.look(text) if told is None else told)[self._group]
        if not places:
            return []
        first = bisect_left(places, start)
        return places[first : bisect_left(places, end, first)]

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[start:end]`, None where there is none."""
        for begin in self.places(text, start, end):
            if (match := self.match(text, begin, end)) is not None:
                return match
        return None


class Together:
    """The words with which many patterns begin, looked for in a text at once: it is looked through once for all."""

    __slots__ = ("_automaton", "_groups", "_owners", "_texts", "known")

    def __init__(self) -> None:
        """Start without patterns."""
        self._groups: dict[tuple[str, ...], int] = {}  # the words of each pattern; several may begin with the same
        self._owners: list[list[int]] = []  # of each word of the automaton the groups that it is of
        self._automaton: AhoCorasick | None = None  # made when a text is met, of all groups so far
        self._texts: list[str] = []  # looked through last
        self.known: dict[int, list[list[int]]] = {}  # by the identities of these where each group begins, in order

    def add(self, words: tuple[str, ...]) -> int:
        """Look for some words, too; the number of their group."""
        if words not in self._groups:
            self._groups[words] = len(self._groups)
            self._automaton, self._texts, self.known = None, [], {}
        return self._groups[words]

    def look(self, text: str) -> list[list[int]]:
        """Where the words of each group begin in a text that is not among those `known`, and let it be one of them."""
        automaton, owners = self._automaton or self._made(), self._owners
        told: list[list[int]] = [[] for _ in self._groups]
        for word, begin, _ in automaton.find_matches_as_indexes(text, overlapping=True):
            for group in owners[word]:
                told[group].append(begin)
        for places in told:
            if len(places) > 1:
                places.sort()  # they come in the order in which the words end
        if len(self._texts) == _TEXTS:
            del self.known[id(self._texts.pop())]
        self._texts.insert(0, text)
        self.known[id(text)] = told
        return told

    def _made(self) -> AhoCorasick:
        owners: dict[str, list[int]] = {}
        for words, group in self._groups.items():
            for word in words:
                owners.setdefault(word, []).append(group)
        self._owners = list(owners.values())
        made = Implementation.ContiguousNFA  # for so many words as quick as a DFA, and made in a sixth of its time
        self._automaton = AhoCorasick(list(owners), store_patterns=False, implementation=made)
        return self._automaton


_open: ContextVar[Together | None] = ContextVar("patterns looked for together", default=None)


@contextmanager
def together(patterns: Together) -> Iterator[None]:
    """While this is open, the patterns that are made are looked for with the others of `patterns`."""
    token = _open.set(patterns)
    try:
        yield
    finally:
        _open.reset(token)


def begun_by(words: Iterable[str]) -> Begun:
    """Any of some words."""
    words = tuple(words)
    return Begun(words, alternation(words))


def _shortest(words: Iterable[str]) -> list[str]:
    """The words without those that another one begins: it stands wherever they do."""
    kept: list[str] = []
    for word in sorted({word for word in words if word}):
        if not kept or not word.startswith(kept[-1]):
            kept.append(word)
    return kept
