"""How a name sounds, whatever script it is written in: Thai, kana and Latin letters as one rough spelling.

The spelling keeps what transliterations agree on. Consonants fall into the classes that they are
confused in (K for k, g, kh; S for s, z, sh, ch, j, ts …), long vowels are short, tones fall away. Han
letters have no reading of their own here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CLASSES = {
    "K": "กขฃคฅฆ",
    "S": "จฉชซฌสศษ",
    "T": "ฎฏฐฑฒดตถทธ",
    "P": "บปผพภ",
    "H": "ฝฟหฮ",
    "M": "ม",
    "N": "งนณ",
    "R": "รลฬฤ",
    "W": "ว",
    "Y": "ยญ",
}
_THAI = {letter: name for name, letters in _CLASSES.items() for letter in letters}
_THAI_VOWELS = dict(zip("ะัาิีึืุู็ำ", ("a", "a", "a", "i", "i", "u", "u", "u", "u", "", "aN"), strict=True))
_LEADING = {"เ": "e", "แ": "e", "โ": "o", "ไ": "ai", "ใ": "ai"}
_SILENT_LEAD = re.compile("ห(?=[งญนมยรลว])")
_KILLED = re.compile("[ก-ฮ][ิุ]?์")
_SMALL_KANA = re.compile("LETTER SMALL (Y?[AIUEO])$")
_KANA = re.compile("LETTER (.+)$")
_KANA_ODD = {"TI": "Si", "TU": "Su", "DI": "Si", "DU": "Su", "N": "N", "SMALL TU": "", "WO": "o"}
_LATIN = (
    ("sch|sh|tch|ch|ts|tz|dz|dj|[szj]", "S"),
    ("c(?=[eiy])", "S"),
    ("kh|gh|ck|[kgqc]", "K"),
    ("x", "KS"),
    ("th|dh|[td]", "T"),
    ("ph|bh|[pb]", "P"),
    ("ng|n", "N"),
    ("m", "M"),
    ("[rl]", "R"),
    ("[wv]", "W"),
    ("y(?=[aeiou])", "Y"),
    ("y", "i"),
    ("f|h(?=[aeiou])", "H"),
    ("h", ""),
    ("ou|oo|ow", "o"),
    ("[aeiou]", ""),
)
_LATIN_RULE = re.compile("|".join(f"({pattern})" for pattern, _ in _LATIN))
_SEPARATORS = re.compile(r"[\s.,'’・=\-]+")


def is_han(text: str) -> bool:
    """Whether a name has letters that do not tell how it sounds."""
    return any("\u4e00" <= letter <= "\u9fff" or letter == "々" for letter in text)


def parts(name: str) -> list[str]:
    """The parts of a name, in the order in which it is written."""
    return [part for part in _SEPARATORS.split(name.strip().lower()) if part]


@lru_cache(maxsize=1 << 14)
def sound(part: str) -> str:
    """How one part of a name sounds; empty when its letters do not tell.

    >>> sound("takeo"), sound("ทาเคโอะ"), sound("タケオ")
    ('TaKeo', 'TaKeo', 'TaKeo')
    """
    if is_han(part):
        return ""
    if any("\u0e00" <= letter <= "\u0e7f" for letter in part):
        spelt = _thai(part)
    elif any("\u3040" <= letter <= "\u30ff" for letter in part):
        spelt = _kana(part)
    else:
        spelt = _latin(part)
    spelt = re.sub(r"M(?=P)", "N", spelt).replace("TS", "S")
    return re.sub(r"(.)\1+", r"\1", spelt)


def consonants(spelt: str) -> str:
    """The consonants of a sound."""
    return "".join(letter for letter in spelt if letter.isupper())


def _latin(part: str) -> str:
    plain = unicodedata.normalize("NFKD", part.replace("đ", "d").replace("ð", "d"))
    letters = "".join(letter for letter in plain if letter.isalpha() and letter.isascii())
    return _LATIN_RULE.sub(lambda match: _LATIN[(match.lastindex or 1) - 1][1] or _vowel(match[0]), letters)


def _vowel(letter: str) -> str:
    return letter if letter in "aeiou" else ""


def _kana(part: str) -> str:
    spelt = ""
    for letter in part:
        name = unicodedata.name(letter, "")
        if (small := _SMALL_KANA.search(name)) is not None:
            spelt = spelt[:-1] + small[1][-1].lower()  # キ and ャ are one syllable
        elif (found := _KANA.search(name)) is not None:
            spelt += _KANA_ODD[found[1]] if found[1] in _KANA_ODD else _latin(found[1].lower())
    return spelt.replace("ou", "o")


def _thai(part: str) -> str:
    letters = _SILENT_LEAD.sub("", _KILLED.sub("", part))
    letters = re.sub("([เแโไใ])([ก-ฮ])", r"\2\1", letters)
    spelt = ""
    for place, letter in enumerate(letters):
        if letter in _THAI:
            spelt += _THAI[letter]
        elif letter == "อ":
            spelt += _of_o_ang(letters, place)
        else:
            spelt += _THAI_VOWELS.get(letter) or _LEADING.get(letter, "")
    return re.sub("(?<=[eo])a(?=$|[A-Z])", "", spelt)  # the sign that shortens e and o


def _of_o_ang(letters: str, place: int) -> str:
    """The letter อ is a vowel after a consonant, and carries a vowel that follows."""
    after = letters[place + 1 : place + 2]
    before = letters[place - 1 : place] if place else ""
    return "o" if before in _THAI and not (after in _THAI_VOWELS or after in _LEADING) else ""
