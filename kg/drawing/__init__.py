"""From the store to pictures."""

from kg.drawing.picture import Edge, Node, NothingToDrawError, Picture
from kg.drawing.render import draw
from kg.drawing.select import MOST_CARDS, select
from kg.drawing.timeline import draw_timeline

__all__ = ["MOST_CARDS", "Edge", "Node", "NothingToDrawError", "Picture", "draw", "draw_timeline", "select"]
