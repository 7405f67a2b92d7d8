"""Day, place and mode of a meeting from lines that only name them: ■日時：6月10日　■場所：ハノイ, 【会場】東京都."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.claims.modes import MODES
from kg.language.protocol import DateValue
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.claims.meetings import Meetings
    from kg.claims.model import Meeting

_MARKS = "■●◆◇○□◎▽▼▪☆★・【([<"
_BEGINS = rf"(?:^|(?<=[\n{_MARKS}]))[ \t]*(?:\(?\d{{1,2}}[.)、]?[ \t]*)?[{_MARKS}]?[ \t]*"
_VALUE = r"(?P<value>[^\n■●◆◇□◎▽▼【]{2,60})"
_ABOVE = 40  # characters above such a line in which it is said to be of the next meeting
_CLASSES = ("day_label", "spot_label")


class Labels:
    """Patterns of such lines with the words of one language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "day_label" and "spot_label", whose letters may stand apart (日　時)."""
        self.signs = {name: words.get(name, ()) for name in _CLASSES}
        self.patterns = {name: self._of(labels) for name, labels in self.signs.items() if labels}

    @staticmethod
    def _of(labels: tuple[str, ...]) -> re.Pattern[str]:
        apart = "|".join(r"[ \t]?".join(map(re.escape, label)) for label in sorted(labels, key=len, reverse=True))
        return compiled(
            rf"{_BEGINS}(?:{apart})[ \t]*(?:[\])】>:]+[ \t]*\n?[ \t]*|[ \t]+|\n[ \t]*){_VALUE}", re.MULTILINE
        )


def labelled(meetings: Meetings, main: Meeting) -> None:
    """Read what such lines tell of the meeting that a release is about, where nothing else tells it."""
    things = meetings.things
    for code in sorted({sentence.language.code for sentence in things.marked.sentences}):
        patterns = meetings.undertakings.patterns
        labels, soon = patterns.kept(Labels, code), patterns.any_of(code, "next_meeting")
        for name, value in _values(labels, things.marked.folded.text, soon):
            inside = things.marked.within(value)
            if name == "day_label":
                day = next((m for m in inside if m.kind == "date"), None)
                if main.date is None and day is not None and isinstance(day.value, DateValue):
                    main.date, main.written_date = day.value, things.marked.words(day)
                continue
            _held(meetings, main, value, code)
            place = next((m for m in inside if m.kind == "place"), None)
            if main.place is None and main.mode != "Videoconference" and place is not None:
                main.place = things.of(place)


def _values(labels: Labels, text: str, soon: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
    """What the first line of each kind tells, without those of the next meeting."""
    for name, pattern in labels.patterns.items():
        for found in pattern.finditer(text):
            above = text[max(0, found.start() - _ABOVE) : found.start()]
            if soon.search(above) is None:
                yield name, Span(*found.span("value"))
                break


def _held(meetings: Meetings, main: Meeting, value: Span, code: str) -> None:
    """Read how a meeting was held from what stands behind such a label."""
    words, text = meetings.things.words_in(code), meetings.things.marked.folded.lower[slice(*value)]
    for word_class, mode in MODES.items():
        if main.mode in {None, "InPerson"} and any(word in text for word in words.get(word_class, ())):
            main.mode = mode
