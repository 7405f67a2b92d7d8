"""What reading a release gave, kept in the graph's folder, so that an unchanged release is not read again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


@dataclass(slots=True)
class Kept:
    """The outcome of one reading.

    `stem` is the slug of the document, or "_vocabulary" and "_resolution" for what no release owns; `key` the
    digest of everything that the outcome depends on; `shard` the name of the N-Quads file, empty for a
    release that is held back, and `size` its bytes.
    """

    stem: str
    key: str
    shard: str = ""
    size: int = 0
    violations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    unmet: dict[str, str] = field(default_factory=dict)  # decisions that could not be followed, and why
    met: list[str] = field(default_factory=list)  # decisions about things that it speaks of
    issued: str = ""  # the day of publication, also one that the text alone gives
    joins: bool = False  # whether resolution may have it

    @property
    def file(self) -> str:
        """The name of the file that keeps it."""
        return file_of(self.stem, self.key)

    def json(self, account: bytes = b"") -> bytes:
        """What the file holds: a line, and after it what resolution needs of the release (`kg.resolution.encode`)."""
        told = {name: getattr(self, name) for name in self.__slots__}  # `asdict` copies all that is in them
        return json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n" + account

    @classmethod
    def parse(cls, data: bytes) -> Kept | None:
        """What a file holds, None when it is damaged or of another version."""
        try:
            return cls(**json.loads(data.partition(b"\n")[0].decode("utf-8", "surrogatepass")))
        except (ValueError, TypeError, AttributeError):
            return None


def account_in(data: bytes) -> bytes:
    """What resolution needs of a release, in the file that keeps its reading."""
    return data.partition(b"\n")[2]


def file_of(stem: str, key: str) -> str:
    """The name of the file that keeps a reading."""
    return f"{stem}-{key}.json"
