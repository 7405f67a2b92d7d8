"""The words of one language about goods that are given, and about who hosts meetings, compiled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.words import alternation, opening, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.language.protocol import Mention
    from kg.text import Span

_BEHIND = 26  # characters behind goods in which their number stands
_BESIDE = 30  # characters before a name in which the words of opening stand
_WORD = 3  # letters of a number word: "a" counts nothing
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_GAP = r"[^,;:.、。\n]{0,24}?"  # what may stand between the words of hosting and the meeting


def hosting(words: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of hosting right before a meeting, and right behind it."""
    before, behind = (alternation(words.get(name, ())) for name in ("hosting_before", "hosting_behind"))
    return (
        re.compile(rf"(?<![a-z])(?P<hosting>{before})(?![a-z]){_GAP}$"),
        re.compile(rf"{_GAP}(?<![a-z])(?P<hosting>{behind})"),
    )


def _edged(words: Iterable[str]) -> str:
    """Any of some words; a Latin one stands alone."""
    words = tuple(words)
    latin = alternation(word.lower() for word in words if word.isascii())
    first = opening(word.lower() if word.isascii() else word for word in words)
    return rf"{first}(?:(?<![a-z])(?:{latin})(?![a-z])|{alternation(word for word in words if not word.isascii())})"


def _edged_in_text(words: Iterable[str]) -> Begun:
    """Finds any of some words in a whole sentence; a Latin one stands alone."""
    words = tuple(words)
    return Begun([word.lower() if word.isascii() else word for word in words], _edged(words))


class Opened:
    """The words of one language right before and behind the name of a body that tell that it is there."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists "opened_before", "opened_behind" and "unfounded"."""
        before, behind = words.get("opened_before", ()), words.get("opened_behind", ())
        self._before = re.compile(rf"{_edged(before)}(?:\s|the\s|new\s|[\"'“‘「『])*$")
        self._behind = re.compile(rf"[\s\"'”’」』]*{_edged(behind)}")
        self._unfounded = re.compile(_edged(words.get("unfounded", ())))

    def opened(self, lower: str, name: Mention, sentence: Span) -> bool:
        """Whether the words beside a name tell so, and none of the sentence that it is not, or not yet."""
        told = self._before.search(lower, max(sentence.start, name.start - _BESIDE), name.start)
        told = told or self._behind.match(lower, name.end, sentence.end)
        if told is None:
            return False
        rest = lower[sentence.start : name.start] + "\n" + lower[name.end : sentence.end]
        return self._unfounded.search(rest) is None


class Goods:
    """The words of one language about goods, compiled."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile from the lists of goods, of their arrival, of parts of them, and of numbers."""
        self.kinds = {word.lower(): kind for word, kind in table(words, "goods").items()}
        self.goods = _edged_in_text(self.kinds)
        self.by_number = frozenset(words.get("goods_counted", ()))  # kinds that are goods with their number only
        self.counted = words.get("arrival_counted", ())
        self.arrival = _edged_in_text([*words.get("arrival", ()), *self.counted])
        self.getting = words.get("getting", ())
        self.pending = re.compile(_edged(words.get("not_arrived", ())))
        self.in_part = re.compile(_edged(words.get("in_part", ())))
        self.giver = _marks(words, "giver")
        self.receiver = _marks(words, "receiver")
        self._scales = {word.lower(): float(value) for word, value in table(words, "number_scale").items()}
        self._small = {word.lower(): float(value) for word, value in table(words, "number_word").items()}
        small = alternation(word for word in self._small if word.isascii() and len(word) >= _WORD and word.isalpha())
        number = rf"(?P<number>(?<![a-z\d.,-])(?:{_DIGITS})|(?<![a-z-])(?:{small})(?![a-z]))"
        scale = rf"(?:[\s-]?(?P<scale>{alternation(self._scales)})(?![a-z]))?"
        self.before = re.compile(rf"{number}{scale}(?:[^\d,;.、。]|-\d{{1,2}})*$")
        self.behind = re.compile(rf"(?:[^\d,;.、。\n]|-\d{{1,2}}){{0,{_BEHIND}}}?{number}{scale}(?![\d年月日時])")

    def value(self, match: re.Match[str]) -> float:
        """The number that a match writes."""
        written = match["number"].replace(",", "")
        return (self._small[written] if written in self._small else float(written)) * self._scales.get(
            match["scale"] or "", 1.0
        )


def _marks(words: Mapping[str, tuple[str, ...]], who: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before a party, and right behind it, that tells whether it gives or gets."""
    before, behind = words.get(f"{who}_before", ()), words.get(f"{who}_behind", ())
    return re.compile(rf"{_edged(before)}(?:\s|the\s)*$"), re.compile(alternation(behind))
