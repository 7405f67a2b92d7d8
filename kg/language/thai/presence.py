"""Who was there, chaired or holds an office in Thai: how far the words about them reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.heads import Head
    from kg.text import Folded, Span

_BESIDE = 3  # characters between an office and its holder
_TENURE = "Tenure"


class Presence:
    """Works with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile who tells the press, who is sent in whose place, and what ends the years of an office."""
        self._tells = compiled(alternation(words.get("narrator", ())))
        self._sends = compiled(alternation(words.get("delegates", ())))
        self._over = compiled(rf"\s(?!{alternation(words.get('tenure_goes_on', ()))})")

    def begin(self, text: Folded, head: Head, room: Span) -> int:
        """Where they begin: behind whoever only sent somebody in his place; everybody from the verb before counts."""
        start = min([head.start, *(m.start for m in head.agents if not head.carried)])
        if head.hit.cue.act == _TENURE:
            return start
        start = min(room.start, start)
        return max([start, *(m.end() for m in self._sends.finditer(text.text, start, head.hit.start))])

    def end(self, text: Folded, head: Head, end: int, mentions: Sequence[Mention]) -> int:
        """Where they end: before a spokesman; after the years of an office."""
        if head.hit.cue.act == _TENURE:
            stop = self._over.search(text.text, head.hit.end, end)
            return stop.start() if stop else end
        tells = self._tells.search(text.text, head.hit.end, end)
        if tells is None:
            return end
        people = [
            m.start for m in mentions if m.kind == "person" and head.hit.end <= m.start and m.end <= tells.start()
        ]
        return people[-1] if people else tells.start()

    @staticmethod
    def holder(head: Head, end: int, mentions: Sequence[Mention]) -> Mention | None:
        """Who holds an office that is told before them: "as coordinator Thailand …"."""
        if head.hit.cue.act != _TENURE or (head.agents and not head.carried):
            return None
        return next((m for m in mentions if m.kind in DOERS and 0 <= m.start - end <= _BESIDE), None)
