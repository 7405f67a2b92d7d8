"""What a pledge gives: several amounts apart, each with its purpose; what several commit to together is agreed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame, Mention

_FEW = 2  # amounts that can be shared out
_GIFTS = frozenset({"Pledge"})
_SIGNED = frozenset({"Adoption"})  # papers that may be signed about several sums
_AID = re.compile(r"\b(?:loans?|grants?)\s(?:\w+\s){0,4}$")  # what a sum is that a paper is signed about
_AGAIN = re.compile(r"\s?\((?:[a-z][a-z.]*\s){0,3}$|\s?,?\s(?:or|equivalent to|equal to)\s(?:[a-z]+\s){0,2}$")
_YET = re.compile(r"\b(?:would|will|is to|are to)\s(?:also\s)?be\s\w+(?:ed|ven)\b")  # what is given later
_JOINT = re.compile(r"[,;]\s(?:and\s)?|\s(?:and|as well as|along with|plus)\s")
_PART = re.compile(r"\b(?:of which|including|equivalent|or|which)\b|[(),;]")  # the next sum is a part or the same
_PURPOSE = re.compile(r"\b(?:for|to|toward|towards|in|on|under|through|of)\s\w{3}")
_DOERS = frozenset({"person", "actor", "reference"})
_OTHERS = frozenset({"actor", "document", "money", "topic"})
_ONE = frozenset({"home"})
_ONE_SELF = re.compile(r"(?:we|he|she|it)\b")
_FROM = re.compile(r"\bfrom\s(?:the\s)?(?:government\sof\s(?:the\s)?)?$")
_NUMBERED = re.compile(  # what is given begins behind to whom
    r"\s(?:\d|(?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|some|several|another|new|further|more|up\sto)\s)"
)
_RUN = re.compile(  # what stands before and between those to whom: "(to give) the A and B"
    r"\s*(?:(?:to\s)?[a-z]+\s)?(?:\s|,|\band\b|\bthe\b|\bboth\b)*"
)
_LEAD = 40  # characters that lead to a sum: "a concessional loan of up to"


class Gifts:
    """Reads pledges with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        verbs = alternation(words.get("verb_lead", ()))
        self._commits = compiled(
            rf"(?:{alternation(words.get('joint_commitment', ()))})(?=\s(?:\w+ly\s)?(?:{verbs})\s)"
        )
        self._receipt = compiled(rf"\b(?:{alternation(words.get('receipt', ()))})\b")

    def _received(self, scene: Scene, frame: Frame) -> Frame:
        """What somebody tells to have got is the gift of whom it came from: "… that it had received X from A"."""
        got = self._receipt.search(scene.lower, frame.cue_span.start, frame.clause.end)
        if got is None or any(
            m.kind in _OTHERS and frame.cue_span.start <= m.start < got.start() for m in scene.mentions
        ):
            return frame  # "pledged X to the Fund, which had received Y": somebody else did
        givers = [
            m
            for m in scene.mentions
            if m.kind in _DOERS and m.start >= got.end() and _FROM.search(scene.lower[got.end() : m.start])
        ]
        sums = [m for m in scene.mentions if m.kind == "money" and got.end() <= m.start < frame.clause.end]
        if not givers or not sums or not sums[0].end <= givers[0].start < frame.clause.end:
            return frame
        giver, taker = givers[0], frame.subject or Span(frame.clause.start, frame.cue_span.start)
        objects = (taker, Span(got.end(), sums[0].end))
        return replace(
            frame, subject=Span(giver.start, giver.end), agents=[], objects=objects, cue_span=Span(*got.span())
        )

    def shared_out(self, scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
        """The frames, those of several amounts parted into one for each."""
        found: list[Frame] = []
        for told in frames:
            gift = told.act in _GIFTS
            frame = _to_whom(scene, self._received(scene, told)) if gift else told
            if gift and self._agreed(scene, frame):
                frame.act = "Agreement"
            parts = frame.objects and (gift or (frame.act in _SIGNED and _about_aid(scene, frame)))
            found += _parted(scene, frame) if parts else [frame]
        return found

    def _agreed(self, scene: Scene, frame: Frame) -> bool:
        """Whether both sides commit to do something, and nobody gives a sum: "the two leaders committed to work …"."""
        told = self._commits.match(scene.lower, frame.cue_span.start) is not None
        if not told or any(m.kind == "money" for m in scene.mentions):
            return False
        inside = [m for m in scene.mentions if frame.subject and frame.subject.contains(m)]
        doers = [m for m in frame.agents or inside if m.kind in _DOERS]
        both = [
            m
            for m in doers
            if m.kind == "reference" and m.value not in _ONE and not _ONE_SELF.match(scene.lower, m.start)
        ]
        return bool(both) or len(doers) >= _FEW


def _to_whom(scene: Scene, frame: Frame) -> Frame:
    """The frame with whom a gift is for apart from the gift: "promised the A and B 12 boats"."""
    objects: list[Span] = []
    for told in frame.objects:
        inside = [m for m in scene.mentions if m.kind == "actor" and told.contains(m)]
        last = next((m for m in inside if _NUMBERED.match(scene.lower, m.end, told.end)), None)
        lead = scene.lower[told.start : last.start] if last is not None else ""
        run = [m for m in inside if last is not None and m.start < last.start]
        for mention in run:
            lead = lead.replace(scene.lower[mention.start : mention.end], "", 1)
        if last is not None and _RUN.fullmatch(lead):
            objects += [Span((*run, last)[0].start, last.end), Span(last.end + 1, told.end)]
        else:
            objects.append(told)
    return replace(frame, objects=tuple(objects)) if len(objects) > len(frame.objects) else frame


def _parted(scene: Scene, frame: Frame) -> list[Frame]:
    """One frame for each amount, or the frame itself where amounts and purposes do not pair up."""
    begin, end = frame.objects[0].start, frame.objects[-1].end
    if begin < frame.cue_span.end <= end and len(frame.objects) > 1:
        return [frame]  # who got it stands before the verb
    whole, lower = Span(begin, end), scene.lower
    sums = _sums(scene, whole)
    last = Span(sums[-1].end, whole.end) if len(sums) >= _FEW else None
    if last is None or not (_PURPOSE.search(lower, *last) or _YET.search(lower, *last)):
        return [frame]
    starts = [whole.start]
    for one, other in pairwise(sums):
        start = _start(lower, one.end, other.start)
        if start is None:
            return [frame]
        starts.append(start)
    pieces = [Span(start, end) for start, end in pairwise([*starts, whole.end])]
    told = [_objects(frame, piece, sums) for piece in pieces]
    first = replace(frame, objects=told[0], clause=Span(frame.clause.start, pieces[0].end))
    parted = zip(pieces[1:], told[1:], strict=True)
    return [first, *(_later(scene, replace(frame, objects=objects, clause=piece)) for piece, objects in parted)]


def _about_aid(scene: Scene, frame: Frame) -> bool:
    """Whether each of the sums of a frame is told as a loan or a grant."""
    sums = [m for o in frame.objects for m in _sums(scene, o)]
    return all(_AID.search(scene.lower, max(0, m.start - _LEAD), m.start) for m in sums)


def _sums(scene: Scene, whole: Span) -> list[Mention]:
    """The sums in a span; what tells the one before again in other money is none."""
    found: list[Mention] = []
    for mention in scene.mentions:
        if mention.kind == "money" and whole.contains(mention):
            again = found and _AGAIN.fullmatch(scene.lower, found[-1].end, mention.start)
            found += [] if again else [mention]
    return found


def _later(scene: Scene, part: Frame) -> Frame:
    """A part with the verb of its own that tells that it is still to be given, where it has one."""
    own = _YET.search(scene.lower, *part.clause)
    return replace(part, cue_span=Span(*own.span())) if own is not None else part


def _objects(frame: Frame, piece: Span, sums: Sequence[Mention]) -> tuple[Span, ...]:
    """What of the objects lies in a piece, and the sum of it where none of them holds it ("over three years and …")."""
    kept = [Span(max(o.start, piece.start), min(o.end, piece.end)) for o in frame.objects if o.overlaps(piece)]
    loose = [Span(m.start, m.end) for m in sums if piece.contains(Span(m.start, m.end))]
    return (*(one for one in loose if not any(o.contains(one) for o in kept)), *kept)


def _start(lower: str, begin: int, end: int) -> int | None:
    """Where the words that lead to the next sum start; None where the sum before has no purpose."""
    joint = next(reversed(list(_JOINT.finditer(lower, begin, end))), None)
    if joint is None or end - joint.end() > _LEAD or _PART.search(lower, joint.end(), end):
        return None
    return joint.end() if _PURPOSE.search(lower, begin, joint.start()) else None
