"""What is given: several amounts of one pledge, lines of a list with an amount, what one decides to hand over."""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from typing import TYPE_CHECKING

from kg.language.japanese.values import WRITTEN
from kg.language.protocol import Money
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.japanese.scene import Scene
    from kg.language.japanese.subjects import Subject
    from kg.language.japanese.syntax import Predicate
    from kg.language.protocol import Frame, Mention
    from kg.vocabulary.model import Cue

_NEAR = 14  # characters before a verb in which what is decided closes
_WILL = compiled(r"(?:する|して(?:いく|いき|まい|参)|を(?:行う|行って|続け|継続)|してい(?:く|き))")
_OF_OTHERS = ("拠出を", "供与を", "表明を", "決定を", "による", "の")  # what somebody else gives
_ROUNDED = 0.02  # by how much of it parts may miss their whole
_TELLING = frozenset({"Announcement", "Emphasis", "Pledge"})  # acts whose list may hold gifts
_ASIDE = compiled(r"\((?:[^()\d]{1,8})?$")  # before a sum in brackets, with a word or two at most: (約, (米貨
_CLOSED = compiled(r"(?:相当|程度|規模|に相当|分)?(?:[、,][^()]{1,20})?\)")
_SIZED = compiled(r"(?:規模|相当|程度|余り|超|以上)?の")  # a sum before what it is for: 250億円規模の防災支援
_BETWEEN = compiled(  # what parts two such sums: …支援、さらに約250億円の…
    r"(?:、?(?:及び|並びに|さらに|更に|また|加えて)|、|と|や)、?(?:また|さらに|更に|加えて|新たに|約|総額|計|最大|合計)*$"
)
_SPENT = compiled(
    r"を(?P<purpose>[^、。をはが]{2,30}?)(?:のため)?に(?=、|それぞれ|充|拠出|供与|投じ|振り|支出|配分|向け)"
)


class Gifts:
    """Reads gifts with the words of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], pledge: Cue | None) -> None:
        """Compile from the lists "currency", "giving" and "handing"; `pledge` is the cue of what is given."""
        self._pledge = pledge
        self._giving = compiled(alternation(words.get("giving", ())))
        self._amount = compiled(rf"\d{WRITTEN}*(?:{alternation(table(words, 'currency'))})")
        hand = alternation(words.get("handing", ()))
        self._supporting = words.get("supporting", ())
        self._deciding, self._together = words.get("deciding", ()), words.get("together", ())
        self._handed = compiled(rf"(?:{hand})(?:する|を行う)こと(?:を|に)(?:正式に|新たに)?$")

    def hands(self, scene: Scene, head: Predicate, subject: Subject | None, myself: re.Match[str] | None) -> bool:
        """Whether one party, or who speaks for himself, decides to hand something over: 巡視艇を供与することを決定."""
        text, start = scene.text.text, head.hit.start
        if (subject is None and myself is None) or head.passive or not text.startswith(self._deciding, start):
            return False
        if subject is not None and text.startswith(self._together, subject.span.start):
            return False
        since = subject.end if subject is not None else myself.end() if myself is not None else start
        return self._handed.search(text, max(since, start - _NEAR), start) is not None

    def parted(self, scene: Scene, frame: Frame) -> Iterator[Frame]:
        """An act, or those into which its amounts and the lines of its list part it."""
        frame = self._sized(scene, frame)
        for part in self._gifts(scene.text.text, frame, scene.mentions):
            yield from self._lines(scene, part)

    def _sized(self, scene: Scene, frame: Frame) -> Frame:
        """The pledge that support of a size is, which somebody will give: 3億円規模の事業を後押ししていく旨述べ."""
        text, cue = scene.text.text, frame.cue_span
        if frame.act != "Support" or self._pledge is None or frame.modality != "done":
            return frame
        if not text.startswith(self._supporting, cue.start) or _WILL.match(text, cue.end) is None:
            return frame
        told = [m for m in scene.mentions if m.kind == "money" and frame.clause.start <= m.start and m.end <= cue.start]
        if (
            len(told) != 1
            or text.endswith(_OF_OTHERS, 0, told[0].start)
            or any(word in text[told[0].end : cue.start] for word in _OF_OTHERS[:-1])
        ):
            return frame
        money = Span(told[0].start, told[0].end)
        objects = (*frame.objects, *(() if any(o.contains(money) for o in frame.objects) else (money,)))
        return replace(frame, act=self._pledge.act, cue=self._pledge.iri, objects=objects)

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
        inside = _told_once(text, [m for m in mentions if m.kind == "money" and frame.clause.contains(m)])
        if frame.act != "Pledge" or len(inside) < 2:  # noqa: PLR2004
            return [frame]
        parts = []
        start = frame.clause.start
        for place, money in enumerate(inside):
            end = _end(text, money, inside[place + 1].start) if place + 1 < len(inside) else frame.cue_span.start
            objects = tuple(o for o in frame.objects if start <= o.start < end)
            if (spent := _SPENT.match(text, money.end)) and spent.end() <= frame.cue_span.end:
                end = max(end, spent.end())
                objects = (*(o for o in objects if o.start < money.start), Span(*spent.span("purpose")))
            parts.append(replace(frame, objects=(*objects, Span(money.start, money.end)), clause=Span(start, end)))
            start = end
        return parts


def _end(text: str, money: Mention, following: int) -> int:
    """Where the words about a sum end before the `following` one: behind the noun that it stands before, if any."""
    sized, parted = _SIZED.match(text, money.end, following), _BETWEEN.search(text, money.end, following)
    return parted.start() if sized and parted and parted.start() > sized.end() else money.end


def _told_once(text: str, sums: Sequence[Mention]) -> list[Mention]:
    """The sums but those in brackets that tell one before again in other money, or that add up to it."""
    aside = [m for m in sums if _ASIDE.search(text, 0, m.start) and _CLOSED.match(text, m.end)]
    whole = next((m for m in sums if m not in aside), None)
    if whole is None or not aside:
        return list(sums)
    again = [m for m in aside if any(o.end == text.rfind("(", 0, m.start) and _other(o, m) for o in sums)]
    parts = [m for m in aside if m.start > whole.end and m not in again and not _other(m, whole)]
    of_whole = isclose(sum(_value(m) for m in parts), _value(whole), rel_tol=_ROUNDED)
    return [m for m in sums if m not in again and not (of_whole and m in parts)]


def _value(money: Mention) -> float:
    return money.value.value if isinstance(money.value, Money) else 0.0


def _other(one: Mention, two: Mention) -> bool:
    """Whether two sums are of different currencies."""
    return isinstance(one.value, Money) and isinstance(two.value, Money) and one.value.currency != two.value.currency
