"""Helpers over the word lists of a language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Words = "Mapping[str, tuple[str, ...]]"


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; matches nothing when there are none."""
    ordered = sorted({word for word in words if word}, key=len, reverse=True)
    return "|".join(map(re.escape, ordered)) or r"(?!)"


def table(words: Mapping[str, tuple[str, ...]], word_class: str) -> dict[str, str]:
    """The pairs of a word list whose entries read WORD=VALUE, by word in lower case."""
    pairs = (entry.rpartition("=") for entry in words.get(word_class, ()))
    return {word.lower(): value for word, _, value in pairs}
