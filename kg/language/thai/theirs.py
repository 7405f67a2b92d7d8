"""What others do in what a Thai speaker hopes or is glad of: no act of the speaker's own.

"หวังว่า การดำเนินยุทธศาสตร์จะสร้างสรรค์ สนับสนุนอาเซียน": the strategy is to support; "ยินดีที่ยุทธศาสตร์ … ให้ความสำคัญกับ …" likewise.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_GLAD = frozenset({"Welcome", "Appreciation"})
_FAR = 240  # characters between the verb of hoping and what others are to do


class Theirs:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the verbs of doing that such a clause may go on with, and what shows that the speaker does it."""
        self._relative = tuple(words.get("relative", ()))
        self._that = tuple(words.get("complement", ()))
        will = alternation(words.get("will", ()))
        self._will = compiled(rf"(?:{will})")
        self._willing = compiled(rf"(?:{will})$")
        self._deed = compiled(rf"(?:{alternation(words.get('their_deed', ()))})")
        self._fact = compiled(
            rf"(?:{alternation(words.get('glad_that', ()))})(?!{alternation(words.get('own_fact', ()))})"
        )
        self._own = compiled(alternation(words.get("speaker_again", ())))

    def without(self, text: Folded, frames: Sequence[Frame], mentions: Sequence[Mention]) -> list[Frame]:
        """The frames without what others do, which is then part of what is hoped or welcomed."""
        ordered = sorted(frames, key=lambda frame: frame.cue_span.start)
        gone: list[Frame] = []
        for outer, frame in pairwise(ordered):
            party = self._party(text, outer, frame, mentions)
            if party is not None:
                frame.agents, frame.fallback = [party], "none"  # "glad that A, which …, announced"
            elif self._theirs(text, outer, frame):
                outer.objects = (*outer.objects, *frame.objects)
                outer.clause = Span(outer.clause.start, max(outer.clause.end, frame.clause.end))
                gone.append(frame)
        return [frame for frame in frames if not any(frame is one for one in gone)]

    def _party(self, text: Folded, outer: Frame, frame: Frame, mentions: Sequence[Mention]) -> Mention | None:
        """Whoever did what the speaker is glad of, where only a relative clause parts them from the verb."""
        if outer.act not in _GLAD or frame.subject is not None or frame.agents != outer.agents or not outer.objects:
            return None
        fact = self._fact.match(text.lower, outer.objects[0].start)
        party = next((m for m in mentions if fact is not None and m.start == fact.end() and m.kind in DOERS), None)
        if party is None or frame.cue_span.start - party.end > _FAR or party.end > frame.cue_span.start:
            return None
        between = text.lower[party.end : frame.cue_span.start]
        parted = between.startswith(self._relative) and between.endswith(" ")
        return party if parted and "\n" not in between and not self._own.search(between) else None

    def _theirs(self, text: Folded, outer: Frame, frame: Frame) -> bool:
        """Whether a frame that names nobody goes on what the one before hopes or is glad that others do."""
        begin, verb = outer.cue_span.end, frame.cue_span.start
        told = text.lower[begin:verb]
        alone = frame.subject is None and frame.agents == outer.agents and bool(outer.objects)
        if not alone or not told.strip() or len(told) > _FAR or "\n" in told or self._own.search(told):
            return False
        deed = self._deed.match(text.lower, verb) is not None
        if outer.act == "Expectation" and text.lower.endswith(self._that, outer.cue_span.start, begin):
            will = self._willing.search(told) or self._will.match(text.lower, verb)
            first = self._will.search(told[: -len(will.group())] if will and told.endswith(will.group()) else told)
            return first is None if will else deed and first is not None and told.endswith(" ")
        fact = self._fact.match(text.lower, outer.objects[0].start)
        return outer.act in _GLAD and deed and fact is not None and told.endswith(" ")
