"""Whether a name that a text shortens is what the vocabulary has under the same abbreviation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.vocabulary.model import Vocabulary

_WORD = compiled(r"[a-z]{3,}")
_COMMON = 0.5  # of the words of the shorter name, at least, that are in the other


class FullNames:
    """The English names in full of the vocabulary's things."""

    def __init__(self, vocabulary: Vocabulary, parties: Iterable[str]) -> None:
        """Take the labels; `parties` are names of countries and bodies, which stand in names of many things."""
        self._entries = vocabulary.entries
        words = vocabulary.words.get("en", {})
        kinds = ("preposition", "determiner", "function_word")
        told = [*parties, *(word for kind in kinds for word in words.get(kind, ()))]
        self._none = {word for name in told for word in _words(name)}

    def contrary(self, iri: str, name: str) -> bool:
        """Whether a thing has full names, and all of them say something else than `name`."""
        entry = self._entries.get(iri)
        labels = entry.labels.get("en", ()) if entry else ()
        full = [words for label in labels if " " in label and (words := _words(label) - self._none)]
        mine = _words(name) - self._none
        return bool(full) and not any(len(mine & words) >= _COMMON * min(len(mine), len(words)) for words in full)


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.lower()))
