"""Which thing a mention names: the vocabulary's, or a provisional one made from the words."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.claims.model import Thing
from kg.names import thing as mint
from kg.patterns import compiled
from kg.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.language.protocol import Mention
    from kg.mentions import Marked
    from kg.vocabulary.gazetteer import Gazetteer
    from kg.vocabulary.model import Entry, Vocabulary

_TITLE = 160  # characters at the start in which the title tells who speaks
_BESIDE = 4  # characters at most between a name and the country that qualifies it
_BODIES = frozenset({"Centre", "Fund", "Initiative", "Organization"})  # classes of what is set up


class Things:
    """The things that one release names, by IRI."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer, marked: Marked) -> None:
        """Start with nothing named; the home country comes from the publisher or the language."""
        self.vocabulary = vocabulary
        self.marked = marked
        self.named: dict[str, Thing] = {}
        self._gazetteer = gazetteer
        self._shorts: dict[str, str] = {}  # topics by the abbreviation that the text gives them
        self._titles: set[str] | None = None  # of papers that only the text knows
        self._passage_starts = [passage.span.start for passage in marked.passages]
        self._asked: tuple[int, int, str] = 0, 0, ""  # the passage that was asked for last: begin, end, language
        self._asked_words: Mapping[str, tuple[str, ...]] = {}  # and the word lists of its language
        self.home_is_guessed = False  # from who is named first in a text without a headline
        self.home = self._home()
        self._told: set[tuple[str, int, int, tuple[str, ...]]] = set()  # what is registered for which mentions
        self.other_papers: set[str] = set()  # titles that are not those of the papers that the vocabulary knows

    def entry(self, iri: str) -> Entry | None:
        """The vocabulary's entry of a thing, None when it is provisional."""
        return self.vocabulary.entries.get(iri)

    def label_match(self, name: str, kind: str) -> str | None:
        """The IRI of the entry of this kind whose label is exactly `name`."""
        return next(iter(self._gazetteer.exact(name, kind)), None)

    def country_of(self, iri: str | None) -> str | None:
        """The country (or ASEAN-like body) that an actor or person of the vocabulary belongs to."""
        if self.vocabulary.is_country(iri):
            return iri
        entry = self.entry(iri) if iri else None
        return entry.country if entry else None

    def names_country(self, mention: Mention) -> bool:
        """Whether a mention is of a country that the vocabulary knows."""
        return bool(mention.iris) and self.vocabulary.is_country(mention.iris[0])

    def is_where(self, mention: Mention) -> bool:
        """Whether a particle behind a mention says that something is held or happens there: フィリピンで, 会合では."""
        words, lower = self.words_at(mention.start), self.marked.folded.lower
        there = lower.startswith(words.get("place_particle", ()), mention.end)
        return there and not lower.startswith(words.get("not_place_particle", ()), mention.end)

    def role(self, mention: Mention) -> str:
        """The role of a reference mention."""
        if isinstance(mention.value, str):
            return mention.value
        entry = self.entry(mention.iris[0]) if mention.iris else None
        return (entry.role if entry else None) or "last"

    def _home(self) -> str | None:
        publisher = self.marked.release.publisher or ""
        folded = fold(publisher)
        abroad = self.vocabulary.words_of_all("stationed_before")
        for mention in self._gazetteer.find(folded, 0, len(folded.text)):
            if folded.text.endswith(abroad, 0, mention.start):
                continue  # where an embassy is, not whose it is
            for iri in mention.iris:
                if mention.kind == "actor" and (country := self.country_of(iri)):
                    return country
        for passage in self.marked.passages:
            for word in self.words_in(passage.language).get("home", ()):
                if home := self.label_match(word, "actor"):
                    return home
        if (spoken_for := self._spoken_for()) is not None:
            return spoken_for
        self.home_is_guessed = self.marked.folded.text.partition("\n")[0].rstrip().endswith(".")
        return self._of_title()

    def _of_title(self) -> str | None:
        """The country of the first person in the first line whom the vocabulary knows."""
        folded = self.marked.folded
        end = folded.text.find("\n", 0, _TITLE)
        end = end if end > 0 else min(_TITLE, len(folded.text))
        for mention in self._gazetteer.find(folded, 0, end, frozenset({"person"})):
            if country := next(filter(None, map(self.country_of, mention.iris)), None):
                return country
        return None

    def _spoken_for(self) -> str | None:
        """The country for a body of which the title names a spokesperson: "Statement by Coast Guard Spokesperson …"."""
        text, words = self.marked.folded.lower, tuple(f" {word}" for word in self.vocabulary.words_of_all("speaks_for"))
        bodies = self.marked.within(Span(0, _TITLE)) if words else []
        spoken = (m for m in bodies if m.kind == "actor" and m.iris and text.startswith(words, m.end))
        return next((country for m in spoken if (country := self.country_of(m.iris[0]))), None)

    def country_beside(self, span: Mention | Span, mentions: Iterable[Mention] | None = None) -> str | None:
        """The country named right after or before the span ("… of Japan", 日本の…)."""
        folded = self.marked.folded
        behind = "after" in self.words_at(span.start).get("office_country", ())
        near = Span(span.end if behind else max(0, span.start - 40), min(len(folded.text), span.end + 40))
        best: tuple[int, str] | None = None
        for mention in self.marked.within(near) if mentions is None else mentions:
            if mention.kind != "actor" or not mention.iris or mention.start < near.start:
                continue
            country = mention.iris[0]
            if not self.vocabulary.is_country(country):
                continue
            if mention.start >= span.end:
                gap = folded.text[span.end : mention.start]
                side = 0
            elif mention.end <= span.start:
                gap = folded.text[mention.end : span.start]
                side = 1
            else:
                continue
            if gap.strip() in self.vocabulary.words_of_all("coordination") and gap.strip() != "-":
                continue
            if gap.strip().lower() in self.words_at(span.start).get("not_beside", ()):
                continue
            if len(gap) <= _BESIDE + gap.count(" ") and "\n" not in gap and not set(gap) & set(",.;:、。()"):
                rank = (len(gap.strip()) + side, country)
                best = min(best, rank) if best else rank
        return best[1] if best else None

    def country_before(self, mention: Mention) -> str | None:
        """The country joined to what follows by a word of the language for that (の in Japanese)."""
        words = self.words_at(mention.start).get("joiner", ())
        text = self.marked.folded.text
        for other in reversed(self.marked.within(Span(max(0, mention.start - 40), mention.start))):
            entry = self.entry(other.iris[0]) if other.kind == "actor" and other.iris else None
            if entry is not None and text[other.end : mention.start] in words:
                return self.country_of(entry.iri) or entry.iri
        return None

    def choose(self, mention: Mention) -> str | None:
        """The IRI among a mention's candidates that the context speaks for."""
        if len(mention.iris) <= 1:
            return mention.iris[0] if mention.iris else None
        beside = self.country_beside(mention)
        for wanted in (beside, None, self.home):
            for iri in mention.iris:
                if wanted is None:
                    if beside is None and iri in self.named:
                        return iri
                elif self.country_of(iri) == wanted:
                    return iri
        return mention.iris[0]

    def of(self, mention: Mention) -> str:
        """The IRI of what a mention names, registered with the text's words."""
        if len(mention.iris) != 1 or mention.kind == "document":
            return self._named(mention)
        told = (iri := mention.iris[0]), mention.start, mention.end, mention.names
        if told not in self._told:  # asked again and again, by all that look at a sentence
            self._told.add(told)
            self._named(mention)
        return iri

    def _named(self, mention: Mention) -> str:
        words = self.marked.words(mention)
        if mention.kind == "document" and words in self.other_papers:
            own = mint("provisional/document", f"{words.lower()} {self.marked.release.document}")
            return self.register(own, "document", words, mention, mention.type)
        iri = self.choose(mention)
        if iri is None and mention.kind == "series":
            iri = next((known for name in mention.names if (known := self.label_match(name, "series"))), None)
        if iri is None:
            name = mention.value if isinstance(mention.value, str) else words
            name = self._full_title(name, mention) if mention.kind == "document" else name
            name = _OF_YEAR.sub("", name) if mention.kind == "series" else name
            type_ = mention.type or self._type(mention.kind, name, mention)
            iri = self.provisional(mention.kind, type_, name, mention)
        self.register(iri, mention.kind, words, mention, mention.type)
        for name in mention.names:
            self.named[iri].forms.setdefault((name, self.language_at(mention.start)), None)
        return iri

    def _full_title(self, name: str, mention: Mention) -> str:
        """The title with what its paper is about, where the release tells just one such: "X on Ports" of "X"."""
        if self._titles is None:
            own = (m for m in self.marked.mentions if m.kind == "document" and not m.iris)
            self._titles = {m.value if isinstance(m.value, str) else self.marked.words(m) for m in own}
        topics = self.words_at(mention.start).get("title_topic", ())
        begins = tuple(f"{name}{topic}" if topic[:1] != " " else f"{name}{topic} " for topic in topics)
        ends = tuple(f"{topic}{name}" for topic in topics)
        longer = [title for title in self._titles if title.startswith(begins) or title.endswith(ends)]
        return longer[0] if len(longer) == 1 else name

    def _type(self, kind: str, name: str, span: Mention | Span) -> str:
        """The class that the noun tells in which a name ends, else that of the kind."""
        heads = _types_of(self.words_at(span.start).get(_HEADS.get(kind, ""), ()))
        named = name.rstrip(_NUMBERED)
        if not named.endswith(tuple(heads)):
            return default_type(kind)
        return max((len(head), type_) for head, type_ in heads.items() if named.endswith(head))[1]

    def register(self, iri: str, kind: str, words: str, span: Mention | Span, type_: str | None = None) -> str:
        """Note that the text names `iri` with `words`."""
        thing = self.named.get(iri)
        if thing is None:
            entry = self.entry(iri)
            known = entry.type if entry else (type_ or default_type(kind))
            thing = self.named[iri] = Thing(
                iri, entry.kind if entry else kind, known, provisional=entry is None or entry.provisional
            )
        if words:
            thing.forms.setdefault((words, self.language_at(span.start)), None)
        if kind == "topic" and "(" in self.marked.folded.text[span.end : span.end + 2]:
            bracket = _ABBREVIATED.match(self.marked.folded.text, span.end)
            if bracket is not None and bracket["short"] == _initials(words, len(bracket["short"])):
                self._shorts.setdefault(bracket["short"], iri)
        return iri

    def provisional(self, kind: str, type_: str, name: str, span: Mention | Span) -> str:
        """The IRI of a thing that only the text knows, made from its name."""
        matched = self.label_match(name, kind) or (self._shorts.get(name) if kind == "topic" else None)
        iri = matched or mint(f"provisional/{kind}", " ".join(name.lower().split()))
        return self.register(iri, kind, self.marked.words(span), span, type_)

    def is_body(self, mention: Mention) -> bool:
        """Whether a mention names a body or initiative that is set up, rather than a party."""
        iri = self.of(mention)
        return self.named[iri].type in _BODIES and not self.vocabulary.has_members(iri)

    def country_office(self, span: Mention | Span) -> bool:
        """Whether an office is one that countries hold in turn."""
        words = self.words_at(span.start).get("country_office", ())
        return any(word in self.marked.folded.lower[span.start : span.end] for word in words)

    def words_at(self, position: int) -> Mapping[str, tuple[str, ...]]:
        """The word lists of the language at a position, by class."""
        start, end, _ = self._asked
        return self._asked_words if start < position <= end else self.words_in(self.language_at(position))

    def words_in(self, language: str) -> Mapping[str, tuple[str, ...]]:
        """The word lists of a language (its code), by class; none of one that the vocabulary has no words of."""
        return self.vocabulary.words.get(language, {})

    def language_at(self, position: int) -> str:
        """The language of the passage at a position; "und" outside of any."""
        start, end, language = self._asked
        if start < position <= end:  # nearly always
            return language
        passages = self.marked.passages  # in the order of the text
        place = bisect_right(self._passage_starts, position) - 1
        if place > 0 and passages[place - 1].span.end == position:
            place -= 1  # on the seam of two passages the first one counts
        if place >= 0 and position <= passages[place].span.end:
            language, span = passages[place]
            self._asked, self._asked_words = (*span, language), self.words_in(language)
            return language
        return "und"


