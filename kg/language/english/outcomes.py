"""Results told in nouns, as items below a heading: "Main outcomes / - Adoption of the Plan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.scene import ITEM
from kg.language.protocol import Frame
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene

_ABOVE = 700  # characters before an item in which the heading of its list stands
_CONFIDENCE = 0.7


class Outcomes:
    """Reads such items with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the nouns of acts and the words of headings."""
        self._acts = table(words, "outcome_noun")
        self._noun = compiled(rf"(?P<noun>{alternation(self._acts)})\s")
        headings = alternation(words.get("outcome_heading", ()))
        self._heading = compiled(rf"(?:^|\n)(?:\d{{1,2}}\.\s)?[^\n.;]{{0,60}}\b(?:{headings})\b[^\n.;]{{0,40}}\n")

    def item(self, scene: Scene) -> list[Frame]:
        """What all who meet have done, where an item below a heading for results tells it in a noun."""
        lower, (start, end) = scene.lower, scene.sentence
        marker = ITEM.match(lower, start, end)
        noun = self._noun.match(lower, marker.end(), end) if marker is not None else None
        if noun is None or scene.context.preview or not self._told_above(scene):
            return []
        by = self._acts[noun["noun"]]
        clause = Span(noun.start(), end)
        where = Span(*noun.span("noun"))
        matter = Span(where.end, end)
        return [Frame(by, "", where, clause, None, (matter,), "meeting", "done", "english-outcome", _CONFIDENCE)]

    def _told_above(self, scene: Scene) -> bool:
        """Whether a heading above says that results follow."""
        start = scene.sentence.start
        return self._heading.search(scene.context.text.lower, max(0, start - _ABOVE), start) is not None
