"""Who is quoted in Thai, where that is told behind the quotation: '"…" นายกรัฐมนตรี กล่าว'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import QUOTED, Frame
from kg.language.thai.runs import Runs
from kg.language.thai.said import Said
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded

_REST = 16  # characters behind the verb ("in closing") before the line ends


class Quotations:
    """Finds the speakers with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the verbs; one that leads to another statement tells nothing of the quotation before it."""
        self._runs = Runs(words)
        verb, that = alternation(words.get("quoting_verb", ())), alternation(words.get("complement", ()))
        self._said = Said(words)
        openers = [*words.get("sentence_opener", ()), *words.get("sure_opener", ())]
        self._opener = compiled(rf"(?:{alternation(openers)})\s?")
        self._verb = compiled(rf"\s?(?P<verb>{verb})(?:(?!{that})[^\n\"]){{0,{_REST}}}(?=\n|$)")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """A frame for each party that stands between a closing quotation mark and a verb of saying."""
        if '"' not in text.text[sentence.start : sentence.end]:
            return []
        found = []
        for run in self._runs.find(text, sentence, mentions):
            before = text.text[sentence.start : run.start].rstrip()
            said = self._verb.match(text.text, run.end) if before.endswith('"') else None
            if said is not None:
                verb, who = Span(*said.span("verb")), Span(run.start, run.end)
                found.append(Frame(QUOTED, "", verb, Span(run.start, verb.end), who, (), agents=list(run.agents)))
        return found

    def stance(self, text: Folded, sentence: Span, quoted: Frame) -> list[Frame]:
        """What somebody is quoted with, where none of the words tells another act: a stance."""
        first = sentence.start + text.text.startswith('"', sentence.start)
        opener = self._opener.match(text.text, first)
        objects = self._said.objects(text, opener.end() if opener else first, sentence.end)
        if not objects or (first == sentence.start and text.text.count('"', *sentence) % 2 == 0):
            return []  # neither opens the quotation nor ends it
        clause = Span(sentence.start, objects[-1].end)
        told = replace(quoted, act="Emphasis", clause=clause, objects=tuple(objects), fallback="none")
        return [replace(told, rule="thai-statement", confidence=0.6)]
