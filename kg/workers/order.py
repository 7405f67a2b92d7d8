"""Hand releases to workers and take what they give in the order of the sources, with few of them in memory."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.release import Release
    from kg.work import Outcome

Item = TypeVar("Item")
Known = TypeVar("Known")
_WINDOW = 1000  # releases that may be done while the next in order is not


class Pool(Protocol):
    """Workers that read releases."""

    @property
    def full(self) -> bool:
        """Whether more releases would only wait."""

    def submit(self, number: int, release: Release) -> None:
        """Have a release read."""

    def collect(self) -> list[tuple[int, Outcome]]:
        """Wait until at least one release is done; gives those that are, by their numbers."""

    def close(self) -> None:
        """End the workers."""


def in_order(
    found: Iterable[tuple[Item, Known | None, Release | None]], start: Callable[[], Pool]
) -> Iterator[tuple[Item, Known | Outcome | None]]:
    """Each item with what is known of it or what the workers made of its release, in order.

    The workers are started by `start` for the first item that needs them: one that comes with a release.
    """
    pool: Pool | None = None
    waiting: deque[tuple[int, Item]] = deque()
    done: dict[int, Known | Outcome | None] = {}
    try:
        for number, (item, known, release) in enumerate(found):
            waiting.append((number, item))
            if release is None:
                done[number] = known
            else:
                pool = pool or start()
                pool.submit(number, release)
            while pool is not None and waiting[0][0] not in done and (pool.full or len(waiting) >= _WINDOW):
                done.update(pool.collect())
            yield from _ready(waiting, done)
        while waiting and pool is not None:
            done.update(pool.collect())
            yield from _ready(waiting, done)
    finally:
        if pool is not None:
            pool.close()


def _ready(
    waiting: deque[tuple[int, Item]], done: dict[int, Known | Outcome | None]
) -> Iterator[tuple[Item, Known | Outcome | None]]:
    """The first items that are done."""
    while waiting and waiting[0][0] in done:
        number, item = waiting.popleft()
        yield item, done.pop(number)
