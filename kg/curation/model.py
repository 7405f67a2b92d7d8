"""What a decision is, and what all decisions of a folder come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.names import ID, digest, slug

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

Value = str | int | float | list[str]
RULE = "curation"
LOOK_UP = "look it up with: ajkg search WORDS, or take the decision out"


def short(iri: str) -> str:
    """An IRI as the commands print it, other words in quotation marks."""
    return f"ajid:{iri.removeprefix(ID)}" if iri.startswith(ID) else iri if iri.startswith("http") else f"“{iri}”"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person.

    `do` is accept, reject, correct, merge, split or add; `where` the file and the line in it, for messages;
    `claim` the IRI of the claim that it hangs on, with `quote`, its words; `things` the IRIs that are one or
    are not; `slot` and `value` what a correction sets; `fact` the kind and slots of what is added, with the
    `release` and the `quote` that say it; `by`, `on` (a date) and `why` say who, when and for what reason.
    """

    do: str
    where: str
    claim: str = ""
    things: tuple[str, ...] = ()
    slot: str = ""
    value: Value = ""
    release: str = ""
    quote: str = ""
    fact: Mapping[str, Value] = field(default_factory=dict)
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def stem(self) -> str:
        """The slug of the release that the decision is about, empty when it is about things."""
        if self.release:
            return slug(self.release)
        return self.claim.removeprefix(f"{ID}claim/").partition("/")[0] if self.claim else ""

    @property
    def iri(self) -> str:
        """The IRI of the decision, from what it says: it stays when the files are sorted anew."""
        said = (self.do, self.claim, *self.things, self.slot, self.value, self.release, self.quote, self.on, self.by)
        return f"{ID}decision/{digest(*said, *sorted(self.fact.items()), length=16)}"


@dataclass(frozen=True)
class Curation:
    """The decisions of a folder, and in plain words those that cannot be followed."""

    decisions: tuple[Decision, ...] = ()
    errors: tuple[str, ...] = ()
    again: tuple[str, ...] = ()  # in plain words the decisions that are written twice

    def of(self, stem: str) -> list[Decision]:
        """The decisions that change what is read in a release: those about its claims, and those about things."""
        return [*self._local.get(stem, ()), *self._about_things]

    @cached_property
    def _local(self) -> dict[str, list[Decision]]:
        """The decisions about claims by the slug of their release: every release of a build asks for its own."""
        found: dict[str, list[Decision]] = {}
        for one in self.decisions:
            if one.stem:
                found.setdefault(one.stem, []).append(one)
        return found

    @cached_property
    def _about_things(self) -> list[Decision]:
        return [one for one in self.decisions if one.do in {"accept", "reject"} and one.things]

    def digest(self, stem: str) -> str:
        """A digest of what decides about a release; empty without decisions."""
        told = [(one.iri, one.why) for one in self.of(stem)]
        return digest(*told, length=24) if told else ""

    @property
    def about_identity(self) -> list[Decision]:
        """Merges and splits."""
        return [one for one in self.decisions if one.do in {"merge", "split"}]

    def not_followed(self, unmet: Mapping[str, str], met: Container[str], stems: Container[str]) -> list[str]:
        """In plain words what could not be followed: the decisions in `unmet`, by IRI, and those whose ground has gone.

        `met` are decisions about things that some release speaks of, `stems` the slugs of the releases.
        """
        told = list(self.again)
        for one in self.decisions:
            why = unmet.get(one.iri)
            if why is None and one.stem and one.stem not in stems:
                why = f"the release {one.stem} is not in the graph; add it, or take the decision out"
            elif why is None and one.do in {"accept", "reject"} and one.things and one.iri not in met:
                why = f"no release speaks of {', '.join(map(short, one.things))}; {LOOK_UP}"
            told += [f"{one.where}: {why}"] if why else []
        return told
