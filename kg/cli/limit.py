"""Stop a command after some seconds."""

from __future__ import annotations

import os
import sys

from kg.errors import UsageError

TIMED_OUT = 124


def limit(seconds: float) -> None:
    """Go on in a child process, which is killed when the time is up.

    The engine lets no Python code run while it evaluates, so that only another process can stop it.

    :raises UsageError: when the seconds are no time.
    """
    import select  # noqa: PLC0415 -- start-up
    import signal  # noqa: PLC0415

    if seconds <= 0:
        message = f"--timeout {seconds:g}: not a time"
        raise UsageError(message, hint="give seconds above 0")
    reader, writer = os.pipe()  # closes when the child ends
    child = os.fork()
    if child == 0:
        os.close(reader)
        return
    os.close(writer)

    def end(number: int, _: object) -> None:
        os.kill(child, signal.SIGKILL)
        os._exit(128 + number)

    for stop in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(stop, end)
    done, _, _ = select.select([reader], [], [], seconds)
    if not done:
        os.kill(child, signal.SIGKILL)
        sys.stderr.write(f"ajkg: no answer within {seconds:g} seconds; ask less or raise --timeout [TIMEOUT]\n")
        os._exit(TIMED_OUT)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os._exit(code if code >= 0 else 128 - code)
