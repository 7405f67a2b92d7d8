"""Documents that a text names in full and goes on to call by their noun alone: "the Convention"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.text import Folded

_ALONE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hese)\s(?P<noun>[A-Z][a-z]{3,})(?![\w-])(?!\s(?:[A-Z(]|(?:of|on|for|between|against)\s))"
)
_NOUN = re.compile(r"(?P<noun>[A-Z][a-z]{3,})(?:\s(?:of|on|for|in|to|between|against|with)\s.*)?", re.DOTALL)


def nouns_alone(folded: Folded, names: Sequence[Mention]) -> list[Mention]:
    """Mentions of documents under the last word of their name's head, where one alone of those before has it.

    `names` are the mentions so far; what they cover is named already.
    """
    papers = sorted((m for m in names if m.kind == "document"), key=lambda m: m.start)
    by_noun: dict[str, list[Mention]] = {}
    for paper in papers:
        if noun := _noun(folded.text[paper.start : paper.end]):
            by_noun.setdefault(noun, []).append(paper)
    if not by_noun:
        return []
    taken = Spread(names)
    found = []
    for match in _ALONE.finditer(folded.text, papers[0].end):
        before = [m for m in by_noun.get(match["noun"], ()) if m.end <= match.start()]
        if before and len({_told(folded, m) for m in before}) == 1 and not any(taken.touching(*match.span("noun"))):
            found.append(_again(folded, before[-1], Span(*match.span("noun"))))
    return found


def _noun(name: str) -> str | None:
    """The noun that heads a name of several words: "Convention" of "Reef Convention on Storms"."""
    words = name.split(" ")
    for place, word in enumerate(words):
        if _NOUN.fullmatch(" ".join(words[place:])) and len(words) > 1:
            return word
    return None


def _told(folded: Folded, paper: Mention) -> object:
    """What tells one document from another: its IRIs, or else its name."""
    return paper.iris or (paper.value if isinstance(paper.value, str) else folded.text[paper.start : paper.end])


def _again(folded: Folded, paper: Mention, where: Span) -> Mention:
    value = paper.value if isinstance(paper.value, str) else folded.text[paper.start : paper.end]
    told = None if paper.iris else value
    return Mention("document", *where, paper.iris, told, "introduced", paper.confidence, paper.type)
