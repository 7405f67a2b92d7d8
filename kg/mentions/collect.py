"""Collect the mentions of a release: vocabulary, values and what patterns know."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from math import isfinite
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.language.protocol import DateValue, Money
from kg.mentions.amending import amending
from kg.mentions.dateline import publication_date, told_on
from kg.mentions.echoes import echoes
from kg.mentions.noun_alone import nouns_alone
from kg.mentions.partnered import partnered
from kg.mentions.passages import Passage, passages
from kg.mentions.shortened import shortened
from kg.text import Folded, Span, Spread, composed, fold, is_composed, is_plain, joints, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from kg.language.protocol import Language, Mention
    from kg.language.registry import Languages
    from kg.release.model import Release
    from kg.vocabulary.gazetteer import Gazetteer

VALUES = frozenset({"date", "money", "ordinal"})
_NESTING = frozenset({"series", "position", "topic", "document", "person"})  # names that hold other names
_NESTED = frozenset({"actor", "document", "series"})
_TOPIC = frozenset({"topic"})
_IN_SITUATION = "country-of-situation"  # the rule of countries named within the situation there
_OF_ANOTHER = frozenset({"ministry-abroad", "ministry-spaced"})  # rules of ministries with their country behind
_OF_A_BODY = "body-sits"  # the rule of meetings told by the verb of the body that meets
TALKS = frozenset({"english-talks"})  # rules of talks that a title names by whoever holds them
_SITTING = frozenset({_OF_A_BODY, "meeting-of-body"})  # rules of meetings under the name of the body that meets
_CUT = re.compile(r"[\u30a1-\u30fa\u30fc][\u4e00-\u9fff]")  # where a name would be cut out of a compound
_YEAR = len("2019")
_LETTERS = 3  # of a body in short
_LONGEST = 2000  # characters of one sentence
_YEARS = range(1800, 2201)  # of days of publication from which "next year" can be counted
_RULES = {
    _OF_A_BODY: -1,
    "introduced": 1,
    "gazetteer": 2,
}  # of names of one length: meetings before their bodies, patterns, then what the text introduces, then the vocabulary


@dataclass(slots=True)
class Sentence:
    """A sentence with the language that reads it and the mentions inside."""

    span: Span
    language: Language
    mentions: list[Mention]
    paragraph: int

    @property
    def dates(self) -> list[Mention]:
        """The dates that it names, those that could be read."""
        return [m for m in self.mentions if m.kind == "date" and isinstance(m.value, DateValue)]

    @property
    def days(self) -> list[DateValue]:
        """What its dates tell."""
        return [m.value for m in self.dates if isinstance(m.value, DateValue)]

    @property
    def last_day(self) -> DateValue | None:
        """The latest of its dates, by when they begin."""
        return max(self.days, key=lambda day: day.start, default=None)


class _Numbered(NamedTuple):
    """Where a name stands, in the text and in a list."""

    start: int
    end: int
    place: int


@dataclass(slots=True)
class Marked:
    """A release with its mentions, in order of the text.

    `mentions` do not overlap, except that values (dates, money, ordinals) may stand inside a
    name. `inner` are the names that stand inside longer names.
    """

    release: Release
    folded: Folded
    passages: list[Passage]
    mentions: list[Mention] = field(default_factory=list)
    inner: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    plain: bool = False  # the text holds no escape that a converter left, and no mark apart from its letter
    _starts: list[int] = field(default_factory=list)
    _begun: list[int] = field(default_factory=list)  # where sentences begin
    _inner: Spread[_Numbered] | None = None
    _words: dict[tuple[int, int], str] = field(default_factory=dict)

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie inside `span`."""
        if len(self._starts) != len(self.mentions):
            self._starts = [mention.start for mention in self.mentions]
        start, end = span
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def put(self, mention: Mention) -> None:
        """Add a name in its place, instead of the names that lie inside it."""
        whole = Span(mention.start, mention.end)
        for mentions in (self.mentions, sentence.mentions if (sentence := self.sentence_of(mention)) else []):
            mentions[:] = [m for m in mentions if m.kind in VALUES or not whole.contains(m)]
            mentions.insert(bisect_right(mentions, mention.start, key=lambda m: m.start), mention)
        self._starts = []

    def inside(self, span: Span) -> list[Mention]:
        """The names inside longer ones that lie inside `span`, in the order of `inner`."""
        if self._inner is None:
            self._inner = Spread(_Numbered(m.start, m.end, place) for place, m in enumerate(self.inner))
        return [self.inner[one.place] for one in sorted(self._inner.within(*span), key=lambda one: one.place)]

    def sentence_of(self, mention: Mention | Span) -> Sentence | None:
        """The sentence that a mention stands in."""
        if len(self._begun) != len(self.sentences):
            self._begun = [sentence.span.start for sentence in self.sentences]
        place = bisect_right(self._begun, mention.start) - 1
        return self.sentences[place] if place >= 0 and self.sentences[place].span.contains(mention) else None

    def words(self, mention: Mention | Span) -> str:
        """The release's own words for a mention, on one line."""
        where = mention.start, mention.end
        try:
            return self._words[where]  # as nearly always
        except KeyError:
            quote = self.folded.quote(*where)
            words = self._words[where] = " ".join((quote if self.plain else composed(readable(quote))).split())
            return words


