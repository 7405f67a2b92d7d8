"""The text layer of a PDF."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.release.patience import in_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdf

MOST_PAGES = 500
_AS_TEXT = "cut out the pages of the release, or give their text as .txt"
_EDGE = 2  # lines at the head and the foot of a page that may be of all pages
_DIGITS = re.compile(r"\d+")
_COUNT = re.compile(r"[\s.\-–—]*\d{1,3}(?:\s*/\s*\d{1,3})?[\s.\-–—]*")  # of pages
_ENDED = re.compile(r"[.。．!?！？:：][\"'”’」』)）]*$")


def read_pdf(data: bytes, where: str, most: int) -> str:
    """The text of a PDF, at most `most` characters of it; `where` names it in errors.

    :raises InputError: for a damaged, encrypted or enormous file, one without a text layer, or one that takes more than
        `PATIENCE`.
    """
    if data.lstrip()[:5] != b"%PDF-":
        message = f"{where} is no PDF, whatever its name says"
        raise InputError(message, hint="give the PDF itself, or the text as .txt")
    import pypdf  # noqa: PLC0415 - only PDF files need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = in_time(lambda: _pages(pypdf.PdfReader(io.BytesIO(data)), where, most), where, _AS_TEXT)
    except InputError:
        raise
    except Exception as error:  # a damaged file can break the library anywhere
        message = f"{where} is damaged: {error}"
        raise InputError(message, hint="save it again, or give the text as .txt") from error
    text = _joined([page.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "") for page in pages])
    if not text.strip():
        message = f"{where} has no text layer (it holds pictures of pages)"
        raise InputError(message, hint="run text recognition over it, or give the text as .txt")
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _pages(reader: pypdf.PdfReader, where: str, most: int) -> list[str]:
    """The text of each page, as long as they stay below the limit together."""
    if reader.is_encrypted and not reader.decrypt(""):
        message = f"{where} is protected by a password"
        raise InputError(message, hint="save it without the password")
    if len(reader.pages) > MOST_PAGES:
        message = f"{where} has more than {MOST_PAGES} pages"
        raise InputError(message, hint="cut out the pages of the release")
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(page.extract_text() or "")
        length += len(pages[-1])
        if length > most:
            message = f"{where} holds more than {most:,} characters of text"
            raise InputError(message, hint="cut out the pages of the release")
    return pages


def _joined(pages: Sequence[str]) -> str:
    """The text of the pages without what stands on each of them; a sentence that a page ends goes on."""
    text = ""
    for body in filter(None, _bodies([page.strip("\n").split("\n") for page in pages])):
        gap = "\n\n" if _ENDED.search(text) else "\n"
        text += gap + body if text else body
    return text


def _bodies(pages: Sequence[list[str]]) -> Iterator[str]:
    """The pages without lines at head and foot that only count them, or are the next page's but for a number.

    The head of the first page stays: it may be the headline.
    """
    plain = [[_DIGITS.sub("#", line.strip()) for line in lines] for lines in pages]
    for place, lines in enumerate(pages):
        heads = plain[place - 1][:_EDGE] if place else []
        feet = [
            line for near in plain[max(0, place - 1) : place + 2] if near is not plain[place] for line in near[-_EDGE:]
        ]
        start, end = 0, len(lines)
        for _ in range(_EDGE):
            if start < end and (plain[place][start] in heads or _COUNT.fullmatch(lines[start])):
                start += 1
            if start < end and (plain[place][end - 1] in feet or _COUNT.fullmatch(lines[end - 1])):
                end -= 1
        yield "\n".join(lines[start:end]).strip("\n")