@lru_cache(maxsize=16)
def _types_of(told: tuple[str, ...]) -> dict[str, str]:
    """The class that each head noun tells, of entries that read NOUN=CLASS."""
    return {head: type_ for head, _, type_ in (one.partition("=") for one in told)}


def _initials(words: str, count: int) -> str:
    """The first letters of the last words of a name as capitals, without its small words: R R M S."""
    told = [word[0].upper() for word in _WORD.findall(words) if len(word) > _SMALL]
    return "".join(told[-count:])


_OF_YEAR = compiled(r"(?<=[A-Za-z]) (?:19|20)\d\d$")  # the year of one meeting is no part of its series
_WORD = re.compile(r"[A-Za-z][\w']*")
_SMALL = len("for")  # letters of words that give no letter to an abbreviation
_ABBREVIATED = re.compile(r"\s?\((?P<short>[A-Z]{2,8})\)")
_HEADS = {"actor": "head_type", "document": "document_type"}  # the words that tell the class of such a name
_NUMBERED = "0123456789-–~ "  # what may stand after the noun: "work plan 2026-2030"
_TYPES = {
    "actor": "Organization",
    "person": "Person",
    "document": "PolicyDocument",
    "topic": "Topic",
    "position": "Position",
    "series": "MeetingSeries",
    "place": "Place",
}


def default_type(kind: str) -> str:
    """The class (local name) of a thing of a kind when nothing narrower is known."""
    return _TYPES.get(kind, "Topic")
