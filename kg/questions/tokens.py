"""Cut a question into names, values, and words with a use; say what is left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.language.cues import CueMatcher, held_words
from kg.language.protocol import DateValue, Money
from kg.names import AJ, RDF, SKOS
from kg.questions.families import Families
from kg.questions.labels import KINDS, Found, Labels, called, occurrences, whole
from kg.questions.model import Counted, Sum, Things, Time
from kg.questions.pieces import Candidate, Token, disjoint, filled, runs, without_names
from kg.questions.words import Word, lexicon, of_cues
from kg.text import Span, fold, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.claims import Reader
    from kg.language.cues import Hit
    from kg.text import Folded

_STRONG = ("series", "document", "person", "actor", "place")
_WEAK = ("position", "topic")
_MODES = {"mode_videoconference": "Videoconference", "mode_hybrid": "Hybrid", "mode_in_person": "InPerson"}
_VALUE, _NAME, _WORD, _LIKE = range(4)  # of candidates of one length the first is taken
_POLITE = ("honorific_prefix", "honorific_suffix", "weak_honorific", "latin_honorific")
_OFFICES = frozenset({"Attendee", "Chair", "Cochair", "Host", "Membership", "Tenure"})
_BODIES = KINDS - {"series"}
_WINDOW = 3  # tokens beside a noun that may belong to a name with it
_OWN = "/provisional/"  # in IRIs of what no vocabulary has


class Cut(NamedTuple):
    """A question in pieces, with its language and the words that nothing explains."""

    language: str
    tokens: list[Token]
    unknown: list[str]


class Tokenizer:
    """Cuts questions with the compiled vocabulary of a reader and the names of a graph."""

    def __init__(self, reader: Reader, store: ox.Store) -> None:
        """Compile the cues of all languages."""
        self._reader, self._store = reader, store
        self._labels = Labels(store)
        self._families = Families(store, reader.vocabulary)
        cues = reader.vocabulary.cues
        self._cues = {code: CueMatcher(found, words=code == "en") for code, found in cues.items()}

    def cut(self, question: str, code: str = "") -> Cut:
        """The question's tokens in order; `code` is its language where that is known."""
        folded = fold(" ".join(question.split()))
        code = code or self._reader.languages.detect(question) or "en"
        named = [*self._values(folded, code), *self._goods(folded, code), *self._names(folded, code)]
        words = without_names(list(self._words(folded, code, [one.token for one in disjoint(named)])), named)
        named = list(self._joined(folded, named, words))
        told = disjoint(one for one in named if not _is_office(one.token, words) and not _is_act(one.token, words))
        tokens = filled(folded.text, [one.token for one in disjoint([*told, *words])], [*told, *words])
        return self._rest(folded, code, self._longer(folded, self._about(folded, tokens)))

    def _joined(self, folded: Folded, named: list[Candidate], words: list[Candidate]) -> Iterator[Candidate]:
        """The names, without the word for its members that a body's begins with where a verb holds that word."""
        verbs = [one.token for one in words if any(use.acts == ("Membership",) for use in one.token.uses)]
        for one in named:
            token = one.token
            verb = next((v for v in verbs if v.start < token.start < v.end < token.end), None)
            if verb is None or not isinstance(token.filler, Things) or token.filler.kind != "actor":
                yield one
                continue
            for found in self._reader.gazetteer.find(folded, verb.end, token.end, {"actor"}):
                if found.end == token.end and set(found.iris) & set(token.filler.iris):
                    yield Candidate(one.rank, self._named(folded, Found(found.start, found.end, "actor", found.iris)))

    def _about(self, folded: Folded, tokens: list[Token]) -> list[Token]:
        """The tokens with "joint statement on X" as the documents of that kind that have X in their name."""
        made = list(tokens)
        for one, mark, two in zip(tokens, tokens[1:], tokens[2:], strict=False):
            noun, name = (one, two) if one.use("kind") and one.filler is None else (two, one)
            word, things = noun.use("kind"), name.filler
            about = any(use.use == "mark" and use.slot == "target" for use in mark.uses)
            if not about or word is None or noun.filler is not None or not isinstance(things, Things):
                continue
            named = (name for iri in things.iris for name in called(self._store, iri, SKOS + "prefLabel"))
            pieces = dict.fromkeys([lowered(things.words), *named])
            found = [self._labels.containing(piece, frozenset({"document"})) for piece in pieces]
            meant = dict.fromkeys(iri for one in found if one is not None for iri in one.iris)
            iris = [iri for iri in meant if iri not in things.iris and self._is(iri, word.kinds)]
            if iris and one in made:
                place = made.index(one)
                made[place : place + 3] = [self._named(folded, Found(one.start, two.end, "document", tuple(iris)))]
        return made

    def _is(self, iri: str, kinds: Sequence[str]) -> bool:
        """Whether a thing is of one of some classes."""
        wanted = {AJ + kind for kind in kinds}
        found = self._store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(RDF + "type"), None, ox.DefaultGraph())
        return any(isinstance(quad.object, ox.NamedNode) and quad.object.value in wanted for quad in found)

    def _longer(self, folded: Folded, tokens: list[Token]) -> list[Token]:
        """The tokens with nouns such as "action plan" joined to what stands beside them where both name something."""
        made = list(tokens)
        for token in tokens:
            word = token.use("kind")
            if token not in made or word is None or not word.kinds or token.filler is not None:
                continue
            kinds = frozenset({"series"}) if "Meeting" in word.kinds else _BODIES
            place = made.index(token)
            windows = [
                (first, last)
                for first in range(max(0, place - _WINDOW), place + 1)
                for last in range(place, min(len(made) - 1, place + _WINDOW) + 1)
                if first < last and _names_something(made[first : last + 1])
            ]
            for first, last in sorted(windows, key=lambda pair: pair[0] - pair[1]):
                piece = self._piece(folded, [Span(made[first].start, made[last].end)], kinds)
                if piece is not None:
                    made[first : last + 1] = [piece]
                    break
        return made

    def _values(self, folded: Folded, code: str) -> Iterator[Candidate]:
        language = self._reader.languages.by_code[code]
        for mention in language.values(folded, Span(0, len(folded.text)), None):
            token = Token(mention.start, mention.end, folded.quote(mention.start, mention.end))
            if isinstance(mention.value, DateValue):
                token.filler = Time(mention.value, "in", token.words)
            elif isinstance(mention.value, Money):
                token.filler = Sum(mention.value, token.words)
            elif mention.kind == "ordinal" and isinstance(mention.value, int):
                token.ordinal = mention.value
            else:
                continue
            yield Candidate(_VALUE, token)
        for word_class, mode in _MODES.items():
            for form in self._reader.vocabulary.words.get(code, {}).get(word_class, ()):
                for start, end in occurrences(folded.lower, lowered(form)):
                    things = Things((AJ + mode,), folded.quote(start, end), "mode")
                    yield Candidate(_NAME, Token(start, end, things.words, things))

    def _goods(self, folded: Folded, code: str) -> Iterator[Candidate]:
        """Goods, of which a question asks how many or how much, or who got them; else they are what an act is about."""
        asking = [form for form, words in lexicon(code).forms.items() if any(map(_counts, words))]
        if not any(True for form in asking for _ in occurrences(folded.lower, form)):
            return
        goods = self._reader.patterns.goods(code)
        for match in goods.goods.finditer(folded.lower):
            words = folded.quote(*match.span())
            token = Token(*match.span(), words, Counted(goods.kinds[match.group()], words))
            yield Candidate(_VALUE, token)

    def _names(self, folded: Folded, code: str) -> Iterator[Candidate]:
        """What the vocabulary and the graph name; a kind at a time, since they may overlap."""
        everything = Span(0, len(folded.text))
        for kind in (*_STRONG, *_WEAK):
            for mention in self._reader.gazetteer.find(folded, *everything, {kind}):
                rank = _NAME if kind in _STRONG else _LIKE
                found = Found(mention.start, mention.end, kind, mention.iris)
                token = self._named(folded, found)
                token.uses = _noun_of(folded.lower[mention.start : mention.end], code) if kind == "actor" else ()
                yield Candidate(rank, token)
        held = [
            one for kind in ("actor", "position") for one in self._reader.gazetteer.find(folded, *everything, {kind})
        ]
        for found in self._labels.find(folded.lower):
            inside = {one.kind for one in held if found.start <= one.start and one.end <= found.end}
            if found.kind != "position" or inside != {"actor", "position"}:  # "prime minister of A" is an office and A
                yield Candidate(_LIKE, self._named(folded, found))
        yield from self._shortened(folded, code)
        yield from self._adjectives(folded, code)
        for mention in self._reader.gazetteer.find(folded, *everything, {"position"}):
            yield from self._in_office(folded, mention.start, mention.end, mention.iris)

    def _shortened(self, folded: Folded, code: str) -> Iterator[Candidate]:
        """Offices whose name begins with fewer words than in the vocabulary."""
        forms = [form for form, uses in lexicon(code).forms.items() if any(use.use == "office lead" for use in uses)]
        full = max(forms, key=len, default="")
        for form in forms:
            for start, end in occurrences(folded.lower, form) if form != full else ():
                longer = fold(full + folded.lower[end:])
                for office in self._reader.gazetteer.find(longer, 0, len(longer.text), {"position"}):
                    if office.start == 0 and office.end > len(full):
                        found = Found(start, end + office.end - len(full), "position", office.iris)
                        yield Candidate(_NAME, self._named(folded, found))

    def _adjectives(self, folded: Folded, code: str) -> Iterator[Candidate]:
        """Countries by their adjectives."""
        for entry in self._reader.vocabulary.words.get(code, {}).get("demonym", ()):
            form, _, country = entry.partition("=")
            for start, end in occurrences(folded.lower, lowered(form)):
                name = fold(country)
                for found in self._reader.gazetteer.find(name, 0, len(name.text), {"actor"}):
                    yield Candidate(_LIKE, self._named(folded, Found(start, end, "actor", found.iris)))

    def _in_office(self, folded: Folded, start: int, end: int, offices: Sequence[str]) -> Iterator[Candidate]:
        """Whoever is named by the family name right beside an office that they hold, where it is one person alone."""
        yield from self._beside(folded, start, end, self._families.holding(offices)) or self._beside(
            folded, start, end, self._families.told()
        )

    def _beside(self, folded: Folded, start: int, end: int, people: Iterable[tuple[str, str]]) -> list[Candidate]:
        """The person of some, each with a name, whose name stands right before or behind a place."""
        found: dict[tuple[int, int], set[str]] = {}
        whole_text = Span(0, len(folded.text))
        others = self._reader.gazetteer.find(folded, *whole_text, {"actor", "place", "series", "document"})
        taken = {folded.lower[m.start : m.end] for m in others}  # a name of texts may hold a country's
        for iri, name in (one for one in people if one[1] not in taken):
            for first in (start - len(name), start - len(name) - 1):
                if first >= 0 and folded.lower[first:start].rstrip() == name and whole(folded.lower, first, start):
                    found.setdefault((first, end), set()).add(iri)
            for first in (end, end + 1):
                last = first + len(name)
                fits = last <= len(folded.lower) and folded.lower[end:last].lstrip() == name
                if fits and whole(folded.lower, first, last):
                    found.setdefault((start, last), set()).add(iri)
        return [
            Candidate(_NAME, self._named(folded, Found(first, last, "person", tuple(named))))
            for (first, last), named in found.items()
            if len(named) == 1
        ]

    @staticmethod
    def _named(folded: Folded, found: Found) -> Token:
        words = folded.quote(found.start, found.end)
        return Token(found.start, found.end, words, Things(found.iris, words, found.kind))

    def _words(self, folded: Folded, code: str, names: Iterable[Token]) -> Iterator[Candidate]:
        """Words with a use: cues where no name stands, and the words of questions; one token a place."""
        uses: dict[tuple[int, int], list[Word]] = {}
        for start, end in self._gaps(folded, names):
            hits: dict[tuple[int, int], list[Word]] = {}
            for hit in self._hits(folded, code, Span(start, end)):
                hits.setdefault((hit.start, hit.end), []).extend(of_cues((hit.cue,)))
            for place, found in hits.items():
                uses.setdefault(place, []).extend(found)
        for form, words in lexicon(code).forms.items():
            for place in occurrences(folded.lower, form):
                uses.setdefault(place, []).extend(words)
        for word_class in _POLITE:
            for form in self._reader.vocabulary.words.get(code, {}).get(word_class, ()):
                for place in occurrences(folded.lower, lowered(form)):
                    uses.setdefault(place, []).append(Word("filler"))
        for (start, end), several in uses.items():
            told = tuple(_ending(folded.lower[start:end], word, code) for word in several)
            yield Candidate(_WORD, Token(start, end, folded.quote(start, end), uses=told))

    def _hits(self, folded: Folded, code: str, span: Span) -> list[Hit]:
        """Cues in a span, but for those that may hold other words where such words tell something.

        Nor those of what is denied ("opposed" of support): they would ask for the contrary.
        """
        if code not in self._cues:
            return []
        plain = {form for form, uses in lexicon(code).forms.items() if any(use.use == "filler" for use in uses)}
        found = self._cues[code].find(
            folded, span, lambda hit: plain.issuperset(held_words(folded.lower[hit.start : hit.end], hit.cue.forms))
        )
        return [hit for hit in found if hit.cue.modality != "negated"]

    @staticmethod
    def _gaps(folded: Folded, names: Iterable[Token]) -> list[tuple[int, int]]:
        """The text between names that hold no cue."""
        gaps = []
        start = 0
        closed = [t for t in names if not isinstance(t.filler, Things) or t.filler.kind not in _WEAK]
        for token in sorted(closed, key=lambda one: one.start):
            gaps.append((start, token.start))
            start = token.end
        return [(a, b) for a, b in [*gaps, (start, len(folded.text))] if a < b]

    def _rest(self, folded: Folded, code: str, tokens: list[Token]) -> Cut:
        """The tokens with names that a rest is a piece of, and the rests that are of none."""
        unknown = [token.words for token in tokens if token.use("untold")]
        named: list[Token] = []
        for run in runs(folded.text, tokens):
            piece = self._piece(folded, run) or self._with_next(folded, run, tokens)
            if piece is None:
                unknown.append(folded.quote(run[0].start, run[-1].end))
            else:
                named.append(piece)
        kept = [t for t in tokens if not any(n.start <= t.start < n.end for n in named)]
        return Cut(code, sorted([*kept, *named], key=lambda token: token.start), unknown)

    def _with_next(self, folded: Folded, run: list[Span], tokens: list[Token]) -> Token | None:
        """What a rest names together with the name or the noun right behind it: "the *special* summit"."""
        after = next((token for token in tokens if 0 <= token.start - run[-1].end <= 1), None)
        if after is None or not (isinstance(after.filler, Things) or after.use("kind")):
            return None
        noun = after.use("kind")
        kinds = _BODIES if noun is None else frozenset({"series"}) if "Meeting" in noun.kinds else KINDS
        return self._piece(folded, [Span(run[0].start, after.end)], kinds)

    def _piece(self, folded: Folded, run: list[Span], kinds: frozenset[str] = KINDS) -> Token | None:
        """What of some kinds a rest may be a piece of the name of."""
        start, end = run[0].start, run[-1].end
        piece = " ".join(folded.lower[start:end].split())
        found = self._labels.containing(piece, kinds)
        return self._named(folded, found._replace(start=start, end=end)) if found is not None else None


