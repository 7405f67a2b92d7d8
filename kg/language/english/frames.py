"""Clauses with a cue in English: subject before, object after, and the other way round in the passive."""

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

_PARTIES = frozenset({"actor", "person", "position", "reference", "series"})
_ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting", "Tenure"})
_NEAR = 30


@dataclass(slots=True)
class _Clause:
    hit: Hit
    start: int
    subject: Span | None
    nested: bool
    lead: str  # the auxiliaries and adverbs between subject and cue


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the cue matcher and the clause patterns."""
        self._cues = CueMatcher(cues, words=True)
        lead = alternation(words.get("verb_lead", ()))
        self._lead = re.compile(rf"(?:(?:^|[\s,(])(?:{lead}|\w+ly)(?=[\s,]|$))*[\s,]*$")
        self._new = re.compile(rf"(?:[;:,]|\b(?:{alternation(words.get('new_clause', ()))}))\s*$")
        self._nested = re.compile(rf"\b(?:{alternation(words.get('nested_marker', ()))})\s*$")
        self._by = re.compile(r"\s*by\s+(?:the\s+)?")
        self._moods = [
            (mood, re.compile(rf"\b(?:{alternation(words.get(word, ()))})\b"))
            for mood, word in (("negated", "negation"), ("conditional", "conditional"), ("planned", "planned"))
        ]
        self._joined = re.compile(r"^(?:\s|,|and|as well as|together with|along with|the|\(|\)|[A-Z]+\)?|'s?)*$")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        flat = text.lower.replace("\n", " ")
        names = [m for m in mentions if m.kind in {"document", "series", "actor", "position", "person"}]
        hits = [h for h in self._cues.find(text, sentence) if not any(m.start <= h.start and h.end <= m.end for m in names)]
        hits = self._single(hits)
        parties = [m for m in mentions if m.kind in _PARTIES]
        clauses: list[_Clause] = []
        floor = sentence.start
        for hit in hits:
            clauses.append(self._clause(flat, sentence, floor, hit, parties, first=not clauses))
            floor = hit.end
        frames = [self._frame(flat, sentence, clauses, place, parties) for place in range(len(clauses))]
        return [frame for frame in frames if frame is not None]

    @staticmethod
    def _single(hits: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        for hit in hits:
            if kept and (kept[-1].start, kept[-1].end) == (hit.start, hit.end):
                continue
            kept.append(hit)
        return kept

    def _clause(self, flat: str, sentence: Span, floor: int, hit: Hit, parties: Sequence[Mention], *, first: bool) -> _Clause:
        before = flat[floor : hit.start]
        match = self._lead.search(before)
        lead = match.group() if match else ""
        edge = floor + (match.start() if match else len(before))
        near = [m for m in parties if floor <= m.start and m.end <= edge + 1]
        subject: Span | None = None
        if near and not flat[near[-1].end : edge].strip(" ,)'s"):
            start = near[-1].start
            for previous in reversed(near[:-1]):
                if not self._joined.match(flat[previous.end : start]):
                    break
                start = previous.start
            subject = Span(start, near[-1].end)
        elif near and first and hit.cue.voice == "active":
            subject = Span(near[0].start, near[0].end)
        elif hit.cue.voice == "passive":
            subject = Span(floor, edge)
        begin = subject.start if subject else edge
        prefix = flat[sentence.start : begin].removesuffix("the ").rstrip(" ")
        nested = not first and bool(self._nested.search(prefix)) and not self._new.search(prefix)
        if not first and subject is None and "to" in lead.split() and not self._new.search(flat[floor:begin].rstrip()):
            nested = True
        return _Clause(hit, begin, subject, nested, lead)

    def _frame(
        self, flat: str, sentence: Span, clauses: Sequence[_Clause], place: int, parties: Sequence[Mention]
    ) -> Frame | None:
        clause = clauses[place]
        hit, cue = clause.hit, clause.hit.cue
        end = next((later.start for later in clauses[place + 1 :] if not later.nested), sentence.end)
        subject, objects, fallback = clause.subject, [Span(hit.end, end)], "last"
        if cue.voice == "passive" and cue.act not in _ROLES:
            objects = [clause.subject] if clause.subject else []
            subject, fallback = None, "meeting"
            if by := self._by.match(flat, hit.end, end):
                subject = Span(by.end(), end)
                subject = self._first_party(subject, parties)
            else:
                objects.append(Span(hit.end, end))
        elif cue.voice == "impersonal":
            subject, fallback = None, "meeting"
        elif cue.voice == "nominal":
            owner = next((m for m in parties if m.end <= hit.start and not flat[m.end : hit.start].strip(" 's")), None)
            if owner is None:
                return None
            subject, fallback = Span(owner.start, owner.end), "none"
        elif cue.agent == "after":
            subject, objects = Span(hit.end, end), [Span(sentence.start, hit.start)]
        elif subject is None and cue.forms and self._bare(flat, hit, clause):
            return None
        start = min(clause.start, hit.start)
        return Frame(
            cue.act, cue.iri, Span(hit.start, hit.end), Span(start, max(end, hit.end)), subject, tuple(objects), fallback,
            self._modality(clause, cue), f"english-{cue.voice}", cue.confidence,
        )

    @staticmethod
    def _bare(flat: str, hit: Hit, clause: _Clause) -> bool:
        """A verb's base form without subject or "to": more likely the noun of the same shape."""
        word = flat[hit.start : hit.end].split()[0]
        inflected = word.endswith(("ed", "ing")) or "to" in clause.lead.split()
        return not inflected

    @staticmethod
    def _first_party(span: Span, parties: Sequence[Mention]) -> Span:
        inside = [m for m in parties if span.start <= m.start and m.end <= span.end]
        return Span(inside[0].start, inside[-1].end) if inside else span

    def _modality(self, clause: _Clause, cue: Cue) -> str:
        if cue.modality != "done":
            return cue.modality
        for mood, pattern in self._moods:
            if pattern.search(clause.lead):
                return mood
        return "done"
