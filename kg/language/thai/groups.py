"""People without a name who act in a Thai sentence: "โดยภาคเอกชนญี่ปุ่นขอบคุณ …", "ซึ่งคณะสมาชิกรัฐสภา เห็นว่า …".

What they do is neither their country's nor that of whoever spoke before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_LONGEST = 40  # characters of the words that tell who is meant
_BACK = 60  # characters before a country in which they begin
_NAMES = frozenset({"actor", "person", "position", "series"})


class Groups:
    """Finds them with the word lists of one vocabulary."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], verbs: Iterable[str], countries: Collection[str] = ()
    ) -> None:
        """Compile the nouns and what leads to them; `verbs` are what they may do, `countries` are IRIs."""
        self._countries = frozenset(countries)
        self._verbs = tuple(dict.fromkeys([*verbs, *words.get("doer_verb", ())]))
        aux = alternation(words.get("group_auxiliary", ()))
        self._aux, self._space = compiled(rf"(?:{aux})\s?"), compiled(r"ฯ?\s?")
        noun, lead = alternation(words.get("people_noun", ())), alternation(words.get("doer_lead", ()))
        of = alternation(words.get("group_of", ()))
        self._nouns = tuple(words.get("people_noun", ()))
        self._before = compiled(rf"(?:^|(?<=[\s\"])|(?<=[\s\"])(?:{lead})\s?)(?P<noun>{noun})(?:{of})*$")
        led, lead = alternation(words.get("led_noun", ())), alternation(words.get("led_by_word", ()))
        self._led = compiled(rf"(?<=\s)(?:{lead})\s?(?P<name>(?:{led})[\u0e00-\u0e7f]{{0,{_LONGEST}}}) ")
        self._by = tuple(words.get("led_after_party", ()))

    def find(self, text: Folded, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
        """The groups of a span: those of a country, and those that no known mention touches."""
        for mention in known:
            if mention.kind == "actor" and not self._countries.isdisjoint(mention.iris):
                yield from self._of_country(text, span, mention)
        for match in self._led.finditer(text.text, span.start, span.end):
            start, end = match.span("name")
            touched = any(m.start < end and start < m.end and m.kind in _NAMES for m in known)
            if not touched and self._acts(text, end) and not self._through(text, match.start(), known):
                yield Mention("actor", start, end, (), match["name"], "thai-groups", 0.6)

    def _of_country(self, text: Folded, span: Span, country: Mention) -> Iterator[Mention]:
        """The people of a country where they open a clause and do something."""
        begin = max(span.start, country.start - _BACK)
        window = text.text[begin : country.start]
        if not any(noun in window for noun in self._nouns) or not self._acts(text, country.end):
            return
        match = self._before.search(window)
        if match is not None:
            start = begin + match.start("noun")
            yield Mention("actor", start, country.end, (), text.text[start : country.end], "thai-groups", 0.65)

    def _through(self, text: Folded, start: int, known: Sequence[Mention]) -> bool:
        """Whether a party acts through them: "A, by its province, hosted"."""
        return text.text.startswith(self._by, start) and any(m.end == start - 1 for m in known if m.kind in _NAMES)

    def _acts(self, text: Folded, place: int) -> bool:
        """Whether a verb stands at a place, or behind auxiliaries there."""
        space = self._space.match(text.text, place)
        while space is not None:
            if text.lower.startswith(self._verbs, space.end()):
                return True
            space = self._aux.match(text.text, space.end())
        return False
