"""Who reads: as a person says, or as suits what there is to read."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.copies import may_copy
from kg.release import count
from kg.workers.here import Here

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kg.pipeline import Pipeline, Settings
    from kg.workers.order import Pool

_FEW = 32  # releases that one process reads sooner than others can be started
PATIENCE = 300.0  # seconds that a release may take where a worker reads it


@dataclass(frozen=True, slots=True)
class Workers:
    """Who reads.

    `count` processes of this machine (None: one for each core when there is much to read, else one), or the Dask
    cluster whose scheduler is at the address `cluster`. A release that takes more than `seconds` is set aside. One
    process is a copy of this one, so that a release may end it and not the build; this one reads itself only where no
    copy can be made (other threads are about, or the system has no fork).
    """

    count: int | None = None
    cluster: str = ""
    seconds: float = PATIENCE

    @classmethod
    def told(cls, told: int | Workers | None) -> Workers:
        """What a number of processes stands for."""
        return told if isinstance(told, Workers) else cls(told)

    def of(self, sources: Sequence[str | Path]) -> Workers:
        """With the number that suits these sources, where none was given."""
        if self.count is not None or self.cluster:
            return self
        return replace(self, count=_cores() if count(sources) > _FEW else 1)

    def start(self, settings: Settings, fingerprint: str, pipeline: Callable[[], Pipeline]) -> Pool:
        """Start them; `pipeline` gives what is compiled here.

        :raises ClusterError: when no cluster answers.
        """
        if self.cluster:
            from kg.workers.cluster import Cluster  # noqa: PLC0415 - an optional dependency

            return Cluster(self.cluster, settings, fingerprint, self.seconds)
        from kg.workers.processes import Processes  # noqa: PLC0415 - a build that reads nothing needs none

        count = self.count or 1
        return Processes(pipeline(), count, self.seconds) if count > 1 or may_copy() else Here(pipeline())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
