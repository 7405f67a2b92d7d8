"""The Thai module behind the protocol."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.thai.beside import Beside
from kg.language.thai.doers import Doers
from kg.language.thai.frames import Frames
from kg.language.thai.groups import Groups
from kg.language.thai.journeys import Journeys
from kg.language.thai.meeting_acts import MeetingActs
from kg.language.thai.ministries import Ministries
from kg.language.thai.naming import Naming
from kg.language.thai.people import People
from kg.language.thai.phrases import Phrases
from kg.language.thai.represents import Represents
from kg.language.thai.resumed import Resumed
from kg.language.thai.the_two import TheTwo
from kg.language.thai.theirs import Theirs
from kg.language.thai.values import Values
from kg.language.weekdays import Weekdays
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary


_REASON = 90  # characters between thanks and what they are for
_PARAGRAPH = 170  # characters of a line that no wrapping made
_SHORT = 2  # letters of a label of a country that may stand for it in an office


def parties(vocabulary: Vocabulary) -> frozenset[str]:
    """The IRIs of countries and of bodies that have countries as members."""
    countries = [entry for entry in vocabulary.entries.values() if entry.type == "Country"]
    return frozenset([entry.iri for entry in countries] + [body for entry in countries for body in entry.part_of])


def speaks_for(vocabulary: Vocabulary) -> dict[str, str]:
    """The country of each foreign actor, and bodies of many countries as themselves."""
    found = {}
    for entry in vocabulary.entries.values():
        if entry.kind == "actor":
            country = entry.iri if entry.type == "Country" else entry.country
            if country or entry.type == "Organization":
                found[entry.iri] = country or entry.iri
    return found


class Thai:
    """Reads Thai passages (see `kg.language.protocol.Language`)."""

    code = "th"

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and word lists."""
        words = vocabulary.words.get(self.code, {})
        cues = vocabulary.cues.get(self.code, ())
        verbs = [form for cue in cues for form in cue.forms if "…" not in form] + [*words.get("reporting_verb", ())]
        own = set(words.get("home", ()))
        home = {e.iri for e in vocabulary.entries.values() if e.kind == "actor" and own & set(e.labels.get("th", ()))}
        labels = {
            label: entry.iri
            for entry in vocabulary.entries.values()
            if entry.type == "Country"
            for label in entry.labels.get(self.code, ())
            if len(label) > _SHORT
        }
        self._values = Values(words)
        self._weekdays = Weekdays(words)
        bodies = {
            label: entry.iri
            for entry in vocabulary.entries.values()
            if entry.kind == "actor" and entry.type == "Organization" and entry.country is None
            for label in entry.labels.get(self.code, ())
        }
        self._people = People(words, Represents(words, speaks_for(vocabulary), labels, bodies), home, verbs)
        self._ministries = Ministries(words, vocabulary.entries.values(), labels, home)
        countries = {entry.iri for entry in vocabulary.entries.values() if entry.type == "Country"}
        self._naming = Naming(words, verbs, countries)
        self._resumed, self._doers = Resumed(words), Doers(words)
        self._groups = Groups(words, verbs, countries)
        both = (e.iri for e in vocabulary.entries.values() if e.role == "both_sides" and e.labels.get(self.code))
        self._the_two = TheTwo(words, next(both, None))
        self._frames, self._journeys = Frames(cues, words, countries), Journeys(words)
        self._beside, self._meeting_acts, self._theirs = Beside(words), MeetingActs(words), Theirs(words)
        self._phrases = Phrases(words, parties(vocabulary))
        opener = alternation(words.get("sentence_opener", ()))
        sure = alternation(words.get("sure_opener", ()))
        honorific = alternation(words.get("honorific_prefix", ()))
        line = alternation(words.get("line_opener", ()))
        goes_on = alternation(words.get("line_goes_on", ()))
        month = alternation(table(words, "month"))
        day = rf"\(\s?(?:\d{{1,2}}\s?(?:{month})|{alternation(words.get('dateline', ()))})"
        paragraph = alternation(words.get("paragraph_opener", ()))
        self._line = compiled(rf"\n\s*(?!\s)(?:(?={paragraph})|(?!{goes_on}))")
        self._years = compiled(
            rf"(?:{alternation(words.get('for_years', ()))})\s?(?:\S{{2,6}}\s?)?\d{{4}}\s?-\s?\d{{4}}"
        )
        self._that = tuple(f"{word} " for word in words.get("complement", ()))
        self._for = tuple(words.get("reason_opener", ()))
        self._thanks = compiled(alternation(words.get("takes_reason", ())))
        self._cut = Begun(
            [*words.get("sentence_opener", ()), *words.get("sure_opener", ()), "\n"],
            rf"(?<=\s)(?=(?:{opener}))|(?=(?:{sure}))|\n(?=\s*(?:{opener}|{sure}|{honorific}|{line}|\d+[.)/]\s?|-\s|{day}))",
        )

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """The passage cut before words that open a sentence, and at line ends before what can begin one.

        Other line ends are mere wrapping, but for those of lines too long to be wrapped.
        """
        cuts = {span.start, span.end, *self._paragraphs(text.text, span)}
        for match in self._cut.finditer(text.text, span.start, span.end):
            told = text.text.endswith(self._that, span.start, match.end()) or self._reason(text, span, match.end())
            if not told and self._years.match(text.text, match.end()) is None:
                cuts.add(match.end())
        ordered = sorted(cuts)
        pieces = [Span(a, b) for a, b in pairwise(ordered)]
        return [self._strip(text, piece) for piece in pieces if text.text[piece.start : piece.end].strip()]

    def _paragraphs(self, text: str, span: Span) -> list[int]:
        """Where lines begin behind one that is a paragraph of its own: too long to be wrapped, or the title again."""
        title = text[: max(0, text.find("\n"))].strip()
        cuts = []
        for match in self._line.finditer(text, span.start, span.end):
            line = text.rfind("\n", 0, match.start()) + 1
            if match.start() - line > _PARAGRAPH or (title and text[line : match.start()].strip() == title):
                cuts.append(match.start())
        return cuts

    def _reason(self, text: Folded, span: Span, place: int) -> bool:
        """Whether a word that may open a sentence tells for what somebody is thanked."""
        if not text.text.startswith(self._for, place) or text.text[place - 1] == "\n":
            return False
        return self._thanks.search(text.text, max(span.start, place - _REASON), place) is not None

    @staticmethod
    def _strip(text: Folded, piece: Span) -> Span:
        words = text.text[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        return Span(start, piece.start + len(words.rstrip()))

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates, money and ordinals."""
        found = list(self._values.find(text, span, reference))
        return [*found, *self._weekdays.find(text.lower, span, reference, [m for m in found if m.kind == "date"])]

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People and their offices, documents, organisations and meetings by pattern."""
        listed = [*self._ministries.find(text, span, mentions), *self._ministries.of_offices(text, span)]
        listed += self._naming.listed(text, span, [*mentions, *listed])
        listed += self._naming.companies(text, span)
        listed += self._doers.find(text, span, [*mentions, *listed])
        listed += self._groups.find(text, span, [*mentions, *listed])
        listed += self._the_two.find(text, span, [*mentions, *listed])
        known = sorted([*mentions, *listed], key=lambda m: m.start)
        resumed = self._resumed.find(text, span, known)
        named = list(self._naming.find(text, span, known))
        bodies = self._naming.bodies(text, named)
        firms = self._resumed.firms(text, span, sorted([*known, *named], key=lambda m: m.start))
        return [*listed, *resumed, *firms, *self._people.find(text, span, known), *named, *bodies]

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Clauses with a cue, and what spokesmen make known."""
        found = self._theirs.without(text, self._frames.find(text, sentence, mentions), mentions)
        self._meeting_acts.tell(text, sentence, found, mentions)
        if self._journeys.may_tell(text, sentence):
            known = sorted([*mentions, *self._people.spokesmen(text, sentence)], key=lambda m: m.start)
            made = self._journeys.find(text, sentence, known)
            found = [frame for frame in found if not any(frame.cue_span.overlaps(one.cue_span) for one in made)] + made
        beside = list(self._beside.find(text, sentence, found, mentions))
        return [f for f in found if not any(f.cue_span.overlaps(one.cue_span) for one in beside)] + beside

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Noun phrases of an object."""
        return self._phrases.find(text, span, mentions)
