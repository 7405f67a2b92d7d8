"""Cues that are no act where they stand: nouns, verbs of things, and verbs that go on what somebody is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.english.verbs import ROLES
from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.english.verbs import Verb

_JOINED = compiled(r"(?:,|,?\sand|,?\sor)\s(?:\w+ly\s|also\s|further\s|then\s)*$")  # "to do A, do B, and (support C)"
_TO = compiled(r"\bto\s(?:\w+ly\s)?[a-z]{3,}\b")
_WHICH = compiled(r"(?P<before>\(?,?\s)(?:(?:all|both|some|many|most|each)\sof\s)?(?:that|which)\s(?:\w+ly\s|also\s)*$")
_THAT = " that"
_BY = compiled(r"[^,;.]{0,60}?\bby\s")
_IN_PAIRS = compiled(r"(?:,|,?\sand)\s(?:the\s)?")
_PRESENT = frozenset({"present"})
_STATED = frozenset({"ExchangeOfViews", "Emphasis", "Adoption"})  # of which a passive in the present tells a fact


class NoVerbs:
    """Tells such cues with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        nouns = alternation(words.get("noun_or_verb", ()))
        self._noun = compiled(rf"(?:{nouns})\b")
        self._behind = compiled(rf"\s(?:{alternation(words.get('behind_noun', ()))})\b")
        self._qualifier = compiled(rf"\b(?:{alternation(words.get('qualifies_noun', ()))})$")
        back = alternation(words.get("goes_back", ()))
        self._back = compiled(rf"\b(?:{back})\s(?:[^\s,;]+\s){{0,4}}$")
        self._many = compiled(
            rf"\b(?:we|they|i|you|who|both|all|each|these|those|many|several"
            rf"|{alternation((*words.get('agent_noun', ()), *words.get('all_who_meet', ())))})\b"
        )
        self._modal = compiled(rf"\b(?:{alternation(words.get('modal_verb', ()))})\s")
        self._be = compiled(rf"\b(?:{alternation(words.get('be_form', ()))})\b")
        self._was = compiled(rf"\b(?:{alternation(words.get('was_form', ()))})\b")
        self._stative = tuple(words.get("stative_participle", ()))

    def is_none(self, scene: Scene, verb: Verb, verbs: Sequence[Verb]) -> bool:
        """Whether a cue tells no act at its place; `verbs` stand before it.

        A participle that tells a stance ("is fully committed to") is made a verb of it.
        """
        lower, hit = scene.lower, verb.hit
        if hit.cue.act in ROLES:
            return False
        if verb.kind == "passive":
            if lower.startswith(self._stative, hit.start) and _BY.match(lower, hit.end, scene.sentence.end) is None:
                verb.kind = "finite"
                return False
            return self._of_nobody(scene, verb)
        if verb.kind not in _PRESENT:
            return False
        return self._is_noun(scene, verb) or self._of_a_thing(scene, verb) or self._goes_on(scene, verb, verbs)

    def _is_noun(self, scene: Scene, verb: Verb) -> bool:
        """Whether a word that may be a noun is one: "the demand for A", "calls for proposals", "second-in-command"."""
        lower, (start, end) = scene.lower, verb.hit[:2]
        if lower.startswith("-", end) or (lower[start - 1 : start] == "-" and lower[start - 2 : start - 1].isalpha()):
            return True
        if self._noun.match(lower, start) is None:
            return False
        if self._back.search(lower, scene.begin, start) is not None:
            return True  # "traced the harbour back to A"
        alone = " " not in lower[start:end]
        if alone and (lower.startswith((".", ";"), end) or self._behind.match(lower, end) is not None):
            return True
        return start == verb.start and self._qualifier.search(lower, scene.begin, start - 1) is not None

    @staticmethod
    def _of_a_thing(scene: Scene, verb: Verb) -> bool:
        """Whether a relative clause tells what a thing does: "programmes that support A", "A, which offers B"."""
        told = _WHICH.search(scene.lower, scene.sentence.start, verb.start)
        if told is None:
            return False
        return not any(m.kind in DOERS and m.end == told.start() for m in scene.mentions)

    def _goes_on(self, scene: Scene, verb: Verb, verbs: Sequence[Verb]) -> bool:
        """Whether a verb goes on what one party is to do: "A works to do B, do C, and support D".

        Behind an act that will be done so is this one: "A will welcome B and support C".
        """
        lower, begin = scene.lower, scene.sentence.start
        if lower[verb.hit.start : verb.hit.end].split(" ", 1)[0].endswith("s"):
            return False
        if (joined := _JOINED.search(lower, begin, verb.start)) is None:
            return False
        if self._many.search(lower, begin, joined.start()) is not None or self._several(scene, joined.start()):
            return False
        modal = self._modal.search(lower, begin, verbs[-1].hit.start if verbs else joined.start())
        if _TO.search(lower, begin, joined.start()) is not None and (not (verbs and modal) or joined[0].strip() == ","):
            return True
        if modal is None:
            return False
        if verbs and verbs[-1].modality == "planned":
            verb.modality = "planned"
        return not verbs

    @staticmethod
    def _several(scene: Scene, end: int) -> bool:
        """Whether two parties are named together before a place: "A and B work to …"."""
        named = [m for m in scene.mentions if m.kind in DOERS and scene.sentence.start <= m.start and m.end <= end]
        return any(_IN_PAIRS.fullmatch(scene.lower, one.end, two.start) for one in named for two in named)

    def _of_nobody(self, scene: Scene, verb: Verb) -> bool:
        """Whether a passive tells a fact and no act: "standards are reviewed", or "looked at" without "was"."""
        lower, hit = scene.lower, verb.hit
        if hit.cue.act not in _STATED or lower.startswith(_THAT, hit.end):
            return False
        if hit.cue.voice == "passive" and hit.cue.agent != "by":
            return False
        group = lower[verb.start : hit.end]  # a cue may hold the auxiliary
        if self._be.search(group) is None:
            return hit.cue.voice == "passive"
        return self._was.search(group) is None and _BY.match(lower, hit.end, scene.sentence.end) is None
