"""Questions that a ready question answers: where releases disagree, how far a document has come, what came before.

The lexicon says by which words which ready question is asked ("ready conflicts"); things and meetings that are named
narrow its first parameter that is a thing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.binding import inlined
from kg.names import AJ
from kg.questions.clause import clause
from kg.questions.meetings import held
from kg.questions.model import Held, Open, Things
from kg.questions.promises import longest, without
from kg.questions.query import Query
from kg.questions.words import READY, lexicon
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.questions.grammar import Grammar
    from kg.questions.items import Item
    from kg.questions.tokens import Cut

_BEHIND = frozenset({"claim", "conflict", "quote"})  # columns for the words behind an answer
_KINDS = {"actDate": "date", "amount": "amount"}  # on what releases disagree, by the slot that is asked for


@dataclass(slots=True)
class Ready:
    """A ready question by name, the word that asks it, and the things, meetings and kind of what it is narrowed to."""

    name: str
    word: str
    named: list[Things | Held] = field(default_factory=list)
    kind: str = ""

    def columns(self, told: tuple[str, ...]) -> tuple[str, ...]:
        """Those of its columns that answer."""
        return tuple(column for column in told if column not in _BEHIND)

    def sparql(self) -> str:
        """The ready question as a query of its own."""
        ready = questions.load(self.name)
        about = next((one for one in ready.parameters if one.type == "thing"), None)
        lines = [] if about is None else [line for one in self.named for line in _narrowed(f"?{about.variable}", one)]
        if self.kind:
            lines.append(f"FILTER(?kind = {ox.Literal(self.kind)})")
        return inlined(ready.sparql, {}, "".join(f"  {line}\n" for line in lines))


def asked(question: str, language: str, cut: Callable[[str, str], Cut], grammar: Grammar) -> Ready | None:
    """Which ready question is asked; None when it is another question, or tells what such a one has no place for."""
    whole = fold(" ".join(question.split())).lower
    word = longest(whole, lexicon(language).ready, READY)
    if word is None:
        return None
    made = Ready(word[2].use.removeprefix(READY), whole[word[0] : word[1]])
    text = without(whole, word)
    if not any(character.isalnum() for character in text):
        return made
    rest = cut(text, language)
    told = clause(rest.tokens, grammar.bodies, final=grammar.final, day=grammar.day)
    fits = not rest.unknown and not told.unused and not told.negation
    return made if fits and all(_fits(made, item) for item in told.items) else None


def _fits(made: Ready, item: Item) -> bool:
    """Whether an item has a place in the question; it is put there."""
    filler, parameters = item.filler, {one.name for one in questions.load(made.name).parameters}
    if isinstance(filler, Things | Held):
        made.named.append(filler)
    elif isinstance(filler, Open) and filler.kinds and "Release" not in filler.kinds:
        made.named.append(Things((), filler.words, kinds=filler.kinds))
    elif item.slot in _KINDS and "kind" in parameters:
        made.kind = _KINDS[item.slot]
    return isinstance(filler, Things | Held | Open) or item.kind in {"asked", "noun", "mark"}


def _narrowed(variable: str, filler: Things | Held) -> list[str]:
    """The patterns that let a variable be what was named."""
    made = Query()
    if isinstance(filler, Held):
        held(made, variable, filler)
    elif filler.iris:
        made.lines.append(f"FILTER({variable} IN ({', '.join(str(ox.NamedNode(iri)) for iri in filler.iris)}))")
    else:
        classes = ", ".join(str(ox.NamedNode(AJ + kind)) for kind in filler.kinds)
        made.lines.append(f"FILTER EXISTS {{ {variable} a ?named_class FILTER(?named_class IN ({classes})) }}")
    return made.lines
