"""Offices that pass from one holder to the next: the earlier term ends on the day on which the later one begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention

_REACH = 60  # characters between an office and its verb or the names, and behind the last name for its date
_MARKS = ("from", "to", "by")
_LEAD = 6  # characters between a date and the clause that it opens
_DENIAL = 30  # characters before a verb in which it is denied
_WHO = re.compile(r"[\u3041-\u309f]{1,4}")  # the ending of a verb before the name that its clause tells of


@dataclass(frozen=True, slots=True)
class _Passing:
    """An office with the verb by which it passes, and the names that the sentence may tell of it."""

    lower: str
    sentence: Span
    role: Span
    verb: Span
    passive: bool
    gives: bool
    lands: list[Mention]


class Handovers:
    """Reads them by the words that mark from whom and to whom, which stand before a name or `behind` it."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, behind: bool = False, blanks: bool = False) -> None:
        """Compile the verbs and the marks of one language, in which words are parted by `blanks` or by nothing."""
        edge, blank = (r"\b", r"\s") if blanks else ("", r"\s?")
        marks = alternation(one for name in _MARKS for one in words.get(f"handover_{name}", ()))
        some = rf"(?:(?!(?:{marks})\b)[\w'-]+\s){{0,3}}" if blanks else ""
        gives, takes = words.get("handover_gives", ()), words.get("handover_takes", ())
        verb = rf"{edge}(?P<verb>{alternation([*gives, *takes])}){edge}"
        self._gives, self._behind, self._edge, self._blank = frozenset(gives), behind, edge, blank
        turn = rf"(?:{alternation(words.get('handover_turn', ()))}|\s)*" if not blanks else ""
        self._active = compiled(rf"{verb}{blank}{turn}{some}$")
        is_ = alternation(words.get("handover_voice", ()))
        gap = rf"[^。を\n]{{0,{_REACH}}}?" if behind else rf"[^,;:\n]{{0,{_REACH}}}?{edge}"
        self._passive = compiled(rf"(?:{is_}){gap}{verb}" if behind else rf"{gap}(?:{is_}){blank}{verb}")
        denied = alternation(words.get("negation", ()))
        self._denied = compiled(rf"\w{{0,4}}?(?:{denied})" if behind else rf"{edge}(?:{denied}){edge}")
        self._other = compiled(rf"{edge}(?:{alternation(words.get('handover_stop', ()))}){edge}")
        self._marks = {name: self._mark(words, name) for name in _MARKS}

    def _mark(self, words: Mapping[str, tuple[str, ...]], name: str) -> re.Pattern[str]:
        marks = alternation(words.get(f"handover_{name}", ()))
        if self._behind:
            return compiled(rf"(?:\([^()\n]{{1,20}}\))?(?:{marks})")
        article = rf"(?:(?:{alternation(words.get('article', ()))})\s)?"
        return compiled(rf"{self._edge}(?:{marks}){self._blank}{article}$")

    def find(self, lower: str, sentence: Span, role: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """The terms of the two between whom an office passes, or of the one whom the sentence names."""
        told = self._passing(lower, sentence, role, mentions)
        if told is None:
            return
        giver, heir = self._marked(told, "from"), self._marked(told, "to")
        actor = self._marked(told, "by") or self._beside(told)
        if heir is not None:
            giver = giver or (actor if actor is not heir else None)
        elif giver is not None or (told.passive and not told.gives and not self._behind):
            heir = actor
        elif told.gives:
            giver = actor
        clause, dated = self._words(told, [m for m in (giver, heir) if m is not None], mentions)
        for one in (giver, heir):
            if one is not None:
                span = Span(one.start, one.end)
                frame = Frame("Tenure", "", role, clause, span, (dated,), "none", "done", "handover", 0.8, [one])
                frame.ends = one is giver
                yield frame

    def _passing(self, lower: str, sentence: Span, role: Span, mentions: Sequence[Mention]) -> _Passing | None:
        """The verb before an office, or behind it where the office is what is told of."""
        floor = max(sentence.start, role.start - _REACH)
        active = None if self._behind else self._active.search(lower, floor, role.start)
        match = active or self._passive.match(lower, role.end, sentence.end)
        if match is None:
            return None
        verb = Span(*match.span("verb"))
        if self._behind and self._denied.match(lower, verb.end, sentence.end):
            return None
        if not self._behind and self._denied.search(lower, max(sentence.start, verb.start - _DENIAL), verb.start):
            return None
        lands = [m for m in mentions if m.kind == "actor" and m.iris and sentence.contains(m) and not role.overlaps(m)]
        return _Passing(lower, sentence, role, verb, active is None, match["verb"] in self._gives, lands)

    def _marked(self, told: _Passing, name: str) -> Mention | None:
        """The nearest name that is marked so, on the side of the verb on which the language puts it."""
        mark, verb = self._marks[name], told.verb
        if self._behind:
            near = [m for m in reversed(told.lands) if m.end <= verb.start]
            return next((m for m in near if mark.match(told.lower, m.end)), None)
        last = max(told.role.end, verb.end)
        other = self._other.search(told.lower, last, told.sentence.end)
        until = min(last + 2 * _REACH, other.start() if other is not None else told.sentence.end)
        near = [m for m in told.lands if verb.end <= m.start < until]
        return next((m for m in near if mark.search(told.lower, verb.end, m.start)), None)

    def _beside(self, told: _Passing) -> Mention | None:
        """Whoever stands before an active verb, or is told of by a clause that ends with it (引き継いだX)."""
        if self._behind:
            return next((m for m in told.lands if _WHO.fullmatch(told.lower, told.verb.end, m.start)), None)
        before = [] if told.passive else [m for m in told.lands if m.end <= told.verb.start]
        return before[-1] if before else None

    def _words(self, told: _Passing, named: list[Mention], mentions: Sequence[Mention]) -> tuple[Span, Span]:
        """The words that tell of it, with a date that opens them, and those in which its date may stand."""
        spans = [told.role, told.verb, *(Span(m.start, m.end) for m in named)]
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        dates = [m.start for m in mentions if m.kind == "date" and 0 <= first - m.end <= _LEAD]
        clause = Span(max(told.sentence.start, min([first, *dates])), last)
        return clause, clause if self._behind else Span(told.role.end, min(told.sentence.end, last + _REACH))
