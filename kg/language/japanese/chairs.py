"""Who of each side chairs, where the sentence tells both: ASEAN側議長をXが、日本側議長をYが務めた."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.protocol import Frame
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from kg.text import Folded
    from kg.vocabulary.model import Cue

_CHAIR = "議長"
_WHO = r"(?P<who>[^。をはが]{2,50}?)"
_OFFICE = compiled(rf"(?P<role>(?:共同)?議長)を{_WHO}が(?=、|それぞれ|共同で|共に|務め|担|行)")
_SIDE = compiled(rf"側(?:は|から|からは)、?{_WHO}が(?=、|それぞれ|共同で)")
_TOGETHER = compiled(r"(?:それぞれ|共同で)(?P<role>(?:共同)?議長)(?:を(?:務め|担)|として(?:出席|参加|臨))")
_SERVES = compiled(r"務め|担[いっう]|行[いっう]")


class Chairs:
    """Frames of chairs of sides."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        """Find the cues of one chair and of several."""
        self._alone = cue_of(cues, "Chairing")
        self._several = cue_of(cues, "Cochairing") or self._alone

    def find(self, text: Folded, sentence: Span) -> Iterator[Frame]:
        """A frame for each chair that a sentence names after the office, or one for each side."""
        if text.text.find(_CHAIR, *sentence) < 0:
            return
        offices = list(_OFFICE.finditer(text.text, *sentence))
        if offices and _SERVES.search(text.text, offices[-1].end(), sentence.end):
            for match in offices:
                yield from self._frame(Span(*match.span("role")), match, several=len(offices) > 1)
        together = _TOGETHER.search(text.text, *sentence)
        sides = list(_SIDE.finditer(text.text, sentence.start, together.end())) if together else []
        if together is not None and len(sides) > 1:
            for match in sides:
                yield from self._frame(Span(*together.span("role")), match, several=True)

    def _frame(self, role: Span, match: re.Match[str], *, several: bool) -> Iterator[Frame]:
        cue, who = self._several if several else self._alone, Span(*match.span("who"))
        if cue is not None:
            clause = Span(min(role.start, who.start), max(role.end, who.end))
            yield Frame(cue.act, cue.iri, role, clause, who, (), "none", "done", "japanese-chairs", 0.85)
