"""The Japanese module behind the protocol."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.japanese.frames import Frames
from kg.language.japanese.lists import BULLET, CIRCLED, KANA
from kg.language.japanese.names import Names
from kg.language.japanese.objects import Objects
from kg.language.japanese.phrases import Phrases
from kg.language.japanese.values import Values
from kg.language.weekdays import Weekdays
from kg.patterns import compiled
from kg.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary


def _uncounted(text: Folded) -> str:
    """The folded text with spaces for circled numbers, which folding makes digits of what follows."""
    plain = text.text
    for match in CIRCLED.finditer(text.source):
        start, end = (bisect_left(text.offsets, match.start() + more) for more in (0, 1))
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


class Japanese:
    """Reads Japanese passages (see `kg.language.protocol.Language`)."""

    code = "ja"
    verb_last = True

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and word lists."""
        words = vocabulary.words.get(self.code, {})
        self._seen: tuple[Folded, Folded] | None = None
        self._comma = compiled(r",(?=[^\x00-\x7f\d])|(?<=[^\x00-\x7f]),(?!\d)")
        self._values = Values(words)
        self._weekdays = Weekdays(words)
        entries = vocabulary.entries.values()
        home = next(
            (e.iri for e in entries if e.kind == "actor" and set(words.get("home", ())) & set(e.all_labels())), None
        )
        countries = [e for e in entries if e.type == "Country"]
        parties = frozenset([e.iri for e in countries] + [iri for e in countries for iri in e.part_of])
        bodies = {
            label: e.iri
            for e in entries
            if e.iri in parties and e.type != "Country"
            for label in e.all_labels()
            if label.isascii() == label.isupper() or not label.isascii()
        }
        labels: dict[str, list[tuple[str, str]]] = {}
        for entry in entries:
            known = [fold(w).text for w in entry.labels.get(self.code, ())]
            known += [
                w for w in entry.all_labels() if entry.kind == "actor" and w.isascii() and w.isupper() and w.isalpha()
            ]
            labels.setdefault(entry.kind, []).extend((w, entry.iri) for w in known)
            if entry.type == "Country":
                labels.setdefault("country", []).extend((w, entry.iri) for w in known)
        self._names = Names(words, home, bodies, labels)
        self._phrases = Phrases(words)
        objects = Objects(words, self._phrases, parties)
        self._frames = Frames(vocabulary.cues.get(self.code, ()), words, objects, home)
        self._end = compiled(r"[。!?](?![」』)])|\n")
        self._number = compiled(rf"\s*(?:\(?[\d{KANA}]{{1,2}}[).、]\s*|(?:\d{{1,2}}|[{KANA}])\s+|{BULLET}\s*)?")

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Sentences by mark or line end, without the number of an item."""
        text = self._plain(text)
        cuts = [span.start, *(m.end() for m in self._end.finditer(text.text, span.start, span.end)), span.end]
        found = []
        for start, end in pairwise(cuts):
            match = self._number.match(text.text, start, end)
            begin = match.end() if match else start
            words = text.text[begin:end].rstrip()
            if words.strip():
                found.append(Span(begin, begin + len(words)))
        return found

    def values(self, text: Folded, span: Span, reference: date | None) -> list[Mention]:
        """Dates, money and ordinals."""
        plain = self._plain(text)
        found = list(self._values.find(plain, span, reference))
        return [*found, *self._weekdays.find(plain.text, span, reference, [m for m in found if m.kind == "date"])]

    def names(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """People, documents, organisations and meetings by pattern."""
        return list(self._names.find(self._plain(text), span, mentions))

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Clauses with a cue."""
        return self._frames.find(self._plain(text), sentence, mentions)

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Noun phrases of an object."""
        return self._phrases.find(self._plain(text), span, mentions)

    def _plain(self, text: Folded) -> Folded:
        """The text with one comma, whichever a ministry writes, and without ①, ② before what they count."""
        if self._seen is None or self._seen[0] is not text:
            plain = self._comma.sub("、", _uncounted(text))
            self._seen = (text, replace(text, text=plain))
        return self._seen[1]
