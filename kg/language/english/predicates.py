"""Predicates made of a noun that names an act: "gratitude was expressed for …", "among his proposals was …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kg.language.begun import Begun
from kg.language.cues import Hit
from kg.language.english.quotations import Quotations
from kg.language.english.shows import Shows
from kg.language.english.verbs import Verb
from kg.language.protocol import DOERS, Frame, Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span
from kg.vocabulary.model import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.language.english.scene import Ends, Scene
    from kg.language.english.subjects import Subjects

KIND = "predicate"
_BE = r"(?:(?:has|have|had)\s(?:also\s|again\s|\w+ly\s)?been|was|were|is|are)"
_ADVERBS = r"(?:\s(?:\w+ly|also|again|once\sagain|then|further|in\sturn|too))*"
_MATTER = (
    r"(?:\s(?:between|among|for|on|at|over|about|that|to|with|of|in|against|regarding|concerning)\s[^,;:.]{2,140}?)?"
)
_ONTO = re.compile(r"(?=\s(?:for|on|at|over|about|that|to|with|of|in|against|regarding|concerning|as)\s)")
_THERE = re.compile(rf"there\s{_BE}\s")
_BOUNDS = frozenset({"and", "but", "while", "that", "as", "so", "or"})
_NONE = frozenset({"no", "neither", "without", "not", "never"})
_HIS = {"his": "he", "her": "he", "its": "last", "their": "they", "our": "we", "my": "we"}
_BY = re.compile(r"(?:\s(?:\w+ly|also))?\sby\s(?P<the>(?:the\s)?)")
_PARTED = re.compile(r"\s(?:between|among)\s(?:the\s)?")  # those who agree or talk
_FROM = re.compile(r"\s(?:by|from)\s(?:the\s)?")
_OF = re.compile(r"\s(?:of|from|by|among)\s(?P<the>(?:the\s)?)")
_OWNED = re.compile(r"(?:\s[a-z-]+){0,2}'s?\s")  # "the Japanese minister's"
_CAME = re.compile(r"\bfrom\s(?:[\w'.-]+\s){1,6}?came\s(?:[\w'-]+\s){0,3}$")
_AMONG = re.compile(r"\b(?:among|one\sof|part\sof)\s$")
_IS = re.compile(r"\s(?:also\s)?(?:was|were|is|are|came|figured|featured)\s")
_COUNTS = re.compile(r"\s(?:was|were|is|are|figured|featured)\s(?:\w+\s)?$")
_IT = re.compile(r"it\s(?:was|is|remains|remained)\s")
_THAT = re.compile(r"(?=\s(?:that|to)\s)")
_ITSELF = re.compile(r"\s(?:was|were|is|are)(?=\s(?:that|to|for|a|an|the)\s)")
_WENT = re.compile(r"\s(?:went|go|goes|were\sdue|are\sdue|is\sdue)(?:\salso|\sout)?\sto\s")
_WHEN = re.compile(r"(?:when|if|once|whether|than|after|before|until)\s")
_SET = re.compile(r"(?:(?<=held)|(?<=took place))\s(?:in|at)\s")  # where and how talks were held
_ABOUT = re.compile(r"\s(?:on|about|regarding|concerning|over)\s(?!\d|the\s(?:margins|sidelines|occasion)\b)")
_LEADS = re.compile(r"\s(?:over|at|about|upon|during)(?=\s)")
_THERE_IS = frozenset({"Agreement", "Support", "ExchangeOfViews"})  # what "there was" tells of all who meet
_LONGEST_LEAD = 7  # words before a noun that belong to it
_REACH = 80  # characters before a noun in which its verb stands
_CONFIDENCE = 0.75


class _Lead(NamedTuple):
    """The words before a noun that belong to it."""

    start: int
    preposition: str


class Told(NamedTuple):
    """An act told by a noun: its words, its matter before and after them, and whose it is."""

    act: str
    cue: Span
    start: int
    before: tuple[Span, ...]
    after: int
    owner: Span | None
    agents: list[Mention]
    negated: bool
    planned: bool = False


class Predicates:
    """Finds such predicates with the word lists of one vocabulary."""

    def __init__(self, subjects: Subjects, ends: Ends, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._subjects, self._ends = subjects, ends
        self._acts, self._owned = table(words, "act_noun"), table(words, "act_owned")
        self._received = table(words, "act_received")
        given, happens = alternation(words.get("act_given", ())), alternation(words.get("act_happens", ()))
        met, first = alternation(words.get("act_met", ())), alternation(words.get("talk_first", ()))
        talks, turn = alternation(words.get("talk_noun", ())), alternation(words.get("talk_verb", ()))
        self._prepositions = set(words.get("preposition", ())) | {"among"}
        tells = alternation((*words.get("reporting", ()), *words.get("reporting_that", ())))
        self._said = compiled(rf"\b(?:{tells})(?:\s[^,.;]{{2,60}}?)?\sthat\s")
        nouns = [*self._acts, *self._owned, *self._received]
        self._nouns = Begun(nouns, rf"\b(?:{alternation(nouns)})\b")
        self._given = compiled(rf"(?P<matter>{_MATTER})\s(?:{_BE}{_ADVERBS}\s(?:{given})\b|(?:also\s)?(?:{happens})\b)")
        self._met = compiled(rf"\s(?P<met>{met})\s(?P<own>(?:(?!(?:to|been)\s|\w+ed\s)[\w'.-]+\s){{0,5}})$")
        gather, about = alternation(words.get("gathering_noun", ())), alternation(words.get("gathering_verb", ()))
        self._talks = Begun(
            [*words.get("talk_noun", ()), *words.get("gathering_noun", ())],
            rf"\b(?:(?:{talks})(?:\s(?:with|between)\s[^,;.]{{2,60}}?)?\s(?:{turn})|(?:{gather})\s(?:{about}))\s",
        )
        matters, is_on = alternation(words.get("talk_matter", ())), alternation(words.get("talk_is", ()))
        self._matters = Begun(words.get("talk_matter", ()), rf"\b(?:{matters})\s(?:{is_on})\s")
        self._shows = Shows(words)
        spoke = alternation(words.get("speaks_with", ()))
        self._spoke = Begun(
            words.get("speaks_with", ()),
            rf"\b(?:{spoke})\s(?:[a-z]+\s){{0,4}}?(?:with|to)\s(?P<whom>[^;:]{{3,160}}?)\s(?:about|on|regarding|concerning)(?=\s)",
        )
        self._first = compiled(rf"(?:{first})\s(?:was|were)\s")

    def find(self, scene: Scene) -> list[Verb]:
        """The predicates of a sentence as verbs, in order; what they tell is kept in the scene."""
        found: list[Verb] = []
        for told in sorted(self._all(scene), key=lambda t: (t.cue.start, -t.cue.end)):
            if found and told.cue.start < found[-1].hit.end:
                continue
            cue = Cue("", (), "en", told.act, confidence=_CONFIDENCE)
            modality = "negated" if told.negated else "planned" if told.planned else "done"
            found.append(Verb(Hit(told.cue.start, told.after, cue), KIND, told.start, modality, ""))
            scene.told[told.cue.start] = told
        return found

    def frame(self, scene: Scene, place: int) -> Frame:
        """The frame of a predicate."""
        verb = scene.verbs[place]
        told: Told = scene.told[verb.hit.start]
        end = self._ends.of(scene, place)
        after = Span(self._after_preposition(scene.lower, told.after), end)
        objects = [span for span in (*told.before, after) if span.end > span.start + 1]
        agents = told.agents or ([] if told.owner else Quotations.speakers(scene, verb.start))
        return Frame(
            told.act,
            "",
            told.cue,
            Span(min(told.start, *(span.start for span in objects), told.start), max(end, told.cue.end)),
            told.owner if not agents else None,
            tuple(objects),
            "meeting",
            verb.modality,
            "english-predicate",
            _CONFIDENCE,
            agents,
        )

    @staticmethod
    def _after_preposition(lower: str, position: int) -> int:
        """Behind a preposition that leads to the matter: "concern was voiced over A" tells no time."""
        leads = _LEADS.match(lower, position)
        return leads.end() if leads else position

    def _all(self, scene: Scene) -> Iterator[Told]:
        for noun in self._nouns.finditer(scene.lower, scene.begin, scene.sentence.end):
            where, lead = Span(*noun.span()), self._lead(scene, noun.start())
            if not _WHEN.match(scene.lower, lead.start):
                yield from filter(None, (self._passive(scene, where, lead), self._whose(scene, where, lead)))
                yield from filter(None, (self._meets(scene, where),))
        yield from self._talking(scene)
        yield from self._showing(scene)

    def _passive(self, scene: Scene, noun: Span, lead: _Lead) -> Told | None:
        """What is done with a noun: "gratitude was expressed by A for B", "a consensus emerged on C"."""
        lower, end = scene.lower, scene.sentence.end
        act = self._acts.get(lower[noun.start : noun.end])
        if act is None or (act == "ExchangeOfViews" and self._named(scene, noun)):
            return None
        negated = bool(_NONE & set(lower[lead.start : noun.start].split()))
        owner, agents = self._owner(scene, Span(lead.start, noun.start))
        if _THERE.match(lower, lead.start, noun.start):
            return self._there(scene, act, Span(lead.start, noun.end), negated=negated)
        if (came := self._came(scene, act, noun, negated=negated)) is not None:
            return came
        match = self._given.match(lower, noun.end, end)
        if match is None or lead.preposition:
            return None
        after = self._matter(scene, match.end()) if act == "ExchangeOfViews" else match.end()
        if after is None:
            return None
        if by := _BY.match(lower, after, end):
            subject = self._subjects.after(lower, Span(by.end(), end), scene.mentions)
            if subject is not None:
                owner, agents, after = subject, [], subject.end
            elif self._subjects.collective(lower, Span(by.start("the"), end)):
                owner, agents = None, []
        matter = Span(*match.span("matter"))
        before: tuple[Span, ...] = (matter,) if matter.end > matter.start else ()
        if owner is None and not agents:
            owner, before, after = self._between(scene, matter, after)
        return Told(act, Span(noun.start, match.end()), lead.start, before, after, owner, agents, negated)

    def _came(self, scene: Scene, act: str, noun: Span, *, negated: bool) -> Told | None:
        """What came from whom: "from A came the proposal to B"."""
        came = _CAME.search(scene.lower, max(scene.begin, noun.start - _REACH), noun.start)
        party = self._party(scene, Span(came.start(), noun.start)) if came else None
        if came is None or party is None or not _ONTO.match(scene.lower, noun.end):
            return None
        whose = Span(party.start, party.end)
        return Told(act, Span(came.start(), noun.end), came.start(), (), noun.end, whose, [], negated)

    def _there(self, scene: Scene, act: str, cue: Span, *, negated: bool) -> Told | None:
        """What there was of all who meet, or of those named: "there was an exchange of views between A and B on C"."""
        lower, end = scene.lower, scene.sentence.end
        doers = _FROM.match(lower, cue.end, end)
        owner = self._subjects.after(lower, Span(doers.end(), end), scene.mentions) if doers else None
        before: tuple[Span, ...] = ()
        after = owner.end if owner is not None else cue.end
        if owner is None:
            owner, before, after = self._between(scene, Span(cue.end, cue.end), cue.end)
        told = owner is not None or (act in _THERE_IS and _ONTO.match(lower, cue.end) is not None)
        return Told(act, cue, cue.start, before, after, owner, [], negated) if told else None

    def _between(self, scene: Scene, matter: Span, after: int) -> tuple[Span | None, tuple[Span, ...], int]:
        """Between whom something is agreed or talked about; the matter before and after their names.

        `matter` stands before the verb, whatever begins at `after` behind it.
        """
        lower, end = scene.lower, scene.sentence.end
        for begin, stop in (matter, (after, end)):
            for parted in _PARTED.finditer(lower, begin, stop):
                parties = self._subjects.after(lower, Span(parted.end(), end), scene.mentions)
                if parties is None or len(self._subjects.inside(lower, parties, scene.mentions)) <= 1:
                    continue
                if begin == matter.start and matter.end > parted.start():
                    spans, behind = (Span(begin, parted.start()), Span(parties.end, matter.end)), after
                else:
                    spans, behind = (matter, Span(after, parted.start())), parties.end
                return parties, tuple(span for span in spans if span.end > span.start), behind
        return None, (matter,) if matter.end > matter.start else (), after

    @staticmethod
    def _named(scene: Scene, noun: Span) -> bool:
        """Whether a noun is the name of a meeting, which is held without saying what about: "the 3rd A-B Talks"."""
        return any(m.kind == "series" and m.start <= noun.start and noun.end <= m.end for m in scene.mentions)

    @staticmethod
    def _matter(scene: Scene, after: int) -> int | None:
        """Where the matter of talks begins that "were held in A …"; None where they only were held there."""
        if not _SET.match(scene.lower, after):
            return after
        days = {m.start for m in scene.mentions if m.kind == "date"}
        leads = _ABOUT.finditer(scene.lower, after, scene.sentence.end)
        return next((lead.end() - 1 for lead in leads if lead.end() not in days), None)

    def _whose(self, scene: Scene, noun: Span, lead: _Lead) -> Told | None:
        """Nouns with their owners: "among A's proposals was B", "it was his hope that …", "A's thanks went to C"."""
        lower, end = scene.lower, scene.sentence.end
        act = self._owned.get(lower[noun.start : noun.end])
        owner, agents = self._owner(scene, Span(lead.start, noun.start)) if act else (None, [])
        if act is None or (owner is None and not agents):
            return None
        if lead.preposition:
            among = _AMONG.search(lower, max(scene.begin, lead.start - _REACH), lead.start)
            if among is None:
                return None
            if figures := _IS.match(lower, noun.end, end):
                return Told(
                    act, Span(noun.start, noun.end), among.start(), (), figures.end(), owner, agents, negated=False
                )
            counts = _COUNTS.search(lower, scene.begin, among.start())
            before = self._before(scene, counts.start()) if counts else ()
            cue = Span(noun.start, noun.end)
            return Told(act, cue, before[0].start, before, noun.end, owner, agents, negated=False) if before else None
        itself = _IT.match(lower, lead.start, noun.start) and _THAT.match(lower, noun.end)
        match = (
            _THAT.match(lower, noun.end) if itself else _ITSELF.match(lower, noun.end) or _WENT.match(lower, noun.end)
        )
        if match is None:
            return None
        return Told(act, Span(noun.start, match.end()), lead.start, (), match.end(), owner, agents, negated=False)

    def _meets(self, scene: Scene, noun: Span) -> Told | None:
        """What a matter gets: "A has our gratitude", "the proposal found the support of all delegations"."""
        lower, end = scene.lower, scene.sentence.end
        act = self._received.get(lower[noun.start : noun.end])
        match = self._met.search(lower, max(scene.begin, noun.start - _REACH), noun.start) if act else None
        if act is None or match is None:
            return None
        owner, agents = self._owner(scene, Span(match.start("own"), noun.start))
        after, told = noun.end, owner is not None or bool(agents)
        if not told and (of := _OF.match(lower, after, end)):
            owner = self._subjects.after(lower, Span(of.end(), end), scene.mentions)
            told = owner is not None or self._subjects.collective(lower, Span(of.start("the"), end))
            after = owner.end if owner is not None else end
        before = self._before(scene, match.start())
        if not told or not before:
            return None
        negated = bool(_NONE & set(match["own"].split()))
        return Told(act, Span(match.start("met"), noun.end), before[0].start, before, after, owner, agents, negated)

    def _talking(self, scene: Scene) -> Iterator[Told]:
        """What talks are about: "the talks touched on A", "on the agenda were A and B"."""
        lower, (begin, end) = scene.lower, (scene.begin, scene.sentence.end)
        for match in (*self._talks.finditer(lower, begin, end), *self._matters.finditer(lower, begin, end)):
            lead = self._lead(scene, match.start())
            if not lead.preposition and not _WHEN.match(lower, lead.start):
                yield Told("ExchangeOfViews", Span(*match.span()), lead.start, (), match.end(), None, [], negated=False)
        if spoke := self._spoke.search(lower, begin, end):
            yield from self._speaking(scene, spoke)
        if first := self._first.match(lower, begin, end):
            yield Told("ExchangeOfViews", Span(*first.span()), begin, (), first.end(), None, [], negated=False)

    def _speaking(self, scene: Scene, spoke: re.Match[str]) -> Iterator[Told]:
        """What two spoke about: "A spoke with B about C"."""
        dated = any(m.kind in {"date", "place"} and 0 <= m.start - spoke.end() <= len("the ") for m in scene.mentions)
        here = [m for m in scene.mentions if m.kind in DOERS and scene.begin <= m.start]
        who = self._subjects.find(scene.lower, scene.begin, spoke.start(), here, first=True).span
        with_whom = self._subjects.company(scene.lower, Span(*spoke.span("whom")), here)
        if who is not None and with_whom and not dated:
            agents = [*self._subjects.inside(scene.lower, who, here), *with_whom]
            yield Told("ExchangeOfViews", Span(*spoke.span()), who.start, (), spoke.end(), None, agents, negated=False)

    def _showing(self, scene: Scene) -> Iterator[Told]:
        """What an event shows of somebody: "the visit underscores Japan's commitment to A"."""
        for words in self._shows.find(scene):
            owner, agents = self._owner(scene, words.own)
            agents = agents if owner or agents else Quotations.speakers(scene, words.cue.start)
            if owner or agents:
                cue = words.cue
                end, coming = words.own.end, words.planned
                yield Told("Emphasis", cue, cue.start, (), end, owner, agents, negated=False, planned=coming)

    def _lead(self, scene: Scene, position: int) -> _Lead:
        """Where the phrase before a noun begins, and the preposition that governs it."""
        lower, start = scene.lower, position
        for _ in range(_LONGEST_LEAD):
            if start <= scene.begin or lower[start - 1] != " ":
                break
            at = max(lower.rfind(" ", scene.begin, start - 1) + 1, scene.begin)
            token = lower[at : start - 1]
            if token in _BOUNDS or not token or (not token[-1].isalnum() and token[-1] != "'"):
                break
            if token in self._prepositions:
                return _Lead(start, token)
            start = at
        return _Lead(start, "")

    def _before(self, scene: Scene, position: int) -> tuple[Span, ...]:
        """The clause before a predicate, which is its matter."""
        said = self._said.search(scene.lower, scene.begin, position)
        start = self._subjects.clause_start(scene.lower, said.end() if said else scene.begin, position, first=True)
        return (Span(start, position),) if position - start > 1 else ()

    def _party(self, scene: Scene, zone: Span) -> Mention | None:
        inside = [m for m in scene.mentions if m.kind in DOERS and zone.start <= m.start and m.end <= zone.end]
        return inside[-1] if inside else None

    def _owner(self, scene: Scene, zone: Span) -> tuple[Span | None, list[Mention]]:
        """Whose a noun is, by the words before it: a name with "'s", or a possessive."""
        lower = scene.lower
        for mention in reversed(scene.mentions):
            inside = mention.kind in DOERS and zone.start <= mention.start and mention.end < zone.end
            if inside and _OWNED.match(lower, mention.end):
                return Span(mention.start, mention.end), []
        for word in lower[zone.start : zone.end].split():
            if word in _HIS:
                return None, self._meant(scene, _HIS[word], zone)
        return None, []

    def _meant(self, scene: Scene, word: str, zone: Span) -> list[Mention]:
        """Whom a possessive means."""
        context = scene.context
        if word == "he":
            return [context.singular] if context.singular else []
        if word == "we":
            return Quotations.speakers(scene, zone.start) or [Mention("reference", zone.start, zone.end, value="we")]
        before = [m for m in scene.mentions if m.kind in DOERS and m.end <= zone.start]
        if before:
            return before[-1:]
        role = "both_sides" if word == "they" else "last"
        return [Mention("reference", zone.start, zone.end, value=role)]
