"""Sources that hold many releases: manifests (.csv) and JSON Lines."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.release.decode import decode
from kg.release.model import Release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.release.places import Remote

COLUMNS = ("path", "title", "url", "publisher", "published", "lang", "rights")
_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair; JSON puts whole pairs together
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")


def rows(path: Path | Remote, data: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Rows of a manifest: where each stands (for errors), and its cells without empty ones.

    :raises InputError: for an unknown column, one that stands twice, or a header without `path`.
    """
    text = decode(data, str(path)).text.lstrip("\ufeff")
    reader = csv.DictReader(io.StringIO(text, newline=""))
    header = [name.strip() for name in reader.fieldnames or ()]
    unknown = [name for name in header if name not in COLUMNS]
    if unknown or "path" not in header:
        wrong = f"has the unknown column {unknown[0]!r}" if unknown else "has no column 'path'"
        message = f"the manifest {path} {wrong}"
        raise InputError(message, hint=f"its header is {','.join(COLUMNS[:-1])}[,rights]")
    if twice := next((name for name in header if header.count(name) > 1), ""):
        message = f"the manifest {path} has the column {twice!r} twice"
        raise InputError(message, hint="leave one of them out")
    reader.fieldnames = header
    try:
        for row in reader:
            where = f"{path}, line {reader.line_num}"
            if None in row:
                message = f"{where} has more cells than the header"
                raise InputError(message, hint="put quotation marks around cells with commas")
            yield where, {name: value.strip() for name, value in row.items() if value and value.strip()}
    except csv.Error as error:
        message = f"{path}, line {reader.line_num}: {error}"
        raise InputError(message, hint="save the manifest as CSV in UTF-8") from error


def day(written: str | None, where: str) -> date | None:
    """A publication date as YYYY-MM-DD.

    :raises InputError: for another form.
    """
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError as error:
        message = f"{where}: {written!r} is no date"
        raise InputError(message, hint="write publication dates as YYYY-MM-DD") from error


def language(written: str | None, where: str) -> str | None:
    """A language tag, in lower case.

    :raises InputError: for something else.
    """
    if written and not _LANGUAGE.fullmatch(written):
        message = f"{where}: {written!r} is no language tag"
        raise InputError(message, hint="write th, ja or en")
    return written.lower() if written else None


def lines(path: Path | Remote, most: int) -> Iterator[tuple[str, bytes | InputError]]:
    """Lines of a JSON Lines file, gzipped or not; one of more than `most` bytes is an error of its own.

    :raises InputError: when the file is no gzip file although its name says so.
    """
    number = 0
    try:
        with path.open("rb") as raw, gzip.open(raw) if path.name.endswith(".gz") else raw as file:
            while line := file.readline(most + 1):
                number += 1
                where = f"{path}, line {number}"
                if len(line) > most:
                    while line and not line.endswith(b"\n"):
                        line = file.readline(most)
                    yield where, InputError(f"{where} holds more than {most:,} bytes", hint="split the release")
                elif line.strip():
                    yield where, line
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        message = f"{path} is damaged after line {number}: {error}"
        raise InputError(message, hint="compress it again with gzip") from error


def _lack(error: Exception) -> str:
    """What a line lacks, in words."""
    if isinstance(error, KeyError):
        return f"it has no {error.args[0]!r}"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON from character {error.pos + 1} on"
    if isinstance(error, UnicodeDecodeError):
        return f"it is not UTF-8 from byte {error.start + 1} on"
    return "nested too deeply" if isinstance(error, RecursionError) else "text must be a text"


def release_of_line(line: bytes, where: str) -> Release:
    """The release that a line of JSON Lines describes.

    :raises InputError: for broken JSON, or without `document` and `text`.
    """
    try:
        fields: Any = json.loads(line.decode("utf-8-sig"))
        text = fields["text"].replace("\r\n", "\n").replace("\r", "\n")
        document = fields["document"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"{where} is no release: {_lack(error)}"
        raise InputError(message, hint='write {"document": "NAME", "text": "…"} on each line') from error
    told = {name: fields.get(name) for name in ("lang", "title", "publisher", "published", "url", "rights")}
    given = {**told, "document": document}
    wrong = [name for name, value in given.items() if not isinstance(value, str | None)]
    if wrong or not document:
        message = f"{where}: {wrong[0] if wrong else 'document'} must be a text"
        raise InputError(message, hint='write {"document": "NAME", "text": "…"} on each line')
    for name, value in {**given, "text": text}.items():
        if half := _HALF.search(value or ""):
            message = (
                f"{where} is no release: character {half.start() + 1} of its {name} is \\u{ord(half[0]):04x},"
                " a lone half of a surrogate pair, which stands for no character"
            )
            raise InputError(message, hint="write the whole pair, or leave it out")
    return Release(
        document=document,
        text=text,
        lang=language(told["lang"], where),
        title=told["title"] or None,
        publisher=told["publisher"] or None,
        published=day(told["published"], where),
        url=told["url"] or None,
        rights=told["rights"] or None,
        path=where,
    )
