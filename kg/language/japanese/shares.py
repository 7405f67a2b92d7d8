"""One verb for what each of several does: タイからは標識の統一、ラオスからは橋の点検に関する取組の紹介があった."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.language.protocol import Frame

_PARTICLES = frozenset({"は", "から", "より", "からは", "よりは"})
_SHARED = frozenset({"Announcement", "Emphasis", "Expectation", "Pledge", "Proposal", "Request", "Support", "Welcome"})
# What one of them tells has no verb of its own: nouns and nothing but nouns up to the comma
_MATTER = compiled(
    r"(?:[^、。をはがも」\n]{2,40}?(?:について|に関し(?:て)?|を)|[^、。をはがも」\n]{2,40}(?<![るたいしりてくけせみび])(?<!ので)(?<!ほか))、"
)
_OWN_ACT = compiled(r"(?:への|に対する)[^、。の]{2,4}、$")  # タイから支援への謝意、…
_MARKED = frozenset({"から", "より", "からは", "よりは"})


class Shares:
    """Gives each of those who share a verb an act of their own, with the objects of one vocabulary."""

    def __init__(self, objects: Objects) -> None:
        """`objects` finds what an act is about."""
        self._objects = objects

    def parted(self, scene: Scene, frames: Iterable[Frame]) -> Iterator[Frame]:
        """The frames, each behind those of whoever shares its verb, in order."""
        for frame in frames:
            shared = self._before(scene, frame)
            yield from shared
            own = tuple(o for o in frame.objects if not any(o in other.objects for other in shared))
            yield replace(frame, objects=own) if shared else frame

    def _before(self, scene: Scene, frame: Frame) -> list[Frame]:
        """The acts of those who stand before the one whom the verb is told of."""
        if frame.act not in _SHARED or frame.subject is None or len(scene.subjects) < 2:  # noqa: PLR2004 (two share)
            return []
        place = next((i for i, s in enumerate(scene.subjects) if s.span == frame.subject), 0)
        found: list[Frame] = []
        later = scene.subjects[place]
        for subject in reversed(scene.subjects[:place]):
            if not self._shares(scene, subject, later):
                break
            matter = Span(subject.end, later.span.start)
            objects = self._objects.find(scene.text, matter, scene.mentions, frame.act)
            if not objects:
                break
            clause = Span(subject.span.start, frame.clause.end)
            found.append(replace(frame, subject=subject.span, objects=tuple(objects), clause=clause, agents=[]))
            later = subject
        return found[::-1]

    @staticmethod
    def _shares(scene: Scene, subject: Subject, later: Subject) -> bool:
        """Whether nothing but what one is told of stands between him and the next, marked in the same way."""
        if subject.particle not in _PARTICLES or later.particle not in _PARTICLES:
            return False
        if (subject.particle in _MARKED) != (later.particle in _MARKED):
            return False
        between = (scene.text.text, subject.end, later.span.start)
        return _MATTER.fullmatch(*between) is not None and _OWN_ACT.search(*between) is None
