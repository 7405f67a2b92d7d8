"""Years of the Buddhist era, wherever a person writes a date."""

from __future__ import annotations

BUDDHIST = 543  # years that the Buddhist era of Thailand is ahead
FIRST_BUDDHIST_YEAR = 2400  # a bare year from here on can only be of the Buddhist era


def gregorian(date: str) -> str:
    """A date that a person wrote, by the Gregorian calendar: years from 2400 on are those of the Buddhist era.

    >>> gregorian("2563-10"), gregorian("2020")
    ('2020-10', '2020')
    """
    year, dash, rest = date.partition("-")
    if len(year) == len("2563") and year.isascii() and year.isdigit() and int(year) >= FIRST_BUDDHIST_YEAR:
        return f"{int(year) - BUDDHIST}{dash}{rest}"
    return date
