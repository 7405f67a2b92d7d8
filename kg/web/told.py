"""What a server says besides its data: the first words of an error, and how long to wait."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 160
_TITLE = re.compile(rb"<title[^>]*>(.{0,400}?)</title", re.IGNORECASE | re.DOTALL)
HTML = ("text/html", "application/xhtml+xml")


def is_page(body: bytes, kind: str) -> bool:
    """Whether an answer is a web page for people."""
    return kind in HTML or body[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def excerpt(body: bytes, kind: str) -> str:
    """The first words of an answer in one line: the title of a web page, the text of others, nothing of binary ones."""
    if is_page(body, kind):
        title = _TITLE.search(body[:4096])
        body = b"a web page" + (b', "' + title.group(1).strip() + b'"' if title else b"")
    text = " ".join(body[: 4 * _LONGEST].decode("utf-8", "replace").split())
    text = "".join(one for one in text if one.isprintable())
    if text.count("\ufffd") > len(text) // 10:
        return ""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def seconds(retry_after: str | None) -> float | None:
    """The wait that a Retry-After asks for; None when it says nothing that can be understood."""
    if retry_after is None:
        return None
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    try:
        day = parsedate_to_datetime(retry_after)
        return max(0.0, (day.replace(tzinfo=day.tzinfo or UTC) - datetime.now(tz=UTC)).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
