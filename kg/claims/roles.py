"""Participations and tenures: who was there as what, and who holds which office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.called_off import is_denied
from kg.claims.congratulated import may_hold
from kg.claims.in_speeches import InSpeeches
from kg.claims.margins import tells_of_talks
from kg.claims.model import Claim, Participation, Tenure
from kg.claims.stand_ins import StandIns
from kg.claims.terms import bracketed, numbered, partner, taken_over, term, to_come
from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.agents import Agents
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Frame

ROLES = {"Attendance": "Attendee", "Chairing": "Chair", "Cochairing": "Cochair", "Hosting": "Host"}
_RANK = ["Attendee", "Host", "Chair", "Cochair"]
_BY = 30  # characters behind "hosted by" in which the host stands
_CHAIRS = frozenset({"Chair", "Cochair"})
_NOT_THERE = frozenset({"negated", "conditional"})  # moods in which nobody is told to take part
_SHARE = 0.5  # of the words of a role that a known position must fill to be the role
_WHOLE_OFFICES = frozenset({"thai-chair"})  # rules whose cue is the office with the body whose chair it is
_DOES = frozenset({"english-finite"})  # rules of frames that tell what somebody did


@dataclass(slots=True)
class Roles:
    """Collect participations, one a person, and tenures."""

    things: Things
    people: People
    meetings: Meetings
    agents: Agents
    found: dict[str, tuple[Participation, Frame | None, Span]] = field(default_factory=dict)
    tenures: list[Claim] = field(default_factory=list)
    stand_ins: StandIns = field(init=False)
    _in_speeches: InSpeeches = field(init=False)
    _before: set[str] = field(default_factory=set)  # who did only what a speech tells of the time before it
    aside: set[str] = field(default_factory=set)  # whose presence is told of other occasions only
    last: str | None = None  # the one person whose presence was told last

    def __post_init__(self) -> None:
        """Make the readers of who was not there."""
        self.stand_ins, self._in_speeches = StandIns(self.things), InSpeeches(self.things)

    def attend(self, frame: Frame, here: Meeting | None = None, *, elsewhere: bool = False) -> None:
        """Read an attendance, chairing or hosting frame; `here`: the meeting that its setting tells.

        `elsewhere`: it tells of another occasion, such as talks on the sidelines of a meeting that it names.
        """
        if frame.modality in _NOT_THERE:
            return
        role = self._told(frame)
        spans = [span for span in (frame.subject, *frame.objects) if span is not None]
        meeting = next((m for span in (*spans, frame.clause) for m in self.meetings.held_in(span)), None)
        if meeting is None and self.stand_ins.next_time(frame):
            return
        elsewhere = elsewhere and (meeting is None or tells_of_talks(self.things, frame.cue_span))
        meeting = None if elsewhere else meeting or here or self._the_meeting(frame)
        if role == "Host" and meeting is not None and frame.modality == "done":
            self._host(frame, meeting)
        if role == "Cochair" and frame.fallback == "beside" and self.last is not None:
            self._note(self.last, role, meeting.iri if meeting else None, frame)
        met = [self._persons(span) for span in spans]
        if role == "Attendee" and [len(one) for one in met] == [1, 1] and tells_of_talks(self.things, frame.cue_span):
            self.agents.talked([*met[0], *met[1]])
        for persons in met:
            told = "Cochair" if role == "Chair" and self._of_several(persons) else role
            self._placed(persons, meeting, elsewhere=elsewhere)
            for iri in persons:
                self._note(iri, told, meeting.iri if meeting else None, frame)
            if persons and role in {"Chair", "Host"}:
                role = "Attendee"  # who chairs stands in the subject, or after the cue where there is none

    def _told(self, frame: Frame) -> str:
        """The role that a frame tells: who gives a dinner or presides over an opening is only there."""
        role = ROLES[frame.act]
        less = (role == "Host" and self.stand_ins.meal(frame)) or (role == "Chair" and self._opens(frame))
        return "Attendee" if less else role

    def _placed(self, persons: list[str], meeting: Meeting | None, *, elsewhere: bool) -> None:
        """Note who was at what the release tells of, who `elsewhere`, and who at a `meeting` that was over by then."""
        if persons:
            self.last = persons[0] if len(persons) == 1 else None
        self.aside |= {iri for iri in persons if elsewhere and iri not in self.found}
        self.aside -= {iri for iri in persons if not elsewhere}
        if meeting is not None and self.stand_ins.over(self.meetings.evidence[meeting.iri]):
            self.agents.sides.elsewhere.update(persons)

    def _of_several(self, persons: list[str]) -> bool:
        """Whether those who are told to chair speak for several countries or bodies: they do so together."""
        known = [self.people.known[iri] for iri in persons]
        return len({person.body or self.people.represents(person) for person in known}) > 1

    def _opens(self, frame: Frame) -> bool:
        """Whether somebody only presides over the opening of a meeting: words between the verb and its name say so."""
        words = self.things.words_at(frame.cue_span.start).get("opening_of", ())
        lower, cue = self.things.marked.folded.lower, frame.cue_span
        named = [m for m in self.things.marked.within(frame.clause) if m.kind == "series"]
        behind = next((m.start for m in named if m.start >= cue.end), cue.end)
        before = next((m.end for m in reversed(named) if m.end <= cue.start), cue.start)
        return any(
            word in lower[cue.start : behind] or word in lower[before : before + len(word) + 3] for word in words
        )

    def _host(self, frame: Frame, meeting: Meeting) -> None:
        """Note who received those who met: the countries and bodies in the subject, people for their country."""
        if self.meetings.later(meeting):
            return
        where = frame.subject or Span(frame.cue_span.end, min(frame.cue_span.end + _BY, frame.clause.end))
        named = [m.end for m in self.things.marked.within(where) if m.kind == "series"]
        agents = self.agents.in_span(Span(max(named, default=where.start), where.end))
        hosts = [
            iri for agent in agents for iri in sorted(self.agents.countries(agent)) if iri not in self.people.known
        ]
        meeting.hosts = tuple(dict.fromkeys([*meeting.hosts, *hosts]))

    def _the_meeting(self, frame: Frame) -> Meeting | None:
        """The meeting that the clause points to ("co-chaired the meeting"): the one that the release is about."""
        told = self.things.marked.within(frame.clause)
        points = any(m.kind == "reference" and self.things.role(m) == "meeting" for m in told)
        main = self.meetings.main() if points else None
        return None if main is None or self.meetings.recalled(main) else main

    def _persons(self, span: Span) -> list[str]:
        inside = [m for m in self.things.marked.within(span) if m.kind in {"person", "position"}]
        absent = {self.people.add(m).iri for m in inside if m.kind == "person" and self.stand_ins.absent(m)}
        found = []
        for mention in inside:
            if mention.kind == "person":
                found.append(self.people.add(mention).iri)
            elif not self.stand_ins.absent(mention) and (holder := self.people.holder(mention)) is not None:
                found.append(holder.iri)
        return [iri for iri in dict.fromkeys(found) if iri not in absent]

    def _note(self, iri: str, role: str, meeting: str | None, frame: Frame | None) -> None:
        person = self.people.known[iri]
        clause = frame.clause if frame else Span(person.first.start, person.first.end)
        if iri not in self.found:
            self.found[iri] = (Participation(iri, role=role, meeting=meeting), frame, clause)
            return
        known, first, where = self.found[iri]
        known.meeting = known.meeting or meeting
        if _RANK.index(role) > _RANK.index(known.role):
            known.role = role
            self.found[iri] = (known, frame or first, clause if frame else where)

    def spoke(
        self, agents: list[str], meeting: str | None = None, *, before: bool = False, elsewhere: bool = False
    ) -> None:
        """A person who performs an act at the meeting took part in it.

        What was done `elsewhere` tells it of nobody, and what a speech tells as done `before` it only of whoever is
        said to be there.
        """
        if elsewhere and not before:
            return
        for iri in agents:
            if elsewhere and iri not in self.found:
                self._before.add(iri)
            elif not elsewhere:
                self._before.discard(iri)
            if iri in self.people.known and (iri not in self.found or iri in self.aside):
                self.aside.discard(iri)
                self._note(iri, "Attendee", meeting, None)

    def claims(self, main: Meeting | None) -> list[Claim]:
        """The participation claims, in the order in which the text names the people; `main`: where they took part."""
        claims = []
        self._side_by_side(main)
        for iri, (participation, frame, clause) in self.found.items():
            person = self.people.known[iri]
            participation.represents = person.body or self.people.represents(person)
            participation.position = person.position
            if main is not None and frame is not None and not participation.meeting and self._travels(frame, main):
                continue
            if iri in self.agents.spoken_of.dead() and not (frame is not None and self.meetings.held_in(frame.clause)):
                continue
            acts = frame is None or (participation.role == "Attendee" and frame.rule in _DOES)
            only_told = self._in_speeches.only_told
            if acts and participation.meeting is None and only_told(person, before=iri in self._before):
                continue
            told = frame is not None or participation.meeting is not None
            if not told and self.agents.spoken_of.in_writing(person, met=main is not None):
                continue
            there = main is not None and iri not in self.aside
            participation.meeting = participation.meeting or (main.iri if main is not None and there else None)
            evidence = self.things.marked.folded.to_source(clause.start, clause.end)
            rule = frame.rule if frame else "agent-took-part"
            confidence = frame.confidence if frame else 0.7
            claims.append(
                Claim("participation", participation, evidence, rule, confidence, frame.cue if frame else None)
            )
        return claims

    def _side_by_side(self, main: Meeting | None) -> None:
        """Let those who chair one meeting for different countries or bodies have chaired it together."""
        chairs: dict[str | None, list[tuple[str, Participation]]] = {}
        for iri, (participation, _, _) in self.found.items():
            if participation.role in _CHAIRS:
                held = participation.meeting or (main.iri if main is not None else None)
                chairs.setdefault(held, []).append((iri, participation))
        for together in chairs.values():
            if self._of_several([iri for iri, _ in together]):
                for _, participation in together:
                    participation.role = "Cochair"

    def _travels(self, frame: Frame, main: Meeting) -> bool:
        """Whether a frame tells that somebody goes to another place than that of the meeting: "will visit Hanoi"."""
        goal = next((span for span in frame.objects if span.start >= frame.cue_span.end), None)
        if goal is None or main.place is None:
            return False
        town = self.things.entry(main.place)
        first = next((m for m in self.things.marked.within(goal) if m.kind in {"place", "actor"}), None)
        if first is None or not first.iris or self.things.marked.folded.text[goal.start : first.start].strip():
            return False
        visited = (self.things.entry(iri) for iri in first.iris)
        grounds = {main.place, town.country if town is not None else None}
        return not any(entry is None or {entry.iri, entry.country} & grounds for entry in visited)

    def tenure(self, frame: Frame) -> None:
        """Read a tenure frame: holder, role and the years it names."""
        if is_denied(self.meetings.undertakings.patterns, self.things, frame):
            return
        told = term(self.things, frame)
        told = told if told.dates else bracketed(self.things, frame)
        told = told if told.dates else numbered(self.things, frame)
        role = self._role(frame, dated=bool(told.dates or told.start))
        holders = [h for h in self._countries(frame, self.agents.of(frame)) if may_hold(self.things, frame.cue_span, h)]
        if not holders or role is None:
            return
        places = (frame.clause, *(Span(m.start, m.end) for m in told.dates))
        start, end = min(span.start for span in places), max(span.end for span in places)
        evidence = self.things.marked.folded.to_source(start, end)  # with the words that tell the dates
        for holder in holders:
            bounds = (None, told.start or told.end) if frame.ends else (told.start, told.end)
            tenure = Tenure(holder, role, *bounds)
            claim = Claim("tenure", tenure, evidence, frame.rule, frame.confidence, frame.cue)
            self._hold(tenure, claim)

    def _countries(self, frame: Frame, holders: list[str]) -> list[str]:
        """The holders, and for people with an office that is a country's, their countries."""
        if not self.things.country_office(frame.cue_span):
            return holders
        spoken = [
            self.people.represents(self.people.known[iri]) if iri in self.people.known else iri for iri in holders
        ]
        return list(dict.fromkeys(iri for iri in spoken if iri is not None))

    def _forget(self, role: str, holders: list[str]) -> None:
        """Drop what a title told in short: a term without its dates and the partner."""
        self.tenures = [
            claim
            for claim in self.tenures
            if not isinstance(claim.about, Tenure)
            or (claim.about.role, claim.about.start) != (role, None)
            or claim.about.holder not in holders
        ]

    def _hold(self, tenure: Tenure, claim: Claim) -> None:
        """Keep a term: one that is told in parts is one, and that with dates stands for that without."""
        for place, known in enumerate(self.tenures):
            one = known.about
            if not isinstance(one, Tenure) or (one.holder, one.role) != (tenure.holder, tenure.role):
                continue
            if not (one.start or one.end):
                self.tenures[place] = claim
            elif _goes_on(one, tenure):
                one.start, one.end = one.start or tenure.start, one.end or tenure.end
                first, last = sorted((known.evidence, claim.evidence))
                known.evidence = Span(first.start, max(first.end, last.end))
            return
        self.tenures.append(claim)

    def _role(self, frame: Frame, *, dated: bool) -> str | None:
        """The known position that the role's words name as a whole, else one beside them, else the words themselves.

        What is held only later, and not told when (`dated`), is no office that is held now.
        """
        named = [m for m in self.things.marked.within(frame.cue_span) if m.kind == "position"]
        for mention in named:
            of = partner(self.things, mention)
            later = None if dated or of is not None else to_come(self.things, mention)
            if later is not None:
                return self.things.provisional("position", "Position", self.things.marked.words(later), later)
            if of is not None:  # the coordinator of another partner, as is whoever is told as one without any
                self._forget(self.things.of(mention), self.agents.of(frame))
                return self.things.provisional("position", "Position", self.things.marked.words(of), of)
        share = 1 if frame.rule in _WHOLE_OFFICES else _SHARE
        enough = share * (frame.cue_span.end - frame.cue_span.start)
        for mention in named:
            if mention.end - mention.start >= enough or taken_over(self.things, mention):
                return self.things.of(mention)
        for span in (*frame.objects, frame.clause) if not named and share == _SHARE else ():
            for mention in self.things.marked.within(span):
                if mention.kind == "position":
                    return self.things.of(mention)
        words = self.things.marked.words(frame.cue_span)
        return self.things.provisional("position", "Position", words, frame.cue_span) if words else None


def _goes_on(one: Tenure, two: Tenure) -> bool:
    """Whether one account of a term tells its beginning and the other its end."""
    start, end = one.start or two.start, one.end or two.end
    apart = not (one.start and two.start) and not (one.end and two.end)
    return apart and start is not None and end is not None and start < end
