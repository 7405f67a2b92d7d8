"""Who was there as what, and which country holds which office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.cues import cue_of
from kg.language.handovers import Handovers
from kg.language.japanese.syntax import ROLES, Predicate
from kg.language.protocol import Frame
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_OFFICE_ALONE = 4  # letters of an office without a name, at most
_NEAR = 30  # characters between the holder of an office and the office
_LISTED = compiled(
    r"[【\[<〈]?(?:主な|[^、。\n]{1,8}側)?の?(?P<role>共同 ?議 ?長|議 ?長|出 ?席 ?者|参 ?加 ?者)"
    r"[】\]>〉]?(?:[ :]+|は、?$|$)"
)
_INDENTED = compiled(r"(?:\n[ \t]{2,}[^\n]+)+")
_BELOW = compiled(r"(?:\n(?![\d(])[^\n。]{2,80}(?=\n|$)){1,40}")  # the lines below a heading, up to the next one
_LINE = compiled(r"[^\n]+")
_PRESENT = compiled(r"\((?:出席者|参加者|(?:日本|我が国|我が方)側?):(?=[^()。\n]{2,20}(?:\(|、|,))")
_SIDES = compiled(r"側")
_AS_ROLE = compiled(r"\((?P<role>共同議長|議長)\)")
_ROLE_IN_BRACKET = compiled(r"\((?P<role>共同議長|議長)(?::|は、?)\s?(?P<who>[^()。\n]{3,60})")
_TURN = compiled(
    r"(?P<role>(?:[A-Za-z\u3041-\u9fff]{1,12}側の)?(?:共同議長|議長国|議長|調整国|事務局|運営))(?:は|については)[^。]{0,60}"
)
_TURNS = ("議長", "調整国", "事務局", "運営")  # one of which that needs
_TAKES = compiled(r"(?:\([^()]{1,20}\))?が(?:これを|同職を|その任を|その役割を)?(?:担|務め|引き継|就)")
_WHO = compiled(
    r"(?:した|た|する|める|(?<=である))(?P<who>(?=[\u4e00-\u9fff\u30a1-\u30faA-Z])[^、。をはが]{2,40})(?=[はが]|から)"
    r"|(?:した|た)(?P<whom>(?=[\u4e00-\u9fff\u30a1-\u30faA-Z])[^、。をはがにと]{2,40})(?=に(?:対し|謝|感))"
)
_ALSO = compiled(r"(?:とともに|と共に|と一緒に)、?(?:[^、。はが]{1,30}[にへ])?$")
_IS = compiled(
    r"(?:である|の|(?<=である))(?P<who>(?=[\u4e00-\u9fff\u30a1-\u30fa])[^、。をはがと]{2,40})(?=[はがと、]|から|ら)"
)
_SERVED = compiled(r"務め|担|行い|により|、副議長")
_WITH = compiled(r"(?:とともに|と共に|と共同で|と)、?(?:[^、。はが]{1,40}[をの])?$")  # Yと共に、会合を
_DOES = frozenset({"は", "が", "も", "から"})
_ANYBODY = frozenset({"person", "position", "actor", "reference"})
_WHOEVER = frozenset({"person", "position", "reference"})
_JOINTLY = compiled(r"共同で|ともに|と共に")
_HELD_BY = compiled(r"を(?P<who>[^、。をはが]{2,24})が(?:務め|担)")
_OF_ITS = compiled(r"の(?:ASEAN|対日|日ASEAN|新たな)?")
_IN_TURN = "japanese-each-in-turn"  # the rule of terms of which a sentence tells several
_ITS_OWN = compiled(
    r"(?:である|としての|を(?:務め|担)(?:る|う|ている|た|った|てきた))"
)  # 議長国であるX, 議長国を務めるX
_SINCE = compiled(
    r"(?:は|から|からは|まで|までは|より|以降|以来)?、"
)  # behind the time for which somebody holds an office
_THEN = compiled(r"(?:は|に|には|から|からは|以降は)、?")  # 議長国は、2025年はX、2026年はYが務める
_SERVES = compiled(r"務め|担[うっい]|就[任きいく]|である")
_EACH = compiled(r"、|(?:が|となり|、)?(?:務め|担|就)|が、?")
_SPOKEN_OF = compiled(  # the office is only named: 議長国の提案を支持, 調整国に感謝
    r"(?:の(?!任|職|役割を(?:果た|務め|担|引き))|から|より|に(?!就|な|選|決|指名)|へ(?!の?就)|による|を(?:支持|歓迎|評価|祝|支援))"
)
_TAKEN = compiled(r"(?:就任|としての|への就任)")
_HOLDS = compiled(r"(?:である|としての|の|・|は(?:、|その|現在)?|\(|、|を(?:務め|担)(?:る|う|ている))?")


class Roles:
    """Frames of attendance, chairing and terms of office."""

    def __init__(self, cues: Sequence[Cue], words: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the cues of roles, and compile the words of offices that pass."""
        self._handovers = Handovers(words, behind=True)
        self._cues = [c for c in cues if c.act in ROLES]
        self._tenure = cue_of(cues, "Tenure")

    def roll(self, text: Folded, sentence: Span) -> Iterator[Frame]:
        """A line such as "共同議長 NAME OFFICE", with the indented lines that go on with it."""
        match = _LISTED.match(text.text, *sentence)
        if match is None:
            return
        cue = next((c for c in self._cues if match["role"].replace(" ", "").removesuffix("者") in c.forms), None)
        alone = match.end() == sentence.end
        more = (_BELOW if alone else _INDENTED).match(text.text, sentence.end)
        where = Span(*match.span("role"))
        if cue is None:
            return
        if not alone or more is None:
            whole = Span(match.end(), more.end() if more else sentence.end)
            for span, role in _listed(text, whole):
                one = next((c for c in self._cues if role in c.forms), self._of_sides(text, cue, whole))
                yield Frame(one.act, one.iri, where, sentence, span, (), "none", "done", "japanese-list", 0.8)
            return
        for line in _LINE.finditer(text.text, *more.span()):
            for span, role in _listed(text, Span(*line.span())):
                one = self._of_sides(text, next((c for c in self._cues if role in c.forms), cue), span)
                yield Frame(one.act, one.iri, where, sentence, span, (), "none", "done", "japanese-list", 0.8)

    def labelled(self, text: Folded, sentence: Span) -> Iterator[Frame]:
        """The same of a line that lists several behind a colon: 主な出席者:NAME OFFICE(議長)、NAME OFFICE."""
        match = _LISTED.match(text.text, *sentence)
        if match is not None and match.group().rstrip().endswith(":"):
            yield from self.roll(text, sentence)

    def _of_sides(self, text: Folded, cue: Cue, span: Span) -> Cue:
        """The cue of a role: where a chair of each side is listed, both are co-chairs."""
        if cue.act != "Chairing" or len(_SIDES.findall(text.text, *span)) < 2:  # noqa: PLR2004
            return cue
        return cue_of(self._cues, "Cochairing") or cue

    def bracketed(self, text: Folded, sentence: Span) -> Iterator[Frame]:
        """Whom a bracket names with the role: (議長:NAME OFFICE)."""
        if text.text.find("(", *sentence) < 0:
            return
        present = _PRESENT.search(text.text, *sentence)
        attend = cue_of(self._cues, "Attendance")
        if present is not None and attend is not None:  # (日本側:NAME OFFICE(議長)、X:NAME OFFICE、…)
            where, span = Span(*present.span()), Span(present.end(), sentence.end)
            yield Frame(attend.act, attend.iri, where, span, span, (), "none", "done", "japanese-bracket", 0.8)
            for told in _AS_ROLE.finditer(text.text, *span):
                one = next((c for c in self._cues if told["role"] in c.forms), attend)
                begin = max(text.text.rfind(mark, span.start, told.start()) for mark in ":、(") + 1
                who = Span(max(begin, span.start), told.start())
                yield Frame(
                    one.act, one.iri, Span(*told.span("role")), who, who, (), "none", "done", "japanese-bracket", 0.8
                )
        for told in [] if present is not None else _AS_ROLE.finditer(text.text, *sentence):
            role = next((c for c in self._cues if told["role"] in c.forms), None)
            begin = max(text.text.rfind(mark, sentence.start, told.start()) for mark in ":、(") + 1
            who = Span(max(begin, sentence.start), told.start())
            if role is not None:
                where = Span(*told.span("role"))
                yield Frame(role.act, role.iri, where, who, who, (), "none", "done", "japanese-bracket", 0.8)
        for match in _ROLE_IN_BRACKET.finditer(text.text, *sentence):
            cue = next((c for c in self._cues if match["role"] in c.forms), None)
            if cue is not None:
                where, span = Span(*match.span("role")), Span(*match.span("who"))
                yield Frame(cue.act, cue.iri, where, span, span, (), "none", "done", "japanese-bracket", 0.8)

    def terms(self, text: Folded, hits: Sequence[Hit], sentence: Span, mentions: Sequence[Mention]) -> list[Frame]:
        """The terms of office that a sentence tells, of several in turn each with its own time."""
        turns = list(self.turns(text, sentence, mentions))
        if any(frame.rule == _IN_TURN for frame in turns):
            return turns
        return [*self.tenures(text, hits, sentence, mentions), *turns]

    def turns(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """Who holds an office from when on: 議長は輪番であり、来年1月からはXが担う; 2025年はX、2026年はYが務める."""
        named = any(text.text.find(office, *sentence) >= 0 for office in _TURNS)
        role = _TURN.search(text.text, *sentence) if named else None
        if role is None or self._tenure is None:
            return
        since = role.end("role")
        for mention in mentions:
            if mention.kind != "actor" or mention.start < since:
                continue
            dates = (m for m in mentions if m.kind == "date" and m.start >= since)
            then = next((m for m in dates if _THEN.fullmatch(text.text, m.end, mention.start)), None)
            holds = _SERVES.search(text.text, mention.end, sentence.end)
            if then is not None and holds and _EACH.match(text.text, mention.end, sentence.end):
                yield from self._term(role, Span(then.start, mention.end), mention, _IN_TURN)
            elif _TAKES.match(text.text, mention.end, sentence.end):
                yield from self._term(role, Span(since, mention.end), mention, "japanese-turn")
                since = mention.end

    def _term(self, role: re.Match[str], clause: Span, holder: Mention, rule: str) -> Iterator[Frame]:
        """The frame of a term of office that a party holds."""
        cue, where = self._tenure, Span(*role.span("role"))
        if cue is not None:
            spans = (where, clause, Span(holder.start, holder.end))
            yield Frame(cue.act, cue.iri, *spans, (), "none", "done", rule, 0.75, agents=[holder])

    @staticmethod
    def met(frame: Frame, head: Predicate, floor: int) -> Frame:
        """Whoever talks with somebody meets them: both are there."""
        span = Span(min(floor, frame.clause.start), head.hit.start)
        return Frame(
            "Attendance", frame.cue, frame.cue_span, frame.clause, span, (), "none", head.modality, frame.rule, 0.7
        )

    def role(self, scene: Scene, head: Predicate, floor: int, since: int) -> Frame:
        """Attendance and chairing: whoever stands before the verb, or after 議長は.

        `floor` is where the sentence has no act yet, `since` where the role told before ends: who is named after
        it has this role alone.
        """
        text, sentence = scene.text, scene.sentence
        hit, cue = head.hit, head.hit.cue
        later = Span(since, hit.start) if since < hit.start else None
        named = later and any(m.kind in {"person", "position"} for m in scene.mentions if later.contains(_span(m)))
        joined = cue.act == "Attendance" and _ALSO.search(text.text, floor, hit.start)  # Xは、議長であるYと共に出席した
        span = later if later is not None and named and not joined else Span(floor, hit.start)
        if cue.act == "Attendance" and not named:
            span = self._who_goes_on(scene, span)
        if cue.act == "Chairing" and _WITH.search(text.text, floor, hit.start):
            cue = cue_of(self._cues, "Cochairing") or cue
        beside = False  # whether whoever was told of before chairs, too: 会議では、Yとともに共同議長を
        if cue.act == "Cochairing" and _WITH.search(text.text, *span):
            span = Span(sentence.start, hit.start)  # Xが出席し、Yとともに共同議長を
            told = [s for s in scene.subjects if s.particle in _DOES and span.start <= s.span.start < hit.start]
            beside = not any(s.span.contains(_span(m)) for s in told for m in scene.mentions if m.kind in _WHOEVER)
        after = text.text[hit.end : hit.end + 2]
        if text.text[hit.start : hit.end].endswith(("は", "が")) or after.startswith("は"):
            served = _SERVED.search(text.text, hit.end, sentence.end)  # 議長はXが、副議長はYが務めた
            span = Span(hit.end, served.start() if served else sentence.end)
            if _JOINTLY.search(text.text, *span):
                cue = cue_of(self._cues, "Cochairing") or cue
        elif relative := _WHO.match(text.text, hit.end, sentence.end) or _IS.match(text.text, hit.end, sentence.end):
            span = Span(*relative.span(relative.lastgroup or "who"))  # 議長を務めたXは, 議長であるXと, …Xに対し
        elif cue.act == "Chairing" and text.text.startswith("を", hit.start):  # 会合は、Xを議長として開催された
            span = Span(max(floor, text.text.rfind("、", floor, hit.start) + 1), hit.start)
        elif cue.act in {"Chairing", "Hosting"}:
            near = [s for s in scene.subjects if s.span.start >= floor and s.end <= hit.start]
            span = near[-1].span if near else self._who_goes_on(scene, span, frozenset({"person"}))
        return Frame(
            cue.act,
            cue.iri,
            Span(hit.start, hit.end),
            Span(min(floor, span.start), max(hit.end, span.end)),
            span,
            (),
            "beside" if beside else "last",
            head.modality,
            "japanese-role",
            hit.cue.confidence,
        )

    @staticmethod
    def _who_goes_on(scene: Scene, span: Span, told: frozenset[str] = _ANYBODY) -> Span:
        """Where whoever attends stands, where nobody (of the kinds `told`) does right before: Xが招待され、出席した."""
        text = scene.text.text
        if any(m.kind in told and span.contains(_span(m)) for m in scene.mentions) or "が" in text[slice(*span)]:
            return span
        before = [s.span for s in scene.subjects if s.particle in {"は", "が"} and s.end <= span.start]
        return before[-1] if before else span

    def tenures(
        self, text: Folded, hits: Sequence[Hit], sentence: Span, mentions: Sequence[Mention]
    ) -> Iterator[Frame]:
        """The offices that countries hold, or that pass from one to another."""
        for hit in hits:
            if hit.cue.act != "Tenure":
                continue
            office = next((m for m in mentions if m.kind == "position" and m.start <= hit.start < m.end), hit)
            role = Span(min(office.start, hit.start), max(office.end, hit.end))
            handed = list(self._handovers.find(text.text, sentence, role, mentions))
            held = None if handed else self.tenure(text, hit, sentence, mentions)
            yield from handed or ([held] if held is not None else [])

    @staticmethod
    def tenure(text: Folded, hit: Hit, sentence: Span, mentions: Sequence[Mention]) -> Frame | None:
        """An office held by a country: ASEAN議長国であるX, X(対日調整国), Xが調整国を務め."""
        start, end = hit.start, hit.end
        holder = _holder(text, hit, sentence, mentions)
        if holder is None:
            return None
        opening = start - len("ASEAN") if text.text[:start].endswith("ASEAN") else start
        opening = start - len("対日") if text.text[:start].endswith("対日") else opening
        first = min(opening, holder.start)
        since = max(text.text.rfind("、", sentence.start, first) + 1, sentence.start)
        timed = next((m for m in mentions if m.kind == "date" and _SINCE.fullmatch(text.text, m.end, since)), None)
        since = timed.start if timed is not None else since  # 来年は、Xが議長国を務め
        several = _taking(text, hit, sentence, mentions)
        return Frame(
            hit.cue.act,
            hit.cue.iri,
            Span(opening, end),
            Span(since, max(end, holder.end)),
            _span(holder),
            (),
            "none",
            "done",
            "japanese-tenure",
            0.8,
            agents=several or [holder],
        )


def said_of(mention: Mention) -> bool:
    """Whether a particle behind a name is no part of a cue: 議長は of 衆議院のX議長は tells nobody's role."""
    return mention.kind == "person" and mention.end - mention.start > _OFFICE_ALONE


def _listed(text: Folded, line: Span) -> Iterator[tuple[Span, str]]:
    """Those whom a line lists, each run with the role in brackets behind it: X大臣、Y大臣(議長)、Z事務総長."""
    begin = line.start
    for told in _AS_ROLE.finditer(text.text, *line):
        own = max(*(text.text.rfind(mark, begin, told.start()) + 1 for mark in "、\n"), begin)
        if own > begin:
            yield Span(begin, own), ""
        yield Span(own, told.start()), told["role"]
        begin = told.end()
    if begin < line.end:
        yield Span(begin, line.end), ""


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end)


