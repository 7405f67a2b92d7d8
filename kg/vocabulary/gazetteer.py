"""Find the vocabulary's labels in a text: Aho-Corasick over folded labels, then script-aware edges."""

from __future__ import annotations

import string
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from kg.language.protocol import Mention
from kg.patterns import compiled
from kg.text import lowered, plainly
from kg.vocabulary.labels import ORDER, SCRIPTS, closed, label_table, script_of, spaces_at_dashes

if TYPE_CHECKING:
    from collections.abc import Container

    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary

_LATIN = frozenset(string.ascii_letters + string.digits) | frozenset(map(chr, range(0xC0, 0x250)))
_KATAKANA = frozenset(map(chr, range(0x30A1, 0x30FB))) | {"\u30fc"}
_LEADING_VOWELS = frozenset("เแโใไ")
_FOLLOWING_VOWELS = frozenset("ะาำ")
_ARTICLE = "the "  # with which some labels begin
_GOES_ON = {  # behind a dash: "the Secretary" of "the Secretary-General", "Roe Jin" of "Roe Jin-ho"
    "reference": compiled(r"-[A-Z]"),
    "person": compiled(r"-[a-z]"),
}
_SHORT = compiled(r"[\u0e01-\u0e2e]{1,5}\.(?:[\u0e01-\u0e2e]{1,5}\.)*")  # a Thai abbreviation
_LONGER = compiled(r"(?:^|[^\u0e01-\u0e4e])([\u0e01-\u0e2e]+)$")  # letters before it that are of one, too
_LONGEST_ABBREVIATION = 8
_MUTE = "\u0e4c"  # the mark on a letter that is not spoken and ends the word: the letter before it belongs to that word


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """A name as the keys of the table are written."""
    return closed(lowered(name.strip()))


