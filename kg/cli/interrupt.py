"""What Ctrl-C does to a command that works for minutes: it ends in one line, and leaves the terminal as it was."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import AjkgError

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTERRUPTED = 130  # as a shell tells it of what a signal ended


class StoppedError(AjkgError):
    """A person ended a command."""

    name = "INTERRUPTED"
    status = _INTERRUPTED


@contextmanager
def resumable(hint: str) -> Iterator[None]:
    """While this is open, Ctrl-C unwinds what is done; a second one ends the process at once.

    :raises StoppedError: with the hint, when a person pressed it.
    """

    def stop(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    except KeyboardInterrupt as error:
        message = "interrupted"
        raise StoppedError(message, hint=hint) from error
    finally:
        signal.signal(signal.SIGINT, before)
