"""The words of questions, read from the lexicon."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ
from kg.resources import folder
from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.vocabulary.model import Cue

STATE = "state "  # begins the uses that name a state of promises
READY = "ready "  # begins the uses of words that ask a ready question
FATE = "fate"  # the use of words that ask in which state promises are
_ROLES = {"Attendance": "Attendee", "Chairing": "Chair", "Cochairing": "Cochair", "Hosting": "Host"}


@dataclass(frozen=True, slots=True)
class Word:
    """One use of some words of a question.

    `use` is "ask", "list", "count", "truth", "kind", "act", "mark", "owner", "and", "or", "passive", "negation",
    "planned", "total", "filler", "untold", or how a date bounds ("since", "after", "before", "until"). `side` is where
    what a mark marks stands: after or before it.
    """

    use: str
    slot: str | None = None  # local name of the property that it opens or marks
    kinds: tuple[str, ...] = ()  # local names of classes that the answer may have
    acts: tuple[str, ...] = ()  # what it announces: classes of acts, roles, Tenure, Meeting
    nominal: bool = False
    side: str = "after"
    level: str | None = None
    stands_for: str | None = None
    needs: tuple[str, ...] = ()  # classes of which something must be spoken of for the act to be meant
    passive: bool = False  # a cue in the passive voice, or a mark of who acts in any voice
    delivered: bool = False  # of what was given, and not only promised
    next_mark: str | None = None  # what its last letters mark what follows it as: "owner" by "of", "party" by "with"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of questions in one language: forms (folded, lower case) with their uses, and words of the answer.

    `promises` are the words for promises and their states, which mean that only together; `ready` are those that
    ask a ready question.
    """

    forms: Mapping[str, tuple[Word, ...]]
    says: Mapping[str, str]
    promises: Mapping[str, Word]
    ready: Mapping[str, Word]


@lru_cache(maxsize=1)
def _all() -> dict[str, Lexicon]:
    said: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=str(folder("ontology") / "lexicon" / "questions.ttl")):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            said[quad.subject.value][quad.predicate.value.removeprefix(AJ)].append(quad.object)
    forms: dict[str, dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    says: dict[str, dict[str, str]] = defaultdict(dict)
    promises: dict[str, dict[str, Word]] = defaultdict(dict)
    ready: dict[str, dict[str, Word]] = defaultdict(dict)
    for told in said.values():
        use = told["questionUse"][0].value
        for form in told["questionForm"]:
            code = getattr(form, "language", None) or "und"
            if use.startswith("say "):
                says[code].setdefault(use.removeprefix("say "), form.value)
            elif use in {"promise", FATE} or use.startswith(STATE):
                promises[code][lowered(form.value)] = _word(use, told)
            elif use.startswith(READY):
                ready[code][lowered(form.value)] = _word(use, told)
            else:
                forms[code][lowered(form.value)].append(_word(use, told))
    return {
        code: Lexicon({form: tuple(uses) for form, uses in found.items()}, says[code], promises[code], ready[code])
        for code, found in forms.items()
    }


def _word(use: str, told: Mapping[str, list[ox.NamedNode | ox.Literal]]) -> Word:
    def local(name: str) -> tuple[str, ...]:
        return tuple(value.value.removeprefix(AJ) for value in told.get(name, ()))

    def first(name: str) -> str | None:
        return next(iter(local(name)), None)

    return Word(
        {"act noun": "act", "act received": "act", "act delivered": "act", "agent mark": "mark"}.get(use, use),
        first("opensSlot"),
        local("answerKind"),
        local("asksAbout"),
        use == "act noun",
        first("markedStands") or "after",
        first("ofLevel"),
        first("standsFor"),
        passive=use in {"agent mark", "act received"},
        delivered=use == "act delivered",
    )


def lexicon(code: str) -> Lexicon:
    """The words of questions in a language; empty for one that has none."""
    return _all().get(code) or Lexicon({}, {}, {}, {})


def verb_last(cues: tuple[Cue, ...]) -> bool:
    """Whether a language puts what is done after whom it is done to, as most of its cues say."""
    active = [cue.object == "before" for cue in cues if cue.voice == "active"]
    return sum(active) * 2 > len(active)


def of_cues(cues: tuple[Cue, ...]) -> tuple[Word, ...]:
    """Cues that have one form as uses of a word in a question."""
    return tuple(
        Word(
            "act",
            acts=(_ROLES.get(cue.act, cue.act),),
            nominal=cue.voice == "nominal",
            needs=cue.object_kinds,
            passive=cue.voice == "passive",
            next_mark="owner" if cue.voice == "nominal" and cue.agent == "after" else None,
        )
        for cue in cues
    )
