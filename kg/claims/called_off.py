"""What is told not to be: meetings put off or not held, whose old days and towns do not count, and offices denied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue
from kg.text import Span

if TYPE_CHECKING:
    import re

    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

_OFFICE = 40  # characters before the words of an office in which it is denied
_BEHIND = 14  # the same behind them
_DENIED = 24  # characters beside "postponed" in which that is denied


def is_off(patterns: Patterns, things: Things, sentence: Sentence) -> re.Match[str] | None:
    """The words of a sentence by which something was put off, called off or not held; None where nothing was."""
    code, lower = sentence.language.code, things.marked.folded.lower
    held = patterns.any_of(code, "not_held").search(lower, *sentence.span)
    if held is not None:
        return held
    put_off, _, denied = patterns.setbacks(code)
    for found in put_off.finditer(lower, *sentence.span):
        if not is_doubted(denied, lower, found, sentence):
            return found
    return None


def is_doubted(denied: re.Pattern[str], lower: str, found: re.Match[str], sentence: Sentence) -> bool:
    """Whether words beside those that tell a setback deny it or only ask for it; the month of May does not."""
    begin, end = max(sentence.span.start, found.start() - _DENIED), min(sentence.span.end, found.end() + _DENIED)
    doubts = denied.finditer(lower, begin, end)
    return not all(any(m.start <= doubt.start() < m.end for m in sentence.dates) for doubt in doubts)


def days_left(patterns: Patterns, things: Things, sentence: Sentence, dates: list[Mention]) -> list[Mention]:
    """Of the `dates` of a sentence those that still count for a meeting that it names.

    Of one that was put off it is the new day, with the words that move it: "was postponed from May to June". A day
    for which it was planned is none: 4月に開催を予定していた会議を延期.
    """
    off = is_off(patterns, things, sentence) if dates else None
    if off is None:
        return dates
    lower, moved = things.marked.folded.lower, patterns.any_of(sentence.language.code, "moved_to")
    behind = patterns.any_of(sentence.language.code, "moved_to_behind")
    new = []
    for date in dates:
        lead = lower[off.end() : date.start].rstrip() if date.start >= off.end() else ""
        led = any(found.end() == len(lead) for found in moved.finditer(lead)) or behind.match(lower, date.end)
        value = date.value
        if isinstance(value, DateValue) and value.end and (led or moved.search(lower, date.start, date.end)):
            new.append(replace(date, value=DateValue(value.end)))  # "from 10 October to 3 November": the latter
        elif led:
            new.append(date)
    planned = patterns.any_of(sentence.language.code, "was_planned")
    old = [date for date in dates if date.start < off.start()]
    return new or [date for date in old if not planned.search(lower, date.end, off.start())][-1:]


def is_denied(patterns: Patterns, things: Things, frame: Frame) -> bool:
    """Whether words beside an office say that it is not held: "will not serve as coordinator", 議長国を務めない."""
    begin, end = frame.cue_span
    code, lower = things.language_at(begin), things.marked.folded.lower
    before = Span(max(frame.clause.start, begin - _OFFICE), begin)
    return (
        patterns.any_of(code, "office_denied").search(lower, *before) is not None
        or patterns.any_of(code, "office_denied_behind").search(lower, end, end + _BEHIND) is not None
    )
