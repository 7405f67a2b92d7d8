"""Which releases repeat another one nearly word for word: they are no source of their own."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from kg.text.sketch import DIGITS, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolution.account import Account

_ENOUGH = 0.5  # of the wording in common
_DAYS = 31  # between a release and one that repeats it; a yearly form letter is a release of its own
_BAND = 2 * DIGITS  # digits by which pairs worth comparing are found


def near_copies(accounts: Iterable[Account]) -> dict[str, str]:
    """Each release that repeats an earlier one, with the earliest of them (of one day: the lowest IRI)."""
    ordered = sorted(accounts, key=lambda account: (account.issued or "9999", account.release))
    codes: dict[str, tuple[str, str]] = {}
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for account in ordered:
        code = next(iter(account.facts.get("textSketch", ())), "")
        bands = [(place, code[place : place + _BAND]) for place in range(0, len(code), _BAND)]
        for other in dict.fromkeys(release for band in bands for release in blocks[band]):
            if likeness(code, codes[other][0]) >= _ENOUGH and _near(account.issued, codes[other][1]):
                found[account.release] = other
                break
        else:  # only a release that repeats none is one that others repeat
            codes[account.release] = code, account.issued
            for band in bands:
                blocks[band].append(account.release)
    return dict(sorted(found.items()))


def _near(one: str, two: str) -> bool:
    """Whether two releases were published at one time, as far as it is known."""
    if not one or not two:
        return True
    return abs(date.fromisoformat(one).toordinal() - date.fromisoformat(two).toordinal()) <= _DAYS
