"""Find later uses of names that the text itself introduces: bracketed abbreviations, provisional names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.protocol import Mention
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.mentions.passages import Passage
    from kg.text import Folded

_KINDS = frozenset({"actor", "document", "series"})
_FEWEST = 2  # characters of a name that may stand for its thing elsewhere
_ABBREVIATION = 6  # a Latin name up to this length is told apart by its capitals


def _aliases(folded: Folded, names: Sequence[Mention]) -> dict[str, Mention]:
    aliases: dict[str, Mention] = {}
    for mention in names:
        if mention.kind not in _KINDS:
            continue
        own = [] if mention.iris else [folded.text[mention.start : mention.end]]
        for name in (*mention.names, *own):
            plain = fold(name).text.strip()
            if len(plain) >= _FEWEST:
                aliases.setdefault(plain, mention)
    return aliases


def echoes(folded: Folded, passages: Sequence[Passage], names: Sequence[Mention]) -> list[Mention]:
    """Mentions of things under a name that the text gave them elsewhere (`names` are the mentions so far)."""
    aliases = _aliases(folded, names)
    if not aliases:
        return []
    ordered = sorted(aliases, key=len, reverse=True)
    parts = [
        rf"(?<![A-Za-z0-9]){re.escape(a)}(?![A-Za-z0-9])" if a.isascii() and a[0].isalnum() else re.escape(a)
        for a in ordered
    ]
    pattern = re.compile("|".join(parts), re.IGNORECASE)
    by_lower = {alias.lower(): alias for alias in reversed(ordered)}
    found = []
    for passage in passages:
        for match in pattern.finditer(folded.text, passage.span.start, passage.span.end):
            alias = by_lower[match.group().lower()]
            if len(alias) <= _ABBREVIATION and alias.isascii() and match.group() != alias:
                continue
            origin = aliases[alias]
            value = origin.value if isinstance(origin.value, str) else folded.text[origin.start : origin.end]
            found.append(
                Mention(
                    origin.kind,
                    match.start(),
                    match.end(),
                    origin.iris,
                    None if origin.iris else value,
                    "introduced",
                    origin.confidence,
                    origin.type,
                )
            )
    return found
