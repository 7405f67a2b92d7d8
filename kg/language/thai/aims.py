"""What a Thai sentence tells as the aim of a meeting, or of one still to be held: no act that was done."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.begun import begun_by
from kg.language.protocol import TALKED
from kg.language.thai.heads import ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame
    from kg.text import Folded, Span

_TALKS = "ExchangeOfViews"
_KEPT = ROLES | {_TALKS, "Expectation"}  # to talk is what meetings are for, and to hope is done now


class Aims:
    """Judges frames with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the words that lead to an aim."""
        self._aim = begun_by(words.get("aim", ()))
        self._purpose = tuple(words.get("purpose", ()))
        self._topics = tuple(words.get("talks_topic", ()))

    def beside_talks(self, text: Folded, frame: Frame, found: Sequence[Frame]) -> None:
        """Let those who talked have talked of what names nobody: "to discuss", "the topics being"."""
        place = frame.cue_span.start
        topics = frame.act == _TALKS and text.text.startswith(self._topics, place)
        if topics:
            frame.agents, frame.subject = [], None  # who stands before it is whom the others met
        told = frame.act == _TALKS and not frame.agents and frame.subject is None
        if found and found[-1].act == TALKED and told and (topics or text.text.startswith(self._purpose, place)):
            frame.agents, frame.fallback = found[-1].agents, "none"  # "met B, to discuss C"

    def without(self, text: Folded, sentence: Span, frames: Sequence[Frame]) -> list[Frame]:
        """The frames without those behind such words that name nobody; what is to be talked of later is planned."""
        aim = self._aim.search(text.text, *sentence) if frames else None
        end = aim.end() if aim is not None else sentence.end
        named = [frame for frame in frames if frame.subject is not None and frame.subject.start >= end]
        kept = [frame for frame in frames if frame.cue_span.start < end or frame.act in _KEPT or frame in named]
        for before, frame in pairwise(kept):
            start = frame.cue_span.start
            leads = text.text.startswith(self._purpose, start)
            leads = leads or text.text.endswith(self._purpose, sentence.start, start)
            leads = leads or (frame.act == _TALKS and text.text[before.clause.end : frame.clause.start].isspace())
            if leads and before.modality == "planned" and before.act in ROLES and not frame.subject:
                frame.modality = "planned"  # "A will host the meeting, to discuss …"
        return kept
