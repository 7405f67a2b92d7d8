"""A name taken up again by its head noun and the abbreviation sign: "ศูนย์ฯ" is the centre named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded, Span

_KINDS = frozenset({"actor", "document"})
_BACK = 2000  # characters before the sign in which the name stands


class Resumed:
    """Finds head nouns with ฯ (paiyannoi) after a known name that such a noun heads."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the list "resumed_head"."""
        firm, lead = (alternation(words.get(name, ())) for name in ("firm_head", "firm_lead"))
        does = alternation(words.get("doer_verb", ()))
        self._firm = compiled(rf"(?:^|(?<=[\s\"])|(?:{lead})\s?)(?P<head>{firm})ฯ?(?=\s?(?:{does}))")
        self._firms = tuple(words.get("firm_head", ()))
        heads = words.get("resumed_head", ())
        self._mark = Begun(heads, rf"(?P<head>{alternation(heads)})ฯ(?!ล)")

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """One mention for each sign whose name stands before it in the passage."""
        known = Spread(mentions)
        for match in self._mark.finditer(text.text, span.start, span.end):
            named = [
                m
                for m in known.touching(match.start() - _BACK - 1, match.start())
                if m.iris and m.kind in _KINDS and m.end <= match.start()
            ]
            before = next((m for m in reversed(named) if self._heads(text.text, match["head"], m)), None)
            if before is not None:
                yield Mention(before.kind, *match.span(), before.iris, rule="thai-resumed", confidence=0.75)

    def firms(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """What "the firm" does, of the one firm that the passage names before it: "ซึ่งบริษัทได้ขอบคุณ …"."""
        if not any(head in text.text[span.start : span.end] for head in self._firms):
            return
        bodies = [m for m in mentions if m.kind == "actor" and (m.iris or m.value)]
        for match in self._firm.finditer(text.text, span.start, span.end):
            start, end = match.start("head"), match.end()
            before = [m for m in bodies if m.end <= start and self._heads(text.text, match["head"], m)]
            if len({m.iris or m.value for m in before}) != 1 or any(m.start <= start < m.end for m in bodies):
                continue
            value = None if before[0].iris else before[0].value
            yield Mention("actor", start, end, before[0].iris, value, "thai-resumed", 0.7, None, before[0].names)

    @staticmethod
    def _heads(text: str, head: str, mention: Mention) -> bool:
        """Whether a name begins with the head noun, or stands right after it."""
        before = text[max(0, mention.start - len(head) - 1) : mention.start].rstrip(" ")
        return text.startswith(head, mention.start) or before.endswith(head)
