"""Series named in short where the release names them in full: "this Special Meeting", "the Commemorative Summit"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.patterns import compiled
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention
    from kg.vocabulary.model import Vocabulary

_MARKS = compiled(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_SHORTEST = 4  # letters of a name of a meeting


class SpecialNames:
    """Takes the parties off the names of special meetings: "the ASEAN-Japan Commemorative Summit"."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the words for special meetings, and the names of countries and bodies that may be parties."""
        self._special = tuple(word.lower() for word in vocabulary.words_of_all("special_series"))
        self._joints = frozenset(word.lower() for word in vocabulary.words_of_all("party_joint"))
        able = (one for one in vocabulary.entries.values() if vocabulary.may_meet(one.iri))
        names = sorted(
            {lowered(label) for one in able for label in one.all_labels()}, key=lambda name: (-len(name), name)
        )
        any_name = "|".join(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in names)
        self._parties = compiled(any_name or r"(?!)", re.ASCII)
        self._plain: dict[str, tuple[str, bool]] = {}
        self._bare: dict[str, tuple[str, bool]] = {}
        self._before = tuple(word.lower() for word in vocabulary.words.get("ja", {}).get("series_subject", ()))
        lists = (words.get("series_subject", ()) for code, words in vocabulary.words.items() if code != "ja")
        self._behind = tuple(word.lower() for words in lists for word in words)

    def calls(self, name: str) -> bool:
        """Whether a name has a word for a special meeting, so that the others are worth a look.

        >>> from kg.vocabulary import load
        >>> SpecialNames(load()).calls("25th ASEAN-Japan Summit")
        False
        """
        spaced = _MARKS.sub(" ", lowered(name))
        return self._has_word(spaced) or self._has_word(spaced.replace(" ", ""))

    def plain(self, name: str) -> tuple[str, bool]:
        """A special meeting's name without what it is about, and whether it told that; "" of any other name.

        >>> from kg.vocabulary import load
        >>> SpecialNames(load()).plain("the Special ASEAN-Japan Summit on Reefs")
        ('special asean japan summit', True)
        """
        if name not in self._plain:
            told = rest = lowered(name)
            for word in self._behind:
                rest = rest.partition(word)[0]
            for word in self._before:
                rest = rest.rpartition(word)[2]
            self._plain[name] = self._key(rest), rest != told
        return self._plain[name]

    def bare(self, name: str) -> tuple[str, bool]:
        """A special meeting's name without parties, and whether it told any; "" of any other name.

        >>> from kg.vocabulary import load
        >>> SpecialNames(load()).bare("Special Summit of ASEAN and Japan")
        ('special summit', True)
        """
        if name not in self._bare:
            told = lowered(name)
            rest = self._parties.sub(" ", told)
            self._bare[name] = self._key(rest, self._joints), rest != told
        return self._bare[name]

    def _key(self, rest: str, joints: frozenset[str] = frozenset()) -> str:
        """The words of what is left of a name, without `joints` behind them; "" where they tell nothing special."""
        words = _MARKS.sub(" ", rest).split()
        while words and words[-1] in joints:
            words.pop()
        key = " ".join(words[words[:1] == ["the"] :]) if rest.isascii() else "".join(words)
        return key if len(key) >= _SHORTEST and self._has_word(key) else ""

    def _has_word(self, text: str) -> bool:
        return any(word in text for word in self._special)


def whole(things: Things, mention: Mention, series: Sequence[Mention], special: SpecialNames) -> str | None:
    """The series of a longer name in the release that ends so, or so before its town; None where there is none."""
    name = things.marked.words(mention)
    for told_as in (special.bare, special.plain) if special.calls(name) else ():
        key, more = told_as(name)
        others = [] if more or not key else [other for other in series if other.start != mention.start]
        longer = [other for other in others if told_as(things.marked.words(other)) == (key, True)]
        if len(found := {things.of(other) for other in longer}) == 1:
            return found.pop()
    if mention.iris or " " not in name:
        return None
    near = tuple(f"{name} {word} " for word in things.words_at(mention.start).get("place_preposition", ()))
    for other in series:
        if other.end - other.start > mention.end - mention.start:
            entry = things.entry(other.iris[0]) if other.iris else None
            told = [things.marked.words(other), *other.names, *(entry.all_labels() if entry else ())]
            if any(longer.endswith(f" {name}") or longer.startswith(near) for longer in told):
                return things.of(other)
    return None
