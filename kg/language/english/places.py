"""Countries by their adjectives, and places that only a preposition tells."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Span

_NAME = r"[A-Z\u00c0-\u00de][\w'-]+(?:\s[A-Z\u00c0-\u00de][\w'-]+){0,2}"
_VERB = r"(?:also\s|further\s|then\s|\w+ly\s)?(?:\w+ed|spoke|met|held)\s"
_PAIR = re.compile(
    rf"[Tt](?<!\w[Tt])he\s(?:(?:two|three|four|pair|duo)(?=\s{_VERB})"  # "the two discussed"
    # "the three NSAs"
    r"|(?:two|three|four|five|six|ten|eleven)\s(?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*s\b(?!'|-))"
)


class Places:
    """Finds adjectives of countries and place names."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], countries: Mapping[str, str], bodies: Mapping[str, str]
    ) -> None:
        """Compile the patterns; `countries` and `bodies` (of countries) are IRIs by name."""
        adjectives = {word.partition("=")[0] for word in words.get("demonym", ())}
        self._countries = countries
        self._adjective = Begun(adjectives, rf"(?<![\w-])(?:{alternation(adjectives)})(?![\w-])")
        country = alternation(countries)
        self._bodies = bodies
        member = alternation(words.get("body_member", ()))
        self._members = Begun(bodies, rf"(?<![\w-])(?P<body>{alternation(bodies)})(?:'s?)?\s(?:{member})(?![\w-])")
        self._place = Begun(
            words.get("place_verb", ()),
            rf"\b(?:{alternation(words.get('place_verb', ()))})\b[^.;]{{0,40}}?\s(?:in|at)\s(?P<name>{_NAME})"
            rf"(?=,\s(?:{country})|[.,]|\s[a-z])",
        )
        told, holders = (alternation(words.get(name, ())) for name in ("several_told", "who_hold_talks"))
        self._holders = Begun(
            words.get("several_told", ()),
            rf"(?<![\w-])(?:{told})\s(?:(?!(?:and|of)\s)[\w-]+\s){{0,3}}(?:{holders})\b(?!'|-|\sand\b)",
        )
        self._times = {w.partition("=")[0].capitalize() for w in (*words.get("month", ()), *words.get("weekday", ()))}
        region = alternation((*countries, *words.get("region", ())))
        self._pair = compiled(rf"\b(?:in|at|to)\s(?P<name>{_NAME}),\s(?:{region})(?![\w-])")

    def find(self, text: str, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Mentions in `text[span]` beside those known."""
        known = Spread(mentions)
        for match in self._adjective.finditer(text, span.start, span.end):
            if not known.touches(*match.span()) and match.group() in self._countries:
                yield Mention(
                    "actor", match.start(), match.end(), (self._countries[match.group()],), rule="english-adjective"
                )
        for match in self._members.finditer(text, span.start, span.end):
            longer = [m for m in known.touching(*match.span()) if m.end - m.start > match.end() - match.start()]
            if not longer:
                yield Mention(
                    "actor", match.start(), match.end(), (self._bodies[match["body"]],), rule="english-members"
                )
        together = (pattern.finditer(text, span.start, span.end) for pattern in (_PAIR, self._holders))
        for match in chain.from_iterable(together):
            if not known.touches(*match.span()):
                yield Mention("reference", match.start(), match.end(), value="both_sides", rule="english-the-two")
        yield from self._told(text, span, known)

    def _told(self, text: str, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Places that only a preposition tells; no months and days."""
        seen: set[int] = set()
        for pattern in (self._pair, self._place):
            for match in pattern.finditer(text, span.start, span.end):
                start, end = match.span("name")
                known = start in seen or mentions.touches(start, end)
                if not known and match["name"].partition(" ")[0] not in self._times:
                    seen.add(start)
                    yield Mention("place", start, end, rule="english-place", confidence=0.7)
