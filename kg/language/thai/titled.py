"""Names right behind an honorific or an office, where no space parts them from other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.named import Named
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.language.protocol import Mention
    from kg.text import Spread

DEPENDENT = "\u0e30-\u0e3a\u0e45-\u0e4e"  # vowels and marks that begin no word
_DEPENDS = re.compile(f"[{DEPENDENT}]")


def titled(text: str, names: Iterable[str], honorifics: tuple[str, ...]) -> Iterator[tuple[int, Span]]:
    """Where one of the honorifics stands right before one of the names, and that name: none overlapping.

    Of those that begin together the one with the longest honorific counts, then the longest name.
    """
    found = []
    for name in Named(names).every(text):
        place = name.start - text[name.start - 1 : name.start].isspace()
        if text.endswith(honorifics, 0, place) and not _DEPENDS.match(text, name.end):
            found += [
                (place - len(word), -place, -name.end, name) for word in honorifics if text.endswith(word, 0, place)
            ]
    last = 0
    for start, _, _, name in sorted(found):
        if start >= last:
            last = name.end
            yield start, name


def before_name(office: Span, mentions: Spread[Mention]) -> Span:
    """An office up to the known person whose name follows it without a space."""
    starts = (m.start for m in mentions.starting(office.start + 1, office.end - 1) if m.kind == "person" and m.iris)
    return Span(office.start, next(starts, office.end))
