"""Sequences of capitalised words in English, parted where they hold several names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kg.language.protocol import Mention

_FEWEST = 2  # words that tell where somebody is from
_NOTE = re.compile(r"[a-z]{3}(?P<number>\d{1,2})(?!\w)")
_WORD = re.compile(r"\S+")
_BRACKET = 3  # characters behind a name in which the bracket that shortens it opens
_JOINTS = frozenset({"and", "&"})
_FOR = re.compile(r"\sfor(?:\sthe)?\s")


def behind_people(sequence: re.Match[str], people: Sequence[Mention]) -> int:
    """Where the words of a sequence begin behind a person in it: "Minister Roe for the Reef Forum"."""
    start, end = sequence.span()
    ends = [p.end for p in people if start < p.end < end]
    links = (_FOR.match(sequence.string, behind) for behind in ends)
    return max((link.end() for link in links if link is not None), default=start) if ends else start


class Pieces:
    """Parts sequences with the head words of one vocabulary."""

    def __init__(self, heads: Mapping[str, tuple[str, str]], nations: Collection[str], tailed: frozenset[str]) -> None:
        """Take the (kind, class) of each head, the names of countries, and the words that go on with a name."""
        self._heads, self._nations, self._tailed = heads, nations, tailed
        self._kinds = frozenset(word for head in heads for word in head.split())

    def may_name(self, sequence: re.Match[str]) -> bool:
        """Whether a sequence may hold a name: the word of a kind stands in it, or a bracket behind it."""
        told, end = sequence.group(), sequence.end()
        if not self._kinds.isdisjoint(told.split()) or sequence.string.find("(", end, end + _BRACKET) >= 0:
            return True
        return any(map(str.isdigit, told))  # at such a word the number of a footnote may stand

    def of(self, text: str, span: Span) -> list[list[Span]]:
        """The words of `text[span]`, parted where "and" joins two names."""
        words = [Span(*match.span()) for match in _WORD.finditer(text, *span)]
        words = [self._unnoted(text, word) if text[word.end - 1].isdigit() else word for word in words]
        if not any(text[word.start : word.end] in _JOINTS for word in words):
            return [words]
        pieces: list[list[Span]] = []
        current: list[Span] = []
        for place, word in enumerate(words):
            joins = text[word.start : word.end] in _JOINTS
            if joins and self._parts(text, current, words[place:]):
                pieces.append(current)
                current = []
                continue
            current.append(word)
        return [*pieces, current]

    def _unnoted(self, text: str, word: Span) -> Span:
        """A word without the number of a footnote behind it, as it stands elsewhere: "Framework2"."""
        noted = _NOTE.search(text, *word)
        if noted is None or noted.end() != word.end:
            return word
        plain = text[word.start : noted.start("number")]
        told = plain in self._heads or re.search(rf"\b{re.escape(plain)}\b", text) is not None
        return Span(word.start, noted.start("number")) if told else word

    def _parts(self, text: str, before: list[Span], words: list[Span]) -> bool:
        """Whether "and", with which `words` begin, parts two names."""
        joint, *rest = words
        following = text[rest[0].start : rest[0].end] if rest else ""
        if text[joint.start : joint.end] == "and" and following == "the":
            named = self._complete(text, before)
            if not named or self._complete(text, rest):
                return True
        another = self._another(text, rest) or self._at_home(text, before, rest) or self._alike(text, before, rest)
        return self._whole(text, before) and another

    def _complete(self, text: str, words: list[Span]) -> bool:
        return any(text[w.start : w.end] in self._heads for w in words)

    def _whole(self, text: str, words: list[Span]) -> bool:
        """Whether words are a name by themselves: a body with which they only begin goes on ("Quad Trade | and …")."""
        first, *rest = (text[w.start : w.end] for w in words) if words else ("",)
        begins = self._heads.get(first, ("",))[0] == "actor" and rest[:1] and rest[0] not in self._tailed
        return self._complete(text, words[1:] if begins else words)

    def _at_home(self, text: str, *names: list[Span]) -> bool:
        """Whether each of some names tells where its bearer is from: "the Reef Fund of Ruritania", "Roe & Co of …"."""
        ends = ([text[w.start : w.end] for w in words[-_FEWEST:]] for words in names)
        return all(len(end) == _FEWEST and end[0] == "of" and end[1] in self._nations for end in ends)

    def _alike(self, text: str, one: list[Span], two: list[Span]) -> bool:
        """Whether two names begin with the same party: "the A Reef Clauses and A Kelp Mechanism"."""
        first, second = (text[words[0].start : words[0].end] if words else "" for words in (one, two))
        return first == second and first in self._nations and len(two) > 1

    def _another(self, text: str, words: list[Span]) -> bool:
        rest = [text[w.start : w.end] for w in words]
        near = rest[: rest.index("and")] if "and" in rest else rest
        return any(word in self._heads for word in near)

    def goes_on(self, plain: list[str], place: int) -> int:
        """Where the name ends whose head stands at `place`: a paper's goes on to its matter, "Initiative for Reefs"."""
        link, *matter = plain[place + 1 :] or ("",)
        runs = link in {"for", "on"} and self._heads[plain[place]][0] == "document" and len(matter) > 1
        return len(plain) - 1 if runs and " ".join(matter) not in self._nations else place
