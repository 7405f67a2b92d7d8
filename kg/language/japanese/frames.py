"""Clauses with a cue in Japanese: the topic first, the object next, the verb last."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher
from kg.language.japanese.subjects import Subject, Subjects
from kg.language.japanese.syntax import ROLES, Predicate, Reporting, predicates
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_JOINT = frozenset({"Adoption", "Agreement", "ExchangeOfViews"})
_REPLIES = frozenset({"Welcome", "Support", "Appreciation", "Adoption"})  # acts that answer what was said before
_NAMES = frozenset({"document", "series", "actor", "position", "person"})
_NEAR = 30
_NEARBY = 14  # characters between これを and the verb that takes it
_LIST_LINES = re.compile(r"(?:\n[ \t]*(?:\([^()\n]{1,3}\)|[・○●◯※\-*]|\d{1,2}[.)、 ]|「)[^\n。]{2,80}(?=\n|$))+")
_INDENTED = re.compile(r"(?:\n[ \t]{2,}[^\n]+)+")
_NOW = re.compile(r"(?:次|以下|下記)の")


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]], objects: Objects) -> None:
        """Compile the cue matcher, the subjects and the topic markers."""
        self._cues = CueMatcher(cues, words=False)
        self._subjects = Subjects(words)
        self._objects = objects
        self._reporting = Reporting.of(words, cues)
        self._topic = re.compile(alternation(words.get("topic_marker", ())))
        self._courtesy = re.compile(rf"(?:{alternation(words.get('courtesy', ()))})(?:の意)?[をが]$")
        self._theme = re.compile(r"[^、。]{2,50}?(?:について|に関して|に関し)は?、?")
        self._listed = re.compile(r"(?P<role>共同議長|議長|出席者|参加者)(?:[ :]+|は、?$)")
        self._again = re.compile(
            rf"(?:{alternation(words.get('same_object', ()))})(?:を|に|への|につき|について|の|は)(?!受け|踏まえ|機に|通じ|基づ|加え|伴|よ|先)"
        )
        self._meets = words.get("meets", ())
        self._giving = re.compile(alternation(words.get("giving", ())))
        self._roles = [c for c in cues if c.act in ROLES]
        self._memory: tuple[Folded, int, tuple[Span, ...]] | None = None
        self._pledge = next((c for c in cues if c.act == "Pledge"), None)

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        names = [m for m in mentions if m.kind in _NAMES]
        hits = [
            h
            for h in self._cues.find(text, sentence)
            if h.cue.act == "Tenure" or not any(m.start <= h.start and h.end <= m.end for m in names)
        ]
        single = [h for i, h in enumerate(hits) if not i or (h.start, h.end) != (hits[i - 1].start, hits[i - 1].end)]
        tenures = [self._tenure(text, h, sentence, mentions) for h in single if h.cue.act == "Tenure"]
        found = predicates(text.text, [h for h in single if h.cue.act != "Tenure"], sentence.end)
        subjects = self._subjects.find(text, sentence, mentions)
        frames: list[Frame] = [f for f in tenures if f is not None]
        if self._heading(text, sentence):
            return [*frames, *self._roll(text, sentence)]
        floor = sentence.start
        place = 0
        while place < len(found):
            head, last = self._reporting.merge(text.text, found, place)
            within = found[place : last + 1]
            frames += self._inner(text, sentence, within, floor, mentions)
            if head is not None and not self._courtesy.search(
                text.text, max(floor, head.hit.start - 12), head.hit.start
            ):
                frame = self._frame(text, sentence, head, floor, subjects, frames, mentions, within)
                if text.text.startswith(self._meets, head.hit.start):
                    frames.append(self._met(frame, head, floor))
                for part in self._gifts(frame, mentions):
                    frames = self._told(frames, part)
                floor = max(floor, found[last].end if frame.act not in ROLES else floor)
            place = last + 1
        return frames

    @staticmethod
    def _gifts(frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """A pledge of several amounts as one act for each amount with what stands around it."""
        inside = [m for m in mentions if m.kind == "money" and frame.clause.contains(Span(m.start, m.end))]
        if frame.act != "Pledge" or len(inside) < 2:  # noqa: PLR2004
            return [frame]
        parts = []
        start = frame.clause.start
        for place, money in enumerate(inside):
            end = money.end if place + 1 < len(inside) else frame.cue_span.start
            objects = tuple(o for o in frame.objects if start <= o.start < end)
            parts.append(replace(frame, objects=(*objects, Span(money.start, money.end)), clause=Span(start, end)))
            start = end
        return parts

    def _roll(self, text: Folded, sentence: Span) -> Iterator[Frame]:
        """A line such as "共同議長 NAME OFFICE", with the indented lines that go on with it."""
        match = self._listed.match(text.text, *sentence)
        if match is None:
            return
        cue = next((c for c in self._roles if match["role"] in c.forms), None)
        more = _INDENTED.match(text.text, sentence.end)
        span = Span(match.end(), more.end() if more else sentence.end)
        if cue is not None:
            where = Span(*match.span("role"))
            yield Frame(cue.act, cue.iri, where, sentence, span, (), "none", "done", "japanese-list", 0.8)

    @staticmethod
    def _met(frame: Frame, head: Predicate, floor: int) -> Frame:
        """Whoever talks with somebody meets them: both are there."""
        span = Span(min(floor, frame.clause.start), head.hit.start)
        return Frame(
            "Attendance", frame.cue, frame.cue_span, frame.clause, span, (), "none", head.modality, frame.rule, 0.7
        )

    @staticmethod
    def _told(frames: list[Frame], frame: Frame) -> list[Frame]:
        """The frames with one more; talks and the views exchanged there are one act."""
        if frame.act == "ExchangeOfViews":
            for earlier in frames:
                if earlier.act == frame.act and frame.subject in {None, earlier.subject} and earlier.rule == frame.rule:
                    earlier.objects = (*earlier.objects, *frame.objects)
                    earlier.clause = Span(earlier.clause.start, frame.clause.end)
                    return frames
        return [*frames, frame]

    @staticmethod
    def _heading(text: Folded, sentence: Span) -> bool:
        """A line without a full stop that ends in a noun tells what follows, and nothing itself."""
        end = sentence.end
        words = text.text[sentence.start : end]
        return not words.endswith(("。", ")", "」")) and not re.search(r"[たするい]$", words) and "、" not in words

    def _inner(
        self,
        text: Folded,
        sentence: Span,
        within: Sequence[Predicate],
        floor: int,
        mentions: Sequence[Mention],
    ) -> Iterator[Frame]:
        """Acts named inside the object of another: the statement adopted there, the proposal of somebody."""
        for place, inner in enumerate(within):
            until = within[place + 1].hit.start if place + 1 < len(within) else sentence.end
            hit = inner.hit
            if inner.status == "relative" and hit.cue.act in {"Adoption", "Announcement"}:
                after = self._objects.find(text, Span(inner.end, min(until, inner.end + 60)), mentions, hit.cue.act)
                yield self._made(inner, None, after[:1], Span(hit.start, inner.end), "meeting")
            elif (
                inner.status == "nominal"
                and hit.cue.act in {"Proposal", "Announcement"}
                and text.text.startswith(("した", "している"), hit.end)
            ):
                givers = [s for s in self._subjects.find(text, Span(floor, hit.start), mentions) if s.particle == "が"]
                after = self._objects.find(
                    text, Span(hit.end + 2, min(sentence.end, hit.end + 60)), mentions, hit.cue.act
                )
                if givers and after:
                    yield self._made(inner, givers[-1].span, after[:1], Span(givers[-1].span.start, hit.end), "none")
            elif inner.status == "nominal" and hit.cue.act in {
                "Emphasis",
                "Announcement",
                "Proposal",
                "Pledge",
                "Request",
            }:
                frame = self._owned(text, inner, within[:place], floor, until, mentions)
                if frame is not None:
                    yield frame

    def _owned(
        self,
        text: Folded,
        inner: Predicate,
        before: Sequence[Predicate],
        floor: int,
        until: int,
        mentions: Sequence[Mention],
    ) -> Frame | None:
        """An act as a noun with its owner: …との日本側の表明, タイの提案に係る…."""
        hit = inner.hit
        owners = [m for m in mentions if m.kind in {"actor", "person"} and floor <= m.start and m.end <= hit.start]
        if not owners or not re.fullmatch(
            r"(?:側|政府|各国)?(?:による|からの|の)", text.text[owners[-1].end : hit.start]
        ):
            return None
        owner = owners[-1]
        content = Span(floor, owner.start)
        if text.text[floor : owner.start].endswith(("との", "旨の", "という", "とする")):
            commits = any(p.hit.cue.act == "Pledge" and p.status == "embedded" for p in before)
            objects = self._objects.find(text, content, mentions, hit.cue.act)
            subjects = self._subjects.find(text, content, mentions)
            objects = [o for o in objects if all(not o.overlaps(s.span) for s in subjects)]
            frame = self._made(inner, Span(owner.start, owner.end), objects, Span(floor, hit.end), "none")
            if commits and self._pledge is not None:
                frame.act, frame.cue = self._pledge.act, self._pledge.iri
            return frame if frame.act != "Emphasis" else None
        if (
            text.text[hit.end :].startswith(("に係る", "による", "した", "に基づく", "の"))
            and hit.cue.act == "Proposal"
        ):
            objects = self._objects.find(text, Span(hit.end + 3, until), mentions, hit.cue.act)
            return self._made(inner, Span(owner.start, owner.end), objects[:1], Span(owner.start, hit.end), "none")
        return None

    @staticmethod
    def _made(inner: Predicate, subject: Span | None, objects: Sequence[Span], clause: Span, fallback: str) -> Frame:
        cue, hit = inner.hit.cue, inner.hit
        return Frame(
            cue.act,
            cue.iri,
            Span(hit.start, hit.end),
            clause,
            subject,
            tuple(objects),
            fallback,
            "done",
            "japanese-inner",
            0.75,
        )

    def _subject(self, text: Folded, head: Predicate, floor: int, subjects: Sequence[Subject]) -> Subject | None:
        before = [s for s in subjects if s.end <= head.hit.start]
        if head.passive:
            before = [s for s in before if s.particle != "が" and s.particle not in {"は", "も"}]
        near = [s for s in before if s.span.start >= floor]
        for pool in (near, before):
            topics = [s for s in pool if s.particle not in {"が", "も"}]
            if topics:
                return topics[-1]
            if pool and not self._subjects.inside_clause(text.text[pool[-1].end : head.hit.start]):
                return pool[-1]
        return None

    def _frame(
        self,
        text: Folded,
        sentence: Span,
        head: Predicate,
        floor: int,
        subjects: Sequence[Subject],
        earlier: Sequence[Frame],
        mentions: Sequence[Mention],
        within: Sequence[Predicate],
    ) -> Frame:
        cue, hit = head.hit.cue, head.hit
        if cue.act in ROLES:
            return self._role(text, sentence, head, floor, subjects)
        subject = self._subject(text, head, floor, subjects)
        begin = floor
        regions: list[Span] = []
        if subject is not None and subject.span.start >= floor:
            begin = subject.end
            topic = Span(floor, subject.span.start)
            if self._topic.search(text.text, *topic) or self._again.search(text.text, begin, hit.start):
                regions.append(topic)
        regions.append(Span(begin, hit.start))
        objects = [s for region in regions for s in self._objects.find(text, region, mentions, cue.act)]
        for other in within:
            if other.status == "relative":  # what stands before it belongs to the clause of its noun
                objects = [o for o in objects if not begin <= o.start < other.hit.start]
        told = [f.objects for f in earlier if f.act not in ROLES and f.act != "Tenure"]
        if self._again.search(text.text, max(begin, hit.start - _NEARBY), hit.start):
            before = told[-1] if told else self._before(text, sentence)
            objects = [*before, *objects]
        if not objects and (topic := self._theme.match(text.text, sentence.start, hit.start)):
            objects = self._objects.find(text, Span(sentence.start, topic.end()), mentions, cue.act)
        if not objects and cue.act in _REPLIES:
            objects = list(told[-1] if told else self._before(text, sentence))
        if objects:
            self._memory = (text, sentence.start, tuple(objects))
        if _NOW.search(text.text, begin, hit.start) and (listed := _LIST_LINES.match(text.text, sentence.end)):
            lines = re.finditer(r"[^\n]+", listed.group())
            objects = [Span(listed.start() + m.start(), listed.start() + m.end()) for m in lines]
        if subject is not None and subject.span.start < floor and cue.act in _JOINT and head.passive:
            subject = None
        fallback = "meeting" if cue.act in _JOINT else "last"
        act = self._given(text, head, regions[-1], mentions)
        start = min(floor if subject is None or subject.span.start < floor else subject.span.start, hit.start)
        while start < hit.start and text.text[start] in "、。 \n":
            start += 1
        return Frame(
            act.act,
            act.iri,
            Span(hit.start, hit.end),
            Span(start, min(max(head.end, hit.end), sentence.end)),
            subject.span if subject else None,
            tuple(objects),
            fallback,
            head.modality if cue.modality == "done" else cue.modality,
            "japanese-passive" if head.passive else "japanese-active",
            cue.confidence,
        )

    def _before(self, text: Folded, sentence: Span) -> tuple[Span, ...]:
        """The objects of the last act told before the sentence, which これ and 同提案 take up."""
        if self._memory is None or self._memory[0] is not text or self._memory[1] >= sentence.start:
            return ()
        return self._memory[2]

    def _given(self, text: Folded, head: Predicate, region: Span, mentions: Sequence[Mention]) -> Cue:
        """The cue that holds: whoever tells of money given, or to be given, pledges it."""
        cue = head.hit.cue
        if cue.iri not in self._reporting.report or self._pledge is None:
            return cue
        money = any(m.kind == "money" and region.start <= m.start and m.end <= region.end for m in mentions)
        return self._pledge if money and self._giving.search(text.text, *region) else cue

    def _role(self, text: Folded, sentence: Span, head: Predicate, floor: int, subjects: Sequence[Subject]) -> Frame:
        """Attendance and chairing: whoever stands before the verb, or after 議長は."""
        hit = head.hit
        span = Span(floor, hit.start)
        after = text.text[hit.end : hit.end + 2]
        if text.text[hit.start : hit.end].endswith(("は", "が")) or after.startswith("は"):
            served = re.compile(r"務め|担|行い|により").search(text.text, hit.end, sentence.end)
            span = Span(hit.end, served.start() if served else sentence.end)
        elif hit.cue.act in {"Chairing", "Hosting"}:
            near = [s for s in subjects if s.span.start >= floor and s.end <= hit.start]
            span = near[-1].span if near else span
        return Frame(
            hit.cue.act,
            hit.cue.iri,
            Span(hit.start, hit.end),
            Span(min(floor, span.start), max(hit.end, span.end)),
            span,
            (),
            "last",
            head.modality,
            "japanese-role",
            hit.cue.confidence,
        )

    @staticmethod
    def _tenure(text: Folded, hit: object, sentence: Span, mentions: Sequence[Mention]) -> Frame | None:
        """An office held by a country: ASEAN議長国であるX, X(対日調整国), Xが調整国を務め."""
        start, end = hit.start, hit.end  # type: ignore[attr-defined]
        lands = [m for m in mentions if m.kind == "actor" and not (m.start <= start < m.end)]
        after = next((m for m in lands if end <= m.start <= end + 5), None)
        link = text.text[end : after.start] if after else ""
        holder = after if after and re.fullmatch(r"(?:である|の|・|は(?:、|その|現在)?|\(|、)?", link) else None
        if holder is None:
            before = [m for m in lands if sentence.start <= m.end <= start and start - m.end <= _NEAR]
            held = [m for m in before if re.match(r"\(|が|は|:", text.text[m.end : start])]
            if not held:
                return None
            holder = held[-1]
        cue = hit.cue  # type: ignore[attr-defined]
        opening = start - len("ASEAN") if text.text[:start].endswith("ASEAN") else start
        opening = start - 2 if text.text[:start].endswith("対日") else opening
        first = min(opening, holder.start)
        since = max(text.text.rfind("、", sentence.start, first) + 1, sentence.start)
        return Frame(
            cue.act,
            cue.iri,
            Span(opening, end),
            Span(since, max(end, holder.end)),
            Span(holder.start, holder.end),
            (),
            "none",
            "done",
            "japanese-tenure",
            0.8,
            agents=[holder],
        )
