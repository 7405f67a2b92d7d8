"""How far documents have come: the day on which each status was first told, of all releases together.

Each release tells its own; a question about one document then reads a record of each status and not every release
that speaks of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters

Standing = tuple[str, str, str]
_UNDATED = "~"  # sorts after every date


def standings(accounts: Iterable[Account], clusters: Clusters) -> list[Standing]:
    """Each status that is told of a document, as (document, status, day), sorted.

    The document is the IRI that stands for it, the day (ISO 8601) that of the earliest release which tells the status,
    empty when none of them has a date.
    """
    first: dict[tuple[str, str], str] = {}
    for account in accounts:
        told = account.issued or _UNDATED
        for document, about in account.things.items():
            for status in about.get("status", ()):
                known = (clusters.of(document), status)
                first[known] = min(first.get(known, told), told)
    return sorted((*known, "" if day == _UNDATED else day) for known, day in first.items())
