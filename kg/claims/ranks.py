"""Which office a title stands for: "Minister" for a minister of agriculture, less well for a state minister."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.text import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SAME, WHOLE, PART, NONE = 3, 2, 1, 0
_BETWEEN = str.maketrans(dict.fromkeys(",-'\"()/", " "))
_FILLERS = ("preposition", "determiner", "function_word")
_OFFICE = 8  # letters with which the name of an office begins, before that of its body
_MARKS = " .,฿ฯ・"


class Ranks:
    """How well a title fits an office, by the words of the lexicon that make one rank of another (`rank_word`)."""

    def __init__(self, words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        """Take the word lists of all languages."""
        lists = words.values()
        self._ranks = tuple({word.lower() for one in lists for word in one.get("rank_word", ())})
        self._fillers = {word.lower() for one in lists for name in _FILLERS for word in one.get(name, ())}
        pairs = (form.partition("=") for one in lists for form in one.get("office_short", ()))
        self._short = dict(sorted(((a, b) for a, _, b in pairs), key=lambda pair: -len(pair[0])))
        self._plain = lru_cache(maxsize=4096)(self._bare)
        self._rank = lru_cache(maxsize=4096)(self._words_of_rank)

    def fit(self, titles: Iterable[str], offices: Iterable[str]) -> int:
        """The best fit of any title with any office of its script: `SAME`, `WHOLE`, `PART` of its rank, or `NONE`."""
        held = [self._plain(office) for office in offices]
        return max((self._one(self._plain(title), office) for title in titles for office in held), default=NONE)

    def alike(self, titles: Iterable[str], offices: Iterable[str]) -> bool:
        """Whether a title written without spaces begins as an office and is of its rank, whatever body they name."""
        held = [self._plain(office) for office in offices]
        pairs = ((one, two) for one in map(self._plain, titles) for two in held if not one.isascii())
        return any(one[:_OFFICE] == two[:_OFFICE] and self._rank(one) == self._rank(two) for one, two in pairs)

    def _bare(self, words: str) -> str:
        """A title folded, without marks and what is written short."""
        text = lowered(words).strip()
        if text.isascii():
            return " ".join(text.translate(_BETWEEN).split())
        short = next((short for short in self._short if text.startswith(short)), "")
        full, rest = self._short.get(short, ""), text.removeprefix(short)
        return (text if text.startswith(full) else full + rest).strip(_MARKS)

    def _one(self, title: str, office: str) -> int:
        if title == office:
            return SAME
        mine, held = self._rank(title), self._rank(office)
        if mine - held or not (self._inside(title, office) or (mine == held and self._inside(office, title))):
            return NONE
        return PART if held - mine else WHOLE

    def _words_of_rank(self, words: str) -> frozenset[str]:
        parts = words.split() if words.isascii() else words
        return frozenset(word for word in self._ranks if word in parts)

    def _inside(self, short: str, whole: str) -> bool:
        """Whether one name says no more than another: its words, or in scripts without spaces its letters."""
        if not short.isascii() or not whole.isascii():
            return bool(short) and short in whole
        words = set(short.split()) - self._fillers
        return bool(words) and words <= set(whole.split())
