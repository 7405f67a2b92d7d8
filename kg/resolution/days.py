"""Days as numbers, so that their distance can be told."""

from __future__ import annotations

from datetime import date

DAY = len("2020-11-14")


def number(day: str) -> int:
    """The number of a day told as "YYYY-MM-DD", as `date.toordinal` counts.

    0 of a month, a year, nothing, or a day that no calendar has.
    """
    try:
        return date.fromisoformat(day).toordinal() if len(day) == DAY else 0
    except ValueError:
        return 0
