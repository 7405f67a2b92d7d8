"""Two dates that a word or sign joins are one time from the first to the last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kg.language.protocol import Mention

_MONTH = len("2021-12")  # years have ranges of their own: a hyphen between two may be of a name


def joined(text: str, dates: Sequence[Mention], to: re.Pattern[str]) -> list[Mention]:
    """The dates in order of the text, two of which `to` matches all that stands between being one range.

    Both are days or both months, each with a year of its own or one that was carried to it, and the second is later.
    """
    found: list[Mention] = []
    for date in sorted(dates, key=lambda m: m.start):
        last = found[-1] if found else None
        value = _range(last, date) if last is not None and to.fullmatch(text, last.end, date.start) else None
        if last is not None and value is not None:
            found[-1] = replace(last, end=date.end, value=value)
        else:
            found.append(date)
    return found


def _range(first: Mention, last: Mention) -> DateValue | None:
    """From one date to another, None where they are no ends of one range."""
    one, other = first.value, last.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue) or one.end or other.end:
        return None
    alike = len(one.start) == len(other.start) >= _MONTH
    return DateValue(one.start, other.start) if alike and one.start < other.start else None
