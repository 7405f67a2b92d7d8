"""Terms of office that several releases tell: under a longer and a shorter title, with more or less of their time."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from kg.resolution.clusters import identity
from kg.resolution.days import agree, coarser
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


@dataclass(slots=True)
class Term:
    """A term of office: holder and office by the IRIs that stand for them, its titles, its bounds, when it is told."""

    iri: str
    holder: str
    role: str
    start: str = ""
    end: str = ""
    titles: set[str] = field(default_factory=set)
    issued: set[str] = field(default_factory=set)


def gather(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> dict[str, Term]:
    """The terms that releases tell of by their IRIs, each once however many releases tell it."""
    told: dict[str, Term] = {}
    for account in accounts:
        for iri in account.of_kind("tenure"):
            holder, role, start, end = (account.one(iri, name) for name in ("holder", "tenureRole", "from", "until"))
            if holder and role:
                term = told.get(iri)
                if term is None:
                    term = told[iri] = Term(iri, clusters.of(holder), clusters.of(role), start or "", end or "")
                    entry = vocabulary.entries.get(term.role)
                    term.titles.update(entry.all_labels() if entry else ())
                term.titles.update(form for form, _ in account.forms.get(role, ()))
                term.issued.update([account.issued] if account.issued else ())
    return dict(sorted(told.items()))


def same_terms(told: Mapping[str, Term], vocabulary: Vocabulary) -> Iterator[Identity]:
    """Terms of one holder and office that share a bound, at the coarser precision, and differ in none.

    A term without any is the one that runs when it is told. The titles are one office's, or one the other's, shortened.
    """
    by_holder: dict[str, list[Term]] = defaultdict(list)
    for term in told.values():
        by_holder[term.holder].append(term)
    for _, terms in sorted(by_holder.items()):
        for one, two in combinations(terms, 2):
            if _one_time(one, two) and _one_office(one, two, vocabulary):
                yield identity(one.iri, two.iri, "same-term", "one holder, office and time", _SURE)


def differ(told: Mapping[str, Term], mine: list[str], theirs: list[str]) -> bool:
    """Whether two lists of terms have bounds that exclude each other."""
    ours, others = ([told[iri] for iri in iris if iri in told] for iris in (mine, theirs))
    return any(not (agree(a.start, b.start) and agree(a.end, b.end)) for a in ours for b in others)


def coarser_dates(told: Mapping[str, Term], clusters: Clusters) -> list[tuple[str, str]]:
    """The bounds of each term that a finer one of it lies in."""
    bounds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for term in told.values():
        bounds[clusters.of(term.iri), "from"].add(term.start)
        bounds[clusters.of(term.iri), "until"].add(term.end)
    return sorted({(iri, day) for (iri, _), days in bounds.items() for day in coarser(days)})


def _one_time(one: Term, two: Term) -> bool:
    """Whether two terms share a bound and differ in none, or one without any is told while the other runs."""
    if (one.start and two.start) or (one.end and two.end):
        return agree(one.start, two.start) and agree(one.end, two.end)
    bare, other = (two, one) if one.start or one.end else (one, two)
    if bare.start or bare.end or not (other.start and other.end):
        return False
    return any(other.start <= day <= f"{other.end}~" for day in bare.issued)


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
