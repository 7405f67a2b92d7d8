"""Offices told in one word behind the ministry that they are of: 経済産業省のX副大臣."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.names import thing as mint
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.things import Things
    from kg.language.protocol import Mention

_BEFORE = 32  # characters before an office in which its holder's name and the ministry before it stand


def office(things: Things, span: Span) -> str | None:
    """The office of the ministry before whoever holds the bare office at `span`; None where no ministry stands there.

    The word lists "bare_post" (副大臣), "ministry_head" (省) and "ministry_link" (の) of the language there hold.
    """
    words = things.words_at(span.start)
    post = things.marked.words(span)
    if post not in words.get("bare_post", ()):
        return None
    fields = list(_fields(things, span))
    if not fields:
        return None
    known = (things.label_match(f"{field}{post}", "position") for field in fields)
    found = next((iri for iri in known if iri is not None), None)
    name = f"{fields[0]}{post}"  # alone the word would be the office of another ministry, too
    return things.register(found or mint("provisional/position", name), "position", name, span, "Position")


def owns(things: Things, body: Mention, holder: Mention | None) -> bool:
    """Whether a ministry only tells whose office the person behind it holds: 経済産業省のX副大臣."""
    return belongs(things, body, holder) and _is_ministry(things, body)


def _is_ministry(things: Things, body: Mention) -> bool:
    heads = things.words_at(body.start).get("ministry_head", ())
    return things.marked.words(body).endswith(heads)


def belongs(things: Things, body: Mention, holder: Mention | None) -> bool:
    """Whether a ministry or another body, and no country, only tells to what the person behind it belongs."""
    if holder is None or holder.kind != "person" or body.kind != "actor":
        return False
    words, marked = things.words_at(holder.start), things.marked
    named = _is_ministry(things, body) or not things.names_country(body)
    return named and marked.folded.text[body.end : holder.start] in words.get("ministry_link", ())


def _fields(things: Things, span: Span) -> Iterator[str]:
    """What the ministry before the holder of an office is for, by each of its names in the language: 経済産業."""
    marked = things.marked
    heads = things.words_at(span.start).get("ministry_head", ())
    near = marked.within(Span(max(0, span.start - _BEFORE), span.end))
    holder = next((m for m in near if m.kind == "person" and m.start < span.start <= m.end), None)
    for body in (one for one in near if owns(things, one, holder)):
        entry = things.entry(body.iris[0]) if body.iris else None
        language = things.language_at(span.start)
        for name in (marked.words(body), *(entry.labels.get(language, ()) if entry else ())):
            head = next((head for head in heads if name.endswith(head)), None)
            if head is not None and len(name) > len(head):
                yield name.removesuffix(head)
