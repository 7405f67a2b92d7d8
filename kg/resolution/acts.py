"""Which acts, participations and tenures are one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from kg.names import ID
from kg.resolution.clusters import identity
from kg.resolution.days import number
from kg.resolution.matters import Matters, of_kinds, of_two_names
from kg.resolution.parted import MOST, parted
from kg.resolution.people import CHAIRS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters, Identity
    from kg.resolution.matters import Words
    from kg.vocabulary.gazetteer import Gazetteer
    from kg.vocabulary.model import Vocabulary

_SLOTS = {
    "participation": ("participant", "atMeeting"),
    "tenure": ("holder", "tenureRole", "from", "until"),
}
_FOR_COUNTRY = frozenset({"Person", "Ministry"})
_WEEK = 7
_ONE_AND_NONE = 2  # a meeting, and acts told without one
_NAMED = of_kinds("actor", "document", "person")  # what is no general topic
_TOPIC = of_kinds("topic")
_WORTH_A_LOOK = 0.6  # below this no person need judge
_DOUBTFUL = 0.6
_CROWD = 40  # acts of one kind at one meeting, above which only those that share a matter are compared
_NEXT = 8  # others with which each of a crowd is compared
_ALIKE = 0.6  # of the words of two topics
_LIKE = 0.3  # of the words of two topics that may be one, told at more or less length
_NO_MATTER = 0.5  # overlap of two acts towards one party, of which one tells no matter
_BASE, _OVERLAP, _PARTIES, _MONEY, _UNDATED = 0.55, 0.25, 0.15, 0.05, 0.05


@dataclass(slots=True)
class Done:
    """An act with the things that its slots come to, whatever each release calls them."""

    iri: str
    release: str
    kind: tuple[str, ...]
    meeting: str
    week: int
    parties: frozenset[str]
    about: frozenset[str]
    words: tuple[Words, ...]  # of topics that no vocabulary knows
    near: dict[str, float] = field(default_factory=dict)  # topics that those words point to
    towards: frozenset[str] = field(default_factory=frozenset)  # countries and bodies that it speaks to
    amounts: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # currency and value
    targets: tuple[str, ...] = ()  # as the release calls them
    aimed: frozenset[str] = frozenset()  # meetings that it is only intended for
    countries: frozenset[str] = frozenset()  # among those that it speaks to


class Acts:
    """Makes acts of accounts comparable."""

    def __init__(self, clusters: Clusters, vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        """Take what is known of the things in their slots."""
        self.clusters, self.vocabulary = clusters, vocabulary
        self.matters = Matters(clusters, vocabulary, gazetteer)

    def gather(self, accounts: Iterable[Account]) -> Iterator[Done]:
        """All acts of the accounts."""
        return (act for _, acts in self.by_account(accounts) for act in acts)

    def by_account(self, accounts: Iterable[Account]) -> Iterator[tuple[Account, list[Done]]]:
        """The accounts, each with its acts."""
        return ((account, [self._act(account, iri) for iri in account.of_kind("act")]) for account in accounts)

    def _parties(self, account: Account, iri: str) -> set[str]:
        """Whom the agents of an act speak for; who chairs for a country speaks for its body of countries too."""
        parties: set[str] = set()
        speakers = {account.one(part, "participant"): part for part in account.of_kind("participation")}
        for agent in account.all(iri, "agent"):
            part = speakers.get(agent, "")
            party = self._side(self.clusters.of(account.one(part, "represents") or agent))
            parties.add(party)
            entry = self.vocabulary.entries.get(party)
            if entry is not None and CHAIRS & set(account.all(part, "role")):
                parties.update(entry.part_of)
        return parties

    def _side(self, party: str) -> str:
        """The country that a person or a ministry of the vocabulary speaks for, else the party itself."""
        entry = self.vocabulary.entries.get(party)
        return entry.country or party if entry is not None and entry.type in _FOR_COUNTRY else party

    def _act(self, account: Account, iri: str) -> Done:
        parties = self._parties(account, iri)
        about: set[str] = set()
        words: list[Words] = []
        near: dict[str, float] = {}
        targets = account.all(iri, "addressee", "concerns", "intendedFor")
        for target in targets:
            matter, unknown, pointed = self.matters.of(account, target)
            about |= matter
            words += unknown
            near |= pointed
        modality = account.one(iri, "modality") or ""
        kinds = sorted(set(account.all(iri, "type")) - {"Act"})
        meeting = self.clusters.of(account.one(iri, "atMeeting") or "")
        if account.all(iri, "amount", "supplies", "eventKind") and account.one(iri, "delivered"):
            kinds.append("delivered")  # what was handed over is no account of its promise
        towards = frozenset(map(self.clusters.of, account.all(iri, "addressee")))
        return Done(
            iri,
            account.release,
            (*kinds, modality),
            meeting,
            _week(account.issued),
            frozenset(parties),
            frozenset(about - parties - {meeting}),
            tuple(words),
            near,
            towards,
            frozenset(_money(account, amount) for amount in account.all(iri, "amount")),
            tuple(targets),
            self._aimed(account, iri),
            frozenset(one for one in map(self._side, towards) if self.vocabulary.is_country(one)),
        )

    def _aimed(self, account: Account, iri: str) -> frozenset[str]:
        about = set(map(self.clusters.of, account.all(iri, "addressee", "concerns")))
        return frozenset(map(self.clusters.of, account.all(iri, "intendedFor"))) - about


def parts(acts: Iterable[Done], most: int = MOST) -> Iterator[list[Done]]:
    """The acts in parts that share no kind of act.

    Acts of two parts are never compared, so that each part can be joined by itself.
    """
    return parted(acts, lambda act: " ".join(act.kind), most)


def same_acts(acts: Iterable[Done]) -> Iterator[Identity]:
    """Findings: one type and modality at one meeting, shared parties, and an overlap of what the acts are about."""
    blocks: dict[object, list[Done]] = defaultdict(list)
    for act in acts:
        if act.meeting:
            blocks[act.kind, act.meeting].append(act)
        if act.week:
            for about in act.about:
                blocks[act.kind, act.week, about].append(act)
                blocks[act.kind, act.week + 1, about].append(act)
    for block in blocks.values():
        with_sums: dict[str, list[Done]] = defaultdict(list)
        for act in block:
            if act.amounts:
                with_sums[act.release].append(act)
        for one, two in _pairs(block):
            sure, reason = _found(one, two, with_sums)
            if sure >= _WORTH_A_LOOK:
                yield identity(one.iri, two.iri, "act-overlap", reason, sure)


def _found(one: Done, two: Done, with_sums: Mapping[str, list[Done]]) -> tuple[float, str]:
    """How sure two acts of a block are one, and why; of other sums a person judges where several would do.

    `with_sums` are the acts of the block that tell a sum, by release.
    """
    sure = _sure(one, two)
    if other_sums(one, two):
        mine, theirs = with_sums[one.release], with_sums[two.release]
        if not sure and len(mine) == len(theirs) == 1 and _only_sums(one, two):
            return _DOUBTFUL, "the only sum that each tells of these parties"
        if sure and _one_of_several(one, two, mine, theirs):
            sure = min(sure, _DOUBTFUL)
    return sure, ", ".join(iri.removeprefix(ID) for iri in sorted(one.about & two.about)) or "words of what it is about"


def _pairs(block: list[Done]) -> Iterator[tuple[Done, Done]]:
    """Acts of different releases; in a crowd those that share a matter or a word of it, each with the next ones."""
    if len(block) <= _CROWD:
        yield from ((one, two) for one, two in combinations(block, 2) if one.release != two.release)
        return
    by_matter: dict[str, list[Done]] = defaultdict(list)
    for act in block:
        for about in act.about.union(act.near, *(words for _, words in act.words)):
            by_matter[about].append(act)
    for crowd in by_matter.values():
        for place, one in enumerate(crowd):
            following = crowd[place + 1 : place + 1 + _NEXT]
            yield from ((one, two) for two in following if two.release != one.release)


def _sure(one: Done, two: Done) -> float:
    """How sure two acts are one; 0 when nothing speaks for it."""
    parties = one.parties & two.parties
    met = bool(one.meeting) and one.meeting == two.meeting
    if not parties or (not met and not _may_be_one(one, two)) or of_two_names(one.about, two.about):
        return 0.0
    if _two_gifts(one, two) or _to_others(one, two):
        return 0.0
    shared = 0 if _only_aimed(one, two) else len(one.about & two.about)
    overlap = 0.8 * shared / max(1, min(len(one.about), len(two.about)))
    overlap += 0.2 * shared / max(1, len(one.about | two.about))
    likeness = max((_dice(mine, theirs) for mine in one.words for theirs in two.words), default=0.0)
    overlap = max(overlap, likeness if likeness >= _ALIKE else 0.0, _pointed(one, two), _pointed(two, one))
    money = bool(one.amounts & two.amounts)
    if not overlap and one.towards and one.towards == two.towards and one.parties == two.parties:
        overlap = _NO_MATTER if not (one.about and two.about) else 0.0
    if not (overlap or money) or not (met or money or likeness >= _ALIKE or _close(one, two)):
        return 0.0
    sure = _BASE + _OVERLAP * overlap + _PARTIES * len(parties) / len(one.parties | two.parties)
    return min(0.99, sure + _MONEY * money - _UNDATED * (not met))


def other_sums(one: Done, two: Done) -> bool:
    """Whether acts tell other sums in one currency."""
    currencies = {currency for currency, _ in one.amounts} & {currency for currency, _ in two.amounts}
    return bool(currencies) and not one.amounts & two.amounts


def _one_of_several(one: Done, two: Done, mine: list[Done], theirs: list[Done]) -> bool:
    """Whether one of two releases tells more sums that may as well be the other's: a list of gifts for one matter."""
    return any(_sure(act, two) for act in mine if act is not one) or any(
        _sure(one, act) for act in theirs if act is not two
    )


