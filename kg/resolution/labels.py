"""What makes two labels one name: the key that typography, word order of a pair and spelling habits leave alone."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.text import lowered

_PAIR = re.compile(r"([a-z]+)\s*-\s*([a-z]+)")
_NO_WORD = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_ARTICLE = re.compile(r"\b(?:the|an?)\b")
_JAPAN_FIRST = re.compile(r"日本(?=asean|メコン)")
_ABOUT = re.compile("についての|に関しての|に係る")
_HABITS = (
    ("ization", "isation"),
    ("enter", "entre"),
    ("enters", "entres"),
    ("ense", "ence"),
    ("gram", "gramme"),
    ("abor", "abour"),
)
_HABIT = re.compile("|".join(rf"{us}\b" for us, _ in _HABITS))
_SPELT = dict(_HABITS)
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9&+-]*[A-Z][A-Za-z0-9+-]*")
_LONGEST_ABBREVIATION = 12
_SHORTEST = 4  # characters of a key in Latin letters; Thai and Japanese names say more with fewer
_SHORTEST_OTHER = 3


@lru_cache(maxsize=1 << 16)
def key(label: str) -> str:
    """The key of a label; empty when too little of it is left to tell a thing.

    >>> key("Japan – ASEAN Centers'  Plan") == key("the ASEAN-Japan Centres' Plan")
    True
    """
    text = lowered(label)
    if not text.isascii():
        return _other(text)
    text = _ARTICLE.sub(" ", text)
    if "-" in text:
        text = _PAIR.sub(lambda pair: " ".join(sorted(pair.groups())), text)
    text = _HABIT.sub(lambda match: _SPELT[match[0]], text)
    words = " ".join(_NO_WORD.sub(" ", text).split())
    return words if len(words) >= _SHORTEST else ""


def _other(text: str) -> str:
    """The key of a label in Thai or Japanese, whatever Latin words stand in it."""
    text = _ARTICLE.sub(" ", text)
    text = _NO_WORD.sub(" ", _PAIR.sub(lambda pair: " ".join(sorted(pair.groups())), text))
    if text.isascii():
        words = " ".join(text.split())
        return words if len(words) >= _SHORTEST else ""
    joined = _ABOUT.sub("に関する", _JAPAN_FIRST.sub("日", "".join(text.split())))
    return joined if len(joined) >= _SHORTEST_OTHER else ""


def abbreviation(label: str) -> str:
    """The label if it is an abbreviation in capitals, else empty."""
    bare = label.strip()
    return bare if len(bare) <= _LONGEST_ABBREVIATION and _ABBREVIATION.fullmatch(bare) else ""


def script(label: str) -> str:
    """The script that most of a label is written in: "latin", "thai" or "japanese"."""
    thai = sum("\u0e00" <= letter <= "\u0e7f" for letter in label)
    japanese = sum("\u3040" <= letter <= "\u9fff" for letter in label)
    latin = sum(letter.isascii() and letter.isalpha() for letter in label)
    return max((thai, "thai"), (japanese, "japanese"), (latin, "latin"), key=lambda pair: pair[0])[1]
