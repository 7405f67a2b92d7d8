"""Meetings in people's decisions: found by name, and moved when their series or number is corrected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.model import Act, Meeting, Participation
from kg.claims.occurrences import meeting_iri
from kg.names import slug
from kg.quads.meeting_names import meeting_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.model import Reading
    from kg.resolution.account import Account
    from kg.vocabulary.model import Vocabulary

SLOTS = frozenset({"meeting", "intended_for"})  # whose value is a meeting
_NUMBER = re.compile(r"\d{1,4}")
_DETAILS = ("date", "written_date", "mode", "place", "hosts")


def own(reading: Reading) -> dict[str, Meeting]:
    """The meetings that a release speaks of, by IRI."""
    return {each.about.iri: each.about for each in reading.claims if isinstance(each.about, Meeting)}


def named(name: str, reading: Reading, vocabulary: Vocabulary) -> list[Meeting]:
    """The meetings that a name or an IRI means: the release's own, else the one of a series of the vocabulary."""
    known = own(reading)
    if name in known:
        return [known[name]]
    wanted = plain(name)
    text = reading.release.text
    said = {
        each.about.iri: each.about
        for each in reading.claims
        if isinstance(each.about, Meeting) and plain(text[each.evidence.start : each.evidence.end]) == wanted
    }
    called = {iri: one for iri, one in known.items() if wanted in map(plain, _names(one, reading, vocabulary))}
    return list((said or called).values()) or _of_vocabulary(name, vocabulary)


def called(account: Account, vocabulary: Vocabulary, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The meetings of a release that names mean, as they are shown; `wanted` are `plain` names. As (name, IRI)."""
    for iri in account.of_kind("meeting"):
        series, number = account.one(iri, "inSeries") or "", account.one(iri, "ordinal")
        told = [*_entry_labels(series, vocabulary), *((code, words) for words, code in account.forms.get(series, ()))]
        near = [(code, label) for code, label in told if any(plain(label) in name for name in wanted)]
        names = set(_numbered(int(number), near)) if number else {plain(label) for _, label in near}
        yield from ((name, iri) for name in names & wanted)


def of_series(name: str, reading: Reading, vocabulary: Vocabulary) -> list[Meeting]:
    """The release's meetings of a series that is given by name or IRI."""
    wanted = plain(name)
    return [
        one
        for one in own(reading).values()
        if name == one.series or wanted in (plain(label) for _, label in _labels(one.series, reading, vocabulary))
    ]


def destination(reading: Reading, before: Meeting, after: Meeting) -> str:
    """The IRI of a meeting as it is corrected: another one where its series or number is."""
    if (before.series, before.ordinal) == (after.series, after.ordinal):
        return before.iri
    stem = slug(reading.release.document)
    turn = before.iri.removeprefix(meeting_iri(before.series, stem)) if before.ordinal is None else ""
    turn = turn if turn != before.iri else ""
    return meeting_iri(after.series, after.ordinal if after.ordinal is not None else stem + turn)


def aside(reading: Reading, meeting: Meeting) -> str:
    """Let a meeting stand aside, since another one takes its IRI and it gets another one itself; its IRI until then."""
    before, meeting.iri = meeting.iri, f"{meeting.iri}~"
    for each in reading.claims:
        if isinstance(each.about, Act | Participation):
            _rename(each.about, before, meeting.iri)
    return meeting.iri


def moved(reading: Reading, before: Meeting, after: Meeting, iri: str) -> str:
    """Let the release speak of a meeting as it is corrected wherever it spoke of it before; the meeting's IRI then.

    What a person says of series or number makes it another meeting: its acts and who took part go with it. Where the
    release speaks of that one too, the two become one.
    """
    after.iri = iri
    for each in reading.claims:
        about = each.about
        if isinstance(about, Meeting) and about.iri == after.iri != before.iri:
            for name in _DETAILS:
                setattr(after, name, getattr(about, name) or getattr(after, name))
    for each in reading.claims:
        about = each.about
        if isinstance(about, Meeting) and about.iri in {before.iri, after.iri}:
            each.about = after
        elif isinstance(about, Act | Participation) and after.iri != before.iri:
            _rename(about, before.iri, after.iri)
    return after.iri


def _rename(about: Act | Participation, before: str, after: str) -> None:
    about.meeting = after if about.meeting == before else about.meeting
    if isinstance(about, Act):
        about.intended_for = after if about.intended_for == before else about.intended_for
        about.targets = list(dict.fromkeys(after if one == before else one for one in about.targets))


def _of_vocabulary(name: str, vocabulary: Vocabulary) -> list[Meeting]:
    """The meetings of the vocabulary's series that are so called, or whose IRI it is."""
    wanted = plain(name)
    found: dict[str, Meeting] = {}
    for number in map(int, _NUMBER.findall(name)):
        for entry in vocabulary.entries.values():
            if entry.kind != "series":
                continue
            iri = meeting_iri(entry.iri, number)
            if iri == name or wanted in _numbered(number, _labels(entry.iri, None, vocabulary), wanted):
                found.setdefault(iri, Meeting(iri, entry.iri, number))
    return list(found.values())


def _names(one: Meeting, reading: Reading, vocabulary: Vocabulary) -> Iterator[str]:
    """What a release's meeting is called."""
    labels = _labels(one.series, reading, vocabulary)
    if one.ordinal is not None:
        yield from _numbered(one.ordinal, labels)
    else:
        yield from (label for _, label in labels)


def _numbered(number: int, labels: Iterable[tuple[str, str]], inside: str = "") -> Iterator[str]:
    for code, label in labels:
        if not inside or plain(label) in inside:  # each name costs a query
            yield plain(meeting_name(number, label, code) or "")


def _labels(series: str, reading: Reading | None, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """The names of a series, in the vocabulary and in a release, as (language, name)."""
    thing = reading.things.get(series) if reading else None
    return _entry_labels(series, vocabulary) + [(code, words) for words, code in (thing.forms if thing else ())]


def _entry_labels(series: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    entry = vocabulary.entries.get(series)
    return [(code, label) for code, labels in entry.labels.items() for label in labels] if entry else []


def plain(name: str) -> str:
    """A name as it is compared: in small letters, with single spaces."""
    return " ".join(name.lower().split())
