"""Clauses of which nothing is told beside those of their sentence that are read: a reading says what it passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.language.protocol import Frame, Mention
    from kg.mentions import Marked
    from kg.mentions.collect import Sentence

_NAMED = frozenset({"actor", "person"})
_FEWEST = 8  # characters behind a party that tell what it does
_MARKS = " \n,;:、。,"


class PassedOver:
    """Finds such clauses with the word lists of one language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what joins clauses, what follows a party that does something, and what leads to words of others."""
        joint = alternation(words.get("joins_clauses", ()))
        spaced = "function_word" in words  # as languages in Latin letters have it
        bound = r"\b" if spaced else ""
        self._opens = compiled(rf"[\s,;:、。]*(?:(?:{joint}){bound}[\s,、]*)?")
        closes = r"[,;:.)]" if spaced else r"[\s、。;]"
        self._closes = compiled(rf"(?:{closes}|{bound}(?:{joint}))\s*$")
        self._tail = compiled(rf"(?:[\s,;:、。]+(?:{joint}))?[\s,;:、。]*$")
        self._leads = compiled(rf"(?:{alternation(words.get('leads_to_words', ()))})\s*$")
        told = alternation(words.get("party_goes_on", ()))
        particles = "subject_particle" in words  # behind which alone a party does something
        verb = "" if particles else rf"|\s?(?!(?:{joint}){bound})[^\W\d_]"
        self._does = compiled(rf"(?:{told}){verb}")

    def clauses(self, marked: Marked, sentence: Sentence, frames: Iterable[Frame]) -> Iterator[Span]:
        """The spans of `sentence`, in folded text, that begin with a party and its verb and that no frame reads."""
        text, lower = marked.folded.text, marked.folded.lower
        told = list(frames)
        parties = [m for m in sentence.mentions if m.kind in (DOERS if told else _NAMED)]
        for gap in _gaps(sentence.span, told):
            party = self._party(text, lower, gap, parties)
            if party is None or len(text[party.end : gap.end].strip(_MARKS)) < _FEWEST:
                continue
            before = gap.end < sentence.span.end  # a clause that is read stands behind
            if before and (not self._closes.search(lower, *gap) or self._leads.search(lower, *gap)):
                continue
            tail = self._tail.search(lower, party.end, gap.end)
            yield Span(party.start, tail.start() if tail else gap.end)

    def _party(self, text: str, lower: str, gap: Span, parties: list[Mention]) -> Mention | None:
        """The party at the head of a gap, if its verb stands behind it."""
        opening = self._opens.match(lower, *gap)
        heads = {gap.start, opening.end() if opening else gap.start}
        party = next((m for m in parties if m.start in heads and m.end <= gap.end), None)
        if party is None or (does := self._does.match(text, party.end, gap.end)) is None:
            return None
        listed = any(m.start in {does.end() - 1, does.end()} for m in parties)
        return None if listed or text[does.end() - 1].isupper() else party


def _gaps(span: Span, frames: Iterable[Frame]) -> Iterator[Span]:
    """The parts of a sentence that no frame stands in."""
    told = sorted(_read(frame) for frame in frames)
    place = span.start
    for part in told:
        if part.start > place:
            yield Span(place, min(part.start, span.end))
        place = max(place, part.end)
    if place < span.end:
        yield Span(place, span.end)


def _read(frame: Frame) -> Span:
    """From where to where the words of a frame stand, of which a clause may be more than these."""
    parts = [frame.cue_span, *frame.objects, frame.subject or frame.clause]
    return Span(min(part.start for part in parts), max(part.end for part in parts))