def _taking(text: Folded, hit: Hit, sentence: Span, mentions: Sequence[Mention]) -> list[Mention]:
    """Those who are told behind an office to hold it: 議長国をX及びYが務める."""
    holds = _HELD_BY.match(text.text, hit.end, sentence.end)
    return [m for m in mentions if holds and m.kind == "actor" and Span(*holds.span("who")).contains(_span(m))]


def _holder(text: Folded, hit: Hit, sentence: Span, mentions: Sequence[Mention]) -> Mention | None:
    """The party right after an office, else the one before it that a particle or bracket ties to it."""
    taking = _taking(text, hit, sentence, mentions)
    lands = [m for m in mentions if m.kind == "actor" and not (m.start <= hit.start < m.end)]
    after = next((m for m in lands if hit.end <= m.start <= hit.end + 6), None)
    own = after is not None and _ITS_OWN.fullmatch(text.text, hit.end, after.start)
    if taking or own:
        return taking[0] if taking else after
    owner = next((m for m in lands if m.end < hit.start and _OF_ITS.fullmatch(text.text, m.end, hit.start)), None)
    if owner is not None or _SPOKEN_OF.match(text.text, hit.end):  # Xは、Yの議長国就任を祝した
        return owner if _TAKEN.match(text.text, hit.end) else None
    topic = next(
        (m for m in lands if sentence.start <= m.start < hit.start and text.text.startswith("は", m.end)), None
    )
    if topic is not None and "、" not in text.text[topic.end : hit.start]:
        return topic
    if after is not None and _HOLDS.fullmatch(text.text, hit.end, after.start):
        return after
    before = [m for m in lands if sentence.start <= m.end <= hit.start and hit.start - m.end <= _NEAR]
    acts_as = text.text.startswith("としての", hit.end)  # タイの調整国としての貢献
    held = [
        m
        for m in before
        if re.match(r"\(|が|は|:", text.text[m.end : hit.start])
        or (acts_as and _OF_ITS.fullmatch(text.text, m.end, hit.start))
    ]
    return held[-1] if held else None
