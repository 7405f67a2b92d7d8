"""Indonesian in one module: the worked example of docs/fourth-language.md.

It shows what a language must give the engine, no more: sentences, values, names, frames, phrases.
The words are in indonesian.ttl beside this file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher
from kg.language.protocol import DateValue, Frame, Mention, Money
from kg.language.words import alternation, table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.text import Folded
    from kg.vocabulary.model import Vocabulary

CODE = "id"
SCRIPT = ""  # Latin letters: told from English by its function words


class Indonesian:
    """Reads Indonesian passages (see `kg.language.protocol.Language`)."""

    code = CODE

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compile the cues and words."""
        words = vocabulary.words.get(CODE, {})
        self._cues = CueMatcher(vocabulary.cues.get(CODE, ()), words=True)
        self._months = {name: int(value) for name, value in table(words, "month").items()}
        self._scales = {name: float(value) for name, value in table(words, "number_scale").items()}
        self._currencies = table(words, "currency")
        self._date = re.compile(rf"(?P<d>\d{{1,2}})\s(?P<m>{alternation(self._months)})\s(?P<y>\d{{4}})")
        self._money = re.compile(
            rf"(?P<n>\d+(?:,\d+)?)\s(?P<s>{alternation(self._scales)})\s(?P<c>{alternation(self._currencies)})"
        )
        self._ordinal = re.compile(r"ke-(?P<n>\d+)")
        self._split = re.compile(r"\s*,\s*(?:dan\s+)?|\s+(?:dan|untuk)\s+")
        self._lead = re.compile(rf"(?:(?:{alternation(words.get('phrase_lead', ()))})\s+)+")

    def sentences(self, text: Folded, span: Span) -> list[Span]:
        """Sentences end in a full stop before a space, or with the paragraph: a text may be wrapped anywhere."""
        found = []
        start = span.start
        for match in re.compile(r"\.\s+|\n\s*\n").finditer(text.text, span.start, span.end):
            found.append(Span(start, match.start()))
            start = match.end()
        found.append(Span(start, span.end))
        return [piece for piece in found if text.text[piece.start : piece.end].strip()]

    def values(self, text: Folded, span: Span, _reference: date | None) -> list[Mention]:
        """Full dates, scaled amounts (comma as decimal mark) and ordinals."""
        lower, where = text.lower, (span.start, span.end)
        dates = [
            Mention("date", *m.span(), value=DateValue(f"{m['y']}-{self._months[m['m']]:02d}-{int(m['d']):02d}"))
            for m in self._date.finditer(lower, *where)
        ]
        money = [
            Mention("money", *m.span(), value=Money(self._amount(m), self._currencies[m["c"]]))
            for m in self._money.finditer(lower, *where)
        ]
        ordinals = [Mention("ordinal", *m.span(), value=int(m["n"])) for m in self._ordinal.finditer(lower, *where)]
        return [*dates, *money, *ordinals]

    def _amount(self, match: re.Match[str]) -> float:
        return float(match["n"].replace(",", ".")) * self._scales[match["s"]]

    def names(self, _text: Folded, _span: Span, _mentions: Sequence[Mention]) -> list[Mention]:
        """Nothing but what the vocabulary knows, in this example."""
        return []

    def frames(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """Each cue with the parties before it and the object after it; "tidak" negates."""
        frames = []
        floor = sentence.start
        hits = self._cues.find(text, sentence)
        for hit, following in zip(hits, [*hits[1:], None], strict=False):
            end = following.start if following else sentence.end
            before = [m for m in mentions if floor <= m.start and m.end <= hit.start]
            parties = [m for m in before if m.kind in {"actor", "reference"}]
            subject = Span(parties[0].start, parties[-1].end) if parties else None
            negated = text.lower[floor : hit.start].rstrip().endswith("tidak")
            frames.append(
                Frame(
                    hit.cue.act,
                    hit.cue.iri,
                    Span(hit.start, hit.end),
                    Span(subject.start if subject else hit.start, end),
                    subject,
                    (Span(hit.end, end),),
                    modality="negated" if negated else "done",
                    rule="indonesian-clause",
                )
            )
            floor = hit.end
        return frames

    def phrases(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Pieces between commas and "dan", names kept whole, without leading prepositions."""
        names = [Span(m.start, m.end) for m in mentions]
        cuts = [m.span() for m in self._split.finditer(text.lower, span.start, span.end)]
        cuts = [cut for cut in cuts if not any(n.start < cut[1] and cut[0] < n.end for n in names)]
        bounds = [span.start, *(place for cut in cuts for place in cut), span.end]
        pieces = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
        return [trimmed for piece in pieces if (trimmed := self._trim(text.lower, piece)).end > trimmed.start]

    def _trim(self, lower: str, piece: Span) -> Span:
        words = lower[piece.start : piece.end]
        start = piece.start + len(words) - len(words.lstrip())
        if match := self._lead.match(lower, start, piece.end):
            start = match.end()
        return Span(start, piece.start + len(words.rstrip(" .")))


make = Indonesian
