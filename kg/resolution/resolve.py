"""Resolution: from the accounts of all releases to one node for each thing."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.resolution import (
    acts,
    counterparts,
    events,
    meetings,
    people,
    plans,
    recounts,
    short_names,
    standings,
    tenures,
    things,
)
from kg.resolution.clusters import Clusters, pair
from kg.resolution.conflicts import Conflict, Conflicts
from kg.resolution.copies import near_copies
from kg.resolution.parted import MOST
from kg.vocabulary.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolution.account import Account
    from kg.resolution.clusters import Identity, Pair
    from kg.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided: `together` are findings to take in before all others, `apart` pairs that are never one."""

    together: tuple[Identity, ...] = ()
    apart: frozenset[Pair] = frozenset()


@dataclass(slots=True)
class Resolution:
    """What all releases tell together.

    `renamed` gives, for each IRI that another one stands for, that one; `identities` are the findings
    behind it, `candidates` those that a person should judge; `previous` the order of meetings;
    `copies` the releases that repeat another one; `conflicts` where releases disagree.
    `coarser` are the dates of meetings and terms that finer ones stand for; `foretold` what was foretold of meetings
    and gives way, as (meeting, property's local name, value); `standings` the day on which each status of a document
    was first told, as (document, status, day).
    """

    renamed: dict[str, str] = field(default_factory=dict)
    identities: list[Identity] = field(default_factory=list)
    candidates: list[Identity] = field(default_factory=list)
    previous: list[tuple[str, str, str]] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    coarser: list[tuple[str, str]] = field(default_factory=list)
    foretold: list[tuple[str, str, str]] = field(default_factory=list)
    standings: list[tuple[str, str, str]] = field(default_factory=list)


def resolve(
    accounts: Iterable[Account],
    vocabulary: Vocabulary,
    decisions: Decisions | None = None,
    gazetteer: Gazetteer | None = None,
) -> Resolution:
    """Find out which things of the accounts are one; the order of the accounts does not matter.

    `accounts` is a list, or else something that gives them in the order of their releases as often as one asks.
    `gazetteer` is the vocabulary's; one is made when none is given.
    """
    ordered = sorted(accounts, key=lambda account: account.release) if isinstance(accounts, list) else accounts
    decisions = decisions or Decisions()
    apart = frozenset(pair(*two) for two in decisions.apart)
    clusters = Clusters(vocabulary.entries.__contains__, apart)
    of_meetings = [link for link in decisions.together if meetings.is_meeting(link.one)]
    clusters.take(link for link in decisions.together if not meetings.is_meeting(link.one))
    clusters.take(things.same_things(things.gather(ordered, vocabulary), vocabulary))
    short = short_names.ShortNames(vocabulary)
    if of_meetings:  # which are of one series is known by now
        met = meetings.gather(ordered, clusters)
        clusters.take(of_meetings, lambda mine, theirs: meetings.never_one(met, mine, theirs, clusters.known))
    met, known = _meetings(ordered, clusters, short), _people(ordered, clusters, vocabulary)
    deeds = acts.Acts(clusters, vocabulary, gazetteer or Gazetteer(vocabulary))
    before = len(clusters.links)
    found = events.same_events(events.scenes(deeds.by_account(ordered), clusters, deeds.matters), vocabulary)
    clusters.take(found, lambda mine, theirs: meetings.differ(met, mine, theirs))
    if len(clusters.links) > before:  # what is one event tells more of its series and of who took part
        met, known = _meetings(ordered, clusters, short), _people(ordered, clusters, vocabulary)
    clusters.take(counterparts.counterparts(deeds.by_account(ordered), clusters, deeds.matters))
    clusters.take(acts.same_slots(ordered, clusters))
    terms = tenures.gather(ordered, clusters, vocabulary)
    clusters.take(tenures.same_terms(terms, vocabulary), lambda mine, theirs: tenures.differ(terms, mine, theirs))
    whole = any(acts.is_act(link.one) for link in decisions.together)  # a person may join acts of two parts
    for part in acts.parts(deeds.gather(ordered), sys.maxsize if whole else MOST):
        clusters.take(acts.same_acts(part), acts.never_one(part))
    clusters.take(recounts.recounts(deeds.by_account(ordered)))
    words = plans.gather(ordered, clusters)
    foretold = plans.foretold(words, vocabulary)
    meetings.without(met.values(), foretold, clusters)
    return Resolution(
        clusters.joined(),
        sorted(clusters.links),
        sorted(clusters.open()),
        meetings.previous_meetings(met.values(), clusters),
        near_copies(ordered, clusters.of),
        Conflicts(clusters, vocabulary, known, words).find(ordered),
        [*meetings.coarser_dates(met.values(), clusters), *tenures.coarser_dates(terms, clusters)],
        foretold,
        standings.standings(ordered, clusters),
    )


def _meetings(
    accounts: Iterable[Account], clusters: Clusters, names: short_names.ShortNames
) -> dict[str, meetings.Met]:
    met = meetings.gather(accounts, clusters)
    clusters.take(meetings.same_meetings(met), lambda mine, theirs: meetings.differ(met, mine, theirs))
    clusters.take(names.findings(accounts, met, clusters), lambda mine, theirs: meetings.differ(met, mine, theirs))
    return met


def _people(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> dict[str, people.Known]:
    found = people.gather(accounts, clusters, vocabulary)
    clusters.take(
        people.same_people(found, vocabulary, clusters.apart), lambda mine, theirs: people.differ(found, mine, theirs)
    )
    return found
