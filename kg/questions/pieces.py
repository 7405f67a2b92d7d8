"""The pieces of a question: candidates for tokens, which of them stand, and what none of them covers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.questions.model import Filler
    from kg.questions.words import Word

_BARE = frozenset({"filler"})


@dataclass(slots=True)
class Token:
    """A piece of a question: a name or value (`filler`), a number in a series (`ordinal`), or words with their uses."""

    start: int
    end: int
    words: str
    filler: Filler | None = None
    uses: tuple[Word, ...] = ()
    ordinal: int | None = None

    def use(self, *uses: str) -> Word | None:
        """The first of its uses among those asked for."""
        return next((word for word in self.uses if word.use in uses), None)


class Candidate(NamedTuple):
    """A token that may stand somewhere, if no better one does."""

    rank: int
    token: Token


def disjoint(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest of overlapping candidates."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.token.start - c.token.end, c.rank, c.token.start)):
        if all(one.token.end <= k.token.start or k.token.end <= one.token.start for k in kept):
            kept.append(one)
    return kept


def without_names(words: list[Candidate], named: list[Candidate]) -> list[Candidate]:
    """The words without those for an act that hold a name, where fewer words tell the act: "donated vaccines"."""

    def kept(word: Candidate) -> bool:
        acts = {act for use in word.token.uses for act in use.acts}
        shorter = [w.token for w in words if w.token.start == word.token.start and w.token.end < word.token.end]
        inside = [one.token for one in named if _within(one.token, word.token) and one.token.start > word.token.start]
        return not any(
            acts & {act for use in other.uses for act in use.acts} and other.end <= name.start
            for name in inside
            for other in shorter
            if not any(
                w.token.start < name.start < w.token.end < name.end for w in words
            )  # no word that parts the name
        )

    return [word for word in words if kept(word)]


def _within(one: Token, other: Token) -> bool:
    return other.start <= one.start and one.end <= other.end


def filled(text: str, tokens: list[Token], candidates: Sequence[Candidate]) -> list[Token]:
    """The tokens in order; a longer one gives way to two where it would leave a piece of the second word over."""
    made = sorted(tokens, key=lambda token: token.start)
    every = [one.token for one in sorted(candidates, key=lambda one: (one.token.start - one.token.end, one.rank))]
    for token, after in [*pairwise([*made, Token(len(text), len(text), "")])]:
        rest = text[token.end : after.start]
        if not re.search(r"\w", rest) or rest[0].isspace():
            continue
        end = token.end + len(rest.rstrip())
        for second in (one for one in every if token.start < one.start < token.end and one.end == end):
            first = next((one for one in every if (one.start, one.end) == (token.start, second.start)), None)
            if first is not None:
                place = made.index(token)
                made[place : place + 1] = [first, second]
                break
    return made


def runs(text: str, tokens: list[Token]) -> list[list[Span]]:
    """What no token covers, in runs that only words without a use of their own interrupt."""
    runs: list[list[Span]] = []
    last = 0
    broken = True
    for token in [*tokens, Token(len(text), len(text), "")]:
        gap = text[last : token.start]
        if re.search(r"\w", gap):
            start = last + len(gap) - len(gap.lstrip())
            span = Span(start, last + len(gap.rstrip()))
            if runs and not broken:
                runs[-1].append(span)
            else:
                runs.append([span])
            broken = False
        if not token.uses or {word.use for word in token.uses} - _BARE:
            broken = True
        last = max(last, token.end)
    return runs
