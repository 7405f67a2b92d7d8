"""What an act is about or to whom: the things and phrases of its object."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.claims.ministries import belongs
from kg.claims.occasions import is_subject
from kg.claims.reports import WHOLE, reports
from kg.claims.towns import without_towns
from kg.language.protocol import DateValue
from kg.language.words import pairs
from kg.mentions.collect import VALUES
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.agents import Agents
    from kg.claims.meetings import Meetings
    from kg.claims.people import People
    from kg.claims.things import Things
    from kg.language.protocol import Frame, Language, Mention

_NAMED = frozenset({"document", "series", "actor", "topic"})
_WHOLE = frozenset({"document", "series"})  # names that no phrase may cut a piece of
_MONTH = 7  # characters of a date that names no day
_SHARE = 0.6  # of a phrase that a name must fill to stand for the phrase
_PART = 0.4  # of a phrase without its qualifiers that a topic must fill to be the phrase's topic
_LONGEST = 90  # characters of a phrase that may be a topic
_SHORTEST = 2
_SET_UP = frozenset({"Centre", "Fund"})
_THANKS = frozenset({"Appreciation", "Invitation"})  # acts of which whose something is stays an addressee
_BLAMES = frozenset({"Condemnation"})
_ALL = frozenset({"both_sides", "meeting"})
_GREETS = frozenset({"Welcome", "Appreciation"})
_POSSESSIVE = frozenset({"'s ", "' "})
_RUN = 60  # characters before a party in which "between" and the first of them stand
_NAMES = re.compile(r"\s(?:(?:both|the)\s)*(?:[\w.' -]{2,40}(?:,|,?\sand)\s(?:the\s)?)*")
_LEAD = 24  # characters before a party in which a preposition and its prefix stand


@lru_cache(maxsize=8)
def _takes_party(told: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The words before a party towards which an act is, by the act; of entries that read WORD=ACT."""
    found: dict[str, tuple[str, ...]] = {}
    for word, act in pairs({"": told}, ""):
        found[act] = (*found.get(act, ()), word)
    return found


