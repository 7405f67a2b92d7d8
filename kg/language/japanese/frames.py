"""Clauses with a cue in Japanese: the topic first, the object next, the verb last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

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
_AFTER = 16


class _Subject(NamedTuple):
    span: Span
    end: int  # after the particle: the object begins here
    giver: bool  # marked with から: whom an act comes from, also in the passive


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the cue matcher and the particle patterns."""
        self._cues = CueMatcher(cues, words=False)
        particle = alternation(words.get("subject_particle", ()))
        self._subject = re.compile(
            rf"(?:\([^()]*\))?(?:側|各国|政府|一同)?(?:の(?:[^\s、。はがをのに]{{1,12}}))?(?P<particle>{particle})"
        )
        self._joined = re.compile(r"^(?:及び|並びに|と|、|・|や|の|側|各国|\([^()]*\)|閣下|共和国)*$")
        self._owner = re.compile(r"(?:側|政府|各国)?(?:の|による|からの)$")
        self._quoted = re.compile(r"(?:する|した|していく|している)?(?:と|との|という|旨の)$")
        follow = alternation(words.get("adnominal_follow", ()))
        self._adnominal = re.compile(
            rf"(?:て(?:きた|いる)|た|る|れる|れた|れている)(?!{follow})(?=[\u4e00-\u9fff\u30a1-\u30faA-Z「])"
        )
        self._moods = [
            ("negated", re.compile(rf"^[^、。]{{0,12}}?(?:{alternation(words.get('negation', ()))})")),
            ("planned", re.compile(rf"^[^、。]{{0,8}}?(?:{alternation(words.get('planned', ()))})")),
            ("conditional", re.compile(rf"^[^、。]{{0,6}}?(?:{alternation(words.get('conditional', ()))})")),
        ]

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in {"document", "series", "actor", "position", "person", "topic"}]
        found = self._cues.find(text, sentence)
        hits = self._single([h for h in found if not any(m.start <= h.start and h.end <= m.end for m in names)])
        parties = [m for m in mentions if m.kind in _PARTIES]
        frames: list[Frame] = []
        floor = sentence.start
        carried: _Subject | None = None
        for hit in hits:
            if hit.cue.voice == "nominal":
                frame = self._nominal(text, floor, hit, parties)
                if frame is not None:
                    frames.append(frame)
                continue
            if self._adnominal.match(text.text, hit.end):
                continue
            subject = self._find_subject(text, floor, hit.start, parties)
            carried = subject or carried
            start = subject.end if subject else floor
            inner = self._speaker(text, sentence, hit, parties)
            if inner is not None:
                frames.append(self._make(text, sentence, hit, inner, [Span(start, hit.start)], start, "last"))
                continue
            frames.append(self._clause(text, sentence, hit, subject, carried, floor))
            floor = hit.end
        return frames

    @staticmethod
    def _single(hits: list[Hit]) -> list[Hit]:
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def _find_subject(self, text: Folded, floor: int, end: int, parties: Sequence[Mention]) -> _Subject | None:
        """The parties marked as subject between `floor` and the cue, and where the object begins."""
        inside = [m for m in parties if floor <= m.start and m.end <= end]
        best: _Subject | None = None
        for place, mention in enumerate(inside):
            match = self._subject.match(text.text, mention.end, end)
            if match is None:
                continue
            start = mention.start
            for previous in reversed(inside[:place]):
                if not self._joined.match(text.text[previous.end : start]):
                    break
                start = previous.start
            particle = match["particle"]
            if best is None or particle.endswith("は"):
                best = _Subject(Span(start, mention.end), match.end(), "から" in particle or "より" in particle)
        return best

    def _speaker(self, text: Folded, sentence: Span, hit: Hit, parties: Sequence[Mention]) -> Span | None:
        """Who is quoted with the cue: "…すると" before "日本側の表明" makes it an act of Japan."""
        after = next((m for m in parties if hit.end <= m.start <= hit.end + _AFTER), None)
        if after is None or after.end >= sentence.end:
            return None
        gap = text.text[hit.end : after.start]
        if not (self._quoted.search(gap) or text.text[hit.start : after.start].endswith(("すると", "するとの", "との"))):
            return None
        rest = text.text[after.end : min(sentence.end, after.end + 6)]
        return Span(after.start, after.end) if re.match(r"(?:側|政府)?(?:の|による|からの)", rest) else None

    def _nominal(self, text: Folded, floor: int, hit: Hit, parties: Sequence[Mention]) -> Frame | None:
        """A noun of an act with its owner before it: 日本の提案."""
        before = [m for m in parties if floor <= m.start and m.end <= hit.start]
        if not before:
            return None
        owner = before[-1]
        if not re.fullmatch(r"(?:側|政府|各国)?", text.text[owner.end : hit.start]):
            return None
        subject = self._find_subject(text, floor, owner.start, parties)
        start = subject.end if subject else floor
        span = Span(owner.start, owner.end)
        return Frame(
            hit.cue.act,
            hit.cue.iri,
            Span(hit.start, hit.end),
            Span(start, hit.end),
            span,
            (Span(start, owner.start),),
            "none",
            "done",
            "japanese-nominal",
            0.75,
        )

    def _clause(
        self, text: Folded, sentence: Span, hit: Hit, own: _Subject | None, carried: _Subject | None, floor: int
    ) -> Frame:
        cue = hit.cue
        speaker = own or carried
        subject, fallback = (speaker.span if speaker else None), "last"
        if cue.voice == "passive" and not (speaker and speaker.giver) and own is None:
            subject, fallback = None, "meeting"
        start = own.end if own else floor
        objects = [Span(start, hit.start)]
        if cue.act in _ROLES:
            objects.append(Span(hit.end, min(sentence.end, hit.end + 90)))
        begin = own.span.start if own else floor
        return self._make(text, sentence, hit, subject, objects, begin, fallback)

    def _make(
        self, text: Folded, sentence: Span, hit: Hit, subject: Span | None, objects: list[Span], begin: int, fallback: str
    ) -> Frame:
        while begin < hit.start and text.text[begin] in "、。,. \n":
            begin += 1
        return Frame(
            hit.cue.act,
            hit.cue.iri,
            Span(hit.start, hit.end),
            Span(begin, hit.end),
            subject,
            tuple(objects),
            fallback,
            self._modality(text, sentence, hit),
            f"japanese-{hit.cue.voice}",
            hit.cue.confidence,
        )

    def _modality(self, text: Folded, sentence: Span, hit: Hit) -> str:
        if hit.cue.modality != "done":
            return hit.cue.modality
        after = text.text[hit.end : min(sentence.end, hit.end + _AFTER)]
        for mood, pattern in self._moods:
            if pattern.search(after):
                return mood
        return "done"
