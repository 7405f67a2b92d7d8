"""Talks on the sidelines of a meeting: what is done in them is not done at the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.occasions import is_tied
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.mentions.collect import Sentence


_LATE = 0.5  # of a release: a meeting first named later is not what it is about
_JOURNEY = 400  # characters before a meeting in which the talks on the way to it are told
_OPENING = 6  # sentences that say what a release is about


def tells_only_of_talks(things: Things, occurrences: Sequence[Occurrence]) -> bool:
    """Whether the opening of a release tells of talks between two sides, whatever meetings it names besides."""
    marked = things.marked
    for sentence in marked.sentences[:_OPENING]:
        words = things.words_in(sentence.language.code).get("bilateral", ())
        text = marked.folded.lower[sentence.span.start : sentence.span.end]
        if any(word in text for word in words):
            return True
    late = len(marked.folded.text) * _LATE
    aside = (o.span.start > late or is_aside(things, o.span, marked.sentence_of(o.mention)) for o in occurrences)
    return bool(occurrences) and all(aside)


def is_aside(things: Things, name: Span, sentence: Sentence | None) -> bool:
    """Whether a meeting is named as what others met beside: "on the sidelines of …".

    So it is by weaker words too ("on the occasion of …", 「…の機会に」, ในห้วง) where the sentence tells of talks.
    """
    if is_tied(things, name, "margin"):
        return True
    return sentence is not None and is_tied(things, name, "occasion") and tells_of_talks(things, sentence.span)


def on_a_journey(things: Things, name: Span) -> bool:
    """Whether somebody met others on the way to a meeting: "talked with A, who visits to attend …".

    The day and the place are those of the talks.
    """
    words, lower = things.words_at(name.start), things.marked.folded.lower
    purpose, met = words.get("place_purpose", ()), words.get("meets_on_journey", ())
    begin = max(0, name.start - _JOURNEY, lower.rfind("\n", 0, name.start) + 1)
    before = lower[begin : name.start].rstrip()
    if not before.endswith(purpose):
        return False
    start = max((before.rfind(word) for word in words.get("journey_occasion", ())), default=-1)
    told = before[:start] if start >= 0 else ""
    return any(word in told for word in met)


def tells_of_talks(things: Things, span: Span) -> bool:
    """Whether the words of a span tell that two sides talked."""
    words = things.words_at(span.start).get("talks_of_two", ())
    told = things.marked.folded.lower[span.start : span.end]
    return any(word in told for word in words)


def asides(meetings: Meetings, sentence: Sentence) -> list[Span]:
    """The names of meetings in a sentence beside which others met, words for "the meeting" included."""
    things = meetings.things
    spans = [occurrence.span for occurrence in meetings.namings.inside(sentence.span)]
    spans += [Span(m.start, m.end) for m in sentence.mentions if m.kind == "reference" and things.role(m) == "meeting"]
    return [span for span in spans if is_aside(things, span, sentence)]


def only_beside(meetings: Meetings, meeting: Meeting) -> bool:
    """Whether a release names a meeting only as what others met beside."""
    marked = meetings.things.marked
    named = [o for o in meetings.namings_of(meeting) if not o.beside]
    return bool(named) and all(is_aside(meetings.things, o.span, marked.sentence_of(o.mention)) for o in named)
