"""How far a document has come, where no act says so: it entered into force, or its adoption is awaited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.protocol import DateValue

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kg.claims.things import Things
    from kg.claims.undertakings import Patterns
    from kg.language.protocol import Mention
    from kg.mentions.collect import Sentence
    from kg.text import Span

_BEFORE = 24  # characters before the words in which those stand that put them into the future
_GAP = 6  # characters between such words and a document ("the", a quotation mark)
_AWAITED = 60  # characters between what awaits and what is awaited


@dataclass(frozen=True, slots=True)
class Stage:
    """A document's status (local name of an individual) and the day since when it has it, where that is told."""

    document: str
    status: str
    day: str | None = None


class Stages:
    """Reads the stages of documents in the sentences of one release."""

    def __init__(self, things: Things, patterns: Patterns) -> None:
        """Work over one release; `patterns` are the reader's."""
        self._things = things
        self._pattern = patterns.any_of

    def of(self, sentence: Sentence) -> Iterator[Stage]:
        """What a sentence tells of documents."""
        documents = [m for m in sentence.mentions if m.kind == "document"]
        if not documents:
            return
        code = sentence.language.code
        lower = self._things.marked.folded.lower
        for match in self._pattern(code, "in_force").finditer(lower, *sentence.span):
            document = self._document(code, match, documents)
            if document is not None and not self._future(code, lower, match, sentence.span):
                yield from self._in_force(document, match, sentence)
        for document in documents:
            if self._awaited(code, lower, document, sentence.span):
                yield Stage(self._things.of(document), "ToBeAdopted")

    def _document(self, code: str, match: re.Match[str], documents: list[Mention]) -> Mention | None:
        """What enters into force: named right behind ("entry into force of …"), else before."""
        behind = next((m for m in documents if 0 <= m.start - match.end() <= _GAP), None)
        if behind is not None and self._pattern(code, "in_force_of").search(match.group()):
            return behind
        return next((m for m in reversed(documents) if m.end <= match.start()), None)

    def _future(self, code: str, lower: str, match: re.Match[str], within: Span) -> bool:
        """Whether the words are about what is still to come."""
        start = max(within.start, match.start() - _BEFORE)
        return self._pattern(code, "in_force_later").search(lower, start, match.start()) is not None

    def _in_force(self, document: Mention, match: re.Match[str], sentence: Sentence) -> Iterator[Stage]:
        dates = sentence.dates
        behind = [m for m in dates if m.start >= match.end()]
        date = next(iter(behind or dates[-1:]), None)
        day = date.value if date is not None and isinstance(date.value, DateValue) else None
        if day is None or not day.is_after(self._things.marked.release.published):
            yield Stage(self._things.of(document), "InForce", day.start if day else None)

    def _awaited(self, code: str, lower: str, document: Mention, within: Span) -> bool:
        behind = self._pattern(code, "adoption_behind").match(lower, document.end)
        if behind is not None:
            return True
        adopts = [
            m
            for m in self._pattern(code, "adoption_before").finditer(
                lower, max(within.start, document.start - _AWAITED), document.start
            )
            if document.start - m.end() <= _GAP
        ]
        return bool(adopts) and (
            self._pattern(code, "adoption_awaited").search(
                lower, max(within.start, adopts[-1].start() - _AWAITED), adopts[-1].start()
            )
            is not None
        )
