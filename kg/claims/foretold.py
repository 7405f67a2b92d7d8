"""For which meeting to come something is meant: the one at which the words of an act say that it is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.settings import Settings
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

_LEAD = 30  # characters before a cue in which the words stand that put it into the future
_DONE_THERE = frozenset({"Adoption", "Announcement"})  # acts of those who meet


@dataclass(slots=True)
class Foretold:
    """Reads in one release what is planned for a meeting."""

    things: Things
    meetings: Meetings
    settings: Settings

    def of(self, frame: Frame, sentence: Sentence, others: Sequence[Frame]) -> str | None:
        """The IRI of the meeting at which an act of those who meet is planned, where its sentence names it so.

        It has a number, and lies after the release or has no day in it: one that was held is told with its day.
        """
        if frame.act not in _DONE_THERE or frame.modality != "planned":
            return None
        leading = self.settings.planned_at(frame)
        named = [leading.mention] if leading is not None else self._behind(frame, sentence, others)
        for mention in named:
            meeting = self.meetings.of(mention)
            told = leading is not None or self._to_come(frame, mention, sentence)
            if meeting is not None and told and (meeting.date is None or self.meetings.later(meeting)):
                return meeting.iri
        return None

    def behind(self, frame: Frame, sentence: Sentence, others: Sequence[Frame], main: Meeting | None) -> str | None:
        """The later meeting behind the cue, before the next cue: "for adoption at the Summit in May"."""
        since = main.date.start if main is not None and main.date is not None else ""
        for mention in self._behind(frame, sentence, others):
            meeting = self.meetings.of(mention)
            if meeting and meeting.date and since and meeting.date.start[: len(since)] > since:
                return meeting.iri
            other = meeting is not main or not since
            if meeting and other and not meeting.date and self._to_come(frame, mention, sentence):
                return meeting.iri
        return None

    def _behind(self, frame: Frame, sentence: Sentence, others: Sequence[Frame]) -> list[Mention]:
        """The meetings named behind the cue, before the next one."""
        begin = frame.cue_span.end
        limit = min(
            (other.cue_span.start for other in others if other.cue_span.start > begin), default=sentence.span.end
        )
        return [m for m in sentence.mentions if m.kind == "series" and begin <= m.start < limit]

    def _to_come(self, frame: Frame, mention: Mention, sentence: Sentence) -> bool:
        """Whether something is to be done at a numbered meeting: "to adopt … at the 25th Summit"."""
        words = self.things.words_in(sentence.language.code)
        found = next(
            (o for o in self.meetings.namings.near(mention) if o.mention == mention and o.ordinal is not None), None
        )
        lower = self.things.marked.folded.lower
        begin = frame.cue_span.end
        told = f" {lower[max(frame.clause.start, frame.cue_span.start - _LEAD) : begin]} "
        coming = any(_spaced(word) in told for word in words.get("coming_verb", ()))
        if found is None:
            return False
        before = lower[begin : found.span.start].rstrip()
        if _ending(before, words.get("by_meeting", ())):
            return True
        purpose = lower.startswith(words.get("purpose_lead", ()), begin) or told.rstrip().endswith(
            words.get("purpose_end", ())
        )
        lead = _ending(before, (*words.get("at_meeting", ()), *(words.get("to_meeting", ()) if coming else ())))
        there = before.removesuffix(lead).rstrip()
        if lead and _ending(f" {there}".rpartition(" ")[0], words.get("coming_there", ())):
            return True
        over = words.get("done_there", ())  # what was done there is over
        return bool(lead) and (coming or purpose) and not there.endswith(over)


def _spaced(word: str) -> str:
    """A word as it stands in a text: a Latin one between spaces."""
    return f" {word} " if word.isascii() else word


def _ending(before: str, leads: Iterable[str]) -> str:
    """The word with which a text ends, of some; a Latin one behind a space."""
    return next((w for w in leads if before.endswith(f" {w}" if w.isascii() else w)), "")
