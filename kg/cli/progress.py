"""How far a build is, how fast it goes and how long it will take: a bar on a terminal, or lines on request."""

from __future__ import annotations

import sys
import time
from collections import deque
from typing import TYPE_CHECKING

from kg.cli.formats import clean

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_SLOW = 1.0  # seconds after which progress is shown
_OFTEN = 5.0  # seconds between two lines
_ENOUGH = 2.0  # seconds after the first release from which a rate says something
_RECENT = 30.0  # seconds of which the rate is told: what is taken over goes faster than what is read
_MINUTE, _HOUR = 60, 3600


class Rate:
    """Counts how fast something goes, from the first that is done: what is compiled before it takes a while."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        self._seen: deque[tuple[float, int]] = deque()

    def __call__(self, done: int) -> float:
        """How many were done in a second lately; 0 while too little was seen to tell."""
        now = time.monotonic()
        if not self._seen or now - self._seen[-1][0] >= _RECENT / 100:
            self._seen.append((now, done))
        while len(self._seen) > 1 and now - self._seen[0][0] > _RECENT:
            self._seen.popleft()
        then, before = self._seen[0]
        return (done - before) / (now - then) if now - then >= _ENOUGH else 0.0


def told(done: int, total: int, rate: float) -> str:
    """How far it is, in words; without a rate (0) only the number.

    >>> told(250, 1000, 25.0)
    '250 of 1,000 done, 25 a second, 30 s left'
    """
    known = total > done
    fast = f", {rate:.3g} a second" if rate else ""
    left = f", {_time((total - done) / rate)} left" if rate and known else ""
    return f"{done:,}{f' of {total:,}' if known else ''} done{fast}{left}"


def _time(seconds: float) -> str:
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds / _MINUTE:.0f} min" if seconds < _HOUR else f"{seconds / _HOUR:.1f} h"


class Progress:
    """A bar on a terminal, once a build has taken more than `slow` seconds; with `lines`, lines wherever it goes."""

    def __init__(self, *, quiet: bool, slow: float = _SLOW, total: int = 0, lines: bool = False) -> None:
        """Begin to count the time; `total` releases are to come, as far as one knows."""
        self._lines = lines and not quiet
        self._shown = sys.stderr.isatty() and not quiet and not lines
        self._due = time.monotonic() + (_OFTEN if self._lines else slow)
        self._total, self._rate = total, Rate()
        self._bar: Bar | None = None

    def __call__(self, done: int, document: str) -> None:
        """Tell that `done` releases are done, `document` last."""
        rate = self._rate(done)
        if not self._begun():
            return
        if self._bar is None:
            self._line(told(done, self._total, rate))
            return
        words = f"{told(done, self._total, rate)}: {clean(document)[:40]}"
        self._bar.update(self._bar.task_ids[0], completed=done, total=max(self._total, done), description=words)

    def stage(self, name: str, done: int = 0, total: int = 0) -> None:
        """Tell what is done after all releases are read, and how far that is."""
        words = f"{name} {done:,} of {total:,}" if total else name
        if self._lines and not total:
            sys.stderr.write(f"{words}\n")
        elif self._begun():
            if self._bar is None:
                self._line(words)
                return
            self._bar.update(self._bar.task_ids[0], completed=done, total=total or None, description=words)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def _line(self, words: str) -> None:
        self._due = time.monotonic() + _OFTEN
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()

    def _begun(self) -> bool:
        """Whether it is time to show something; shows the bar."""
        if not (self._shown or self._lines) or (self._bar is None and time.monotonic() < self._due):
            return False
        if self._shown and self._bar is None:
            from rich import progress  # noqa: PLC0415 -- only slow builds on a terminal need it
            from rich.console import Console  # noqa: PLC0415

            self._bar = progress.Progress(
                progress.BarColumn(),
                progress.TextColumn("{task.description}", markup=False),
                progress.TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.add_task("", total=None)
            self._bar.start()
        return True
