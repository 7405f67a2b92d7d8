"""Lists in English: items that go on with the act that a sentence before them announced."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.english.scene import ITEM
from kg.text import Span

if TYPE_CHECKING:
    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame

_ALONE = frozenset({"Pledge", "Announcement", "Adoption"})  # acts of which each item tells another
_STYLES = (
    (re.compile(r"\(?\d"), "number"),
    (re.compile(r"\(?[ivx]+[.)]"), "letter"),
    (re.compile(r"\(?[a-z]"), "letter"),
)


def _style(lower: str, start: int) -> str:
    """How an item is marked: its kind of mark and whether a bracket opens it."""
    kind = next((name for pattern, name in _STYLES if pattern.match(lower, start)), "bullet")
    return kind + ("(" if lower.startswith("(", start) else "")


def announced(scene: Scene, frame: Frame) -> None:
    """Note that a list begins behind the sentence, and how the sentence itself is marked."""
    lower, (start, end) = scene.lower, scene.sentence
    marked = ITEM.match(lower, start, end)
    scene.context.listing = frame
    scene.context.outer = _style(lower, marked.end() - len(marked.group().lstrip())) if marked else ""
    scene.context.marked = ""


def item(scene: Scene) -> list[Frame]:
    """An item of a list that a verb before it announced: an act of its own, or one more matter of that act."""
    lower, (start, end), context = scene.lower, scene.sentence, scene.context
    marker, before = ITEM.match(lower, start, end), context.listing
    if marker is None or before is None:
        return []
    style = _style(lower, marker.end() - len(marker.group().lstrip()))
    if style == context.outer or (context.marked and style != context.marked):
        context.listing = None  # the next paragraph, and no item
        return []
    context.marked = style
    matter = Span(marker.end(), end)
    if before.act not in _ALONE:
        before.objects += (matter,)
        before.clause = Span(min(before.clause.start, start), end)
        return [before]
    context.listing = replace(before, clause=scene.sentence, objects=(matter,), rule="english-list")
    return [context.listing]
