"""Where Thai clauses begin, and who stands at their head.

Thai marks neither sentences nor words. A verb opens a clause when its party stands right before
it ("ญี่ปุ่นเสนอ"), when a connector does ("โดยเสนอ", "พร้อมย้ำ": the party before goes on), when the
party stands further left in the same clause, or when a space parts it from what came before.
Anything else is a verb inside somebody else's object.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Mention
    from kg.text import Folded, Span

PARTIES = frozenset({"actor", "person", "position", "reference"})
ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting", "Tenure"})
REPORT = "Report"
_WEAK = 0.8  # cues less sure than this need a party or a connector right before them
_PRAISE = frozenset({"Appreciation", "Welcome"})
_GIVING = frozenset({"Pledge", "Support"})


@dataclass(slots=True)
class Head:
    """A cue that opens a clause, the offset where the clause begins, and its party if one is named."""

    hit: Hit
    start: int
    agents: list[Mention] = field(default_factory=list)
    carried: bool = False  # the agents are those of an earlier clause
    inside: bool = False  # stands in the object of the clause before, which goes on
    between: str = ""  # auxiliaries before the verb


class Clauses:
    """Finds heads with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile auxiliaries, connectors, what stands before a party, and what governs one."""
        self._aux = _longest(words, "auxiliary")
        self._prefix = _longest(words, "party_prefix")
        self._connector = _longest(words, "clause_connector")
        self._tight = _longest(words, "tight_connector")
        self._governor = _longest(words, "governor")
        self._nominal = tuple(words.get("nominaliser", ()))
        self._relative = _longest(words, "relative")
        self._complement = _longest(words, "complement")
        self._and = re.compile(rf"\s*(?:{alternation(words.get('coordination', ()))})?\s*")
        self._bracket = re.compile(r"\s?\([^()\n]*\)$")
        self._breaks = re.compile(
            rf"(?:(?<=\s)|^)(?:{alternation(words.get('clause_connector', ()))})"
            rf"|(?:{alternation(words.get('tight_connector', ()))})"
        )

    def heads(self, text: Folded, sentence: Span, hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[Head]:
        """The heads of a sentence in order."""
        parties = [m for m in mentions if m.kind in PARTIES]
        found: list[Head] = []
        for hit in hits:
            head = self._head(text, sentence, hit, parties, found, hits)
            if head is not None:
                found.append(head)
        return found

    def _head(  # noqa: PLR0911 -- the ways a clause can begin, most telling first
        self,
        text: Folded,
        sentence: Span,
        hit: Hit,
        parties: Sequence[Mention],
        found: list[Head],
        hits: Sequence[Hit],
    ) -> Head | None:
        lower, floor = text.lower, sentence.start
        if hit.cue.voice == "nominal":
            return Head(hit, hit.start, inside=bool(found))
        if lower.endswith(self._nominal, floor, hit.start):
            return None
        stop = self._back(lower, floor, hit.start, self._aux)
        between = lower[stop : hit.start]
        last = found[-1] if found else None
        carried = self._carried(found)
        run = self.run_before(text, floor, stop, parties)
        if run:
            where = self._opens(text, sentence, run[0].start, hits)
            if where is not None:
                return Head(hit, where, run, between=between)
            if last is not None and self._gives(last, hit) and self._ends(lower, floor, run[0].start, self._relative):
                return Head(hit, run[0].start, run, inside=True, between=between)
            if hit.cue.act not in ROLES:
                return None
        if last is not None and self._gives(last, hit):
            word = self._ends(lower, floor, stop, self._relative)
            given = self.run_before(text, floor, stop - len(word), parties) if word else []
            if given:
                return Head(hit, given[0].start, given, inside=True, between=between)
        if stop <= floor:
            return Head(hit, floor, carried, carried=True, between=between)
        word = self._ends(lower, floor, stop, self._connector)
        if word and (self._parted(lower, floor, stop - len(word)) or word in self._tight):
            return Head(hit, stop - len(word), carried, carried=True, between=between)
        reporting = self._ends(lower, floor, stop, self._complement)
        if reporting and last is not None and last.hit.cue.act == REPORT and stop - last.hit.end <= len(reporting) + 2:
            return Head(hit, hit.start, carried, carried=True, between=between)
        return self._distant(text, sentence, hit, stop, parties, found)

    def _distant(
        self, text: Folded, sentence: Span, hit: Hit, stop: int, parties: Sequence[Mention], found: list[Head]
    ) -> Head | None:
        """A clause whose party stands further left, or left out after a space."""
        lower = text.lower
        floor = max(sentence.start, found[-1].hit.end if found and not found[-1].inside else sentence.start)
        begin = floor
        for match in self._breaks.finditer(lower, floor, hit.start):
            begin = match.end()
        spaced = stop < hit.start and lower[stop : hit.start].strip() != lower[stop : hit.start]
        spaced = spaced or lower[hit.start - 1 : hit.start] in {" ", "\n", ")"} or stop < hit.start
        run = self.run_after(text, begin, hit.start, parties)
        if run and (begin == sentence.start or begin > floor) and (spaced or hit.cue.act in ROLES):
            return Head(hit, begin, run)
        strong = hit.cue.confidence >= _WEAK or hit.cue.act in ROLES
        gap = lower[hit.start - 1 : hit.start]
        if strong and (gap in {" ", "\n", '"'} or lower[stop : stop + 1] == " "):
            if self._ends(lower, floor, stop, self._governor):
                return None
            return Head(hit, hit.start, self._carried(found), carried=True, between=lower[stop : hit.start])
        return None

    @staticmethod
    def _carried(found: Sequence[Head]) -> list[Mention]:
        for head in reversed(found):
            if not head.inside and head.agents:
                return head.agents
        return []

    @staticmethod
    def _gives(last: Head, hit: Hit) -> bool:
        return last.hit.cue.act in _PRAISE and hit.cue.act in _GIVING

    def _opens(self, text: Folded, sentence: Span, start: int, hits: Sequence[Hit]) -> int | None:
        """Where a clause whose party starts at `start` begins; None when something governs that party."""
        lower, floor = text.lower, sentence.start
        place = self._back(lower, floor, start, self._prefix, spaces=False)
        if place <= floor:
            return floor
        bare = self._back(lower, floor, place, ())
        word = self._ends(lower, floor, bare, self._connector)
        if word and (self._parted(lower, floor, bare - len(word)) or word in self._tight):
            return bare - len(word)
        if self._ends(lower, floor, bare, self._complement):
            near = [h for h in hits if bare - 8 <= h.end <= bare]  # noqa: PLR2004 -- the verb and "that"
            return place if not near or near[-1].cue.act == REPORT else None
        if bare == place or any(h.end == bare and h.cue.act != REPORT for h in hits):
            return None
        if self._ends(lower, floor, bare, self._governor):
            return None
        return place

    @staticmethod
    def _parted(lower: str, floor: int, place: int) -> bool:
        return place <= floor or lower[place - 1] in ' \n)"'

    def _back(self, lower: str, floor: int, place: int, words: tuple[str, ...], *, spaces: bool = True) -> int:
        """`place` moved left over the words (and spaces) that end there."""
        while True:
            bare = place
            while spaces and bare > floor and lower[bare - 1] in " \n":
                bare -= 1
            word = self._ends(lower, floor, bare, words)
            if not word:
                return bare
            place = bare - len(word)

    @staticmethod
    def _ends(lower: str, floor: int, place: int, words: tuple[str, ...]) -> str:
        if not lower.endswith(words, floor, place):
            return ""
        return next(word for word in words if lower.endswith(word, floor, place))

    def run_before(self, text: Folded, floor: int, stop: int, parties: Sequence[Mention]) -> list[Mention]:
        """The coordinated parties that end at `stop`, a person or office standing for what qualifies it."""
        run: list[Mention] = []
        place = stop
        joined = True
        for mention in reversed(parties):
            if mention.start < floor or mention.end > place:
                continue
            gap = self._bracket.sub("", text.lower[mention.end : place])
            plain = gap.strip()
            if not plain and gap != "\n" and (not run or not joined):
                run = self._qualify(run, mention) if run else [mention]
            elif joined and run and self._and.fullmatch(gap) and plain:
                run = [mention, *run]
            else:
                break
            joined = False
            place = self._back(text.lower, floor, mention.start, self._prefix, spaces=False)
            gap = text.lower[max(floor, place - 8) : place]
            joined = bool(re.search(rf"(?:{self._and.pattern})$", gap)) and bool(self._joins(gap))
        return run

    def _joins(self, gap: str) -> bool:
        return gap.rstrip().endswith(self._coordination)

    @property
    def _coordination(self) -> tuple[str, ...]:
        return tuple(self._and.pattern)

    @staticmethod
    def _qualify(run: list[Mention], mention: Mention) -> list[Mention]:
        return run if mention.kind == "reference" else [mention, *run[1:]]

    def run_after(self, text: Folded, begin: int, stop: int, parties: Sequence[Mention]) -> list[Mention]:
        """The parties at the start of a clause that begins at `begin`."""
        raise NotImplementedError


def _longest(words: Mapping[str, tuple[str, ...]], word_class: str) -> tuple[str, ...]:
    return tuple(sorted({w.lower() for w in words.get(word_class, ())}, key=len, reverse=True))
