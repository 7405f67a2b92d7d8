"""Verbs that tell nobody's act: "…, as A has said in his speech", "recognising A, a panel was set up"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Scene
    from kg.language.english.verbs import Verb

_AS = compiled(r"\bas\s(?!a\s|an\s|part\s|well\s|of\s|soon\s)[^;:]{2,90}?$")
_SAID = compiled(
    r"(?:\s(?:just\s|also\s)?(?:(?:in|at|during)\s(?:his|her|their|its|my|our)\s[^,;.]{2,50}|earlier|previously|just\snow|before))+[.,;]"
)
_IMPERSONAL = compiled(
    r"[^;:.]{3,160}?,\s(?P<what>(?:a|an|the|this|these|several|various)\s[a-z -]{2,50}?)"
    r"\s(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s\w+(?:ed|en|t|up)\b"
)
_REACH = 110  # characters before a verb in which "as" stands


class Loose:
    """Tells such verbs with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """The nouns of `words` name people who do act."""
        nouns = (*words.get("agent_noun", ()), *words.get("all_who_meet", ()))
        self._people = compiled(rf"\b(?:{alternation(nouns)})\b")

    def is_loose(self, scene: Scene, verb: Verb) -> bool:
        """Whether a verb of the sentence tells what was said elsewhere, or hangs on a clause of no party."""
        if verb.kind == "finite":
            return self._elsewhere(scene, verb)
        return verb.kind == "participle" and self._hangs(scene, verb)

    @staticmethod
    def _elsewhere(scene: Scene, verb: Verb) -> bool:
        """Whether "as" leads to a verb behind which only stands in which speech of somebody's own it was said."""
        lower, begin = scene.lower, max(scene.begin, verb.hit.start - _REACH)
        return _SAID.match(lower, verb.hit.end, scene.sentence.end) is not None and bool(
            _AS.search(lower, begin, verb.hit.start)
        )

    def _hangs(self, scene: Scene, verb: Verb) -> bool:
        """Whether the main clause behind a participle tells in the passive what was done to a thing."""
        if any(base.kind != "participle" for base, _ in scene.bases):
            return False
        main = _IMPERSONAL.match(scene.lower, verb.hit.end, scene.sentence.end)
        new = main is not None and main["what"].startswith(("a ", "an "))  # "a committee was set up": no party yet
        if main is None or (not new and self._people.search(main["what"])):
            return False
        begin, end = main.span("what")
        return not any(begin <= m.start < end and m.kind in {"actor", "person", "position"} for m in scene.mentions)
