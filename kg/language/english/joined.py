"""Acts in English that two verbs in a row tell once: "would give A and hand over B", "voiced A, stressing B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame

_PARTICIPLE, _WEIGHT = "english-participle", "Emphasis"
_OWN_VERB = frozenset({"english-finite", "english-present", "english-participle"})
_STANCES = frozenset({"Emphasis", "Pledge"})  # acts that two verbs in a row tell once


_QUALITY = compiled(r"(?:'s?|\b(?:its|their|his|her|our))\s[\w-]+\sand\s$")  # before what is no verb


class Joined:
    """Joins frames with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the words that point back to the matter of the verb before."""
        self._back = compiled(rf"\b(?:{alternation(words.get('points_back', ()))})\b")

    def of(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """The frames, one where two verbs in a row tell one act of the same people."""
        kept: list[Frame] = []
        sums = [m.start for m in scene.mentions if m.kind == "money"]
        for frame in frames:
            one = kept[-1] if kept else frame
            same = (one.act, one.modality) == (frame.act, frame.modality) and _same_doer(one, frame)
            clause = Span(one.clause.start, max(one.clause.end, frame.clause.end))
            told = frame.rule in _OWN_VERB and one.rule in _OWN_VERB and self._goes_on(scene, frame)
            if one is frame or not same or not told or any(clause.start <= at < clause.end for at in sums):
                kept.append(frame)
            else:
                one.clause, one.objects = clause, one.objects + frame.objects
        return kept

    def _goes_on(self, scene: Scene, frame: Frame) -> bool:
        """Whether a second verb goes on with what the first one told; a stance, where it has no matter of its own."""
        if _QUALITY.search(scene.lower, scene.sentence.start, frame.cue_span.start):
            return True  # "their enduring and shared commitment"
        if frame.act != _WEIGHT or frame.rule == _PARTICIPLE:
            return frame.act in _STANCES
        return any(self._back.search(scene.lower, *span) for span in frame.objects)


def _same_doer(one: Frame, two: Frame) -> bool:
    """Whether a verb has the subject of the verb before it."""
    if (one.subject, one.agents) == (two.subject, two.agents):
        return one.fallback == two.fallback
    if one.subject is None or two.subject is not None or not two.agents:
        return False
    return all(one.subject.contains(m) for m in two.agents)
