"""Noun phrases of an object: parts of a list apart, without leading verbs and generic heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.english.announcing import Announcing
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span, over

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.announcing import Listing
    from kg.language.protocol import Mention
    from kg.text import Folded

_TOKEN = compiled(r"\d{1,3}(?:,\d{3})+|[^\W_][\w'/+&.-]*[\w%]|\w|[^\w\s]")
_VERBAL = re.compile(r"(?:ed|ly|(?<!-build)(?<!-shar)(?<!-sav)ing|ous|able|ible|ful)$")  # no "community-building"
_POSSESSOR = re.compile(r"[^',]{2,40}(?:'s|s')\s")
_AFTER_PERSON = re.compile(r"\s(?:on|in|of)\s")
_AFTER_PARTY = re.compile(r"\s(?:in|on|over|against)\s(?!which\b|\w+day\b)")  # "supported A in B": both are told
_BARE = frozenset({"", "the "})
_PARTED = ("between ", "among ", "amongst ")  # a phrase that only tells between whom something is
_RELATIVES = frozenset({"that", "which", "who"})
_THIRD = re.compile(r"\w+[^su\W]s\s(?=\w)")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NAMED = frozenset({"document", "actor", "series", "topic", "person"})
_BRACKETS = {"(": 1, ")": -1, '"': 0}
_LIGHT = re.compile(r"(?:ing|al|ent|ive|able|ible|ic|ous|ful|ant|ary|ed)$")
_JOINT = re.compile(r"(?:\s?\([^()]*\))?(?:,?\s?and|,)?\s?(?:the\s)?")
_JOINED = re.compile(r"\s(?:and|or)\s")
_PARTIES = frozenset({"actor", "person"})
_ONWARD = frozenset({"to", "for"})
_DOING = re.compile(r"\w{2,}ing\s")
_ART = frozenset({"the", "a", "an", "our", "their", "its", "his", "her"})
_ARTICLES = tuple(f"{word} " for word in _ART)
_THOSE = (*_ARTICLES, "this ", "that ", "these ", "those ")
_GOES_ON = frozenset({"", ","})
_DOERS = frozenset({"we", "they", "he", "she", "it"})
_TOLD_BY = "that we"  # "… that we should do this": what a verb behind it is about is an object
_DUTIES = frozenset({"should", "would", "could", "must", "will", "shall", "may", "can", "need", "also"})
_TOLD = frozenset({"to", _TOLD_BY})
_NUMBERED = re.compile(r"\d{1,2}\s(?=an?\s|the\s)")  # a paragraph's number
_LONGEST_VERBS = 3  # leading words that may be verbs
_BESIDE = frozenset({"by", "with"})
_TOWARDS = frozenset({"toward", "towards"})
_MODALS = frozenset({"would", "will", "should", "shall", "must"})
_POSSIBLE = frozenset({"can", "could", "might"})
_HOW = re.compile(r"\s*(?:how|ways|(?:on|of)\show|on\sways)\s")  # "discussed how A and B could protect reefs"
_COLONS = frozenset({":", ";"})
_SUSPENDED = re.compile(r"[^\W\d_]\w*-(?:,\s\w[\w-]*-)*,?\s(?:and|or|to)\s\w[\w-]*")  # "short- and long-term aid"
_GENERAL = 6  # letters of a general noun that says something
_BEGINNING = 3  # letters by which words are known that may part phrases together
_EMPTY = 2  # words up to which a phrase with an empty head says nothing


def _between(lower: str, span: Span, mentions: Sequence[Mention], joining: re.Pattern[str]) -> list[Span]:
    """Parties that "between" or "among" joins, or a noun of a relation with "with", which no phrase parts."""
    found = []
    parties = [m for m in mentions if m.kind in _PARTIES]
    for match in joining.finditer(lower, span.start, span.end):
        end = match.end()
        joined = [m for m in parties if m.start >= end]
        for mention in joined:
            if not _JOINT.fullmatch(lower, end, mention.start):
                break
            end = mention.end
        if joined and end > (match.end() if match["noun"] else joined[0].end):
            found.append(Span(match.start() if match["noun"] else joined[0].start, end))
    return found


class _Chunks:
    """Runs of words as they come."""

    def __init__(self, start: int) -> None:
        """Begin before the first word."""
        self.done: list[tuple[Span, str]] = []
        self.separator = ""
        self.depth = 0
        self.last = start
        self.items: str | None = None
        self._start: int | None = None
        self._end = start

    def add(self, start: int, end: int) -> None:
        """Go on with words, unless a bracket is open."""
        if self.depth <= 0:
            self._start = start if self._start is None else self._start
            self._end = self.last = end

    def close(self) -> None:
        """End the run, unless a bracket is open."""
        if self._start is not None and self.depth <= 0:
            self.done.append((Span(self._start, self._end), self.separator))
            self._start, self.separator = None, ""

    def begins(self) -> bool:
        """Whether no run is open yet behind the verb, or behind "to"."""
        return self._start is None and self.separator in {"", "to"}

    def running(self, here: int) -> Span:
        """The run that goes on, up to here."""
        return Span(here if self._start is None else self._start, here)

    def skip(self, words: Span, separator: str) -> None:
        """End the run before words that are in none, unless a bracket is open."""
        self.close()
        self.last = words.end
        self.separator = separator if self.depth <= 0 else self.separator

    def item(self, mark: Span) -> None:
        """Begin an item of a list: behind its mark each item is what the first one is."""
        self.close()
        if self.items is None:
            self.items = self.separator if self.separator not in _COLONS else ","
        self.depth = 0
        self.skip(mark, self.items or ",")


class Phrases:
    """Cuts object spans with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the word lists."""
        self._split = set(words.get("phrase_split", ()))
        self._break = set(words.get("phrase_break", ()))
        self._dead = set(words.get("phrase_dead", ()))
        self._verbs = set(words.get("verb_lead", ()))
        self._announcing = Announcing(words)
        self._only_verbs = frozenset(words.get("only_verb", ()))
        self._stop = set(words.get("phrase_stop", ()))
        self._determiner = set(words.get("determiner", ()))
        self._empty = set(words.get("phrase_empty", ()))
        self._general = frozenset(words.get("phrase_weak", ()))
        self._cut = set(words.get("phrase_cut", ()))
        self._particles = {"in", "on", "of"}
        self._adverbs = set(words.get("adverb", ()))
        self._aside_words = {w for w in self._adverbs if w in self._break or w.endswith("ly")}
        self._lead = compiled(rf"(?:{alternation(words.get('phrase_lead', ()))})(?:\s+|$)")
        quality = rf"(?:{alternation(words.get('quality', ()))}|\w+(?:al|ent|ive|able|ible|ic|ous|ful|ant|ary))"
        self._qualities = compiled(
            rf"(?<![\w-])(?:more\s)?{quality}(?:,\s{quality})*,?\s(?:and|or)\s(?:\w+ly\s)?[\w-]{{4,}}(?=\s[\w-]{{4,}})"
        )
        joining = (word for word in self._split if " " in word)  # "as well as": several words join like "and"
        self._connectors = dict.fromkeys(joining, "") | dict.fromkeys(words.get("phrasal", ()), "to")
        self._connectors |= table(words, "phrase_connector")
        self._phrasal = compiled(rf"\b(?:{alternation(self._connectors)})\b")
        self._phrasal_begins = frozenset(words[:_BEGINNING] for words in self._connectors)
        relation = alternation(words.get("phrase_relation", ()))
        self._joining = compiled(rf"\b(?:between|among|(?P<noun>{relation})\swith)\s")
        told = [w for side in ("at_least", "at_most", "about") for w in words.get(f"{side}_before", ())]
        bounds = alternation({*told, *(word.partition(" ")[0] for word in told)})  # "more", before "than"
        self._amount = compiled(rf"\s(?:of|worth|totalling|totaling|in|on|up|{bounds})$")
        self._number = compiled(rf"(?:\w+\s){{0,2}}\d[\d.,]*\s(?:{alternation(table(words, 'number_scale'))})")
        whole = alternation(words.get("phrase_whole", ()))
        self._whole = compiled(rf"\b(?:{whole})\s\w+(?:\s(?:up|out|off|back|down))?(?=\s)")
        self._tails: dict[str, list[str]] = {}  # by their last word, the longest first
        for tail in sorted(words.get("phrase_tail", ()), key=lambda tail: (-len(tail), tail)):
            self._tails.setdefault(tail.rpartition(" ")[2], []).append(f" {tail}")
        pairs = alternation(words.get("pair", ())).replace(r"\ and\ ", r",?\ and\ ")  # with or without a comma
        self._pair = compiled(rf"\b(?:{pairs})\b")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention], values: Sequence[Span] = ()) -> list[Span]:
        """Spans of noun phrases; a span inside another one is another wording of the same.

        `values` are dates and amounts, which no phrase holds.
        """
        found: list[list[Span]] = []
        chunks = self._chunks(text.lower, span, mentions, values)
        doing = text.lower.endswith(" to", 0, span.start)  # by the cue: "agreed to continue …"
        for place, (chunk, before) in enumerate(chunks):
            following = chunks[place + 1][0].start if place + 1 < len(chunks) else span.end
            verb = self._verb_first(text.lower, chunk)
            after = "to" if before in _GOES_ON and doing and (verb or not place) else before
            doing = verb and after in _TOLD
            if not self._leads_in(text.lower, chunk, following, mentions):
                found.append(self._trim(text, chunk, after, mentions))
        telling = [phrase for phrase in found if phrase and not self._weak(text, phrase, mentions)]
        told = [wording for phrase in telling or found for wording in phrase]
        return told or self._aimed_at(text, chunks, mentions) or self._at_least(text, chunks, mentions)

    def _aimed_at(self, text: Folded, chunks: Sequence[tuple[Span, str]], mentions: Sequence[Mention]) -> list[Span]:
        """What something is done towards, where nothing else tells what it is about: "work together toward A"."""
        aims = (chunk for chunk, before in chunks if before in _TOWARDS)
        return next((told for chunk in aims if (told := self._trim(text, chunk, "for", mentions))), [])

    def _weak(self, text: Folded, wordings: Sequence[Span], mentions: Sequence[Mention]) -> bool:
        """Whether a phrase is one general noun, which says nothing where others tell what an act is about."""
        said = any(text.text[start:end] in self._general for start, end in wordings)
        return said and not any(self._known(*wording, mentions) for wording in wordings)

    def _at_least(self, text: Folded, chunks: Sequence[tuple[Span, str]], mentions: Sequence[Mention]) -> list[Span]:
        """The first phrase that is only a general noun, where nothing else tells what it is about."""
        for chunk, before in chunks if not mentions else ():
            inner = self._edges(text.lower, chunk, before, mentions)[1]
            words = text.lower[inner.start : inner.end].strip()
            known = words in self._stop or words in self._verbs or _VERBAL.search(words) is not None
            if before not in self._dead and not known and _LETTERS.search(words) and len(words) >= _GENERAL:
                return [inner]
        return []

    def _others(self, lower: str, chunk: Span, mentions: Sequence[Mention]) -> bool:
        """Whether a chunk only says that there are more: "other partners", "another 10 million"."""
        if self._number.fullmatch(lower, *chunk):
            return True
        few = lower.startswith("other ", chunk.start) and lower.count(" ", chunk.start, chunk.end) <= _EMPTY
        return few and not self._known(*chunk, mentions)

    def _verb_first(self, lower: str, chunk: Span) -> bool:
        """Whether a chunk begins with a verb: "improve coordination" behind "to reform the banks and"."""
        first, _, rest = lower[chunk.start : chunk.end].partition(" ")
        return bool(rest) and (first in self._verbs or rest.startswith(_ARTICLES)) and first not in self._determiner

    def _leads_in(self, lower: str, chunk: Span, following: int, mentions: Sequence[Mention]) -> bool:
        """Whether a chunk only leads to what comes after "to" or "for": "make common efforts to …"."""
        words = lower[chunk.start : chunk.end].split()
        if words[-1] not in self._empty or lower[chunk.end : following].strip() not in _ONWARD:
            return False
        if any(m.start < chunk.end and chunk.start < m.end for m in mentions):
            return False
        return all(self._light(word) for word in words[:-1])

    def _light(self, word: str) -> bool:
        """Whether a word before a head adds no matter of its own: a verb, an article, an adjective."""
        known = word in self._verbs or word in self._determiner or word in self._stop or word in self._adverbs
        return known or _LIGHT.search(word) is not None or self._lead.fullmatch(word + " ") is not None

    def _chunks(
        self, lower: str, span: Span, mentions: Sequence[Mention], values: Sequence[Span]
    ) -> list[tuple[Span, str]]:
        """Runs of words between separators, each with the separator before it."""
        solid = [Span(m.start, m.end) for m in mentions if m.kind in _NAMED]
        solid += [Span(m.start(), m.end()) for m in self._pair.finditer(lower, span.start, span.end)]
        solid += [Span(*m.span()) for m in _SUSPENDED.finditer(lower, span.start, span.end)]
        solid += [Span(*m.span()) for m in self._whole.finditer(lower, span.start, span.end)]
        solid += _between(lower, span, mentions, self._joining)
        joined = _JOINED.search(lower, *span) is not None
        pairs = [Span(*m.span()) for m in self._qualities.finditer(lower, *span)] if joined else []
        solid += [pair for pair in pairs if not any(s.start <= pair.start < s.end for s in solid)]
        solid.sort(key=lambda s: (s.start, -s.end))
        people = {Span(m.start, m.end) for m in mentions if m.kind == "person"}
        parties = {Span(m.start, m.end) for m in mentions if m.kind == "actor"}
        chunks = _Chunks(span.start)
        listed = self._announcing.find(lower, span)
        asides = bool(values or listed.marks or listed.leads)
        for match in _TOKEN.finditer(lower, span.start, span.end):
            here, end = match.span()
            if here < chunks.last or (asides and self._aside(lower, here, chunks, values, listed)):
                continue
            cover, word = over(solid, here), match.group()
            if cover is not None:
                alone = lower[slice(*chunks.running(here))] in _BARE
                chunks.add(here, cover.end)
                parted = {*people, *parties} if chunks.separator in _BESIDE else people
                behind = _AFTER_PERSON if cover in parted else _AFTER_PARTY if alone and cover in parties else None
                if behind is not None and behind.match(lower, cover.end, span.end):
                    chunks.close()
            elif word in _BRACKETS:
                chunks.depth += _BRACKETS[word]
            elif lower[here : here + _BEGINNING] in self._phrasal_begins and (
                phrasal := self._phrasal.match(lower, here, span.end)
            ):
                chunks.close()
                chunks.separator = self._connected(chunks.separator, phrasal.group())
                chunks.last = phrasal.end()
            elif word in self._aside_words and chunks.begins():
                chunks.last = end  # "we will also explore …": nothing of its own
            elif self._separates(word):
                chunks.close()
                how = word in _POSSIBLE and _HOW.match(lower, *span)
                chunks.separator = "to" if how else self._separator(chunks.separator, word)
                chunks.last = end
            else:
                chunks.add(here, end)
        chunks.close()
        return chunks.done

    def _aside(self, lower: str, here: int, chunks: _Chunks, values: Sequence[Span], listed: Listing) -> bool:
        """Whether what begins here is in no run: a value, the mark of an item, or words that only announce a list."""
        value = over(values, here)
        lead, inside = listed.leads.get(here, (None, False))
        if value is not None:
            chunks.close()
            chunks.last = value.end
        elif here in listed.marks:
            chunks.item(listed.marks[here])
        elif lead is not None and (inside or self._bare(lower, chunks.running(here))):
            chunks.close()
            chunks.skip(lead, chunks.separator if chunks.separator in {*self._dead, "to"} else ",")
        else:
            return False
        return True

    def _bare(self, lower: str, run: Span) -> bool:
        """Whether a run says nothing yet: no word, or a verb and its adverbs alone."""
        words = lower[run.start : run.end].split()
        return all(word in self._verbs or word in self._adverbs or word in self._determiner for word in words)

    def _connected(self, before: str, words: str) -> str:
        """What stands before the next chunk where several words part it from the one before."""
        told = self._connectors[words]
        if told == "to":
            return told if before in {"", _TOLD_BY} else before
        return told or before

    def _separates(self, word: str) -> bool:
        return (not word[0].isalnum() and word not in "'%$") or word in self._split or word in self._break

    def _separator(self, before: str, word: str) -> str:
        """What stands before the next chunk: the last word that says something, or a comma."""
        if word in self._split or word == ",":
            return before or ("," if word == "," else "")
        if (before == "that" and word in _DOERS) or (before == _TOLD_BY and word in _DUTIES):
            return _TOLD_BY
        if word in _MODALS:
            return "to"  # what somebody will do is a matter as what they are to do
        return word if word[0].isalnum() or word in ";:" else before

    def _trim(self, text: Folded, chunk: Span, separator: str, mentions: Sequence[Mention]) -> list[Span]:
        """The wordings of a chunk: whole, without what leads it, without its tail; none where it says nothing."""
        lower = text.lower
        if self._silent(lower, chunk, separator, mentions):
            return []
        full, inner = self._edges(lower, chunk, separator, mentions)
        end = inner.end
        if self._empties(text, inner, separator if inner.start == chunk.start else "", mentions):
            return []
        if any((m.start, m.end) == inner and m.kind in {"actor", "person"} for m in mentions):
            return [inner]  # a name alone is nobody's qualifier
        found = [Span(min(full, inner.start), end)]
        for narrower in (inner, self._head(lower, inner)):
            said = lower[narrower.start : narrower.end]
            if narrower not in found and said and said not in self._stop:
                found.append(narrower)
        return found

    def _silent(self, lower: str, chunk: Span, separator: str, mentions: Sequence[Mention]) -> bool:
        """Whether what a chunk says is no object: behind a word that tells when or whence, or of another clause."""
        if separator in self._dead and not (separator == "by" and _DOING.match(lower, *chunk)):
            return True
        if lower.startswith(_PARTED, chunk.start) or self._others(lower, chunk, mentions):
            return True
        first, _, rest = lower[chunk.start : chunk.end].partition(" ")
        if first.endswith("ed") and separator in _GOES_ON and rest.startswith(_THOSE):
            return True  # "… and noted this paper"
        return separator == _TOLD_BY and not self._verb_first(lower, chunk)  # "the theme that they chose"

    def _edges(self, lower: str, chunk: Span, separator: str, mentions: Sequence[Mention]) -> tuple[int, Span]:
        """Where a chunk starts, and what it is without what leads it and without a preposition at its end."""
        start, end = chunk
        while (tail := self._amount.search(lower, start, end)) is not None:
            end = tail.start()
        end = self._without_tail(lower, start, end)
        if (number := _NUMBERED.match(lower, start, end)) is not None:
            start = number.end()
        full = start
        if separator in _TOLD:
            start = self._without_verbs(lower, start, end)
        if separator in _RELATIVES and (verb := _THIRD.match(lower, start, end)):
            start = full = verb.end()
        start = self._after_lead(lower, start, end)
        owner = _POSSESSOR.match(lower, start, end)
        if owner and owner.end() < end and not any(m.start < owner.end() < m.end for m in mentions):
            full = start if separator else self._after_lead(lower, owner.end(), end)
            start = self._after_lead(lower, owner.end(), end)
        if not any(m.start <= start < m.end and m.kind in _NAMED for m in mentions):
            start = self._after_verb(lower, start, end)
        while start < end and lower[start] in ' "':
            start += 1
        return full, Span(start, end)

    def _without_tail(self, lower: str, start: int, end: int) -> int:
        """Without the adverbs and participles at the end: "the progress made", "this plan next year"."""
        tails = self._tails.get(lower[lower.rfind(" ", start, end) + 1 : end], ())
        tail = next((tail for tail in tails if start < end - len(tail) and lower.endswith(tail, start, end)), None)
        return end if tail is None else self._without_tail(lower, start, end - len(tail))

    def _after_verb(self, lower: str, start: int, end: int) -> int:
        """After a gerund, or a verb that an article follows."""
        first, _, rest = lower[start:end].partition(" ")
        if rest and (first.endswith("ing") or self._verb_then_determiner(lower, start, end)):
            return self._after_lead(lower, start + len(first) + 1, end)
        if rest and first in self._only_verbs:  # "supports and strengthens A" told by its first verb alone
            return self._after_verb(lower, self._after_lead(lower, start + len(first) + 1, end), end)
        return start

    def _empties(self, text: Folded, span: Span, separator: str, mentions: Sequence[Mention]) -> bool:
        """Whether a phrase says nothing: a lone verb, a word such as "importance", no letters."""
        words = text.lower[span.start : span.end].strip()
        if not _LETTERS.search(words) or words in self._stop or words in self._tails or words in self._only_verbs:
            return True
        written = text.text[span.start : span.end].strip()
        small = written.islower()
        if (
            written.rpartition(" ")[2].islower()
            and words.count(" ") < _EMPTY
            and words.rpartition(" ")[2] in self._empty
        ):
            return True
        if " " in words:
            return False
        if _VERBAL.search(words) or (words in self._verbs and separator in {"to", ""}):
            return True
        return separator == "to" and small and not self._known(span.start, span.end, mentions)

    @staticmethod
    def _known(start: int, end: int, mentions: Sequence[Mention]) -> bool:
        return any(m.start < end and start < m.end for m in mentions)

    def _after_lead(self, lower: str, start: int, end: int) -> int:
        while (lead := self._lead.match(lower, start, end)) is not None and lead.end() > start:
            start = lead.end()
        return start

    def _verb_then_determiner(self, lower: str, start: int, end: int) -> bool:
        words = lower[start:end].split(" ", 2)
        return len(words) > 1 and (words[0] in self._verbs or words[1] in _ART) and words[1] in self._determiner

    def _without_verbs(self, lower: str, start: int, end: int) -> int:
        """After "to": without the verb and the adverbs around it."""
        for _ in range(_LONGEST_VERBS):
            word, _, rest = lower[start:end].partition(" ")
            following = rest.partition(" ")[0]
            verb = word in self._verbs or following in self._determiner or following in self._particles
            if rest and word not in self._determiner and (verb or word in self._adverbs or word.endswith("ly")):
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
