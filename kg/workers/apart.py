"""Do one thing in a copy of this process, so that the memory it takes is given back when it is done."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING

from kg.copies import go_with, may_copy

if TYPE_CHECKING:
    from collections.abc import Callable


def apart(do: Callable[[], object], meanwhile: Callable[[], object] | None = None) -> bool:
    """Run `do`, which leaves what it makes in files, in a copy of this process, and wait for it.

    `meanwhile` is what this process does until then; what it raises ends the copy.
    Gives whether it was done. It was not where no copy can be made (other threads are about, or the system has no
    fork), when `do` raised, or when the copy was killed: whoever asks does it itself then, and sees the error.
    """
    if not may_copy():
        return False
    copy = multiprocessing.get_context("fork").Process(target=_run, args=(do, os.getpid()), daemon=True)
    copy.start()
    try:
        if meanwhile is not None:
            meanwhile()
    except BaseException:
        copy.kill()
        raise
    finally:
        copy.join()
    return copy.exitcode == 0


def _run(do: Callable[[], object], parent: int) -> None:
    go_with(parent)
    try:
        do()
    except BaseException:  # noqa: BLE001 -- told by whoever does it again
        os._exit(1)
    os._exit(0)  # nothing of the parent's is to be tidied up
