"""What a reading depends on besides the release: the program, the ontology, the vocabulary and the options."""

from __future__ import annotations

import hashlib
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from kg.errors import InputError
from kg.resources import folder
from kg.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.release import Release

_PACKAGE = Path(__file__).parent
_AFTER = frozenset({"answers", "cli", "drawing", "evaluation", "store", "workers"})  # what only uses the quads


def fingerprint(vocabulary: Iterable[Path], *options: str) -> str:
    """A digest of everything that decides how releases are read; two builds with the same one read alike.

    `vocabulary` are the files that were added to the bundled ones, `options` those of the build.

    :raises InputError: when a vocabulary cannot be read.
    """
    digest = hashlib.sha256(_program().encode())
    for path in vocabulary:
        try:
            digest.update(b"\0" + path.read_bytes())
        except OSError as error:
            message = f"cannot read the vocabulary {path}: {error.strerror}"
            raise InputError(message, hint="check the path") from error
    for option in options:
        digest.update(f"\0{option}".encode())
    return digest.hexdigest()[:24]


@lru_cache(maxsize=1)
def _program() -> str:
    """The digest of this program's readers, of the ontology, and of the versions that they run on."""
    digest = hashlib.sha256(f"{VERSION} {sys.version_info[:2]} {pyoxigraph.__version__}".encode())
    sources = (path for path in _PACKAGE.rglob("*.py") if path.relative_to(_PACKAGE).parts[0] not in _AFTER)
    ontology = folder("ontology").rglob("*.ttl")
    queries = (folder("queries") / "internal").glob("*.rq")
    for path in [*sorted(sources), *sorted(ontology), *sorted(queries)]:
        digest.update(f"\0{path.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def key(told: str, content: str) -> str:
    """The digest of a release's content (see `content`) and the fingerprint `told` that it is read under."""
    return hashlib.sha256(f"{told}\0{content}".encode()).hexdigest()[:24]


def content(release: Release) -> str:
    """The digest of a release's text and of what is told of it, wherever it lies."""
    told = (
        *(release.document, release.lang, release.title, release.publisher, release.published),
        *(release.url, release.rights, release.text),
    )
    parts = "\0".join("" if part is None else f"+{part}" for part in told)
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:24]
