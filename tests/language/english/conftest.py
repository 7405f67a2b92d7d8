"""The English module, compiled once, and a way to read a text with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kg.language.english.language import English
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
    english: English

    def words(self, span: Mention | Span | None) -> str:
        """The words of a span, on one line."""
        return "" if span is None else " ".join(self.folded.text[span.start : span.end].split())

    def of(self, kind: str) -> list[Mention]:
        """The mentions of a kind."""
        return [mention for mention in self.mentions if mention.kind == kind]

    def names(self, kind: str) -> list[str]:
        """The words of the mentions of a kind."""
        return [self.words(mention) for mention in self.of(kind)]

    def acts(self) -> list[tuple[str, str]]:
        """Act and modality of the frames, in the order of the text."""
        return [(frame.act, frame.modality) for frame in self.frames]

    def frame(self, act: str) -> Frame:
        """The first frame of an act."""
        return next(frame for frame in self.frames if frame.act == act)

    def agents(self, act: str) -> list[str]:
        """The words of subject and agents of the first frame of an act."""
        frame = self.frame(act)
        return [self.words(frame.subject)] if frame.subject else [self.words(mention) for mention in frame.agents]

    def phrases(self, act: str) -> list[list[str]]:
        """The wordings of each phrase in the objects of the first frame of an act."""
        spans = [p for span in self.frame(act).objects for p in self.english.phrases(self.folded, span, self.mentions)]
        groups: list[list[Span]] = []
        for span in spans:
            if groups and groups[-1][0].contains(span):
                groups[-1].append(span)
            else:
                groups.append([span])
        return [[self.words(span) for span in group] for group in groups]


class Reader:
    """Reads texts with the English module alone."""

    def __init__(self) -> None:
        """Compile the vocabulary."""
        vocabulary = load()
        self.english = English(vocabulary)
        self.gazetteer = Gazetteer(vocabulary)

    def __call__(self, text: str, reference: date | None = None) -> Read:
        """Mentions and frames of a text whose paragraphs are parted by blank lines."""
        folded = fold(text)
        mentions: list[Mention] = []
        passages = []
        start = 0
        for block in folded.text.split("\n\n"):
            passages.append(Span(start, start + len(block)))
            start += len(block) + 2
        for span in passages:
            known = _disjoint(self.gazetteer.find(folded, span.start, span.end))
            values = self.english.values(folded, span, reference)
            names = self.english.names(folded, span, sorted([*known, *values], key=lambda m: m.start))
            mentions += [*_disjoint([*known, *names]), *values]
        mentions.sort(key=lambda m: m.start)
        frames = []
        for span in passages:
            for sentence in self.english.sentences(folded, span):
                inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
                frames += self.english.frames(folded, sentence, inside)
        return Read(folded, mentions, frames, self.english)


@pytest.fixture(scope="session")
def read() -> Reader:
    """A reader for all tests of the session."""
    return Reader()
