"""Reported speech in English: who says what a clause tells ("…, he went on, …", "…, A said.", "according to A, …")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.context import Context
    from kg.language.english.scene import Scene
    from kg.language.english.verbs import Verb
    from kg.language.protocol import Mention

_HE = compiled(r"(?:he|she)\b")
_SPEAKS = frozenset({"person", "position"})
_CLAUSES = frozenset({"finite", "present", "passive"})
_GIVING = frozenset({"Pledge", "Announcement"})  # acts done by saying what will be
_APART = re.compile(r"[,;:]")
_PERFECT = re.compile(r"\b(?:had|has|have)\s")
_LISTENER = re.compile(r"\s[^,.;:]{3,60}?\sthat\s")
_LISTENERS = frozenset({"person", "position", "reference", "actor"})
_LONGEST = 90  # characters between a verb of saying and the verb of its clause
_CONFIDENCE = 0.6
_FEWEST = 25  # characters of a clause that says something
_REACH = 160  # characters before a subject in which who tells of it stands


@dataclass(frozen=True, slots=True)
class Report:
    """Words that tell who speaks, and the speaker where that is a person."""

    span: Span
    speaker: Mention | None


class Reports:
    """Finds who speaks with the verbs of saying of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        says = alternation((*words.get("reporting", ()), *words.get("reporting_more", ())))
        tells = alternation((*words.get("reporting", ()), *words.get("reporting_that", ())))
        view = alternation(words.get("reporting_opener", ()))
        plain = alternation(words.get("reporting_plain", ()))
        lists = ("reporting", "reporting_more", "reporting_opener", "reporting_plain")
        self._any = Begun(
            ["'s", *(word for name in lists for word in words.get(name, ()))],
            rf"\b(?:{says}|{view}|{plain})\b|'s\s(?:view|opinion|mind|eyes|words|estimation),",
        )
        when = rf"(?:\s(?:today|yesterday|here|(?:on|last)\s(?:{alternation(words.get('weekday', ()))}))\b)*"
        self._last = compiled(
            rf",\s[^,]{{2,70}}?\s(?:{alternation(words.get('reporting', ()))}){when}\.?$", re.IGNORECASE
        )
        self._end = compiled(rf",\s(?P<who>[^,\"]{{2,60}}?)\s(?:also\s)?(?:{says})\.?$")
        self._middle = compiled(rf",\s(?P<who>[^,\"]{{2,60}}?)\s(?:also\s)?(?:{says}),\s")
        self._opener = compiled(rf"(?:{view})\s(?P<who>[^,\"]{{2,80}}?),\s")
        self._owner = compiled(r"(?:in|to)\s(?P<who>[^,\"]{2,60}?)'s\s(?:view|opinion|mind|eyes|words|estimation),\s")
        self._begin = compiled(
            rf"(?P<who>[^,\"]{{2,80}}?)\s(?:also\s|further\s|then\s)?(?:{plain})\s(?!(?:to|in|at|on|by|from|so|as)\s)(?=[\w'-]+\s)"
        )
        self._before = compiled(rf"\b(?:{tells})(?:\s[^,.;\"]{{2,40}}?)?(?:\sthat)?\s(?:the\s)?$")

    def last(self, lower: str, sentence: Span) -> int | None:
        """Where words at the end of a sentence tell whose news it is: "…, the ministry said."."""
        found = self._last.search(lower, *sentence) if self._any.places(lower, *sentence) else None
        return found.start() if found else None

    def find(self, context: Context, sentence: Span, mentions: Sequence[Mention]) -> Report | None:
        """Who speaks in a sentence, by words apart from what is said."""
        lower = context.flat.lower
        if self._any.search(lower, sentence.start, sentence.end) is None:
            return None
        for pattern in (self._end, self._middle):
            if found := pattern.search(lower, sentence.start + 1, sentence.end):
                return Report(Span(*found.span()), self._who(context, Span(*found.span("who")), mentions))
        for pattern in (self._opener, self._owner, self._begin):
            if found := pattern.match(lower, sentence.start, sentence.end):
                return Report(Span(*found.span()), self._who(context, Span(*found.span("who")), mentions))
        return None

    @staticmethod
    def _who(context: Context, zone: Span, mentions: Sequence[Mention]) -> Mention | None:
        """The person who speaks, by name, office or pronoun; no agency or ministry, whose news it only is."""
        if _HE.match(context.flat.lower, zone.start):
            return context.singular
        inside = [m for m in mentions if m.kind in _SPEAKS and zone.start <= m.start and m.end <= zone.end]
        people = [m for m in inside if m.kind == "person"]
        return next(iter(people or inside), None)

    @staticmethod
    def silent(scene: Scene) -> list[Verb]:
        """Verbs of saying that only lead to what is done by saying it: "said that A welcomed B", "promised that …"."""
        found = []
        for outer, inner in pairwise(scene.verbs):
            gap = scene.lower[outer.hit.end : inner.start]
            told = _LISTENER.match(gap)
            that = (
                gap.startswith(" that ")
                or scene.lower.endswith("that", 0, outer.hit.end)
                or (told is not None and Reports._listens(scene, Span(outer.hit.end, outer.hit.end + told.end())))
            )
            if not that or inner.kind not in _CLAUSES or _APART.search(gap) or len(gap) > _LONGEST:
                continue
            weak, act = outer.hit.cue.confidence <= _CONFIDENCE, inner.hit.cue.act
            if _PERFECT.search(scene.lower, inner.start, inner.hit.start):
                continue  # what had been done before is told, and not done by saying it
            gives = act in _GIVING and (weak or outer.hit.cue.act in _GIVING)
            if gives and inner.modality == "planned":
                inner.modality = "done"
            if inner.modality == "done" and (weak or gives):
                found.append(outer)
        return found

    @staticmethod
    def _listens(scene: Scene, zone: Span) -> bool:
        """Whether words between a verb of saying and its clause name who is told: "informed the Minister that …"."""
        return any(m.kind in _LISTENERS and zone.start <= m.start and m.end <= zone.end for m in scene.mentions)

    def stance(self, scene: Scene, report: Report) -> Frame | None:
        """What a person is reported to say without a verb that names an act."""
        speaker, (start, end) = report.speaker, scene.sentence
        before, after = Span(start, max(start, report.span.start)), Span(min(end, report.span.end), end)
        matter = tuple(span for span in (before, after) if span.end > span.start + 1)
        if speaker is None or sum(span.end - span.start for span in matter) < _FEWEST:
            return None
        whole = Span(start, max(end, report.span.end - 1))
        return Frame(
            "Emphasis", "", report.span, whole, None, matter, "last", "done", "english-reported", _CONFIDENCE, [speaker]
        )

    def reporters(self, scene: Scene, frames: Sequence[Frame], report: Report | None) -> None:
        """Note with each frame which person is told to have said it."""
        for frame in frames:
            inside = [m for m in frame.agents if m.kind == "actor" and scene.sentence.start <= m.start]
            if (frame.subject is None or frame.agents) and len(inside) != 1:
                continue
            start = inside[0].start if inside else frame.clause.start if frame.subject is None else frame.subject.start
            if report is not None:
                frame.reporter = report.speaker
            elif said := self._before.search(scene.lower, max(scene.begin, start - _REACH), start):
                people = [m for m in scene.mentions if m.kind in _SPEAKS and m.end <= said.start()]
                frame.reporter = people[-1] if people else scene.context.singular
