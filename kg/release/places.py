"""Where a source lies: a path on this machine, or a place in a storage that fsspec reads (s3://, gs://, …)."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
# Storage that its owner lays out. Web addresses are not fetched: a manifest by a stranger may name any of them.
_STORAGE = frozenset(
    ["file", "memory", "s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "hdfs", "webhdfs", "oss", "oci"]
)


class Remote:
    """A place in a storage, with as much of `Path` as sources need."""

    def __init__(self, system: Any, path: str, scheme: str, kind: str = "") -> None:  # noqa: ANN401 - fsspec's
        """Take the file system and the path in it; `kind` is "file" or "directory" where that is known."""
        self._system, self._path, self._scheme, self._kind = system, path.rstrip("/"), scheme, kind

    def __str__(self) -> str:
        """The address."""
        return f"{self._scheme}://{self._path.lstrip('/') if self._scheme != 'file' else self._path}"

    def __truediv__(self, name: str) -> Remote:
        """A place below."""
        return Remote(self._system, posixpath.join(self._path, name), self._scheme)

    def __lt__(self, other: Remote) -> bool:
        """Sorted by path."""
        return self._path < other._path

    @property
    def name(self) -> str:
        """The last part."""
        return posixpath.basename(self._path)

    @property
    def stem(self) -> str:
        """The last part without its suffix."""
        return Path(self.name).stem

    @property
    def suffix(self) -> str:
        """The suffix with its dot."""
        return Path(self.name).suffix

    @property
    def parent(self) -> Remote:
        """The folder."""
        return Remote(self._system, posixpath.dirname(self._path), self._scheme)

    def exists(self) -> bool:
        """Whether there is something."""
        return bool(self._system.exists(self._path))

    def is_dir(self) -> bool:
        """Whether it is a folder."""
        return bool(self._system.isdir(self._path))

    def is_file(self) -> bool:
        """Whether it is a file."""
        return self._kind == "file" if self._kind else bool(self._system.isfile(self._path))

    def iterdir(self) -> Iterator[Remote]:
        """What lies in the folder."""
        for told in self._system.ls(self._path, detail=True):
            yield Remote(self._system, told["name"], self._scheme, told["type"])

    def open(self, mode: str = "rb") -> IO[bytes]:
        """The opened file."""
        opened: IO[bytes] = self._system.open(self._path, mode)
        return opened


def place(source: str | Path | Remote) -> Path | Remote:
    """The place that a person names.

    :raises InputError: for a web address, for an unknown storage, or when its driver is not installed.
    """
    if isinstance(source, Remote):
        return source
    found = _URL.match(str(source)) or re.match(r"(https?):/", str(source))
    if found is None:
        return Path(source)
    scheme = found[1].lower()
    if scheme in {"http", "https"}:
        message = f"{source} is a web address, and addresses are not fetched"
        raise InputError(message, hint="save the page and give the file")
    if scheme not in _STORAGE or "::" in str(source):
        message = f"{source}: no storage that is read"
        raise InputError(message, hint=f"give a path, or an address of: {', '.join(sorted(_STORAGE))}")
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an optional dependency

        system, path = url_to_fs(str(source))
    except ImportError as error:
        message = f"{source} needs fsspec and the driver of {scheme}://: {error}"
        raise InputError(
            message, hint="pip install 'asean-japan-kg[cluster]' and the driver, as s3fs or gcsfs"
        ) from error
    except Exception as error:
        message = f"{source} cannot be reached: {error}"
        raise InputError(message, hint="check the address and the credentials") from error
    return Remote(system, path, scheme)


def below(folder: Path | Remote, name: str) -> Path | Remote:
    """What a manifest in `folder` names: a path relative to it, or an address of its own."""
    return place(name) if _URL.match(name) else folder / name
