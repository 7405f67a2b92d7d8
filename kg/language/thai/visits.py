"""What a call was for in Thai: talks ("เข้าเยี่ยมคารวะเพื่อหารือ …"), or thanks and the like ("เข้าพบ B เพื่อขอบคุณ …")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.thai.heads import Head, ends_with, unspaced
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.language.thai.heads import Sentence
    from kg.language.thai.runs import Run

_TALKS, _PRESENCE = "ExchangeOfViews", "Attendance"
_TOLD = frozenset({"Appreciation", "Invitation", "Announcement", "Proposal", "Request"})  # by whoever calls
_BEFORE = 160  # characters before talks in which the journey to them is told


class Visits:
    """Tells them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what may stand between a verb of calling and what the call was for."""
        self._purpose = tuple(words.get("purpose", ()))
        self._calls = tuple(words.get("calls_on", ()))
        self._made = tuple(words.get("causative", ()))
        self._to_come = compiled(alternation(words.get("journey_to_come", ())))
        self._when = compiled(rf"(?:\s?(?:{alternation(words.get('this_time', ()))}))*\s?")

    def head(self, here: Sentence, hit: Hit, stop: int, between: str) -> Head | None:
        """The head of talks right behind a verb of calling; they are no more than planned where the call is."""
        last = here.found[-1] if here.found else None
        if last is None or last.hit.cue.act != _PRESENCE:
            return None
        if hit.cue.act in _TOLD:
            return self._for(here, hit, last, stop)
        for_talks = hit.cue.act == _TALKS and here.lower.startswith(self._purpose, hit.start)
        return self._talks(here, hit, last, between) if for_talks else None

    def _talks(self, here: Sentence, hit: Hit, last: Head, between: str) -> Head | None:
        """The head of talks for which a call was made: of caller and host where both are told, else of the parties."""
        place, mood = unspaced(here, hit.start - len(between)), last.between + between
        both = self._both(here, last, place)
        if both is not None:
            return Head(hit, hit.start, both, between=mood)
        if last.hit.end > place or self._when.fullmatch(here.lower, last.hit.end, place) is None:
            return None
        return Head(hit, hit.start, here.carried(), carried=True, between=mood)

    def _for(self, here: Sentence, hit: Hit, last: Head, stop: int) -> Head | None:
        """The head of what somebody who calls on another does there: "A called on B to thank C for"."""
        lower, call = here.lower, last.hit
        word = ends_with(lower, call.end, stop, self._purpose)
        if not word or not lower.endswith(self._calls, call.start, call.end):
            return None
        caller, place = self._caller(here, last), unspaced(here, stop - len(word))
        host = self._host(here, last, place)
        begin = host.end if host is not None else call.end
        if caller is None or begin > place or self._when.fullmatch(lower, begin, place) is None:
            return None
        return Head(hit, stop - len(word), caller.agents, between=last.between)

    def _both(self, here: Sentence, last: Head, place: int) -> list[Mention] | None:
        """Who called and who was called on, where both are told and nothing but that stands before `place`."""
        if not here.lower.endswith(self._calls, last.hit.start, last.hit.end):
            return None
        caller, host = self._caller(here, last), self._host(here, last, place)
        if caller is None or host is None or self._when.fullmatch(here.lower, host.end, place) is None:
            return None
        return [*caller.agents, *host.agents]

    def _caller(self, here: Sentence, last: Head) -> Run | None:
        """Who calls, named right before the verb, unless somebody else lets them call."""
        caller = here.run_before(unspaced(here, last.hit.start - len(last.between)))
        made = caller is not None and ends_with(here.lower, here.span.start, caller.start, self._made)
        return None if made else caller

    @staticmethod
    def _host(here: Sentence, last: Head, place: int) -> Run | None:
        """Who is called on, named right behind the verb."""
        end = last.hit.end
        return next((run for run in here.runs if end <= run.start <= end + 1 and run.end <= place), None)

    def told(self, here: Sentence, head: Head) -> Head:
        """The head, of talks for which somebody is still to go there as planned: "is due to travel to A to meet B"."""
        hit = head.hit
        if hit.cue.act != _TALKS or not here.lower.startswith(self._purpose, hit.start):
            return head
        if self._to_come.search(here.lower, max(here.span.start, hit.start - _BEFORE), hit.start) is None:
            return head
        return replace(head, hit=hit._replace(cue=replace(hit.cue, modality="planned")))
