"""Which meetings are one, and which came before which in a series."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kg.names import AJ, ID
from kg.resolution.clusters import identity
from kg.resolution.days import coarser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity

_NEAR = 3  # days between two accounts of one meeting
_AFTER = 14  # days within which a release tells of the meeting that it is about
_MANY = 200  # meetings of a series, above which dates give no order: all pairs of them would follow
_DAY, _MONTH, _YEAR = len("2020-11-14"), len("2020-11"), len("2020")


@dataclass(slots=True)
class Met:
    """What all releases say of one meeting's IRI."""

    iri: str
    series: str
    ordinals: set[int] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    counted_in: str = ""  # the year within which its number counts
    issued: set[str] = field(default_factory=set)  # of releases that are about it

    def days(self) -> list[str]:
        """The days that are told, first and last."""
        return sorted(told for told in self.dates | self.ends if len(told) == _DAY)


def gather(accounts: Iterable[Account], clusters: Clusters) -> dict[str, Met]:
    """The meetings of all accounts by IRI."""
    found: dict[str, Met] = {}
    for account in accounts:
        main = {meeting for iri in account.of_kind("participation") for meeting in account.all(iri, "atMeeting")}
        main |= {meeting for iri in account.of_kind("act") for meeting in account.all(iri, "atMeeting")}
        for iri in account.of_kind("meeting"):
            series = account.one(iri, "inSeries")
            if series is None:
                continue
            met = found.setdefault(iri, Met(iri, clusters.of(series)))
            met.ordinals.update(int(number) for number in account.all(iri, "ordinal"))
            met.counted_in = met.counted_in or account.one(iri, "countedIn") or ""
            met.dates.update(account.all(iri, "startDate"))
            met.ends.update(account.all(iri, "endDate"))
            if iri in main and account.issued:
                met.issued.add(account.issued)
    return found


def without(met: Iterable[Met], foretold: Iterable[tuple[str, str, str]], clusters: Clusters) -> None:
    """Take from the meetings the dates that were foretold and came otherwise."""
    gone = set(foretold)
    for one in met:
        meeting = clusters.of(one.iri)
        one.dates = {told for told in one.dates if (meeting, "startDate", told) not in gone}
        one.ends = {told for told in one.ends if (meeting, "endDate", told) not in gone}


def coarser_dates(met: Iterable[Met], clusters: Clusters) -> list[tuple[str, str]]:
    """The dates of each meeting that a finer one of it lies in: a month that was foretold, and the day that came."""
    told: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for one in met:
        starts, ends = told[clusters.of(one.iri)]
        starts.update(one.dates)
        ends.update(one.ends)
    return sorted({(meeting, date) for meeting, both in told.items() for dates in both for date in coarser(dates)})


def same_meetings(met: dict[str, Met]) -> Iterator[Identity]:
    """Findings: the same series and number, or the same series and day, month or year where only one fits."""
    by_series: dict[str, list[Met]] = defaultdict(list)
    for iri in sorted(met):
        by_series[met[iri].series].append(met[iri])
    for meetings in by_series.values():
        yield from _by_number(meetings)
        yield from _by_date(meetings)


def differ(met: dict[str, Met], mine: list[str], theirs: list[str]) -> bool:
    """Whether two lists of meetings have different numbers."""
    one = {number for iri in mine if iri in met for number in met[iri].ordinals}
    two = {number for iri in theirs if iri in met for number in met[iri].ordinals}
    return bool(one and two) and one != two


def never_one(met: dict[str, Met], mine: list[str], theirs: list[str], known: Callable[[str], bool]) -> bool:
    """Whether two lists of meetings have different numbers or series: not even a person joins them.

    A name that only releases have may be another one of a series; `known` tells the vocabulary's.
    """
    one, two = ({met[iri].series for iri in iris if iri in met and known(met[iri].series)} for iris in (mine, theirs))
    return differ(met, mine, theirs) or bool(one and two and one != two)


def is_meeting(iri: str) -> bool:
    """Whether an IRI is a meeting's."""
    return iri.startswith(f"{ID}meeting/")


def _by_number(meetings: list[Met]) -> Iterator[Identity]:
    first: dict[tuple[int, str], Met] = {}
    for one in meetings:
        for number in sorted(one.ordinals):
            other = first.setdefault((number, one.counted_in), one)
            if other is not one:
                yield identity(other.iri, one.iri, "ordinal-and-series", f"number {number} of one series", 0.99)


