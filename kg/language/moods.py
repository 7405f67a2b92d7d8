"""Moods that a whole clause has: what is denied, and what depends on a condition, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Frame

# Classes of acts that may wait for something
DEPENDS = frozenset({"Adoption", "Agreement", "Announcement", "Invitation", "Pledge", "Support"})
SURE = frozenset({"done", "planned"})  # modalities that a mood of the clause may change
_OPEN = 14  # characters before a cue in which its auxiliaries stand
_REACH = 90  # characters between a word that denies and the verb that it denies
_TAIL = 60  # characters between an act and a condition behind it
_WEIGHED = 30  # characters before a cue in which "is considering" stands
_FAR = 150  # characters between the beginning of a condition and what depends on it
_WHOLE = "(?![\u0e30-\u0e3a\u0e47-\u0e4e])"  # no vowel sign follows, which would make it another word


def _alone(words: Sequence[str]) -> str:
    """Any of some words; a Latin one stands alone."""
    latin = alternation(word for word in words if word.isascii())
    other = alternation(word for word in words if not word.isascii())
    return rf"(?:(?<![\w'-])(?:{latin})(?![\w'-])|(?:{other}){_WHOLE})"


class Moods:
    """Amends the modality of the frames of a sentence with the word lists of one language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, leads: tuple[str, ...], comma: str, stop: str) -> None:
        """Compile the patterns.

        A condition stands at the head of a sentence or behind one of `leads`, and ends with `comma`; what is denied
        ends with `stop`.
        """
        self._leads = leads
        self._comma, self._stop = compiled(comma), compiled(stop)
        self._denials, self._conditions = words.get("denying", ()), words.get("condition", ())
        self._denying = compiled(_alone(self._denials))
        self._reports = words.get("report_lead", ())
        self._report = compiled(_alone(self._reports))
        self._false = compiled(_alone(words.get("report_false", ())))
        fixed = _alone(words.get("no_condition", ()))
        self._front = compiled(rf"(?!{fixed}){_alone(self._conditions)}")
        self._conditions_behind = words.get("condition_behind", ())
        self._behind = compiled(rf"(?!{fixed}){_alone(self._conditions_behind)}")
        self._open = compiled(_alone(words.get("open", ())))
        self._weighs = words.get("weighing", ())
        self._weighing = compiled(rf"{_alone(self._weighs)}\s?$")

    def judge(self, lower: str, sentence: Span, frames: Sequence[Frame]) -> None:
        """Let what the sentence denies be negated, and what depends on a condition conditional."""
        told = sorted((f for f in frames if f.modality in SURE), key=_place)
        if not told:
            return
        piece = lower[sentence.start : sentence.end]
        if any(word in piece for word in self._denials):
            for word in self._denying.finditer(lower, *sentence):
                self._deny(lower, Span(word.end(), sentence.end), told)
        if any(word in piece for word in self._reports):
            self._deny_reports(lower, sentence, told)
        if any(word in piece for word in self._weighs):
            self._weigh(lower, sentence, told)
        claimed = [w.start() for w in self._fronts(lower, sentence, piece) if self._depend(lower, sentence, w, told)]
        if any(word in piece for word in self._conditions_behind):
            self._depend_on_next(lower, sentence, told, claimed)

    def _depend_on_next(self, lower: str, sentence: Span, told: Sequence[Frame], claimed: Sequence[int]) -> None:
        """Make conditional what a condition right behind it is told for; those `claimed` are of what follows them."""
        for place, frame in enumerate(told):
            if not self._waits(lower, frame):
                continue
            end = min(sentence.end, frame.clause.end + _TAIL, *(f.cue_span.start for f in told[place + 1 :]))
            behind = self._behind.search(lower, frame.cue_span.end, max(end, frame.cue_span.end))
            if behind is not None and behind.start() not in claimed:
                frame.modality = "conditional"

    def _fronts(self, lower: str, sentence: Span, piece: str) -> list[re.Match[str]]:
        """Where a condition begins: at the head of the sentence, or behind a word that leads a clause in."""
        if "" in self._leads:
            told = any(word in piece for word in self._conditions)
            return list(self._front.finditer(lower, *sentence)) if told else []
        starts, found = [sentence.start], []
        for lead in self._leads:
            at = lower.find(lead, sentence.start, sentence.end)
            starts += [at + len(lead)] if at >= 0 else []
        for start in starts:
            front = self._front.match(lower, start, sentence.end)
            found += [front] if front is not None else []
        return found

    def _weigh(self, lower: str, sentence: Span, told: Sequence[Frame]) -> None:
        """Make conditional what somebody only considers doing."""
        for frame in told:
            start = max(sentence.start, frame.cue_span.start - _WEIGHED)
            if self._weighing.search(lower, start, frame.cue_span.start) is not None and frame.modality in SURE:
                frame.modality = "conditional"

    def _deny(self, lower: str, zone: Span, told: Sequence[Frame]) -> None:
        """Negate what is told behind a word that denies, in its clause."""
        stop = self._stop.search(lower, *zone)
        end = min(stop.start() if stop else zone.end, zone.start + _REACH)
        for frame in told:
            if zone.start <= frame.cue_span.start < end and frame.modality in SURE:
                frame.modality = "negated"

    def _deny_reports(self, lower: str, sentence: Span, told: Sequence[Frame]) -> None:
        """Negate what is told between a word for a report and the words that call it false."""
        for lead in self._report.finditer(lower, *sentence):
            false = self._false.search(lower, lead.end(), sentence.end)
            zone = Span(lead.end(), false.start() if false is not None else lead.end())
            for frame in told:
                if zone.start <= frame.cue_span.start < zone.end and frame.modality in SURE:
                    frame.modality = "negated"

    def _depend(self, lower: str, sentence: Span, word: re.Match[str], told: Sequence[Frame]) -> bool:
        """Make what stands in a condition, and what depends on it, conditional; whether anything depends on it."""
        comma = self._comma.search(lower, word.end(), sentence.end)
        if comma is None:
            return False
        later = [f for f in told if word.end() <= f.cue_span.start < word.end() + _FAR and f.modality in SURE]
        depends = [f for f in later if f.cue_span.start >= comma.start() and self._waits(lower, f)]
        for frame in [f for f in later if f.cue_span.start < comma.start()] + depends:
            frame.modality = "conditional"
        return bool(depends)

    def _waits(self, lower: str, frame: Frame) -> bool:
        """Whether an act is still to be done, by its auxiliaries."""
        start, end = frame.cue_span
        told = frame.modality == "planned" or self._open.search(lower, max(0, start - _OPEN), end) is not None
        return told and frame.act in DEPENDS


def _place(frame: Frame) -> int:
    return frame.cue_span.start
