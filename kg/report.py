"""What a build did: counted, and told in plain words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from kg.version import VERSION

if TYPE_CHECKING:
    from kg.release import Release
    from kg.store import Version
    from kg.store.kept import Kept
    from kg.store.sources import Earlier, Sources


@dataclass(slots=True)
class BuildReport:
    """What a build did. `status` is the command's exit status."""

    directory: str = ""
    version: str = VERSION
    built: str = field(default_factory=lambda: _now().isoformat(timespec="seconds"))  # and nowhere in the graph
    seconds: float = 0.0
    reasoner: str = ""
    validator: str = ""
    releases: int = 0  # stored in the graph
    read: int = 0  # read by this build; the others are taken over from earlier ones
    added: list[str] = field(default_factory=list)  # documents that the graph before did not have
    changed: list[str] = field(default_factory=list)  # documents with another text or another title, date …
    removed: list[str] = field(default_factory=list)  # documents that are no longer there
    held: dict[str, list[str]] = field(default_factory=dict)  # document → violations in plain words
    quarantined: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)  # sources that could not be read, in plain words
    warnings: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)  # of what was read now
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """0 when everything went in, 1 when something failed or was held back."""
        return 1 if self.failures or self.held or self.quarantined else 0

    def json(self) -> bytes:
        """The report as it is kept in the graph's folder."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()

    def enter(self, release: Release | Earlier, kept: Kept) -> None:
        """Count one release and what reading it gave."""
        self.dated(f"{release.document} is", kept.issued or str(release.published or ""))
        if kept.warnings:
            self.warnings[release.document] = kept.warnings
        if kept.violations:
            self.held[release.document] = kept.violations
            if kept.shard:
                self.quarantined.append(release.document)
            return
        self.releases += 1
        counts = Counter(self.counts)
        counts.update(kept.counts)
        self.counts = dict(counts)

    def dated(self, what: str, day: str) -> None:
        """Note that something is dated after today."""
        today = _now().date()
        if day > str(today + timedelta(days=1)):  # it is tomorrow in the east
            self.notes.append(
                f"{what} dated {day}, and this computer's clock says {today}: check which of them is wrong"
            )

    def compare(self, before: Sources, after: Sources, version: Version | None) -> None:
        """Say how the releases differ from those of the graph before."""
        if version is None:
            return
        if (built := _built(version)) > self.built:
            self.notes.append(
                f"the graph before was built at {built}, and this computer's clock says {self.built}: check the clock"
            )
        self.added = sorted(after.releases.keys() - before.releases.keys())
        self.removed = sorted(before.releases.keys() - after.releases.keys())
        for document in sorted(after.releases.keys() & before.releases.keys()):
            one, other = before.releases[document], after.releases[document]
            if one["content"] == other["content"]:
                continue
            self.changed.append(document)
            where = {told["path"] or "standard input" for told in (one, other)}
            places = f" (it was {one['path']}, it is {other['path']})" if len(where) > 1 else ""
            self.notes.append(f"{document} has changed{places}: what it said before is replaced by what it says now")


def _built(version: Version) -> str:
    try:
        return str(version.report()["built"])
    except (OSError, ValueError, LookupError, TypeError):  # a damaged report is made again
        return ""


def _now() -> datetime:
    return datetime.now(tz=UTC)
