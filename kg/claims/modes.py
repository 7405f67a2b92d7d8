"""How a meeting was held: in one place, from afar, or both; and who only took part from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import begun_by
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.claims.meetings import Meetings
    from kg.claims.things import Things
    from kg.language.begun import Begun
    from kg.mentions.collect import Sentence

MODES = {"mode_hybrid": "Hybrid", "mode_videoconference": "Videoconference", "mode_in_person": "InPerson"}
_ASIDES = frozenset({"date", "place"})  # what may stand between a verb of holding and the place
_DAY = len("2030-05-03")
_BESIDE = 44  # characters between a verb of attendance and words for a mode


def _of_modes(words: Mapping[str, tuple[str, ...]]) -> Begun:
    """Any words for a mode in a language."""
    return begun_by(word for word_class in MODES for word in words.get(word_class, ()))


def mode_of(meetings: Meetings, sentence: Sentence) -> tuple[str | None, bool]:
    """The mode that a sentence tells, and whether it tells it only of how somebody took part.

    "Minister X attended virtually" says less of the meeting than "the meeting was held virtually".
    """
    things, code = meetings.things, sentence.language.code
    told = meetings.undertakings.patterns.kept(_of_modes, code)
    if not told.places(things.marked.folded.lower, *sentence.span):
        return None, False
    words = things.words_in(code)
    text = things.marked.folded.lower[sentence.span.start : sentence.span.end]
    also, lead = words.get("mode_of_things", ()), words.get("mode_lead", ())
    for word_class, mode in MODES.items():
        places = [place for place in _places(text, words.get(word_class, ())) if _of_meeting(text, *place, also, lead)]
        if not places:
            continue
        if mode != "Videoconference":
            return mode, False
        before, behind = words.get("attends_before", ()), words.get("attends_behind", ())
        held = words.get("meets", ())
        return mode, all(_attends(text, *place, (before, behind, held)) for place in places)
    return None, False


def on_a_day_at_a_place(meetings: Meetings) -> None:
    """Take meetings that have a day and a place for such in one place, where nothing else is told of them.

    What is only planned, or recalled from long ago, may be told with both and no word of how it is held.
    """
    for meeting in meetings.known.values():
        day = meeting.date is not None and len(meeting.date.start) == _DAY
        held = not meetings.later(meeting) and not meetings.past(meeting)
        if meeting.mode is None and meeting.place is not None and day and held:
            meeting.mode = "InPerson"


def is_held_there(things: Things, sentence: Sentence) -> bool:
    """Whether a sentence tells that a meeting was held at a place that it names."""
    words = things.words_in(sentence.language.code)
    text = things.marked.folded.lower
    for mention in sentence.mentions:
        if mention.kind != "place":
            continue
        if text.startswith(words.get("held_at_behind", ()), mention.end):
            return True
        begin = max(sentence.span.start, mention.start - _BESIDE)
        verbs = (text.rfind(word, begin, mention.start) for word in words.get("held_at_before", ()))
        verb = max(verbs, default=-1)
        between = things.marked.within(Span(max(verb, begin), mention.start))
        if verb >= 0 and all(m.kind in _ASIDES for m in between):
            return True
    return False


def _places(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text, first and past-the-end character."""
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = text.find(word, start + len(word))


def _of_meeting(text: str, start: int, end: int, also: tuple[str, ...], lead: tuple[str, ...]) -> bool:
    """Whether words for a mode tell of a meeting: those that also tell of fraud, cars or schools need a word before."""
    if text[start:end] not in also:
        return True
    before = text[:start].rstrip(' "')
    return before.endswith(("(", *lead))


def _attends(text: str, start: int, end: int, words: tuple[tuple[str, ...], ...]) -> bool:
    """Whether words for a mode at a place stand beside a verb of attendance, with no word of holding between."""
    before, behind, held = words
    lead, tail = text[max(0, start - _BESIDE) : end], text[start : end + _BESIDE]
    verb = max((lead.rfind(word) for word in before if word in lead), default=-1)
    if verb >= 0 and not any(word in lead[verb:] for word in held):
        return True
    verb = min((tail.find(word) for word in behind if word in tail), default=-1)
    return verb >= 0 and not any(word in tail[:verb] for word in held)
