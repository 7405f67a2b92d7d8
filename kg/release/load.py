"""Sources as people name them to releases: files, folders, manifests, JSON Lines, standard input."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING

from kg.errors import InputError
from kg.release.decode import decode
from kg.release.html import read_page
from kg.release.model import Release
from kg.release.pdf import read_pdf
from kg.release.places import Remote, below, place
from kg.release.tables import day, language, lines, release_of_line, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

TEXT_LIMIT = 10 * 1024 * 1024  # bytes of text in one release
FILE_LIMIT = 50 * 1024 * 1024  # bytes of a PDF or a web page
SUFFIXES = {".txt", ".md", ".html", ".htm", ".pdf"}
_UNSAFE = re.compile(r"[/\\\x00-\x1f]|^\.")
_LONGEST_TITLE = 300
_FRONT = re.compile(
    r"\ufeff?---[ \t]*\n((?:[^\n]*\n){1,50}?)---[ \t]*(?:\n|\Z)"
)  # what a page of Markdown says of itself
_TOLD = re.compile(r"""(?m)^(title|publisher):[ \t]*(["']?)(\S[^\n]*?)\2[ \t]*$""")
_LISTS = (".csv", ".jsonl", ".jsonl.gz")
_LOCK = "build.lock"  # stands in the folder of a graph
_SHOWN = 3  # names in a message


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, and why."""

    source: str
    error: InputError


def load(sources: Iterable[str | Path], stdin: IO[bytes] | None = None) -> Iterator[Release | Failure]:
    """Read the sources one after the other; what cannot be read comes as a Failure, the rest goes on.

    Documents that share a name: the first is read, each further one is a Failure that names both.
    """
    seen: dict[str, str] = {}
    for found in _all(sources, stdin):
        if isinstance(found, Release):
            where = found.path or found.document
            if found.document in seen:
                message = (
                    f"two releases are named {found.document!r}: {seen[found.document]}, which is read, and {where}"
                )
                yield Failure(where, InputError(message, hint="rename the second one"))
                continue
            seen[found.document] = where
        yield found


def _all(sources: Iterable[str | Path | Remote], stdin: IO[bytes] | None) -> Iterator[Release | Failure]:
    for source in sources:
        try:
            if str(source) == "-":
                data = (stdin or sys.stdin.buffer).read(FILE_LIMIT + 1)
                yield _release("stdin", data, _kind_of(data), "standard input")
            else:
                yield from _source(place(source))
        except InputError as error:
            yield Failure(str(source), error)
        except OSError as error:
            message = f"cannot read {source}: {error.strerror or error}"
            yield Failure(str(source), InputError(message, hint="check the path and its permissions"))


def _source(path: Path | Remote) -> Iterator[Release | Failure]:
    if path.is_dir():
        files: list[Path | Remote] = [
            file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file()
        ]
        files.sort(key=str)
        if not files:
            raise _nothing_in(path)
        yield from _all(files, None)
    elif not path.exists():
        message = f"there is no file {path}"
        raise InputError(message, hint="check the path")
    elif path.suffix.lower() == ".csv":
        yield from _manifest(path)
    elif path.name.lower().endswith(_LISTS):
        yield from _json_lines(path)
    else:
        yield read_file(path)


def _nothing_in(folder: Path | Remote) -> InputError:
    """Why a folder gives no release."""
    if left := left_out(folder):
        return InputError(f"the folder {folder} holds no release itself", hint=left)
    message = f"the folder {folder} holds nothing to read"
    return InputError(message, hint="put .txt, .md, .html or .pdf files into it")


def left_out(source: str | Path | Remote) -> str:
    """The next step for what lies in a folder and is read only when it is named: folders, manifests, JSON Lines."""
    try:
        folder = place(source)
        if str(source) == "-" or not folder.is_dir():
            return ""
        names = sorted(
            f"{one.name}/" if one.is_dir() else one.name
            for one in folder.iterdir()
            if not one.name.startswith(".") and (one.name.lower().endswith(_LISTS) or _holds_releases(one))
        )
    except (InputError, OSError):
        return ""  # reading it says what is wrong
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return (
        f"name what it holds by itself: {', '.join(f'{folder}/{name}' for name in names[:_SHOWN])}{more}"
        if names
        else ""
    )


def _holds_releases(folder: Path | Remote) -> bool:
    """Whether a folder in a folder may hold releases: not a graph, nor decisions and the like."""
    if not folder.is_dir() or (folder / _LOCK).exists():
        return False
    return any(
        file.name.lower().endswith((*SUFFIXES, *_LISTS)) or (file.is_dir() and not file.name.startswith("."))
        for file in folder.iterdir()
    )


def read_file(path: Path | Remote) -> Release:
    """Read one file.

    :raises InputError: when it cannot be read: missing, empty, binary, too large, of an unknown encoding.
    """
    if not path.is_file():
        message = f"there is no file {path}"
        raise InputError(message, hint="check the path")
    with path.open("rb") as file:
        data = file.read(FILE_LIMIT + 1)
    suffix = path.suffix.lower()
    return _release(path.stem, data, suffix if suffix in SUFFIXES else ".txt", str(path))


def _release(document: str, data: bytes, kind: str, where: str) -> Release:
    """Make a release of a file's bytes; `kind` is a file suffix."""
    if len(data) > FILE_LIMIT or (kind in {".txt", ".md"} and len(data) > TEXT_LIMIT):
        raise _too_large(where)
    made = Release(_safe(document, where), "", path=where)
    if kind == ".pdf":
        made = replace(made, text=read_pdf(data, where, TEXT_LIMIT), encoding="pdf")
    else:
        if not data.strip():
            message = f"{where} is empty"
            raise InputError(message, hint="give a file with the text of a release")
        decoded = decode(data, where)
        made = replace(made, text=decoded.text, encoding=decoded.encoding)
        if kind == ".md" and (front := _FRONT.match(decoded.text)):
            said = {name: words for name, _, words in _TOLD.findall(front[1])}
            title = said.get("title") or _first_line(decoded.text[front.end() :])
            made = replace(made, title=title, publisher=said.get("publisher"))
        if kind in {".html", ".htm"}:
            page = read_page(decoded.text, where)
            told = {"title": page.title, "publisher": page.publisher, "published": page.published, "url": page.url}
            made = replace(made, text=page.text, **told)  # type: ignore[arg-type]
    return _checked(made, where)


def _checked(release: Release, where: str) -> Release:
    """Check the text, note its encoding and take its first line as a title that nobody told."""
    if not release.text.strip("\ufeff \t\n\u3000"):
        message = f"{where} is empty"
        raise InputError(message, hint="give a file with the text of a release")
    if len(release.text.encode("utf-8")) > TEXT_LIMIT:
        raise _too_large(where)
    notes = release.notes
    if release.encoding not in {"utf-8", "pdf"}:
        notes += (f"{where} was read as {release.encoding}",)
    title = release.title or _first_line(release.text)
    return replace(release, title=title, notes=notes)


def _first_line(text: str) -> str | None:
    lines_with_text = (line.strip("\ufeff# \t\u3000") for line in text.split("\n", 50))
    first = next((line for line in lines_with_text if line), "")
    return first if 0 < len(first) <= _LONGEST_TITLE else None


def _too_large(where: str) -> InputError:
    return InputError(f"{where} holds more than {TEXT_LIMIT // 1024 // 1024} MB of text", hint="split it into releases")


def _safe(document: str, where: str) -> str:
    """A document's name, which becomes part of file names.

    :raises InputError: when it cannot.
    """
    if not document or _UNSAFE.search(document) or len(document.encode("utf-8", "replace")) > 200:  # noqa: PLR2004
        message = f"{where}: {document!r} cannot be the name of a document"
        raise InputError(message, hint="use letters, digits and dashes, at most 200 bytes")
    return document


def _kind_of(data: bytes) -> str:
    """What standard input carries, as a file suffix."""
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf-"):
        return ".pdf"
    return ".html" if head.startswith((b"<!doctype html", b"<html")) else ".txt"


def _manifest(path: Path | Remote) -> Iterator[Release | Failure]:
    """The releases that a manifest lists; its cells win over what the files say."""
    with path.open("rb") as file:
        data = file.read(TEXT_LIMIT + 1)
    if len(data) > TEXT_LIMIT:
        raise _too_large(str(path))
    for where, cells in rows(path, data):
        try:
            if "path" not in cells:
                message = f"{where} names no file"
                raise InputError(message, hint="fill the column path")  # noqa: TRY301 - handled like the errors of the file
            made = read_file(below(path.parent, cells["path"]))
            yield replace(
                made,
                title=cells.get("title", made.title),
                url=cells.get("url", made.url),
                publisher=cells.get("publisher", made.publisher),
                published=day(cells.get("published"), where) or made.published,
                lang=language(cells.get("lang"), where),
                rights=cells.get("rights"),
            )
        except InputError as error:
            message = error.message if error.message.startswith(where) else f"{where}: {error.message}"
            yield Failure(where, InputError(message, hint=error.hint))
        except OSError as error:
            message = f"{where}: cannot read {cells['path']}: {error.strerror or error}"
            yield Failure(where, InputError(message, hint="check the path and its permissions"))


def _json_lines(path: Path | Remote) -> Iterator[Release | Failure]:
    """The releases of a JSON Lines file."""
    found = False
    for where, line in lines(path, 2 * TEXT_LIMIT):
        found = True
        if isinstance(line, InputError):
            yield Failure(where, line)
            continue
        try:
            made = release_of_line(line, where)
            _safe(made.document, where)
            yield _checked(made, where)
        except InputError as error:
            yield Failure(where, error)
    if not found:
        message = f"{path} is empty"
        raise InputError(message, hint="write one release on each line")
