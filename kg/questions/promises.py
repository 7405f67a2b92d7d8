"""Questions for promises in a state: "Which of Japan's pledges are overdue?" asks the ready question commitments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.run import TODAY, bind
from kg.names import AJ
from kg.questions.labels import occurrences
from kg.questions.model import Things, Time
from kg.questions.words import STATE, lexicon
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.questions.tokens import Cut, Token
    from kg.questions.words import Word

COLUMNS = ("who", "what", "value", "currency", "due")
EVIDENCE = ("claim", "answer")
_READY = "commitments"
_ABOUT = frozenset(
    {"ask", "list", "filler", "mark", "owner", "passive", "kind", "and", "truth", "truth first", "truth last"}
)
_COMMENT = re.compile(r"^#.*\n|(?<=\s)# [^\n]*", re.MULTILINE)
_HEADS = re.compile(r"SELECT [^{(]*|GROUP BY [^\n}]*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: promises of a class in a state, or `negated` in any other, of some actors, judged by a day."""

    state: str
    word: str
    noun: str
    kind: str | None = None
    who: tuple[str, ...] = ()
    day: str = ""
    negated: bool = False
    count: bool = False

    def sparql(self, store: ox.Store) -> str:
        """The ready question as a query of its own, with what is asked in the place of its parameters."""
        ready = questions.load(_READY)
        bound = bind(store, ready, {"asof": self.day or TODAY}, "en")
        text = _COMMENT.sub("", ready.sparql)
        for parameter in ready.parameters:
            if parameter.variable.startswith("_"):
                name = re.escape(f"?{parameter.variable}") + r"\b"
                text = _HEADS.sub(lambda head, name=name: re.sub(name + " ?", "", head.group()), text)  # type: ignore[misc]
                text = re.sub(name, str(bound[ox.Variable(parameter.variable)]).replace("\\", r"\\"), text)
        body, end, rest = text.rpartition("} ORDER BY")
        return f"{body}{self._filters()}{end}{rest}"

    def _filters(self) -> str:
        lines = [f"FILTER(?state {'!=' if self.negated else '='} {ox.Literal(self.state)})"]
        if self.kind:
            lines.append(f"FILTER(?kind = {ox.NamedNode(AJ + self.kind)})")
        if self.who:
            lines.append(f"FILTER(?who IN ({', '.join(str(ox.NamedNode(iri)) for iri in self.who)}))")
        return "".join(f"  {line}\n" for line in lines)


def asked(question: str, language: str, cut: Callable[[str, str], Cut]) -> Asked | None:
    """What a question for promises asks; None when it is another question. `cut` cuts what is left of it."""
    text = fold(" ".join(question.split())).lower
    words = lexicon(language).promises
    state = _longest(text, {form: word for form, word in words.items() if word.use.startswith(STATE)})
    noun = _longest(text, {form: word for form, word in words.items() if word.use == "promise"})
    if state is None or noun is None:
        return None
    for start, end, _ in (state, noun):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    rest = cut(text, language) if any(character.isalnum() for character in text) else None
    tokens = rest.tokens if rest is not None else []
    if (rest is not None and rest.unknown) or not all(map(_fits, tokens)):
        return None
    who = tuple(iri for token in tokens if isinstance(token.filler, Things) for iri in token.filler.iris)
    days = [token.filler.date for token in tokens if isinstance(token.filler, Time)]
    return Asked(
        state[2].use.removeprefix(STATE),
        _first(words, state[2].use),
        _first(words, "promise"),
        next(iter(noun[2].acts), None),
        who,
        (days[-1].end or days[-1].start) if days else "",
        any(token.use("negation") for token in tokens),
        any(token.use("count") for token in tokens),
    )


def _first(words: Mapping[str, Word], use: str) -> str:
    """The word that the lexicon names first for a use."""
    return next(form for form, word in words.items() if word.use == use)


def _longest(text: str, words: dict[str, Word]) -> tuple[int, int, Word] | None:
    """The longest of some words that stands in a text, with its place."""
    for form in sorted(words, key=lambda one: (-len(one), one)):
        place = next(iter(occurrences(text, form)), None)
        if place is not None:
            return *place, words[form]
    return None


def _fits(token: Token) -> bool:
    """Whether a piece of the rest may stand in such a question."""
    if token.filler is not None:
        return isinstance(token.filler, Time) or (
            isinstance(token.filler, Things) and token.filler.kind in {"actor", "person"}
        )
    return token.ordinal is None and token.use(*_ABOUT, "negation", "count", "since", "until", "before") is not None
