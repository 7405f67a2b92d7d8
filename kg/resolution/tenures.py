"""Terms of office that several releases tell: under a longer and a shorter title, with more or less of their time."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.resolution.clusters import identity
from kg.resolution.labels import script
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity
    from kg.vocabulary.model import Vocabulary

_SURE = 0.8
_SHORTEST = 4  # letters of a word that tells one office from another
_FEWEST = 3  # letters in Thai or Japanese that do


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office as one release tells it: the office by the IRI that stands for it, its titles, and the days."""

    iri: str
    role: str
    titles: frozenset[str]
    start: str = ""
    end: str = ""
    issued: str = ""


def gather(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> dict[str, list[Term]]:
    """The terms that releases tell of, by their holder."""
    told: dict[str, list[Term]] = defaultdict(list)
    for account in accounts:
        for iri in account.of_kind("tenure"):
            holder, role, start, end = (account.one(iri, name) for name in ("holder", "tenureRole", "from", "until"))
            if holder and role:
                entry = vocabulary.entries.get(clusters.of(role))
                titles = {form for form, _ in account.forms.get(role, ())} | set(entry.all_labels() if entry else ())
                told[clusters.of(holder)].append(
                    Term(iri, clusters.of(role), frozenset(titles), start or "", end or "", account.issued)
                )
    return {holder: sorted(terms, key=lambda term: (term.iri, term.issued)) for holder, terms in sorted(told.items())}


def same_terms(told: Mapping[str, list[Term]], vocabulary: Vocabulary) -> Iterator[Identity]:
    """Terms of one holder and office that share a bound, at the coarser precision, and differ in none.

    A term without any is the one that runs when it is told. The titles are one office's, or one the other's, shortened.
    """
    for terms in told.values():
        for one, two in combinations(terms, 2):
            if one.iri != two.iri and _one_time(one, two) and _one_office(one, two, vocabulary):
                yield identity(one.iri, two.iri, "same-term", "one holder, office and time", _SURE)


def differ(told: Mapping[str, list[Term]], mine: list[str], theirs: list[str]) -> bool:
    """Whether two lists of terms have bounds that exclude each other."""
    known = [term for terms in told.values() for term in terms]
    ours, others = ([term for term in known if term.iri in iris] for iris in (mine, theirs))
    return any(not (_agree(a.start, b.start) and _agree(a.end, b.end)) for a in ours for b in others)


def coarser_dates(told: Mapping[str, list[Term]], clusters: Clusters) -> list[tuple[str, str]]:
    """The bounds of each term that a finer one of it lies in."""
    bounds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for terms in told.values():
        for term in terms:
            bounds[clusters.of(term.iri), "from"].add(term.start)
            bounds[clusters.of(term.iri), "until"].add(term.end)
    return sorted({(iri, day) for (iri, _), days in bounds.items() for day in days if day and _is_coarser(day, days)})


def _is_coarser(day: str, days: set[str]) -> bool:
    return any(other.startswith(f"{day}-") for other in days)


def _agree(one: str, two: str) -> bool:
    """Whether two bounds may be one, at the coarser precision; one that is not told may be any."""
    length = min(len(one), len(two))
    return one[:length] == two[:length]


def _one_time(one: Term, two: Term) -> bool:
    """Whether two terms share a bound and differ in none, or one without any is told while the other runs."""
    if (one.start and two.start) or (one.end and two.end):
        return _agree(one.start, two.start) and _agree(one.end, two.end)
    bare, other = (two, one) if one.start or one.end else (one, two)
    if bare.start or bare.end or not (other.start and other.end and bare.issued):
        return False
    return other.start <= bare.issued <= f"{other.end}~"


def _one_office(one: Term, two: Term, vocabulary: Vocabulary) -> bool:
    """Whether the offices are one: the same, or one of them unknown and its title the other's, shortened."""
    if one.role == two.role:
        return True
    known = {one.role, two.role} <= vocabulary.entries.keys()
    return not known and any(_shortened(a, b) for a in one.titles for b in two.titles)


def _shortened(one: str, two: str) -> bool:
    """Whether one title is the other one with fewer words, or lies in the other, or ends as it does."""
    if script(one) != script(two):
        return False
    short, long = sorted((lowered(one), lowered(two)), key=len)
    if script(one) == "latin":
        mine, theirs = ({w for w in re.findall(r"[a-z]+", title) if len(w) >= _SHORTEST} for title in (short, long))
        return bool(mine) and (mine <= theirs or theirs <= mine)
    ending = next((n for n in range(len(short), 0, -1) if long.endswith(short[-n:])), 0)
    return (short in long and len(short) >= _FEWEST) or ending >= max(_FEWEST, len(short) / 2)
