"""Acts named inside the object of another: the statement adopted there, the proposal of somebody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS, Frame
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.japanese.objects import Objects
    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subjects
    from kg.language.japanese.syntax import Predicate
    from kg.language.protocol import Mention
    from kg.vocabulary.model import Cue

_REACH = 60  # characters after an inner act in which the noun that it qualifies ends
_NEXT = 12  # characters after it before which that noun begins
_MADE = frozenset({"Adoption", "Announcement"})
_TOLD = frozenset({"Proposal", "Announcement", "Request"})
_DONE = compiled(
    r"(?:を)?(?:して(?:いた|きた)|していた|した|している|て(?:いた|きた|いる)|のあった|があった|を行った)(?=[\u4e00-\u9fff\u30a1-\u30fa「A-Z])"
)
_HELP = compiled(r"した「[^「」]{1,60}」(?:へ|の|に対する|に係る)*(?:支援|協力|供与|拠出)")
_THAT = compiled(r"し?たことを(?:改めて|強く|高く|心から|共に)?")  # 合意したことを歓迎
_MAKER = compiled(  # 会合で採択された, ASEANが6月に採択した, 両国の大臣で合意した
    r"(?:\([^()]*\)|[^、。をはが]){0,24}?(?:において|で|が)(?:[^、。をはが]{0,12}に|(?:昨|本|今|前|一昨|\d{4})年\d{0,2}月?|先月|今月|先般|先日)?"
)
_DEEDS = frozenset({"Adoption", "Agreement", "Announcement", "Invitation", "Pledge", "Proposal"})
_ANSWERS = frozenset({"Appreciation", "Support", "Welcome"})
_PAST = compiled(r"(?:た|てきた|ていただいた|てくれた)(?:という)?$")
_MAKERS = DOERS | {"series"}
_OWNED = frozenset({"Emphasis", "Announcement", "Proposal", "Pledge", "Request"})
_OWNER = compiled(r"(?:側|政府|各国)?(?:による|からの|の)")
_CONTENT = ("との", "旨の", "という", "とする")
_OF_MATTER = compiled(r"(?:側|政府)?の(?P<matter>[^、。はがを]{2,40})(?:に関する|についての)")  # 日本の…に関する提案
_ABOUT = compiled(r"(?P<matter>[^、。はがを]{2,40})(?:に関する|についての)$")
_TOPIC = compiled(r"[^、。をはがもで]{2,40}(?=[はがも])")  # タイが提案した(新基金)は、日本に評価され
_ALSO = compiled(
    r"[」』]?(?:\([^()]{1,20}\))?(?:と|及び|並びに|、|や)、?(?:[^、。はがを「」]{0,10}(?:に及ぶ|からなる|項目の))?[「『]?"
)
_CONCERNING = ("に係る", "による", "した", "に基づく", "の")


class Inner:
    """Finds such acts with the subjects and objects of one vocabulary."""

    def __init__(
        self,
        subjects: Subjects,
        objects: Objects,
        pledge: Cue | None,
        announcement: Cue | None,
        together: tuple[str, ...],
    ) -> None:
        """`pledge` and `announcement` are the cues of what another act's noun turns out to be.

        `together` are the words for what is only told of a paper where it is told who made it.
        """
        self._together = together
        self._announcement = announcement
        self._subjects = subjects
        self._objects = objects
        self._pledge = pledge

    def find(self, scene: Scene, within: Sequence[Predicate], floor: int) -> Iterator[Frame]:
        """The frames of the predicates `within` one act."""
        for place, inner in enumerate(within):
            until = within[place + 1].hit.start if place + 1 < len(within) else scene.sentence.end
            frame = self._of(scene, inner, within[:place], Span(floor, until))
            frame = frame or self._answered(scene, inner, within[place + 1 :], floor)
            if frame is not None:
                yield frame

    def _of(self, scene: Scene, inner: Predicate, before: Sequence[Predicate], reach: Span) -> Frame | None:
        hit = inner.hit
        if hit.cue.voice == "nominal":
            return None
        agreed = hit.cue.act == "Agreement" and scene.text.text.startswith(self._together, hit.start)
        if inner.status == "relative" and (hit.cue.act in _MADE or agreed):
            return self._qualifying(scene, inner, reach)
        if inner.status != "nominal":
            return None
        if self._announcement is not None and scene.text.text.startswith("表明した「", hit.start):
            gives = self._pledge if _HELP.match(scene.text.text, hit.end) else None
            titled = replace(inner, hit=hit._replace(cue=gives or self._announcement))
            return self._told(scene, titled, reach.start, hit.end + len("した"))
        if hit.cue.act in _TOLD and (done := _DONE.match(scene.text.text, hit.end)):
            return self._told(scene, inner, reach.start, done.end())
        return self._owned(scene, inner, before, reach) if hit.cue.act in _OWNED else None

    def _answered(self, scene: Scene, inner: Predicate, later: Sequence[Predicate], floor: int) -> Frame | None:
        """What somebody has done, for which others thank: 日本が50億円の拠出を表明したことを評価した."""
        hit, text = inner.hit, scene.text.text
        answer = next((p for p in later if p.status == "asserted"), None)
        if hit.cue.voice == "nominal" or hit.cue.act not in _DEEDS or answer is None:
            return None
        glad = answer.hit.cue.act in _ANSWERS and answer.modality == "done"
        if glad and hit.cue.act == "Agreement" and _THAT.fullmatch(text, hit.end, answer.hit.start):
            return self._agreed(scene, inner, floor)
        if inner.status != "embedded":
            return None
        past = (
            inner.marker.startswith("こと") and _PAST.search(text, hit.end, inner.end - len(inner.marker)) is not None
        )
        if not past or not glad:
            return None
        found = self._subjects.find(scene.text, Span(floor, hit.start), scene.mentions)
        doers = [s for s in found if s.particle == "が"]
        if not doers or self._subjects.inside_clause(text[doers[-1].end : hit.start]):
            return None
        doer = doers[-1]
        objects = self._objects.find(scene.text, Span(doer.end, hit.start), scene.mentions, hit.cue.act)
        return _made(inner, doer.span, objects, Span(doer.span.start, hit.end))

    def _agreed(self, scene: Scene, inner: Predicate, floor: int) -> Frame | None:
        """What all who welcome it have agreed on themselves: 我々は、…に合意したことを歓迎する."""
        topics = [s for s in scene.subjects if s.end <= inner.hit.start]
        if len(topics) != 1 or topics[0].particle != "は":
            return None
        who = topics[0].span
        inside = [m for m in scene.mentions if who.contains(m)]
        if len(inside) == 1 and (inside[0].kind != "reference" or inside[0].value == "home"):
            return None
        region = Span(max(floor, topics[0].end), inner.hit.start)
        objects = self._objects.find(scene.text, region, scene.mentions, inner.hit.cue.act)
        return _made(inner, who, objects, Span(who.start, inner.hit.end)) if objects else None

    def _maker(self, scene: Scene, inner: Predicate, reach: Span) -> Mention | None:
        """By whom, or at which meeting, something was made that a clause tells of: 会合で採択された声明."""
        text, end = scene.text.text, inner.hit.start
        near = [m for m in scene.mentions if m.kind in _MAKERS and reach.start <= m.start and m.end <= end]
        return next((m for m in reversed(near) if _MAKER.fullmatch(text, m.end, end)), None)

    def _qualifying(self, scene: Scene, inner: Predicate, reach: Span) -> Frame | None:
        """An act that qualifies what was made by it: 採択された声明, 次回採択される予定の声明."""
        hit = inner.hit
        after = Span(inner.end, min(reach.end, inner.end + _REACH))
        objects = self._objects.find(scene.text, after, scene.mentions, hit.cue.act)
        clause = Span(hit.start, inner.end)
        if inner.modality == "planned":  # where it is to be done stands before: 首脳会議で採択される予定の…
            told = [m for m in scene.mentions if m.kind in {"date", "series"} and reach.start <= m.start < hit.start]
            objects = [*objects[:1], *[Span(m.start, m.end) for m in told if m.kind == "series"][-1:]]
            clause = Span(min([hit.start, *(m.start for m in told)]), max([inner.end, *(o.end for o in objects)]))
            return replace(_made(inner, None, objects, clause), fallback="meeting", modality="planned")
        near = [o for o in objects[:1] if o.start - inner.end <= _NEXT]
        papers = [m for m in scene.mentions if m.kind == "document" and after.contains(m)]
        for paper in papers if near else ():  # 採択した「A」と「B」を
            if paper.start >= near[-1].end and _ALSO.fullmatch(scene.text.text, near[-1].end, paper.start):
                near.append(Span(paper.start, paper.end))
        maker = self._maker(scene, inner, reach)
        if maker is None and scene.text.text.startswith(self._together, hit.start):
            return None
        named = maker is not None and maker.kind in {"actor", "person", "series"}
        who = Span(maker.start, maker.end) if maker is not None and named else None
        return replace(_made(inner, who, near, clause), fallback="meeting")

    def _told(self, scene: Scene, inner: Predicate, floor: int, done: int) -> Frame | None:
        """What somebody has proposed, announced or asked for: タイが提案した…, ラオスから要望のあった…."""
        hit = inner.hit
        region = Span(floor, hit.start)
        found = self._subjects.find(scene.text, region, scene.mentions)
        givers = [s for s in found if s.particle == "が" or (s.particle in {"から", "の"} and s.end == hit.start)]
        if scene.text.text.startswith("「", done):
            givers = givers or [s for s in found if s.particle == "は"]
        topic = _TOPIC.match(scene.text.text, done, scene.sentence.end)
        after = Span(done, topic.end() if topic else min(scene.sentence.end, hit.end + _REACH))
        objects = self._objects.find(scene.text, after, scene.mentions, hit.cue.act)
        if not givers or not objects:
            return None
        giver = givers[-1].span
        return _made(inner, giver, objects[:1], Span(giver.start, hit.end))

    def _owned(self, scene: Scene, inner: Predicate, before: Sequence[Predicate], reach: Span) -> Frame | None:
        """An act as a noun with its owner: …との日本側の表明, タイの提案に係る…."""
        hit, text = inner.hit, scene.text.text
        parties = {"actor", "person"}
        owners = [m for m in scene.mentions if m.kind in parties and reach.start <= m.start and m.end <= hit.start]
        if owners and hit.cue.act == "Proposal" and (told := _OF_MATTER.fullmatch(text, owners[-1].end, hit.start)):
            objects = self._objects.find(scene.text, Span(*told.span("matter")), scene.mentions, hit.cue.act)
            owner = Span(owners[-1].start, owners[-1].end)
            return _made(inner, owner, objects[:1], Span(owner.start, hit.end)) if objects else None
        if not owners or not _OWNER.fullmatch(text, owners[-1].end, hit.start):
            return None
        owner = Span(owners[-1].start, owners[-1].end)
        if text[reach.start : owner.start].endswith(_CONTENT):
            return self._said(scene, inner, before, Span(reach.start, owner.start), owner)
        if hit.cue.act == "Proposal" and (about := _ABOUT.search(text, reach.start, owner.start)) is not None:
            objects = self._objects.find(scene.text, Span(*about.span("matter")), scene.mentions, hit.cue.act)
            return _made(inner, owner, objects[:1], Span(about.start(), hit.end)) if objects else None
        if hit.cue.act == "Proposal" and text.startswith(_CONCERNING, hit.end):
            objects = self._objects.find(scene.text, Span(hit.end + 3, reach.end), scene.mentions, hit.cue.act)
            return _made(inner, owner, objects[:1], Span(owner.start, hit.end))
        return None

    def _said(
        self, scene: Scene, inner: Predicate, before: Sequence[Predicate], content: Span, owner: Span
    ) -> Frame | None:
        """An act as a noun after its content: 支援を行うとの日本側の表明 is a pledge."""
        cue = inner.hit.cue
        objects = self._objects.find(scene.text, content, scene.mentions, cue.act)
        subjects = self._subjects.find(scene.text, content, scene.mentions)
        objects = [o for o in objects if all(not o.overlaps(s.span) for s in subjects)]
        frame = _made(inner, owner, objects, Span(content.start, inner.hit.end))
        if self._pledge is not None and any(p.hit.cue.act == "Pledge" and p.status == "embedded" for p in before):
            frame.act, frame.cue = self._pledge.act, self._pledge.iri
        return frame if frame.act != "Emphasis" else None


def _made(inner: Predicate, subject: Span | None, objects: Sequence[Span], clause: Span) -> Frame:
    cue, where = inner.hit.cue, Span(inner.hit.start, inner.hit.end)
    rule = "japanese-inner"
    return Frame(cue.act, cue.iri, where, clause, subject, tuple(objects), "none", "done", rule, 0.75)
