"""How alike two names of people are: strictly within one script, roughly between two."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.resolution import labels
from kg.resolution.romanise import consonants, is_han, parts, rough, spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Name = tuple[str, ...]  # how each part of a name sounds
LONGEST = 6  # parts of a name: what has more is no name alone
SAME = 0.97  # one spelling
VARIANT = 0.9  # two spellings of one part: the same consonants, and no other vowel
_OTHER_VOWEL = 0.8  # at most, of parts that begin with a vowel and without, or have other vowels
_PART_LIKE, _PART_UNLIKE = 0.5, 0.5
OTHER_NAME = 0.7  # of parts in one script: below it they are two names
_FEWEST = 3  # consonants by which two spellings may be called one
_CLASHES = frozenset({("J", "X"), ("X", "J")})  # what every script tells apart
_FIRST_CLASHES = frozenset({("K", "G"), ("G", "K")})  # what it tells apart at the beginning of a part
_VOWELS = re.compile("[A-Z]")
_CONFUSED = frozenset({"ou", "uo", "ei", "ie"})


class Spelt(NamedTuple):
    """A name as one script spells it."""

    script: str
    parts: Name

    def sounds(self) -> Name:
        """How each part sounds in any script."""
        return tuple(map(rough, self.parts))


class Match(NamedTuple):
    """How alike two names are: on the whole, in the part that is least alike, letter for letter.

    `clash`: a consonant speaks against it that no script writes for the other.
    """

    score: float
    least: float
    fine: float
    clash: bool
    one: Spelt
    two: Spelt

    @property
    def same(self) -> bool:
        """Whether they are one name."""
        return self.score >= SAME and self.least >= SAME and not self.clash

    @property
    def within(self) -> bool:
        """Whether both are of one script."""
        return self.one.script == self.two.script

    @property
    def others(self) -> bool:
        """Whether they are two people's: of one script, with a part of the shorter that is like none of the other."""
        return self.within and self.least < OTHER_NAME

    @property
    def single(self) -> bool:
        """Whether one of them is but a part of a name."""
        return min(len(self.one.parts), len(self.two.parts)) == 1


def spelt(form: str) -> Spelt | None:
    """A form of a name; None when it is too long for one or its letters do not tell how it sounds."""
    if is_han(form):
        return None
    name = tuple(map(spelling, parts(form)))
    return Spelt(labels.script(form), name) if 0 < len(name) <= LONGEST and all(name) else None


def full(spellings: Iterable[Spelt]) -> list[Spelt]:
    """The names that are no part of another one in their script."""
    told = sorted(set(spellings))
    return [one for one in told if not any(_in(one, other) for other in told)]


def _in(one: Spelt, other: Spelt) -> bool:
    return one.script == other.script and len(one.parts) < len(other.parts) and set(one.parts) <= set(other.parts)


def best(mine: list[Spelt], theirs: list[Spelt]) -> Match | None:
    """The best match of two people's names; within one script, where both have names in it."""
    matches = [match(one, two) for one in mine for two in theirs]
    whole = [found for found in matches if found.within and not found.single]
    return max(whole or matches, default=None)


def match(one: Spelt, two: Spelt) -> Match:
    """Compare two names."""
    if one.script == two.script:
        first, second, clash = one.parts, two.parts, False
    else:
        first, second, clash = one.sounds(), two.sounds(), _clash(one, two)
    return Match(likeness(first, second), min(_fellows(first, second)), likeness(one.parts, two.parts), clash, one, two)


def other(mine: list[Spelt], theirs: list[Spelt], least: float = VARIANT) -> bool:
    """Whether both have full names in one script, and none of them is a spelling of one of the other's."""
    least_alike = [
        min(_fellows(one.parts, two.parts))
        for one in mine
        for two in theirs
        if one.script == two.script and min(len(one.parts), len(two.parts)) > 1
    ]
    return bool(least_alike) and max(least_alike) < least


