"""Fold a text for matching without losing where each character stood.

Folding follows Unicode NFKC per character (UAX #15), so that full-width forms, Thai and
full-width digits, decomposed Thai vowels, kana and Latin letters (Unicode NFD) read like their plain forms; invisible
characters vanish, every dash is "-", every quotation mark is '"', every space is " ".
Escapes and markup read like what they stand for (`kg.text.markup`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.text import markup
from kg.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# Without a shape, beside those that Unicode calls format characters (UAX #44, Default_Ignorable_Code_Point):
# the joiner of graphemes, fillers, and selectors of variants, which stand behind kanji of names.
_INVISIBLE = frozenset(
    map(
        chr,
        (
            0x34F,
            0x115F,
            0x1160,
            0x3164,
            0xFFA0,
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
_CONTROLS_THAT_PART = frozenset("\t\n\v\f\r\x85")
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d")
_DOUBLE_QUOTES = frozenset("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02")
_SINGLE_QUOTES = frozenset("\u2018\u2019\u201a\u201b\uff07\u02bc")
_NIKHAHIT, _AA, _SARA_AM = "\u0e4d", "\u0e32", "\u0e33"
_TONE_FIRST = re.compile("([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39])")
_MARKS = "\u0300-\u036f\u3099\u309a\uff9e\uff9f"  # that join the letter before them: accents, the sounds of kana
_JOINING = frozenset(map(chr, (*range(0x300, 0x370), 0x3099, 0x309A, 0xFF9E, 0xFF9F)))
_MARK = re.compile(f"[{_MARKS}]")
_MARK_RUN = re.compile(f"[{_MARKS}]+")


# The letters of which most texts consist, and which fold to themselves.
_LETTERS = "\u0e40-\u0e4c\u3041-\u3094\u30a1-\u30fa\u30fc\u4e00-\u9fff"
_ODD = f"[^ -~\n\u0e01-\u0e3a{_LETTERS}]"
_TO_FOLD = re.compile(f"{_ODD}{_ODD}*")  # the first apart, for which the engine looks faster
_RUN = re.compile(rf"(?P<plain>[ -~\n\u0e01-\u0e32\u0e34-\u0e3a{_LETTERS}]+)|.", re.DOTALL)
_PLAIN_WORDS = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")  # most forms of English cues
_AS_THEY_ARE = re.compile(rf"[ -%'-\[\]-z|}}~\n\u0e01-\u0e32\u0e34-\u0e3a{_LETTERS}]*")
# What a text may hold that reads otherwise than it stands, for engines of regular expressions that know no lookaround.
ODDLY_WRITTEN = (
    f"[^ -\"$%'-)+-\\[\\]^`-z|}}~\\n\u0e01-\u0e3a{_LETTERS}]|\\]\\(|  |\\n |[\u0e48-\u0e4b][\u0e31\u0e34-\u0e39]"
)
# Characters of names that Unicode keeps apart from the common ones, and NFKC does not join with them.
_VARIANTS = {"\ufa11": "\u5d0e", "\U00020bb7": "\u5409", "\U0002363a": "\u6a4b"}
_FIXED = (
    dict.fromkeys(_INVISIBLE, "")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys("\u2028\u2029\r\n", "\n")
    | _VARIANTS
    | {"\u301c": "~"}  # the wave dash, which many keyboards give for the full-width tilde that NFKC makes "~"
    | {"\t": "\t", _SARA_AM: _SARA_AM}  # NFKC would take SARA AM apart
)


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    fixed = _FIXED.get(character)
    if fixed is not None:
        return fixed
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf" or (category == "Cc" and character not in _CONTROLS_THAT_PART):
        return ""
    return " " if category[0] in "ZC" else unicodedata.normalize("NFKC", character)


def _lower(text: str) -> str:
    """Lower case with the length kept, so that offsets hold (U+0130 grows otherwise)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _in_order(text: str) -> str:
    """Thai tone marks behind the vowel of their letter, where somebody typed them before it; the length is kept."""
    return _TONE_FIRST.sub(r"\2\1", text)


class Joint(NamedTuple):
    """What stands inside of a sentence and parts nothing: `source[start:end]`, which reads as `text`.

    A line end with the blanks about it, or a mark of emphasis or of a link.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    `text` keeps case, `lower` is the same length in lower case, and `offsets[i]` is the
    position in `source` of the character that became `text[i]` (one more entry at the end).
    `joints` are the line ends and marks of the source that part nothing.
    """

    source: str
    text: str
    lower: str
    offsets: tuple[int, ...] | range
    joints: tuple[Joint, ...] = ()

    def to_source(self, start: int, end: int) -> Span:
        """The span of `source` that folded to `text[start:end]`, without trailing invisibles."""
        return Span(*self._edges(start, end))

    def _edges(self, start: int, end: int) -> tuple[int, int]:
        """Where that span begins and ends."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1] + 1
        if self.source[last : last + 1] in _JOINING and (marks := _MARK_RUN.match(self.source, last)):
            last = marks.end()  # the letter is written as several
        return self.offsets[start], last

    def quote(self, start: int, end: int) -> str:
        """The source's own words for a folded range, without the line ends and marks that part nothing."""
        at, last = self._edges(start, end)
        if not self.joints:
            return self.source[at:last]
        words: list[str] = []
        for joint in self.joints[bisect_left(self.joints, (at,)) : bisect_left(self.joints, (last,))]:
            words += self.source[at : joint.start], joint.text
            at = joint.end
        return "".join((*words, self.source[at:last]))


