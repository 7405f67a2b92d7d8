"""What a release recalls of an earlier time: acts that were done at no meeting that it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.occasions import is_before, is_clause_between
from kg.language.protocol import DateValue, Mention
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Frame
    from kg.mentions.collect import Sentence

_LEAD = 40  # characters at most of the words that lead to a time ("Earlier, in the fiscal year of")
_BETWEEN = 16  # characters between a time and the words on both sides of it
_MARKS = " ,、・:;-\n"
_WORD = re.compile(r"\w\w+")
_HAD = 24  # characters before a verb in which its auxiliary stands


class Earlier:
    """Tells when an act was done that is told with a time of its own."""

    def __init__(self, things: Things) -> None:
        """Look into the text and the vocabulary of `things`."""
        self.things = things

    def told(
        self, frame: Frame, sentence: Sentence, frames: Sequence[Frame], held: str
    ) -> tuple[bool, DateValue | None]:
        """Whether an act was done in a month or year before `held` (an ISO date), and when.

        It was where such a time opens its clause or stands right before its verb, and where the verb itself says that
        what it tells came before ("had pledged").
        """
        if frame.modality != "done":
            return False, None
        had = self._had(frame, sentence)
        recalled = had and self.recalled(frame, sentence)
        times = [m for m in sentence.mentions if m.kind == "date" and is_before(m.value, held)]
        for time in times:
            behind = had and frame.cue_span.end <= time.start and time.end <= frame.clause.end
            if behind or any(self._opens(time, one, frames, sentence) for one in self._joined(frame, frames)):
                return True, None if self._since(time, sentence) else _value(time)
        return recalled or self._vaguely(frame, frames, sentence), None

    def _vaguely(self, frame: Frame, frames: Sequence[Frame], sentence: Sentence) -> bool:
        """Whether a time before opens or ends the clause of an act that has no date: "earlier this year"."""
        lower = self.things.marked.folded.lower
        for words in self._words(sentence, "earlier_time"):
            begin = lower.find(words, *sentence.span)
            if begin < 0:
                continue
            time = Mention("date", begin, begin + len(words))
            if any(self._opens(time, one, frames, sentence) for one in self._joined(frame, frames)):
                return True
            between = lower[frame.cue_span.end : begin]
            ends = lower[time.end : frame.clause.end].strip(_MARKS + ".") == ""
            if frame.cue_span.end <= begin < frame.clause.end and ends and not self._of_another(between, sentence):
                return True
        return False

    def _of_another(self, between: str, sentence: Sentence) -> bool:
        """Whether a verb of something else stands between an act and a time: "pledged a fund announced last year"."""
        endings = self._words(sentence, "verb_ending")
        return any(word.endswith(endings) for word in _WORD.findall(between))

    def _words(self, sentence: Sentence, name: str) -> tuple[str, ...]:
        return self.things.words_in(sentence.language.code).get(name, ())

    def _had(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether the auxiliary of a verb puts it before what is told: "had already pledged"."""
        words = self._words(sentence, "pluperfect")
        before = self.things.marked.folded.lower[
            max(sentence.span.start, frame.cue_span.start - _HAD) : frame.cue_span.start
        ]
        told = before.split()[-2:]
        return before.rstrip().endswith(words) or any(word in told for word in words)

    def recalled(self, frame: Frame, sentence: Sentence) -> bool:
        """Whether the sentence says before an act that it recalls what it tells."""
        before = self.things.marked.folded.lower[sentence.span.start : frame.cue_span.start]
        return any(word in before for word in self._words(sentence, "recalling"))

    def _since(self, time: Mention, sentence: Sentence) -> bool:
        """Whether what is told goes on since a time."""
        lower = self.things.marked.folded.lower
        before, behind = self._words(sentence, "since_before"), self._words(sentence, "since_behind")
        led = lower[max(sentence.span.start, time.start - _BETWEEN) : time.start].rstrip()
        return led.endswith(before) or lower.startswith(behind, time.end)

    def _joined(self, frame: Frame, frames: Sequence[Frame]) -> list[Frame]:
        """A frame with those before it that share its subject: "In 2021 Japan provided … and pledged …"."""
        before = (f for f in frames if f.subject is not None and f.cue_span.start < frame.cue_span.start)
        return [frame, *(f for f in before if f.subject is not None and _shares(frame, f.subject))]

    def _opens(self, time: Mention, frame: Frame, frames: Sequence[Frame], sentence: Sentence) -> bool:
        """Whether a time stands at the head of a clause, or between its subject and its verb."""
        text, cue = self.things.marked.folded.lower, frame.cue_span
        if time.end > cue.start or any(time.end <= f.cue_span.start < cue.start for f in frames if f.cue_span != cue):
            return False
        if particles := self._words(sentence, "time_particle"):
            words = self.things.vocabulary.words[sentence.language.code]
            return text.startswith(particles, time.end) and not is_clause_between(words, text[time.end : cue.start])
        before = max((f.clause.end for f in frames if f.clause.end <= time.start), default=sentence.span.start)
        if not text[time.end : cue.start].isascii():  # a script that has spaces between clauses only
            before = max(before, text.rfind(" ", before, max(before, time.start - 1)) + 1)
        led = text[before : time.start].strip(_MARKS)
        begins = frame.subject.start if frame.subject is not None and frame.subject.start >= time.end else cue.start
        speaks = text[time.end : begins].strip(_MARKS).split()
        begins = time.end if all(word in self._words(sentence, "who_speaks") for word in speaks) else begins
        named = self.things.marked.within(Span(before, time.start))
        if not named and len(led) <= _LEAD and not text[time.end : begins].strip(_MARKS):
            return True
        subject = frame.subject
        if subject is None or not subject.end <= time.start:
            return False
        return time.start - subject.end <= _BETWEEN and cue.start - time.end <= _BETWEEN


def _value(time: Mention) -> DateValue | None:
    return time.value if isinstance(time.value, DateValue) else None


def _shares(frame: Frame, subject: Span) -> bool:
    """Whether those who act in a frame stand in the subject of another one."""
    if frame.subject is not None:
        return frame.subject == subject
    return bool(frame.agents) and all(subject.contains(agent) for agent in frame.agents)
