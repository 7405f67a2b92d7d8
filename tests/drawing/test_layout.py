"""Where cards stand."""

from __future__ import annotations

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples_drawing import LABELS, crossings, sample

from kg.drawing import Edge, Node, Picture
from kg.drawing.layout import GAP, layers, level, place
from kg.drawing.output import settings
from kg.drawing.text import bold, cells, measure, wrap


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(0.1, 2)), min_size=1, max_size=30))
def test_levelled_cards_do_not_touch(rows: list[tuple[float, float]]) -> None:
    """However near each other cards want to stand, a gap is left between any two."""
    heights = [height for _, height in rows]
    centres = level([wanted for wanted, _ in rows], heights)
    for one in range(1, len(rows)):
        apart = centres[one] - centres[one - 1]
        assert apart >= (heights[one] + heights[one - 1]) / 2 + GAP - 1e-6


def test_cards_with_room_stand_where_they_want() -> None:
    """Cards that are far apart already are not moved."""
    assert level([1.0, 5.0, 20.0], [1.0, 1.0, 1.0]) == [1.0, 5.0, 20.0]


@pytest.mark.parametrize("text", LABELS)
def test_wrapping_keeps_every_letter(text: str) -> None:
    """Lines are short, no letter is lost, and no line begins with a mark that belongs to the line above."""
    lines = wrap(text, 30, 9)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= 30 for line in lines)
    assert all(cells(line[0]) > 0 for line in lines)


def test_thai_is_broken_where_a_syllable_begins() -> None:
    """A Thai word longer than a line is broken before a leading vowel."""
    assert wrap("สมาคมประชาชาติแห่งเอเชียตะวันออกเฉียงใต้") == ("สมาคมประชาชาติแห่ง", "เอเชียตะวันออกเฉียงใต้")


def test_no_letter_is_left_alone() -> None:
    """A word a little longer than a line is cut in the middle."""
    assert min(len(line) for line in wrap("ก" * 31)) > 10


def test_too_many_lines_are_cut_visibly() -> None:
    """What does not fit ends in an ellipsis."""
    assert wrap("one two three four five six", 5, 2) == ("one", "two…")


def test_who_acts_stands_left_of_the_acts() -> None:
    """Agents stand in a column of their own, left of acts; what acts are about stands right of them."""
    picture = sample(1, 6)
    column = {key: number for number, side in enumerate(layers(picture)) for key in side}
    for edge in picture.edges:
        if edge.role == "agent":
            assert column[edge.target] < column[edge.source]
        if edge.role == "concerns":
            assert column[edge.target] > column[edge.source]


@pytest.mark.parametrize(("seed", "acts"), [(1, 1), (2, 5), (3, 14), (4, 18), (5, 30)])
def test_no_line_runs_behind_a_card_of_others(seed: int, acts: int) -> None:
    """A line that came out from behind a card would be read as that card's."""
    with mpl.rc_context(settings()):
        assert crossings(sample(seed, acts)) == []


def test_a_person_who_acts_is_joined_around_the_countries() -> None:
    """The line from a person to his act leads between the countries' cards."""
    nodes = [Node("p", "Leader", "person"), *(Node(name, name, "actor") for name in "abc"), Node("x", "Pledge", "act")]
    edges = [Edge("p", name, "represents", "represents") for name in "abc"]
    picture = Picture({node.id: node for node in nodes}, [*edges, Edge("x", "p", "agent", "agent")])
    with mpl.rc_context(settings()):
        assert crossings(picture) == []
        (lanes,) = place(picture, measure()).lanes.values()
    assert len(lanes) == 1


def test_bold_only_where_the_font_has_it() -> None:
    """The Japanese font has one weight."""
    assert bold("Japan", "actor")
    assert not bold("日本", "actor")
    assert not bold("rain", "topic")
