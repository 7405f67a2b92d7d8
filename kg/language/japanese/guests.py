"""Who came, and whose statement a minute is: they do what is told without a subject."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame, Mention
    from kg.text import Folded


class Guests:
    """Remembers, of one text, who came and who speaks."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._guest: tuple[Folded, Mention] | None = None
        self._speaker: tuple[Folded, Mention] | None = None

    def served(self, scene: Scene, frame: Frame, mine: Mention | None) -> Frame:
        """The frame of a role; whoever chairs with somebody from abroad is of the home country: Xとの共同議長."""
        text = scene.text.text
        topics = [s.span for s in scene.subjects if s.particle == "は"]
        guests = [m for m in scene.mentions if m.kind == "person" and Span(m.start, m.end) in topics]
        if guests and frame.act == "Attendance":
            self._guest = (scene.text, guests[0])
        beside = frame.act == "Cochairing" and text.startswith("との共同", frame.cue_span.start - len("との"))
        if not beside or mine is None or frame.subject is None or scene.sentence.contains(mine):
            return frame
        return replace(frame, objects=(Span(mine.start, mine.end),))

    def opened(self, scene: Scene) -> None:
        """Note who speaks where a minute says so in brackets: 【X大臣】."""
        text, start = scene.text.text, scene.sentence.start
        first = next((m for m in scene.mentions if m.kind == "person"), None)
        opens = first is not None and text.startswith("】", first.end) and text[first.start - 1] == "【"
        if first is not None and opens and first.start - start <= 1:
            self._guest = self._speaker = (scene.text, first)

    def answers(self, scene: Scene, mine: Mention | None) -> None:
        """Note that whoever of the home country the record is of answers."""
        if mine is not None:
            self._guest = self._speaker = (scene.text, mine)

    def carried_on(self, scene: Scene, frame: Frame) -> None:
        """Let whoever came do what is told first without a subject (首相は会議に臨んだ。…と強調した)."""
        alone = frame.subject is None and not frame.agents and frame.rule == "japanese-active"
        alone = alone and (frame.fallback != "meeting" or scene.talks is not None)  # what is agreed, all agree on
        if self._speaker is not None and self._speaker[0] is scene.text and alone:
            frame.agents = [self._speaker[1]]  # a statement of one person's own
            return
        if self._guest is None or self._guest[0] is not scene.text:
            return
        if frame.subject is not None or frame.agents:
            self._guest = None
        elif frame.fallback == "last" and frame.rule == "japanese-active":
            frame.agents = [self._guest[1]]