def two_people(mine: list[Spelt], theirs: list[Spelt]) -> bool:
    """Whether no two of their names can be one person's."""
    if any(one.script == two.script for one in mine for two in theirs):
        return other(mine, theirs, OTHER_NAME)
    return all(unlike(one.sounds(), two.sounds()) for one in mine for two in theirs)


def other_given_name(mine: list[Spelt], theirs: list[Spelt]) -> bool:
    """Whether full names of one script have one part alike and another one that is no spelling of the other's."""
    shared = any(
        one.script == two.script and min(len(one.parts), len(two.parts)) > 1 and set(one.parts) & set(two.parts)
        for one in mine
        for two in theirs
    )
    return shared and other(mine, theirs)


def _clash(one: Spelt, two: Spelt) -> bool:
    """Whether names that sound alike have consonants that no script writes for each other."""
    for part, fellow in _paired(one.parts[: len(two.parts)], two.parts, _by_sound):
        first, second = consonants(part), consonants(fellow)
        if len(first) == len(second) and any(pair in _CLASHES for pair in zip(first, second, strict=True)):
            return True
        thai = [name.script == "thai" and letters[:1] == "G" for name, letters in ((one, part), (two, fellow))]
        if (first[:1], second[:1]) in _FIRST_CLASHES and not any(thai):  # Thai writes k with this letter as well
            return True
    return False


def _paired(short: Name, long: Name, likest: Callable[[str, str], tuple[float, ...]]) -> Iterator[tuple[str, str]]:
    """Each part of the shorter name with its fellow: the part of the other, of those left, that is `likest`."""
    left = list(long)
    for part in short:
        fellow = max(left, key=lambda one: (*likest(part, one), one))
        left.remove(fellow)
        yield part, fellow


def _by_sound(part: str, one: str) -> tuple[float, ...]:
    return alike(rough(part), rough(one)), alike(part, one)


@lru_cache(maxsize=1 << 16)
def likeness(mine: Name, theirs: Name) -> float:
    """How alike two names sound, part by part in the best order; 0 when a part of the shorter has no fellow."""
    scores = _fellows(mine, theirs)
    if min(scores) < _PART_LIKE:
        return 0.0
    return sum(scores) / len(scores) * (1 if len(mine) == len(theirs) else 0.95)


def unlike(mine: Name, theirs: Name) -> bool:
    """Whether two full names are two people's: a part of the shorter one sounds like none of the other."""
    return min(len(mine), len(theirs)) > 1 and min(_fellows(mine, theirs)) < _PART_UNLIKE


@lru_cache(maxsize=1 << 16)
def _fellows(mine: Name, theirs: Name) -> tuple[float, ...]:
    """How alike each part of the shorter name is to its fellow in the other."""
    short, long = sorted((mine, theirs), key=len)
    return tuple(alike(*both) for both in _paired(short, long, lambda part, one: (alike(part, one),)))


def alike(one: str, two: str) -> float:
    """How alike two parts of names sound, from 0 to 1."""
    if one == two:
        return 1.0
    first, second = consonants(one), consonants(two)
    whole = SequenceMatcher(None, one, two, autojunk=False).ratio()
    most = _OTHER_VOWEL if one[:1].islower() != two[:1].islower() else 1.0
    if first == second:
        if _other_vowels(one, two):
            return min(whole, _OTHER_VOWEL)
        if len(first) >= _FEWEST:
            return min(max(whole, VARIANT), most)
    spine = SequenceMatcher(None, first, second, autojunk=False).ratio()
    return min(max((whole + spine) / 2, 0.85 * spine), most)  # Thai writes fewer vowels than are heard


def _other_vowels(one: str, two: str) -> bool:
    """Whether parts of the same consonants have other vowels in one place; those left out say nothing."""
    pairs = zip(_VOWELS.split(one), _VOWELS.split(two), strict=True)
    return any(a and b and not set(a) & set(b) and a[:1] + b[:1] not in _CONFUSED for a, b in pairs)
