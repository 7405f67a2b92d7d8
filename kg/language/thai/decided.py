"""Who decided in Thai where a day stands between a body and its verb: "ที่ประชุม ครม. เมื่อวันที่ … มีมติเห็นชอบ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.thai.hits import blanked
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_FAR = 90  # characters between a body and what it decided
_DECISIONS = frozenset({"Agreement", "Adoption"})
_SHORT = 20  # characters of a short name in brackets


class Decided:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile which bodies decide, and what may stand between one and its verb."""
        self._bodies = tuple(words.get("deciding_body", ()))
        self._asked = tuple(words.get("asked_to_decide", ()))
        between = alternation(words.get("decided_between", ()))
        self._between = compiled(rf"(?:[\s,:\")]|\([^()]{{1,{_SHORT}}}\)|{between})*")

    def settle(self, text: Folded, frames: Sequence[Frame], mentions: Sequence[Mention]) -> None:
        """Let such decisions be those of the body, and not of whoever speaks."""
        if not any(frame.act in _DECISIONS for frame in frames):
            return
        bodies = [m for m in mentions if m.kind == "actor" and text.lower.startswith(self._bodies, m.start)]
        for frame in frames if bodies else ():
            if frame.act not in _DECISIONS:
                continue
            near = [m for m in bodies if 0 <= frame.cue_span.start - m.end <= _FAR]
            if near and near[-1] not in frame.agents and self._leads(text, near[-1], frame, mentions):
                frame.agents, frame.subject = [near[-1]], Span(near[-1].start, near[-1].end)
                if self._is_asked(text, near) and frame.modality == "done":
                    frame.modality = "planned"  # "will submit it to the cabinet to approve"

    def _is_asked(self, text: Folded, near: Sequence[Mention]) -> bool:
        """Whether a body, or the full name before its short one in brackets, is only asked to decide."""
        before = text.lower[: near[-1].start].rstrip()
        if before.endswith("(") and len(near) > 1:
            before = text.lower[: near[-2].start].rstrip()
        return before.endswith(self._asked)

    def _leads(self, text: Folded, body: Mention, frame: Frame, mentions: Sequence[Mention]) -> bool:
        """Whether nothing but days and words of deciding stand between a body and a verb."""
        between = blanked(text.lower, Span(body.end, frame.cue_span.start), mentions, {"date"})
        return self._between.fullmatch(between) is not None
