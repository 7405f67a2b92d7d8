"""What the acts told before were about, which これ, 同提案 and "the proposal of X" take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.text import Folded, Span

_Told = tuple["Folded", int, tuple["Span", ...]]


class Told:
    """Remembers, of one text, the objects of acts and the sentences that told them."""

    def __init__(self) -> None:
        """Start with nothing told."""
        self._last: _Told | None = None
        self._offered: _Told | None = None  # of a sentence's proposal, else of its first act
        self._tabled: _Told | None = None  # of the last proposal, whatever was told after it

    def note(self, text: Folded, sentence: Span, act: str, objects: Sequence[Span]) -> None:
        """Remember what an act of a sentence is about."""
        first = self._last is None or self._last[:2] != (text, sentence.start)
        self._last = (text, sentence.start, tuple(objects))
        if act == "Proposal":
            self._tabled = self._last
        if act == "Proposal" or first:
            self._offered = self._last

    def before(self, text: Folded, sentence: Span, act: str, *, tabled: bool = False) -> tuple[Span, ...]:
        """What the last act told before a sentence was about.

        What is supported is what was proposed there, whatever else was told after it; `tabled`: the sentence
        speaks of a proposal, which the last one told is.
        """
        memory = self._offered if act == "Support" else self._last
        if tabled and self._tabled is not None and self._tabled[0] is text:
            memory = self._tabled
        if memory is None or memory[0] is not text or memory[1] >= sentence.start:
            return ()
        return memory[2]
