"""Names of talks of two: what the title of a release about them calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.protocol import NOUN_ALONE, Mention
from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.text import Folded, Span

_HEAD = 160  # characters of a text in which a release has its title
_TITLE = 80  # characters of the title


class Talks:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], land: str) -> None:
        """Compile from the nouns of talks and the offices of those who talk; `land` matches the name of a country."""
        talks, office = alternation(words.get("talks_head", ())), alternation(words.get("position_head", ()))
        letter = alternation(table(words, "land_letter"))
        who = rf"(?:日・?(?:{land})|日(?:{letter}))"
        self._of_lands = compiled(
            rf"(?<!{KANJI}){who}・?(?:(?!会議|会合){KANJI}|{KATAKANA}){{0,8}}?(?:{talks})(?!{KANJI})"
        )
        side = rf"[^、。\n]{{1,40}}?(?:{office})(?:\([^()\n]*\))?"
        self._of_people = compiled(
            rf"(?:^|(?<=\n))[ \t]*(?P<title>{side}と(?:の間の)?{side}(?:との|の)(?P<talks>{talks}))"
            r"(?![^\n]{30}|[^\n]*。)"
        )

    def find(self, text: Folded, span: Span) -> Iterator[Mention]:
        """The talks that a title names by their countries or by those who talk: they have no series but this one."""
        if span.start >= _HEAD:
            return
        match = self._of_lands.search(text.text, span.start, min(span.end, span.start + _TITLE))
        if match is not None:
            yield Mention("series", *match.span(), (), match.group(), "japanese-talks", 0.7)
            return
        match = self._of_people.search(text.text, span.start, span.end)
        if match is not None:
            yield Mention("series", *match.span("talks"), (), match["title"], NOUN_ALONE, 0.7, names=(match["title"],))
