"""What a list of results says in nouns that all will do, and what the home country is told to support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.cues import cue_of
from kg.language.japanese.plan_points import PlanPoints
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_SURE = 0.7
_BELOW = r"は、?(?:次|以下|下記)の(?:とおり|通り)"
_PART = compiled(r"\n[ \t]*\d{1,2}[.、 ](?!\d)")  # the number of the next part of a page
_GOES_ON = compiled(
    r"して(?:い(?:る|ます)|お(?:る|ります)|き(?:た|ました)|きて(?:いる|います|おります)|まいりました)(?:。|$|\n)"
)


class Results:
    """Finds such acts with the cues, words and objects of one vocabulary; remembers where a text lists results."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue], objects: Objects, home: str | None
    ) -> None:
        """Compile from the lists "result_head", "result_noun", "verb_lead" and "supporting"."""
        self._objects, self._home = objects, home
        self._agreement, self._points = cue_of(cues, "Agreement"), PlanPoints(words, cues, objects)
        self._support = cue_of(cues, "Support")
        heads = words.get("result_head", ())
        self._heads = Begun(heads, rf"(?:{alternation(heads)}){_BELOW}")
        noun = alternation(words.get("result_noun", ()))
        adverb = alternation(words.get("verb_lead", ()))
        self._closes = compiled(
            rf"(?:(?:を|について|に関し)(?:[^、。をはが]{{0,12}}?で)?(?:{adverb})*|(?:{adverb})+)(?P<noun>{noun})。?$"
        )
        self._supporting = compiled(alternation(words.get("supporting", ())))
        self._listed: tuple[Folded, int] | None = None  # where the results begin of which text

    def find(self, scene: Scene) -> Iterator[Frame]:
        """The act of a result told in nouns, and of support that the home country is told to give."""
        text, sentence = scene.text, scene.sentence
        yield from self._points.find(scene)
        if self._heads.search(text.text, *sentence):
            self._listed = (text, sentence.end)
            return
        if (noun := self._result(scene)) is not None and self._agreement is not None:
            yield from self._made(scene, self._agreement, Span(sentence.start, noun.start), noun, None)
        elif self._support is not None and (own := self._own(scene)) is not None:
            verbs = self._supporting.finditer(text.text, own.end, sentence.end)
            told = next((m for m in verbs if _goes(text, m)), None)
            if told is not None:
                yield from self._made(scene, self._support, Span(own.end, told.start()), Span(*told.span()), own)

    def _result(self, scene: Scene) -> Span | None:
        """The noun that closes a line of a list of results: …を引き続き検討."""
        text, sentence = scene.text.text, scene.sentence
        if self._listed is None or self._listed[0] is not scene.text:
            return None
        if _PART.search(text, self._listed[1], sentence.start):
            self._listed = None
            return None
        closes = self._closes.search(text, *sentence) if not scene.subjects else None
        return Span(*closes.span("noun")) if closes else None

    def _own(self, scene: Scene) -> Subject | None:
        """The home country, as the one subject of a sentence."""
        if len(scene.subjects) != 1 or scene.subjects[0].particle != "は":
            return None
        inside = [m for m in scene.mentions if scene.subjects[0].span.contains(m)]
        home = bool(inside) and all(self._home in m.iris or m.value == "home" for m in inside)
        return scene.subjects[0] if home else None

    def _made(self, scene: Scene, cue: Cue, region: Span, noun: Span, subject: Subject | None) -> Iterator[Frame]:
        objects = self._objects.find(scene.text, region, scene.mentions, cue.act)
        if objects:
            who = subject.span if subject is not None else None
            clause = Span(who.start if who else region.start, noun.end)
            rule = "japanese-result"
            yield Frame(cue.act, cue.iri, noun, clause, who, tuple(objects), "meeting", "done", rule, _SURE)


def _goes(text: Folded, told: re.Match[str]) -> bool:
    """Whether a verb tells of what goes on, in the main clause of its sentence."""
    return _GOES_ON.match(text.text, told.end()) is not None
