"""How a name sounds, whatever script it is written in: Thai, kana and Latin letters as one rough spelling.

`sound` keeps what transliterations into another script agree on: consonants fall into the classes that
they are confused in (K for k, g, kh; S for s, z, sh, ch, j, ts …), long vowels are short, tones fall away.
`spelling` also keeps what one script tells apart (k and g, sh and j). Han letters have no reading of their
own here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_CLASSES = {  # a capital letter for each consonant; what `_ROUGH` lists is one in another script
    "K": "ขฃคฅฆ",
    "G": "ก",
    "J": "จ",
    "X": "ฉชฌ",
    "S": "ซศสษ",
    "T": "ฏฐฑฒตถทธ",
    "D": "ฎด",
    "P": "ปผพภ",
    "B": "บ",
    "F": "ฝฟ",
    "H": "หฮ",
    "M": "ม",
    "N": "นณ",
    "V": "ง",
    "R": "รฤ",
    "L": "ลฬ",
    "W": "ว",
    "Y": "ยญ",
}
_ROUGH = str.maketrans("GCJQXZDBFLV", "KSSSSSTPHRN")
_THAI = {letter: name for name, letters in _CLASSES.items() for letter in letters}
_THAI_VOWELS = dict(zip("ะัาิีึืุู็ำ", ("a", "a", "a", "i", "i", "u", "u", "u", "u", "", "aN"), strict=True))
_LEADING = {"เ": "e", "แ": "e", "โ": "o", "ไ": "ai", "ใ": "ai"}
_SILENT_LEAD = re.compile("ห(?=[งญนมยรลว])")
_KILLED = re.compile("[ก-ฮ][ิุ]?์")
_SMALL_KANA = re.compile("LETTER SMALL (Y?[AIUEO])$")
_KANA = re.compile("LETTER (.+)$")
_KANA_ODD = {"TI": "Ci", "TU": "Qu", "DI": "Ji", "DU": "Zu", "N": "N", "SMALL TU": "", "WO": "o"}
_LATIN = (
    ("sch|sh|s(?=i)", "X"),
    ("tch|ch", "C"),
    ("ts|tz", "Q"),
    ("dj|j|z(?=i)", "J"),
    ("dz|z", "Z"),
    ("c(?=[eiy])|s", "S"),
    ("kh|ck|[kqc]", "K"),
    ("gh|g", "G"),
    ("x", "KS"),
    ("th|t", "T"),
    ("dh|d", "D"),
    ("ph|p", "P"),
    ("bh|b", "B"),
    ("ng", "V"),
    ("n", "N"),
    ("m", "M"),
    ("r", "R"),
    ("l", "L"),
    ("[wv]", "W"),
    ("y(?=[aeiou])", "Y"),
    ("y", "i"),
    ("f", "F"),
    ("h(?=[aeiou])", "H"),
    ("h", ""),
    ("ou|oo|ow(?![aeiou])", "o"),
    ("[aeiou]", ""),
)
_LATIN_RULE = re.compile("|".join(f"({pattern})" for pattern, _ in _LATIN))
_SAME_AGAIN = re.compile(r"(.)\1+")
_SEPARATORS = re.compile(r"[\s.,'’・=\-]+")


def is_han(text: str) -> bool:
    """Whether a name has letters that do not tell how it sounds."""
    return any("\u4e00" <= letter <= "\u9fff" or letter == "々" for letter in text)


def parts(name: str) -> list[str]:
    """The parts of a name, in the order in which it is written."""
    return [part for part in _SEPARATORS.split(name.strip().lower()) if part]


@lru_cache(maxsize=1 << 14)
def sound(part: str) -> str:
    """How one part of a name sounds in any script; empty when its letters do not tell.

    >>> sound("takeo"), sound("ทาเคโอะ"), sound("タケオ")
    ('TaKeo', 'TaKeo', 'TaKeo')
    """
    return rough(spelling(part))


def rough(spelt: str) -> str:
    """A spelling with what scripts confuse made one."""
    return _SAME_AGAIN.sub(r"\1", spelt.translate(_ROUGH).replace("TS", "S"))


@lru_cache(maxsize=1 << 14)
def spelling(part: str) -> str:
    """How one part of a name sounds to readers of its own script; empty when its letters do not tell.

    >>> spelling("jirou"), spelling("shiro"), spelling("จิโร"), spelling("ジロー")
    ('JiRo', 'XiRo', 'JiRo', 'JiRo')
    """
    if is_han(part):
        return ""
    if any("\u0e00" <= letter <= "\u0e7f" for letter in part):
        spelt = _thai(part)
        spelt = spelt[:1] + spelt[1:].replace("K", "G")  # inside a name, habit writes either letter
    elif any("\u3040" <= letter <= "\u30ff" for letter in part):
        spelt = _kana(part)
    else:
        spelt = _latin(part)
    return _SAME_AGAIN.sub(r"\1", re.sub(r"M(?=[PB])", "N", spelt))


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
    for before, letter in pairwise(f"-{part}"):
        name = unicodedata.name(letter, "")
        if (small := _SMALL_KANA.search(name)) is not None:
            head = spelt[:-1] + "W" * (before in "ウう")  # キ and ャ are one syllable, and so are ウ and ィ
            spelt = head + small[1][-1].lower()
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
