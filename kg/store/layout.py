"""Where the parts of a graph lie in its folder, and how one reads them.

    DIR/format            version of this layout
    DIR/current           name of the version in use; replaced in one step when a build is done
    DIR/previous          name of the version before it, which is kept too
    DIR/stores/VERSION/   store/ (Oxigraph), text/STEM.txt, report.json, lists of its shards and readings,
                          and what it was made from: sources.jsonl, held/STEM.txt, vocabulary/
    DIR/shards/           SLUG-HASH.nq, one per release, and _vocabulary and _resolution, named by their content
    DIR/readings/         SLUG-KEY.json, what reading a release gave, by all that the outcome depends on
    DIR/text/, DIR/report.json   copies of the current version's, for people

Readers follow `current` and never see a half-written version.
"""

from __future__ import annotations

from pathlib import Path

from kg.errors import GraphMissingError, GraphVersionError, InputError, StorageError

TYPE_CHECKING = False  # the typing module costs every command a tenth of its start-up
if TYPE_CHECKING:
    from typing import Any

    import pyoxigraph

FORMAT = "1"
FORMAT_FILE, CURRENT, PREVIOUS, LOCK, REPORT = "format", "current", "previous", "build.lock", "report.json"
STORES, SHARDS, READINGS, TEXT = "stores", "shards", "readings", "text"
SOURCES, HELD, VOCABULARY = "sources.jsonl", "held", "vocabulary"


class Version:  # a dataclass would cost every command a hundredth of a second
    """One complete version of a graph on disk."""

    __slots__ = ("path", "root")

    def __init__(self, root: Path, path: Path) -> None:
        """Take the graph's folder and the version's own folder."""
        self.root, self.path = root, path

    def __eq__(self, other: object) -> bool:
        """Whether both are the same version in the same folder."""
        return isinstance(other, Version) and (self.root, self.path) == (other.root, other.path)

    def __hash__(self) -> int:
        """A hash that goes with equality."""
        return hash((self.root, self.path))

    @property
    def store(self) -> Path:
        """Folder of the Oxigraph store."""
        return self.path / "store"

    def shards(self) -> list[Path]:
        """The N-Quads files of the releases, in the order of their names."""
        return [path for path in self._listed() if not path.name.startswith("_")]

    def common(self) -> list[Path]:
        """The N-Quads files of what no release owns: ontology, vocabulary, resolution."""
        return [path for path in self._listed() if path.name.startswith("_")]

    def _listed(self) -> list[Path]:
        names = (self.path / SHARDS).read_text(encoding="utf-8").split("\n")
        return [self.root / SHARDS / name for name in names if name]

    def text(self, document: str) -> str:
        """The text of a release as read, with newline line ends.

        :raises InputError: when the graph holds no such release.
        """
        path = self.path / TEXT / f"{document}.txt"
        if "/" in document or not path.is_file():
            message = f"the graph in {self.root} holds no release named {document!r}"
            raise InputError(message, hint="list the releases with: ajkg stats")
        return path.read_bytes().decode("utf-8")

    def report(self) -> dict[str, Any]:
        """The build's report."""
        import json  # noqa: PLC0415 - most commands do not read the report

        report: dict[str, Any] = json.loads((self.path / REPORT).read_text(encoding="utf-8"))
        return report

    def open(self) -> pyoxigraph.Store:
        """The store, read-only: the default graph holds every triple once, the named graphs who says it.

        :raises StorageError: when the files are damaged or may not be read.
        """
        import pyoxigraph  # noqa: PLC0415 - only readers of the store need the engine

        try:
            return pyoxigraph.Store.read_only(str(self.store))
        except (OSError, RuntimeError) as error:  # the engine raises either
            message = f"cannot open the graph in {self.root}: {error}"
            raise StorageError(
                message, hint="check the permissions, or build it again with: ajkg build -o " + str(self.root)
            ) from error


def previous(directory: Path | str) -> Version | None:
    """The version before the one in use, None when there is none."""
    root = Path(directory)
    name = (root / PREVIOUS).read_text(encoding="utf-8").strip() if (root / PREVIOUS).is_file() else ""
    path = root / STORES / name
    return Version(root, path) if name and (path / SHARDS).is_file() else None


def current(directory: Path | str) -> Version:
    """The version in use of the graph in `directory`.

    :raises GraphMissingError: when there is none.
    :raises GraphVersionError: when another version of the program wrote it.
    :raises StorageError: when it may not be read.
    """
    root = Path(directory)
    try:
        if not (root / CURRENT).is_file():
            begun = any((root / name).exists() for name in (LOCK, FORMAT_FILE))
            taken = not begun and root.exists() and (not root.is_dir() or next(root.iterdir(), None) is not None)
            why = ", which is something else" if taken else ": no build of it has come to its end" if begun else ""
            hint = "name the graph's folder with -g" if taken else f"build one with: ajkg build -o {root}"
            message = f"no graph in {root}{why}"
            raise GraphMissingError(message, hint=hint)
        check_format(root)
        path = root / STORES / (root / CURRENT).read_text(encoding="utf-8").strip()
        if not (path / SHARDS).is_file():
            message = f"the graph in {root} is damaged: {path} is missing or not complete"
            raise StorageError(message, hint=f"build it again with: ajkg build -o {root}")
    except PermissionError as error:
        message = f"no permission to read the graph in {root}"
        raise StorageError(message, hint=f"change the permissions of {error.filename}") from error
    return Version(root, path)


def check_format(root: Path) -> None:
    """Compare the layout's version with this program's.

    :raises GraphVersionError: when they differ.
    """
    path = root / FORMAT_FILE
    found = path.read_text(encoding="utf-8").strip() if path.is_file() else FORMAT
    if found != FORMAT:
        message = f"the graph in {root} has format {found}, this program reads format {FORMAT}"
        raise GraphVersionError(message, hint="build it again into another folder with: ajkg build -o DIR")
