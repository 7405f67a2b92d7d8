"""The sides of talks: whom a release names before it tells what both of them did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.stand_ins import StandIns
from kg.language.protocol import PersonValue
from kg.language.words import table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.people import People, Person
    from kg.claims.spoken_of import SpokenOf
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_BETWEEN_LETTERS = "・-、"  # between the letters of countries in a name
_TWO = 2


class Sides:
    """Finds the sides of talks in one release."""

    def __init__(self, things: Things, people: People, spoken_of: SpokenOf) -> None:
        """Work over the people of one release, of whom some are only `spoken_of`."""
        self.things = things
        self.people = people
        self._spoken_of, self._stand_ins = spoken_of, StandIns(things)
        self.elsewhere: set[str] = set()  # who is told to have been at a meeting that is only recalled

    def told(self, place: int, *, alone: bool) -> dict[str, str]:
        """The first person of each country by the country: all that one sentence names, or else the first two.

        What was done at a `place` of the text is done by those whom it names before. Where that is one person alone,
        a person named later is the other side only if his country is named before; else that country itself is, where
        the release is about the talks `alone` and no meeting of many.
        """
        known = self.people.known.values()
        before = [person for person in known if min(person.told, default=0) < place]
        sides = self._first(before)
        if len(sides) >= _TWO:
            return self._together(sides)
        late = self._together(self._first(known))
        if not sides or not alone or any(self.people.known[iri] in before for iri in list(late.values())[1:]):
            return late
        named = self._named(place)
        if any(country in named for country in late if country not in sides):
            return late
        other = next(
            (country for country in named if country not in sides and self.things.vocabulary.is_country(country)), None
        )
        mine = {country: person.iri for country, person in sides.items()}
        return {**mine, other: other} if other is not None else late

    def two(self, place: int) -> bool:
        """Whether people of two countries are told of as the sides, not only one person and a country that is named."""
        sides = self.told(place, alone=True)
        return len(sides) >= _TWO and self.people.known.keys() >= set(sides.values())

    def several(self, parties: list[str], *, both: bool) -> list[str]:
        """Who is meant by words for all who meet, where one person or country alone was found: not these alone.

        The home country meets them; of the home country's own people, the body of countries that it is named with,
        or with words for `both` sides the other country that is named.
        """
        if len(parties) != 1:
            return parties
        person = self.people.known.get(parties[0])
        country = self.people.represents(person) if person is not None else parties[0]
        if country is None or not self.things.vocabulary.is_country(country):
            return parties
        home = self.things.home
        if home is not None and country != home:
            return [home, country]
        met = self._met(country, both=both)
        return [met, country] if met is not None else [country]

    def _met(self, own: str, *, both: bool) -> str | None:
        """Whom a country meets: a body of countries that it is none of, of two sides another country."""
        named = self._named()
        members = self.things.vocabulary.members
        bodies = [iri for iri in named if members(iri) and own not in members(iri)]
        others = [iri for iri in named if iri != own and self.things.vocabulary.is_country(iri)] if both else []
        return next(iter([*others, *bodies]), None)

    def _first(self, people: Iterable[Person]) -> dict[str, Person]:
        """The first of each country who is there; somebody without an office has to be known and no spokesperson."""
        sides: dict[str, Person] = {}
        for person in sorted(people, key=lambda person: person.iri in self.elsewhere):
            country = self.people.represents(person)
            known = self.things.entry(person.iri) is not None and not self._spoken_of.author(person)
            there = country is not None and (person.position is not None or known)
            if country is not None and there and not self._stand_ins.absent(person.first):
                sides.setdefault(country, person)
        return sides

    def _together(self, sides: dict[str, Person]) -> dict[str, str]:
        """All of the sides whom one sentence names, or else the first two."""
        chosen = {person.iri: country for country, person in sides.items()}
        for sentence in self.things.marked.sentences if len(chosen) > 1 else ():
            people = [self.people.add(m).iri for m in sentence.mentions if m.kind == "person"]
            together = {chosen[iri]: iri for iri in people if iri in chosen}
            if len(together) > 1:
                return together
        return {country: person.iri for country, person in list(sides.items())[:_TWO]}

    def most_named(self) -> list[str]:
        """The home country and the other country that the release names most."""
        counts: dict[str, int] = {}
        for mention in self.things.marked.mentions:
            if mention.kind == "actor" and mention.iris:
                country = self.things.country_of(mention.iris[0])
                if country is not None and country != self.things.home:
                    counts[country] = counts.get(country, 0) + 1
        if not counts or self.things.home is None:
            return []
        return [self.things.home, max(counts, key=lambda iri: counts[iri])]

    def _named(self, place: int | None = None) -> list[str]:
        """The countries and bodies that the release names, in order; those before a place where one is given."""
        inside = (m for m in self.things.marked.mentions if m.kind == "actor" and len(m.iris) == 1)
        return list(dict.fromkeys(self._land(m) for m in inside if place is None or m.start < place))

    def _land(self, mention: Mention) -> str:
        return self.things.country_of(mention.iris[0]) or mention.iris[0]

    def holder(self, mention: Mention) -> list[str]:
        """The one person of a country whom its name with a noun means: "the Singaporean official"."""
        language = self.things.language_at(mention.start)
        nouns = self.things.words_in(language).get("holder_noun", ())
        text, after = self.things.marked.folded.lower, mention.end + 1
        noun = next((noun for noun in nouns if text.startswith(noun, after) and text[mention.end] == " "), None)
        if noun is None or text[after + len(noun) : after + len(noun) + 1].isalnum():
            return []
        country = self.things.of(mention)
        people = [p for p in self.people.known.values() if p.position and self.people.represents(p) == country]
        return [people[0].iri] if len(people) == 1 else []


def posted(things: Things, country: Mention, where: Mention) -> bool:
    """Whether an actor is only where an ambassador of a country is sent to."""
    words = things.words_at(where.start).get("posting", ())
    return where.kind == "actor" and things.marked.folded.lower[country.end : where.start].strip() in words


def heads(things: Things, person: Mention, body: Mention) -> bool:
    """Whether an actor is only the body in which somebody named before has an office: "A, Director of the Council"."""
    office = person.value.position if person.kind == "person" and isinstance(person.value, PersonValue) else None
    if office is None or body.kind != "actor" or office.end <= person.start:
        return False
    words = things.words_at(body.start).get("heads_body", ())
    inside = body.start < office.end < body.end  # an office cut at a comma in the name of its body
    told = inside or things.marked.folded.lower[office.end : body.start] in words
    return office.start >= person.end and told


def members_of(things: Things, those: Mention, whose: Mention) -> bool:
    """Whether words for all who meet go on with those whose they are: "the ministers of A"."""
    links = things.words_at(those.start).get("office_link", ())
    gap = things.marked.folded.lower[those.end : whose.start]
    return those.kind == "reference" and things.role(those) == "meeting" and whose.kind == "actor" and gap in links


def many_hold(things: Things, office: Mention) -> list[str]:
    """The body of countries whose ministers or leaders an office tells, all of them: "ASEAN finance ministers"."""
    if not things.marked.folded.text.startswith(things.words_at(office.start).get("office_of_many", ()), office.start):
        return []
    inside = things.marked.inside(Span(office.start, office.end))
    ending = [m for m in inside if m.end == office.end and office.start < m.start and m.kind == "actor" and m.iris]
    of_countries = (m for m in ending if (known := things.entry(m.iris[0])) and known.type == "Organization")
    return [m.iris[0] for m in of_countries if things.vocabulary.members(m.iris[0])][:1]


def lands_by_letter(things: Things, name: Span, until: int) -> list[str]:
    """The countries that letters at the beginning of a meeting's name tell: 日越対話, of 日・タイ対話 the first.

    `until` is where the first country stands that the name tells by a word. One letter alone tells nothing else.
    """
    letters, text = table(things.words_at(name.start), "land_letter"), things.marked.folded.text
    found: list[str] = []
    place = name.start
    while place < until and (text[place] in letters or (found and text[place] in _BETWEEN_LETTERS)):
        if text[place] in letters:
            found.append(letters[text[place]])
        place += 1
    if len(found) < _TWO and (not found or place < until or until == name.end):
        return []
    return [iri for land in found if (iri := things.label_match(land, "actor")) is not None]


def body_of(things: Things, mention: Mention) -> list[str]:
    """The body of countries that a word for a meeting names behind the letter of a country: 日ASEAN."""
    body = things.label_match(things.marked.words(mention)[1:].lstrip("・"), "actor")
    return [body] if body is not None and things.vocabulary.members(body) else []
