"""Which names of people are one: by how they sound, and by the office held at a meeting."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from kg.names import AJ, ID
from kg.resolution import labels, names
from kg.resolution.clusters import SURE, identity, pair
from kg.resolution.offices import Held, Offices, by_turns, career, far_in_time, near_in_time, together
from kg.resolution.romanise import consonants, is_han
from kg.resolution.surnames import Readings, likeness, of_one_family, other_family

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity, Pair
    from kg.vocabulary.model import Vocabulary

Office = tuple[str, str, str]  # meeting, whom the person speaks for, position
_BRACKET = re.compile(r"[(\uff08].*")
CHAIRS = frozenset({f"{AJ}Chair", f"{AJ}Cochair"})
_PART_SAME = 0.92  # one spelling of one part
_CLEARLY, _LIKE, _ROUGHLY = 0.87, 0.78, 0.6  # alike in another script; where one meeting, one office speaks for it too
_EACH_CLEARLY = 0.85  # of each part
_NEARLY = 0.005  # confidences that tell nothing apart
_FINE = 0.05  # what the letters that other scripts confuse count
_DOUBTFUL = 0.6
_BY_NAME, _NAMESAKES = frozenset({"romanisation", "label"}), "namesakes"
_FULL = 3  # Han letters of a name that is more than a family's


@dataclass
class Known:
    """A person as all releases and the vocabulary know them."""

    iri: str
    forms: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    offices: set[Office] = field(default_factory=set)
    chairs: set[tuple[str, str]] = field(default_factory=set)  # meeting, country
    releases: set[str] = field(default_factory=set)
    held: Held = field(default_factory=Held)  # the offices, and when one reads of them
    seats: set[tuple[str, str]] = field(default_factory=set)  # country and position, at a meeting or not
    surnames: dict[str, frozenset[str]] = field(default_factory=dict)  # in Han letters, with how they may sound
    reads: frozenset[str] = frozenset()  # how the family name in Han letters may sound

    @cached_property
    def names(self) -> list[names.Spelt]:
        """How the names are spelt, in full as far as they are told; those in Han letters do not tell."""
        return names.full(name for form in self.forms if (name := names.spelt(form)) is not None)

    @cached_property
    def written(self) -> set[str]:
        """The names in Han letters, without those that only begin another one."""
        told = {"".join(form.split()) for form in self.forms if is_han(form)}
        return {one for one in told if not any(one != other and other.startswith(one) for other in told)}

    def meetings(self) -> set[tuple[str, str]]:
        """The meetings at which the person spoke, each with whom for."""
        return {(meeting, country) for meeting, country, _ in self.offices}


class Bare:
    """Takes honorifics off names, as the lexicon lists them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the lists of all languages."""
        lists = vocabulary.words.values()
        self._before = _longest_first(word for words in lists for word in words.get("honorific_prefix", ()))
        self._known: dict[str, str] = {}
        self._after = _longest_first(word for words in lists for word in words.get("honorific_suffix", ()))

    def __call__(self, name: str) -> str:
        """The name without honorifics; as it is when nothing else would be left."""
        if name not in self._known:
            self._known[name] = self._bare(name)
        return self._known[name]

    def _bare(self, name: str) -> str:
        bare = _BRACKET.sub("", name).strip()
        for word in self._before:
            rest = bare[len(word) :]
            if bare.lower().startswith(word) and rest.strip() and (not word[-1].isascii() or rest[0] in " ."):
                bare = rest.lstrip(" .")
        for word in self._after:
            if bare.lower().endswith(word) and len(bare) > len(word):
                bare = bare[: -len(word)].rstrip()
        return bare or name


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted({word.lower().rstrip(".") for word in words if word}, key=lambda word: (-len(word), word))


def is_person(iri: str) -> bool:
    """Whether an IRI is a person's."""
    return iri.startswith((f"{ID}person/", f"{ID}provisional/person/"))


