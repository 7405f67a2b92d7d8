"""The points that somebody makes, listed behind a colon: "Minister A made the following points:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.lists import style
from kg.language.english.scene import ITEM
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene

_TAKES_PART = frozenset({"person", "position", "series"})
_WILL = compiled(r"\swill\s")
_STANCE = 0.6
_REACH = 240  # characters of an item that tell its matter


class Points:
    """Finds such lists with the word lists of one vocabulary; within one, whoever makes the points speaks."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the pattern."""
        self._makes = compiled(rf"\b(?:{alternation(words.get('makes_points', ()))})[^.;]{{0,60}}:$")

    def begin(self, scene: Scene) -> None:
        """Note where the points of somebody begin, and where they are over."""
        context, (start, end) = scene.context, scene.sentence
        if context.points is not None and self._over(scene):
            context.points, context.speech, context.giver = None, False, None
        makes = self._makes.search(scene.lower, start, end) if not context.speech else None
        people = [m for m in scene.mentions if m.kind == "person" and makes is not None and m.end <= makes.start()]
        speaker = people[-1] if people else context.singular
        if makes is not None and speaker is not None:
            context.points, context.speech, context.giver = style(scene.lower, scene.sentence) or "", True, speaker

    @staticmethod
    def _over(scene: Scene) -> bool:
        """Whether a sentence goes on with what happened: marked as the one before the list, or about somebody."""
        mark = style(scene.lower, scene.sentence)
        if scene.context.points:
            return mark == scene.context.points
        return not mark and any(m.start - scene.begin <= len("the ") and m.kind in _TAKES_PART for m in scene.mentions)

    @staticmethod
    def promised(scene: Scene, frames: Sequence[Frame]) -> None:
        """Let what a country "will" give, as a point that somebody makes of what it does, be promised."""
        if scene.context.points is not None and Points._will(scene):
            for frame in frames:
                frame.modality = "done" if (frame.act, frame.modality) == ("Pledge", "planned") else frame.modality

    @staticmethod
    def _will(scene: Scene) -> bool:
        """Whether an item begins with a country and "will"."""
        return any(
            m.kind == "actor" and m.start - scene.begin in {0, len("the ")} and _WILL.match(scene.lower, m.end)
            for m in scene.mentions
        )

    @staticmethod
    def stance(scene: Scene) -> Frame | None:
        """What an item says without a verb that names an act: a point that its speaker makes."""
        context, (start, end) = scene.context, scene.sentence
        if context.points is None or context.giver is None or ITEM.match(scene.lower, start, end) is None:
            return None
        if scene.lower.endswith(":", start, end):
            return None  # the sentence that announces the points, which may be an item itself
        matter = Span(scene.begin, min(end, scene.begin + _REACH))
        where = Span(scene.begin, scene.begin)
        agents = [context.giver]
        act = "Pledge" if Points._will(scene) else "Emphasis"
        return Frame(act, "", where, matter, None, (matter,), "last", "done", "english-point", _STANCE, agents)
