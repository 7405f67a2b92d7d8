"""Which names of people are one: by how they sound, and by the office held at a meeting."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from kg.names import ID
from kg.resolution import labels
from kg.resolution.clusters import identity
from kg.resolution.romanise import consonants, is_han, parts, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity
    from kg.vocabulary.model import Vocabulary

Name = tuple[str, ...]  # how each part of a name sounds
Spelt = tuple[str, Name]  # the script, and how the name sounds
Office = tuple[str, str, str]  # meeting, whom the person speaks for, position
_BRACKET = re.compile(r"[(\uff08].*")
CHAIRS = frozenset({"Chair", "Cochair"})
_SAME = 0.97  # one spelling
_PART_SAME = 0.92  # one spelling of one part
_CLEARLY, _LIKE, _ROUGHLY = 0.87, 0.78, 0.6  # alike in another script; where one meeting, one office speaks for it too
_PART_LIKE, _PART_UNLIKE = 0.5, 0.5
_LONGEST = 6  # parts of a name: what has more is no name alone
_FEWEST = 3  # consonants by which two spellings may be called one


@dataclass(slots=True)
class Known:
    """A person as all releases and the vocabulary know them."""

    iri: str
    forms: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    offices: set[Office] = field(default_factory=set)
    chairs: set[tuple[str, str]] = field(default_factory=set)  # meeting, country
    releases: set[str] = field(default_factory=set)

    def names(self) -> list[Spelt]:
        """How the names sound; those in Han letters do not tell."""
        spelt = {(labels.script(form), tuple(map(sound, parts(form)))) for form in self.forms if not is_han(form)}
        return sorted((script, name) for script, name in spelt if 0 < len(name) <= _LONGEST and all(name))

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


def gather(accounts: Iterable[Account], clusters: Clusters, vocabulary: Vocabulary) -> dict[str, Known]:
    """The people of all accounts, and those of the vocabulary."""
    found: dict[str, Known] = {}
    bare = Bare(vocabulary)
    for iri, entry in vocabulary.entries.items():
        if entry.kind == "person":
            found[iri] = Known(iri, set(entry.all_labels()), {entry.country} if entry.country else set())
    for account in accounts:
        for iri, forms in account.forms.items():
            if iri.startswith((f"{ID}person/", f"{ID}provisional/person/")):
                known = found.setdefault(iri, Known(iri))
                known.forms.update(bare(words) for words, _ in forms)
                known.releases.add(account.release)
        for part in account.of_kind("participation"):
            person = account.one(part, "participant")
            if person is not None:
                _take_part(found.setdefault(person, Known(person)), account, part, clusters)
    return found


def _take_part(known: Known, account: Account, part: str, clusters: Clusters) -> None:
    country = clusters.of(account.one(part, "represents") or "")
    if country:
        known.countries.add(country)
    for meeting in map(clusters.of, account.all(part, "atMeeting")):
        for position in account.all(part, "position") or [""]:
            known.offices.add((meeting, country, clusters.of(position)))
        if CHAIRS & set(account.all(part, "role")):
            known.chairs.add((meeting, country))


def same_people(found: dict[str, Known], vocabulary: Vocabulary) -> Iterator[Identity]:
    """Findings by the sound of names and by offices, from pairs that share one or the other."""
    for one, two in sorted(_pairs(found, vocabulary)):
        if not found[one].releases & found[two].releases:
            yield from _compare(found[one], found[two])


def differ(found: dict[str, Known], mine: list[str], theirs: list[str]) -> bool:
    """Whether one release names both: it knows them as two people."""
    one = {release for iri in mine if iri in found for release in found[iri].releases}
    return any(iri in found and one & found[iri].releases for iri in theirs)


def _pairs(found: dict[str, Known], vocabulary: Vocabulary) -> set[tuple[str, str]]:
    """Pairs worth a look, not two of the vocabulary.

    Two parts of the name sound alike, or both spoke for one country at one meeting or in one office.
    """
    blocks: dict[object, list[str]] = defaultdict(list)
    for iri in sorted(found):
        known = found[iri]
        for key in {key for _, name in known.names() for key in _keys(name)}:
            blocks[key].append(iri)
        for spoken in {*known.meetings(), *((country, office) for _, country, office in known.offices if office)}:
            blocks[spoken].append(iri)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        fresh = [iri for iri in block if iri not in vocabulary.entries]
        pairs.update((min(one, two), max(one, two)) for one in fresh for two in block if one != two)
    return pairs


def _keys(name: Name) -> Iterator[Name]:
    skeletons = sorted(consonants(part) or part for part in name)
    yield from combinations(skeletons, 2)


def _compare(one: Known, two: Known) -> Iterator[Identity]:
    shared = one.countries & two.countries
    if one.countries and two.countries and not shared:
        return
    met = bool(one.meetings() & two.meetings())
    names = [(likeness(mine[1], theirs[1]), mine, theirs) for mine in one.names() for theirs in two.names()]
    if names:
        yield from _by_sound(one, two, max(names), met=met)
    elif met:
        yield from _by_office(one, two)


def _by_sound(one: Known, two: Known, best: tuple[float, Spelt, Spelt], *, met: bool) -> Iterator[Identity]:
    alike, (script, mine), (other, theirs) = best
    same_country = bool(one.countries & two.countries)
    reason = f"{' '.join(mine)} ~ {' '.join(theirs)}"
    if min(len(mine), len(theirs)) == 1:
        in_office = same_country and bool(_offices(one) & _offices(two))
        if alike >= (_SAME if len(mine) == len(theirs) else _PART_SAME) and (met or in_office):
            yield identity(one.iri, two.iri, "one-name-in-office", reason, 0.8)
    elif alike >= _SAME:
        yield identity(one.iri, two.iri, "romanisation", reason, 0.92 if same_country else 0.75)
    elif alike >= _ROUGHLY:
        sure = _of_likeness(one, two, alike, met=met and same_country, apart=script != other)
        if sure:
            yield identity(one.iri, two.iri, "romanisation", reason, sure)


def _of_likeness(one: Known, two: Known, alike: float, *, met: bool, apart: bool) -> float:
    """How sure likeness makes it: in one script other spellings are other people, unless office and meeting agree."""
    if any(office[2] for office in one.offices & two.offices):
        return 0.84
    if apart and met and alike >= _LIKE:
        return 0.82
    if apart and one.countries & two.countries:
        if alike >= _CLEARLY:
            return 0.75
        if alike >= _LIKE and _offices(one) & _offices(two):
            return 0.74
    return 0.6 if alike >= _LIKE else 0.0


def _offices(known: Known) -> set[str]:
    return {position for _, _, position in known.offices if position}


def _by_office(one: Known, two: Known) -> Iterator[Identity]:
    """Names in letters that cannot be compared, but one office at one meeting."""
    offices = sorted(office for office in one.offices & two.offices if office[2])
    chairs = sorted(one.chairs & two.chairs)
    if offices:
        yield identity(one.iri, two.iri, "office-at-meeting", " ".join(map(_short, offices[0])), 0.82)
    elif chairs:
        yield identity(one.iri, two.iri, "chair-at-meeting", " ".join(map(_short, chairs[0])), 0.78)
    else:
        spoken = sorted(one.meetings() & two.meetings())
        yield identity(one.iri, two.iri, "same-side-at-meeting", " ".join(map(_short, spoken[0])), 0.4)


def _short(iri: str) -> str:
    return iri.removeprefix(ID)


@lru_cache(maxsize=1 << 16)
def likeness(mine: Name, theirs: Name) -> float:
    """How alike two names sound, part by part in the best order; 0 when a part of the shorter has no fellow."""
    scores = _fellows(mine, theirs)
    if min(scores) < _PART_LIKE:
        return 0.0
    return sum(scores) / len(scores) * (1 if len(mine) == len(theirs) else 0.95)


def unlike(mine: Name, theirs: Name) -> bool:
    """Whether two full names are two people's: a part of the shorter one sounds like none of the other."""
    return min(len(mine), len(theirs)) > 1 and min(_fellows(mine, theirs)) < _PART_UNLIKE


def _fellows(mine: Name, theirs: Name) -> list[float]:
    """How alike each part of the shorter name is to its fellow in the other."""
    short, long = sorted((mine, theirs), key=len)
    left = list(long)
    scores = []
    for part in short:
        best = max(left, key=lambda other: (alike(part, other), other))
        scores.append(alike(part, best))
        left.remove(best)
    return scores


def alike(one: str, two: str) -> float:
    """How alike two parts of names sound, from 0 to 1."""
    if one == two:
        return 1.0
    first, second = consonants(one), consonants(two)
    whole = SequenceMatcher(None, one, two, autojunk=False).ratio()
    if first == second and len(first) >= _FEWEST:
        return max(whole, 0.9)
    spine = SequenceMatcher(None, first, second, autojunk=False).ratio()
    return max((whole + spine) / 2, 0.85 * spine)  # Thai writes fewer vowels than are heard