class _Table(dict[int, str]):
    """Foldings by code point, worked out when first met; `odd` are those that change the length."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = {_NIKHAHIT, *_JOINING}  # what joins the character after or before it

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _fold_character(character)
        if len(folded) != 1:
            self.odd.add(character)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(source: str, joints: Sequence[Joint] = ()) -> Folded:
    """Fold `source` (any text, line ends as newline); `joints`, in order, are those that part nothing.

    >>> fold("ครั้งที่ ๓๕").text
    'ครั้งที่ 35'
    """
    if joints or markup.is_marked_up(source):
        return _fold_slowly(source, joints)
    plain = _TO_FOLD.sub(lambda run: run.group().translate(_TABLE), source)
    same = len(plain) == len(source) and _TABLE.odd.isdisjoint("".join(_TO_FOLD.findall(source)))
    if same and _SARA_AM * 2 not in plain:
        plain = _in_order(plain)
        return Folded(source, plain, _lower(plain), range(len(source) + 1))
    return _fold_slowly(source)


def lowered(words: str) -> str:
    """Words as they are looked up: `fold(words).lower`, without the positions.

    >>> lowered("Ｊａｐａｎ ๓๕")
    'japan 35'
    """
    if _PLAIN_WORDS.fullmatch(words) is not None:
        return words.lower()
    as_they_are = _AS_THEY_ARE.fullmatch(words) is not None and markup.is_even(words)
    return _lower(_in_order(words)) if as_they_are else fold(words).lower


def plainly(folded: str) -> Folded:
    """A text that is folded already, as it stands."""
    return Folded(folded, folded, _lower(folded), range(len(folded) + 1))


def is_composed(words: str) -> bool:
    """Whether no letter of the words has marks apart."""
    return _MARK.search(words) is None


def composed(words: str) -> str:
    """Words with each letter as one character, where they have marks apart (Unicode NFD).

    >>> composed("か\u3099")
    'が'
    """
    return words if is_composed(words) else unicodedata.normalize("NFC", words)


class _Folding:
    """A text in which characters vanish, grow or join, as it is folded piece by piece."""

    def __init__(self) -> None:
        self.pieces: list[str] = []  # the last of them is always one character
        self.offsets: list[int] = []
        self.marks: list[Joint] = []

    def stretch(self, words: str, start: int) -> None:
        """Go on with words of the source that hold no escape, and stand at `start`."""
        for run in _RUN.finditer(words):
            plain, place = run["plain"], start + run.start()
            if not plain:
                self.character(run.group(), place)
            elif plain[0] == _AA and self.pieces and self.pieces[-1] == _NIKHAHIT:
                self.character(_AA, place)
                self._as_it_is(plain[1:], place + 1)
            else:
                self._as_it_is(plain, place)

    def _as_it_is(self, plain: str, place: int) -> None:
        if plain:
            self.pieces += plain[:-1], plain[-1]
            self.offsets += range(place, place + len(plain))

    def character(self, character: str, place: int) -> None:
        """Go on with one character that stands at a place, or is what an escape there stands for."""
        pieces = self.pieces
        folded = character if "!" <= character <= "~" else _fold_character(character)
        if folded == _AA and pieces and pieces[-1] == _NIKHAHIT:
            pieces[-1] = _SARA_AM
            return
        if folded == _SARA_AM and pieces and pieces[-1] == _SARA_AM:
            return  # a vowel typed twice
        if pieces and _MARK.match(character) and len(one := unicodedata.normalize("NFC", pieces[-1] + folded)) == 1:
            pieces[-1] = one
            return
        pieces += folded
        self.offsets += [place] * len(folded)


def _fold_slowly(source: str, joints: Sequence[Joint] = ()) -> Folded:
    """Fold a text in which characters vanish, grow or join."""
    folding, start = _Folding(), 0
    even = markup.is_even(source)  # asked once: texts have a joint in every line
    for joint in joints:
        _fold_line(folding, source, start, joint.start, even=even)
        for character in joint.text:
            folding.character(character, joint.start)
        start = joint.end
    _fold_line(folding, source, start, len(source), even=even)
    text = _in_order("".join(folding.pieces))
    parting_nothing = tuple(sorted([*joints, *folding.marks]))
    return Folded(source, text, _lower(text), (*folding.offsets, len(source)), parting_nothing)


def _fold_line(folding: _Folding, source: str, start: int, stop: int, *, even: bool) -> None:
    """Fold `source[start:stop]`, which holds no markup where the source is `even`."""
    for escape in () if even else markup.finditer(source, start, stop):
        folding.stretch(source[start : escape.start()], start)
        decoded = markup.decoded(escape)
        if escape["nothing"]:
            folding.marks.append(Joint(escape.start(), escape.end(), ""))
        if decoded == escape.group():  # no entity after all
            folding.stretch(decoded, escape.start())
        else:
            for character in decoded:
                folding.character(character, escape.end() - 1)
        start = escape.end()
    folding.stretch(source[start:stop], start)
