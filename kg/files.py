"""Write a file in one step: a full disk or a kill leaves what was there before."""

from __future__ import annotations

import contextlib
import os

from kg.errors import StorageError

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Iterable


def write_file(path: str, data: bytes) -> None:
    """Write `data` as `write_pieces` does."""
    write_pieces(path, (data,))


def write_pieces(path: str, pieces: Iterable[bytes]) -> None:
    """Write beside an ordinary file and move it there; a device, or a file in a closed folder, is written to.

    :raises StorageError: when it cannot be written; what was in an ordinary file stays.
    """
    real = os.path.realpath(path)
    beside = f"{real}.{os.getpid()}.new"
    try:
        exists = os.path.exists(path)  # noqa: PTH110 -- pathlib costs start-up
        ordinary = os.path.isfile(path) and os.access(real, os.W_OK)  # noqa: PTH113
        if exists and not (ordinary and os.access(os.path.dirname(real), os.W_OK)):  # noqa: PTH120
            _write(path, pieces)
            return
        try:
            _write(beside, pieces)
            os.replace(beside, real)  # noqa: PTH105
        finally:
            with contextlib.suppress(OSError):
                os.unlink(beside)  # noqa: PTH108
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise StorageError(message, hint="check the folder, its permissions and the space left") from error


def _write(path: str, pieces: Iterable[bytes]) -> None:
    with open(path, "wb") as file:  # noqa: PTH123
        file.writelines(pieces)
