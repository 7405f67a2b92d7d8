"""Bytes to text: which encoding a file has, decided by strict decoding and by what script comes out.

General detectors were tried and miss Shift_JIS and EUC-JP pages of a ministry's length
(docs/decisions/encodings.md); the few encodings that such releases have are told apart by their scripts.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8 with BOM"),
    (b"\xff\xfe", "utf-16-le", "utf-16"),
    (b"\xfe\xff", "utf-16-be", "utf-16"),
)
_MAGIC = {
    b"PK\x03\x04": "a zip archive",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "gzip data",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x7fELF": "a program",
}
_TYPOGRAPHIC = frozenset(
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026\u20ac\u00a3\u00a5\u00a7\u00a9\u00ae\u00b0\u00b7\u00ab\u00bb"
)
_JAPANESE_SIGNS = frozenset("\u2015\u2025\u2032\u2190\u2192\u25a0\u25cb\u25cf\u25c6\u25c7")
_SAMPLE = 20_000  # bytes that decide about the encoding
_GOOD, _ENOUGH_CONTROL = 0.85, 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` with newline line ends, and the name of its `encoding`."""

    text: str
    encoding: str


def decode(data: bytes, where: str) -> Decoded:
    """Decode a file's bytes; `where` names it in errors.

    :raises InputError: for binary data, or when no known encoding fits.
    """
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            message = f"{where} is {name}, not text"
            raise InputError(message, hint="give .txt, .md, .html or .pdf files")
    text, encoding = _marked(data) or _decoded(data, where)
    if _is_binary(text):
        message = f"{where} holds binary data, not text"
        raise InputError(message, hint="give .txt, .md, .html or .pdf files")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _marked(data: bytes) -> tuple[str, str] | None:
    """Decode what begins with a byte order mark; the mark stays in the text: offsets count it."""
    for bom, codec, name in _BOMS:
        if data.startswith(bom) and (text := _strict(data, codec)) is not None:
            return text, name
    return None


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    if b"\x1b$" in data[:_SAMPLE] and data[:_SAMPLE].isascii() and (text := _strict(data, "iso2022_jp")) is not None:
        return text, "iso2022_jp"
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and not _is_binary(utf8[:_SAMPLE]):
        return utf8, "utf-8"
    if (wide := _without_bom(data)) and (text := _strict(data, wide)) is not None:
        return text, wide
    if utf8 is not None:
        return utf8, "utf-8"
    sample = data[:_SAMPLE]
    ranked = sorted(((_plausible(sample, codec, judge), codec) for codec, judge in _LEGACY), reverse=True)
    for score, codec in ranked:
        text = _strict(data, codec) if score >= _GOOD else None
        if text is not None:
            return text, codec
    message = f"the encoding of {where} is unknown"
    raise InputError(message, hint="save it as UTF-8")


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _without_bom(data: bytes) -> str:
    """The UTF-16 that the look of the bytes suggests: few values fill the high bytes of our scripts."""
    sample = data[:_SAMPLE]
    for codec, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        usual = sum(map(high.count, (b"\x00", b"\x0e", b"\x30")))
        if len(data) % 2 == 0 and usual >= 0.3 * len(high) and _letters(sample.decode(codec, "replace")) >= _GOOD:
            return codec
    return ""


def _letters(text: str) -> float:
    """The share of characters that Thai, Japanese and English text is made of."""
    return sum(c in "\n\r\t" or " " <= c <= "~" or "\u0e00" <= c <= "\u0e7f" or _japanese(c) for c in text) / len(text)


def _japanese(c: str) -> bool:
    return "\u3000" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" or "\uff00" <= c <= "\uff60"


def _plausible(sample: bytes, codec: str, judge: Callable[[str], float]) -> float:
    """From 0 to 1: how much the sample looks like text when decoded."""
    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except UnicodeDecodeError:
        return 0.0
    foreign = sum(c > "~" for c in text)
    return judge(text) / foreign if foreign else 0.0


def _judge_thai(text: str) -> float:
    """Thai letters in runs, with marks only where a consonant carries them."""
    thai = bad = alone = 0
    previous = ""
    for c, following in zip(text, text[1:] + " ", strict=True):
        if "\u0e01" <= c <= "\u0e5b":
            thai += 1
            alone += not (_thai(previous) or _thai(following))
            if c == "\u0e31" or "\u0e34" <= c <= "\u0e3a" or "\u0e47" <= c <= "\u0e4e":
                bad += not ("\u0e01" <= previous <= "\u0e2e" or "\u0e31" <= previous <= "\u0e4e" or not previous)
        previous = c
    if not thai:
        return 0.0
    return thai + sum(c in _TYPOGRAPHIC for c in text) - 4 * bad - 2 * alone


def _thai(c: str) -> bool:
    return "\u0e01" <= c <= "\u0e5b"


def _judge_japanese(text: str) -> float:
    """Kana and kanji; half-width kana and a lack of full-width kana speak against it."""
    good = sum(_japanese(c) or c in _TYPOGRAPHIC or c in _JAPANESE_SIGNS for c in text)
    kana, half = sum("\u3041" <= c <= "\u30ff" for c in text), sum("\uff61" <= c <= "\uff9f" for c in text)
    return good - 2 * half - (0.2 * good if kana < 0.1 * good else 0.0)


def _judge_western(text: str) -> float:
    """Mostly quotation marks, dashes and single accented letters."""
    return 0.9 * sum(c > "~" and (c.isalpha() or c in _TYPOGRAPHIC) for c in text)


_LEGACY = (
    ("cp874", _judge_thai),
    ("cp932", _judge_japanese),
    ("euc_jp", _judge_japanese),
    ("cp1252", _judge_western),
)


def _is_binary(text: str) -> bool:
    """Whether control characters fill more of the text than an accident explains; of a short one the half."""
    control = sum(text.count(chr(code)) for code in (*range(9), 11, *range(14, 32)) if code != 27)  # noqa: PLR2004 - escape
    return control > max(min(8, len(text) // 2), _ENOUGH_CONTROL * len(text))
