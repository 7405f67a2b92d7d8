"""What somebody opposes: a plan that is not supported, or a wrong, against which it is a stance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame

_STANCE = "Emphasis"  # the class of the verbs that oppose, whatever they oppose
_SAID = frozenset({"done", "planned"})


class Opposed:
    """Judges verbs that oppose with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._opposing = compiled(rf"\b(?:{alternation(words.get('opposing', ()))})\b")
        wrongs = alternation(words.get("opposed_wrong", ()))
        leads = alternation(words.get("preposition", ()))
        self._wrong = compiled(rf"\s?(?:to\s)?(?:(?!(?:{leads})\s)[\w'/-]+,?\s)*?(?:{wrongs})\b")
        self._firmly = compiled(rf"\b(?:{alternation(words.get('firmly', ()))})\b")

    def told(self, scene: Scene, frame: Frame) -> Frame:
        """The frame; that denies support where it opposes a plan, and condemns where it firmly opposes a wrong."""
        lower, (start, end) = scene.lower, frame.cue_span
        if frame.act != _STANCE or frame.modality not in _SAID or not self._opposing.search(lower, start, end):
            return frame
        if not self._wrong.match(lower, end, scene.sentence.end):
            return replace(frame, act="Support", modality="negated")
        group = max(scene.sentence.start, lower.rfind(" ", 0, max(0, start - 1)))
        return replace(frame, act="Condemnation") if self._firmly.search(lower, group, end) else frame
