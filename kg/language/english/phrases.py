"""Noun phrases of an object: parts of a list apart, without leading verbs and generic heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+|[^\W_][\w'/+&.-]*[\w%]|\w|[^\w\s]")
_VERBAL = re.compile(r"(?:ed|ly|ing)$")
_AMOUNT = re.compile(r"\s(?:of|worth|totalling|totaling|in|on|up)$")
_POSSESSOR = re.compile(r"[^',]{2,40}(?:'s|s')\s")
_ADJECTIVES = re.compile(r"(?<![\w-])\w+(?:al|ent|ive|able|ible|ic|ous|ful|ant|ary)\s(?:and|or)\s[\w-]{4,}(?=\s[\w-]{4,})")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NAMED = frozenset({"document", "actor", "series", "topic"})
_LONGEST_VERBS = 3  # leading words that may be verbs
_EMPTY = 2  # words up to which a phrase with an empty head says nothing


class Phrases:
    """Cuts object spans with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the word lists."""
        self._split = set(words.get("phrase_split", ()))
        self._break = set(words.get("phrase_break", ()))
        self._dead = set(words.get("phrase_dead", ()))
        self._verbs = set(words.get("verb_lead", ()))
        self._stop = set(words.get("phrase_stop", ()))
        self._determiner = set(words.get("determiner", ()))
        self._empty = set(words.get("phrase_empty", ()))
        self._cut = set(words.get("phrase_cut", ()))
        self._particles = {"in", "on", "of"}
        self._adverbs = set(words.get("adverb", ()))
        self._lead = re.compile(rf"(?:{alternation(words.get('phrase_lead', ()))})(?:\s+|$)")
        self._pair = re.compile(rf"\b(?:{alternation(words.get('pair', ()))})\b")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention], values: Sequence[Span] = ()) -> list[Span]:
        """Spans of noun phrases; a span inside another one is another wording of the same.

        `values` are dates and amounts, which no phrase holds.
        """
        found: list[Span] = []
        for chunk, after in self._chunks(text.lower, span, mentions, values):
            found += self._trim(text, chunk, after, mentions)
        return found

    def _chunks(self, lower: str, span: Span, mentions: Sequence[Mention], values: Sequence[Span]) -> list[tuple[Span, str]]:
        """Runs of words between separators, each with the separator before it."""
        solid = [Span(m.start, m.end) for m in mentions if m.kind in _NAMED or m.kind == "person"]
        solid += [Span(m.start(), m.end()) for m in self._pair.finditer(lower, span.start, span.end)]
        solid += [Span(m.start(), m.end()) for m in _ADJECTIVES.finditer(lower, span.start, span.end)]
        solid.sort(key=lambda s: (s.start, -s.end))
        chunks: list[tuple[Span, str]] = []
        start: int | None = None
        end = span.start
        separator = ""
        depth = 0
        last = span.start
        for match in _TOKEN.finditer(lower, span.start, span.end):
            if match.start() < last:
                continue
            if value := next((v for v in values if v.start <= match.start() < v.end), None):
                if start is not None:
                    chunks.append((Span(start, end), separator))
                    start, separator = None, ""
                last = value.end
                continue
            cover = next((s for s in solid if s.start <= match.start() < s.end), None)
            word = match.group()
            if cover is None and word in "()":
                depth += 1 if word == "(" else -1
            if depth > 0 or (cover is None and word in '()"'):
                continue
            if cover is None and (
                not word[0].isalnum() and word not in "'%$" or word in self._split or word in self._break
            ):
                if start is not None:
                    chunks.append((Span(start, end), separator))
                    start, separator = None, ""
                if word not in self._split and word[0].isalnum() or word in ";:":
                    separator = word
                elif separator in self._dead and word in self._split:
                    pass
                elif word in ",":
                    separator = "," if separator == "" else separator
                last = match.end()
                continue
            start = match.start() if start is None else start
            end = cover.end if cover is not None else match.end()
            last = end
        if start is not None:
            chunks.append((Span(start, end), separator))
        return chunks

    def _trim(self, text: Folded, chunk: Span, separator: str, mentions: Sequence[Mention]) -> list[Span]:
        if separator in self._dead:
            return []
        start, end = chunk
        lower = text.lower
        while (tail := _AMOUNT.search(lower, start, end)) is not None:
            end = tail.start()
        full = start
        if separator == "to":
            start = self._without_verbs(lower, start, end)
        while True:
            lead = self._lead.match(lower, start, end)
            if lead is None or lead.end() <= start:
                break
            start = lead.end()
        owner = _POSSESSOR.match(lower, start, end)
        if owner and owner.end() < end:
            start = full = self._after_lead(lower, owner.end(), end)
        first = lower[start:end].split(" ", 1)
        if len(first) > 1 and (first[0].endswith("ing") or self._verb_then_determiner(lower, start, end)):
            start = self._after_lead(lower, start + len(first[0]) + 1, end)
        words = lower[start:end].strip()
        if not words or words in self._stop or (" " not in words and _VERBAL.search(words)):
            return []
        if not _LETTERS.search(words) or (words.count(" ") < _EMPTY and words.rpartition(" ")[2] in self._empty):
            return []
        if words.split(" ", 1)[0] in self._verbs and separator in {"to", ""} and " " not in words:
            return []
        if separator == "to" and " " not in words and text.text[start:end].strip().islower() and not self._known(start, end, mentions):
            return []
        while start < end and lower[start] == " ":
            start += 1
        outer = Span(min(full, start), end)
        inner = Span(start, end)
        head = self._head(lower, inner)
        found = [outer]
        for narrower in (inner, head):
            if (
                narrower not in found
                and narrower.end > narrower.start
                and lower[narrower.start : narrower.end] not in self._stop
            ):
                found.append(narrower)
        return found

    @staticmethod
    def _known(start: int, end: int, mentions: Sequence[Mention]) -> bool:
        return any(m.start < end and start < m.end for m in mentions)

    def _after_lead(self, lower: str, start: int, end: int) -> int:
        while (lead := self._lead.match(lower, start, end)) is not None and lead.end() > start:
            start = lead.end()
        return start

    def _verb_then_determiner(self, lower: str, start: int, end: int) -> bool:
        words = lower[start:end].split(" ", 2)
        return len(words) > 1 and words[0] in self._verbs and words[1] in self._determiner

    def _without_verbs(self, lower: str, start: int, end: int) -> int:
        """After "to": without the verb and the adverbs around it."""
        for _ in range(_LONGEST_VERBS):
            word, _, rest = lower[start:end].partition(" ")
            following = rest.partition(" ")[0]
            verb = word in self._verbs or following in self._determiner or following in self._particles
            if rest and word not in self._determiner and (verb or word in self._adverbs):
                start += len(word) + 1
            elif not rest and word in self._verbs:
                return end
            else:
                break
        return start

    def _head(self, lower: str, span: Span) -> Span:
        """The phrase without a prepositional tail."""
        for match in _TOKEN.finditer(lower, span.start, span.end):
            if match.group() in self._cut and match.start() > span.start:
                return Span(span.start, match.start() - 1)
        return span
