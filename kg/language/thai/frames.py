"""Frames of Thai clauses: the verb's party before it, its objects after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.begun import begun_by
from kg.language.cues import CueMatcher, Hit
from kg.language.moods import Moods
from kg.language.protocol import DOERS, SPEECH, TALKED, Frame
from kg.language.recalls import Recalls
from kg.language.thai.aims import Aims
from kg.language.thai.another import Another
from kg.language.thai.chairs import Chairs
from kg.language.thai.clauses import REPORT, Clauses
from kg.language.thai.coming import Coming, without
from kg.language.thai.contents import Contents
from kg.language.thai.decided import Decided
from kg.language.thai.giving import Giving
from kg.language.thai.heads import ROLES
from kg.language.thai.hits import fitting, gaps, inside, skip, trim
from kg.language.thai.lists import Lists
from kg.language.thai.no_acts import NoActs
from kg.language.thai.presence import Presence
from kg.language.thai.quotations import Quotations
from kg.language.thai.received import Received
from kg.language.thai.runs import Runs
from kg.language.thai.said import Said
from kg.language.thai.signed_between import SignedBetween, with_signed
from kg.language.thai.signing import Signing
from kg.language.thai.talks import Talks
from kg.language.thai.terms import Terms
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span
from kg.vocabulary.model import Cue

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.heads import Head
    from kg.text import Folded

_NAMES = frozenset({"document", "series", "actor", "position", "person", "reference", "topic"})
_JOINT = frozenset({"ExchangeOfViews", "Agreement", "Adoption"})
_TELLS = frozenset({"Emphasis", "Announcement"})  # "announced that A will give": A promises
_BLOCK = "Block"
_DENIED = r"\s(?:และ|แต่|โดย|ทั้งนี้)"  # where what is denied ends
_BY = 24  # characters between a passive verb and whoever did it
_LONGEST = 260  # characters of an object: nobody names as its topic what stands further off
_SOON = 48  # characters between a verb of saying and a gift, and between that and its sum
_JOINED = 16  # characters on both sides of the beginning of a meeting's name that a cue may hold
_LISTED, _NUMBERED = 480, 720  # characters of one that gives a list, and one with numbers
_FIRST = compiled(r"(?:^|[\s(])1[.)]\s?(?=\D)")


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(
        self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]], countries: Collection[str] = ()
    ) -> None:
        """Compile the cue matcher and the clause finder; `countries` are IRIs."""
        own = [
            Cue("", words.get("reporting_verb", ()), "th", REPORT),
            Cue("", words.get("not_a_cue", ()), "th", _BLOCK),
        ]
        self._report = own[0]
        self._cues = CueMatcher([*cues, *own], words=False)
        self._clauses = Clauses(words)
        self._runs = Runs(words)
        self._another, self._passive = Another(words, self._runs), Received(words, self._runs)
        self._talks = Talks(words, self._runs)
        self._lists, self._giving = Lists(words), Giving(words)
        self._terms, self._turns = Terms(words, countries), Chairs(words)
        self._said, self._quotations = Said(words), Quotations(words)
        self._no_acts = NoActs(words)
        self._coming = Coming(cues, words)
        self._signing, self._aims = Signing(cues, words), Aims(words)
        self._between, self._contents, self._boards = SignedBetween(cues, words), Contents(words), Decided(words)
        self._formerly = tuple(words.get("formerly", ()))
        self._partner = tuple(words.get("comitative", ()))
        self._stop, self._noted = begun_by(words.get("object_stop", ())), begun_by(words.get("noted", ()))
        self._part = compiled(
            rf"\s(?:{alternation(words.get('nominal_stop', ()))})|(?:{alternation(words.get('object_stop', ()))})"
        )
        self._narrator = tuple(words.get("narrator", ()))
        whole = alternation(words.get("no_modal", ()))
        noun = alternation(words.get("cue_noun", ()))
        self._noun = compiled(rf"(?<=[^\s]{{3}})(?:{noun})$")
        self._matter = compiled(rf"(?<=[^\s]{{3}})(?:{alternation(words.get('matter_noun', ()))})$")
        self._relative = tuple(words.get("relative", ()))
        self._modal = compiled(rf"(?!{whole})(?:{alternation(words.get('modal', ()))})")
        self._joins = compiled(rf"\s*(?:{alternation(words.get('verb_joint', ()))})\s*")
        self._that, self._and = tuple(words.get("complement", ())), tuple(words.get("last_field", ()))
        self._judges = begun_by(words.get("judgement", ()))
        self._presence, self._recalls = Presence(words), Recalls(words)
        self._clause_moods = Moods(words, leads=("",), comma=r"\s", stop=_DENIED)
        self._moods = [
            (name, tuple(words.get(word_class, ())))
            for name, word_class in (("negated", "negation"), ("conditional", "conditional"), ("planned", "planned"))
        ]

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in _NAMES]
        hits = [hit for hit in self._hits(text, sentence, mentions) if hit.cue.act != _BLOCK and not inside(hit, names)]
        hits = self._reporting(text, fitting(hits, mentions), mentions)
        heads = self._clauses.heads(text, sentence, hits, mentions)
        quoted = self._quotations.find(text, sentence, mentions)
        sentence = Span(sentence.start, quoted[0].clause.start) if quoted else sentence
        found: list[Frame] = []
        for place, head in enumerate(heads):
            later = (h for h in heads[place + 1 :] if h.hit.start > head.hit.start)
            talks = head.hit.cue.act == "ExchangeOfViews" and not head.point  # all points are what they were about
            following = next((h for h in later if (not h.inside or head.inside) and not (talks and h.point)), None)
            end = self._behind(head, following) if following is not None else sentence.end
            before = max((h.hit.end for h in heads[:place] if h.hit.end <= head.hit.start), default=sentence.start)
            room = Span(before, max(end, head.hit.end))
            if self._shares(text, head, heads[place + 1 :], end):
                room = Span(before, self._second(heads[place + 1 :], sentence.end))
            if head.hit.cue.act == REPORT:
                alone = all(h.inside for h in heads[place + 1 :])
                frame = self._statement(text, head, room.end, alone=alone) or self._speech(text, head)
            else:
                frame = self._frame(text, sentence, head, room, mentions)
            if frame is not None:
                self._aims.beside_talks(text, frame, found)
            if frame is not None and found and head.hit.cue.agent == "by" and self._is_which(text, head):
                frame.objects = (*found[-1].objects, *frame.objects[1:])  # "proposed a plan, which was supported by B"
            if frame is not None:
                found += [*self._giving.gifts(text, frame, mentions), *self._giving.thanked(text, frame, mentions)]
                found += self._chairs(text, frame, mentions)
                found += self._passive.deeds(text, frame, hits, mentions)
        found = [frame for frame in self._giving.once(found) if not self._no_acts.holds(text, frame, mentions)]
        turns = [*self._turns.find(text, sentence, mentions)]
        terms = [
            t for t in self._terms.find(text, sentence, mentions) if not any(t.clause.overlaps(c.clause) for c in turns)
        ]
        terms = [*terms, *turns]
        held = [frame.cue_span for frame in terms]
        coming = list(self._coming.find(text, sentence, mentions))
        found = [f for f in found if f.act != "Tenure" or not any(f.clause.overlaps(span) for span in held)]
        if quoted and not found:
            found = self._quotations.stance(text, sentence, quoted[0])
        self._clause_moods.judge(text.lower, sentence, found)
        found = self._contents.without(text, sentence, self._aims.without(text, sentence, found))
        self._said.by_oneself(text, sentence, found)
        self._boards.settle(text, found, mentions)
        between = list(self._between.find(text, sentence, mentions))
        found = with_signed(found, self._signing.find(text, sentence, mentions), between)
        return [*without(found, coming), *coming, *terms, *quoted]

    def _is_which(self, text: Folded, head: Head) -> bool:
        """Whether a clause is about what the clause before is about: "which was supported"."""
        return head.carried and text.text[head.start : head.hit.start].strip() in self._relative

    @staticmethod
    def _behind(head: Head, following: Head) -> int:
        """Where the words of a clause end: where the next begins, or its verb if it tells of a noun of doing."""
        subject = following.start <= head.hit.start and head.hit.cue.voice == "nominal"
        with_them = head.hit.cue.act in ROLES and following.hit.cue.act == REPORT
        subject = subject or (with_them and following.start <= head.hit.end + 1)  # "with A, who opened it"
        return following.hit.start - len(following.between) if subject else following.start

    def _shares(self, text: Folded, head: Head, later: Sequence[Head], end: int) -> bool:
        """Whether a verb has its object in common with the next one: "promotes and supports trade"."""
        if (
            not later
            or later[0].inside
            or head.hit.cue.act in ROLES
            or head.hit.cue.act in {REPORT, later[0].hit.cue.act}
        ):
            return False
        between = text.text[head.hit.end : later[0].hit.start]
        that = text.text.endswith(self._that, later[0].hit.start, later[0].hit.end)
        if that and between.startswith(" ") and not text.text.endswith(self._that, head.hit.start, head.hit.end):
            return False  # "thanked, and agreed that"
        return head.hit.end <= end and later[0].carried and self._joins.fullmatch(between) is not None

    @staticmethod
    def _second(later: Sequence[Head], end: int) -> int:
        """Where the object of the next verb ends."""
        return next((h.start for h in later[1:] if not h.inside and h.hit.start > later[0].hit.start), end)

    def _statement(self, text: Folded, head: Head, end: int, *, alone: bool) -> Frame | None:
        """What is said where no verb of the lexicon follows: "said that trade has grown" is a stance.

        Where other verbs follow, it is one only where its words judge ("said that trade is important, and …").
        """
        begin = head.hit.end
        if not head.agents:
            return None
        if not text.text.endswith(self._that, head.hit.start, begin):
            that = next((word for word in self._that if text.text.startswith(word, begin)), "")
            if not that:
                return None
            begin += len(that)
        objects = self._said.objects(text, begin, end)
        if not objects or not (alone or self._judges.search(text.text, begin, objects[-1].end)):
            return None
        made = self._made(text, head, self._subject(head), objects, list(head.agents))
        return replace(made, act="Emphasis", rule="thai-statement", confidence=0.6)

    def _speech(self, text: Folded, head: Head) -> Frame | None:
        """Who speaks from here on, where what is said is told by other verbs."""
        if head.carried or not head.agents:
            return None
        frame = self._made(text, head, self._subject(head), [], list(head.agents))
        frame.act = SPEECH
        return frame

    @staticmethod
    def _subject(head: Head) -> Span | None:
        return Span(head.agents[0].start, head.agents[-1].end) if head.agents and not head.carried else None

    def _reporting(self, text: Folded, hits: list[Hit], mentions: Sequence[Mention]) -> list[Hit]:
        """Let a verb that stresses or announces be one of saying where a sum is promised behind it."""
        found: list[Hit] = []
        for place, hit in enumerate(hits):
            gift = next((h for h in hits[place + 1 :] if h.start >= hit.end), None)
            told = hit.cue.act in _TELLS and text.text.endswith(self._that, hit.start, hit.end)
            near = told and gift is not None and gift.cue.act == "Pledge" and gift.start - hit.end <= _SOON
            if near and gift is not None:
                near = any(m.kind == "money" and 0 <= m.start - gift.end <= _SOON for m in mentions)
            found.append(hit._replace(cue=self._report) if near else hit)
        return found

    def _hits(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Hit]:
        """Cues between names, and those that hold a whole reference ("told the meeting of")."""
        hits = [hit for gap in gaps(sentence, mentions) for hit in self._cues.find(text, gap)]
        hits += [hit for m in mentions if m.kind == "series" for hit in self._into(text, m, hits)]
        references = [m for m in mentions if m.kind == "reference"]
        if references:
            whole = [
                h
                for h in self._cues.find(text, sentence)
                if any(h.start < m.start and m.end < h.end for m in references)
            ]
            hits = [h for h in hits if not any(w.start < h.end and h.start < w.end for w in whole)] + whole
        hits = self._recalls.told(hits, text.lower, sentence, mentions)
        return sorted(hits, key=lambda hit: (hit.start, -hit.end, -hit.cue.priority, hit.cue.iri))

    def _into(self, text: Folded, series: Mention, hits: Sequence[Hit]) -> list[Hit]:
        """A cue of presence whose last word begins the name of the meeting: "joined the | Meeting of Ministers"."""
        near = self._cues.find(text, Span(max(0, series.start - _JOINED), series.start + _JOINED))
        over = [h for h in near if h.cue.act in ROLES and h.start < series.start < h.end]
        return [h._replace(end=series.start) for h in over if not any(o.end == series.start for o in hits)]

    def _frame(self, text: Folded, sentence: Span, head: Head, room: Span, mentions: Sequence[Mention]) -> Frame | None:
        """The frame of a head; `room` reaches from the verb before to the clause after."""
        cue = head.hit.cue
        if cue.act in ROLES:
            past = any(word in head.between for word in self._formerly)
            return None if past else self._role(text, head, room, mentions)
        if cue.voice == "nominal":
            return self._nominal(text, head, room.end, mentions)
        if cue.agent == "by":
            return self._received(text, head, room, mentions)
        agents, objects = list(head.agents), Span(self._begin(text, head), room.end)
        if cue.act == "ExchangeOfViews":
            told = self._talks.find(text, sentence, objects, agents, mentions)
            if told is None:
                return self._met(text, sentence, head, objects, mentions)
            agents, objects = told
        partners = self._talks.setting(text, sentence, head, mentions) if cue.act == "ExchangeOfViews" else []
        agents = partners or agents
        joint = cue.act in _JOINT and head.carried and agents == head.agents
        joint = joint and not (cue.act == "Adoption" and len(agents) > 1)  # "A and B …, and a paper was signed"
        alone = self._alone(text, head) and not self._of_both(text, head, mentions)
        if joint and not alone and not self._talks.beside(text, head):
            agents = []  # what is agreed or discussed is so by the parties, whoever spoke last
        if cue.agent == "none":
            agents = list(head.agents) if head.carried else []  # "ASEAN should": the speaker proposes
        objects = self._decided(text, objects)
        stop = self._stop.search(text.text, *objects)
        last = self._bounded(text, objects.start, stop.start() if stop else objects.end)
        last = self._another.begins(text, Span(objects.start, last), mentions)
        spans = self._told(text, objects, last, stop.start() if stop else objects.end)
        if cue.object == "before":
            spans.insert(0, Span(head.start, head.hit.start))
        subject = Span(agents[0].start, agents[-1].end) if agents and not head.carried else None
        frame = self._made(text, head, subject, spans, agents)
        frame.fallback = "meeting" if cue.act in _JOINT else "none" if head.inside else "last"
        talks = cue.act == "ExchangeOfViews" and bool(agents)
        if partners or (talks and self._talks.opens(sentence, head, mentions)):
            frame.fallback = "beside"
        return frame

    def _decided(self, text: Folded, objects: Span) -> Span:
        """The object up to what was only taken note of."""
        noted = self._noted.search(text.text, *objects)
        end = noted.start() if noted is not None else objects.end
        return Span(objects.start, end) if text.text[objects.start : end].strip() else objects

    def _met(
        self, text: Folded, sentence: Span, head: Head, objects: Span, mentions: Sequence[Mention]
    ) -> Frame | None:
        """Who talked with whom, of talks whose topic nothing tells: both sides are these from there on."""
        if head.carried:
            return None
        agents = self._talks.with_whom(text, sentence, objects.start, list(head.agents), mentions)
        frame = self._made(text, head, self._subject(head), [], agents)
        frame.act = TALKED
        return frame

    def _told(self, text: Folded, objects: Span, last: int, stop: int) -> list[Span]:
        """The object up to `last`, and the list behind the words that ended it or end it."""
        first, points = Span(objects.start, last), []
        if last == stop < objects.end:
            points = self._lists.after(text, Span(stop, objects.end)) or self._said.behind(text, stop, objects.end)
        points = points or self._lists.announced(text, first)
        if points:
            first = self._lists.uncounted(text, first)
        return [*([first] if text.text[first.start : first.end].strip() else []), *points]

    def _begin(self, text: Folded, head: Head) -> int:
        """Where the object begins: a cue that ends with a verb ("ready to raise") or a noun has that in its object."""
        modal = self._modal.match(text.lower, head.hit.start, head.hit.end)
        if modal is not None:
            return modal.end()
        noun = self._noun.search(text.lower, head.hit.start, head.hit.end)
        if noun is None and text.text.startswith(self._relative, head.hit.end):  # "discussed issues that matter"
            noun = self._matter.search(text.lower, head.hit.start, head.hit.end)
        return noun.start() if noun is not None else head.hit.end

    def _role(self, text: Folded, head: Head, room: Span, mentions: Sequence[Mention]) -> Frame:
        """Attendance, chairing or tenure: everybody from the verb before to the clause after may be meant."""
        start = self._presence.begin(text, head, room)
        end = self._presence.end(text, head, room.end, mentions)
        objects = [Span(head.hit.end, end)] if end > head.hit.end else []
        if head.hit.cue.object == "before":
            objects.insert(0, Span(head.start, head.hit.start))
        holder = self._presence.holder(head, end, mentions)
        speaker = next((m for m in head.agents if head.carried and m.kind == "person" and m.end <= start), None)
        if speaker is not None and head.hit.cue.act == "Attendance" and not head.inside:
            start = speaker.start
        subject = Span(holder.start, holder.end) if holder is not None else Span(start, head.hit.start)
        return self._made(text, head, subject, objects, [])

    def _chairs(self, text: Folded, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """Read "co-chaired the meeting together with B": B did so too."""
        if frame.act != "Cochairing":
            return []
        spans = [span for span in frame.objects if span.start >= frame.cue_span.end]
        people = [m for m in mentions if m.kind == "person" and any(s.contains(m) for s in spans)]
        beside = [m for m in people if text.text[: m.start].rstrip().endswith(self._partner)]
        return [replace(frame, subject=Span(m.start, m.end), objects=()) for m in beside]

    def _nominal(self, text: Folded, head: Head, end: int, mentions: Sequence[Mention]) -> Frame | None:
        """Read "the support of Japan in": the owner right after the noun is the agent."""
        begin = head.hit.end
        owner = next(
            (m for m in mentions if m.kind in DOERS and 0 <= m.start - begin <= self._prefixed(text, begin, m.start)),
            None,
        )
        if owner is None:
            return None
        stop = self._part.search(text.text, owner.end, end)
        last = self._bounded(text, owner.end, stop.start() if stop else end)
        last = max(owner.end, self._another.begins(text, Span(head.hit.start, last), mentions))
        objects = [Span(owner.end, last)] if last > owner.end else []
        frame = self._made(text, head, Span(owner.start, owner.end), objects, [owner])
        frame.fallback, frame.rule = "none" if head.inside else "last", "thai-nominal"
        return frame

    def _made(
        self, text: Folded, head: Head, subject: Span | None, objects: list[Span], agents: list[Mention]
    ) -> Frame:
        """The frame as far as all kinds agree; its clause ends with the last object."""
        cue, hit = head.hit.cue, head.hit
        end = objects[-1].end if objects else hit.end
        start = skip(text, min(head.start, hit.start))
        clause = Span(start, trim(text, Span(start, max(end, hit.end))))
        where, rule, mood = Span(hit.start, hit.end), "thai-clause", self._modality(head)
        return Frame(
            cue.act, cue.iri, where, clause, subject, tuple(objects), "last", mood, rule, cue.confidence, agents
        )

    def _alone(self, text: Folded, head: Head) -> bool:
        """Whether those who spoke last agreed by themselves: several did, or the verb is joined to theirs by "and"."""
        joined = text.text[head.start : head.hit.start].lstrip().startswith(self._and)
        by_one = bool(head.agents) and joined and head.hit.cue.act != "ExchangeOfViews"
        return by_one or any(m.kind == "reference" for m in head.agents)

    def _of_both(self, text: Folded, head: Head, mentions: Sequence[Mention]) -> bool:
        """Whether what is agreed is what both are to do: "and agreed that both sides should" is agreed by both."""
        place = skip(text, head.hit.end)
        that = text.text.endswith(self._that, head.hit.start, head.hit.end)
        by_all = (m for m in mentions if m.kind == "reference" and m.start == place)
        return that and head.hit.cue.act == "Agreement" and any(by_all)

    def _prefixed(self, text: Folded, begin: int, start: int) -> int:
        """How far before `start` a party's prefixes reach, if they reach to `begin`."""
        return start - begin if self._runs.widen(text, begin, start) <= begin else 0

    def _received(self, text: Folded, head: Head, room: Span, mentions: Sequence[Mention]) -> Frame | None:
        """Read "received a gift from Japan": the giver is the agent, the subject the addressee."""
        after, stop = head.hit.end, head.hit.start - len(head.between)
        near = min(room.end, after + _BY) if head.hit.cue.object == "before" else room.end
        givers = self._passive.givers(text, Span(after, near), mentions)
        if not givers:
            return self._unsaid(text, head)
        giver, by = givers[0]
        run = self._runs.find(text, Span(after, room.end), [m for m in mentions if m.start >= giver.start])[0]
        ended = self._stop.search(text.text, run.end, room.end)
        objects = [Span(m.start, m.end) for m in head.agents]
        if head.carried:
            objects = [self._passive.about(text, Span(room.start, stop), head.start)]
        objects += [Span(after, by), self._passive.gift(text, Span(run.end, ended.start() if ended else room.end))]
        frame = self._made(text, head, Span(giver.start, run.end), objects, list(run.agents))
        frame.clause = Span(min(objects[0].start, frame.clause.start), frame.clause.end)
        frame.fallback, frame.rule = "none", "thai-received"
        return frame

    def _unsaid(self, text: Folded, head: Head) -> Frame | None:
        """Read "the plan was adopted", which leaves it at that: those who met adopted it."""
        about = Span(head.start, head.hit.start - len(head.between))
        ends = not text.text[head.hit.end : head.hit.end + 1].strip()
        named = bool(head.agents) and not head.carried
        if head.hit.cue.act != "Adoption" or not ends or about.end <= about.start or named:
            return None
        frame = self._made(text, head, None, [about], [])
        frame.fallback, frame.rule = "meeting", "thai-received"
        return frame

    def _bounded(self, text: Folded, begin: int, end: int) -> int:
        """`end`, or the last space within the length of an object."""
        if end - begin <= _LONGEST:
            return end
        most = _LISTED if self._lists.opens(text, Span(begin, begin + _LONGEST)) else _LONGEST
        most = _NUMBERED if _FIRST.search(text.text, begin, begin + _LONGEST) else most
        space = text.text.rfind(" ", begin, begin + most) if end - begin > most else end
        bracket = text.text.rfind("(", begin, space)  # no name in brackets is cut
        space = bracket if text.text.rfind(")", begin, space) < bracket else space
        return space if space > begin else begin + most

    def _modality(self, head: Head) -> str:
        if head.hit.cue.modality != "done":
            return head.hit.cue.modality
        if not head.between:
            return "done"
        told = next((name for name, words in self._moods if any(w in head.between for w in words)), "done")
        return "done" if told == "planned" and head.judges else told  # "will be important" is said now
