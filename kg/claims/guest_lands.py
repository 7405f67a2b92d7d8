"""From where somebody is who is told to be from abroad: the one foreign country that a release names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.people import Person
    from kg.claims.things import Things

_OFTEN = 2  # times that a text names the country of its guests


class GuestLands:
    """Looks for it in one release: in the title, in the name of talks too, else in the whole text."""

    def __init__(self, things: Things) -> None:
        """Start without having looked."""
        self._things = things
        self._named: list[dict[str | None, list[int]]] | None = None

    def of(self, person: Person) -> str | None:
        """The country; of the whole text only what it names more than once, and before the person.

        The rest is said of something else: a journalist asks about A, or A is where another guest comes from.
        """
        if self._named is None:
            self._named = self._told()
        for named, often in zip(self._named, (1, _OFTEN), strict=True):
            foreign = [country for country in named if country is not None and country != self._things.home]
            if foreign:
                places = named[foreign[0]]
                told = len(foreign) == 1 and len(places) >= often and places[0] < min(person.told, default=0)
                return foreign[0] if told else None
        return None

    def _told(self) -> list[dict[str | None, list[int]]]:
        """Where the title and the whole text name which countries."""
        marked, is_where = self._things.marked, self._things.is_where
        title = Span(0, marked.sentences[0].span.end if marked.sentences else 0)
        found: list[dict[str | None, list[int]]] = []
        for told in ([*marked.within(title), *marked.inside(title)], marked.mentions):
            lands: dict[str | None, list[int]] = {}
            for m in told:
                if m.kind == "actor" and m.iris and not is_where(m):
                    lands.setdefault(self._things.country_of(m.iris[0]), []).append(m.start)
            found.append(lands)
        return found
