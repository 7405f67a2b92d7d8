"""At which meeting something was done: the one that its own sentence, those before it or a heading name for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kg.claims.earlier import Earlier
from kg.claims.margins import asides
from kg.claims.occasions import ends_in, is_before, is_clause_between, since_recently
from kg.claims.roles import ROLES
from kg.claims.sections import sections, series_at
from kg.claims.to_press import tells_press
from kg.language.protocol import QUOTED, SPEECH
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import DateValue, Frame
    from kg.mentions.collect import Sentence

_MONTH = len("2020-11")
_TELLING = frozenset({"Announcement", "Pledge"})  # acts behind which "at the Summit" tells where they were done
_ACTORS = frozenset({"actor", "person", "position", "series"})
_SPEAKERS = frozenset({"Announcement", QUOTED, SPEECH})
_MARKS = " ,、・\"'「」『』()"


class Setting(NamedTuple):
    """Where something was done: at which meeting, or `elsewhere` than at those of the release, and when, if before."""

    meeting: Meeting | None = None
    elsewhere: bool = False
    when: DateValue | None = None


@dataclass(slots=True)
class Settings:
    """Reads in one release at which meeting acts were done and people were, in the order of the text."""

    things: Things
    meetings: Meetings
    _told: Meeting | None = None  # where the sentences before this one of the paragraph say that they are
    _aside: bool = False  # whether they tell of talks beside a meeting
    _beside_them: list[Span] = field(default_factory=list)  # names of meetings beside which the sentence tells of talks
    _until: int = -1  # end of the paragraph
    _sentence: Sentence | None = None
    _frames: Sequence[Frame] = ()
    _here: list[Occurrence] | None = None  # the meetings that the sentence names, once they are looked up
    _sections: list[tuple[int, str | None]] = field(default_factory=list)
    _split: bool = False
    earlier: Earlier = field(init=False)

    def __post_init__(self) -> None:
        """Make the reader of earlier times."""
        self.earlier = Earlier(self.things)

    def begin(self, sentence: Sentence, frames: Sequence[Frame]) -> None:
        """Go on to a sentence with its frames."""
        if sentence.span.start > self._until:
            end = self.things.marked.folded.text.find("\n", sentence.span.start)
            self._told, self._until = None, end if end >= 0 else len(self.things.marked.folded.text)
            self._aside = False
        self._sentence, self._frames, self._here = sentence, frames, None
        self._beside_them = asides(self.meetings, sentence)
        self._aside |= bool(self._beside_them)

    def of(self, frame: Frame) -> Meeting | None:
        """The meeting at which what a frame of the sentence tells was done; None where no words tell it."""
        return self.place(frame).meeting

    def place(self, frame: Frame, coming: str | None = None) -> Setting:
        """The same, and whether a frame tells of a time before it, at which nobody met here.

        `coming` is the IRI of the meeting for which it is only planned: nothing is done there yet.
        """
        named = self._named(frame) if coming is None else None
        earlier, when = self._earlier(frame, named)
        if earlier:
            return Setting(None, elsewhere=True, when=when)
        press = self._sentence is not None and tells_press(self.things, self._sentence, frame)
        before = frame.before and self._told is None and frame.act not in ROLES
        if press or (named is None and (self._aside or before)):
            return Setting(None, elsewhere=True)
        if named is None and not _inner(frame):
            named = self._told or self._headed(frame)
        return Setting(named)

    def planned_at(self, frame: Frame) -> Occurrence | None:
        """The numbered naming of a meeting at which the sentence itself says that something is to be done."""
        before = [f for f in self._frames if f.cue_span.start < frame.cue_span.start and f.act not in ROLES]
        if frame.modality != "planned" or _inner(frame) or any(f.modality == "done" for f in before):
            return None  # what was said at a meeting to be planned was said there
        told = (o for o in self._inside() if o.ordinal is not None)
        return next((o for o in told if self._acts(o, frame) or self._leads(o, frame) or self._will(o, frame)), None)

    def _will(self, occurrence: Occurrence, frame: Frame) -> bool:
        """Whether nothing but words of the future stands between a meeting and what is done there."""
        between = self.things.marked.folded.lower[occurrence.span.end : frame.cue_span.start].strip()
        return between in self._words("coming_verb")

    def _named(self, frame: Frame) -> Meeting | None:
        """The meeting that the sentence of a frame itself names as where it was."""
        if _inner(frame):
            return self._held(self._where([frame]) or self._beside(frame, []))
        before = [f for f in self._frames if not _inner(f) and f.cue_span.start < frame.cue_span.start]
        if (recalled := self._recalled(frame)) is not None:
            return recalled
        recalls = self._sentence is not None and self.earlier.recalled(frame, self._sentence)
        if recalls and (there := self._held(self._beside(frame, []))) is not None:
            return there
        own = self._held(self._where([frame, *before]) or self._attended(before))
        if own is not None:
            self._told, self._aside = own, False  # so the sentences behind it go on
        return own or self._held(self._beside(frame, before))

    def _earlier(self, frame: Frame, named: Meeting | None) -> tuple[bool, DateValue | None]:
        """Whether a frame tells of a time before the meeting where the text is, and of which."""
        held = self._since(named)
        if self._sentence is None or held is None:
            return False, None
        return self.earlier.told(frame, self._sentence, self._frames, held)

    def is_earlier(self, when: DateValue | None, named: Meeting | None) -> bool:
        """Whether a time is before the meeting that is `named`, else before that where the text is."""
        held = self._since(named)
        return held is not None and is_before(when, held)

    def _since(self, named: Meeting | None) -> str | None:
        """The ISO date before which nothing that the text goes on to tell was done, where it can be known."""
        meeting, published = named or self._told or self.meetings.main(), self.things.marked.release.published
        if meeting is not None and meeting.date is not None:
            return meeting.date.start
        if named is not None or published is None:
            return None
        return since_recently(published).isoformat()

    def _where(self, frames: Sequence[Frame]) -> Meeting | None:
        """The meeting in front of what is told, or the one that acts itself."""
        for occurrence in self._inside():
            if any(self._acts(occurrence, one) or self._leads(occurrence, one) for one in frames):
                return self.meetings.of(occurrence.mention)
        return None

    def _beside(self, frame: Frame, before: Sequence[Frame]) -> Meeting | None:
        """The meeting behind the words for the act, or behind those for who speaks."""
        speaking = [one for one in before if one.act in _SPEAKERS]
        for occurrence in self._inside():
            if any(self._behind(occurrence, one) for one in (frame, *speaking)):
                return self.meetings.of(occurrence.mention)
        return None

    def _recalled(self, frame: Frame) -> Meeting | None:
        """The meeting at which it was done where the sentence recalls that: "At the 5th Forum, A had pledged …"."""
        near = self.meetings.namings.inside(self._sentence.span) if self._sentence is not None else ()
        told = (o for o in near if o.recalled is not None and o.recalled.overlaps(frame.cue_span))
        return next((self.meetings.of(o.mention) for o in told), None)

    def _held(self, meeting: Meeting | None) -> Meeting | None:
        return None if meeting is None or self._to_come(meeting) else meeting

    def _inside(self) -> list[Occurrence]:
        """The meetings that the sentence names as held, which is asked for each of its frames."""
        if self._here is None:
            near = self.meetings.namings.inside(self._sentence.span) if self._sentence is not None else ()
            self._here = [o for o in near if not o.beside and o.span not in self._beside_them]
        return self._here

    def _acts(self, occurrence: Occurrence, frame: Frame) -> bool:
        """Whether the meeting itself is who acts, and nobody else."""
        if frame.subject is None or frame.act in ROLES or not frame.subject.contains(occurrence.span):
            return False
        others = (m for m in self.things.marked.within(frame.subject) if m.kind in _ACTORS)
        return not any(m != occurrence.mention and not occurrence.span.contains(m) for m in others)

    def _words(self, name: str) -> tuple[str, ...]:
        code = self._sentence.language.code if self._sentence is not None else ""
        return self.things.words_in(code).get(name, ())

    def _leads(self, occurrence: Occurrence, frame: Frame) -> bool:
        """Whether a name in front of what is told says where it was: "At the 5th Forum, …"."""
        if occurrence.span.start >= frame.cue_span.end:
            return False
        behind = self._words("setting_behind")
        if behind:
            return self._led(occurrence, frame, behind)
        start = self._lead(occurrence.span.start)
        if start is None or self._sentence is None:
            return False
        before = self._rest(Span(self._sentence.span.start, start))
        if not before or before in self._words("setting_opener"):
            return True
        return self._follows(Span(self._sentence.span.start, start)) or self._apart(start, frame)

    def _follows(self, before: Span) -> bool:
        """Whether a setting stands right behind who acts, set off from it: "A, at the 5th Forum, …"."""
        actors = [m for m in self.things.marked.within(before) if m.kind in _ACTORS]
        return bool(actors) and self.things.marked.folded.text[actors[-1].end : before.end].strip() == ","

    def _apart(self, start: int, frame: Frame) -> bool:
        """Whether a setting opens a clause in a script that has spaces between clauses only, outside of other acts."""
        text = self.things.marked.folded.text
        if text[start - 1 : start] != " " or text[start : start + 1].isascii():
            return False
        return not any(
            f.cue_span.end <= start < f.clause.end for f in self._frames if f is not frame and f.act not in ROLES
        )

    def _lead(self, end: int) -> int | None:
        """Where the words begin that say that what follows is a setting ("at the", "during the")."""
        lower = self.things.marked.folded.lower
        begin = self._sentence.span.start if self._sentence is not None else 0
        before = lower[begin:end].rstrip(_MARKS)
        for article in self._words("article"):
            before = before.removesuffix(f" {article}").rstrip()
        words = self._words("setting_before")
        if not before.endswith(words):
            return None
        lead = max((w for w in words if ends_in(before, w)), key=len, default="")
        return begin + len(before) - len(lead) if lead else None

    def _rest(self, span: Span) -> str:
        """The words of a span without its dates and places."""
        lower, start, told = self.things.marked.folded.lower, span.start, ""
        for mention in self.things.marked.within(span):
            if mention.kind in {"date", "place"} and mention.start >= start:
                told += lower[start : mention.start]
                start = mention.end
        return f"{told}{lower[start : span.end]}".strip(_MARKS)

    def _led(self, occurrence: Occurrence, frame: Frame, behind: tuple[str, ...]) -> bool:
        """The same where the words for it stand behind the name: "第5回会議において、…"."""
        lower = self.things.marked.folded.lower
        start = occurrence.span.end
        while lower[start : start + 1] in {"」", "』", " "}:
            start += 1
        word = max((w for w in behind if lower.startswith(w, start)), key=len, default="")
        after = start + len(word)
        if not word or lower.startswith(self._words("setting_of_noun"), after):
            return False
        if lower[after : after + 1] in {"、", ","}:
            return True
        code = self._sentence.language.code if self._sentence is not None else ""
        return not is_clause_between(self.things.words_in(code), lower[after : frame.cue_span.start])

    def _behind(self, occurrence: Occurrence, frame: Frame) -> bool:
        """Whether a name behind what is told says where it was: "was adopted at the Summit"."""
        start = self._lead(occurrence.span.start)
        if start is None or start < frame.cue_span.end or frame.modality != "done" or frame.act in ROLES:
            return False
        between = self.things.marked.folded.lower[frame.cue_span.end : start]
        if not between.strip():
            return True
        return frame.act in _TELLING and not any(w.endswith(self._words("setting_of_other")) for w in between.split())

    def _attended(self, before: Sequence[Frame]) -> Meeting | None:
        """The meeting that whoever acts is told to have been at, in the same sentence."""
        for frame in before:
            if frame.act not in ROLES or frame.modality != "done":
                continue
            spans = (frame.subject, *frame.objects, frame.clause)
            told = {m.iri: m for span in spans if span is not None for m in self._at(span)}
            if len(told) == 1:
                return next(iter(told.values()))
        return None

    def _at(self, span: Span) -> list[Meeting]:
        """The meetings that a span names, and not as those beside which others met, or that others prepared."""
        beside = {self.meetings.named(o).iri for o in self.meetings.namings.inside(span) if o.span in self._beside_them}
        return [meeting for meeting in self.meetings.held_in(span) if meeting.iri not in beside]

    def _headed(self, frame: Frame) -> Meeting | None:
        """The meeting of the same month that the heading of a part names alone: a stage of one journey."""
        if not self._split:
            self._sections, self._split = sections(self.things.marked.folded, self.meetings), True
        series, main = series_at(self._sections, frame.cue_span.start), self.meetings.main()
        if series is None or main is None or main.date is None:
            return None
        named = [o for o in self.meetings.namings.of_series(series) if o.span.end <= frame.cue_span.start]
        meeting = self.meetings.named(named[-1]) if named else None
        if meeting is None or meeting.date is None or meeting.date.start[:_MONTH] != main.date.start[:_MONTH]:
            return None
        return self._held(meeting)

    def _to_come(self, meeting: Meeting) -> bool:
        """Whether a meeting is not yet held: by its date, or by its number where it has none."""
        main = self.meetings.main()
        if self.meetings.later(meeting):
            return True
        if main is None or meeting.date is not None or meeting.series != main.series:
            return False
        return meeting is not main and (meeting.ordinal is None or meeting.ordinal > (main.ordinal or 0))


def _inner(frame: Frame) -> bool:
    """Whether a frame tells what somebody is told to have done elsewhere."""
    return frame.rule.endswith("-inner")
