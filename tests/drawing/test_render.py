"""What a drawn picture looks like, measured on the picture."""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager
from samples_drawing import overlaps, sample

from kg.drawing import Edge, Node, Picture, draw
from kg.drawing.fonts import families
from kg.drawing.output import settings
from kg.drawing.render import figure
from kg.drawing.style import MARKS, STYLES
from kg.errors import StorageError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("seed", "acts"), [(1, 1), (2, 5), (3, 14), (4, 18)])
def test_no_word_covers_another(seed: int, acts: int) -> None:
    """Labels, names of edges, title and legend of pictures of several sizes keep apart."""
    with mpl.rc_context(settings()):
        assert overlaps(figure(sample(seed, acts))) == []


def test_overlaps_are_seen() -> None:
    """The measure of the test above finds two words on one spot."""
    with mpl.rc_context(settings()):
        made = figure(sample(1, 2))
        made.axes[0].text(1.0, 1.0, "one")
        made.axes[0].text(1.05, 1.0, "two")
        assert overlaps(made)


def test_words_stay_inside_their_cards() -> None:
    """No label reaches beyond the frame of its card."""
    with mpl.rc_context(settings()):
        made = figure(sample(5, 10))
        made.canvas.draw()
        cards = [patch.get_window_extent() for patch in made.axes[0].patches if patch.get_zorder() == 3]
        labels = [text.get_window_extent() for text in made.axes[0].texts if text.get_gid()]
        assert len(cards) == len(labels)
        for card, label in zip(cards, labels, strict=True):
            assert card.x0 < label.x0
            assert label.x1 < card.x1


def test_every_kind_of_edge_is_named_on_an_edge() -> None:
    """Each role's name stands on the picture, apart from the legend's."""
    picture = sample(3, 8)
    with mpl.rc_context(settings()):
        named = [text.get_text() for text in figure(picture).axes[0].texts]
    for name in {edge.name for edge in picture.edges}:
        assert named.count(name) >= 2


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_same_picture_same_bytes(tmp_path: Path, suffix: str) -> None:
    """Files of every format repeat byte for byte."""
    digests = set()
    for number in range(2):
        file = tmp_path / f"{number}.{suffix}"
        draw(sample(3, 6), file)
        digests.add(hashlib.sha256(file.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_svg_says_what_it_shows(tmp_path: Path) -> None:
    """An SVG carries a title and, for those who do not see it, every edge in words."""
    picture = Picture(
        {"a": Node("a", "Rain", "topic"), "b": Node("b", "Proposal", "act")}, [Edge("b", "a", "concerns")]
    )
    picture.title = "A picture"
    draw(picture, tmp_path / "a.svg")
    root = ET.parse(tmp_path / "a.svg").getroot()  # noqa: S314 -- our own file
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "A picture"
    assert "Proposal concerns Rain" in "".join(root.itertext())


def test_kinds_differ_in_shape_and_colour() -> None:
    """No two kinds share a shape or a colour, no two roles both line and colour."""
    assert len({shape for shape, _ in MARKS.values()}) == len({colour for _, colour in MARKS.values()}) == len(MARKS)
    assert len({(style.colour, style.line) for style in STYLES.values()}) == len(STYLES)


def test_three_scripts_have_glyphs() -> None:
    """Thai, Japanese and Latin letters are all in the fonts, without a fall back to the machine's."""
    known: set[int] = set()
    for family in families():
        known |= set(TTFont(font_manager.findfont(family, fallback_to_default=False)).getBestCmap())
    assert {ord(letter) for letter in "ฐานปู่ญี่ปุ่นASEAN日本語フォーラム–·×…"} <= known


def test_another_suffix_is_a_usage_error(tmp_path: Path) -> None:
    """Only png, svg and pdf are drawn."""
    with pytest.raises(UsageError, match="no picture format"):
        draw(sample(1, 1), tmp_path / "a.gif")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """What cannot be written is an error for people."""
    with pytest.raises(StorageError, match="cannot write"):
        draw(sample(1, 1), tmp_path / "no" / "a.png")
