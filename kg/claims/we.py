"""Whom "we" means in a release that is about no meeting: whoever makes it known, and nobody who is named in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.people import People
    from kg.claims.things import Things

_SIDES = 2  # that are guessed from people


class We:
    """Looks once for those whom the title names."""

    def __init__(self, things: Things, people: People) -> None:
        """Nothing is looked for yet."""
        self._things = things
        self._people = people
        self._title: set[str | None] | None = None

    def meant(self, parties: Sequence[str], speaker: Sequence[str]) -> list[str]:
        """Of the `parties`, whom "we" means where nobody is told to meet: not a side that was guessed beside a person.

        Both mean it where the title names both. Else it is the `speaker`, or the one of the publisher's country, or the
        first of them, whose fact sheet or call with the press the release is.
        """
        guessed = len(parties) == _SIDES and not self._people.known.keys().isdisjoint(parties)
        lands = [self._land(party) for party in parties]
        if not guessed or all(land in self._titled() for land in lands):
            return list(parties)
        own = [party for party, land in zip(parties, lands, strict=True) if land == self._things.home]
        return list(speaker) or own or list(parties[:1])

    def _land(self, party: str) -> str | None:
        person = self._people.known.get(party)
        return self._people.represents(person) if person is not None else self._things.country_of(party) or party

    def _titled(self) -> set[str | None]:
        """The countries of whoever the title names."""
        if self._title is None:
            marked = self._things.marked
            title = Span(0, marked.sentences[0].span.end if marked.sentences else 0)
            named = [*marked.within(title), *marked.inside(title)]
            people = [self._people.add(m) for m in named if m.kind == "person"]
            actors = [m.iris[0] for m in named if m.kind == "actor" and m.iris]
            self._title = {*map(self._land, actors), *actors, *map(self._people.represents, people)}
        return self._title
