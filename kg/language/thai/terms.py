"""Terms of office that countries take in turn: who is ASEAN's chair, APEC's host or a coordinator, and when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.thai.runs import PARTIES, Runs
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_BEFORE = 24  # characters between a holder and the office
_AFTER = 14  # characters between the office and a holder told after it


class Terms:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the offices that are terms, what leads to them, and what stands between them and their holder."""
        self._runs = Runs(words)
        self._office = re.compile(alternation(words.get("term_office", ())))
        lead = alternation(words.get("term_lead", ()))
        between = alternation([*words.get("term_lead", ()), *words.get("auxiliary", ())])
        self._lead = re.compile(rf"(?:{between}|\s)*(?:{lead})$")
        self._of = re.compile(rf"[^\n]{{0,{_AFTER}}}?(?:{alternation(words.get('term_of', ()))})$")
        self._before = re.compile(alternation(words.get("term_before", ())) + r"\s?(?=\S)")
        taken = rf"(?:{between}|\s)*(?:{lead})\s?(?:{alternation(words.get('term_before', ()))})\s?"
        self._taken = re.compile(taken)
        self._over = re.compile(rf"\s(?!{alternation(words.get('tenure_goes_on', ()))})|\n")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """A frame for each term whose holder the sentence names."""
        found = []
        for mention in mentions:
            if mention.kind != "position" or not self._office.match(text.lower, mention.start, mention.end):
                continue
            holder = self._holder(text, sentence, mention, mentions)
            if holder is None:
                continue
            former = self._former(text, Span(mention.end, sentence.end), mentions)
            taker = self._taker(text, holder, mentions)
            if taker is not None:
                holder, former = taker, holder
            end = self._end(text, sentence, mention.end, mentions)
            clause = Span(min(mention.start, holder.start), max(end, holder.end))
            where, told = Span(mention.start, mention.end), Span(holder.start, holder.end)
            objects = (Span(mention.end, end),)
            frame = Frame("Tenure", "", where, clause, told, objects, "none", "done", "thai-term", 0.85, [holder])
            found.append(frame)
            if former is not None and former is not holder:
                found.append(replace(frame, clause=where, objects=(), agents=[former]))
        return found

    def _taker(self, text: Folded, former: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """Whoever takes an office over from a party that stands between the verb and the office."""
        parties = [m for m in mentions if m.kind in PARTIES and m.end <= former.start <= m.end + 2 * _BEFORE]
        return next((m for m in reversed(parties) if self._taken.fullmatch(text.lower, m.end, former.start)), None)

    def _former(self, text: Folded, behind: Span, mentions: Sequence[Mention]) -> Mention | None:
        """Whoever held the office before, by the words behind it: "taking over from …"."""
        from_them = self._before.search(text.lower, *behind)
        if from_them is None:
            return None
        return next((m for m in mentions if m.kind in PARTIES and 0 <= m.start - from_them.end() <= 1), None)

    def _end(self, text: Folded, sentence: Span, start: int, mentions: Sequence[Mention]) -> int:
        """Where the words of an office end: behind the dates that go on from it."""
        over = self._over.search(text.text, start, sentence.end)
        end = over.start() if over else sentence.end
        date = next((m for m in mentions if m.kind == "date" and m.start <= end + 1 < m.end), None)
        return self._end(text, sentence, date.end, mentions) if date is not None else end

    def _holder(self, text: Folded, sentence: Span, office: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """The party after "of", else the party before the verb, else the one whose clause the office opens."""
        parties = [m for m in mentions if m.kind in PARTIES and m is not office]
        after = next((m for m in parties if 0 <= m.start - office.end <= _AFTER), None)
        if after is not None and self._of.match(text.lower, office.end, after.start):
            return after
        before = [m for m in parties if m.end <= office.start and office.start - m.end <= _BEFORE]
        if before and self._lead.match(text.lower, before[-1].end, office.start):
            return before[-1]
        lead = self._lead.search(text.lower, max(sentence.start, office.start - _BEFORE), office.start)
        if lead is None:
            return None
        over = self._over.search(text.text, office.end, sentence.end)
        return next((m for m in parties if over is not None and 0 <= m.start - over.start() <= 1), None)
