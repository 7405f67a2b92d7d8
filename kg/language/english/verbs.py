"""What kind of verb a cue is at its place: finite, passive, participle, or none at all."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.english.beside import beside
from kg.language.english.forms import BLOCK
from kg.language.english.other_sense import OtherSense
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kg.language.cues import Hit
    from kg.language.english.scene import Scene

_BEFORE = compiled(r"[\w'-]+|[^\w\s]")
_PREVIEWED = frozenset({"ExchangeOfViews", "Announcement"})  # told as acts where a meeting to come is announced
_COMING = ("would ", "will ", "to ", "is ", "are ")
_LATER = ("would ", "will ")
_TO = "to "
_PARTICLES = (" to", " for", " on", " upon", " that")
_RELATIVE = frozenset({"which", "that", "who"})
_QUALIFYING = (" which ", " that ", " who ")
_BEFORE_PARTICIPLE = frozenset({"", ",", "while", "and", ";", "-", ":"})
_DOERS = frozenset({"we", "i", "they"})
_TAKEN_BY_SOMEBODY = frozenset(
    {"Emphasis", "ExchangeOfViews", "Welcome", "Support", "Appreciation", "Condemnation", "Expectation", "Request"}
)
_THANKED = frozenset({"Proposal", "Pledge", "Invitation", "Announcement", "Support"})  # what others are thanked for
_SPEAKER = 24  # characters before a verb in which its first person stands
_OF = " of"
_DATED = re.compile(r"\s(?:on|in)\s\d")
_ONES_OWN = re.compile(r"(?:\b(?:its|their|his|her)|'s|s')\s$")
_ONES_OFFICE = re.compile(r"(?:\b(?:its|their|his|her)|'s|s')\s(?:[\w-]+\s){1,3}$")
_INVERTED = re.compile(r"(?:nor|neither)\s")
_AIM = 70  # characters between "so that" and a verb
_ASKED = 140  # characters before a verb in which it is told that something is asked
_NAME = "name"  # instead of the last word of one
_REACH = 60  # characters before a cue in which its auxiliaries stand
_AUXILIARIES = 7
_TO_BE = (("to", "be"), ("to", "have"))
PLANS = -2  # priority of "will" and the like, which tell a plan of whoever makes a statement
ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting"})


class Verb:
    """A cue's verb group: where it starts, its kind and its mood."""

    __slots__ = ("hit", "kind", "modality", "plan", "previous", "start")

    def __init__(self, hit: Hit, kind: str, start: int, modality: str, previous: str) -> None:
        """`kind`: finite, passive, participle, infinitive or nominal; `previous`: the word before the group."""
        self.hit = hit
        self.kind = kind
        self.start = start
        self.modality = modality
        self.previous = previous
        self.plan = False  # behind what tells a plan: "we will support"


