"""Read in processes of this machine that may die. A release over which two of them died is set aside, and no other."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import time
from collections import deque
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from kg.copies import go_with, may_copy
from kg.errors import SetAsideError, StorageError
from kg.pipeline import Pipeline
from kg.work import Outcome, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from kg.pipeline import Settings
    from kg.release import Release

_AHEAD = 2  # releases at one worker: the one that it reads, and the next
_FITS = (
    32_000  # characters that fit into a pipe whose other end is busy: with more, both ends could wait for each other
)
_TRIES = 2  # deaths of a worker over one release, after which the release is set aside
_STARTS = 3  # deaths of workers before any of them began, after which there is no sense in going on
_LEAST_MEMORY = 2 << 30


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    given: deque[int] = field(default_factory=deque)  # numbers of releases, the one being read first
    since: float = 0.0  # when it began with that
    began: bool = False


class Processes:
    """Workers in processes of their own. See `Pool`."""

    def __init__(self, pipeline: Pipeline, count: int, seconds: float) -> None:
        """Start `count` of them; a release that takes longer than `seconds` is set aside."""
        self._pipeline, self._count, self._seconds = pipeline, count, seconds
        self._releases: dict[int, Release] = {}  # that are not done
        self._todo: deque[int] = deque()
        self._deaths: dict[int, int] = {}
        self._failed_starts = 0
        self._workers: list[_Worker] = []

    @property
    def full(self) -> bool:
        """Whether every worker has what it can hold."""
        return len(self._releases) >= (_AHEAD + 1) * self._count

    def submit(self, number: int, release: Release) -> None:
        """Have a release read."""
        self._releases[number] = release
        self._todo.append(number)
        self._feed()

    def collect(self) -> list[tuple[int, Outcome]]:
        """Wait for what is done; restart workers that died."""
        done: list[tuple[int, Outcome]] = []
        while not done:
            self._feed()
            pipes = {one.pipe: one for one in self._workers}
            ready = wait([*pipes, *(one.process.sentinel for one in self._workers)], timeout=self._patience())
            for one in list(self._workers):
                if one.pipe in ready:
                    done += self._receive(one)
                elif one.process.sentinel in ready:
                    done += self._died(one)
                elif one.given and one.began and time.monotonic() - one.since > self._seconds:
                    done.append(self._too_slow(one))
        return done

    def close(self) -> None:
        """End the workers."""
        for one in self._workers:
            one.process.kill()
        for one in self._workers:
            one.process.join()
            one.pipe.close()
        self._workers.clear()

    def _patience(self) -> float | None:
        """Seconds until the first worker has taken too long."""
        due = [one.since + self._seconds for one in self._workers if one.given and one.began]
        return max(0.0, min(due) - time.monotonic()) + 0.01 if due else None

    def _feed(self) -> None:
        """Give the workers what waits; a release over which a worker died is read by one that has no other."""
        while self._todo and len(self._workers) < self._count:
            self._workers.append(self._start())
        for one in sorted(self._workers, key=lambda worker: len(worker.given)):
            while self._todo and self._may_have(one, self._todo[0]):
                self._give(one, self._todo.popleft())

    def _may_have(self, worker: _Worker, number: int) -> bool:
        if self._deaths.get(number) or any(self._deaths.get(other) for other in worker.given):
            return not worker.given
        ahead = _AHEAD if len(self._releases[number].text) <= _FITS else 1
        return len(worker.given) < ahead

    def _give(self, worker: _Worker, number: int) -> None:
        if not worker.given:
            worker.since = time.monotonic()
        worker.given.append(number)
        with contextlib.suppress(OSError):  # it died, and `collect` will see that
            worker.pipe.send((number, self._releases[number]))

    def _receive(self, worker: _Worker) -> list[tuple[int, Outcome]]:
        try:
            told = worker.pipe.recv()
        except (EOFError, OSError):
            return self._died(worker)
        worker.since = time.monotonic()
        if told is None:
            worker.began = True
            return []
        number, outcome = told
        worker.given.remove(number)
        del self._releases[number]
        return [(number, outcome)]

    def _died(self, worker: _Worker) -> list[tuple[int, Outcome]]:
        """Take back what a dead worker had. The release that it was reading is tried once more, and then set aside."""
        reason = self._end(worker)
        given = list(worker.given)
        if not worker.began:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                message = f"no worker process can be started: {reason}"
                raise StorageError(message, hint="build with: --workers 1")
            self._todo.extendleft(reversed(given))
            return []
        if not given:
            return []
        suspect, *others = given
        self._todo.extendleft(reversed(others))
        self._deaths[suspect] = self._deaths.get(suspect, 0) + 1
        if self._deaths[suspect] < _TRIES:
            self._todo.append(suspect)
            return []
        return [self._set_aside(suspect, f"its worker died {_TRIES} times: {reason}")]

    def _too_slow(self, worker: _Worker) -> tuple[int, Outcome]:
        self._end(worker)
        suspect, *others = worker.given
        self._todo.extendleft(reversed(others))
        return self._set_aside(suspect, f"reading it took more than {self._seconds:g} s")

    def _set_aside(self, number: int, reason: str) -> tuple[int, Outcome]:
        return number, set_aside(self._releases.pop(number), reason)

    def _end(self, worker: _Worker) -> str:
        """Make sure that a worker is gone; gives how it ended."""
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        return ending(worker.process.exitcode or 0)

    def _start(self) -> _Worker:
        alone = may_copy()
        context: Any = multiprocessing.get_context("fork" if alone else "spawn")
        mine, theirs = context.Pipe()
        memory = max(_LEAST_MEMORY, _memory() // self._count)
        if alone and (self._count > 1 or self._deaths):  # the first of one compiles only the languages that it meets
            self._pipeline.compile()
        told = self._pipeline if alone else self._pipeline.settings
        process = context.Process(target=_serve, args=(theirs, told, memory, os.getpid()), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, mine, since=time.monotonic())


def set_aside(release: Release, reason: str) -> Outcome:
    """The outcome of a release that no worker survives."""
    message = f"{release.path or release.document} was set aside: {reason}"
    return Outcome(error=SetAsideError(message, hint="look at its text; the others are read without it"))


def ending(code: int) -> str:
    """How a process ended, in words."""
    if code >= 0:
        return f"it ended with status {code}"
    try:
        name = signal.strsignal(-code) or ""
    except ValueError:
        name = ""
    more = ", as the system does when memory runs out" if -code == signal.SIGKILL else ""
    return f"{name} (signal {-code}){more}".strip()


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _serve(pipe: Connection, told: Pipeline | Settings, memory: int, parent: int) -> None:
    """Read what comes until the pipe ends."""
    go_with(parent)
    _modest(memory)
    pipeline = told if isinstance(told, Pipeline) else Pipeline(told)
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            number, release = pipe.recv()
            pipe.send((number, work(pipeline, release)))
    os._exit(0)  # nothing of the parent's is to be tidied up


def _modest(memory: int) -> None:
    """Let a release that needs too much memory fail here, and let the system end this process before any other."""
    with contextlib.suppress(OSError, ValueError):
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:  # noqa: PTH123
        file.write("900")
