"""Who hosts a meeting: promised ("will host the 24th Summit"), or told after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.meetings import Meetings
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import Frame
    from kg.mentions.collect import Sentence

_PROMISES = frozenset({"Announcement", "Pledge", "Proposal"})
_NEAR = 60  # characters beside a meeting in which those words stand
_SETTINGS = frozenset({"date", "place"})
_HOSTS = frozenset({"actor", "person"})  # another one named between is who is to host


@dataclass(slots=True)
class Hosting:
    """Reads in one release who is to host which meeting, and who has."""

    things: Things
    meetings: Meetings

    def promised(self, frame: Frame, sentence: Sentence) -> str | None:
        """The meeting that whoever acts in the frame is to host."""
        if frame.act not in _PROMISES or frame.modality not in {"done", "planned"}:
            return None
        first, last = min(frame.clause.start, frame.cue_span.start), max(frame.clause.end, frame.cue_span.end)
        for occurrence, told in self._told(Span(first, last), sentence):
            meeting = self.meetings.of(occurrence.mention)
            between = Span(min(told.end, frame.cue_span.end), max(told.start, frame.cue_span.start))
            others = [m for m in self.things.marked.within(between) if m.kind in _HOSTS]
            if meeting is not None and not self.meetings.past(meeting) and not (others and told > frame.cue_span):
                return meeting.iri
        return None

    def _told(self, span: Span, sentence: Sentence) -> Iterator[tuple[Occurrence, Span]]:
        """The meetings in a span beside which words of hosting stand, with these."""
        lower = self.things.marked.folded.lower
        before, behind = self.meetings.undertakings.patterns.hosting(sentence.language.code)
        for occurrence in self.meetings.namings.inside(span):
            match = before.search(lower, max(span.start, occurrence.span.start - _NEAR), occurrence.span.start)
            match = match or behind.match(lower, occurrence.span.end, min(span.end, occurrence.span.end + _NEAR))
            if match is not None:
                yield occurrence, Span(*match.span("hosting"))
            elif behind.match(self._without_settings(occurrence, min(span.end, occurrence.span.end + _NEAR), sentence)):
                yield occurrence, Span(occurrence.span.end, occurrence.span.end + 1)

    def _without_settings(self, occurrence: Occurrence, end: int, sentence: Sentence) -> str:
        """The words behind a meeting without when and where it is to be: "を2030年5月に東京で開催" → "を開催"."""
        lower, start, told = self.things.marked.folded.lower, occurrence.span.end, ""
        particles = self.things.words_in(sentence.language.code).get("setting_particle", ())
        for mention in sentence.mentions if particles else ():
            if mention.kind in _SETTINGS and start <= mention.start and mention.end <= end:
                told += lower[start : mention.start]
                particle = max((word for word in particles if lower.startswith(word, mention.end)), key=len, default="")
                start = mention.end + len(particle)
        return told + lower[start:end]
