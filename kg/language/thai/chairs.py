"""Chairs that countries take in turn: "A handed the chair of X over to B", "A took over as chair of X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.handovers import Handovers
from kg.language.protocol import DOERS, Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_HOLDER = 24  # characters between whoever acts and the verb
_BODY = 90  # characters of the body behind "chair of"
_TO = 60  # characters behind the office in which a date and the word before the next holder stand
_NAMED = frozenset({"series", "actor"})


class Chairs:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the verbs, the heads of such an office, and what leads to who has it next."""
        over, takes = alternation(words.get("hands_over", ())), alternation(words.get("takes_over", ()))
        heads = alternation(words.get("chair_head", ()))
        self._heads, self._handovers = compiled(heads), Handovers(words)
        event = alternation(words.get("series_head", ()))  # who chairs a meeting takes part in it
        between = alternation(words.get("auxiliary", ()))
        self._told = Begun(
            [*words.get("hands_over", ()), *words.get("takes_over", ())],
            rf"(?:(?P<over>{over})|(?P<takes>{takes}))\s?(?P<office>{heads})(?!{event})\s?",
        )
        self._short = compiled(rf"{heads}\s?[A-Z][A-Za-z0-9+-]{{2,}}")
        frame = alternation(words.get("frame_before", ()))
        self._more = compiled(rf"(?:\s[A-Z][A-Za-z0-9-]+)?(?:\s?[^\s]{{0,6}}(?:{frame})\s?[A-Z][A-Za-z0-9+-]{{2,}})?")
        self._between = compiled(rf"(?:\s|(?:{between}))*")
        until = alternation(words.get("term_until_before", ()))
        self._until = compiled(rf"\s?(?:{until}|-)[^\d\n]{{0,10}}")
        self._to = compiled(rf"(?:{alternation(words.get('to_the_next', ()))})\s?$")
        self._joint = words.get("last_field", ())
        self._stop = compiled(alternation(words.get("object_stop", ())))

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """A frame for each holder: of whoever hands the chair over, and of whoever has it from then on."""
        parties = [m for m in mentions if m.kind in DOERS]
        handed = list(self._handed(text, sentence, mentions))
        if handed:
            yield from handed
            return
        for match in self._told.finditer(text.text, *sentence):
            office = self._office(text, match, mentions)
            before = [m for m in parties if m.end <= match.start()]
            holder = before[-1] if before and self._reaches(text, before[-1], match.start()) else None
            if office is None:
                continue
            if match["takes"]:
                dates = Span(office.end, self._end(text, office, sentence, mentions))
                yield from (self._frame(office, one, dates) for one in self._both(text, holder, before))
                continue
            behind = next((m for m in parties if office.end <= m.start <= office.end + _TO), None)
            if behind is not None and self._to.search(text.text, office.end, behind.start):
                dated = next((m for m in mentions if m.kind == "date" and m.start == behind.end + 1), None)
                end = dated.end if dated is not None else behind.start
                dates = Span(office.end, max(end, behind.end))
                yield self._frame(office, behind, dates)
                if holder is not None:
                    yield replace(self._frame(office, holder, dates), ends=True)

    def _handed(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """The terms of those between whom an office passes that the vocabulary knows."""
        for office in mentions:
            if office.kind == "position" and sentence.contains(office) and self._heads.match(text.lower, office.start):
                yield from self._handovers.find(text.lower, sentence, Span(office.start, office.end), mentions)

    def _office(self, text: Folded, match: re.Match[str], mentions: Sequence[Mention]) -> Span | None:
        """The words of the office, up to the end of the body whose chair it is."""
        begin = match.start("office")
        known = next((m for m in mentions if m.kind == "position" and m.start == begin), None)
        if known is not None and known.end > match.end("office"):
            more = self._more.match(text.text, known.end)
            return Span(begin, more.end() if more else known.end)
        body = next((m for m in mentions if m.kind in _NAMED and 0 <= m.start - match.end() <= _BODY), None)
        between = text.text[match.end() : body.start] if body is not None else " "
        if body is not None and not set(between.strip()) & set(" \n") and not self._stop.search(between):
            return Span(begin, body.end)
        short = self._short.match(text.text, begin)
        return Span(*short.span()) if short is not None else None

    def _both(self, text: Folded, holder: Mention | None, before: Sequence[Mention]) -> list[Mention]:
        """Whoever holds an office, with the party that "and" joins to it."""
        if holder is None:
            return []
        joined = [m for m in before if m is not holder and text.text[m.end : holder.start].strip() in self._joint]
        return [*joined[-1:], holder]

    def _reaches(self, text: Folded, party: Mention, place: int) -> bool:
        return place - party.end <= _HOLDER and self._between.fullmatch(text.text, party.end, place) is not None

    def _end(self, text: Folded, office: Span, sentence: Span, mentions: Sequence[Mention]) -> int:
        """Where the words that date a term end."""
        dated = next((m for m in mentions if m.kind == "date" and office.end <= m.start <= office.end + _TO), None)
        if dated is None or self._stop.search(text.text, office.end, dated.start):
            return office.end
        end = dated.end
        for mention in mentions:
            if (
                mention.kind == "date"
                and mention.start >= end
                and self._until.fullmatch(text.lower, end, mention.start)
            ):
                end = mention.end
        return min(end, sentence.end)

    @staticmethod
    def _frame(office: Span, holder: Mention, dates: Span) -> Frame:
        told = Span(holder.start, holder.end)
        clause = Span(min(office.start, holder.start), max(office.end, holder.end, dates.end))
        objects = (dates,) if dates.end > dates.start else ()
        return Frame("Tenure", "", office, clause, told, objects, "none", "done", "thai-chair", 0.8, [holder])
