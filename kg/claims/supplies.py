"""Goods that an act gives: their kind, how many, and whether they came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.claims.model import Supply
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kg.claims.goods import Goods
    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.mentions.collect import Sentence

_BEFORE = 36  # characters before goods in which their number stands
_VALUES = frozenset({"date", "money", "ordinal", "series"})  # numbers that count no goods


@dataclass(slots=True)
class Supplies:
    """Finds goods in one release."""

    things: Things
    patterns: Patterns

    def pattern(self, sentence: Sentence) -> Goods:
        """The words of a sentence's language."""
        return self.patterns.goods(sentence.language.code)

    def told(self, span: Span, sentence: Sentence) -> list[Supply]:
        """The goods that a part of a sentence names, each kind once, with their number where it is told."""
        found: dict[str, Supply] = {}
        for kind, count in self._counted(span, sentence):
            known = found.get(kind)
            if known is None or known.count is None:
                found[kind] = Supply(kind, count)
        return list(found.values())

    def _counted(self, span: Span, sentence: Sentence) -> Iterator[tuple[str, float | None]]:
        pattern, lower = self.pattern(sentence), self.things.marked.folded.lower
        last = span.start
        for match in pattern.goods.finditer(lower, *span):
            before = pattern.before.search(lower, max(last, match.start() - _BEFORE), match.start())
            number = before if before and self._counts(before, sentence) else None
            if number is None:
                behind = pattern.behind.match(lower, match.end(), span.end)
                number = behind if behind and self._counts(behind, sentence) else None
            yield pattern.kinds[match.group()], pattern.value(number) if number is not None else None
            last = match.end()

    @staticmethod
    def _counts(number: re.Match[str], sentence: Sentence) -> bool:
        """Whether a number is no part of a date, a sum or a name."""
        where = Span(*number.span("number"))
        return not any(m.kind in _VALUES and where.overlaps(m) for m in sentence.mentions)

    def in_part(self, span: Span, sentence: Sentence) -> bool:
        """Whether the words tell that only a part came."""
        return self.pattern(sentence).in_part.search(self.things.marked.folded.lower, *span) is not None
