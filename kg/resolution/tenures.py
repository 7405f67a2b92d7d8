"""Terms of office that several releases tell under a longer and a shorter title."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from kg.resolution.clusters import identity
from kg.resolution.labels import script
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity
    from kg.vocabulary.model import Vocabulary

_SURE = 0.8
_SHORTEST = 4  # letters of a word that tells one office from another
_FEWEST = 3  # letters in Thai or Japanese that do


def same_terms(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> Iterator[Identity]:
    """Tenures of one holder from and until the same time, whose titles are one the other's, shortened."""
    told: dict[tuple[str, str, str], dict[str, tuple[str, set[str]]]] = defaultdict(dict)
    for account in accounts:
        for iri in account.of_kind("tenure"):
            holder, role, start, end = (account.one(iri, name) for name in ("holder", "tenureRole", "from", "until"))
            if holder and role and start and end:
                titles = told[clusters.of(holder), start, end].setdefault(iri, (clusters.of(role), set()))[1]
                titles.update(form for form, _ in account.forms.get(role, ()))
                entry = vocabulary.entries.get(clusters.of(role))
                titles.update(entry.all_labels() if entry else ())
    for terms in told.values():
        for (one, (role, mine)), (two, (other, theirs)) in combinations(sorted(terms.items()), 2):
            known = {role, other} <= vocabulary.entries.keys()
            if role != other and not known and any(_shortened(a, b) for a in mine for b in theirs):
                yield identity(one, two, "same-term", "one holder and time, and one title within the other", _SURE)


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
