"""Acts of a release: frames with their agents, targets and amounts, told once each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.deliveries import Deliveries
from kg.claims.foretold import Foretold
from kg.claims.frames import Frames
from kg.claims.gone_by import is_gone_by
from kg.claims.hosting import Hosting
from kg.claims.kept import Kept
from kg.claims.last_time import then
from kg.claims.model import Act, Claim
from kg.claims.openings import Openings
from kg.claims.roles import ROLES
from kg.claims.setbacks import Setbacks
from kg.claims.settings import Settings
from kg.claims.supplies import Supplies
from kg.language.protocol import Money
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.agents import Agents
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.targets import Targets
    from kg.claims.things import Things
    from kg.claims.undertakings import Undertakings
    from kg.language.protocol import DateValue, Frame, Mention
    from kg.mentions.collect import Sentence

_SPOKEN_TO = 30  # characters at the start of an object in which whom it speaks to is named
_JOINED = 16  # characters before an object in which a party joined to it stands
_SPOKEN = frozenset({"Appreciation", "Request", "Welcome"})  # to somebody else than oneself
_TO_SOMEBODY = frozenset({"Appreciation", "Welcome"})
_GIVING = frozenset({"Agreement", "Announcement", "Appreciation", "Pledge"})
_AWAITING = frozenset({"Expectation", "Proposal"})
_AWAITED = frozenset({"Adoption", "Announcement"})
_SIGNED = frozenset({"MemorandumOfUnderstanding", "AgreementDocument"})
_BY_NAME = frozenset({"Adoption", "Support"})  # acts that a paper's name may tell who did
_PASSIVE = "english-passive"
_TOUCHING = 3  # characters at most between a subject and its cue: far apart, the object stands between them
_MODALITIES = {"done": "Done", "planned": "Planned", "conditional": "Conditional", "negated": "Negated"}


def _head(frame: Frame) -> Span:
    """The span of a frame's cue together with its subject where the two touch or nearly so.

    Of presence the subject is no more than where those who were there are looked for.
    """
    start, end = frame.cue_span
    if (
        frame.subject is not None
        and frame.act not in ROLES
        and max(start - frame.subject.end, frame.subject.start - end) <= _TOUCHING
    ):
        start, end = min(start, frame.subject.start), max(end, frame.subject.end)
    return Span(start, end)


def _thanks(frame: Frame, others: Sequence[Frame]) -> list[Frame]:
    """The thanks of a sentence that are for the pledge of a frame."""
    thanks = [other for other in others if other.act == "Appreciation" and frame.act == "Pledge"]
    return [t for t in thanks if frame.subject in t.objects or any(o.contains(frame.cue_span) for o in t.objects)]


@dataclass(slots=True)
class Acts:
    """Make claims of frames."""

    things: Things
    meetings: Meetings
    agents: Agents
    targets: Targets
    claims: list[Claim]
    told: dict[tuple[str, ...], list[int]] = field(default_factory=dict)  # type, modality, target → places in `claims`
    undertakings: Undertakings = field(init=False)
    hosting: Hosting = field(init=False)
    settings: Settings = field(init=False)
    deliveries: Deliveries = field(init=False)
    openings: Openings = field(init=False)
    foretold: Foretold = field(init=False)
    kept: Kept = field(init=False)
    setbacks: Setbacks = field(init=False)
    frames: Frames = field(init=False)

    def __post_init__(self) -> None:
        """Make the readers of what acts undertake."""
        self.undertakings = self.meetings.undertakings
        self.hosting = Hosting(self.things, self.meetings)
        self.settings = Settings(self.things, self.meetings)
        self.foretold = Foretold(self.things, self.meetings, self.settings)
        self.openings = Openings(self.things, self.agents, self.undertakings.patterns)
        supplies = Supplies(self.things, self.undertakings.patterns)
        self.deliveries = Deliveries(self.things, self.agents, supplies)
        self.kept = Kept(self.things, self.agents, supplies)
        self.setbacks = Setbacks(self.things, self.agents, self.meetings, self.undertakings.patterns)
        self.frames = Frames(self.things, self.undertakings.patterns)

    def add(self, frame: Frame, sentence: Sentence, others: Sequence[Frame] = ()) -> Claim | None:
        """The claim of an act frame; None when a slot that every act needs stays empty.

        `others` are the other frames of the sentence: their cues and agents are no topics of this one.
        """
        before = self.agents.before
        alone = [] if (agents := self.agents.of(frame)) else self._itself(frame, sentence)
        signers = [] if self._is_named(frame) else self._signers(frame)
        agents = agents or alone or signers
        agents = agents if not agents or self._is_named(frame) else self._unnamed(frame, signers, agents, before)
        if not agents:
            return None
        event = self._event(frame, sentence)
        taken = [_head(other) for other in others if other.cue_span != frame.cue_span]  # parts share a cue
        targets = alone or [*self._refused(frame), *self.targets.of(frame, sentence.language, agents, taken)]
        # What is still to be signed waits for adoption like any other document.
        told = frame.act if frame.modality == "planned" else self.things.vocabulary.told_as(frame.cue, frame.act)
        amount = self._amount(frame, told)
        if not targets and not frame.objects and frame.act in _TO_SOMEBODY:
            targets = self.agents.counterpart(agents)  # "thanked", "welcomed the visit", and whom is plain
        if not targets and amount is None:
            return None
        coming = self.foretold.of(frame, sentence, others)
        main, (here, elsewhere, when) = self.meetings.main(), self.settings.place(frame, coming)
        if not (agents := then(self.agents, frame, sentence, agents, earlier=elsewhere and when is not None)):
            return None
        targets = [iri for iri in targets if iri != coming] or targets
        act = Act(told, agents, targets, amount, meeting=here.iri if here else None, date=when, elsewhere=elsewhere)
        act.modality = _MODALITIES[frame.modality]
        act.intended_for = coming or self._intended(frame, targets, (main, here))
        act.intended_for = act.intended_for or self.foretold.behind(frame, sentence, others, here or main)
        self._supply(act, frame, sentence)
        act.event = event if amount is None else ""
        if act.event and act.modality == "Negated":
            act.setback = self.setbacks.kind(frame.cue_span, sentence)
        hosted = self.hosting.promised(frame, sentence)
        act.intended_for, act.to_host = hosted or act.intended_for, hosted is not None
        published, fiscal = self.things.marked.release.published, self._fiscal(agents)
        act.due = self.undertakings.due(frame, sentence, others, published, fiscal)
        act.delivered = act.due is None and self._delivered(frame, sentence, others)
        act.delivered &= not self._is_later(self.undertakings.given(frame, sentence))
        act.delivered |= told == "Agreement" != frame.act and act.modality == "Done"  # signed: the paper is there
        if act.delivered and (amount is not None or act.supplies or act.event or act.type == "Announcement"):
            act.date = when or self.undertakings.given(frame, sentence)
            if self.settings.is_earlier(act.date, here):
                act.meeting, act.elsewhere = None, True
        act.received = self._received(frame, sentence, others) if act.delivered else None
        act.framed_by = self.frames.of(frame, sentence, act)
        evidence = self.things.marked.folded.to_source(frame.clause.start, frame.clause.end)
        claim = Claim("act", act, evidence, frame.rule, frame.confidence, frame.cue)
        for iri in (*agents, *targets):
            if self.things.entry(iri) is not None:  # the home country may act without being named
                self.things.register(iri, "actor", "", frame.clause)
        self._file(claim, act)
        return claim

    def delivered(self, sentence: Sentence, told: int) -> bool:
        """Note goods that came, or a body that is there, in a sentence whose acts stand from `told` on; whether any."""
        acts = self.claims[told:]
        claim = (
            self._set_back(sentence, acts)
            or self.kept.note(sentence, acts)
            or self.deliveries.note(sentence, acts)
            or self.openings.of(sentence, acts)
        )
        if claim is not None and isinstance(claim.about, Act):
            claim.about.elsewhere |= self.settings.is_earlier(claim.about.date, None)
            for iri in (*claim.about.agents, *claim.about.targets):
                if self.things.entry(iri) is not None:
                    self.things.register(iri, "actor", "", sentence.span)
            self._file(claim, claim.about)
        return claim is not None

    def _set_back(self, sentence: Sentence, acts: Sequence[Claim]) -> Claim | None:
        """The claim that something was put off or called off, which no act of the sentence tells to be there then."""
        setback = self.setbacks.of(sentence)
        if setback is not None and isinstance(setback.about, Act):
            for act in (one.about for one in acts):
                if isinstance(act, Act) and not act.event and not set(act.targets).isdisjoint(setback.about.targets):
                    act.delivered = False
        return setback

    def once(self, told: int) -> None:
        """Let what is expected to be adopted fall due when its adoption does; acts from place `told` on."""
        claims = [claim for claim in self.claims[told:] if isinstance(claim.about, Act)]
        for outer in claims:
            for inner in claims:
                if self._content(outer, inner):
                    self._absorb(outer.about, inner.about)
        if (
            claims
            and claims[-1] is self.claims[-1]
            and (made := next((one for one in claims[:-1] if self._tabled(one, claims[-1])), None))
        ):
            self._absorb(made.about, claims[-1].about)
            self._drop_last()

    def _tabled(self, made: Claim, planned: Claim) -> bool:
        """Whether a proposal is told again by when it will be put forward: "A's proposal on …, to be tabled at …"."""
        one, two = made.about, planned.about
        if not isinstance(one, Act) or not isinstance(two, Act) or not one.type == two.type == "Proposal":
            return False
        told = (one.modality, two.modality) == ("Done", "Planned") and one.agents == two.agents
        return told and planned.evidence.overlaps(made.evidence)

    def _drop_last(self) -> None:
        self.claims.pop()
        for places in self.told.values():
            if places[-1:] == [len(self.claims)]:
                places.pop()

    def _content(self, outer: Claim, inner: Claim) -> bool:
        """Whether an act still to come is what another one of the sentence awaits or proposes."""
        one, two = outer.about, inner.about
        if not isinstance(one, Act) or not isinstance(two, Act):
            return False
        if self._tabled(outer, inner):
            return True
        awaited = one.type in _AWAITING and one.modality == "Done" and two.type in _AWAITED
        behind = two.modality == "Planned" and outer.evidence.start <= inner.evidence.start
        return awaited and behind and any(map(self._matter, set(one.targets) & set(two.targets)))

    @staticmethod
    def _absorb(one: object, two: object) -> None:
        if isinstance(one, Act) and isinstance(two, Act):
            one.intended_for, one.due = one.intended_for or two.intended_for, one.due or two.due

    def _event(self, frame: Frame, sentence: Sentence) -> str:
        """The kind of workshop or course that a frame tells to be held, whose place is none of its matters."""
        lower, patterns, code = self.things.marked.folded.lower, self.undertakings.patterns, sentence.language.code
        kind = patterns.event(code, lower[slice(*frame.cue_span)]) if frame.act == "Pledge" else ""
        places = [m for m in sentence.mentions if m.kind == "place" and m.start > frame.cue_span.end] if kind else []
        for place in places:
            lead = patterns.any_of(code, "event_venue").pattern
            near = re.search(rf"\s?(?:{lead})\s*$", lower[frame.cue_span.end : place.start])
            if near is not None:
                cut = frame.cue_span.end + near.start()
                frame.objects = tuple(Span(o.start, min(o.end, cut)) for o in frame.objects if o.start < cut)
                break
        return kind

    def _supply(self, act: Act, frame: Frame, sentence: Sentence) -> None:
        """Note the goods that an act gives or thanks for, and who gets them where no target tells it."""
        if act.type not in _GIVING or act.amount is not None:
            return
        supplies = self.deliveries.supplies
        spans = frame.clause.without(frame.subject)  # "the two officials agreed": nobody gives them
        spans += [span for span in frame.objects if not frame.clause.contains(span)]
        act.supplies = [one for span in spans for one in supplies.told(span, sentence)]
        if act.supplies:
            act.in_part = supplies.in_part(frame.clause, sentence)
        if act.supplies and act.type == "Pledge" and not any(self._party(iri) for iri in act.targets):
            gets = self.deliveries.receivers(frame.clause, sentence)
            givers = {*act.agents, *(iri for agent in act.agents for iri in self.agents.countries(agent))}
            act.targets += [iri for iri in gets if iri not in givers and iri not in act.targets]

    def _refused(self, frame: Frame) -> list[str]:
        """Whose proposal is refused, where the words of the refusal hold it: "rejected A's proposal"."""
        if (frame.act, frame.modality) != ("Support", "negated"):
            return []
        marked, vocabulary = self.things.marked, self.things.vocabulary
        lower, cue = marked.folded.lower, frame.cue_span
        if not any(noun in lower[slice(*cue)] for noun in vocabulary.words_of_all("proposal_noun")):
            return []
        owns = self.things.words_at(cue.start).get("proposer_mark", ())
        before = [m for m in marked.within(Span(frame.clause.start, cue.start)) if lower.startswith(owns, m.end)]
        return [self.things.of(m) for m in (*marked.within(cue), *before) if m.kind == "actor"]

    def _party(self, iri: str) -> bool:
        entry = self.things.entry(iri)
        return entry is not None and entry.kind == "actor"

    def _itself(self, frame: Frame, sentence: Sentence) -> list[str]:
        """What is told to be there, where nobody is told to have opened it: the body itself."""
        if frame.subject is not None or not self.undertakings.delivered(frame, sentence):
            return []
        near = [m for span in frame.objects for m in self.things.marked.within(span) if m.kind in {"actor", "document"}]
        return [self.things.of(near[0])] if near else []

    def _is_later(self, told: DateValue | None) -> bool:
        """Whether a date lies after the release: what is welcomed or announced for then is not there."""
        return told is not None and told.is_after(self.things.marked.release.published)

    def _delivered(self, frame: Frame, sentence: Sentence, others: Sequence[Frame]) -> bool:
        """Whether it has been handed over, by its own words or by those of the thanks that tell of it."""
        return any(self.undertakings.delivered(one, sentence) for one in (frame, *_thanks(frame, others)))

    def _received(self, frame: Frame, sentence: Sentence, others: Sequence[Frame]) -> bool | None:
        """Whether the thanks that alone tell of something say that it came; None where other words tell of it."""
        thanks = [frame] if frame.act == "Appreciation" else _thanks(frame, others)
        if not thanks or (thanks != [frame] and self.undertakings.delivered(frame, sentence)):
            return None
        return any(self.undertakings.received(one, sentence) for one in thanks)

    def _signers(self, frame: Frame) -> list[str]:
        """Between whom an agreement is, where its name tells that and nothing else tells who signed it.

        What was adopted or endorsed under the name of one body of countries alone, that body did.
        """
        if frame.act not in _BY_NAME:
            return []
        near = [m for span in frame.objects for m in self.things.marked.within(span) if m.kind == "document"]
        if frame.rule == _PASSIVE and near and (own := self._bodies(near[0])):
            return own
        for paper in near if frame.act == "Adoption" else ():
            if paper.type not in _SIGNED:
                continue
            inner = self.things.marked.inside(Span(paper.start, paper.end))
            parties = list(dict.fromkeys(self.things.of(m) for m in inner if m.kind == "actor"))
            if len(parties) > 1:
                return parties
        return []

    def _bodies(self, paper: Mention) -> list[str]:
        """The body of countries in a paper's name, where it names no other party."""
        inner = self.things.marked.inside(Span(paper.start, paper.end))
        parties = list(dict.fromkeys(self.things.of(m) for m in inner if m.kind == "actor"))
        return parties if len(parties) == 1 and self.things.vocabulary.has_members(parties[0]) else []

    @staticmethod
    def _is_named(frame: Frame) -> bool:
        """Whether the clause of a frame names who acts."""
        return frame.subject is not None or bool(frame.agents)

    def _unnamed(self, frame: Frame, signers: list[str], agents: list[str], before: Sequence[str]) -> list[str]:
        """Who does what a frame tells of nobody who is named in it: the signers of a paper, else whom it means."""
        return self._asking(frame, signers or self._without_addressee(frame, agents, before))

    def _asking(self, frame: Frame, agents: list[str]) -> list[str]:
        """Who asks, where nobody is named who does and one of those is asked by name: …を日本側に要請."""
        if frame.act != "Request":
            return agents
        spans = {(span.start, span.end) for span in frame.objects}
        asked = [m for m in self.things.marked.within(frame.clause) if (m.start, m.end) in spans and m.kind == "actor"]
        lands = {land for m in asked for land in self.agents.countries_of(m)}
        others = [iri for iri in agents if not self.agents.countries(iri) & lands]
        return others or self.agents.counterpart(agents)

    def _joined_before(self, begin: int) -> bool:
        """Whether a party stands right before a place, joined to what begins there: 日本と(ASEANの貿易)."""
        near = [m for m in self.things.marked.within(Span(max(0, begin - _JOINED), begin)) if m.kind == "actor"]
        gap = self.things.marked.folded.text[near[-1].end : begin] if near else ""
        return bool(gap) and gap in self.things.words_at(begin).get("conjunction", ())

    def _without_addressee(self, frame: Frame, agents: list[str], before: Sequence[str]) -> list[str]:
        """Of agents that the clause does not name, those whom it does not speak to: nobody thanks himself.

        Where that leaves nobody, whoever acted before goes on.
        """
        if not frame.objects or (len(agents) == 1 and frame.act not in _SPOKEN):
            return agents
        begin = frame.objects[0].start
        if frame.act not in _SPOKEN and self._joined_before(begin):
            return agents  # of A's and B's trade: the matter begins with the first of them
        near = self.things.marked.within(Span(begin, min(begin + _SPOKEN_TO, frame.objects[0].end)))
        named = [m for m in near if m.kind in {"actor", "person"}]
        spoken = self.agents.countries_of(named[0]) if named else set()
        others = [iri for iri in agents if not self.agents.countries(iri) & spoken]
        if (
            others
            or frame.act not in _SPOKEN
            or len(named) != 1
            or not self.things.vocabulary.is_country(next(iter(named[0].iris), None))
        ):
            return others or agents
        others = [iri for iri in before if not self.agents.countries(iri) & spoken]
        self.agents.last = others or self.agents.last
        return others or agents

    def _amount(self, frame: Frame, told: str) -> Money | None:
        """The first amount of the objects, else of the clause, for acts `told` as a class that has the slot."""
        if "amount" not in self.things.vocabulary.slots.get(told, ()):
            return None
        for span in (*frame.objects, frame.clause):
            for mention in self.things.marked.within(span):
                if mention.kind == "money" and isinstance(mention.value, Money):
                    return mention.value
        return None

    def _fiscal(self, agents: list[str]) -> int | None:
        """The month in which the fiscal year of their country ends, of the publisher's where one of them has none."""
        countries = [self.things.country_of(iri) for iri in agents]
        entry = self.things.entry((countries[0] if all(countries) else self.things.home) or "")
        return entry.fiscal_end if entry else None

    def _intended(self, frame: Frame, targets: list[str], here: Sequence[Meeting | None]) -> str | None:
        now = {meeting.iri for meeting in here if meeting is not None}
        others = [iri for iri in reversed(targets) if iri in self.meetings.evidence and iri not in now]
        return next((iri for iri in others if not is_gone_by(self.things, self.meetings, frame, iri)), None)

    def _file(self, claim: Claim, act: Act) -> None:
        """Keep the claim, or let it fill up an earlier telling of the same act."""
        keys = [(act.type, act.modality, iri) for iri in act.targets if self._matter(iri)]
        for place in sorted({place for key in keys for place in self.told.get(key, ())}):
            other = self.claims[place]
            if isinstance(other.about, Act) and self._same(other.about, act):
                self._merge(other, claim)
                break
        else:
            place = len(self.claims)
            self.claims.append(claim)
        for key in keys:
            places = self.told.setdefault(key, [])
            if place not in places[-1:]:
                places.append(place)

    def _same(self, one: Act, two: Act) -> bool:
        if one.type != two.type or one.modality != two.modality:
            return False
        if set(one.agents) != set(two.agents) and not self.agents.speaks_for(one.agents, two.agents):
            return False
        if (one.amount and two.amount and one.amount != two.amount) or one.elsewhere != two.elsewhere:
            return False
        if one.delivered != two.delivered and one.meeting != two.meeting:
            return False  # what was pledged at an earlier meeting, and that it came
        shared = [iri for iri in one.targets if iri in two.targets and self._matter(iri)]
        # A paper or body told again is the same matter; one topic of several may come up again in another act.
        named = any(iri in self.things.named and self.things.named[iri].kind != "topic" for iri in shared)
        sizes = len(one.targets), len(two.targets)
        return bool(shared) and len(shared) * 2 >= (min(sizes) if named else max(sizes))

    def _matter(self, iri: str) -> bool:
        thing = self.things.named.get(iri)
        return thing is None or thing.kind not in {"actor", "person"} or thing.type in {"Centre", "Fund"}

    @staticmethod
    def _merge(kept: Claim, told_again: Claim) -> None:
        first, second = kept.about, told_again.about
        if not isinstance(first, Act) or not isinstance(second, Act):
            return
        if len(second.targets) > len(first.targets):
            kept.evidence, kept.rule, kept.cue = told_again.evidence, told_again.rule, told_again.cue
        first.agents = second.agents if len(first.agents) == 1 else first.agents  # the person, for the country before
        framed = [iri for iri in second.framed_by if iri not in first.targets]
        first.targets = list(dict.fromkeys([*first.targets, *second.targets]))
        first.amount = first.amount or second.amount
        first.intended_for = first.intended_for or second.intended_for
        first.due = first.due or second.due
        if second.delivered and (first.received is False or not first.delivered):
            first.received = second.received
        first.delivered = first.delivered or second.delivered
        first.framed_by = [i for i in first.framed_by if i in second.framed_by or i not in second.targets] + framed
        first.to_host = first.to_host or second.to_host
        first.supplies = first.supplies or second.supplies
