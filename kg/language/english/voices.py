"""Frames of passive verbs and of nouns that name acts in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.english.predicates import KIND
from kg.language.english.quotations import Quotations
from kg.language.english.scene import FINITE
from kg.language.english.verbs import ROLES
from kg.language.protocol import Frame, Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.english.scene import Ends, Scene
    from kg.language.english.subjects import Subjects
    from kg.language.english.verbs import Verb

_THANKS = frozenset({"Appreciation", "Welcome"})  # acts in whose object another's act may stand
_INVITES = "Invitation"
_NOTEWORTHY = frozenset({"Proposal", "Invitation", "Pledge", "Announcement"})
_ANSWERS = _THANKS | {"Support"}  # what another's act meets with: "the proposal by A was supported by B"
_THINGS = frozenset({"document", "series", "actor", "topic"})
_BY = re.compile(r"[^,;.]{0,40}?\bby\s")
_BETWEEN = re.compile(r"(?:\s(?:in|at|on)\s[^,;.]{2,60}?)?\sbetween\s(?:the\s)?")  # "was signed in … between A and B"
_SIGNED = frozenset({"Adoption", "Agreement"})
_LEADS = re.compile(r"\s(?:of|on|about|regarding|concerning)\s")  # "the proposal by A of B"
_GIFT = re.compile(r"\s(?:of|for)\s(?:[\w-]+\s){0,4}")  # "an announcement by A of a grant of B"
_THAT = re.compile(r",\sthat\s$")  # "the Academy, that was announced by A"
_US = re.compile(r"\s?(?:(?:all|both|each)\sof\s)?(?:us|me)\b")
_JOINED = re.compile(r",?\s(?:and\s)?(?:the\s)?")
_OWNERS = frozenset({"actor", "person"})
_ANSWERING = frozenset({"passive", KIND})
_REDUCED = re.compile(r"\sby\s[^,;]{2,60}$")  # "the plan proposed by A was supported by B"
_MORE = re.compile(
    r"'s\s|\sof\s|(?:\s\([^()]*\))?(?:,|\sand)\s(?!(?:and\s)?(?:so|as)\s)"
)  # behind one who signs: an office, the others who sign
_PASSIVE = "english-passive"
_GOES_ON = frozenset({"and", "but", ",", ";", "or", "then", "also"})
_NO, _TO = "no ", " to "
_BESIDE = re.compile(r"(?:\b(?:with|in|by)|ed)\sthe\s$")  # "held talks, with the signing of …", "took part in the …"
_NEAR = 60  # characters between a signing and what is signed
_DOWNTO = 2
_TIME = re.compile(r"(?:(?:the|early|late|end|close|middle|beginning|of|year)\s|mid-)*")
_NOMINAL = 0.75


class Voices:
    """Reads passives and nominal acts."""

    def __init__(self, subjects: Subjects, ends: Ends, words: Mapping[str, tuple[str, ...]]) -> None:
        """Use the compiled `subjects` and `ends`; `words` tell the verbs of what is put off or stopped."""
        self._subjects = subjects
        self._ends = ends
        known = alternation(words.get("made_known", ()))
        self._known_later = compiled(
            rf"\b(?:will|shall|is\sto|are\sto)\s(?:\w+ly\s|also\s)*be\s(?:\w+ly\s)?(?:{known})$"
        )
        taken = alternation(words.get("taken_up", ()))
        self._takes_up = compiled(rf",\s(?:an?|the)\s(?:\w+\s)?(?:{taken})\s(?:(?:that|which)\s)?$")
        self._setbacks = table(words, "setback")
        heard = alternation(words.get("hears_of", ()))
        self._heard = compiled(rf"\b(?:{heard})\s(?:[\w'-]+\s){{0,8}}$")

    def passive(self, scene: Scene, place: int) -> Frame | None:
        """The frame of a passive verb: objects before it, agents after "by"."""
        verb = scene.verbs[place]
        lower, begin = scene.lower, scene.sentence.start
        if relative := self._ends.relative.search(lower, begin, verb.start) or _THAT.search(lower, begin, verb.start):
            return self._relative(scene, place, relative.start())
        floor = self._subjects.clause_start(scene.lower, scene.floor, verb.start, scene.mentions, first=not scene.bases)
        before = Span(floor, verb.start)
        end = self._ends.of(scene, place)
        if scene.lower.startswith(_NO, floor):
            verb.modality = "negated"
        by = self._by(scene, verb, end)
        if verb.hit.cue.act in ROLES:
            return self._role(scene, place, Span(floor, end), by)
        subject = self._subjects.after(scene.lower, by, scene.mentions) if by is not None else None
        ours = by is not None and _US.match(scene.lower, by.start) is not None
        if by is not None and subject is None and not ours and not self._subjects.collective(scene.lower, by):
            return None
        later = by is None and self._known_later.search(scene.lower, floor, verb.hit.end) is not None
        if later and not any(m.kind == "series" and verb.hit.end <= m.start < end for m in scene.mentions):
            return None  # "further members will be announced", not at a meeting
        objects = [before] if before.end - before.start > _DOWNTO else []
        if scene.bases and verb.start - floor <= 1 and scene.bases[-1][0].kind == "passive":
            objects = list(scene.bases[-1][1].objects[:1])  # "was thanked and requested"
            subject = subject or scene.bases[-1][1].subject
        elif scene.bases and self._reduced(scene, verb):
            objects = list(scene.bases[-1][1].objects[:1])
        if subject is None and verb.hit.cue.act == "Proposal" and verb.modality == "planned" and objects:
            subject = self._whose(scene, objects[0]) or self._proposer(scene)
        rest = Span(subject.end if by is not None and subject is not None else verb.hit.end, end)
        if by is not None and lower.startswith(_TO, verb.hit.end) and verb.hit.end < by.start:
            objects.append(Span(verb.hit.end, by.start))  # "was given to A by B"
        rule = _PASSIVE if not self._by_the_way(scene, verb) else f"{_PASSIVE}-inner"
        more = by is not None and subject is not None and _MORE.match(lower, rest.start) is not None
        objects += [rest] if rest.end > rest.start and not (more and objects) else []
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(floor, end),
            subject,
            tuple(objects),
            "meeting",
            verb.modality,
            rule,
            verb.hit.cue.confidence,
            self._us(scene, by) if by is not None and ours else self._people(scene, subject),
        )

    def taken_up(self, scene: Scene, place: int) -> Frame | None:
        """How others took what the verb before tells: "A proposed B, an idea that was welcomed by C"."""
        verb, base = scene.verbs[place], scene.bases[-1][1] if scene.bases else None
        if base is None or verb.hit.cue.act in ROLES or not base.objects:
            return None
        takes = self._takes_up.search(scene.lower, base.cue_span.end, verb.start)
        end = self._ends.of(scene, place)
        by = self._by(scene, verb, end) if takes is not None else None
        doer = self._subjects.after(scene.lower, by, scene.mentions) if by is not None else None
        if takes is None or doer is None:
            return None
        base.objects = tuple(Span(o.start, min(o.end, takes.start())) for o in base.objects if o.start < takes.start())
        cue, where, clause = verb.hit.cue, Span(verb.hit.start, verb.hit.end), Span(takes.start(), end)
        rule, people = "english-taken-up", self._people(scene, doer)
        return Frame(
            cue.act, cue.iri, where, clause, doer, base.objects, "none", verb.modality, rule, cue.confidence, people
        )

    @staticmethod
    def _proposer(scene: Scene) -> Span | None:
        """Who has put forward what is to be put forward later: "A proposed B, to be tabled at …"."""
        frame = scene.bases[-1][1] if scene.bases else None
        return frame.subject if frame is not None and frame.act == "Proposal" else None

    @staticmethod
    def _whose(scene: Scene, paper: Span) -> Span | None:
        """Whose a thing is that is to be put forward, by whom nothing else tells: "A's draft, to be tabled at …"."""
        begin = paper.end - len(scene.lower[paper.start : paper.end].lstrip())
        first = next((m for m in scene.mentions if m.kind in _OWNERS and m.start == begin), None)
        owns = first is not None and scene.lower.startswith(("'s ", "' "), first.end)
        return Span(first.start, first.end) if first is not None and owns else None

    def _people(self, scene: Scene, subject: Span | None) -> list[Mention]:
        """The people of a subject, without the bodies in whose offices they are."""
        inside = self._subjects.inside(scene.lower, subject, scene.mentions) if subject is not None else []
        return inside if any(m.kind == "person" for m in inside) else []

    @staticmethod
    def _us(scene: Scene, by: Span) -> list[Mention]:
        """Whom "us" means: who speaks, or all who make the statement."""
        return Quotations.speakers(scene, by.start) or [Mention("reference", *by, value="we")]

    @staticmethod
    def _by_the_way(scene: Scene, verb: Verb) -> bool:
        """Whether a participle only says of a thing whose it is: "thanked A for the boats pledged by B"."""
        return bool(scene.bases) and verb.start == verb.hit.start and verb.previous not in _GOES_ON

    @staticmethod
    def _reduced(scene: Scene, verb: Verb) -> bool:
        """Whether the verb before is a participle inside this verb's subject: "the plan proposed by A was …"."""
        before = scene.bases[-1][0]
        told = _REDUCED.match(scene.lower, before.hit.end, verb.start) is not None
        return before.kind == "passive" and before.start == before.hit.start and verb.start < verb.hit.start and told

    @staticmethod
    def _by(scene: Scene, verb: Verb, end: int) -> Span | None:
        cue = verb.hit.cue
        if cue.voice == "passive" and cue.agent == "after":
            return Span(verb.hit.end, end)
        match = _BY.match(scene.lower, verb.hit.end, end)
        if match is None:
            joint = _BETWEEN.match(scene.lower, verb.hit.end, end) if cue.act in _SIGNED else None
            return Span(joint.end(), end) if joint is not None else None
        time = _TIME.match(scene.lower, match.end(), end)
        if time is not None and any(m.kind == "date" and m.start == time.end() for m in scene.mentions):
            return None  # "by the end of 2023" tells when, not who
        return Span(match.end(), end)

    def _role(self, scene: Scene, place: int, clause: Span, by: Span | None) -> Frame:
        """Who chaired, attended or hosted: the people after "by"."""
        verb = scene.verbs[place]
        acts = next((v.start for v in scene.verbs[place + 1 :] if v.kind in FINITE), 0)
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            clause,
            self._subjects.all_after(scene.lower, by, scene.mentions, acts=acts) if by else None,
            (Span(clause.start, verb.start),),
            "none",
            verb.modality,
            "english-passive-role",
            verb.hit.cue.confidence,
        )

    def _relative(self, scene: Scene, place: int, end: int) -> Frame | None:
        """A relative clause: its object is what it belongs to."""
        verb = scene.verbs[place]
        known = [m for m in scene.mentions if m.kind in _THINGS and m.end <= end]
        if not known:
            return None
        thing, end_of = Span(known[-1].start, known[-1].end), self._ends.of(scene, place)
        by = self._by(scene, verb, end_of)
        doer = self._subjects.after(scene.lower, by, scene.mentions) if by is not None else None
        if doer is None and verb.hit.cue.act == "Emphasis":
            return None  # "…, which is widely recognised as …": nobody's stance
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(thing.start, end_of),
            doer,
            (thing,),
            "meeting",
            verb.modality,
            "english-relative",
            _NOMINAL,
        )

    def nominal(self, scene: Scene, place: int) -> Frame | None:
        """An act inside an act: "appreciated Japan's pledge of …", "the pledge by Japan of …"."""
        verb = scene.verbs[place]
        cue = verb.hit.cue
        outer = scene.bases[-1][1] if scene.bases else None
        end = self._ends.of(scene, place)
        if cue.agent == "after":
            owner = self._subjects.after(scene.lower, Span(verb.hit.end, end), scene.mentions)
            told = outer is not None or self._noted(scene, verb) or self._answered(scene, place)
            if owner is None or not told:
                return None
            leads = _LEADS.match(scene.lower, owner.end, end)
            matter = Span(leads.end() if leads else owner.end, end)
            if outer is not None:
                outer.objects = self._taken_apart(outer.objects, verb, owner, matter)
            return self._inner(verb, outer, owner, matter)
        if cue.agent == "none" and not (outer is not None and outer.act in _THANKS and self._owned(scene, verb)):
            return self._signing(scene, verb, end)
        thanked = outer.act in _THANKS if outer else any(v.hit.cue.act in _THANKS for v in scene.verbs[place + 1 :])
        backed = outer is not None and outer.act == "Support" and cue.act == "Proposal"  # "supported A's proposal on …"
        thanked |= backed
        if cue.agent not in {"possessor", "none"} or not (thanked or self._noted(scene, verb)):
            return None
        mention = self._subjects.owner(scene.lower, verb.start, scene.mentions, outer)
        if mention is None:  # "thanked A for the invitation to B"
            return self.inner(scene, place) if cue.act == _INVITES else None
        around = None if backed else outer  # what is not backed has been proposed all the same
        return self._inner(verb, around, self._owners(scene, mention), Span(verb.hit.end, end))

    @staticmethod
    def _taken_apart(objects: tuple[Span, ...], verb: Verb, owner: Span, matter: Span) -> tuple[Span, ...]:
        """The objects of the act around a noun: what stands before it, whose it is, and what that is about."""
        parted: list[Span] = []
        for span in objects:
            inside = span.start <= verb.hit.start and owner.end <= span.end
            rest = Span(matter.start, max(span.end, matter.end))
            parted += [Span(span.start, verb.hit.start), owner, rest] if inside else [span]
        return tuple(span for span in parted if span.end > span.start)

    @staticmethod
    def _owned(scene: Scene, verb: Verb) -> bool:
        """Whether a name with "'s" stands right before a noun: "A's signing of B"."""
        return scene.lower.endswith(("'s ", "s' "), 0, verb.start)

    @staticmethod
    def _owners(scene: Scene, mention: Mention) -> Span:
        """Whose a noun is, with those joined to them: "A and B's signing of C"."""
        start = mention.start
        for other in reversed([m for m in scene.mentions if m.kind in _OWNERS and m.end < start]):
            if not _JOINED.fullmatch(scene.lower, other.end, start):
                break
            start = other.start
        return Span(start, mention.end)

    def _signing(self, scene: Scene, verb: Verb, end: int) -> Frame | None:
        """The signing of a document that the sentence tells of, where no other act is done to it."""
        others = [v for v in scene.verbs if v is not verb and v.hit.cue.act not in ROLES]
        papers = [m for m in scene.mentions if m.kind == "document" and verb.hit.end <= m.start < end]
        told = _BESIDE.search(scene.lower, scene.sentence.start, verb.start)
        if others or told is None or not papers or papers[0].start - verb.hit.end > _NEAR:
            return None
        by = _BY.match(scene.lower, papers[0].end, end)
        signers = self._subjects.after(scene.lower, Span(by.end(), end), scene.mentions) if by else None
        matter, clause = Span(verb.hit.end, by.start() if by else end), Span(verb.hit.start, end)
        cue, rule = verb.hit.cue, "english-signing"
        before = scene.lower[scene.sentence.start : verb.start].split()
        modality = self._setbacks.get(before[-2], verb.modality) if len(before) >= _DOWNTO else verb.modality
        where = Span(*verb.hit[:2])
        return Frame(cue.act, cue.iri, where, clause, signers, (matter,), "meeting", modality, rule, _NOMINAL)

    @staticmethod
    def _answered(scene: Scene, place: int) -> bool:
        """Whether a later verb tells how others took what a noun names: "the proposal by A was supported by B"."""
        return any(v.hit.cue.act in _ANSWERS and v.kind in _ANSWERING for v in scene.verbs[place + 1 :])

    @staticmethod
    def promised(scene: Scene, place: int, frame: Frame | None) -> Frame | None:
        """The frame of a noun, a pledge where what is announced is a gift: "an announcement by A of a grant of B"."""
        later = scene.verbs[place + 1] if place + 1 < len(scene.verbs) else None
        if frame is None or later is None or (frame.act, later.hit.cue.act) != ("Announcement", "Pledge"):
            return frame
        end = max(frame.cue_span.end, frame.subject.end if frame.subject is not None else 0)
        if later.kind == "nominal" and _GIFT.fullmatch(scene.lower, end, later.hit.start):
            frame.act, frame.cue = later.hit.cue.act, later.hit.cue.iri
        return frame

    def _noted(self, scene: Scene, verb: Verb) -> bool:
        """Whether an act of somebody is told as something that others noted, heard or talked about."""
        told = self._heard.search(scene.lower, scene.sentence.start, verb.start) is not None
        return told and verb.hit.cue.act in _NOTEWORTHY

    def inner(self, scene: Scene, place: int) -> Frame | None:
        """What somebody is thanked for, told by a verb: "thanked Japan for proposing …"."""
        verb = scene.verbs[place]
        outer = scene.bases[-1][1] if scene.bases else None
        if outer is None or outer.act not in _THANKS:
            return None
        thanked = Span(outer.cue_span.end, verb.start)
        owner = self._subjects.after(scene.lower, thanked, scene.mentions)
        if owner is None:
            return None
        return self._inner(verb, outer, owner, Span(verb.hit.end, self._ends.of(scene, place)))

    @staticmethod
    def _inner(verb: Verb, outer: Frame | None, owner: Span, matter: Span) -> Frame:
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(min(owner.start, verb.hit.start), matter.end),
            owner,
            (matter,),
            "none",
            outer.modality if outer else "done",
            "english-nominal",
            _NOMINAL,
        )