def _by_date(meetings: list[Met]) -> Iterator[Identity]:
    """An unnumbered meeting and the one of its series at that time, numbered or not."""
    by_time: dict[str, list[Met]] = defaultdict(list)
    for one in meetings:
        for told in one.dates | one.ends:
            for length in (_DAY, _MONTH, _YEAR):
                if len(told) >= length and one not in by_time[told[:length]]:
                    by_time[told[:length]].append(one)
    for one in meetings:
        if one.ordinals:
            continue
        yield from _of_days(one, by_time)
        if not one.days():
            yield from _of_periods(one, by_time)


def _of_days(one: Met, by_time: dict[str, list[Met]]) -> Iterator[Identity]:
    """The same day, else a few days apart, else right before the release that is about it."""
    for told in one.days():
        for gap in range(-_NEAR, _NEAR + 1):
            for other in by_time.get(_shifted(told, gap), ()):
                if other is not one:
                    sure = 0.95 if gap == 0 else 0.8
                    yield identity(one.iri, other.iri, "date-and-series", f"{told}, {abs(gap)} day(s) apart", sure)
    if one.dates:
        return
    for issued in one.issued:
        for gap in range(_AFTER + 1):
            for other in by_time.get(_shifted(issued, -gap), ()):
                if other is not one:
                    reason = f"held {gap} day(s) before the release of {issued}"
                    yield identity(one.iri, other.iri, "publication-and-series", reason, 0.75)


def _of_periods(one: Met, by_time: dict[str, list[Met]]) -> Iterator[Identity]:
    """The only meeting of the series in the month or year that is told."""
    for told in sorted(one.dates):
        others = [other for other in by_time.get(told, ()) if other is not one]
        numbers = {number for other in others for number in other.ordinals}
        days = sorted(other.days()[0] for other in others if other.days())
        if len(numbers) > 1 or (days and days[-1] > _shifted(days[0], _NEAR)):
            continue
        sure = 0.85 if len(told) == _MONTH else 0.72
        for other in others:
            yield identity(one.iri, other.iri, "date-and-series", f"the only one of {told}", sure)


def _shifted(day: str, gap: int) -> str:
    try:
        return date.fromordinal(date.fromisoformat(day).toordinal() + gap).isoformat()
    except (ValueError, OverflowError):
        return ""


def previous_meetings(met: Iterable[Met], clusters: Clusters) -> list[tuple[str, str, str]]:
    """Triples that put the meetings of each series in order, over all releases, sorted.

    By number, the one before as such where the numbers follow; by date, where one of two has no number.
    """
    together: dict[str, dict[str, Met]] = defaultdict(dict)
    for one in met:
        standing = clusters.of(one.iri)
        other = together[one.series].setdefault(standing, Met(standing, one.series))
        other.ordinals |= one.ordinals
        other.counted_in = other.counted_in or one.counted_in
        other.dates |= one.dates
        other.ends |= one.ends
    return sorted({triple for meetings in together.values() for triple in _order(list(meetings.values()))})


def _order(meetings: list[Met]) -> Iterator[tuple[str, str, str]]:
    counted = (one for one in meetings if one.ordinals)
    numbered = sorted(counted, key=lambda one: (one.counted_in, min(one.ordinals), one.iri))
    for before, after in pairwise(numbered):
        gap = min(after.ordinals) - min(before.ordinals)
        if after.counted_in != before.counted_in:
            if before.counted_in:
                yield after.iri, AJ + "precededBy", before.iri
        elif gap:
            yield after.iri, AJ + ("previousMeeting" if gap == 1 else "precededBy"), before.iri
    if len(meetings) > _MANY:
        return
    wrong = {iri for one, two in combinations(numbered, 2) if _earlier(two, one) for iri in (one.iri, two.iri)}
    dated = [one for one in meetings if one.iri not in wrong and one.dates]
    for two in dated:
        earlier = [one for one in dated if _earlier(one, two)]
        latest = max(earlier, key=lambda one: min(one.dates), default=two)
        for one in earlier:
            if not (one.ordinals and two.ordinals) and not _earlier(one, latest):  # the others come before these
                yield two.iri, AJ + "precededBy", one.iri


def _earlier(one: Met, two: Met) -> bool:
    """Whether all that is told of a meeting's time lies before what is told of another's, at the coarser precision."""
    return bool(one.dates and two.dates) and all(
        end[: len(start)] < start[: len(end)] for end in one.dates | one.ends for start in two.dates
    )
