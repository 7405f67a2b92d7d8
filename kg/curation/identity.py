"""Merges and splits: which things they mean, and whether they can be followed."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.claims.things import default_type
from kg.curation import meetings
from kg.curation.contrary import merged_and_split, said_again
from kg.curation.model import LOOK_UP, RULE, short
from kg.names import AJ, DCTERMS, ID, RDF
from kg.quads.terms import classes, literal
from kg.resolution.clusters import identity
from kg.resolution.meetings import is_meeting
from kg.resolution.resolve import Decisions
from kg.resolution.write import iri_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.curation.model import Curation, Decision
    from kg.resolution.account import Account
    from kg.resolution.resolve import Resolution
    from kg.vocabulary.model import Vocabulary

_ALIKE = frozenset({"actor", "document", "place", "series", "topic"})  # kinds that a reader may take for each other
_TAKE_OUT = "take the decision out"


@dataclass(slots=True)
class Judged:
    """Merges and splits with the IRIs that they mean; `unmet` tells by decision's IRI why one is not followed."""

    merges: list[tuple[Decision, list[str]]] = field(default_factory=list)
    splits: list[tuple[Decision, list[str]]] = field(default_factory=list)
    unmet: dict[str, str] = field(default_factory=dict)
    again: dict[str, str] = field(default_factory=dict)  # the same of merges that say what others say already
    meetings: list[tuple[str, str, str]] = field(default_factory=list)  # series and number that meetings have
    ambiguous: bool = False  # a name means several things, as far as is known before resolution

    def told(self) -> dict[str, str]:
        """By decision's IRI what is to be said of it."""
        return self.again | self.unmet

    def decisions(self) -> Decisions:
        """What resolution follows."""
        together = [
            identity(things[0], other, RULE, _reason(one), 1.0) for one, things in self.merges for other in things[1:]
        ]
        apart = [two for _, things in self.splits for two in combinations(sorted(things), 2)]
        return Decisions(tuple(together), frozenset(apart))

    def triples(self, found: Resolution) -> Iterator[tuple[str, str, str | ox.Literal]]:
        """Who decided what, when and why: on the things, and on the identities that a merge made."""
        made = {(link.one, link.two): iri_of(link) for link in found.identities if link.rule == RULE}
        for one, things in (*self.merges, *self.splits):
            pairs = [two for two in combinations(sorted(things), 2) if two in made and one.do == "merge"]
            followed = things if one.iri not in self.unmet else [iri for two in pairs for iri in two]
            if not followed:
                continue
            about_things = dict.fromkeys(found.renamed.get(iri, iri) for iri in followed)
            for about in (*(made[two] for two in pairs), *about_things):
                yield about, AJ + "decidedBy", one.iri
            yield one.iri, RDF + "type", AJ + "Decision"
            yield one.iri, AJ + "decided", ox.Literal(one.do)
            told = {"creator": ox.Literal(one.by), "description": ox.Literal(one.why), "date": literal(one.on)}
            yield from ((one.iri, DCTERMS + name, value) for name, value in told.items() if value.value)

    def check(self, renamed: Mapping[str, str], vocabulary: Vocabulary) -> None:
        """Tell of the merges that did not come about: `renamed` is what resolution made of all."""
        for one, things in self.merges:
            standing = {renamed.get(iri, iri): iri for iri in things}
            if len(standing) > 1:
                rest = " (the others are)" if len(standing) < len(things) else ""
                why = self._why(list(standing), renamed, vocabulary)
                self.unmet.setdefault(one.iri, f"{_both(list(standing))} are {why}, and not merged{rest}; {_TAKE_OUT}")

    def _why(self, apart: list[str], renamed: Mapping[str, str], vocabulary: Vocabulary) -> str:
        """Why things are not one, of a merge that did not come about."""
        if sum(iri in vocabulary.entries for iri in apart) > 1:
            return "two things of the vocabulary"
        mine = [told for told in self.meetings if renamed.get(told[0], told[0]) in apart]
        numbers = sorted({int(number) for _, _, number in mine if number})
        if len(numbers) > 1:
            return f"meetings number {' and '.join(map(str, numbers))}"
        series = sorted({renamed.get(one, one) for _, one, _ in mine})
        if len(series) > 1:
            return f"meetings of different series ({', '.join(map(short, series))})"
        return "kept apart by another decision"


def judged(
    curation: Curation, vocabulary: Vocabulary, accounts: Iterable[Account], renamed: Mapping[str, str] | None = None
) -> Judged:
    """The merges and splits of people, their things looked up by IRI or name.

    `renamed` is what resolution made of the things: a name that is shown may be that of several IRIs that are one.
    """
    made = Judged()
    asked = curation.about_identity
    if not asked:
        return made
    look = _LookUp({name for one in asked for name in one.things}, vocabulary, accounts, renamed or {})
    for one in asked:
        things = _things(one, look, made)
        if len(things) > 1:
            (made.merges if one.do == "merge" else made.splits).append((one, things))
    refused = {one.iri: why for one, why in merged_and_split(made.merges, made.splits)}  # one name may be another's IRI
    made.merges = [pair for pair in made.merges if pair[0].iri not in refused]
    made.splits = [pair for pair in made.splits if pair[0].iri not in refused]
    made.unmet.update(refused)
    made.again.update(said_again(made.merges))
    if any(is_meeting(iri) for _, things in made.merges for iri in things):
        made.meetings = sorted({told for account in accounts for told in _numbered(account)})
    return made


