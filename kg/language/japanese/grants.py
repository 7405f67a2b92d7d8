"""Agreements on aid that name its amount: exchanges of notes for grants and loans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import Frame, Mention, PersonValue
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_LINE = compiled(r"(?P<named>[^、。()「」\n]{4,50})\((?=[^()]*\)$)")
_TITLE = compiled(r"\s*(?P<land>[^\n、。「」]{2,24}?)に対する[^\n]{4,80}\n")
_SUM_ENDS = compiled(r"(?:を限度(?:としています|とします|とする)|です|である|となります)?。?\s*$")
_LONGEST = 12  # characters before an amount that say what it is
_THERE = ("において", "にて", "で、", "で開")  # where a paper is signed


class Grants:
    """Reads a pledge beside the signing that it is told with."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], home: str | None, pledge: Cue | None) -> None:
        """Compile from the lists "grant_before", "grant_after" and "giving"; `home` is the country that gives."""
        self._home = home
        self._pledge = pledge
        self._before = compiled(rf"(?:{alternation(words.get('grant_before', ()))})(?:は|が|、|:|約|最大| )*$")
        self._after = compiled(rf"(?:{alternation(words.get('grant_after', ()))})")
        self._sum = compiled(
            rf"(?:なお、?)?(?:本件の?|同計画の?)?(?:{alternation(words.get('grant_before', ()))})は、?(?:約|最大|総額)?"
        )
        whole = rf"(?:本|この|同)(?:{alternation(words.get('aid_noun', ()))})は、?"
        granted = alternation(words.get("grant_after", ()))
        self._gives = compiled(
            rf"{whole}[^。]*(?:{granted})[^。]{{0,20}}(?:{alternation(words.get('handing', ()))})[^。]{{1,12}}。?$"
        )
        self._signed: tuple[Folded, tuple[Span, ...]] | None = None
        self._aid = compiled(alternation(words.get("own_aid", ())))
        self._giving = compiled(alternation(words.get("giving", ())))

    def find(self, scene: Scene, signing: Frame, told: Sequence[Frame] = ()) -> list[Frame]:
        """The pledges told with a signing; none where no amount, no aid or nobody who gives is named.

        `told` are the sentence's acts before it: a sum that was pledged there is not pledged again.
        """
        if signing.act != "Adoption" or self._pledge is None or signing.modality != "done":
            return []
        amounts = [m for m in scene.mentions if m.kind == "money" and self._granted(scene, m)]
        given = [one.clause for one in told if one.act == self._pledge.act]
        amounts = [m for m in amounts if not any(g.contains(m) for g in given)]
        self._signed = None
        if not amounts and self._home is not None and self._aid.search(scene.text.text, 0, scene.sentence.end):
            self._signed = (scene.text, signing.objects[-1:])
        giver = self._giver(scene, signing) if amounts else None
        aid = giver is None and self._home is not None and self._aid.search(scene.text.text, *scene.sentence)
        if aid and amounts:  # nobody is named who gives: 円借款 and 無償資金協力 are the home country's
            giver = Mention("reference", *signing.cue_span, (), "home")
        if giver is None or not amounts or not self._giving.search(scene.text.text, *scene.sentence):
            return []
        actors = [m for m in scene.mentions if m.kind == "actor" and m is not giver and self._home not in m.iris]
        others = [Span(m.start, m.end) for m in actors if not scene.text.text.startswith(_THERE, m.end)]
        others = others or self._receiver(scene)
        named = [m for m in scene.mentions if m.kind == "document"]
        where = Span(giver.start, giver.end)
        cue, rule = self._pledge, "japanese-grant"
        frames = []
        for place, money in enumerate(amounts):
            begin = amounts[place - 1].end if place else scene.sentence.start
            mine = [m for m in named if begin <= m.start < money.start] if len(amounts) > 1 else named
            papers = [Span(m.start, m.end) for m in mine] or list(signing.objects[:1])  # 事業を対象とする契約に調印
            spans = (*papers, *others, Span(money.start, money.end))
            clause = Span(begin, money.end) if len(amounts) > 1 else signing.clause
            frame = Frame(cue.act, cue.iri, signing.cue_span, clause, where, spans, "none", "done", rule, 0.8)
            frames.append(replace(frame, subject=None, agents=[giver]) if aid else frame)
        return frames

    @staticmethod
    def _receiver(scene: Scene) -> list[Span]:
        """To whom the title of the page says that aid is given: ラオスに対する無償資金協力…."""
        title = _TITLE.match(scene.text.text)
        return [Span(*title.span("land"))] if title and title.end() <= scene.sentence.start else []

    def _later(self, scene: Scene) -> Frame | None:
        """The pledge whose sum stands in a sentence of its own, behind what was signed: 供与額は3億円です."""
        money = next((m for m in scene.mentions if m.kind == "money"), None)
        if self._signed is None or self._signed[0] is not scene.text or money is None or self._pledge is None:
            return None
        text, (start, end) = scene.text.text, scene.sentence
        lead = self._sum.match(text, start, money.start)
        told = lead is not None and lead.end() == money.start and _SUM_ENDS.match(text, money.end, end) is not None
        if not told and self._gives.match(text, start, end) is None:
            return None
        home = Mention("reference", start, start + 1, (), "home")
        spans = (*self._signed[1], Span(money.start, money.end))
        cue, where, rule = self._pledge, Span(money.start, money.end), "japanese-grant-sum"
        return Frame(cue.act, cue.iri, where, scene.sentence, None, spans, "none", "done", rule, 0.8, agents=[home])

    def line(self, scene: Scene) -> Frame | None:
        """The pledge that a line of a list tells: 「TITLE」(供与限度額3億円)."""
        text, sentence = scene.text.text, scene.sentence
        if self._pledge is None or self._home is None or text[sentence.end - 1] == "。":
            return self._later(scene)
        money = next((m for m in scene.mentions if m.kind == "money" and self._granted(scene, m)), None)
        named = self._named(scene, money) if money is not None else None
        if money is None or named is None:
            return None
        spans = (named, Span(money.start, money.end))
        home = Mention("reference", *sentence, (), "home")
        cue, where = self._pledge, Span(money.start, money.end)
        rule = "japanese-grant-line"
        return Frame(cue.act, cue.iri, where, sentence, None, spans, "none", "done", rule, 0.8, agents=[home])

    @staticmethod
    def _named(scene: Scene, money: Mention) -> Span | None:
        """What the line gives an amount for: its last document, else what stands before the bracket of the amount."""
        papers = [m for m in scene.mentions if m.kind == "document" and m.end <= money.start]
        if papers:
            return Span(papers[-1].start, papers[-1].end)
        line = _LINE.match(scene.text.text, *scene.sentence)
        return Span(*line.span("named")) if line and line.end() <= money.start else None

    def _giver(self, scene: Scene, signing: Frame) -> Mention | None:
        """Whoever signs for the home country, else the one body that signs alone."""
        for mention in scene.mentions:
            if isinstance(mention.value, PersonValue) and mention.value.country == self._home:
                return mention
        subject = signing.subject
        inside = [m for m in scene.mentions if subject is not None and subject.contains(m)]
        return inside[0] if len(inside) == 1 and inside[0].kind == "actor" else None

    def _granted(self, scene: Scene, money: Mention) -> bool:
        text = scene.text.text
        before = self._before.search(text, max(scene.sentence.start, money.start - _LONGEST), money.start)
        return bool(before) or self._after.match(text, money.end, scene.sentence.end) is not None
