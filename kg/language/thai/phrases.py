"""Noun phrases of a Thai object.

A phrase is told in several wordings, the widest first: with and without its leading verb, its
trailing adverbs and what qualifies it. It ends at a space (Thai parts the items of a list by
spaces), at a bracket or quotation mark, at a word that begins a list or another clause.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.begun import Begun, begun_by
from kg.language.thai.lists import announcing, numbered
from kg.language.thai.numbers import Numbers
from kg.language.thai.runs import Runs
from kg.language.words import alternation, endings, opening, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_FEWEST = 4
_MATTERS = frozenset({"topic", "document"})
_MARKS = r"\s\d;:(),"  # what parts phrases, beside words
_PREFIX = 8  # characters of "government of" and the like before a party
_ALIKE = 8  # characters before the word that both of two joined phrases begin with
_PAIR = 12  # characters at least on both sides of a conjunction that parts two full phrases
_DIGITS = 16  # characters in which a number and what stands before it are looked for
_SIDE = 40  # characters of the first of two sides between which something is
_ADJECTIVE = 20  # characters of an adjective behind a noun that says little
_WORD = 10  # characters of a phrase that is more than one word
_WITH = 3  # parts told together, and one
_JOINT = 10  # characters between parts that are joined
_SENTENCE = 24  # characters at least of a sentence behind the name of a paper
_ACCORDING = 16  # characters of words that mean "according to"
_CORE = 6  # characters at least of a wording without verb and qualifier


class Phrases:
    """Splits objects with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], parties: frozenset[str]) -> None:
        """Compile separators, leading and trailing words; `parties` are IRIs of countries and the like."""
        self._parties = parties
        self._runs = Runs(words)
        joint = alternation(words.get("conjunction", ()))
        listed = alternation(words.get("list_opener", ()))
        scale, currency = alternation(table(words, "number_scale")), alternation(table(words, "currency"))
        lead_in = alternation(words.get("amount_lead", ()))
        numbers = Numbers(words)
        number = rf"(?:\d[\d,.]*\s*(?:{scale}){{0,4}}|(?:{numbers.pattern})\s*(?:{scale}){{1,4}})\s*"
        both, begins = (
            alternation(words.get("parallel_joint", ())),
            alternation([*words.get("parallel", ()), *words.get("parallel_alone", ())]),
        )
        pair = rf"(?P<pair>(?:{both})(?=(?P<next>{begins}).{{{_PAIR}}}))"
        first = [*words.get("conjunction", ()), *words.get("list_opener", ()), *words.get("parallel_joint", ())]
        sums = [*words.get("amount_lead", ()), *numbers.first, *table(words, "number_scale")]
        amount = rf"|(?:\s?(?:{lead_in}))*\s?{number}(?:{currency})\s*(?:(?:{joint})\s*)?"
        self._split, self._split_at_sums = (
            compiled(
                rf"{opening(begins, _MARKS)}(?:\s(?:{joint})?{numbered(words)}\s"
                rf"|(?:[\n;:()]|,(?!\d))\s*(?:(?:{joint})\s*)?|(?:\s|(?<=ๆ))(?:{joint})\s*"
                rf"|(?:{listed})\s*{sum_}|\s?\d{{1,2}}[.)]\s| (?!ๆ)|(?<=ๆ)\s+|{pair})"
            )
            for begins, sum_ in ((first, ""), ([*first, *sums], amount))
        )
        self._currency, self._entire = begun_by(table(words, "currency")), begun_by(words.get("whole_word", ()))
        self._alone = frozenset(words.get("parallel_alone", ()))
        among, other = alternation(words.get("among", ())), alternation(words.get("between_joint", ()))
        self._according = _according(words)
        self._second = compiled(rf"(?:{among})(?:(?!{other})[^\n]){{0,{_SIDE}}}$")
        self._other = compiled(rf"\s?(?:{other})\s*")
        self._latin = compiled(r" (?=[A-Za-z0-9&-])|  (?=[A-Za-z])")
        self._dangling = endings(words.get("dangling", ()))
        self._dangles = compiled(rf"(?:\s?(?:{alternation(words.get('dangling', ()))}))+$")
        self._whole = compiled(rf"(?:{alternation(words.get('no_dangling', ()))})$")
        self._open, self._joined = (tuple(words.get(name, ())) for name in ("leaves_open", "goes_with"))
        self._and = compiled(rf"\s?(?:{alternation(words.get('last_field', ()))})\s?")
        self._parts_list, self._goes_on = (
            compiled(rf"(?:\s|^)(?:{joint})|\d[.)]|[;:()]"),
            compiled(rf"(?:{joint}|{lead_in}|[\d(\"A-Za-z-])"),
        )
        self._count = compiled(r"(?:^|[\s\u0e00-\u0e7f(])\d[\d,.]*$")
        whole = alternation(words.get("no_phrase_end", ()))
        ends = words.get("phrase_end", ())
        self._ends = Begun(ends, rf"(?!{whole})(?:{alternation(ends)})")
        lead = alternation(words.get("phrase_lead", ()))
        self._lead = compiled(rf"(?:{lead})\s*")
        self._verb = compiled(rf"(?:{alternation(words.get('phrase_verb', ()))})\s*")
        self._verbs = compiled(rf"(?:(?:{alternation(words.get('phrase_verb', ()))}|{lead})\s*)+")
        self._auxiliaries = compiled(rf"(?:{alternation(words.get('phrase_auxiliary', ()))})\s*")
        self._tails = endings(words.get("phrase_tail", ()))
        self._tail = compiled(rf"\s*(?:{alternation(words.get('phrase_tail', ()))})$")
        self._stop = frozenset(words.get("stop_phrase", ()))
        self._shorter = begun_by(words.get("qualifier", ()))
        self._predicate = compiled(rf"(?:{alternation(words.get('predicate', ()))})")
        self._on = (*words.get("means", ()), *(f" {word}" for word in words.get("tells_on", ())))
        self._joint = tuple(words.get("conjunction", ()))
        self._group = compiled(rf"(?:{alternation(words.get('group_noun', ()))})")
        light, of = alternation(words.get("light_noun", ())), alternation(words.get("light_joint", ()))
        self._nouns, self._relative = tuple(words.get("matter_noun", ())), tuple(words.get("relative", ()))
        self._light = compiled(rf"(?:{light})[^\s]{{0,{_ADJECTIVE}}}?(?:{of})\s?(?=[^\s])")
        self._announces = compiled(rf"(?:{lead})?{announcing(words)}\s*")
        self._drop = compiled(
            rf"{alternation(words.get('no_phrase', ()))}"
            rf"|(?:{alternation(words.get('span_lead', ()))})?\s?{number}(?:{alternation(words.get('counter', ()))})"
        )

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """The phrases of the span in order, each followed by its narrower wordings."""
        names = [Span(m.start, m.end) for m in mentions if m.kind != "reference"]
        parties = [self._party(text, span.start, m) for m in mentions if self._is_party(m)]
        places = [Span(m.start, m.end) for m in mentions if m.kind == "place"]
        found: list[Span] = []
        entire = [Span(*match.span()) for match in self._entire.finditer(text.text, span.start, span.end)]
        matters = [Span(m.start, m.end) for m in mentions if m.kind in _MATTERS]
        papers = [Span(m.start, m.end) for m in mentions if m.kind == "document"]
        pieces = self._pieces(text.text, span, names, papers, entire)
        pieces = [one for piece in pieces for one in self._before_papers(text.text, piece, papers)]
        pieces = [one for piece in pieces for one in self._apart(text.text, piece, matters, parties, entire)]
        parts = [part for piece in pieces for part in self._parts(text.text, piece, names, parties, entire)]
        told = [place for place, part in enumerate(parts) if not self._empty(text.text, part, parties, places)]
        announcing = {place for place in told if self._announces.fullmatch(text.text, *parts[place])}
        for group in ([place for place in told if place not in announcing], sorted(announcing)):
            for place in group:
                part = parts[place]
                if found and (self._short(text.text, part, names) or self._told_of(text.text, part, names)):
                    continue
                bare = self._without_auxiliaries(text.text, part, names, entire)
                if bare.start > part.start and self._empty(text.text, bare, parties, places):
                    if len(parts) > 1:
                        continue
                    bare = part  # all that the act is about
                found += self._wordings(text.text, bare, names, self._together_with(bare, parts[place + 1 :]), entire)
            if found:
                break  # what only announces is all that an act may be about, where nothing else is
        return found

    def _without_auxiliaries(self, text: str, part: Span, names: Sequence[Span], entire: Sequence[Span]) -> Span:
        """A part without the auxiliaries before what it names: of "will be able to raise the grant" the raise."""
        start = part.start
        inner = {n.start for n in names}
        while start not in inner and (match := self._auxiliaries.match(text, start, part.end)) is not None:
            if match.end() >= part.end or _within(entire, match.end()) or self._drop.match(text, match.end()):
                break
            start = match.end()
        return Span(start, part.end)

    @staticmethod
    def _together_with(first: Span, later: Sequence[Span]) -> list[Span]:
        """A part together with the one or two that are joined to it: "trade", "trade and investment"."""
        last = first
        wider = []
        for after in later[: _WITH - 1]:
            if after.start - last.end > _JOINT:
                break
            last = after
            wider.append(Span(first.start, last.end))
        return wider

    @staticmethod
    def _short(text: str, part: Span, names: Sequence[Span]) -> bool:
        """Whether a part behind another one is a mere word of a list that no name stands in."""
        if part.end - part.start >= _WORD or text[part.start : part.end].isascii():
            return False
        return not any(part.contains(name) for name in names)

    def _empty(self, text: str, part: Span, parties: Sequence[Span], places: Sequence[Span]) -> bool:
        """Whether a part names no topic: too short, only verbs, only parties, or a word that refers."""
        words = text[part.start : part.end]
        bare = self._tail.sub("", words) if words.endswith(self._tails) else words
        if len(words) < _FEWEST or words in self._stop or bare in self._stop or self._drop.match(words):
            return True
        if self._verbs.fullmatch(bare) or not any(letter.isalpha() for letter in words):
            return True
        if any(place.contains(part) for place in places):
            return True
        inside = [p for p in parties if part.start - _PREFIX <= p.start and p.start < part.end and p.end <= part.end]
        left = sum(p.end - max(p.start, part.start) for p in inside)
        return bool(inside) and part.end - part.start - left <= len(inside) * 3

    def _party(self, text: Folded, floor: int, mention: Mention) -> Span:
        """A party with its prefixes, but without a noun of people whom its name only qualifies."""
        start = self._runs.widen(text, floor, mention.start)
        group = self._group.search(text.text, start, mention.start)
        return Span(mention.start if group else start, mention.end)

    def _told_of(self, text: str, part: Span, names: Sequence[Span]) -> bool:
        """Whether a part only tells something of the phrase before it, which nothing joins it to, or by what means."""
        before = _bare(text, part.start)
        if text.endswith(self._on, 0, before):
            return not any(part.start <= name.start and name.end <= part.end for name in names)
        if self._predicate.match(text, part.start) is None:
            return False
        return not text.endswith(self._joint, 0, before)

    def _is_party(self, mention: Mention) -> bool:
        if mention.kind in {"person", "position", "reference"}:
            return True
        return mention.kind == "actor" and bool(mention.iris) and mention.iris[0] in self._parties

    def _pieces(
        self, text: str, span: Span, names: Sequence[Span], papers: Sequence[Span], entire: Sequence[Span]
    ) -> list[Span]:
        pieces = []
        start = span.start
        split = self._split_at_sums if self._currency.search(text, *span) else self._split
        for match in split.finditer(text, span.start, span.end):
            first, last = match.span()
            if first < start or _named(names, first, last) or _within(entire, last):
                continue
            if self._other.fullmatch(text, first, last) and self._among(text, Span(start, first), names):
                continue  # "cooperation between A and B"
            if (
                match["pair"]
                and match["next"] not in self._alone
                and not self._parallel(text, Span(start, match.start()), match["next"])
            ):
                continue
            apart = text[last : last + 1].islower() and any(n.end == first for n in names)
            if match.group() == " " and not apart and self._together(text, first, start):
                continue
            pieces.append(Span(start, first))
            start = last
            told = match.group() == " " and any(paper.end == first for paper in papers)
            if told and self._sentence(text, Span(last, span.end)):
                break
        else:
            pieces.append(Span(start, span.end))
        return [p for p in pieces if text[p.start : p.end].strip() and not self._gloss(text, p)]

    def _before_papers(self, text: str, piece: Span, papers: Sequence[Span]) -> list[Span]:
        """A piece cut before "according to" and a paper: "cooperation according to the plan" is about both."""
        start, found = piece.start, []
        for paper in papers:
            if start < paper.start and paper.end <= piece.end:
                word = self._according.search(text, max(start, paper.start - _ACCORDING), paper.start)
                if word is not None and word.start() - start >= _PAIR:
                    found.append(Span(start, word.start()))
                    start = paper.start
        return [*found, Span(start, piece.end)]

    def _sentence(self, text: str, rest: Span) -> bool:
        """Whether what stands behind a paper and a space is told for itself: long, and joined to no list."""
        listed = self._goes_on.match(text, *rest) or self._parts_list.search(text, *rest)
        return rest.end - rest.start >= _SENTENCE and not listed

    def _apart(
        self, text: str, piece: Span, matters: Sequence[Span], parties: Sequence[Span], entire: Sequence[Span]
    ) -> list[Span]:
        """A piece cut where "and" joins two matters that are named: "on the situation in A and the sea of B"."""
        start, found = piece.start, []
        for one, two in pairwise(m for m in matters if piece.contains(m)):
            joint = self._and.fullmatch(text, one.end, two.start)
            if joint is None or self._lead_off(text, start, piece.end, parties, entire) != one.start:
                continue
            if two.end < piece.end and not text[two.end].isspace() and self._and.match(text, two.end) is None:
                continue  # what they are joined to is of both: "the trade and investment of"
            found.append(Span(start, one.end))
            start = two.start
        return [*found, Span(start, piece.end)]

    def _among(self, text: str, left: Span, names: Sequence[Span]) -> bool:
        """Whether the first of two sides that are named ends with the words on the left."""
        first = self._second.search(text, *left)
        return first is not None and any(first.start() < name.start < left.end for name in names)

    @staticmethod
    def _gloss(text: str, piece: Span) -> bool:
        """Whether a piece is only the English of the phrase before it, in brackets."""
        around = text[piece.start - 1 : piece.start] + text[piece.end : piece.end + 1]
        return around == "()" and text[piece.start : piece.end].isascii()

    @staticmethod
    def _parallel(text: str, left: Span, begins: str) -> bool:
        """Whether two phrases that are joined without a space begin alike, as two full ones do."""
        return left.end - left.start >= _PAIR and 0 <= text.find(begins, *left) - left.start <= _ALIKE

    def _together(self, text: str, place: int, start: int) -> bool:
        """Whether a space stands inside a phrase: around a dash, a number or quoted words, before a Latin name."""
        if self._latin.match(text, place) or text.startswith((' "', "- "), place - (text[place - 1] == "-")):
            return text[place - 1] != '"' or not text.startswith(' "', place)
        if text.endswith(self._open, start, place) or text.startswith(self._joined, place + 1):
            return True
        return self._count.search(text, max(start, place - _DIGITS), place) is not None

    def _parts(
        self, text: str, piece: Span, names: Sequence[Span], parties: Sequence[Span], entire: Sequence[Span]
    ) -> list[Span]:
        """A piece cut at words that end a noun phrase; what follows is a phrase of its own."""
        start = self._lead_off(text, piece.start, piece.end, parties, entire)
        parts = []
        group = next((p for p in parties if p.start > start and self._group.fullmatch(text, start, p.start)), None)
        if group is not None and group.end < piece.end:
            parts.append(Span(start, group.end))
            start = self._lead_off(text, group.end, piece.end, parties, entire)
        for match in self._ends.finditer(text, start + 1, piece.end):
            if match.start() < start + _FEWEST or any(n.start < match.start() < n.end for n in names):
                continue
            if _within(entire, match.start()) or _within(entire, match.end()):
                continue
            parts.append(Span(start, match.start()))
            start = self._lead_off(text, match.end(), piece.end, parties, entire)
        parts.append(Span(start, piece.end))
        return [self._bare(text, p) for p in parts if p.end > p.start]

    def _lead_off(self, text: str, start: int, end: int, parties: Sequence[Span], entire: Sequence[Span]) -> int:
        """`start` moved over prepositions and over a party that is asked, thanked or told to do something."""
        while start < end:
            party = next((p for p in parties if p.start == start and p.end < end), None)
            if party is not None and text[party.end] not in "-/":
                start = party.end
                continue
            match = self._lead.match(text, start, end)
            if not match or match.end() >= end or _within(entire, match.end()):
                break
            if text.startswith(self._relative, match.end()) and text.endswith(self._nouns, start, match.end()):
                noun = next(n for n in self._nouns if text.endswith(n, start, match.end()))
                return match.end() - len(noun)  # "on issues that matter": the noun is what the clause tells of
            start = match.end()
        return start

    def _bare(self, text: str, part: Span) -> Span:
        start, end = part
        dangles = self._dangles.search(text, start, end) if text.endswith(self._dangling, start, end) else None
        if dangles is not None and self._whole.search(text, start, end) is None:
            end = dangles.start()  # a relative or auxiliary that the cut left behind
        while start < end and text[start] in " ฯ":
            start += 1
        while end > start and text[end - 1] in " .":
            end -= 1
        if text.count('"', start, end) % 2:  # a quotation that begins or ends elsewhere
            start += text.startswith('"', start)
            end -= text.endswith('"', start, end)
        return Span(start, end)

    def _wordings(
        self, text: str, part: Span, names: Sequence[Span], wider: Sequence[Span], entire: Sequence[Span]
    ) -> list[Span]:
        """The part, with what is joined to it, then without leading verbs, trailing adverbs, qualifiers."""
        start, end = part
        inner = {n.start for n in names}
        held = max((n.end for n in names if start <= n.start and n.end <= end), default=start)
        found = [part, part, *wider, part]  # the core: what a topic is named by
        while text.endswith(self._tails, start, end):
            match = self._tail.search(text, start, end)
            if match is None or match.start() < max(start + _CORE, held) or _within(entire, match.start()):
                break
            end = match.start()
        if end < part.end:
            found.append(Span(start, end))
        while start not in inner and (match := self._verb.match(text, start, end)) and end - match.end() >= _CORE:
            if text.startswith(self._joined, match.end()) or _within(entire, match.end()):
                break  # "the promotion of": a noun
            start = match.end()
        if start > part.start:
            found.append(Span(start, end))
        light = self._light.match(text, start, end) if start not in inner else None
        if light is not None and end - light.end() >= _CORE:
            found.append(Span(light.end(), end))
            verb = self._verb.match(text, light.end(), end)
            if verb is not None and end - verb.end() >= _CORE and not _within(entire, verb.end()):
                found.append(Span(verb.end(), end))
        cuts = [match.start() for match in self._shorter.finditer(text, start + _CORE, end)]
        cuts = [cut for cut in cuts if not _within(entire, cut)]
        return found + [Span(start, cut) for cut in cuts if not any(n.start < cut < n.end for n in names)]


def _according(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Compile the words for "according to" right before a paper, unless a verb of carrying out goes with them."""
    done = "".join(rf"(?<!{word})" for word in words.get("done_by", ()))
    return compiled(rf"{done}(?:{alternation(words.get('according_to', ()))})\s?$")


def _bare(text: str, place: int) -> int:
    """`place` moved left over white space."""
    while place and text[place - 1].isspace():
        place -= 1
    return place


def _within(words: Sequence[Span], place: int) -> bool:
    """Whether a place is inside one of the words, so that a cut there would halve it."""
    for word in words:  # noqa: SIM110 -- as below
        if word.start < place < word.end:
            return True
    return False


def _named(names: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of the names holds a place."""
    for name in names:  # noqa: SIM110 -- a loop costs half of what `any` does, and this is asked at every space
        if name.start <= start and end <= name.end:
            return True
    return False
