"""Lists of sums, each with what it is for: an act of its own for each line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Frame

_GIVING = frozenset({"Pledge", "Support", "Announcement"})
_MARK = re.compile(r"\s*(?:\(?[0-9a-zA-Zก-ฮア-ン]{1,3}[.)]|[0-9]{1,2}[ 、]|[・○●◯◇■▶※*•–-])\s*")
_EDGE = " \t,、:;-–~(「"
_CLOSING = " \t.;,。、)」"  # what may stand behind a sum at the end of its line
_FEWEST = 4  # characters that name what a sum is for


def sums_apart(things: Things, sentence: Span, frames: Sequence[Frame]) -> list[Frame]:
    """Frames with one of its own for each line of a list that tells a sum and, before it, what it is for.

    Such a list goes on with a frame that it is an object of, or stands below a `sentence` that says so.
    """
    if not any(frame.act in _GIVING for frame in frames):
        return list(frames)
    below = _below(things, sentence)
    return [part for frame in frames for part in (_parts(things, frame, below) if frame.act in _GIVING else [frame])]


def _parts(things: Things, frame: Frame, below: Sequence[Span]) -> list[Frame]:
    """A frame for each line of the list that goes on with one; the frame itself where the lines are no such list."""
    listed = any(_line(things, span) for span in frame.objects)
    objects = frame.objects if listed or not below else (*_told(things, frame.objects), *below)
    shares, rest = dict[Span, tuple[Span, Span]](), list[Span]()
    for span in objects:
        line = _line(things, span)
        share = _share(things, line) if line is not None else None
        if line is not None and share is not None:
            shares[line] = share
        elif line is not None and span.start > frame.cue_span.end:
            return [frame]  # a line without a sum
        else:
            rest.append(span)
    if not shares or any(line.contains(frame.cue_span) for line in shares):
        return [frame]
    rule = f"{frame.rule}-item"
    return [replace(frame, objects=(*rest, *share), clause=line, rule=rule) for line, share in shares.items()]


def _below(things: Things, sentence: Span) -> list[Span]:
    """The lines of a list of sums right below a sentence that announces one."""
    text, lower = things.marked.folded.text, things.marked.folded.lower
    words = things.words_at(sentence.start).get("list_below", ())
    if not lower[: sentence.end].rstrip(" :\n").endswith(words):
        return []
    found: list[Span] = []
    start = text.find("\n", sentence.end - 1) + 1
    while start and (line := _line(things, Span(start, start))) is not None and _share(things, line) is not None:
        found.append(line)
        start = text.find("\n", line.end) + 1
    return found if len(found) > 1 else []


def _told(things: Things, objects: Sequence[Span]) -> list[Span]:
    """The objects without those that only say that a list follows ("the following projects")."""
    lower = things.marked.folded.lower
    words = things.vocabulary.words_of_all("list_below")
    return [span for span in objects if not lower[span.start : span.end].strip(" :").endswith(words)]


def _line(things: Things, span: Span) -> Span | None:
    """The line of a list, without its mark, on which something stands; None where the line has no mark."""
    text = things.marked.folded.text
    start, end = text.rfind("\n", 0, span.start + 1) + 1, text.find("\n", span.start)
    mark = _MARK.match(text, start)
    return Span(mark.end(), end if end >= 0 else len(text)) if mark and mark.end() > start else None


def _share(things: Things, line: Span) -> tuple[Span, Span] | None:
    """What a line names and the one sum that it gives for it; None where there is no such sum."""
    money = [m for m in things.marked.within(line) if m.kind == "money"]
    if len(money) != 1 or things.marked.folded.text[money[0].end : line.end].strip(_CLOSING):
        return None
    words, text = things.words_at(line.start), things.marked.folded.text
    end = money[0].start
    leads = (*words.get("amount_lead", ()), *words.get("grant_before", ()))
    name = text[line.start : end].rstrip(_EDGE)
    while lead := next((word for word in leads if name.endswith(word)), ""):
        name = name.removesuffix(lead).rstrip(_EDGE)
    if len(name) < _FEWEST:
        return None
    return Span(line.start, line.start + len(name)), Span(money[0].start, money[0].end)
