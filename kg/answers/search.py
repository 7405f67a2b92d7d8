"""Find words in names, in quotes and in the rest of the texts, in any language and whatever the spelling of widths.

Thai and Japanese write no spaces, so that a word is looked for anywhere in a text; a word in Latin letters has to
begin where a word begins. Several words all have to be there, in any order; in quotation marks they are one phrase.
A word that is no part of a quote also counts when it is a name of a thing that the quote speaks of: the quote may be
in another language.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.answers.describe import claims, objects, quote
from kg.answers.things import LABELS, is_told
from kg.errors import AjkgError, UsageError
from kg.names import AJ, ID, OA, PREFIXES, release_graph
from kg.text import ODDLY_WRITTEN, fold, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAME, QUOTE, UNREAD, TEXT = "name", "quote", "unread", "text"
Spans = tuple[tuple[int, int], ...]
_PARTS = re.compile(r'"([^"]+)"|「([^」]+)」|(\S+)')
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_ALIKE = 2  # letters by which a name that is suggested may be longer or shorter, and with which it begins
_SHORT = 3  # letters of a Latin word that has to stand alone: "AI" is not in "aid"
_EVENTS = tuple(f"{ID}{kind}/" for kind in ("act", "meeting", "participation", "tenure"))
_DEFAULT = ox.DefaultGraph()
_HAVING = 'SELECT ?thing ?words WHERE {{ ?thing {name} ?words FILTER(REGEX(STR(?words), {pattern}, "i")) }}'
_TOGETHER = 2000  # claims whose quotes are asked for in one query
_QUOTES = """SELECT ?claim ?release ?start ?exact WHERE {{
  VALUES ?claim {{ {} }}
  ?claim aj:hasEvidence ?evidence .
  ?evidence oa:hasSource ?release ; oa:start ?start ; oa:exact ?exact .
}}"""


class NothingFoundError(AjkgError):
    """No name, quote or text has the words."""

    name = "NOTHING_FOUND"


class Hit(NamedTuple):
    """One place where the words were found.

    `found` is "name", "quote", "unread" or "text"; `things` are the IRIs that the name or the quote is about; `text`
    the name, the quote or the paragraph, and `spans` where the words stand in it; `start` and `end` count the code
    points of the release's text (of the quote; of a name the first quote about the thing). `releases` is how many
    speak of a name's thing, once it is `located`.
    """

    found: str
    things: tuple[str, ...]
    text: str
    spans: Spans
    release: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    claim: str = ""
    releases: int = 0


class _Plain(dict[int, str]):
    """Letters without their accents, one for one, as far as a Latin letter remains."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0]
        self[code] = base if base.isascii() else character
        return self[code]


_PLAIN = _Plain()


_MAY_BE_ACCENTED = re.compile(r"[^\x00-\x7f\u0e00-\u0e7f\u3000-\u30ff\u4e00-\u9fff]")


def _key(lower: str) -> str:
    """Folded words without their accents."""
    return lower if _MAY_BE_ACCENTED.search(lower) is None else lower.translate(_PLAIN)


class Words:
    """What a person looks for."""

    def __init__(self, text: str) -> None:
        """Take words and phrases in quotation marks.

        :raises UsageError: when there is no letter and no digit in them.
        """
        parts = ["".join(groups).strip() for groups in _PARTS.findall(_key(lowered(text)))]
        self.parts = [part for part in parts if any(character.isalnum() for character in part)]
        if not self.parts:
            message = f"{text!r} holds no word to look for"
            raise UsageError(message, hint="give a word or a name, as: ajkg search ญี่ปุ่น")
        self.patterns = [_pattern(part) for part in self.parts]
        self.anywhere = "|".join((*map(_letters, self.parts), ODDLY_WRITTEN))

    def first(self, text: str) -> list[tuple[int, int] | None]:
        """Where each word stands first, as code points of `text`; None for a word that is not there."""
        key = _key(lowered(text))
        found = [pattern.search(key) for pattern in self.patterns]
        if not any(found):
            return [None] * len(found)
        folded = fold(text)
        return [folded.to_source(*match.span()) if match else None for match in found]

    def all(self, text: str) -> Spans:
        """Where the words stand when all of them are there."""
        found = self.first(text)
        return tuple(sorted(span for span in found if span)) if all(found) else ()

    def whole(self, text: str) -> bool:
        """Whether the words are the whole text, spelling aside."""
        return "".join("".join(self.parts).split()) == "".join(_key(lowered(text)).split())


def _letters(word: str) -> str:
    """The letters of a folded word or phrase, which line ends may cut, for any engine of regular expressions."""
    pieces = []
    for one, two in zip(word, [*word[1:], ""], strict=True):
        if one.isspace():
            continue
        if one == "-":
            pieces.append(r"[\s-]+")
            continue
        gap = r"[\s-]+" if two.isspace() else "" if _latin(one) or not two else r"\s*"
        pieces.append(re.escape(one) + gap)
    return "".join(pieces)


