"""Cut a release into passages of one language, leaving out lines told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kg.text import Span, lowered

if TYPE_CHECKING:
    from kg.language.registry import Languages
    from kg.text import Folded

_SHORT = 30  # a foreign line shorter than this belongs to the passage around it
_AT_HEAD = 6  # first lines, among which a line may tell where and when
_DATELINE = 70  # characters of such a line
_NAMES = r"[^\W\d_][^\d;:!?]{0,44}"  # where: a town, its land
_WHEN = (
    r"(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?),?\s\d{4}"
)
_WHERE_AND_WHEN = re.compile(rf"\(?(?:{_NAMES}[,|]\s{_WHEN}|{_WHEN}[,|]\s{_NAMES})\)?")


class Passage(NamedTuple):
    """A run of lines in one language."""

    language: str
    span: Span


def _lines(text: str) -> list[Span]:
    lines = []
    start = 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    return lines


def _below(folded: Folded, title: str | None) -> int:
    """Where the line ends with which the title at the head of a text does, however its lines are wrapped; else 0."""
    told = "".join(lowered(title or "").split())
    at = len(folded.text) - len(folded.text.lstrip())
    for letter in told:
        while folded.lower[at : at + 1].isspace():
            at += 1
        if folded.lower[at : at + 1] != letter:
            return 0
        at += 1
    line_end = folded.text.find("\n", at)
    return line_end if told and line_end >= 0 and not folded.text[at:line_end].strip() else 0


def _is_dateline(before: str, line: str) -> bool:
    """Whether a line below a title tells only where and when ("Reef City, Reefland, 20 June 2018")."""
    if len(line) > _DATELINE or _WHERE_AND_WHEN.fullmatch(line) is None:
        return False
    last = before.rsplit(maxsplit=1)[-1:]
    return not last or not (last[0][0].islower() or last[0].endswith((",", ":", "-")))  # "held in" goes on


def passages(folded: Folded, languages: Languages, stated: str | None, title: str | None = None) -> list[Passage]:
    """The passages of `folded`, in order. `stated` is the language the source claims, `title` its title, if any.

    A line that stood word for word before (titles are often repeated) is left out; a title at the head of the text is
    a passage of its own.
    """
    found: list[Passage] = []
    seen: set[str] = set()
    current = stated if stated in languages.by_code else None
    broken, headline = True, _below(folded, title)
    for line in _lines(folded.text):
        words = folded.text[line.start : line.end].strip()
        if words and len(words) > _SHORT // 2 and words in seen:
            broken = True
            continue
        seen.add(words)
        if not words:
            broken = True
            continue
        dateline = len(seen) <= _AT_HEAD and bool(found) and _is_dateline(folded.text[: line.start], words)
        broken = broken or dateline
        code = languages.detect(words)
        if code is None or (current is not None and code != current and len(words) < _SHORT):
            code = current or code
        if code is None:
            continue
        current = code
        if found and not broken and found[-1].language == code:
            found[-1] = Passage(code, Span(found[-1].span.start, line.end))
        else:
            found.append(Passage(code, line))
        broken = line.end == headline or dateline
    return [passage for passage in found if folded.text[passage.span.start : passage.span.end].strip()]
