"""Who heads a body that is no part of a state, so that nobody there speaks for the country of the publisher."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re

    from kg.claims.people import Person
    from kg.claims.things import Things

_NAME = 90  # characters behind an office in which the name of the body stands


class Outsiders:
    """Tells by the words of an office and of the body behind it whose office it is."""

    def __init__(self, things: Things) -> None:
        """Look into the text and the vocabulary of `things`."""
        self._things = things
        self._patterns: dict[str, re.Pattern[str] | None] = {}

    def heads_a_body(self, person: Person) -> bool:
        """Whether a person has an office in a body that is told behind it: "Roe, President of the Reef Society".

        Not where the words of the body tell that it is one of a state, or name the home country.
        """
        office = person.first.office
        pattern = self._pattern(person.first.start) if office is not None else None
        if office is None or pattern is None:
            return False
        text = self._things.marked.folded.text
        found = pattern.match(text, office.start, min(len(text), office.end + _NAME))
        if found is None or found.end("office") > office.end:
            return False
        inside = self._things.marked.within(Span(*found.span("body")))
        lands = {self._things.country_of(m.iris[0]) for m in inside if m.kind == "actor" and m.iris}
        return self._things.home not in lands

    def _pattern(self, place: int) -> re.Pattern[str] | None:
        """An office that private bodies have, and the name of a body that no word tells to be of a state."""
        code = self._things.language_at(place)
        if code not in self._patterns:
            words = self._things.words_at(place)
            offices, links = words.get("office_of_bodies", ()), words.get("office_link", ())
            self._patterns[code] = _in_bodies(offices, links, words.get("body_of_state", ())) if offices else None
        return self._patterns[code]


@lru_cache(maxsize=16)  # of all releases
def _in_bodies(*lists: tuple[str, ...]) -> re.Pattern[str]:
    """Such an office of some offices, what links them to their bodies, and words for bodies of a state."""
    offices, links, of_state = map(alternation, lists)
    return compiled(
        rf"(?P<office>(?:[\w-]+\s){{0,3}}?(?:{offices}))\b[^,;.()'\n]{{0,40}}?(?:{links})"
        rf"(?P<body>(?=[A-Z])(?!(?:[^,;.()\n*]*?\b)?(?:{of_state})\b)[^,;.()\n*]+)"
    )
