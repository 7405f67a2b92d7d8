"""Where releases disagree: on a date or place, when an act falls due, a sum of money, a term or holder of an office."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from kg.names import AJ, ID, digest
from kg.resolution import names, people, plans, sessions
from kg.resolution.days import DAY, agree, number
from kg.resolution.holding import Holding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters
    from kg.vocabulary.model import Vocabulary

_ROUNDED = 0.1  # of a sum that is told as about what it is
_CHAIR = f"{AJ}Chair"
_PART = "part"  # of a sum that is told as a part of another one
_YEAR, _MONTH = len("2020"), len("2020-11")
_SESSION = 6  # days after the first one of a meeting on which somebody may still be there
_EVE = 1  # days before the first one of a meeting on which somebody may already be there
_PRESENCE = (
    "presence"  # one of the days is one on which somebody was there: another one of the meeting, or of what led to it
)
_FRESH = 31  # days between two releases that tell when an act falls due, within which plans do not change


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """What some releases say: `value` in words, or `thing` by IRI, with their claims."""

    value: str
    thing: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A disagreement about one property of one thing; `doubt` is why it may be none, empty where nothing speaks so."""

    about: str
    kind: str  # date, place, amount, holder
    sides: tuple[Side, ...]
    doubt: str = ""

    @property
    def iri(self) -> str:
        """The IRI of the conflict: of what it is about and of its kind."""
        return f"{ID}conflict/{digest(self.about, self.kind, *(side.value + side.thing for side in self.sides))}"


@dataclass(frozen=True, slots=True)
class _Told:
    """One release's word on a property."""

    value: str
    release: str
    issued: str
    claims: tuple[str, ...]
    until: str = ""
    word: plans.Word | None = None  # of a meeting
    least: float = 0.0  # of a sum: between what it may be
    most: float = 0.0


@dataclass(frozen=True, slots=True, order=True)
class _Seat:
    """A term of an office, and who holds it."""

    holder: str
    start: str
    end: str

    def clashes(self, other: _Seat) -> bool:
        """Whether the two terms are one, or overlap; who takes over in the year in which another ends does not."""
        if not (self.start and other.start and self.end and other.end):
            begun = bool(self.start) and self.start[:_MONTH] == other.start[:_MONTH]  # in a year the next one may begin
            return begun or bool(self.end and other.end and agree(self.end, other.end))
        same = agree(self.start, other.start) or agree(self.end, other.end)
        return same or (self.start[:_YEAR] < other.end[:_YEAR] and other.start[:_YEAR] < self.end[:_YEAR])


def _clashing(seats: list[_Seat]) -> list[set[_Seat]]:
    """The terms of one office that clash with another holder's, those together that hang together."""
    groups: list[set[_Seat]] = []
    for one, two in combinations(seats, 2):
        if one.holder != two.holder and one.clashes(two):
            mine = [group for group in groups if {one, two} & group]
            groups = [group for group in groups if group not in mine] + [{one, two}.union(*mine)]
    return groups


