"""What the English module works out once for a whole release."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.text import Folded

if TYPE_CHECKING:
    import re

    from kg.language.protocol import Frame, Mention
    from kg.text import Span

_LEAD = 1200  # characters at the start that tell whether the release announces a meeting to come

CAPITAL = "english-capital"  # the rule of a capital that stands for its country

TITLE = 160  # characters at the start that tell what kind of text it is
OPENING = 700  # characters in which a speech greets its listeners


@dataclass(slots=True)
class Context:
    """A release on one line: `flat` has spaces for line ends, offsets as in the folded text."""

    text: Folded
    flat: Folded
    preview: bool  # announces a meeting to come
    speech: bool  # "we" is the speaker's country
    statement: bool = False  # tells what its makers will do
    sheet: bool = False  # lists what its makers do, without a subject
    issuer: Mention | None = None  # whose fact sheet it is, as its title tells
    giver: Mention | None = None  # who gives the speech, as its title tells
    points: str | None = None  # how the sentence is marked behind which somebody's points are listed
    people: list[Mention] = field(default_factory=list)
    values: list[Span] = field(default_factory=list)  # dates and amounts
    sentences: dict[Span, list[Span]] = field(default_factory=dict)  # of each passage
    told: dict[str, Frame] = field(default_factory=dict)  # the last frame of each act
    listing: Frame | None = None  # the frame whose list goes on
    lead: Span | None = None  # the words that count the items of a list in the sentences behind
    outer: str = ""  # how the sentence that announced the list is marked
    marked: str = ""  # how the items of the list are marked
    tasks: bool = False  # a list tells what a body is there for
    matters: bool = False  # a list tells what one act is about
    makers: list[Mention] = field(default_factory=list)  # who makes a statement: "We, A and B, …"
    body: tuple[str, ...] = ()  # the names of the body whose members make the statement
    by_the_way: bool = False  # the makers are told in passing, so that "our" alone takes no stance
    plural: bool = True  # whether several acted last, for "they"
    speaker: Mention | None = None  # whose words are quoted
    quoting: bool = False  # a quotation goes on from the sentence before
    asked: int = 0  # where the question ends that is answered
    singular: Mention | None = None  # the person who acted last, for "he" and "she"

    @classmethod
    def of(cls, text: Folded, preview: re.Pattern[str], speech: re.Pattern[str], statement: re.Pattern[str]) -> Context:
        """The context of `text`; the patterns tell an announcement, a speech and a statement by the lead."""
        lower = text.lower.replace("\n", " ")
        flat = Folded(text.source, text.text.replace("\n", " "), lower, text.offsets)
        announced = preview.search(lower, 0, _LEAD) is not None
        spoken = speech.search(lower, 0, TITLE) is not None
        return cls(text, flat, announced, spoken, statement.search(lower, 0, TITLE) is not None)
