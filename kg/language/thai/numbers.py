"""Numbers written as Thai words: "สามสิบห้า" is 35."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEN, _HUNDRED = "สิบ", "ร้อย"
_TWENTY, _ONE = "ยี่", "เอ็ด"  # two before ten, one after it


class Numbers:
    """Reads numbers below a thousand with the digits of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile: hundreds, tens and units, each of which may be left out."""
        self._units = {word: int(n) for word, n in table(words, "number_word").items() if 0 < int(n) < 10}  # noqa: PLR2004
        unit = alternation(self._units)
        self.first = frozenset({_TEN, _HUNDRED, _TWENTY, _ONE, *self._units})
        """Words with which a number may begin."""
        tens = rf"(?:{_TWENTY}|{unit})?{_TEN}"
        self.pattern = (
            rf"(?:(?:{unit})?{_HUNDRED})?(?:{tens}(?:{_ONE}|{unit})?|{unit}|(?<={_HUNDRED}){_ONE}|(?<={_HUNDRED}))"
        )
        self._parts = compiled(
            rf"(?:(?P<hundreds>(?:{unit})?){_HUNDRED})?(?:(?P<tens>(?:{_TWENTY}|{unit})?){_TEN})?(?P<one>{_ONE}|{unit})?"
        )

    def value(self, words: str) -> int:
        """The number that the words or digits write."""
        if words.isdigit():
            return int(words)
        match = self._parts.fullmatch(words)
        if match is None:
            return 0
        total = 0
        for name, size in (("hundreds", 100), ("tens", 10)):
            if match[name] is not None:
                total += size * (2 if match[name] == _TWENTY else self._units.get(match[name], 1))
        return total + (1 if match["one"] == _ONE else self._units.get(match["one"] or "", 0))
