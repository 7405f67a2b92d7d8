"""Whose "it" is in a clause that tells what somebody said: "welcomed A's statement that it would contribute …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.english.subjects import Subjects
    from kg.language.english.verbs import Verb

_PARTIES = frozenset({"actor", "person", "position"})
_IT = r"\sthat\s(?:it|they|he|she)\s(?:\w+ly\s|also\s)*$"
_BY = r"(?:\s(?:made\s|given\s)?(?:by|from|of)\s(?P<by>[^,;.]{2,80}?))?"
_GIVING = frozenset({"Pledge", "Announcement"})  # what is done by saying that one will
_REACH = 120  # characters before a pronoun in which the words that tell of it stand


class Whose:
    """Finds who says that "it" will do something, with the word lists of one vocabulary."""

    def __init__(self, subjects: Subjects, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._subjects = subjects
        nouns, gerunds, verbs = (alternation(words.get(f"clause_{name}", ())) for name in ("noun", "gerund", "verb"))
        when = rf"(?:\s(?:{alternation(words.get('told_when', ()))}))?"
        self._noun = compiled(rf"\b(?P<noun>{nouns}){when}{_BY}{when}{_IT}")
        self._gerund = compiled(rf"\b(?P<gerund>{gerunds}){_IT}")
        self._verb = compiled(rf"\b(?P<verb>{verbs})\s[^,;.]{{2,80}}?{_IT}")

    def owner(self, scene: Scene, verb: Verb) -> Span | None:
        """Who is meant by the pronoun before `verb`; None where no words before it tell whose clause it is."""
        lower, begin = scene.lower, max(scene.begin, verb.start - _REACH)
        if not re.search(_IT, lower[begin : verb.start]):
            return None
        found = self._of_noun(scene, begin, verb) or self._of_gerund(scene, begin, verb)
        if found is not None and verb.modality == "planned" and verb.hit.cue.act in _GIVING:
            verb.modality = "done"
        return found or self._of_verb(scene, begin, verb)

    def _of_noun(self, scene: Scene, begin: int, verb: Verb) -> Span | None:
        """Whose announcement it is: before "'s", behind "by", or the one who is thanked for "its" pledge."""
        told = self._noun.search(scene.lower, begin, verb.start)
        if told is None:
            return None
        if told["by"] is not None:
            zone = Span(*told.span("by"))
            named = [m for m in scene.mentions if m.kind in _PARTIES and zone.contains(m)]
            return Span(named[0].start, named[-1].end) if named else None
        outer = scene.bases[-1][1] if scene.bases else None
        here = [m for m in scene.mentions if m.start >= scene.begin]
        owner = self._subjects.owner(scene.lower, told.start("noun"), here, outer)
        return None if owner is None else Span(owner.start, owner.end)

    def _of_gerund(self, scene: Scene, begin: int, verb: Verb) -> Span | None:
        """Who is thanked for having said it: the party before "for announcing that"."""
        told = self._gerund.search(scene.lower, begin, verb.start)
        if told is None:
            return None
        zone = Span(scene.floor, told.start())
        return self._subjects.after(scene.lower, zone, scene.mentions)

    def _of_verb(self, scene: Scene, begin: int, verb: Verb) -> Span | None:
        """Who told somebody: the subject of "informed B that it …"."""
        told = self._verb.search(scene.lower, begin, verb.start)
        if told is None or any(base.hit.start > told.start() for base, _ in scene.bases):
            return None
        main = next((frame for base, frame in scene.bases if base.hit.start < told.start()), None)
        if main is not None:
            return main.subject
        return self._subjects.find(scene.lower, scene.begin, told.start(), scene.mentions, first=True).span
