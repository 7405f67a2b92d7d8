"""Which dates of a sentence are those of an office that somebody takes, in languages whose sentences hold much else.

"A welcomed B on 5 May on the occasion of his taking up the office of C": the day is that of the call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention

_LEAD = 40  # characters before the words for the office in which it is told what the day is of
_BEHIND = 40  # characters between an office and its own day behind it
_BEFORE = 6  # characters between a day and whoever took office on it
_HOLDERS = frozenset({"actor", "person"})
_RANGE = 20  # characters between the two days of a term


def is_expected(things: Things, office: Mention, begin: int) -> bool:
    """Whether it is only expected that somebody will hold an office; `begin` is where their name ends."""
    return _has(things, office, begin, "office_expected")


def is_another(things: Things, person: Mention, office: Mention) -> bool:
    """Whether somebody else stands right before the words for an office: they hold it, and no person named before."""
    near = things.marked.within(Span(max(person.end, office.start - _LEAD), office.start))
    named = [m for m in near if m.kind in _HOLDERS and m.start >= person.end]
    return bool(named) and "office_since" in things.words_at(office.start)


def may_hold(things: Things, cue: Span, holder: str) -> bool:
    """Whether somebody may hold an office of the words at `cue`.

    A body of countries coordinates nothing for itself, and an agency that takes care of something holds no office.
    """
    if things.vocabulary.has_members(holder):
        return not _begins(things, cue, "office_within_body")
    entry = things.entry(holder)
    agency = "/actor/" in holder and (entry is None or entry.type != "Country")
    return not (agency and _begins(things, cue, "office_of_agency"))


def _begins(things: Things, cue: Span, word_class: str) -> bool:
    """Whether the words of an office begin with one of a class."""
    return things.marked.folded.lower.startswith(things.words_at(cue.start).get(word_class, ()), cue.start)


def own_dates(things: Things, person: Mention, office: Mention, dates: Sequence[Mention]) -> list[Mention]:
    """Of the dates of a sentence those of an office; all of them in a language that has no words for this."""
    since = things.words_at(office.start).get("office_since", ())
    if not since:
        return list(dates)
    found: list[Mention] = []
    behind: Mention | None = None
    for one in dates:
        if one.start < office.end:
            told = _before(things, person, office, one)
        elif behind is not None:
            told = found[-1:] == [behind] and one.start - behind.end <= _RANGE
        else:
            told, behind = _behind(things, office, one, since), one
        found += [one] if told else []
    return found


def _before(things: Things, person: Mention, office: Mention, day: Mention) -> bool:
    """Whether a day before an office is that on which somebody took it, and none on which they were congratulated."""
    if _has(things, office, min(person.end, office.start), "office_occasion"):
        return False
    if day.start >= person.end:
        return office.start - day.end <= _LEAD  # between somebody's name and the office
    return 0 <= person.start - day.end <= _BEFORE and person.end <= office.start


def _behind(things: Things, office: Mention, day: Mention, since: tuple[str, ...]) -> bool:
    """Whether a day behind an office is tied to it: by a word, or by standing right behind it."""
    between = things.marked.folded.lower[office.end : day.start].rstrip()
    word = max((w for w in since if between.endswith(w)), key=len, default="")
    rest = between.removesuffix(word)
    words = things.words_at(office.start)
    other = any(stop in rest for stop in (*words.get("object_stop", ()), *words.get("complement", ())))
    return len(between) <= _BEHIND and bool(word or not between) and not other and "\n" not in between


def _has(things: Things, office: Mention, begin: int, word_class: str) -> bool:
    """Whether one of the words of a class stands right before the words for an office."""
    words = things.words_at(office.start).get(word_class, ())
    lead = things.marked.folded.lower[max(begin, office.start - _LEAD) : office.start]
    return any(word in lead for word in words)
