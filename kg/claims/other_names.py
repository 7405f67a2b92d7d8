"""Meetings that a release names in two ways: by a shorter English name, or by another name in its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occurrences import give
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things

_ORDINAL = compiled(r"\b\d+(?:st|nd|rd|th)?\b|\bthe\b")
_NO_LATIN = compiled(r"[^a-z]+")
_THAI = compiled(r"[\u0e00-\u0e7f]")
_FEWEST = 10  # Latin letters of a name by which a meeting is told from others
_FIRST = 1  # a number that any series has


def other_names(things: Things, occurrences: Sequence[Occurrence]) -> None:
    """Give meetings that no vocabulary knows the series of the one that the release names so, too.

    "The 8th Reef Forum: Kelp Workshop" is "การประชุม Reef Forum ครั้งที่ 8": the Latin letters of one name begin the
    other's. A meeting that only the title of a release names is the one of the same number that only its text names.
    """
    own = [o for o in occurrences if not o.mention.iris and things.entry(o.series) is None]
    if not own or len({o.series for o in occurrences}) == 1:
        return
    taken = _by_latin(things, own) or _by_title(things, occurrences, {o.series for o in own})
    for occurrence in own:
        if occurrence.series in taken:
            give(things, occurrence, taken[occurrence.series])
            span = Span(occurrence.mention.start, occurrence.mention.end)
            for name in occurrence.mention.names:
                things.register(occurrence.series, "series", name, span)


def _by_latin(things: Things, own: Sequence[Occurrence]) -> dict[str, str]:
    """The series whose Latin name begins that of just one other, and that one."""
    names: dict[str, set[str]] = {}
    numbers: dict[str, set[int]] = {}
    for occurrence in own:
        names.setdefault(occurrence.series, set()).update(_latin(things, occurrence))
        numbers.setdefault(occurrence.series, set()).update([occurrence.ordinal] if occurrence.ordinal else [])
    taken: dict[str, str] = {}
    for short, letters in names.items():
        full = [
            series
            for series, longer in names.items()
            if series != short and series not in taken
            if not numbers[short] or not numbers[series] or numbers[short] & numbers[series]
            if any(two.startswith(one) for one in letters for two in longer)
        ]
        if len(full) == 1:
            taken[short] = full[0]
    return taken


def _latin(things: Things, occurrence: Occurrence) -> Iterator[str]:
    """The Latin letters of each name of a meeting that are enough to tell it from others."""
    mention = occurrence.mention
    value = [mention.value] if isinstance(mention.value, str) else []
    told = [things.marked.words(mention), *value, *mention.names]
    if all(_THAI.search(name) is None for name in told) and things.language_at(mention.start) != "th":
        return
    for name in told:
        letters = _NO_LATIN.sub("", _ORDINAL.sub("", name.lower()))
        if len(letters) >= _FEWEST:
            yield letters


def _by_title(things: Things, occurrences: Sequence[Occurrence], own: Collection[str]) -> dict[str, str]:
    """Series of our `own` that only the title names, with a number, and those which only the text names with it."""
    text = things.marked.folded.text
    title = text[: max(0, text.find("\n"))].strip()
    by_number: dict[int, dict[str, bool]] = {}  # whether each series is told by the title alone
    for occurrence in occurrences:
        if occurrence.ordinal is not None and occurrence.ordinal > _FIRST:
            line = text[text.rfind("\n", 0, occurrence.start) + 1 :].partition("\n")[0].strip()
            told = by_number.setdefault(occurrence.ordinal, {})
            told[occurrence.series] = told.get(occurrence.series, True) and bool(title) and line == title
    taken = {}
    for told in by_number.values():
        titled = [series for series, alone in told.items() if alone]
        if len(told) == 2 and len(titled) == 1 and titled[0] in own:  # noqa: PLR2004 -- the title's and the text's
            taken[titled[0]] = next(series for series in told if series != titled[0])
    return taken
