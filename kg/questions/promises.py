"""Questions for promises: "Which pledges are overdue?", "What became of it?" ask the ready question commitments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.binding import inlined
from kg.answers.run import TODAY, bind
from kg.names import AJ
from kg.questions.bounds import bound, summed
from kg.questions.clause import clause
from kg.questions.labels import occurrences
from kg.questions.meetings import held
from kg.questions.model import Held, Open, Sum, Things, Time
from kg.questions.query import Query
from kg.questions.words import FATE, STATE, lexicon
from kg.text import fold, lowered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.questions.grammar import Grammar
    from kg.questions.items import Clause, Item
    from kg.questions.tokens import Cut
    from kg.questions.words import Word

COLUMNS = ("who", "to", "what", "value", "currency", "due")
EVIDENCE = ("claim", "answer")
_READY = "commitments"
_NOT = "not "  # begins a state that words deny: "has not done yet"
_ANSWERED = frozenset({"fulfilled", "followed up"})  # states that something later brings about, on a day


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: promises of a class in a state (any where none is told), or `negated` in any other.

    They are those of some actors (`who`), to or about some things (`what`), made at a meeting, of a sum; `day` is the
    day to judge by, `today` where none is told; `told` and `answered` bound when they were made and when they were kept
    or taken up again.
    """

    state: str
    word: str
    noun: str
    kind: str | None = None
    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    at: Held | None = None
    sum: Sum | None = None
    day: str = ""
    told: tuple[Time, ...] = ()
    answered: tuple[Time, ...] = ()
    negated: bool = False
    count: bool = False
    truth: bool = False
    today: str = TODAY

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the ready question that answer."""
        return COLUMNS if self.state and not self.negated else (*COLUMNS, "state", "answered")

    def sparql(self, store: ox.Store) -> str:
        """The ready question as a query of its own, with what is asked in the place of its parameters."""
        ready = questions.load(_READY)
        values = bind(store, ready, {"asof": self.day or self.today}, "en")
        return inlined(ready.sparql, values, self._filters())

    def _filters(self) -> str:
        lines = []
        if self.state:
            lines.append(f"FILTER(?state {'!=' if self.negated else '='} {ox.Literal(self.state)})")
        if self.kind:
            lines.append(f"FILTER(?kind = {ox.NamedNode(AJ + self.kind)})")
        for variables, iris in ((("?who",), self.who), (("?to", "?what"), self.what)):
            if iris:
                these = ", ".join(str(ox.NamedNode(iri)) for iri in iris)
                lines.append(f"FILTER({' || '.join(f'{variable} IN ({these})' for variable in variables)})")
        if self.sum is not None:
            lines += summed("?value", "?currency", self.sum)
        lines += [f"FILTER({bound('?told', time)})" for time in self.told]
        lines += [f"FILTER({bound('COALESCE(?answered, ?told)', time)})" for time in self.answered]
        if self.at is not None:
            made = Query()
            made.triple("?commitment", "aj:atMeeting", "?made")
            held(made, "?made", self.at)
            lines += made.lines
        return "".join(f"  {line}\n" for line in lines)


def asked(question: str, language: str, cut: Callable[[str, str], Cut], grammar: Grammar) -> Asked | None:
    """What a question for promises asks; None when it is another question. `cut` cuts what is left of it."""
    whole = fold(" ".join(question.split())).lower
    words = lexicon(language).promises
    state = longest(whole, words, STATE) or longest(whole, words, FATE)
    noun = longest(without(whole, state), words, "promise")
    if state is None or (noun is None and state[2].use != FATE):
        return None
    made: Asked | None = replace(_made(words, state[2], noun), today=grammar.day or TODAY)
    text = without(without(whole, state), noun)
    if any(character.isalnum() for character in text):
        rest = cut(text, language)
        told = clause(rest.tokens, grammar.bodies, final=grammar.final, day=grammar.day)
        ends = {"state": state[:2], "noun": noun[:2] if noun else None}
        full = None if rest.unknown or told.unused or made is None else _filled(made, told, grammar)
        made = full and _said(_timed(full, told, _governing(whole, told, ends, final=grammar.final)), told)
    return made if made is not None and (noun is not None or made.who or made.what) else None


def _filled(made: Asked, told: Clause, grammar: Grammar) -> Asked | None:
    """What is asked, with all that is told besides; None where something has no place in it."""
    full: Asked | None = made
    for item in told.items:
        full = full and _with(full, item, grammar)
    return full


def _made(words: Mapping[str, Word], state: Word, noun: tuple[int, int, Word] | None) -> Asked:
    """What the words for promises and their state ask alone."""
    kind = next(iter(noun[2].acts), None) if noun is not None else None
    told = state.use.removeprefix(STATE).removeprefix(FATE)
    name = told.removeprefix(_NOT)
    word = _first(words, f"{STATE}{name}" if name else state.use)
    return Asked(name, word, _first(words, "promise"), kind, negated=told != name)


def _said(made: Asked, told: Clause) -> Asked:
    """What is asked with how: in how many cases, whether, or denied."""
    asks = [item for item in told.items if item.kind == "asked"]
    return replace(
        made,
        negated=made.negated or (bool(told.negation) and bool(made.state)),
        count=any(item.count for item in asks),
        truth=told.truth and not asks and bool(made.state),
    )


def _with(made: Asked, item: Item, grammar: Grammar) -> Asked | None:
    """What is asked, with one thing more that is told; None where it has no place in a question for promises."""
    filler, full = item.filler, None
    if item.kind == "done":  # "the promise to give money": the noun again, or what kind of promise it is
        if made.kind in item.types or (made.kind is None and len(item.types) == 1):
            full = replace(made, kind=made.kind or item.types[0])
    elif isinstance(filler, Time) or (isinstance(filler, Open) and item.slot in {None, "actDate", "mode"}):
        full = made
    elif isinstance(filler, Sum):
        full = replace(made, sum=filler)
    elif isinstance(filler, Held) and filler.relation == "in":
        full = replace(made, at=filler)
    elif isinstance(filler, Things) and filler.kind not in {"position", "mode", "place"} and filler.iris:
        matter = item.mark == "target" or grammar.matter(item)
        what = (*made.what, *filler.iris) if matter else made.what
        full = replace(made, what=what, who=made.who if matter else (*made.who, *filler.iris))
    return full


def _timed(made: Asked, told: Clause, governs: Callable[[Time], str]) -> Asked:
    """What is asked with its dates: when promises were made, when they were kept, or the day to judge by."""
    for time in _times(told):
        if time.relation == "until":
            made = replace(made, day=time.date.end or time.date.start)
        elif governs(time) == "noun":
            made = replace(made, told=(*made.told, time))
        elif made.negated or made.state not in _ANSWERED:
            made = replace(made, day=time.date.end or time.date.start)
        else:
            made = replace(made, answered=(*made.answered, time))
    return made


def _times(told: Clause) -> Iterator[Time]:
    return (item.filler for item in told.items if isinstance(item.filler, Time))


def _governing(
    text: str, told: Clause, places: Mapping[str, tuple[int, int] | None], *, final: bool
) -> Callable[[Time], str]:
    """Tells whether a date belongs to the word for promises or to that for their state: the one next to it.

    The date stands after it, or before it where verbs come last.
    """
    starts = {
        item.filler: text.find(lowered(item.filler.words)) for item in told.items if isinstance(item.filler, Time)
    }

    def governs(time: Time) -> str:
        at = starts[time]
        near = [
            (abs(at - place[0]), name)
            for name, place in places.items()
            if place is not None and (place[0] > at if final else place[0] < at)
        ]
        return min(near)[1] if near else "state"

    return governs


def _first(words: Mapping[str, Word], use: str) -> str:
    """The word that the lexicon names first for a use."""
    return next(form for form, word in words.items() if word.use == use)


def longest(text: str, words: Mapping[str, Word], use: str) -> tuple[int, int, Word] | None:
    """The longest of the words with a use that stands in a text, with its place."""
    for form in sorted(words, key=lambda one: (-len(one), one)):
        place = next(iter(occurrences(text, form)), None) if words[form].use.startswith(use) else None
        if place is not None:
            return *place, words[form]
    return None


def without(text: str, found: tuple[int, int, Word] | None) -> str:
    """A text with blanks in the place of some words."""
    if found is None:
        return text
    start, end, _ = found
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"
