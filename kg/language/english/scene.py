"""One sentence at work: its verbs, and the frames read so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.language.english.beside import beside
from kg.language.english.restrictive import which
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.context import Context
    from kg.language.english.predicates import Told
    from kg.language.english.subjects import Subjects
    from kg.language.english.verbs import Verb
    from kg.language.protocol import Frame, Mention
    from kg.text import Span

ITEM = compiled(
    r"\s*(?:(?:and|or)\s(?=\(?\w{1,4}\)))?(?P<mark>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?=\t)|[-*\u2022])\s+"
)
_QUALIFYING = re.compile(r"(?<=\w)\sthat\s(?!is\b)(?<!\ssuch\sthat\s)")  # "discussed the storms that the island faces"
FINITE = frozenset({"finite", "present"})
INNER = frozenset({"nominal", "inner"})  # told inside the object of another verb
_CLAUSE = re.compile(r"[;:]|,?\s(?:and|but|while)\s")
_HEREBY = compiled(r"\bhereby\s")
_DOING = re.compile(r"\w{2,}ing\b")
_TO_WHICH = re.compile(r",\sto\swhich\s")
_FACT = re.compile(r"\s(?:the\sfact\s)?that\s")
_GLAD = frozenset({"Welcome", "Appreciation"})
_ASKS = frozenset({"Invitation", "Request"})
_INSIDE = INNER | {"infinitive"}


def third(verb: str) -> str:
    """The form of a verb after "he": "supplies" of "supply"."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


@dataclass(slots=True)
class Scene:
    """A sentence of a release. `bases` are the verbs read so far with their frames, nouns left out."""

    context: Context
    sentence: Span
    mentions: Sequence[Mention]
    verbs: Sequence[Verb] = ()
    bases: list[tuple[Verb, Frame]] = field(default_factory=list)
    silent: list[Verb] = field(default_factory=list)  # verbs of saying whose clause tells the act itself
    told: dict[int, Told] = field(default_factory=dict)  # what nouns of acts tell, by where their words begin
    lower: str = field(init=False)  # the release in lower case, on one line
    _begin: tuple[Span, int] | None = None  # where the words of which sentence begin, as asked last

    def __post_init__(self) -> None:
        """Take the text."""
        self.lower = self.context.flat.lower

    @property
    def begin(self) -> int:
        """Where the words of the sentence begin, after the mark of an item of a list."""
        if self._begin is None or self._begin[0] is not self.sentence:
            marker = ITEM.match(self.lower, self.sentence.start, self.sentence.end)
            self._begin = self.sentence, marker.end() if marker else self.sentence.start
        return self._begin[1]

    @property
    def floor(self) -> int:
        """Where the clause of the next verb may begin."""
        return self.bases[-1][0].hit.end if self.bases else self.begin

    def title(self) -> bool:
        """Whether the sentence is the release's title: the first line, without a full stop."""
        return not self.lower[: self.sentence.start].strip() and self.lower[self.sentence.end - 1] != "."

    def opens(self, position: int) -> bool:
        """Whether an item of a fact sheet opens here."""
        return self.context.sheet and position == self.begin > self.sentence.start

    def performs(self, verb: Verb) -> bool:
        """Whether a verb does what it says, as a treaty has it below its preamble: "hereby agree"."""
        return _HEREBY.search(self.lower, verb.start, verb.hit.end) is not None

    def main(self) -> Frame | None:
        """The frame of the last finite verb that is in no relative clause."""
        told = ((verb, frame) for verb, frame in reversed(self.bases) if verb.kind in FINITE)
        return next((frame for verb, frame in told if which(self.lower, self.mentions, verb) is None), None)


_ANNOUNCED = ("nominal", "nominal", "Announcement")

# What the words end with that join a clause to the next one.
_JOINING = (",", "and", "but", "or", "as well as", "also", "then", "further", "that")


