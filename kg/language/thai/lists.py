"""Lists that go on after a Thai object has ended: examples behind a relative clause, numbered points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    import re
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
        self._relative = compiled(rf"(?:{alternation(words.get('relative_stop', ()))})")
        self._examples = compiled(rf"(?:{alternation(words.get('list_goes_on', ()))})\s*")
        self._opener = compiled(alternation(words.get("opens_a_list", ())))
        self._carries = compiled(rf"(?:{alternation(words.get('relative_carries', ()))})\s?")
        self._where = tuple(words.get("place_stop", ()))
        self._aim = compiled(alternation(words.get("place_goes_on", ())))
        self._stop = compiled(rf"(?:{alternation(words.get('object_stop', ()))})")
        self._follows = compiled(rf"(?:{alternation(words.get('points_follow', ()))})\s*[:\n ]*")
        noun, number = alternation(words.get("point_noun", ())), numbered(words)
        joint = alternation(words.get("conjunction", ()))
        self._letters = tuple(words.get("point_letter", ()))
        letter = alternation(self._letters)
        first = rf"\(?(?:1|{alternation(self._letters[:1])})[.)]|{number}"
        self._last = compiled(
            rf"(?:{alternation(words.get('points_follow', ()))})\s*:?\s*(?P<first>(?:{first})\)?\s*)?$"
        )
        bullet = alternation(words.get("point_bullet", ()))
        self._bullet = compiled(rf"\s*(?P<bullet>{bullet})\s*")
        self._first = compiled(rf"\s*(?:{first}|(?:{bullet}))")
        self._first_of_all = compiled(rf"\s+(?:{first})")
        aside, follows = alternation(words.get("list_aside", ())), alternation(words.get("points_follow", ()))
        self._aside = compiled(rf"\s*(?:{aside})\s?{announcing(words)}\s*(?P<follows>{follows})")
        self._point = compiled(
            rf"(?:^|(?<=[\n ]))(?:(?:{joint})\s?)?"
            rf"(?:{number}|\(?(?P<digits>\d{{1,2}}|{letter})(?P<mark>[.)]))\)?\s*(?:คือ\s*|การ(?=การ))?(?P<point>[^\n]{{4,{_POINT}}})"
        )
        self._numbers = table(words, "number_word")
        counted = alternation(self._numbers)
        self._told = compiled(rf"(?P<number>\d|{counted})\s?(?:{noun})\s?$")
        lead = alternation(words.get("phrase_lead", ()))
        self._count = compiled(rf"\s*(?:{lead})?\s?(?:\d|{counted})\s?(?:{noun})[^\s\d]{{0,20}}\s*$")
        says_little = alternation((*words.get("announcing_counted", ()), *words.get("phrase_verb", ())))
        self._only = compiled(rf"\s*(?:{lead})?(?:{announcing(words)}|(?>{says_little})++)\s*")
        self._end = compiled(r"\s(?!-)(?<!-\s)|[\n:;]|ซึ่ง|โดย(?!เฉพาะ)|(?<=.{12})(?:เพื่อ|นั้น)")

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
        number = self._count_of(told) if told else _MOST
        return (
            self._points(text, points.end(), number)
            or self._bullets(text, points.end())
            or (self._lines(text, points.end(), number) if told else [])
        )

    def announced(self, text: Folded, objects: Span) -> list[Span]:
        """The points below an object that ends with the words that announce them ("three points, namely:").

        Those behind it may be announced in a clause of their own ("of which the main points are: …") or by their
        number alone ("three points. The first point is …").
        """
        opener = self._last.search(text.lower, *objects)
        if opener is not None:
            listed = opener["first"] or self._first.match(text.text, objects.end)
            return self.after(text, Span(opener.start(), objects.end)) if listed else []
        aside = self._aside.match(text.lower, objects.end)
        if aside is not None:
            return self.after(text, Span(aside.start("follows"), aside.end()))
        if self._first_of_all.match(text.text, objects.end) is None:
            return []
        told = self._told.search(text.lower, max(objects.start, objects.end - _BEFORE), objects.end)
        return self._points(text, objects.end, self._count_of(told)) if told is not None else []

    def uncounted(self, text: Folded, objects: Span) -> Span:
        """An object without its words that only announce the points that follow: "in 3 areas", "important points"."""
        follows = self._last.search(text.lower, *objects)
        end = follows.start() if follows else objects.end
        count = self._count.search(text.lower, objects.start, end)
        end = count.start() if count else end
        return Span(objects.start, objects.start if self._only.fullmatch(text.lower, objects.start, end) else end)

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

    def _bullets(self, text: Folded, begin: int) -> list[Span]:
        """The first phrase of each of the lines that follow and begin with the same bullet."""
        found: list[Span] = []
        mark = None
        while len(found) < _MOST and (match := self._bullet.match(text.text, begin)):
            if match["bullet"] != (mark or match["bullet"]):
                break  # the points of one point, or another list
            mark, line = match["bullet"], text.text.find("\n", match.end())
            begin = line if line >= 0 else len(text.text)
            phrase = self._end.search(text.text, match.end() + 4, begin)
            found.append(Span(match.end(), min(phrase.start() if phrase else begin, match.end() + _POINT)))
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
            if digits is not None and self._place(digits) != len(found) + 1:
                if self._place(digits) == 1:
                    break  # another list begins
                continue
            mark = mark or match["mark"]
            stop = self._end.search(text.text, place + 4, match.end("point"))
            place = stop.start() if stop else match.end("point")
            found.append(Span(match.start("point"), place))
        return found

    def _count_of(self, told: re.Match[str]) -> int:
        """How many points are announced, in digits or words."""
        return int(told["number"]) if told["number"].isdigit() else int(self._numbers[told["number"]])

    def _place(self, mark: str) -> int:
        """Which point a number or a letter counts, from 1."""
        return int(mark) if mark.isdigit() else self._letters.index(mark) + 1


def numbered(words: Mapping[str, tuple[str, ...]]) -> str:
    """The pattern of the words that number a point: "ประการแรก", "ด้านที่ 2"."""
    ordinal = rf"(?:{alternation(words.get('point_ordinal', ()))}|ที่\s?\d{{1,2}})"
    return (
        rf"(?:{alternation(words.get('point_number', ()))}|(?:{alternation(words.get('point_noun', ()))})\s?{ordinal})"
    )


def announcing(words: Mapping[str, tuple[str, ...]]) -> str:
    """The pattern of what only announces the points that follow: "3 important points", "cooperation in 3 fields"."""
    noun = alternation((*words.get("announcing_noun", ()), *words.get("announcing_rest", ())))
    counted = alternation(words.get("announcing_counted", ()))
    number = rf"(?:\d{{1,2}}|{alternation(table(words, 'number_word'))})"
    follows = alternation(words.get("points_follow", ()))
    return (
        rf"(?:(?:{counted})\s?(?=\D{{0,3}}{number}))?"
        rf"(?:\s?(?>{noun}|{number}(?:\s?(?:{counted}))?))++(?:\s?(?:{follows}))?"
    )
