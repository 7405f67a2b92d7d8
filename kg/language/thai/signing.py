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
    from kg.vocabulary.model import Cue

_BESIDE = 4  # characters between the noun and what was signed
_BETWEEN = 80  # characters of a title that the pattern of its head noun did not reach
_WHEN = 12  # characters between the parties and the words that say when
_TWO = 2
_LEAD = 24  # characters before the noun in which stands what says that it is done


def cue_of_signing(cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> Cue | None:
    """The cue of which a noun of signing ("signing_noun") has a form; None where there is none."""
    nouns = words.get("signing_noun", ())
    signs = (c for c in cues if c.told_as and any(form in noun for noun in nouns for form in c.forms))
    return next(signs, None)


def of_paper(cue: Cue, noun: Span, paper: Mention, start: int, rule: str) -> Frame:
    """The signature, told by a `noun` in a clause from `start` on, of a paper whose own name tells its parties."""
    named, clause = Span(paper.start, paper.end), Span(start, paper.end)
    return Frame(cue.act, cue.iri, noun, clause, None, (named,), "none", "done", rule, 0.75)


class Signing:
    """Finds them with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the noun, the verb as relative clauses have it, and what stands around the parties."""
        self._runs = Runs(words)
        self._cue = cue_of_signing(cues, words)
        self._planned = compiled(alternation(words.get("planned", ())))
        self._done = compiled(rf"(?:{alternation(words.get('signed_before', ()))})\s?$")
        self._noun = compiled(alternation(words.get("signing_noun", ())))
        self._signed = compiled(rf"\s?(?:{alternation(words.get('signed', ()))})")
        self._within = compiled(alternation(words.get("among", ())))
        self._among = compiled(rf"(?:{alternation(words.get('among', ()))})\s*$")
        self._when = compiled(rf"[^\n]{{0,{_WHEN}}}?(?:{alternation(words.get('when', ()))})")
        self._that = compiled(rf"\s*(?:\([^()\n]{{1,80}}\))?\s*(?:{alternation(words.get('relative', ()))})\s*$")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """An agreement for each document whose parties and signature the sentence tells."""
        documents = [m for m in mentions if m.kind == "document"]
        if not documents:
            return []
        runs = self._runs.find(text, sentence, mentions)
        found = [self._read(text, sentence, m, runs) or self._by_name(text, sentence, m) for m in documents]
        return [frame for frame in found if frame is not None]

    def _by_name(self, text: Folded, sentence: Span, document: Mention) -> Frame | None:
        """A signature that is done, of a paper whose name tells its parties: "after signing C between A and B"."""
        noun = self._noun_before(text, sentence, document)
        among = self._within.search(text.text, document.start, document.end)
        if noun is None or among is None or self._cue is None:
            return None
        lead = Span(max(sentence.start, noun.start - _LEAD), noun.start)
        if self._planned.search(text.text[slice(*lead)]):
            return None
        if self._done.search(text.text[slice(*lead)]) is None and not self._when.match(text.text, document.end):
            return None
        return of_paper(self._cue, noun, document, noun.start, "thai-signed")

    def _noun_before(self, text: Folded, sentence: Span, document: Mention) -> Span | None:
        """The noun of signing right before a paper."""
        begin = max(sentence.start, document.start - _BESIDE - 12)
        noun = next(iter(self._noun.finditer(text.text[begin : document.start])), None)
        if noun is None or document.start - begin - noun.end() > _BESIDE:
            return None
        return Span(begin + noun.start(), begin + noun.end())

    def _read(self, text: Folded, sentence: Span, document: Mention, runs: Sequence[Run]) -> Frame | None:
        run = next((r for r in runs if r.start >= document.end), None)
        if run is None or len(run.agents) < _TWO:
            return None
        signed = self._signed.match(text.text, run.end, sentence.end)
        if signed is not None and self._that.fullmatch(text.text, document.end, run.start):
            return self._frame(document, run, Span(*signed.span()))
        noun = self._noun_before(text, sentence, document)
        title = text.text[document.end : run.start]
        if noun is None or len(title) > _BETWEEN or not self._among.search(title):
            return None
        if not self._when.match(text.text, run.end, sentence.end):
            return None  # one to come, as like as not
        return self._frame(document, run, noun)

    @staticmethod
    def _frame(document: Mention, run: Run, cue: Span) -> Frame:
        named, who = Span(document.start, document.end), Span(run.start, run.end)
        clause = Span(min(cue.start, named.start), max(cue.end, who.end))
        return Frame(
            "Agreement", "", cue, clause, who, (named,), "none", "done", "thai-signed", 0.75, agents=list(run.agents)
        )
