"""Makes workers die of some releases: preloaded by Dask's workers, or run as a program that builds with some.

The program has no other threads about, so that its workers are copies of it, which die as it says.
"""

import json
import os
import signal
import sys
import time

import kg.pipeline
from kg.builder import build
from kg.workers import Workers

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


if __name__ == "__main__":
    kg.pipeline.Pipeline._run = run
    manifest, folder, seconds, count = sys.argv[1:]
    report = build([manifest], folder, workers=Workers(int(count), seconds=float(seconds)))
    print(json.dumps([report.status, report.releases, report.read, report.failures]))  # noqa: T201 - read by the test
