"""What may be a party of a statement or meeting, by its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.things import Things
    from kg.language.protocol import Mention

BODIES = frozenset({"Country", "Organization"})


def is_body(things: Things, mention: Mention) -> bool:
    """Whether a mention names a country or body that the vocabulary knows."""
    entry = things.entry(mention.iris[0]) if mention.iris else None
    return entry is not None and entry.type in BODIES


def may_be_side(things: Things, mention: Mention) -> bool:
    """Whether a mention names something that may be one side of a statement: a body or a ministry, known or not."""
    entry = things.entry(mention.iris[0]) if mention.iris else None
    made = things.named.get(things.of(mention)) if entry is None else None
    if entry is None:
        return made is None or made.type != "Fund"
    return entry.type in BODIES or entry.type == "Ministry"
