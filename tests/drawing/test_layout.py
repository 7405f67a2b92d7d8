"""Labels wrap without breaking a script, and no two of them overlap."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.drawing.layout import cells, place, wrap
from kg.drawing.picture import Edge, Node, Picture
from kg.drawing.render import figure, settings

NAMES = [
    "ASEAN Centre for the Study of Very Long Names and of Their Abbreviations in Press Releases",
    "ความร่วมมือด้านการเกษตรและความมั่นคงทางอาหารในภูมิภาคที่มีชื่อยาวมากเป็นพิเศษ",
    "質の高いインフラ整備に関する長い名称を持つ共同声明及び行動計画",
    "Trade",
]


def _picture(acts: int) -> Picture:
    picture = Picture(title="A picture")
    for number in range(acts):
        actor = Node(f"actor/{number % 5}", f"{NAMES[number % 4]} {number % 5}", "actor")
        act = Node(f"act/{number}", "pledge\n1,000,000 USD", "act")
        topic = Node(f"topic/{number}", f"{NAMES[(number + 1) % 4]} {number}", "topic")
        picture.nodes |= {node.id: node for node in (actor, act, topic)}
        picture.edges += [Edge(actor.id, act.id, "agent"), Edge(act.id, topic.id, "concerns")]
    return picture


@pytest.mark.parametrize("acts", [1, 7, 30])
def test_no_label_over_another(acts: int):
    """The drawn boxes of all labels are apart, whatever their script and length."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with mpl.rc_context(settings()):
        made = figure(_picture(acts))
        canvas = FigureCanvasAgg(made)
        canvas.draw()
        renderer = canvas.get_renderer()
        boxes = [text.get_window_extent(renderer) for text in made.axes[0].texts]
    overlaps = [(a, b) for a, b in itertools.combinations(boxes, 2) if a.overlaps(b)]
    assert overlaps == []


def test_same_picture_same_places():
    """The layout depends on the picture alone."""
    assert place(_picture(12)) == place(_picture(12))


@given(st.text(min_size=1), st.integers(min_value=4, max_value=40))
def test_wrapped_lines_are_no_wider_than_asked(text: str, width: int):
    """A line is at most the width, one character more where a wide one ends it."""
    assert all(cells(line) <= width + 2 for line in wrap(text, width, 1000))


def test_a_mark_stays_on_its_letter():
    """No line begins with a Thai mark that belongs to the letter before."""
    assert all(line[:1] not in "\u0e31\u0e34\u0e35\u0e48\u0e49" for line in wrap("ความร่วมมือที่ดียิ่งขึ้น" * 3, 5, 100))
