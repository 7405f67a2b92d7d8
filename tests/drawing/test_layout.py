"""Where cards stand."""

from __future__ import annotations

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples_drawing import LABELS, crossings, sample

from kg.drawing import Edge, Node, Picture, breaks
from kg.drawing.layout import GAP, layers, level, place
from kg.drawing.output import settings
from kg.drawing.text import bold, cells, measure, wrap
from kg.vocabulary import load


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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("สมาคมประชาชาติแห่งเอเชียตะวันออกเฉียงใต้", ("สมาคมประชาชาติแห่ง", "เอเชียตะวันออกเฉียงใต้")),
        ("การประชุมรัฐมนตรีต่างประเทศอาเซียน-ญี่ปุ่น", ("การประชุมรัฐมนตรี", "ต่างประเทศอาเซียน-ญี่ปุ่น")),
        ("ศูนย์สาธารณสุขระหว่างประเทศของอาเซียน", ("ศูนย์สาธารณสุข", "ระหว่างประเทศของอาเซียน")),
        ("ความมั่นคงปลอดภัยไซเบอร์ของเอเชียแปซิฟิก", ("ความมั่นคงปลอดภัยไซเบอร์ของ", "เอเชียแปซิฟิก")),
    ],
)
def test_thai_is_broken_between_words(text: str, lines: tuple[str, ...]) -> None:
    """The words of the vocabulary tell where a Thai word ends."""
    assert wrap(text) == lines


def test_a_number_stays_with_its_ordinal() -> None:
    """No line begins with the number of a meeting."""
    assert wrap("การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27") == ("การประชุมสุดยอดอาเซียน-ญี่ปุ่น", "ครั้งที่ 27")


def test_a_unit_stays_with_its_number() -> None:
    """A currency is no line's first word where there is another place to break."""
    assert wrap("5,000,000,000または6,000,000,000 JPY（発表に食い違い）")[1].startswith("6,000,000,000 JPY")


def test_thai_names_of_the_vocabulary_are_broken_between_words() -> None:
    """Nearly all ends of lines are spaces or edges of words that the vocabulary knows."""
    names = {name for entry in load().entries.values() for name in entry.labels.get("th", ())}
    broken = [(name, wrap(name, 30, 9)) for name in sorted(names) if cells(name) > 30]
    ends = [(at, breaks.costs(name)) for name, lines in broken for at in _starts(name, lines)]
    assert len(ends) > 1000
    assert sum(costs[at] > breaks.HALF for at, costs in ends) < len(ends) / 100


def _starts(text: str, lines: tuple[str, ...]) -> list[int]:
    """Where lines begin in a text, but for the first."""
    found, at = [], 0
    for line in lines:
        at = text.index(line, at)
        found.append(at)
        at += len(line)
    return found[1:]


def test_japanese_lines_begin_as_they_may() -> None:
    """No line begins with a middle dot, a long vowel's sign or a closing bracket, or ends with an opening one."""
    for text in (
        "アジア・ゼロエミッション共同体構想・「エネルギー・データ・センター」計画",
        "ア・" * 40,
        "（ー）" * 30,
    ):
        lines = wrap(text, 20, 30)
        assert not any(line[0] in "・ー）」" for line in lines[1:])
        assert not any(line[-1] in "（「" for line in lines)


def test_words_in_katakana_stay_whole() -> None:
    """A line ends behind kana or before another script, where it can."""
    assert wrap("防災及びクリーンエネルギーの強化に関する声明") == ("防災及びクリーンエネルギーの", "強化に関する声明")


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
