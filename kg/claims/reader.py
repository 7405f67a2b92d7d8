"""Read a release: from text to claims with evidence."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.acts import Acts
from kg.claims.agents import Agents
from kg.claims.appointments import appointments, inaugurations
from kg.claims.bare_titles import others
from kg.claims.days import is_of_another
from kg.claims.headline_acts import told_below
from kg.claims.headlines import below_headlines
from kg.claims.in_passing import only_in_passing
from kg.claims.items import sums_apart
from kg.claims.labelled import labelled
from kg.claims.longer_names import SpecialNames
from kg.claims.margins import only_beside, tells_of_talks
from kg.claims.meetings import Meetings
from kg.claims.model import Act, Claim, Participation, Reading, Thing, Unread
from kg.claims.modes import on_a_day_at_a_place
from kg.claims.occasions import is_day_of_plans, only_spoken_of, told_of_later
from kg.claims.only_talks import by_the_body, tells_only_of_talks
from kg.claims.opening import is_told_after, opens_with
from kg.claims.passed_over import PassedOver
from kg.claims.people import People
from kg.claims.programmes import programme, stands_alone
from kg.claims.proposed import refused, take_up
from kg.claims.ranks import Ranks
from kg.claims.related import at_one_place
from kg.claims.roles import ROLES, Roles
from kg.claims.speakers import speaker
from kg.claims.stages import Stages
from kg.claims.sums import shared_out, sums
from kg.claims.supplies import counted
from kg.claims.talks import is_talks
from kg.claims.targets import Targets
from kg.claims.things import Things
from kg.claims.told_again import put_there
from kg.claims.undertakings import Patterns, Undertakings
from kg.claims.venues import describe, from_afar, is_call, matters, settle, share, under_title, venue
from kg.claims.wordings import Wordings
from kg.language.protocol import QUOTED, SPEECH, TALKED, DateValue
from kg.language.registry import Languages
from kg.mentions import Marked, mark
from kg.patterns import kept
from kg.text import Span
from kg.vocabulary.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    from kg.claims.model import Meeting
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence
    from kg.release.model import Release
    from kg.vocabulary.model import Vocabulary

_GIVEN = frozenset({"Appreciation", "Pledge"})
_TALKS = "ExchangeOfViews"
_NO_CUE = "no cue announces an act"
_SPEAKERS = frozenset({SPEECH, QUOTED})  # frames that tell only who speaks
_TITLE_LINES = 3  # lines of a paper's title, with those below it that tell its day and place
_VENUE_LINES = 2  # lines below a heading that tells of time and venue
_VENUE_LINE = 8  # characters of such a heading
_MONTHS = 2  # after which a release is about a meeting no more than in passing
_LEAD = 6  # sentences at the start that tell which meeting, when and where
_BELOW = 4  # sentences that do so from the one on that names it


class Reader:
    """Reads releases against one vocabulary. Holds no state between releases."""

    def __init__(self, vocabulary: Vocabulary, languages: Sequence[ModuleType] = ()) -> None:
        """Compile the gazetteer and the languages once; `languages` are modules beside those of kg.language."""
        self.vocabulary = vocabulary
        self.languages = Languages(vocabulary, languages)
        with kept("reader", vocabulary.digest):
            self.gazetteer = Gazetteer(vocabulary)
            self.patterns = Patterns(vocabulary.words, vocabulary.digest, self.languages.together)
            self.special = SpecialNames(vocabulary)
            self.ranks = Ranks(vocabulary.words)

    def read(self, release: Release) -> Reading:
        """Everything `release` says, with evidence, and what was not understood."""
        return self.read_marked(release)[0]

    def read_marked(self, release: Release) -> tuple[Reading, Marked]:
        """The reading of `release`, and the release with the mentions that it rests on."""
        marked = mark(release, self.gazetteer, self.languages)
        return _Session(self, marked).reading(), marked


_kept = threading.local()


def reader_of(vocabulary: Vocabulary) -> Reader:
    """A reader of `vocabulary`: this thread's last one when the content is the same, since compiling takes long."""
    kept: Reader | None = getattr(_kept, "reader", None)
    if kept is None or not vocabulary.digest or kept.vocabulary.digest != vocabulary.digest:
        kept = _kept.reader = Reader(vocabulary)
    return kept


