"""Where Thai clauses begin, and who stands at their head.

Thai marks neither sentences nor words. A verb opens a clause when its party stands right before
it ("ญี่ปุ่นเสนอ"), when a connector does ("โดยเสนอ", "พร้อมย้ำ": the party before goes on), when the
party stands further left in the same clause, or when a space parts it from what came before.
Anything else is a verb inside somebody else's object.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.thai.heads import ROLES, TALKS, Head, Sentence, ends_with, unspaced
from kg.language.thai.met import Met
from kg.language.thai.points import Points
from kg.language.thai.runs import Run, Runs, of_town
from kg.language.thai.visits import Visits
from kg.language.words import alternation, longest
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.text import Folded, Span

REPORT = "Report"
_SAID = frozenset({REPORT, "Announcement"})
_TOGETHER = frozenset({"ExchangeOfViews", "Agreement", "Adoption", *ROLES})  # nobody does so alone
_PRESENCE = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting"})
_DEEDS = frozenset({"Announcement", "Adoption", "Pledge", *ROLES})  # which others may do, too
_PASSIVE = "passive"
_WEAK = 0.8  # cues less sure than this need a party or a connector right before them
_PRAISE = frozenset({"Appreciation", "Welcome"})
_MONEY = frozenset({"Pledge", "Support"})
_GIVING = _MONEY | {"Proposal"}
_UNNAMED = frozenset({"none", "by"})  # who acts does not stand before the verb
_OPENING = 40  # characters of adverbs before the party that opens a sentence
_DEMANDED = 40  # characters of whoever is to do what is demanded
_THAT = 4  # characters between thanks and who is thanked for having done something
_GIVEN_TOO = 120  # characters between two things for which somebody is thanked
_CONDITION = 60  # characters of a condition at the head of a sentence
_HEAD = 6  # characters of a clause before its party


class Clauses:
    """Finds heads with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile auxiliaries, connectors, and what governs a party."""
        self._runs = Runs(words)
        self._aux = longest(words, "auxiliary")
        self._connector = longest(words, "clause_connector")
        self._tight = longest(words, "tight_connector")
        self._governor = longest(words, "governor")
        self._tells = compiled(alternation(words.get("narrator", ())))
        self._nominal = tuple(words.get("nominaliser", ()))
        self._whole_nouns = tuple(words.get("whole_noun", ()))
        self._impersonal = tuple(words.get("impersonal", ()))
        self._planned, self._purpose = tuple(words.get("planned", ())), tuple(words.get("purpose", ()))
        self._relative = longest(words, "relative")
        self._background = longest(words, "background_opener")
        self._complement = longest(words, "complement")
        self._as, self._oneself = longest(words, "as"), longest(words, "oneself")
        self._clause_noun = longest(words, "nominal_clause")
        self._also = longest(words, "last_field")
        self._setting = longest(words, "setting")
        self._causative = longest(words, "causative")
        self._makes = compiled(rf"(?:{alternation(self._causative)})$")
        self._whole, self._has_been = longest(words, "no_auxiliary"), tuple(words.get("has_been", ()))
        self._done = tuple(words.get("done_auxiliary", ()))
        self._with = (*longest(words, "comitative"), *longest(words, "policy_of"))
        self._dear = tuple(words.get("holds_dear", ()))
        self._is_one = compiled(rf"\s?(?:{alternation(words.get('is_one', ()))})\S{{0,60}}")
        self._points, self._visits, self._meets = Points(words), Visits(words), Met(words)
        self._condition = compiled(rf"(?:^|(?<=\s))(?:{alternation(words.get('condition', ()))})[^\s]*$")
        opens, tight = alternation(self._connector), alternation(self._tight)
        self._breaks = Begun([*self._connector, *self._tight], rf"(?:(?<=\s)|^)(?:{opens})\s?|(?:{tight})\s?")

    def heads(self, text: Folded, sentence: Span, hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[Head]:
        """The heads of a sentence in order."""
        runs = [run for run in self._runs.find(text, sentence, mentions) if not of_town(text, run, mentions)]
        here = Sentence(text.lower, sentence, runs, hits, ends=frozenset(run.end for run in runs))
        here.opening = self._opening(here)
        for hit in hits:
            head = self._head(here, hit)
            if head is not None and head.carried and head.between.strip().endswith(self._oneself):
                head.agents = here.speaker(REPORT)  # not who was named last
            if head is not None and not self._before_now(here, head):
                here.found.append(self._visits.told(here, head))
        return here.found

    def _before_now(self, here: Sentence, head: Head) -> bool:
        """Whether a clause only tells after what, or before what, the next one was: "after the two had met"."""
        lower, floor = here.lower, here.span.start
        return head.hit.cue.act not in ROLES and (
            lower.startswith(self._background, head.start)
            or bool(ends_with(lower, floor, unspaced(here, head.start), self._background))
        )

    def _head(self, here: Sentence, hit: Hit) -> Head | None:
        lower = here.lower
        if hit.cue.voice == "nominal":
            return Head(hit, hit.start, inside=bool(here.found))
        stop = self._back(here, hit.start)
        between = lower[stop : hit.start]
        was = hit.cue.agent == "none" and between.strip().startswith(self._done)  # "has been a partner"
        if was or self._noun(here, hit):
            return self._points.head(here, hit) if not was and self._points.opens(here, hit) else None
        gift = self._gift(here, hit, stop) or self._given(here, hit, stop) or self._adopted(here, hit, between)
        gift = gift or self._given_too(here, hit, stop)
        if gift is not None or self._of_fact(here, hit, stop):
            return gift
        if Head(hit, stop).judges:
            return self._judgement(here, hit, stop, between)
        run = self._acting(here, here.run_before(stop))
        if run is not None and not lower.startswith(self._purpose, hit.start):
            head = self._own(here, hit, run, between)
            spaced = between.startswith(" ") or lower[stop : stop + 1] == " "
            if head is not None or (hit.cue.voice != _PASSIVE and self._object(here, hit, run, spaced=spaced)):
                return head
        found = self._visits.head(here, hit, stop, between) or self._left_out(here, hit, stop, between)
        found = found or self._distant(here, hit, stop, between) or self._holds_dear(here, hit, stop)
        return found or (self._demand(here, hit, stop, between) if hit.cue.agent in _UNNAMED else None)

    def _of_fact(self, here: Sentence, hit: Hit, stop: int) -> bool:
        """Whether a verb and its party are made a noun: "the fact that A stresses"."""
        run = here.run_before(stop) if hit.cue.agent != "by" else None
        place = unspaced(here, run.start) if run is not None else here.span.start
        return bool(ends_with(here.lower, here.span.start, place, self._clause_noun))

    def _acting(self, here: Sentence, run: Run | None) -> Run | None:
        """The party that acts in an office: "Thailand, as coordinator, proposed"."""
        word = ends_with(here.lower, here.span.start, run.start, self._as) if run is not None else ""
        if run is None or not word:
            return run
        return here.run_before(unspaced(here, run.start - len(word))) or run

    def _own(self, here: Sentence, hit: Hit, run: Run, between: str) -> Head | None:
        """A verb with its party right before it, or with the last of the parties named there."""
        where, agents = self._opens(here, run.start), run.agents
        if self._meets.beside(here, hit, run, between):
            return Head(hit, hit.start, here.carried(), carried=True, between=between)
        free = not self._governed(here, run.start)
        if (
            where is None
            and len(agents) > 1
            and free
            and not self._meets.right_before(here, run.start)
            and (where := self._opens(here, run.agents[-1].start)) is not None
        ):
            agents = agents[-1:]
        if where is None and run.tail is not None and free and not (run.office and (between or hit.cue.act in ROLES)):
            where = self._opens(here, run.tail.start)
            agents = [run.tail] if where is not None else agents
        tells = hit.cue.act in _SAID and self._tells.search(here.lower, run.start, hit.start)
        if where is None and between.startswith(self._done) and self._glued(here, hit, run.start):
            where, agents = run.start, run.agents
        if where is not None and not tells:
            return Head(hit, where, agents, between=between)
        spaced = between.startswith(" ") or here.lower[run.end : run.end + 1] == " "
        if not tells and spaced and self._meets.passed(here, hit, run) and hit.cue.act not in ROLES:
            return Head(hit, hit.start, here.carried(), carried=True, between=between)
        return None

    def _object(self, here: Sentence, hit: Hit, run: Run, *, spaced: bool) -> bool:
        """Whether the party before a verb is somebody else's object, or a spokesman who tells what others did."""
        if hit.cue.act in _SAID and self._tells.search(here.lower, run.start, hit.start):
            return True
        last = here.found[-1].hit if here.found else None
        thanked = last is not None and last.cue.act in _PRAISE and 0 <= run.start - last.end <= _THAT
        told = self._told(here, run.start) or self._in_relative(here, hit, run)
        return told or thanked or (not spaced and hit.cue.act not in ROLES)

    def _demand(self, here: Sentence, hit: Hit, stop: int, between: str) -> Head | None:
        """A demand of the speaker ("all sides should"): whoever is to act stands between the break and the verb.

        So does, before a passive verb, what it is about ("the plan was supported by").
        """
        lower, passive = here.lower, hit.cue.voice == _PASSIVE
        outer = (h.hit for h in here.found if not h.inside and not (passive and h.hit.cue.voice == "nominal"))
        floor = max([h.end for h in outer], default=here.span.start)
        begin = max(floor, lower.rfind(" ", floor, stop) + 1, lower.rfind("\n", floor, stop) + 1)
        for match in self._breaks.finditer(lower, floor, stop):
            begin = max(begin, match.end())
        if (
            stop - begin > _DEMANDED * (1 + passive)
            or ends_with(lower, floor, stop, self._governor)
            or begin == floor > here.span.start
        ):
            return None
        return Head(hit, begin, here.carried(), carried=True, between=between)

    def _judgement(self, here: Sentence, hit: Hit, stop: int, between: str) -> Head | None:
        """What the speaker says of somebody or something that stands before the verb: "Japan is a true friend"."""
        run = here.run_before(stop)
        where = self._opens(here, run.start) if run is not None else None
        if run is not None and where is not None:
            return None if self._said(here, where) else Head(hit, where, here.carried(), carried=True, between=between)
        if run is not None or hit.cue.confidence < _WEAK:
            return None
        head = self._demand(here, hit, stop, between)
        return head if head is not None and head.start < stop and not self._said(here, head.start) else None

    def _said(self, here: Sentence, start: int) -> bool:
        """Whether a clause is what a verb other than of saying leads in: "agreed that trade is important"."""
        word = ends_with(here.lower, here.span.start, unspaced(here, start), self._complement)
        last = next((h for h in reversed(here.found) if not h.inside), None)
        return bool(word) and last is not None and last.hit.cue.act not in {REPORT, *ROLES}

    def _holds_dear(self, here: Sentence, hit: Hit, stop: int) -> Head | None:
        """What a party holds dear, told beside its name: "Japan, which attaches importance to", "is a country that"."""
        if not here.lower.startswith(self._dear, hit.start):
            return None
        word = ends_with(here.lower, here.span.start, stop, self._relative)
        place = unspaced(here, stop - len(word))
        run = max((r for r in here.runs if r.end <= place), key=lambda r: r.end, default=None) if word else None
        if run is None or run.agents[-1].kind != "actor" or not self._by_itself(here, run):
            return None
        if run.end < place and self._is_one.fullmatch(here.lower, run.end, place) is None:
            return None
        return Head(hit, hit.start, run.agents[-1:], inside=True)

    def _by_itself(self, here: Sentence, run: Run) -> bool:
        """Whether a relative clause behind a party tells of that party, and of no noun that it qualifies."""
        if self._opens(here, run.start) is not None or any(h.end == run.start for h in here.hits):
            return True
        return bool(ends_with(here.lower, here.span.start, unspaced(here, run.start), self._with))

    def _gift(self, here: Sentence, hit: Hit, stop: int) -> Head | None:
        """Give an act inside an act of thanks: "thanked Japan, which gave", "thanked for Japan giving"."""
        if not here.found or here.found[-1].hit.cue.act not in _PRAISE or hit.cue.act not in _GIVING:
            return None
        word = ends_with(here.lower, here.span.start, stop, self._relative)
        run = here.run_before(unspaced(here, stop - len(word)) if word else stop)
        if run is None or (not word and not ends_with(here.lower, here.span.start, run.start, self._relative)):
            return None
        if hit.cue.act not in _MONEY and hit.cue.confidence < _WEAK:
            return None
        return Head(hit, run.start, run.agents, inside=True)

    @staticmethod
    def _given(here: Sentence, hit: Hit, stop: int) -> Head | None:
        """What is told of those who are thanked, behind a mere space: "A thanks Japan for opening, gives vaccines"."""
        last = here.found[-1].hit if here.found and hit.cue.act in _MONEY else None
        if last is None or last.cue.act not in _PRAISE or stop == hit.start or here.lower[stop : hit.start].strip():
            return None
        run = next((r for r in here.runs if 0 <= r.start - last.end <= _THAT), None)
        return Head(hit, hit.start, run.agents, inside=True) if run is not None and run.end < stop else None

    def _given_too(self, here: Sentence, hit: Hit, stop: int) -> Head | None:
        """What "and" joins to a gift for which somebody is thanked: "A thanks B, which promotes C and supports D"."""
        last = here.found[-1] if here.found else None
        if last is None or not last.inside or not {last.hit.cue.act, hit.cue.act} <= _MONEY:
            return None
        outer = next((h for h in reversed(here.found) if not h.inside), None)
        word = ends_with(here.lower, last.hit.end, stop, self._also)
        if not word or outer is None or outer.hit.cue.act not in _PRAISE or stop - last.hit.end > _GIVEN_TOO:
            return None
        return Head(hit, stop - len(word), last.agents, inside=True)

    def _adopted(self, here: Sentence, hit: Hit, between: str) -> Head | None:
        """What somebody is glad to have been adopted: "glad that today the joint statement was adopted"."""
        last = here.found[-1].hit if here.found and hit.cue.act == "Adoption" else None
        if last is None or last.cue.act not in _PRAISE or hit.start - last.end > _DEMANDED:
            return None
        told = here.lower[last.end : hit.start]
        glad = told.startswith(self._relative) or here.lower.endswith(self._relative, last.start, last.end)
        if not glad or not between.startswith(self._done):
            return None
        run = here.run_before(hit.start - len(between))
        return Head(hit, hit.start, run.agents if run is not None else [], inside=True, between=between)

    def _left_out(  # noqa: PLR0911 -- as above
        self, here: Sentence, hit: Hit, stop: int, between: str
    ) -> Head | None:
        """A clause that begins with its verb, the party being that of the clause before."""
        lower, floor = here.lower, here.span.start
        cause = next((word for word in self._tight if between.strip().startswith(word)), "")
        if cause and hit.cue.confidence >= _WEAK and here.found and hit.cue.act not in _DEEDS:
            return Head(hit, stop, here.carried(), carried=True, between=between)  # "… so hopes that"
        told = any(h.hit.cue.act == hit.cue.act and not h.inside for h in here.found)
        if told and lower.startswith(self._purpose, hit.start):
            return None  # "discussed with …, to discuss …"
        told = bool(here.found) and between.strip().startswith(self._planned)  # "hopes that there will be …"
        told = told or bool(ends_with(lower, floor, hit.start, self._causative))  # "proposed that there be an exchange"
        if lower.startswith(self._impersonal, hit.start) and hit.cue.confidence >= _WEAK and not told:
            return Head(hit, hit.start, here.carried(), carried=True, between=between)
        if stop <= floor:
            return Head(hit, floor, here.carried(), carried=True, between=between)
        word = ends_with(lower, floor, stop, self._connector)
        if (word and hit.cue.confidence >= _WEAK) or hit.cue.act in ROLES:
            place = stop - len(word)
            before = here.run_before(unspaced(here, place)) if word in self._relative else None
            if before is not None and self._who(here, hit, before, place):
                return Head(hit, place, before.agents, between=between)
            if word and (self._parted(lower, floor, place) or word in self._tight):
                if hit.cue.act not in TALKS and self._goes_on(here, hit, place):
                    return None
                return self._joined(here, Head(hit, place, here.carried(), carried=True, between=between))
        that = ends_with(lower, floor, stop, self._complement)
        last = here.found[-1] if here.found else None
        if that and last is not None and last.hit.cue.act == REPORT and stop - last.hit.end <= len(that) + 1:
            return Head(hit, stop, here.carried(), carried=True, between=between)
        return None

    def _who(self, here: Sentence, hit: Hit, run: Run, place: int) -> bool:
        """Whether a relative clause at `place` tells what those before it do: "met Mr. B, who asked for"."""
        if run.end == place and self._opens(here, run.start) is not None:
            return True
        alone = run.agents[-1].kind in {"person", "position"} and hit.cue.act not in _TOGETHER
        return alone and run.end < place and self._parted(here.lower, here.span.start, place)

    def _goes_on(self, here: Sentence, hit: Hit, place: int) -> bool:
        """Whether "and" joins to a purpose without a space: "to plan and promote" is one purpose."""
        floor = here.span.start
        begin = max(here.lower.rfind(" ", floor, place) + 1, here.lower.rfind("\n", floor, place) + 1, floor)
        if hit.cue.act in _MONEY and any(here.lower.find(word, begin, place) > begin for word in self._purpose):
            return True  # "issues bonds to raise money and support …"
        return begin < place and here.lower.startswith(self._purpose, begin)

    def _joined(self, here: Sentence, head: Head) -> Head | None:
        """Read what "and" joins to the verb right before it as that one is: "to consider and adopt" adopts nothing."""
        first = next((hit for hit in here.hits if hit.end == head.start and hit.cue.act not in ROLES), None)
        if first is None:
            return head
        other = next((h for h in here.found if h.hit.start == first.start), None)
        if other is not None:
            return replace(head, between=other.between + head.between)
        before = self._back(here, first.start)
        return None if here.lower.endswith((*self._purpose, *self._nominal), here.span.start, before) else head

    def _distant(self, here: Sentence, hit: Hit, stop: int, between: str) -> Head | None:
        """A clause whose party stands further left, or one left out after a space."""
        lower = here.lower
        outer = [head for head in here.found if not head.inside]
        floor = outer[-1].hit.end if outer else here.span.start
        begin = floor
        for match in self._breaks.finditer(lower, floor, stop):
            begin = match.end()
        spaced = between != between.strip() or lower[hit.start - 1] in ' \n)"' or stop < hit.start
        spaced = spaced or any(run.end == stop for run in here.runs)
        opens = begin > floor or not outer
        run = next((r for r in here.runs if begin <= r.start <= begin + _HEAD and r.end <= stop), None)
        if run is not None and lower.endswith(self._setting, floor, run.start):
            run = None
        broken = hit.cue.voice == _PASSIVE and begin > floor  # what it is about stands behind the break
        if run is None and not outer and not broken:
            runs = (r for r in here.runs if r.end <= stop and not lower.endswith(self._setting, floor, r.start))
            run = next((r for r in runs if self._opens(here, r.start) is not None), None)
        if run is not None and opens and (spaced or hit.cue.act in ROLES):
            return Head(hit, begin, run.agents, between=between)
        sure = hit.cue.confidence >= _WEAK or hit.cue.act in ROLES
        if outer and self._asked(here, outer[-1].hit, stop):
            return None
        if (sure and stop < hit.start and lower[stop] in " \n") or (sure and lower[hit.start - 1] in ' \n"'):
            if ends_with(lower, floor, stop, self._governor) or any(h.end == stop for h in here.hits):
                return None
            return Head(hit, hit.start, here.carried(), carried=True, between=between)
        return None

    def _asked(self, here: Sentence, last: Hit, stop: int) -> bool:
        """Whether somebody whom nobody knows stands right behind a verb that makes them do something."""
        told = here.lower[last.end : stop]
        if not told or len(told) > _DEMANDED or " " in told:
            return False
        return self._makes.search(here.lower, last.start, last.end) is not None

    def _opens(  # noqa: PLR0911 -- what may stand before a party
        self, here: Sentence, start: int
    ) -> int | None:
        """Where a clause whose party starts at `start` begins; None when something governs that party."""
        lower, floor = here.lower, here.span.start
        if start <= floor:
            return floor
        bare = start
        while bare > floor and lower[bare - 1] in ' \n"':
            bare -= 1
        word = ends_with(lower, floor, bare, self._connector)
        if word and (self._parted(lower, floor, bare - len(word)) or word in self._tight):
            return bare - len(word)
        if bare < start and self._condition.search(lower, max(floor, bare - _CONDITION), bare):
            return start  # "if asked, A will"
        if ends_with(lower, floor, bare, self._complement):
            near = [h for h in here.hits if bare - 8 <= h.end <= bare]
            return start if not near or near[-1].cue.act in {REPORT, *ROLES} else None
        if bare == start and not lower[start - 1].isdigit():
            return None
        if ends_with(lower, floor, bare, self._governor):
            return None
        taking = (h for h in here.hits if h.end == bare and not (h.cue.act in _PRESENCE and bare < start))
        if any(h.cue.act != REPORT and not self._noun(here, h) for h in taking):
            return None  # what stands behind a verb is its object, but not "were present, A proposed"
        return start

    def _noun(self, here: Sentence, hit: Hit) -> bool:
        """Whether a verb is made a noun or an adjective by the words before it, other than "there has been"."""
        if hit.cue.voice == _PASSIVE and here.lower.endswith(self._whole_nouns, here.span.start, hit.start):
            return False
        noun = here.lower.endswith(self._nominal, here.span.start, hit.start) and hit.start not in here.ends
        return noun and not here.lower.endswith(self._has_been, here.span.start, hit.start)

    def _opening(self, here: Sentence) -> Run | None:
        """The first run, if it is of people or offices, or of several parties, and opens the sentence."""
        run = next((one for one in here.runs[:1] if one.start - here.span.start <= _OPENING), None)
        several = run is not None and len(run.agents) > 1 and run.start <= here.span.start + 1
        if run is None or not (several or run.agents[0].kind in {"person", "position"}):
            return None
        return run if self._opens(here, run.start) is not None else None

    def _in_relative(self, here: Sentence, hit: Hit, run: Run) -> bool:
        """Whether what a body did is told of the noun before it: "the text that the cabinet endorsed"."""
        place = run.start - len(word := ends_with(here.lower, here.span.start, run.start, self._relative))
        joint = bool(word) and hit.cue.act in _TOGETHER - ROLES and place > here.span.start
        return joint and not any(h.end in {place, run.start} for h in here.hits)

    def _governed(self, here: Sentence, start: int) -> bool:
        """Whether a run is told to do something, or has done it: "ให้ A และ B", "ที่ A และ B" is one object."""
        return bool(ends_with(here.lower, here.span.start, start, (*self._causative, *self._relative)))

    def _glued(self, here: Sentence, hit: Hit, start: int) -> bool:
        """Whether a party that no space parts from the noun before it has done what a sure verb tells."""
        if hit.cue.confidence < _WEAK or hit.cue.act in {REPORT, *ROLES} or here.lower[start - 1].isspace():
            return False
        return not ends_with(here.lower, here.span.start, start, (*self._governor, *self._complement, *self._relative))

    @staticmethod
    def _told(here: Sentence, start: int) -> bool:
        """Whether a verb stands right before the party: what follows is what that party is to do."""
        bare = unspaced(here, start)
        return any(head.hit.end == bare and head.hit.cue.act not in {REPORT, *ROLES} for head in here.found)

    @staticmethod
    def _parted(lower: str, floor: int, place: int) -> bool:
        return place <= floor or lower[place - 1] in ' \n)"'

    def _back(self, here: Sentence, place: int) -> int:
        """`place` moved left over the auxiliaries and spaces that end there."""
        lower, floor = here.lower, here.span.start
        while True:
            bare = place
            while bare > floor and lower[bare - 1] in " \n":
                bare -= 1
            word = ends_with(lower, floor, bare, self._aux)
            if not word or bare in here.ends or ends_with(lower, floor, bare, self._whole):
                return bare
            place = bare - len(word)
