"""Papers about a document: "adopted the report on the Action Plan" adopts the report and not the plan."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention

_LONGEST = 60  # characters of the words that lead from such a paper to the document
WHOLE = frozenset({"Adoption"})  # acts that are done to the paper itself


@lru_cache(maxsize=8)
def _lead(papers: tuple[str, ...]) -> re.Pattern[str]:
    """The words before the name; in Latin letters others may stand between ("on the implementation of the")."""
    latin = alternation(word for word in papers if word.isascii())
    other = alternation(word for word in papers if not word.isascii())
    return compiled(rf"(?:\b(?:{latin})\s(?:(?!and\b)[a-z-]+\s){{0,6}}|(?:{other})\s?)$")


@lru_cache(maxsize=8)
def _tail(papers: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(rf"」?(?:{alternation(papers)})")


def reports(things: Things, span: Span, mentions: Sequence[Mention]) -> list[Span]:
    """The spans of papers about a named document, with its name ("report on the implementation of the …")."""
    lower = things.marked.folded.lower
    found: list[Span] = []
    for mention in mentions:
        words = things.words_at(mention.start)
        before, after = words.get("paper_about", ()), words.get("paper_behind", ())
        if mention.kind != "document":
            continue
        begin = max(span.start, mention.start - _LONGEST)
        if before and (told := _lead(before).search(lower[begin : mention.start])):
            found.append(Span(begin + told.start(), mention.end))
        elif after and (behind := _tail(after).match(lower, mention.end, span.end + _LONGEST)):
            found.append(Span(mention.start - (lower[mention.start - 1] == "「"), behind.end()))
    return found
