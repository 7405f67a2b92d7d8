"""Find later uses of names that the text itself introduces: bracketed abbreviations, provisional names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from kg.language.protocol import NOUN_ALONE, Mention
from kg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.mentions.passages import Passage
    from kg.text import Folded, Span

_KINDS = frozenset({"actor", "document", "series"})
_FEWEST = 2  # characters of a name that may stand for its thing elsewhere
_TELLING = 4  # words of a name without its parties that is still one meeting's
_ABBREVIATION = 6  # a Latin name up to this length, or of one word, is told apart by its capitals


def _aliases(folded: Folded, names: Sequence[Mention]) -> dict[str, Mention]:
    aliases: dict[str, Mention] = {}
    for mention in names:
        if mention.kind not in _KINDS:
            continue
        own = [] if mention.iris or mention.rule == NOUN_ALONE else [folded.text[mention.start : mention.end]]
        own += [tail for name in own if mention.kind == "series" and (tail := _without_parties(name))]
        for name in (*mention.names, *own):
            plain = fold(name).text.strip()
            if len(plain) >= _FEWEST:
                aliases.setdefault(plain, mention)
    return aliases


def _without_parties(name: str) -> str:
    """A meeting's name without the parties in front ("A-B Meeting on C"); empty when what is left tells little."""
    parties, _, rest = name.partition(" ")
    return rest if "-" in parties and len(rest.split()) >= _TELLING else ""


def _matches(automaton: AhoCorasick, folded: Folded, span: Span) -> Iterator[tuple[int, int]]:
    """Where names stand in a passage, the leftmost and longest first, Latin ones as whole words."""
    text = folded.lower[span.start : span.end]
    places = automaton.find_matches_as_indexes(text, overlapping=True)
    after = 0
    for start, end in sorted(((start, end) for _, start, end in places), key=lambda place: (place[0], -place[1])):
        name = text[start:end]
        latin = name.isascii() and name[0].isalnum()
        if start < after or (latin and not _whole(text, start, end)):
            continue
        after = end
        yield span.start + start, span.start + end


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no Latin letter or digit stands beside."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not any(c.isascii() and c.isalnum() for c in (before, after))


def echoes(folded: Folded, passages: Sequence[Passage], names: Sequence[Mention]) -> list[Mention]:
    """Mentions of things under a name that the text gave them elsewhere (`names` are the mentions so far)."""
    aliases = _aliases(folded, names)
    if not aliases:
        return []
    by_lower = {alias.lower(): alias for alias in sorted(aliases, key=len)}
    patterns = list(by_lower)
    automaton = AhoCorasick(patterns, implementation=Implementation.NoncontiguousNFA)  # the one that is made fastest
    found = []
    for passage in passages:
        for start, end in _matches(automaton, folded, passage.span):
            alias = by_lower[folded.lower[start:end]]
            told = len(alias) <= _ABBREVIATION or " " not in alias  # "the Statement" is not every statement
            if told and alias.isascii() and folded.text[start:end] != alias:
                continue
            origin = aliases[alias]
            value = origin.value if isinstance(origin.value, str) else folded.text[origin.start : origin.end]
            found.append(
                Mention(
                    origin.kind,
                    start,
                    end,
                    origin.iris,
                    None if origin.iris else value,
                    "introduced",
                    origin.confidence,
                    origin.type,
                )
            )
    return found