_START = attrgetter("start")


def _disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    """The longest of overlapping names; patterns beat the gazetteer at equal length."""
    taken: list[tuple[int, int]] = []
    kept = []
    ranked = sorted(mentions, key=lambda m: (m.start - m.end, _RULES.get(m.rule, 0), m.start, m.kind))
    for mention in ranked:
        place = bisect_left(taken, (mention.start, mention.end))
        before = place and taken[place - 1][1] > mention.start
        after = place < len(taken) and taken[place][0] < mention.end
        if before or after:
            continue
        taken.insert(place, (mention.start, mention.end))
        kept.append(mention)
    return kept


def _in_short(name: str) -> bool:
    """Whether a name is the letters of a body: "ASEAN"."""
    return len(name) >= _LETTERS and name.isascii() and name.isupper()


def _inner(folded: Folded, gazetteer: Gazetteer, names: list[Mention]) -> list[Mention]:
    """What is named inside longer names: the ministry of a vice-minister, the summit of a statement."""
    inner: list[Mention] = []
    for mention in names:
        if mention.kind in _NESTING:
            kinds = _NESTED - {mention.kind}
            inside = gazetteer.inside(folded, mention, kinds)
            if mention.kind == "topic":  # a sea or a language names no country, but "ASEAN centrality" a body
                inside = [m for m in inside if m.kind != "actor" or _in_short(folded.text[m.start : m.end])]
            most = mention.end - mention.start
            whole = [m for m in inside if not _CUT.match(folded.text, m.end - 1, mention.end)]
            inner += [m for m in (whole if mention.kind == "document" else inside) if m.end - m.start < most]
    return inner


def _unknown(told: list[Mention], names: list[Mention], inner: list[Mention]) -> list[Mention]:
    """Bodies that only a pattern knows, inside the office of somebody or as who meets, and countries of a situation."""
    offices = Spread(m for m in names if m.kind in {"position", "person"})
    sitting = Spread(m for m in names if m.rule in _SITTING)
    topics = Spread(m for m in names if m.kind == "topic")
    known = Spread(m for m in inner if m.kind == "actor")
    found = []
    for mention in told:
        where = Span(mention.start, mention.end)
        around = topics if mention.rule == _IN_SITUATION else offices
        inside = mention.kind == "actor" and around.holds(*where)
        begins = mention.rule in _OF_ANOTHER  # and the names it begins with and ends in are parts of it
        sits = mention.kind == "actor" and sitting.holds(*where)
        others = known.touching(*where) if inside and not sits else ()
        if sits or (inside and all(begins and where.contains(other) for other in others)):
            found.append(mention)
    return found


def _who_meets(told: list[Mention], names: list[Mention]) -> list[Mention]:
    """The people by whom a title names talks: "Readout of Minister Roe's Call with President Doe"."""
    talks = Spread(m for m in names if m.rule in TALKS)
    return [m for m in told if m.kind == "person" and talks.holds(m.start, m.end)]


def _parts_of_none(inner: list[Mention], longer: list[Mention]) -> list[Mention]:
    """The inner names without those with which a longer one begins: a ministry of the own country is no other's."""
    begun = {m.start: m.end for m in longer if m.rule in _OF_ANOTHER}
    return [m for m in inner if m.kind != "actor" or begun.get(m.start, 0) <= m.end]


