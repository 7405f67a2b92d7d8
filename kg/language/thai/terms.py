"""Terms of office that countries take in turn: who is ASEAN's chair, APEC's host or a coordinator, and when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS, DateValue, Frame
from kg.language.thai.runs import Runs
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_BEFORE = 24  # characters between a holder and the office
_AFTER = 14  # characters between the office and a holder told after it
_FAR = 120  # characters between a clause's subject and the words that tell when it was in office
_YEAR = len("2020")
_DATED = 6  # characters between an office and its date, and between a year and the holder behind it


class Terms:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], countries: Collection[str] = ()) -> None:
        """Compile the offices, what leads to them and what parts them from their holder; `countries` are IRIs."""
        self._countries = frozenset(countries)
        self._runs = Runs(words)
        self._office = compiled(alternation(words.get("term_office", ())))
        lead = alternation(words.get("term_lead", ()))
        between = alternation([*words.get("term_lead", ()), *words.get("auxiliary", ())])
        self._lead = compiled(rf"(?:{between}|[\s\"ฯ])*(?:{lead})[\s\"]?$")
        self._while = compiled(rf"(?:{alternation(words.get('term_while', ()))})$")
        self._body = compiled(alternation(words.get("term_body", ())))  # an office of a body, which people have too
        self._of = compiled(rf"[^\n]{{0,{_AFTER}}}?(?:{alternation(words.get('term_of', ()))})\s?$")
        self._before = compiled(alternation(words.get("term_before", ())) + r"\s?(?=\S)")
        taken = rf"(?:{between}|\s)*(?:{lead})\s?(?:{alternation(words.get('term_before', ()))})\s?"
        self._taken = compiled(taken)
        self._over = compiled(rf"\s(?!{alternation(words.get('tenure_goes_on', ()))})|\n")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """A frame for each term whose holder the sentence names."""
        found = []
        for mention in mentions:
            where = self._where(text, mention, sentence) if mention.kind == "position" else None
            if where is None:
                continue
            holder = self._holder(text, sentence, where, mentions)
            if holder is None or (self._body.match(text.lower, *where) and not self._country(holder)):
                continue
            former = self._former(text, Span(where.end, sentence.end), mentions)
            taker = self._taker(text, holder, mentions)
            if taker is not None:
                holder, former = taker, holder
            end = self._end(text, sentence, where.end, mentions)
            clause = Span(self._begin(min(where.start, holder.start), mentions), max(end, holder.end))
            told, objects = Span(holder.start, holder.end), (Span(where.end, end),)
            rule = "thai-term" if where.end == mention.end else "thai-chair"
            frame = Frame("Tenure", "", where, clause, told, objects, "none", "done", rule, 0.85, [holder])
            found.append(frame)
            if former is not None and former is not holder:
                found.append(replace(frame, agents=[former], ends=True))
        return found

    def _taker(self, text: Folded, former: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """Whoever takes an office over from a party that stands between the verb and the office."""
        parties = [m for m in mentions if m.kind in DOERS and m.end <= former.start <= m.end + 2 * _BEFORE]
        return next((m for m in reversed(parties) if self._taken.fullmatch(text.lower, m.end, former.start)), None)

    def _where(self, text: Folded, mention: Mention, sentence: Span) -> Span | None:
        """The words of an office that is a term, with the body whose chair it is."""
        if self._body.match(text.lower, mention.start, mention.end):
            return Span(mention.start, mention.end)
        office = self._office.match(text.lower, mention.start, sentence.end)
        return Span(mention.start, max(mention.end, office.end())) if office else None

    def _former(self, text: Folded, behind: Span, mentions: Sequence[Mention]) -> Mention | None:
        """Whoever held the office before, by the words behind it: "taking over from …"."""
        from_them = self._before.search(text.lower, *behind)
        if from_them is None:
            return None
        return next((m for m in mentions if m.kind in DOERS and 0 <= m.start - from_them.end() <= 1), None)

    def _country(self, party: Mention) -> bool:
        return party.kind == "actor" and not self._countries.isdisjoint(party.iris)

    @staticmethod
    def _begin(start: int, mentions: Sequence[Mention]) -> int:
        """Where the words of a term begin: with the year that is told right before its holder."""
        for mention in mentions:
            year = mention.kind == "date" and isinstance(mention.value, DateValue) and len(mention.value.start) == _YEAR
            if year and 0 <= start - mention.end <= _DATED:
                return mention.start
        return start

    def _end(self, text: Folded, sentence: Span, start: int, mentions: Sequence[Mention]) -> int:
        """Where the words of an office end: behind the dates that go on from it."""
        over = self._over.search(text.text, start, sentence.end)
        end = over.start() if over else sentence.end
        date = next((m for m in mentions if m.kind == "date" and m.start <= end + 1 < m.end), None)
        return self._end(text, sentence, date.end, mentions) if date is not None else end

    def _holder(self, text: Folded, sentence: Span, office: Span, mentions: Sequence[Mention]) -> Mention | None:
        """The party after "of", else the party before the verb, else the one whose clause the office opens."""
        parties = [m for m in mentions if m.kind in DOERS and not office.contains(m)]
        after = next((m for m in parties if 0 <= m.start - office.end <= _AFTER), None)
        if after is not None and self._of.match(text.lower, office.end, after.start):
            return after
        before = [m for m in parties if m.end <= office.start and office.start - m.end <= _FAR]
        near = bool(before) and office.start - before[-1].end <= _BEFORE
        if near and self._lead.match(text.lower, before[-1].end, office.start):
            return before[-1]
        told = self._beside(text, office, before, mentions) or self._while_held(text, sentence, office, before)
        if told is not None:
            return told
        lead = self._lead.search(text.lower, max(sentence.start, office.start - _BEFORE), office.start)
        if lead is None:
            return None
        over = self._over.search(text.text, office.end, sentence.end)
        return next((m for m in parties if over is not None and 0 <= m.start - over.start() <= 1), None)

    def _beside(
        self, text: Folded, office: Span, before: Sequence[Mention], mentions: Sequence[Mention]
    ) -> Mention | None:
        """The country that a dated office stands beside: "the leading part of A, chair of X this year"."""
        country = before[-1] if before and self._country(before[-1]) else None
        if country is None or text.text[country.end : office.start] not in {" ", "ฯ "}:
            return None
        dated = any(m.kind == "date" and 0 <= m.start - office.end <= _DATED for m in mentions)
        return country if dated else None

    def _while_held(self, text: Folded, sentence: Span, office: Span, before: Sequence[Mention]) -> Mention | None:
        """The country that does something while it is in office, or whose matter it is: "A's plan, in its term"."""
        lead = self._while.search(text.lower, max(sentence.start, office.start - _BEFORE), office.start)
        return next((m for m in reversed(before) if lead is not None and self._country(m)), None)
