"""Read in this process, one release at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.work import work

if TYPE_CHECKING:
    from kg.pipeline import Pipeline
    from kg.release import Release
    from kg.work import Outcome


class Here:
    """The one worker that needs no other process. See `Pool`."""

    full = True

    def __init__(self, pipeline: Pipeline) -> None:
        """Take what is compiled."""
        self._pipeline = pipeline
        self._done: list[tuple[int, Outcome]] = []

    def submit(self, number: int, release: Release) -> None:
        """Read it."""
        self._done.append((number, work(self._pipeline, release)))

    def collect(self) -> list[tuple[int, Outcome]]:
        """What was read."""
        done, self._done = self._done, []
        return done

    def close(self) -> None:
        """Nothing is open."""
