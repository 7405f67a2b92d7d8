"""Makes workers die of some releases: loaded into this process, or into Dask's workers as a preload."""

import os
import signal
import time

import kg.pipeline

SEGFAULT, SLOW, HUNGRY, ONCE = "this one breaks the reader", "this one never ends", "this one eats", "this one, once: "
_read = kg.pipeline.Pipeline._run


def run(self, release):
    """Read a release, or do what its text says."""
    if SEGFAULT in release.text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if SLOW in release.text:
        time.sleep(3600)
    if HUNGRY in release.text:
        bytearray(1 << 50)
    if ONCE in release.text:  # a mark on disk says whether a worker has died of it
        mark = release.text.partition(ONCE)[2].split()[0]
        if not os.path.exists(mark):  # noqa: PTH110
            open(mark, "w").close()  # noqa: PTH123
            os.kill(os.getpid(), signal.SIGKILL)
    return _read(self, release)


def dask_setup(worker):  # noqa: ARG001 - Dask's
    """Called by Dask's workers when they preload this file."""
    kg.pipeline.Pipeline._run = run
