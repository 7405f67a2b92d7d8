"""How many people hold an office at one time, by its names: a country has one prime minister and many ambassadors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.vocabulary.model import Vocabulary


class Holding:
    """Reads the names of offices with the word lists of all languages."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the lists `several_hold`, `several_hold_alone`, `one_holds`, `one_holds_at_all` and what they need."""

        def told(word_class: str) -> tuple[str, ...]:
            return tuple(word.lower() for word in vocabulary.words_of_all(word_class))

        self._any, self._units = told("several_hold"), told("office_unit_word")
        self._alone = tuple(sorted(told("several_hold_alone"), key=lambda word: -len(word)))
        self._within, self._of = told("several_hold_in"), ("", *told("several_hold_of"))
        self._country, self._at_all = frozenset(told("one_holds")), frozenset(told("one_holds_at_all"))
        self._countries = frozenset(label.lower() for entry in vocabulary.countries() for label in entry.all_labels())

    def of_several(self, names: Iterable[str]) -> bool:
        """Whether several people of one country hold the office that goes by these names."""
        told = [name.lower() for name in names]
        return any(word in name for name in told for word in self._any) or (bool(told) and all(map(self._rank, told)))

    def of_one(self, names: Iterable[str]) -> bool:
        """Whether one person of a country holds it."""
        return not self._country.isdisjoint(name.lower() for name in names)

    def of_one_at_all(self, names: Iterable[str]) -> bool:
        """Whether one person holds it, of whatever country."""
        return not self._at_all.isdisjoint(name.lower() for name in names)

    def _rank(self, name: str) -> bool:
        """Whether a name tells a rank that many have, and no unit or post: "ambassador", "director of a ministry"."""
        rank = next((word for word in self._alone if name.startswith(word) or name.endswith(word)), None)
        if rank is None:
            return False
        rest = (name[len(rank) :] if name.startswith(rank) else name[: -len(rank)]).strip(" ,")
        if any(unit in rest for unit in self._units):
            return False
        ministry = any(word and (rest.startswith(word) or rest.endswith(word)) for word in self._within)
        return ministry or not rest or any(rest.removeprefix(of).strip() in self._countries for of in self._of)