class Verbs:
    """Judges cues with the auxiliaries of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the closed classes."""
        self._be = set(words.get("be_form", ()))
        self._skip = {*words.get("auxiliary", ()), *words.get("adverb", ()), *self._be}
        self._adverbs = set(words.get("adverb", ()))
        self._negation = {w for w in words.get("negation", ()) if " " not in w}
        self._only = frozenset(words.get("not_only", ()))
        refusal = alternation(words.get("refusal", ()))
        self._refused = compiled(rf"\s(?:that\s(?:[\w'-]+\s){{1,4}}?)?(?:{refusal})\s")
        be, refusing = alternation(self._be), alternation(words.get("refusing", ()))
        self._refusing = compiled(
            rf"(?<!\bnot\s)(?<!\bnever\s)(?<![\w-])(?:(?:{be}|has|have|had)\s(?:\w+ly\s|been\s|still\s)*)?(?:{refusing})\sto\s"
            r"(?:\w+ly\s)?$"
        )
        self._aim = compiled(rf"\b(?:{alternation(words.get('aim_clause', ()))})\s(?:(?!\b(?:and|but)\b)[^,;:.])*$")
        self._made = tuple(words.get("gift_made", ()))
        self._gift = compiled(rf"\b(?:{alternation(words.get('gift_noun', ()))})\b")
        self._receiving = tuple(words.get("receives_somebody", ()))
        self._receives = compiled(rf"\s(?:{alternation(words.get('object_pronoun', ()))})\s(?:all\s|both\s)?to\s")
        journeys = alternation(words.get("journey_noun", ()))
        self._journey = compiled(
            rf"(?:the|this|his|her|their|its)\s(?:[\w'-]+\s){{0,3}}?(?:{journeys})\s(?:to\s[^,;.]{{2,40}}?\s)?(?:will|would|is\sto)\s"
        )
        self._befalls = compiled(rf"\s(?:\w+ly\s|also\s)*(?:{alternation(words.get('befalls', ()))})\b")
        asks, whether = alternation(words.get("asks_whether", ())), alternation(words.get("whether", ()))
        self._whether = compiled(rf"\s(?:{whether})\s")
        self._wonders = compiled(rf"(?:\s(?!to\s|for\s|that\s)[\w.'-]+){{0,5}}?\s(?:{whether})\s")
        self._asked = compiled(rf"\b(?:{asks})\s(?:[^,.;]{{0,60}}?\s)?(?:{whether})\s[^,;]*$")
        self._opposing = compiled(rf"\b(?:{alternation(words.get('opposing', ()))})\b")
        self._conditional = set(words.get("conditional", ()))
        self._planned = {w for w in words.get("planned", ()) if " " not in w} - {"to"}
        self._plans = compiled(rf"(?:{alternation(w for w in words.get('planned', ()) if ' ' in w)})$")
        self._determiner = set(words.get("determiner", ())) - {
            "that",
            "both",
            "all",
            "each",
            "further",
            "more",
            "some",
            "many",
            "two",
            "three",
            "four",
        }
        self._preposition = set(words.get("preposition", ())) - {"following"}
        self._speaker = compiled(
            rf"\b(?:{alternation(words.get('first_person', ()))})\s"
            r"(?:\w+ly\s|also\s|would\s|would like to\s|wish to\s|want to\s)*$"
        )
        self._polite = compiled(rf"\b(?:{alternation(words.get('polite', ()))})\s(?:\w+ly\s|also\s)*$")
        self._would = compiled(
            rf"\b(?:{alternation(words.get('first_person', ()))}|we)\swould\s"
            r"(?:\w+ly\s|also\s|again\s|therefore\s|further\s)*$"
        )
        ours = alternation(words.get("statement_subject", ()))
        self._ours = compiled(rf"\b(?:{ours})\s(?:\w+ly\s|also\s|now\s|then\s|,[^,;]{{3,70}},\s)*$")
        self._clause = {"when", "if", "as", "once", "whether", "where", "than"}
        self._modal = self._planned | self._conditional | {"did", "does", "do"}
        told = (*words.get("reporting", ()), *words.get("announcing", ()))
        self._reported = compiled(rf"\b(?:{alternation(told)})\b")
        self._wished = compiled(rf"\b(?:{alternation(words.get('wished', ()))})\sthat\b")
        self._senses = OtherSense(words)
        self._ongoing = set(words.get("ongoing", ()))
        self._perfect = set(words.get("perfect", ()))

    def judge(self, scene: Scene, hit: Hit, names: Collection[int] = ()) -> Verb | None:
        """The verb of a cue; None where the words are no act (an adjective, a noun, a gerund).

        `names` are the places where names end, which may look like other words ("Nguyen Van An", "Italy").
        """
        lower, floor = scene.lower, scene.sentence.start
        preview, statement = scene.context.preview, scene.context.statement
        asked = self._in_question(lower, floor, hit.start) or self._asks(lower, hit)
        if hit.cue.act == BLOCK or asked or self._no_act(lower, floor, hit) or self._senses.of(scene, hit.start):
            return None
        if hit.cue.priority == PLANS:
            own = statement or self._ours.search(lower, floor, hit.start) is not None
            of_a_thing = lower.endswith(_QUALIFYING, floor, hit.start)  # "outcomes that will last"
            comes = self._befalls.match(lower, hit.end) is not None  # "will emerge stronger"
            return Verb(hit, "plan", hit.start, "done", "") if own and not (of_a_thing or comes) else None
        if (hit.cue.priority < 0 or hit.cue.voice == "active") and (said := self._performed(lower, floor, hit)):
            return said
        if (refused := self._failed(lower, floor, hit)) is not None:
            told = not self._opposing.search(lower, hit.start, hit.end)
            return Verb(hit, "finite", refused, "negated", "") if told else None
        verb = self._of_group(lower, floor, hit, names, hopes=preview and hit.cue.act in _PREVIEWED)
        if (verb is None or verb.kind == "participle") and self._doing(lower, hit):
            begin = beside(scene, floor, hit.start)  # "…, with A reiterating B"
            return Verb(hit, "finite", hit.start, hit.cue.modality, "") if begin is not None else verb
        return verb

    @staticmethod
    def _doing(lower: str, hit: Hit) -> bool:
        """Whether a cue is a participle that tells an act."""
        first = lower[hit.start : hit.end].split(" ", 1)[0]
        return first.endswith("ing") and hit.cue.voice == "active" and hit.cue.act not in ROLES

    def _no_act(self, lower: str, floor: int, hit: Hit) -> bool:
        """Whether words tell what something is for ("so that A will work on B"), or who is received at a place."""
        if self._aim.search(lower, max(floor, hit.start - _AIM), hit.start):
            return True
        if hit.cue.act in ROLES and hit.cue.voice == "passive":
            of = lower.endswith(_OF, hit.start, hit.end)  # "support for its (successful) chairmanship of A" is no chair
            if (_ONES_OFFICE if of else _ONES_OWN).search(lower, floor, hit.start) or (
                of and _ONES_OWN.search(lower, floor, hit.start)
            ):
                return True
        if hit.cue.act == "Pledge" and hit.cue.voice == "passive" and lower.startswith(self._made, hit.start):
            told = lower[floor : hit.start].split()[-1:]  # "a gift was made by A"; no request, no "progress made by A"
            return not self._be.issuperset(told) or self._gift.search(lower, floor, hit.start) is None
        receives = lower[hit.start : hit.end] in self._receiving  # not "am pleased to welcome you to the meeting"
        return receives and self._receives.match(lower, hit.end) is not None  # "welcomed him to the palace"

    def _failed(self, lower: str, floor: int, hit: Hit) -> int | None:
        """Where the words begin by which somebody fails or refuses to do something; None where there are none."""
        begin, end = max(floor, hit.start - _REACH), hit.start
        infinitive = lower.startswith(_TO, hit.start)  # "to attend"
        end += len(_TO) if infinitive else 0
        found = self._refusing.search(lower, begin, end) if hit.cue.priority < 0 or infinitive else None
        return found.start() if found is not None else None

    def _of_group(self, lower: str, floor: int, hit: Hit, names: Collection[int], *, hopes: bool) -> Verb | None:
        """The verb of a cue with its auxiliaries; `hopes`: a meeting to come is announced, and what is told of it."""
        group, start, previous = self._group(lower, floor, hit.start, names)
        of_thing = previous == "that" and bool(group) and group[0] in self._modal
        if hit.cue.act in _TAKEN_BY_SOMEBODY and (of_thing or self._journey.match(lower, floor, hit.start)):
            return None  # "meetings that will highlight A", "her visit will underscore A": things take no stance
        previous = _NAME if start - 1 in names else previous
        if _INVERTED.match(lower, floor):
            group = ["not", *group]
        modality = hit.cue.modality
        denied = hit.cue.act == "Pledge" and self._refused.match(lower, hit.end)
        if denied or lower.startswith((" no ", " neither "), hit.end):
            modality = "negated"  # "adopted no charter"
        elif modality == "done":
            modality = self._modality(group, previous, hopes=hopes)
        elif modality == "planned":
            told = self._reported.search(lower, floor, hit.start) is not None
            modality = "done" if told or ((hopes or previous == ",") and not hit.cue.object_kinds) else modality
        if modality == "done" and lower.startswith(_LATER, hit.start) and self._wished.search(lower, floor, hit.start):
            modality = "planned"  # "expressed hope that B would …": B has not said so
        if modality == "negated" and self._opposing.search(lower, hit.start, hit.end) and hit.cue.modality == "done":
            return None  # "did not oppose A" takes no stance
        kind = self._kind(lower, hit, group, start, previous)
        return Verb(hit, kind, start, modality, previous) if kind is not None else None

    def _in_question(self, lower: str, floor: int, position: int) -> bool:
        """Whether a verb stands in what is asked: "asked whether A would pledge …" tells no pledge."""
        begin = max(floor, position - _ASKED)
        if self._whether.search(lower, begin, position) is None:
            return False
        return self._asked.search(lower[begin:position]) is not None

    def _asks(self, lower: str, hit: Hit) -> bool:
        """Whether somebody only wants to know: "asked A whether …" requests nothing."""
        return hit.cue.act == "Request" and self._wonders.match(lower, hit.end) is not None

    def _performed(self, lower: str, floor: int, hit: Hit) -> Verb | None:
        """A verb that is done by saying it: "Japan would like to thank …", "we would also underline …"."""
        begin = max(floor, hit.start - _REACH)
        if polite := self._polite.search(lower, begin, hit.start):
            return Verb(hit, "finite", polite.start(), "done", "")
        if said := self._would.search(lower, begin, hit.start):
            return Verb(hit, "present", lower.index("would", said.start()), "done", "")
        return None

    def _kind(self, lower: str, hit: Hit, group: list[str], start: int, previous: str) -> str | None:
        if hit.cue.voice in {"nominal", "passive"}:
            return "present" if hit.cue.voice == "nominal" and previous in _DOERS else hit.cue.voice  # "we pledge to"
        first = lower[hit.start : hit.end].split(" ", 1)[0]
        if first.endswith("ing"):
            if lower.startswith(" of ", hit.end):
                return None  # "the hosting of the games"
            said = self._speaker.search(lower, max(0, start - _SPEAKER), hit.start)
            return "present" if said else self._ing(hit, group, previous)  # "let me begin by thanking …"
        if hit.cue.priority < 0:
            return self._base(lower[max(0, start - _SPEAKER) : hit.start], group, previous)
        if lower.startswith(_COMING, hit.start):
            return None if previous in _RELATIVE else "finite"
        return self._past(lower, hit, group, previous)

    def _past(self, lower: str, hit: Hit, group: list[str], previous: str) -> str | None:
        form = lower[hit.start : hit.end]
        first, _, rest = form.partition(" ")
        passive = form.endswith(_PARTICLES) or rest.startswith("with ")  # "was noted with satisfaction"
        participle = form.endswith(("ed", "en")) or (first.endswith("ed") and passive)
        if participle and any(word in self._be for word in group):
            expected = hit.cue.act == "Expectation" and lower.startswith(" to ", hit.end)
            return None if expected else "passive"  # "is expected to": what will be, and nobody's act
        if form.split(" ")[0].endswith("ed") and lower.startswith(" by ", hit.end):
            return "passive"
        if previous in self._clause or previous == "that":
            return None  # "when asked", "the states that have signed"
        if previous == "," and not group and hit.cue.act not in ROLES and _DATED.match(lower, hit.end):
            return None  # "…, signed on 2 July, …"
        if not group and (previous in self._determiner or previous.endswith("'s")):
            return None
        after = previous in self._preposition
        return None if after and not any(word in self._perfect for word in group) else "finite"

    def _ing(self, hit: Hit, group: list[str], previous: str) -> str | None:
        if hit.cue.act in ROLES or any(word in self._be or word in self._ongoing for word in group):
            return "finite"
        if previous == "for" and hit.cue.act in _THANKED:
            return "inner"  # "thanked A for proposing …"
        return "participle" if previous in _BEFORE_PARTICIPLE else None

    def _base(self, before: str, group: list[str], previous: str) -> str | None:
        if previous in self._determiner or previous in self._preposition - {"to"} or previous.endswith("'s"):
            return None
        if self._speaker.search(before):
            return "present"
        if previous == "to" or "to" in group:
            return "infinitive"
        return "finite" if any(word in self._modal for word in group) else "present"

    def _group(self, lower: str, floor: int, end: int, names: Collection[int]) -> tuple[list[str], int, str]:
        """Auxiliaries and adverbs before the cue, where they start, and the word before them."""
        begin = max(floor, end - _REACH)
        tokens = _BEFORE.findall(lower, begin, end)
        if begin > floor and tokens:
            tokens = tokens[1:]
        group: list[str] = []
        start = end
        previous = ""
        for word in reversed(tokens[-_AUXILIARIES:]):
            place = lower.rfind(word, begin, start)  # nothing but white space follows it
            adverb = word.endswith("ly") and place + len(word) not in names  # not "Italy", "the Reef Assembly"
            if word in self._skip or (adverb and len(word) > 4):  # noqa: PLR2004 - "only", not "fly"
                group.insert(0, word)
                start = place
            else:
                previous = word
                break
        return group, start, previous

    def _modality(self, group: list[str], previous: str, *, hopes: bool) -> str:
        words = [previous, *group] if previous in self._negation else group
        if any(word in self._negation and after not in self._only for word, after in pairwise([*words, ""])):
            return "negated"
        if any(word in self._conditional for word in group):
            return "conditional"
        if any(word in self._planned for word in group):
            return "done" if hopes else "planned"
        return (
            "planned" if any(pair in _TO_BE for pair in pairwise(group)) else "done"
        )  # "the plan, to be adopted next year"
