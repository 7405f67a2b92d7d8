"""Meetings of a body with a partner told behind their name: "the ASEAN Reef Ministers' Meeting with Japan"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.language.partners import Partners
    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.gazetteer import Gazetteer

_ACTOR = frozenset({"actor"})
_RULE, _TYPE = "with-partner", "MeetingSeries"
_SHORT = re.compile(r"\s?\([^()\n]{2,20}\)")  # the abbreviation behind a name
_REACH = 30  # characters before a name within which a verb stands whose "with" it is
_MARKS = "-・"  # between the body and its partner in the name of their meeting
_OWNER = ("'", "’")


def partnered(folded: Folded, names: Iterable[Mention], partners: Partners, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The meetings whose names go on with a party that is none of the body's own: no meetings of the body alone."""
    found = list(names)
    ends = {m.start: m for m in found if m.kind == "actor" and m.iris}
    for series in (m for m in found if m.kind == "series"):
        for before, behind in partners.around:
            partner = _partner(folded, series, before, ends)
            if partner is None or not folded.lower.startswith(behind, partner.end):
                continue
            end = partner.end + len(behind)
            inside = [m for m in gazetteer.inside(folded, series, _ACTOR) if m.iris]
            if _is_theirs(folded, series, partner, inside, partners):
                told = " ".join(folded.text[series.start : end].split())
                bodies = [m for m in inside if partners.body(m.iris)]
                called = (told, *_beside(folded, series, bodies, partner, partners))
                yield _named(replace(series, end=end, rule=_RULE), called, gazetteer)
            break


def _partner(folded: Folded, series: Mention, before: str, ends: dict[int, Mention]) -> Mention | None:
    """The party that stands behind a name and these words."""
    short = _SHORT.match(folded.text, series.end)
    for end in (series.end, *([short.end()] if short else ())):
        if folded.lower.startswith(before, end):
            partner = ends.get(end + len(before))
            if partner is not None and not folded.text.startswith(_OWNER, partner.end):
                return partner
    return None


def _is_theirs(
    folded: Folded, series: Mention, partner: Mention, inside: Iterable[Mention], partners: Partners
) -> bool:
    """Whether a party meets with those `inside` a meeting's name, and no verb before tells what is done with it."""
    before = folded.lower[max(0, series.start - _REACH) : series.start]
    known = series.iris[0] if series.iris else None
    joins = partners.joins(known, [iri for m in inside for iri in m.iris], partner.iris[0])
    return joins and not any(word in before for word in partners.elsewhere)


def _named(series: Mention, names: tuple[str, ...], gazetteer: Gazetteer) -> Mention:
    """The series as the vocabulary has it by any of its names, else under the first that puts the partner beside."""
    told, *beside = names
    for name in names:
        if iris := gazetteer.exact(name, "series")[:1]:
            return replace(series, iris=iris, value=None, names=())
    return replace(series, iris=(), value=beside[0] if beside else told, type=_TYPE, names=(told,))


def _beside(
    folded: Folded, series: Mention, bodies: Iterable[Mention], partner: Mention, partners: Partners
) -> Iterator[str]:
    """The names with the partner behind or before the body, as told first: "ASEAN-Japan", 日ASEAN."""
    told = folded.text[partner.start : partner.end]
    for body in bodies:
        head, tail = folded.text[series.start : body.end], folded.text[body.end : series.end]
        yield from (f"{head}{mark}{told}{tail}" for mark in _MARKS)
        lead, rest = folded.text[series.start : body.start], folded.text[body.start : series.end]
        yield from (f"{lead}{called}{mark}{rest}" for called in partners.called(partner.iris[0]) for mark in ("", "・"))
