"""Line ends that only wrap a paragraph, as PDFs and mails have them, in scripts that put no space between words.

Japanese lines are filled to the last letter, Thai ones to the last word: what goes on in the next line is one sentence
with it, and often one word. English needs no such care: a line end parts its words as a space does.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.text.folded import Joint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 3  # full lines, below which nothing tells that lines are wrapped
_LONGER = 0.1  # of the lines of a script: so many may be longer than the full ones, as a title or an address is
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(
    r"\u3000|[・○●◯◎■□◆◇▪▶►※＊*•‣–—-]|[\u2460-\u24ff]|[\[【［〔<＜]"
    r"|[(（]?(?:[0-9０-９๐-๙]{1,2}|[ア-ンa-zA-Z])[.．)）、](?![0-9０-９])"
)
_WORD = re.compile(r"[!-~]+")  # of Latin letters, which no line end parts
_BLANKS = " \t\u00a0"
_ENDED = re.compile(r"[。．！？!?:：;；][」』）)\]】〉》\"”]*$")


@dataclass(frozen=True, slots=True)
class _Script:
    """How lines of a script are wrapped; widths are those of a Latin letter, of which a Japanese one has two."""

    letter: re.Pattern[str]
    narrowest: int  # of a full line
    widest: int
    slack: int  # by which full lines differ: a mark that may not begin a line, or a word
    share: float  # of the lines of a text that are full
    stop: str  # what a run of lines that is a sentence holds; "" where sentences have no mark


_SCRIPTS = (
    _Script(re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]"), 40, 124, 7, 0.0, "。"),
    _Script(re.compile(r"[\u0e01-\u0e5b]"), 40, 110, 14, 0.4, ""),
)


class _Line(NamedTuple):
    """A line without the blanks at its edges, by its place in the source; `width` is 0 in another script."""

    start: int
    end: int
    width: int


def joints(source: str) -> list[Joint]:
    r"""The line ends of `source` that part no sentences, in order.

    >>> full = "会議は域内の港と鉄道を結ぶ新しい計画について幅広く意"
    >>> [one.start for one in joints("\n".join(["港の会議", full, full, full, "見を交換した。"]))]
    [31, 58, 85]
    """
    if source.isascii() or source.count("\n") < _FEWEST:
        return []
    return sorted(joint for script in _SCRIPTS for joint in _of_script(source, script))


def _of_script(source: str, script: _Script) -> Iterator[Joint]:
    lines = [_line(source, match, script) for match in _LINE.finditer(source)]
    full = _full([line.width for line in lines if line.width], script)
    run: list[Joint] = []
    for line, following in zip(lines[1:], [*lines[2:], None], strict=True) if full else ():  # the first is a headline
        if following and line.width and _fills(source, line, following, full - script.slack):
            run.append(Joint(line.end, following.start, _between(source, line, following)))
            continue
        if run and script.stop in source[run[0].end : line.end]:
            yield from run
        run = []


def _line(source: str, match: re.Match[str], script: _Script) -> _Line:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip(_BLANKS))
    end = match.start() + len(words.rstrip(_BLANKS))
    words = source[start:end]
    own = 2 * len(script.letter.findall(words)) > len(words) - words.count(" ")
    return _Line(start, max(start, end), sum(map(_width, words)) if own else 0)


@lru_cache(maxsize=8192)
def _width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F", "A"} else 1


def _full(widths: Sequence[int], script: _Script) -> int:
    """The width of full lines; 0 where lines are not wrapped."""
    for width in sorted({width for width in widths if script.narrowest <= width <= script.widest}, reverse=True):
        near = sum(width - script.slack < one <= width for one in widths)
        longer = sum(one > width for one in widths)
        if near >= max(_FEWEST, script.share * len(widths)) and longer <= _LONGER * len(widths):
            return width
    return 0


def _fills(source: str, line: _Line, following: _Line, least: int) -> bool:
    """Whether a line had no room for the first word of the next one, which goes on with it and begins nothing."""
    word = _WORD.match(source, following.start, following.end)
    if line.width + (len(word[0]) if word else 0) <= least:
        return False
    parted = source.count("\n", line.end, following.start) > 1
    return not (parted or _ENDED.search(source, line.start, line.end) or _ITEM.match(source, following.start))


def _between(source: str, line: _Line, following: _Line) -> str:
    """What stands for a line end: a space where there was one, or between two words of Latin letters."""
    before, behind = source[line.end - 1], source[following.start]
    if before.isascii() and behind.isascii():
        return " "
    return " " if source[line.end] != "\n" and before > "\u0e00" else ""
