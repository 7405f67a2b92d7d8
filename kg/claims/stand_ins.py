"""Who was not there as what it seems: those in whose place others were ("attended on behalf of A", "Aに代わりBが出席").

Nor is there who is to chair the next meeting, and who gives a dinner hosts no meeting.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention

_OFFICE = 60  # characters between such words and a name, in which the office stands
_NEXT = 90  # characters between words for the meeting after this one and who chairs it
_LEAD = 60  # characters before the name of a meeting in which it is told that it is over
_TABLE = 24  # characters between a verb of hosting and a meal
_CUT = re.compile(r"[.。\n]")
_BEHIND = 14  # characters between a name and such words behind it
_MISSING = 80  # characters of the same clause behind a name in which it is told that somebody stays away


class StandIns:
    """Tells absent people by the words beside them."""

    def __init__(self, things: Things) -> None:
        """Read the text of `things`; patterns are compiled when a language is first met."""
        self._things = things
        self._made: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {}
        self._words: dict[tuple[str, str], re.Pattern[str]] = {}

    def absent(self, mention: Mention) -> bool:
        """Whether somebody else stood in for a person."""
        marked = self._things.marked
        before, behind = self._patterns(self._things.language_at(mention.start))
        lower = marked.folded.lower
        found = before.search(lower, max(0, mention.start - _OFFICE), mention.start)
        if found is None:
            return behind.match(lower, mention.end) is not None or self._missing(mention)
        between = marked.within(Span(found.start(), mention.start))
        return not any(m.kind in {"actor", "person"} for m in between)

    def _missing(self, mention: Mention) -> bool:
        """Whether the clause behind a name tells that who bears it is not there: "Minister A missed the Summit"."""
        lower = self._things.marked.folded.lower
        clause = _CUT.split(lower[mention.end : mention.end + _MISSING])[0]
        found = self._any("absence", mention.start).search(clause)
        if found is None:
            return False
        if self._any("next_clause", mention.start).search(clause, 0, found.start()):
            return False
        between = self._things.marked.within(Span(mention.end, mention.end + found.start()))
        return not any(m.kind == "person" for m in between)

    def next_time(self, frame: Frame) -> bool:
        """Whether a role is told of the meeting after this one."""
        start = frame.cue_span.start
        before = self._things.marked.folded.lower[max(0, start - _NEXT) : start]
        return self._any("next_meeting", start).search(_CUT.split(before)[-1]) is not None

    def over(self, name: Span) -> bool:
        """Whether what is told came behind a meeting: "Following the November Reef Summit led by A, B met"."""
        before = self._things.marked.folded.lower[max(0, name.start - _LEAD) : name.start]
        return self._any("came_before", name.start).match(_CUT.split(before)[-1].lstrip()) is not None

    def meal(self, frame: Frame) -> bool:
        """Whether what is hosted is a meal."""
        lower, (start, end) = self._things.marked.folded.lower, frame.cue_span
        beside = _CUT.split(lower[max(0, start - _TABLE) : start])[-1] + _CUT.split(lower[start : end + _TABLE])[0]
        return self._any("meal", start).search(beside) is not None

    def _any(self, name: str, place: int) -> re.Pattern[str]:
        """Any word of a class in the language at a place."""
        key = (name, self._things.language_at(place))
        if key not in self._words:
            self._words[key] = _any_of(self._things.words_in(key[1]).get(name, ()))
        return self._words[key]

    def _patterns(self, code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        if code not in self._made:
            words = self._things.words_in(code)
            self._made[code] = _beside(
                *(words.get(name, ()) for name in ("stood_in_for", "stood_in_for_directly", "stood_in_behind"))
            )
        return self._made[code]


@lru_cache(maxsize=64)  # of all releases
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(alternation(words))


@lru_cache(maxsize=16)
def _beside(*lists: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name and behind it, of words before it, of those right before it and of those behind."""
    lead, near, behind = map(alternation, lists)
    return (
        compiled(rf"(?:(?:{lead})\s[^,;:]{{0,{_OFFICE}}}|(?:{near})[^\s,;:]{{0,{_OFFICE}}})$"),
        compiled(rf"[^、。はがをと(]{{0,{_BEHIND}}}?(?:{behind})"),  # Y(Xの代理): Y is there
    )
