"""What is given: several amounts of one pledge, lines of a list with an amount, what one decides to hand over."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.words import alternation, table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.protocol import Frame, Mention
    from kg.text import Folded
    from kg.vocabulary.model import Cue

_TELLING = frozenset({"Announcement", "Emphasis", "Pledge"})  # acts whose list may hold gifts
_SPENT = re.compile(
    r"を(?P<purpose>[^、。をはが]{2,30}?)(?:のため)?に(?=、|それぞれ|充|拠出|供与|投じ|振り|支出|配分|向け)"
)


class Gifts:
    """Reads gifts with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], pledge: Cue | None) -> None:
        """Compile from the lists "currency", "giving" and "handing"; `pledge` is the cue of what is given."""
        self._pledge = pledge
        self._giving = re.compile(alternation(words.get("giving", ())))
        self._amount = re.compile(rf"\d[\d,.兆億万千]*(?:{alternation(table(words, 'currency'))})")
        hand = alternation(words.get("handing", ()))
        self._handed = re.compile(rf"(?:{hand})(?:する|を行う)こと(?:を|に)(?:正式に|新たに)?$")

    def handed(self, text: Folded, region: Span) -> bool:
        """Whether words end in that something is to be handed over: 巡視艇を供与することを."""
        return self._handed.search(text.text, *region) is not None

    def parted(self, scene: Scene, frame: Frame) -> Iterator[Frame]:
        """An act, or those into which its amounts and the lines of its list part it."""
        for part in self._gifts(scene.text.text, frame, scene.mentions):
            yield from self._lines(scene, part)

    def _lines(self, scene: Scene, frame: Frame) -> Iterator[Frame]:
        """Of the lines of a list, each with an amount is a pledge of its own; the others stay one act."""
        listed = [o for o in frame.objects if o.start >= scene.sentence.end]
        text, pledge = scene.text.text, self._pledge
        given = [o for o in listed if self._amount.search(text, *o) and self._giving.search(text, *o)]
        if not given or pledge is None or frame.modality != "done" or frame.act not in _TELLING:
            yield frame
            return
        if rest := tuple(o for o in frame.objects if o not in given):
            yield replace(frame, objects=rest)
        for line in given:
            yield replace(frame, act=pledge.act, cue=pledge.iri, objects=(line,))

    @staticmethod
    def _gifts(text: str, frame: Frame, mentions: Sequence[Mention]) -> list[Frame]:
        """A pledge of several amounts as one act for each amount with what stands around it."""
        inside = [m for m in mentions if m.kind == "money" and frame.clause.contains(m)]
        if frame.act != "Pledge" or len(inside) < 2:  # noqa: PLR2004
            return [frame]
        parts = []
        start = frame.clause.start
        for place, money in enumerate(inside):
            end = money.end if place + 1 < len(inside) else frame.cue_span.start
            objects = tuple(o for o in frame.objects if start <= o.start < end)
            if (spent := _SPENT.match(text, money.end)) and spent.end() <= frame.cue_span.end:
                end = max(end, spent.end())
                objects = (*(o for o in objects if o.start < money.start), Span(*spent.span("purpose")))
            parts.append(replace(frame, objects=(*objects, Span(money.start, money.end)), clause=Span(start, end)))
            start = end
        return parts
