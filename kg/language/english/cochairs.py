"""Who chairs a meeting beside its chair: "chaired by A with B as co-chair"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame

_CHAIRS, _ATTENDS = "Chairing", "Attendance"


class Cochairs:
    """Tells chairs and those beside them apart with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        titles = alternation(words.get("beside_chair", ()))
        office = r"(?:,[^.;]{3,90},|\s\([^()]*\))?"
        self._as = compiled(rf"{office}\s(?:(?:serving|acting)\s)?as\s(?:the\s|a\s|its\s)?(?:{titles})\b")
        self._attends_as = compiled(
            rf"\sas\s(?:the\s|a\s|its\s)?(?:{titles})\b(?P<with>,?\s(?:together\s|along\s|jointly\s)?with\s)?"
        )
        self._with = compiled(r",?\s(?:and\s)?with\s(?:[\w.-]+\s){0,3}$")

    def told(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """The frames, and one more for each who is told beside a chair, who is none of the chairs."""
        found: list[Frame] = []
        for frame in frames:
            found.append(frame)
            if frame.act == _ATTENDS:
                self._both(scene, frame)
            if frame.act != _CHAIRS:
                continue
            people = [m for m in scene.mentions if m.kind == "person" and frame.clause.contains(m)]
            for person in people:
                if not self._as.match(scene.lower, person.end, scene.sentence.end):
                    continue
                own = Span(person.start, person.end)
                found.append(replace(frame, act="Cochairing", subject=own, agents=[], objects=()))
                lead = self._with.search(scene.lower, frame.clause.start, person.start)
                if frame.subject is not None and lead is not None and frame.subject.start < lead.start():
                    frame.subject = Span(frame.subject.start, min(frame.subject.end, lead.start()))
        return found

    def _both(self, scene: Scene, frame: Frame) -> None:
        """Let whoever attended as one of the chairs be one, with whoever is told together with them."""
        matter = Span(frame.cue_span.end, frame.clause.end)
        as_one = self._attends_as.search(scene.lower, *matter)
        if as_one is None or frame.subject is None:
            return
        frame.act = "Cochairing"
        others = [m for m in scene.mentions if m.kind == "person" and m.start >= as_one.end() and m.end <= matter.end]
        if as_one["with"] and others:
            own = [m for m in scene.mentions if m.kind == "person" and frame.subject.contains(m)]
            frame.agents, frame.objects = [*own, others[0]], (Span(matter.start, as_one.start()),)
