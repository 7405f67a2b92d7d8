"""What a statement is about in Thai where no verb of the lexicon tells: "ความร่วมมือนี้ถือเป็นก้าวสำคัญ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame
    from kg.text import Folded

_PREDICATE = 40  # characters of a predicate and of what ends the words before it
_NEWS = 140  # characters at the head of a statement in which the verb of what happened stands
_LEAST, _LONGEST = 24, 260  # characters of a statement that says something, and of what tells what it is about


class Said:
    """Cuts statements with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what ends an object, and the predicates behind which a second one stands."""
        self._stop = compiled(alternation(words.get("object_stop", ())))
        is_one, what, how, to = (
            alternation(words.get(f"predicate_{part}", ())) for part in ("is", "what", "how", "to")
        )
        told, chance = (alternation(words.get(name, ())) for name in ("predicate", "predicate_of_chance"))
        counts = rf"(?:{is_one})(?:{what})(?:{how})?\s?(?:{to})"
        self._counts, self._tells = compiled(counts), compiled(told)
        self._chance = compiled(rf"(?:{chance}|{counts})")
        self._this = tuple(words.get("this_occasion", ()))
        self._happened = compiled(alternation(words.get("told_as_news", ())))
        self._which = tuple(words.get("relative", ()))
        own, lead = (alternation(words.get(name, ())) for name in ("speaks_of_oneself", "clause_connector"))
        self._own = compiled(rf"(?:^|(?<=[\s\"])|(?:{lead})\s?)(?:{own})")

    def objects(self, text: Folded, begin: int, end: int) -> list[Span]:
        """The words before the predicate and those behind it; none of a statement that says nothing."""
        if end - begin < _LEAST:
            return []
        first = self._until(text, begin, end)
        tells = self._chance.search(text.text, begin, min(end, first.end + _PREDICATE))
        if tells is None or tells.start() > first.end:
            tells = self._tells.match(text.text, first.end, end)
        if tells is None:
            news = self._happened.search(text.text, begin, min(first.end, begin + _NEWS))
            told = news is not None and not text.text.endswith(self._which, begin, news.start())
            return [] if told else [first]  # "said that he had travelled to A" is no stance
        subject, rest = Span(begin, tells.start()), self._until(text, tells.end(), end)
        occasion = text.text[subject.start : subject.end].rstrip().endswith(self._this)
        return [rest] if occasion else [subject, rest]

    def behind(self, text: Folded, place: int, end: int) -> list[Span]:
        """What stands behind a predicate that ends an object: "agreed that A is important for B" is about B, too."""
        tells = self._counts.match(text.text, place, end)
        return [self._until(text, tells.end(), end)] if tells is not None and tells.end() < end else []

    def by_oneself(self, text: Folded, sentence: Span, frames: Sequence[Frame]) -> None:
        """Let acts that name nobody, behind a word with which speakers mean themselves, be those of whoever speaks."""
        nobody = [f for f in frames if f.fallback == "last" and not f.agents and f.subject is None]
        told = self._own.search(text.text, *sentence) if nobody else None
        for frame in nobody if told is not None else ():
            if told is not None and frame.cue_span.start >= told.end():
                frame.fallback = "self"

    def _until(self, text: Folded, begin: int, end: int) -> Span:
        stop = self._stop.search(text.text, begin, end)
        last = stop.start() if stop else end
        if last - begin <= _LONGEST:
            return Span(begin, last)
        space = text.text.rfind(" ", begin, begin + _LONGEST)
        return Span(begin, space if space > begin else begin + _LONGEST)
