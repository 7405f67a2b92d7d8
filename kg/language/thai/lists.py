"""Lists that go on after a Thai object has ended: examples behind a relative clause, numbered points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation, table
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.text import Folded

_RELATIVE = 120  # characters of a relative clause between a noun and the examples for it
_MOST = 12  # points of one list
_REACH = 4000  # characters in which the points of a list are looked for
_BEFORE = 24  # characters before the words that announce points in which their number stands
_FEWEST = 8  # characters of a line that is a point
_POINT = 160  # characters of a point that tell what it is about


class Lists:
    """Finds them with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile what opens a list, what announces points, and what numbers them."""
        self._relative = re.compile(rf"(?:{alternation(words.get('relative_stop', ()))})")
        self._examples = re.compile(rf"(?:{alternation(words.get('list_goes_on', ()))})\s*")
        self._opener = re.compile(alternation(words.get("opens_a_list", ())))
        self._carries = re.compile(rf"(?:{alternation(words.get('relative_carries', ()))})\s?")
        self._where = tuple(words.get("place_stop", ()))
        self._aim = re.compile(alternation(words.get("place_goes_on", ())))
        self._stop = re.compile(rf"(?:{alternation(words.get('object_stop', ()))})")
        self._follows = re.compile(rf"(?:{alternation(words.get('points_follow', ()))})\s*[:\n ]*")
        number = alternation(words.get("point_number", ()))
        self._point = re.compile(
            rf"(?:^|(?<=[\n ]))\(?(?:{number}|\d{{1,2}}[.)])\)?\s*(?:คือ\s*|การ(?=การ))?(?P<point>[^\n]{{4,{_POINT}}})"
        )
        self._numbers = table(words, "number_word")
        counted, noun = alternation(self._numbers), alternation(words.get("point_noun", ()))
        self._told = re.compile(rf"(?P<number>\d|{counted})\s?(?:{noun})\s?$")
        self._end = re.compile(r"\s(?!-)(?<!-\s)|[\n:;]|ซึ่ง|โดย(?!เฉพาะ)|(?<=.{12})(?:เพื่อ|นั้น)")

    def opens(self, text: Folded, span: Span) -> bool:
        """Whether words that open a list of examples stand in a span."""
        return self._opener.search(text.text, *span) is not None

    def after(self, text: Folded, rest: Span) -> list[Span]:
        """The list that goes on in `rest`, which begins with the words that ended the object."""
        if text.lower.startswith(self._where, rest.start):
            goes_on = self._aim.search(text.lower, rest.start, min(rest.end, rest.start + _RELATIVE))
            return [Span(goes_on.start(), rest.end)] if goes_on is not None else []
        relative = self._relative.match(text.lower, *rest)
        if relative is not None:
            carried = self._carries.match(text.lower, relative.end(), rest.end)
            if carried is not None:
                stop = self._stop.search(text.lower, carried.end(), rest.end)
                return [Span(carried.end(), stop.start() if stop else rest.end)]
            return self._behind(text, Span(relative.end(), rest.end))
        points = self._follows.match(text.lower, rest.start, rest.start + 40)
        if points is None:
            return []
        return self._points(text, points.end()) or self._lines(text, rest.start, points.end())

    def _behind(self, text: Folded, rest: Span) -> list[Span]:
        """Examples behind a relative clause: "relations that fit the times, such as A and B"."""
        opener = self._examples.search(text.lower, rest.start, min(rest.end, rest.start + _RELATIVE))
        if opener is None:
            return []
        stop = self._stop.search(text.lower, opener.end(), rest.end)
        return [Span(opener.end(), stop.start() if stop else rest.end)]

    def _lines(self, text: Folded, end: int, begin: int) -> list[Span]:
        """The first phrase of as many lines as points were announced ("three points:")."""
        told = self._told.search(text.lower, max(0, end - _BEFORE), end)
        if told is None:
            return []
        number = told["number"]
        found = []
        for _ in range(int(number) if number.isdigit() else int(self._numbers[number])):
            line = text.text.find("\n", begin)
            stop = line if line >= 0 else len(text.text)
            phrase = self._end.search(text.text, begin + 4, stop)
            if stop - begin > _FEWEST:
                found.append(Span(begin, min(phrase.start() if phrase else stop, begin + _POINT)))
            begin = stop + 1
        return found

    def _points(self, text: Folded, begin: int) -> list[Span]:
        """The first phrase of each numbered point."""
        found = []
        for match in self._point.finditer(text.text, begin, min(len(text.text), begin + _REACH)):
            end = self._end.search(text.text, match.start("point") + 4, match.end("point"))
            found.append(Span(match.start("point"), end.start() if end else match.end("point")))
            if len(found) == _MOST:
                break
        return found
