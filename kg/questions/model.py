"""A question as understood: a frame whose slots are filled, open, or filled by another frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.protocol import DateValue, Money

__all__ = ["ROLES", "Counted", "Filler", "Frame", "Held", "Open", "Sum", "Things", "Time"]


ROLES = frozenset({"Attendee", "Chair", "Cochair", "Host"})  # at a meeting


@dataclass(frozen=True, slots=True)
class Open:
    """What is asked for: anything, or something of one of the classes (local names), part of one of some bodies."""

    kinds: tuple[str, ...] = ()
    words: str = ""
    part_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Things:
    """Known things that a name may mean, as IRIs; without IRIs, something of the classes."""

    iris: tuple[str, ...]
    words: str
    kind: str = ""  # actor, person, document, topic, position, place, series …
    kinds: tuple[str, ...] = ()  # classes, of something that is only said to be of a kind


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting by its series, its number and its level, as far as they are told; it bounds as a date does.

    `turn` is which of them in the order of time: the "next" or the "last" one as of `day`, or the "first" of all. Where
    `of` is another meeting, it is the one next to that in its series: the "next" comes after it, the "last" before.
    """

    words: str
    series: tuple[str, ...] = ()
    ordinal: int | None = None
    level: str | None = None
    kind: str = "meeting"
    relation: str = "in"
    turn: str = ""
    day: str = ""
    of: Held | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A date, and how it bounds: "in", "since", "after", "before" or "until"."""

    date: DateValue
    relation: str
    words: str
    kind: str = "date"


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money, and how it bounds, as dates do."""

    money: Money
    words: str
    kind: str = "money"
    relation: str = "in"


@dataclass(frozen=True, slots=True)
class Counted:
    """Goods of one kind ("ambulance"), of which a question asks how many."""

    goods: str
    words: str
    kind: str = "goods"


@dataclass(slots=True)
class Frame:
    """A frame with its slots.

    `about` is "Act", "Participation", "Tenure", "Membership", "Meeting" or "Release"; `types` are classes of acts, or
    roles at a meeting, of which one is meant; `slots` go by the local name of the property. `joined` is another act
    that shares what this one concerns. `negation` are words that deny it; `either`: the answer may be a target or a
    sum; `delivered`: what was only promised is not meant, and the goods that came are an answer, too. `pick` is
    "first", "next" or "last": of all that answers, what was at that meeting in the order of time, as of `day`.
    """

    about: str
    types: tuple[str, ...] = ()
    slots: dict[str, list[Filler]] = field(default_factory=dict)
    joined: Frame | None = None
    modality: str = "Done"
    form: str = "list"  # list, count, total, most (which has the most of them) or truth
    pick: str = ""
    day: str = ""
    unused: list[str] = field(default_factory=list)  # words that fit nowhere
    negation: str = ""
    either: bool = False
    delivered: bool = False
    alone: bool = False  # of a term: one holds the office at a time, until the next one does
    joining: bool = False  # of a membership: when it began is meant, not when it lasts
    received: bool = False  # asked as what came, and answered with what is promised, too

    def add(self, slot: str, filler: Filler) -> None:
        """Fill a slot, beside what stands in it."""
        self.slots.setdefault(slot, []).append(filler)

    def has(self, slot: str) -> bool:
        """Whether something fills a slot or asks for it."""
        return bool(self.slots.get(slot))

    def opened(self) -> list[str]:
        """The slots that are asked for, in order."""
        return [slot for slot, fillers in self.slots.items() if any(isinstance(one, Open) for one in fillers)]


Filler = Open | Things | Held | Time | Sum | Counted
