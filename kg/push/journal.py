"""What a store was sent, event by event, so that a push goes on where an earlier one was stopped.

What may have arrived is written down before it is sent, and what has arrived after the store said so. A line that a
kill cut off is left out: what it told is sent once more, which changes nothing.
"""

from __future__ import annotations

import fcntl
import json
import os
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Self

from kg.errors import GraphBusyError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERSION = 1
Event = dict[str, Any]


class Journal:
    """The state of one store and the file that keeps it. Use it as a context manager: one push at a time."""

    def __init__(self, path: Path, about: Event) -> None:
        """Take the file, and what it has to be about: a journal about something else is begun anew."""
        self.path, self._about = path, {"push": VERSION, **about}
        self._file = self._lock = -1
        self._clear()

    def _clear(self) -> None:
        self.shards: dict[str, list[str]] = {}  # whole shards at the store, with their graphs
        self._holder: dict[str, str] = {}  # graph → the whole shard that it is of
        self.touched: set[str] = set()  # graphs that may be there in part
        self.pieces: dict[tuple[str, str], tuple[int, int]] = {}  # shard and graph → pieces there, their size
        self.owned = False  # whether the default graph is ours
        self.anew = True  # whether the next piece of the default graph replaces what is there
        self.renaming = ""
        self.digests: dict[str, str] = {}  # shard → digest of its part, under this renaming
        self.loaded: set[str] = set()  # parts of the default graph that are there
        self.trying: set[str] = set()  # those that may be there, whole or not
        self.lines: dict[str, bytes] = {}  # part → digests of its lines

    def __enter__(self) -> Self:
        """Lock the file and read it.

        :raises GraphBusyError: when another push to the same store is running.
        :raises StorageError: when the file cannot be read or written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(f"{self.path}.lock", os.O_RDWR | os.O_CREAT, 0o644)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.read()
            self.tidy()
        except BlockingIOError as error:
            self.__exit__()
            message = f"another push of this graph to this store is running ({self.path})"
            raise GraphBusyError(message, hint="wait for it to end") from error
        except OSError as error:
            self.__exit__()
            raise self._cannot(error) from error
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file."""
        for number in (self._file, self._lock):
            if number >= 0:
                os.close(number)
        self._file = self._lock = -1

    def read(self) -> None:
        """Take over what the file tells, as far as it is whole."""
        self._clear()
        lines = self.path.read_bytes().split(b"\n")[:-1] if self.path.is_file() else []
        events = [event for event in map(_event, lines) if event is not None]
        if events and events[0] == self._about:
            for event in events[1:]:
                self._apply(event)

    def forget(self) -> None:
        """Begin anew: of the store only the names of the graphs that may be there are known."""
        touched = self.touched | {graph for graphs in self.shards.values() for graph in graphs}
        self._clear()
        self.touched = touched

    def tidy(self) -> None:
        """Write the file anew, as short as can be, in one step."""
        lines = [json.dumps(event) + "\n" for event in (self._about, *self._snapshot())]
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            beside.write_text("".join(lines), encoding="utf-8")
            beside.replace(self.path)
            if self._file >= 0:
                os.close(self._file)
            self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND)
        except OSError as error:
            raise self._cannot(error) from error

    def note(self, **event: Any) -> None:  # noqa: ANN401 -- what events hold
        """Keep an event."""
        self._apply(event)
        try:
            os.write(self._file, (json.dumps(event) + "\n").encode())
        except OSError as error:
            raise self._cannot(error) from error

    def _cannot(self, error: OSError) -> StorageError:
        message = f"cannot write {self.path}: {error.strerror}"
        return StorageError(message, hint="name another file with --state")

    def _snapshot(self) -> Iterator[Event]:
        for name, graphs in self.shards.items():
            yield {"shard": name, "graphs": graphs}
        for graph in sorted(self.touched):
            yield {"touch": graph}
        for (shard, graph), (number, size) in self.pieces.items():
            yield {"piece": number, "of": shard, "graph": graph, "size": size}
        if self.owned:
            yield {"reset": True}
        yield {"renaming": self.renaming}
        yield {"trying": sorted(self.trying)}
        if not self.anew:
            yield {"loaded": sorted(self.loaded)}
        for digest, lines in self.lines.items():
            yield {"lines": coded(lines), "of": digest}
        yield {"digests": self.digests}

    def _apply(self, event: Event) -> None:
        match event:
            case {"shard": name, "graphs": graphs}:
                self.shards[name] = graphs
                self._holder.update(dict.fromkeys(graphs, name))
                self.touched.difference_update(graphs)
                self.pieces = {key: number for key, number in self.pieces.items() if key[0] != name}
            case {"drop": name}:
                self._drop(name)
            case {"touch": graph}:
                self._drop(self._holder.get(graph, ""))
                self.touched.add(graph)
                self._unpiece(graph)
            case {"gone": graph}:
                self.touched.discard(graph)
                self._unpiece(graph)
            case {"piece": number, "of": shard, "graph": graph, "size": size}:
                self.pieces[shard, graph] = number, size
            case _:
                self._apply_default(event)

    def _drop(self, name: str) -> None:
        """A shard is no longer there as a whole."""
        self.touched.update(self.shards.pop(name, ()))

    def _unpiece(self, graph: str) -> None:
        """Nothing is known any more of pieces of a graph."""
        self.pieces = {key: number for key, number in self.pieces.items() if key[1] != graph}

    def _apply_default(self, event: Event) -> None:
        match event:
            case {"reset": _}:
                self.owned = self.anew = True
                self.loaded, self.trying, self.lines = set(), set(), {}
            case {"renaming": digest}:
                if digest != self.renaming:
                    self.digests = {}
                self.renaming = digest
            case {"trying": digests}:
                self.trying |= set(digests)
            case {"loaded": digests}:
                self.anew = False
                self.loaded |= set(digests)
                self.trying -= set(digests)
            case {"lines": lines, "of": digest}:
                self.lines[digest] = b64decode(lines)
            case {"digests": digests}:
                self.digests.update(digests)
            case {"past": digests}:
                self.loaded -= set(digests)
                self.trying -= set(digests)
                for digest in digests:
                    self.lines.pop(digest, None)


def coded(lines: bytes) -> str:
    """Bytes as an event holds them."""
    return b64encode(lines).decode()


def _event(line: bytes) -> Event | None:
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if isinstance(event, dict) else None
