"""From when to when a term of office runs, and of whom a coordinator is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.eras import BUDDHIST, FIRST_BUDDHIST_YEAR
from kg.language.protocol import DateValue
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention

_BESIDE = 14  # characters beside a date in which the word stands that it is a term's end
_BRACKETS = re.compile(r"\([^()\n]{4,60}\)")
_PARTNER = 60  # characters behind an office in which its partner stands
_YEAR = re.compile(r" ?((?:19|20|25)\d\d)(?!\d)")  # right behind an office, as in "the chair of APEC 2022"


@dataclass(frozen=True, slots=True)
class Term:
    """Beginning and end as far as they are told, and the words that tell them."""

    start: str | None
    end: str | None
    dates: tuple[Mention, ...]


def term(things: Things, frame: Frame) -> Term:
    """The term that a frame's words tell: a range of dates, or dates of which words say that they are the end."""
    told: dict[int, Mention] = {}
    for span in (*frame.objects, frame.clause):
        told |= {m.start: m for m in things.marked.within(span) if m.kind == "date" and isinstance(m.value, DateValue)}
    return term_of(things, [told[place] for place in (told if frame.objects else sorted(told))])


def bracketed(things: Things, frame: Frame) -> Term:
    """The term in brackets behind an office or its holder: "country coordinator (2021-2024)"."""
    lower = things.marked.folded.lower
    offices = [m for span in (frame.cue_span, *frame.objects, frame.clause) for m in things.marked.within(span)]
    last = max((m.end for m in offices if m.kind == "position"), default=frame.clause.end)
    reach = lower.find("\n", last)
    until = min(reach if reach >= 0 else len(lower), last + _PARTNER)
    for match in _BRACKETS.finditer(lower, frame.clause.start, until):
        inside = things.marked.within(Span(*match.span()))
        dates = [m for m in inside if m.kind == "date" and isinstance(m.value, DateValue)]
        if not dates or len(match[0]) - sum(m.end - m.start for m in dates) > _BESIDE:
            continue
        told = term_of(things, dates)
        two = len(dates) > 1 and told.start and not told.end  # "from … to …" of which no words tell the end
        return Term(told.start, _day(dates[1]), tuple(dates[:2])) if two else told
    return Term(None, None, ())


def numbered(things: Things, frame: Frame) -> Term:
    """The term of an office whose name ends in its year: "the chair of APEC 2022"."""
    year = _YEAR.match(things.marked.folded.text, frame.cue_span.end)
    if year is None:
        return Term(None, None, ())
    told = int(year[1])
    return Term(str(told - BUDDHIST if told >= FIRST_BUDDHIST_YEAR else told), None, ())


def term_of(things: Things, dates: Sequence[Mention]) -> Term:
    """The same of the dates themselves."""
    ranges = [m for m in dates if isinstance(m.value, DateValue) and m.value.end]
    if ranges and isinstance(ranges[0].value, DateValue):
        return Term(ranges[0].value.start, ranges[0].value.end, (ranges[0],))
    ends = [m for m in dates if _ends(things, m)]
    starts = [m for m in dates if m not in ends]
    first, last = next(iter(starts), None), next(iter(ends), None)
    return Term(_day(first), _day(last), tuple(m for m in (first, last) if m is not None))


def _day(date: Mention | None) -> str | None:
    return date.value.start if date is not None and isinstance(date.value, DateValue) else None


def _ends(things: Things, date: Mention) -> bool:
    """Whether words beside a date say that something lasts until then."""
    words = things.words_at(date.start)
    lower = things.marked.folded.lower
    before = lower[max(0, date.start - _BESIDE) : date.start].rstrip()
    return before.endswith(words.get("term_until_before", ())) or lower[date.end : date.end + _BESIDE].startswith(
        words.get("term_until_behind", ())
    )


def partner(things: Things, office: Mention) -> Span | None:
    """Where an office of another partner is named whole, which the words of the vocabulary's name only begin or end.

    "country coordinator for ASEAN-X relations", 対X調整国: the vocabulary knows the office of one partner.
    """
    words = things.words_at(office.start)
    lower = things.marked.folded.lower
    near = things.marked.within(Span(max(0, office.start - _PARTNER), office.start))
    before = near[-1] if near and near[-1].end == office.start else None
    for lead in words.get("partner_before", ()) if before else ():
        if before is not None and lower.endswith(lead, 0, before.start):
            return Span(before.start - len(lead), office.end)
    if not lower.startswith(words.get("partner_behind", ()), office.end):
        return None
    if taken_over(things, office):  # whoever held it until then is no partner
        return None
    named = [m for m in _near(things, Span(office.end, min(len(lower), office.end + _PARTNER))) if m.kind != "date"]
    last = office.end
    for mention in named:
        if mention.start - last > _PARTNER // 3:
            break
        last = mention.end
    tail = next((w for w in words.get("partner_tail", ()) if lower.startswith(w, last)), "")
    return Span(office.start, last + len(tail)) if last > office.end else None


def taken_over(things: Things, office: Mention) -> bool:
    """Whether the words behind an office tell from whom it is taken over."""
    words = things.words_at(office.start)
    return things.marked.folded.lower.startswith(words.get("term_before", ()), office.end)


def to_come(things: Things, office: Mention) -> Span | None:
    """An office with the words that tell that somebody holds it only later: "next coordinator", 次期調整国."""
    words = things.words_at(office.start)
    lower = things.marked.folded.lower
    for word in words.get("office_to_come_before", ()):
        start = len(lower[max(0, office.start - _BESIDE - len(word)) : office.start].rstrip())
        start += max(0, office.start - _BESIDE - len(word)) - len(word)
        whole = not word.isascii() or not lower[max(0, start - 1) : max(0, start)].isalpha()
        if start >= 0 and lower.startswith(word, start) and whole:
            return Span(start, office.end)
    behind = office.end + (lower[office.end : office.end + 1] == " ")
    word = next((one for one in words.get("office_to_come_behind", ()) if lower.startswith(one, behind)), "")
    return Span(office.start, behind + len(word)) if word else None


def _near(things: Things, span: Span) -> list[Mention]:
    found: Iterable[Mention] = (*things.marked.within(span), *things.marked.inside(span))
    kinds = {"actor", "topic"}
    return sorted((m for m in found if m.kind in kinds and span.contains(m)), key=lambda m: m.start)
