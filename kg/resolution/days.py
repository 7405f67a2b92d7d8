"""Days, months and years as releases tell them: how far apart they are, and which may be one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

DAY = len("2020-11-14")


def number(day: str) -> int:
    """The number of a day told as "YYYY-MM-DD", as `date.toordinal` counts.

    0 of a month, a year, nothing, or a day that no calendar has.
    """
    try:
        return date.fromisoformat(day).toordinal() if len(day) == DAY else 0
    except ValueError:
        return 0


def agree(one: str, two: str) -> bool:
    """Whether two dates may be one, at the coarser precision; one that is not told may be any."""
    length = min(len(one), len(two))
    return one[:length] == two[:length]


def coarser(dates: Collection[str]) -> set[str]:
    """Those of some dates that a finer one of them lies in."""
    return {day for day in dates if day and any(other.startswith(f"{day}-") for other in dates)}
