"""Meetings whose names no rule can compare: one event told in several languages, by what else is told of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from kg.resolution import labels
from kg.resolution.clusters import SURE, identity
from kg.resolution.days import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.acts import Done
    from kg.resolution.clusters import Clusters, Identity
    from kg.resolution.matters import Matters
    from kg.vocabulary.model import Vocabulary

_DAY, _PUBLISHED, _NUMBER, _PLACE, _PARTIES, _PERSON, _SUM = 0.4, 0.25, 0.2, 0.05, 0.15, 0.15, 0.1
_WORTH_A_LOOK, _DOUBTFUL, _MOST = 0.5, 0.6, 0.9
_RIVAL = 0.1  # what another meeting of the release may fit less, and still leave it open which is meant
_SERIES = 0.75  # meetings of one number that are one are of one series
_AFTER = 2  # days from a meeting to a release about it
Pair = tuple[str, str]


@dataclass(slots=True)
class Scene:
    """A meeting as one release tells of it."""

    release: str
    meeting: str
    series: str
    scripts: set[str] = field(default_factory=set)
    type: str = ""
    day: int = 0
    issued: int = 0  # of a release that is about it and does not tell the day
    ordinals: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    sums: set[tuple[str, str]] = field(default_factory=set)
    named: frozenset[str] = frozenset()  # parties that the name tells

    def days(self) -> range:
        """The days on which it may have been held."""
        return range(self.day, self.day + 1) if self.day else range(self.issued - _AFTER, self.issued + 1)


_Fit = tuple[float, str, Scene, Scene]  # how surely two meetings are one, why, and how they are told


def scenes(accounts: Iterable[tuple[Account, list[Done]]], clusters: Clusters, matters: Matters) -> list[Scene]:
    """All meetings with a day, told or to be taken from the release's own, of accounts with their acts."""
    found = []
    for account, acts in accounts:
        doing: dict[str, list[Done]] = defaultdict(list)
        for act in acts:
            doing[act.meeting].append(act)
        parts: dict[str | None, list[str]] = defaultdict(list)
        for part in account.of_kind("participation"):
            parts[account.one(part, "atMeeting")].append(part)
        for iri in account.of_kind("meeting"):
            scene = _scene(account, iri, parts[iri], doing, clusters)
            if scene is not None and (scene.day or scene.issued):
                scene.named = _named(account, scene.series, account.one(iri, "inSeries") or "", matters)
                found.append(scene)
    return found


def _scene(
    account: Account, iri: str, parts: list[str], doing: dict[str, list[Done]], clusters: Clusters
) -> Scene | None:
    series = account.one(iri, "inSeries")
    if series is None:
        return None
    meeting = clusters.of(iri)
    scene = Scene(account.release, meeting, clusters.of(series))
    scene.scripts = {labels.script(words) for words, _ in account.forms.get(series, ())}
    scene.type = account.one(iri, "type") or ""
    scene.day = number(account.one(iri, "startDate") or "")
    scene.ordinals = set(account.all(iri, "ordinal"))
    scene.places = set(map(clusters.of, account.all(iri, "place")))
    acts = doing.get(meeting, ())
    for act in acts:
        scene.parties |= act.parties
        scene.sums |= act.amounts
    for part in parts:
        scene.people.update(map(clusters.of, account.all(part, "participant")))
        scene.parties.update(map(clusters.of, account.all(part, "represents")))
    if not scene.day and (acts or parts):
        scene.issued = number(account.issued)
    return scene


def _named(account: Account, series: str, called: str, matters: Matters) -> frozenset[str]:
    """The parties of a series, as the vocabulary tells or the name does."""
    entry = matters.vocabulary.entries.get(series)
    if entry is not None and entry.parties:
        return frozenset(entry.parties)
    return frozenset(matters.parties_in(words for words, _ in account.forms.get(called, ())))


def same_events(found: Iterable[Scene], vocabulary: Vocabulary) -> Iterator[Identity]:
    """Findings about meetings, and about the series of those that are one."""
    fits = _fits(found, vocabulary)
    by_meeting = _by_meeting(fits)
    for key, (sure, reason, one, two) in sorted(fits.items()):
        chosen = min(sure, _MOST)
        others = one.named != two.named and bool(one.named and two.named)
        if one.scripts & two.scripts or others or _rivals(key, fits, by_meeting):
            chosen = min(sure, _DOUBTFUL)
        yield identity(*key, "same-event", reason, chosen)
        if chosen >= SURE and one.ordinals & two.ordinals and one.series != two.series:
            yield identity(one.series, two.series, "series-of-one-event", reason, _SERIES)


def _fits(found: Iterable[Scene], vocabulary: Vocabulary) -> dict[Pair, _Fit]:
    """How well two meetings that may be one fit, at best."""
    by_day: dict[int, list[Scene]] = defaultdict(list)
    for scene in found:
        for day in scene.days():
            by_day[day].append(scene)
    fits: dict[Pair, _Fit] = {}
    for _, block in sorted(by_day.items()):
        for one, two in combinations(block, 2):
            if _comparable(one, two, vocabulary):
                sure, reason = _fit(one, two)
                key = min((one.meeting, two.meeting), (two.meeting, one.meeting))
                if sure >= _WORTH_A_LOOK and sure > fits.get(key, (0.0,))[0]:
                    fits[key] = sure, reason, one, two
    return fits


def _by_meeting(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for meeting in pair:
            found[meeting].append(pair)
    return found


def _rivals(key: Pair, fits: dict[Pair, _Fit], by_meeting: dict[str, list[Pair]]) -> bool:
    """Whether one of two meetings fits a third one nearly as well that is not one with the other."""
    sure = fits[key][0]
    for other in (pair for meeting in key for pair in by_meeting[meeting]):
        as_sure, _, one, two = fits[other]
        shared = set(other) & set(key)
        if len(shared) == 1 and as_sure > sure - _RIVAL and not one.scripts & two.scripts:
            first, second = sorted(set(other) ^ set(key))
            between = fits.get((first, second))
            if between is None or between[0] < SURE or between[2].scripts & between[3].scripts:
                return True
    return False


def _comparable(one: Scene, two: Scene, vocabulary: Vocabulary) -> bool:
    """Whether nothing tells two meetings apart: names in one script do, unless the number is one."""
    if one.release == two.release or one.meeting == two.meeting or one.series == two.series or one.type != two.type:
        return False
    if {one.series, two.series} <= vocabulary.entries.keys():
        return False
    numbers = one.ordinals & two.ordinals
    if one.ordinals and two.ordinals and not numbers:
        return False
    return bool(numbers) or not one.scripts & two.scripts


def _fit(one: Scene, two: Scene) -> tuple[float, str]:
    """How surely two meetings of one day are one, and what speaks for it."""
    told = bool(one.day and two.day)
    grounds = [(_DAY, "one day") if told else (_PUBLISHED, "told right after it")]
    if number := sorted(one.ordinals & two.ordinals):
        grounds.append((_NUMBER, f"number {number[0]}"))
    if one.places & two.places:
        grounds.append((_PLACE, "one place"))
    if both := one.parties & two.parties:
        grounds.append((_PARTIES * len(both) / len(one.parties | two.parties), f"{len(both)} parties"))
    if people := one.people & two.people:
        grounds.append((_PERSON, f"{len(people)} people"))
    if sums := sorted(one.sums & two.sums):
        grounds.append((_SUM, " ".join(reversed(sums[0]))))
    return sum(ground for ground, _ in grounds), ", ".join(words for _, words in grounds)