class _Session:
    """The reading of one release."""

    def __init__(self, reader: Reader, marked: Marked) -> None:
        self.marked, self.languages = marked, reader.languages
        self.things = Things(reader.vocabulary, reader.gazetteer, marked)
        self.people = People(self.things, reader.ranks)
        self.meetings = Meetings(self.things, Undertakings(marked.folded, reader.patterns), reader.special)
        self.agents = Agents(self.things, self.people, self.meetings)
        self.targets = Targets(self.things, self.people, self.meetings, self.agents)
        self.acts = Acts(self.things, self.meetings, self.agents, self.targets, [])
        self.roles = Roles(self.things, self.people, self.meetings, self.agents)
        self.unread: list[Unread] = []
        self._about: list[Span] = []  # what acts are about
        self._body = 0  # where the paragraphs begin that tell of the talks of the headline

    def reading(self) -> Reading:
        release = self.marked.release
        self.meetings.collect()
        self.people.collect()
        self.agents.speaker = self.agents.last = speaker(self.things, self.people)
        text = self.marked.folded
        told = [(each, each.language.frames(text, each.span, each.mentions)) for each in self.marked.sentences]
        told = [(each, sums_apart(self.things, each.span, frames)) for each, frames in told]  # lists go on behind them
        self._body = self._told_below(told)
        self._about = matters(frame for _, frames in told for frame in frames)
        self.things.other_papers = others(self.things, told, self.meetings.main())
        for place, (sentence, frames) in enumerate(told):
            self._quoted(told, place)
            self._sentence(sentence, frames)
            self.roles.tenures += appointments(self.things, self.people, sentence)
            self.roles.tenures += inaugurations(self.things, self.people, sentence)
        self._main_meeting()
        self.roles.spoke(self.agents.title.holders())
        where = self._where()
        for claim in self.acts.claims:
            act = claim.about
            if where is None or not isinstance(act, Act) or act.intended_for == where.iri:
                continue
            there = by_the_body(self.meetings, where, act.agents)
            if there and not (act.elsewhere or self._came_before(claim, where)):
                act.meeting = act.meeting or where.iri
        put_there(self.meetings, self.acts.claims)
        supplies = self.acts.deliveries.supplies
        refusing = self.things.vocabulary.denying("Support")
        acts = list(supplies.parted(sums(self.things, shared_out(self.things, self.acts.claims))))
        acts = told_below(self.marked, self.agents, refused(acts, refusing))
        counted(acts)
        nouns = self.things.vocabulary.words_of_all("proposal_noun")
        take_up(acts, nouns, self.marked.release.text, self._is_party)
        roles, named = self.roles.claims(where), self._named()
        claims = [*self._meetings(), *roles, *acts, *named, *self._spoken_for(roles, named), *self.roles.tenures]
        stages = Stages(self.things, self.meetings.undertakings.patterns)
        told_of = [stage for sentence in self.marked.sentences for stage in stages.of(sentence)]
        return Reading(release, release.lang or self._language(), self.things.named, claims, self.unread, told_of)

    def _is_party(self, iri: str) -> bool:
        entry = self.things.entry(iri)
        return entry is not None and entry.kind == "actor"

    def _told_below(self, told: Sequence[tuple[Sentence, list[Frame]]]) -> int:
        """Where the first paragraph begins, if the text tells of talks from there on; else 0."""
        body = below_headlines(self.marked.folded)
        below = (frame for sentence, frames in told if sentence.span.start >= body for frame in frames)
        return body if any(frame.act in {_TALKS, TALKED} for frame in below) else 0

    def _language(self) -> str | None:
        """The language of the first passage; None where all is in Latin letters of a language not read here."""
        codes = [passage.language for passage in self.marked.passages]
        alone = bool(codes) and len(set(codes)) == 1
        if not codes or (alone and not self.languages.speaks(codes[0], self.marked.release.text)):
            return None
        return codes[0]

    def _quoted(self, told: Sequence[tuple[Sentence, list[Frame]]], place: int) -> None:
        """Let who is told behind a quotation be who speaks from its beginning."""
        text = self.marked.folded.text
        if not text.startswith('"', told[place][0].span.start):
            return
        end = text.find("\n", told[place][0].span.start)
        for sentence, frames in told[place:]:
            if 0 <= end < sentence.span.start:
                return
            speaker = next((frame for frame in frames if frame.act == QUOTED), None)
            if speaker is not None:
                self.agents.of(speaker)
                return

    def _sentence(self, sentence: Sentence, frames: list[Frame]) -> None:
        understood, acts = False, len(self.acts.claims)
        ordered = sorted(frames, key=lambda f: (f.cue_span.start, -f.cue_span.end))
        if ordered:
            self.agents.begin(ordered[0], sentence)
        self.acts.settings.begin(sentence, frames)
        for frame in ordered:
            understood |= self._frame(frame, sentence, frames)
        told = [frame for frame in frames if frame.act not in _SPEAKERS]
        delivered = self.acts.delivered(sentence, acts)
        understood |= delivered
        self.acts.once(acts)
        if not understood and not told and any(m.kind == "actor" for m in sentence.mentions):
            self._not_read(sentence.span, _NO_CUE, None)
            return
        if delivered and not frames:
            return
        finder = self.meetings.undertakings.patterns.kept(PassedOver, sentence.language.code)
        for clause in finder.clauses(self.marked, sentence, frames):
            self._not_read(clause, _NO_CUE, None)

    def _frame(self, frame: Frame, sentence: Sentence, frames: list[Frame]) -> bool:
        if frame.act in ROLES:
            setting = self.acts.settings.place(frame)
            self.roles.attend(frame, setting.meeting, elsewhere=setting.elsewhere)
            return True
        if frame.act == "Tenure":
            self.roles.tenure(frame)
            return True
        if frame.act == TALKED or (frame.act == _TALKS and frame.clause.start < self._body):
            self.agents.met(frame)  # what they talked about stands below the headline
            return False
        if frame.act in _SPEAKERS:
            self.agents.of(frame)  # whoever speaks does what is told next without a subject
            return False
        claim = self.acts.add(frame, sentence, frames)
        if claim is None:
            self._not_read(frame.clause, "a cue without an agent or a target", self.marked.words(frame.cue_span))
            return False
        if isinstance(claim.about, Act) and claim.about.to_host and claim.about.type != "Proposal":
            self.roles.attend(
                replace(frame, act="Hosting", modality="planned")
            )  # whoever is to host a meeting is to be there
        inner = frame.rule.endswith("-inner")  # what somebody is told to have done elsewhere
        if isinstance(act := claim.about, Act) and act.modality == "Done" and not inner:
            self.roles.spoke(act.agents, act.meeting, before=frame.before, elsewhere=act.elsewhere)
        return True

    def _not_read(self, span: Span, reason: str, cue: str | None) -> None:
        self.unread.append(Unread(self.marked.folded.to_source(span.start, span.end), reason, cue))

    def _main_meeting(self) -> None:
        main = self.meetings.main()
        if main is None:
            return
        if self.meetings.recalled(main):  # its own day and place stand behind its name, if at all
            for sentence in self.marked.sentences:
                settle(self.meetings, sentence, None)
        else:
            self._told_of(main)
        at_one_place(self.meetings)
        on_a_day_at_a_place(self.meetings)

    def _told_of(self, main: Meeting) -> None:
        """Read when, where and how the meeting was held that a release is about, and those beside it."""
        lead: list[Sentence] = []
        told = [self.meetings.at(sentence.span) for sentence in self.marked.sentences]
        first = next((place for place, meetings in enumerate(told) if main in meetings), len(told))
        leads = first < _LEAD and opens_with(self.meetings, main)  # a meeting named later only is not the lead's
        leads &= not only_in_passing(self.meetings, main)
        end = max(_LEAD, first + _BELOW) if leads else _LEAD  # a page may begin with lines about its publisher
        own = is_talks(self.things, self.meetings.evidence[main.iri])  # a release about talks tells of nothing else
        talks = not own and (self.meetings.bilateral() or self._long_past(main))  # the lead is of the talks, or today
        under_title(self.meetings, self.marked.sentences[:_TITLE_LINES], main)
        for place, sentence in enumerate(self.marked.sentences):
            bare = not told[place] or (own and tells_of_talks(self.things, sentence.span))
            beside = main in told[place] and main not in self.meetings.held_in(sentence.span)
            here = leads and place < end and not beside and (main in told[place] or (bare and not talks))
            if here:
                describe(self.meetings, sentence, main, self._about)
                lead.append(sentence)
            if leads and self._venue(place):
                venue(self.meetings, sentence, main)
            settle(self.meetings, sentence, main if leads else None)
            if main.date is None and leads and place < end and (here or not talks):
                self._date_of_lead(sentence)
        labelled(self.meetings, main)
        from_afar(self.meetings, lead, main)
        if is_call(self.meetings, main):
            main.place, main.mode = None, None if main.mode == "InPerson" else main.mode
        if leads and main.place is not None and not talks:  # nobody names the place of a meeting that had none
            main.mode = main.mode or "InPerson"
        programme(self.meetings, main)
        for sentence in self.marked.sentences[:_LEAD]:
            share(self.meetings, sentence)
        if self._announces():
            self.meetings.together(main)

    def _long_past(self, meeting: Meeting) -> bool:
        """Whether a meeting was months before the release, which tells its own place beside it."""
        published, date = self.marked.release.published, meeting.date
        if published is None or date is None:
            return False
        year, _, month = (date.end or date.start)[: len("2019-12")].partition("-")
        return published.year * 12 + published.month - int(year) * 12 - int(month or 12) > _MONTHS

    def _venue(self, place: int) -> bool:
        """Whether a sentence is a line that names the venue, or stands below a heading that says so."""
        sentence = self.marked.sentences[place]
        labels = self.things.words_in(sentence.language.code).get("venue_label", ())
        if not labels:
            return False
        text = self.marked.folded.lower
        lines = [
            text[s.span.start : s.span.end] for s in self.marked.sentences[max(0, place - _VENUE_LINES) : place + 1]
        ]
        if lines[-1].startswith(labels) and len(lines[-1]) > _VENUE_LINE:
            return True
        return any(line.startswith(labels) and len(line) <= _VENUE_LINE for line in lines[:-1])

    def _where(self) -> Meeting | None:
        """The meeting at which was done what the release tells; None when it only recalls or awaits one."""
        main = self.meetings.main()
        if main is None or self.meetings.past(main) or self.meetings.recalled(main) or only_beside(self.meetings, main):
            return None
        if only_in_passing(self.meetings, main):
            return None
        if is_told_after(self.meetings, main) or (self.meetings.later(main) and not self._announces()):
            return None
        return None if self._awaited(main) or tells_only_of_talks(self.meetings, main) else main

    def _awaited(self, main: Meeting) -> bool:
        """Whether all that is told of a meeting without a day is what is planned for it."""
        acts = [claim.about for claim in self.acts.claims if isinstance(claim.about, Act)]
        held = any(act.meeting == main.iri for act in acts)
        return main.date is None and not held and any(act.intended_for == main.iri for act in acts)

    def _came_before(self, claim: Claim, meeting: Meeting) -> bool:
        """Whether something is told to have come before the text names a meeting: it did not come there."""
        named = self.marked.folded.to_source(*self.meetings.evidence[meeting.iri])
        given = isinstance(claim.about, Act) and claim.about.delivered and claim.about.type in _GIVEN
        return given and claim.evidence.end <= named.start

    def _announces(self) -> bool:
        """Whether the lead announces a journey to meetings to come."""
        for sentence in self.marked.sentences[:_LEAD]:
            words = self.things.words_in(sentence.language.code).get("preview_verb", ())
            text = self.marked.folded.lower[sentence.span.start : sentence.span.end]
            if any(word in text for word in words):
                return True
        return False

    def _date_of_lead(self, sentence: Sentence) -> None:
        main = self.meetings.main()
        full = [m for m in sentence.dates if isinstance(m.value, DateValue) and len(m.value.start) == len("2020-11-14")]
        full = [m for m in full if not self._heads(m) and not self._of_words(sentence, m)]
        full = [m for m in full if main is None or not self.meetings.namings.date_another(m, main.series)]
        if main is not None and full and isinstance(full[0].value, DateValue):
            main.date = full[0].value
            main.written_date = self.marked.words(full[0])

    def _of_words(self, sentence: Sentence, date: Mention) -> bool:
        """Whether a date is of words about the meeting that the sentence names behind it, or of what prepares that."""
        later = [o for o in self.meetings.namings.inside(sentence.span) if o.span.start >= date.end]
        begin = min((o.span.start for o in later), default=sentence.span.end)
        earlier = [o for o in self.meetings.namings.inside(sentence.span) if o.span.end <= date.start]
        if earlier and told_of_later(self.things, earlier[-1].span, date):
            return True  # "of the 5th Forum, which the cabinet approved today"
        aside = bool(later) and all(o.beside for o in later)
        planned = bool(later) and is_day_of_plans(self.things, date, later[0].span)
        planned |= bool(later) and is_of_another(self.things, date, Span(date.end, begin))
        return aside or planned or only_spoken_of(self.things, Span(date.end, begin))

    def _heads(self, date: Mention) -> bool:
        """Whether a date is a line of its own, as the day of publication is at the head of a page."""
        text = self.marked.folded.text
        return text.rfind("\n", 0, date.start) >= 0 and stands_alone(text, date)

    def _meetings(self) -> list[Claim]:
        claims, words = [], Wordings(self.marked, self.meetings)
        for meeting in self.meetings.known.values():
            where = self.meetings.evidence[meeting.iri]
            evidence = self.marked.folded.to_source(where.start, where.end)
            told, meeting.presence = words.of(meeting)
            rule = "series-with-ordinal" if meeting.ordinal else "series"
            claims.append(Claim("meeting", meeting, evidence, rule, 0.9, told=told))
        return claims

    def _part_of_names(self, mention: Mention) -> bool:
        """Whether a name inside a longer one is only a word of it ("ASEAN+3" of a meeting, インド of インド洋)."""
        words, text = self.things.words_at(mention.start), self.marked.folded.text
        if text.startswith(words.get("larger_name", ()), mention.start):
            return True
        return text[mention.start : mention.end] in words.get("part_of_names", ())

    def _named(self) -> list[Claim]:
        """One claim for each document and actor that the text names, at its first mention."""
        first: dict[str, Mention] = {}
        inner = [m for m in self.marked.inner if not self._part_of_names(m)]
        for mention in sorted([*self.marked.mentions, *inner], key=lambda m: m.start):
            if mention.kind in {"document", "actor"}:
                iri = self.things.of(mention)
                first.setdefault(iri, mention)
        claims = []
        for iri, mention in first.items():
            thing: Thing = self.things.named[iri]
            evidence = self.marked.folded.to_source(mention.start, mention.end)
            claims.append(Claim(mention.kind, thing, evidence, mention.rule, mention.confidence))
        return claims

    def _spoken_for(self, roles: Iterable[Claim], named: Iterable[Claim]) -> list[Claim]:
        """One claim for each country that somebody speaks for at a meeting and that nothing names."""
        told = {claim.about.iri for claim in named if isinstance(claim.about, Thing)}
        found: dict[str, Claim] = {}
        for claim in roles:
            iri = claim.about.represents if isinstance(claim.about, Participation) else None
            if iri is not None and self.things.vocabulary.is_country(iri) and iri not in told:
                self.things.register(iri, "actor", "", Span(0, 0))
                thing = self.things.named[iri]
                found.setdefault(iri, Claim("actor", thing, claim.evidence, "spoken-for", 0.8))
        return list(found.values())
