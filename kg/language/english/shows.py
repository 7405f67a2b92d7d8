"""What events show of those who hold them, in English: "the visit underscores Japan's commitment to A"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.language.english.scene import Scene

_BESIDE = compiled(r"\b(?:with|to|of|between|in|by|among|and|for|from|at)\s(?:the\s)?$")
_WORDS = r"(?:[\w.'-]+\s)"


class Shown(NamedTuple):
    """The words of such a predicate, and those between its verb and its matter, which tell whose it is."""

    cue: Span
    own: Span
    planned: bool  # what it will show


class Shows:
    """Finds such predicates with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the pattern."""
        events, shows = alternation(words.get("event_noun", ())), alternation(words.get("shows", ()))
        self._coming = {*words.get("planned", ())} - {"to"}
        stance = alternation(words.get("stance_noun", ()))
        self._any = compiled(
            rf"(?P<event>{_WORDS}{{0,5}}?(?:{events})\b)[^,;.:]{{0,50}}?"
            rf"\s(?P<shows>{shows})\s(?P<own>{_WORDS}{{1,6}}?(?:{stance})\s(?:to|for|of|in)\s)"
        )

    def find(self, scene: Scene) -> Iterator[Shown]:
        """What a sentence that begins with an event says it shows."""
        found = self._any.match(scene.lower, scene.begin, scene.sentence.end)
        if found is not None and not self._acts(scene, Span(found.end("event"), found.start("shows"))):
            gap = scene.lower[found.end("event") : found.start("shows")].split()
            yield Shown(Span(*found.span("shows")), Span(*found.span("own")), not self._coming.isdisjoint(gap))

    @staticmethod
    def _acts(scene: Scene, gap: Span) -> bool:
        """Whether somebody between the event and the verb is the one who acts: "at the meeting Japan stressed"."""
        inside = [m for m in scene.mentions if m.kind in DOERS and gap.start <= m.start and m.end <= gap.end]
        return any(_BESIDE.search(scene.lower, gap.start, m.start) is None for m in inside)
