"""Copies of this process: whether one can be made, and what one of them gives in a time."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

_PARENT_DIED = 1  # PR_SET_PDEATHSIG
_Given = TypeVar("_Given")


def may_copy() -> bool:
    """Whether copies of this process, which have everything compiled, can work: beside other threads they may hang."""
    alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon  # which may have no children
    return alone and sys.platform != "darwin" and hasattr(os, "fork")


def go_with(parent: int) -> None:
    """Die when the parent does, however it does, and at once when a person interrupts them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PARENT_DIED, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def within(seconds: float, do: Callable[[], _Given]) -> _Given:
    """What `do` gives, or raises, in a copy that is ended after so many seconds; here where no copy can be made.

    :raises TimeoutError: when it takes longer.
    :raises EOFError: when the copy dies over it.
    """
    if not may_copy():
        return do()
    mine, theirs = multiprocessing.Pipe(duplex=False)
    copy = multiprocessing.get_context("fork").Process(target=_tell, args=(theirs, do, os.getpid()), daemon=True)
    copy.start()
    theirs.close()
    try:
        if not mine.poll(seconds):
            raise TimeoutError
        given, error = mine.recv()
    finally:
        copy.kill()
        copy.join()
        mine.close()
    if error is not None:
        raise error
    told: _Given = given
    return told


def _tell(pipe: Connection, do: Callable[[], object], parent: int) -> None:
    go_with(parent)
    try:
        pipe.send((do(), None))
    except Exception as error:  # noqa: BLE001 -- raised where it was asked for
        pipe.send((None, error))
    os._exit(0)  # nothing of the parent's is to be tidied up
