"""Measure pairs in turn, so that whatever else the machine does slows both alike, and keep all times."""

from __future__ import annotations

import os
import resource
import signal
import statistics
import time
import traceback
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Clock = {"processor": time.process_time, "wall": time.perf_counter}


@dataclass(slots=True)
class Row:
    """One comparison: what was done to how much, our times and those of the other way, and what is aimed at.

    `goal` is a bound for other / ours ("at least") or for ours / other ("at most"), as `better` says: "faster" or
    "not slower"; None where nothing is aimed at.
    """

    stage: str
    what: str
    size: int
    amount: int = 0
    unit: str = ""
    ours: list[float] = field(default_factory=list)
    other: str = ""
    others: list[float] = field(default_factory=list)
    goal: float | None = None
    better: str = "faster"
    clock: str = "processor"
    memory: int = 0  # highest so far in this process, in MB
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Other / ours for "faster", ours / other for "not slower"."""
        if not self.ours or not self.others:
            return None
        ours, others = statistics.median(self.ours), statistics.median(self.others)
        return others / ours if self.better == "faster" else ours / others

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        if self.goal is None or self.ratio is None:
            return None
        return self.ratio >= self.goal if self.better == "faster" else self.ratio <= self.goal

    @property
    def rate(self) -> float | None:
        """Units a second."""
        return self.amount / statistics.median(self.ours) if self.amount and self.ours else None

    def json(self) -> dict[str, Any]:
        """The row with its derived values."""
        return asdict(self) | {"ratio": self.ratio, "met": self.met, "rate": self.rate}


def timed(do: Callable[[], object], clock: str = "processor") -> float:
    """Seconds that a call takes."""
    now = Clock[clock]
    began = now()
    do()
    return now() - began


def pairs(row: Row, ours: Callable[[], object], other: Callable[[], object] | None = None, rounds: int = 3) -> Row:
    """Do both in turn and note the times in the row."""
    for _ in range(rounds):
        row.ours.append(timed(ours, row.clock))
        if other is not None:
            row.others.append(timed(other, row.clock))
    row.memory = memory()
    return row


def around(row: Row, ours: Callable[[], object], other: Callable[[], object], times: int = 3, rounds: int = 1) -> Row:
    """Do the other, which takes long, between some of ours, so that a machine that grows slower is no advantage."""
    for number in range(rounds + 1):
        row.ours += [timed(ours, row.clock) for _ in range(times)]
        if number < rounds:
            row.others.append(timed(other, row.clock))
    row.memory = memory()
    return row


def missing(row: Row, package: str) -> Row:
    """A row that says that it was not measured, because a package is not there."""
    row.note = f"not measured: {package} is not installed; pip install {package}"
    return row


def memory() -> int:
    """The most memory that this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def stopped(do: Callable[[], object], seconds: int) -> bool:
    """Do something in a child process that is killed after so many seconds; whether it was."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        code = 1
        try:
            do()
            code = 0
        except Exception:  # noqa: BLE001 - told here, because the process ends at once
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.waitstatus_to_exitcode(status):
        message = "the measured call failed in its process"
        raise RuntimeError(message)
    return False
