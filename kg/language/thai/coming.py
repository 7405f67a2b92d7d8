"""What is still to be done with a thing, told in a clause after its name: "แผน … ที่จะได้รับการรับรองใน…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_MADE = frozenset({"Adoption", "Announcement"})
_BODIES = frozenset({"Centre", "Fund"})
_SURE = 0.75


class Coming:
    """Finds such clauses with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile: a relative, words of the future, a passive (one of the first and the last may lack), and the act."""
        made = [cue for cue in cues if cue.act in _MADE and cue.object == "after"]
        self._cues = {form: cue for cue in reversed(made) for form in cue.forms}
        relative, planned = alternation(words.get("relative", ())), alternation(words.get("coming", ()))
        passive, place = alternation(words.get("passive", ())), alternation(words.get("coming_place", ()))
        self._pattern = compiled(
            rf"[\s\")]*(?P<clause>(?:{relative})\s?(?:{planned})(?:{passive})?|(?:{planned})(?:{passive}))"
            rf"(?P<form>{alternation(self._cues)})"
            rf"(?=\s*(?:{place}|$))"
        )

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """A frame of each document, centre or fund with such a clause right after it; its clause is that one."""
        for mention in mentions:
            if mention.kind != "document" and mention.type not in _BODIES:
                continue
            match = self._pattern.match(text.lower, mention.end, sentence.end)
            if match is None:
                continue
            cue, end = self._cues[match["form"]], self._end(mentions, match.end(), sentence.end)
            yield Frame(
                cue.act,
                cue.iri,
                Span(*match.span("form")),
                Span(match.start("clause"), end),
                None,
                (Span(mention.start, mention.end), Span(match.end(), end)),
                "meeting",
                "planned",
                "thai-coming",
                _SURE,
            )

    @staticmethod
    def _end(mentions: Sequence[Mention], start: int, end: int) -> int:
        """Where the words about when and at which meeting end."""
        told = [m.end for m in mentions if m.kind in {"date", "series"} and start <= m.start < end]
        return max(told, default=start)


def without(frames: Sequence[Frame], coming: Sequence[Frame]) -> list[Frame]:
    """The frames whose cue is in no such clause, their objects ending where one begins."""
    kept = []
    for frame in frames:
        if any(one.clause.overlaps(frame.cue_span) for one in coming):
            continue
        for one in coming:
            if frame.cue_span.end <= one.clause.start < frame.clause.end:
                frame.objects = tuple(_before(span, one.clause.start) for span in frame.objects)
                frame.clause = Span(frame.clause.start, one.clause.start)
        kept.append(frame)
    return kept


def _before(span: Span, end: int) -> Span:
    return Span(span.start, end) if span.start < end < span.end else span
