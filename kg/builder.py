"""Build a graph: from sources to a validated store, and a report of what happened."""

from __future__ import annotations

import json
import time
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import AjkgError, InputError, UsageError
from kg.names import slug
from kg.pipeline import Pipeline, Result, Settings
from kg.release import Failure, Release, load
from kg.resources import folder
from kg.store.write import Writer
from kg.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    from kg.resolution import Account

_AHEAD = 4  # releases that wait for each worker


@dataclass(slots=True)
class BuildReport:
    """What a build did. `status` is the command's exit status."""

    directory: str = ""
    version: str = VERSION
    built: str = ""  # UTC, ISO 8601; stands here and nowhere in the graph
    seconds: float = 0.0
    reasoner: str = ""
    validator: str = ""
    releases: int = 0  # stored in the graph
    held: dict[str, list[str]] = field(default_factory=dict)  # document → violations in plain words
    quarantined: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)  # sources that could not be read, in plain words
    warnings: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """0 when everything went in, 1 when something failed or was held back."""
        return 1 if self.failures or self.held or self.quarantined else 0

    def json(self) -> bytes:
        """The report as it is kept in the graph's folder."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()


def build(  # noqa: PLR0913 - the options of the command
    sources: Iterable[str | Path] = (),
    directory: str | Path = "ajkg-graph",
    *,
    vocabulary_files: Iterable[str | Path] = (),
    reasoner: str = "compiled",
    validator: str = "compiled",
    on_violation: str = "hold",
    progress: Callable[[int, str], None] | None = None,
    workers: int = 1,
    stdin: IO[bytes] | None = None,
) -> BuildReport:
    """Read `sources` (default: the bundled seeds) and put the graph of them into `directory`.

    `progress(done, document)` is called after each release. What cannot be read or is unsound is
    in the report and does not stop the rest; an earlier graph in the folder is replaced only when
    the new one is complete.

    :raises InputError: when no source at all could be read.
    :raises VocabularyError: when a Turtle file is broken.
    :raises GraphBusyError, GraphVersionError, StorageError: when the folder cannot be written.
    """
    if on_violation not in {"hold", "quarantine"}:
        message = f"no way {on_violation!r} to treat violations"
        raise UsageError(message, hint="choose one of: hold, quarantine")
    began = time.monotonic()
    settings = Settings(tuple(Path(file) for file in vocabulary_files), reasoner, validator, on_violation)
    report = BuildReport(str(directory), reasoner=reasoner, validator=validator)
    pipeline = Pipeline(settings)
    report.notes += pipeline.notes
    found = load(list(sources) or [folder("seeds") / "manifest.csv"], stdin)
    with Writer(directory) as writer:
        names: dict[str, str] = {}
        errors: list[AjkgError] = []
        accounts: list[Account] = []
        for done, result in enumerate(_results(pipeline, found, workers), 1):
            errors += [result.error] if result.error else []
            _take(result, writer, report, names, keep=on_violation == "quarantine")
            if result.error is None and not result.violations and result.account is not None:
                accounts.append(result.account)
            if progress is not None:
                progress(done, result.document)
        if not report.releases and not report.quarantined and not report.held:
            raise _nothing(errors)
        report.built = datetime.now(tz=UTC).isoformat(timespec="seconds")
        report.seconds = round(time.monotonic() - began, 3)
        if report.releases or report.quarantined:
            writer.commit(*pipeline.common(accounts), report.json())
    return report


def _nothing(errors: list[AjkgError]) -> AjkgError:
    """The error of a build in which no source could be read."""
    if len(errors) == 1:
        return errors[0]
    more = f" (and {len(errors) - 1} more)" if errors else ""
    message = f"nothing could be read: {errors[0].message}{more}" if errors else "there is nothing to read"
    return InputError(message, hint="the earlier graph is as it was")


def _take(result: Result, writer: Writer, report: BuildReport, names: dict[str, str], *, keep: bool) -> None:
    """Store one result, or say why not; `keep` stores unsound ones apart."""
    if result.error is None and (other := names.setdefault(slug(result.document), result.document)) != result.document:
        message = f"the documents {other!r} and {result.document!r} would share one graph"
        result.error = InputError(message, hint="rename one of the files")
    if result.error is not None:
        report.failures.append(str(result.error))
        return
    report.notes += result.notes
    if result.warnings:
        report.warnings[result.document] = result.warnings
    if result.violations:
        report.held[result.document] = result.violations
        if not keep:
            return
        report.quarantined.append(result.document)
    else:
        report.releases += 1
        counts = Counter(report.counts)
        counts.update(result.counts)
        report.counts = dict(counts)
    writer.add_shard(slug(result.document), result.nquads)
    writer.add_text(result.document, result.text)


_worker: list[Pipeline] = []


def _start(settings: Settings) -> None:
    _worker[:] = [Pipeline(settings)]


def _work(release: Release) -> Result:
    return _worker[0].run(release)


def _results(pipeline: Pipeline, found: Iterator[Release | Failure], workers: int) -> Iterator[Result]:
    """Results in the order of the sources, from this process or from several."""
    if workers <= 1:
        for item in found:
            yield _failed(item) if isinstance(item, Failure) else pipeline.run(item)
        return
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(pipeline.settings,)) as pool:
        waiting: list[Result | Future[Result]] = []
        for item in found:
            waiting.append(_failed(item) if isinstance(item, Failure) else pool.submit(_work, item))
            if len(waiting) >= _AHEAD * workers:
                yield _done(waiting.pop(0))
        for one in waiting:
            yield _done(one)


def _done(one: Result | Future[Result]) -> Result:
    return one if isinstance(one, Result) else one.result()


def _failed(failure: Failure) -> Result:
    return Result(failure.source, error=failure.error)
