"""Pledges that a later release only recounts: they are the pledge that was made before.

It tells them inside of thanks, with their date, or with no more than the day by which what was pledged will come.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kg.names import AJ, ID
from kg.resolution.clusters import identity
from kg.resolution.days import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.acts import Done
    from kg.resolution.clusters import Identity

_LONGEST = 730  # days after which thanks for a sum may be for another pledge of it
_SAID = frozenset({"Pledge", f"{AJ}Done", f"{AJ}Planned"})
_SURE = 0.9


class _Pledge(NamedTuple):
    issued: str
    act: Done
    recounted: bool  # told inside of thanks or a welcome
    dated: str  # when it is told to have been made, where it is
    due: str  # by when it is to be kept, where that is told


def recounts(told: Iterable[tuple[Account, list[Done]]]) -> Iterator[Identity]:
    """Findings: what is only recounted is the last pledge of that sum to that by then."""
    pledges: dict[tuple[tuple[str, str], str], list[_Pledge]] = defaultdict(list)
    for account, acts in told:
        for pledge in _pledges(account, acts):
            for key in ((amount, about) for amount in pledge.act.amounts for about in pledge.act.about):
                pledges[key].append(pledge)
    for (_, about), group in sorted(pledges.items()):
        group.sort(key=lambda one: (one.issued, one.act.iri))
        for place, later in enumerate(group):
            before = (one for one in reversed(group[:place]) if _may_be(one, later))
            if (later.recounted or later.dated or _scheduled(later)) and (first := next(before, None)) is not None:
                yield identity(later.act.iri, first.act.iri, "recounted", about.removeprefix(ID), _SURE)


def _pledges(account: Account, acts: Iterable[Done]) -> Iterator[_Pledge]:
    inside = set(account.facts.get("recounted", ()))
    for act in acts:
        if account.issued and act.amounts and "Pledge" in act.kind and "delivered" not in act.kind:
            dated = "" if act.meeting else account.one(act.iri, "actDate") or ""
            recounted = not inside.isdisjoint(account.claims.get(act.iri, ()))
            yield _Pledge(account.issued, act, recounted, dated, account.one(act.iri, "dueDate") or "")


def _may_be(one: _Pledge, later: _Pledge) -> bool:
    """Whether a pledge may be what a later release recounts: of the same party, and of the day that it tells."""
    if one.issued >= later.issued or number(later.issued) - number(one.issued) > _LONGEST:
        return False
    if not (_SAID.issuperset(one.act.kind) and _SAID.issuperset(later.act.kind)):
        return False  # what is denied or depends on a condition recounts nothing
    if one.act.parties.isdisjoint(later.act.parties):
        return False
    if later.recounted:
        return True
    return one.issued.startswith(later.dated) if later.dated else not one.due


def _scheduled(pledge: _Pledge) -> bool:
    """Whether a day is told by when a sum will come, and no meeting where that is promised."""
    return bool(pledge.due) and not pledge.act.meeting
