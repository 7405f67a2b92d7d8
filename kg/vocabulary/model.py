"""What the vocabularies and the cue lexicon say, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTRY = "Country"  # the class of an entry that is one


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept of a vocabulary.

    `kind` is "actor", "series", "document", "topic", "position", "person", "place" or
    "reference"; `type` the local name of its class (Country, Fund, JointStatement, …);
    `labels` the forms by language, preferred first; the other fields hold IRIs.
    """

    iri: str
    kind: str
    type: str
    labels: dict[str, tuple[str, ...]]
    parties: tuple[str, ...] = ()  # of a series
    part_of: tuple[str, ...] = ()  # of an actor: asean for its members
    country: str | None = None  # of a person, ministry or place
    positions: tuple[tuple[str, str, str], ...] = ()  # of a person: position IRI, from, until ("" = open)
    broader: tuple[str, ...] = ()
    role: str | None = None  # of a reference: "meeting", "both_sides", "we", "same_meeting", "last_party" …
    provisional: bool = False
    fiscal_end: int | None = None  # of a country: the month of its fiscal year's end, from January of the year named

    def all_labels(self) -> list[str]:
        """Every label, English first, without repetition."""
        ordered = [label for code in ("en", "th", "ja") for label in self.labels.get(code, ())]
        ordered += [label for code, labels in self.labels.items() if code not in ("en", "th", "ja") for label in labels]
        return list(dict.fromkeys(ordered))


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of the lexicon: the words that announce an act, and where its slots stand."""

    iri: str
    forms: tuple[str, ...]  # as written; matched on folded lower-case text; "…" stands for a short gap
    language: str
    act: str  # local name of the act's class (Pledge, …) or Attend, Chair, Cochair, Host, Tenure
    voice: str = "active"  # active, passive or nominal
    agent: str = "before"  # where the agent stands: before, after, by, possessor, none
    object: str = "after"  # where the object stands: before, after, both, none
    object_kinds: tuple[str, ...] = ()  # the act holds only if such a thing stands in the object
    modality: str = "done"  # done, planned, conditional, negated
    priority: int = 0
    confidence: float = 0.9
    told_as: str = ""  # the class as which the act is told, where it is another than the one that it is read as


@dataclass(frozen=True, slots=True)
class LabelTable:
    """All labels folded, lower case and sorted, each with the entries that have it.

    `found[i]` are pairs of a kind and the IRIs of that kind for `keys[i]`; `capitals` the spellings
    of keys that are abbreviations only and match no other case.
    """

    keys: tuple[str, ...]
    found: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
    capitals: dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Vocabulary:
    """All entries by IRI and all cues by language."""

    entries: dict[str, Entry] = field(default_factory=dict)
    cues: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    words: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Closed word classes by language and class name: honorifics, document heads, conjunctions …"""
    slots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Slots that an act's shape gives it: act local name to property local names (addressee, amount …)."""
    digest: str = ""
    table: LabelTable | None = None
    """The labels of the entries, compiled; None when the vocabulary was put together by hand."""
    _bodies: frozenset[str] | None = None
    _members: dict[str, frozenset[str]] | None = None
    _told_as: dict[str, str] | None = None
    _denying: dict[str, frozenset[str]] = field(default_factory=dict)
    _everywhere: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def words_of_all(self, word_class: str) -> tuple[str, ...]:
        """The words of a class in all languages, each once."""
        if word_class not in self._everywhere:
            found = (word for lists in self.words.values() for word in lists.get(word_class, ()))
            self._everywhere[word_class] = tuple(dict.fromkeys(found))
        return self._everywhere[word_class]

    def countries(self) -> Iterator[Entry]:
        """The entries that are countries."""
        return (entry for entry in self.entries.values() if entry.type == COUNTRY)

    def is_country(self, iri: str | None) -> bool:
        """Whether this is a country that the vocabulary knows."""
        return iri in self.entries and self.entries[iri].type == COUNTRY

    def has_members(self, iri: str) -> bool:
        """Whether countries are part of this actor, as of ASEAN."""
        if self._bodies is None:
            self._bodies = frozenset(body for entry in self.countries() for body in entry.part_of)
        return iri in self._bodies

    def may_meet(self, iri: str) -> bool:
        """Whether this is a country or a body of countries: one that sits at a table with others."""
        return self.is_country(iri) or self.has_members(iri)

    def told_as(self, cue: str | None, act: str) -> str:
        """The class as which an act of this cue is told: another one where the cue says so."""
        if self._told_as is None:
            self._told_as = {one.iri: one.told_as for cues in self.cues.values() for one in cues if one.told_as}
        return self._told_as.get(cue or "", act)

    def denying(self, act: str) -> frozenset[str]:
        """The cues that tell such an act as denied by themselves, without another word: "rejected A's proposal"."""
        if act not in self._denying:
            told = (one for cues in self.cues.values() for one in cues if (one.act, one.modality) == (act, "negated"))
            self._denying[act] = frozenset(one.iri for one in told)
        return self._denying[act]

    def members(self, iri: str) -> frozenset[str]:
        """What is part of this body: its countries, and bodies of its own."""
        if self._members is None:
            parts: dict[str, set[str]] = {}
            for entry in self.entries.values():
                for body in entry.part_of:
                    parts.setdefault(body, set()).add(entry.iri)
            self._members = {body: frozenset(inside) for body, inside in parts.items()}
        return self._members.get(iri, frozenset())
