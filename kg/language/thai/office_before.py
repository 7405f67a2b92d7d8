"""Offices whose holder is told behind them in Thai: "รัฐมนตรีว่าการกระทรวงพลังงาน (นายก ข)", "ประธานสมาคม นาย ก"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from kg.text import Span

    class _Placed(Protocol):
        """What stands somewhere in a text."""

        @property
        def start(self) -> int: ...
        @property
        def end(self) -> int: ...


_BETWEEN = " (ฯ"  # what may stand between an office and who holds it


def office_before(text: str, person: _Placed, offices: Iterable[Span]) -> Span | None:
    """The longest of the offices, in the order of the text, that end right before a name.

    The name fills a bracket, or stands behind a space and the office behind none: one behind a space may be that of
    somebody named before it ("A, director of X B").
    """
    start = person.start
    bracket = text[start - 1 : start] == "(" and text[person.end : person.end + 2].lstrip().startswith(")")
    if not bracket and text[start - 1 : start] != " ":
        return None
    line = text.rfind("\n", 0, start) + 1
    for office in offices:
        if office.start >= line and office.end < start and not text[office.end : start].strip(_BETWEEN):
            return office if bracket or office.start == line or text[office.start - 1] != " " else None
    return None
