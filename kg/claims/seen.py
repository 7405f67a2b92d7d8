"""What a person looks at who extends the lexicon: every mention, every act's clause, and what was passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher
from kg.language.protocol import QUOTED, SPEECH, TALKED
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.model import Reading
    from kg.claims.reader import Reader
    from kg.mentions import Marked
    from kg.mentions.collect import Sentence
    from kg.release.model import Release

_TOLD = frozenset({"act", "participation", "tenure"})
_SAYING = frozenset({SPEECH, QUOTED, TALKED})
_PARTIES = frozenset({"actor", "person", "reference", "series"})
_VALUES = frozenset({"date", "money", "ordinal"})
_GUESS_WORDS, _GUESS_CHARACTERS = 3, 24  # of a cue that nobody knows yet


@dataclass(frozen=True, slots=True)
class Passed:
    """A passage of which nothing was told: where it is, why as far as known, and where its cue candidates stand."""

    evidence: Span
    reason: str
    cues: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A reading with its mentions as (place, kind), in order and not overlapping, and the passages passed over."""

    reading: Reading
    mentions: list[tuple[Span, str]]
    sentences: list[Span]
    passed: list[Passed]


def seen(reader: Reader, release: Release) -> Seen:
    """Read `release`; all places are code points of its text as given."""
    reading, marked = reader.read_marked(release)
    found = _Passages(reader, reading, marked)
    sentences = [marked.folded.to_source(*each.span) for each in marked.sentences]
    return Seen(reading, _mentions(marked), sentences, found.passed())


def _mentions(marked: Marked) -> list[tuple[Span, str]]:
    """Names first, then values outside of them."""
    kept: list[tuple[Span, str]] = []
    ordered = sorted(marked.mentions, key=lambda m: (m.start, m.kind in _VALUES, -m.end))
    for mention in ordered:
        where = marked.folded.to_source(mention.start, mention.end)
        if not kept or where.start >= kept[-1][0].end:
            kept.append((where, mention.kind))
    return kept


class _Passages:
    """Finds the passages of a release that told nothing, and the words in them that might be cues."""

    def __init__(self, reader: Reader, reading: Reading, marked: Marked) -> None:
        self.vocabulary, self.reading, self.marked = reader.vocabulary, reading, marked
        self._matchers: dict[str, CueMatcher] = {}
        self._sentences = {marked.folded.to_source(*each.span): each for each in marked.sentences}

    def passed(self) -> list[Passed]:
        """The unread passages of the reading, and the sentences besides in which a cue stands that told no act."""
        unread = {(u.evidence.start, u.evidence.end) for u in self.reading.unread}
        found = [
            Passed(u.evidence, u.reason, self._candidates(u.evidence, u.cue_candidate)) for u in self.reading.unread
        ]
        told = [tuple(c.evidence) for c in self.reading.claims if c.kind in _TOLD]
        told += [tuple(place) for c in self.reading.claims for place in c.told.values()]  # a meeting's day and place
        taken, place, reach = sorted([*told, *unread]), 0, -1
        for sentence in self.marked.sentences:
            where = self.marked.folded.to_source(*sentence.span)
            while place < len(taken) and taken[place][0] < where.end:
                reach = max(reach, taken[place][1])
                place += 1
            if reach <= where.start and (cues := self._cues(sentence)):
                found.append(Passed(where, self._reason(sentence), cues))
        return sorted(found, key=lambda one: (one.evidence.start, one.evidence.end))

    def _matcher(self, code: str) -> CueMatcher:
        if code not in self._matchers:
            spaced = "function_word" in self.vocabulary.words.get(code, {})  # as languages in Latin letters have it
            self._matchers[code] = CueMatcher(self.vocabulary.cues.get(code, ()), words=spaced)
        return self._matchers[code]

    def _cues(self, sentence: Sentence) -> tuple[Span, ...]:
        hits = self._matcher(sentence.language.code).find(self.marked.folded, sentence.span)
        places = dict.fromkeys((hit.start, hit.end) for hit in hits)
        return tuple(self.marked.folded.to_source(*place) for place in places)

    def _reason(self, sentence: Sentence) -> str:
        """Why a sentence with a cue told no act, as far as its words show."""
        mood = self._mood(sentence)
        if not any(m.kind in _PARTIES for m in sentence.mentions):
            return "a cue without a party" + mood
        frames = sentence.language.frames(self.marked.folded, sentence.span, sentence.mentions)
        acts = sorted({frame.act for frame in frames} - _SAYING)
        if acts:
            return f"a clause read as {', '.join(acts)}, from which nothing is told" + mood
        return ("a clause that only says who speaks or meets" if frames else "a cue in no clause of an act") + mood

    def _mood(self, sentence: Sentence) -> str:
        words = self.vocabulary.words.get(sentence.language.code, {})
        text = self.marked.folded.lower[sentence.span.start : sentence.span.end]
        spaced = "function_word" in words
        found = [
            name
            for word_class, name in (("negation", "negated"), ("conditional", "conditional"))
            if any(_stands(word, text, spaced=spaced) for word in words.get(word_class, ()))
        ]
        return f" ({', '.join(found)})" if found else ""

    def _candidates(self, where: Span, cue: str | None) -> tuple[Span, ...]:
        """Where the cue stands that was found, or else what stands where a cue would: the words beside a party."""
        text = self.marked.release.text
        if cue:
            found = compiled(r"\s+".join(map(re.escape, cue.split()))).search(text, where.start, where.end)
            return (Span(*found.span()),) if found else ()
        sentence = self._sentences.get(where)
        return () if sentence is None else self._cues(sentence) or self._guess(sentence)

    def _guess(self, sentence: Sentence) -> tuple[Span, ...]:
        names = [m for m in sentence.mentions if m.kind not in _VALUES]
        first = next((place for place, m in enumerate(names) if m.kind in _PARTIES), None)
        if first is None:
            return ()
        last = getattr(sentence.language, "verb_last", False)  # the verb ends the sentence, as in Japanese
        begin = names[-1].end if last else names[first].end
        end = names[first + 1].start if not last and first + 1 < len(names) else sentence.span.end
        words = self.marked.folded.text[begin:end]
        if last:
            begin = max(begin, end - _GUESS_CHARACTERS)
        elif "function_word" in self.vocabulary.words.get(sentence.language.code, {}):
            pieces = list(re.finditer(r"[^\W\d_][\w'-]*", words))[:_GUESS_WORDS]
            begin, end = (begin + pieces[0].start(), begin + pieces[-1].end()) if pieces else (begin, begin)
        else:
            end = min(end, begin + _GUESS_CHARACTERS)
        words = self.marked.folded.text[begin:end]
        begin, end = begin + len(words) - len(words.lstrip(" .,、。")), end - len(words) + len(words.rstrip(" .,、。"))
        return (self.marked.folded.to_source(begin, end),) if begin < end else ()


def _stands(word: str, text: str, *, spaced: bool) -> bool:
    return bool(re.search(rf"\b{re.escape(word.lower())}\b", text)) if spaced else word.lower() in text