def _only_sums(one: Done, two: Done) -> bool:
    """Whether two releases tell of the same giver and receiver, for what may be one matter.

    Topics that no vocabulary knows are compared within a script: elsewhere they may be translations.
    """
    if not one.meeting or one.meeting != two.meeting or one.parties != two.parties or one.towards != two.towards:
        return False
    if not (one.words and two.words and one.towards):
        return False
    scripts = {script for script, _ in one.words} & {script for script, _ in two.words}
    return not scripts or any(_dice(a, b) >= _LIKE for a in one.words for b in two.words)


def _only_aimed(one: Done, two: Done) -> bool:
    """Whether acts have nothing in common but a meeting that they are intended for, and at least one has a matter.

    A hope for a fund at a summit is none for the summit. Matters in two scripts may be translations.
    """
    shared = one.about & two.about
    if not shared or not shared <= one.aimed & two.aimed:
        return False
    mine, theirs = one.about - one.aimed, two.about - two.aimed
    if not mine or not theirs:
        return bool(mine or theirs)
    return bool({script for script, _ in one.words} & {script for script, _ in two.words})


def _two_gifts(one: Done, two: Done) -> bool:
    """Whether acts tell other sums in one currency, each for a matter of its own that is none of the other's.

    Topics that no vocabulary knows are compared within a script: elsewhere they may be translations.
    """
    if not other_sums(one, two):
        return False
    mine, theirs = (frozenset(filter(_TOPIC.search, act.about)) for act in (one, two))
    if not mine or not theirs or mine & theirs or _pointed(one, two) or _pointed(two, one):
        return False
    if one.words and two.words:
        scripts = {script for script, _ in one.words} & {script for script, _ in two.words}
        return bool(scripts) and all(_dice(a, b) < _LIKE for a in one.words for b in two.words)
    return not one.words and not two.words


