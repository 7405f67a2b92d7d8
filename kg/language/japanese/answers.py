"""What takes up what was told before: answers to a request (…を要請し、適切に対応する旨応答), こうした分野."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_LEAD = 6  # characters before an object in which the words stand that take up what was told
_LONGEST = 160  # characters of a sentence that is only nouns
_NOUNS = compiled(  # …の連携、…、そして、…への対応。
    r"(?:^|[。\n])\s*(?:第[1-9一二三四五]に、?|まず、?|また、?)?(?P<nouns>[^。\nはがを]{4,120}[\u4e00-\u9fff\u30a1-\u30fa\u30fc])。\s*$"
)
_SAID = r"(?:との|旨の?|と|という)(?:前向きな|明確な)?$"


class Answers:
    """Tells what such answers are about with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], cues: Sequence[Cue]) -> None:
        """Compile from the lists "consenting", "considering", "handed_over", "in_answer" and "such_before"."""
        self._agreement = cue_of(cues, "Agreement")
        lead = rf"[、はがりら]、?(?:{alternation(words.get('answer_manner', ()))})*"
        ends = r"(?:する|していく|していきたい|してまいりたい|したい|る|ていく)?"
        self._consents = compiled(rf"{lead}(?:{alternation(words.get('consenting', ()))}){ends}{_SAID}")
        self._considers = compiled(rf"{lead}(?:{alternation(words.get('considering', ()))}){ends}{_SAID}")
        self._opens = compiled(alternation(words.get("in_answer", ())))
        self._handed = compiled(rf"(?:{alternation(words.get('handed_over', ()))})")
        self._draws_up = words.get("drawing_up", ())
        heads = (*words.get("document_head", ()), *words.get("paper_form", ()), *words.get("issued_paper", ()))
        self._paper = compiled(alternation(heads))
        such, noun = alternation(words.get("such_before", ())), alternation(words.get("list_noun", ()))
        self._such = compiled(rf"(?:{such})(?:{noun})")
        self._asked: tuple[Folded, Span, tuple[Span, ...]] | None = None

    def of(self, scene: Scene, frame: Frame) -> Frame:
        """The act, about what was asked for where it only answers that: who says that he will do so agrees."""
        frame = self._amended(scene, frame)
        if frame.act == "Request" and frame.modality == "done":
            parties = [m for m in scene.mentions if m.kind in DOERS]
            matters = tuple(o for o in frame.objects if not any((m.start, m.end) == o for m in parties))
            self._asked = (scene.text, scene.sentence, matters)
            return frame
        if frame.act != "Emphasis" or self._asked is None or self._asked[0] is not scene.text:
            return frame
        _, asked, matters = self._asked
        text, cue = scene.text.text, frame.cue_span
        here = asked == scene.sentence
        if not matters or not (here or (self._next(scene, asked) and self._opens.match(text, *scene.sentence))):
            return frame
        if self._agreement is not None and self._consents.search(text, frame.clause.start, cue.start):
            return replace(frame, act=self._agreement.act, cue=self._agreement.iri, objects=matters)
        return replace(frame, objects=matters) if self._considers.search(text, frame.clause.start, cue.start) else frame

    def _amended(self, scene: Scene, frame: Frame) -> Frame:
        """The act, about what was handed over (提言を聴取した) or taken up (こうした分野); measures are agreed on."""
        handed = self._handed.match(scene.text.text, *frame.cue_span) if not frame.objects else None
        if handed is not None:
            return replace(frame, objects=(Span(*handed.span()),))
        if self._agreement is not None and self._drawn_up(scene, frame):
            return replace(frame, act=self._agreement.act, cue=self._agreement.iri)
        listed = self._listed(scene, frame)
        return replace(frame, objects=listed) if listed else frame

    def _drawn_up(self, scene: Scene, frame: Frame) -> bool:
        """Whether measures, and no paper, are drawn up, which those who do agree on: 連携施策を取りまとめた."""
        text = scene.text.text
        if frame.act != "Adoption" or not frame.objects or not text.startswith(self._draws_up, frame.cue_span.start):
            return False
        papers = [m for m in scene.mentions if m.kind == "document"]
        named = any(o.overlaps(m) for o in frame.objects for m in papers)
        return not named and self._paper.search(text, frame.objects[0].start, frame.cue_span.start) is None

    def _listed(self, scene: Scene, frame: Frame) -> tuple[Span, ...]:
        """The nouns of the sentence before that words take up: 港の整備、橋の補修。こうした分野での協力を進めます."""
        text, first = scene.text.text, scene.sentence.start
        if len(frame.objects) != 1:
            return ()
        start, end = frame.objects[0]
        if self._such.search(text, max(first, start - _LEAD), end) is None:
            return ()
        before = _NOUNS.search(text, max(0, first - _LONGEST), first)
        return (Span(*before.span("nouns")),) if before is not None else ()

    @staticmethod
    def _next(scene: Scene, asked: Span) -> bool:
        """Whether a sentence stands right behind the one in which something was asked."""
        return asked.end <= scene.sentence.start and not scene.text.text[asked.end : scene.sentence.start].strip()
