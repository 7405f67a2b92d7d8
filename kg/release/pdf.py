"""The text layer of a PDF."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from kg.errors import InputError

if TYPE_CHECKING:
    import pypdf

MOST_PAGES = 500


def read_pdf(data: bytes, where: str, most: int) -> str:
    """The text of a PDF, at most `most` characters of it; `where` names it in errors.

    :raises InputError: for a damaged, encrypted or enormous file, or one without a text layer.
    """
    if data.lstrip()[:5] != b"%PDF-":
        message = f"{where} is no PDF, whatever its name says"
        raise InputError(message, hint="give the PDF itself, or the text as .txt")
    import pypdf  # noqa: PLC0415 - only PDF files need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _pages(pypdf.PdfReader(io.BytesIO(data)), where, most)
    except InputError:
        raise
    except Exception as error:  # a damaged file can break the library anywhere
        message = f"{where} is damaged: {error}"
        raise InputError(message, hint="save it again, or give the text as .txt") from error
    text = "\n\n".join(pages).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
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
