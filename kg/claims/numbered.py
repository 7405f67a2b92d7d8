"""The numbers of meetings, also apart from their names: "the summits number 44 and 45", "the 25th such meeting"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.occasions import counts_else
from kg.eras import gregorian
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kg.claims.occurrences import Occurrence
    from kg.claims.things import Things
    from kg.language.protocol import Mention

_REACH = 8  # characters between the two numbers
_TELLING = 24  # characters beside a number that say what it counts
_AROUND = 200  # characters around a meeting in which its number may stand
_YEAR = re.compile(r"\s?/\s?((?:19|2[0-5])\d\d)(?!\d)")  # behind a number
_HAN = re.compile(r"[\u4e00-\u9fff々\u30a1-\u30fa\u30fc]")
_GAP = 3  # characters between a series and its number
_OPENS, _CLOSES = '「『"', '」』"'  # around the name of a meeting


def number_of(things: Things, mention: Mention, ordinals: Sequence[Mention], *, turns: bool) -> Mention | None:
    """The one of the `ordinals` (in the order of the text) that counts the meeting of a `mention`.

    `turns` says that the mention is of the meeting before or after another one, behind which its number may be joined.
    """
    text = things.marked.folded.text
    words = things.words_at(mention.start)
    joiners, sorts = words.get("joiner", ()), (*words.get("meeting_sort", ()), *words.get("round_of", ()))
    first = bisect_left(ordinals, mention.start - _AROUND, key=lambda m: m.start)
    last = bisect_left(ordinals, mention.end + _AROUND, key=lambda m: m.start)
    for ordinal in ordinals[first:last]:
        if mention.start <= ordinal.start and ordinal.end <= mention.end:
            return ordinal
        before = text[ordinal.end : mention.start] if ordinal.end <= mention.start else None
        after = text[mention.end : ordinal.start] if ordinal.start >= mention.end else None
        if before is not None and text.startswith(words.get("ordinal_behind", ()), ordinal.start):
            continue  # a number that stands behind what it counts
        if before is not None and _reaches(before, joiners, sorts) and not counts_else(things, mention):
            return ordinal
        linked = (
            after is not None and after.lstrip(_CLOSES) in words.get("number_link", ()) and _of_plain(things, ordinal)
        )
        if after is not None and (linked or _close(after) or (turns and after in joiners)):
            return ordinal
    return None


def _of_plain(things: Things, ordinal: Mention) -> bool:
    """Whether a number counts "the meeting" and nothing with a name of its own: Xの第2回会合, not Xの第2回準備会合."""
    text, plain = things.marked.folded.text, things.words_at(ordinal.start).get("plain_meeting", ())
    word = next((word for word in plain if text.startswith(word, ordinal.end)), "")
    end = ordinal.end + len(word)
    ends = _HAN.match(text, end) is None or text.startswith(things.words_at(ordinal.start).get("coordinator", ()), end)
    return bool(word) and ends


def year_of(things: Things, ordinal: Mention) -> str:
    """The year within which a number counts, "" where it is not told: "2031" of "No. 2/2031" and of "ครั้งที่ 2/2574"."""
    told = _YEAR.match(things.marked.folded.text, ordinal.end)
    return gregorian(told[1]) if told is not None else ""


def _reaches(gap: str, joiners: Collection[str], sorts: Collection[str]) -> bool:
    """Whether what stands between a number and a name lets it count that: nothing, or "in-person"."""
    told = " ".join(gap.split()).rstrip(_OPENS)
    return gap in joiners or told in sorts or (len(gap) <= _GAP and not told.strip(" ,"))


def _close(gap: str) -> bool:
    """Whether only space, or one bracket with its content, stands between."""
    if "\n" in gap:
        return False
    gap = gap.strip().lstrip(_CLOSES)
    if gap.startswith("(") and gap.endswith(")") and gap.count("(") == 1:
        gap = ""
    return len(gap) <= 1 and not gap.strip(" ,-(")


def counted_on(
    text: str, first: Occurrence, ordinals: Sequence[Mention], joints: Collection[str]
) -> Sequence[Occurrence]:
    """The next meeting of a series that a naming names besides, none or one; both then stand for the whole naming."""
    if first.ordinal is None or not joints:
        return []
    begin = bisect_left(ordinals, first.span.end, key=lambda m: m.start)
    following = ordinals[begin] if begin < len(ordinals) else None
    if following is None or following.value != first.ordinal + 1 or following.start - first.span.end > _REACH:
        return []
    between = text[first.span.end : following.start].strip()
    if between and between not in joints:
        return []
    first.span = Span(first.span.start, following.end)
    return [replace(first, ordinal=first.ordinal + 1)]


def number_antecedents(things: Things, occurrences: Sequence[Occurrence], ordinals: Sequence[Mention]) -> None:
    """Give the number of "the 25th such meeting" or 「今回で25回目」 to the meeting named last before it.

    That is one without a number, in the same paragraph.
    """
    text = things.marked.folded.lower
    placed, taken = sorted(occurrences, key=lambda o: o.span.start), Spread(o.span for o in occurrences)
    begins = [o.span.end for o in placed]
    for ordinal in ordinals:
        if taken.touches(ordinal.start, ordinal.end) or not _counts_such(things, ordinal):
            continue
        place = bisect_left(begins, ordinal.start + 1) - 1
        named = placed[place] if place >= 0 else None
        same = named is not None and "\n" not in text[named.span.end : ordinal.start].rstrip("\n")
        if named is not None and same and named.ordinal is None and isinstance(ordinal.value, int):
            named.ordinal = ordinal.value


def _counts_such(things: Things, ordinal: Mention) -> bool:
    """Whether the words beside a number say that it counts meetings of the kind just named."""
    words = things.words_at(ordinal.start)
    text = things.marked.folded.lower
    behind = text[ordinal.end : ordinal.end + _TELLING].lstrip()
    counted = next((w for w in words.get("such_behind", ()) if behind.startswith(w)), None)
    if counted is not None:
        return not behind.removeprefix(counted).lstrip().startswith(words.get("such_of_a_time", ()))
    before = text[max(0, ordinal.start - _TELLING) : ordinal.start].rstrip()
    return before.endswith(words.get("such_before", ()))
