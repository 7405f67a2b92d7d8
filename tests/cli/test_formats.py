"""Rows in every form: nothing of a text steers a terminal, a table or a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.formats import FORMATS, clean, width

COLUMNS = ("name", "words")


def test_control_characters_are_shown_not_obeyed() -> None:
    """An escape sequence in a text becomes visible; Thai vowels and joiners stay."""
    assert clean("a\x1b[31mred\x07\x9b") == "a\ufffd[31mred\ufffd\ufffd"
    assert clean("น้ำ\u200d") == "น้ำ\u200d"
    for form in ("tsv", "md", "table"):
        assert "\x1b" not in FORMATS[form](COLUMNS, [("a", "\x1b]0;title\x07")])


@pytest.mark.parametrize("form", ["tsv", "md", "table"])
def test_a_row_is_a_line(form: str) -> None:
    """Line ends and tabs inside a cell do not break the table."""
    plain = FORMATS[form](COLUMNS, [("a", "one two three")])
    assert FORMATS[form](COLUMNS, [("a", "one\n two\tthree")]) == plain


def test_markdown_escapes_its_own_sign() -> None:
    """A bar in a cell is no column."""
    assert FORMATS["md"](COLUMNS, [("a|b", "c")]).splitlines()[2] == "| a\\|b | c |"


@pytest.mark.parametrize("words", ["=1+1", "+cmd", "@SUM(A1)", "-x"])
def test_spreadsheets_run_nothing(words: str) -> None:
    """What a spreadsheet takes for a formula gets an apostrophe; numbers stay numbers."""
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](COLUMNS, [(words, "-3.5"), ('a "quoted", cell', "x\ny")]))))
    assert rows == [list(COLUMNS), [f"'{words}", "-3.5"], ['a "quoted", cell', "x\ny"]]


@pytest.mark.parametrize(
    "words", ["  =1+1", "\t=1", "\n=1", "\u00a0@x", "\ufeff=1", "＝1+1", "＋x", "-1+2", "- item", "-"]
)
def test_nothing_before_a_formula_lets_it_run(words: str) -> None:
    """Spaces and marks without width may be dropped by who reads it; wide signs begin formulas, too."""
    [[_, cell]] = list(csv.reader(io.StringIO(FORMATS["csv"](("a", "b"), [("", words)]))))[1:]
    assert cell == f"'{words}"


@pytest.mark.parametrize("number", ["-5", "+5.25", "-0.1", "12"])
def test_numbers_are_no_formulas(number: str) -> None:
    """They are told as they are."""
    assert FORMATS["csv"](("a",), [(number,)]) == f"a\n{number}\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("'=+-@ ;,\"\t\n")), min_size=1))
def test_csv_gives_the_text_back(cells: list[str]) -> None:
    """Whoever takes one apostrophe from the beginning of a cell has the text; no other sign parts cells."""
    text = FORMATS["csv"](["head"] * len(cells), [cells])
    [row] = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [cell.removeprefix("'") for cell in row] == cells
    assert not any(cell.lstrip()[:1] in set("=@") for cell in row)


@pytest.mark.parametrize(("text", "columns"), [("Japan", 5), ("日本", 4), ("ไทย", 3), ("น้ำ", 2), ("ที่", 1), ("ｱ", 1)])
def test_width_on_a_terminal(text: str, columns: int) -> None:
    """Japanese takes two columns a character, Thai marks above and below take none."""
    assert width(text) == columns


def test_columns_are_aligned_in_every_script() -> None:
    """The second column begins at the same place in all rows."""
    lines = FORMATS["table"](COLUMNS, [("日本", "x"), ("ญี่ปุ่น", "x"), ("Japan", "x")]).splitlines()
    assert {width(line[: line.index("x")]) for line in lines[2:]} == {7}


def test_no_rows() -> None:
    """An empty table says so to people, and has only the head for programs."""
    assert FORMATS["table"](COLUMNS, []) == "no answers"
    assert FORMATS["tsv"](COLUMNS, []) == "name\twords"