class Gazetteer:
    """All labels of a vocabulary, compiled for matching."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the automaton, from the vocabulary's table of labels if it has one."""
        table = vocabulary.table or label_table(vocabulary)
        self._keys, self._found, self._capitals = table.keys, table.found, table.capitals
        self._index = {key: index for index, key in enumerate(self._keys)}
        self._compounds = frozenset(vocabulary.words_of_all("compound"))
        self._leads = vocabulary.words_of_all("abbreviation_lead")
        self._named_in = lru_cache(maxsize=4096)(self._names_in)
        # The keys stand in the order of their scripts; each script has its automaton, made when a text has its letters.
        places = range(len(SCRIPTS) + 1)
        self._edges = [bisect_left(self._keys, place, key=script_of) for place in (*places, len(places))]
        self._automata: dict[int, AhoCorasick] = {}

    def exact(self, name: str, kind: str) -> tuple[str, ...]:
        """The IRIs of the entries of a kind that have exactly this label, folded."""
        index = self._index.get(_key(name))
        return dict(self._found[index]).get(kind, ()) if index is not None else ()

    def find(self, folded: Folded, start: int, end: int, kinds: Container[str] = frozenset(ORDER)) -> list[Mention]:
        """Mentions in `folded.text[start:end]`: leftmost, then longest, none overlapping.

        A span that several of the `kinds` share is given to the first of series, document, actor,
        position, person, reference, topic and place; `iris` are all entries of that kind.
        """
        mentions: list[Mention] = []
        last = start
        for begin, behind, index in self._matches(folded, start, end):
            stop = -behind
            cut = begin < last
            article = cut and _is_article(folded, mentions[-1].start, begin)
            if cut and (stop <= last or not (article or mentions[-1].kind == "position")):
                continue
            for kind, iris in self._found[index]:
                if kind in kinds:
                    whole = self._stands(folded, begin, stop, start, end) and not _is_begun(kind, folded, stop, end)
                    whole = whole and self._right_case(folded, begin, stop, index)
                    if whole and (not cut or article or kind == "series"):
                        # "the United Nations" of "the United Nations University"; and who chairs the meeting of A does
                        # not hold the office "chair of the meeting"
                        if cut:
                            mentions.pop()
                        mentions.append(Mention(kind, begin, stop, iris))
                        last = stop
                    break
        return mentions

    def inside(self, folded: Folded, name: Mention, kinds: frozenset[str]) -> list[Mention]:
        """What is named within a longer name: worked out once for all names of these letters."""
        found = self._named_in(folded.text[name.start : name.end], kinds)
        return [Mention(kind, name.start + begin, name.start + stop, iris) for kind, begin, stop, iris in found]

    def _names_in(self, words: str, kinds: frozenset[str]) -> tuple[tuple[str, int, int, tuple[str, ...]], ...]:
        found = self.find(plainly(words), 0, len(words), kinds)
        return tuple((one.kind, one.start, one.end, one.iris) for one in found)

    def _matches(self, folded: Folded, start: int, end: int) -> list[tuple[int, int, int]]:
        """Where labels stand, leftmost and then longest first: begin, minus the end, index of the key."""
        given = folded.lower[start:end]
        text = closed(given).replace("\n", " ")  # a name may stand on two lines
        found = self._standing(text, len(SCRIPTS))
        if not text.isascii():
            found += (
                one for at, letters in enumerate(SCRIPTS) if letters.search(text) for one in self._standing(text, at)
            )
        if len(text) == len(given):
            return sorted([(start + begin, -start - stop, index) for index, begin, stop in found])
        taken = spaces_at_dashes(given)
        return sorted(
            (start + begin + bisect_right(taken, begin), -start - stop - bisect_right(taken, stop - 1), index)
            for index, begin, stop in found
        )

    def _standing(self, text: str, script: int) -> list[tuple[int, int, int]]:
        """Where labels in a script stand: the index of the key, begin, end."""
        first, last = self._edges[script : script + 2]
        automaton = self._automata.get(script)
        if automaton is None:
            made = Implementation.ContiguousNFA
            automaton = AhoCorasick(self._keys[first:last], implementation=made, store_patterns=False)
            self._automata[script] = automaton
        found = automaton.find_matches_as_indexes(text, overlapping=True)
        return [(first + index, begin, stop) for index, begin, stop in found] if first else found

    def _is_rest(self, text: str, start: int, begin: int, stop: int) -> bool:
        """Whether an abbreviation is only the end of a longer one: letters without vowels stand before it."""
        if _SHORT.fullmatch(text, begin, stop) is None:
            return False
        before = _LONGER.search(text[max(start, begin - _LONGEST_ABBREVIATION) : begin])
        return before is not None and before[1] not in self._leads

    def _right_case(self, folded: Folded, begin: int, stop: int, index: int) -> bool:
        key = self._keys[index]
        return key not in self._capitals or folded.text[begin:stop] in self._capitals[key]

    def _stands(self, folded: Folded, begin: int, stop: int, start: int, end: int) -> bool:
        """Whether a match is whole: no letter of its own script goes on at its edges."""
        text = folded.text
        before = text[begin - 1] if begin > start else " "
        after = text[stop] if stop < end else " "
        if before in _LEADING_VOWELS or after in _FOLLOWING_VOWELS or unicodedata.category(after) == "Mn":
            return False
        if after != " " and text.startswith(_MUTE, stop + 1, end):
            return False
        if before == " " == after:
            return True
        if before != " " and text[stop - 1] == "." and self._is_rest(text, start, begin, stop):
            return False
        if before + text[begin] in self._compounds or text[stop - 1] + after in self._compounds:
            return False
        return not (_goes_on(before, text[begin]) or _goes_on(text[stop - 1], after))


def _goes_on(one: str, two: str) -> bool:
    """Whether two characters beside each other belong to one word."""
    return (one in _LATIN and two in _LATIN) or (one in _KATAKANA and two in _KATAKANA)


def _is_article(folded: Folded, start: int, end: int) -> bool:
    """Whether the article alone stands at a place."""
    return end - start == len(_ARTICLE) and folded.lower.startswith(_ARTICLE, start)


def _is_begun(kind: str, folded: Folded, stop: int, end: int) -> bool:
    """Whether words are but the beginning of a title or of somebody's name that goes on behind a dash."""
    return kind in _GOES_ON and stop + 1 < end and bool(_GOES_ON[kind].match(folded.text, stop))
