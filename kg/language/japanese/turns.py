"""Turns in the record of a press conference or of parliament: what a journalist or a member asks tells nothing."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.text import Folded, Span


class Turns:
    """Finds who has the floor in texts, with the words of one vocabulary for those who ask and who answer."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "asking" and "answering": 【X記者】, (問), Q:, 大臣:."""
        asks, answers = alternation(words.get("asking", ())), alternation(words.get("answering", ()))
        bracketed = r"(?<![^\n])[ \t]*(?:【(?P<name>[^】\n]{1,40})】|\((?P<role>[^()\n]{1,16})\)(?=[^\n]))"
        label = rf"(?P<label>[^\s:、。]{{0,12}}?(?:{asks}|{answers})\d{{0,2}})"
        colon = rf"(?<![^\n])[ \t]*{label}(?:[:.)]|(?<=[QA問答])[ \t])"
        member = alternation(words.get("asking_member", ()))
        who = rf"(?P<seat>[^\s、。:()]{{1,12}}?(?:{member})|[^\s、。:()]{{2,24}})"
        seat = rf"(?<![^\n])[ \t]*[○◯〇]{who}(?:\([^()\n]{{1,12}}\))?[ \t]"
        self._label = compiled(f"{bracketed}|{colon}|{seat}")
        self._member = compiled(rf"(?:{member})$")
        self._asks = compiled(rf"(?:{asks})(?:\d{{1,2}}|より|から|\([^()]*\))?$")
        self._answers = compiled(rf"(?:{answers})\d{{0,2}}$")
        self._seen: tuple[Folded, list[tuple[int, bool]]] | None = None

    def asked(self, text: Folded, sentence: Span) -> bool:
        """Whether a sentence is part of a question of a journalist."""
        turns = self._turns(text)
        place = bisect_right(turns, sentence.start, key=lambda turn: turn[0]) - 1
        return place >= 0 and turns[place][1]

    def answered(self, text: Folded, sentence: Span) -> bool:
        """Whether a sentence opens an answer before which no name stands: 【大臣】, 答)."""
        begin = text.text.rfind("\n", 0, sentence.start) + 1
        match = self._label.match(text.text[begin : sentence.end])
        if match is not None and begin + match.end() < sentence.start:
            return False  # the answer goes on
        label = (match["name"] or match["role"] or match["label"] or "").strip() if match else ""
        return self._answers.fullmatch(label) is not None

    def _turns(self, text: Folded) -> list[tuple[int, bool]]:
        """Where each turn begins, and whether it is a question."""
        if self._seen is None or self._seen[0] is not text:
            found = []
            for match in self._label.finditer(text.text):
                if match["seat"]:
                    found.append((match.start(), self._member.search(match["seat"]) is not None))
                    continue
                label = (match["name"] or match["role"] or match["label"]).strip()
                asks = self._asks.search(label) is not None
                if match["name"] or asks or self._answers.search(label):
                    found.append((match.start(), asks))
            self._seen = (text, found)
        return self._seen[1]