def _numbered(account: Account) -> Iterator[tuple[str, str, str]]:
    """The meetings of a release with series and number."""
    for iri in account.of_kind("meeting"):
        if series := account.one(iri, "inSeries"):
            yield iri, series, account.one(iri, "ordinal") or ""


def _reason(one: Decision) -> str:
    """Who merged, when and why."""
    who = ", ".join(filter(None, (one.by, one.on)))
    return f"merged by {who or 'a person'}" + (f": {one.why}" if one.why else "")


def _things(one: Decision, look: _LookUp, made: Judged) -> list[str]:
    """The IRIs of a decision's things, those that can be found; what is wrong with it is noted."""
    found: dict[str, str] = {}
    sought = look.all(one.things)
    plain = {iris[0] for iris in sought.values() if len(iris) == 1}
    for name, several in sought.items():
        iris = several if len(several) == 1 else [iri for iri in several if iri not in plain] or several
        if one.do == "merge" and look.are_one(iris):
            found |= dict.fromkeys(iris, name)
        elif len(iris) == 1:
            other = found.setdefault(iris[0], name)
            if other != name:
                made.unmet[one.iri] = f"{short(other)} and {short(name)} are one thing already; {_TAKE_OUT}"
        elif iris:
            made.ambiguous = True
            made.unmet[one.iri] = f"{short(name)} may be {' or '.join(map(short, iris))}; give the IRI that is meant"
        else:
            made.unmet[one.iri] = f"nothing in the graph or the vocabulary is {short(name)}; {LOOK_UP}"
    if one.do == "merge" and not of_one_kind(found):
        made.unmet[one.iri] = f"{_both(list(found))} are of different kinds, and not merged; {_TAKE_OUT}"
        return []
    for two in combinations(sorted(found), 2) if one.do == "merge" else ():
        if classes().exclude(*map(look.types, two)):
            told = " and a ".join("/".join(sorted(look.types(iri))) for iri in two)
            made.unmet[one.iri] = f"{_both(list(two))} are a {told}, and not merged: nothing is both; {_TAKE_OUT}"
            return []
    return list(found)


def _both(iris: list[str]) -> str:
    return " and ".join(map(short, sorted(iris)))


def of_one_kind(iris: Iterable[str]) -> bool:
    """Whether things may be one by the kinds that their IRIs tell."""
    kinds = set(map(_kind, iris))
    return len(kinds) == 1 or kinds <= _ALIKE


def exclude(one: str, types: set[str], two: str, others: set[str]) -> bool:
    """Whether nothing is of the classes of both of two things; classes that every such name gets tell nothing."""
    return classes().exclude(types - {default_type(_kind(one))}, others - {default_type(_kind(two))})


def _kind(iri: str) -> str:
    return iri.removeprefix(ID).removeprefix("provisional/").partition("/")[0]


class _LookUp:
    """Finds things by IRI, by a label of the vocabulary, or by the words of a release."""

    def __init__(
        self, names: set[str], vocabulary: Vocabulary, accounts: Iterable[Account], renamed: Mapping[str, str]
    ) -> None:
        self._renamed = renamed
        self._known = names & vocabulary.entries.keys()
        self._labels: dict[str, set[str]] = {}
        self._forms: dict[str, set[str]] = {}
        self._types: dict[str, set[str]] = {}
        self._entries = vocabulary.entries
        for entry in vocabulary.entries.values():
            for label in entry.all_labels():
                self._labels.setdefault(meetings.plain(label), set()).add(entry.iri)
        self._meetings: dict[str, set[str]] = {}
        wanted = set(map(meetings.plain, names - self._known))
        for account in accounts:
            self._known |= names & (account.things.keys() | account.forms.keys())
            for iri, forms in account.forms.items():
                for word in {meetings.plain(words) for words, _ in forms} & wanted:
                    self._forms.setdefault(word, set()).add(iri)
                    self._types.setdefault(iri, set()).update(account.all(iri, "type"))
            for name, iri in meetings.called(account, vocabulary, wanted):
                self._meetings.setdefault(name, set()).add(iri)
            for iri in names & account.things.keys():
                self._types.setdefault(iri, set()).update(account.all(iri, "type"))

    def all(self, names: Sequence[str]) -> dict[str, list[str]]:
        """The IRIs that each name may mean: beside a meeting the name of a series means its meetings."""
        found = {name: self._find(name) for name in names}
        held = {name: sorted(self._meetings.get(meetings.plain(name), ())) for name in names}
        found = {name: iris or held[name] for name, iris in found.items()}
        if any(iris and all(map(is_meeting, iris)) for iris in found.values()):
            return {name: held[name] or iris for name, iris in found.items()}
        return found

    def _find(self, name: str) -> list[str]:
        if name in self._known:
            return [name]
        return sorted(self._labels.get(meetings.plain(name)) or self._forms.get(meetings.plain(name)) or ())

    def are_one(self, iris: list[str]) -> bool:
        """Whether several IRIs are known to be one thing."""
        return len(iris) > 1 and len({self._renamed.get(iri, iri) for iri in iris}) == 1

    def types(self, iri: str) -> set[str]:
        """The classes of a thing: the vocabulary's, else those that its names tell."""
        entry = self._entries.get(iri)
        return {entry.type} if entry else self._types.get(iri, set()) - {default_type(_kind(iri))}