def _pattern(word: str) -> re.Pattern[str]:
    """A folded word or phrase: it begins where a word does, and may go on unless it is short or a number."""
    before = "(?<![a-z0-9])" if _latin(word[0]) else ""
    last = re.search(r"[a-z]*\Z", word)
    short = last is not None and 0 < len(last.group()) <= _SHORT
    after = "(?![0-9])" if word[-1].isdigit() else "(?![a-z])" if short else ""
    return re.compile(before + _letters(word) + after)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def search(
    store: ox.Store, words: Words, texts: Iterable[tuple[str, str]] = (), least: float | None = None
) -> list[Hit]:
    """All places: names (whole ones first), quotes, what no quote holds of the `texts` (document, text).

    Names of things that no release speaks of come last. What only claims below the confidence `least` say is left out.

    :raises NothingFoundError: when there is none; suggests names that are near.
    """
    named: list[set[str]] = [set() for _ in words.patterns]
    names = _names(store, words, named)
    quotes = list(_quotes(store, words, named))
    told = {hit.things for hit in names if is_told(store, hit.things[0])}
    hits = [hit for hit in names if hit.things in told and _is_sure(store, hit, least)]
    hits += (hit for hit in quotes if _sure(store, [hit.claim], least))
    hits += _passages(words, texts, {(hit.release, hit.start, hit.end) for hit in quotes})
    hits += (hit for hit in names if hit.things not in told)
    if not hits:
        raise _nothing(store, words)
    return hits


def _is_sure(store: ox.Store, name: Hit, least: float | None) -> bool:
    """Whether a claim about what a name names is sure enough; all its claims are asked for only where it matters."""
    return least is None or _sure(store, claims(store, name.things[0]), least)


def _sure(store: ox.Store, told: Iterable[str], least: float | None) -> bool:
    """Whether one of some claims is sure enough; what is no claim has no confidence to judge by."""
    if least is None:
        return True
    found = [float(value) for claim in told for value in objects(store, claim, AJ + "confidence")]
    return not found or max(found) >= least


def _names(store: ox.Store, words: Words, named: list[set[str]]) -> list[Hit]:
    """The things with a name of these words, the best name of each; `named` collects the things of each word."""
    best: dict[str, tuple[tuple[bool, int, int, str], Hit]] = {}
    for label, iri, rank in _labels(store, words.anywhere):
        found = words.first(label)
        for things, span in zip(named, found, strict=True):
            if span is not None:
                things.add(iri)
        if not all(found):
            continue
        order = (not words.whole(label), rank, len(label), label)
        if iri not in best or order < best[iri][0]:
            best[iri] = order, Hit(NAME, (iri,), label, tuple(sorted(span for span in found if span)))
    return [hit for _, hit in sorted(best.values())]


def located(store: ox.Store, hit: Hit) -> Hit:
    """A name with the first quote about its thing, one that names it if any does, and how many releases tell of it."""
    told = list(_quoted(store, claims(store, hit.things[0])))
    if not told:
        return hit
    forms = [hit.text, *objects(store, hit.things[0], AJ + "surfaceForm")]

    def order(one: _Quoted) -> tuple[bool, str, int, str]:
        return not any(form in one.exact for form in forms), one.release, one.start, one.claim

    first = quote(store, min(told, key=order).claim)
    found = hit._replace(release=first.release, start=first.start, end=first.end, quote=first.exact, claim=first.claim)
    return found._replace(releases=len({one.release for one in told}))


class _Quoted(NamedTuple):
    """What tells one of many quotes from the others."""

    claim: str
    release: str
    start: int
    exact: str


def _quoted(store: ox.Store, told: list[str]) -> Iterator[_Quoted]:
    """The quotes of some claims; the engine looks them up together, as one thing may have thousands."""
    for first in range(0, len(told), _TOGETHER):
        names = " ".join(f"<{claim}>" for claim in told[first : first + _TOGETHER])
        rows = store.query(_QUOTES.format(names), prefixes=PREFIXES)
        for claim, release, start, exact in rows:  # type: ignore[union-attr]
            yield _Quoted(claim.value, release.value, int(start.value), exact.value)


def _labels(store: ox.Store, pattern: str) -> Iterator[tuple[str, str, int]]:
    """The names with something in them that the engine finds: the words, the thing, the rank of the kind of name."""
    for rank, name in enumerate(LABELS):
        for thing, label in _with(store, name, pattern):
            yield label, thing, rank


def _with(store: ox.Store, name: str, pattern: str) -> Iterator[tuple[str, str]]:
    """The things with a property whose words have something in them, and the words; the engine looks at all."""
    query = _HAVING.format(name=ox.NamedNode(name), pattern=ox.Literal(pattern))
    for thing, words in store.query(query):  # type: ignore[union-attr]
        if isinstance(thing, ox.NamedNode):
            yield thing.value, words.value


