"""Points between whoever says them and the verb: X大臣から、 / ア …すべきこと / イ …であること / について述べました."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.japanese.lists import BULLET, KANA
from kg.language.protocol import DOERS, Frame
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_OPENS = ("から、", "からは、", "より、", "よりは、", "は、")
_MARK = rf"[ \t]*(?:\(?(?:\d{{1,2}}|[{KANA}a-j])[).、。 ]|{BULLET}| (?=\S))"
_POINTS = compiled(rf"[ \t]*(?:\n{_MARK}[^。\n]{{4,200}}(?:。)?[ \t]*)+", re.IGNORECASE)
_CLOSES = compiled(
    r"\s*\n[ \t]*"
    r"(?:(?:など|等|といった[^、。\n]{1,8}|の[^、。\n]{1,4}(?:点|項目|分野))?(?:について|に関し(?:て)?|を|に)|旨)"
    r"(?P<verb>[^、。\n]{0,24})(?:。|\n|$)"
)
_TELLS = frozenset({"Announcement", "Emphasis", "Proposal", "Request"})
_OWN = frozenset({"Appreciation", "Condemnation", "Expectation", "Support", "Welcome"})  # acts a point tells for itself
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class _List:
    """Whose points stand where in a text, and the act that the verb behind them tells."""

    text: Folded
    who: Mention
    cue: Cue
    points: Span
    end: int


class Points:
    """Finds such points with the cues and the objects of one vocabulary; remembers the list of a text at hand."""

    def __init__(self, cues: Iterable[Cue], objects: Objects) -> None:
        """Keep the forms of the verbs that may close a list, the longest first."""
        forms = ((form, cue) for cue in cues if cue.act in _TELLS and cue.voice != "nominal" for form in cue.forms)
        self._verbs = sorted(forms, key=lambda one: -len(one[0]))
        self._objects = objects
        self._list: _List | None = None

    def told(self, scene: Scene, hits: Sequence[Hit]) -> list[Frame] | None:
        """The act of one point; none for the lines around the points, None for what is no part of such a list."""
        if (opened := self._opened(scene)) is not None:
            self._list = opened
            return []
        at_hand = self._list
        start = scene.sentence.start
        if at_hand is None or at_hand.text is not scene.text or not at_hand.points.start < start < at_hand.end:
            return None
        if start >= at_hand.points.end:
            return []
        if any(hit.cue.act in _OWN for hit in hits):
            return None
        return self._point(scene, at_hand)

    def _opened(self, scene: Scene) -> _List | None:
        """The list that a line opens which names nobody but whoever speaks."""
        text, end = scene.text.text, scene.sentence.end
        who = [m for m in scene.mentions if m.kind in DOERS]
        if not who or text[who[-1].end : end] not in _OPENS or not text.startswith("\n", end):
            return None
        points = _POINTS.match(text, end)
        closes = _CLOSES.match(text, points.end()) if points else None
        if points is None or closes is None:
            return None
        cue = next((cue for form, cue in self._verbs if form in closes["verb"]), None)
        return _List(scene.text, who[-1], cue, Span(*points.span()), closes.end()) if cue is not None else None

    def _point(self, scene: Scene, at_hand: _List) -> list[Frame]:
        cue, sentence = at_hand.cue, scene.sentence
        objects = self._objects.find(scene.text, sentence, scene.mentions, cue.act)
        if not objects:
            return []
        frame = Frame(
            cue.act,
            cue.iri,
            Span(sentence.end - 1, sentence.end),
            sentence,
            None,
            tuple(objects),
            "none",
            "done",
            "japanese-point",
            _SURE,
            agents=[at_hand.who],
        )
        return [frame]
