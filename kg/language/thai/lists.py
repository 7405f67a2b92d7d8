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
_AT_ONCE = 80  # characters between the words that announce points and the first of them
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
        self._last = re.compile(
            rf"(?:{alternation(words.get('points_follow', ()))})\s*:?\s*(?P<first>\(?(?:1[.)]|ก[.)])\)?\s*)?$"
        )
        self._first = re.compile(r"\s*\(?1[.)]")
        number = alternation(words.get("point_number", ()))
        self._point = re.compile(
            rf"(?:^|(?<=[\n ]))\(?(?:{number}|(?P<digits>\d{{1,2}})(?P<mark>[.)]))\)?\s*(?:คือ\s*|การ(?=การ))?"
            rf"(?P<point>[^\n]{{4,{_POINT}}})"
        )
        self._numbers = table(words, "number_word")
        counted, noun = alternation(self._numbers), alternation(words.get("point_noun", ()))
        self._told = re.compile(rf"(?P<number>\d|{counted})\s?(?:{noun})\s?$")
        self._count = re.compile(
            rf"\s*(?:{alternation(words.get('phrase_lead', ()))})?\s?\d\s?(?:{noun})[^\s\d]{{0,20}}\s*$"
        )
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
        told = self._told.search(text.lower, max(0, rest.start - _BEFORE), rest.start)
        number = (told["number"] if told["number"].isdigit() else self._numbers[told["number"]]) if told else _MOST
        return self._points(text, points.end(), int(number)) or (
            self._lines(text, points.end(), int(number)) if told else []
        )

    def announced(self, text: Folded, objects: Span) -> list[Span]:
        """The points below an object that ends with the words that announce them ("three points, namely:")."""
        opener = self._last.search(text.lower, *objects)
        if opener is None or not (opener["first"] or self._first.match(text.text, objects.end)):
            return []
        return self.after(text, Span(opener.start(), objects.end))

    def uncounted(self, text: Folded, objects: Span) -> Span:
        """An object without its last words, where these only tell how many points follow: "in 3 areas"."""
        follows = self._last.search(text.lower, *objects)
        end = follows.start() if follows else objects.end
        count = self._count.search(text.lower, objects.start, end)
        return Span(objects.start, count.start() if count else objects.end)

    def _behind(self, text: Folded, rest: Span) -> list[Span]:
        """Examples behind a relative clause: "relations that fit the times, such as A and B"."""
        opener = self._examples.search(text.lower, rest.start, min(rest.end, rest.start + _RELATIVE))
        if opener is None:
            return []
        stop = self._stop.search(text.lower, opener.end(), rest.end)
        return [Span(opener.end(), stop.start() if stop else rest.end)]

    def _lines(self, text: Folded, begin: int, number: int) -> list[Span]:
        """The first phrase of as many lines as points were announced ("three points:")."""
        found = []
        for _ in range(number):
            line = text.text.find("\n", begin)
            stop = line if line >= 0 else len(text.text)
            phrase = self._end.search(text.text, begin + 4, stop)
            if stop - begin > _FEWEST:
                found.append(Span(begin, min(phrase.start() if phrase else stop, begin + _POINT)))
            begin = stop + 1
        return found

    def _points(self, text: Folded, begin: int, number: int) -> list[Span]:
        """The first phrase of each numbered point, up to as many as were announced; no point of another list."""
        found: list[Span] = []
        place, limit = begin, min(len(text.text), begin + _REACH)
        mark = None
        while len(found) < min(number, _MOST) and (match := self._point.search(text.text, place, limit)):
            place, digits = match.start("point"), match["digits"]
            if not found and match.start() - begin > _AT_ONCE:
                break  # some other list, further down
            if digits is not None and mark not in {None, match["mark"]}:
                continue  # the points of one point
            if digits is not None and int(digits) != len(found) + 1:
                if int(digits) == 1:
                    break  # another list begins
                continue
            mark = mark or match["mark"]
            stop = self._end.search(text.text, place + 4, match.end("point"))
            place = stop.start() if stop else match.end("point")
            found.append(Span(match.start("point"), place))
        return found