def _quotes(store: ox.Store, words: Words, named: list[set[str]]) -> Iterator[Hit]:
    """The quotes of claims and unread passages: those with all the words, then those that speak of their things."""
    speaking: dict[int, set[str]] = {}

    def speaks(place: int) -> set[str]:
        if place not in speaking:
            speaking[place] = _speaking(store, named[place])
        return speaking[place]

    own: list[Hit] = []
    others: list[Hit] = []
    looked: set[str] = set()
    for evidence, exact in _with(store, OA + "exact", words.anywhere):
        looked.add(evidence)
        found = words.first(exact)
        missing = [place for place, span in enumerate(found) if span is None]
        if any(evidence not in speaks(place) for place in missing):
            continue
        hit = _hit(store, evidence, exact, tuple(sorted(span for span in found if span)))
        if hit is not None:
            (others if missing else own).append(hit)
    without = set.intersection(*map(speaks, range(len(named)))) - looked
    told = ((evidence, exact) for evidence in without for exact in objects(store, evidence, OA + "exact"))
    others += filter(None, (_hit(store, evidence, exact, ()) for evidence, exact in told))
    for hits in (own, others):
        yield from sorted(hits, key=lambda hit: (hit.release, hit.start, hit.end))


def _speaking(store: ox.Store, things: set[str]) -> set[str]:
    """The evidence of all claims about the things, or about what names them in a slot."""
    about = set(things)
    for thing in things:
        about.update(one for one in _subjects(store, thing) if one.startswith(_EVENTS))
    told = {claim for one in about for claim in _subjects(store, one, "claims")}
    return {one for claim in told for one in objects(store, claim, AJ + "hasEvidence")}


def _subjects(store: ox.Store, iri: str, name: str | None = None) -> Iterator[str]:
    predicate = ox.NamedNode(AJ + name) if name else None
    for quad in store.quads_for_pattern(None, predicate, ox.NamedNode(iri), _DEFAULT):
        if isinstance(quad.subject, ox.NamedNode) and quad.predicate.value.startswith(AJ):
            yield quad.subject.value


def _hit(store: ox.Store, evidence: str, exact: str, spans: Spans) -> Hit | None:
    """A quote with what the claims that rest on it are about; None of words that only date or place a meeting."""
    told = sorted(_subjects(store, evidence, "hasEvidence"), key=lambda claim: (-_confidence(store, claim), claim))
    if not told:
        return None
    things = [thing for claim in told for thing in objects(store, claim, AJ + "claims")]
    one = quote(store, told[0])
    place = (one.release, one.start, one.end) if one else ("", 0, 0)
    found = QUOTE if things else UNREAD
    return Hit(found, tuple(dict.fromkeys(things)), exact, spans, *place, exact, told[0])


def _confidence(store: ox.Store, claim: str) -> float:
    return max(map(float, objects(store, claim, AJ + "confidence")), default=0.0)


def _passages(words: Words, texts: Iterable[tuple[str, str]], known: set[tuple[str, int, int]]) -> Iterator[Hit]:
    """Paragraphs of the texts with all words, where no quote that was found tells them."""
    quoted: dict[str, list[tuple[int, int]]] = {}
    for release, start, end in known:
        quoted.setdefault(release, []).append((start, end))
    for document, text in texts:
        if not all(words.first(text)):
            continue
        release = release_graph(document)
        for match in _PARAGRAPH.finditer(text):
            start, end = match.span()
            spans = words.all(match.group())
            inside = any(one <= start + spans[0][0] < two for one, two in quoted.get(release, ())) if spans else True
            if not inside:
                yield Hit(TEXT, (), match.group(), spans, release, start, end, match.group())


def _nothing(store: ox.Store, words: Words) -> NothingFoundError:
    """The error of words that stand nowhere, with names that begin alike and are near."""
    import difflib  # noqa: PLC0415 -- only an error needs it

    begin = "|".join(rf"\b{part[0]}" if _latin(part[0]) else re.escape(part[:_ALIKE]) for part in words.parts)
    known: dict[str, str] = {}
    for label, _, _ in _labels(store, begin):
        key = _key(lowered(label))
        known |= dict.fromkeys((key, *key.split()), label)
    near: dict[str, None] = {}
    for part in words.parts:
        alike = [key for key in known if abs(len(key) - len(part)) <= _ALIKE]
        near |= dict.fromkeys(known[key] for key in difflib.get_close_matches(part, alike, 2, 0.75))
    message = f"no name, quote or text has {' and '.join(words.parts)}"
    hint = f"did you mean {', '.join(list(near)[:3])}?" if near else "try fewer words, or `ajkg unread`"
    return NothingFoundError(message, hint=hint)
