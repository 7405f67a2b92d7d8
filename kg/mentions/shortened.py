"""Short names that a text gives documents in brackets: (the "Plan"), (Reef Declaration), (以下「行動計画」)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from kg.language.protocol import Mention
    from kg.text import Folded

_BRACKET = re.compile(
    r"[」』”\"]?\s?\((?P<lead>[^()\"“‘「『』」]{0,40}?)(?P<open>[\"“'‘「『]|(?<=\())(?P<short>[^()\"“”‘’「」『』\n]{2,60}?)"
    r"(?P<close>[\"”'’」』]?)[.,]?\)"
)
_TELLING = 4  # letters of a short name in a script without spaces: fewer end other names, too


def shortened(folded: Folded, names: Iterable[Mention], leads: Container[str]) -> list[Mention]:
    """The names, those of a document with the short name that the text gives it, and that name for the same document.

    `leads` are the words that may stand between the bracket and the short name.
    """
    found = sorted(names, key=lambda m: m.start)
    papers = [m for m in found if m.kind == "document"]
    known: dict[str, Mention] = {}
    given: dict[tuple[int, int], Mention] = {}
    for paper in papers:
        short = _short(folded, paper, papers, leads)
        if short and short not in known:
            given[paper.start, paper.end] = replace(paper, names=(*paper.names, short))
            known[short] = paper
    return [given.get((m.start, m.end)) or _same(folded, m, known) for m in found] if known else found


def _short(folded: Folded, paper: Mention, papers: list[Mention], leads: Container[str]) -> str | None:
    """The short name in the bracket right behind a name: in quotation marks, or else the name of a document."""
    bracket = _BRACKET.match(folded.text, paper.end)
    lead = bracket["lead"].strip(" ,、").lower() if bracket is not None else ""
    if bracket is None or (lead and lead not in leads):
        return None
    if bracket["open"] and bracket["close"]:
        return bracket["short"] if bracket["short"].isascii() or len(bracket["short"]) >= _TELLING else None
    start, end = bracket.span("short")
    return bracket["short"] if any((m.start, m.end) == (start, end) and not m.iris for m in papers) else None


def _same(folded: Folded, mention: Mention, known: dict[str, Mention]) -> Mention:
    """A document of a short name as the one that has it, from where the text gives it."""
    if mention.kind != "document" or mention.iris:
        return mention
    paper = known.get(folded.text[mention.start : mention.end])
    if paper is None or paper.start >= mention.start:
        return mention
    name = paper.value if isinstance(paper.value, str) else folded.text[paper.start : paper.end]
    return replace(mention, iris=paper.iris, value=None if paper.iris else name, type=paper.type, rule="introduced")
