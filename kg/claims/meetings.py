"""Meetings of a release: series with ordinal, date, mode and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.claims.alike import alike
from kg.claims.bare_series import of_its_time
from kg.claims.called_off import days_left
from kg.claims.days import cost_of, headed, is_finer
from kg.claims.first_held import first_held
from kg.claims.in_brackets import in_brackets
from kg.claims.longer_names import whole
from kg.claims.margins import on_a_journey, tells_only_of_talks
from kg.claims.model import Meeting
from kg.claims.national_boards import national_board
from kg.claims.next_named import counted_alone, is_next, is_venue, next_named
from kg.claims.numbered import counted_on, number_antecedents, number_of, year_of
from kg.claims.occasions import (
    at_another_time,
    is_of_beginning,
    is_of_noun,
    is_several,
    is_tied,
    of_a_name,
    recall,
    ties,
)
from kg.claims.occurrences import Namings, Occurrence, meeting_iri
from kg.claims.other_names import other_names
from kg.claims.same_sides import same_sides
from kg.claims.shortened import shortened
from kg.claims.talks import counted_beside, is_talks
from kg.language.protocol import DateValue
from kg.names import slug
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kg.claims.longer_names import SpecialNames
    from kg.claims.things import Things
    from kg.claims.undertakings import Undertakings
    from kg.language.protocol import Mention

_NEXT = 16  # characters behind a series in which the word for "next" stands
_TIE = 40  # characters beside a name in which such words stand
_DATE_REACH = 90  # characters after a meeting within which its own date may stand
_RECALLED = 60  # days after a meeting beyond which a release that names it is about something else
_FAR = float("inf")  # no date is known yet
_BESIDE = 0.1  # of a naming: a meeting named only beside what is held is not what a release is about
_TURNS = {"next_meeting": ("next", 1), "previous_meeting": ("previous", -1)}  # roles, and how far from the main meeting


@dataclass(slots=True)
class Meetings:
    """The meetings of a release, in the order in which it names them."""

    things: Things
    undertakings: Undertakings
    special: SpecialNames
    known: dict[tuple[str, int | None, str], Meeting] = field(default_factory=dict)
    occurrences: list[Occurrence] = field(default_factory=list)
    evidence: dict[str, Span] = field(default_factory=dict)
    _main: Meeting | None = None  # once all are collected
    _collected: bool = False
    _counted: int = 0
    _namings: Namings | None = None
    _talks: tuple[int, bool] = (-1, False)  # whether only talks are told, and of how many occurrences that is known
    _numbers: dict[str, dict[int, str]] = field(default_factory=dict)

    def collect(self) -> None:
        """Find every naming of a meeting, then one meeting for each series and ordinal."""
        marked = self.things.marked
        ordinals = [m for m in marked.mentions if m.kind == "ordinal" and not self._of_occasion(m)]
        series = [m for m in [*marked.mentions, *marked.inner] if m.kind == "series" and not self._of_people(m)]
        for mention in sorted(series, key=lambda m: m.start):
            iri = whole(self.things, mention, series, self.special) or of_its_time(
                self.things, mention, self.things.of(mention)
            )
            self.things.register(iri, "series", marked.words(mention), Span(mention.start, mention.end))
            ordinal = self._ordinal(mention, ordinals)
            if ordinal is None and self._frame(mention):
                continue
            span = Span(mention.start, mention.end)
            if ordinal is not None:
                span = Span(min(span.start, ordinal.start), max(span.end, ordinal.end))
            number = ordinal.value if ordinal is not None and isinstance(ordinal.value, int) else None
            year = year_of(self.things, ordinal) if ordinal is not None else ""
            turn = "next" if number is None and is_next(self.things, mention) else ""
            beside = is_tied(self.things, span, "beside") or on_a_journey(self.things, span)
            self.occurrences.append(Occurrence(mention, iri, number, span, turn, beside=beside, year=year))
            joints = self._words(mention, "number_joint")
            self.occurrences += counted_on(self.things.marked.folded.text, self.occurrences[-1], ordinals, joints)
        number_antecedents(self.things, self.occurrences, ordinals)
        for short, iri, counted in list(shortened(marked, self.occurrences, ordinals)):
            marked.put(short)
            number = counted.value if isinstance(counted.value, int) else None
            self.occurrences.append(Occurrence(short, iri, number, Span(counted.start, short.end)))
        alike(self.things, self.occurrences)
        same_sides(self.things, self.occurrences)
        other_names(self.things, self.occurrences)
        in_brackets(self.things, self.occurrences)
        self._unnamed(ordinals)
        recall(self.things, self.undertakings.patterns, self.occurrences)
        self.known.clear()  # what a series seemed to be before its numbers were told
        for occurrence in self.occurrences:
            self.named(occurrence)
        self._dates()
        self._main, self._collected = self._weightiest(), True
        if self._main is not None:
            self._dated_apart(self._main)
            self.occurrences.sort(key=lambda o: o.span.start)
            self._namings = None

    def _dated_apart(self, main: Meeting) -> None:
        """Add the meetings of a series that only a date of their own tells."""
        for mention, date in at_another_time(self.things, main):
            self._at_another_time(main, mention, date)
        for occurrence, date in list(first_held(self, main)):
            for meeting in self.known.values():
                if meeting.series == occurrence.series and meeting.ordinal is None and meeting.date == date.value:
                    meeting.date = meeting.written_date = None  # the day is that of the first one
            self._told_with(occurrence, date)

    def _of_people(self, mention: Mention) -> bool:
        """Whether a name only tells who goes to such meetings: "the SOM Leader", "its SOM delegation"."""
        words = self.things.words_at(mention.start).get("goes_to", ())
        return self.things.marked.folded.text[mention.end : mention.end + _NEXT].lstrip().startswith(words)

    def _frame(self, mention: Mention) -> bool:
        """Whether a short name only tells within which frame something is done: "in the SOM framework"."""
        words, lower = self._words(mention, "frame_before"), self.things.marked.folded.lower
        before = lower[max(0, mention.start - _TIE) : mention.start].rstrip()
        return self.things.marked.words(mention).isascii() and before.endswith(words)

    def _of_occasion(self, ordinal: Mention) -> bool:
        """Whether a number counts years or the like, behind which no meeting stands: "the 50th Anniversary of …"."""
        told = self.things.vocabulary.words_of_all("occasion")  # names in brackets are English anywhere
        words = tuple(word.lower() for word in told)
        behind = self.things.marked.folded.lower[ordinal.end : ordinal.end + _NEXT].lstrip(" -")
        return behind.startswith(words)

    def _unnamed(self, ordinals: list[Mention]) -> None:
        """An ordinal beside "the meeting" is a meeting of the main series ("the 21st meeting will be held …").

        So is the next or the previous one, where its date is told.
        """
        main = self.main()
        used = Spread(o.span for o in self.occurrences)
        if main is None:
            return
        for mention in self.things.marked.mentions:
            role = self.things.role(mention) if mention.kind == "reference" else ""
            if role != "meeting" and role not in _TURNS:
                continue
            ordinal = self._ordinal(mention, ordinals)
            if ordinal is None and role in _TURNS:
                self._turn(mention, main, _TURNS[role])
            if ordinal is None or used.holds(ordinal.start, ordinal.end):
                continue
            span = Span(min(mention.start, ordinal.start), max(mention.end, ordinal.end))
            number = ordinal.value if isinstance(ordinal.value, int) else None
            series = counted_beside(self.things, self.occurrences, self.evidence[main.iri], span)
            if series or not is_talks(self.things, self.evidence[main.iri]):
                self.occurrences.append(Occurrence(mention, series or main.series, number, span))
        for mention, number, words in list(counted_alone(self.things, main, self.occurrences, ordinals)):
            self.things.marked.put(mention)
            self.occurrences.append(Occurrence(mention, main.series, number, words))
        for mention in next_named(self.things, self.undertakings.patterns):
            self._turn(mention, main, _TURNS["next_meeting"])
        self.occurrences.sort(key=lambda o: o.span.start)

    def _at_another_time(self, main: Meeting, mention: Mention, date: Mention) -> None:
        """A meeting of the `main` one's series that only its date tells: "the Summit in November last year"."""
        if isinstance(date.value, DateValue):
            span = Span(min(mention.start, date.start), max(mention.end, date.end))
            self._told_with(Occurrence(mention, main.series, None, span, date.value.start), date)

    def _told_with(self, occurrence: Occurrence, date: Mention) -> None:
        """Keep a meeting that is told by a date of its own."""
        self.occurrences.append(occurrence)
        meeting = self.named(occurrence)
        if isinstance(date.value, DateValue):
            meeting.date, meeting.written_date = date.value, self.things.marked.words(date)

    def _turn(self, mention: Mention, main: Meeting, turn: tuple[str, int]) -> None:
        """The meeting before or after the `main` one, by its number where the text has it."""
        name, step = turn
        begin = mention.end + next((len(w) for w in self._joiners(mention) if self._follows(mention, w)), 0)
        named = next((o for o in self.occurrences if o.span.start == begin and o.ordinal is None), None)
        if named is not None and named.series != main.series:
            return  # the next meeting of another series
        number = main.ordinal + step if main.ordinal is not None else None
        if number in self._numbered(main.series):
            name = ""
        elif not self._dated(mention):
            return
        else:
            number = None
        if named is not None:
            named.ordinal, named.turn = number, name
        else:
            self.occurrences.append(Occurrence(mention, main.series, number, Span(mention.start, mention.end), name))

    def _follows(self, mention: Mention, word: str) -> bool:
        return self.things.marked.folded.text.startswith(word, mention.end)

    def _dated(self, mention: Mention) -> bool:
        """Whether a date or a place stands shortly behind a mention, in its sentence."""
        end = min(len(self.things.marked.folded.text), mention.end + _DATE_REACH)
        inside = self.things.marked.within(Span(mention.end, end))
        near = next((m for m in inside if m.kind in {"date", "place"} or is_venue(self.things, m)), None)
        return near is not None and not set(self.things.marked.folded.text[mention.end : near.start]) & set("。\n")

    def _ordinal(self, mention: Mention, ordinals: list[Mention]) -> Mention | None:
        turns = mention.kind == "reference" and self.things.role(mention) in _TURNS
        return number_of(self.things, mention, ordinals, turns=turns)

    def _joiners(self, mention: Mention) -> tuple[str, ...]:
        return self._words(mention, "joiner")

    def _words(self, mention: Mention, word_class: str) -> tuple[str, ...]:
        return self.things.words_at(mention.start).get(word_class, ())

    def _numbered(self, series: str) -> Mapping[int, str]:
        """The numbers told of a series, in the order of the text, with the years within which they count.

        They are gathered anew only when occurrences were added.
        """
        if self._counted != len(self.occurrences):
            self._counted = len(self.occurrences)
            self._numbers = {}
            for found in self.occurrences:
                if found.ordinal is not None:
                    years = self._numbers.setdefault(found.series, {})
                    years[found.ordinal] = years.get(found.ordinal) or found.year
        return self._numbers.get(series, {})

    def namings_of(self, meeting: Meeting) -> list[Occurrence]:
        """Where the release names a meeting, in order."""
        return [o for o in self.namings.of_series(meeting.series) if self.named(o) is meeting]

    def named(self, occurrence: Occurrence) -> Meeting:
        """The meeting that a naming names."""
        ordinal, turn = occurrence.ordinal, occurrence.turn
        numbered = self._numbered(occurrence.series)
        if ordinal is None and not turn and numbered:
            ordinal = next(iter(numbered))  # a series named without a number is the meeting first numbered
        year = occurrence.year or (numbered.get(ordinal, "") if ordinal is not None else "")
        key = (occurrence.series, ordinal, turn or year)
        if key not in self.known:
            iri = self._iri(occurrence.series, ordinal) + (f"-{turn or year}" if turn or year else "")
            self.known[key] = Meeting(iri, occurrence.series, ordinal, counted_in=year or None)
            self.evidence[self.known[key].iri] = occurrence.span
        return self.known[key]

    def _iri(self, series: str, ordinal: int | None) -> str:
        return meeting_iri(series, ordinal if ordinal is not None else self._release())

    def _release(self) -> str:
        return slug(self.things.marked.release.document)

    @property
    def namings(self) -> Namings:
        """All namings so far, by place and by series."""
        if self._namings is None or self._namings.count != len(self.occurrences):
            self._namings = Namings(self.occurrences)
        return self._namings

    def at(self, span: Span) -> list[Meeting]:
        """The meetings named inside `span`, in order."""
        inside = [o for o in self.namings.near(span) if span.start <= o.mention.start and o.mention.end <= span.end]
        return list({id(m): m for m in map(self.named, inside)}.values())

    def held_in(self, span: Span) -> list[Meeting]:
        """The same without those that are named only for what prepares them or follows them up."""
        held = [self.named(o) for o in self.namings.near(span) if not o.beside]
        return [meeting for meeting in self.at(span) if meeting in held]

    def of(self, mention: Mention) -> Meeting | None:
        """The meeting that a series mention names."""
        for occurrence in self.namings.near(mention):
            if occurrence.mention.start == mention.start and occurrence.mention.end == mention.end:
                return self.named(occurrence)
        return None

    def main(self) -> Meeting | None:
        """The meeting that the release is about."""
        return self._main if self._collected else self._weightiest()

    def _weightiest(self) -> Meeting | None:
        """The meeting named most, the first of those named as often; the one that opens a release weighs more."""
        weights, found = dict[str, float](), dict[str, Meeting]()
        plain = (o for o in self.occurrences if not o.beside and not o.turn)  # no release opens with the next meeting
        first = next((o for o in plain if not is_several(self.things, o.span)), None)
        for occurrence in self.occurrences:
            meeting = self.named(occurrence)
            found[meeting.iri] = meeting
            weight = _BESIDE if occurrence.beside else 3 if occurrence is first else 1
            weights[meeting.iri] = weights.get(meeting.iri, 0) + weight
        if not weights:
            return None
        return found[max(weights, key=lambda iri: weights[iri])]

    def bilateral(self) -> bool:
        """Whether the opening tells of talks between two sides, whatever meetings it names besides."""
        counted, told = self._talks
        if counted != len(self.occurrences):  # asked for each act
            told = tells_only_of_talks(self.things, self.occurrences)
            self._talks = len(self.occurrences), told
        return told

    def recalled(self, meeting: Meeting) -> bool:
        """Whether a release names a meeting only for what came of it: "to follow up on the 5th Forum"."""
        return all(o.beside for o in self.occurrences if self.named(o) is meeting)

    def later(self, meeting: Meeting) -> bool:
        """Whether a meeting is held after the release, so that nothing told in it was done there."""
        return meeting.date is not None and meeting.date.is_after(self.things.marked.release.published)

    def past(self, meeting: Meeting) -> bool:
        """Whether a meeting was over so long before the release that it is only recalled."""
        published = self.things.marked.release.published
        if published is None or meeting.date is None:
            return False
        told = meeting.date.end or meeting.date.start
        recalled = published.fromordinal(max(1, published.toordinal() - _RECALLED))
        return recalled.isoformat() > f"{told}{'-99' * (2 - told.count('-'))}"

    def committee(self, main: Meeting | None, sides: Collection[str]) -> list[str]:
        """The committee under whose own name the `main` meeting is told, where only the text knows it.

        Where people of several `sides` (IRIs) are told of, the committee is theirs, and none is given, unless it is a
        board of one country.
        """
        alone = len(sides) <= 1
        if main is not None and (board := national_board(self, main, alone=alone)):
            return board
        for naming in self.namings.of_series(main.series) if main is not None and alone else ():
            inside = self.things.marked.inside(Span(naming.mention.start, naming.mention.end))
            bodies = [m for m in inside if m.kind == "actor"]
            if bodies and not any(m.iris for m in bodies) and bodies[-1].end == naming.mention.end:
                return [self.things.of(bodies[-1])]
        return []

    def together(self, main: Meeting) -> None:
        """Let meetings of one journey share place and month, where the text tells them of one only."""
        for meeting in self.known.values():
            if meeting is main or meeting.ordinal is not None or self._as_body(meeting):
                continue
            vague = meeting.date is None or len(meeting.date.start) == len("2020")
            if (
                vague
                and main.date is not None
                and main.date.start.startswith(meeting.date.start if meeting.date else "")
            ):
                meeting.date = DateValue(main.date.start[: len("2020-11")])
            if meeting.place is None:
                meeting.place, meeting.mode = main.place, meeting.mode or main.mode

    def _as_body(self, meeting: Meeting) -> bool:
        """Whether the name of a meeting stands for a body at its first place: "decisions of the Reef Summit"."""
        start = self.evidence[meeting.iri].start
        before = self.things.marked.folded.lower[max(0, start - _TIE) : start].rstrip().removesuffix(" the")
        return before.endswith(self.things.words_at(start).get("named_as_body", ()))

    def _dates(self) -> None:
        """Give each meeting the date nearest after its name in the same sentence, or before it."""
        best = headed(self)
        told = [
            (occurrence, sentence, inside, left)
            for sentence in self.things.marked.sentences
            if (inside := self.namings.inside(sentence.span))
            for left in (days_left(self.undertakings.patterns, self.things, sentence, sentence.dates),)
            for occurrence in inside
        ]
        for occurrence, sentence, inside, left in sorted(told, key=lambda t: t[0].ordinal is None):
            dates = [m for m in left if not of_a_name(self.things, m) or any(o.span.contains(m) for o in inside)]
            # "… by the end of 2024" dates nothing
            dates = [
                m
                for m in dates
                if ties(self.things, m, occurrence.span.start)
                or not (self.undertakings.last_day(m, sentence) or is_of_noun(self.things, m))
            ]
            self._part(occurrence, dates, best)
            meeting = self.named(occurrence)
            for date in dates:
                cost = cost_of(self, occurrence, date, inside)
                if cost is None:
                    continue
                known = best.get(meeting.iri, (_FAR, date))
                finer = is_finer(date, *known)  # "the 2025 Forum on 5 May 2025"
                if finer or (cost < known[0] and not is_finer(known[1], cost, date)):
                    best[meeting.iri] = (cost, date)
        for meeting in self.known.values():
            if meeting.iri in best:
                date = best[meeting.iri][1]
                meeting.date = date.value if isinstance(date.value, DateValue) else None
                meeting.written_date = self.things.marked.words(date)

    def _part(self, occurrence: Occurrence, dates: list[Mention], best: dict[str, tuple[float, Mention]]) -> None:
        """A series named without a number, at another date than the meeting numbered before, is another meeting."""
        meeting = self.named(occurrence)
        if occurrence.ordinal is not None or meeting.ordinal is None or meeting.iri not in best:
            return
        begin, end = occurrence.span
        tied = (
            d
            for d in dates
            if ties(self.things, d, begin) or (0 <= d.start - end <= 1 and not is_of_beginning(self.things, d))
        )
        mine, linked = best[meeting.iri][1].value, next(tied, None)
        other = linked.value if linked is not None else None
        if isinstance(mine, DateValue) and isinstance(other, DateValue):
            size = min(len(mine.start), len(other.start))
            if mine.start[:size] != other.start[:size]:
                occurrence.turn = other.start
