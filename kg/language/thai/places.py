"""Places of a Thai text by their head nouns, and the government that is named without its country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.language.words import alternation, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_THAI = "\u0e01-\u0e4e"


class Places:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str]) -> None:
        """Compile. `verbs` tell that the government acts."""
        self._subjects = words.get("home_subject", ())
        subject, acts = alternation(self._subjects), alternation([*words.get("auxiliary", ()), *verbs])
        opens, that = alternation(words.get("tight_connector", ())), alternation(words.get("complement", ()))
        self._home = re.compile(rf"(?:(?:{opens})|\s|^|{that})(?P<home>{subject})(?=\s?(?:{acts}))")
        heads = words.get("place_head", ())
        before = r"(?:(?<=ณ )|(?<=ณ)|(?<=ที่)|(?<=ใน)|(?<=\s))"
        nowhere = alternation(words.get("not_a_place", ()))
        self._place = re.compile(
            rf"{opening(heads)}{before}(?P<name>(?!{nowhere})(?:{alternation(heads)})[{_THAI}]{{2,24}})(?=[\s)(,]|$)"
        )

    def homes(self, text: Folded, span: Span, _mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The government without a country, where it is who acts: the one that publishes."""
        if any(text.text.find(subject, *span) >= 0 for subject in self._subjects):
            for match in self._home.finditer(text.text, *span):
                yield Mention("reference", *match.span("home"), (), "home", "thai-government", 0.8)

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Places that the vocabulary does not know."""
        known = [m for m in mentions if m.kind == "place"]
        for match in self._place.finditer(text.text, *span):
            start, end = match.span("name")
            if not any(m.start < end and start < m.end for m in known):
                yield Mention("place", start, end, (), match["name"], "place-head", 0.7)
