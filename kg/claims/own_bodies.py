"""Who heads a bank, company or association: that person speaks for it, and not for the country of the publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from kg.claims.things import Things

_SPACE = 1  # character between an office and the body behind it
_LONGEST = 120  # characters of the name of such a body


def own_body(things: Things, position: Span) -> str | None:
    """The bank, company or association with whose name an office ends, or that is told right behind it.

    Its words begin as those of such bodies do in the language; bodies of a state and of many countries have others.
    One that nothing else names has the words of the office from there on.
    """
    heads = things.words_at(position.start).get("own_body_head", ())
    if not heads:
        return None
    marked = things.marked
    near = Span(position.start, position.end + _LONGEST)
    named = [m for m in (*marked.within(near), *marked.inside(position)) if m.kind == "actor"]
    held = Span(position.start + 1, position.end + _SPACE + 1)
    own = [m for m in named if held.start <= m.start < held.end and marked.words(m).startswith(heads)]
    last = max(own, key=lambda m: (m.end, m.end - m.start), default=None)
    if last is not None:
        return things.of(last)
    words = marked.words(position)
    begin = min((place for head in heads if (place := words.find(head)) > 0), default=0)
    span = Span(position.start + begin, position.end)
    name = marked.words(span)
    return things.provisional("actor", "Organization", name, span) if begin and name not in heads else None


def is_outside(things: Things, position: Span) -> bool:
    """Whether an office is one of companies, or stands before the name of one, whichever that is."""
    words = things.words_at(position.start)
    text = things.marked.folded.text
    offices = words.get("office_of_firm", ())
    behind = text[position.end : position.end + _SPACE].isspace()
    of_body = behind and text.startswith(words.get("own_body_head", ()), position.end + _SPACE)
    return of_body or text[position.start : position.end] in offices
