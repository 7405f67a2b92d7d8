"""Verbs that open Thai clauses, and what the search for them needs to know of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.language.thai.runs import Run
    from kg.text import Span

ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting", "Tenure"})
TALKS = frozenset({"ExchangeOfViews", "Attendance"})


@dataclass(slots=True)
class Head:
    """A cue that opens a clause, the offset where the clause begins, and its party if one is named."""

    hit: Hit
    start: int
    agents: list[Mention] = field(default_factory=list)
    carried: bool = False  # the agents are those of an earlier clause
    inside: bool = False  # stands in the object of the clause before, which goes on
    between: str = ""  # auxiliaries before the verb
    point: bool = False  # a noun of doing that opens a numbered point

    @property
    def judges(self) -> bool:
        """Whether the speaker says what somebody or something is: who speaks is not who stands before the verb."""
        return self.hit.cue.agent == "none" and self.hit.cue.object == "before"


@dataclass(slots=True)
class Sentence:
    """What the search for heads needs to know of a sentence."""

    lower: str
    span: Span
    runs: list[Run]
    hits: Sequence[Hit]
    found: list[Head] = field(default_factory=list)
    opening: Run | None = None  # people or offices at the head of the sentence
    ends: frozenset[int] = frozenset()  # where a run ends: no auxiliary is read out of a name

    def carried(self) -> list[Mention]:
        """The party of the last clause that names one, else the person that the sentence opens with."""
        own = (h for h in reversed(self.found) if h.carried or h.hit.cue.agent != "none")  # "A should": not A speaks
        last = next((h.agents for h in own if not h.inside and h.agents), [])
        return last or (self.opening.agents if self.opening is not None and not self.found else [])

    def run_before(self, place: int) -> Run | None:
        """The run that ends at `place`."""
        return next((run for run in self.runs if run.end == place), None)

    def speaker(self, report: str) -> list[Mention]:
        """Who says what the sentence tells, with a verb of saying (`report`); empty where it tells that not."""
        return next((h.agents for h in reversed(self.found) if h.hit.cue.act == report and h.agents), [])


def unspaced(here: Sentence, place: int) -> int:
    """`place` moved left over spaces and line ends."""
    while place > here.span.start and here.lower[place - 1] in " \n":
        place -= 1
    return place


def ends_with(lower: str, floor: int, place: int, words: tuple[str, ...]) -> str:
    """Which of the words, the longest first, ends at `place`; empty where none does."""
    if lower.endswith(words, floor, place):
        for word in words:
            if lower.endswith(word, floor, place):
                return word
    return ""
