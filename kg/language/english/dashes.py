"""Parties that dashes with spaces join in a name: "the Ruritania – Laos – Republic of Korea Reef Dialogue"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.language.protocol import Mention
    from kg.text import Span

_DASH = " - "  # as folded
_JOINT = "---"  # stands for it in a name, as long as it is


class Dashes:
    """Joins such parties by hyphens, so that a name is one sequence of capitalised words."""

    def __init__(self, parties: Collection[str]) -> None:
        """Compile the pattern; `parties` are names of countries and bodies of them, and adjectives of these."""
        one = rf"(?:{alternation(parties)})"
        self._sides = compiled(rf"(?<![\w-]){one}(?:\s-\s{one})+(?=\s[A-Z\d])")

    def joined(self, text: str, span: Span) -> str:
        """The text with such dashes in `span` as hyphens, no longer and no shorter; itself where there are none."""
        if text.find(_DASH, *span) < 0:
            return text
        for match in self._sides.finditer(text, *span):
            start, end = match.span()
            text = text[:start] + text[start:end].replace(_DASH, _JOINT) + text[end:]
        return text

    @staticmethod
    def parted(text: str, found: Mention) -> Mention:
        """A mention of the joined text with names that have the dashes of their own, and hyphens."""
        words = text[found.start : found.end]
        if _JOINT not in words:
            return found
        name = found.value if isinstance(found.value, str) else words
        others = [one.replace(_JOINT, "-") for one in found.names]
        value = name.replace(_JOINT, "-")
        return replace(found, value=value, names=tuple(dict.fromkeys([value, words.replace(_JOINT, _DASH), *others])))
