"""Clauses with a cue in Japanese: the topic first, the object next, the verb last."""

from __future__ import annotations

import re
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
_AFTER = 12


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the cue matcher and the particle patterns."""
        self._cues = CueMatcher(cues, words=False)
        self._subject = re.compile(rf"(?:\([^()]*\))?(?:側)?(?:各国)?(?:の[^\s、。はがを]{{1,12}})?(?:{alternation(words.get('subject_particle', ()))})")
        self._joined = re.compile(r"^(?:及び|並びに|と|、|・|や|の|側|各国|\([^()]*\))*$")
        self._moods = [
            ("negated", re.compile(rf"^\w{{0,6}}?(?:{alternation(words.get('negation', ()))})")),
            ("planned", re.compile(rf"^\w{{0,6}}?(?:{alternation(words.get('planned', ()))})")),
            ("conditional", re.compile(rf"^\w{{0,4}}?(?:{alternation(words.get('conditional', ()))})")),
        ]

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in {"document", "series", "actor", "position", "person", "topic"}]
        hits = [h for h in self._cues.find(text, sentence) if not any(m.start <= h.start and h.end <= m.end for m in names)]
        hits = self._single(hits)
        parties = [m for m in mentions if m.kind in _PARTIES]
        frames = []
        floor = sentence.start
        subject: Span | None = None
        for hit in hits:
            found = self._find_subject(text, floor, hit.start, parties)
            if found is not None:
                subject, start = found
            else:
                start = floor
            frame = self._frame(text, sentence, hit, Span(start, hit.start), floor, found[0] if found else None, subject)
            if frame is not None:
                frames.append(frame)
            if hit.cue.voice != "nominal":
                floor = hit.end
        return frames

    @staticmethod
    def _single(hits: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def _find_subject(self, text: Folded, floor: int, end: int, parties: Sequence[Mention]) -> tuple[Span, int] | None:
        """The parties marked as subject between `floor` and the cue, and where the object begins."""
        inside = [m for m in parties if floor <= m.start and m.end <= end]
        best: tuple[Span, int] | None = None
        for place, mention in enumerate(inside):
            match = self._subject.match(text.text, mention.end, end)
            if match is None:
                continue
            start = mention.start
            for previous in reversed(inside[:place]):
                if not self._joined.match(text.text[previous.end : start]):
                    break
                start = previous.start
            particle = text.text[match.end() - 1]
            if best is None or particle in "はらり":
                best = (Span(start, mention.end), match.end())
        return best

    def _frame(
        self, text: Folded, sentence: Span, hit: Hit, region: Span, floor: int, own: Span | None, carried: Span | None
    ) -> Frame | None:
        cue = hit.cue
        subject = own or carried
        fallback = "last"
        if cue.voice == "passive" and own is None:
            subject, fallback = None, "meeting"
        objects = [region]
        if cue.act in _ROLES:
            objects = [region, Span(hit.end, min(sentence.end, hit.end + 60))]
        if cue.voice == "nominal":
            return None
        clause = Span(own.start if own else floor, hit.end)
        while clause.start < clause.end and text.text[clause.start] in "、。 \n":
            clause = Span(clause.start + 1, clause.end)
        return Frame(
            cue.act, cue.iri, Span(hit.start, hit.end), clause, subject, tuple(objects), fallback,
            self._modality(text, sentence, hit), f"japanese-{cue.voice}", cue.confidence,
        )

    def _modality(self, text: Folded, sentence: Span, hit: Hit) -> str:
        if hit.cue.modality != "done":
            return hit.cue.modality
        after = text.text[hit.end : min(sentence.end, hit.end + _AFTER)]
        for mood, pattern in self._moods:
            if pattern.search(after):
                return mood
        return "done"
