"""Offices that act and that nobody is told to hold: "the Prime Minister welcomed", where no Prime Minister is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention

_PASSIVE = "english-passive"
_NAMED = "Adoption"  # of a paper, whose name tells whose it is
_NEAR = 24  # characters before an office in which a word stands that tells whose it is
_QUALIFIED = re.compile(r"[A-Z\d][\w'-]*\s$")


def office_of_nobody(frame: Frame, last: Sequence[str]) -> bool:
    """Whether an office acts that stands for nobody known, so that no meeting's parties are meant.

    Whoever acted `last` may be its holder, but not of talks, which the parties would have.
    """
    offices = bool(frame.agents) and all(m.kind == "position" for m in frame.agents)
    return offices and not frame.agents[0].iris and (frame.fallback == "meeting" or not last)


def passive_of_nobody(things: Things, frame: Frame, *, met: bool) -> bool:
    """Whether a passive tells nobody who acts, and no meeting's parties are meant: "a memorandum was signed last year".

    They are not where a speech tells of the time before it, and where the release is about no meeting (`met`) and
    nobody but whoever speaks could be meant. A paper that was adopted may tell by its name whose it is.
    """
    told = frame.subject is not None or bool(frame.agents)
    named = things.vocabulary.told_as(frame.cue, frame.act) == _NAMED
    return frame.rule == _PASSIVE and not (told or named) and (frame.before or not met)


def talks_at_home(frame: Frame, agents: Sequence[str], home: str | None) -> bool:
    """Whether talks are told of the home country alone, which an office stands for."""
    return frame.act == "ExchangeOfViews" and frame.fallback == "meeting" and list(agents) == [home]


def all_hold(things: Things, people: People, position: Mention) -> bool:
    """Whether an office alone, with no country beside it, means all who hold it at the meeting."""
    words = things.words_at(position.start).get("office_of_all", ())
    before = things.marked.folded.text[max(0, position.start - _NEAR) : position.start]
    told = things.marked.words(position) in words and _QUALIFIED.search(before) is None
    return told and people.country_of_position(Span(position.start, position.end)) is None


def no_person(people: People, pronoun: Mention, found: Collection[str]) -> bool:
    """Whether a pronoun that means no people was taken for such: "it" behind what a person has said."""
    words = people.things.words_at(pronoun.start).get("thing_pronoun", ())
    return bool(found) and people.things.marked.words(pronoun).lower() in words and people.known.keys() >= set(found)
