"""What was foretold of a meeting, and what gives way to the word of releases after it.

A plan is no disagreement: where a summit was to be in Tokyo in December and was held in Jakarta in September, the
later word holds, and the earlier one stays with the release that told it. Of plans alone the last one holds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.names import AJ
from kg.resolution.days import DAY, agree, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters
    from kg.vocabulary.model import Vocabulary

FRESH = 7  # days between two releases that announce one meeting, within which plans do not change
PLAN, FACT = "plan", "fact"  # what a release tells before and after the meeting; neither where its day is not known
_MARKS = ("corrected", "day of presence", "place of presence")  # of claims, in the order of the fields of a word
REMOTE = AJ + "Videoconference"


@dataclass(frozen=True, slots=True)
class Word:
    """What one release tells of the time and place of a meeting."""

    release: str
    issued: str
    claims: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    place: str = ""
    mode: str = ""
    kind: str = ""  # plan or fact
    settled: bool = False  # a person corrected it, and knows better than the day tells
    someones_day: bool = False  # on which somebody was there
    someones_place: bool = False  # in which somebody was


def gather(accounts: Iterable[Account], clusters: Clusters) -> dict[str, list[Word]]:
    """What the releases tell of each meeting, by the IRI that stands for it, each word as a plan or a fact."""
    found: dict[str, list[Word]] = defaultdict(list)
    for account in accounts:
        for iri in account.of_kind("meeting"):
            start, end, place, mode = (
                account.one(iri, name) or "" for name in ("startDate", "endDate", "place", "mode")
            )
            if start or place or mode:
                claims = tuple(account.claims.get(iri, ()))
                place = clusters.of(place) if place else ""
                marks = (not set(claims).isdisjoint(account.facts.get(name, ())) for name in _MARKS)
                told = Word(account.release, account.issued, claims, start, end, place, mode, "", *marks)
                found[clusters.of(iri)].append(told)
    return {meeting: _judged(words) for meeting, words in sorted(found.items())}


def _judged(words: list[Word]) -> list[Word]:
    """The words with their kinds: a month or year in which the release appeared is a plan if the day came later."""
    over = [word.start for word in words if word.start and word.issued[: len(word.start)] > word.start]
    over += [word.start for word in words if len(word.start) == DAY and word.issued == word.start]
    first = min(over, default="")
    coming = any(_to_come(word) for word in words)
    return [replace(word, kind=_kind(word, first, coming=coming)) for word in words]


def _to_come(word: Word) -> bool:
    return bool(word.issued and word.start) and word.issued[: len(word.start)] < word.start


def _kind(word: Word, first: str, *, coming: bool) -> str:
    if word.settled:
        return FACT
    if not word.issued:
        return ""
    if _to_come(word):
        return PLAN
    known = bool(word.start) and word.issued[: len(word.start)] > word.start
    if known or not (first or coming):
        return FACT
    if first:
        return PLAN if word.issued[: len(first)] < first else FACT
    return FACT if word.start else PLAN


def comparable(one: Word, two: Word) -> bool:
    """Whether two words that differ disagree: not a plan and a fact, and no plans of different times."""
    if {one.kind, two.kind} == {PLAN, FACT}:
        return False
    if one.kind == two.kind == PLAN:
        return abs(number(one.issued) - number(two.issued)) <= FRESH
    return True


def elsewhere(vocabulary: Vocabulary, one: str, two: str) -> bool:
    """Whether two places are two, and neither lies in the other as far as is known."""
    if one == two:
        return False
    places = [vocabulary.entries.get(place) for place in (one, two)]
    if any(place is None for place in places) and any(place and place.type == "Country" for place in places):
        return False  # an unknown town may lie there
    return not any(place and place.country in {one, two} for place in places)


def foretold(words: dict[str, list[Word]], vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    """The values of meetings that give way, as (meeting, property's local name, value), sorted."""
    found: set[tuple[str, str, str]] = set()
    for meeting, told in words.items():
        if len(told) > 1:
            found.update((meeting, *given) for given in _giving_way(told, vocabulary))
    return sorted(found)


def _giving_way(told: list[Word], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Properties and values of plans against which a later word stands, and that no word of its kind tells."""
    for old in told:
        later = [word for word in told if _later(word, old)]
        if old.kind != PLAN or not later:
            continue
        kept = [word for word in told if word.kind != PLAN or word in later]
        other_day = any(word.start and _other_day(old.start, word) for word in later)
        if old.start and other_day and all(word.start != old.start for word in kept):
            yield "startDate", old.start
        ends = [word.end for word in kept if word.end]
        if old.end and old.end not in ends and (other_day or ends):
            yield "endDate", old.end
        places = [word.place for word in later if word.place]
        remote = any(word.mode == REMOTE for word in later)
        moved = any(elsewhere(vocabulary, old.place, place) for place in places) or (remote and not places)
        if old.place and moved and all(word.place != old.place for word in kept):
            yield "place", old.place
        modes = [word.mode for word in kept if word.mode]
        if old.mode and old.mode not in modes and any(word.mode for word in later):
            yield "mode", old.mode


def _later(word: Word, old: Word) -> bool:
    """Whether a word stands against a plan: what was told after the meeting, or a plan made well after it."""
    if word.kind == FACT:
        return True
    return word.kind == PLAN and number(word.issued) - number(old.issued) > FRESH


def _other_day(start: str, word: Word) -> bool:
    """Whether a planned day is not the one told, at the coarser precision."""
    return not agree(start, word.start)
