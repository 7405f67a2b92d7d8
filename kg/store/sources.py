"""What a version was made from: the releases with what is told of them, and the options of the build."""

from __future__ import annotations

import json
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.errors import StorageError
from kg.fingerprint import content
from kg.release import Release
from kg.store.layout import HELD, SOURCES, TEXT, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.store.layout import Version

_TOLD = ("document", "lang", "title", "publisher", "url", "rights", "path", "encoding")


class _Packed(MutableMapping[str, dict[str, Any]]):
    """What is told of each release, by document, as the line that is kept: a third of what its fields take."""

    def __init__(self) -> None:
        self._lines: dict[str, bytes] = {}

    def __getitem__(self, document: str) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self._lines[document].decode("utf-8", "surrogatepass"))
        return told

    def __setitem__(self, document: str, told: dict[str, Any]) -> None:
        self._lines[document] = json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")

    def __delitem__(self, document: str) -> None:
        del self._lines[document]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> Iterator[bytes]:
        """All lines, sorted by document."""
        return (self._lines[document] for document in sorted(self._lines))


@dataclass(slots=True)
class Sources:
    """The releases of a version by document, each as its fields without the text, and the options by name."""

    options: dict[str, str] = field(default_factory=dict)
    releases: _Packed = field(default_factory=_Packed)

    def add(self, release: Release, *, held: bool) -> None:
        """Take a release in; `held` when it is none of the graph."""
        told: dict[str, Any] = {name: getattr(release, name) for name in _TOLD}
        told["published"] = release.published.isoformat() if release.published else None
        told["notes"] = list(release.notes)
        self.add_told(told | {"content": content(release)}, held=held)

    def add_told(self, told: dict[str, Any], *, held: bool) -> None:
        """Take in what a version before tells of a release."""
        self.releases[told["document"]] = told | {"held": held}

    def json(self) -> bytes:
        """As it is kept: one release a line, sorted, so that two versions are easily compared."""
        head = json.dumps(self.options, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        return b"\n".join([head, *self.releases.lines()])


def sources_of(version: Version) -> Sources:
    """What a version was made from; nothing when that was not kept or is damaged."""
    try:
        head, *lines = (version.path / SOURCES).read_bytes().decode("utf-8", "surrogatepass").split("\n")
        found = Sources(json.loads(head))
        for line in lines:
            told = json.loads(line)
            found.releases[told["document"]] = told
    except (OSError, ValueError, LookupError, TypeError):
        return Sources()
    return found


@dataclass(frozen=True, slots=True)
class Earlier:
    """A release of a version: what is told of it, without its text."""

    version: Version
    told: dict[str, Any]

    @property
    def document(self) -> str:
        """The document's name."""
        return str(self.told["document"])

    @property
    def published(self) -> date | None:
        """The day of publication."""
        return date.fromisoformat(self.told["published"]) if self.told["published"] else None

    def release(self) -> Release:
        """The release as it was read from its source.

        :raises StorageError: when its text is missing.
        """
        return release(self.version, self.told)


def release(version: Version, told: dict[str, Any]) -> Release:
    """One release of a version as it was read from its source.

    :raises StorageError: when its text is missing.
    """
    path = version.path / (HELD if told["held"] else TEXT) / f"{told['document']}.txt"
    try:
        text = path.read_bytes().decode("utf-8", "surrogatepass")
    except OSError as error:
        message = f"the graph in {version.root} is damaged: {path} cannot be read"
        raise StorageError(message, hint="build it again with: ajkg build") from error
    fields = {name: told[name] for name in _TOLD}
    published = date.fromisoformat(told["published"]) if told["published"] else None
    return Release(text=text, published=published, notes=tuple(told["notes"]), **fields)


def releases(version: Version, told: Sources) -> Iterator[Earlier]:
    """The releases of a version, sorted by document."""
    for document in sorted(told.releases):
        yield Earlier(version, told.releases[document])


def vocabulary_files(version: Version) -> list[Path]:
    """The vocabularies that were added to the bundled ones, as they were when the version was made."""
    return sorted((version.path / VOCABULARY).glob("[0-9]*"))


def texts(version: Version) -> Iterator[tuple[str, str]]:
    """The texts of a version as read, by document."""
    for path in sorted((version.path / TEXT).glob("*.txt")):
        yield path.stem, path.read_bytes().decode("utf-8", "surrogatepass")
