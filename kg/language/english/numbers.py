"""Money and ordinals in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention, Money
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ARTICLES = frozenset({"a", "an"})
_DIGIT = re.compile(r"\d")
_DIGITS = "0123456789"
_COUNTED = re.compile(r"\d\s?(?:st|nd|rd|th)")
_TO = r"\s?[-~]\s?|\sto\s"
_JOINT = re.compile(r"(?P<dash>\s?[-~]\s?)|\s(?:to|or|(?P<and>and))\s")  # of the bounds of a sum
_BETWEEN = "between "
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


class Numbers:
    """Reads amounts and ordinals with the number words and currencies of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        self._scales = {k: float(v) for k, v in table(words, "number_scale").items()}
        self._small = {k: float(v) for k, v in table(words, "number_word").items()}
        self._currencies = {k: v.upper() for k, v in table(words, "currency").items()}
        self._ordinals = {k: int(v) for k, v in table(words, "ordinal_word").items()}
        self._hundreds = {k: int(v) for k, v in table(words, "ordinal_lead").items()}
        number = rf"(?:{_NUMBER}|{alternation(self._small)})"
        scale = rf"(?:[\s-]?(?P<scale>{alternation(self._scales)})(?![a-z]))?"
        currency = alternation(self._currencies)
        self._before = Begun(self._currencies, rf"(?<![a-z])(?P<currency>{currency})\s?(?P<number>{_NUMBER}){scale}")
        self._after = Begun(
            [*_DIGITS, *self._small],
            rf"(?<![\w.,$])(?:{number}{scale.replace('?P<scale>', '?:')}(?:{_TO}))?"
            rf"(?P<number>{number}){scale}[\s-]?(?:in\s)?(?P<currency>{currency})(?![a-z])",
        )
        self._named = Begun(self._currencies, rf"(?:{currency})(?![a-z])")
        self._bare = compiled(rf"(?P<number>{_NUMBER}){scale}(?![\d%])")
        tens = [word for word, value in self._small.items() if value >= 20]  # noqa: PLR2004 - "twenty-" leads
        ones = [word for word, value in self._small.items() if 1 <= value < 10 and word not in _ARTICLES]  # noqa: PLR2004
        self._word = Begun(
            [*ones, *tens, *self._hundreds, *self._ordinals],
            rf"(?<![\w-])(?:(?:(?P<times>{alternation(ones)})[\s-])?(?P<hundred>{alternation(self._hundreds)})"
            r"(?:(?P<whole>th)(?!\w)|[\s-](?:and[\s-])?))?"
            rf"(?(whole)|(?:(?P<tens>{alternation(tens)})[\s-])?(?P<word>{alternation(self._ordinals)})(?!\w))",
        )
        behind = {*words.get("preposition", ()), *words.get("auxiliary", ()), *words.get("be_form", ())}
        part = rf"{self._bare.pattern}(?=[,;.)]|\s(?:{alternation(behind)}|goes|go|went)\b)"
        self._part = compiled(rf",?\s\(?(?:{alternation(words.get('including', ()))})\s{part}")
        self._next_part = compiled(rf"[^.;]*?(?:,\s(?:and\s)?|\sand\s){part}")
        self._digits = compiled(r"(?<![\w.,])(?P<digits>\d{1,3})\s?(?:st|nd|rd|th)(?![\w])")
        numbered = [word.lower() for word in words.get("numbered_series", ())]
        self._behind = Begun(numbered, rf"(?<![\w-])(?:{alternation(numbered)})[\s-]?(?P<digits>\d{{1,2}})(?![\w.])")

    def money(self, lower: str, span: Span) -> Iterator[Mention]:
        """Amounts in `lower[span]`."""
        if not self._named.places(lower, *span):
            return
        end, figures = span.start, _DIGIT.search(lower, *span) is not None
        found = [
            *(self._before.finditer(lower, *span) if figures else ()),
            *(self._after.finditer(lower, *span) if self._named.search(lower, *span) else ()),
        ]
        for match in sorted(found, key=lambda m: (m.start(), -m.end())):
            if match.start() < end or (match["number"] in _ARTICLES and not match["scale"]):
                continue  # "a yen loan" is no sum
            last = self._upper(lower, match, span.end) or match
            end, whole = last.end(), Money(self._worth(last), self._currencies[match["currency"]])
            yield Mention("money", match.start(), end, value=whole, rule="english-money")
            for part in self._parts(lower, Span(end, span.end), whole):
                end = part.end
                yield part

    def _parts(self, lower: str, rest: Span, whole: Money) -> Iterator[Mention]:
        """Parts of a sum told without their currency: "40 million dollars, of which 10 million is for …"."""
        left, part = whole.value, self._part.match(lower, *rest)
        while part is not None and (part["scale"] or "," in part["number"]) and self._worth(part) <= left:
            left -= self._worth(part)
            value = Money(self._worth(part), whole.currency)
            yield Mention("money", part.start("number"), part.end(), value=value, rule="english-part-of-a-sum")
            part = self._next_part.match(lower, part.end(), rest.end)

    def _worth(self, match: re.Match[str]) -> float:
        """The amount that a number and its scale tell."""
        written = match["number"].replace(",", "")
        value = self._small[written] if written in self._small else float(written)
        return value * self._scales.get(match["scale"] or "", 1.0)

    def _upper(self, lower: str, match: re.Match[str], end: int) -> re.Match[str] | None:
        """The upper bound of which a sum is the lower: "US$1.5 to 2 million", "between US$1 and US$2 million"."""
        joint = _JOINT.match(lower, match.end(), end)
        if joint is None or (joint["and"] and not lower.startswith(_BETWEEN, match.start() - len(_BETWEEN))):
            return None
        for pattern in (self._before, self._after):
            told = pattern.match(lower, joint.end(), end)
            if told is not None and self._currencies[told["currency"]] == self._currencies[match["currency"]]:
                return told if self._worth(told) > self._worth(match) else None
        told = self._bare.match(lower, joint.end(), end) if match.re is self._before.pattern else None
        if told is None or self._worth(told) <= self._worth(match):
            return None
        if joint["dash"]:
            return told if told["scale"] or not match["scale"] else None
        # "US$1.5 to 2 million", but "US$500 to 2 million people" and "US$5 million to 6 million people"
        return told if told["scale"] and not match["scale"] and _figure(match) < _figure(told) else None

    def ordinals(self, lower: str, span: Span) -> Iterator[Mention]:
        """Ordinals in `lower[span]`, as digits or words."""
        if _DIGIT.search(lower, span.start, span.end):
            counted = _COUNTED.search(lower, span.start, span.end) is not None
            for match in self._digits.finditer(lower, span.start, span.end) if counted else ():
                yield Mention("ordinal", match.start(), match.end(), value=int(match["digits"]), rule="english-ordinal")
            for match in self._behind.finditer(lower, span.start, span.end):
                yield Mention("ordinal", *match.span("digits"), value=int(match["digits"]), rule="english-ordinal")
        for match in self._word.finditer(lower, span.start, span.end):
            value = self._ordinals.get(match["word"] or "", 0) + int(self._small.get(match["tens"] or "", 0))
            value += self._hundreds.get(match["hundred"] or "", 0) * int(self._small.get(match["times"] or "", 1))
            yield Mention("ordinal", match.start(), match.end(), value=value, rule="english-ordinal-word")


def _figure(match: re.Match[str]) -> float:
    """The number of an amount without its scale."""
    return float(match["number"].replace(",", ""))
