"""Days told by their names alone ("on Thursday"), counted from the day on which the text tells them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import DateValue, Mention
from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kg.text import Span

_WEEK = 7
_BESIDE = 6  # characters between the name of a day and the date that it belongs to ("Thursday, 4 March")
_AHEAD, _BEHIND = 90, 30  # characters before and behind in which the words say that the day is still to come
_STOPS = re.compile(r"[.。\n]")


class Weekdays:
    """Reads them with the word lists of one vocabulary: `day_number`, and what tells of a day to come."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the names of the days."""
        self._days = {name: int(number) for name, number in table(words, "day_number").items()}
        self._name = Begun(self._days, rf"(?<![a-z])(?:{alternation(self._days)})(?![a-z])")
        self._ahead = compiled(rf"(?<![a-z])(?:{alternation(words.get('weekday_ahead', ()))})(?![a-z])")
        # behind the name: a date, though nobody may have understood it
        self._dated = compiled(rf"\s?(?:{alternation(words.get('day_of_month', ()))})\s?\d")
        self._behind = compiled(rf"(?<![a-z])(?:{alternation(words.get('weekday_ahead_behind', ()))})(?![a-z])")

    def find(self, lower: str, span: Span, reference: date | None, dates: Sequence[Mention]) -> Iterator[Mention]:
        """The days named in `lower[span]` that stand beside none of the `dates`."""
        if reference is None:
            return
        for match in self._name.finditer(lower, span.start, span.end):
            if any(m.start - match.end() <= _BESIDE and match.start() - m.end <= _BESIDE for m in dates):
                continue
            if self._dated.match(lower, match.end(), span.end):
                continue
            number, today = self._days[match.group()], reference.weekday()
            step = (number - today) % _WEEK or _WEEK if self._to_come(match, span) else -((today - number) % _WEEK)
            day = reference + timedelta(days=step)
            yield Mention("date", match.start(), match.end(), value=DateValue(day.isoformat()), rule="weekday")

    def _to_come(self, match: re.Match[str], span: Span) -> bool:
        before = _STOPS.split(match.string[max(span.start, match.start() - _AHEAD) : match.start()])[-1]
        behind = _STOPS.split(match.string[match.end() : min(span.end, match.end() + _BEHIND)])[0]
        return self._ahead.search(before) is not None or self._behind.search(behind) is not None