def _ending(words: str, word: Word, code: str) -> Word:
    """A use of words with the mark that they end in, if any: "talk with" marks whom with, "pledge to" what."""
    if word.use != "act" or word.next_mark:
        return word
    marks = {form: use.slot for form, uses in lexicon(code).forms.items() for use in uses if use.use == "mark"}
    end = max((form for form in marks if words.endswith(form) and words != form), key=len, default="")
    mark = marks.get(end)
    return replace(word, next_mark=mark) if mark == "party" or (mark == "target" and f" {end}" in words) else word


def _noun_of(name: str, code: str) -> tuple[Word, ...]:
    """The noun that ends a name, or begins it, as in "ASEAN countries"."""
    forms = lexicon(code).forms.items()
    return tuple(
        word
        for form, words in forms
        if name.endswith(form) or name.startswith(form)
        for word in words
        if word.use == "kind"
    )


def _names_something(tokens: Sequence[Token]) -> bool:
    """Whether a name, or words that nothing explains, stand among tokens."""
    gaps = any(two.start - one.end > 1 for one, two in pairwise(tokens))
    return gaps or any(isinstance(token.filler, Things) for token in tokens)


def _is_office(token: Token, words: Iterable[Candidate]) -> bool:
    """Whether a name of an office holds words that ask who held it: "chair of the meeting"."""
    if not isinstance(token.filler, Things) or token.filler.kind != "position":
        return False
    return any(
        token.start < word.token.end and word.token.start < token.end and _OFFICES.issuperset(use.acts) and use.acts
        for word in words
        for use in word.token.uses
    )


def _is_act(token: Token, words: Iterable[Candidate]) -> bool:
    """Whether a topic that only a release words so names what somebody does: "Japan's contribution"."""
    things = token.filler
    if not isinstance(things, Things) or things.kind != "topic" or not all(_OWN in iri for iri in things.iris):
        return False
    return any(
        token.start <= word.token.start and word.token.end <= token.end and word.token.use("act") for word in words
    )


def _counts(word: Word) -> bool:
    """Whether a word asks for a number or a sum, or tells that something was given or received."""
    given = word.use == "act" and "Pledge" in word.acts and (word.delivered or word.passive)
    return word.use == "count" or (word.use == "ask" and word.slot == "amount") or given
