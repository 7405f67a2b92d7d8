"""Papers about a document: "adopted the report on the Action Plan" adopts the report and not the plan."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import alternation
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.claims.things import Things
    from kg.language.protocol import Mention

_LONGEST = 60  # characters of the words that lead from such a paper to the document
WHOLE = frozenset({"Adoption"})  # acts that are done to the paper itself


@lru_cache(maxsize=8)
def _lead(papers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(papers)})\s(?:(?!and\b)[a-z-]+\s){{0,6}}$")


def reports(things: Things, span: Span, mentions: Sequence[Mention]) -> list[Span]:
    """The spans of papers about a named document, with its name ("report on the implementation of the …")."""
    found: list[Span] = []
    for mention in mentions:
        papers = things.vocabulary.words.get(things.language_at(mention.start), {}).get("paper_about", ())
        if mention.kind != "document" or not papers:
            continue
        begin = max(span.start, mention.start - _LONGEST)
        told = _lead(papers).search(things.marked.folded.lower[begin : mention.start])
        if told is not None:
            found.append(Span(begin + told.start(), mention.end))
    return found
