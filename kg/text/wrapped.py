"""Line ends that only wrap a paragraph, as PDFs and mails have them, in scripts that put no space between words.

Japanese lines are filled to the last letter, Thai ones to the last word or, by programs that know no Thai, to the last
space: what goes on in the next line is one sentence with it, and often one word. English needs no such care: a line end
parts its words as a space does.
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
_BLANKS = " \t\u00a0"
_ENDED = re.compile(r"[。．！？!?:：;；][」』）)\]】〉》\"”]*$")


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to wrap lines of a script; widths are those of a Latin letter, of which a Japanese one has two."""

    letter: re.Pattern[str]
    narrowest: int  # of a full line
    widest: int
    slack: int  # by which full lines differ: a mark that may not begin a line, or a word
    share: float = 0.0  # of the lines of a text that are full
    filled: float = 0.0  # of the lines after which no room was up to the next space, so many are full
    stop: str = ""  # what a run of lines that is a sentence holds, where sentences have a mark
    by_spaces: bool = False  # line ends stand where spaces were; else anywhere but in words of Latin letters


_LATIN, _SPACED = re.compile(r"[!-~]+"), re.compile(r"\S+")
_THAI = re.compile(r"[\u0e01-\u0e5b]")
_WAYS = (  # of those of one script the first that fits
    (_Way(re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]"), 40, 124, 7, stop="。"),),
    (_Way(_THAI, 40, 110, 14, share=0.4, filled=0.9), _Way(_THAI, 60, 110, 1, share=0.6, by_spaces=True)),
)


class _Line(NamedTuple):
    """A line without the blanks at its edges, by its place in the source.

    `letters` are those of the script. `word` is the width of the Latin letters that it begins with, `spaced` that of
    what stands before its first space.
    """

    start: int
    end: int
    letters: int
    width: int
    word: int = 0
    spaced: int = 0


def joints(source: str) -> list[Joint]:
    r"""The line ends of `source` that part no sentences, in order.

    >>> full = "会議は域内の港と鉄道を結ぶ新しい計画について幅広く意"
    >>> [one.start for one in joints("\n".join(["港の会議", full, full, full, "見を交換した。"]))]
    [31, 58, 85]
    """
    if source.isascii() or source.count("\n") < _FEWEST:
        return []
    return sorted(joint for ways in _WAYS for joint in _of_script(source, ways))


def _of_script(source: str, ways: Sequence[_Way]) -> list[Joint]:
    lengths = [len(line) for line in source.split("\n") if line]
    for way in ways:
        long = sum(length > 1.5 * way.widest for length in lengths)  # a quarter of Thai letters has no width
        if long > _LONGER * len(lengths) or not way.letter.search(source):
            continue
        lines = [_line(source, match, way) for match in _LINE.finditer(source)]
        if full := _full(lines, way):
            return list(_joints(source, lines, full, way))
    return []


def _joints(source: str, lines: list[_Line], full: int, way: _Way) -> Iterator[Joint]:
    run: list[Joint] = []
    for line, following in zip(lines[1:], [*lines[2:], None], strict=True):  # the first is a headline
        if (
            following
            and (line.letters or following.letters)
            and _fills(line, following, full, way)
            and _goes_on(source, line, following)
        ):
            run.append(Joint(line.end, following.start, _between(source, line, following, way)))
            continue
        if run and way.stop in source[run[0].end : line.end]:
            yield from run
        run = []


def _line(source: str, match: re.Match[str], way: _Way) -> _Line:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip(_BLANKS))
    end = max(start, match.start() + len(words.rstrip(_BLANKS)))
    words = source[start:end]
    word, spaced = (_width(found[0]) if (found := unit.match(words)) else 0 for unit in (_LATIN, _SPACED))
    return _Line(start, end, len(way.letter.findall(words)), _width(words), word, spaced)


def _width(words: str) -> int:
    return sum(map(_width_of, words))


@lru_cache(maxsize=8192)
def _width_of(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F", "A"} else 1


def _full(lines: list[_Line], way: _Way) -> int:
    """The width of full lines; 0 where lines are not wrapped in this way."""
    pairs = zip(lines, [*lines[1:], _Line(0, 0, 0, 0)], strict=True)
    own = [(line, following) for line, following in pairs if line.letters > line.width // 4]
    widths = {line.width for line, _ in own}
    for width in sorted((one for one in widths if way.narrowest <= one <= way.widest), reverse=True):
        short = [pair for pair in own if pair[0].width <= width]
        full = sum(_fills(line, following, width, way) for line, following in short)
        filled = sum(2 * line.width > width < line.width + following.spaced for line, following in short)
        enough = full >= max(_FEWEST, way.share * len(own), way.filled * filled)
        if enough and len(own) - len(short) <= _LONGER * len(own):
            return width
    return 0


def _fills(line: _Line, following: _Line, full: int, way: _Way) -> bool:
    """Whether a line had no room for what the next one begins with."""
    unit = following.spaced if way.by_spaces else following.word
    return line.width + unit > full - way.slack


def _goes_on(source: str, line: _Line, following: _Line) -> bool:
    """Whether the next line may go on with this one: nothing lies between them, and none ends or begins."""
    parted = source.count("\n", line.end, following.start) > 1
    return not (parted or _ENDED.search(source, line.start, line.end) or _ITEM.match(source, following.start))


def _between(source: str, line: _Line, following: _Line, way: _Way) -> str:
    """What stands for a line end: a space where there was one, or between two words of Latin letters."""
    before, behind = source[line.end - 1], source[following.start]
    if before.isascii() and behind.isascii():
        return " "
    return " " if source[line.end] != "\n" and way.letter is _THAI else " " * way.by_spaces