class Conflicts:
    """Compares what the accounts say of one thing."""

    def __init__(
        self,
        clusters: Clusters,
        vocabulary: Vocabulary,
        known: dict[str, people.Known],
        meetings: Mapping[str, Sequence[plans.Word]],
    ) -> None:
        """Take which things are one, the people, and what is told of the time and place of meetings."""
        self.clusters, self.vocabulary, self.known, self.meetings = clusters, vocabulary, known, meetings
        self.holding = Holding(vocabulary)

    def find(self, accounts: Iterable[Account]) -> list[Conflict]:
        """All conflicts, sorted."""
        found = [*self._meetings(), *self._amounts(accounts), *self._dues(accounts)]
        found += [*self._terms(accounts), *self._holders(accounts), *self._seats(accounts), *self._chiefs(accounts)]
        return sorted(set(found))

    def _meetings(self) -> Iterator[Conflict]:
        """Days and places of meetings."""
        for meeting, words in self.meetings.items():
            firm = sessions.firm(words)
            spans = sessions.spans(words)
            differ = _not_within(_other_day, spans)
            found = list(self._compare(meeting, "date", _days(firm), differ))
            if not found:  # else all who ask see that the day is open
                differ = _not_within(_exclude, [*spans, *sessions.runs(words)])
                days = _days(one for one in words if one in firm or one.someones_day)
                found = [replace(one, doubt=_PRESENCE) for one in self._compare(meeting, "date", days, differ)]
            yield from found
            places = [_Told(one.place, one.release, one.issued, one.claims, "", one) for one in words if one.place]
            yield from self._compare(meeting, "place", places, self._elsewhere)

    def _amounts(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Sums of one act that cannot be the same; a release that tells both knows one as a part of the other."""
        sums: dict[tuple[str, str], list[_Told]] = defaultdict(list)
        kinds: dict[str, set[str]] = defaultdict(set)
        tells: set[tuple[str, str, str]] = set()  # release, class of act, sum
        for account in accounts:
            for iri in account.of_kind("act"):
                act, types = self.clusters.of(iri), account.all(iri, "type")
                part = account.one(iri, "amountBound") == _PART
                for amount in () if part else account.all(iri, "amount"):
                    told, currency = _sum(account, iri, amount)
                    sums[act, currency].append(told)
                    kinds[act].update(types)
                    tells.update((account.release, kind, told.value) for kind in types)
        for (act, _), found in sorted(sums.items()):

            def differ(one: _Told, two: _Told, types: frozenset[str] = frozenset(kinds[act])) -> bool:
                both = any({(one.release, kind, two.value), (two.release, kind, one.value)} & tells for kind in types)
                return not both and (one.most < two.least or two.most < one.least)

            yield from self._compare(act, "amount", found, differ)

    def _dues(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Dates on which one act falls due."""
        dues: dict[str, list[_Told]] = defaultdict(list)
        for account in accounts:
            for iri in account.of_kind("act"):
                due = account.one(iri, "dueDate")
                if due:
                    claims = tuple(account.claims.get(iri, ()))
                    dues[self.clusters.of(iri)].append(_Told(due, account.release, account.issued, claims, due))
        for act, told in sorted(dues.items()):
            yield from self._compare(act, "date", told, _other_day)

    def _terms(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Terms of one holder and role that overlap and differ."""
        terms: dict[tuple[str, str], list[_Told]] = defaultdict(list)
        for account in accounts:
            for iri in account.of_kind("tenure"):
                start, end = account.one(iri, "from"), account.one(iri, "until")
                if start and end:
                    holder, role = (self.clusters.of(account.one(iri, name) or "") for name in ("holder", "tenureRole"))
                    claims = tuple(account.claims.get(iri, ()))
                    terms[holder, role].append(_Told(f"{start}/{end}", account.release, account.issued, claims, iri))
        for _, told in sorted(terms.items()):
            yield from self._compare(self.clusters.of(min(one.until for one in told)), "date", told, _other_term)

    def _seats(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Two countries for one term of an office that countries hold in turn, where no release tells both."""
        seats: dict[str, dict[_Seat, list[_Told]]] = defaultdict(lambda: defaultdict(list))
        for account in accounts:
            for iri in account.of_kind("tenure"):
                start, end = (account.one(iri, name) or "" for name in ("from", "until"))
                holder, role = (self.clusters.of(account.one(iri, name) or "") for name in ("holder", "tenureRole"))
                if (start or end) and self._of_countries(account, role, holder):
                    claims = tuple(account.claims.get(iri, ()))
                    told = _Told(holder, account.release, account.issued, claims, self.clusters.of(iri))
                    seats[role][_Seat(holder, start, end)].append(told)
        for _, terms in sorted(seats.items()):
            for group in _clashing(sorted(terms)):
                told_of = [told for seat in group for told in terms[seat]]
                yield from self._compare(min(one.until for one in told_of), "holder", told_of, _other_holder(told_of))

    def _of_countries(self, account: Account, role: str, holder: str) -> bool:
        """Whether a country holds the office, and the office is told by more than words that many offices have."""
        bare = {word.lower() for word in self.vocabulary.words_of_all("country_office")}
        told = role in self.vocabulary.entries or not any(
            form.lower() in bare for form, _ in account.forms.get(role, ())
        )
        return told and self.vocabulary.is_country(holder)

    def _chiefs(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Two people for one term of an office that one alone holds."""
        terms: dict[tuple[str, str], dict[_Seat, list[_Told]]] = defaultdict(lambda: defaultdict(list))
        for account in accounts:
            for iri in account.of_kind("tenure"):
                start, end = (account.one(iri, name) or "" for name in ("from", "until"))
                holder, role = (account.one(iri, name) or "" for name in ("holder", "tenureRole"))
                if (start or end) and people.is_person(holder):
                    claims = tuple(account.claims.get(iri, ()))
                    person = self.clusters.of(holder)
                    told = _Told(person, account.release, account.issued, claims, self.clusters.of(iri))
                    for side in self._sides(account, role, person):
                        terms[self.clusters.of(role), side][_Seat(person, start, end)].append(told)
        for _, seats in sorted(terms.items()):
            for group in _clashing(sorted(seats)):
                told_of = [told for seat in group for told in seats[seat]]
                yield from self._compare(min(one.until for one in told_of), "holder", told_of, self._other_person)

    def _sides(self, account: Account, position: str, person: str) -> set[str]:
        """The countries of which one person holds an office that this one does; "" where it is not a country's."""
        names = self._called(account, position)
        if self.holding.of_one_at_all(names):
            return {""}
        return self._person(person).countries if self.holding.of_one(names) else set()

    def _holders(self, accounts: Iterable[Account]) -> Iterator[Conflict]:
        """Two people for one office at one meeting, or of one that one alone holds at meetings of one day.

        A release that names two holders of an office knows that it has several.
        """
        offices: dict[people.Office, list[_Told]] = defaultdict(list)
        for office, told in (one for account in accounts for one in self._offices(account)):
            offices[office].append(told)
        found: dict[Conflict, None] = {}
        for (where, _, _), told_of in sorted(offices.items()):
            holders = {(one.release, one.value) for one in told_of}
            if len(holders) == len({release for release, _ in holders}):
                differ = self._other_person_elsewhere if len(where) == DAY else self._other_person
                found |= dict.fromkeys(self._compare(min(one.until for one in told_of), "holder", told_of, differ))
        yield from found

    def _offices(self, account: Account) -> Iterator[tuple[people.Office, _Told]]:
        """Who held an office at a meeting, and on its day, and for whom, as a release tells; "until" the meeting."""
        for iri in account.of_kind("participation"):
            person, position = account.one(iri, "participant"), account.one(iri, "position")
            meeting, country = account.one(iri, "atMeeting"), account.one(iri, "represents")
            if not (person and meeting and country):
                continue
            where, side = self.clusters.of(meeting), self.clusters.of(country)
            told = _Told(
                self.clusters.of(person), account.release, account.issued, tuple(account.claims.get(iri, ())), where
            )
            called = self._called(account, position) if position else []
            if position and not self.holding.of_several(called):
                yield (where, side, self.clusters.of(position)), told
            if position and self.holding.of_one(called):
                days = (day for day in account.all(meeting, "startDate") if len(day) == DAY)
                yield from (((day, side, self.clusters.of(position)), told) for day in days)
            if account.one(iri, "role") == _CHAIR:  # whatever the office is called
                yield (where, side, _CHAIR), told

    def _other_person_elsewhere(self, one: _Told, two: _Told) -> bool:
        """Whether two people are told at two meetings."""
        return one.until != two.until and self._other_person(one, two)

    def _called(self, account: Account, position: str) -> list[str]:
        """The names of an office."""
        entry = self.vocabulary.entries.get(self.clusters.of(position))
        return [*(entry.all_labels() if entry else ()), *(form for form, _ in account.forms.get(position, ()))]

    def _compare(
        self, about: str, kind: str, told: list[_Told], differ: Callable[[_Told, _Told], bool]
    ) -> Iterator[Conflict]:
        """A conflict of those values that disagree with another release's."""
        against = [one for one in told if any(two.release != one.release and differ(one, two) for two in told)]
        if against:
            by_value: dict[str, list[str]] = defaultdict(list)
            for one in against:
                by_value[one.value] += one.claims
            sides = (
                Side("" if ":" in value else value, value if ":" in value else "", tuple(sorted(set(claims))))
                for value, claims in by_value.items()
            )
            yield Conflict(about, kind, tuple(sorted(sides)))

    def _elsewhere(self, one: _Told, two: _Told) -> bool:
        """Whether two known places are two, neither of them in the other, and both plans or both facts.

        Where somebody took part from afar, a place is where somebody sat.
        """
        words = [told.word for told in (one, two) if told.word]
        if any(word.mode == plans.REMOTE or word.someones_place for word in words):
            return False
        if not {one.value, two.value} <= self.vocabulary.entries.keys() or not _comparable(one, two):
            return False
        return plans.elsewhere(self.vocabulary, one.value, two.value)

    def _other_person(self, one: _Told, two: _Told) -> bool:
        """Whether two names are comparable and sound unlike, or of one family tell other given names.

        Another spelling of the name of somebody whom the vocabulary knows is rather a slip.
        """
        if one.value == two.value:
            return False
        mine, theirs = (self._person(told.value) for told in (one, two))
        if mine.names and theirs.names:
            fresh = not {one.value, two.value} & self.vocabulary.entries.keys()
            given = fresh and names.other_given_name(mine.names, theirs.names)
            return given or names.two_people(mine.names, theirs.names)
        return people.different(mine, theirs)

    def _person(self, iri: str) -> people.Known:
        """All that is known of a person under any IRI."""
        joined = people.Known(iri)
        for member in self.clusters.members(iri):
            if member in self.known:
                joined.forms |= self.known[member].forms
                joined.reads |= self.known[member].reads
                joined.countries |= self.known[member].countries
        return joined


def _sum(account: Account, act: str, amount: str) -> tuple[_Told, str]:
    """A release's word on the sum of an act, with what the sum lies between, and its currency."""
    currency, value = account.one(amount, "currency") or "", account.one(amount, "value") or ""
    exact, bound = float(value or 0), account.one(act, "amountBound")
    least = {"at most": 0.0, "about": exact * (1 - _ROUNDED)}.get(bound or "", exact)
    most = {"at least": float("inf"), "about": exact * (1 + _ROUNDED)}.get(bound or "", exact)
    claims = tuple(account.claims.get(act, ()))
    told = _Told(f"{value} {currency}", account.release, account.issued, claims, least=least, most=most)
    return told, currency


def _days(words: Iterable[plans.Word]) -> list[_Told]:
    """What is told of the days of a meeting."""
    return [
        _Told(one.start, one.release, one.issued, one.claims, one.end or one.start, one) for one in words if one.start
    ]


def _not_within(
    differ: Callable[[_Told, _Told], bool], lasting: Sequence[sessions.Span]
) -> Callable[[_Told, _Told], bool]:
    """Whether two days differ, and are not both days of a meeting that lasts over them."""

    def apart(one: _Told, two: _Told) -> bool:
        return differ(one, two) and not sessions.within(lasting, (one.value, one.until), (two.value, two.until))

    return apart


def _other_day(one: _Told, two: _Told) -> bool:
    """Whether two dates exclude each other, and neither is a day right before or after on which somebody was there."""
    if not _exclude(one, two):
        return False
    first, last = sorted((one, two), key=lambda told: (told.value, told.until))
    if min(len(one.value), len(two.value)) == DAY and first.until == first.value:
        between = number(last.value) - number(first.value)
        if last.word and last.word.someones_day:
            return between > _SESSION
        if first.word and first.word.someones_day:
            return between > _EVE
    return True


def _exclude(one: _Told, two: _Told) -> bool:
    """Whether two dates exclude each other: at the coarser precision, and both plans or both facts.

    Days of one interval do not exclude it, nor does an interval within another one: of a meeting and of the journey to
    it, or of those held with it.
    """
    if not _comparable(one, two):
        return False
    length = min(len(one.value), len(two.value))
    first, last = sorted((one, two), key=lambda told: (told.value, told.until))
    if len(first.value) == len(last.value) and first.until > first.value and last.until > last.value:
        return first.value < last.value and first.until < last.until
    return first.until[:length] < last.value[:length]


def _comparable(one: _Told, two: _Told) -> bool:
    """Whether neither is a plan that may have changed since."""
    if one.word and two.word:
        return plans.comparable(one.word, two.word)
    if one.issued and two.issued and _plan(one) != _plan(two):
        return False
    return not (_plan(one) and _plan(two) and abs(number(one.issued) - number(two.issued)) > _FRESH)


def _other_holder(told: list[_Told]) -> Callable[[_Told, _Told], bool]:
    """Whether two releases tell two holders, and none of the two tells both."""
    tells = {(one.release, one.value) for one in told}

    def differ(one: _Told, two: _Told) -> bool:
        return one.value != two.value and not {(one.release, two.value), (two.release, one.value)} & tells

    return differ


def _plan(told: _Told) -> bool:
    issued = told.issued
    return bool(issued) and issued < told.value[:DAY]


def _other_term(one: _Told, two: _Told) -> bool:
    """Whether two terms overlap in time without being the same at the coarser precision."""
    (start, end), (begin, stop) = one.value.split("/"), two.value.split("/")
    same = agree(start, begin) and agree(end, stop)
    return not same and start[:4] < stop[:4] and begin[:4] < end[:4]
