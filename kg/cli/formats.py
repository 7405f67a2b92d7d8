"""Rows of text as a table, CSV, TSV or Markdown."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Rows = Sequence[Sequence[str]]
# Control characters of a text could steer a person's terminal; joiners and direction marks stay.
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)], "\ufffd")
_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"  # what a spreadsheet takes for the beginning of a formula; wide forms, too
_PASSED = "\ufeff\u200b\u200c\u200d\u2060"  # without width: importers pass over them, as over spaces
_ESCAPE = "'"
_PARTS = ',;"\t\r\n'
_EMPTY = '""'  # a row of one empty field


def clean(text: str) -> str:
    """The text without characters that steer a terminal."""
    return text.translate(_CONTROL)


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def csv(columns: Sequence[str], rows: Rows) -> str:
    """CSV (RFC 4180) with newline line ends.

    Words that a spreadsheet would run as a formula, at once or after it dropped the spaces before them, get an
    apostrophe, and so do words that begin with one: whoever takes one apostrophe from the beginning of each cell has
    the text as it was.
    """
    lines = [",".join(map(_field, row)) for row in (columns, *rows)]
    return "".join(f"{line or _EMPTY}\n" for line in lines)


def _field(cell: str) -> str:
    """A field in quotation marks where it holds what parts fields, also elsewhere (";"), or ends in a space."""
    told = _escaped(cell)
    if told != told.strip() or any(character in _PARTS for character in told):
        return '"' + told.replace('"', '""') + '"'
    return told


def _escaped(cell: str) -> str:
    """A cell that no spreadsheet runs, with a mark to take away where it needs one."""
    return f"{_ESCAPE}{cell}" if cell.startswith(_ESCAPE) or _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    bare = cell.lstrip().lstrip(_PASSED).lstrip()
    if bare[:1] not in _FORMULA or not bare:
        return False
    sign, digits = bare[0] in "+-", bare[1:].replace(".", "", 1)
    return not (sign and digits.isascii() and digits.isdigit())


def tsv(columns: Sequence[str], rows: Rows) -> str:
    """Tab-separated values, one row a line."""
    return "\n".join(["\t".join(columns), *("\t".join(map(_line, row)) for row in rows)])


def markdown(columns: Sequence[str], rows: Rows) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_line(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def table(columns: Sequence[str], rows: Rows) -> str:
    """A table for people: drawn by rich on a terminal, aligned by spaces elsewhere."""
    if not rows:
        return "no answers"
    shown = [[_line(cell) for cell in row] for row in rows]
    return _drawn(columns, shown) if sys.stdout.isatty() else _aligned(columns, shown)


def _aligned(columns: Sequence[str], rows: Rows) -> str:
    lines = [list(columns), *rows]
    widths = [max(width(line[place]) for line in lines) for place in range(len(columns))]
    lines.insert(1, ["-" * wide for wide in widths])
    padded = [[cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)] for line in lines]
    return "\n".join("  ".join(line).rstrip() for line in padded)


def width(text: str) -> int:
    """The columns that a text takes on a terminal: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width  # noqa: PLC0415 -- start-up

    return sum(
        0 if category(character) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )


def _drawn(columns: Sequence[str], rows: Rows) -> str:
    from rich.console import Console  # noqa: PLC0415 -- only terminals pay for it
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    made = Table(header_style="" if os.environ.get("NO_COLOR") else "bold")
    for name in columns:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*map(Text, row))  # Text: brackets in a name are no markup
    console = Console()
    with console.capture() as captured:
        console.print(made)
    return captured.get()


FORMATS: dict[str, Callable[[Sequence[str], Rows], str]] = {"csv": csv, "tsv": tsv, "md": markdown, "table": table}