def _overlap(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def _wordings(phrases: Sequence[Span]) -> list[list[Span]]:
    """Phrases with the narrower ones inside them, or wider ones from the same place: other words for the same."""
    groups: list[list[Span]] = []
    first, last = -1, -1
    for phrase in phrases:
        start, end = phrase
        if start == first or (first <= start and end <= last):
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
            first, last = phrase
    return groups


class Targets:
    """Collect the targets of frames."""

    def __init__(self, things: Things, people: People, meetings: Meetings, agents: Agents) -> None:
        """Work over one release."""
        self.things = things
        self.people = people
        self.meetings = meetings
        self.agents = agents
        self._towns = self._passed = False  # whether a town alone is a target, too; whether one was passed over
        self._phrases: dict[Span, list[list[Span]]] = {}  # of the objects of a frame, which may be looked at twice

    def of(self, frame: Frame, language: Language, agents: list[str], taken: Sequence[Span] = ()) -> list[str]:
        """The IRIs of a frame's targets in the text's order, each once.

        `taken` are the spans that other frames of the sentence read as their cue and agent: no topics.
        """
        found: list[str] = []
        self._phrases, self._passed = {}, False
        for self._towns in (False, True):  # a town alone is where it was done, unless nothing else is told
            for span in frame.objects if not found and (self._passed or not self._towns) else ():
                found += self._in_span(frame, span, language, agents, taken)
        own = self._own(agents)
        kept = [iri for iri in dict.fromkeys(found) if iri not in agents and iri not in own]
        recalled = self._recalled(frame)
        kept = [iri for iri in kept if iri not in recalled] or kept
        return kept or [iri for iri in self._whose(frame) if iri not in agents]

    def _own(self, agents: Sequence[str]) -> set[str | None]:
        """Whom the people among the agents speak for."""
        return {self.people.represents(self.people.known[iri]) for iri in agents if iri in self.people.known}

    def _recalled(self, frame: Frame) -> set[str]:
        """The meetings that the objects name only to recall what was said there: no act is about them, too."""
        inside = [o for span in frame.objects for o in self.meetings.namings.near(span)]
        return {self.meetings.named(o).iri for o in inside if o.recalled is not None}

    def _whose(self, frame: Frame) -> list[str]:
        """Whose something is, where no word says what it is: "welcomed the Minister's visit"."""
        near = (m for span in frame.objects for m in self.things.marked.within(span))
        return next((self._party(m) for m in near if m.kind == "person"), []) if frame.act in _GREETS else []

    def _in_span(
        self, frame: Frame, span: Span, language: Language, agents: list[str], taken: Sequence[Span]
    ) -> list[str]:
        marked = self.things.marked
        all_mentions = marked.within(span)
        mentions = [m for m in all_mentions if m.kind in _NAMED or m.kind in {"person", "reference", "position"}]
        papers = reports(self.things, span, mentions) if frame.act in WHOLE else []
        mentions = [m for m in mentions if not any(paper.contains(m) for paper in papers)]
        taken = [*taken, *papers]
        closed = [Span(m.start, m.end) for m in all_mentions if m.kind in VALUES]
        closed += [Span(m.start, m.end) for m in mentions if m.kind in _WHOLE] + list(taken)
        places = [m for m in all_mentions if m.kind == "place"]
        phrases = self._untaken(self._phrased(span, [*mentions, *places], language), taken, language)
        addressees = self._takes_addressee(frame.act)
        words = self.things.marked.words
        found = [(p.start, self.things.provisional("document", "PolicyDocument", words(p), p)) for p in papers]
        covered: list[Span] = []
        kept = phrases if self._towns else without_towns(self.things, phrases, places)
        self._passed |= len(kept) < len(phrases)
        phrases = kept
        for phrase, *narrower in phrases:
            start, end = phrase
            inside = [m for m in mentions if start <= m.start and m.end <= end]
            if not inside and any(phrase.overlaps(other) for other in closed):
                continue
            if any(_overlap(phrase, other) > _SHARE * (end - start) for other in taken):
                continue
            found += self._of_words(phrase, narrower, inside)
            covered.append(phrase)
        for mention in mentions:
            where = Span(mention.start, mention.end)
            loose = not any(phrase.contains(where) for phrase in covered)
            if self._is_party(mention):
                told = self._told(frame.act, mention, language.code)
                if self._of_another(mention, mentions, covered, frame.act):
                    continue
                if not told and self._qualifies(where, phrases):
                    continue
                if told or addressees or (loose and mention.kind == "actor"):
                    found += [(mention.start, iri) for iri in self._party(mention) if iri not in agents]
            elif loose and self._is_target(mention, where):
                found.append((mention.start, self._named(mention)))
        found += self._doers(frame.act, mentions)
        found = found or [one for phrase, *_ in phrases if self._dated(phrase) for one in self._of_phrase(phrase, [])]
        done_by = {*agents, *self._own(agents)}
        found = found or [one for phrase, *more in phrases for one in self._state_of(phrase, more, mentions, done_by)]
        bodies = {self.things.of(m) for m in mentions if m.kind == "actor" and self._is_holders(m)}
        return [iri for _, iri in sorted(found, key=lambda pair: pair[0]) if iri not in bodies]

    def _phrased(self, span: Span, mentions: Sequence[Mention], language: Language) -> list[list[Span]]:
        """The phrases of an object in their wordings."""
        if span not in self._phrases:
            self._phrases[span] = _wordings(language.phrases(self.things.marked.folded, span, mentions))
        return self._phrases[span]

    def _untaken(self, phrases: Sequence[list[Span]], taken: Sequence[Span], language: Language) -> list[list[Span]]:
        """Wordings of phrases without those that hold what another act of the sentence is about.

        In languages that leave no spaces, whose something is belongs to its name.
        """
        if "function_word" not in self.things.words_in(language.code):
            return list(phrases)
        return [[p for p in group if not any(p.overlaps(t) for t in taken)] or group for group in phrases]

    def _of_words(self, phrase: Span, narrower: Sequence[Span], inside: list[Mention]) -> list[tuple[int, str]]:
        """What a phrase tells: what was named before, or a topic told in one wording or in several."""
        if (again := self._again(phrase) or self._home(phrase)) is not None:
            return [(phrase.start, again)]
        return self._of_wordings(phrase, narrower, inside) if narrower else self._of_phrase(phrase, inside)

    def _home(self, phrase: Span) -> str | None:
        """The home country, where a phrase is "the government" in a language that means its own by it.

        What it did, or who is named with it, may stand behind.
        """
        words, text = self.things.words_at(phrase.start), self.things.marked.folded.text
        word = next((one for one in words.get("home_subject", ()) if text.startswith(one, phrase.start)), "")
        end = phrase.start + len(word)
        told = bool(word) and (end >= phrase.end or text.startswith(words.get("home_subject_behind", ()), end))
        return self.things.home if told else None

    def _again(self, phrase: Span) -> str | None:
        """What a noun with "said" takes up again: the thing named last with that noun."""
        text = self.things.marked.folded.text[phrase.start : phrase.end]
        language = self.things.language_at(phrase.start)
        ends = self.things.words_in(language).get("said_before", ())
        end = next((word for word in ends if text.endswith(word)), "") if text.endswith(ends) else ""
        head = text.removesuffix(end).strip() if end else ""
        if len(head) < _SHORTEST:
            return None
        known = reversed(self.things.named.values())
        again = next((one for one in known if any(f != text and f.startswith(head) for f, _ in one.forms)), None)
        if again is not None:
            self.things.register(again.iri, again.kind, text, phrase)
            again.joined.add((text, language))  # no name that it is shown by
        return again.iri if again is not None else None

    def _dated(self, phrase: Span) -> bool:
        """Whether a phrase names nothing but ends with a year or month: "adopted the work plan for 2030"."""
        inside = self.things.marked.within(phrase)
        day = inside[0].value if len(inside) == 1 else None
        if not isinstance(day, DateValue) or inside[0].end != phrase.end or len(day.start) > _MONTH:
            return False
        return 2 * (phrase.end - inside[0].start) < phrase.end - phrase.start

    def _of_another(self, mention: Mention, mentions: Sequence[Mention], covered: Sequence[Span], act: str) -> bool:
        """Whether a party only tells whose something is: an office, companies of a country, what somebody offered."""
        start, end = mention.start, mention.end
        if mention.kind == "actor":
            if any(m.kind == "position" and 0 <= start - m.end <= 1 for m in mentions) or self._between(start):
                return True
            if self.things.marked.folded.lower.endswith(self.things.words_at(start).get("held_there", ()), 0, start):
                return True  # "agreed that the meeting be held in A"
            if act in _BLAMES and self._harmed(start, end):
                return True
            words = self.things.words_at(start).get("demonym", ())
            adjective = self.things.marked.folded.text[start:end] + "="
            inside = any(phrase.contains(Span(start, end)) and phrase.end > end for phrase in covered)
            return inside and any(word.startswith(adjective) for word in words)
        owner = mention.kind == "person" and act not in _THANKS
        return owner and self.things.marked.folded.text.startswith("'s ", end)

    def _is_holders(self, body: Mention) -> bool:
        """Whether a body only tells to what the person right behind it belongs: Y庁のX長官."""
        behind = self.things.marked.within(Span(body.end, body.end + _RUN))
        return any(belongs(self.things, body, m) for m in behind if m.start - body.end <= 1)

    def _harmed(self, start: int, end: int) -> bool:
        """Whether a party is the one to whom harm was done, which is not blamed: "the invasion of A", Aへの侵攻."""
        if self.things.marked.folded.lower.startswith(self.things.words_at(start).get("harm_behind", ()), end):
            return True
        words = tuple(f" {word}" for word in self.things.words_at(start).get("harm_to", ()))
        lead = self.things.marked.folded.lower[max(0, start - _RUN) : start].rstrip()
        return lead.removesuffix(" the").endswith(words)

    def _doers(self, act: str, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
        """Who is blamed for what a known matter tells by its words: Aによる侵略."""
        found = []
        for topic in (m for m in mentions if act in _BLAMES and m.kind == "topic"):
            words = self.things.marked.words(topic)
            begun = (
                words.partition(by)[0] for by in self.things.words_at(topic.start).get("harm_by", ()) if by in words
            )
            known = (self.things.label_match(name, "actor") for name in begun)
            found += [(topic.start, iri) for iri in known if iri is not None]
        return found

    def _between(self, start: int) -> bool:
        """Whether a party is one of those between whom something is: "cooperation between A and B"."""
        words = self.things.words_at(start)
        lead = self.things.marked.folded.lower[max(0, start - _RUN) : start]
        last = max(
            (lead.rfind(f" {word} ") + len(word) + 1 for word in words.get("between", ()) if f" {word} " in lead),
            default=-1,
        )
        return last >= 0 and _NAMES.fullmatch(lead, last) is not None

    def _is_target(self, mention: Mention, where: Span) -> bool:
        if mention.kind == "topic":
            return not self._glosses(where)
        if mention.kind == "series" and is_subject(self.things, where):
            return False
        return mention.kind in _NAMED or mention.kind == "reference"

    def _glosses(self, where: Span) -> bool:
        """Whether a topic stands in brackets behind the phrase that it explains."""
        text = self.things.marked.folded.text
        before = max(0, where.start - _LONGEST)
        return text.rfind("(", before, where.start) > text.rfind(")", before, where.start)

    @staticmethod
    def _qualifies(where: Span, phrases: Sequence[Sequence[Span]]) -> bool:
        """Whether a party stands in a longer phrase told in several wordings: it qualifies a topic."""
        size = where.end - where.start
        return any(
            phrase.contains(where) and size < _SHARE * (phrase.end - phrase.start) for phrase, *more in phrases if more
        )

    def _told(self, act: str, mention: Mention, language: str) -> bool:
        """Whether the word before a party tells that such an act is towards it."""
        words = self.things.words_in(language)
        folded = self.things.marked.folded
        if act == "Support" and folded.text.startswith(words.get("party_deed", ()), mention.end):
            return True
        lead = folded.text[max(0, mention.start - _LEAD) : mention.start].rstrip()
        prefixes = words.get("party_prefix", ())
        if lead.endswith(prefixes):
            lead = lead.removesuffix(next(prefix for prefix in prefixes if lead.endswith(prefix)))
        return lead.endswith(_takes_party(words.get("takes_party", ())).get(act, ()))

    def _takes_addressee(self, act: str) -> bool:
        return "addressee" in self.things.vocabulary.slots.get(act, ())

    def _is_party(self, mention: Mention) -> bool:
        """Whether a mention names a party (a country, ASEAN, a person) rather than a subject matter."""
        if mention.kind == "reference":
            return self.meetings.of(mention) is None  # "the 5th meeting" is no party
        if mention.kind in {"person", "position"}:
            return True
        return mention.kind == "actor" and bool(mention.iris) and self.things.vocabulary.may_meet(mention.iris[0])

    def _of_all(self, mention: Mention, phrase: Span) -> bool:
        """Whether words for all who meet qualify a noun of a phrase: "the two countries' relations"."""
        several = mention.kind == "reference" and self.things.role(mention) in _ALL
        return several and phrase.end - mention.end >= _SHORTEST

    def _party(self, mention: Mention) -> list[str]:
        if mention.kind == "actor":
            return [self.things.of(mention)]
        if mention.kind == "person":
            return [self.people.add(mention).iri]
        if mention.kind == "position":
            return self.agents.of_position(mention)
        role = self.things.role(mention)
        return self.agents.reference(role) if role in {"counterpart", "other_side", "home"} else []

    def _named(self, mention: Mention) -> str:
        if mention.kind in {"series", "reference"} and (meeting := self.meetings.of(mention)):
            return meeting.iri
        return self.things.of(mention)

    def _of_wordings(self, phrase: Span, narrower: Sequence[Span], inside: list[Mention]) -> list[tuple[int, str]]:
        """A topic told with and without what qualifies it: one thing with all these words."""
        matter = [m for m in inside if m.kind in _NAMED and not self._is_party(m)]
        named = [m for m in matter if m.kind != "topic"]
        named = [m for m in named if not self._among(phrase, m)]
        if named and not self._only_qualify(named, narrower[0]):
            return [*((m.start, self._named(m)) for m in named), *self._of_paper(phrase, narrower, named)]
        head = narrower[-1]
        if any(
            _overlap(Span(m.start, m.end), head) > _SHARE * (head.end - head.start)
            for m in inside
            if m not in matter and not self._of_all(m, head)
        ):
            return []
        core = narrower[0]
        fitting = [m for m in matter if (m.end - m.start) >= _PART * (core.end - core.start)]
        first = [m for m in fitting if head.contains(m)] or fitting
        words = self.things.marked.words
        iri = self._named(first[0]) if first else self.things.provisional("topic", "Topic", words(core), core)
        name = next((Span(m.start, m.end) for m in first[:1] if m.kind != "topic"), None)
        for wording in dict.fromkeys((phrase, *narrower, *self._owned(phrase))):
            told = words(wording)
            if len(told) <= _LONGEST and (name is None or wording.contains(name)):
                self._call(iri, told, wording, joined=wording.end > phrase.end)
        bodies = [(m.start, self._named(m)) for m in named]
        return [(phrase.start, iri), *(one for one in bodies if self._is_set_up(one[1]))]

    def _state_of(
        self, phrase: Span, narrower: Sequence[Span], mentions: Sequence[Mention], done_by: set[str | None]
    ) -> list[tuple[int, str]]:
        """What becomes of a party, where a phrase tells no more and nothing else is told: ラオスの発展."""
        inside = [m for m in mentions if phrase.contains(m)]
        alone = len(inside) == 1 and self._is_party(inside[0]) and Span(inside[0].start, inside[0].end) in narrower
        if not alone or inside[0].kind != "actor" or self.things.of(inside[0]) in done_by:
            return []
        return self._of_phrase(phrase, [])

    def _among(self, phrase: Span, mention: Mention) -> bool:
        """Whether a body is one of those between whom something is, in a language that leaves no spaces."""
        words = self.things.words_at(mention.start)
        lead = self.things.marked.folded.text[phrase.start : mention.start]
        return mention.kind == "actor" and any(lead.find(word) > 0 for word in words.get("among", ()))

    def _call(self, iri: str, words: str, wording: Span, *, joined: bool) -> None:
        """Note words for a topic; those that name the next one, too, are none that it is shown by."""
        thing = self.things.named[iri]
        form = (words, self.things.language_at(wording.start))
        if not joined:
            self.things.register(iri, "topic", words, wording)
        elif thing.provisional and thing.kind == "topic" and form not in thing.forms:
            self.things.register(iri, "topic", words, wording)
            thing.joined.add(form)

    def _of_paper(self, phrase: Span, narrower: Sequence[Span], named: Sequence[Mention]) -> list[tuple[int, str]]:
        """What is to be done about or under a paper, where its noun is a matter of its own (RCEP交渉の妥結)."""
        last = named[-1]
        heads = self.things.words_at(last.start).get("matter_head", ())
        rest = [w for w in narrower if w.start >= last.end and self.things.marked.words(w).endswith(heads)]
        if not heads or not rest or any(m.kind != "document" for m in named):
            return []
        whole = Span(phrase.start, rest[0].end)
        iri = self.things.provisional("topic", "Topic", self.things.marked.words(whole), whole)
        for wording in (phrase, *rest):
            self.things.register(iri, "topic", self.things.marked.words(wording), wording)
        return [(rest[0].start, iri)]

    def _is_set_up(self, iri: str) -> bool:
        """Whether a body within a topic is one that acts set up and pay into: a centre or a fund."""
        return self.things.named[iri].type in _SET_UP

    def _owned(self, phrase: Span) -> list[Span]:
        """A phrase with the name of whose it is: "the country's engagement with its neighbours"."""
        text = self.things.marked.folded.text
        near = self.things.marked.within(Span(max(0, phrase.start - _LONGEST), phrase.start))
        owner = next((m for m in reversed(near) if text[m.end : phrase.start] in _POSSESSIVE), None)
        return [] if owner is None else [Span(owner.start, phrase.end)]

    @staticmethod
    def _only_qualify(named: Sequence[Mention], core: Span) -> bool:
        """Whether bodies are named in a longer phrase that is about something else of theirs."""
        filled = sum(_overlap(Span(m.start, m.end), core) for m in named)
        return all(m.kind == "actor" for m in named) and filled < _SHARE * (core.end - core.start)

    def _of_phrase(self, phrase: Span, inside: list[Mention]) -> list[tuple[int, str]]:
        size = phrase.end - phrase.start
        matter = [m for m in inside if m.kind in _NAMED and not self._is_party(m)]
        whole = [m for m in matter if (m.end - m.start) >= _SHARE * size]
        next_one = [m for m in inside if m.kind == "reference" and (m.end - m.start) >= _SHARE * size]
        if not matter and next_one and not self._is_party(next_one[0]):
            return [(phrase.start, self._named(next_one[0]))]  # "the next meeting"
        words = self.things.marked.words(phrase)
        fits = _SHORTEST <= len(words) <= _LONGEST
        named = whole or matter
        if fits and len(named) == 1 and named[0].kind == "topic":
            self.things.register(self._named(named[0]), "topic", words, phrase)
        if whole or len(matter) > 1 or not fits or any(m.kind != "topic" for m in matter):
            return [(m.start, self._named(m)) for m in named]
        if matter:  # one topic inside a longer phrase: the text's own words for that topic
            iri = self._named(matter[0])
            self.things.register(iri, "topic", words, phrase)
            return [(phrase.start, iri)]
        parties = [m for m in inside if self._is_party(m) and not self._of_all(m, phrase)]
        if any((m.end - m.start) >= _SHARE * size for m in parties):
            return []  # a party alone is an addressee, not a topic
        iri = self.things.provisional("topic", "Topic", words, phrase)
        for owned in self._owned(phrase):
            self.things.register(iri, "topic", self.things.marked.words(owned), owned)
        return [(phrase.start, iri)]
