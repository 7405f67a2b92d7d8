"""What one release says: things it speaks of, and claims about them with evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.stages import Stage
    from kg.language.protocol import DateValue, Money
    from kg.release.model import Release

__all__ = [
    "Act",
    "Claim",
    "Judgement",
    "Meeting",
    "Participation",
    "Reading",
    "Span",
    "Supply",
    "Tenure",
    "Thing",
    "Unread",
]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision about a claim or a thing: its IRI, what was done, who did it, when (a date) and why.

    Of a correction also the slot, its value before and the one that was given, as IRIs or in plain words.
    """

    iri: str
    done: str
    by: str = ""
    on: str = ""
    why: str = ""
    slot: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(slots=True)
class Thing:
    """An actor, person, document, topic, position, series or place that the release names.

    `iri` is the vocabulary's, or one made from the name when `provisional`. `type` is the class's
    local name (Country, Centre, Person, JointStatement, Topic, Position, MeetingSeries, Place …).
    `forms` are the text's own words for it, as (words, language); those that are `titled` are a name with a title,
    those that are `joined` name another thing beside it ("trade and investment" of trade): neither is a label.
    """

    iri: str
    kind: str
    type: str
    provisional: bool = False
    confirmed: Judgement | None = None  # a person's decision that it is a thing
    forms: dict[tuple[str, str], None] = field(default_factory=dict)
    titled: set[tuple[str, str]] = field(default_factory=set)
    joined: set[tuple[str, str]] = field(default_factory=set)


@dataclass(slots=True)
class Meeting:
    """A meeting: held, to be held or merely named. `series` is the IRI of a series."""

    iri: str
    series: str
    ordinal: int | None = None
    date: DateValue | None = None
    written_date: str | None = None
    mode: str | None = None  # InPerson, Videoconference, Hybrid
    place: str | None = None  # IRI of a place or country
    type: str = "Meeting"
    hosts: tuple[str, ...] = ()  # who received it, as the release tells after it
    counted_in: str | None = None  # the year within which its number counts, where it counts anew each year
    presence: frozenset[str] = frozenset()  # of "date" and "place" those of somebody who was there


@dataclass(slots=True)
class Participation:
    """Who took part for whom, as what. All but `role` are IRIs."""

    person: str
    represents: str | None = None
    position: str | None = None
    role: str = "Attendee"  # Attendee, Chair, Cochair, Host
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Supply:
    """Goods of one kind, and how many where that is told."""

    kind: str
    count: float | None = None


@dataclass(slots=True)
class Act:
    """An act: `type` is the class's local name; agents, targets and meetings are IRIs in the text's order.

    `due` is when it is to be carried out at the latest; `delivered` tells that what it gives has been handed over, or
    of an agreement that its document has been concluded by it; `to_host`, that the agents are to host the meeting it is
    intended for. `supplies` are goods that are given; `in_part`, that only a part of them came.
    `received`: of what thanks alone tell, whether they say that it came. `framed_by` are papers and bodies among the
    targets that are only named beside what the act is about.
    `elsewhere`: told of an earlier time or of talks beside a meeting, so that it was done at none that is named.
    """

    type: str
    agents: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    amount: Money | None = None
    bound: str = ""  # of the amount: "at least", "at most", "about"; "part" of another sum
    meeting: str | None = None
    intended_for: str | None = None
    modality: str = "Done"  # Done, Planned, Conditional, Negated
    date: DateValue | None = None
    due: DateValue | None = None
    delivered: bool = False
    received: bool | None = None
    to_host: bool = False
    supplies: list[Supply] = field(default_factory=list)
    in_part: bool = False
    setback: str = ""  # of what did not come about: "postponed" or "cancelled"
    event: str = ""  # the kind of workshop or course that the agents hold or will hold
    elsewhere: bool = False
    framed_by: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tenure:
    """Who held which office from when until when."""

    holder: str
    role: str
    start: str | None = None
    end: str | None = None


@dataclass(slots=True)
class Claim:
    """One statement of the release with the words that say it.

    `kind`: meeting, participation, act, document, actor or tenure. `about` is a Meeting,
    Participation, Act, Tenure, or a Thing for document and actor. `evidence` is a span of the
    release's text as given (code points of `Release.text`); `rule` names what read it; `cue` is
    the IRI of the lexicon's cue, if one announced it.
    """

    kind: str
    about: Meeting | Participation | Act | Tenure | Thing
    evidence: Span
    rule: str
    confidence: float
    cue: str | None = None
    key: str | None = None  # what its IRI ends in, once that is fixed
    decisions: list[Judgement] = field(default_factory=list)
    told: dict[str, Span] = field(default_factory=dict)  # of a meeting: the words for its "date" and "place"


@dataclass(slots=True)
class Unread:
    """A passage that no rule understood."""

    evidence: Span
    reason: str
    cue_candidate: str | None = None


@dataclass(slots=True)
class Reading:
    """Everything one release says. `things` by IRI holds whatever the claims refer to."""

    release: Release
    language: str | None
    things: dict[str, Thing] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)  # of documents, where no act tells them
    rejected: list[tuple[Claim, Judgement]] = field(default_factory=list)  # claims that a person took back
