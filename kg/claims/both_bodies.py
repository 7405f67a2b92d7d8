"""The two bodies of a kind that one word means (両省, 両大学), and countries in place of their people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_TWO = 2
_ANY = "*"


class BothBodies:
    """Finds whom such words mean in one release."""

    def __init__(self, things: Things, meetings: Meetings, country_of: Callable[[str], str | None]) -> None:
        """Work over the names and meetings of one release; `country_of` gives whom somebody speaks for.

        Words and the ends of names come from the list "both_of_kind".
        """
        self._things, self._meetings, self._country_of = things, meetings, country_of
        self._many: bool | None = None  # whether the release speaks of countries that met, looked for once

    def meant(self, mention: Mention) -> list[str]:
        """The two bodies named last before a mention whose names end as it says; none where there are not two."""
        marked = self._things.marked
        kinds = table(self._things.words_at(mention.start), "both_of_kind")
        ends = kinds.get(marked.words(mention)) if kinds else None
        if ends is None:
            return []
        found: list[str] = []
        for before in reversed(marked.mentions):
            if before.kind != "actor" or before.end > mention.start or not self._fits(before, ends):
                continue
            if (iri := self._things.of(before)) not in found:
                found.append(iri)
            if len(found) == _TWO:
                return found[::-1]
        return []

    def lands(self, mention: Mention, found: Sequence[str]) -> list[str]:
        """The countries of those `found` for a mention, where its words mean countries and no people: 各国, 参加国."""
        words = self._things.words_at(mention.start).get("countries_that_meet", ())
        if not self._things.marked.words(mention).startswith(words):
            return list(found)
        return self._lands(found)

    def of_many(self, parties: list[str], guessed: Callable[[str], bool]) -> list[str]:
        """The countries of the people who met, at a meeting of many of which nothing tells who all of them were.

        `guessed` tells a series of whose parties nothing is known.
        """
        main = self._meetings.main()
        if main is None or len(parties) < _TWO or self._meetings.bilateral() or not guessed(main.series):
            return parties
        if self._many is None:
            words = self._things.vocabulary.words_of_all("countries_that_meet")
            self._many = any(word in self._things.marked.folded.lower for word in words)
        return self._lands(parties) if self._many else parties

    def _lands(self, found: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(self._country_of(iri) or iri for iri in found))

    def _fits(self, named: Mention, ends: str) -> bool:
        """Whether a name is that of such a body; with any end of a body that is no country."""
        name = self._things.marked.words(named).partition("(")[0].partition("（")[0]
        if ends == _ANY:
            return self._things.country_of(self._things.of(named)) != self._things.of(named)
        return name.endswith(tuple(ends.split("/")))
