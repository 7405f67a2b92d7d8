"""Dialogue partners that a release lists: those who met with a body of countries, and those it only works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.parties import is_body

if TYPE_CHECKING:
    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

PARTNERS = frozenset({"partners", "some_partners"})
_NEAR = 47  # characters between the word for partners and the first of them
_JOINED = 7  # letters of the words that join names in a run ("and the")
_WORK = 60  # characters before the partners in which what is done with them stands


class Partners:
    """Finds the partners in one release."""

    def __init__(self, things: Things, meetings: Meetings) -> None:
        """Work over one release."""
        self.things = things
        self.meetings = meetings

    def alone(self, frame: Frame) -> bool:
        """Whether only other countries, which nothing names, are told to do something: 各国は."""
        inside = self.things.marked.within(frame.subject) if frame.subject is not None else []
        told = [*frame.agents, *inside]
        return bool(told) and all(m.kind == "reference" and self.things.role(m) in PARTNERS for m in told)

    def told(self, main: Meeting) -> list[str]:
        """The partners whom a sentence of no other meeting lists: "and the dialogue partners, namely A, B and C"."""
        for sentence in self.things.marked.sentences:
            place = self._place(sentence)
            if place < 0 or self.at_work(sentence) >= 0 or any(m is not main for m in self.meetings.at(sentence.span)):
                continue
            named = [m for m in sentence.mentions if m.kind == "actor" and m.start > place and is_body(self.things, m)]
            run = [m for one, m in zip([None, *named], named, strict=False) if self._lists(one, m, place)]
            if len(run) > 1 and run == named[: len(run)]:
                return [self.things.of(m) for m in run]
        return []

    def at_work(self, sentence: Sentence) -> int:
        """Where a sentence tells of work with partners, whoever met ("the cooperation with the partners"); else -1."""
        place = self._place(sentence)
        words = self.things.words_in(sentence.language.code).get("work_with", ())
        lead = self.things.marked.folded.text[max(sentence.span.start, place - _WORK) : max(place, 0)]
        return place if any(word in lead for word in words) else -1

    def _place(self, sentence: Sentence) -> int:
        """Where a sentence speaks of partners; -1 where it does not."""
        words = self.things.words_in(sentence.language.code).get("dialogue_partners", ())
        found = (self.things.marked.folded.text.find(word, *sentence.span) for word in words)
        return min((place for place in found if place >= 0), default=-1)

    def _lists(self, one: Mention | None, two: Mention, place: int) -> bool:
        """Whether a party stands close behind the word for partners, or behind the party before it in a list."""
        if one is None:
            return two.start - place <= _NEAR
        return len(self.things.marked.folded.text[one.end : two.start].strip(" ,-/\n\t、・")) <= _JOINED
