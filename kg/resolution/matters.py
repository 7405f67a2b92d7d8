"""What acts are about: the vocabulary's things in a topic's words, and the topic that those words point to."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.names import ID
from kg.resolution import labels
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.account import Account
    from kg.resolution.clusters import Clusters
    from kg.vocabulary.gazetteer import Gazetteer
    from kg.vocabulary.model import Vocabulary

Words = tuple[str, frozenset[str]]  # script and pieces
_POINTING = 3  # topics that have a word in their names, at most, if it points to them
_NEAR = 0.5  # of the words of a phrase and of a topic's name, each word by how few topics have it
_SHORT = len("and")
_MATTERS = ("document", "person", "place", "position", "series", "topic")  # what is no party
_UNTOLD = re.compile(r"/(?:[a-z0-9]+-)?[0-9a-f]{12}$")  # an IRI made of a digest


def of_kinds(*kinds: str) -> re.Pattern[str]:
    """Matches the IRIs of some kinds of things, provisional ones too."""
    return re.compile(rf"^{re.escape(ID)}(?:provisional/)?(?:{'|'.join(kinds)})/")


_NAMED = of_kinds("actor", "document")


def pieces(form: str) -> frozenset[str]:
    """The words of a phrase, or for scripts without spaces its pairs of letters."""
    key = labels.key(form)
    if key.isascii():
        return frozenset(word for word in key.split() if len(word) > _SHORT)
    return frozenset(key[place : place + 2] for place in range(len(key) - 1))


def of_two_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether each act is about documents or bodies, and none of them can be one of the other's.

    Names in letters that are not Latin have IRIs that do not tell them, so that they may be translations.
    """
    mine, theirs = (frozenset(filter(_NAMED.search, about)) for about in (one, two))
    return bool(mine and theirs) and not mine & theirs and not any(map(_UNTOLD.search, mine | theirs))


class Matters:
    """Finds the matter of a target, whatever each release calls it."""

    def __init__(self, clusters: Clusters, vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        """Take what is known of things."""
        self.clusters, self.vocabulary, self.gazetteer = clusters, vocabulary, gazetteer
        self._inside: dict[str, tuple[frozenset[str], tuple[Words, ...], dict[str, float]]] = {}
        self._names: dict[str, list[frozenset[str]]] = {}
        self._topics: dict[str, set[str]] = defaultdict(set)  # word → topics that have it in a name
        self._letters: dict[str, str] = {}  # one-letter name → country: no name in running text, hence of no gazetteer
        for iri, entry in vocabulary.entries.items():
            if entry.kind == "actor":
                self._letters.update((label, iri) for label in entry.all_labels() if len(label) == 1)
            if entry.kind == "topic":
                self._names[iri] = [pieces(label) for label in entry.all_labels() if label.isascii()]
                for word in {word for name in self._names[iri] for word in name}:
                    self._topics[word].add(iri)

    def of(self, account: Account, target: str) -> tuple[frozenset[str], tuple[Words, ...], dict[str, float]]:
        """What a target is: a thing and the vocabulary's things that its words name; its words; topics near to them."""
        standing = self.clusters.of(target)
        if standing in self.vocabulary.entries:
            return self._known(standing), (), {}
        if target not in self._inside:
            forms = [form for form, _ in account.forms.get(target, ())] if "/topic/" in target else []
            words = tuple((labels.script(form), pieces(form)) for form in forms)
            self._inside[target] = frozenset({standing, *self.named_in(forms, *_MATTERS)}), words, self._near(words)
        things, words, near = self._inside[target]
        return frozenset(map(self.clusters.of, things)), words, near

    def named_in(self, forms: Iterable[str], *kinds: str) -> Iterator[str]:
        """The vocabulary's things of some kinds that phrases name."""
        for form in forms:
            folded = fold(form)
            for mention in self.gazetteer.find(folded, 0, len(folded.text)):
                yield from mention.iris[:1] if mention.kind in kinds else ()

    def parties_in(self, forms: Iterable[str]) -> Iterator[str]:
        """The parties that names tell, by a letter each at their beginning too, as Japanese ones do: 日タイ…, 日越…."""
        for form in forms:
            folded = fold(form)
            actors = [found for found in self.gazetteer.find(folded, 0, len(folded.text)) if found.kind == "actor"]
            letters = list(takewhile(self._letters.__contains__, folded.text))
            if len(letters) > 1 or any(found.start == len(letters) for found in actors):
                yield from map(self._letters.__getitem__, letters)
            yield from (found.iris[0] for found in actors)

    def _known(self, iri: str) -> frozenset[str]:
        """Countries and bodies of countries are to whom an act speaks, not what it is about."""
        spoken_to = self.vocabulary.may_meet(iri) or self.vocabulary.entries[iri].kind == "person"
        return frozenset() if spoken_to else frozenset({iri})

    def _near(self, words: Iterable[Words]) -> dict[str, float]:
        """The topics that a phrase points to without naming them: "their partnership", of a strategic one."""
        near: dict[str, float] = {}
        for script, phrase in words:
            known = frozenset(word for word in phrase if word in self._topics) if script == "latin" else frozenset()
            for topic in {
                topic for word in known if len(self._topics[word]) <= _POINTING for topic in self._topics[word]
            }:
                most = max(self._overlap(known, name) for name in self._names[topic])
                if most >= _NEAR:
                    near[topic] = max(most, near.get(topic, 0.0))
        return near

    def _overlap(self, one: frozenset[str], two: frozenset[str]) -> float:
        return 2 * self._weight(one & two) / (self._weight(one) + self._weight(two))

    def _weight(self, words: Iterable[str]) -> float:
        return sum(1 / len(self._topics[word]) for word in sorted(words))
