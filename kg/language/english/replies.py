"""Replies to questions in parliament: who answers, and who asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.english.context import TITLE
from kg.language.protocol import Frame, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.protocol import Mention

_CONFIDENCE = 0.7
_PARAGRAPH = re.compile(r"\n\s*\n")


class Replies:
    """Reads such replies with the word lists of one vocabulary; what is asked tells no act."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what such titles, questions and lines before a question hold."""
        self._title = compiled(rf"\b(?:{alternation(words.get('reply_title', ()))})\b")
        self._asks = compiled(rf"\b(?:{alternation(words.get('asks_minister', ()))})\b")
        self._asker = compiled(rf",?\s\(?(?:{alternation(words.get('sits_in_parliament', ()))})\b")

    def told(self, scene: Scene) -> list[Frame] | None:
        """Who is named in the title of a reply or as having asked; None of what the reply itself says."""
        if not scene.context.speech or self._title.search(scene.lower, 0, TITLE) is None:
            return None
        people = [m for m in scene.mentions if isinstance(m.value, PersonValue)]
        if scene.title():
            return self._present(scene, [m for m in people if m == scene.context.giver])
        asks = self._asks.search(scene.lower, *scene.sentence)
        if asks is None and scene.sentence.start < scene.context.asked:
            return []
        if asks is not None:
            over = _PARAGRAPH.search(scene.context.text.text, asks.end())
            scene.context.asked = over.start() if over is not None else scene.sentence.end
            return self._present(scene, [m for m in people if m.end <= asks.start()])
        askers = [m for m in people if self._asker.match(scene.lower, m.end)]
        return self._present(scene, askers) if askers else None

    @staticmethod
    def _present(scene: Scene, people: list[Mention]) -> list[Frame]:
        frames = []
        for person in people:
            who = Span(person.start, person.end)
            frames.append(
                Frame("Attendance", "", who, scene.sentence, who, (), "none", "done", "english-reply", _CONFIDENCE)
            )
        return frames