class Ends:
    """Finds where the object of a verb ends."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], subjects: Subjects) -> None:
        """Compile relative pronouns and subordinators."""
        pronouns = alternation(word for word in words.get("relative_pronoun", ()) if word != "that")
        subordinators = alternation(words.get("subordinator", ()))
        self._subjects = subjects
        verbs = alternation(third(verb) for verb in words.get("verb_lead", ()) if " " not in verb)
        does = rf",?\sthat\s(?:also\s|\w+ly\s)?(?:{verbs})\s"  # "a plan that supports …", not "said that …"
        left = rf",?\s(?:{alternation(words.get('left_out', ()))}|without\s(?:\w+ly\s)?\w{{2,}}ing)\b"
        self._boundary = compiled(
            rf"{left}|,\s(?:(?:for|in|by|with|on|at|from|under|through)\s)?(?:{pronouns})\s|,?\s(?:{subordinators})\s|{does}"
        )
        nouns, shared = alternation(words.get("list_noun", ())), alternation(words.get("list_noun_of", ()))
        follows = alternation(words.get("list_follows", ()))
        self._lists = compiled(rf"\b(?:{nouns})(?:\s(?:{shared}))?,?\s(?:{follows})(?!\w)")
        self._join = compiled(r"(?:,?\s(?:and|but|or|as well as)(?:\s(?:also|then|further|that))*|,)\s*$")
        self.relative = compiled(rf",?\s(?:{pronouns})\s*$")

    def of(self, scene: Scene, place: int) -> int:
        """Before the clause of the next verb, or before a subordinate clause."""
        verb, lower = scene.verbs[place], scene.lower
        end = self._next_clause(scene, place)
        match = self._boundary.search(lower, verb.hit.end, end)
        if match is not None and match.start() <= verb.hit.end:  # "said that because of …, "
            match = self._boundary.search(lower, match.end(), end)
        listed = self._lists.search(lower, verb.hit.end, end)
        if match is not None and listed is not None and listed.start() < match.start() < listed.end():
            match = self._boundary.search(lower, listed.end(), end)  # "three areas, which include A and B"
        if match is not None:
            end = match.start()
        if verb.hit.cue.act == "ExchangeOfViews" and (told := _QUALIFYING.search(lower, verb.hit.end, end)):
            end = told.start()
        if lower[verb.hit.end : end].rstrip().endswith(_JOINING) and (
            join := self._join.search(lower, verb.hit.end, end)
        ):
            end = join.start()
        return max(end, verb.hit.end)

    def _next_clause(self, scene: Scene, place: int) -> int:
        """Where the clause of the next verb begins that is not inside the object of this one."""
        verb = scene.verbs[place]
        lower = scene.lower
        for later in scene.verbs[place + 1 :]:
            if later.kind in _INSIDE and verb.kind not in INNER:
                continue
            if (verb.kind, later.kind, verb.hit.cue.act, verb.hit.cue.agent) == (*_ANNOUNCED, "after"):
                continue  # "the announcement by A of a grant of B"
            asked = lower.startswith("to ", later.hit.start) or lower.endswith(" to ", 0, later.hit.start)
            if verb.hit.cue.act in _ASKS and asked:
                continue  # "invited the Minister to attend …"
            doing = _DOING.match(lower, later.hit.start) is not None
            with_whom = beside(scene, verb.hit.end, later.start) if doing else None
            before = self._before(scene, verb, later) if with_whom is None else with_whom
            if _FACT.fullmatch(lower, verb.hit.end, before):
                if later.kind == "passive":
                    return later.start  # "welcomed that A was adopted": it is about A
                if verb.hit.cue.act in _GLAD:
                    continue  # "was pleased to note that A had given B"
            if later.kind in FINITE and self._content(lower, verb, later, before):
                continue
            return min(scene.sentence.end, before)
        return scene.sentence.end

    @staticmethod
    def _content(lower: str, verb: Verb, later: Verb, before: int) -> bool:
        """Whether a later verb, whose clause begins `before` it, stands in the clause that a verb is about."""
        if before <= verb.hit.end + 1 and lower.endswith("that", 0, verb.hit.end):
            return True  # "hoped that Japan would …": the clause is what was hoped
        if later.modality == "planned" and lower[verb.hit.end : before].strip() == "that":
            return True  # "urged that B should support …"
        if later.modality != "conditional":
            return False
        begin = verb.hit.end - len(" that") * lower.endswith(" that", 0, verb.hit.end)
        told = lower.startswith(" that ", begin)  # "recognised that together they can support …"
        return told and _CLAUSE.search(lower, begin + len(" that"), later.start) is None

    def _before(self, scene: Scene, verb: Verb, later: Verb) -> int:
        """Where the clause of a later verb begins, seen from the verb before."""
        lower = scene.lower
        if later.kind == "participle" or (verb.kind == "nominal" and later.kind == "passive"):
            return later.start
        if verb.kind == "nominal" and later.start <= verb.start:
            return later.hit.start  # a predicate whose matter the noun stands in: "A's pledge of B drew thanks"
        relative, pronoun = self._boundary.search(lower, verb.hit.end, later.start), which(lower, scene.mentions, later)
        inside = pronoun.start if pronoun is not None and pronoun.start > verb.hit.end else None
        if (begin := relative.start() if relative is not None else inside) is not None:
            return begin
        if later.kind == "finite" and (answer := _TO_WHICH.search(lower, verb.hit.end, later.start)):
            return answer.start()  # "proposed A, to which B agreed"
        if later.previous == "," and (later.kind == "finite" or scene.performs(later)):
            return later.start  # "welcomed A, reaffirmed B, and …"
        start = self._subjects.clause_start(lower, verb.hit.end, later.start, scene.mentions)
        return later.start if start <= verb.hit.end + 1 and later.kind == "passive" else start
