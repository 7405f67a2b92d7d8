"""Papers signed between those whom the sentence names behind them: 書簡の署名が、X大使とY大臣との間で行われた."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.protocol import Frame
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.japanese.syntax import Predicate
    from kg.vocabulary.model import Cue

_BETWEEN = compiled(
    r"の(?P<signed>(?:署名|調印|締結|交換)(?:(?:及び|並びに|・|と)(?:署名|交換))?)が、?(?P<who>[^。]{4,120}?)(?:との)?間で、?"
    r"(?:行わ|なさ|実施|交わ|取り交)"
)
_BY = compiled(
    r"(?:署名|調印|交換)(?:式)?は、?(?P<who>[^。はが]{4,120}?)(?:によ(?:り|って)|との間で|の間で)、?(?:行わ|なさ|実施)"
)
_CEREMONY = compiled(r"(?P<paper>[^、。をはが]{2,40}?)の(?:署名|調印)式")
_PARTIES = frozenset({"actor", "person"})


class Signings:
    """Reads signings with the cue of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], objects: Objects) -> None:
        """Find the cue that signing is announced with."""
        self._cue = cue_of(cues, "Adoption", "署名")
        self._attend = cue_of(cues, "Attendance")
        self._objects = objects

    def between(self, scene: Scene) -> list[Frame]:
        """The signing whose parties stand behind its paper."""
        match = _BETWEEN.search(scene.text.text, *scene.sentence) if self._cue is not None else None
        if match is None or self._cue is None:
            return []
        who = Span(*match.span("who"))
        people = [m for m in scene.mentions if who.contains(m) and m.kind == "person"]
        agents = people or [m for m in scene.mentions if who.contains(m) and m.kind in _PARTIES]
        region = Span(scene.sentence.start, match.start())
        objects = self._objects.find(scene.text, region, scene.mentions, self._cue.act)
        if len(agents) < 2 or not objects:  # noqa: PLR2004 -- a signing has two sides
            return []
        where, clause = Span(*match.span("signed")), Span(scene.sentence.start, match.end())
        rule = "japanese-signing"
        return [
            Frame(self._cue.act, self._cue.iri, where, clause, None, tuple(objects), "none", "done", rule, 0.85, agents)
        ]

    def signers(self, scene: Scene) -> list[Frame]:
        """Who is told in a sentence of its own to have signed: 署名は、XとYにより行われた."""
        match = _BY.search(scene.text.text, *scene.sentence) if self._attend is not None else None
        if match is None or self._attend is None:
            return []
        who, cue = Span(*match.span("who")), self._attend
        where = Span(match.start(), match.start("who"))
        return [Frame(cue.act, cue.iri, where, scene.sentence, who, (), "none", "done", "japanese-signing", 0.8)]

    @staticmethod
    def ceremony(scene: Scene, head: Predicate, end: int) -> list[Span]:
        """The paper for which a ceremony of signing is told before: 覚書の署名式が行われ、両大臣が署名した."""
        found = _CEREMONY.search(scene.text.text, scene.sentence.start, end)
        return [Span(*found.span("paper"))] if found is not None and head.hit.cue.act == "Adoption" else []
