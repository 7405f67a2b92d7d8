"""Clauses with a cue in Thai: who stands before the verb, what after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher, Hit
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_PARTIES = frozenset({"actor", "person", "position", "reference"})
_ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting", "Tenure"})
_NEAR = 14  # characters before a cue within which a modal or a negation belongs to it


@dataclass(slots=True)
class _Clause:
    hit: Hit
    start: int  # where the clause begins: its subject, if any, stands from here to the cue
    subject: Span | None
    nested: bool  # inside the object of the cue before ("thanked Japan, which gave …")


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the cue matcher and the clause patterns."""
        self._cues = CueMatcher(cues, words=False)
        self._connector = re.compile(rf"(?:(?<=\s)|(?<=^))(?:{alternation(words.get('clause_connector', ()))})|โดย(?=[\u0e01-\u0e4e])")
        self._nominal = tuple(words.get("nominaliser", ()))
        self._genitive = re.compile(rf"\s*(?:{alternation(words.get('genitive', ()))})\s*")
        self._relative = tuple(words.get("relative", ()))
        self._modals = [
            (mood, re.compile(rf"(?:{alternation(words.get(mood, ()))})"))
            for mood in ("negation", "conditional", "planned")
        ]

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in {"document", "series", "actor", "position", "topic"} and m.end - m.start > 0]
        hits = [h for h in self._cues.find(text, sentence) if not self._inside_name(h, names)]
        hits = self._one_each(text, hits, mentions)
        clauses = self._clauses(text, sentence, hits, mentions)
        return [frame for place in range(len(clauses)) if (frame := self._frame(text, sentence, clauses, place, mentions))]

    @staticmethod
    def _inside_name(hit: Hit, names: Sequence[Mention]) -> bool:
        return hit.cue.act not in _ROLES and any(m.start <= hit.start and hit.end <= m.end and m.kind != "topic" for m in names)

    @staticmethod
    def _one_each(_text: Folded, hits: list[Hit], mentions: Sequence[Mention]) -> list[Hit]:
        """Of several cues for one form, the one whose object holds what it asks for."""
        kept: list[Hit] = []
        for hit in hits:
            same = [h for h in hits if (h.start, h.end) == (hit.start, hit.end)]
            if len(same) > 1:
                after = {t for m in mentions if hit.end <= m.start < hit.end + 80 for t in (m.kind, m.type)}
                fitting = [h for h in same if any(k.lower() in {str(a).lower() for a in after} for k in h.cue.object_kinds)]
                plain = [h for h in same if not h.cue.object_kinds]
                if hit != (fitting or plain or same)[0]:
                    continue
            kept.append(hit)
        return kept

    def _clauses(self, text: Folded, sentence: Span, hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[_Clause]:
        clauses: list[_Clause] = []
        floor = sentence.start
        for hit in hits:
            boundary, strong = self._boundary(text, floor, hit.start)
            parties = [m for m in mentions if m.kind in _PARTIES and boundary <= m.start and m.end <= hit.start]
            nested = bool(clauses) and not strong
            subject: Span | None = None
            if parties:
                first = parties[-1] if nested else parties[0]
                subject = Span(first.start, hit.start) if not nested else Span(first.start, first.end)
                if nested and not self._relates(text, first.end, hit.start):
                    subject = None if clauses else subject
            clauses.append(_Clause(hit, boundary, subject, nested))
            floor = hit.end
        return clauses

    def _relates(self, text: Folded, start: int, end: int) -> bool:
        gap = text.text[start:end].strip()
        return gap == "" or any(gap.startswith(word) for word in self._relative)

    def _boundary(self, text: Folded, floor: int, end: int) -> tuple[int, bool]:
        """Where the clause of a cue at `end` begins: the last connector, else the last space, else `floor`."""
        last = None
        for match in self._connector.finditer(text.text, floor, end):
            last = match
        if last is not None:
            return last.end(), True
        space = text.text.rfind(" ", floor, end)
        line = text.text.rfind("\n", floor, end)
        cut = max(space, line)
        if floor == end or cut < 0:
            return floor, False
        return (floor, False) if floor and cut < floor else (max(cut, floor), True)

    def _frame(
        self, text: Folded, sentence: Span, clauses: Sequence[_Clause], place: int, mentions: Sequence[Mention]
    ) -> Frame | None:
        clause = clauses[place]
        hit = clause.hit
        end = self._object_end(sentence, clauses, place)
        before = text.text[max(sentence.start, hit.start - _NEAR) : hit.start]
        nominal = hit.cue.voice == "nominal" or (hit.cue.act not in _ROLES and before.endswith(self._nominal))
        subject = clause.subject
        objects = [Span(hit.end, end)]
        fallback = "last"
        if nominal:
            owner = self._owner(text, hit.end, mentions)
            if owner is None:
                return None
            subject, objects = Span(owner.start, owner.end), [Span(owner.end, end)]
            fallback = "none"
        elif hit.cue.object == "before":
            objects = [Span(clause.start, hit.start), Span(hit.end, end)]
        start = subject.start if subject and not nominal else (clause.start if not clause.nested else hit.start)
        whole = Span(self._skip(text, min(start, hit.start)), end)
        modality = "done" if nominal else self._modality(before, hit)
        return Frame(
            hit.cue.act, hit.cue.iri, Span(hit.start, hit.end), whole, subject, tuple(objects), fallback, modality,
            "thai-nominal" if nominal else "thai-clause", hit.cue.confidence,
        )

    def _owner(self, text: Folded, end: int, mentions: Sequence[Mention]) -> Mention | None:
        match = self._genitive.match(text.text, end)
        start = match.end() if match else end
        return next((m for m in mentions if m.kind in _PARTIES and m.start == start), None)

    @staticmethod
    def _object_end(sentence: Span, clauses: Sequence[_Clause], place: int) -> int:
        for later in clauses[place + 1 :]:
            if not later.nested:
                return later.start if later.subject is None else min(later.start, later.subject.start)
        return sentence.end

    @staticmethod
    def _skip(text: Folded, start: int) -> int:
        while start < len(text.text) and text.text[start] in " \n":
            start += 1
        return start

    def _modality(self, before: str, hit: Hit) -> str:
        if hit.cue.modality != "done":
            return hit.cue.modality
        for mood, pattern in self._modals:
            if pattern.search(before):
                return {"negation": "negated"}.get(mood, mood)
        return "done"
