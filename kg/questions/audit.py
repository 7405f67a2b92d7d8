"""Words of a question that its frame has no place for: an answer that leaves out a condition is worse than none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.questions.model import Frame, Held, Open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.questions.items import Item
    from kg.questions.model import Filler

# the slots that the query of each frame looks at
_AT = {"atMeeting", "place", "mode", "actDate"}
_SLOTS = {
    "Act": {"agent", "party", "target", "position", "amount", "supplies", "statedIn", *_AT},
    "Participation": {"participant", "represents", "position", "beside", "date", "startDate", *_AT},
    "Tenure": {"holder", "tenureRole", "from", "until", "date", "concerns"},
    "Membership": {"member", "inBody", "memberSince", "memberUntil", "date"},
    "Meeting": {"meeting", "party", "startDate", "endDate", "date", *_AT},
    "Release": {"statedIn", "surfaceForm", "actDate"},
}
_COUNTED = {"target", "amount", "atMeeting", None}  # what is asked besides the number, and is left out for it


def passed_over(frame: Frame, items: list[Item]) -> list[str]:
    """The words of names, values and asked slots that are nowhere in a frame, or where its query does not look."""
    kept = [filler.words for filler in _fillers(frame)]
    lost = [filler.words for slot, filler in _slots(frame) if slot not in _SLOTS[frame.about]]
    for item in items:
        filler = item.filler
        if item.kind == "done" or filler is None or filler.words in kept:
            continue
        counts = item.count and frame.has("supplies")
        if isinstance(filler, Open) and (counts or (not filler.kinds and item.slot in _COUNTED)):
            continue
        if not any(filler.words in words for words in kept):
            lost.append(item.words)
    return list(dict.fromkeys(lost))


def _slots(frame: Frame) -> Iterator[tuple[str, Filler]]:
    for slot, fillers in frame.slots.items():
        for filler in fillers:
            yield slot, filler


def _fillers(frame: Frame) -> Iterator[Filler]:
    for _, filler in _slots(frame):
        yield filler
        if isinstance(filler, Held) and filler.of is not None:
            yield filler.of
    if frame.joined is not None:
        yield from _fillers(frame.joined)
