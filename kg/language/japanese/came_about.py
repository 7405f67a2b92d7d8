"""What came about at a meeting, told without saying who agreed on it: 次回会合は、…で開催することとなった."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.objects import LEADS
from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.language.japanese.syntax import Predicate

_TOPICS = ("は", "も", "が", "を", "については", "につき", "に関し", "の")
_NUMBERED = r"第?\d{1,3}回[^、。はがを]{0,30}"
_NEAR = 12  # characters before such words in which that is told which came about
_OPEN = "て"  # …こととなっている is what is foreseen
_DOERS = frozenset({"actor", "person", "position"})


class CameAbout:
    """Tells what all agreed on from what only somebody is going to do, with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "came_about", "coming_meeting", "put_off" and "together"."""
        self._forms = words.get("came_about", ())
        coming = alternation(words.get("coming_meeting", ()))
        topic = rf"(?:{_NUMBERED}|{coming}[^、。はがを]{{0,12}})(?:{alternation(_TOPICS)})"
        self._coming = compiled(rf"{LEADS.pattern}[\d)]*{topic}")
        put_off = alternation(table(words, "put_off"))
        self._put_off = compiled(rf"(?:{put_off})[^、。]{{0,6}}$")
        self._together = words.get("together", ())

    def told(self, scene: Scene, head: Predicate) -> bool:
        """Whether a predicate is one of the words for what came about."""
        return bool(self._forms) and scene.text.text.startswith(self._forms, head.hit.start)

    def idle(self, scene: Scene, head: Predicate, opens: Callable[[Scene], bool]) -> bool:
        """Whether it tells no agreement: what is foreseen or put off, or what somebody alone is going to do.

        `opens` tells a sentence that opens an item of its own, in which all who met act.
        """
        text = scene.text.text
        if not self.told(scene, head):
            return False
        put_off = self._put_off.search(text, max(scene.sentence.start, head.hit.start - _NEAR), head.hit.start)
        if put_off or text.startswith(_OPEN, head.hit.end):
            return True
        if self.coming(scene):
            return False
        doers = [s for s in scene.subjects if self._acts(scene, s) and s.end <= head.hit.start]
        return bool(doers) or not (opens(scene) or scene.subjects)

    def coming(self, scene: Scene) -> bool:
        """Whether the sentence begins with a meeting to come."""
        return self._coming.match(scene.text.text, *scene.sentence) is not None

    def whose(self, scene: Scene, head: Predicate, subject: Subject | None) -> Subject | None:
        """The subject; whoever is to hold a coming meeting did not agree alone: 次回会合は、Xが主催することとなった."""
        return None if self.told(scene, head) and self.coming(scene) else subject

    def _acts(self, scene: Scene, subject: Subject) -> bool:
        """Whether a subject is somebody alone, and no word for all who met."""
        if scene.text.text.startswith(self._together, subject.span.start):
            return False
        return any(m.kind in _DOERS and subject.span.contains(m) for m in scene.mentions)
