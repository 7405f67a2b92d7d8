"""Documents, funds and centres that several languages name: what one act is about in each account."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.claims.things import default_type
from kg.names import ID
from kg.resolution import labels
from kg.resolution.clusters import identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.resolution.account import Account
    from kg.resolution.acts import Done
    from kg.resolution.clusters import Clusters, Identity
    from kg.resolution.matters import Matters
    from kg.vocabulary.model import Vocabulary

_Block = tuple[tuple[str, ...], str, str, str]  # kind of act, meeting, kind and class of thing
_KINDS = ("actor", "document")
_ONE_ACT, _SUM, _TOPIC, _MOST = 0.72, 0.05, 0.05, 0.82
_DOUBTFUL, _OTHER_TOPIC = 0.62, 0.5


@dataclass(frozen=True, slots=True)
class _Told:
    """The only thing of its kind that acts of one kind are about in a release."""

    act: Done
    iri: str
    class_: str  # empty when no narrow one is known
    scripts: frozenset[str]
    topics: frozenset[str]  # of the vocabulary, that its name tells


def counterparts(
    acts: Iterable[Done], accounts: Iterable[Account], clusters: Clusters, matters: Matters
) -> Iterator[Identity]:
    """Findings: at one meeting two releases tell one kind of act by common parties, each about one thing of a class.

    Names in one script are two things' by themselves. Where no narrow class is known or the sums differ, a person has
    to judge.
    """
    by_release = {account.release: account for account in accounts}
    blocks: dict[_Block, dict[str, dict[str, Done]]] = defaultdict(lambda: defaultdict(dict))
    for act in acts:
        for target in act.targets if act.meeting else ():
            kind, class_ = _class(target, by_release[act.release])
            if kind in _KINDS:
                blocks[act.kind, act.meeting, kind, class_][act.release].setdefault(target, act)
    for block, releases in sorted(blocks.items()):
        told = list(_alone(releases, by_release, block[-1], matters))
        wide = blocks.get((*block[:-1], ""), {}) if block[-1] else {}  # another language may not tell the class
        others = {release: things for release, things in wide.items() if release not in releases}
        loose = list(_alone(others, by_release, "", matters))
        pairs = [*combinations(told, 2), *((one, two) for one in told for two in loose)]
        yield from (_finding(*two) for two in pairs if _comparable(*two, clusters, matters.vocabulary))


def _class(iri: str, account: Account) -> tuple[str, str]:
    """The kind of a thing, and its class if that is a narrow one."""
    kind = iri.removeprefix(ID).removeprefix("provisional/").partition("/")[0]
    return kind, min(set(account.all(iri, "type")) - {default_type(kind)}, default="")


def _alone(
    releases: Mapping[str, Mapping[str, Done]], by_release: Mapping[str, Account], class_: str, matters: Matters
) -> Iterator[_Told]:
    for release, things in sorted(releases.items()):
        if len(things) == 1:
            [(iri, act)] = things.items()
            forms = [words for words, _ in by_release[release].forms.get(iri, ())]
            scripts = frozenset(map(labels.script, forms))
            yield _Told(act, iri, class_, scripts, frozenset(matters.named_in(forms, "topic")))


def _comparable(one: _Told, two: _Told, clusters: Clusters, vocabulary: Vocabulary) -> bool:
    standing = {clusters.of(one.iri), clusters.of(two.iri)}
    known = standing & vocabulary.entries.keys()
    return len(standing) > 1 and not known and bool(one.act.parties & two.act.parties) and not one.scripts & two.scripts


def _finding(one: _Told, two: _Told) -> Identity:
    grounds = [f"the only one in {one.act.kind[0]} at {one.act.meeting.removeprefix(ID)}"]
    sure = _ONE_ACT
    same = one.act.amounts & two.act.amounts
    if same:
        grounds.append(" ".join(reversed(min(same))))
        sure += _SUM
    if topics := one.topics & two.topics:
        grounds.append(min(topics).removeprefix(ID))
        sure += _TOPIC
    if one.act.amounts and two.act.amounts and not same:
        sums = [" ".join(reversed(min(told.act.amounts))) for told in (one, two)]
        grounds.append(f"but other sums: {sums[0]} and {sums[1]}")
        sure = _DOUBTFUL
    if not one.class_ or (one.class_ != two.class_ and not topics):
        sure = _DOUBTFUL
    if one.topics and two.topics and not topics:
        sure = _OTHER_TOPIC
    return identity(one.iri, two.iri, "same-act", ", ".join(grounds), min(sure, _MOST))
