"""Meetings named in short beside their full name: "the 8th FM Meeting" of the 8th Foreign Ministers' Meeting."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.claims.occurrences import give
from kg.patterns import compiled
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things

_LETTERS = compiled(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|_")  # all that is no letter or mark on one
_FEWEST = 5  # letters of a short name behind its head
_SHARE = 0.35  # of the full name that a short one fills at least


def alike(things: Things, occurrences: Sequence[Occurrence]) -> None:
    """Give meetings that only a short name tells the series of the same number that the release names in full.

    All letters of the short name stand in that order in the full one: รมว.คลัง is รัฐมนตรีว่าการกระทรวงการคลัง. Where
    several series of that number would do, none is taken.
    """
    numbered = [o for o in occurrences if o.ordinal is not None]
    own = [o for o in numbered if not o.mention.iris and things.entry(o.series) is None]
    taken: dict[str, set[str]] = {}
    for occurrence in own:
        name = _bare(things, occurrence, things.marked.words(occurrence.mention))
        if len(name) < _FEWEST:
            continue
        others = {
            other.series
            for other in numbered
            if other.series != occurrence.series and _same_number(occurrence, other)
            if any(_shortens(name, full) for full in _names(things, occurrence, other))
        }
        if len(others) == 1:
            taken.setdefault(occurrence.series, set()).update(others)
        else:
            taken.setdefault(occurrence.series, set()).add(occurrence.series)
    for occurrence in occurrences:
        own_name, full = occurrence.series, taken.get(occurrence.series, set())
        back = any(taken.get(one) == {own_name} and own_name < one for one in full)  # two spellings of one length
        if len(full) == 1 and not back:  # with all its namings, numbered or not
            give(things, occurrence, *full)


def _same_number(one: Occurrence, two: Occurrence) -> bool:
    return one.ordinal == two.ordinal and (one.year == two.year or not one.year or not two.year)


def _names(things: Things, short: Occurrence, other: Occurrence) -> Iterator[str]:
    """What a meeting is called, without heads of such names in the language of `short`."""
    entry = things.entry(other.series)
    told = [things.marked.words(other.mention), *other.mention.names, *(entry.all_labels() if entry else ())]
    told += [other.mention.value] if isinstance(other.mention.value, str) else []
    yield from (_bare(things, short, name) for name in told)


def _bare(things: Things, occurrence: Occurrence, name: str) -> str:
    """The letters of a name behind its head."""
    words = things.words_at(occurrence.mention.start)
    return _letters(name, words.get("series_head", ()), words.get("series_verb", ()))


@lru_cache(maxsize=4096)  # the same names of the vocabulary are asked for in many releases
def _letters(name: str, *heads: tuple[str, ...]) -> str:
    told = (head for some in heads for head in some if name.startswith(head))
    return _LETTERS.sub("", fold(name.removeprefix(max(told, key=len, default=""))).lower)


def _shortens(short: str, full: str) -> bool:
    """Whether the letters of a short name stand in their order in a longer one, which begins like it."""
    if not len(full) * _SHARE <= len(short) <= len(full) or full[:1] != short[:1]:
        return False
    rest = iter(full)
    return all(letter in rest for letter in short)
