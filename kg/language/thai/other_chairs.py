"""Chairs of bodies that a Thai sentence only names: "คณะกรรมการ … ที่มี A เป็นประธาน", "A ในฐานะประธานคณะทำงาน …".

Nobody chairs by that the meeting that the release tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded

_CHAIRS = frozenset({"Chairing", "Cochairing"})
_HOLDER = 160  # characters of the chair's name and office, before which a body stands
_BODY = 140  # characters of a body's name
_LED = 16  # characters before a body in which the word for a meeting of it stands


class OtherChairs:
    """Tells them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the words for bodies, for what they hold, and for having a chair."""
        body, meets = alternation(words.get("body_noun", ())), alternation(words.get("body_meets", ()))
        self._of = compiled(rf"\s?(?:{body})")
        self._as = tuple(words.get("as_chair", ()))
        self._noun = compiled(rf"(?P<meets>(?:{meets})(?:\S{{0,{_LED}}}?))?(?P<body>{body})|{meets}")
        self._having = compiled(alternation(words.get("having", ())))

    def holds(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> bool:
        """Whether a frame tells who chairs a body, and no meeting."""
        if frame.act not in _CHAIRS:
            return False
        start, end = frame.cue_span
        if text.text.startswith(self._as, start):
            return self._of.match(text.text, end) is not None and not self._named(end, mentions)
        return self._of_body(text, start, mentions)

    @staticmethod
    def _named(place: int, mentions: Sequence[Mention]) -> bool:
        """Whether the name of a meeting stands at a place."""
        return any(m.kind == "series" and 0 <= m.start - place <= 1 for m in mentions)

    def _of_body(self, text: Folded, cue: int, mentions: Sequence[Mention]) -> bool:
        """Whether the noun before "that has A as chair" is a body, and not a meeting of it or with it in its name."""
        floor = max(0, cue - _HOLDER, text.text.rfind("\n", 0, cue) + 1)
        having = [*self._having.finditer(text.text, floor, cue)][-1:]
        if not having:
            return False
        begin = max(0, having[0].start() - _BODY, text.text.rfind("\n", 0, having[0].start()) + 1)
        nouns = [*self._noun.finditer(text.text, begin, having[0].start())][-1:]
        if not nouns or nouns[0]["body"] is None or nouns[0]["meets"] is not None:
            return False
        place = nouns[0].start()
        return not any(m.kind == "series" and m.start <= place < m.end for m in mentions)
