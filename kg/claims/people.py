"""People of a release: who is who, for whom they speak and as what."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.claims import ministries
from kg.claims.at_home import AtHome
from kg.claims.guest_lands import GuestLands
from kg.claims.journey_parts import land_of_part
from kg.claims.own_bodies import is_outside, own_body
from kg.claims.spelling import spellings
from kg.language.protocol import PersonValue
from kg.names import thing as mint
from kg.text import Span, lowered

if TYPE_CHECKING:
    from kg.claims.ranks import Ranks
    from kg.claims.things import Things
    from kg.language.protocol import Mention


_BODY = 90  # characters beside an office in which the body of it stands
_BEGINNING = 0.7  # of an office that must be the same for its holder to be known by it
_OF = (" of ", " of the ")
_POST = 40  # characters behind an office in which the post of it stands
_FAMILY = 2  # Han letters of most family names
_HAN = "\u4e00"  # from here on letters stand for words


@dataclass(slots=True)
class Person:
    """One person of the release, told by all mentions so far."""

    iri: str
    names: list[frozenset[str]]
    first: Mention
    country: str | None = None
    position: str | None = None
    body: str | None = None  # which the person heads, and which is no part of a state
    outside: bool = False  # the office is one of such a body that is not known
    position_words: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)  # the same in small letters
    told: list[int] = field(default_factory=list)  # where the text names the person

    def hold(self, place: int, words: str) -> None:
        """Put the words of an office among those told of the person."""
        self.position_words.insert(place, words)
        self.held.insert(place, words.lower())

    def full(self) -> list[frozenset[str]]:
        """The names that are no part of another one of the person."""
        return [one for one in self.names if not any(one != other and _part_of(one, other) for other in self.names)]

    def near(self, place: int) -> tuple[bool, int]:
        """How near the person is told before a place; who is told only behind it is farther than all others."""
        before = [start for start in self.told if start < place]
        return (True, max(before)) if before else (False, -min(self.told, default=0))


@lru_cache(maxsize=4096)
def tokens(name: str) -> frozenset[str]:
    """The parts of a name, folded; their order differs from language to language."""
    cleaned = lowered(name)
    for mark in "・=.,-'\"()":
        cleaned = cleaned.replace(mark, " ")
    return frozenset(cleaned.split())


def _part_of(short: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether a name is another or a part of it; names in Han letters have no space before the given name."""
    if short and short <= whole:
        return True
    if len(short) != 1 or len(whole) != 1:
        return False
    (one,), (other,) = short, whole
    return one >= _HAN and other.startswith(one)


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one of two names is the other or a part of it."""
    return _part_of(one, two) or _part_of(two, one)


def _beginnings(parts: frozenset[str]) -> list[str]:
    """The beginnings of a name in Han letters, which has no space before the given name."""
    word = next(iter(parts), "")
    return [word[:end] for end in range(1, len(word))] if len(parts) == 1 and word >= _HAN else []


def _is_part(name: str) -> bool:
    """Whether a name is one word only; in Han letters, no longer than a family name."""
    return _is_word(tokens(name))


def _is_word(parts: frozenset[str]) -> bool:
    word = next(iter(parts), "")
    return len(parts) <= 1 and not (word[:1] >= _HAN and len(word) > _FAMILY)


class People:
    """Find the person behind a name, a surname or a position."""

    def __init__(self, things: Things, ranks: Ranks) -> None:
        """Start with nobody."""
        self.things = things
        self.known: dict[str, Person] = {}
        self._at: dict[Span, Person] = {}
        self._ranks = ranks
        self._order: dict[str, int] = {}  # of the known
        self._begun_by: dict[str, dict[str, None]] = {}  # and by beginnings of names in Han letters
        self._called_by: dict[str, dict[str, None]] = {}  # the known by the words of their names
        self._offices: dict[frozenset[str], tuple[int, Span]] | None = None  # by name, as told first
        self._guests = GuestLands(things)
        self._at_home = AtHome(self)

    def collect(self) -> None:
        """Everybody whom the text names: those with full names first, since the others are told by them."""
        people = [m for m in (*self.things.marked.mentions, *self.things.marked.inner) if m.kind == "person"]
        for mention in sorted(people, key=lambda m: (all(map(_is_part, self._names(m))), m.start)):
            self.add(mention)
        self.known = dict(sorted(self.known.items(), key=lambda pair: min(pair[1].told)))
        self._order = {iri: place for place, iri in enumerate(self.known)}

    def add(self, mention: Mention) -> Person:
        """The person of a mention, new or known, with what this mention adds."""
        span = Span(mention.start, mention.end)
        if span in self._at:
            return self._at[span]
        names = self._names(mention)
        person = self._match(mention, names)
        if person is None:
            iri = self._iri(mention, names)
            person = self.known.get(iri) or Person(iri, [], mention)
            self.known[iri] = person
            self._order.setdefault(iri, len(self._order))
        self._at[span] = person
        person.told.append(mention.start)
        for name in names:
            parts = tokens(name)
            if parts and parts not in person.names:
                person.names.append(parts)
                self._index(person, parts)
        self._describe(person, mention)
        for name in names:
            for written in spellings(self.things.marked, mention, name):
                self.things.register(person.iri, "person", written, span, "Person")
        return person

    def _names(self, mention: Mention) -> list[str]:
        if isinstance(mention.value, PersonValue) and mention.value.names:
            return list(mention.value.names)
        return [self.things.marked.words(mention)]

    def _match(self, mention: Mention, names: list[str]) -> Person | None:
        for iri in mention.iris:
            if iri in self.known:
                return self.known[iri]
        parts = [tokens(name) for name in names]
        found = [person for person in self._candidates(parts) if self._called(parts, person)]
        short = [person for person in found if not self._in_full(parts, person)]
        if len(short) < len(found) or not short:
            return next((person for person in reversed(found) if person not in short), None)
        titles = self._titles(mention)
        fit = {person.iri: self._ranks.fit(titles, self._held(person)) for person in short}
        fitting = [person for person in short if fit[person.iri] or not titles or person.position is None]
        if not fitting and len(short) == 1 and self._ranks.alike(titles[:1], short[0].position_words):
            return short[0]  # a body told in short that the vocabulary does not know
        return max(fitting, key=lambda person: (fit[person.iri], person.near(mention.start)), default=None)

    def _index(self, person: Person, parts: frozenset[str]) -> None:
        for word in parts:
            self._called_by.setdefault(word, {})[person.iri] = None
        for begun in _beginnings(parts):
            self._begun_by.setdefault(begun, {})[person.iri] = None

    def _candidates(self, parts: list[frozenset[str]]) -> list[Person]:
        """The known who share a word of their names with these, or its beginning, in their order."""
        iris: set[str] = set()
        for one in parts:
            for word in {*one, *_beginnings(one)}:
                iris.update(self._called_by.get(word, ()))
            for word in one:
                iris.update(self._begun_by.get(word, ()))
        return [self.known[iri] for iri in sorted(iris, key=self._order.__getitem__)]

    @staticmethod
    def _called(parts: list[frozenset[str]], person: Person) -> bool:
        """Whether a person may be called so."""
        return any(_alike(mine, theirs) for mine in parts for theirs in person.full())

    @staticmethod
    def _in_full(parts: list[frozenset[str]], person: Person) -> bool:
        """Whether names tell a person without regard to an office: by more than a surname."""
        alike = ((mine, theirs) for mine in parts for theirs in person.full() if _alike(mine, theirs))
        return any(not (_is_word(mine) or _is_word(theirs)) for mine, theirs in alike)

    def _titles(self, mention: Mention) -> list[str]:
        """The title that a mention tells, under all names of that office."""
        position = mention.office
        if position is None:
            return []
        words = self.things.marked.words(position)
        inside = (m for m in self.things.marked.within(position) if m.kind == "position")
        whole = [iri for m in inside if Span(m.start, m.end) == position for iri in m.iris]
        known = self.things.label_match(words, "position")
        entries = (self.things.entry(iri) for iri in (*whole, known) if iri)
        return [words, *(label for entry in entries if entry for label in entry.all_labels())]

    def _held(self, person: Person) -> list[str]:
        """The office of a person, under all its names."""
        entry = self.things.entry(person.position) if person.position else None
        return [*person.position_words, *(entry.all_labels() if entry else ())]

    def _iri(self, mention: Mention, names: list[str]) -> str:
        if mention.iris:
            return mention.iris[0]
        for name in names:
            if iri := self.things.label_match(name, "person"):
                return iri
        if (iri := self._by_office(mention, names)) is not None:
            return iri
        latin = [name for name in names if name.isascii()]
        name = " ".join(sorted(tokens(latin[0]))) if latin else names[0]
        if all(_is_part(one) for one in names):  # a family name alone may be another person's in another release
            name = self._surname(name, mention)
        elif (office := self._office(mention, names)) is not None:  # two people may have one full name
            name = f"{name} {office.rpartition('/')[2]}"
        span = Span(mention.start, mention.end)
        iri = self.things.provisional("person", "Person", name, span)
        words = self.things.marked.words(span)
        if words not in names:
            self.things.named[iri].titled.add((words, self.things.language_at(span.start)))
        return iri

    def _by_office(self, mention: Mention, names: list[str]) -> str | None:
        """Who is known by an office and a surname alone: "President Roe"."""
        position = mention.office
        if position is None or not all(map(_is_part, names)):
            return None
        office = self.things.marked.words(position)
        return next((iri for name in names if (iri := self.things.label_match(f"{office} {name}", "person"))), None)

    def _surname(self, name: str, mention: Mention) -> str:
        """A family name with the release, and with the office where another one of that name has none like it."""
        where = f"of {self.things.marked.release.document}"
        position = mention.office
        again = mint("provisional/person", f"{name} {where}") in self.known
        if position is None or not again:
            return f"{name} {where}"
        return f"{name} {self._position(position).rpartition('/')[2]} {where}"

    def _office(self, mention: Mention, names: list[str]) -> str | None:
        """The office that a person is told with, here or else where the release names them next."""
        own = mention.office
        if own:
            return self._position(own)
        if self._offices is None:
            self._offices = {}
            for place, one in enumerate(self.things.marked.mentions):
                position = one.office if one.kind == "person" else None
                if position:
                    for name in map(tokens, self._names(one)):
                        self._offices.setdefault(name, (place, position))
        told = [self._offices[name] for name in map(tokens, names) if name in self._offices]
        return self._position(min(told)[1]) if told else None

    def _describe(self, person: Person, mention: Mention) -> None:
        value = mention.value if isinstance(mention.value, PersonValue) else None
        position = value.position if value else None
        if position is not None and self._says_more(person, self.things.marked.words(position)):
            person.position = self._position(position)
            person.hold(len(person.held), self.things.marked.words(position))
            person.body = own_body(self.things, position)
            person.outside = person.body is None and is_outside(self.things, position)
        elif position is not None and (words := self.things.marked.words(position)).count("(") == 1:
            person.hold(0, words)  # with its short form, by which others go on
        if person.country is None:
            country = value.country if value else None
            country = self._land(country) if country is not None else None
            if country is None and position is not None:
                country = self.country_of_position(position) or self._body_of(position) or self._body_in(position)
            if country is None:
                country = self.things.country_before(mention)
            if country is None and (value is None or position is None):
                country = self.things.country_beside(mention)
            person.country = None if country == self.things.home and value and value.abroad else country

    def _land(self, party: str) -> str:
        """The country of a ministry that somebody is of, or the party itself."""
        entry = self.things.entry(party)
        return self.things.country_of(party) or party if entry is not None and entry.type == "Ministry" else party

    @staticmethod
    def _says_more(person: Person, words: str) -> bool:
        """Whether an office is the first one told of a person, or tells in full what was told in one word."""
        if person.position is None:
            return True
        told, new = person.held[-1], words.lower()
        return " " not in told and (new.startswith(f"{told} ") or new.endswith(f" {told}"))

    def _body_of(self, position: Span) -> str | None:
        """The body that somebody holds an office in: "President of the Reef Bank", "Reef Bank President"."""
        marked = self.things.marked
        words = self.things.words_at(position.start)
        links, organs = words.get("office_link", ()), words.get("organ_head", ())
        near = Span(max(0, position.start - _BODY), min(len(marked.folded.text), position.end + _BODY))
        for mention in marked.within(near) if links else ():
            behind = marked.folded.text[position.end : mention.start] if mention.start >= position.end else ""
            before = marked.folded.text[mention.end : position.start] if mention.end <= position.start else ""
            if mention.kind != "actor" or not (behind.lower() in links or before == " "):
                continue
            entry = self.things.entry(mention.iris[0]) if mention.iris else None
            if entry is None and mention.type != "Ministry" and not marked.words(mention).endswith(organs):
                return self.things.of(mention)
            if entry is not None and entry.type not in {"Country", "Ministry"}:
                own = entry.iri if entry.type == "Centre" else entry.country or entry.iri
                return None if self.things.vocabulary.has_members(entry.iri) else own
        return None

    def _body_in(self, position: Span) -> str | None:
        """The body that an office is of, by its own words: "Reef Council President", "Ambassador of the Union to …"."""
        marked, text = self.things.marked, self.things.marked.folded.lower
        told = self.things.words_at(position.start).get("office_link", ())
        for mention in (*marked.within(position), *marked.inside(position)) if told else ():
            entry = self.things.entry(mention.iris[0]) if mention.kind == "actor" and mention.iris else None
            before, after = text[position.start : mention.start], text[mention.end : position.end]
            of = before.endswith(_OF) and (not after or after.startswith(" to "))
            if entry is not None and entry.type == "Organization" and (of or (after and not before)):
                return entry.iri
        return None

    def _position(self, span: Span) -> str:
        if (of_ministry := ministries.office(self.things, span)) is not None:
            return of_ministry
        near = self.things.marked.within(Span(span.start, span.end + _POST))
        whole = next((m for m in near if m.kind == "position" and m.start == span.start and m.end > span.end), None)
        if whole is not None and whole.iris:  # with the post that the vocabulary knows: "Ambassador of A to B"
            span = Span(whole.start, whole.end)
        inside = [m for m in self.things.marked.within(span) if m.kind == "position"]
        if len(inside) == 1 and (inside[0].end - inside[0].start) >= 0.85 * (span.end - span.start):
            iri = self.things.of(inside[0])
            self.things.register(iri, "position", self.things.marked.words(span), span)
            return iri
        return self.things.provisional("position", "Position", self.things.marked.words(span), span)

    def country_of_position(self, span: Span) -> str | None:
        """The country that an office belongs to: named in it, by its ministry, or beside it; two tell neither."""
        marked = self.things.marked
        named: list[str] = []
        for mention in [*marked.within(span), *marked.inside(span)]:
            one = mention.kind == "actor" and len(mention.iris) == 1
            if one and not self._posted(mention) and (country := self.things.country_of(mention.iris[0])):
                named.append(country)
        if named:
            return named[0] if len(set(named)) == 1 else None
        return None if self._of_a_body(span) else self.things.country_beside(span)

    def _posted(self, where: Mention) -> bool:
        """Whether a country or union is only where somebody is posted: "the counsellor posted to A" is not of A."""
        vocabulary = self.things.vocabulary
        if not (vocabulary.is_country(where.iris[0]) or vocabulary.members(where.iris[0])):
            return False  # "the spokesman at the Prime Minister's Office" is of that office
        words = self.things.words_at(where.start).get("posted_to", ())
        return bool(words) and self.things.marked.folded.text[: where.start].rstrip().endswith(words)

    def _of_a_body(self, span: Span) -> bool:
        """Whether an office ends in the name of a body of countries: the country behind it stands by itself."""
        return any(
            m.kind == "actor"
            and m.end == span.end
            and m.start > span.start
            and m.iris
            and self.things.vocabulary.has_members(m.iris[0])
            for m in self.things.marked.inside(span)
        )

    def represents(self, person: Person) -> str | None:
        """For whom a person speaks: told by the text, else by the vocabulary, else the publisher's country."""
        if person.outside:
            return None
        if person.country:
            return person.country
        entry = self.things.entry(person.iri)
        if entry and entry.country:
            return entry.country
        value = person.first.value
        if isinstance(value, PersonValue) and value.abroad:
            return land_of_part(self.things, person.first) or self._guests.of(person)
        return self.things.home if person.position and self._at_home.may_be(person) else None

    def holder(self, position: Mention) -> Person | None:
        """The person of this release who holds the position, the country beside it told apart.

        Without a country beside it an office is one of the home country, where somebody there holds it.
        """
        words = self.things.marked.words(position).lower()
        own = words in self.things.words_at(position.start).get("office_at_home", ())  # 総理 alone is at home
        country = self.country_of_position(Span(position.start, position.end)) or (self.things.home if own else None)
        entries = (self.things.entry(iri) for iri in position.iris)
        names = [words, *(label.lower() for entry in entries if entry for label in entry.all_labels())]
        joined = [joint + name for name in names for joint in (" and ", "และ")]
        best: tuple[tuple[bool, int, bool], Person] | None = None
        for person in reversed(self.known.values()):
            mine = self.represents(person)
            if country is not None and mine is not None and mine != country:
                continue
            fit = self._fit(person, position, names, joined) or int(
                mine == country is not None and self._alike(person, words)
            )
            if fit and (country is not None or mine == self.things.home or not position.iris):
                fit += 3
            same = country is None and any(held.endswith(words) for held in person.held)
            rank = (same, fit, person.near(position.start)[0])  # a successor told of later holds it only from there on
            if fit and (best is None or rank > best[0]):
                best = (rank, person)
        return best[1] if best else None

    @staticmethod
    def _alike(person: Person, words: str) -> bool:
        """Whether an office of a country begins like one held for it: "minister of METI", "minister of economy …"."""
        least = int(_BEGINNING * len(words))
        return any(held.startswith(words[:least]) for held in person.held)

    @staticmethod
    def _fit(person: Person, position: Mention, names: list[str], joined: list[str]) -> int:
        """How well one office is another: 2 the same, 1 one of several (so `joined`) that the person holds, 0 not."""
        if person.position in position.iris or any(name in person.held for name in names):
            return 2
        begins = tuple(names)
        return int(any(held.startswith(begins) or any(name in held for name in joined) for held in person.held))
