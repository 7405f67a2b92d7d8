"""Meetings named by a number and the last words of their series: "the 24th Summit", 第24回首脳会議."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.mentions.collect import VALUES
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.mentions.collect import Marked

_NEAR = 3  # meetings between the one numbered before and this one
_HEAD = 5  # letters of a last word that tells a kind of meeting, in scripts with spaces
_TAIL = 2  # characters of such an end in scripts without
_PARTS = frozenset({"position", "reference"})
_LONGEST = 60  # characters of what such a word is looked for in


def shortened(
    marked: Marked, occurrences: Sequence[Occurrence], ordinals: Sequence[Mention]
) -> Iterator[tuple[Mention, str, Mention]]:
    """A mention of the series, its IRI and the number, for each meeting that a release names so.

    The series is that of a numbered meeting named before, whose name ends in these words and whose number is near;
    where two series would do, it is none.
    """
    numbered = [o for o in occurrences if o.ordinal is not None and o.mention.iris]
    taken = Spread(o.span for o in occurrences)
    for ordinal in ordinals if numbered else ():
        if taken.touches(ordinal.start, ordinal.end):
            continue
        fitting: dict[str, tuple[int, Occurrence]] = {}
        for other in numbered:
            if other.span.end <= ordinal.start and _near(other, ordinal):
                end = _shared(marked.folded.text, other.mention, ordinal.end)
                if end:
                    fitting[other.series] = end, other
        if len(fitting) != 1:
            continue
        ((series, (end, other)),) = fitting.items()
        words = Span(_begin(marked.folded.text, ordinal.end), end)
        if _free(marked, words):
            yield Mention("series", *words, other.mention.iris, rule="shortened"), series, ordinal


def _near(other: Occurrence, ordinal: Mention) -> bool:
    number = ordinal.value
    return isinstance(number, int) and other.ordinal is not None and abs(other.ordinal - number) <= _NEAR


def _free(marked: Marked, words: Span) -> bool:
    """Whether the words are no part of another name; they may hold 首脳 and 会議, people and "the meeting"."""
    around = marked.within(Span(max(0, words.start - _LONGEST), words.end + _LONGEST))
    names = [m for m in around if m.kind not in VALUES and words.overlaps(Span(m.start, m.end))]
    return all(m.kind in _PARTS and words.contains(m) for m in names)


def _begin(text: str, end: int) -> int:
    return end + (text[end : end + 1] == " ")


def _shared(text: str, named: Mention, end: int) -> int:
    """Where the words behind a number end that also end a name told in full before; 0 if there are none."""
    name, begin = text[named.start : named.end], _begin(text, end)
    if not name.isascii():
        tails = (name[-size:] for size in range(len(name) - 1, _TAIL - 1, -1))
        return next((begin + len(tail) for tail in tails if text.startswith(tail, begin)), 0)
    word = name.rpartition(" ")[2]
    behind = text[begin + len(word) : begin + len(word) + 1]
    return begin + len(word) if len(word) >= _HEAD and text.startswith(word, begin) and not behind.isalnum() else 0
