"""Find the lexicon's cues in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.patterns import compiled
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.text import Folded, Span
    from kg.vocabulary.model import Cue

_FEW = "~"
_GAP, _DOTS = "…", "..."
# Up to three words that may stand where a cue has "~": possessives and adjectives, nothing that opens another phrase.
_FEW_PATTERN = r"\s(?:(?!(?:for|to|of|and|or|that|over|on|about|with|in|at|by|from|as)\s)[\w'.-]+\s){0,3}"
_GAP_PATTERN = r"[^\n]{0,40}?"  # what may stand in the gap of a cue such as "thanked … for"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a gapped cue, compiled when a text first holds its words: most of thousands never are."""
    return compiled(pattern)


def held_words(found: str, forms: Iterable[str]) -> list[str]:
    """The words that a cue's gap holds where it was found, in lower case; none of a form without a gap."""
    for form in map(lowered, forms):
        parts = [part.strip() for part in form.replace("...", "…").replace(_FEW, "…").split("…")]
        if len(parts) == 1 and parts[0] == found:
            return []
        if len(parts) > 1 and found.startswith(parts[0]) and found.endswith(parts[-1]):
            return found[len(parts[0]) : len(found) - len(parts[-1])].split()
    return []


class Hit(NamedTuple):
    """Where a cue stands."""

    start: int
    end: int
    cue: Cue


def cue_of(cues: Iterable[Cue], act: str, form: str = "") -> Cue | None:
    """The first cue that announces an act, of those with a form where one is given."""
    return next((cue for cue in cues if cue.act == act and (not form or form in cue.forms)), None)


class CueMatcher:
    """All cues of one language, compiled: plain forms in one automaton, forms with a gap as patterns."""

    def __init__(self, cues: Iterable[Cue], *, words: bool) -> None:
        """Compile. `words`: the script parts words by spaces, so that cues need word edges."""
        self._words = words
        self._plain: dict[str, list[Cue]] = {}
        # By the words that they end with: the words that they begin with, the pattern and the cue.
        self._gapped: dict[str, list[tuple[str, str, Cue]]] = {}
        for cue in cues:
            for form in cue.forms:
                folded = lowered(form).strip()
                if pattern := self._pattern(folded):
                    self._gapped.setdefault(pattern[1], []).append((pattern[0], pattern[2], cue))
                elif folded:
                    self._plain.setdefault(folded, []).append(cue)
        self._forms, self._tails = sorted(self._plain), sorted(self._gapped)
        self._automaton = AhoCorasick([*self._forms, *self._tails], store_patterns=False)
        self._last: tuple[str, list[tuple[int, int, int]]] = "", []

    def _pattern(self, form: str) -> tuple[str, str, str] | None:
        """The first and the last words of a form with a gap, and its pattern; None for a form without."""
        if not (_FEW in form or _GAP in form or _DOTS in form):
            return None  # as nearly all
        if _FEW in form:
            first, _, last = (part.strip() for part in form.partition(_FEW))
            return first, last, rf"\b{re.escape(first)}{_FEW_PATTERN}{re.escape(last)}\b"
        parts = [part.strip() for part in form.replace("...", "…").split("…")]
        edge = r"\b" if self._words else ""
        return parts[0], parts[-1], edge + _GAP_PATTERN.join(map(re.escape, parts)) + edge

    def find(self, text: Folded, span: Span, fits: Callable[[Hit], bool] | None = None) -> list[Hit]:
        """Cues in the span, leftmost then longest, not overlapping; cues of one form come together by priority.

        Only those that `fits` holds of count: one that does not hides no shorter one.
        """
        standing = self._standing(text.lower, span)
        if not standing:
            return []
        lower = text.lower[span.start : span.end]
        hits: list[Hit] = []
        tails: set[int] = set()
        for begin, stop, index in standing:
            if index >= len(self._forms):
                tails.add(index - len(self._forms))
            elif not self._words or self._whole(lower, begin - span.start, stop - span.start):
                hits += [Hit(begin, stop, cue) for cue in self._plain[self._forms[index]]]
        for tail in tails:
            for begins, pattern, cue in self._gapped[self._tails[tail]]:
                if begins in lower:
                    found = _compiled(pattern).finditer(lower)
                    hits += [Hit(span.start + m.start(), span.start + m.end(), cue) for m in found]
        hits.sort(key=lambda hit: (hit.start, -hit.end, -hit.cue.priority, hit.cue.iri))
        kept: list[Hit] = []
        for hit in hits if fits is None else filter(fits, hits):
            same = kept and (kept[-1].start, kept[-1].end) == (hit.start, hit.end)
            if not kept or hit.start >= kept[-1].end or same:
                kept.append(hit)
        return kept

    def _standing(self, lower: str, span: Span) -> list[tuple[int, int, int]]:
        """Where the forms stand in a span, and the last words of those with a gap: begin, end, which one.

        The text looked through last is kept, since its sentences are asked for one by one.
        """
        last, found = self._last
        if lower is not last:
            told = self._automaton.find_matches_as_indexes(lower, overlapping=True)
            found = sorted((begin, stop, index) for index, begin, stop in told)
            self._last = lower, found
        start, end = span
        return [one for one in found[bisect_left(found, (start,)) : bisect_left(found, (end,))] if one[1] <= end]

    @staticmethod
    def _whole(text: str, begin: int, stop: int) -> bool:
        before = begin == 0 or not text[begin - 1].isalnum()
        return before and (stop == len(text) or not text[stop].isalnum())
