"""People of whom a release only speaks: who has died, and whoever a statement names that tells of no meeting."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kg.claims.people import People, Person
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention

_OFFICE = 48  # characters between "the death of" and a name, in which an office stands
_BEHIND = 48  # characters between a name and "passed away", in which an office may stand


class SpokenOf:
    """Tells by the words of each language who cannot have been there."""

    def __init__(self, things: Things, people: People) -> None:
        """Look for nobody yet."""
        self._things, self._people = things, people
        self._dead: set[str] | None = None
        self._made: dict[str, tuple[re.Pattern[str], re.Pattern[str]] | None] = {}

    def dead(self) -> set[str]:
        """The people whose death the release tells."""
        if self._dead is None:
            told = (m for m in self._things.marked.mentions if m.kind == "person" and self._died(m))
            self._dead = {self._people.add(mention).iri for mention in told}
        return self._dead

    def named_alone(self, frame: Frame, agents: Sequence[str]) -> bool:
        """Whether people only named in a statement would do what its makers do ("we"), whom nothing tells."""
        home = any(m.kind == "reference" and self._things.role(m) == "home" for m in frame.agents)
        return home and any(iri in self._people.known for iri in agents)

    def in_writing(self, person: Person, *, met: bool) -> bool:
        """Whether a person only makes or is named in what the title calls a statement or fact sheet.

        That is made without being anywhere; where somebody `met`, only whoever makes it alone was not there by that.
        """
        return self.author(person) if met else self._titled("written_title", "joint_title") is not None

    def author(self, person: Person) -> bool:
        """Whether the title is that of a statement which a person makes: "Statement by Spokesperson Roe on …"."""
        begun = self._titled("written_title")
        told = min(person.told, default=0)
        between = self._things.marked.folded.text[begun:told] if begun is not None else "\n"
        makes = begun is not None and begun <= told and len(between) <= _OFFICE and "\n" not in between
        titled = self._things.marked.sentences[0].mentions if makes else ()
        return makes and not any(m.kind == "series" and m.start <= told < m.end for m in titled)  # "on A's Call with B"

    def _titled(self, *lists: str) -> int | None:
        """Where one of some beginnings of titles ends with which the release begins."""
        first = self._things.marked.sentences[:1]
        words = self._things.words_in(first[0].language.code) if first else {}
        titles = [title for name in lists for title in words.get(name, ())]
        start, lower = first[0].span.start if first else 0, self._things.marked.folded.lower
        return next((start + len(title) for title in titles if lower.startswith(title, start)), None)

    def _died(self, mention: Mention) -> bool:
        """Whether the words beside a name tell that who bears it has died: "the death of A", "A, …, passed away"."""
        patterns = self._patterns(self._things.language_at(mention.start))
        if patterns is None:
            return False
        before, behind = patterns
        lower = self._things.marked.folded.lower
        found = before.search(lower, max(0, mention.start - _OFFICE), mention.start)
        if found is not None:
            between = self._things.marked.within(Span(found.start(), mention.start))
            return not any(m.kind == "person" for m in between)
        return behind.match(lower, mention.end) is not None

    def _patterns(self, code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
        """What stands before and behind the name of somebody dead; None in a language without such words."""
        if code not in self._made:
            words = self._things.words_in(code)
            before, behind = words.get("death_before", ()), words.get("death_behind", ())
            self._made[code] = _beside(before, behind) if before or behind else None
        return self._made[code]


@lru_cache(maxsize=16)  # of all releases
def _beside(*lists: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name and behind it, of the words before it and of those behind."""
    lead, tail = map(alternation, lists)
    return (
        compiled(rf"(?:{lead})(?:\s[^,;:.]{{0,{_OFFICE}}})?\s?$"),
        compiled(rf"(?:,[^.;:,]{{0,{_BEHIND}}},)?\s?(?:{tail})"),
    )
