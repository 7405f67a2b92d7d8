"""What a language module gives the engine: mentions, frames and phrases over folded text.

All positions are offsets into `Folded.text`. The engine never looks at words itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.text import Folded, Span
    from kg.vocabulary.model import Vocabulary

SPEECH = "Speech"
QUOTED = "Quoted"
TALKED = "Talked"
DOERS = frozenset({"actor", "person", "position", "reference"})  # kinds of mentions of whoever may act
HOUR = "Hour"  # the type of a date that only tells the hour: the day is the one told before
ROOM = "place-room"  # the rule of a place that is a room or house: the town tells more, where one is told
NOUN_ALONE = "talks-of-people"  # the rule of talks told by a noun that means no such talks elsewhere


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or interval as XSD lexical forms: "2020", "2020-11" or "2020-11-14"."""

    start: str
    end: str | None = None

    def is_after(self, day: date | None) -> bool:
        """Whether it begins after a day, as exactly as it is told: no month lies after a day in it. False for None."""
        return day is not None and self.start > day.isoformat()[: len(self.start)]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in units of the currency (ISO 4217 code)."""

    value: float
    currency: str


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person as named in the text.

    `names` are the written forms without honorifics (the text's own and the bracketed
    romanised one); `position` and `country` are spans and IRIs found beside the name;
    `abroad`: the name is none of the home country.
    """

    names: tuple[str, ...]
    position: Span | None = None
    country: str | None = None
    abroad: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something.

    `kind`: actor, series, document, topic, position, person, place, date, money, ordinal or
    reference. `iris`: candidates of the vocabulary, best first; empty for what only a pattern
    found. `value`: DateValue, Money, PersonValue, int (ordinal) or str (a reference's role, or the
    provisional name). `rule`: the name of the rule that read it.
    """

    kind: str
    start: int
    end: int
    iris: tuple[str, ...] = ()
    value: object = None
    rule: str = "gazetteer"
    confidence: float = 0.95
    type: str | None = None  # class local name of a provisional thing (Centre, JointStatement …)
    names: tuple[str, ...] = ()  # other names the text introduces for it (abbreviation, bracketed title)

    @property
    def office(self) -> Span | None:
        """Where the office stands that is told with a person's name; None without one, and of what is no person."""
        return self.value.position if isinstance(self.value, PersonValue) else None

    @property
    def begins(self) -> int:
        """Where a person and the office beside the name begin."""
        office = self.office
        return self.start if office is None else min(self.start, office.start)

    @property
    def ends(self) -> int:
        """Where a person and the office beside the name end."""
        office = self.office
        return self.end if office is None else max(self.end, office.end)


@dataclass(slots=True)
class Frame:
    """A clause with a cue: who did what, as spans that the engine fills with things.

    `subject` is where the agents stand, None when it is left out; `fallback` says who is then
    meant: "meeting" (the parties), "last" (the party last named), "self" (who spoke last) or "none" (drop the
    frame). "beside" says that the agents told are partners of whoever acted last.
    `objects` are the spans where targets stand, already without the cue. The act `SPEECH` tells no act,
    only who speaks from there on, `QUOTED` only who spoke the quotation that ends before it, and `TALKED`
    only who talked with whom.
    """

    act: str
    cue: str
    cue_span: Span
    clause: Span
    subject: Span | None
    objects: tuple[Span, ...]
    fallback: str = "last"
    modality: str = "done"
    rule: str = "cue"
    confidence: float = 0.9
    agents: list[Mention] = field(default_factory=list)  # set by a module that knows them better
    beneficiary: Span | None = None
    reporter: Mention | None = None  # who is told to have said it
    ends: bool = False  # of a term of office: what is told is when it ended
    before: bool = False  # told in a speech as done before it


class Language(Protocol):
    """One language. Every method reads `text[start:end]` of a passage in this language."""

    code: str

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Sentences (or the nearest thing the script has) of the passage."""

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates (relative ones against `reference`), money and ordinals."""

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People, and documents, organisations, meetings and abbreviations that only patterns know."""

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Acts, attendance and tenures announced in the sentence."""

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The noun phrases of an object span, coordinated ones apart."""


class LanguageFactory(Protocol):
    """Makes a language from the vocabulary's cues and word lists (no words in code)."""

    def __call__(self, vocabulary: Vocabulary) -> Language:
        """Compile the language's cues and words once."""
