"""The English module behind the protocol."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kg.language.english.calendar import Calendar
from kg.language.english.context import CAPITAL, OPENING, TITLE, Context
from kg.language.english.frames import Frames
from kg.language.english.givers import Givers
from kg.language.english.numbers import Numbers
from kg.language.english.people import People, bodies, countries
from kg.language.english.phrases import Phrases
from kg.language.english.places import Places
from kg.language.english.sentences import Sentences
from kg.language.english.shortened import FullNames
from kg.language.english.things import NamedThings
from kg.language.english.titles import Titles
from kg.language.english.told_before import ToldBefore
from kg.language.protocol import PersonValue
from kg.language.weekdays import Weekdays
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary

_STATEMENTS = frozenset({"JointStatement", "ChairStatement", "VisionStatement"})
_SIGNED = re.compile(r"\s*Statement\s(?:by|from)\s(?:the\s)?(?:[A-Z][\w.-]*\s){0,3}")
_OPENS = re.compile(r"(?:[;,:]\s|\b(?:that|and|but|while|said|says)\s)$")
_ACTS = re.compile(r"\s(?!(?:on|in|at|and|to|for|by|from|with|between|this|last|today|yesterday|or)\b)[a-z]")
_JOINT = "joint "
_MOST = 0.6  # of the title
_BESIDE = 400  # characters around a sentence in which what is known tells anything about the names in it


def _is_all_of(office: Mention, known: Mention) -> bool:
    """Whether what is known where an office stands is another thing, or an office of no fewer words."""
    return known.kind != "position" or known.end - known.start >= office.end - office.start


class English:
    """Reads English passages (see `kg.language.protocol.Language`)."""

    code = "en"

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and word lists."""
        words = vocabulary.words.get(self.code, {})
        self._sentences = Sentences(words)
        self._calendar = Calendar(words)
        self._weekdays = Weekdays(words)
        self._numbers = Numbers(words)
        self._people = People(vocabulary, words)
        nations, wholes = countries(vocabulary, words), bodies(vocabulary)
        self._things = NamedThings(words, [*nations, *wholes], FullNames(vocabulary, [*nations, *wholes]))
        self._titles = Titles(words)
        self._places = Places(words, nations, wholes)
        cities = table(words, "capital_city")
        self._capitals = {city: nations[country] for city, country in cities.items() if country in nations}
        self._frames = Frames(vocabulary.cues.get(self.code, ()), words)
        self._phrases = Phrases(words)
        self._before = ToldBefore(words)
        self._preview = compiled(rf"\b(?:{alternation(words.get('preview_verb', ()))})\b")
        self._speech = compiled(rf"\b(?:{alternation(words.get('speech', ()))})\b")
        joint = alternation(w.partition(" ")[2] for w in words.get("statement_title", ()) if w.startswith(_JOINT))
        told = rf"{alternation(words.get('statement_title', ()))}|{_JOINT}(?:[\w-]+\s){{1,3}}(?:{joint})"
        self._statement = compiled(rf"\b(?:{told})\b")  # "Joint Reef Security Statement"
        self._sheet = compiled(rf"\b(?:{alternation(words.get('sheet_title', ()))})\b")
        self._greeting = compiled(rf"(?:{alternation(words.get('speech_opening', ()))})(?!\w)")
        self._spokesperson = compiled(rf"\b(?:{alternation(words.get('speaks_for', ()))})\b", re.IGNORECASE)
        officers = alternation(words.get("office_of_no_meeting", ()))
        self._officer = compiled(
            rf"\b(?i:{officers})\s(?:of|at|with)\s(?:the\s)?(?:[A-Z][\w'-]*\s(?:(?:in|of|for|and|on)\s)?){{0,6}}$"
        )
        self._givers = Givers(words)
        self._last: Context | None = None

    def _context(self, text: Folded) -> Context:
        """What is known of the whole release, worked out at its first passage."""
        if self._last is None or self._last.text is not text:
            self._last = Context.of(text, self._preview, self._speech, self._statement)
            lower = self._last.flat.lower
            self._last.sheet = self._sheet.search(lower, 0, TITLE) is not None
            greets = self._greeting.search(lower, 0, OPENING) is not None
            self._last.speech = (self._last.speech or greets) and not self._last.statement
            found = self._people.find(self._last.flat.text)
            if found and isinstance(found[0].value, PersonValue) and self._signs(self._last.flat.text, found[0]):
                found[0] = replace(found[0], value=PersonValue(found[0].value.names))  # in no office that takes part
            self._last.people = found
            self._last.speech |= not self._last.statement and self._givers.is_speech(self._last, found)
            self._last.giver = self._givers.giver(self._last)
        return self._last

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Sentences; a single line end inside a paragraph is a space."""
        cut = self._context(text).sentences
        if span not in cut:
            cut[span] = self._sentences.cut(text.text, span)
        return cut[span]

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates, money and ordinals."""
        context = self._context(text)
        lower = context.flat.lower
        dates = list(self._calendar.find(lower, span, reference))
        dates += self._calendar.again(lower, span, dates)
        dates += list(self._weekdays.find(lower, span, reference, dates))
        money = list(self._numbers.money(lower, span))
        found = [*money, *self._numbers.ordinals(lower, span)]
        context.values += [Span(m.start, m.end) for m in (*dates, *money)]
        context.values.sort()
        if not found or not dates:
            return [*dates, *found]
        days = Spread(dates)
        return [*dates, *(m for m in found if not days.touches(m.start, m.end))]

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People, places, and documents, organisations and meetings by pattern."""
        context = self._context(text)
        people = [m for m in context.people if span.start <= m.start and m.end <= span.end]
        offices = list(self._people.offices(context.flat.text, span))
        if offices:
            around = Spread([*mentions, *people])
            offices = [m for m in offices if not any(map(partial(_is_all_of, m), around.touching(m.start, m.end)))]
        known, persons = Spread(mentions), Spread(people)
        things = [
            thing
            for piece in self.sentences(text, span)
            for thing in self._things.find(context.flat.text, piece, *self._beside(piece, known, persons))
        ]
        things = [thing for thing in things if not (self._itself(context, thing) or self._is_body(context, thing))]
        if (talks := self._of_title(context, span, [*mentions, *people, *things])) is not None:
            whole = Span(talks.start, talks.end)
            inside = (
                m for m in things if m.kind != "series" and m.start >= whole.start and Span(m.start, m.end) != whole
            )
            things = [*(m for m in things if not whole.overlaps(m)), *(m for m in inside if whole.overlaps(m))]
            things.append(talks)
        return [*people, *offices, *things, *self._places.find(context.flat.text, span, [*mentions, *people, *things])]

    @staticmethod
    def _beside(piece: Span, *spreads: Spread[Mention]) -> Iterator[list[Mention]]:
        """What stands in a sentence or near it."""
        start, end = max(0, piece.start - _BESIDE), piece.end + _BESIDE
        yield from (spread.touching(start, end) for spread in spreads)

    def _of_title(self, context: Context, span: Span, known: Sequence[Mention]) -> Mention | None:
        """The meeting that the title names, where `span` begins the release."""
        if context.text.text[: span.start].strip():
            return None
        title = self.sentences(context.text, span)[:1]
        if not title or context.text.text[: title[0].start].strip():
            return None
        return self._titles.meeting(context.flat.text, title[0], known)

    def _signs(self, text: str, person: Mention) -> bool:
        """Whether a person only signs the release: "Statement by Spokesperson …"."""
        signed = _SIGNED.fullmatch(text, 0, person.start) is not None
        return signed and self._spokesperson.search(text, 0, person.end) is not None

    @staticmethod
    def _itself(context: Context, thing: Mention) -> bool:
        """Whether a document is the release itself: a statement named in the title and nowhere else."""
        text = context.flat.text
        end = context.text.text.find("\n")
        title = Span(0, end if end > 0 else len(text))
        name = text[thing.start : thing.end]
        most = thing.end - thing.start > _MOST * (title.end - title.start)
        told = most and title.contains(thing) and name not in text[title.end :]
        return told and thing.kind == "document" and thing.type in _STATEMENTS

    def _is_body(self, context: Context, thing: Mention) -> bool:
        """Whether what is named like a meeting is a body with offices: "founder of Young Divers in Reef Dialogue"."""
        begin = max(0, thing.start - _BESIDE)
        return thing.kind == "series" and self._officer.search(context.flat.text, begin, thing.start) is not None

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Clauses with a cue."""
        context = self._context(text)
        found = self._frames.find(context, sentence, [self._government(context, sentence, m) for m in mentions])
        self._before.mark(context, sentence, found)
        return found

    def _government(self, context: Context, sentence: Span, mention: Mention) -> Mention:
        """A capital that does something is its country: "Tokyo hoped that …"."""
        lower = context.flat.lower
        country = self._capitals.get(lower[mention.start : mention.end]) if mention.kind == "place" else None
        if country is None:
            return mention
        opens = mention.start == sentence.start or _OPENS.search(lower, sentence.start, mention.start) is not None
        if not opens or not _ACTS.match(lower, mention.end):
            return mention
        return replace(mention, kind="actor", iris=(country,), rule=CAPITAL)

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Noun phrases of an object, each with its head alone inside it."""
        context = self._context(text)
        first, last = (bisect_left(context.values, (edge,)) for edge in span)
        values = context.values[first:last]
        return self._phrases.find(context.flat, span, mentions, values)