def _other_matters(one: Done, two: Done) -> bool:
    """Whether acts share no more than a general topic, and in a script in which both tell words none are alike."""
    shared = bool(one.about & two.about) and _close(one, two)
    if shared or one.amounts & two.amounts or _pointed(one, two) or _pointed(two, one):
        return False
    scripts = {script for script, _ in one.words} & {script for script, _ in two.words}
    return bool(scripts) and all(_dice(a, b) < _LIKE for a in one.words for b in two.words)


def _to_others(one: Done, two: Done) -> bool:
    """Whether acts speak to other countries."""
    return bool(one.countries and two.countries) and not one.countries & two.countries


def _may_be_one(one: Done, two: Done) -> bool:
    """Whether acts may be one although not both are told of a meeting."""
    return one.parties == two.parties and not (one.meeting and two.meeting)


def _close(one: Done, two: Done) -> bool:
    """Whether acts that no meeting holds together share more than a party and a general topic.

    One party speaks of one topic many times in a week.
    """
    shared = one.about & two.about
    together = len(one.parties & two.parties) > 1 or bool(one.towards & two.towards)
    return together or len(shared) > 1 or any(map(_NAMED.search, shared))


def _pointed(one: Done, two: Done) -> float:
    """How surely the words of one act point to a topic of the other."""
    return max((sure for topic, sure in one.near.items() if topic in two.about), default=0.0)


