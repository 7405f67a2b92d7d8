"""Lists in English: items that go on with the act that a sentence before them announced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.english.scene import ITEM
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from kg.language.english.scene import Scene
    from kg.language.protocol import Frame

_ALONE = frozenset({"Pledge", "Announcement", "Adoption"})  # acts of which each item tells another
_STYLES = (
    (compiled(r"\(?\d"), "number"),
    (compiled(r"\(?[ivx]+[.)]"), "letter"),
    (compiled(r"\(?[a-z]"), "letter"),
)

_BARE = "bare"  # the style of items without a mark
_WITHIN = compiled(r"\s\(?(?:1|a|i)\)\s")  # the first item, inside a sentence


def _style(lower: str, start: int) -> str:
    """How an item is marked: its kind of mark and whether a bracket opens it."""
    kind = next((name for pattern, name in _STYLES if pattern.match(lower, start)), "bullet")
    return kind + ("(" if lower.startswith("(", start) else "")


def style(lower: str, sentence: Span) -> str:
    """How a sentence is marked as an item of a list; nothing where it is none."""
    marked = ITEM.match(lower, sentence.start, sentence.end)
    return _style(lower, marked.start("mark")) if marked else ""


def announces(scene: Scene) -> bool:
    """Whether a sentence announces a list: it ends with a colon, or with the first item that ";" parts off."""
    lower, (_, end) = scene.lower, scene.sentence
    return lower[end - 1] == ":" or (lower[end - 1] == ";" and _WITHIN.search(lower, scene.begin, end) is not None)


def goes_on(scene: Scene, frame: Frame) -> bool:
    """Whether the list goes on behind a sentence that tells `frame`, or an act of its own as an item."""
    context = scene.context
    return context.listing is frame or style(scene.lower, scene.sentence) == context.marked != ""


def announced(scene: Scene, frame: Frame) -> None:
    """Note that a list begins behind the sentence, and how the sentence itself is marked."""
    scene.context.listing = frame
    scene.context.outer = style(scene.lower, scene.sentence)
    scene.context.marked = ""
    scene.context.lead = None


def _bare(scene: Scene) -> bool:
    """Whether a paragraph without a mark is an item: it ends with ";", or is the first behind such items."""
    (start, end), text = scene.sentence, scene.context.text.text
    whole = text[:start].rstrip(" ")[-1:] == "\n" and text[end:].lstrip(" ")[:1] in {"", "\n"}
    return whole and (_leads_on(scene) or scene.context.marked == _BARE)


def _leads_on(scene: Scene) -> bool:
    """Whether the end of an item tells that another one follows."""
    return scene.lower.endswith((";", "; and", "; or"), *scene.sentence)


def item(scene: Scene) -> list[Frame]:
    """An item of a list that a verb before it announced: an act of its own, or one more matter of that act."""
    lower, (start, end), context = scene.lower, scene.sentence, scene.context
    marker, before = ITEM.match(lower, start, end), context.listing
    bare = marker is None and before is not None and _bare(scene)
    if before is None or (marker is None and not bare):
        return []
    mark = style(lower, scene.sentence) if not bare else _BARE
    if mark == context.outer or (context.marked and mark != context.marked):
        context.listing = None  # the next paragraph, and no item
        return []
    context.marked = mark
    matter = Span(marker.end() if marker is not None else start, end)
    gives = any(m.kind == "money" and matter.contains(m) for m in scene.mentions)
    if before.act not in _ALONE or context.matters or (before.act == "Pledge" and context.makers and not gives):
        before.objects += (matter,)
        before.clause = Span(min(before.clause.start, start), end)
        if bare and not _leads_on(scene):
            context.listing, context.marked = None, ""
        return [before]
    context.listing = replace(before, clause=scene.sentence, objects=(matter,), rule="english-list")
    return [context.listing]
