"""How a text spells a name that is read in folded letters: 岩﨑, which is 岩崎 when names are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.language.protocol import Mention
    from kg.mentions import Marked


def spellings(marked: Marked, mention: Mention, name: str) -> list[str]:
    """A name as the text writes it inside of a mention, and as it is read, if that differs."""
    place = marked.folded.text.find(name, mention.start, mention.end)
    written = marked.words(Span(place, place + len(name))) if place >= 0 else name
    return list(dict.fromkeys((written, name)))
