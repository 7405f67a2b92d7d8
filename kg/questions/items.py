"""The items of a question: what is told, what is asked, what is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.questions.model import Filler
    from kg.questions.words import Word


@dataclass(slots=True)
class Item:
    """One item of a question: of the kind "told", "asked", "done", "noun" (for what is asked) or "mark".

    `slot` is the slot that its own words open, `mark` the one that a word beside it marks, "owner" for whose it is;
    `strong`: the mark names who acts in any voice. `group` is shared by items that "and" joins. `start` and `end` are
    where it stands in the question.
    """

    kind: str
    words: str
    start: int
    end: int
    filler: Filler | None = None
    uses: tuple[Word, ...] = ()
    ordinal: int | None = None
    slot: str | None = None
    mark: str | None = None
    strong: bool = False
    group: int = 0
    passive: bool = False
    count: bool = False

    @property
    def types(self) -> tuple[str, ...]:
        """What is announced, each once."""
        return tuple(dict.fromkeys(act for word in self.uses for act in word.acts))

    @property
    def nominal(self) -> bool:
        """Whether it is a noun for what is done."""
        return self.kind == "done" and all(word.nominal for word in self.uses)

    @property
    def nominal_too(self) -> bool:
        """Whether it may be a noun for what is done, or is a light word beside one."""
        return self.kind == "done" and any(word.nominal or "Act" in word.acts for word in self.uses)

    def use(self, *uses: str) -> Word | None:
        """The first of its uses among those asked for."""
        return next((word for use in uses for word in self.uses if word.use == use), None)

    def beside(self, other: Item) -> bool:
        """Whether nothing but a space stands between two items."""
        return max(self.start, other.start) - min(self.end, other.end) <= 1


@dataclass(slots=True)
class Clause:
    """The items of a question in order, and how it is said.

    `negation` are the words that deny it, `total` those that ask for one sum, `most` for the most or the largest,
    `unused` those that fit nowhere.
    """

    items: list[Item] = field(default_factory=list)
    negation: str = ""
    planned: bool = False
    truth: bool = False
    total: str = ""
    most: str = ""
    unused: list[str] = field(default_factory=list)
