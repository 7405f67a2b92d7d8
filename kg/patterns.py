"""Regular expressions whose compiled code is kept on disk.

Those of a language hold the vocabulary's names: Python takes half a second to compile them, and ten milliseconds to
take their code as it is. The code is the one that `re` hands to its engine (`re._compiler.compile`), which checks it.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import zlib
from array import array
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kg import caches
from kg.names import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

_PROBES = ((r"(?P<one>a|b+)(?=\s)|(?!)", 0), ("[กข]{2,3}?ค", re.IGNORECASE))
_DIGITS = 24  # that stand for a list of words
_WORD = "I"  # of the engine's code: 4 bytes


class _Code(NamedTuple):
    """What the engine is told of a pattern, but for the pattern itself."""

    flags: int
    groups: int
    names: dict[str, int]
    words: bytes


class _Kept:
    """The code of patterns by pattern and flags, and patterns of words, as found in a file and as used since."""

    def __init__(self, data: bytes | None) -> None:
        self._known, self._texts = _unpacked(data) if data else ({}, {})
        self._used: dict[tuple[str, int], _Code] = {}
        self._used_texts: dict[str, str] = {}

    def written(self, words: tuple[str, ...], write: Callable[[tuple[str, ...]], str]) -> str:
        key = digest("\n".join(words), length=_DIGITS)
        text = self._used_texts[key] = self._texts.get(key) or write(words)
        return text

    def compiled(self, pattern: str, flags: int) -> re.Pattern[str]:
        key = pattern, int(flags)
        code = self._used[key] = self._known.get(key) or _code(*key)
        return _made(pattern, code)

    def packed(self, *, whole: bool) -> bytes | None:
        """What a file is to hold, None where it holds all of it already; the `whole` of it is what was used."""
        if self._used.keys() <= self._known.keys() and self._used_texts.keys() <= self._texts.keys():
            return None
        if not whole:
            self._used, self._used_texts = self._known | self._used, self._texts | self._used_texts
        self._known, self._texts = dict(self._used), dict(self._used_texts)
        return _packed(self._used, self._used_texts)


_open: ContextVar[_Kept | None] = ContextVar("kept patterns", default=None)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that `re.compile` gives, out of what is kept where `kept` is open.

    :raises re.error: when it is no regular expression.
    """
    held = _open.get()
    return re.compile(pattern, flags) if held is None else held.compiled(pattern, flags)


def written(words: tuple[str, ...], write: Callable[[tuple[str, ...]], str]) -> str:
    """The pattern that `write` makes of words, out of what is kept where `kept` is open."""
    held = _open.get()
    return write(words) if held is None else held.written(words, write)


class Shelf:
    """The patterns of a kind that are kept under a digest, some of which may be made later than others.

    Where there is no digest, or this Python's engine is another than the one known here, all is compiled anew.
    """

    def __init__(self, kind: str, of: str, *, whole: bool = False) -> None:
        """Name the kind and the digest; a `whole` shelf is opened once, for all that is to stand there."""
        self._kind, self._of, self._whole = f"patterns-{kind}", of, whole
        self._held: _Kept | None = None

    @contextmanager
    def open(self) -> Iterator[None]:
        """While it is open, `compiled` takes the code that was kept, and keeps what is new."""
        if not self._of or not _works():
            yield
            return
        key = f"{_engine()}-{self._of[:24]}"
        self._held = self._held or _Kept(caches.read(self._kind, key))
        token = _open.set(self._held)
        try:
            yield
        finally:
            _open.reset(token)
        if data := self._held.packed(whole=self._whole):
            caches.keep(self._kind, key, data)


def kept(kind: str, of: str) -> AbstractContextManager[None]:
    """While this is open, `compiled` takes code that was kept for `kind` under a digest, and keeps what is new."""
    return Shelf(kind, of, whole=True).open()


def _code(pattern: str, flags: int) -> _Code:
    """The code of a pattern, as `re._compiler.compile` makes it."""
    compiler = importlib.import_module("re._compiler")
    parsed = importlib.import_module("re._parser").parse(pattern, flags)
    words = array(_WORD, compiler._code(parsed, flags))  # noqa: SLF001 -- see `_works`
    return _Code(flags | parsed.state.flags, parsed.state.groups - 1, dict(parsed.state.groupdict), words.tobytes())


def _made(pattern: str, code: _Code) -> re.Pattern[str]:
    words = array(_WORD)
    words.frombytes(code.words)
    groups: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        groups[number] = name
    engine: Any = importlib.import_module("_sre")
    made: re.Pattern[str] = engine.compile(pattern, code.flags, words.tolist(), code.groups, code.names, tuple(groups))
    return made


@cache
def _works() -> bool:
    """Whether the engine of this Python takes code as it is taken here: it is not part of the language."""
    try:
        fits = array(_WORD).itemsize == importlib.import_module("_sre").CODESIZE
        return fits and all(
            _made(pattern, _code(pattern, flags)) == re.compile(pattern, flags) for pattern, flags in _PROBES
        )
    except Exception:  # noqa: BLE001 -- whatever it is, `re.compile` is there
        return False


@cache
def _engine() -> str:
    engine: Any = importlib.import_module("_sre")
    return f"{sys.implementation.cache_tag}-{engine.MAGIC}-{sys.byteorder}"


def _packed(codes: dict[tuple[str, int], _Code], texts: dict[str, str]) -> bytes:
    """A line of JSON with patterns of words and what is told of each pattern, and the code of all behind it."""
    told = [[*key, code.flags, code.groups, code.names, len(code.words)] for key, code in codes.items()]
    words = b"".join(code.words for code in codes.values())
    return zlib.compress(json.dumps([texts, told], ensure_ascii=True).encode() + b"\n" + words, 1)


def _unpacked(data: bytes) -> tuple[dict[tuple[str, int], _Code], dict[str, str]]:
    """The code of a file; of a broken one nothing."""
    codes: dict[tuple[str, int], _Code] = {}
    try:
        told, _, words = zlib.decompress(data).partition(b"\n")
        place = 0
        texts, patterns = json.loads(told)
        for pattern, asked, flags, groups, names, length in patterns:
            codes[pattern, asked] = _Code(flags, groups, names, words[place : place + length])
            place += length
    except (zlib.error, ValueError, TypeError):
        return {}, {}
    return codes, texts
