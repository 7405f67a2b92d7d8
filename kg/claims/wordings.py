"""Which words of a release tell the date and the place of a meeting."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.language.protocol import Mention
    from kg.mentions.collect import Marked

_LONGEST = 240  # characters of a quote
_AROUND = 80  # characters about what is quoted from a longer sentence
_PEOPLE = frozenset({"person", "position"})  # kinds of mentions of whoever may be somewhere
_SEEN = {"place", "actor"}  # kinds of what names a place: countries are actors, too


class Wordings:
    """The words of a release that tell date and place of its meetings."""

    def __init__(self, marked: Marked, meetings: Meetings) -> None:
        """Gather what tells dates and places, and where each meeting is named."""
        self._marked = marked
        self._told: dict[object, list[Mention]] = {}  # by date, or by the IRI of the place
        for mention in marked.mentions if meetings.known else ():
            if mention.kind == "date":
                self._told.setdefault(mention.value, []).append(mention)
            for iri in mention.iris if mention.kind in _SEEN else ():
                self._told.setdefault(iri, []).append(mention)
        self._spread: dict[object, Spread[Mention]] = {}
        self._named: dict[str, list[Span]] = {}
        for one in meetings.occurrences:
            self._named.setdefault(meetings.named(one).iri, []).append(one.span)

    def of(self, meeting: Meeting) -> tuple[dict[str, Span], frozenset[str]]:
        """The words that tell a meeting's "date" and "place", as far as the text tells them, and which are somebody's.

        Those are where somebody is told to have been: they stand in another sentence than the meeting, or before it
        with a person between them. The meeting may have begun before, and somebody may have been there from afar.
        """
        named, found, presence = Spread(self._named.get(meeting.iri, ())), {}, set()
        for slot, told in (("date", meeting.date), ("place", meeting.place)):
            best = self._best(told, named)
            if best is not None:
                where = _quote(self._marked, best, named.items)
                found[slot] = self._marked.folded.to_source(where.start, where.end)
                presence |= {slot} if self._of_somebody(best, named) else set()
        return found, frozenset(presence)

    def _of_somebody(self, best: Mention, named: Spread[Span]) -> bool:
        near = [span for span in named.items if _sentence(self._marked, best).contains(span)]
        if any(span.start < best.end for span in near):
            return False
        between = Span(best.end, min((span.start for span in near), default=best.end))
        return not near or any(m.kind in _PEOPLE for m in self._marked.within(between))

    def _best(self, told: object, named: Spread[Span]) -> Mention | None:
        """The mention that tells a date or place, nearest to the names of a meeting."""
        mentions = self._near(told, named) if told is not None else ()
        return min(mentions, default=None, key=lambda m: (*_far(self._marked, m, named), m.start))

    def _near(self, told: object, named: Spread[Span]) -> Iterator[Mention]:
        """What tells a date or place in the sentences that name a meeting, and the nearest before and behind each."""
        spread = self._spread.get(told)
        if spread is None:
            spread = self._spread[told] = Spread(self._told.get(told, ()))
        for span in named.items:
            sentence = _sentence(self._marked, span)
            start, end = min(sentence.start, span.start), max(sentence.end, span.end)
            yield from spread.touching(start, end)
            yield from (m for m in islice(spread.back_from(start), 1))
            yield from spread.next_from(end)


def _far(marked: Marked, mention: Mention, named: Spread[Span]) -> tuple[bool, int]:
    """How far a mention is from the nearest naming of its meeting; those in one sentence with one come first."""
    return not named.within(*_sentence(marked, mention)), named.distance(mention.start, mention.end)


def _sentence(marked: Marked, mention: Mention | Span) -> Span:
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
