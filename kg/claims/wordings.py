"""Which words of a release tell the date and the place of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.language.protocol import Mention
    from kg.mentions.collect import Marked

_LONGEST = 240  # characters of a quote
_AROUND = 80  # characters about what is quoted from a longer sentence
_SEEN = {"place", "actor"}  # kinds of what names a place: countries are actors, too


def wordings(marked: Marked, meetings: Meetings, meeting: Meeting) -> dict[str, Span]:
    """The words of the text that tell a meeting's "date" and "place", as far as the text tells them."""
    named = [one.span for one in meetings.occurrences if meetings.named(one) is meeting]
    found: dict[str, Span] = {}
    for slot, mentions in (("date", _dates(marked, meeting)), ("place", _places(marked, meeting))):
        best = min(((_far(marked, m, named), m.start, m) for m in mentions), default=None, key=lambda told: told[:2])
        if best is not None:
            where = _quote(marked, best[2], named)
            found[slot] = marked.folded.to_source(where.start, where.end)
    return found


def _dates(marked: Marked, meeting: Meeting) -> Iterator[Mention]:
    if meeting.date is not None:
        yield from (m for m in marked.mentions if m.kind == "date" and m.value == meeting.date)


def _places(marked: Marked, meeting: Meeting) -> Iterator[Mention]:
    if meeting.place is not None:
        yield from (m for m in marked.mentions if m.kind in _SEEN and meeting.place in m.iris)


def _far(marked: Marked, mention: Mention, named: Iterable[Span]) -> tuple[bool, int]:
    """How far a mention is from the nearest naming of its meeting; those in one sentence with one come first."""
    sentence = _sentence(marked, mention)
    near = min((max(span.start - mention.end, mention.start - span.end) for span in named), default=0)
    return not any(sentence.contains(span) for span in named), near


def _sentence(marked: Marked, mention: Mention) -> Span:
    sentence = marked.sentence_of(mention)
    return sentence.span if sentence is not None else Span(mention.start, mention.end)


def _quote(marked: Marked, mention: Mention, named: Iterable[Span]) -> Span:
    """The sentence of a mention; of a longer one what lies from the meeting's name to it, or what is around it."""
    sentence = _sentence(marked, mention)
    if sentence.end - sentence.start <= _LONGEST:
        return sentence
    for span in named:
        whole = Span(min(span.start, mention.start), max(span.end, mention.end))
        if sentence.contains(span) and whole.end - whole.start <= _LONGEST:
            return whole
    return Span(max(sentence.start, mention.start - _AROUND), min(sentence.end, mention.end + _AROUND))
