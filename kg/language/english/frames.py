"""Frames of a sentence in English: its cues, judged and read one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.cues import CueMatcher, Hit
from kg.language.english import lists
from kg.language.english.amounts import Gifts
from kg.language.english.behind import Behind
from kg.language.english.clauses import Clauses
from kg.language.english.cochairs import Cochairs
from kg.language.english.forms import written
from kg.language.english.given import Given
from kg.language.english.joined import Joined
from kg.language.english.loose import Loose
from kg.language.english.makers import Makers
from kg.language.english.no_verbs import NoVerbs
from kg.language.english.opposed import Opposed
from kg.language.english.outcomes import Outcomes
from kg.language.english.points import Points
from kg.language.english.predicates import KIND, Predicates
from kg.language.english.present import Present
from kg.language.english.quotations import Quotations
from kg.language.english.replies import Replies
from kg.language.english.reported import Report, Reports
from kg.language.english.scene import FINITE, INNER, Ends, Scene
from kg.language.english.sheets import Sheets
from kg.language.english.speeches import Speeches
from kg.language.english.subjects import Subjects
from kg.language.english.talks import Talks
from kg.language.english.tasks import Tasks
from kg.language.english.tenures import Tenures
from kg.language.english.to_come import ToCome
from kg.language.english.turns import Turns
from kg.language.english.verbs import ROLES, Verb, Verbs
from kg.language.english.voices import Voices
from kg.language.moods import Moods
from kg.language.recalls import Recalls
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.context import Context
    from kg.language.protocol import Frame, Mention
    from kg.vocabulary.model import Cue

_SOLID = frozenset({"document", "series", "actor", "position", "person", "topic"})
_NAMES = frozenset({"actor", "person", "series"})
_WHOLE = frozenset({*ROLES, "Invitation", "Expectation"})  # acts that may be about a time or a place
_WITH_PERSON = frozenset({*ROLES, "Invitation"})  # acts about people whom "to" may follow
_WITH_SUBJECT = FINITE | {"plan"}
_PART = r"(?:[A-Z][\w.'/]*|\d{1,2}|\d{4}|\([A-Z/]+\)|/)"
_DATELINE = re.compile(rf"(?!We\s){_PART}(?:[\s,]+{_PART})*,?\s?-\s")
_FIRST = r"\b(?:of|on|in|for|to|as|through|by|with|including)\s(?:\w+ly\s)?\w{2,}ing\s[^;:]*?"  # a gerund as an object
_GERUNDS = re.compile(rf"{_FIRST}(?:,?\sand\s|,\s(?:\w+ly\s)?\w{{2,}}ing\s[^;:]*?,\s)(?:\w+ly\s)?$")
_LISTED = re.compile(r",\s(?:\w+ly\s)?\w{2,}ing\s[^,;:]*,\s(?:and\s)?(?:\w+ly\s)?$")  # "…, opening A, building B, …"
_ONWARD = re.compile(
    r"\b(?:to|can|could|will|would|may|might|should|must)\s(?:\w+ly\s)?[\w-]+\s(?:and|or)\s(?:\w+ly\s)?$"
)
_RELATIVE = re.compile(
    r"\b(?:which|that|who)\s(?:will|would|can|could|may)\s(?:(?!\b(?:we|they|he|she|it)\b)[^.;:])*?,?\sand\s(?:\w+ly\s)?$"
)
_QUALIFIES = re.compile(r"\s(?P<noun>[a-z]{3,}s)\s(?:they|we|he|she)\s(?:have\s|had\s|also\s|\w+ly\s)*$")
_FELT = frozenset({"Emphasis", "Welcome", "Appreciation", "Condemnation"})  # "concern over", "satisfaction at"
_SPEECH_BY = re.compile(r"\b(?:by|from|(?:statement|remarks|speech|address|intervention)\sof)\s(?:the\s)?$")
_LISTED_WITH = re.compile(r"(?:,|,?\sand)\s(?:the\s)?")  # between two who give a statement together
_HELD = re.compile(r"\s(?:held|convened|hosted)\b[^,;:]*")  # behind the name of a meeting
_OVER = re.compile(r"\s(?:over|at)(?=\s)")
_PASSIVELY = re.compile(
    r"(?:\s(?:to|for)\s[^,.;]{2,60}?)?\sby\s|[.\s]*$"
)  # what is given stands before: "was announced by A", "…, A announced."
_DENIED = r"[,;]|\s(?:and|but)\s(?:\w+ly\s|also\s)?\w+ed\b"  # where what is denied ends
# what was told before, at the start of an object
_IT = re.compile(r"\s?(?:that\s)?(?:(?!that\b)[\w-]+\s)?it(?:s\s|\s|[.,])")
_ON_PAPERS = frozenset({"Adoption", "Support"})  # what headlines tell of papers
_NEAR = 70  # characters after a cue in which the object that it asks for stands


def _past(person: Mention) -> bool:
    """Whether a person is named with an office of the past, which the reading leaves out."""
    return person.rule == "english-position" and person.office is None


def _holds(person: Mention, subject: Span) -> bool:
    """Whether a subject is the office told of a person: "Mr Roe, Governor of Reefs, who stressed …"."""
    return person.office is not None and person.office.overlaps(subject)


class Frames:
    """Finds frames with the cues and word lists of one vocabulary."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the matcher and the patterns."""
        self._cues = CueMatcher(written(cues, words), words=True)
        self._verbs = Verbs(words)
        self._subjects = Subjects(words)
        ends = Ends(words, self._subjects)
        self._clauses = Clauses(self._subjects, ends, words)
        self._voices = Voices(self._subjects, ends, words)
        self._predicates = Predicates(self._subjects, ends, words)
        self._talks = Talks(self._subjects, words)
        self._tenures, self._given = Tenures(words), Given(self._subjects, words)
        self._quotations = Quotations(words)
        self._gifts = Gifts(words)
        self._sheets = Sheets(words)
        self._speeches, self._to_come = Speeches(words), ToCome(words)
        self._points = Points(words)
        self._behind, self._outcomes = Behind(words), Outcomes(words)
        self._replies = Replies(words)
        self._opposed, self._cochairs = Opposed(words), Cochairs(words)
        self._present = Present(words)
        self._tasks, self._loose, self._no_verbs = Tasks(words), Loose(words), NoVerbs(words)
        self._makers = Makers(self._subjects, words)
        self._saying = {*words.get("reporting", ()), *words.get("reporting_plain", ()), "as", "this", "thus", "always"}
        says = alternation((*words.get("reporting", ()), *words.get("reporting_plain", ())))
        self._says = compiled(rf"\"\s(?:{says})\s(?:the\s)?$")
        self._anaphor = table(words, "anaphor")
        whole = [word for word, way in table(words, "phrase_connector").items() if not way]
        whole += [word for word in words.get("list_quality", ()) if " " in word]  # "in the following areas"
        kept = "".join(rf"(?<!{word}\s)" for word in whole)
        self._dropped = compiled(
            rf"\s(?:{alternation(words.get('drop_preposition', ()))})\s{kept}"
            r"(?!(?<=\sby\s)(?:\w{2,}ing\s|force\b|coercion\b))"
            r"(?:(?!\s(?:for|to|through|under|with|on)\s)[^,;:])*"
        )
        self._reports, self._joined = Reports(words), Joined(words)
        self._moods = Moods(words, leads=("that ",), comma=",", stop=_DENIED)
        self._recalls = Recalls(words)

    def find(self, context: Context, sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The frames of a sentence in order."""
        lower = context.flat.lower
        if line := _DATELINE.match(context.flat.text, sentence.start, sentence.end):
            sentence = Span(line.end(), sentence.end)
        sentence = Turns.headless(context, sentence, mentions)
        report = self._reports.find(context, sentence, mentions)
        if (last := self._reports.last(lower, sentence)) is not None:
            sentence = Span(sentence.start, last)
        scene = Scene(context, sentence, mentions)
        asked = self._replies.told(scene)
        if asked is not None:
            return asked
        scene.sentence = Turns.begin(scene)
        if self._tasks.within(scene):
            return []
        quoted = self._quotations.begin(scene)
        self._points.begin(scene)
        if scene.title():
            self._sheets.title(scene)
            self._giver(scene)
        scene.verbs = self._judged(scene)
        scene.silent = self._reports.silent(scene)
        self._makers.note(scene)
        frames: list[Frame] = []
        for place, verb in enumerate(scene.verbs):
            frame = self._frame(scene, place)
            if frame is not None:
                frame = self._opposed.told(scene, frame)
                frames += [frame] if verb not in scene.silent else []
                scene.bases += [(verb, frame)] if verb.kind not in INNER else []
        frames = [self._resolved(scene, frame) for frame in self._joined.of(scene, frames)] or lists.item(scene)
        frames = self._outcomes.item(scene) or frames or self._behind.item(scene)
        frames = frames or self._present.named(scene) or self._sheets.item(scene)
        frames += [*self._talks.about(scene, frames), *self._given.told(scene, frames)]
        frames = frames or self._stated(scene, quoted, report)
        self._points.promised(scene, frames)
        self._reports.reporters(scene, frames, report)
        self._quotations.said(scene, frames)
        self._quotations.finish(scene)
        self._moods.judge(lower, scene.sentence, frames)
        self._remember(scene, frames)
        frames = self._tasks.note(scene, self._cochairs.told(scene, frames))
        terms = list(self._tenures.find(lower, sentence, mentions))
        over = [t.clause for t in terms if t.rule == "handover"]  # an office handed over is no gift
        frames = [frame for frame in frames if not any(span.contains(frame.cue_span) for span in over)]
        return [*self._gifts.shared_out(scene, frames), *terms]

    def _stated(self, scene: Scene, quoted: Span | None, report: Report | None) -> list[Frame]:
        """What a quotation, a report or a speech states without a verb that names an act."""
        stance = self._quotations.stance(scene, quoted) if quoted is not None else None
        stance = stance or (self._reports.stance(scene, report) if report is not None else None)
        stance = stance or self._speeches.stance(scene) or self._points.stance(scene)
        return [stance] if stance is not None else []

    @staticmethod
    def _giver(scene: Scene) -> None:
        """Note whose speech it is where the title names a country: "Remarks by A"."""
        context = scene.context
        if not context.speech or context.giver is not None:
            return
        signs = [person.start - 1 for person in context.people]  # "Statement by Reef Council Spokesperson Roe"
        parties = [m for m in scene.mentions if m.kind == "actor" and m.end not in signs]
        givers = [place for place, m in enumerate(parties) if _SPEECH_BY.search(scene.lower, 0, m.start)]
        first, *others = parties[givers[0] : givers[0] + 2] if givers else (None,)
        joint = first is not None and any(_LISTED_WITH.fullmatch(scene.lower, first.end, m.start) for m in others if m)
        context.giver = None if joint else first
        context.speech = not joint  # "Statement by A, B and C" is of all of them

    def _frame(self, scene: Scene, place: int) -> Frame | None:
        kind = scene.verbs[place].kind
        if kind == KIND:
            return self._voices.promised(scene, place, self._predicates.frame(scene, place))
        if kind == "nominal":
            return self._voices.promised(scene, place, self._voices.nominal(scene, place))
        if kind == "inner":
            return self._voices.inner(scene, place)
        if kind == "passive":
            return self._voices.taken_up(scene, place) or self._voices.passive(scene, place)
        if kind == "infinitive":
            return self._clauses.purpose(scene, place)
        return self._clauses.finite(scene, place)

    def _resolved(self, scene: Scene, frame: Frame) -> Frame:
        """The frame with "the proposal" replaced by what was proposed, without asides of time and place."""
        context, lower = scene.context, scene.lower
        names = [m for m in scene.mentions if m.kind in {"series", "actor", "document"}]
        objects: list[Span] = []
        for span in frame.objects:
            kinds = self._anaphor.get(lower[span.start : span.end].strip(" ,."), "").split("/")
            told = [context.told[kind] for kind in kinds if kind in context.told]
            if told:
                objects += max(told, key=lambda frame: frame.clause.start).objects
                continue
            if _IT.match(lower, span.start, span.end) and (before := self._before(scene, frame)) is not None:
                objects += before.objects[:1]  # "discussed A and hoped that it would …"
            start = span.start
            first = _OVER.match(lower, start)  # "voiced concern over A": what follows the noun is the matter
            if first and frame.act in _FELT and " " in lower[frame.cue_span.start : frame.cue_span.end]:
                start = first.end()
            for match in self._dropped.finditer(lower, start, span.end) if frame.act not in _WHOLE else ():
                objects.append(Span(start, match.start()))
                start = next((m.end for m in names if m.start < match.end() < m.end), match.end())
                held = _HELD.match(lower, start, span.end) if start > match.end() else None
                start = held.end() if held else start
            objects.append(Span(start, span.end))
        frame.objects = tuple(span for span in objects if span.end > span.start)
        return frame

    def _judged(self, scene: Scene) -> list[Verb]:
        """The cues that are verbs or nouns of acts at their places."""
        verbs: list[Verb] = []
        context = scene.context
        names = [m for m in scene.mentions if m.kind in _SOLID]
        told = self._predicates.find(scene)
        ends = frozenset(m.end for m in names if m.kind in _NAMES)
        for hit in self._one_each(
            scene, self._cues.find(context.flat, scene.sentence, lambda hit: self._fits(scene, hit))
        ):
            if any(m.start <= hit.start < m.end and self._swallows(m, hit) for m in names):
                continue
            if self._dated(scene, hit):
                continue
            if any(hit.start < one.hit.end and one.hit.start < hit.end for one in told):
                continue
            verb = self._verbs.judge(scene, hit, ends)
            if verb is not None and verb.kind == "infinitive" and scene.title():
                continue
            if verb is not None and verb.kind == "present" and self._goes_on(scene, verb):
                verb.kind = "infinitive"
            if verb is not None and verb.kind in FINITE and verbs and self._reduced(scene, verb):
                continue
            if verb is not None and self._nobodys(scene, verb, verbs):
                continue
            if verb is not None and (verb.kind not in _WITH_SUBJECT or self._has_subject(scene, verb, verbs)):
                verbs.append(verb)
        kept = self._recalls.told([verb.hit for verb in verbs], scene.lower, scene.sentence, scene.mentions)
        verbs = [verb for verb in verbs if verb.hit in kept]
        return sorted([*self._plans(scene, verbs), *told], key=lambda verb: verb.hit.start)

    @staticmethod
    def _goes_on(scene: Scene, verb: Verb) -> bool:
        """Whether a verb goes on an infinitive or a relative clause: "to promote and support A", "…, which will …"."""
        onward = _ONWARD.search(scene.lower, scene.begin, verb.start)
        return onward is not None or _RELATIVE.search(scene.lower, scene.begin, verb.start) is not None

    def _plans(self, scene: Scene, verbs: list[Verb]) -> list[Verb]:
        """What "we will" tells: the act of the verb after it, where that is one, else a pledge."""
        kept: list[Verb] = []
        for verb in verbs:
            plan = kept[-1] if kept and kept[-1].kind == "plan" else None
            if plan is not None and verb.start <= plan.hit.end:
                kept.pop()
                verb.kind, verb.start = "finite", plan.start
                coming = self._to_come.only_planned(scene.lower, scene.sentence.start, plan.start, verb.hit.cue.act)
                coming |= verb.hit.cue.act == "Adoption"  # "we will sign": not yet
                verb.modality = "planned" if coming else "done"
                verb.plan = True
            kept.append(verb)
        for verb in kept:
            if verb.kind == "plan":
                verb.kind = "finite"
        return kept

    def _nobodys(self, scene: Scene, verb: Verb, verbs: Sequence[Verb]) -> bool:
        """Whether a verb tells no act of its own: a gerund of a list, or what was said elsewhere."""
        if self._no_verbs.is_none(scene, verb, verbs) or self._loose.is_loose(scene, verb):
            return True
        return verb.kind == "participle" and self._gerund(scene, verb, verbs)

    @staticmethod
    def _gerund(scene: Scene, verb: Verb, verbs: Sequence[Verb]) -> bool:
        """Whether a participle goes on a list of gerunds: the object of the verb before it, or "by opening A and …"."""
        lower, begin = scene.lower, verbs[-1].hit.end if verbs else scene.begin
        listed = _GERUNDS.search(lower, begin, verb.start)
        return listed is not None or (bool(verbs) and _LISTED.search(lower, begin, verb.start) is not None)

    def _reduced(self, scene: Scene, verb: Verb) -> bool:
        """Whether a verb only qualifies a noun: "the initiatives they discussed in June"."""
        found = _QUALIFIES.search(scene.lower, scene.begin, verb.start)
        return found is not None and found["noun"] not in self._saying

    @staticmethod
    def _dated(scene: Scene, hit: Hit) -> bool:
        """Whether "on" at the end of a cue tells a day: "a call on 3 June"."""
        on = hit.cue.act == "Request" and scene.lower.endswith(" on", hit.start, hit.end)
        return on and any(m.kind == "date" and 0 <= m.start - hit.end <= 1 for m in scene.mentions)

    @staticmethod
    def _swallows(mention: Mention, hit: Hit) -> bool:
        """Whether a cue inside a name is part of it and no verb."""
        return mention.kind != "topic" or mention.end - mention.start > hit.end - hit.start

    def _has_subject(self, scene: Scene, verb: Verb, verbs: Sequence[Verb]) -> bool:
        """Whether anybody can be meant to do what the verb says."""
        lower = scene.lower
        floor = verbs[-1].hit.end if verbs else scene.begin
        found = self._subjects.find(lower, floor, verb.start, scene.mentions, first=not verbs)
        if found.span is None and not found.shared and found.fallback == "none":
            return verb.hit.cue.agent == "none"
        if verb.kind in {"finite", "plan"} or scene.opens(verb.start):
            return True
        if scene.title():
            return found.span is not None and self._of_paper(scene, verb)
        if scene.performs(verb):
            return True
        plural = found.span is not None and self._subjects.plural(lower, found.span, verb.start)
        return plural or found.shared or lower[verb.hit.start : verb.hit.end].split(" ")[0].endswith("s")

    @staticmethod
    def _of_paper(scene: Scene, verb: Verb) -> bool:
        """Whether a headline tells what is done to a paper right behind the verb: "A and B sign the Reef Pact"."""
        end = verb.hit.end
        papers = (m.start for m in scene.mentions if m.kind == "document" and m.start >= end)
        first = next(papers, None)
        return verb.hit.cue.act in _ON_PAPERS and first is not None and first - end <= len(" the new ")

    @staticmethod
    def _near(scene: Scene, hit: Hit) -> list[Mention]:
        """The mentions that stand where a cue's object does."""
        passive = hit.cue.object_kinds and _PASSIVELY.match(scene.lower, hit.end)
        before = hit.cue.object == "before" or passive
        first, last = (hit.start - _NEAR, hit.start) if before else (hit.end, hit.end + _NEAR)
        return [m for m in scene.mentions if first <= m.start < last]

    def _fits(self, scene: Scene, hit: Hit) -> bool:
        """Whether the object of a cue holds what it asks for."""
        kinds = {kind.lower() for kind in hit.cue.object_kinds}
        near = self._near(scene, hit) if kinds else ()
        return not kinds or any({_CLASSES.get(m.kind), (m.type or m.kind).lower()} & kinds for m in near)

    def _one_each(self, scene: Scene, hits: list[Hit]) -> list[Hit]:
        """Of several cues for one form, the one that asks for its object."""
        kept: list[Hit] = []
        for hit in hits:
            asks = bool(hit.cue.object_kinds)
            if (
                hit.cue.act not in ROLES
                and any(kind == "Person" for kind in hit.cue.object_kinds)
                and any(scene.lower.startswith(" to ", m.end) for m in self._near(scene, hit)[:2])
            ):
                continue  # asked to do something
            if not kept or (kept[-1].start, kept[-1].end) != (hit.start, hit.end):
                kept.append(hit)
            elif asks and not kept[-1].cue.object_kinds:
                kept[-1] = hit
        return kept

    @staticmethod
    def _before(scene: Scene, frame: Frame) -> Frame | None:
        """The act of the same sentence told before a frame, by the same subject."""
        told = (base for _, base in scene.bases if base.cue_span.end <= frame.cue_span.start and base.objects)
        last = max(told, key=lambda base: base.cue_span.start, default=None)
        same = last is not None and (frame.subject is None or frame.subject == last.subject) and last.act not in ROLES
        return last if same else None

    def _remember(self, scene: Scene, frames: Sequence[Frame]) -> None:
        """Note for the next sentences who acted, what was told and whether a list goes on."""
        context = scene.context
        if frames:
            if lists.announces(scene) and context.listing is not frames[-1]:
                lists.announced(scene, frames[-1])
            elif context.listing is not frames[-1] and self._behind.note(scene, frames[-1]):
                pass
            elif not lists.goes_on(scene, frames[-1]) and not self._behind.goes_on(scene):
                context.listing = None
        context.told |= {frame.act: frame for frame in frames}
        people = [m for m in scene.mentions if m.kind == "person"]
        for frame in frames:
            acting = [m for m in people if m in frame.agents and frame.rule != "english-nominal"]
            if frame.subject is not None:
                acting = [m for m in people if frame.subject.contains(m) or _holds(m, frame.subject)]
                context.plural = len(acting) != 1
            if len(acting) == 1:
                context.singular, context.plural = acting[0], False
                return
        said = not frames and len(people) == 1 and self._said(scene, people[0])
        if len(people) == 1 and (said or context.singular is None) and not _past(people[0]):
            context.singular = people[0]

    def _said(self, scene: Scene, person: Mention) -> bool:
        """Whether a person is told to have said the words of the sentence: "…," said A."""
        lower = scene.lower
        return self._says.search(lower, scene.sentence.start, person.start) is not None


_CLASSES = {"money": "monetaryamount", "document": "policydocument", "series": "meetingseries"}
