"""Files that spare work done before, in the user's cache folder; without a writable one, work is done again."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_MOST = 16  # files of a kind that are kept: a person who edits the vocabulary makes a new one with each change


def read(kind: str, key: str) -> bytes | None:
    """What was kept of this `kind` under `key`, None when nothing was or it cannot be read."""
    try:
        path = _folder() / f"{kind}-{key}"
        data = path.read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: there is no home
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # it was of use
    return data


def keep(kind: str, key: str, data: bytes) -> None:
    """Keep `data` of this `kind` under `key`, and forget what of the kind was not used for longest.

    A place that cannot be written is no error.
    """
    with contextlib.suppress(OSError, RuntimeError):
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f".{kind}-{key}.{os.getpid()}"
        partial.write_bytes(data)
        partial.replace(folder / f"{kind}-{key}")
        used = sorted(folder.glob(f"{kind}-*"), key=_used, reverse=True)
        for path in used[_MOST:]:
            path.unlink(missing_ok=True)


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another process forgot it
        return 0.0


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "ajkg"
