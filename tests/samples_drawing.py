"""Sample pictures, and the boxes of the words in a drawn figure."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from matplotlib.backends.backend_agg import FigureCanvasAgg

from kg.drawing import Edge, Node, Picture
from kg.drawing.edges import curves, overlap
from kg.drawing.layout import place
from kg.drawing.text import measure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LABELS = (
    "Rain",
    "A centre for things with a name that needs more than one line, and then some more of it",
    "ศูนย์อาเซียนเพื่อการศึกษาและการหารือด้านการพัฒนาที่ยั่งยืน",
    "ผู้ที่ยิ้ม ปั๊มน้ำ ญี่ปุ่น ฐานรู้",
    "東南アジア諸国連合と日本の協力に関する特別首脳会議",
    "フォーラム",
    "costs $1 and $2_3",
)
ROLES = (("agent", "actor"), ("addressee", "actor"), ("concerns", "topic"), ("concerns", "document"))


def sample(seed: int, acts: int) -> Picture:
    """A picture of so many acts with random agents and targets, their labels in three scripts."""
    rng = random.Random(seed)  # noqa: S311 -- a sample, no secret
    picture = Picture(title="A picture", subtitle="of a sample")

    def node(kind: str, number: int) -> str:
        key = f"https://example.org/id/{kind}/{number}"
        label = f"{rng.choice(LABELS)} {number}"
        picture.nodes.setdefault(key, Node(key, label, kind, provisional=number % 3 == 0))
        return key

    for number in range(acts):
        act = node("act", number)
        for role, kind in ROLES:
            for _ in range(rng.randint(0, 3)):
                picture.edges.append(Edge(act, node(kind, rng.randint(0, acts)), role, role))
        person, meeting = node("person", number % 7), node("meeting", number % 4)
        actor = node("actor", number % 5)
        picture.edges += [
            Edge(person, actor, "represents", "represents"),
            Edge(person, meeting, "took part in", "tookPartIn"),
            Edge(act, meeting, "at meeting", "atMeeting"),
        ]
    picture.edges = list(dict.fromkeys(picture.edges))
    return picture


def overlaps(figure: Figure) -> list[tuple[str, str]]:
    """Pairs of texts of a figure whose boxes, as drawn, cover each other."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    texts = [text for axes in figure.axes for text in axes.texts if text.get_text()]
    texts += [text for text in figure.texts if text.get_text()]
    boxes = [text.get_window_extent(canvas.get_renderer()).extents for text in texts]
    return [
        (texts[one].get_text(), texts[two].get_text())
        for one in range(len(texts))
        for two in range(one)
        if overlap(tuple(boxes[one]), tuple(boxes[two]))
    ]


def crossings(picture: Picture) -> list[tuple[str, str]]:
    """Edges and the cards, not at their ends, behind which they run: names of the edges, labels of the cards."""
    plan = place(picture, measure())
    return [
        (one.edge.name, card.node.label)
        for one in curves(picture.edges, plan)
        for card in plan.cards
        if card.node.id not in {one.edge.source, one.edge.target}
        and any(
            card.left < x < card.right and abs(y - card.y) < card.height / 2
            for x, y in (one.at(step / 60) for step in range(61))
        )
    ]
