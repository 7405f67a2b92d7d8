"""Participations and tenures: who was there as what, and who holds which office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.model import Claim, Participation, Tenure
from kg.language.protocol import DateValue
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
_DATE_SIZES = {len("2020"), len("2020-11")}


_SHARE = 0.5  # of the words of a role that a known position must fill to be the role


@dataclass(slots=True)
class Roles:
    """Collect participations, one a person, and tenures."""

    things: Things
    people: People
    meetings: Meetings
    agents: Agents
    found: dict[str, tuple[Participation, Frame | None, Span]] = field(default_factory=dict)
    tenures: list[Claim] = field(default_factory=list)

    def attend(self, frame: Frame) -> None:
        """Read an attendance, chairing or hosting frame."""
        role = ROLES[frame.act]
        spans = [span for span in (frame.subject, *frame.objects) if span is not None]
        meeting = next((m for span in (*spans, frame.clause) for m in self.meetings.at(span)), None)
        meeting = meeting or self._the_meeting(frame)
        for span in spans:
            persons = self._persons(span)
            for iri in persons:
                self._note(iri, role, meeting.iri if meeting else None, frame)
            if persons and role in {"Chair", "Host"}:
                role = "Attendee"  # who chairs stands in the subject, or after the cue where there is none

    def _the_meeting(self, frame: Frame) -> Meeting | None:
        """The meeting that the clause points to ("co-chaired the meeting"): the one that the release is about."""
        told = self.things.marked.within(frame.clause)
        points = any(m.kind == "reference" and self.things.role(m) == "meeting" for m in told)
        return self.meetings.main() if points else None

    def _persons(self, span: Span) -> list[str]:
        inside = [m for m in self.things.marked.within(span) if m.kind in {"person", "position"}]
        found = []
        for mention in inside:
            if mention.kind == "person":
                found.append(self.people.add(mention).iri)
            elif (holder := self.people.holder(mention)) is not None:
                found.append(holder.iri)
        return list(dict.fromkeys(found))

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

    def spoke(self, agents: list[str]) -> None:
        """A person who performs an act at the meeting took part in it."""
        for iri in agents:
            if iri in self.people.known and iri not in self.found:
                self._note(iri, "Attendee", None, None)

    def claims(self, main: Meeting | None) -> list[Claim]:
        """The participation claims, in the order in which the text names the people; `main`: where they took part."""
        claims = []
        for iri, (participation, frame, clause) in self.found.items():
            person = self.people.known[iri]
            participation.represents = self.people.represents(person)
            participation.position = person.position
            participation.meeting = participation.meeting or (main.iri if main else None)
            evidence = self.things.marked.folded.to_source(clause.start, clause.end)
            rule = frame.rule if frame else "agent-took-part"
            confidence = frame.confidence if frame else 0.7
            claims.append(
                Claim("participation", participation, evidence, rule, confidence, frame.cue if frame else None)
            )
        return claims

    def tenure(self, frame: Frame) -> None:
        """Read a tenure frame: holder, role and the years it names."""
        holders = self.agents.of(frame)
        role = self._role(frame)
        dates = [
            m for span in (*frame.objects, frame.clause) for m in self.things.marked.within(span) if m.kind == "date"
        ]
        values = [m.value for m in dates if isinstance(m.value, DateValue)]
        ranges = [v for v in values if v.end] or values
        if not holders or role is None:
            return
        start = ranges[0].start if ranges else None
        end = ranges[0].end if ranges else None
        if end is None and len(values) > 1 and frame.rule == "japanese-turn":
            end = values[1].start  # 2018年9月から2022年3月まで
        evidence = self.things.marked.folded.to_source(frame.clause.start, frame.clause.end)
        for holder in holders:
            tenure = Tenure(holder, role, start, end)
            if not any(
                isinstance(c.about, Tenure) and (c.about.holder, c.about.role) == (holder, role) for c in self.tenures
            ):
                self.tenures.append(Claim("tenure", tenure, evidence, frame.rule, frame.confidence, frame.cue))

    def _role(self, frame: Frame) -> str | None:
        """The known position that the role's words name as a whole, else one beside them, else the words themselves."""
        named = [m for m in self.things.marked.within(frame.cue_span) if m.kind == "position"]
        enough = _SHARE * (frame.cue_span.end - frame.cue_span.start)
        for mention in named:
            if mention.end - mention.start >= enough:
                return self.things.of(mention)
        for span in (*frame.objects, frame.clause) if not named else ():
            for mention in self.things.marked.within(span):
                if mention.kind == "position":
                    return self.things.of(mention)
        words = self.things.marked.words(frame.cue_span)
        return self.things.provisional("position", "Position", words, frame.cue_span) if words else None