def _bounded(folded: Folded, span: Span, mentions: list[Mention]) -> Iterator[Span]:
    """A sentence in parts of bounded length: clauses that far apart say nothing about each other.

    It is cut at the last space before the limit, or where no mention stands; only text that is no
    prose is that long, and reading it would take the square of its length.
    """
    start = span.start
    while span.end - start > _LONGEST:
        end = start + _LONGEST
        space = folded.text.rfind(" ", start + _LONGEST // 2, end)
        end = space + 1 if space > 0 else end
        across = [m.start for m in mentions if m.start < end < m.end and m.start > start]
        end = min(across, default=end)
        yield Span(start, end)
        start = end
        mentions = [m for m in mentions if m.end > start]
    yield Span(start, span.end)


def _finite(mention: Mention) -> bool:
    """Whether an amount is a number: a row of hundreds of digits is none."""
    return not isinstance(mention.value, Money) or isfinite(mention.value.value)


def _of_topic(folded: Folded, gazetteer: Gazetteer, date: Mention, names: Spread[Mention]) -> bool:
    """Whether a year is a word of a topic, which the name of a meeting may tell ("Coronavirus Disease 2019")."""
    if not isinstance(date.value, DateValue) or len(date.value.start) != _YEAR or date.value.end:
        return False
    here = Span(date.start, date.end)
    around = [m for m in names.touching(*here) if Span(m.start, m.end).contains(here)]
    inside = (m for one in around for m in gazetteer.inside(folded, one, _TOPIC))
    return any(Span(m.start, m.end).contains(here) for m in inside)


def _covered(name: Mention, values: list[Span]) -> bool:
    """Whether one of the values (sorted; few of them overlap) holds the name."""
    place = bisect_left(values, (name.start + 1, 0))
    end = name.end
    for value in values[max(0, place - 4) : place]:  # noqa: SIM110 -- asked of every name; all begin at it or before
        if value.end >= end:
            return True
    return False


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    """Whether words name a place or a country and nothing else."""
    text = fold(words)
    found = gazetteer.find(text, 0, len(text.text))
    return any(m.kind in {"place", "actor"} and (m.start, m.end) == (0, len(text.text)) for m in found)


def _values(marked: Marked, languages: Languages, is_place: Callable[[str], bool]) -> list[list[Mention]]:
    """The dates, amounts and ordinals of each passage, as counted from the day on which the text tells them."""

    def read(reference: date | None) -> list[list[Mention]]:
        found = [(languages.by_code[code].values(folded, span, reference)) for code, span in marked.passages]
        return [[m for m in values if _finite(m)] for values in found]

    folded, day = marked.folded, marked.release.published
    if day is None or day.year not in _YEARS:
        return read(None)
    found = read(day)
    reference = told_on(folded, marked.passages, chain.from_iterable(found), day, is_place)
    return found if reference == day else read(reference)


def mark(release: Release, gazetteer: Gazetteer, languages: Languages) -> Marked:
    """Fold the release, find its passages, sentences and mentions."""
    folded = fold(release.text, joints(release.text))
    found_passages = passages(folded, languages, release.lang, release.title)
    known = partial(_is_place, gazetteer=gazetteer)
    if release.published is None:
        release = replace(release, published=publication_date(folded, found_passages, languages, known))
    marked = Marked(release, folded, found_passages, plain=is_plain(release.text) and is_composed(release.text))
    told_values = _values(marked, languages, known)
    values: list[Mention] = []
    names: list[Mention] = []
    told: list[Mention] = []
    for passage, mine in zip(marked.passages, told_values, strict=True):
        language = languages.by_code[passage.language]
        span = passage.span
        found = gazetteer.find(folded, span.start, span.end)
        patterns = language.names(folded, span, sorted([*found, *mine], key=_START))
        cut = Spread(m for m in mine if m.kind == "date")
        patterns = [m for m in patterns if m.kind != "person" or not cut.holds(m.start - 1, m.start + 1)]
        values += mine
        told += patterns
        names += _disjoint([*found, *patterns])
    if len(marked.passages) > 1:
        names = _disjoint(names)  # in one order
    if amended := list(amending(folded, names, languages.amending, gazetteer)):
        names = _disjoint([*names, *amended])
    if told_together := list(partnered(folded, names, languages.partners, gazetteer)):
        names = _disjoint([*names, *told_together])
    names = shortened(folded, names, languages.shortening)
    names = _disjoint([*names, *echoes(folded, marked.passages, names)])
    names += nouns_alone(folded, names)
    dated = Spread(m for m in names if m.kind in {"topic", "series"})
    values = [m for m in values if m.kind != "date" or not _of_topic(folded, gazetteer, m, dated)]
    filled = sorted(Span(m.start, m.end) for m in values if m.kind in {"date", "money"})
    names = [m for m in names if not _covered(m, filled)] if filled else names
    marked.inner = _inner(folded, gazetteer, names)
    longer = _unknown(told, names, marked.inner)
    marked.inner = [*_parts_of_none(marked.inner, longer), *longer, *_who_meets(told, names)]
    marked.mentions = sorted([*names, *values], key=lambda m: (m.start, -m.end, m.kind))
    for number, passage in enumerate(marked.passages):
        language = languages.by_code[passage.language]
        whole = language.sentences(folded, passage.span)
        for sentence in (part for span in whole for part in _bounded(folded, span, marked.within(span))):
            marked.sentences.append(Sentence(sentence, language, marked.within(sentence), number))
    return marked
