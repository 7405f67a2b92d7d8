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
from kg.names import ONTOLOGY_GRAPH, QUARANTINE
from kg.store.kept import Kept, file_of
from kg.store.layout import (
    CURRENT,
    FORMAT,
    FORMAT_FILE,
    HELD,
    LOCK,
    PREVIOUS,
    READINGS,
    REPORT,
    SHARDS,
    SOURCES,
    STORES,
    TEXT,
    VOCABULARY,
    Version,
    check_format,
)
from kg.store.rename import Renaming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_APART = (f"<{QUARANTINE}".encode(), f"<{ONTOLOGY_GRAPH}>".encode())
RESOLUTION = "_resolution"  # the shard that says which things are one
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _replace(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Write `data` beside `path` and move it there in one step."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        if sync:
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

    `add_shard`, `use` and `add_text` collect; `commit` makes the store and moves the pointer. Leaving
    without `commit` drops what was collected, but what was read stays kept for the next build.
    """

    def __init__(self, directory: Path | str) -> None:
        """Take the graph's folder; it is made when it does not exist."""
        self.root = Path(directory)
        self._lock: int | None = None
        self._shards: dict[str, str] = {}
        self._readings: set[str] = set()
        self._texts: dict[str, tuple[str, str]] = {}  # document → folder and text

    def __enter__(self) -> Self:
        """Take the lock.

        :raises GraphBusyError: when another build holds it.
        :raises GraphVersionError: when the folder holds a graph of another format.
        :raises StorageError: when the folder cannot be written.
        """
        with _explained(self.root):
            self._refuse_other_folders()
            for folder in (self.root, *(self.root / name for name in (SHARDS, STORES, READINGS))):
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
        left = [path for name in (CURRENT, PREVIOUS, FORMAT_FILE, REPORT) for path in self.root.glob(f".{name}.[0-9]*")]
        left += [*(self.root / SHARDS).glob(".*.nq.[0-9]*"), *(self.root / READINGS).glob(".*.json.[0-9]*")]
        for path in left:
            path.unlink(missing_ok=True)

    def add_shard(self, stem: str, nquads: bytes) -> str:
        """Store the N-Quads of one release (`nquads`: sorted lines, UTF-8); gives the shard's name."""
        name = f"{stem}-{hashlib.sha256(nquads).hexdigest()[:16]}.nq"
        path = self.root / SHARDS / name
        with _explained(self.root):
            if not _holds(path, len(nquads)):
                _replace(path, nquads)
        self._shards[stem] = name
        return name

    def add_text(self, document: str, text: str, *, held: bool = False) -> None:
        """Keep the text of a release as it was read; `held` when the release is none of the graph."""
        self._texts[document] = (HELD if held else TEXT, text)

    def keep(self, kept: Kept) -> None:
        """Keep the outcome of a reading, whose shard was added, for later builds."""
        with _explained(self.root):
            _replace(self.root / READINGS / kept.file, kept.json(), sync=False)

    def kept(self, stem: str, key: str) -> Kept | None:
        """What an earlier build read; None when it did not, or when the shard is damaged or gone."""
        try:
            kept = Kept.parse((self.root / READINGS / file_of(stem, key)).read_bytes())
        except OSError:
            return None
        if kept is None or (kept.shard and not _holds(self.root / SHARDS / kept.shard, kept.size)):
            return None
        return kept

    def use(self, kept: Kept) -> None:
        """Make the outcome of a reading part of the next version."""
        if kept.shard:
            self._shards[kept.stem] = kept.shard
        self._readings.add(kept.file)

    def before(self) -> Version | None:
        """The version in use, None when there is none or it is not complete."""
        name = self._pointer()
        path = self.root / STORES / name
        return Version(self.root, path) if name and (path / SHARDS).is_file() else None

    def shard(self, name: str) -> bytes:
        """The N-Quads of a shard."""
        return (self.root / SHARDS / name).read_bytes()

    def shards(self) -> list[str]:
        """The names of the shards so far, sorted."""
        return sorted(self._shards.values())

    def commit(self, report: bytes, sources: bytes = b"", vocabulary: Iterable[Path] = ()) -> Version:
        """Make the store of all shards and let readers see it.

        `report` is JSON; `sources` and the `vocabulary` files say what the graph was made from. Gives the
        new version. Of what releases say, queries that name no graph see each thing under the IRI that stands
        for it, as the shard "_resolution" tells.

        :raises StorageError: when the disk is full or may not be written; the earlier graph stays.
        """
        target = self.root / STORES / self._version()
        fresh = self.root / STORES / f".new-{os.getpid()}"
        with _explained(self.root):
            try:
                if not _opens(target):
                    self._fill(fresh, [path.read_bytes() for path in vocabulary])
                    (fresh / SOURCES).write_bytes(sources)
                    shutil.rmtree(target, ignore_errors=True)
                    fresh.replace(target)
                _replace(target / REPORT, report)
                _replace(target / SOURCES, sources)
                _replace(self.root / FORMAT_FILE, FORMAT.encode())
                before = self._pointer()
                if before not in {"", target.name}:
                    _replace(self.root / PREVIOUS, before.encode())
                _replace(self.root / CURRENT, target.name.encode())
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        version = Version(self.root, target)
        with contextlib.suppress(OSError):  # the graph is complete; the rest is tidying
            self._copies(version, before)
            self._collect()
        return version

    def _version(self) -> str:
        """The name of the version: a digest of all that goes into it."""
        digest = hashlib.sha256("\n".join([FORMAT, *self.shards(), *sorted(self._readings)]).encode())
        for document in sorted(self._texts):
            digest.update("\0".join(["", document, *self._texts[document]]).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:24]

    def _pointer(self) -> str:
        path = self.root / CURRENT
        return path.read_text(encoding="utf-8").strip() if path.is_file() else ""

    def _fill(self, folder: Path, vocabulary: Iterable[bytes]) -> None:
        """Write the store, the texts and, last, the list of shards into a fresh folder."""
        import pyoxigraph  # noqa: PLC0415 - only builders need the engine

        for name in (TEXT, HELD, VOCABULARY):
            (folder / name).mkdir(parents=True)
        for document, (place, text) in self._texts.items():
            (folder / place / f"{document}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        for number, data in enumerate(vocabulary):
            (folder / VOCABULARY / f"{number:03}.ttl").write_bytes(data)
        store = pyoxigraph.Store(str(folder / "store"))
        # One load for all: each call of the loader writes files of its own, which takes 20 ms.
        resolution = self._shards.get(RESOLUTION)
        renaming = Renaming.told(self.shard(resolution) if resolution else b"")
        pieces = _pieces((self.root / SHARDS / name for name in self.shards()), renaming)
        store.bulk_load(cast("IO[bytes]", _Joined(pieces)), format=pyoxigraph.RdfFormat.N_QUADS)
        store.flush()
        del store
        (folder / READINGS).write_text("\n".join(sorted(self._readings)), encoding="utf-8")
        (folder / SHARDS).write_text("\n".join(self.shards()), encoding="utf-8")

    def _copies(self, version: Version, before: str) -> None:
        """Lay the texts and the report where people look for them; drop those of the version before."""
        (self.root / TEXT).mkdir(exist_ok=True)
        names = {f"{document}.txt" for document, (place, _) in self._texts.items() if place == TEXT}
        for name in names:
            data = (version.path / TEXT / name).read_bytes()
            if not _is(self.root / TEXT / name, data):
                _replace(self.root / TEXT / name, data, sync=False)
        earlier = self.root / STORES / before / TEXT
        for path in earlier.iterdir() if before and earlier.is_dir() else ():
            if path.name not in names:
                (self.root / TEXT / path.name).unlink(missing_ok=True)
        _replace(self.root / REPORT, (version.path / REPORT).read_bytes())

    def _collect(self) -> None:
        """Remove all but this version and the one before (readers may still hold that) with what they are made of."""
        pointers = (self.root / CURRENT, self.root / PREVIOUS)
        keep = {path.read_text(encoding="utf-8").strip() for path in pointers if path.is_file()}
        used: set[str] = set()
        for path in (self.root / STORES).iterdir():
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)
                continue
            for listed in (path / SHARDS, path / READINGS):
                used.update(listed.read_text(encoding="utf-8").split("\n") if listed.is_file() else ())
        for path in [*(self.root / SHARDS).glob("*.nq"), *(self.root / READINGS).glob("*.json")]:
            if path.name not in used:
                path.unlink()


def _is(path: Path, data: bytes) -> bool:
    """Whether a file holds just this."""
    return _holds(path, len(data)) and path.read_bytes() == data


def _holds(path: Path, size: int) -> bool:
    """Whether a shard is there and whole; its name says what is in it."""
    return path.is_file() and path.stat().st_size == size


def _opens(version: Path) -> bool:
    """Whether a version is complete and the engine takes its files; a damaged one is made again."""
    import pyoxigraph  # noqa: PLC0415 - only builders need the engine

    if not (version / SHARDS).is_file():
        return False
    try:
        pyoxigraph.Store.read_only(str(version / "store"))
    except (OSError, RuntimeError):
        return False
    return True


def _pieces(shards: Iterable[Path], rename: Renaming) -> Iterator[bytes]:
    """Everything to load: each shard's quads, and its triples again for the default graph.

    :raises StorageError: when a shard does not hold what its name says; it is removed, to be made again.
    """
    for path in shards:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest()[:16] != path.stem.rpartition("-")[2]:
            path.unlink()
            message = f"{path} was damaged; the earlier graph is as it was"
            raise StorageError(message, hint="build again, and it is made anew")
        yield data
        triples = without_graph(data)
        yield triples if path.name.startswith("_") else rename(triples)


class _Joined(io.RawIOBase):
    """A file made of pieces that are read when they are needed."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest, self._at = pieces, b"", 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while self._at >= len(self._rest):
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest, self._at = piece, 0
        start = self._at
        self._at = len(self._rest) if size < 0 else start + size
        return self._rest[start : self._at]


def without_graph(nquads: bytes) -> bytes:
    """N-Triples of N-Quads lines that each end in a graph's IRI, for the default graph.

    The ontology and what lies under quarantine are left out.
    """
    parts = (line.rsplit(b" ", 2) for line in nquads.split(b"\n") if line)
    return b"".join(triple + b" .\n" for triple, graph, _ in parts if not graph.startswith(_APART))
