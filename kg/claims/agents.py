"""Who performs an act: the subject, the parties of the meeting, or the party last named."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from kg.claims.attendees import attendees
from kg.claims.both_bodies import BothBodies
from kg.claims.gathered import Gathered
from kg.claims.lone_offices import all_hold, no_person, office_of_nobody, passive_of_nobody, talks_at_home
from kg.claims.ministries import belongs
from kg.claims.parties import BODIES, is_body, may_be_side
from kg.claims.partners import PARTNERS, Partners
from kg.claims.sections import sections, series_at
from kg.claims.sides import Sides, body_of, heads, lands_by_letter, many_hold, members_of, posted
from kg.claims.spoken_of import SpokenOf
from kg.claims.title_talks import TitleTalks
from kg.claims.told_parties import ToldParties
from kg.claims.two_offices import two_hold
from kg.claims.we import We
from kg.language.protocol import QUOTED, SPEECH
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting
    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Mention
    from kg.mentions.collect import Sentence

_SAYS = frozenset({SPEECH, QUOTED, "thai-statement"})  # acts and rules of frames that tell who speaks
_COLLECTIVE = frozenset({"meeting", "both_sides", "we", "leaders"})
_OTHER = frozenset({"counterpart", "other_side"})
_OPENING = 6  # sentences that tell who meets
_NAMED_BEFORE = 40  # characters between a name and "it"
_JOINED = 7  # letters of the words that join names in a run ("and the")
_TWO = 2
_MANY = 4  # parties named in one breath that are more than the two sides of talks


class Agents:
    """Resolve the agents of frames, in the order of the text."""

    def __init__(self, things: Things, people: People, meetings: Meetings) -> None:
        """Start with no party named."""
        self.things = things
        self.people = people
        self.meetings = meetings
        self.spoken_of = SpokenOf(things, people)
        self.sides, self.gathered = Sides(things, people, self.spoken_of), Gathered(things, self.countries_of)
        self.speaker: list[str] = []  # whose speech the release is
        self.partners, self.title = Partners(things, meetings), TitleTalks(things, people, meetings)
        self._bodies = BothBodies(things, meetings, self._country)
        self.last: list[str] = []
        self.spoke: list[str] = []  # who was last told to say something
        self.before: list[str] = []  # who acted before those who acted last
        self._named: list[str] = []  # who acted last, the countries and bodies behind a speaker included
        self._sections: list[tuple[int, str | None]] | None = None
        self._unmet = self._talks = False  # "the meeting" acts, and nothing tells who met; the frame tells of talks
        self._place = 0  # where the frame stands whose agents are asked for
        self._told, self._we = ToldParties(things, people), We(things, people)
        self.pair: list[str] = []  # the two who talked last, where people of two countries did
        self._attendees: list[str] | None = None
        self._in_one_breath: list[str] | None = None

    def parties(self) -> list[str]:
        """The parties of the meeting that the release is about, as far as the text names them."""
        main = self.meetings.main()
        sides = self.sides.told(self._place, alone=main is None or self.meetings.bilateral())
        told = self.title.holders() or self._of_section() or self._listed(main)
        if others := told or self.meetings.committee(main, sides):
            return others
        if main is not None and not self.meetings.bilateral() and not (len(sides) > 1 and self.meetings.later(main)):
            parties = self._of_series(main.series)
            if len(parties) == 1 and (partners := self.partners.told(main)):
                return list(dict.fromkeys([*parties, *partners]))
            if len(parties) == 1 and (parties == self._told.group or self._meets_alone(sides, parties[0])):
                return parties
            if len(parties) > 1 and not self._more(main, sides, parties):
                spoken = [sides[p] for p in parties if p in sides and not self.things.vocabulary.members(p)]
                return spoken if len(spoken) == len(parties) else parties
        if self._in_one_breath is None:  # asked for by every sentence without a subject
            self._in_one_breath = self._together()
        together = list(self._in_one_breath)
        if main is not None and len(together) >= _MANY and not self.meetings.bilateral():
            own = self._meets_them(main, together)
            return self._with_body(main, [*together, *sides]) if own else self._of_series(main.series)
        return list(sides.values()) if len(sides) > 1 else self._loose(main, sides, together)

    def _listed(self, main: Meeting | None) -> list[str]:
        """The countries listed as those that took part, looked for once, where no series tells the parties."""
        if self._attendees is None:
            told = main is not None and len(self._of_series(main.series)) > 1
            self._attendees = [] if told else attendees(self.things)
        return self._attendees

    def _more(self, main: Meeting, sides: dict[str, str], parties: list[str]) -> bool:
        """Whether people tell of more sides than an unknown meeting's name: "A's Call with B of Japan and C of …"."""
        unknown = self.things.entry(main.series) is None and set(parties) < set(sides)
        return len(sides) > _TWO and (unknown or self._guessed(main.series))

    def _of_section(self) -> list[str]:
        """The parties that the vocabulary knows of another meeting, below the heading of which a frame stands."""
        if self._sections is None:
            self._sections = sections(self.things.marked.folded, self.meetings)
        series = series_at(self._sections, self._place)
        entry = self.things.entry(series) if series is not None else None
        main = self.meetings.main()
        known = entry is not None and len(entry.parties) > 1 and main is not None and main.series != series
        return self._of_series(series) if known and series is not None else []

    def _meets_alone(self, countries: Collection[str], body: str) -> bool:
        """Whether those that are told of are all members of the body that meets."""
        return len(countries) > 1 and self._members(countries, body)

    def _members(self, countries: Collection[str], body: str) -> bool:
        """Whether all the countries are part of a body."""
        entries = [self.things.entry(self.things.country_of(country) or country) for country in countries]
        return all(entry is not None and body in entry.part_of for entry in entries)

    def _loose(self, main: Meeting | None, sides: dict[str, str], together: list[str]) -> list[str]:
        """The parties where neither a series nor people tell them."""
        named = self._of_series(main.series) if main is not None else list(sides.values())
        late = main is not None and len(together) > 1 and not self._opens(main)
        alone = main is not None and any(self.things.country_of(party) is None for party in named)
        if not late and (alone or len(named) > 1):  # a body of many countries meets by itself
            return named
        if len(together) > 1 or main is None:
            return self._with_body(main, together) or named
        return self.sides.most_named() or named

    def _with_body(self, main: Meeting | None, parties: list[str]) -> list[str]:
        """The parties named in one breath with the body of countries that meets with them, in place of its members."""
        entries = {iri: self.things.entry(iri) for iri in (self._of_series(main.series) if main is not None else [])}
        bodies = [iri for iri, entry in entries.items() if entry is not None and self.things.vocabulary.members(iri)]
        members = {iri for body in bodies for iri in self.things.vocabulary.members(body)}
        partners = [iri for iri in dict.fromkeys(parties) if self._country(iri) not in members and iri not in bodies]
        return [*bodies, *partners] if bodies and partners else list(dict.fromkeys(parties))

    def _opens(self, main: Meeting) -> bool:
        """Whether the opening names a meeting."""
        return any(o.span.start < self._opening() for o in self.meetings.namings.of_series(main.series)[:1])

    def _opening(self) -> int:
        """Where the sentences end that tell who meets."""
        opening = self.things.marked.sentences[:_OPENING]
        return opening[-1].span.end if opening else 0

    def _meets_them(self, main: Meeting, together: Sequence[str]) -> bool:
        """Whether parties named in one breath are those of a meeting of one body: behind its name, in one sentence."""
        entry = self.things.entry(main.series)
        if entry is None or len(entry.parties) != 1 or not self.things.vocabulary.members(entry.parties[0]):
            return True
        for sentence in self.things.marked.sentences[:_OPENING]:
            meeting = next((m for m in sentence.mentions if m.kind == "series" and self.meetings.of(m) is main), None)
            if meeting is None:
                continue
            named = {self.things.of(m) for m in sentence.mentions if m.kind == "actor" and m.start > meeting.end}
            if named.issuperset(together):
                return True
        return False

    def _together(self) -> list[str]:
        """The longest run of countries and bodies that the opening names in one breath."""
        text = self.things.marked.folded.text
        best: list[str] = []
        for sentence in self.things.marked.sentences[:_OPENING]:
            run: list[str] = []
            last = None
            work = self.partners.at_work(sentence)
            for mention in sentence.mentions:
                if mention.kind != "actor" or not may_be_side(self.things, mention) or mention.start > work >= 0:
                    continue
                gap = text[last.end : mention.start] if last is not None else ""
                if last is not None and len(gap.strip(" ,-/\n\t、・")) > _JOINED:
                    run = []
                run.append(self.things.of(mention))
                last = mention
                if len(set(run)) > len(best):
                    best = list(dict.fromkeys(run))
        return best if len(best) > 1 else []

    def _of_series(self, series: str) -> list[str]:
        entry = self.things.entry(series)
        if entry is not None and entry.parties:
            bodies = [p for p in entry.parties if (known := self.things.entry(p)) and known.type in BODIES]
            return self._told.of(entry, bodies) or list(entry.parties)
        named = next((o.span for o in self.meetings.namings.of_series(series)), None)
        parties = self._inside(named) if named is not None else []
        if named is None or len(parties) > 1:
            return parties
        return self._with_home(parties or self._body())

    def _inside(self, name: Span) -> list[str]:
        """The countries and bodies that the name of a meeting holds."""
        inside = [m for m in self.things.marked.inside(name) if m.kind == "actor"]
        lettered = lands_by_letter(self.things, name, min((m.start for m in inside), default=name.end))
        return list(dict.fromkeys([*lettered, *(self.things.of(m) for m in inside if is_body(self.things, m))]))

    def _guessed(self, series: str) -> bool:
        """Whether nothing tells who meets in a series: neither the vocabulary nor its name."""
        named = next((o.span for o in self.meetings.namings.of_series(series)), None)
        return self.things.entry(series) is None and (named is None or not self._inside(named))

    def _body(self) -> list[str]:
        """The body of countries that the release names most, if any."""
        counts: dict[str, int] = {}
        for mention in self.things.marked.mentions:
            named = mention.kind == "actor" and len(mention.iris) == 1 and is_body(self.things, mention)
            if named and self.things.vocabulary.members(mention.iris[0]):
                early = mention.start < self._opening()
                counts[mention.iris[0]] = counts.get(mention.iris[0], 0) + (_TWO if early else 1)
        counts = {iri: count for iri, count in counts.items() if count > 1}  # more than once in passing
        return [max(counts, key=lambda iri: counts[iri])] if counts else []

    def _with_home(self, parties: list[str]) -> list[str]:
        """A body of countries meets with the home country where that is not one of its own."""
        home = self.things.home
        members = {iri for party in parties for iri in self.things.vocabulary.members(party)}
        outside = home is not None and home not in members and home not in parties
        return [home, *parties] if home and outside and members else parties

    def reference(self, role: str) -> list[str]:
        """The agents that a reference of this role stands for."""
        role = "both_sides" if role == "they" and self._one() else role
        both = role == "both_sides"
        if both and self.pair:
            return list(self.pair)
        if role == "meeting":
            return self._meeting(told=True)
        if role in _COLLECTIVE:
            found = self.parties()
            if role != "we":
                found = self.sides.several(found, both=both)
            elif not (self.meetings.main() or self.pair or self._talks):
                found = self._we.meant(found, self.speaker)
            return found
        if role == "home":
            return [self.things.home] if self.things.home else []
        if role in PARTNERS:
            found = [iri for iri in self.parties() if self._country(iri) != self.things.home]
            bodies = [iri for iri in found if self.things.vocabulary.members(iri)]
            others = [iri for iri in self.last if self._country(iri) != self.things.home]
            return (bodies if role == "some_partners" else []) or found or others
        last = self.speaker or self.last if role == "speaker" else self.last
        return self._other(role) if role in _OTHER else list(last)

    def _other(self, role: str) -> list[str]:
        """Who stands against those who acted last, or against the home country."""
        mine = {self._country(iri) for iri in self.last if role == "other_side"} or {self.things.home}
        sides = self.pair if role == "counterpart" and self.pair else self.parties()
        return [iri for iri in sides if self._country(iri) not in mine][:1]

    def _one(self) -> bool:
        """Whether one person or country acted last: "they" means more than that one."""
        if len(self.last) != 1:
            return not self.last
        return self.last[0] in self.people.known or self.things.vocabulary.is_country(self.last[0])

    def speaks_for(self, before: Sequence[str], now: Sequence[str]) -> bool:
        """Whether a person does now what was told before of the country that the person speaks for."""
        alone = len(before) == len(now) == 1 and before[0] not in self.people.known
        person = self.people.known.get(now[0]) if alone else None
        return person is not None and self._country(before[0]) == self.people.represents(person)

    def _country(self, iri: str) -> str | None:
        person = self.people.known.get(iri)
        return self.people.represents(person) if person else self.things.country_of(iri) or iri

    def countries(self, iri: str) -> set[str]:
        """An agent together with the country that it speaks for."""
        return {iri, self._country(iri) or iri}

    def countries_of(self, mention: Mention) -> set[str]:
        """Whoever a mention names, with the country that they speak for."""
        return {country for iri in self._of_mention(mention) for country in self.countries(iri)}

    def of(self, frame: Frame) -> list[str]:
        """The IRIs of a frame's agents; empty when nobody can be meant."""
        self._place, self._unmet, self._talks = frame.cue_span.start, False, frame.act == "ExchangeOfViews"
        agents = [iri for mention in frame.agents for iri in self._of_mention(mention)]
        if not agents and frame.subject is not None:
            agents = self.in_span(frame.subject)
        if not agents:
            nobody = self._unmet or self.partners.alone(frame) or office_of_nobody(frame, self.last)
            nobody |= passive_of_nobody(self.things, frame, met=self.meetings.main() is not None or bool(self.pair))
            agents = [] if nobody else self._fallback(frame)
            agents = [] if self.spoken_of.named_alone(frame, agents) else agents
        elif frame.fallback == "beside":
            agents = [*self._beside(agents), *agents]
        agents = self._told_by(frame, self._with_guests(frame, list(dict.fromkeys(agents))))
        agents = [iri for iri in agents if iri not in self.spoken_of.dead()]
        if frame.act == "ExchangeOfViews" and frame.agents:
            self.talked(agents)
        if frame.act in _SAYS or frame.rule in _SAYS or frame.reporter is not None:
            self.spoke = agents or self.spoke
        if agents and frame.fallback != "none":
            self._named = agents
            if not self._behind(agents):
                self.before = self.last if self.last != agents else self.before
                self.last = agents  # an act told inside another's object does not change who speaks
        return agents

    def _with_guests(self, frame: Frame, agents: list[str]) -> list[str]:
        """Whom an office at home talks with, too, where the release is about these talks."""
        talks = self.meetings.main() is None or self.meetings.bilateral()
        parties = self.parties() if talks and talks_at_home(frame, agents, self.things.home) else []
        return parties if set(agents) < set(parties) else agents

    def _beside(self, partners: Sequence[str]) -> list[str]:
        """Who had further talks: of those who acted last whoever is of the home country, else its first person."""
        home = self.things.home
        if any(home in self.countries(iri) for iri in partners):
            return []
        people = [iri for iri, person in self.people.known.items() if person.position is not None]
        return next(([iri] for iri in (*self.last, *people) if home in self.countries(iri)), [])

    def _behind(self, agents: Sequence[str]) -> bool:
        """Whether what a speaker's own country or one of its bodies does is told: the speakers go on behind it.

        Behind both sides of talks that holds of a ministry or the like, which they do not speak for.
        """
        if len(agents) != 1 or not self.last or agents[0] in self.people.known:
            return False
        country = self._country(agents[0])
        if len(self.last) > 1 and (agents[0] == country or self.last != self.pair):
            return False
        speakers = [self.people.known[iri] for iri in self.last if iri in self.people.known]
        return len(speakers) == len(self.last) and any(country == self.people.represents(one) for one in speakers)

    def _told_by(self, frame: Frame, agents: list[str]) -> list[str]:
        """The person who says what their own country does, in place of the country: "A said that Japan would …"."""
        if frame.reporter is None or len(agents) != 1:
            return agents
        speakers = self._of_mention(frame.reporter)
        people = [self.people.known[iri] for iri in speakers if iri in self.people.known]
        same = len(people) == 1 and self.people.represents(people[0]) == agents[0]
        return speakers if same else agents

    def begin(self, frame: Frame, sentence: Sentence) -> None:
        """Let "it" in the first act of a sentence be whoever the sentence names before: "Japan announced that it …"."""
        if frame.subject is None or frame.agents:
            return
        inside = self.things.marked.within(frame.subject)
        if len(inside) != 1 or inside[0].kind != "reference" or self.things.role(inside[0]) != "last":
            return
        before = [m for m in sentence.mentions if m.end <= inside[0].start and m.kind in {"actor", "person"}]
        if len(before) == 1 and inside[0].start - before[0].end <= _NAMED_BEFORE:
            self.last = self._of_mention(before[0])

    def met(self, frame: Frame) -> None:
        """Note who talked with whom, though nothing tells about what."""
        self.talked(list(dict.fromkeys(iri for mention in frame.agents for iri in self._of_mention(mention))))

    def counterpart(self, agents: Sequence[str]) -> list[str]:
        """Of the two who talked last, else of the two sides that meet, the one whom the other one speaks to."""
        others = [iri for iri in self.pair or self.parties() if self._country(iri) != self._country(agents[0])]
        return others if len(agents) == len(others) == 1 else []

    def talked(self, agents: list[str]) -> None:
        """Let the first person of each country be the two who talk, where the agents are people of two countries."""
        first: dict[str | None, str] = {}
        for iri in sorted(agents, key=lambda iri: iri not in self.people.known):
            first.setdefault(self._country(iri), iri)  # a country beside its people is none of its own
        if len(first) == _TWO and self.people.known.keys() >= set(first.values()):
            self.pair = list(first.values())

    def _fallback(self, frame: Frame) -> list[str]:
        if frame.fallback == "meeting":
            talks = self.meetings.main() is None or self.meetings.bilateral()
            return (list(self.pair) if talks else []) or self._meeting()
        if frame.fallback == "self":
            return list(self.spoke or self.last)
        if frame.fallback == "last":
            agents = list(self._named if frame.act == "Tenure" else self.last) or self.parties()
            gives = frame.act == "Pledge" and self.things.home in agents
            return [iri for iri in agents if not gives or iri == self.things.home]  # who publishes tells of own gifts
        return []

    def _meeting(self, *, told: bool = False) -> list[str]:
        """Who did what a meeting does: its parties; a speaker alone where neither a meeting nor two sides are told.

        Where the meeting is `told` by a word, a speaker is left alone only by a country that was guessed beside him.
        """
        parties = self._bodies.of_many(self.sides.several(self.parties(), both=False), self._guessed)
        alone = len(self.last) == 1 and self.last[0] in self.people.known and self.meetings.main() is None
        guessed = alone and (not told or self.last[0] in parties) and not self.sides.two(self._place)
        return list(self.last) if guessed else parties

    def in_span(self, span: Span) -> list[str]:
        """The agents named in a span, without the countries that only qualify a person."""
        mentions = self.things.marked.within(span)
        found: list[str] = []
        skip: set[str | None] = set()
        before: Mention | None = None
        for mention, after in zip_longest(mentions, mentions[1:]):
            if after is not None and (members_of(self.things, mention, after) or belongs(self.things, mention, after)):
                continue  # "the ministers of A": no other ones
            resolved = self._of_mention(mention)
            sent = before and skip.intersection(found[-1:]) and posted(self.things, before, mention)
            if sent or (before and heads(self.things, before, mention)):
                continue  # "the Ambassador of Japan to the Union", "A, Director of the Council"
            before = mention
            if mention.kind == "person" or any(iri in self.people.known for iri in resolved):
                skip.add(self.things.country_beside(mention))
                skip |= {self.people.represents(self.people.known[iri]) for iri in resolved if iri in self.people.known}
            found += resolved
        return [iri for iri in dict.fromkeys(found) if iri not in skip] or list(dict.fromkeys(found))

    def _of_mention(self, mention: Mention) -> list[str]:
        if mention.kind == "person":
            return [self.people.add(mention).iri]
        if mention.kind == "actor":
            return self.sides.holder(mention) or [self.things.of(mention)]
        if mention.kind == "position":
            return self.of_position(mention)
        if mention.kind == "reference":
            # 日ASEAN, whatever meeting is told of
            named = self._bodies.meant(mention) or self._with_home(body_of(self.things, mention))
            found = named if len(named) > 1 else self._bodies.lands(mention, self.reference(self.things.role(mention)))
            known = len(named) > 1 or self.meetings.main() is not None or self.sides.two(self._place)
            meant = known or self.gathered.may_mean(mention, found)
            self._unmet = not meant or no_person(self.people, mention, found)
            return [] if self._unmet else found
        if mention.kind == "series":
            return self._of_series(self.things.of(mention)) or self.parties()
        return []

    def of_position(self, mention: Mention) -> list[str]:
        """The person of this release who holds a position, else the country beside it or the body in its name."""
        if bodies := many_hold(self.things, mention):
            return bodies
        if all_hold(self.things, self.people, mention):
            return self.reference("meeting")
        holder = self.people.holder(mention)
        if held := [holder.iri] if holder is not None else two_hold(self.things, self.people, mention):
            return held
        if country := self.people.country_of_position(Span(mention.start, mention.end)):
            return [country]
        inside = self.things.marked.inside(Span(mention.start, mention.end))
        bodies = [self.things.of(m) for m in inside if m.kind == "actor" and is_body(self.things, m)][:1]
        ours = self.things.marked.words(mention) in self.things.words_at(mention.start).get("office_at_home", ())
        return bodies or ([self.things.home] if ours and self.things.home else [])
