"""Write a graph's folder so that readers and kills see either the old graph or the new one."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kg.errors import GraphBusyError, StorageError
from kg.store import load, shards
from kg.store.kept import Kept, account_in, file_of
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
    from collections.abc import Callable, Iterable, Iterator

    import pyoxigraph as ox

    from kg.store.shards import Packed

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
        self._texts: dict[str, tuple[str, str]] = {}  # document → folder, and digest of the text or of all that is told
        self._written: set[str] = set()  # documents whose text lies in the fresh folder
        self._begun: tuple[ox.Store, set[Path]] | None = None  # a store with the named graphs of some shards

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
        if self._written or self._begun:
            self._begun = None
            shutil.rmtree(self._fresh, ignore_errors=True)
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
        left += [*(self.root / SHARDS).glob(".*.[0-9]*"), *(self.root / READINGS).glob(".*.json.[0-9]*")]
        for path in left:
            path.unlink(missing_ok=True)

    @property
    def _fresh(self) -> Path:
        """Where the next version is made."""
        return self.root / STORES / f".new-{os.getpid()}"

    def add_shard(self, stem: str, nquads: bytes) -> str:
        """Store the N-Quads of one release (`nquads`: sorted lines, UTF-8); gives the shard's name."""
        return self.put(stem, shards.pack(stem, nquads))

    def put(self, stem: str, packed: Packed) -> str:
        """Store a shard; gives its name."""
        path = self.root / SHARDS / packed.name
        with _explained(self.root):
            if not _holds(path, len(packed.data)):
                _replace(path, packed.data, sync=False)  # what a power cut leaves of it is found out by its name
        self._shards[stem] = packed.name
        return packed.name

    def add_text(self, document: str, text: str, *, held: bool = False, told: str = "") -> None:
        """Keep the text of a release as it was read; `held` when the release is none of the graph.

        `told` is a digest of the text and of what else is told of the release.
        """
        place, data = HELD if held else TEXT, text.encode("utf-8", "surrogatepass")
        with _explained(self.root):
            folder = self._fresh / place
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{document}.txt").write_bytes(data)
        self._written.add(document)
        self._texts[document] = (place, told or hashlib.sha256(data).hexdigest())

    def has_text(self, document: str, *, held: bool) -> bool:
        """Whether the version before has the text of a release."""
        return (self.root / STORES / self._pointer() / (HELD if held else TEXT) / f"{document}.txt").is_file()

    def keep_text(self, document: str, *, held: bool, told: str) -> None:
        """Take the text of a release over from the version before, which has the same."""
        self._texts[document] = (HELD if held else TEXT, told)

    def keep(self, kept: Kept, account: bytes = b"") -> None:
        """Keep the outcome of a reading, whose shard was added, for later builds, with what resolution needs of it."""
        with _explained(self.root):
            _replace(self.root / READINGS / kept.file, kept.json(account), sync=False)

    def kept(self, stem: str, key: str) -> Kept | None:
        """What an earlier build read; None when it did not, or when the shard is damaged or gone."""
        try:
            kept = Kept.parse((self.root / READINGS / file_of(stem, key)).read_bytes())
        except OSError:
            return None
        if kept is None or (kept.shard and not _holds(self.root / SHARDS / kept.shard, kept.size)):
            return None
        return kept

    def account(self, file: str) -> bytes:
        """What resolution needs of a release, from the file that keeps its reading."""
        return account_in((self.root / READINGS / file).read_bytes())

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
        """The N-Quads of a shard.

        :raises StorageError: when it is damaged.
        """
        return load.checked(self.root / SHARDS / name)

    def shards(self) -> list[str]:
        """The names of the shards so far, sorted."""
        return sorted(self._shards.values())

    def begin(self, progress: Callable[[int], None] | None = None) -> None:
        """Load the named graphs of the shards so far, which wait for nothing; `commit` goes on from there.

        Nothing is done where the store is made from that of the version before.

        :raises StorageError: when the disk is full or may not be written.
        """
        before, paths = self.before(), [self.root / SHARDS / name for name in self.shards()]
        if before is not None and self._alike(before, paths):
            return
        import pyoxigraph  # noqa: PLC0415 - only builders need the engine

        with _explained(self.root):
            self._fresh.mkdir(parents=True, exist_ok=True)
            store = pyoxigraph.Store(str(self._fresh / "store"))
            load.named(store, paths, progress)
        self._begun = store, set(paths)

    @staticmethod
    def _alike(before: Version, paths: list[Path]) -> bool:
        from kg.store import delta  # noqa: PLC0415 - only builders need the engine

        listed = [*before.shards(), *before.common()]
        return delta.worthwhile([one.name for one in listed], [one.name for one in paths])

    def commit(
        self,
        report: bytes,
        sources: bytes = b"",
        vocabulary: Iterable[Path] = (),
        progress: Callable[[int], None] | None = None,
    ) -> Version:
        """Make the store of all shards and let readers see it.

        `report` is JSON; `sources` and the `vocabulary` files say what the graph was made from. Gives the
        new version. Of what releases say, queries that name no graph see each thing under the IRI that stands
        for it, as the shard "_resolution" tells. `progress` is told how many shards are loaded.

        :raises StorageError: when the disk is full or may not be written; the earlier graph stays.
        """
        target = self.root / STORES / self._version()
        fresh = self._fresh
        with _explained(self.root):
            try:
                if not _opens(target):
                    self._fill(fresh, [path.read_bytes() for path in vocabulary], progress)
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
                self._begun = None
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
        """The name of the version in use, empty when there is none."""
        path = self.root / CURRENT
        return path.read_text(encoding="utf-8").strip() if path.is_file() else ""

    def _fill(self, folder: Path, vocabulary: Iterable[bytes], progress: Callable[[int], None] | None = None) -> None:
        """Write the store, the texts and, last, the list of shards into a fresh folder."""
        for name in (TEXT, HELD, VOCABULARY):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self._take_over_texts(folder)
        for number, data in enumerate(vocabulary):
            (folder / VOCABULARY / f"{number:03}.ttl").write_bytes(data)
        self._make_store(folder / "store", progress)
        (folder / READINGS).write_text("\n".join(sorted(self._readings)), encoding="utf-8")
        (folder / SHARDS).write_text("\n".join(self.shards()), encoding="utf-8")

    def _make_store(self, path: Path, progress: Callable[[int], None] | None) -> None:
        """Make the store from that of the version before, where little differs, or else from all shards."""
        import pyoxigraph  # noqa: PLC0415 - only builders need the engine

        paths = [self.root / SHARDS / name for name in self.shards()]
        renaming = self._renaming(paths)
        if self._begun is None and self._changed(path, paths, renaming):
            return
        store, done = self._begun or (pyoxigraph.Store(str(path)), set())
        load.fill(store, paths, renaming, progress, done)
        store.flush()
        self._begun = None  # lets go of the store, which is moved

    def _changed(self, path: Path, paths: list[Path], renaming: Renaming) -> bool:
        """Whether the store could be made from that of the version before."""
        from kg.store import delta  # noqa: PLC0415 - only builders need the engine

        before = self.before()
        if before is None or not self._alike(before, paths):
            return False
        listed = [*before.shards(), *before.common()]
        try:
            earlier = self._renaming(listed)
            delta.change(before.store, path, (listed, earlier), (paths, renaming))
        except (OSError, RuntimeError, StorageError):  # the earlier store or one of its shards is damaged
            shutil.rmtree(path, ignore_errors=True)
            return False
        return True

    def _renaming(self, paths: Iterable[Path]) -> Renaming:
        """What a list of shards renames."""
        told = [path for path in paths if shards.stem_of(path.name) == RESOLUTION]
        return Renaming.told(block for path in told for block in load.blocks(path))

    def _take_over_texts(self, folder: Path) -> None:
        """Link the texts that the version before has; no version changes its files."""
        before = self.root / STORES / self._pointer()
        for document in self._texts.keys() - self._written:
            place = self._texts[document][0]
            ours, theirs = folder / place / f"{document}.txt", before / place / f"{document}.txt"
            try:
                os.link(theirs, ours)
            except OSError:  # not every file system has links
                shutil.copyfile(theirs, ours)

    def _copies(self, version: Version, before: str) -> None:
        """Lay the texts and the report where people look for them; drop those of the version before."""
        (self.root / TEXT).mkdir(exist_ok=True)
        names = {f"{document}.txt" for document, (place, _) in self._texts.items() if place == TEXT}
        for name in names:
            ours, theirs = version.path / TEXT / name, self.root / TEXT / name
            if not _holds(theirs, ours.stat().st_size) or name.removesuffix(".txt") in self._written:
                _replace(theirs, ours.read_bytes(), sync=False)
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
        for path in [*(self.root / SHARDS).glob("*.nq*"), *(self.root / READINGS).glob("*.json")]:
            if path.name not in used:
                path.unlink()


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
