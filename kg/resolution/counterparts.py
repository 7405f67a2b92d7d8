"""Documents, funds and centres that several languages name: what one act is about in each account."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
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

_KINDS = ("actor", "document")
_Sum = tuple[str, str]
_Block = tuple[tuple[str, ...], str, str, str, _Sum]  # kind of act, meeting, kind and class of thing, sum
_NO_SUM = ("", "")
_ONE_ACT, _MORE, _MOST = 0.62, 0.1, 0.82
_OTHER_TOPIC = 0.5


@dataclass(slots=True)
class _Pair:
    """Two things that may be one, and what speaks for it."""

    acts: set[str] = field(default_factory=set)
    sums: set[_Sum] = field(default_factory=set)
    narrow: bool = True
    meeting: str = ""
    sole: bool = False  # documents, each the only one of its class that its script tells at the meeting
    other_sums: tuple[_Sum, _Sum] | None = None


def counterparts(
    accounts: Iterable[tuple[Account, list[Done]]], clusters: Clusters, matters: Matters
) -> Iterator[Identity]:
    """Findings: at one meeting, each of two scripts tells one kind of act by common parties about one thing of a class.

    It takes more to make them one: the same sum, two kinds of act, a topic that both names tell, or of documents that
    nothing at the meeting is of their class besides. Where no narrow class is known or the sums differ, a person has
    to judge. Names in one script are two things' by themselves.
    `accounts` come with their acts.
    """
    told = _Names(clusters, matters)
    blocks = _blocks(accounts, clusters, told)
    papers: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for (_, meeting, kind, class_, _), scripts in blocks.items():
        for script, things in scripts.items() if kind == "document" and class_ else ():
            papers[meeting, class_][script].update(things)
    pairs: dict[tuple[str, str], _Pair] = defaultdict(_Pair)
    for block, scripts in sorted(blocks.items()):
        for (one, left), (two, right) in combinations(_alone(scripts, block, blocks), 2):
            if one != two and left.parties & right.parties and not told.scripts[one] & told.scripts[two]:
                pair = pairs[min(one, two), max(one, two)]
                _support(pair, block, left, right)
                there = papers.get((block[1], block[3]), {}).values()
                pair.sole |= {one} in there and {two} in there
    for both, pair in sorted(pairs.items()):
        yield _finding(both, pair, told)


def _blocks(
    accounts: Iterable[tuple[Account, list[Done]]], clusters: Clusters, told: _Names
) -> dict[_Block, dict[str, dict[str, Done]]]:
    """What is told in acts, by block and script: each thing with the first act about it."""
    blocks: dict[_Block, dict[str, dict[str, Done]]] = defaultdict(lambda: defaultdict(dict))
    for account, act in ((account, act) for account, acts in accounts for act in acts if act.meeting):
        for target in act.targets:
            kind, class_ = told.class_of(account, target)
            standing = clusters.of(target)
            if kind not in _KINDS or standing in told.matters.vocabulary.entries:
                continue
            for total in (_NO_SUM, *act.amounts):
                for script in told.scripts_of(account, target, standing):
                    blocks[act.kind, act.meeting, kind, class_, total][script].setdefault(standing, act)
    return blocks


class _Names:
    """How releases call things."""

    def __init__(self, clusters: Clusters, matters: Matters) -> None:
        self.clusters, self.matters = clusters, matters
        self.scripts: dict[str, set[str]] = defaultdict(set)
        self.forms: dict[str, set[str]] = defaultdict(set)

    def class_of(self, account: Account, iri: str) -> tuple[str, str]:
        """The kind of a thing, and its class if that is a narrow one."""
        kind = iri.removeprefix(ID).removeprefix("provisional/").partition("/")[0]
        return kind, min(set(account.all(iri, "type")) - {default_type(kind)}, default="")

    def scripts_of(self, account: Account, iri: str, standing: str) -> list[str]:
        """The scripts of a thing's names in a release; all of them are kept under the IRI that stands for it."""
        forms = [words for words, _ in account.forms.get(iri, ())]
        self.forms[standing].update(forms)
        scripts = set(map(labels.script, forms))
        self.scripts[standing] |= scripts
        return sorted(scripts)

    def topics(self, iri: str) -> set[str]:
        """The vocabulary's topics that its names tell."""
        return set(self.matters.named_in(sorted(self.forms[iri]), "topic"))


def _alone(
    scripts: Mapping[str, Mapping[str, Done]], block: _Block, blocks: Mapping[_Block, Mapping[str, Mapping[str, Done]]]
) -> list[tuple[str, Done]]:
    """The one thing that each script tells; with what a script tells that has no word for a narrow class."""
    wide = blocks.get((*block[:3], "", block[4]), {}) if block[3] else {}
    both = {**{script: things for script, things in wide.items() if script not in scripts}, **scripts}
    return [next(iter(things.items())) for _, things in sorted(both.items()) if len(things) == 1]


def _support(pair: _Pair, block: _Block, left: Done, right: Done) -> None:
    act, pair.meeting, _, class_, total = (block[0][0], *block[1:])
    pair.acts.add(act)
    pair.narrow &= bool(class_)
    if total != _NO_SUM:
        pair.sums.add(total)
    elif left.amounts and right.amounts and not left.amounts & right.amounts:
        one, two = sorted((min(left.amounts), min(right.amounts)))
        pair.other_sums = one, two


def _finding(things: tuple[str, str], pair: _Pair, told: _Names) -> Identity:
    grounds = [f"each the only one in {' and '.join(sorted(pair.acts))} at {pair.meeting.removeprefix(ID)}"]
    grounds += [f"{value} {currency}" for currency, value in sorted(pair.sums)[:1]]
    mine, theirs = (told.topics(iri) for iri in things)
    grounds += [topic.removeprefix(ID) for topic in sorted(mine & theirs)[:1]]
    sure = _ONE_ACT + _MORE * (bool(pair.sums) + bool(mine & theirs) + (len(pair.acts) > 1))
    if pair.other_sums:
        grounds.append("but other sums: " + " and ".join(f"{value} {currency}" for currency, value in pair.other_sums))
    if pair.sole:
        grounds.append("the only document of its class there")
        sure = max(sure, _ONE_ACT + _MORE)
    if pair.other_sums or not pair.narrow:
        sure = _ONE_ACT
    if mine and theirs and not mine & theirs:
        sure = _OTHER_TOPIC
    return identity(*things, "same-act", ", ".join(grounds), min(sure, _MOST))
