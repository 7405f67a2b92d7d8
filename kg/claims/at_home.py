"""Who is of the publisher's country, though the text tells no country: whoever nobody beside shows to be a guest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.claims.outsiders import Outsiders
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.people import People, Person

_LATIN = compiled(r"[A-Za-z]{3,}")
_JOINT = 40  # characters between two who are named together, the country of the first one included


class AtHome:
    """Tells whether a person with an office may be of the home country.

    Nobody is where that country is only guessed, or where somebody else has the one office there.
    """

    def __init__(self, people: People) -> None:
        """Use the people of a release."""
        self._people = people
        self._things = people.things
        vocabulary = people.things.vocabulary
        self._one = {words.lower() for words in vocabulary.words_of_all("one_at_home")}
        self._pairs: dict[str, set[str]] | None = None
        self._outsiders = Outsiders(people.things)

    def may_be(self, person: Person) -> bool:
        """Whether nothing speaks against it: the country is known as that of the publisher, and the office is free."""
        if self._things.home_is_guessed or self._outsiders.heads_a_body(person):
            return False
        return not (self._taken(person) or self._beside_its_like(person) or self._is_spelled_abroad(person))

    def _is_spelled_abroad(self, person: Person) -> bool:
        """Whether a text in another script gives the name in Latin letters too, as it does with guests: (Mr. Roe)."""
        lists = self._things.words_at(person.first.start)
        words = self._things.marked.folded.text[person.first.start : person.first.end]
        if any(words.startswith(title) or f"({title}" in words for title in lists.get("guest_title", ())):
            return True
        return words.startswith(lists.get("native_title", ())) and _LATIN.search(words) is not None

    def _taken(self, person: Person) -> bool:
        """Whether somebody known to be of the home country holds the one office under the same words."""
        held = self._held(person)
        return bool(held) and any(
            other is not person
            and (entry := self._things.entry(other.iri)) is not None
            and entry.country == self._things.home
            and held & self._held(other)
            for other in self._people.known.values()
        )

    def _held(self, person: Person) -> set[str]:
        """The offices of a person that one alone holds in a country."""
        return self._one.intersection(person.held)

    def _beside_its_like(self, person: Person) -> bool:
        """Whether another one with such an office is named with the person: "Minister A and Minister B" are of two."""
        if self._pairs is None:
            self._pairs = self._named_together()
        mine = self._held(person)
        others = (self._people.known.get(iri) for iri in self._pairs.get(person.iri, ()))
        rivals = [other for other in others if other is not None and mine & self._held(other)]
        return any(other.country in {None, self._things.home} for other in rivals)

    def _named_together(self) -> dict[str, set[str]]:
        """Who is named with whom by a word such as "and"."""
        found: dict[str, set[str]] = {}
        told = [m for m in self._things.marked.mentions if m.kind == "person"]
        for one, two in pairwise(told):
            joints = self._things.words_at(two.start).get("twin_joint", ())
            between = [m.end for m in self._things.marked.within(Span(one.end, two.start)) if m.kind == "actor"]
            gap = self._things.marked.folded.lower[max(between, default=one.end) : two.start]
            if two.start - one.end <= _JOINT and gap.strip() in joints:
                first, second = self._people.add(one).iri, self._people.add(two).iri
                found.setdefault(first, set()).add(second)
                found.setdefault(second, set()).add(first)
        return found
