"""Offices of people that a sentence tells with their days: "was appointed …", "served as … from … to …"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kg.claims.congratulated import is_another, is_expected, own_dates
from kg.claims.model import Claim, Tenure
from kg.claims.terms import Term, term_of
from kg.language.protocol import DateValue
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence

_HELD = 60  # characters between a person and the office
_TOOK = 20  # characters beside such words in which the person and the date stand
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
    held = list(_held(things, sentence))
    names = [Span(m.start, m.end) for m in sentence.mentions if m.kind in _DATED_NAMES]
    told = [m for m in sentence.mentions if m.kind == "date" and not any(name.contains(m) for name in names)]
    for place, one in enumerate(held):
        before = held[place - 1].office.end if place else sentence.span.start
        behind = held[place + 1].office.start if place + 1 < len(held) else sentence.span.end
        dates = [m for m in told if before <= m.start and m.end <= (one.office.start if one.closes else behind)]
        if place or len(held) > 1:  # behind an office its own, before it those of the one before
            dates = [m for m in dates if one.closes or m.start >= one.office.end] or dates
        if not one.closes:
            dates = own_dates(things, one.person, one.office, dates)
        term = term_of(things, dates)
        if not term.dates or (one.state and not _lasts(term)):
            continue
        places = [Span(m.start, m.end) for m in (one.person, one.office, *term.dates) if m.start >= sentence.span.start]
        span = things.marked.folded.to_source(min(p.start for p in places), max(p.end for p in places))
        tenure = Tenure(people.add(one.person).iri, things.of(one.office), term.start, term.end)
        yield Claim("tenure", tenure, span, "office-held", _SURE)


def inaugurations(things: Things, people: People, sentence: Sentence) -> Iterator[Claim]:
    """The terms of people named with their office, of whom the sentence tells since when they hold it.

    "Secretary-General Roe, who took office in May", 5月に就任したX事務総長.
    """
    dates = sentence.dates
    for mention in sentence.mentions if dates else ():
        office = mention.office
        day = _since(things, mention, max(mention.end, office.end), dates) if office is not None else None
        if day is None or not isinstance(day.value, DateValue):
            continue
        person = people.add(mention)
        if person.position is not None:
            span = things.marked.folded.to_source(min(day.start, mention.start), max(day.end, mention.end))
            tenure = Tenure(person.iri, person.position, day.value.start, None)
            yield Claim("tenure", tenure, span, "inaugurated", _SURE)


def _since(things: Things, person: Mention, end: int, dates: Sequence[Mention]) -> Mention | None:
    """The date that words beside a person and the office, which ends at `end`, tell of the beginning of the term."""
    lower, words = things.marked.folded.lower, things.words_at(person.start)
    before = next((d for d in reversed(dates) if d.end <= person.start), None)
    took = words.get("inaugurated_before", ())
    if before is not None and took and lower[before.end : person.start].startswith(took):
        return before if person.start - before.end <= _TOOK else None
    begin = end + len(lower[end : end + _TOOK]) - len(lower[end : end + _TOOK].lstrip(" ,"))
    word = next((w for w in words.get("inaugurated_behind", ()) if lower.startswith(w, begin)), None)
    later = begin + len(word) if word is not None else len(lower)
    return next((d for d in dates if 0 <= d.start - later <= _TOOK), None)


def _lasts(term: Term) -> bool:
    """Whether a term ends, and not within the days of a meeting."""
    if term.end is None or term.start is None or min(len(term.start), len(term.end)) < _DAY:
        return term.end is not None
    return (date.fromisoformat(term.end) - date.fromisoformat(term.start)).days > _MEETING


def _held(things: Things, sentence: Sentence) -> Iterator[_Held]:
    """The offices of the sentence that words tie to the person named before them, or to the one told of before."""
    words = things.words_in(sentence.language.code)
    lower = things.marked.folded.lower
    persons = [m for m in sentence.mentions if m.kind == "person"]
    begin, tied = sentence.span.start, False
    for office in (m for m in sentence.mentions if m.kind == "position"):
        person = next((m for m in reversed(persons) if m.end <= office.start), None)
        person = person or _told_before(things, sentence, office)
        if person is None or things.country_office(office):
            continue
        near = max(begin, person.end if person.end <= office.start else begin)
        between = lower[near : office.start].rstrip()
        for article in words.get("article", ()):
            between = between.removesuffix(f" {article}")
        behind = lower[office.end : min(sentence.span.end, office.end + _HELD)]
        joined = words.get("office_joined", ()) if tied else ()
        for state, word_class in ((False, "office_taken"), (True, "office_held")):
            closes = behind.startswith(words.get(f"{word_class}_behind", ()))
            if closes or between.endswith((*words.get(word_class, ()), *joined)):
                if not is_expected(things, office, near) and (closes or not is_another(things, person, office)):
                    yield _Held(person, office, state or between.endswith(joined), closes)
                begin, tied = office.end, True
                break


def _told_before(things: Things, sentence: Sentence, office: Mention) -> Mention | None:
    """The person named last in the paragraph, whom "he" means or whom a sentence about an office leaves out."""
    text, begin = things.marked.folded.text, sentence.span.start
    start = text.rfind("\n", 0, begin) + 1
    persons = [m for m in things.marked.within(Span(start, begin)) if m.kind == "person"]
    words = things.words_in(sentence.language.code)
    lead = things.marked.folded.lower[begin : office.start].lstrip()
    others = any(m.kind in {"actor", "series"} and m.end < office.start for m in sentence.mentions)
    pronoun = any(word in f" {lead}" for word in words.get("pronoun_of_person", ()))
    omitted = "pronoun_left_out" in words and not others
    return persons[-1] if persons and (pronoun or omitted) else None
