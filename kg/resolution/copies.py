"""Which releases repeat another one nearly word for word: they are no source of their own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.text.sketch import DIGITS, likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolution.account import Account

_ENOUGH = 0.5  # of the wording in common
_BAND = 2 * DIGITS  # digits by which pairs worth comparing are found


def near_copies(accounts: Iterable[Account]) -> dict[str, str]:
    """Each release that repeats an earlier one, with the earliest of them (of one day: the lowest IRI)."""
    ordered = sorted(accounts, key=lambda account: (account.issued or "9999", account.release))
    codes: dict[str, str] = {}
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for account in ordered:
        code = next(iter(account.facts.get("textSketch", ())), "")
        bands = [(place, code[place : place + _BAND]) for place in range(0, len(code), _BAND)]
        for other in dict.fromkeys(release for band in bands for release in blocks[band]):
            if likeness(code, codes[other]) >= _ENOUGH:
                found[account.release] = other
                break
        else:  # only a release that repeats none is one that others repeat
            codes[account.release] = code
            for band in bands:
                blocks[band].append(account.release)
    return dict(sorted(found.items()))
