"""What a statement is about in Thai where no verb of the lexicon tells: "ความร่วมมือนี้ถือเป็นก้าวสำคัญ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.text import Folded

_LEAST, _LONGEST = 24, 260  # characters of a statement that says something, and of what tells what it is about


class Said:
    """Cuts statements with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what ends an object, and the predicates behind which a second one stands."""
        self._stop = compiled(alternation(words.get("object_stop", ())))
        self._tells = compiled(alternation(words.get("predicate", ())))

    def objects(self, text: Folded, begin: int, end: int) -> list[Span]:
        """The words before the predicate and those behind it; none of a statement that says nothing."""
        if end - begin < _LEAST:
            return []
        first = self._until(text, begin, end)
        tells = self._tells.match(text.text, first.end, end)
        return [first, self._until(text, tells.end(), end)] if tells else [first]

    def _until(self, text: Folded, begin: int, end: int) -> Span:
        stop = self._stop.search(text.text, begin, end)
        last = stop.start() if stop else end
        if last - begin <= _LONGEST:
            return Span(begin, last)
        space = text.text.rfind(" ", begin, begin + _LONGEST)
        return Span(begin, space if space > begin else begin + _LONGEST)
