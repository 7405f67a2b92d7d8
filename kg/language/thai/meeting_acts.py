"""What a Thai meeting does that is the subject of its clause, behind a spokesman who tells of it.

"รองโฆษก… เปิดเผยว่า ที่ประชุมรัฐมนตรี … ครั้งที่ 17 (17th A) เมื่อวันที่ 1 … ได้รับรอง …": the meeting adopted, no spokesman.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.thai.heads import ROLES, ends_with
from kg.language.thai.hits import blanked
from kg.language.words import alternation, longest
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_FAR = 160  # characters between a meeting's name and its verb: number, name in brackets, day


class MeetingActs:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what may stand before a meeting that acts, and between it and its verb."""
        self._before = (*longest(words, "complement"), *longest(words, "tight_connector"))
        between = alternation((*words.get("auxiliary", ()), *words.get("meeting_gap", ())))
        self._between = compiled(rf"(?:\s|\([^()\n]*\)|[\d/–-]|{between})*")

    def tell(self, text: Folded, sentence: Span, frames: Sequence[Frame], mentions: Sequence[Mention]) -> None:
        """Let the frames whose subject is a meeting be done by those who met."""
        meetings = [m for m in mentions if m.kind == "series" and sentence.start <= m.start]
        acting: Mention | None = None
        for frame in frames if meetings else ():
            verb = frame.cue_span.start
            near = [m for m in meetings if m.end <= verb <= m.end + _FAR]
            acting = next((m for m in near if self._acts(text, sentence, m, mentions, verb)), acting)
            if acting is None or frame.act in ROLES or any(a.end > acting.start for a in frame.agents):
                continue
            frame.agents, frame.subject, frame.fallback = [], None, "meeting"  # also what "and" joins to its verb

    def _acts(self, text: Folded, sentence: Span, meeting: Mention, mentions: Sequence[Mention], verb: int) -> bool:
        """Whether a meeting opens a clause, and only its number, day and the like part it from a verb."""
        lower = text.lower
        start = sentence.start + len(lower[sentence.start : meeting.start].rstrip())
        if start > sentence.start and not ends_with(lower, sentence.start, start, self._before):
            return False
        gap = blanked(lower, Span(meeting.end, verb), mentions, {"ordinal", "date"})  # wherever they stand
        return self._between.fullmatch(gap) is not None
