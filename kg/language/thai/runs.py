"""Parties of a Thai sentence that stand together: "A และ B", a person with office and country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.text import Folded, Span

_BRACKET = r"\([^()\n]*\)"


@dataclass(slots=True)
class Run:
    """Parties named together. `start` is where the first begins, prefixes such as "ฝ่าย" included."""

    start: int
    end: int
    agents: list[Mention]
    last: int  # where the last coordinated party begins, its conjunction included
    tail: Mention | None = None  # the last mention, where a space parts it from what it may qualify
    companions: bool = False  # what follows only comes along
    office: bool = False  # the tail stands behind an office, which it may qualify


class Runs:
    """Groups party mentions with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what may stand before, between and after parties."""
        before = (*words.get("party_prefix", ()), *words.get("firm_prefix", ()))
        prefix = alternation(before)
        joint = alternation(words.get("coordination", ()))
        self._gap = compiled(
            rf"(?P<bracket>(?:\s*{_BRACKET}){{1,2}})?(?P<mark>ฯ)?(?P<joint>\s*(?:{joint}))?"
            rf"[ ]*(?P<prefix>(?:(?:{prefix})\s?)*)"
        )
        self._along = compiled(rf".*\s*(?:{alternation(words.get('companion', ()))})")
        self._prefixes, self._with_me = before, tuple(words.get("with_oneself", ()))
        self._prefix = compiled(rf"(?:{prefix})+\Z")
        self._second = tuple(words.get("second_office", ()))
        self._opener = tuple(words.get("clause_connector", ()))
        sent, by, to = (alternation(words.get(name, ())) for name in ("sent", "sent_by", "sent_to"))
        self._sent_by = compiled(rf"\s*(?:{sent})\s?(?:{by})\s?")
        self._to_do = tuple(words.get("sent_to", ()))
        self._to, self._sent_to = compiled(rf"\s*(?:{to})\s?"), compiled(rf"\s*(?:{sent})\s?(?:{to})\s?")
        self._tail = compiled(rf"ฯ?(?:\s?{_BRACKET}){{0,2}}")

    def find(self, text: Folded, sentence: Span, mentions: Sequence[Mention]) -> list[Run]:
        """The runs of a sentence in order."""
        runs: list[Run] = []
        before: Mention | None = None
        for mention in mentions:
            if mention.kind not in DOERS or self._bracketed(text, before, mention):
                continue
            link = self._link(text, before, mention) if before is not None else None
            if link is None or not runs:
                start = self.widen(text, sentence.start, mention.start)
                if text.lower.endswith(self._with_me, sentence.start, start):
                    continue  # "I and the officials of A": the speaker does it
                runs.append(Run(start, mention.end, [mention], start))
            elif link == "qualifies":
                last = runs[-1].agents[-1]
                if mention.kind == "person" and last.kind != "person" and not runs[-1].companions:
                    runs[-1].agents[-1] = mention
            else:
                self._join(text, runs[-1], before, mention)
                runs[-1].last = before.end if before is not None else mention.start
            spaced = before is not None and text.text[mention.start - 1] == " "
            office = before is not None and before.kind == "position" and mention.kind == "actor"
            runs[-1].tail = mention if spaced else None
            runs[-1].office = office
            runs[-1].end = self._end(text, mention.end, sentence.end)
            before = mention
        return self._sent(text, sentence, runs)

    def _sent(self, text: Folded, sentence: Span, runs: list[Run]) -> list[Run]:
        """Let whoever is sent to do something do it, not whoever sends them: "A, charged by B to meet with C"."""
        found: list[Run] = []
        for run in runs:
            before = found[-1] if found else None
            by = self._sent_by.fullmatch(text.lower, before.end, run.start) if before is not None else None
            end = self._told_to(text, run, sentence.end) if by is not None else None
            if before is not None and end is not None:
                before.end, before.tail = end, None
            else:
                found.append(run)
        for run in found:
            to = self._sent_to.match(text.lower, run.end, sentence.end)
            run.end, run.tail = (to.end(), None) if to is not None else (run.end, run.tail)
        return found

    def _told_to(self, text: Folded, run: Run, stop: int) -> int | None:
        """Where "to" ends behind whoever sends somebody, if it stands there or an office ran into it."""
        to = self._to.match(text.lower, run.end, stop)
        glued = text.lower.endswith(self._to_do, run.start, run.end)
        return to.end() if to is not None else run.end if glued else None

    @staticmethod
    def _bracketed(text: Folded, before: Mention | None, mention: Mention) -> bool:
        """Whether a mention is another name, in brackets, of the one before it."""
        return before is not None and text.text[before.end : mention.start].strip() == "("

    def _join(self, text: Folded, run: Run, before: Mention | None, mention: Mention) -> None:
        """Add a party, unless it only comes along with the first ("together with his deputy") or is a second office."""
        gap = text.lower[before.end : mention.start] if before is not None else ""
        run.companions = run.companions or self._along.match(gap) is not None
        also = mention.kind == "position" and text.lower.startswith(self._second, mention.start)
        if not run.companions and not (also and run.agents[-1].kind == "person"):
            run.agents.append(mention)

    def widen(self, text: Folded, floor: int, start: int) -> int:
        """`start` moved left over the prefixes of a party."""
        spaced = start - 1 > floor and text.lower[start - 1] == " " and text.text[start].isascii()  # "ทาง JETRO"
        if not text.lower.endswith(self._prefixes, floor, start - spaced):
            return start
        start -= spaced
        match = self._prefix.search(text.lower, max(floor, start - 24), start)
        return match.start() if match else start

    def _end(self, text: Folded, end: int, stop: int) -> int:
        match = self._tail.match(text.lower, end, stop)
        return match.end() if match else end

    def _link(self, text: Folded, one: Mention, two: Mention) -> str | None:
        """How `two` goes on after `one`: "qualifies", "joins", or None where it does not."""
        match = self._gap.fullmatch(text.lower, one.end, two.start)
        if match is None or ("reference" in (one.kind, two.kind) and not match["joint"]):
            return None
        if match["joint"]:
            return "joins"
        if two.kind == "person" and one.kind in {"person", "actor"}:
            return "joins"
        prefix = match["prefix"]
        apart = not prefix or prefix.startswith(self._opener)  # "A, while B …"
        if one.kind == "actor" and two.kind in {"actor", "position"} and two.start > one.end and apart:
            return None
        return "qualifies"


def of_town(text: Folded, run: Run, mentions: Sequence[Mention]) -> bool:
    """Whether a country only tells where the town before it is: "in Reef City, Reefland"."""
    if len(run.agents) > 1 or run.agents[0].kind != "actor" or not text.text.startswith(" ", run.end):
        return False
    bare = run.start - text.text.startswith(" ", run.start - 1)
    return any(m.kind == "place" and m.end == bare for m in mentions)
