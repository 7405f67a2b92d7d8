"""Who is only spoken of in a speech: whoever acts in it and neither gives it nor is greeted or thanked there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    import re

    from kg.claims.people import Person
    from kg.claims.things import Things

_TITLE = 160  # characters at the start that tell what kind of text it is
_GREETED = 900  # characters in which a speech greets its listeners
_NEAR = 70  # characters before a name in which it is told that the person is there


class InSpeeches:
    """Tells by the words of each language who was not there."""

    def __init__(self, things: Things) -> None:
        """Nothing is looked for yet."""
        self._things = things
        self._there: re.Pattern[str] | None = None
        self._here = re_of(())
        self._lower = ""  # the text of a speech in one line
        self._read = False

    def only_told(self, person: Person, *, before: bool) -> bool:
        """Whether a person who acts in a speech is none of those who are named at its beginning, greeted or thanked.

        Of whoever did nothing but what was done `before` it, to be named at its beginning tells nothing.
        """
        there = self._pattern()
        if there is None:
            return False
        lower, here = self._lower, self._here
        return not any(
            (place < _GREETED and not before)
            or there.search(lower, max(0, place - _NEAR), place)
            or here.search(lower, place, place + _NEAR)
            for place in person.told
        )

    def _pattern(self) -> re.Pattern[str] | None:
        """What stands before the names of those who are there; None where the release is no speech of one person."""
        if not self._read:
            self._read = True
            first = self._things.marked.sentences[:1]
            words = self._things.words_in(first[0].language.code) if first else {}
            title = self._things.marked.folded.lower[:_TITLE].replace("\n", " ")
            speech = re_of(words.get("speech", ())).search(title) is not None
            others = (*words.get("speaks_for", ()), *words.get("statement_title", ()), *words.get("written_title", ()))
            if speech and re_of(others).search(title) is None and words.get("told_to_be_there"):
                self._there = compiled(rf"\b(?:{alternation(words['told_to_be_there'])})\b[^.;:]*$")
                self._here = re_of(words.get("is_here", ()))
                self._lower = self._things.marked.folded.lower.replace("\n", " ")
        return self._there


@lru_cache(maxsize=32)  # of all releases
def re_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the words, whole."""
    return compiled(rf"\b(?:{alternation(words)})\b")
