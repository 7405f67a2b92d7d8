"""Matters that no object particle marks: Xにおいて連携していく, 「X」とのテーマの下、議論."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.phrases import Phrases
    from kg.language.protocol import Mention
    from kg.text import Folded

_WORKING = frozenset({"Agreement", "Emphasis", "Expectation", "Pledge"})
_WHERE = frozenset({"place", "series", "actor", "reference", "date"})  # where something is said, or with whom done


class Matters:
    """Finds such matters with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], phrases: Phrases) -> None:
        """Compile from the lists "joint_work" (連携, 協力), "no_matter_place" (場裡) and "theme_noun" (テーマ)."""
        self._phrases = phrases
        self._never, work = tuple(words.get("no_matter_place", ())), alternation(words.get("joint_work", ()))
        self._field = compiled(
            rf"(?:^|(?<=[、はがりら]))(?P<matter>[^、。はがを]{{3,60}}?)において、?"
            rf"(?:[^、。はがを]{{0,24}}と)?(?:[^、。はがをと]{{0,12}})(?:{work})"
        )
        theme = alternation(words.get("theme_noun", ()))
        self._theme = compiled(
            rf"(?:「(?P<quoted>[^「」\n]{{3,60}})」|(?P<bare>[^、。はがを「」]{{3,40}}))(?:との|という)(?:{theme})の(?:下|もと)"
        )

    def find(self, text: Folded, region: Span, mentions: Sequence[Mention], act: str) -> Iterator[Span]:
        """What is worked on, or talked about, in the region before an act."""
        if act == "ExchangeOfViews":
            for theme in self._theme.finditer(text.text, *region):
                yield Span(*theme.span("quoted" if theme["quoted"] else "bare"))
        match = self._field.search(text.text, *region) if act in _WORKING else None
        if match is None or match["matter"].endswith(self._never):
            return
        matter = Span(*match.span("matter"))
        inside = [m for m in mentions if matter.contains(m)]
        if not any(m.kind in _WHERE and m.end == matter.end for m in inside):
            yield from self._phrases.pieces(text, matter, inside, giving=True)
