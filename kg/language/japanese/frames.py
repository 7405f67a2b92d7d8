"""Clauses with a cue in Japanese: the topic first, the object next, the verb last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher, cue_of
from kg.language.japanese.adding import added
from kg.language.japanese.answers import Answers
from kg.language.japanese.came_about import CameAbout
from kg.language.japanese.chairs import Chairs
from kg.language.japanese.denials import DENIED, Denials
from kg.language.japanese.gifts import Gifts
from kg.language.japanese.grants import Grants
from kg.language.japanese.guests import Guests
from kg.language.japanese.inner import Inner
from kg.language.japanese.lists import Lists, heading
from kg.language.japanese.moods import Moods
from kg.language.japanese.objects import NEARBY
from kg.language.japanese.outlines import Outlines
from kg.language.japanese.owned import Owned
from kg.language.japanese.passive import Passives
from kg.language.japanese.points import Points
from kg.language.japanese.regions import Regions
from kg.language.japanese.reporting import MENTIONED, Reporting
from kg.language.japanese.results import Results
from kg.language.japanese.roles import Roles, said_of
from kg.language.japanese.scene import Scene
from kg.language.japanese.settled import Settled, in_paper
from kg.language.japanese.shares import Shares
from kg.language.japanese.side_talks import beside
from kg.language.japanese.signing import Signings
from kg.language.japanese.strangers import Strangers
from kg.language.japanese.subjects import CONTENT, Subject, Subjects
from kg.language.japanese.syntax import ROLES, WEIGHED, Predicate, itemised, predicates
from kg.language.japanese.talks import Talks
from kg.language.japanese.tellers import Tellers, represented
from kg.language.japanese.told import Told, fits
from kg.language.japanese.travellers import Travellers
from kg.language.japanese.turns import Turns
from kg.language.protocol import Frame
from kg.language.recalls import Recalls
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.objects import Objects
    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_JOINT = frozenset({"Adoption", "Agreement", "ExchangeOfViews"})
_SETTLED = frozenset({"Adoption", "Agreement"})
_REPLIES = frozenset({"Welcome", "Support", "Appreciation", "Adoption"})  # acts that answer what was said before
_ANSWERS = _REPLIES | {"Expectation", "Request"}  # …について説明し、理解を求め
_AGREED = compiled(r"、?(?:おおむね|概ね|全会一致で|満場一致で|正式に|その場で)?")  # …を提案し、合意された
_NAMES = frozenset({"document", "series", "actor", "position", "person"})
_SPEAKERS = frozenset({"actor", "person", "position"})
_OF_ALL = frozenset({"Appreciation", "Emphasis", "Expectation", "Support", "Welcome"})  # acts that all may do
_GREETING = 12  # characters before a verb in which 祝意を stands
_SHARED = frozenset({"Adoption", "Announcement", "Proposal"})  # acts that one may do with somebody else
_OWN_MATTER = compiled(
    r"との|(?:に関する|についての|に係る)[^、。]{1,12}の(?:提案|表明|発表)"
)  # what a proposal itself is about
_TOWARD = compiled(r"(?P<end>[^、。はが]{2,40}?)に向けて?、")  # …の打開に向けて、連携していくことで一致
_AND = compiled(r"(?:と|や|及び|並びに|・)(?:今後の|強い|高い|深い)?")
_SAID = compiled(r"旨|と(?:の|述べ|発言|表明|語|応|伝え|説明)|ことを(?:紹介|説明|報告|発表|強調|指摘|明らか)")
_FOLLOWS = compiled(  # what is said is told below
    r"(?:次|以下|下記)の(?:よう|とおり|通り)(?:に|の)?(?:旨|発言を|挨拶を)?$"
)
_BELOW = compiled(r"(?:次|以下|下記)の(?:ような)?$")
_WISHES = frozenset({"Proposal", "Request", "Expectation", "Invitation"})  # acts about what others are to do
_CONTENT_END = compiled(r"(?:ことを|ことに|ことへの?|よう|旨)(?:改めて|強く|併せて)?$")


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(
        self,
        cues: Sequence[Cue],
        words: Mapping[str, tuple[str, ...]],
        objects: Objects,
        home: str | None,
    ) -> None:
        """Compile the cue matcher, the subjects and the topic markers; `home` is the country that publishes."""
        self._cues = CueMatcher(cues, words=False)
        self._subjects = Subjects(words, objects.parties)
        self._objects = objects
        self._reporting = Reporting.of(words, cues)
        self._courtesy = compiled(rf"(?:{alternation(words.get('courtesy', ()))})(?:の意)?[をが]$")
        self._theme = compiled(r"[^、。]{2,50}?(?:について|に関して|に関し)は?、?")
        self._report = compiled(r"[^、。]{2,60}?(?:について|に関し|につき)(?=[^、。]{0,12}を受け)")
        self._regions = Regions(words)
        paper = alternation([*words.get("document_head", ()), *words.get("paper_form", ())])
        self._as_paper = compiled(rf"(?P<paper>[^、。をはがに]{{0,30}}(?:{paper}))として、?(?:正式に|全会一致で)?$")
        self._no_cue = compiled(alternation(words.get("no_cue", ())))
        self._meets = words.get("meets", ())
        self._giving = compiled(alternation(words.get("giving", ())))
        self._guests, self._turns, self._travellers = Guests(words), Turns(words), Travellers(words)
        self._told_before, self._shares = Told(home), Shares(objects)
        self._points, self._results = Points(cues, objects), Results(words, cues, objects, home)
        self._all = words.get("all_of_them", ())
        self._pledge = cue_of(cues, "Pledge")
        self._gifts = Gifts(words, self._pledge)
        self._coming = compiled(alternation(words.get("coming", ())))
        self._roles, self._chairs, self._signings = Roles(cues, words), Chairs(cues), Signings(cues, objects)
        self._owned = Owned(words, self._pledge, cue_of(cues, "Proposal"))
        self._inner = Inner(
            self._subjects, objects, self._pledge, self._reporting.announcement, words.get("made_by", ())
        )
        self._talks, self._answers = Talks(cues, words, home), Answers(words, cues)
        self._settled, self._came = Settled(words, cues, self._talks), CameAbout(words)
        self._grants, self._outlines = Grants(words, home, self._pledge), Outlines(words, cues, home)
        self._passives, self._strangers = Passives(words, objects, home), Strangers(words, self._subjects)
        self._moods, self._lists, self._denials = Moods(words), Lists(words), Denials(words)
        self._recalls, self._tellers = Recalls(words), Tellers(words, self._reporting.report)

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        if self._turns.asked(text, sentence):
            return []
        hits = self._hits(text, sentence, mentions)
        frames = self._roles.terms(text, hits, sentence, mentions)
        frames += self._chairs.find(text, sentence)
        frames += self._roles.bracketed(text, sentence)
        if (headed := self._headed(Scene(text, sentence, mentions, ()), hits)) is not None:
            return [*frames, *headed]
        frames += self._roles.labelled(text, sentence)
        scene = self._opened(text, sentence, mentions)
        found = self._predicates(text, [h for h in hits if h.cue.act != "Tenure"], sentence)
        scene = self._tellers.own(scene, found)
        frames += [*self._talks.met(scene), *self._signings.signers(scene)]
        for signed in self._signings.between(scene):
            frames += [signed, *self._grants.find(scene, signed)]
        frames += [*self._owned.find(scene), *self._owned.given(scene), *self._results.find(scene)]
        if (line := self._grants.line(scene)) is not None:
            return [*frames, line]
        floor = since = sentence.start
        place = 0
        while place < len(found):
            head, last = self._reporting.merge(text.text, found, place)
            within = found[place : last + 1]
            frames += self._inner.find(scene, within, floor)
            place = last + 1
            if (
                head is None
                or self._follows(scene, head, floor)
                or (
                    head.marker == MENTIONED
                    and self._given(text, head, Span(since, head.hit.start), mentions) is head.hit.cue
                )
            ):
                continue
            greets = self._courtesy.search(text.text, max(floor, head.hit.start - _GREETING), head.hit.start)
            came = self._came.idle(scene, head, self._settled.opens_item)
            if greets or came or self._settled.idle(scene, head, floor):
                floor = since = max(floor, found[last].end)
                continue
            if head.modality == "done" and self._proposed(text, head, found[place:], floor):
                continue
            if head.hit.cue.act in ROLES:
                frames.append(
                    self._guests.served(scene, self._roles.role(scene, head, floor, since), self._talks.mine(text))
                )
                since = max(head.end, head.hit.end)
                continue
            frames = self._acted(scene, head, within, since, frames)
            floor = since = max(floor, found[last].end)
        self._moods.judge(text.text, sentence, frames)
        frames = self._strangers.judged(scene, frames)
        return [f for f in frames if not (self._talks.bare(scene, f) or self._settled.untold(scene, f))]

    def _headed(self, scene: Scene, hits: Sequence[Hit]) -> list[Frame] | None:
        """What a heading tells, for itself or of the points below it; None for what is no heading."""
        self._strangers.note(scene)
        said = list(self._outlines.find(scene)) or self._points.told(scene, hits)
        if said is not None:
            return said
        if listed := self._lists.headed(scene.text, scene.sentence, hits):
            return [listed]
        if not heading(scene.text, scene.sentence):
            return None
        self._guests.headed(scene.text, scene.sentence, scene.mentions)
        return [*self._talks.headed(scene), *self._roles.roll(scene.text, scene.sentence)]

    def _opened(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Scene:
        """The scene of a sentence, with whoever has the floor from it on."""
        scene = Scene(text, sentence, mentions, self._subjects.find(text, sentence, mentions))
        scene = replace(scene, talks=self._talks.find(scene))
        self._guests.opened(scene)
        self._travellers.opened(scene)
        if self._turns.answered(text, sentence):
            self._guests.answers(scene, self._talks.mine(text))
        return scene

    def _predicates(self, text: Folded, hits: Sequence[Hit], sentence: Span) -> list[Predicate]:
        """The predicates of a sentence, which may be one point of what somebody is told to have said."""
        found = self._denials.settle(text.text, predicates(text.text, hits, sentence.end), sentence.end)
        return itemised(text.text, found, sentence.end) if self._guests.speaking(text) else found

    def _follows(self, scene: Scene, head: Predicate, floor: int) -> bool:
        """Whether what is said follows below, told by whoever is said to speak: Xは、以下の発言を行いました."""
        text, hit = scene.text, head.hit
        before = Span(max(floor, hit.start - NEARBY), hit.start)
        if _FOLLOWS.search(text.text, *before):
            spoken = hit.cue.iri in self._reporting.report
            return spoken or not self._lists.told(text, scene.sentence, before, hit.end)
        if hit.cue.iri not in self._reporting.report or not _BELOW.search(text.text, *before):
            return False
        subject = self._subject(text, head, floor, scene.subjects)
        who = [m for m in scene.mentions if subject is not None and subject.span.contains(m) and m.kind in _SPEAKERS]
        self._guests.begins(text, who[-1] if who else None)
        return True

    def _proposed(self, text: Folded, head: Predicate, later: Sequence[Predicate], floor: int) -> bool:
        """Whether an act is part of what somebody goes on to propose: …を次回会合で採択し、…することを提案."""
        goes_on = text.text.startswith(("し、", "、"), head.hit.end)
        if head.hit.cue.act not in _JOINT or not goes_on or not self._coming.search(text.text, floor, head.hit.start):
            return False
        last = next((p for p in later if p.status == "asserted"), None)
        if last is None or last.hit.cue.act not in _WISHES:
            return False
        return _CONTENT_END.search(text.text, head.hit.end, last.hit.start) is not None

    def _hits(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Hit]:
        """The cues that are no part of a name, one for each place."""
        within = [Span(m.start, m.end + said_of(m)) for m in mentions if m.kind in _NAMES]
        within += [Span(*m.span()) for m in self._no_cue.finditer(text.text, *sentence)]
        hits = [
            h
            for h in self._cues.find(text, sentence)
            if h.cue.act == "Tenure" or not any(w.start <= h.start and h.end <= w.end for w in within)
        ]
        hits = [h for i, h in enumerate(hits) if not i or (h.start, h.end) != (hits[i - 1].start, hits[i - 1].end)]
        return self._recalls.told(hits, text.lower, sentence, mentions)

    def _acted(
        self, scene: Scene, head: Predicate, within: Sequence[Predicate], floor: int, frames: list[Frame]
    ) -> list[Frame]:
        """The frames with those of one more act."""
        before = self._told_before.before(scene.text, scene.sentence, head.hit.cue.act)
        frame = self._passives.turned(scene, self._frame(scene, head, within, floor, frames), floor, before, frames)
        frame = beside(scene, self._answers.of(scene, frame), self._talks.mine(scene.text))
        self._travellers.carried_on(frame)
        self._guests.carried_on(scene, frame)
        self._told_before.done_by(scene, frame)
        if scene.text.text.startswith(self._meets, head.hit.start):
            frames.append(self._roles.met(frame, head, floor))
        frames += self._grants.find(scene, frame, frames)
        for one in self._shares.parted(scene, self._gifts.parted(scene, self._owned.answered(scene, frame))):
            frames = added(frames, one)
        return frames

    def _subject(self, text: Folded, head: Predicate, floor: int, subjects: Sequence[Subject]) -> Subject | None:
        before = [s for s in subjects if s.end <= head.hit.start and s.particle != "の"]
        if before and self._regions.myself.search(text.text, before[-1].end, head.hit.start):
            return None  # 会議が開かれまして、私から
        if head.passive and not self._subjects.honours(text.text, before, head.hit, head.end):
            before = [s for s in before if s.particle != "が" and s.particle not in {"は", "も"}]
        near = [s for s in before if s.span.start >= floor]
        denier = [s for s in near if s.particle == "が"] if head.marker == DENIED else []
        gained = self._subjects.gained(text, head.hit.start, head.hit.end, subjects)
        if gained or denier:
            return gained or denier[-1]  # Xは、Yが約束したわけではないと述べた
        content = CONTENT.search(text.text, floor, head.hit.start)
        if told := self._subjects.teller(text, before if content else near, head.hit.start):
            return told
        many = head.hit.cue.act not in _JOINT
        for whole in (near, before):
            pool = whole if head.passive else self._subjects.free(text, whole)
            topics = [s for s in pool if s.particle not in {"が", "も"} or text.text[s.end - 1] == "、"]
            if acting := topics[-1:] or self._subjects.acting(text.text, before, pool, head.hit, many=many):
                return acting[0]
        return None

    def _frame(
        self, scene: Scene, head: Predicate, within: Sequence[Predicate], floor: int, earlier: Sequence[Frame]
    ) -> Frame:
        """The act of one predicate: its subject, what it is about, and where it stands."""
        text = scene.text
        subject = self._tellers.spoken(scene, head, self._subject(text, head, floor, scene.subjects), floor)
        subject = self._came.whose(scene, head, subject)
        head = self._settled.of(scene, head, subject)
        cue, hit = head.hit.cue, head.hit
        regions = self._regions.find(text, hit.start, floor, subject)
        if cue.act in _REPLIES:
            regions[-1] = self._regions.reasoned(text, regions[-1])
        act = self._given(text, head, regions[-1], scene.mentions)
        given = replace(head, hit=hit._replace(cue=act))  # what is given may be for what に向け and のため mark
        objects = self._about(
            scene, given, within, regions, [f for f in earlier if f.act not in ROLES and f.act != "Tenure"]
        )
        far = subject is not None and subject.span.start < floor
        start = min(floor if subject is None or far else subject.span.start, hit.start)
        while start < hit.start and text.text[start] in "、。 \n":
            start += 1
        if far and cue.act in _JOINT and head.passive:
            subject = None
        subject = self._tellers.last(scene, head, within[-1], subject)
        if subject is not None and act.act in _SETTLED and text.text.startswith(self._all, subject.span.start):
            subject = None  # 各国首脳は、…を採択した
        myself = self._regions.myself.search(text.text, scene.sentence.start, hit.start)
        if self._gifts.hands(scene, head, subject, myself) and self._pledge is not None:
            act = self._pledge
        joint = act.act in _JOINT or self._talks.shared(scene, head, self._settled.confirming)
        opens = subject is None and self._of_all(scene, head, act)
        nobody = (
            head.passive and text.text[hit.start : hit.end].removeprefix("再") in self._settled.confirming
        )  # 確認された
        if cue.act in _REPLIES and self._subjects.ungiven(text, hit.start, hit.end, scene.subjects):
            joint, nobody, subject, head = False, False, None, replace(head, modality="negated")
        both = self._talks.doers(scene, subject, head, joint=joint and not (myself and act is self._pledge))
        for_whom = [] if both or subject is None else represented(scene, subject, hit, shared=cue.act in _SHARED)
        if for_whom:
            both, objects = for_whom, [o for o in objects if o.start != for_whom[-1].start]
        return Frame(
            act.act,
            act.iri,
            Span(hit.start, hit.end),
            Span(start, min(max(head.end, hit.end), scene.sentence.end)),
            subject.span if subject else None,
            tuple(objects),
            "meeting" if joint or nobody or opens else "last",
            head.modality if cue.modality == "done" else cue.modality,
            "japanese-passive" if head.passive else "japanese-active",
            cue.confidence,
            agents=both,
        )

    def _about(
        self,
        scene: Scene,
        head: Predicate,
        within: Sequence[Predicate],
        regions: Sequence[Span],
        told: Sequence[Frame],
    ) -> list[Span]:
        """What an act is about; `told` are the sentence's acts before it."""
        text, hit, begin = scene.text, head.hit, regions[-1].start
        found = [s for region in regions for s in self._objects.find(text, region, scene.mentions, hit.cue.act)]
        objects = self._talks.apart(scene, hit, found)
        for other in within:
            if other.status == "relative":  # what stands before it belongs to the clause of its noun
                apart = ("を、", "」を、")  # Xを、Yで開催される会議において(策定)
                objects = [
                    o for o in objects if not begin <= o.start < other.hit.start or text.text.startswith(apart, o.end)
                ]
        if hit.cue.act in _SHARED and (paper := self._as_paper.search(text.text, begin, hit.start)):
            objects = [o for o in objects if o.start >= paper.end("paper")] + [Span(*paper.span("paper"))]
        if not objects and self._objects.plain(text, Span(begin, hit.start), hit.cue.act):
            return []  # これまでの支援に対する謝意: whose it was is plain
        before, again = self._earlier(scene, hit, begin, told)
        if again or self._carries_on(scene, hit, begin, objects, told=bool(told)):
            objects = [*before, *(o for o in objects if not before or not self._told_before.bare(scene, o))]
        objects = objects or self._around(scene, head, begin)
        if not objects and (hit.cue.act in _REPLIES or _AND.fullmatch(text.text, begin, hit.start)):
            objects = self._objects.answered(text, Span(begin, hit.start), before, own=not told)
        if not objects:
            objects = self._signings.ceremony(scene, head, begin) or self._objects.bare(text, Span(begin, hit.start))
            agreed = bool(told) and hit.cue.act == "Agreement"  # …の素案が議論され、来年採択することが合意された
            objects = objects or before[: len(before) * agreed]
        objects = [self._objects.whole(text, o, scene.mentions, hit) for o in objects]
        objects = self._lists.told(text, scene.sentence, Span(begin, hit.start), hit.end, objects)
        if objects:
            self._told_before.note(text, scene.sentence, hit.cue.act, objects)
        return objects

    def _earlier(self, scene: Scene, hit: Hit, begin: int, told: Sequence[Frame]) -> tuple[list[Span], bool]:
        """What was told before an act, and whether its words take that up: これを支持し, 大臣の提案を歓迎."""
        text, memory = scene.text, self._told_before
        near = Span(max(begin, hit.start - NEARBY), hit.start)
        replies = hit.cue.act in _REPLIES and not _OWN_MATTER.search(text.text, begin, hit.start)
        owner = memory.owner(scene, *near) if replies else None
        whose, tabled = owner or frozenset(), owner is not None and "提案" in text.text[slice(*near)]
        if told:
            before = list(told[-1].objects) if fits(whose, memory.doers(scene, told[-1])) else []
        else:
            before = self._themed(scene, begin, hit)
        if not told or before or hit.cue.act != "Agreement":  # …を要請し、Yは快諾した: what was asked for, or nothing
            before = before or list(memory.before(text, scene.sentence, hit.cue.act, tabled=tabled, owner=whose))
        again = self._regions.again.search(text.text, *near)
        if (
            again is not None
            and again.group().startswith("その")
            and self._theme.match(text.text, scene.sentence.start)
        ):
            again = None  # Xについては、各国がその重要性を強調した
        return before, owner is not None or again is not None

    def _carries_on(self, scene: Scene, hit: Hit, begin: int, objects: Sequence[Span], *, told: bool) -> bool:
        """Whether an act is about what the sentence told before: …を提案し、支持を得た, …を説明し、各国の理解を求め."""
        text, act = scene.text.text, hit.cue.act
        if not told or objects:
            return told and act == "Request" and self._objects.of_nobody(scene.mentions, objects)
        agreed = act == "Agreement" and _AGREED.fullmatch(text, begin, hit.start) is not None
        return (
            agreed
            or act in _ANSWERS
            or act == "ExchangeOfViews"
            or text.startswith(self._reporting.supporting, hit.start)
        )

    def _around(self, scene: Scene, head: Predicate, begin: int) -> list[Span]:
        """What the words around a verb without an object tell: Xについて、…, Xに向けて、…することで一致."""
        text, hit = scene.text, head.hit
        if topic := self._theme.match(text.text, scene.sentence.start, hit.start):
            found = self._objects.find(text, Span(*topic.span()), scene.mentions, hit.cue.act)
            if found:
                return found
        if hit.cue.act == "ExchangeOfViews":
            return self._objects.partner(text, Span(begin, hit.start), scene.mentions)
        if hit.cue.act == "Agreement" and (coming := self._objects.next_meeting(text, scene.sentence, scene.mentions)):
            return coming
        if hit.cue.act != "Agreement":
            return []
        toward = _TOWARD.search(text.text, begin, hit.start)
        about = Span(*toward.span("end")) if toward else self._settled.looked_at(text, scene.sentence, hit.start)
        return self._objects.find(text, about, scene.mentions, hit.cue.act) if about else []

    def _themed(self, scene: Scene, begin: int, hit: Hit) -> list[Span]:
        """What これ takes up within the sentence: …の進捗について報告を受け、これを了承した."""
        again = self._regions.again.search(scene.text.text, max(begin, hit.start - NEARBY), hit.start)
        themes = list(self._report.finditer(scene.text.text, scene.sentence.start, again.start())) if again else []
        return self._objects.find(scene.text, Span(*themes[-1].span()), scene.mentions, hit.cue.act) if themes else []

    def _of_all(self, scene: Scene, head: Predicate, act: Cue) -> bool:
        """Whether what nobody is named for is done by all who meet: in an item of its own, or told of a paper."""
        if act.act not in _OF_ALL:
            return head.passive and act.act == "Announcement"  # 成果が報告され
        if in_paper(scene):
            return True
        told = _SAID.search(scene.text.text, head.hit.end, max(head.end, head.hit.end))  # …を支持する旨述べ: by one
        alone = told is not None or act.iri in self._reporting.report or self._guests.holds_floor(scene.text)
        alone |= self._regions.myself.search(scene.text.text, scene.sentence.start, head.hit.start) is not None
        return not alone and scene.talks is None and self._settled.opens_item(scene)

    def _given(self, text: Folded, head: Predicate, region: Span, mentions: Sequence[Mention]) -> Cue:
        """The cue that holds: whoever tells of money given, or to be given, pledges it."""
        cue = head.hit.cue
        told = cue.iri in self._reporting.report or text.text.startswith(self._reporting.deciding, head.hit.start)
        if not told or self._pledge is None or WEIGHED.search(text.text, *region):
            return cue
        money = any(m.kind == "money" and region.start <= m.start and m.end <= region.end for m in mentions)
        return self._pledge if money and self._giving.search(text.text, *region) else cue
