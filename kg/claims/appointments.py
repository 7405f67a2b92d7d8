"""Offices of people that a sentence tells with their days: "was appointed …", "served as … from … to …"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kg.claims.model import Claim, Tenure
from kg.claims.terms import Term, term_of
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_HELD = 60  # characters between a person and the office
_SURE = 0.85
_MEETING = 31  # days: whoever is something no longer than this chairs a meeting rather than holds an office
_DAY = len("2020-01-01")
_DATED_NAMES = frozenset({"document", "series", "topic"})  # "the Plan 2026-2030": years of a name are no term


class _Held(NamedTuple):
    """Who holds which office, where the words for it end, and whether they tell of a state rather than a change."""

    person: Mention
    office: Mention
    state: bool
    closes: bool = False  # the words stand behind the office, and end what is told of it


def appointments(things: Things, people: People, sentence: Sentence) -> Iterator[Claim]:
    """The terms of office of people that a sentence tells, each with one date at least."""
    held = _held(things, sentence)
    if held is None:
        return
    names = [Span(m.start, m.end) for m in sentence.mentions if m.kind in _DATED_NAMES]
    dates = tuple(
        m
        for m in sentence.mentions
        if m.kind == "date"
        and (m.end <= held.office.start or not held.closes)
        and not any(name.contains(m) for name in names)
    )
    term = term_of(things, dates)
    if not term.dates or (held.state and not _lasts(term)):
        return
    places = [Span(m.start, m.end) for m in (held.person, held.office, *term.dates)]
    span = things.marked.folded.to_source(min(p.start for p in places), max(p.end for p in places))
    tenure = Tenure(people.add(held.person).iri, things.of(held.office), term.start, term.end)
    yield Claim("tenure", tenure, span, "office-held", _SURE)


def _lasts(term: Term) -> bool:
    """Whether a term ends, and not within the days of a meeting."""
    if term.end is None or term.start is None or min(len(term.start), len(term.end)) < _DAY:
        return term.end is not None
    return (date.fromisoformat(term.end) - date.fromisoformat(term.start)).days > _MEETING


def _held(things: Things, sentence: Sentence) -> _Held | None:
    """The first office of the sentence that words tie to the person named before it."""
    words = things.vocabulary.words.get(sentence.language.code, {})
    lower = things.marked.folded.lower
    persons = [m for m in sentence.mentions if m.kind == "person"]
    for office in (m for m in sentence.mentions if m.kind == "position"):
        person = next((m for m in reversed(persons) if m.end <= office.start), None)
        if person is None or things.country_office(office):
            continue
        between = lower[person.end : office.start].rstrip()
        for article in words.get("article", ()):
            between = between.removesuffix(f" {article}")
        behind = lower[office.end : min(sentence.span.end, office.end + _HELD)]
        for state, word_class in ((False, "office_taken"), (True, "office_held")):
            if between.endswith(words.get(word_class, ())):
                return _Held(person, office, state)
            if behind.startswith(words.get(f"{word_class}_behind", ())):
                return _Held(person, office, state, closes=True)
    return None
