"""Verbs that tell another thing by what stands behind them: who raises a tax talks about nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene

_SENSES = (("other_sense_raise", "other_sense_raise_what"), ("other_sense_adopt", "other_sense_adopt_what"))


class OtherSense:
    """Judges verbs by the head of their object with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        leads = alternation(words.get("preposition", ()))
        inside = rf"(?:(?!(?:{leads})\s)[\w'/-]+,?\s){{0,8}}?"
        told = [
            rf"(?:{alternation(words.get(verb, ()))})\s{inside}"
            rf"(?:{alternation(words.get(what, ()))})(?![\w-])(?!\s(?!(?:{leads})\b)[a-z])"
            for verb, what in _SENSES
        ]
        finds = rf"(?:{alternation(words.get('finds', ()))})\s(?:{alternation(words.get('found_clause', ()))})\b"
        self._told = compiled("|".join([*told, finds]))
        self._with = compiled(rf"\s(?:{alternation(words.get('raised_with', ()))})\s")

    def of(self, scene: Scene, start: int) -> bool:
        """Whether a verb tells no talks and no paper: "raised its tax", "adopts a regime", "assessed that".

        What is raised with somebody is talked about, and what has the name of a paper is one.
        """
        found = self._told.match(scene.lower, start)
        if found is None or self._with.match(scene.lower, found.end()) is not None:
            return False
        return not any(m.kind == "document" and start < m.start < found.end() for m in scene.mentions)
