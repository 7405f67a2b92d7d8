"""Frames of active verbs in English: finite, participles and infinitives of purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kg.language.english.context import CAPITAL
from kg.language.english.makers import Makers
from kg.language.english.quotations import Quotations
from kg.language.english.restrictive import which
from kg.language.english.scene import FINITE
from kg.language.english.sheets import Sheets
from kg.language.english.verbs import PLANS, ROLES
from kg.language.english.whose import Whose
from kg.language.protocol import Frame, Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Ends, Scene
    from kg.language.english.subjects import Subjects
    from kg.language.english.verbs import Verb

_DOWNTO = 2
_APART = 12  # characters between a subject and its verb beyond which other clauses may stand
_LEAD = 2  # characters before a participle that a subject needs
_PURPOSE = 0.75
_TOGETHER = frozenset({"Adoption"})  # acts that whoever stands after "with" does, too
_WITH = re.compile(r"\swith\s(?:the\s)?")
_LOOKS_ON = re.compile(r"\.?,?\s(?:as\s)?(?:\w{2,}ing|witness(?:es)?)\b")
_THIRD = re.compile(r"\w+[^s\W]s\b")  # the form of a verb after "he"
_TOLD = re.compile(r"\sto\s")  # "reaffirmed to the Prime Minister his commitment"
_WHAT = re.compile(r"\s(?:his|her|its|their|our|the|that)\s")
_LISTENERS = frozenset({"person", "position", "actor", "reference"})
_DOERS = frozenset({"person", "position", "actor"})
_PAST = re.compile(r"\w+ed\b")
_NOW = re.compile(r"(?:am|are|is)\s")
_THAT = re.compile(r"\bthat\s(?:the\s)?$")
_HAS = re.compile(r"\s(?:has|have|had)\s")
_GIVING = frozenset({"Pledge", "Announcement"})
_WILL = re.compile(r"\b(?:will|shall)\b")
_REAFFIRMED = frozenset({"Emphasis", "Condemnation", "Support", "Agreement"})
_AUXILIARY = re.compile(r"\b(?:have|has|will|would|shall)\b")
_JOINED = frozenset({"Agreement", "Announcement"})
_THROUGH = re.compile(r"\b(?:through|via)\b")
_INVITED = 40  # characters before a name in which it is told that somebody was their guest
_TALKS = "ExchangeOfViews"
_BEFORE = "had "  # what a relative clause tells of an earlier time
_WEAK = 0.6  # confidence of verbs that tell a stance only of a person ("said that")


class Doer(NamedTuple):
    """Who acts: a span, mentions that are known better, or who else is meant."""

    subject: Span | None
    agents: list[Mention]
    fallback: str = "last"


class Clauses:
    """Reads active verbs."""

    def __init__(self, subjects: Subjects, ends: Ends, words: Mapping[str, tuple[str, ...]]) -> None:
        """Use the compiled `subjects` and `ends`; `words` tell what makers of a statement commit to by."""
        self._commitments = frozenset(words.get("joint_commitment", ()))
        weight = alternation(words.get("weight", ()))
        light = r"(?:\w+ly\s|an?\s|the\s|more\s)*"
        self._weight = compiled(rf"\b(?:is|are|was|were|remains|remain)\s{light}(?:{weight})\b")
        meet, held = alternation(words.get("gathers", ())), alternation(words.get("gathering_noun", ()))
        hold = rf"(?:hold|convene|organi[sz]e)\s(?:[\w'-]+\s){{1,5}}?(?:{held})"
        self._gathers = compiled(rf"\s(?:\w+ly\s|also\s|again\s)*(?:{meet}|{hold})\b")
        self._asked_by = compiled(rf"\b(?:{alternation(words.get('at_invitation', ()))})\s(?:the\s)?$")
        self._stands = compiled(rf"(?:{alternation(words.get('stands_on', ()))})\b")
        commits, works = alternation(words.get("commits", ())), alternation(words.get("works_on", ()))
        self._together = compiled(rf"(?:{commits})\s(?:\w+ly\s|also\s)?(?:{works})\b")
        undertakings, gives = (
            alternation(words.get("undertaking_noun", ())),
            alternation(words.get("undertakes_to_give", ())),
        )
        self._undertakes = compiled(
            rf"\w+\s(?:[\w'-]+\s){{0,4}}?(?:{undertakings})\s(?:to|of|for)\s(?:\w+ly\s|continue\s(?:to\s)?)?(?:{gives})\b"
        )
        self._grants = frozenset(words.get("grants_that", ()))
        self._subjects = subjects
        self._whose = Whose(subjects, words)
        self._ends = ends
        self._reaffirms = compiled(rf"(?:{alternation(words.get('reaffirms', ()))})\b")
        self._meets_with = compiled(rf"(?:{alternation(words.get('meets_with', ()))})\b")
        self._meets = compiled(rf"\b(?:{alternation(words.get('meets', ()))})\b[^;:]{{0,160}}$")

    def finite(self, scene: Scene, place: int) -> Frame | None:
        """The frame of a finite verb or a participle."""
        verb = scene.verbs[place]
        doer = self._main_clause(scene, place) if verb.kind == "participle" else self._doer(scene, verb)
        if doer is None:
            return None
        subject, agents, fallback = doer
        cue = verb.hit.cue
        if self._promised(scene, verb, subject):
            verb.modality = "done"
        end = self._ends.of(scene, place)
        objects = self._objects(scene, verb, subject, self._before_purpose(scene, place, end))
        pronoun = which(scene.lower, scene.mentions, verb) if scene.bases else None
        if pronoun is not None and pronoun.start > scene.bases[-1][1].cue_span.end:  # what the clause belongs to
            objects = (Span(scene.bases[-1][1].cue_span.end, pronoun.start), *objects)
        if cue.agent == "none":
            subject, fallback, agents = None, "meeting", Quotations.speakers(scene, verb.start)
        if subject is not None and verb.start - subject.end > _APART and not agents:
            agents = self._subjects.inside(scene.lower, subject, scene.mentions)  # other clauses stand between the two
        if cue.act in _TOGETHER and (partner := self._partner(scene, verb, end)):
            known = agents or (
                self._subjects.inside(scene.lower, subject, scene.mentions) if subject is not None else []
            )
            agents = [*known, *partner] if known else agents
        agents = self._talkers(scene, verb, subject) or agents
        ours = fallback != "meeting" and self._ours(scene, verb, subject, agents)
        if cue.confidence <= _WEAK and not self._speaks(scene, subject, agents) and not self._weighs(scene, verb, end):
            scene.silent.append(verb)  # no act, but whoever notes it may go on: "noted A and agreed B"
        if agents and cue.act not in ROLES:
            subject = None
        several = fallback == "meeting" or self._several(scene, agents)
        start = verb.start
        if subject is not None and scene.sentence.start <= subject.start < verb.start:
            start = subject.start
        return Frame(
            self._will(scene, verb)
            if ours and self._plans(scene, verb)
            else self._joint(scene, verb, Span(start, end), subject, all_meet=several),
            cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(start, end),
            subject,
            objects,
            fallback,
            verb.modality,
            f"english-{verb.kind}" + "-inner" * (pronoun is not None and scene.lower.startswith(_BEFORE, verb.start)),
            cue.confidence,
            agents,
        )

    @staticmethod
    def _before_purpose(scene: Scene, place: int, end: int) -> int:
        """Where those end whom somebody met: before what they met for, "met B to discuss the visit of C"."""
        met = scene.verbs[place].hit.cue.act == "Attendance"
        talks = (v.start for v in scene.verbs[place + 1 :] if v.kind == "infinitive" and v.hit.cue.act == _TALKS)
        return min((start for start in talks if start < end), default=end) if met else end

    def _talkers(self, scene: Scene, verb: Verb, subject: Span | None) -> list[Mention]:
        """Both sides of talks whose verb goes on one of meeting: "A met the ministers of B and C and discussed …"."""
        base = scene.bases[-1][1] if scene.bases else None
        if verb.hit.cue.act != "ExchangeOfViews" or base is None or base.subject is None or base.subject != subject:
            return []
        met = base.act == "Attendance" and self._meets_with.match(scene.lower, base.cue_span.start)
        return self._partners(scene, base, verb) if met else []

    def _ours(self, scene: Scene, verb: Verb, subject: Span | None, agents: list[Mention]) -> bool:
        """Whether those who make a joint statement act, "we" or the same again, or whose speech it is goes on."""
        context = scene.context
        if context.speech and context.giver is not None and verb.hit.cue.act == "Emphasis":
            return context.giver.kind == "person" and agents == [context.giver]
        if subject is not None and context.statement and self._subjects.we(scene.lower, subject):
            return True
        return bool(context.makers) and agents == context.makers

    @staticmethod
    def _plans(scene: Scene, verb: Verb) -> bool:
        """Whether a verb tells what will be done."""
        cue = verb.hit.cue
        later = cue.priority <= PLANS or (cue.act in _JOINED and scene.lower.startswith("will ", verb.hit.start))
        return later or (verb.plan and cue.act == "Pledge")

    def _will(self, scene: Scene, verb: Verb) -> str:
        """What those who make a statement will do is promised; that they will meet is agreed."""
        if self._stands.match(scene.lower, verb.start):
            return "Emphasis"
        return "Agreement" if self._gathers.match(scene.lower, verb.hit.end) else "Pledge"

    def _joint(self, scene: Scene, verb: Verb, clause: Span, subject: Span | None, *, all_meet: bool) -> str:
        """The act of a verb: what several say in a statement that they will do is agreed, unless they promise a sum."""
        cue = verb.hit.cue
        words = scene.lower[verb.hit.start : verb.hit.end]
        helps = verb.plan and cue.act == "Support" and not words.endswith("ing") and not scene.context.makers
        act = "Pledge" if helps else cue.act  # "will support the fund in …", not "will continue supporting …"
        plans = act == "Pledge" and (verb.plan or cue.priority <= PLANS)
        sums = any(m.kind == "money" and clause.start <= m.start < clause.end for m in scene.mentions)
        gives = cue.act == "Emphasis" and self._undertakes.match(scene.lower, verb.hit.start) is not None
        if sums and (act == "Pledge" or cue.priority <= PLANS or gives):
            return "Pledge"  # what goes on, too
        plans = plans or (act == "Pledge" and self._together.match(scene.lower, verb.hit.start) is not None)
        if subject is None and (main := scene.main()) is not None:
            subject = main.subject  # "they condemned A and pledged to work together on B"
        both = plans and (all_meet if subject is None else self._both(scene, subject))
        return "Agreement" if both or (scene.context.makers and (plans or words in self._commitments)) else act

    @staticmethod
    def _several(scene: Scene, agents: Sequence[Mention]) -> bool:
        """Whether several act: two names, or one word for them ("the two leaders")."""
        word = agents[0] if len(agents) == 1 and agents[0].kind == "reference" else None
        return len(agents) > 1 or (word is not None and scene.lower.endswith("s", 0, word.end))

    def _both(self, scene: Scene, subject: Span) -> bool:
        """Whether a subject means both sides: "they", "the two leaders", two names; no "we" of one speaker."""
        if self._subjects.they(scene.lower, subject):
            return True
        inside = self._subjects.inside(scene.lower, subject, scene.mentions)
        if _THROUGH.search(scene.lower, *subject):
            return False  # a country and a body of its own
        return len(inside) > 1 or (
            bool(inside) and inside[0].kind == "reference" and scene.lower.endswith("s", 0, subject.end)
        )

    def _promised(self, scene: Scene, verb: Verb, subject: Span | None) -> bool:
        """Whether a speaker tells what they themselves will give or open: that promises or announces it."""
        told = verb.modality == "planned" and verb.hit.cue.act in _GIVING and scene.context.speech
        will = _WILL.search(scene.lower, verb.start, verb.hit.end) is not None
        return told and will and subject is not None and self._subjects.speaker(scene.lower, subject)

    def _partner(self, scene: Scene, verb: Verb, end: int) -> list[Mention]:
        """Who else signs: "signed a memorandum with B and C"."""
        found = _WITH.search(scene.lower, verb.hit.end, end)
        if found is None:
            return []
        after = [m for m in scene.mentions if m.kind in {"actor", "person"} and m.start >= found.end() and m.end <= end]
        partners = self._subjects.after(scene.lower, Span(found.end(), end), after)
        if partners is not None and _LOOKS_ON.match(scene.lower, partners.end):
            return []  # "signed it, with the President witnessing"
        return [m for m in after if partners is not None and partners.contains(m)]

    @staticmethod
    def _speaks(scene: Scene, subject: Span | None, agents: list[Mention]) -> bool:
        """Whether a person says it, or the release itself ("we"): a meeting that notes something takes no stance."""
        if subject is not None and scene.lower[subject.start : subject.end].strip() == "we":
            return True
        inside = [m for m in scene.mentions if subject is not None and subject.contains(m)]
        return any(m.kind in {"person", "position"} or m.rule == "english-pronoun" for m in [*inside, *agents])

    def _weighs(self, scene: Scene, verb: Verb, end: int) -> bool:
        """Whether what is noted says of something that it matters: "acknowledged that cooperation is essential"."""
        told = scene.lower[verb.hit.start : verb.hit.end] in self._grants
        return told and self._weight.search(scene.lower, verb.hit.end, end) is not None

    @staticmethod
    def _objects(scene: Scene, verb: Verb, subject: Span | None, end: int) -> tuple[Span, ...]:
        """What follows the verb; what precedes the subject where nothing follows ("…, he stressed.")."""
        inverted = subject is not None and subject.start > scene.sentence.start + _DOWNTO
        if inverted and subject is not None and not scene.lower[verb.hit.end : end].strip(" .,"):
            return (Span(scene.floor, subject.start),)
        aside = inverted and subject is not None and scene.lower.endswith(", ", 0, subject.start)
        if aside and subject is not None and scene.lower.startswith(", ", verb.hit.end):  # "A, B stressed, is …"
            return (Span(scene.floor, subject.start - len(", ")), Span(verb.hit.end, end))
        ends = verb.hit.end - len(" to") * scene.lower.endswith(" to", 0, verb.hit.end)
        told = _TOLD.match(scene.lower, ends, end)
        whom = next(
            (m for m in scene.mentions if told and 0 <= m.start - told.end() <= len("the ") and m.kind in _LISTENERS),
            None,
        )
        if whom is not None and _WHAT.match(scene.lower, whom.end, end):
            return (Span(whom.end, end),)
        return (Span(verb.hit.end, end),)

    def _doer(self, scene: Scene, verb: Verb) -> Doer | None:
        lower = scene.lower
        found = self._subjects.find(lower, scene.floor, verb.start, scene.mentions, first=not scene.bases)
        if verb.kind == "present" and not self._agrees(scene, verb, found.span, shared=found.shared):
            return None
        subject, agents, fallback = found.span, [], found.fallback
        if owner := self._whose.owner(scene, verb):
            subject, agents = owner, self._subjects.inside(lower, owner, scene.mentions)
        elif found.shared and scene.bases:
            shared = scene.main() or scene.bases[-1][1]
            subject, agents, fallback = shared.subject, list(shared.agents), shared.fallback
            if (inner := self._of_report(scene, verb)) is not None:
                subject, agents = inner, []
            agents = agents or (
                self._subjects.inside(scene.lower, subject, scene.mentions) if subject is not None else []
            )
        if subject is not None:
            capitals = [m for m in scene.mentions if m.rule == CAPITAL and subject.contains(m)]
            agents = capitals or self._pronoun(scene, subject) or agents
        elif scene.opens(verb.start):
            agents = Sheets.issuers(scene)
        elif fallback == "meeting" and all(m.kind == "actor" for m in scene.context.makers):
            agents = list(scene.context.makers)  # "the ministries agreed": those who make the statement
        return Doer(subject, agents, fallback)

    @staticmethod
    def _of_report(scene: Scene, verb: Verb) -> Span | None:
        """Whose verb goes on a clause behind "that": a past one does not go on "are glad that A has built B, and"."""
        base = scene.bases[-1][0]
        lower, past = scene.lower, _PAST.match(scene.lower, verb.hit.start)
        if verb.start != verb.hit.start or past is None or not _NOW.match(lower, base.start, base.hit.end):
            return None
        named = (m for m in scene.mentions if m.kind in _DOERS and base.hit.end <= m.start and m.end < verb.start)
        first = next(named, None)
        told = first is not None and _THAT.search(lower, base.start, first.start) and _HAS.match(lower, first.end)
        return Span(first.start, first.end) if first is not None and told else None

    def _agrees(self, scene: Scene, verb: Verb, subject: Span | None, *, shared: bool) -> bool:
        """Whether a present form has a subject that it agrees with, or none where it opens an item of a list."""
        if scene.opens(verb.start) or scene.performs(verb):
            return True
        if subject is None:
            return shared and not self._after_past(scene)
        third = _THIRD.match(scene.lower, verb.hit.start) is not None
        return not scene.bases or third != self._subjects.plural(scene.lower, subject, verb.start)

    @staticmethod
    def _after_past(scene: Scene) -> bool:
        """Whether the verb before is in the past: "discussed ways to ease A and support B" goes on the infinitive."""
        base = scene.bases[-1][0] if scene.bases else None
        if base is None or base.kind != "finite" or base.modality != "done":
            return False
        first = scene.lower[base.hit.start : base.hit.end].split(" ", 1)[0]
        return first.endswith("ed") and not _AUXILIARY.search(scene.lower, base.start, base.hit.start)

    def _pronoun(self, scene: Scene, subject: Span) -> list[Mention]:
        """Whom a pronoun means, where the sentences before tell."""
        lower, context = scene.lower, scene.context
        first = self._subjects.speaker(lower, subject)
        if first and (quoted := Quotations.speaker(scene, subject.start)):
            return [quoted]
        if context.speech and first:
            return [context.giver or Mention("reference", subject.start, subject.end, value="home")]
        if context.makers and (self._subjects.we(lower, subject) or Makers.own(scene, subject)):
            return context.makers
        if styled := self._subjects.styled(lower, subject, context.people):
            return [styled]
        if self._subjects.singular(lower, subject):
            said = context.speaker if context.speaker in scene.mentions else None  # "…," said A, as he …
            if same := self._said_before(scene) or said or context.singular:
                return [same]
        return self._holder(scene, subject)

    def _said_before(self, scene: Scene) -> Mention | None:
        """The one person whom the verb before is told of: "the President said he …"."""
        main = scene.main()
        if main is None or (main.subject is None and not main.agents):
            return None
        told = self._subjects.inside(scene.lower, main.subject, scene.mentions) if main.subject is not None else []
        inside = list(main.agents) or told
        return inside[0] if len(inside) == 1 and inside[0].kind in {"person", "position"} else None

    def _holder(self, scene: Scene, subject: Span) -> list[Mention]:
        """The person told before whose office the subject names alone: "the Ambassador"; no one who only asked them."""
        alone = next((m for m in scene.mentions if m.kind == "reference" and (m.start, m.end) == subject), None)
        office = scene.lower[subject.start : subject.end].partition("the ")[2]
        if alone is None or not office:
            return []
        held: list[Mention] = []
        for person in reversed(scene.context.people):
            told = person.office
            words = scene.lower[told.start : told.end] if told and person.end <= subject.start else ""
            if office in words and re.search(rf"\b{re.escape(office)}\b", words):
                held.append(person)
        acting = [m for m in held if not self._asked_by.search(scene.lower, max(0, m.start - _INVITED), m.start)]
        last = scene.context.singular  # of several, who acted last
        names = last.value.names if last is not None and isinstance(last.value, PersonValue) else ()
        same = [m for m in acting if isinstance(m.value, PersonValue) and any(n in m.value.names[0] for n in names)]
        return (same or acting or held)[:1]

    def _main_clause(self, scene: Scene, place: int) -> Doer:
        """The subject of the main clause: before the participle, or of the next finite verb."""
        verb = scene.verbs[place]
        mains = [frame for base, frame in scene.bases if base.kind in FINITE or base.kind == "passive"]
        if mains:
            main = mains[-1]
            inside = self._subjects.inside(scene.lower, main.subject, scene.mentions) if main.subject else []
            return Doer(main.subject, list(main.agents) or inside, main.fallback)
        lower = scene.lower
        if verb.start - scene.sentence.start > _LEAD:
            found = self._subjects.find(lower, scene.sentence.start, verb.start, scene.mentions, first=True)
            if found.span is not None:
                return Doer(found.span, [])
        later = next((v for v in scene.verbs[place + 1 :] if v.kind in FINITE), None)
        if later is None:
            return Doer(None, [])
        return Doer(self._subjects.find(lower, verb.hit.end, later.start, scene.mentions, first=False).span, [])

    def purpose(self, scene: Scene, place: int) -> Frame | None:
        """Talks to come or of a meeting: "met to discuss …"; other infinitives are no acts."""
        verb = scene.verbs[place]
        if verb.hit.cue.act != "ExchangeOfViews" and not self._done_by_meeting(scene, verb):
            return None
        end = self._ends.of(scene, place)
        base = scene.bases[-1][1] if scene.bases else None
        if base is not None and base.rule == "english-purpose":  # "to consult on A and to discuss B"
            base.objects += (Span(verb.hit.end, end),)
            return None
        talks = {*ROLES, "ExchangeOfViews"}
        if any(v.kind in FINITE and v.hit.cue.act not in talks for v, _ in scene.bases):
            return None
        if base is not None:
            subject = base.subject
        else:
            subject = self._subjects.opening(scene.sentence.start, verb.start, scene.mentions)
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(subject.start if subject else verb.start, end),
            subject,
            (Span(verb.hit.end, end),),
            "meeting",
            "done" if scene.context.preview or base is not None else verb.modality,
            "english-purpose",
            _PURPOSE,
            self._partners(scene, base, verb),
        )

    def _done_by_meeting(self, scene: Scene, verb: Verb) -> bool:
        """Whether what people met for is done by meeting: "convened to reaffirm their commitment"."""
        if verb.hit.cue.act not in _REAFFIRMED or not self._reaffirms.match(scene.lower, verb.hit.start):
            return False
        return self._meets.search(scene.lower, scene.begin, verb.start) is not None

    def _partners(self, scene: Scene, base: Frame | None, verb: Verb) -> list[Mention]:
        """Both sides of a meeting: "A met B to discuss"."""
        if base is None:
            joint = _WITH.search(scene.lower, scene.sentence.start, verb.start)
            middle = joint.start() if joint else verb.start
            opening = self._subjects.opening(scene.sentence.start, middle, scene.mentions)
            ones = self._subjects.inside(scene.lower, opening, scene.mentions) if opening else []
            return [*ones, *self._subjects.company(scene.lower, Span(middle, verb.start), scene.mentions)]
        if base.act != "Attendance" or base.subject is None:
            return []
        ones = base.agents or self._subjects.inside(scene.lower, base.subject, scene.mentions)
        others = self._subjects.company(scene.lower, Span(base.cue_span.end, verb.start), scene.mentions)
        return [*ones, *others]
