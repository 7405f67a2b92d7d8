"""Every error that a person may see: a stable name, what is wrong, where, and what to do."""

from __future__ import annotations

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Iterable
# Names of files and words of releases stand in messages: what would steer a terminal is told by its number.
_CONTROL = {code: f"\\x{code:02x}" for code in (*range(9), *range(14, 32), *range(127, 160))}


class AjkgError(Exception):
    """Base of all errors. `name` is the heading in docs/errors.md; `status` the exit status."""

    name = "ERROR"
    status = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Take what is wrong and where (`message`) and the next step (`hint`)."""
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """One line: what is wrong, then what to do, then the error's name."""
        line = " ".join(self.message.translate(_CONTROL).split())
        if self.hint:
            line += f"; {' '.join(self.hint.translate(_CONTROL).split())}"
        return f"{line} [{self.name}]"


LIST_RELEASES = "list the releases with: ajkg query releases"


def did_you_mean(name: str, known: Iterable[str], otherwise: str, most: int = 3) -> str:
    """The next step for a name that is not known: up to `most` of the nearest known ones, else `otherwise`."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only an error needs it

    near = get_close_matches(name, list(known), most)
    return f"did you mean {', '.join(near)}?" if near else otherwise


class UsageError(AjkgError):
    """The command line or an argument is wrong."""

    name = "USAGE"
    status = 2


class InputError(AjkgError):
    """A source cannot be read: missing, empty, binary, of an unknown language or encoding."""

    name = "INPUT"


class VocabularyError(AjkgError):
    """A Turtle file of the ontology or of a user's vocabulary is broken."""

    name = "VOCABULARY"


class GraphMissingError(AjkgError):
    """The folder holds no graph."""

    name = "GRAPH_MISSING"


class GraphVersionError(AjkgError):
    """The graph was written by another version of the program."""

    name = "GRAPH_VERSION"


class GraphBusyError(AjkgError):
    """Another build is writing the graph."""

    name = "GRAPH_BUSY"


class StorageError(AjkgError):
    """The graph cannot be read or written: no permission, a full disk, damaged files."""

    name = "STORAGE"


class SetAsideError(AjkgError):
    """A release ends the worker that reads it, or takes too long."""

    name = "SET_ASIDE"


class ClusterError(AjkgError):
    """The cluster cannot be reached, went away, or runs another version of the program."""

    name = "CLUSTER"


class InternalError(AjkgError):
    """The program contradicts itself: an evidence quote does not stand at its offsets."""

    name = "INTERNAL"
