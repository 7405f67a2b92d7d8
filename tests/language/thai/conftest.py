"""The Thai module, compiled once, and a way to read one sentence with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kg.language.thai.language import Thai
from kg.mentions.collect import _disjoint
from kg.text import Folded, Span, fold
from kg.vocabulary import load
from kg.vocabulary.gazetteer import Gazetteer

if TYPE_CHECKING:
    from datetime import date

    from kg.language.protocol import Frame, Mention


@dataclass
class Read:
    """A text with its mentions and frames."""

    folded: Folded
    mentions: list[Mention]
    frames: list[Frame]
    thai: Thai

    def words(self, span: Mention | Span | None) -> str:
        """The words of a span."""
        return "" if span is None else self.folded.text[span.start : span.end]

    def agents(self, act: str) -> list[str]:
        """The words of the agents of the first frame of an act."""
        frame = next(frame for frame in self.frames if frame.act == act)
        return [self.words(mention) for mention in frame.agents]

    def phrases(self, act: str) -> list[str]:
        """The first wording of each phrase in the objects of the first frame of an act."""
        frame = next(frame for frame in self.frames if frame.act == act)
        spans = [p for span in frame.objects for p in self.thai.phrases(self.folded, span, self.mentions)]
        first: list[Span] = []
        for p in spans:
            if not first or not (first[-1].contains(p) or first[-1].start == p.start):
                first.append(p)
        return [self.words(p) for p in first]

    def acts(self) -> list[str]:
        """The acts in the order of the text."""
        return [frame.act for frame in self.frames]


class Reader:
    """Reads texts with the Thai module alone."""

    def __init__(self) -> None:
        """Compile the vocabulary."""
        vocabulary = load()
        self.thai = Thai(vocabulary)
        self.gazetteer = Gazetteer(vocabulary)

    def __call__(self, text: str, reference: date | None = None) -> Read:
        """Mentions and frames of a text."""
        folded = fold(text)
        whole = Span(0, len(folded.text))
        known = _disjoint(self.gazetteer.find(folded, 0, len(folded.text)))
        values = self.thai.values(folded, whole, reference)
        names = self.thai.names(folded, whole, sorted([*known, *values], key=lambda m: m.start))
        mentions = sorted([*_disjoint([*known, *names]), *values], key=lambda m: m.start)
        frames = []
        for sentence in self.thai.sentences(folded, whole):
            inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
            frames += self.thai.frames(folded, sentence, inside)
        return Read(folded, mentions, frames, self.thai)


@pytest.fixture(scope="session")
def read() -> Reader:
    """A reader for all tests of the session."""
    return Reader()
