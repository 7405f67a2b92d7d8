"""Signatures told in passing in Thai: "the signing of C between A and B in 2019", "C, which A and B have signed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Frame
from kg.language.thai.runs import Run, Runs
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_BESIDE = 4  # characters between the noun and what was signed
_BETWEEN = 80  # characters of a title that the pattern of its head noun did not reach
_WHEN = 12  # characters between the parties and the words that say when
_TWO = 2


class Signing:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the noun, the verb as relative clauses have it, and what stands around the parties."""
        self._runs = Runs(words)
        self._noun = compiled(alternation(words.get("signing_noun", ())))
        self._signed = compiled(rf"\s?(?:{alternation(words.get('signed', ()))})")
        self._among = compiled(rf"(?:{alternation(words.get('among', ()))})\s*$")
        self._when = compiled(rf"[^\n]{{0,{_WHEN}}}?(?:{alternation(words.get('when', ()))})")
        self._that = compiled(rf"\s*(?:\([^()\n]{{1,80}}\))?\s*(?:{alternation(words.get('relative', ()))})\s*$")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """An agreement for each document whose parties and signature the sentence tells."""
        documents = [m for m in mentions if m.kind == "document"]
        if not documents:
            return []
        runs = self._runs.find(text, sentence, mentions)
        return [frame for m in documents if (frame := self._read(text, sentence, m, runs)) is not None]

    def _read(self, text: Folded, sentence: Span, document: Mention, runs: Sequence[Run]) -> Frame | None:
        run = next((r for r in runs if r.start >= document.end), None)
        if run is None or len(run.agents) < _TWO:
            return None
        signed = self._signed.match(text.text, run.end, sentence.end)
        if signed is not None and self._that.fullmatch(text.text, document.end, run.start):
            return self._frame(document, run, Span(*signed.span()))
        near = text.text[max(sentence.start, document.start - _BESIDE - 12) : document.start]
        noun = next(iter(self._noun.finditer(near)), None)
        title = text.text[document.end : run.start]
        if noun is None or len(near) - noun.end() > _BESIDE or len(title) > _BETWEEN or not self._among.search(title):
            return None
        if not self._when.match(text.text, run.end, sentence.end):
            return None  # one to come, as like as not
        start = document.start - len(near) + noun.start()
        return self._frame(document, run, Span(start, start + len(noun.group())))

    @staticmethod
    def _frame(document: Mention, run: Run, cue: Span) -> Frame:
        named, who = Span(document.start, document.end), Span(run.start, run.end)
        clause = Span(min(cue.start, named.start), max(cue.end, who.end))
        return Frame(
            "Agreement", "", cue, clause, who, (named,), "none", "done", "thai-signed", 0.75, agents=list(run.agents)
        )