def gather(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> dict[str, Known]:
    """The people of all accounts, and those of the vocabulary."""
    bare, offices = Bare(vocabulary), Offices(vocabulary)
    people = [entry for entry in vocabulary.entries.values() if entry.kind == "person"]
    found = {
        entry.iri: Known(entry.iri, set(entry.all_labels()), {entry.country} if entry.country else set())
        for entry in people
    }
    for account in accounts:
        for iri, forms in account.forms.items():
            if is_person(iri):
                known = found.setdefault(iri, Known(iri))
                known.forms.update(bare(words) for words, _ in forms)
                known.releases.add(account.release)
                known.held.told(account.issued)
        for part in account.of_kind("participation"):
            person = account.one(part, "participant")
            if person is not None:
                known = found.setdefault(person, Known(person))
                _take_part(known, account, part, clusters)
                for position in account.all(part, "position"):
                    offices.add(known.held, position, clusters.of(position), account)
                for meeting in account.all(part, "atMeeting"):
                    known.held.told(account.one(meeting, "startDate") or "")
    readings = Readings(vocabulary)
    for known in found.values():
        known.surnames, known.reads = readings.of(known.forms), readings.begun(known.forms)
    return found


def _take_part(known: Known, account: Account, part: str, clusters: Clusters) -> None:
    country = clusters.of(account.one(part, "represents") or "")
    if country:
        known.countries.add(country)
        known.seats |= {(country, clusters.of(position)) for position in account.all(part, "position")}
    for meeting in map(clusters.of, account.all(part, "atMeeting")):
        for position in account.all(part, "position") or [""]:
            known.offices.add((meeting, country, clusters.of(position)))
        if CHAIRS & set(account.all(part, "role")):
            known.chairs.add((meeting, country))


def same_people(found: dict[str, Known], vocabulary: Vocabulary, apart: Container[Pair] = ()) -> Iterator[Identity]:
    """Findings by the sound of names and by offices, from pairs that share one or the other.

    Who may as well be one as another of two people (by name, or by a decision that tells them `apart`) is a candidate.
    """
    findings: list[Identity] = []
    for one, two in sorted(_pairs(found, vocabulary)):
        if not found[one].releases & found[two].releases:
            findings += (_with_career(link, found) for link in _compare(found[one], found[two]))
    sides: dict[str, list[tuple[str, Identity]]] = defaultdict(list)
    strangers = {(link.one, link.two) for link in findings if link.rule == _NAMESAKES}
    for link in findings:
        if link.confidence >= SURE:
            sides[link.one].append((link.two, link))
            sides[link.two].append((link.one, link))
    doubtful = {link for links in sides.values() for link in _undecided(links, found, apart)}
    for iri, links in sides.items() if strangers else ():
        doubtful.update(_between_strangers(found[iri], links, strangers, found))
    for link in findings:
        yield replace(link, confidence=_DOUBTFUL) if link in doubtful else link


def _undecided(
    links: list[tuple[str, Identity]], found: dict[str, Known], apart: Container[Pair]
) -> Iterator[Identity]:
    """Of the findings about one person, the surest ones where they lead to people who are not one."""
    most = max(link.confidence for _, link in links)
    surest = [(iri, link) for iri, link in links if link.confidence > most - _NEARLY]
    for (one, left), (two, right) in combinations(surest, 2):
        if pair(one, two) in apart or different(found[one], found[two]):
            yield from (left, right)


def _with_career(link: Identity, found: dict[str, Known]) -> Identity:
    """A finding by name alone, as sure as the offices of both leave it."""
    one, two = found[link.one], found[link.two]
    mine, theirs = _offices(one), _offices(two)
    if link.rule not in _BY_NAME or link.confidence < SURE or mine & theirs:
        return link
    if not mine or not theirs:
        return _long_after(link, one, two)
    most, reason = career(one.held, two.held, met=bool(one.meetings() & two.meetings()))
    rule = _NAMESAKES if most < SURE else link.rule
    return replace(link, rule=rule, reason=link.reason + reason, confidence=min(link.confidence, most))


def _long_after(link: Identity, one: Known, two: Known) -> Identity:
    """A finding by a full name alone, of which one side tells no office: no one person where years lie between."""
    known = one.seats | two.seats  # of one country at least, of whom more than the name is told
    fresh = all(iri.startswith(f"{ID}provisional/") for iri in (one.iri, two.iri))
    if not (known and fresh) or one.countries & two.countries or not far_in_time(one.held, two.held):
        return link
    reason = f"{link.reason}, years apart and one without an office"
    return replace(link, rule=_NAMESAKES, reason=reason, confidence=min(link.confidence, _DOUBTFUL))


def _between_strangers(
    person: Known, links: list[tuple[str, Identity]], strangers: Container[Pair], found: dict[str, Known]
) -> Iterator[Identity]:
    """Of the findings about somebody without an office, those that would make two people of one name one.

    Who is told near in time is meant, if it is one alone.
    """
    if _offices(person):
        return
    for (one, left), (two, right) in combinations(links, 2):
        if pair(one, two) in strangers:
            first, second = (near_in_time(person.held, found[iri].held) for iri in (one, two))
            if first == second or not first:
                yield left
            if first == second or not second:
                yield right


def differ(found: dict[str, Known], mine: list[str], theirs: list[str]) -> bool:
    """Whether they are two people.

    One release names both, their names in one script are two, or they hold offices of two fields by turns.
    """
    ours = [found[iri] for iri in mine if iri in found]
    others = [found[iri] for iri in theirs if iri in found]
    releases = {release for person in ours for release in person.releases}
    if any(releases & person.releases for person in others):
        return True
    met = {spoken for person in ours for spoken in person.meetings()}
    if not any(met & person.meetings() for person in others) and by_turns(
        *(together(person.held for person in people) for people in (ours, others))
    ):
        return True
    return any(different(one, two) for one in ours for two in others)


def different(one: Known, two: Known) -> bool:
    """Whether both have names in one script that are no spellings of one name, or one is read as the other is not."""
    return names.other(one.names, two.names) or _written_otherwise(one, two) or read_otherwise(one, two)


def read_otherwise(one: Known, two: Known) -> bool:
    """Whether one has a name in Han letters alone, whose known readings are none of the other's names."""
    return any(not a.names and other_family(a.reads, b.names) for a, b in ((one, two), (two, one)))


def _written_otherwise(one: Known, two: Known) -> bool:
    """Whether both have names in Han letters, and none of them is, or begins, one of the other's."""
    pairs = [(mine, theirs) for mine in one.written for theirs in two.written]
    return bool(pairs) and not any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _pairs(found: dict[str, Known], vocabulary: Vocabulary) -> set[tuple[str, str]]:
    """Pairs worth a look, not two of the vocabulary.

    Two parts of the name sound alike, or both spoke for one country at one meeting or in one office.
    """
    blocks: dict[object, list[str]] = defaultdict(list)
    for iri in sorted(_worth_a_look(found, vocabulary)):
        known = found[iri]
        for key in {key for name in known.names for key in _keys(name.sounds())}:
            blocks[key].append(iri)
        for written in known.written:
            blocks[written].append(iri)
        for meeting, _ in known.meetings():  # a family name at a meeting, whoever it is told to speak for
            for part in {consonants(part) or part for name in known.names for part in name.sounds()}:
                blocks[meeting, "name", part].append(iri)
        for spoken in {*known.meetings(), *known.seats}:
            blocks[spoken].append(iri)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        fresh = [iri for iri in block if iri not in vocabulary.entries]
        pairs.update((min(one, two), max(one, two)) for one in fresh for two in block if one != two)
    return pairs


def _worth_a_look(found: dict[str, Known], vocabulary: Vocabulary) -> list[str]:
    """Whoever is new, and of the vocabulary's people those who may be of a country of the new ones."""
    fresh = {iri: known for iri, known in found.items() if iri not in vocabulary.entries}
    countries = {country for known in fresh.values() for country in known.countries}
    anywhere = any(not known.countries for known in fresh.values())
    fitting = (iri for iri, known in found.items() if anywhere or not known.countries or known.countries & countries)
    return list({**fresh, **dict.fromkeys(fitting)}) if fresh else []


def _keys(name: names.Name) -> Iterator[names.Name]:
    skeletons = sorted(consonants(part) or part for part in name)
    yield from combinations(skeletons, 2)


def _compare(one: Known, two: Known) -> Iterator[Identity]:
    shared = one.countries & two.countries
    if (one.countries and two.countries and not shared) or _written_otherwise(one, two):
        return
    met = bool(one.meetings() & two.meetings())
    match = names.best(one.names, two.names)
    if written := sorted(name for name in one.written & two.written if len(name) >= _FULL):
        yield identity(one.iri, two.iri, "label", written[0], 0.92 if shared else 0.75)
    elif match is not None:
        yield from _by_sound(one, two, match, met=met)
    elif one.seats & two.seats and (reason := _one_family(one, two)):
        yield identity(one.iri, two.iri, "one-name-in-office", reason, 0.8 if _at_one_time(one, two) else _DOUBTFUL)
    elif met and not read_otherwise(one, two):
        yield from _by_office(one, two)
    elif one.seats & two.seats and near_in_time(one.held, two.held) and _sounds_begun(one, two):
        reason = " ".join(map(_short, min(one.seats & two.seats)))
        yield identity(one.iri, two.iri, "family-name-in-office", reason, _DOUBTFUL)


def _one_family(one: Known, two: Known) -> str | None:
    """Whether one is told by a family name in Han letters that is the other's, and what speaks for it."""
    return of_one_family(one.surnames, two.written, two.names) or of_one_family(two.surnames, one.written, one.names)


def _sounds_begun(one: Known, two: Known) -> bool:
    """Whether one has a full name in Han letters alone, whose family name is read as a part of the other's name."""
    heard = [likeness(a.reads, b.names) for a, b in ((one, two), (two, one)) if not a.names]
    return any(found is not None and found >= names.VARIANT for found in heard)


def _at_one_time(one: Known, two: Known) -> bool:
    """Whether both are told near in time, or at one meeting."""
    return near_in_time(one.held, two.held) or bool(one.meetings() & two.meetings())


def _by_sound(one: Known, two: Known, match: names.Match, *, met: bool) -> Iterator[Identity]:
    same_country = bool(one.countries & two.countries)
    reason = f"{' '.join(match.one.parts)} ~ {' '.join(match.two.parts)}"
    if match.single:
        in_office = same_country and bool(_offices(one) & _offices(two))
        in_office = in_office or (bool(one.seats & two.seats) and near_in_time(one.held, two.held))  # also at talks
        whole = len(match.one.parts) == len(match.two.parts)
        if match.score >= (names.SAME if whole else _PART_SAME) and not match.clash:
            yield from _in_office(one, two, reason, met=met, in_office=in_office)
    elif match.same:
        sure = 0.92 if same_country else 0.75
        yield identity(one.iri, two.iri, "romanisation", reason, sure - _FINE * (1 - match.fine))
    elif match.score >= _ROUGHLY and (sure := _of_likeness(one, two, match, met=met and same_country)):
        yield identity(one.iri, two.iri, "romanisation", reason, sure)


def _in_office(one: Known, two: Known, reason: str, *, met: bool, in_office: bool) -> Iterator[Identity]:
    """A single name and a full one, of one office or at one meeting, where the offices are not contrary."""
    there = {meeting for meeting, _ in one.meetings()} & {meeting for meeting, _ in two.meetings()}
    if in_office or (met and _may_be_one(one, two)):
        yield identity(one.iri, two.iri, "one-name-in-office", reason, 0.8)
    elif there and not (one.countries and two.countries) and _may_be_one(one, two):  # for whom one speaks is not told
        yield identity(one.iri, two.iri, "one-name-in-office", f"{reason}, at one meeting", 0.72)


def _may_be_one(one: Known, two: Known) -> bool:
    """Whether the offices of two people, as far as both are told in one script, may be one office."""
    mine, theirs = one.held.names, two.held.names
    scripts = set(map(labels.script, mine)) & set(map(labels.script, theirs))
    return not scripts or one.held.fits(two.held)


def _of_likeness(one: Known, two: Known, match: names.Match, *, met: bool) -> float:
    """How sure likeness makes it: in one script other spellings are other people, unless office and meeting agree."""
    doubtful = _DOUBTFUL if match.score >= _LIKE and not match.others else 0.0
    if any(office[2] for office in one.offices & two.offices):
        return 0.84 if not match.within or match.least >= names.VARIANT else doubtful
    if match.within or match.clash:
        return doubtful
    chair = one.chairs & two.chairs  # of whoever chairs for a country, releases may tell other offices
    if match.score >= _LIKE and (chair or (met and not _other_office(one, two))):
        return 0.82
    if one.countries & two.countries:
        if match.score >= _CLEARLY and match.least >= _EACH_CLEARLY:
            return 0.75
        if match.score >= _LIKE and _offices(one) & _offices(two):
            return 0.74
    return doubtful


def _other_office(one: Known, two: Known) -> bool:
    """Whether they hold other offices, as far as both are told, at a meeting at which both speak."""
    mine, theirs = ({office for office in person.offices if office[2]} for person in (one, two))
    there = {office[:2] for office in mine} & {office[:2] for office in theirs}
    return bool(there) and not mine & theirs


def _offices(known: Known) -> set[str]:
    return {position for _, _, position in known.offices if position}


def _by_office(one: Known, two: Known) -> Iterator[Identity]:
    """Names in letters that cannot be compared, but one office at one meeting."""
    offices = sorted(office for office in one.offices & two.offices if office[2])
    chairs = sorted(one.chairs & two.chairs)
    heard = [likeness(a.reads, b.names) for a, b in ((one, two), (two, one))]
    most = min((_DOUBTFUL for found in heard if found is not None and found < names.VARIANT), default=1.0)
    if offices:
        yield identity(one.iri, two.iri, "office-at-meeting", " ".join(map(_short, offices[0])), min(most, 0.82))
    elif chairs:
        yield identity(one.iri, two.iri, "chair-at-meeting", " ".join(map(_short, chairs[0])), min(most, 0.78))
    else:
        spoken = sorted(one.meetings() & two.meetings())
        yield identity(one.iri, two.iri, "same-side-at-meeting", " ".join(map(_short, spoken[0])), 0.4)


def _short(iri: str) -> str:
    return iri.removeprefix(ID)
