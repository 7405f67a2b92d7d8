"""Special meetings told without their parties ("the Commemorative Summit"): whose summit the time of it tells."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.claims.longer_names import SpecialNames
from kg.resolution.clusters import identity
from kg.resolution.days import DAY, agree, number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity
    from kg.resolution.meetings import Met
    from kg.vocabulary.model import Vocabulary

_NEAR = 3  # days between two accounts of one meeting
_AFTER = 14  # days within which a release tells of the meeting that was held
_RECENT, _COMING = 731, 366  # days after and before a special meeting, when a release that tells no time may mean it
_RULE = "short-name"
_SURE = {len("2020-11-14"): 0.85, len("2020-11"): 0.8, len("2020"): 0.72}  # by the precision of what is told
_Key = tuple[str, frozenset[int]]  # a meeting and its days
_TOLD_AFTER, _DOUBTFUL = 0.72, 0.6


@dataclass(frozen=True, slots=True)
class _Held:
    """A special meeting whose parties are known: all that is told of its time, by the IRI that stands for it."""

    meeting: str
    series: str
    dates: set[str] = field(default_factory=set)

    def fits(self, told: Collection[str]) -> bool:
        """Whether one of the dates may be its own, at the coarser precision or a few days away."""
        return any(_is_near(mine, theirs) for mine in self.dates for theirs in told)

    def before(self, issued: str) -> int | None:
        """Days from it to a release that may mean it; None where that is years away, or days are not told."""
        days = [number(date) for date in self.dates if len(date) == DAY]
        gap = number(issued) - max(days) if days and number(issued) else _RECENT + 1
        return gap if -_COMING <= gap <= _RECENT else None


@dataclass(frozen=True, slots=True)
class _Told:
    """A special meeting on the days that some releases tell, by an IRI and the one that stands for it."""

    iri: str
    meeting: str
    days: frozenset[int]
    releases: set[str] = field(default_factory=set)

    def near(self, other: _Told) -> bool:
        """Whether other releases tell of one on those days; what one release tells as two are two."""
        return self.releases.isdisjoint(other.releases) and any(
            abs(a - b) <= _NEAR for a in self.days for b in other.days
        )


def _is_near(one: str, two: str) -> bool:
    if len(one) == len(two) == DAY:
        return abs(number(one) - number(two)) <= _NEAR
    return agree(one, two)


class ShortNames:
    """Finds the special meetings that releases tell without their parties, and those they may be."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the words for special meetings, and the names of countries and bodies that may be parties."""
        self._vocabulary = vocabulary
        self._special = SpecialNames(vocabulary)

    @cached_property
    def _of_name(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The vocabulary's series of special meetings with their parties, by name; few graphs ask."""
        found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for one in self._vocabulary.entries.values():
            for name, _ in self._names(one.iri, ()) if one.kind == "series" and one.parties else ():
                found[name][one.iri] = one.parties
        return found

    def findings(self, accounts: Iterable[Account], met: Mapping[str, Met], clusters: Clusters) -> Iterator[Identity]:
        """Each special meeting told without parties, with the one of that name held at the time that is told.

        A candidate where several were, or where the release does not speak of the parties of it.
        """
        short: list[tuple[str, str, str, frozenset[str]]] = []
        held: dict[str, dict[str, _Held]] = defaultdict(dict)
        for account in accounts:
            for iri in account.of_kind("meeting"):
                series = account.one(iri, "inSeries") or ""
                if iri not in met:
                    continue
                told = [form for form, _ in account.forms.get(series, ())]
                for name, parties in self._names(clusters.of(series), told):
                    if not parties:
                        short.append((iri, name, account.issued, self._spoken_of(account)))
                        continue
                    meeting = clusters.of(iri)
                    one = held[name].setdefault(meeting, _Held(meeting, clusters.of(series)))
                    one.dates.update(met[iri].dates | met[iri].ends)
        for iri, name, issued, actors in short:
            yield from self._find(met[iri], name, issued, actors, list(held.get(name, {}).values()))
        yield from self._subjects(accounts, met, clusters)

    def _subjects(self, accounts: Iterable[Account], met: Mapping[str, Met], clusters: Clusters) -> Iterator[Identity]:
        """A special meeting told with what it is about, and the only one of its name told without on those days."""
        about: dict[str, dict[_Key, _Told]] = defaultdict(dict)
        plain: dict[str, dict[_Key, _Told]] = defaultdict(dict)
        for account in accounts:
            for iri in account.of_kind("meeting"):
                if iri in met and (days := frozenset(map(number, met[iri].days()))):
                    series = account.one(iri, "inSeries") or ""
                    entry = self._vocabulary.entries.get(clusters.of(series))
                    forms = entry.all_labels() if entry else [form for form, _ in account.forms.get(series, ())]
                    names = {self._special.plain(form) for form in forms} - {("", False), ("", True)}
                    key = clusters.of(iri), days
                    kept = about if all(subject for _, subject in names) else plain
                    for name in {name for name, subject in names if subject == (kept is about)}:
                        kept[name].setdefault(key, _Told(iri, *key)).releases.add(account.release)
        for name, long in about.items():
            for one in long.values():
                fitting = [two for two in plain[name].values() if one.near(two)]
                rivals = {other.meeting for two in fitting for other in long.values() if other.near(two)}
                sole = len({two.meeting for two in fitting}) == len(rivals) == 1
                for two in fitting:
                    sure = (0.85 if one.days & two.days else 0.75) if sole else _DOUBTFUL
                    yield identity(one.iri, two.iri, _RULE, f"{name}, with and without what it is about", sure)

    def _find(
        self, short: Met, name: str, issued: str, actors: frozenset[str], held: list[_Held]
    ) -> Iterator[Identity]:
        """The meetings that a short name may be of."""
        told = short.dates | short.ends
        if told:
            fitting = [one for one in held if one.fits(told)]
            sure, reason = _SURE[max(map(len, told))], f"the only one of this name in {max(told, key=len)}"
        else:
            gaps = {one.meeting: gap for one in held if (gap := one.before(issued)) is not None}
            fitting = [one for one in held if one.meeting in gaps]
            sure = _TOLD_AFTER if all(0 <= gap <= _AFTER for gap in gaps.values()) else _DOUBTFUL
            reason = f"the only one of this name at the time of {issued}"
        for one in fitting:
            parties = self._vocabulary.entries[one.series].parties if one.series in self._vocabulary.entries else ()
            others = [iri for iri, both in self._of_name[name].items() if iri != one.series and actors.issuperset(both)]
            if len(fitting) > 1:
                yield identity(short.iri, one.meeting, _RULE, f"one of {len(fitting)} of this name then", _DOUBTFUL)
            elif others and not any(len(date) == DAY for date in told):
                yield identity(short.iri, one.meeting, _RULE, f"{reason}; {len(others)} more may be meant", _DOUBTFUL)
            elif parties and actors.issuperset(parties):
                yield identity(short.iri, one.meeting, _RULE, reason, sure)
            else:
                yield identity(short.iri, one.meeting, _RULE, f"{reason}; not all of its parties are told", _DOUBTFUL)

    def _names(self, series: str, told: Iterable[str]) -> set[tuple[str, bool]]:
        """The names of a series of special meetings without their parties, and whether it has any."""
        entry = self._vocabulary.entries.get(series)
        forms = filter(self._special.calls, entry.all_labels()) if entry else told
        found = {self._special.bare(form) for form in forms}
        names = {name for name, _ in found if name}
        return {(name, entry is not None or any(parties for _, parties in found)) for name in names}

    def _spoken_of(self, account: Account) -> frozenset[str]:
        """The countries that a release tells of, also by a town of theirs, and the bodies that they are part of."""
        entries = self._vocabulary.entries
        told = {iri for iri in {*account.things, *account.forms} if iri in entries}
        told |= {country for iri in told if (country := entries[iri].country)}
        return frozenset(told.union(*(entries[iri].part_of for iri in told if iri in entries)))
