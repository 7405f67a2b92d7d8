"""What talks were about that a noun tells: "A held a meeting with B on energy"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.english.subjects import Subjects
    from kg.language.protocol import Mention

_VIEWS = "ExchangeOfViews"
_CONFIDENCE = 0.7
_NEAR = 80  # characters behind whom somebody meets in which the matter stands
_WILL = re.compile(r"\b(?:will|would|to|shall)\s(?:also\s)?$")
_STOP = re.compile(r"[.;:]\s|,\s(?:and\s)?(?:which|where|who|during|after|before|as|while)\s")


class Talks:
    """Reads the matter of talks with the word lists of one vocabulary."""

    def __init__(self, subjects: Subjects, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._subjects = subjects
        holds, nouns = alternation(words.get("talks_hold", ())), alternation(words.get("talks_noun", ()))
        self._held = compiled(rf"\b(?:{holds})\s(?:[\w'-]+\s){{0,4}}?(?:{nouns})\s(?:with|between)\s")
        aside = alternation(words.get("talks_aside", ()))
        self._on = compiled(rf"\s(?:{alternation(words.get('talks_about', ()))})\s(?!(?:{aside})\b|\d)")

    def about(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """The exchange of views that a sentence tells by its talks alone."""
        lower, end = scene.lower, scene.sentence.end
        met = any(lower.find(word, scene.begin, end) >= 0 for word in (" with ", " between "))
        held = self._held.search(lower, scene.begin, end) if met else None
        views = [frame for frame in frames if frame.act == _VIEWS]
        if held is None or any(frame.cue_span.start < held.end() for frame in views):
            return []
        who = self._subjects.find(lower, scene.begin, held.start(), scene.mentions, first=True)
        edge = min((frame.cue_span.start for frame in views), default=end)
        partners = self._subjects.company(lower, Span(held.end(), edge), scene.mentions)
        if who.span is None or not partners:
            return []
        if views:
            self._join(scene, views, who.span, partners)
            return []
        after = max(m.end for m in partners)
        on = self._on.search(lower, after, min(end, after + _NEAR))
        if on is None or any(m.kind == "date" and m.start == on.end() for m in scene.mentions):
            return []
        stop = _STOP.search(lower, on.end(), end)
        matter = Span(on.end(), stop.start() if stop else end)
        agents = [*self._subjects.inside(lower, who.span, scene.mentions), *partners]
        planned = _WILL.search(lower, scene.begin, held.start()) is not None and not scene.context.preview
        modality, whole = "planned" if planned else "done", Span(who.span.start, matter.end)
        rule = "english-talks-about"
        return [
            Frame(_VIEWS, "", Span(*held.span()), whole, None, (matter,), "last", modality, rule, _CONFIDENCE, agents)
        ]

    def _join(self, scene: Scene, views: Sequence[Frame], who: Span, partners: list[Mention]) -> None:
        """Let whom somebody met join what is told of the talks: "A held a meeting with B and discussed energy"."""
        ones = self._subjects.inside(scene.lower, who, scene.mentions)
        for frame in views:
            alone = frame.subject in {None, who} and all(m in ones for m in frame.agents)
            if alone and frame.fallback == "last":
                frame.subject, frame.agents = None, [*ones, *partners]
