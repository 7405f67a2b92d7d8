"""Where the object of a Thai verb ends because a clause of another party begins.

Often only a space parts two sentences: "ญี่ปุ่นเสนอโครงการใหม่ เวียดนามเปิดตลาดข้าว".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.thai.hits import listed
from kg.language.words import alternation
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.protocol import Mention
    from kg.language.thai.runs import Runs
    from kg.text import Folded, Span

_NEW_CLAUSE = 24  # characters of an object before a clause of another party may begin
_FEWEST = 4  # the same, where a verb that tells what somebody does stands right behind that party
_LEAD_IN = 10  # characters in which a word that leads a party in stands


class Another:
    """Looks at the parties in an object, and at what stands before and behind them."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], runs: Runs) -> None:
        """Compile the word lists of one vocabulary; `runs` tell where a party with its prefixes begins."""
        self._runs = runs
        self._opener, self._and = (
            tuple(f" {word}" for word in words.get(name, ())) for name in ("clause_opener", "last_field")
        )
        self._acting = compiled(rf"\s?(?:{alternation(words.get('acting', ()))})")
        self._does = compiled(rf"(?:{alternation(words.get('party_verb', ()))})")
        self._leads_in = tuple(
            {*words.get("governor", ()), *words.get("complement", ()), *words.get("coordination", ())}
        )

    def begins(self, text: Folded, objects: Span, mentions: Sequence[Mention]) -> int:
        """Where a clause of another party begins in an object: " โดยญี่ปุ่น …"; the end of the object if none does."""
        for mention in mentions:
            if mention.kind in DOERS and objects.start < mention.start < objects.end:
                start = self._runs.widen(text, objects.start, mention.start)
                place = self._led_in(text, objects, mention, start, mentions)
                if (
                    place is None
                    and text.text[start - 1] == " "
                    and self._acts(text, objects, mention, start, mentions)
                ):
                    place = start
                if place is not None:
                    return place
        return objects.end

    def _led_in(
        self, text: Folded, objects: Span, mention: Mention, start: int, mentions: Sequence[Mention]
    ) -> int | None:
        """Where the word stands that opens the clause of a party, or joins it to the one before."""
        lead = text.text[objects.start : start].rstrip()
        end = objects.start + len(lead) + 1
        if lead.endswith(self._opener):
            return end - len(next(word for word in self._opener if lead.endswith(word)))
        if not lead.endswith(self._and) or not self._acting.match(text.lower, mention.end):
            return None
        end -= len(next(word for word in self._and if lead.endswith(word)))
        return None if listed(end, mentions) else end

    def _acts(self, text: Folded, objects: Span, mention: Mention, start: int, mentions: Sequence[Mention]) -> bool:
        """Whether a party is the subject of a clause that nothing leads in: "… Thailand has had …"."""
        if text.text[:start].rstrip()[-_LEAD_IN:].endswith(self._leads_in):
            return False
        told = len(text.text[objects.start : start].strip())
        if told > _NEW_CLAUSE - 1 and self._acting.match(text.lower, mention.end):
            return True
        does = told >= _FEWEST and self._does.match(text.lower, mention.end) is not None
        return does and not any(listed(m.start, mentions) for m in mentions if m.end == start - 1)  # "A B Cเป็นต้น"
