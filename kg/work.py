"""What a worker does with one release, and what it hands back: the same in this process, in others and on a cluster."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.names import slug
from kg.resolution import encode
from kg.store.shards import pack

if TYPE_CHECKING:
    from kg.errors import AjkgError
    from kg.pipeline import Pipeline
    from kg.release import Release
    from kg.store.shards import Packed


@dataclass(slots=True)
class Outcome:
    """One release done, small enough to be sent: the shard and the account are compressed.

    `shard` is None of a release that failed or is held back; `account` is empty when resolution may not have it.
    """

    shard: Packed | None = None
    account: bytes = b""
    violations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    unmet: dict[str, str] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)
    issued: str = ""
    error: AjkgError | None = None


def work(pipeline: Pipeline, release: Release) -> Outcome:
    """Read one release; what goes wrong with it comes in the outcome."""
    result = pipeline.run(release)
    done = Outcome(error=result.error)
    for name in ("violations", "warnings", "notes", "counts", "unmet", "met", "issued"):
        setattr(done, name, getattr(result, name))
    if result.error is None and (not result.violations or pipeline.settings.on_violation == "quarantine"):
        done.shard = pack(slug(release.document), result.nquads)
        if result.account is not None and not result.violations:
            done.account = encode(result.account)
    return done
