"""Which party, told behind the name of a body's meeting, makes it another meeting: "the ASEAN Summit with Japan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.vocabulary.model import Vocabulary

_GAP = "…"


class Partners:
    """The words of all languages around such a party, and who may be one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the word lists `series_partner` ("with …") and `not_its_partner` (verbs of doing something with one)."""
        parts = (word.partition(_GAP) for word in vocabulary.words_of_all("series_partner"))
        around = {(before.lower(), behind.lower()) for before, _, behind in parts}
        self.around = tuple(sorted(around, key=lambda both: (-len(both[0]), -len(both[1]), both)))
        self.elsewhere = vocabulary.words_of_all("not_its_partner")
        self._vocabulary = vocabulary

    def joins(self, series: str | None, named: Iterable[str], partner: str) -> bool:
        """Whether a country is none of those that already meet: of a series (an IRI) or of a name with these actors."""
        entries = self._vocabulary.entries
        parties = {*named, *(entries[series].parties if series in entries else ())}
        bodies = [party for party in parties if self._vocabulary.has_members(party)]
        outside = self._vocabulary.is_country(partner) and partner not in parties
        return outside and bool(bodies) and not any(partner in self._vocabulary.members(body) for body in bodies)

    def called(self, partner: str) -> list[str]:
        """The names of a country."""
        return self._vocabulary.entries[partner].all_labels()

    def body(self, actors: Iterable[str]) -> bool:
        """Whether one of the actors is a body that countries belong to."""
        return any(map(self._vocabulary.has_members, actors))
