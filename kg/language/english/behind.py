"""Lists in the sentences behind the act in English: "agreed on three areas. These are …", "… two steps. First, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english import lists
from kg.language.english.scene import ITEM
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame


class Behind:
    """Finds such items with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what counts the items at the end of a sentence, and what opens them in the next ones."""
        inside, light = alternation(words.get("list_within", ())), alternation(words.get("list_quality", ()))
        nouns, shared = alternation(words.get("list_noun", ())), alternation(words.get("list_noun_of", ()))
        number = rf"(?:{alternation(table(words, 'number_word'))}|\d{{1,2}}|following)"
        self._counts = compiled(
            rf"\s(?:(?:{inside})\s)?(?:(?:{light})\s)*{number}\s(?:(?:{light})\s)*(?:{nouns})(?:\s(?:{shared}))?\s?\.?$"
        )
        ordinals = alternation(words.get("item_ordinal", ()))
        self._first = compiled(rf"[:;,]\s(?:{ordinals}),\s")
        opens = alternation(words.get("list_behind", ()))
        self._opens = compiled(rf"(?:{opens})(?:,|:|(?=\s))|(?:and\s)?(?:{ordinals}),(?:\sthat\b)?")

    def note(self, scene: Scene, frame: Frame) -> bool:
        """Whether items may follow what `frame` tells: counted at the end of its sentence, or cut off there by ";"."""
        context, (_, end) = scene.context, scene.sentence
        begin = frame.cue_span.end
        counted = self._counts.search(scene.lower, max(scene.begin, begin - 1), end)
        parted = scene.lower[end - 1] == ";" and self._first.search(scene.lower, begin, end) is not None
        if counted is None and not parted:
            return False
        lists.announced(scene, frame)
        context.lead = Span(counted.start(), end) if counted is not None else Span(end, end)
        return True

    def goes_on(self, scene: Scene) -> bool:
        """Whether a sentence opens as an item of such a list does."""
        return scene.context.lead is not None and self._opens.match(scene.lower, scene.begin) is not None

    def item(self, scene: Scene) -> list[Frame]:
        """The act of the sentence before with one more matter, told by an item; the words that counted them go."""
        context, before, (start, end) = scene.context, scene.context.listing, scene.sentence
        if before is None or context.lead is None:
            return []
        opener = self._opens.match(scene.lower, scene.begin, end)
        if opener is None:
            if ITEM.match(scene.lower, start, end) is None:
                context.listing = context.lead = None
            return []
        told = [
            Span(o.start, min(o.end, context.lead.start)) if o.end > context.lead.start else o for o in before.objects
        ]
        before.objects = (*(o for o in told if o.end > o.start), Span(opener.end(), end))
        before.clause = Span(min(before.clause.start, start), end)
        context.lead = Span(end, end)  # gone
        return [before]
