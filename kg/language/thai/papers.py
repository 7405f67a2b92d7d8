"""Papers, plans and projects that Thai head nouns tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.thai.organisations import LATIN_NAME
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.thai.cuts import Cuts
    from kg.text import Folded, Spread

_THAI = "\u0e01-\u0e4e"
_LATIN_BEFORE, _LATIN_ON = re.compile(r"[A-Za-z]\s?$"), re.compile(r"\s[A-Z][a-z]+")
_SHORT = r"\s?\([A-Za-z][A-Za-z/ .]{1,11}\)\s?"  # in the middle of a name: "the Memorandum (MOU) on"
_IN_NAME = re.compile(rf"^([^()]+?){_SHORT}")
_HEAD = 40  # characters of the noun that begins the name of a paper
_SHORTEST = 6  # characters of what follows the head noun of a document
_LONG = 28  # characters of a name that is a paper's also where a noun of no paper stands before it
_REST, _TITLE = 3, 16  # or fewer, where head noun and the rest are long enough together
_COUNT_BEHIND = re.compile(r"(?:\sและ)?\s\d{1,2}\.?$")  # of the next point of a list
_TOLD = frozenset({"document", "series", "actor", "topic"})
_ABOUT = ("strong_document_head", "document_head", "dated_document_head")  # nouns that the name of a paper begins with


def _parts_of(wholes: Sequence[str], words: Sequence[str]) -> frozenset[str]:
    """The words that are one of the wholes or a part of one."""
    return frozenset(word for word in words if any(word in whole for whole in wholes))


class Papers:
    """Patterns over the head nouns of one vocabulary."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str], cuts: Cuts, head: re.Pattern[str]
    ) -> None:
        """Compile. `verbs` end a name that runs into them, `cuts` part it; `head` are the nouns that begin any name."""
        self._cuts = cuts
        self._strong = alternation(words.get("strong_document_head", ()))
        self._heads_of_one_word = _parts_of(words.get("strong_document_head", ()), words.get("document_head", ()))
        self._head = head
        self._clause = compiled(alternation([*words.get("object_stop", ()), *verbs]))
        heads, about = alternation(words.get("document_head", ())), alternation(words.get("about", ()))
        self._on = compiled(rf"\s?(?:{about})")
        more = rf"(?: -)? [{_THAI}]{{0,20}}"
        latin = r"(?P<by> ?[A-Z][A-Za-z0-9+-]+ ?)"  # who issues it: "the statement of the leaders of the EAS on"
        self._about = Begun(
            [word for name in _ABOUT for word in words.get(name, ())],
            rf"(?:(?:{self._strong})(?:{_SHORT}(?={about}))?|(?:{heads})(?=[{_THAI}-]{{0,40}}(?:{more}|{latin})?(?:{about}))"
            rf"|{self._dated_head(words)})"
            rf"(?=(?P<rest>[^\n()\"]{{0,170}}))",
        )
        self._short = compiled(rf"(?:{self._strong})(?={_SHORT}(?:{about}))")
        stop, on = alternation(words.get("document_stop", ())), alternation(words.get("document_goes_on", ()))
        whole, both = (alternation(words.get(name, ())) for name in ("document_whole", "parallel_joint"))
        self._whole = compiled(rf"(?:{whole})$")
        another = rf"(?<=[{_THAI}])(?:{both})(?=(?:{self._strong})[{_THAI}])"  # "the charter and the agreement on"
        self._document_stop = compiled(rf"(?:{stop})|{another}|(?<!-)\s(?!(?:{on})|(?<=[A-Za-z]\s)[A-Za-z])")
        self._state, self._relative = (
            compiled(alternation(words.get(name, ()))) for name in ("state_complement", "relative")
        )
        last = alternation(words.get("last_field", ()))
        self._last = tuple(words.get("last_field", ()))
        self._fields = compiled(rf"(?:\s(?!{last})[{_THAI}]{{3,24}}){{1,2}}\s?(?:{last})\s?[{_THAI}]{{3,24}}")
        nouns = [*words.get("document_head", ()), *words.get("latin_document_head", ())]
        self._latin_document = Begun(nouns, rf"(?P<head>{alternation(nouns)})\s?(?P<name>(?:\d )?{LATIN_NAME})")
        self._generic_document = compiled(rf"(?:{alternation(words.get('generic_document_rest', ()))})")
        meeting = alternation(words.get("series_head", ()))
        self._by = compiled(
            rf"(?:{alternation(words.get('issued_by', ()))})\s?(?:{meeting})?\s?(?:\d{{1,2}}(?:st|nd|rd|th)\s)?"
        )

    @staticmethod
    def _dated_head(words: Mapping[str, tuple[str, ...]]) -> str:
        """A head noun whose name ends in the years for which a paper is made, or in one year of an era that is told."""
        heads = alternation(words.get("dated_document_head", ()))
        years = r"(?:(?:ปี ?)?(?:พ\.ศ\.|ค\.ศ\.) ?\d{4}|ปี ?\d{4} ?- ?\d{4})"
        return rf"(?:{heads})(?=[{_THAI}-]{{6,90}} {years})"

    def latin(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Read a head noun before a name in Latin letters: "the X Plan"."""
        for match in self._latin_document.finditer(text.text, span.start, span.end):
            name = match["name"].rstrip(" ,.")
            if " " not in name and match["head"] not in self._heads_of_one_word:
                continue
            if self._on.match(text.text, match.start("name") + len(name)):
                continue  # who issues it: what it is about stands behind
            known = [m for m in mentions.within(match.start("name"), match.end()) if m.kind == "document"]
            iris = known[0].iris if known and known[0].end - known[0].start >= 0.6 * len(name) else ()
            end = match.start("name") + len(name)
            value = None if iris else text.text[match.start() : end]
            yield Mention("document", match.start(), end, iris, value, "document-latin", 0.8, None, (name,))

    def find(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Papers whose name a head noun begins, told by what they are about or by that noun alone."""
        for match in self._about.finditer(text.text, span.start, span.end):
            begin = match.start("rest")
            inside = [m for m in mentions.touching(match.start(), match.end("rest") + 1) if m.kind in _TOLD]
            parties = [Span(m.start, m.end) for m in inside if m.kind == "actor"]
            end = match.end("rest")
            named = match.end("by") if match["by"] else begin  # no space before "on" ends a name
            for stop in self._document_stop.finditer(text.text, named, end):
                halved = self._whole.search(
                    text.text, named, stop.end()
                )  # a word that only ends like one that ends a name
                if halved or self._cuts.open(text.text, Span(match.start(), stop.start()), parties):
                    continue
                if self._state.match(text.text, stop.start()) and self._relative.search(text.text, begin, stop.start()):
                    continue  # "the community that brings emissions to nought"
                fields = self._fields.match(text.text, stop.start(), match.end("rest"))
                if fields is not None and not self._clause.search(fields.group()):
                    continue  # fields that are listed with spaces
                if not any(m.start < stop.start() < m.end for m in inside):
                    end = stop.start()
                    break
            if text.text.startswith((")", "."), end) or text.text.endswith(".", begin, end):
                end = match.start() + len(_COUNT_BEHIND.sub("", text.text[match.start() : end]))
            short = end - begin < _SHORTEST and (end - begin < _REST or end - match.start() < _TITLE)
            if short or any(m.kind == "document" and m.start <= match.start() and m.end >= end for m in inside):
                continue
            generic = self._generic_document.match(text.text, begin) and not self._issued(text.text, begin, end, inside)
            if generic or self._joined(text.text, match.start(), end) or self._known(text.text, match.start(), inside):
                continue
            name = text.text[match.start() : end]
            plain = _IN_NAME.sub(r"\1", name)
            names = (plain,) if plain != name else ()
            yield Mention("document", match.start(), end, (), name, "document-head", 0.7, None, names)

    def amid(self, text: str, bracket: re.Match[str]) -> bool:
        """Whether a name goes on behind a bracket: a title in Latin letters, or what a paper is about."""
        head = self._short.search(text, max(0, bracket.start() - _HEAD), bracket.end() + _HEAD)
        if head is not None and head.end() == bracket.start():
            return True
        before = text[max(0, bracket.start() - 2) : bracket.start()]
        return _LATIN_BEFORE.search(before) is not None and _LATIN_ON.match(text, bracket.end()) is not None

    def _issued(self, text: str, begin: int, end: int, mentions: Sequence[Mention]) -> bool:
        """Whether what follows the head noun of a document is the known meeting that issues it."""
        by = self._by.match(text, begin)
        return by is not None and any(
            m.kind == "series" and m.start <= by.end() <= m.end and m.end <= end for m in mentions
        )

    def _joined(self, text: str, place: int, end: int) -> bool:
        """Whether the noun of a document is only joined to one of no document: "directions and strategies".

        A long name behind a space and "and" is an item of a list.
        """
        before = text[text.rfind(" ", 0, place) + 1 : place]
        if before in self._last and end - place >= _LONG:
            return False
        return before.endswith(self._last) and self._head.search(before) is None

    def _known(self, text: str, place: int, mentions: Sequence[Mention]) -> bool:
        """Whether a known paper stands there, and "and" joins something to it: its name does not go on."""
        papers = (m for m in mentions if m.kind == "document" and m.start == place and m.iris)
        return any(text.startswith(self._last, m.end) for m in papers)
