"""Clauses with a cue in Japanese: the topic first, the object next, the verb last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher
from kg.language.japanese.subjects import Subject, Subjects
from kg.language.japanese.syntax import Predicate, Reporting, predicates
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting", "Tenure"})
_JOINT = frozenset({"Adoption", "Agreement", "ExchangeOfViews"})
_NAMES = frozenset({"document", "series", "actor", "position", "person"})
_STANCE = frozenset({"Emphasis", "Announcement", "Pledge"})
_AFTER_ROLE = 60


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the cue matcher, the subjects and the topic markers."""
        self._cues = CueMatcher(cues, words=False)
        self._subjects = Subjects(words)
        self._reporting = Reporting.of(words, [(c.iri, c.voice, c.forms) for c in cues])
        self._topic = re.compile(alternation(words.get("topic_marker", ())))
        self._again = re.compile(rf"(?:{alternation(words.get('same_object', ()))})(?:を|に|につき|について)")
        self._nominal = re.compile(alternation(words.get("nominal_link", ())))
        self._pledge = next((c for c in cues if c.iri in self._reporting.commitment), None)

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in _NAMES]
        hits = [
            h for h in self._cues.find(text, sentence) if not any(m.start <= h.start and h.end <= m.end for m in names)
        ]
        single = [h for i, h in enumerate(hits) if not i or (h.start, h.end) != (hits[i - 1].start, hits[i - 1].end)]
        found = predicates(text.text, single, sentence.end)
        subjects = self._subjects.find(text, sentence, mentions)
        frames: list[Frame] = []
        floor = sentence.start
        place = 0
        while place < len(found):
            head, last = self._merge(text, found, place)
            if head is not None:
                frame = self._frame(text, sentence, head, floor, subjects, frames)
                frames += self._noun_acts(found[place:last], frame, subjects)
                frames.append(frame)
                floor = max(floor, found[last].end if frame.act not in _ROLES else floor)
            place = last + 1
        return frames

    def _merge(self, text: Folded, found: list[Predicate], place: int) -> tuple[Predicate | None, int]:
        """The act told by the predicates from `place` on up to the next asserted one, and that one's index."""
        last = next((i for i in range(place, len(found)) if found[i].status == "asserted"), None)
        if last is None:
            return None, len(found) - 1
        final = found[last]
        if final.hit.cue.iri in self._reporting.commitment:
            return None, last
        content = [p for p in found[place:last] if p.status == "embedded"]
        reports = final.hit.cue.iri in self._reporting.report
        promises = text.text[final.hit.start : final.hit.end + 8].startswith(self._reporting.promising)
        for inner in reversed(content):
            cue = inner.hit.cue
            if cue.act in _ROLES or cue.iri in self._reporting.report:
                continue
            commits = cue.iri in self._reporting.commitment
            if (commits and promises) or (not commits and reports and not inner.marker.startswith("こと")):
                return Predicate(inner.hit, "asserted", final.end, final.passive, "", final.modality), last
            break
        return final, last

    def _noun_acts(self, before: Sequence[Predicate], frame: Frame, subjects: Sequence[Subject]) -> list[Frame]:
        """Acts named inside the object of another ("the proposal of A")."""
        return []

    def _subject(self, head: Predicate, floor: int, subjects: Sequence[Subject]) -> Subject | None:
        before = [s for s in subjects if s.end <= head.hit.start]
        if head.passive:
            before = [s for s in before if s.particle in {"から", "より", "からは", "よりは"}]
        near = [s for s in before if s.span.start >= floor]
        for pool in (near, before):
            topics = [s for s in pool if s.particle != "が"]
            if topics:
                return topics[-1]
            if pool:
                return pool[0]
        return None

    def _frame(
        self,
        text: Folded,
        sentence: Span,
        head: Predicate,
        floor: int,
        subjects: Sequence[Subject],
        earlier: Sequence[Frame],
    ) -> Frame:
        cue = head.hit.cue
        subject = self._subject(head, floor, subjects)
        begin = floor
        objects: list[Span] = []
        if subject is not None and subject.span.start >= floor:
            begin = subject.end
            topic = Span(floor, subject.span.start)
            if self._topic.search(text.text, *topic):
                objects.append(topic)
        objects.append(Span(begin, head.hit.start))
        if cue.act in _ROLES:
            objects = [Span(begin, head.hit.start), Span(head.hit.end, min(sentence.end, head.hit.end + _AFTER_ROLE))]
        elif earlier and self._again.search(text.text, begin, head.hit.start):
            objects = [*earlier[-1].objects, *objects]
        fallback = "meeting" if head.passive and cue.act in _JOINT else "last"
        start = min(floor if subject is None or subject.span.start < floor else subject.span.start, head.hit.start)
        while start < head.hit.start and text.text[start] in "、。 \n":
            start += 1
        return Frame(
            cue.act,
            cue.iri,
            Span(head.hit.start, head.hit.end),
            Span(start, min(max(head.end, head.hit.end), sentence.end)),
            subject.span if subject else None,
            tuple(objects),
            fallback,
            head.modality if cue.modality == "done" else cue.modality,
            "japanese-passive" if head.passive else "japanese-active",
            cue.confidence,
        )
