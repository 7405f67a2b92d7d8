"""The main text of a web page, without its furniture, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import partial

from kg.errors import InputError
from kg.release.patience import in_time

_DEEPEST = 400  # levels of nesting; browsers and parsers give up near this, real pages stay below 60
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*?(/?)>")
_MOST_ATTRIBUTES = 1000  # of one tag: a parser compares each with all before it
# An opening tag with its attributes, whose values may hold what ends a tag; nothing of it is tried twice.
_ATTRIBUTES = re.compile(r"<[a-zA-Z][^\s/>]*+((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)")
_ATTRIBUTE = re.compile(r"[^\s/>=\"']++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
_LARGE = 200_000  # characters of a page that is read in a copy of this process, which can be ended
# Elements that stand alone or whose end may be left out.
_UNCLOSED = frozenset(
    """area base br col colgroup dd dt embed hr img input li link meta option p param source tbody td tfoot th thead
    tr track wbr""".split(),  # noqa: SIM905 - one line to read instead of thirty
)


@dataclass(frozen=True, slots=True)
class Page:
    """`text` with newline line ends; the rest is None where the page does not tell it."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


def read_page(source: str, where: str) -> Page:
    """Take the main text out of a page's HTML; `where` names it in errors.

    :raises InputError: when there is no text, the page is nested beyond reason, or takes more than `PATIENCE`.
    """
    if _depth(source) > _DEEPEST:
        message = f"{where} is nested more than {_DEEPEST} levels deep"
        raise InputError(message, hint="save the text of the page as .txt")
    if _attributes(source) > _MOST_ATTRIBUTES:
        message = f"{where} has a tag of more than {_MOST_ATTRIBUTES:,} attributes"
        raise InputError(message, hint="save the text of the page as .txt")
    if len(source) <= _LARGE:
        return _read(source, where)
    return in_time(partial(_read, source, where), where, "save the text of the page as .txt")


def _read(source: str, where: str) -> Page:
    import trafilatura  # noqa: PLC0415 - a fifth of a second that only web pages need

    settings = {"extensive_search": False, "original_date": True}
    try:
        found = trafilatura.bare_extraction(
            source, include_comments=False, favor_recall=True, with_metadata=True, date_extraction_params=settings
        )
    except (ValueError, RecursionError, AssertionError) as error:
        message = f"cannot read the page {where}: {error}"
        raise InputError(message, hint="save the text of the page as .txt") from error
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    if found is None or isinstance(found, dict) or not text.strip():
        message = f"{where} has no text"
        raise InputError(message, hint="check that the page was saved with its content")
    return Page(
        text=text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n") + "\n",
        title=found.title or None,
        publisher=found.sitename or None,
        published=_day(found.date),
        url=found.url or None,
    )


def _depth(source: str) -> int:
    """How deep the elements that are usually closed are nested, counted in one pass."""
    depth = deepest = 0
    for match in _TAG.finditer(source):
        if match[2].lower() not in _UNCLOSED and not match[3]:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _attributes(source: str) -> int:
    """How many attributes the tag with the most of them has, or so many that they are too many."""
    most = 0
    for tag in _ATTRIBUTES.finditer(source):
        if len(tag[1]) > 2 * _MOST_ATTRIBUTES:  # each takes two characters at least
            most = max(most, sum(1 for _ in _ATTRIBUTE.finditer(tag[1])))
    return most


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
