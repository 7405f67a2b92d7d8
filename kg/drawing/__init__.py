"""From the store to pictures."""

from kg.drawing.picture import Edge, Node, Picture, select
from kg.drawing.render import draw
from kg.drawing.timeline import draw_timeline

__all__ = ["Edge", "Node", "Picture", "draw", "draw_timeline", "select"]