def _dice(mine: tuple[str, frozenset[str]], theirs: tuple[str, frozenset[str]]) -> float:
    if mine[0] != theirs[0] or not mine[1] or not theirs[1]:
        return 0.0
    return 2 * len(mine[1] & theirs[1]) / (len(mine[1]) + len(theirs[1]))


def is_act(iri: str) -> bool:
    """Whether an IRI is that of an act."""
    return iri.startswith(f"{ID}act/")


def never_one(acts: Iterable[Done]) -> Callable[[list[str], list[str]], bool]:
    """Tells of two lists of IRIs whether they cannot be one of `acts`.

    One release tells both and knows them as two; they are two gifts, or speak to other countries; they were done at two
    meetings; or not all of them were told at a meeting, and either some were told more than a week apart or tell other
    matters, so that only others between them would make them one.
    """
    known = {act.iri: act for act in acts}

    def apart(mine: list[str], theirs: list[str]) -> bool:
        if {_stem(iri) for iri in mine} & {_stem(iri) for iri in theirs}:
            return True
        ours, others = ([known[iri] for iri in iris if iri in known] for iris in (mine, theirs))
        if any(_two_gifts(one, two) for one in ours if one.amounts for two in others if two.amounts):
            return True  # whatever an account that tells no matter has in common with both
        if any(_to_others(one, two) for one in ours if one.countries for two in others if two.countries):
            return True
        told = [*ours, *others]
        meetings = {act.meeting for act in told}
        if "" not in meetings:
            return len(meetings) > 1
        weeks = [act.week for act in told if act.week]
        if len(meetings) > _ONE_AND_NONE or (bool(weeks) and max(weeks) - min(weeks) > 1):
            return True
        return any(_other_matters(one, two) for one in ours for two in others)

    return apart


def _stem(act: str) -> str:
    return act.removeprefix(f"{ID}act/").partition("/")[0]


def _week(issued: str) -> int:
    return number(issued) // _WEEK


def _money(account: Account, amount: str) -> tuple[str, str]:
    return account.one(amount, "currency") or "", account.one(amount, "value") or ""


def same_slots(accounts: Iterable[Account], clusters: Clusters) -> Iterator[Identity]:
    """Participations of one person at one meeting, and tenures of one holder, role and time."""
    first: dict[tuple[str, ...], str] = {}
    for account in accounts:
        for kind, slots in _SLOTS.items():
            for iri in account.of_kind(kind):
                values = [account.one(iri, slot) for slot in slots]
                if values[0] is None or values[1] is None:
                    continue
                key = (kind, *(clusters.of(value or "") for value in values))
                other = first.setdefault(key, iri)
                if other != iri:
                    yield identity(other, iri, "same-slots", " ".join(slots), 0.97)
