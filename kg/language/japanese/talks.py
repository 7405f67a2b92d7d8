"""Talks with somebody: whoever is met takes part, and what follows is done by both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.japanese.scene import Scene, Talk
from kg.language.protocol import Frame, Mention, PersonValue
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.text import Folded
    from kg.vocabulary.model import Cue

_BETWEEN = re.compile(r"(?:政府|側)?との間で")
_JOINED = re.compile(r"及び|並びに|と|、|・")


class Talks:
    """Finds who is met in a sentence, and remembers who of the home country was named last."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]], home: str | None) -> None:
        """Compile from the list "meets"; `home` is the IRI of the country whose people meet the others."""
        meets = alternation(words.get("meets", ()))
        self._with = re.compile(
            rf"と(?:の(?:[^、。とをは]{{0,8}}?)(?:{meets})|(?:[^、。とのをは]{{0,10}}?)(?:{meets})|(?:は|も)、)"
        )
        self._home = home
        self._cue = next((c for c in cues if c.act == "Attendance"), None)
        self._last: tuple[Folded, Mention] | None = None

    def find(self, scene: Scene) -> Talk | None:
        """Who is met: "Xとの会談では", "Xと会談し", "Xとは、", "Xとの間で"."""
        text, end = scene.text.text, scene.sentence.end
        parties = [m for m in scene.mentions if m.kind in {"person", "actor"}]
        for party in parties:
            if isinstance(party.value, PersonValue) and party.value.country == self._home:
                self._last = (scene.text, party)
        for place, party in enumerate(parties):
            match = self._with.match(text, party.end, end) if party.kind == "person" else None
            match = match or _BETWEEN.match(text, party.end, end)
            if match is None:
                continue
            found = [party]
            for other in reversed(parties[:place]):
                if not _JOINED.fullmatch(text, other.end, found[0].start):
                    break
                found.insert(0, other)
            if match.re is not _BETWEEN or len(found) == 1:
                return Talk(tuple(found), match.end())
        return None

    def met(self, scene: Scene) -> list[Frame]:
        """The attendance of those who are met."""
        if scene.talks is None or self._cue is None or any(m.kind != "person" for m in scene.talks.partners):
            return []
        partners = scene.talks.partners
        span = Span(partners[0].start, partners[-1].end)
        return [Frame("Attendance", self._cue.iri, span, span, span, (), "none", "done", "japanese-talks", 0.75)]

    def both(self, scene: Scene, subject: Span | None, end: int) -> list[Mention]:
        """The agents of a joint act that stands after those who are met, none where it has a subject of its own."""
        if scene.talks is None or end < scene.talks.end:
            return []
        partners = scene.talks.partners
        if subject is not None and subject.end > partners[0].start:
            return []
        if subject is not None:
            mine = [
                m for m in scene.mentions if subject.contains(Span(m.start, m.end)) and m.kind in {"person", "actor"}
            ]
        else:
            mine = [self._last[1]] if self._last is not None and self._last[0] is scene.text else []
        return [*mine, *partners] if mine else []
