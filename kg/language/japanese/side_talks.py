"""What is told without a subject of whoever of the home country meets others: また、Xの運輸大臣と会談し, Xに対し."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import PersonValue
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame, Mention

_WITH = compiled(
    r"(?:政府)?の[^、。はがを]{0,16}[臣相官長使](?:ら|等)?と(?:の間で)?、?(?:それぞれ|個別に|短時間)?(?:の)?(?:二国間|個別)?(?:の)?"
    r"(?:会談|面会|懇談|面談)"
)
_TO = compiled(r"(?:氏|閣下)?(?:\([^()]{1,12}\))?(?:に対し(?:て)?(?:は)?、?|には、|にも)")
_JOINED = compiled(r"(?:、|及び|並びに|と|や|・)")


def addressed(scene: Scene, frame: Frame, mine: Mention | None) -> Frame:
    """The frame with whoever of the home country speaks to somebody from abroad: また、Xに対し、…を要請した.

    Those who agreed last (両者は、…で一致) do not ask a third one together.
    """
    alone = frame.subject is None and not frame.agents and frame.fallback == "last" and frame.rule == "japanese-active"
    if not alone or mine is None or not isinstance(mine.value, PersonValue):
        return frame
    home, text = mine.value.country, scene.text.text
    for mention in scene.mentions:
        theirs = isinstance(mention.value, PersonValue) and mention.value.country not in {None, home}
        before = scene.sentence.start <= mention.start and mention.end < frame.cue_span.start
        if theirs and before and _TO.match(text, mention.end):
            return replace(frame, agents=[mine])
    return frame


def beside(scene: Scene, frame: Frame, mine: Mention | None) -> Frame:
    """The frame with whoever of the home country is there as who talks, and the countries of the others as its matter.

    `mine` is whoever of the home country the text named last; the parties of the meeting do not talk there.
    """
    alone = frame.act == "ExchangeOfViews" and frame.subject is None and not frame.agents
    if not alone or mine is None:
        return addressed(scene, frame, mine)
    text = scene.text.text
    actors = [m for m in scene.mentions if m.kind == "actor" and m.start >= frame.clause.start]
    last = next((i for i, m in enumerate(actors) if _WITH.match(text, m.end, scene.sentence.end)), None)
    if last is None:
        return frame
    first = last
    while first and _JOINED.fullmatch(text, actors[first - 1].end, actors[first].start):
        first -= 1
    partners = tuple(Span(m.start, m.end) for m in actors[first : last + 1])
    kept = (o for o in frame.objects if not any(o.overlaps(p) for p in partners))
    return replace(frame, agents=[mine], objects=(*partners, *kept), fallback="last")
