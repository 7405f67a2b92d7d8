"""A table as a workbook for spreadsheets (Office Open XML, ECMA-376)."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_BYTES = datetime(1980, 1, 1, tzinfo=UTC).replace(
    tzinfo=None
)  # the day that the format begins with; not the clock
_WIDEST = 60  # characters of a column
_MOST = 32_767  # characters that a cell can hold


def workbook(title: str, columns: Sequence[str], rows: Sequence[Sequence[str | float]]) -> bytes:
    """The bytes of an .xlsx file with one sheet: a header that stays in view and filters; text stays text.

    Formulas and links are not made of what a release says. Equal tables give equal bytes.
    """
    import xlsxwriter  # noqa: PLC0415 - only who asks for a spreadsheet pays for it

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": title, "created": _SAME_BYTES})
    head, cell = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(title[:31])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    for at, name in enumerate(columns):
        longest = max((len(str(row[at])) for row in rows), default=0)
        sheet.set_column(at, at, min(_WIDEST, max(len(name), longest) + 2))
        sheet.write_string(0, at, name, head)
    for number, row in enumerate(rows, 1):
        for at, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, at, value[:_MOST], cell)
            else:
                sheet.write_number(number, at, value, cell)
    book.close()
    return out.getvalue()
