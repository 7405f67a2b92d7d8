"""Which names of actors, documents, topics, positions, series and places are one: by label and abbreviation."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.claims.things import default_type
from kg.names import ID, thing
from kg.resolution import labels
from kg.resolution.clusters import identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.resolution.account import Account
    from kg.resolution.clusters import Identity
    from kg.vocabulary.model import Vocabulary

KINDS = ("actor", "document", "place", "position", "series", "topic")
_LONG_TITLE = 4  # words of a title that names its document without the subtitle
_PART = 0.6  # of a thing's longest name in a script: what is shorter may name other things too
_LABEL, _OTHER_CLASS, _SHARED = 0.92, 0.72, 0.6
_BRACKET = re.compile(r"\s?[(（][A-Z][A-Za-z0-9&+ -]*[)）]$")
_INTRODUCED, _ALONE, _TWO_NAMES = 0.8, 0.85, 0.5


@dataclass(slots=True)
class Named:
    """A thing that no vocabulary knows: how releases call it."""

    iri: str
    kind: str
    types: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    releases: set[str] = field(default_factory=set)

    def names(self) -> list[str]:
        """The forms that name this thing and hardly another one."""
        if self.kind == "topic":  # a topic is told with what qualifies it and without: only its own name counts
            return sorted(form for form in self.forms if thing("provisional/topic", plain(form)) == self.iri)
        forms = self.forms
        if self.kind == "series":  # without the parties in front it may be a meeting of others
            forms = {one for one in forms if not any(other.lower().endswith(f" {one.lower()}") for other in forms)}
        forms = {one for one in forms if _BRACKET.sub("", one) not in forms - {one}}
        longest: dict[str, int] = {}
        for form in forms:
            name = labels.script(form)
            longest[name] = max(longest.get(name, 0), len(form))
        return sorted(
            form
            for form in forms
            if not labels.abbreviation(form) and len(form) >= _PART * longest[labels.script(form)]
        )

    def abbreviations(self) -> list[str]:
        """The forms that are abbreviations."""
        return sorted(short for form in self.forms if (short := labels.abbreviation(form)))


def plain(form: str) -> str:
    """A form as IRIs are made of it."""
    return " ".join(form.lower().split())


def gather(accounts: Iterable[Account], vocabulary: Vocabulary) -> dict[str, Named]:
    """The things of all accounts that no vocabulary knows, by IRI."""
    found: dict[str, Named] = {}
    starts = {f"{ID}{middle}{kind}/": kind for kind in KINDS for middle in ("", "provisional/")}
    for account in accounts:
        for iri, forms in account.forms.items():
            kind = next((kind for start, kind in starts.items() if iri.startswith(start)), None)
            if kind is None or iri in vocabulary.entries:
                continue
            named = found.setdefault(iri, Named(iri, kind))
            named.types.update(account.all(iri, "type"))
            named.forms.update(words for words, _ in forms)
            named.releases.add(account.release)
    return found


def same_things(found: dict[str, Named], vocabulary: Vocabulary) -> Iterator[Identity]:
    """Findings by equal labels and by abbreviations, each thing against the vocabulary and the others."""
    index = _Index(vocabulary)
    plain_office = _Offices(vocabulary)
    by_label: dict[tuple[str, str], list[Named]] = defaultdict(list)
    by_short: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for iri in sorted(found):
        named = found[iri]
        for key in dict.fromkeys(filter(None, map(labels.key, named.names()))):
            by_label[named.kind, key].append(named)
        if named.kind == "position":
            yield from plain_office.findings(named, index)
        for short in named.abbreviations():
            by_short[named.kind, short].append(named)
    for (kind, key), things in by_label.items():
        yield from _by_label(key, things, index.find(kind, key), vocabulary)
    for (kind, short), things in by_short.items():
        yield from _by_abbreviation(short, things, index.find(kind, short), vocabulary)


class _Index:
    """The vocabulary's things by kind and key, or by kind and abbreviation."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._found: dict[str, dict[str, list[str]]] = {}  # of the kinds that were asked for

    def find(self, kind: str, key: str) -> list[str]:
        if kind not in self._found:
            self._found[kind] = self._of_kind(kind)
        return self._found[kind].get(key, [])

    def _of_kind(self, kind: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for iri, entry in sorted(self._vocabulary.entries.items()):
            if entry.kind == kind:
                told = [name for label in entry.all_labels() for name in (label, *_untitled(label))]
                for key in {*map(labels.key, told), *map(labels.abbreviation, told)} - {""}:
                    found[key].append(iri)
        return found


class _Offices:
    """Offices told with their country ("the Prime Minister of X" in one word, as Thai and Japanese write it)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def _names(self) -> list[str]:
        """The names of countries, the longest first."""
        countries = self._vocabulary.countries()
        names = {labels.key(name) for entry in countries for name in entry.all_labels()} - {""}
        return sorted(names, key=lambda name: (-len(name), name))

    def findings(self, named: Named, index: _Index) -> Iterator[Identity]:
        """The vocabulary's office that a name without its country is, if it is one alone."""
        for form in named.names():
            key = labels.key(form)
            for bare in {key.removesuffix(name) for name in self._names} | {key.removeprefix(n) for n in self._names}:
                known = index.find("position", bare) if bare != key else []
                if len(known) == 1:
                    yield identity(named.iri, known[0], "office-and-country", bare, _LABEL)


def _untitled(label: str) -> list[str]:
    """A long title without its subtitle, as texts tell it."""
    title = label.partition(":")[0]
    return [title] if title != label and len(title.split()) >= _LONG_TITLE else []


def _by_label(key: str, things: Sequence[Named], known: Sequence[str], vocabulary: Vocabulary) -> Iterator[Identity]:
    shared = _share_a_release(things)
    for one in things:
        for iri in known:
            sure = _sure(one.kind, one.types, {vocabulary.entries[iri].type})
            yield identity(one.iri, iri, "label", key, sure if len(known) == 1 and not shared else _SHARED)
    if not known:
        for one in things[1:]:
            sure = _sure(one.kind, one.types, things[0].types)
            yield identity(things[0].iri, one.iri, "label", key, _SHARED if shared else sure)


def _by_abbreviation(
    short: str, things: Sequence[Named], known: Sequence[str], vocabulary: Vocabulary
) -> Iterator[Identity]:
    """An abbreviation that one name introduces stands for it; two full names of one language with it are two things."""
    owners = [one for one in things if one.names()]
    entries = [_named(iri, vocabulary) for iri in known]
    several = _contrary([*owners, *entries])
    for one in things:
        for other in entries if len(entries) == 1 else () if entries else owners:
            if other is not one:
                sure = _of_names(one.names(), other.names())
                if several and not _told_by_class(one, other, several):
                    sure = _TWO_NAMES
                yield identity(one.iri, other.iri, "abbreviation", short, sure)


def _named(iri: str, vocabulary: Vocabulary) -> Named:
    """A thing of the vocabulary under its full names."""
    entry = vocabulary.entries[iri]
    full = {label for label in entry.all_labels() if not labels.abbreviation(label)}
    return Named(iri, entry.kind, {entry.type}, full)


def _contrary(things: Sequence[Named]) -> list[Named]:
    """The things of one abbreviation that have other full names than another one in a script."""
    keys: list[tuple[Named, dict[str, set[str]]]] = []
    for one in things:
        mine: dict[str, set[str]] = defaultdict(set)
        for name in one.names():
            mine[labels.script(name)].add(labels.key(name))
        keys.append((one, mine))
    return [
        one
        for one, mine in keys
        if any(
            other is not one
            and any(names.isdisjoint(theirs[script]) for script, names in mine.items() if script in theirs)
            for other, theirs in keys
        )
    ]


def _told_by_class(one: Named, two: Named, several: Sequence[Named]) -> bool:
    """Whether two things have a class of their own in which only one of the things of one abbreviation is."""
    shared = (one.types & two.types) - {default_type(one.kind)}
    inside = [other for other in several if other.types & shared]
    return bool(shared) and not _contrary(inside)


def _of_names(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """How sure an abbreviation makes two things one, by the full names that they have."""
    if not mine or not theirs:
        return _ALONE
    return _TWO_NAMES if set(map(labels.script, mine)) & set(map(labels.script, theirs)) else _INTRODUCED


def _share_a_release(things: Sequence[Named]) -> bool:
    """Whether one release calls two things by the same words: then the words do not tell which is meant."""
    seen: set[str] = set()
    for one in things:
        if seen & one.releases:
            return True
        seen |= one.releases
    return False


def _sure(kind: str, mine: set[str], theirs: set[str]) -> float:
    """Less sure when both have a class of their own and the classes differ."""
    one, two = mine - {default_type(kind)}, theirs - {default_type(kind)}
    return _LABEL if not one or not two or one & two else _OTHER_CLASS
