"""Which cues of the lexicon count in a Thai sentence: none inside a name, and of one form the one that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.thai.heads import ROLES
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.text import Folded

_CLOSED = frozenset({"document", "series", "actor", "person", "reference"})
_OBJECT = 60  # characters beside a cue in which what it asks for is named
_GIFT, _TASK = "Pledge", "Request"
_AUXILIARY = 6  # characters between a party and its verb: ได้, จะ, ก็จะ
_CLASS = {"document": "policydocument", "series": "meetingseries", "money": "monetaryamount"}


def gaps(sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
    """The sentence without its names: a cue never begins or ends inside one."""
    found = []
    start = sentence.start
    for mention in mentions:
        if mention.kind in _CLOSED and mention.start >= start:
            found.append(Span(start, mention.start))
            start = mention.end
    return [*found, Span(start, sentence.end)]


def blanked(lower: str, span: Span, mentions: Sequence[Mention], kinds: Collection[str]) -> str:
    """The words of a span with spaces for what is named in it of some kinds: they say what parts its ends besides."""
    words = lower[span.start : span.end]
    for mention in mentions:
        if mention.kind in kinds and span.start <= mention.start and mention.end <= span.end:
            start, end = mention.start - span.start, mention.end - span.start
            words = f"{words[:start]}{' ' * (end - start)}{words[end:]}"
    return words


def inside(hit: Hit, names: Sequence[Mention]) -> bool:
    """Whether a cue is part of a name."""
    return any(m.start <= hit.start and hit.end <= m.end for m in names)


def fitting(hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[Hit]:
    """Of several cues with one form, the one whose object holds what it asks for."""
    kept: list[Hit] = []
    for place, hit in enumerate(hits):
        role = hit.cue.act in ROLES  # one form may tell both of presence and of an act
        same = [
            h
            for h in hits[max(0, place - 4) : place + 5]
            if (h.start, h.end) == (hit.start, hit.end) and (h.cue.act in ROLES) == role
        ]
        asking = [h for h in same if h.cue.object_kinds]
        fits = [h for h in asking if _near(h, hits[place + 1 :], mentions) & {k.lower() for k in h.cue.object_kinds}]
        fits = [h for h in fits if h.cue.act != _TASK or _is_tasked(h, mentions)]
        plain = [h for h in same if not h.cue.object_kinds]
        if (fits or plain) and hit == (fits or plain)[0]:
            kept.append(hit)
    return kept


def _is_tasked(hit: Hit, mentions: Sequence[Mention]) -> bool:
    """Whether those right behind a verb of giving work are a body: who is sent in somebody's place is a person."""
    return any(m.kind == "actor" and 0 <= m.start - hit.end <= 1 for m in mentions)


def _near(hit: Hit, later: Sequence[Hit], mentions: Sequence[Mention]) -> set[str]:
    """What kinds of things are named where the object of a cue stands."""
    begin = hit.start - _OBJECT if hit.cue.object == "before" else hit.end
    end = min([begin + _OBJECT, *_stops(hit, later, mentions)])
    kinds = {str(k).lower() for m in mentions if begin <= m.start < end for k in (m.kind, m.type)}
    return kinds | {_CLASS[kind] for kind in kinds if kind in _CLASS}


def _stops(hit: Hit, later: Sequence[Hit], mentions: Sequence[Mention]) -> Iterator[int]:
    """Where an act of others ends the object of a cue: the gift of another party, the proposal that one supports."""
    parties = [m.end for m in mentions if m.kind in DOERS and m.start > hit.end]
    for other in later:
        gives = other.cue.act == _GIFT
        theirs = gives and other.start > hit.end and any(0 <= other.start - end <= _AUXILIARY for end in parties)
        if theirs or (other.start == hit.end and other.cue.voice == "nominal" and not gives):
            yield other.start


def listed(place: int, mentions: Sequence[Mention]) -> bool:
    """Whether another party ends at the space before a place: "A, B and C"."""
    return any(m.kind in DOERS and m.end == place - 1 for m in mentions)


def skip(text: Folded, start: int) -> int:
    """`start` moved right over white space."""
    while start < len(text.text) and text.text[start] in " \n":
        start += 1
    return start


def trim(text: Folded, clause: Span) -> int:
    """The end of a clause without white space."""
    return clause.start + len(text.text[clause.start : clause.end].rstrip())
