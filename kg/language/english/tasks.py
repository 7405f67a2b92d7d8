"""Lists in English of what a body or a plan is there for, which are no acts: "a group, which will: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.scene import ITEM
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame


class Tasks:
    """Finds such lists with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what leads to a list: of a body's tasks, or of the matters of one act."""
        leads = alternation(words.get("task_lead", ()))
        tools = alternation(words.get("task_body", ()))
        self._relative = compiled(rf"\b(?:which|that)\s(?:\w+ly\s)?(?:{leads}):$")
        self._body = compiled(
            rf"(?:this|the|such|each|its|our)\s(?:[\w'-]+\s){{0,6}}?(?:{tools})\s[^.;:]*?\b(?:{leads}):$"
        )
        self._matters = compiled(rf"\b(?:{alternation(words.get('matters_lead', ()))}):$")

    @staticmethod
    def within(scene: Scene) -> bool:
        """Whether the sentence is an item of such a list."""
        return scene.context.tasks and ITEM.match(scene.lower, *scene.sentence) is not None

    def note(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """Note whether such a list begins behind the sentence; the frames without one of its last verb."""
        context, (start, end) = scene.context, scene.sentence
        if ITEM.match(scene.lower, start, end):
            return list(frames)
        context.tasks = self._begins(scene)
        context.matters = self._matters.search(scene.lower, start, end) is not None
        if not context.tasks:
            return list(frames)
        context.listing = None
        return [frame for frame in frames if frame.cue_span.end < end - 1]

    def _begins(self, scene: Scene) -> bool:
        found = self._relative.search(scene.lower, *scene.sentence) or self._body.match(
            scene.lower, scene.begin, scene.sentence.end
        )
        return found is not None
