"""Meetings named by the body that meets, or in quotation marks by words without any party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_NUMBER = r"第\d{1,3}回"
_BEFORE = 7  # characters of a number before a name


class MeetingNames:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], lands: frozenset[str]) -> None:
        """Compile from nouns of meetings and what is told of them; `lands` are the IRIs of countries."""
        self._lands = lands
        heads = alternation([*words.get("series_head", ()), *words.get("sitting_head", ())])
        self._sits = compiled(
            rf"(?:\([A-Z][\w&.+-]+\))?(?P<number>{_NUMBER})?(?P<head>(?:{KANJI}|{KATAKANA}){{0,6}}?(?:{heads}))(?!{KANJI}|{KATAKANA})"
        )
        self._ends_number = compiled(rf"{_NUMBER}$")
        self._sitting = words.get("sitting_head", ())
        self._quoted = compiled(
            rf"「(?:{_NUMBER})?(?P<title>[^「」\n]{{3,40}}(?:{alternation(words.get('gathering_noun', ()))}))」"
            rf"(?:\([^()\n]{{1,30}}\))?(?=(?:{alternation(words.get('gathering_behind', ()))}))"
        )

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The meetings of a span; `mentions` are of the bodies that may meet, and of series that are known already."""
        for mention in mentions:
            if mention.kind == "actor" and not self._lands.intersection(mention.iris):
                yield from self._of_body(text, span, mention)
        known = [m for m in mentions if m.kind == "series"]
        for match in self._quoted.finditer(text.text, span.start, span.end):
            where = match.span("title")
            if not any(where[0] <= m.start and m.end <= where[1] for m in known):
                yield Mention("series", *where, (), match["title"], "quoted-gathering", 0.6)

    def _of_body(self, text: Folded, span: Span, body: Mention) -> Iterator[Mention]:
        """A meeting of a body under its own name: 基金(X)第26回共同委員会, 第42回センター理事会, センター理事会."""
        match = self._sits.match(text.text, body.end, span.end)
        if match is None:
            return
        counted = match["number"] or self._ends_number.search(text.text, max(0, body.start - _BEFORE), body.start)
        if not counted and match["head"] not in self._sitting:
            return
        name = f"{text.text[body.start : body.end].partition('(')[0]}{match['head']}"
        yield Mention("series", body.start, match.end(), (), name, "meeting-of-body", 0.7, names=(name,))
