"""Write a graph's folder so that readers and kills see either the old graph or the new one."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import io
import os
import shutil
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self, cast

from kg.errors import GraphBusyError, StorageError
from kg.names import QUARANTINE
from kg.store.layout import (
    CURRENT,
    FORMAT,
    FORMAT_FILE,
    LOCK,
    REPORT,
    SHARDS,
    STORES,
    TEXT,
    Version,
    check_format,
)
from kg.store.rename import Renaming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APART = f"<{QUARANTINE}".encode()
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _replace(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and move it there in one step."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


@contextlib.contextmanager
def _explained(root: Path) -> Iterator[None]:
    """Turn the system's errors into ours; what `current` names stays untouched."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # the engine raises either
        number, where = getattr(error, "errno", None), getattr(error, "filename", None) or root
        hint = "write elsewhere with: -o DIR"
        if number in _FULL or "No space left" in str(error):
            message, hint = f"no space left to write {where}", f"free some space or {hint}"
        elif isinstance(error, PermissionError):
            message, hint = f"no permission to write {where}", f"change its permissions or {hint}"
        else:
            message = f"cannot write {where}: {getattr(error, 'strerror', None) or error}"
        message += "; the earlier graph is as it was"
        raise StorageError(message, hint=hint) from error


class Writer:
    """Builds the next version of a graph. Use it as a context manager: it holds the builders' lock.

    `add_shard` and `add_text` collect; `commit` makes the store and moves the pointer. Leaving
    without `commit` drops what was collected.
    """

    def __init__(self, directory: Path | str) -> None:
        """Take the graph's folder; it is made when it does not exist."""
        self.root = Path(directory)
        self._lock: int | None = None
        self._shards: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Take the lock.

        :raises GraphBusyError: when another build holds it.
        :raises GraphVersionError: when the folder holds a graph of another format.
        :raises StorageError: when the folder cannot be written.
        """
        with _explained(self.root):
            self._refuse_other_folders()
            for folder in (self.root, self.root / SHARDS, self.root / STORES):
                folder.mkdir(parents=True, exist_ok=True)
            lock = os.open(self.root / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(lock)
            message = f"another build is writing the graph in {self.root}"
            raise GraphBusyError(message, hint="wait for it to end, or write elsewhere with: -o DIR") from error
        self._lock = lock
        try:
            check_format(self.root)
            with _explained(self.root):
                self._sweep()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the lock."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _refuse_other_folders(self) -> None:
        """Never write among files that are not ours.

        :raises StorageError: when the folder holds something and no graph.
        """
        ours = any((self.root / name).exists() for name in (LOCK, FORMAT_FILE))
        if ours or not self.root.is_dir():
            return
        if any(not path.name.startswith(".") for path in self.root.iterdir()):  # .gitkeep and the like do not count
            message = f"the folder {self.root} holds other files and no graph"
            raise StorageError(message, hint="name a new or empty folder with: -o DIR")

    def _sweep(self) -> None:
        """Remove what killed builds left behind."""
        for path in (self.root / STORES).glob(".new-[0-9]*"):
            shutil.rmtree(path, ignore_errors=True)
        left = [path for name in (CURRENT, FORMAT_FILE, REPORT) for path in self.root.glob(f".{name}.[0-9]*")]
        for path in [*left, *(self.root / SHARDS).glob(".*.nq.[0-9]*")]:
            path.unlink(missing_ok=True)

    def add_shard(self, document: str, nquads: bytes) -> None:
        """Store one release's N-Quads (`nquads`: sorted lines, UTF-8)."""
        name = f"{document}-{hashlib.sha256(nquads).hexdigest()[:16]}.nq"
        path = self.root / SHARDS / name
        with _explained(self.root):
            if not path.is_file():
                _replace(path, nquads)
        self._shards[document] = name

    def add_text(self, document: str, text: str) -> None:
        """Keep the text of a release as it was read."""
        self._texts[document] = text

    def commit(self, common: bytes, default: bytes, report: bytes) -> Version:
        """Make the store of all shards and let readers see it.

        `common` (N-Quads) holds the graphs that no release owns: ontology and vocabulary;
        `default` (N-Triples) those of their triples that queries see without naming a graph;
        `report` is JSON. Gives the new version. Of what releases say, such queries see each thing under the
        IRI that stands for it, as `common` tells.

        :raises StorageError: when the disk is full or may not be written; the earlier graph stays.
        """
        names = sorted(self._shards.values())
        digest = hashlib.sha256("\n".join([FORMAT, *names]).encode() + common + default)
        for document in sorted(self._texts):
            digest.update(f"\0{document}\0{self._texts[document]}".encode("utf-8", "surrogatepass"))
        target = self.root / STORES / digest.hexdigest()[:24]
        fresh = self.root / STORES / f".new-{os.getpid()}"
        with _explained(self.root):
            try:
                if not _opens(target):
                    shutil.rmtree(target, ignore_errors=True)
                    self._fill(fresh, names, common, default)
                    fresh.replace(target)
                _replace(target / REPORT, report)
                _replace(self.root / FORMAT_FILE, FORMAT.encode())
                before = self._pointer()
                _replace(self.root / CURRENT, target.name.encode())
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        version = Version(self.root, target)
        with contextlib.suppress(OSError):  # the graph is complete; the rest is tidying
            self._copies(version, before)
            self._collect(keep={target.name, before}, shards=set(names))
        return version

    def _pointer(self) -> str:
        path = self.root / CURRENT
        return path.read_text(encoding="utf-8").strip() if path.is_file() else ""

    def _fill(self, folder: Path, names: list[str], common: bytes, default: bytes) -> None:
        """Write the store, the texts and, last, the list of shards into a fresh folder."""
        import pyoxigraph  # noqa: PLC0415 - only builders need the engine

        (folder / TEXT).mkdir(parents=True)
        for document, text in self._texts.items():
            (folder / TEXT / f"{document}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        store = pyoxigraph.Store(str(folder / "store"))
        # One load for all: each call of the loader writes files of its own, which takes 20 ms.
        shards = (self.root / SHARDS / name for name in names)
        store.bulk_load(
            cast("IO[bytes]", _Joined(_pieces(common + default, shards, Renaming.told(common)))),
            format=pyoxigraph.RdfFormat.N_QUADS,
        )
        store.flush()
        del store
        (folder / "shards").write_text("\n".join(names), encoding="utf-8")

    def _copies(self, version: Version, before: str) -> None:
        """Lay the texts and the report where people look for them; drop those of the version before."""
        (self.root / TEXT).mkdir(exist_ok=True)
        names = {f"{document}.txt" for document in self._texts}
        for name in names:
            _replace(self.root / TEXT / name, (version.path / TEXT / name).read_bytes())
        earlier = self.root / STORES / before / TEXT
        for path in earlier.iterdir() if before and earlier.is_dir() else ():
            if path.name not in names:
                (self.root / TEXT / path.name).unlink(missing_ok=True)
        _replace(self.root / REPORT, (version.path / REPORT).read_bytes())

    def _collect(self, *, keep: set[str], shards: set[str]) -> None:
        """Remove versions older than the one before (readers may still hold that) and unused shards."""
        for path in (self.root / STORES).iterdir():
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)
            elif (listed := path / "shards").is_file():
                shards = shards | set(listed.read_text(encoding="utf-8").split("\n"))
        for path in (self.root / SHARDS).glob("*.nq"):
            if path.name not in shards:
                path.unlink()


def _opens(version: Path) -> bool:
    """Whether a version is complete and the engine takes its files; a damaged one is made again."""
    import pyoxigraph  # noqa: PLC0415 - only builders need the engine

    if not (version / "shards").is_file():
        return False
    try:
        pyoxigraph.Store.read_only(str(version / "store"))
    except (OSError, RuntimeError):
        return False
    return True


def _pieces(first: bytes, shards: Iterable[Path], rename: Renaming) -> Iterator[bytes]:
    """Everything to load: each shard's quads, and its triples again for the default graph."""
    yield first
    for path in shards:
        data = path.read_bytes()
        yield data
        yield rename(without_graph(data))


class _Joined(io.RawIOBase):
    """A file made of pieces that are read when they are needed."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece
        end = len(self._rest) if size < 0 else size
        part, self._rest = self._rest[:end], self._rest[end:]
        return part


def without_graph(nquads: bytes) -> bytes:
    """N-Triples of N-Quads lines that each end in a graph's IRI; what lies under quarantine is left out."""
    parts = (line.rsplit(b" ", 2) for line in nquads.split(b"\n") if line)
    return b"".join(triple + b" .\n" for triple, graph, _ in parts if not graph.startswith(_APART))
