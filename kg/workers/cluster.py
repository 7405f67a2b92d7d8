"""Read on the machines of a Dask cluster. Dask gives a release whose worker died to another one, some times over."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import tempfile
import threading
import time
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kg.errors import AjkgError, ClusterError, UsageError
from kg.fingerprint import fingerprint
from kg.pipeline import Pipeline
from kg.work import work
from kg.workers.processes import set_aside

try:
    from distributed import Client, WorkerPlugin, get_worker
    from distributed.comm import CommClosedError
    from distributed.scheduler import KilledWorker
except ImportError as missing:  # an optional dependency
    message = "a cluster needs Dask, which is not installed"
    raise UsageError(message, hint="pip install 'asean-japan-kg[cluster]'") from missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from distributed import Future

    from kg.pipeline import Settings
    from kg.release import Release
    from kg.work import Outcome

_AHEAD = 4  # releases for each thread of the cluster
_SOON = 10.0  # seconds in which a scheduler answers
_LOOK = 2.0  # seconds after which a build that hears nothing looks whether anybody works
_GOING = 3.0  # seconds between the word that a release takes too long and the end of its worker
_LOUD = (
    "distributed",
    "distributed.client",
    "distributed.core",
    "distributed.batched",
    "tornado.application",
    "asyncio",
)
_ready: dict[str, _Reader] = {}  # on a worker: by the name of the build


class _Reader:
    """On a worker: what one build needs there. Compiled for the first release."""

    def __init__(self, settings: Settings, files: list[bytes], expected: str) -> None:
        self._settings, self._files, self._expected = settings, files, expected
        self._pipeline: Pipeline | None = None
        self._one_at_a_time = threading.Lock()

    def read(self, release: Release, slow: Callable[[], None], seconds: float) -> Outcome:
        """Read a release; call `slow`, in another thread, when it has taken so many seconds, and soon end."""
        with self._one_at_a_time:
            if self._pipeline is None:
                self._pipeline = self._compile()
            done = threading.Event()
            threading.Thread(target=_watch, args=(done, slow, seconds), daemon=True).start()
            try:
                return work(self._pipeline, release)
            finally:
                done.set()

    def _compile(self) -> Pipeline:
        with tempfile.TemporaryDirectory() as folder:
            paths = tuple(Path(folder) / f"{number:03}.ttl" for number in range(len(self._files)))
            for path, data in zip(paths, self._files, strict=True):
                path.write_bytes(data)
            settings = replace(self._settings, vocabulary=paths)
            found = fingerprint(paths, settings.reasoner, settings.validator, settings.on_violation)
            if found != self._expected:
                message = "the workers of the cluster run another version of the program, of Python or of the ontology"
                raise ClusterError(message, hint="install the same packages on all machines")
            return Pipeline(settings)


class _Plugin(WorkerPlugin):  # type: ignore[misc]
    """Lays what a build needs on every worker, also on those that come later."""

    def __init__(self, name: str, settings: Settings, files: list[bytes], expected: str) -> None:
        self.name, self._told = name, (settings, files, expected)

    def setup(self, worker: Any) -> None:  # noqa: ANN401, ARG002 - Dask's
        _ready[self.name] = _Reader(*self._told)

    def teardown(self, worker: Any) -> None:  # noqa: ANN401, ARG002 - Dask's
        _ready.pop(self.name, None)


def _task(name: str, number: int, release: Release, seconds: float) -> Outcome:
    """Read a release on a worker."""
    worker = get_worker()
    return _ready[name].read(release, lambda: worker.log_event(name, number), seconds)


def _watch(done: threading.Event, slow: Callable[[], None], seconds: float) -> None:
    """Say that a release takes too long; it can only be ended with its whole process."""
    if not done.wait(seconds):
        slow()
        if not done.wait(_GOING):
            os._exit(1)


class Cluster:
    """The workers of a cluster. See `Pool`."""

    def __init__(self, address: str, settings: Settings, expected: str, seconds: float) -> None:
        """Join the scheduler at `address`; `expected` is the fingerprint that the workers must have too.

        :raises ClusterError: when there is no scheduler.
        """
        self._name, self._address, self._seconds = f"ajkg-{uuid4().hex}", address, seconds
        try:
            self._client = Client(address, timeout=_SOON, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            message = f"no Dask scheduler answers at {address}: {error}"
            raise ClusterError(message, hint="start one with: dask scheduler") from error
        # Dask writes tracebacks of its own when a scheduler goes away; our errors say what is so.
        self._levels = [(log, log.level) for log in map(logging.getLogger, _LOUD)]
        for log, _ in self._levels:
            log.setLevel(logging.CRITICAL + 1)
        files = [path.read_bytes() for path in settings.vocabulary]
        plugin = _Plugin(self._name, replace(settings, vocabulary=()), files, expected)
        with self._asked():
            self._client.register_plugin(plugin, name=self._name)
            self._client.subscribe_topic(self._name, self._slow)
        self._releases: dict[int, Release] = {}  # that are not done
        self._running: dict[int, Future] = {}
        self._suspects: list[int] = []  # over which workers died, each to be tried once more when no other runs
        self._tried: set[int] = set()
        self._done: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
        self._late: set[int] = set()

    @property
    def full(self) -> bool:
        """Whether the cluster has enough to do."""
        with self._asked():
            threads = sum(self._client.nthreads().values())
        return len(self._releases) >= _AHEAD * max(1, int(threads))

    def submit(self, number: int, release: Release) -> None:
        """Have a release read."""
        self._releases[number] = release
        self._send(number)

    def _send(self, number: int) -> None:
        key = f"{self._name}-{number}-{number in self._tried}"
        with self._asked():
            future = self._client.submit(
                _task, self._name, number, self._releases[number], self._seconds, key=key, pure=False
            )
        self._running[number] = future
        future.add_done_callback(lambda one: self._done.put((number, one)))

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        """Tell of a scheduler that is gone in our words.

        :raises ClusterError: when it is.
        """
        try:
            yield
        except (OSError, RuntimeError, TimeoutError) as error:  # whichever notices it first
            raise self._gone() from error

    def _gone(self) -> ClusterError:
        message = f"the Dask scheduler at {self._address} went away"
        return ClusterError(message, hint="start it and build again: what was read is not read twice")

    def _slow(self, event: tuple[float, int]) -> None:
        """A worker says that a release takes too long; it is about to end itself. Called by Dask's own thread."""
        number = event[1]
        future = self._running.get(number)
        if future is not None:
            self._late.add(number)
            threading.Thread(target=future.cancel, daemon=True).start()
            self._done.put((number, future))

    def collect(self) -> list[tuple[int, Outcome]]:
        """Wait for what is done."""
        while True:
            if self._suspects and not self._running:
                self._tried.add(self._suspects[0])
                self._send(self._suspects.pop(0))
            number, future = self._next()
            if self._running.get(number) is not future:
                continue
            del self._running[number]
            outcome = self._outcome(number, future)
            if outcome is not None:
                del self._releases[number]
                return [(number, outcome)]

    def _next(self) -> tuple[int, Future]:
        """The next release that is done.

        :raises ClusterError: when the cluster has had no workers for as long as a release may take.
        """
        since = time.monotonic()
        while True:
            try:
                return self._done.get(timeout=_LOOK)
            except queue.Empty:
                with self._asked():
                    workers = self._client.nthreads()
                if workers:
                    since = time.monotonic()
            if time.monotonic() - since > self._seconds:
                message = f"the cluster at {self._address} has had no workers for {self._seconds:g} s"
                hint = f"start some with: dask worker {self._address}; what was read is not read twice"
                raise ClusterError(message, hint=hint)

    def _outcome(self, number: int, future: Future) -> Outcome | None:
        """What became of a release; None when it is tried once more."""
        release = self._releases[number]
        if number in self._late:
            return set_aside(release, f"reading it took more than {self._seconds:g} s")
        try:
            outcome: Outcome = future.result()
        except KilledWorker as error:
            if number in self._tried:
                last = getattr(error.last_worker, "address", "")
                where = f", the last at {last}, whose log may tell why" if last else ""
                return set_aside(release, f"its workers died, one after the other{where}")
            self._suspects.append(number)
            return None
        except AjkgError:
            raise
        except (CancelledError, Exception) as error:
            if isinstance(error, CommClosedError) or self._client.status != "running":
                raise self._gone() from error
            message = f"the cluster gave up {release.document}: {type(error).__name__} {error}"
            raise ClusterError(message, hint="build again: what was read is not read twice") from error
        return outcome

    def close(self) -> None:
        """Leave the cluster as it was."""
        with contextlib.suppress(Exception):  # it may be gone
            self._client.cancel(list(self._running.values()))
            self._client.unregister_worker_plugin(self._name)
        self._client.close()
        for log, level in self._levels:
            log.setLevel(level)
