"""Clauses with a cue in English: subject, voice, objects, and acts inside acts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher, Hit
from kg.language.english.subjects import Subjects
from kg.language.english.tenures import Tenures
from kg.language.english.verbs import ROLES, Verb, Verbs
from kg.language.protocol import Frame, Mention, PersonValue
from kg.language.words import alternation, table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.context import Context
    from kg.vocabulary.model import Cue

_SOLID = frozenset({"document", "series", "actor", "position", "person", "topic"})
_THANKS = frozenset({"Appreciation", "Welcome"})  # acts in whose object another's act may stand
_DOWNTO = 2
_APART = 12  # characters between a subject and its verb beyond which other clauses may stand
_DATELINE = re.compile(r"(?:[A-Z][\w.'/]*|\d{1,2}|\d{4}|\([A-Z]+\)|[,/])(?:[\s,]+(?:[A-Z][\w.'/]*|\d{1,2}|\d{4}|\([A-Z/]+\)|/))*,?\s?-\s")
_ITEM = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-*\u2022])\s")


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the matcher and the patterns."""
        self._cues = CueMatcher(cues, words=True)
        self._verbs = Verbs(words)
        self._subjects = Subjects(words)
        self._tenures = Tenures(words)
        self._boundary = re.compile(
            rf",\s(?:{alternation(w for w in words.get('relative_pronoun', ()) if w != 'that')})\s"
            rf"|,?\s(?:{alternation(words.get('subordinator', ()))})\s"
        )
        self._anaphor = table(words, "anaphor")
        self._dropped = re.compile(rf"\s(?:{alternation(words.get('drop_preposition', ()))})\s[^,;:]*")
        self._relative = re.compile(rf",?\s(?:{alternation(w for w in words.get('relative_pronoun', ()) if w != 'that')})\s*$")
        self._report = re.compile(rf",\s[^,]{{2,40}}?\s(?:{alternation(words.get('reporting', ()))})\.?$")
        self._join = re.compile(r"(?:,?\s(?:and|but|or|as well as)(?:\s(?:also|then|further|that))*|,)\s*$")

    def find(self, context: Context, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        lower = context.flat.lower
        if line := _DATELINE.match(context.flat.text, sentence.start, sentence.end):
            sentence = Span(line.end(), sentence.end)
        if report := self._report.search(lower, sentence.start, sentence.end):
            sentence = Span(sentence.start, report.start())
        verbs = self._judged(context, sentence, mentions)
        frames: list[Frame] = []
        bases: list[tuple[Verb, Frame]] = []
        for place, verb in enumerate(verbs):
            frame = self._frame(context, sentence, verbs, place, mentions, bases)
            if frame is None:
                continue
            if verb.kind != "nominal":
                bases.append((verb, frame))
            frames.append(frame)
        frames = [self._resolved(context, frame) for frame in frames] or self._listed(context, sentence)
        frames = frames or self._attending(lower, sentence, mentions)
        self._remember(context, frames, mentions)
        if frames:
            context.listing = frames[-1] if lower[sentence.end - 1] == ":" or context.listing is frames[-1] else None
        for frame in frames:
            context.told[frame.act] = frame
        return [*frames, *self._tenures.find(lower, sentence, mentions)]

    def _listed(self, context: Context, sentence: Span) -> list[Frame]:
        """An item of a list that a verb before it announced."""
        marker = _ITEM.match(context.flat.lower, sentence.start, sentence.end)
        if marker is None or context.listing is None:
            return []
        before = context.listing
        objects = (Span(marker.end(), sentence.end),)
        context.listing = replace(before, clause=sentence, objects=objects, rule="english-list")
        return [context.listing]

    @staticmethod
    def _attending(lower: str, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """A line that names a person with an office: an entry of a list of those present."""
        marker = _ITEM.match(lower, sentence.start, sentence.end)
        start = marker.end() if marker else sentence.start
        people = [m for m in mentions if m.kind == "person" and isinstance(m.value, PersonValue)]
        first = people[0] if people else None
        series = any(m.kind == "series" for m in mentions) and not lower[: sentence.start].strip()
        if first is not None and series and isinstance(first.value, PersonValue) and first.value.position:
            whole = Span(first.start, first.end)
            return [Frame("Attendance", "", whole, sentence, whole, (), "none", "done", "english-title", 0.7)]
        if first is None or not isinstance(first.value, PersonValue) or first.start - start > 1:
            return []
        if first.value.position is None or lower[sentence.end - 1] == ".":
            return []
        whole = Span(first.start, first.end)
        return [Frame("Attendance", "", whole, sentence, whole, (), "none", "done", "english-list-of-names", 0.7)]

    def _resolved(self, context: Context, frame: Frame) -> Frame:
        """The frame with "the proposal" replaced by what was proposed, without asides of time and place."""
        lower = context.flat.lower
        objects: list[Span] = []
        for span in frame.objects:
            words = lower[span.start : span.end].strip(" ,.")
            told = context.told.get(self._anaphor.get(words, ""))
            if told is not None:
                objects += told.objects
                continue
            if frame.act in ROLES or frame.act in {"Invitation", "Expectation"}:
                objects.append(span)
                continue
            start = span.start
            for match in self._dropped.finditer(lower, span.start, span.end):
                objects.append(Span(start, match.start()))
                start = match.end()
            objects.append(Span(start, span.end))
        frame.objects = tuple(span for span in objects if span.end > span.start)
        return frame

    def _judged(self, context: Context, sentence: Span, mentions: Sequence[Mention]) -> list[Verb]:
        lower = context.flat.lower
        names = [m for m in mentions if m.kind in _SOLID]
        verbs = []
        for hit in self._one_each(self._cues.find(context.flat, sentence), mentions):
            if any(
                m.start <= hit.start < m.end
                for m in names
                if m.kind != "topic" or m.end - m.start > hit.end - hit.start
            ):
                continue
            verb = self._verbs.judge(lower, sentence.start, hit, preview=context.preview)
            if verb is None or (verb.kind == "present" and self._title(context, sentence)):
                continue
            if verb.kind in {"finite", "present"}:
                floor = verbs[-1].hit.end if verbs else sentence.start
                found = self._subjects.find(lower, floor, verb.start, mentions, first=not verbs)
                if found.span is None and not found.shared and found.fallback == "none" and hit.cue.agent != "none":
                    continue
                if verb.kind == "present" and (found.span is None or not self._subjects.plural(lower, found.span, verb.start)) and not found.shared and not lower[hit.start : hit.end].endswith("s"):
                    continue
            verbs.append(verb)
        return verbs

    @staticmethod
    def _title(context: Context, sentence: Span) -> bool:
        """Whether the sentence is the release's title: the first line, without a full stop."""
        lower = context.flat.lower
        return not lower[: sentence.start].strip() and lower[sentence.end - 1] != "."

    @staticmethod
    def _one_each(hits: list[Hit], mentions: Sequence[Mention]) -> list[Hit]:
        """Of several cues for one form, the one whose object holds what it asks for."""
        kept: list[Hit] = []
        for hit in hits:
            kinds = {k.lower() for k in hit.cue.object_kinds}
            if kinds:
                near = [m for m in mentions if hit.end <= m.start < hit.end + 70]
                have = {str(t).lower() for m in near for t in (m.kind, m.type)}
                have |= {"monetaryamount"} if "money" in have else set()
                have |= {"policydocument"} if "document" in have else set()
                if not kinds & have:
                    continue
            if kept and (kept[-1].start, kept[-1].end) == (hit.start, hit.end):
                if kinds and not kept[-1].cue.object_kinds:
                    kept[-1] = hit
                continue
            kept.append(hit)
        return kept

    def _frame(
        self,
        context: Context,
        sentence: Span,
        verbs: Sequence[Verb],
        place: int,
        mentions: Sequence[Mention],
        bases: list[tuple[Verb, Frame]],
    ) -> Frame | None:
        verb = verbs[place]
        if verb.kind == "nominal":
            return self._nominal(context, sentence, verbs, place, mentions, bases)
        if verb.kind == "infinitive":
            return self._infinitive(context, sentence, verbs, place, mentions, bases)
        if verb.kind == "passive":
            return self._passive(context, sentence, verbs, place, mentions, bases)
        lower = context.flat.lower
        floor = bases[-1][0].hit.end if bases else sentence.start
        end = self._end(lower, sentence, verbs, place)
        subject: Span | None
        agents: list[Mention] = []
        if verb.kind == "participle":
            subject, agents, fallback = self._of_participle(context, sentence, verbs, place, mentions, bases)
        else:
            found = self._subjects.find(lower, floor, verb.start, mentions, first=not bases)
            if verb.kind == "present" and not (found.span or found.shared):
                return None
            if (
                verb.kind == "present"
                and found.span is not None
                and not self._subjects.plural(lower, found.span, verb.start)
                and bases
            ):
                return None
            subject, fallback = found.span, found.fallback
            if found.shared and bases:
                shared = next((f for v, f in reversed(bases) if v.kind in {"finite", "present"}), bases[-1][1])
                subject, agents, fallback = shared.subject, list(shared.agents), shared.fallback
                agents = agents or (self._subjects.inside(subject, mentions) if subject is not None else [])
            if subject is not None and self._subjects.singular(lower, subject) and context.singular is not None:
                agents = [context.singular]
            if subject is not None and not context.plural and lower[subject.start : subject.end] == "they":
                agents = [Mention("reference", subject.start, subject.end, value="both_sides")]
            if context.speech and subject is not None and self._subjects.speaker(lower, subject):
                agents = [Mention("reference", subject.start, subject.end, value="home")]
        objects = (Span(verb.hit.end, end),)
        cue = verb.hit.cue
        if subject is not None and not lower[verb.hit.end : end].strip(" .,") and subject.start > sentence.start + _DOWNTO:
            objects = (Span(floor, subject.start),)  # "…, he stressed."
        if cue.agent == "none":
            subject, fallback = None, "meeting"
        if subject is not None and verb.start - subject.end > _APART and not agents:
            agents = self._subjects.inside(subject, mentions)  # other clauses stand between the two
        if agents and cue.act not in ROLES:
            subject = None
        start = subject.start if subject is not None and sentence.start <= subject.start < verb.start else verb.start
        return Frame(
            cue.act,
            cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(start, end),
            subject,
            objects,
            fallback,
            verb.modality,
            f"english-{verb.kind}",
            cue.confidence,
            agents,
        )

    def _of_participle(
        self,
        context: Context,
        sentence: Span,
        verbs: Sequence[Verb],
        place: int,
        mentions: Sequence[Mention],
        bases: list[tuple[Verb, Frame]],
    ) -> tuple[Span | None, list[Mention], str]:
        """The subject of the main clause: before the participle, or of the next finite verb."""
        finite = [f for v, f in bases if v.kind in {"finite", "present", "passive"}]
        if finite:
            main = finite[-1]
            known = list(main.agents) or (self._subjects.inside(main.subject, mentions) if main.subject else [])
            return main.subject, known, main.fallback
        if verbs[place].start - sentence.start > _DOWNTO * len("while"):
            found = self._subjects.find(context.flat.lower, sentence.start, verbs[place].start, mentions, first=True)
            if found.span is not None:
                return found.span, [], "last"
        later = next((v for v in verbs[place + 1 :] if v.kind in {"finite", "present"}), None)
        if later is not None:
            floor = verbs[place].hit.end
            found = self._subjects.find(context.flat.lower, floor, later.start, mentions, first=False)
            if found.span is not None:
                return found.span, [], "last"
        return None, [], "last"

    def _infinitive(
        self,
        context: Context,
        sentence: Span,
        verbs: Sequence[Verb],
        place: int,
        mentions: Sequence[Mention],
        bases: list[tuple[Verb, Frame]],
    ) -> Frame | None:
        """Talks to come or of a meeting: "met to discuss …"; other infinitives are no acts."""
        verb = verbs[place]
        if verb.hit.cue.act != "ExchangeOfViews":
            return None
        if bases and bases[-1][1].rule == "english-purpose":  # "to consult on A and to discuss B"
            bases[-1][1].objects += (Span(verb.hit.end, self._end(context.flat.lower, sentence, verbs, place)),)
            return None
        if any(v.kind == "finite" and v.hit.cue.act not in {*ROLES, "ExchangeOfViews"} for v, _ in bases):
            return None
        lower = context.flat.lower
        base = bases[-1][1] if bases else None
        subject = base.subject if base else None
        if base is None:
            found = self._subjects.opening(lower, sentence.start, verb.start, mentions)
            subject = found
        end = self._end(lower, sentence, verbs, place)
        modality = "done" if context.preview or base is not None else verb.modality
        agents = self._with_partners(base, mentions, verb)
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(subject.start if subject else verb.start, end),
            subject,
            (Span(verb.hit.end, end),),
            "meeting",
            modality,
            "english-purpose",
            0.75,
            agents,
        )

    @staticmethod
    def _with_partners(base: Frame | None, mentions: Sequence[Mention], verb: Verb) -> list[Mention]:
        """Both sides of a meeting: "A met B to discuss"."""
        if base is None or base.act != "Attendance" or base.subject is None:
            return []
        spans = [base.subject, Span(base.cue_span.end, verb.start)]
        kinds = {"person", "actor", "reference"}
        return [m for m in mentions if m.kind in kinds and any(s.start <= m.start and m.end <= s.end for s in spans)]

    def _passive(
        self,
        context: Context,
        sentence: Span,
        verbs: Sequence[Verb],
        place: int,
        mentions: Sequence[Mention],
        bases: list[tuple[Verb, Frame]],
    ) -> Frame | None:
        verb = verbs[place]
        lower = context.flat.lower
        cue = verb.hit.cue
        if relative := self._relative.search(lower, sentence.start, verb.start):
            known = [m for m in mentions if m.kind in {"document", "series", "actor", "topic"} and m.end <= relative.start()]
            if not known:
                return None
            return Frame(
                cue.act, cue.iri, Span(verb.hit.start, verb.hit.end), Span(known[-1].start, self._end(lower, sentence, verbs, place)),
                None, (Span(known[-1].start, known[-1].end),), "meeting", verb.modality, "english-relative", 0.7,
            )
        floor = self._subjects.clause_start(
            lower, bases[-1][0].hit.end if bases else sentence.start, verb.start, first=not bases
        )
        before = Span(floor, verb.start)
        end = self._end(lower, sentence, verbs, place)
        if lower.startswith("no ", before.start):
            verb.modality = "negated"
        shared = bases and verb.start - floor <= 1 and bases[-1][0].kind == "passive"
        by = None
        if cue.voice == "passive" and cue.agent == "after":
            by = Span(verb.hit.end, end)
        elif match := re.compile(r"[^,;.]{0,40}?\bby\s").match(lower, verb.hit.end, end):
            by = Span(match.end(), end)
        subject = self._subjects.after(lower, by, mentions) if by is not None else None
        objects = [before] if before.end - before.start > _DOWNTO else []
        if shared:
            objects = list(bases[-1][1].objects[:1])
            if by is None:
                subject = bases[-1][1].subject
        if cue.act in ROLES:
            return Frame(
                cue.act,
                cue.iri,
                Span(verb.hit.start, verb.hit.end),
                Span(before.start, end),
                self._subjects.all_after(by, cue.act, mentions) if by else None,
                (before,),
                "none",
                verb.modality,
                "english-passive-role",
                cue.confidence,
            )
        if by is None or subject is None:
            objects.append(Span(verb.hit.end, end))
        elif subject.end < end:
            objects.append(Span(subject.end, end))
        if by is not None and subject is None:
            return None
        return Frame(
            cue.act,
            cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(before.start, end),
            subject,
            tuple(objects),
            "meeting",
            verb.modality,
            "english-passive",
            cue.confidence,
        )

    def _nominal(
        self,
        context: Context,
        sentence: Span,
        verbs: Sequence[Verb],
        place: int,
        mentions: Sequence[Mention],
        bases: list[tuple[Verb, Frame]],
    ) -> Frame | None:
        """An act inside an act: "appreciated Japan's pledge of …"."""
        verb = verbs[place]
        outer = next((f for v, f in reversed(bases) if v.kind != "nominal"), None)
        if verb.hit.cue.agent == "after":
            return self._nominal_by(context, sentence, verbs, place, mentions, outer)
        if verb.hit.cue.agent != "possessor" or (outer is not None and outer.act not in _THANKS):
            return None
        owner = self._subjects.owner(context.flat.lower, verb.start, mentions, outer)
        if owner is None or outer is None and not any(v.hit.cue.act in _THANKS for v in verbs[place + 1 :]):
            return None
        end = self._end(context.flat.lower, sentence, verbs, place)
        modality = outer.modality if outer else "done"
        return Frame(
            verb.hit.cue.act,
            verb.hit.cue.iri,
            Span(verb.hit.start, verb.hit.end),
            Span(owner.start, end),
            Span(owner.start, owner.end),
            (Span(verb.hit.end, end),),
            "none",
            modality,
            "english-nominal",
            0.75,
            [owner],
        )

    def _nominal_by(
        self, context: Context, sentence: Span, verbs: Sequence[Verb], place: int, mentions: Sequence[Mention], outer: Frame | None
    ) -> Frame | None:
        """The act of whoever stands after: "the pledge by Japan of …"."""
        verb = verbs[place]
        lower = context.flat.lower
        end = self._end(lower, sentence, verbs, place)
        owner = self._subjects.after(lower, Span(verb.hit.end, end), mentions)
        if owner is None or outer is None:
            return None
        return Frame(
            verb.hit.cue.act, verb.hit.cue.iri, Span(verb.hit.start, verb.hit.end), Span(verb.hit.start, end), owner,
            (Span(owner.end, end),), "none", outer.modality, "english-nominal-by", 0.75,
        )

    def _end(self, lower: str, sentence: Span, verbs: Sequence[Verb], place: int) -> int:
        """Where the object of a verb ends: before the clause of the next verb, or a subordinate clause."""
        verb = verbs[place]
        end = sentence.end
        for later in verbs[place + 1 :]:
            if later.kind in {"nominal", "infinitive"} and verb.kind != "nominal":
                continue
            end = min(end, self._before(lower, verb, later))
            break
        if match := self._boundary.search(lower, verb.hit.end, end):
            end = match.start()
        if join := self._join.search(lower, verb.hit.end, end):
            end = join.start()
        return max(end, verb.hit.end)

    def _before(self, lower: str, verb: Verb, later: Verb) -> int:
        """Where the clause of a later verb begins, seen from the verb before."""
        if later.kind == "participle" or (verb.kind == "nominal" and later.kind == "passive"):
            return later.start
        if relative := self._boundary.search(lower, verb.hit.end, later.start):
            return relative.start()
        start = self._subjects.clause_start(lower, verb.hit.end, later.start)
        return later.start if start <= verb.hit.end + 1 and later.kind == "passive" else start

    @staticmethod
    def _remember(context: Context, frames: Sequence[Frame], mentions: Sequence[Mention]) -> None:
        """Note the person who acted or came last, for "he" and "she" of the next sentences."""
        people = [m for m in mentions if m.kind == "person" and isinstance(m.value, PersonValue)]
        for frame in frames:
            inside = [m for m in people if m in frame.agents]
            if frame.subject is None and len(inside) == 1 and frame.rule != "english-nominal":
                context.singular, context.plural = inside[0], False
                return
            if frame.subject is None:
                continue
            acting = [m for m in mentions if frame.subject.start <= m.start and m.end <= frame.subject.end]
            context.plural = not any(m.kind == "person" for m in acting) or sum(m.kind == "person" for m in acting) > 1
            inside = [m for m in people if frame.subject.start <= m.start and m.end <= frame.subject.end]
            if len(inside) == 1:
                context.singular = inside[0]
                return
        if len(people) == 1 and context.singular is None:
            context.singular = people[0]
