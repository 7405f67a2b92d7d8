"""Whoever the report of a journey is about: what it tells without a subject, and where he went, he did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_DOES = frozenset({"は", "が"})
_MARKS = "()0123456789.、 \t　・○●◯◎■▶-①②③④⑤⑥⑦⑧⑨⑩"


class Travellers:
    """Remembers, of one text, who is on a journey, and whether what is told is his."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "journey_of" (を訪問), "went_there" (を視察し) and "goes_on_with" (また)."""
        self._travels = compiled(alternation(words.get("journey_of", ())))
        self._went = compiled(alternation(words.get("went_there", ())))
        self._more = tuple(words.get("goes_on_with", ()))
        self._who: tuple[Folded, Mention] | None = None
        self._now = False  # whether nobody else was told of since he went somewhere

    def opened(self, scene: Scene) -> None:
        """Note who travels, and where a sentence tells without a subject that he went somewhere or received a guest."""
        text = scene.text.text
        if self._who is not None and self._who[0] is not scene.text:
            self._who, self._now = None, False
        subjects = [s for s in scene.subjects if s.particle != "の"]
        if subjects:
            self._now, first = False, subjects[0]
            people = [m for m in scene.mentions if m.kind == "person" and first.span.contains(m)]
            if people and first.particle in _DOES and self._travels.search(text, first.end, scene.sentence.end):
                self._who = (scene.text, people[-1])
        elif self._who is not None:
            begins = self._opens_line(scene) or text[slice(*scene.sentence)].lstrip().startswith(self._more)
            self._now = self._now or (begins and self._went.search(text, *scene.sentence) is not None)

    def carried_on(self, frame: Frame) -> None:
        """Let him do what is told of nobody else where he went."""
        alone = frame.subject is None and not frame.agents and frame.rule == "japanese-active"
        own = frame.fallback == "last" or frame.act == "ExchangeOfViews"
        if self._now and self._who is not None and alone and own:
            frame.agents = [self._who[1]]

    @staticmethod
    def _opens_line(scene: Scene) -> bool:
        """Whether nothing but the mark of a point stands before a sentence on its line."""
        text, start = scene.text.text, scene.sentence.start
        return not text[text.rfind("\n", 0, start) + 1 : start].strip(_MARKS)
